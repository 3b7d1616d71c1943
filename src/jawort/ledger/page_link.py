"""Links by which a person leaves without logging in: found by the digest of their token only."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final, Literal
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

Use = Literal["withdraw", "preferences", "receipt"]

_ADD = query("page_link", "add")
_CONTROLLER = query("page_link", "controller")
_FIND = query("page_link", "find")
_USE = query("page_link", "use")
_ADD_RECEIPTS = query("page_link", "add_receipts")
_RECEIPT = query("page_link", "receipt")

_RANDOM_BYTES: Final = 32
_LONGEST: Final = 100  # characters of what somebody calls a token


@dataclass(frozen=True, slots=True)
class PageLink:
    """Whose link it is, and what its button ends. `used_at`: when it was pressed first."""

    link_id: UUID
    contact_id: UUID
    scope: str
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class ReceiptLink:
    """Of which yes a receipt is: whose, for which purpose, and the fact that tells it."""

    contact_id: UUID
    purpose_id: UUID
    fact_id: UUID


async def add(work: Work, contact_id: UUID, use: Use, scope: str, *, now: datetime) -> str:
    """Make a link; gives its token, which is kept nowhere: 256 random bits, for one use only."""
    token = secrets.token_urlsafe(_RANDOM_BYTES)
    link_id = timed_id(now, secrets.token_bytes(10))
    await work.run(_ADD, link_id, contact_id, use, scope, _digest(token, use), now)
    return token


async def add_receipts(
    work: Work, receipts: Sequence[tuple[ReceiptLink, str]], *, now: datetime
) -> list[str]:
    """Make a link for each of some receipts with what its button ends, in one statement; gives
    their tokens, which are kept nowhere.
    """
    tokens = [secrets.token_urlsafe(_RANDOM_BYTES) for _ in receipts]
    await work.run(
        _ADD_RECEIPTS,
        [timed_id(now, secrets.token_bytes(10)) for _ in receipts],
        [one.contact_id for one, _ in receipts],
        [scope for _, scope in receipts],
        [_digest(token, "receipt") for token in tokens],
        [one.purpose_id for one, _ in receipts],
        [one.fact_id for one, _ in receipts],
        now,
    )
    return tokens


async def receipt(work: Work, token: str) -> ReceiptLink | None:
    """The yes that this token shows, or None."""
    if len(token) > _LONGEST:
        return None
    row = await work.row(_RECEIPT, _digest(token, "receipt"))
    return ReceiptLink(**row) if row else None


async def controller_of(work: HouseWork, token: str, use: Use) -> UUID | None:
    """Whose page this token belongs to; None when there is no such link."""
    if len(token) > _LONGEST:
        return None
    found = await work.value(_CONTROLLER, _digest(token, use))
    return UUID(str(found)) if found else None


async def find(work: Work, token: str, use: Use) -> PageLink | None:
    """The link with this token, or None: also for a token that was made for another use."""
    if len(token) > _LONGEST:
        return None
    row = await work.row(_FIND, _digest(token, use))
    return PageLink(**row) if row else None


async def note_used(work: Work, link_id: UUID, *, now: datetime) -> None:
    """Note that the button of a link was pressed, the first time it is."""
    await work.run(_USE, link_id, now)


def _digest(token: str, use: Use) -> bytes:
    """A token is as long as a key, so its plain digest says nothing about it."""
    return sha256(f"jawort page link v1\n{use}\n{token}".encode()).digest()
