"""Errands: calls to a carrier that carry no content to a person, waiting for their turn."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple, get_args
from uuid import UUID

from jawort.domain.ids import ZERO, first_id_of, time_of, timed_id
from jawort.ledger.keys import seal
from jawort.ledger.keys.envelope import disclose, enclose, is_envelope
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys, keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ADD = query("errand", "add")
_ADD_ONCE = query("errand", "add_once")
_CONTROLLERS_DUE = query("errand", "controllers_due")
_TAKE = query("errand", "take")
_DONE = query("errand", "done")
_FAIL = query("errand", "fail")
_AGAIN = query("errand", "again")
_OUTLIVED = query("errand", "outlived")
_STANDING = query("errand", "standing")

LEASE: Final = timedelta(seconds=60)

TRIED_FOR: Final = timedelta(days=7)
"""So long an errand about an erased person is kept, like a raw delivery (RC13); then a human asks
Meta.
"""

Kind = Literal[
    "read_receipt", "typing", "template", "contact_book", "block", "unblock", "profile", "media"
]
_KNOWN: Final = list(get_args(Kind))
_AFTER_ERASURE: Final = frozenset({"contact_book", "media"})


@dataclass(frozen=True, slots=True)
class Errand:
    """One errand in a worker's hands. `about`: the platform's id of a message or a file, a number
    or user id, or the fields of a profile; empty where the kind says all. line, account: ids of our
    number and its account at the platform.
    """

    errand_id: UUID
    kind: Kind
    sender_id: UUID
    about: str = field(repr=False)
    attempt_count: int
    line: str
    account: str

    @property
    def asked_at(self) -> datetime:
        """When it was asked for."""
        return time_of(self.errand_id)


async def add(
    work: Work,
    kind: Kind,
    sender_id: UUID,
    *,
    about: str = "",
    contact_id: UUID | None = None,
    now: datetime,
) -> UUID:
    """Ask for an errand: mark a message as read, show typing, block or unblock a person, set the
    profile of a number, delete a person from the platform's contact book, or a file of theirs.

    What concerns a living contact is sealed under its key and goes with it. Contact book and files
    are cleaned *after* an erasure: then `contact_id` is None and the id lies in an envelope that
    nobody can open 35 days later, whatever became of the errand (promise 5).
    """
    errand_id = timed_id(now, secrets.token_bytes(10))
    if kind in _AFTER_ERASURE and contact_id is None:
        sealed = enclose(work.keyring, about.encode(), place=_place(errand_id))
    else:
        owner = contact_id or ZERO
        key = (await keys_to_seal(work, [owner]))[owner]
        sealed = seal.seal(key, about.encode(), place=_place(errand_id))
    await work.run(_ADD, errand_id, kind, sender_id, contact_id, sealed, now)
    return errand_id


async def add_once(
    work: Work, kind: Literal["template"], sender_id: UUID, *, now: datetime
) -> bool:
    """Ask for an errand that is about nobody, unless the same one waits already: then False."""
    errand_id = timed_id(now, secrets.token_bytes(10))
    key = (await keys_to_seal(work, [ZERO]))[ZERO]
    sealed = seal.seal(key, b"", place=_place(errand_id))
    return await work.run(_ADD_ONCE, errand_id, kind, sender_id, sealed, now) == 1


async def controllers_due(work: HouseWork, *, now: datetime) -> list[UUID]:
    """For whom there is something to run."""
    return [row["controller_id"] for row in await work.rows(_CONTROLLERS_DUE, now, _KNOWN)]


async def take(work: Work, senders: Sequence[UUID], *, limit: int, now: datetime) -> list[Errand]:
    """Take up what is due for these numbers. Commit before running it; nobody else gets it for a
    minute. A kind that only a newer release knows is left to it.
    """
    await _give_up_outlived(work, now=now)
    rows = await work.rows(_TAKE, now, limit, now + LEASE, list(senders), _KNOWN)
    keys = await open_keys(work, [row["contact_id"] or ZERO for row in rows])
    taken = []
    for row in rows:
        errand_id = row["errand_id"]
        try:
            about = _opened(work, row["content_sealed"], keys, place=_place(errand_id))
        except KeyDestroyed:
            await done(work, errand_id)  # its person is erased, and it with it
            continue
        taken.append(
            Errand(
                errand_id,
                row["kind"],
                row["sender_id"],
                about,
                row["attempt_count"],
                row["phone_number_id"],
                row["waba_id"],
            )
        )
    return taken


async def _give_up_outlived(work: Work, *, now: datetime) -> None:
    """What was about an erased person and was not run in time fails, and is shown."""
    for row in await work.rows(_OUTLIVED, first_id_of(now - TRIED_FOR)):
        await fail(work, row["errand_id"])


def _opened(work: Work, sealed: bytes, keys: OpenKeys, *, place: str) -> str:
    if is_envelope(sealed):
        return disclose(work.keyring, sealed, place=place).decode()
    return keys.text(sealed, place=place)


async def done(work: Work, errand_id: UUID) -> None:
    """Forget an errand that was run: nothing of it is needed any more."""
    await work.run(_DONE, errand_id)


async def fail(work: Work, errand_id: UUID) -> None:
    """Note that an errand will not be run. What it was about is forgotten, because an erased person
    may have been in it.
    """
    key = (await keys_to_seal(work, [ZERO]))[ZERO]
    await work.run(_FAIL, errand_id, seal.seal(key, b"", place=_place(errand_id)))


async def again(work: Work, errand_id: UUID, *, at: datetime) -> None:
    """Run an errand once more, later."""
    await work.run(_AGAIN, errand_id, at)


class Standing(NamedTuple):
    """How many errands of one kind wait, and how many will never be run. No personal data."""

    kind: str
    waiting: int
    failed: int


async def standing(work: Work) -> list[Standing]:
    """What waits and what has failed, by kind."""
    rows = await work.rows(_STANDING)
    return [Standing(row["kind"], row["waiting"], row["failed"]) for row in rows]


def _place(errand_id: UUID) -> str:
    return f"errand.content_sealed:{errand_id}"
