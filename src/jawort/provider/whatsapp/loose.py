"""Taking a value as what it should be, whatever type Meta sent it as: text, number, moment."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

_MILLISECONDS_FROM = 100_000_000_000  # as seconds this would be the year 5138

Loose = Mapping[str, Any]
NOTHING: Loose = {}


def text(source: Loose, key: str) -> str | None:
    """A text, or a number written as one; None when missing, empty or anything else."""
    value = source.get(key)
    if isinstance(value, str):
        return value or None
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, float):
        return str(int(value)) if math.isfinite(value) and value == int(value) else str(value)
    return str(value) if isinstance(value, int) else None


def number(source: Loose, key: str) -> float | None:
    """A finite number, also when it was sent as text."""
    value = source.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        result = float(value)
    except (ValueError, OverflowError):
        return None
    return result if math.isfinite(result) else None


def integer(source: Loose, key: str) -> int | None:
    """A whole number, also when it was sent as text."""
    value = number(source, key)
    return int(value) if value is not None and value == int(value) else None


def flag(source: Loose, key: str) -> bool | None:
    """Yes or no, also as the words `true` and `false`; None when it says neither."""
    value = source.get(key)
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(value) if isinstance(value, str) else None


def moment(source: Loose, key: str) -> datetime | None:
    """A time sent as Unix seconds (or milliseconds), as text or number; None when it is none."""
    seconds = number(source, key)
    if seconds is None or seconds <= 0:
        return None
    if seconds >= _MILLISECONDS_FROM:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, tz=UTC)
    except (OverflowError, OSError, ValueError):
        return None


def part(source: Loose, key: str) -> Loose:
    """An object inside an object; an empty one when it is missing or something else."""
    value = source.get(key)
    return value if isinstance(value, dict) else NOTHING


def parts(source: Loose, key: str) -> list[Loose]:
    """The objects in a list; things in it that are no objects are passed over."""
    value = source.get(key)
    if isinstance(value, dict):
        return [value]
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
