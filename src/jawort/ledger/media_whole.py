"""Files that are in hand already, many at once: kept with their pieces in a few statements."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Final
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.domain.media import PIECE_BYTES
from jawort.domain.retention import RetentionClass
from jawort.ledger.keys import seal
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.keys.vault import keys_to_seal
from jawort.ledger.query import query
from jawort.ledger.work import Work

_KEEP = query("media", "keep_whole")
_KEEP_PIECES = query("media", "keep_pieces")

IN_HAND_BYTES: Final = 4 * PIECE_BYTES
"""How much of all files is sealed at once before it is written; a single file may be longer."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A document as it came, for one person, and kept for as long as its class says."""

    contact_id: UUID
    retention_class: RetentionClass
    filename: str = field(repr=False)
    content_type: str
    data: bytes = field(repr=False)


async def keep(work: Work, files: Iterable[Whole], *, now: datetime) -> list[tuple[UUID, str]]:
    """Keep documents that show something, byte by byte; gives the id and SHA-256 of each. Taken one
    by one, so that they are never all in memory. Raises ContactGone.
    """
    made: list[tuple[UUID, str]] = []
    waiting: list[Whole] = []
    size = 0
    for one in files:
        waiting.append(one)
        size += len(one.data)
        if size >= IN_HAND_BYTES:
            made += await _keep(work, waiting, now=now)
            waiting, size = [], 0
    return made + await _keep(work, waiting, now=now)


async def _keep(work: Work, files: list[Whole], *, now: datetime) -> list[tuple[UUID, str]]:
    rows, pieces, made = [], [], []
    keys: dict[RetentionClass, dict[UUID, DataKey]] = {}
    for fate in {one.retention_class for one in files}:
        people = [one.contact_id for one in files if one.retention_class is fate]
        keys[fate] = await keys_to_seal(work, people, fate)
    for one in files:
        key = keys[one.retention_class][one.contact_id]
        media_id = timed_id(now, secrets.token_bytes(10))
        digest = sha256(one.data).hexdigest()
        made.append((media_id, digest))
        named = _sealed(key, "filename_sealed", media_id, one.filename) if one.filename else None
        rows.append(
            (
                media_id,
                one.contact_id,
                one.retention_class.value,
                one.content_type,
                len(one.data),
                _sealed(key, "sha256_sealed", media_id, digest),
                named,
            )
        )
        for position, start in enumerate(range(0, len(one.data), PIECE_BYTES)):
            piece = one.data[start : start + PIECE_BYTES]
            place = f"media_chunk.chunk_sealed:{media_id}:{position}"
            pieces.append((media_id, position, one.contact_id, seal.seal(key, piece, place=place)))
    if rows:
        await work.run(_KEEP, now, *map(list, zip(*rows, strict=True)))
    if pieces:
        await work.run(_KEEP_PIECES, *map(list, zip(*pieces, strict=True)))
    return made


def _sealed(key: DataKey, column: str, media_id: UUID, text: str) -> bytes:
    return seal.seal(key, text.encode(errors="replace"), place=f"media.{column}:{media_id}")
