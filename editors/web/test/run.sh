#!/usr/bin/env bash
# Tries the page in Chromium. Installs nothing: what is missing is said, and the run skipped. See install.sh and ../build.sh.
#
#   run.sh               the tests
#   UPDATE=1 run.sh      and takes docs/web.png again
#
# CHROMIUM names the browser, NODE_PACKAGES another folder with node_modules.
set -euo pipefail
cd "$(dirname "$0")"
skip() { echo "editors/web/test: skipped: $*"; exit 0; }
command -v node >/dev/null || skip "there is no node"
[ -e ../pkg/padanan_wasm_bg.wasm ] || skip "there is no ../pkg: run ../build.sh"
CHROMIUM=${CHROMIUM:-$(command -v chromium chromium-browser google-chrome | head -1 || true)}
[ -n "$CHROMIUM" ] || skip "there is no chromium: run install.sh"
export CHROMIUM NODE_PACKAGES=${NODE_PACKAGES:-$PWD}
[ -d "$NODE_PACKAGES/node_modules/playwright-core" ] || skip "there is no playwright-core: run install.sh"
exec node --test --test-concurrency=1 *.test.mjs
