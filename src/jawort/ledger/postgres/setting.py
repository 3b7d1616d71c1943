"""What the private database is told: what a promise rests on, and sizes that may be tuned."""

from __future__ import annotations

from typing import Final

PORT: Final = 5432
SOCKET: Final = f".s.PGSQL.{PORT}"

# What a promise rests on is said on the command line, where neither a file nor ALTER SYSTEM
# outvotes it. Logs keep no statement, no parameter and no value: PostgreSQL repeats values in
# ERROR lines themselves ("invalid input syntax … "), so ERROR lines are left to the client,
# who gets them anyway. Old WAL is removed, not renamed with its old contents (erasure).
# Source: postgresql.org documentation, "Write Ahead Log" and "Error Reporting and Logging",
# versions 15 and 18.
GUARDED: Final[dict[str, str]] = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "archive_mode": "off",
    "wal_recycle": "off",
    "wal_init_zero": "on",
    "shared_preload_libraries": "",
    "logging_collector": "on",
    "log_destination": "stderr",
    "log_directory": "log",
    "log_filename": "postgres-%a.log",  # seven files, each overwritten after a week
    "log_file_mode": "0600",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_truncate_on_rotation": "on",
    "log_timezone": "UTC",
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_duration": "off",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "lc_messages": "C",
}

TUNABLE: Final = """\
# Written once by Jawort; these sizes are yours to change (then restart Jawort).
# Durability, sockets and logging are set at every start and cannot be changed here.
max_connections = 100
shared_buffers = 64MB
min_wal_size = 32MB
max_wal_size = 512MB
jit = off
"""

DOOR: Final = """\
# Written once by Jawort: only through the socket, which lies in a closed directory.
local all postgres trust
"""
