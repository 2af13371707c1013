#!/usr/bin/env bash
# Makes the page ready to be served: the package for JavaScript, in the folder pkg beside it. Arguments go to pack.sh.
# Exit: 0 ready, 3 there is no compiler for WebAssembly, 1 something failed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
"$here/../../bindings/wasm/pack.sh" "$@"
rm -rf "$here/pkg"
cp -r "$here/../../bindings/wasm/pkg" "$here/pkg"
