#!/bin/bash
# Takes the pictures docs/neovim.png, docs/vscode.png and docs/check.png of examples/siaran-pers.txt: ./pictures.sh [PROGRAM [FOLDER]], as run.sh.
# Needs tmux, Chromium, and what install.sh installs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(realpath "$here/../..")
program=$(realpath "${1:-$root/target/debug/padanan}")
folder=$(realpath "${2:-$here/installed}")
work=$(mktemp -d)
trap 'tmux -L padanan kill-server 2>/dev/null; rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/texts" "$work/home" "$work/nvim/lsp"
ln -s "$program" "$work/bin/padanan"
cp "$root/examples/siaran-pers.txt" "$work/texts/"
export PATH=$work/bin:$PATH HOME=$work/home XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
text=$work/texts/siaran-pers.txt

neovim() {
  cp "$root/editors/neovim/lsp/padanan.lua" "$work/nvim/lsp/"
  cat >"$work/nvim/init.lua" <<'L'
vim.lsp.enable('padanan')
vim.lsp.inlay_hint.enable()
vim.o.termguicolors = true
vim.o.linebreak = true
vim.o.number = true
vim.o.signcolumn = 'no'
vim.o.laststatus = 0
vim.o.ruler = false
vim.o.showcmd = false
vim.o.shortmess = vim.o.shortmess .. 'F'
vim.o.winborder = 'rounded'
vim.api.nvim_set_hl(0, 'LspInlayHint', { fg = '#79a8c9', italic = true })
vim.api.nvim_set_hl(0, 'LspReferenceTarget', { bg = '#3a4150' })
vim.api.nvim_set_hl(0, 'NormalFloat', { bg = '#1c2027' })
vim.api.nvim_set_hl(0, 'FloatBorder', { bg = '#1c2027', fg = '#5b6675' })
L
  tmux -L padanan -f /dev/null new-session -d -s picture -x 108 -y "$2" \
    "env -u NO_COLOR TERM=tmux-256color COLORTERM=truecolor '$folder/python/bin/nvim' -i NONE -n '$text'"
  sleep 4
  tmux -L padanan send-keys -t picture ":call search('$1')" Enter ":echo ''" Enter
  sleep 0.5
  tmux -L padanan send-keys -t picture K
  sleep 2
  tmux -L padanan capture-pane -t picture -p -e >"$work/capture"
  tmux -L padanan kill-server
  "$here/pictures/terminal.py" "nvim siaran-pers.txt" <"$work/capture" >"$work/terminal.html"
  node "$here/pictures/shot.mjs" "$folder/code-server" "$work/terminal.html" "$root/docs/neovim.png"
}

vscode() {
  printf '{"file": "%s", "pose": "%s"}' "$text" "$1" >"$work/job.json"
  JOB=$work/job.json OUT=$work/out.json "$here/vscode/start.sh" "$program" "$folder" "$work/vscode" "$work/texts" "$root/docs/vscode.png" >"$work/log" 2>&1
  grep -q '"error"' "$work/out.json" && cat "$work/out.json"
  return 0
}

check() {
  local page=$work/check.html
  (cd "$root" && padanan check examples/siaran-pers.txt examples/translation/siaran-pers.en.txt -o "$page") || [ $? = 2 ]
  chromium --headless --no-sandbox --disable-gpu --window-size=1100,1000 --screenshot="$root/docs/check.png" "file://$page" 2>"$work/log"
}

[ -f "$root/docs/vscode.png" ] || cp "$root/editors/vscode/icon.png" "$root/docs/vscode.png"
neovim 'Wamenperin, P' 28
vscode 'kerjasama'
check
