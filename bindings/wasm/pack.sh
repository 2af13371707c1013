#!/usr/bin/env bash
# Makes the npm package in bindings/wasm/pkg.
#
#   pack.sh [FOLDER]     FOLDER: where a toolchain is made when there is none; by default PADANAN_WASM_TOOLCHAIN, or else
#                        wasm-toolchain in the target folder
#
# Needs, as `rustup target add wasm32-unknown-unknown` and `cargo install wasm-bindgen-cli --version 0.2.130` give them, a Rust
# compiler with that target and wasm-bindgen; where these are not to be had toolchain.sh makes both from Debian's packages.
# With wasm-opt (WASM_OPT, node_modules/.bin/wasm-opt, or that of the path from version 116 on) the module is an eighth smaller.
#
# Exit: 0 the package is made, 3 there is no compiler for WebAssembly, 1 something failed.
set -euo pipefail
folder=${1:-${PADANAN_WASM_TOOLCHAIN:-}}
folder=${folder:+$(realpath -m "$folder")}
cd "$(dirname "$0")"
target=wasm32-unknown-unknown
version=$(sed -n 's/^wasm-bindgen = "=\(.*\)"$/\1/p' Cargo.toml)
out=${CARGO_TARGET_DIR:-target}
folder=${folder:-$out/wasm-toolchain}
say() { echo "pack.sh: $*" >&2; }

has_target() { [ -e "$("${RUSTC:-rustc}" --print target-libdir --target $target 2>/dev/null)" ]; }
if has_target && [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ]; then
  cargo=cargo
  bindgen() { wasm-bindgen --target web --out-dir "$2" "$1"; }
else
  say "no $target or no wasm-bindgen $version here: making them in $folder"
  status=0
  ./toolchain.sh "$folder" "$version" || status=$?
  [ $status = 0 ] || exit $status
  # Not among what another compiler has made.
  export CARGO_TARGET_DIR=$folder/target
  out=$CARGO_TARGET_DIR
  cargo=$folder/bin/cargo-wasm
  bindgen() { "$folder/bin/wbindgen" "$1" "$2" web; }
fi

"$cargo" build --locked --release --target $target
rm -rf pkg
mkdir pkg
bindgen "$out/$target/release/padanan_wasm.wasm" pkg
rm -f pkg/*.d.ts pkg/.gitignore
cp js/* ../../LICENSE-* pkg/
sed -i "s/^  \"version\": .*/  \"version\": \"$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)\",/" pkg/package.json

# Version 108, which Debian has, breaks the module.
is_new() { local n; n=$("$1" --version 2>/dev/null | grep -oE '[0-9]+' | head -1); [ "${n:-0}" -ge 116 ]; }
for opt in ${WASM_OPT:-} node_modules/.bin/wasm-opt "$(command -v wasm-opt || true)"; do
  if [ -n "$opt" ] && is_new "$opt"; then
    "$opt" -Os pkg/padanan_wasm_bg.wasm -o pkg/small.wasm
    mv pkg/small.wasm pkg/padanan_wasm_bg.wasm
    say "wasm-opt: $("$opt" --version)"
    break
  fi
done
say "$(wc -c <pkg/padanan_wasm_bg.wasm) bytes, $(gzip -9c pkg/padanan_wasm_bg.wasm | wc -c) with gzip"
