#!/usr/bin/env bash
# Gets what run.sh needs and does not install by itself: the node packages of this folder, and Chromium where apt has it.
set -euo pipefail
cd "$(dirname "$0")"
command -v chromium chromium-browser google-chrome >/dev/null || {
  if [ "$(id -u)" = 0 ]; then apt-get install -y --no-install-recommends chromium; else sudo apt-get install -y --no-install-recommends chromium; fi
}
npm ci --no-audit --no-fund
