#!/usr/bin/env bash
# Lets other programs read what padanan writes: interop/run.sh PADANAN. What is not installed is skipped, and said.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
padanan=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

original=$here/../../examples/documents/layanan-perizinan.xlf
"$padanan" annotate --no-config --to copy "$original" -o "$folder/copy.xlf"
python3 "$here/bilingual.py" "$original" "$folder/copy.xlf"
python3 "$here/office.py" "$padanan"
python3 "$here/exchange.py" "$padanan"
