"""Files of ours at the carriers: each is handed over once for each number it is sent from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple
from uuid import UUID

from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ASK = query("media", "ask_upload")
_UPLOADS = query("media", "uploads")
_CONTROLLERS_DUE = query("media", "controllers_uploading")
_TAKE = query("media", "take_uploads")
_DONE = query("media", "uploaded")
_AGAIN = query("media", "upload_again")
_FAILED = query("media", "upload_failed")
_AT_CARRIERS = query("media", "at_carriers")

LEASE: Final = timedelta(minutes=10)

USED_FOR: Final = timedelta(days=28)
"""An uploaded file lives for 30 days at the carrier; two days before that it is handed over anew.

Source: Meta, "Media", Dec 2025 (platform.md §7.2).
"""

LIVES_FOR: Final = timedelta(days=30)

Pair = tuple[UUID, UUID]  # file, sender


@dataclass(frozen=True, slots=True)
class Upload:
    """Where a file stands with one number. carrier_id: empty unless it is done."""

    state: Literal["wanted", "done", "failed"]
    carrier_id: str = field(repr=False)


class Waiting(NamedTuple):
    """A file in a worker's hands that is to be handed over. line: our number at the platform."""

    media_id: UUID
    sender_id: UUID
    try_count: int
    line: str


async def ask(work: Work, pairs: Iterable[Pair], *, now: datetime) -> None:
    """Have files handed over to the carriers of these numbers, unless they lie there already."""
    wanted = sorted(set(pairs))
    if wanted:
        ids, senders = [one[0] for one in wanted], [one[1] for one in wanted]
        await work.run(_ASK, now, ids, senders, now - USED_FOR)


async def uploads(work: Work, ids: Sequence[UUID], *, now: datetime) -> dict[Pair, Upload]:
    """Where these files stand, by number. One whose id is about to die counts as wanted."""
    rows = await work.rows(_UPLOADS, list(ids))
    keys = await open_keys(work, [row["contact_id"] for row in rows]) if rows else None
    found = {}
    for row in rows:
        state, carrier_id = row["state"], ""
        if state == "done" and keys is not None:
            try:
                place = _place(row["media_id"], row["sender_id"])
                carrier_id = keys.text(row["carrier_id_sealed"], place=place)
            except KeyDestroyed:
                continue
            if row["uploaded_at"] < now - USED_FOR:
                state, carrier_id = "wanted", ""
        found[row["media_id"], row["sender_id"]] = Upload(state, carrier_id)
    return found


async def at_carriers(
    work: Work, people: Sequence[UUID], *, now: datetime
) -> list[tuple[UUID, str]]:
    """What lies of these persons at the carriers still: our number, and the carrier's id."""
    rows = await work.rows(_AT_CARRIERS, list(people), now - LIVES_FOR)
    keys = await open_keys(work, [row["contact_id"] for row in rows])
    found = []
    for row in rows:
        place = _place(row["media_id"], row["sender_id"])
        try:
            found.append((row["sender_id"], keys.text(row["carrier_id_sealed"], place=place)))
        except KeyDestroyed:
            continue  # nobody knows the id any more; it ends by itself
    return found


async def controllers_due(work: HouseWork, *, now: datetime) -> list[UUID]:
    """For whom a file is to be handed over now."""
    return [row["controller_id"] for row in await work.rows(_CONTROLLERS_DUE, now)]


async def take(work: Work, senders: Sequence[UUID], *, limit: int, now: datetime) -> list[Waiting]:
    """Take up what is due for these numbers. Commit before uploading; nobody else gets it for ten
    minutes.
    """
    rows = await work.rows(_TAKE, now, limit, now + LEASE, list(senders))
    return [
        Waiting(row["media_id"], row["sender_id"], row["try_count"], row["phone_number_id"])
        for row in rows
    ]


async def done(
    work: Work, waiting: Waiting, contact_id: UUID, carrier_id: str, *, now: datetime
) -> None:
    """Note the carrier's id of a file. Raises ContactGone."""
    key = (await keys_to_seal(work, [contact_id]))[contact_id]
    place = _place(waiting.media_id, waiting.sender_id)
    sealed = seal.seal(key, carrier_id.encode(), place=place)
    await work.run(_DONE, waiting.media_id, waiting.sender_id, sealed, now)


async def again(work: Work, waiting: Waiting, *, at: datetime) -> None:
    """Try once more, later."""
    await work.run(_AGAIN, waiting.media_id, waiting.sender_id, at)


async def fail(work: Work, waiting: Waiting) -> None:
    """Note that the carrier does not take this file."""
    await work.run(_FAILED, waiting.media_id, waiting.sender_id)


def _place(media_id: UUID, sender_id: UUID) -> str:
    return f"media_upload.carrier_id_sealed:{media_id}:{sender_id}"
