#!/bin/sh
# Prints where Chromium is, after installing Debian's if this is allowed here.
# Fails, saying why, where it cannot be had: then the tests in a browser are skipped.
set -eu

if command -v chromium; then exit 0; fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Chromium is not here and cannot be installed by this account." >&2
    exit 1
fi
(apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
    chromium fonts-dejavu-core) >&2
command -v chromium
