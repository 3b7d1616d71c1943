"""Objections (Art. 21 GDPR): noted at once, and settled only where the law lets us weigh them."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from jawort.desk.contact.record import identifiers, living_person
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.ledger import contact, fact, suppression
from jawort.ledger.contact import Contact
from jawort.ledger.work import Work

Scope = Literal["ads", "general"]

# Which no is remembered for an objection: to advertising, or to everything (law.md §8.1).
_SCOPE_OF_NO: Final = {"ads": "ads", "general": "all"}

_WHO = (
    Sentence("Es fehlt, wer dafür einsteht.", "It is missing who answers for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_ALREADY = (
    Sentence("Dieser Widerspruch ist schon vermerkt.", "This objection is noted already."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)
_NONE = (
    Sentence("Es ist kein allgemeiner Widerspruch vermerkt.", "No general objection is noted."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)
_ADS_STAY = (
    Sentence(
        "Ein Widerspruch gegen Werbung gilt unbedingt (Art. 21 Abs. 3 DSGVO).",
        "An objection to advertising is absolute (Art. 21(3) GDPR).",
    ),
    Sentence(
        "Nur die Person selbst hebt ihn auf, indem sie sich neu anmeldet.",
        "Only the person lifts it, by a new opt-in.",
    ),
)


async def object_to(
    work: Work, contact_id: UUID, scope: Scope, *, by: str, now: datetime
) -> list[UUID]:
    """Note an objection; it holds from this commit on (LG Paderborn 2 O 35/23, law.md D-19).

    Every identifier of the person is remembered with the no, so that it outlives the records.
    A general objection includes advertising and is never weakened to it. Gives the record ids.
    """
    people = await _answered_for(work, contact_id, by)
    objecting = [one for one in people if one.objection not in (scope, "general")]
    if not objecting:
        raise Refusal("OBJECTED_ALREADY", *_ALREADY)
    ids = [one.contact_id for one in objecting]
    await contact.set_objection(work, ids, scope)
    known = await identifiers(work, people)
    await suppression.add(work, known, _SCOPE_OF_NO[scope], since=now, now=now)
    await _remember(work, FactKind.OBJECTION_RAISED, ids, {"scope": scope}, by, now=now)
    return ids


async def settle(work: Work, contact_id: UUID, scope: Scope, *, by: str, now: datetime) -> str:
    """End a general objection that was weighed and not upheld, or taken back (Art. 21(1) GDPR).

    An objection to advertising is not ours to end: one that was remembered beside the general one
    comes back into force. Gives what is left: none or ads.
    """
    people = await _answered_for(work, contact_id, by)
    if scope == "ads":
        raise Refusal("ADS_OBJECTION_STAYS", *_ADS_STAY)
    objecting = [one for one in people if one.objection == "general"]
    if not objecting:
        raise Refusal("NO_OBJECTION", *_NONE)
    known = await identifiers(work, people)
    left = "ads" if "ads" in await suppression.scopes(work, known) else "none"
    ids = [one.contact_id for one in objecting]
    await contact.set_objection(work, ids, left)
    if all(one.optout != "all" for one in people):  # a STOP is another no, and stays
        await suppression.lift(work, known, ["all"], at=now, now=now)
    public = {"scope": scope, "left": left}
    await _remember(work, FactKind.OBJECTION_SETTLED, ids, public, by, now=now)
    return left


async def _answered_for(work: Work, contact_id: UUID, by: str) -> list[Contact]:
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    return await living_person(work, contact_id)


async def _remember(
    work: Work, kind: FactKind, ids: list[UUID], public: dict[str, str], by: str, *, now: datetime
) -> None:
    """One fact for each record: each keeps its own key, and a link may be undone later."""
    facts = [
        NewFact(kind, RetentionClass.REFUSAL, one, public=public, personal={"by": by})
        for one in ids
    ]
    await fact.append(work, facts, now=now)
