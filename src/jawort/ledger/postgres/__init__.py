"""The private PostgreSQL: found, made, started, ended."""
