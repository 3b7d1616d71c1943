"""Naming a fault of ours without repeating what it says."""


def fault_code(fault: BaseException) -> str:
    """The kind of a fault as a code: its own text may repeat what somebody sent."""
    name = type(fault).__name__
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name if c.isalpha()).lstrip("_")
