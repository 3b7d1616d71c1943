"""Restricting the processing of a person's data, and lifting it (Art. 18 GDPR)."""

from datetime import datetime
from uuid import UUID

from jawort.desk.contact.record import living_person
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.ledger import contact, fact
from jawort.ledger.work import Work

_WHO_AND_WHY = (
    Sentence("Es fehlt, wer das veranlasst und warum.", "It is missing who asks for this and why."),
    Sentence("Geben Sie --by und --reason an.", "Give --by and --reason."),
)
_ALREADY = (
    Sentence("Die Verarbeitung ist schon eingeschränkt.", "Processing is restricted already."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)
_NOT_RESTRICTED = (
    Sentence("Die Verarbeitung ist nicht eingeschränkt.", "Processing is not restricted."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)


async def restrict(
    work: Work, contact_id: UUID, *, by: str, reason: str, now: datetime
) -> list[UUID]:
    """Restrict the processing of a person's data from this commit on (law.md R08).

    Holds for all records of the person, whose ids it gives. Raises Refusal when it is so already.
    """
    return await _set(work, contact_id, True, {"by": by, "reason": reason}, now=now)


async def lift(work: Work, contact_id: UUID, *, by: str, reason: str, now: datetime) -> list[UUID]:
    """End a restriction. The person has to be told before (Art. 18(3) GDPR)."""
    return await _set(work, contact_id, False, {"by": by, "reason": reason}, now=now)


async def _set(
    work: Work, contact_id: UUID, restricted: bool, personal: dict[str, str], *, now: datetime
) -> list[UUID]:
    if not all(text.strip() for text in personal.values()):
        raise Refusal("WHO_AND_WHY", *_WHO_AND_WHY)
    people = await living_person(work, contact_id)
    if all(one.restricted is restricted for one in people):
        if restricted:
            raise Refusal("RESTRICTED_ALREADY", *_ALREADY)
        raise Refusal("NOT_RESTRICTED", *_NOT_RESTRICTED)
    ids = [one.contact_id for one in people]
    await contact.set_restricted(work, ids, restricted)
    kind = FactKind.RESTRICTION_SET if restricted else FactKind.RESTRICTION_LIFTED
    # One fact for each record: each keeps its own key, and a link may be undone later.
    facts = [
        NewFact(kind, RetentionClass.RIGHT_REQUEST, contact_id=one, personal=personal)
        for one in ids
    ]
    await fact.append(work, facts, now=now)
    return ids
