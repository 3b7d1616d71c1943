"""The file of the weights: how it is kept, so that a process that begins has it in a moment.

Only `weigh` reads it and only `tools/weigh_reading.py` writes it.
"""

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

Weights = dict[str, tuple[int, ...]]
"""What each sign weighs, one number for each question that is asked."""

UNIT: Final = 10
"""Weights are kept as tenths."""

HEAVIEST: Final = 127
"""What a kept weight is at most, up or down: so much fits in a byte."""

FILE: Final = Path(__file__).with_name("weights.bin")

_BETWEEN: Final = "\n"


class _Part(msgspec.Struct, array_like=True, frozen=True):
    """All signs of one part, a line each, and in the same order a byte for each question."""

    questions: int
    signs: str
    numbers: bytes


def packed(parts: Mapping[str, Weights]) -> bytes:
    """The weights as the file holds them; the same weights give the same bytes.

    Raises struct.error for a weight beyond HEAVIEST: it is never cut silently.
    """
    return msgspec.msgpack.encode({name: _packed(parts[name]) for name in sorted(parts)})


def unpacked(kept: bytes) -> dict[str, Weights]:
    """The weights of each part, as they were packed."""
    parts = msgspec.msgpack.decode(kept, type=dict[str, _Part])
    return {name: _unpacked(part) for name, part in parts.items()}


def _packed(weights: Weights) -> _Part:
    ordered = dict(sorted(weights.items()))
    questions = len(next(iter(ordered.values())))
    numbers = b"".join(struct.pack(f"{questions}b", *row) for row in ordered.values())
    return _Part(questions, _BETWEEN.join(ordered), numbers)


def _unpacked(part: _Part) -> Weights:
    rows = struct.iter_unpack(f"{part.questions}b", part.numbers)
    return dict(zip(part.signs.split(_BETWEEN), rows, strict=True))
