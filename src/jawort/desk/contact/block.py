"""Blocking somebody who abuses the chat, and letting them write again.

Blocked, they get nothing of ours but what the law makes us tell them (law.md R07), and the platform
is asked to keep their messages away. Their rights stay: who is blocked can still be exported,
withdraw by link, and be erased.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from jawort.desk.contact.record import living_person
from jawort.domain.contact import ContactState, IdentifierKind
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger import contact, sender
from jawort.ledger.contact import KnownIdentifier
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import errand
from jawort.ledger.work import Work

_ALREADY: Final = (
    Sentence("Diese Person ist schon gesperrt.", "This person is blocked already."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)
_NOT_BLOCKED: Final = (
    Sentence("Diese Person ist nicht gesperrt.", "This person is not blocked."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)
# The newest of the first kind that there is names the person to the platform.
_NAMING: Final = (IdentifierKind.WA_ID, IdentifierKind.PHONE, IdentifierKind.BSUID)


async def block(work: Work, contact_id: UUID, *, now: datetime) -> list[UUID]:
    """Block a person on all their records, whose ids it gives, and ask the platform to do so too.

    The platform blocks only who has written within the last 24 hours; for others its errand fails
    and our own block holds. Raises Refusal when they are blocked already, unknown or erased.
    Source: Meta, "Block API" (platform.md §7.4).
    """
    return await _move(work, contact_id, "block", now=now)


async def unblock(work: Work, contact_id: UUID, *, now: datetime) -> list[UUID]:
    """Let a person write again and be written to. Raises as `block` does."""
    return await _move(work, contact_id, "unblock", now=now)


async def _move(
    work: Work, contact_id: UUID, what: Literal["block", "unblock"], *, now: datetime
) -> list[UUID]:
    people = await living_person(work, contact_id)
    wanted = ContactState.BLOCKED if what == "block" else ContactState.ACTIVE
    if all(one.state is wanted for one in people):
        if what == "block":
            raise Refusal("BLOCKED_ALREADY", *_ALREADY)
        raise Refusal("NOT_BLOCKED", *_NOT_BLOCKED)
    ids = [one.contact_id for one in people]
    await contact.set_state(work, ids, wanted)
    known = await contact.identifiers_of(work, ids, await open_keys(work, ids))
    for line in await sender.senders(work):
        if line.channel != "wa":
            continue
        named = _named(known, line.portfolio_id)
        if named is not None:
            about, whose = named.identifier.value, named.contact_id
            await errand.add(work, what, line.sender_id, about=about, contact_id=whose, now=now)
    return ids


def _named(known: Sequence[KnownIdentifier], portfolio_id: UUID) -> KnownIdentifier | None:
    """What names a person to the platform from a number of this portfolio; None: nothing does."""
    for kind in _NAMING:
        fitting = [
            one
            for one in known
            if one.identifier.kind is kind
            and one.valid_to is None
            and (kind is not IdentifierKind.BSUID or one.identifier.portfolio_id == portfolio_id)
        ]
        if fitting:
            return max(fitting, key=lambda one: one.valid_from)
    return None
