"""The bytes of files: in sealed pieces of at most 1 MiB, written and read one at a time."""

import hashlib
from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from jawort.domain.media import PIECE_BYTES, Media
from jawort.domain.retention import RetentionClass
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import Ledger, Work

_PUT = query("media", "put_piece")
_PIECE = query("media", "piece")
_DROP = query("media", "drop_pieces")


class FileGone(Exception):
    """The file, or a piece of it, is no longer here: it was erased or is over its time."""


class Place(NamedTuple):
    """Where a file lies: whose it is, and under which of the person's keys.

    held_until: of a file that is fetched, the end of the lease it was taken with; only who holds
    it may write. None for one that somebody uploads.
    """

    media_id: UUID
    contact_id: UUID
    retention_class: RetentionClass
    held_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """How much was written, and its SHA-256."""

    byte_count: int
    sha256: bytes = field(repr=False)


async def write(
    ledger: Ledger, controller_id: UUID, place: Place, content: AsyncIterable[bytes]
) -> Written:
    """Keep a file as it comes, one transaction a piece, so that a slow line holds nothing up.

    What an earlier try has left is written over. Raises ContactGone or FileGone when the person
    was erased meanwhile, and then nothing of it is left either; FileGone also when another worker
    has taken the file over or brought it.
    """
    digest, count, position = hashlib.sha256(), 0, 0
    async for piece in in_pieces(content):
        digest.update(piece)
        count += len(piece)
        async with ledger.work(controller_id) as work:
            await put(work, place, position, piece)
        position += 1
    async with ledger.work(controller_id) as work:
        await work.run(_DROP, place.media_id, position, place.held_until)
    return Written(count, digest.digest())


async def write_whole(work: Work, place: Place, data: bytes) -> Written:
    """Keep a file that is in hand already, within the caller's transaction."""
    for position, start in enumerate(range(0, len(data), PIECE_BYTES)):
        await put(work, place, position, data[start : start + PIECE_BYTES])
    return Written(len(data), hashlib.sha256(data).digest())


async def put(work: Work, place: Place, position: int, piece: bytes) -> None:
    """Keep one piece. Raises ContactGone or FileGone."""
    contact_id = place.contact_id
    key = (await keys_to_seal(work, [contact_id], place.retention_class))[contact_id]
    sealed = seal.seal(key, piece, place=_place(place.media_id, position))
    if not await work.run(_PUT, place.media_id, position, contact_id, sealed, place.held_until):
        raise FileGone


async def drop(work: Work, place: Place) -> None:
    """Forget the pieces of a file that did not come whole, unless another worker has it by now."""
    await work.run(_DROP, place.media_id, 0, place.held_until)


async def in_pieces(content: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    """The same bytes in pieces of full size, the last one shorter."""
    held = bytearray()
    async for chunk in content:
        held += chunk
        while len(held) >= PIECE_BYTES:
            yield bytes(held[:PIECE_BYTES])
            del held[:PIECE_BYTES]
    if held:
        yield bytes(held)


async def read(work: Work, media_id: UUID, position: int) -> bytes:
    """One piece. Raises FileGone."""
    row = await work.row(_PIECE, media_id, position)
    if row is None:
        raise FileGone
    keys = await open_keys(work, [row["contact_id"]])
    try:
        return keys.open(row["chunk_sealed"], place=_place(media_id, position))
    except KeyDestroyed:
        raise FileGone from None


async def read_whole(work: Work, media: Media) -> AsyncIterator[bytes]:
    """All pieces in turn, within the caller's transaction. Raises FileGone."""
    for position in range(media.piece_count):
        yield await read(work, media.media_id, position)


async def stream(
    ledger: Ledger, controller_id: UUID, media: Media, *, first: int = 0, last: int | None = None
) -> AsyncIterator[bytes]:
    """The bytes from `first` to `last`, both included; no transaction is open between two pieces.

    Raises FileGone when the file is erased while it is read.
    """
    end = media.byte_count if last is None else min(last + 1, media.byte_count)
    for position in range(first // PIECE_BYTES, -(-end // PIECE_BYTES)):
        async with ledger.reading(controller_id) as work:
            piece = await read(work, media.media_id, position)
        start = position * PIECE_BYTES
        yield piece[max(0, first - start) : end - start]


async def joined(pieces: AsyncIterable[bytes], *, most: int) -> bytes | None:
    """All of it in hand; None where it is more than `most` bytes."""
    held: list[bytes] = []
    count = 0
    async for piece in pieces:
        count += len(piece)
        if count > most:
            return None
        held.append(piece)
    return b"".join(held)


def _place(media_id: UUID, position: int) -> str:
    return f"media_chunk.chunk_sealed:{media_id}:{position}"
