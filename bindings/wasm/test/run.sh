#!/usr/bin/env bash
# Tries the package in Node.js. What is missing is said, and the run skipped: ../pack.sh makes the package.
set -euo pipefail
cd "$(dirname "$0")"
skip() { echo "bindings/wasm/test: skipped: $*"; exit 0; }
command -v node >/dev/null || skip "there is no node"
[ -e ../pkg/padanan_wasm_bg.wasm ] || skip "there is no ../pkg: run ../pack.sh"
exec node --test *.test.mjs
