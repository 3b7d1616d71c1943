"""Backups: made, checked, and restored without giving back what was erased."""
