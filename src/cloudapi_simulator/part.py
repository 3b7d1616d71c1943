"""The parts of a message: there, of the right kind, not too long; otherwise the refusal.

Lengths are counted in code points. A missing part is 131008, a wrong one 131009 (platform.md §5).
"""

from typing import Any

from cloudapi_simulator.graph_error import GraphError


def wrong(details: str) -> GraphError:
    """A part that is there and wrong."""
    return GraphError(131009, details)


def needed_text(holder: dict[str, Any], name: str, most: int, what: str) -> str:
    """A text of 1 to `most` code points."""
    value = holder.get(name)
    if not isinstance(value, str) or not value.strip():
        raise GraphError(131008, f"{what} is required")
    if len(value) > most:
        raise wrong(f"{what} length invalid. Min length: 1, Max length: {most}")
    return value


def needed_object(holder: dict[str, Any], name: str, what: str) -> dict[str, Any]:
    """An object."""
    value = holder.get(name)
    if not isinstance(value, dict):
        raise GraphError(131008, f"{what} is required")
    return value


def needed_objects(holder: dict[str, Any], name: str, low: int, high: int) -> list[dict[str, Any]]:
    """A list of `low` to `high` objects."""
    value = holder.get(name)
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        raise GraphError(131008, f"{name} is required")
    if not low <= len(value) <= high:
        raise wrong(f"{name}: {low} to {high} are allowed")
    return value
