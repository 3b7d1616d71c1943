"""Names for things: ids of rows tell their time (UUIDv7), ids of facts tell nothing."""

from datetime import UTC, datetime
from uuid import UUID

ZERO = UUID(int=0)  # "no single one": the controller's own key, a kind without portfolio


def timed_id(now: datetime, chance: bytes) -> UUID:
    """An id that sorts by time: 48 bits of milliseconds, then 74 bits of chance.

    `chance` is ten random bytes. Source: RFC 9562 §5.7 (UUIDv7), read 2026-11.
    """
    if len(chance) != 10:
        raise ValueError("an id takes ten bytes of chance")
    milliseconds = int(now.timestamp() * 1000)
    value = milliseconds << 80 | int.from_bytes(chance)
    value = value & ~(0xF << 76) | 0x7 << 76
    return UUID(int=value & ~(0x3 << 62) | 0x2 << 62)


def in_turn(place: int, chance: bytes) -> bytes:
    """Chance for an id that sorts behind those of lower places made in the same millisecond.

    `chance` is eight random bytes; places are told apart up to 4,096.
    """
    return (place % 4096).to_bytes(2) + chance


def timeless_id(chance: bytes) -> UUID:
    """An id that tells nothing, from sixteen random bytes. Source: RFC 9562 §5.4 (UUIDv4)."""
    return UUID(bytes=chance, version=4)


def first_id_of(at: datetime) -> UUID:
    """The smallest timed id at or after a moment: the border between two months of messages."""
    return UUID(int=int(at.timestamp() * 1000) << 80)


def time_of(timed: UUID) -> datetime:
    """When a timed id was made, to the millisecond."""
    return datetime.fromtimestamp((timed.int >> 80) / 1000, tz=UTC)
