"""Asking the judge: what it says of a message, why, and how that is shown to people."""
