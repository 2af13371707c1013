#!/usr/bin/env bash
# Makes a Rust compiler for wasm32-unknown-unknown, and wasm-bindgen, from Debian's packages, for machines where
# `rustup target add wasm32-unknown-unknown` is not to be had.
#
#   toolchain.sh FOLDER WASM-BINDGEN-VERSION
#
# Then FOLDER/bin/cargo-wasm is a cargo that can build for the target, and FOLDER/bin/wbindgen IN.wasm OUT web is wasm-bindgen.
# Nothing is installed: the packages are unpacked in the folder. What is there already is not made again.
#
# Exit: 0 all is there, 3 this machine has no such packages, 1 something failed.
set -euo pipefail
[ $# = 2 ] || { sed -n '2,11p' "$0" >&2; exit 1; }
mkdir -p "$1"
here=$(cd "$1" && pwd)
bindgen=$2
target=wasm32-unknown-unknown
say() { echo "toolchain.sh: $*" >&2; }
lacking() { say "$*"; exit 3; }
unset RUSTC RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET CARGO_TARGET_DIR RUSTC_WRAPPER
for program in apt-get apt-cache dpkg-deb cargo; do
  command -v $program >/dev/null || lacking "no $program here"
done

candidate() { LC_ALL=C apt-cache policy "$1" | sed -n 's/^ *Candidate: //p' | grep -v '(none)' || true; }

compiler() {
  local version libraries lld package
  version=$(candidate rustc-web)
  [ -n "$version" ] && [ "$(candidate rust-web-src)" = "$version" ] || lacking "no package rustc-web with its sources"
  libraries=$(LC_ALL=C apt-cache depends --recurse --important rustc-web |
    grep -Ex 'libstd-rust-web-([0-9.]+|dev)|libllvm[0-9]+' | sort -u)
  lld=lld-$(grep -oE '^libllvm[0-9]+' <<<"$libraries" | sort -V | tail -1 | tr -dc 0-9)
  [ -n "$(candidate "$lld")" ] || lacking "no package $lld"
  say "rustc-web $version"
  rm -rf "$here/root" "$here/packages" "$here/std"
  mkdir -p "$here/root" "$here/packages" "$here/bin"
  # shellcheck disable=SC2086 # several packages
  (cd "$here/packages" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download rustc-web rust-web-src "$lld" $libraries) ||
    lacking "the packages cannot be downloaded"
  for package in "$here"/packages/*.deb; do
    case $package in
      */rust-web-src_*) dpkg-deb --fsys-tarfile "$package" | tar -x -C "$here/root" --wildcards './usr/src/rustc-*/library' ;;
      *) dpkg-deb --fsys-tarfile "$package" | tar -x -C "$here/root" --exclude=./usr/share ;;
    esac
  done
  rm -rf "$here/packages"

  cat >"$here/bin/rustc" <<'S'
#!/bin/sh
root=$(cd "$(dirname "$0")/../root" && pwd)
for libraries in "$root"/usr/lib/*-linux-gnu; do
  LD_LIBRARY_PATH=$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
done
export LD_LIBRARY_PATH
exec "$root/usr/bin/rustc" "$@"
S
  cat >"$here/bin/cargo-wasm" <<'S'
#!/bin/sh
RUSTC=$(cd "$(dirname "$0")" && pwd)/rustc exec cargo "$@"
S
  chmod +x "$here/bin/rustc" "$here/bin/cargo-wasm"

  local sysroot host library out
  sysroot=$("$here/bin/rustc" --print sysroot)
  host=$("$here/bin/rustc" -vV | sed -n 's/^host: //p')
  mkdir -p "$sysroot/lib/rustlib/$host/bin"
  ln -sfr "$(echo "$here"/root/usr/lib/llvm-*/bin/lld)" "$sysroot/lib/rustlib/$host/bin/rust-lld"
  # The standard library, with the flags it is built with for the compiler's own releases.
  library=$(echo "$here"/root/usr/src/rustc-*/library)
  RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zforce-unstable-if-unmarked -Cembed-bitcode=yes" __CARGO_DEFAULT_LIB_METADATA=stablewasm \
    RUSTC="$here/bin/rustc" cargo build -q --locked --manifest-path "$library/sysroot/Cargo.toml" --release \
    --no-default-features --features panic-unwind --target $target --target-dir "$here/std"
  out=$sysroot/lib/rustlib/$target/lib
  mkdir -p "$out"
  cp "$here/std/$target"/release/deps/*.rlib "$out"
  rm -rf "$out"/libsysroot-* "$here/std" "$here"/root/usr/src
  echo "$version" >"$here/stamp"
}

bindgen() {
  say "wasm-bindgen $bindgen"
  mkdir -p "$here/wbindgen/src"
  cat >"$here/wbindgen/Cargo.toml" <<S
[package]
name = "wbindgen"
version = "0.0.0"
edition = "2021"
[dependencies]
wasm-bindgen-cli-support = "=$bindgen"
[profile.dev]
debug = 0
[workspace]
S
  cat >"$here/wbindgen/src/main.rs" <<'S'
fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, out, kind] = arguments.as_slice() else { panic!("usage: wbindgen IN.wasm OUT web") };
    assert_eq!(kind, "web");
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(input).typescript(true).omit_default_module_path(false);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(out)).expect("wasm-bindgen");
}
S
  (cd "$here/wbindgen" && cargo build -q)
  cp "$here/wbindgen/target/debug/wbindgen" "$here/bin/wbindgen"
  rm -rf "$here/wbindgen"
  echo "$bindgen" >"$here/bindgen-version"
}

[ -e "$here/stamp" ] || compiler
[ "$(cat "$here/bindgen-version" 2>/dev/null)" = "$bindgen" ] || bindgen
say "ready: $("$here/bin/rustc" --version)"
