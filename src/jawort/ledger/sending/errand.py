"""Errands: calls to a carrier that carry no content to a person, waiting for their turn."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from jawort.domain.ids import ZERO, time_of, timed_id
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ADD = query("errand", "add")
_CONTROLLERS_DUE = query("errand", "controllers_due")
_TAKE = query("errand", "take")
_DONE = query("errand", "done")
_FAIL = query("errand", "fail")
_AGAIN = query("errand", "again")

LEASE: Final = timedelta(seconds=60)

Kind = Literal["read_receipt", "typing", "template", "contact_book"]


@dataclass(frozen=True, slots=True)
class Errand:
    """One errand in a worker's hands. `about`: a message id of the platform, or a user id; empty
    where the kind says all. line, account: ids of our number and its account at the platform.
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
    """Ask for an errand: mark a message as read, show typing, read the list of templates, delete a
    person from the platform's contact book.

    What concerns a living contact is sealed under its key and goes with it. The contact book is
    cleaned *after* an erasure: then `contact_id` is None, and the controller's own key seals it.
    """
    errand_id = timed_id(now, secrets.token_bytes(10))
    owner = contact_id or ZERO
    key = (await keys_to_seal(work, [owner]))[owner]
    sealed = seal.seal(key, about.encode(), place=_place(errand_id))
    await work.run(_ADD, errand_id, kind, sender_id, contact_id, sealed, now)
    return errand_id


async def controllers_due(work: HouseWork, *, now: datetime) -> list[UUID]:
    """For whom there is something to run."""
    return [row["controller_id"] for row in await work.rows(_CONTROLLERS_DUE, now)]


async def take(work: Work, *, limit: int, now: datetime) -> list[Errand]:
    """Take up what is due. Commit before running it; nobody else gets it for a minute."""
    rows = await work.rows(_TAKE, now, limit, now + LEASE)
    keys = await open_keys(work, [row["contact_id"] or ZERO for row in rows])
    taken = []
    for row in rows:
        errand_id = row["errand_id"]
        try:
            about = keys.text(row["content_sealed"], place=_place(errand_id))
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


def _place(errand_id: UUID) -> str:
    return f"errand.content_sealed:{errand_id}"
