#!/bin/sh
# Builds .venv in this folder from uv.lock: same versions, checked by hash, nothing outside touched.
# Needs CPython 3.11 or newer, and uv; where uv is missing it is put into .venv/tool first.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

python=
for candidate in "${JAWORT_PYTHON:-}" python3 python3.13 python3.12 python3.11; do
    [ -n "$candidate" ] || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done

uv=$(command -v uv || true)
if [ -z "$uv" ]; then
    if [ -z "$python" ]; then
        say "Jawort needs Python 3.11 or newer; none was found on this machine."
        say "Debian and Ubuntu: apt-get install python3 python3-venv. Or install uv, which brings one."
        exit 3
    fi
    say "Installing uv into .venv/tool …"
    if ! "$python" -m venv .venv/tool >/dev/null 2>&1; then
        rm -rf .venv/tool
        say "Python's venv module is incomplete here."
        say "Debian and Ubuntu: apt-get install python3-venv. Or install uv, and run make again."
        exit 3
    fi
    .venv/tool/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9'
    uv=.venv/tool/bin/uv
fi

say "Installing what uv.lock lists into .venv …"
mkdir -p .venv
# .venv may already hold the tool folder: keep it, and build the environment beside it.
[ -f .venv/pyvenv.cfg ] || "$uv" venv --quiet --allow-existing ${python:+--python "$python"} .venv
sync() { "$uv" sync --quiet --frozen ${python:+--python "$python"} "$@"; }
# Behind a company's proxy only the machine's own certificates are the right ones.
sync 2>/dev/null || UV_SYSTEM_CERTS=1 UV_NATIVE_TLS=1 sync
