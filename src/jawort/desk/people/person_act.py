"""What staff do about one person, each act behind its permission; the acts themselves live below.

The page shows what somebody may do; here it is decided (law.md D-12).
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.consent import age
from jawort.desk.contact import block, merge
from jawort.desk.contact.record import living_person
from jawort.desk.opt_out import noted
from jawort.desk.opt_out.noted import NotedNo
from jawort.desk.proof.consent import Proven, prove
from jawort.desk.right import erasure, export, restriction
from jawort.desk.staff.permit import require
from jawort.domain.consent.age import AgeBand
from jawort.domain.person import KINDS
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Certificate, ErasurePlan, Ground
from jawort.domain.right.export import Package
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import contact, security
from jawort.ledger import erasure as record
from jawort.ledger.merge import Link, Proposal
from jawort.ledger.work import Ledger, Work

_KIND: Final = (
    Sentence("Diese Art von Kontakt gibt es nicht.", "There is no such kind of record."),
    Sentence(
        "Möglich: Kundin oder Kunde, Firma, beschäftigt, Bewerbung.",
        "Possible: customer, business, employee, applicant.",
    ),
)


_NO_CERTIFICATE: Final = (
    Sentence("Diese Bescheinigung gibt es nicht.", "There is no such certificate."),
    Sentence(
        "Sie wird drei Jahre aufbewahrt, vom Ende des Jahres der Löschung an.",
        "It is kept for three years from the end of the year of the erasure.",
    ),
)


async def record_no(
    work: Work, actor: Actor, contact_id: UUID, scope: str, *, reference: str = "", now: datetime
) -> None:
    """Note a no that the person told staff. It holds at once, as one in the chat does."""
    require(actor, Permission.RECORD_CONSENT)
    told = NotedNo(road="agent", by=actor.name, scope=scope, reference=reference)
    await noted.record_no(work, contact_id, told, now=now)


async def restrict(
    work: Work, actor: Actor, contact_id: UUID, *, reason: str, lift: bool, now: datetime
) -> None:
    """Restrict the processing of the person's data, or lift that (Art. 18 GDPR)."""
    require(actor, Permission.RESTRICT)
    act = restriction.lift if lift else restriction.restrict
    await act(work, contact_id, by=actor.name, reason=reason, now=now)


async def block_person(
    work: Work, actor: Actor, contact_id: UUID, *, lift: bool, now: datetime
) -> None:
    """Block somebody who abuses the chat, or let them write again."""
    require(actor, Permission.MARK_PERSON)
    await (block.unblock if lift else block.block)(work, contact_id, now=now)


async def mark_age(
    work: Work, actor: Actor, contact_id: UUID, years: int, *, parent: bool, now: datetime
) -> AgeBand:
    """Note whether the person may agree alone; the age itself is kept nowhere (Art. 8 GDPR)."""
    require(actor, Permission.MARK_PERSON)
    return await age.note(work, contact_id, years, by=actor.name, parent=parent, now=now)


async def mark_kind(
    work: Work, actor: Actor, contact_id: UUID, kind: str, *, now: datetime
) -> None:
    """Note that the person is an employee, an applicant, a business or a customer: other duties and
    other ends of keeping hold for them. Raises Refusal KIND for another word.
    """
    require(actor, Permission.MARK_PERSON)
    if kind not in KINDS:
        raise Refusal("KIND", *_KIND)
    people = [one.contact_id for one in await living_person(work, contact_id)]
    await contact.set_kind(work, people, kind)
    await security.note_by(
        work, "person_marked", actor.account_id, contact_id=contact_id, detail=kind, now=now
    )


async def plan_merge(
    work: Work, actor: Actor, one: UUID, other: UUID, *, now: datetime
) -> merge.Plan:
    """What treating two records as one person would come to. Changes nothing."""
    require(actor, Permission.MARK_PERSON)
    return await merge.plan(work, one, other, now=now)


async def merge_with(
    work: Work, actor: Actor, one: UUID, other: UUID, *, reason: str, now: datetime
) -> merge.Plan:
    """Treat two records as one person; the stricter answer stands, until somebody takes it back."""
    require(actor, Permission.MARK_PERSON)
    made = await merge.merge(work, one, other, by=actor.name, reason=reason, now=now)
    await security.note_by(work, "person_merged", actor.account_id, contact_id=one, now=now)
    return made


async def merges(work: Work, actor: Actor, contact_id: UUID) -> tuple[list[Link], list[Proposal]]:
    """What is merged in this person, and with whom they may be one."""
    require(actor, Permission.MARK_PERSON)
    return await merge.about(work, contact_id)


async def plan_unmerge(
    work: Work, actor: Actor, contact_id: UUID, linked_id: UUID, *, now: datetime
) -> merge.Undone:
    """What taking back the merge that goes out from `linked_id` would come to. Changes nothing."""
    require(actor, Permission.MARK_PERSON)
    await _within(work, contact_id, linked_id)
    return await merge.plan_undo(work, linked_id, now=now)


async def unmerge(
    work: Work, actor: Actor, contact_id: UUID, linked_id: UUID, *, reason: str, now: datetime
) -> merge.Undone:
    """Take a merge back; a no that came meanwhile holds for both sides."""
    require(actor, Permission.MARK_PERSON)
    await _within(work, contact_id, linked_id)
    made = await merge.undo(work, linked_id, by=actor.name, reason=reason, now=now)
    await security.note_by(work, "person_unmerged", actor.account_id, contact_id=linked_id, now=now)
    return made


async def keep_apart(work: Work, actor: Actor, one: UUID, other: UUID, *, now: datetime) -> None:
    """Somebody has looked: two people. It is not proposed again."""
    require(actor, Permission.MARK_PERSON)
    await merge.keep_apart(work, one, other, by=actor.name, now=now)


async def _within(work: Work, contact_id: UUID, linked_id: UUID) -> None:
    """Only a merge of the person whose page it is is taken back there."""
    if linked_id not in {one.contact_id for one in await living_person(work, contact_id)}:
        raise Refusal("NOT_MERGED", *merge.NOT_MERGED)


async def export_all(work: Work, actor: Actor, contact_id: UUID, *, now: datetime) -> Package:
    """Everything about the person (Art. 15, 20 GDPR); that it was given out is a fact."""
    require(actor, Permission.EXPORT)
    package = await export.export_person(work, contact_id, now=now)
    await security.note_by(
        work, "person_exported", actor.account_id, contact_id=contact_id, now=now
    )
    return package


async def prove_one(
    work: Work, actor: Actor, contact_id: UUID, purpose_id: UUID, *, now: datetime
) -> Proven:
    """The masked proof for one purpose; who took it out stands in the security log. Raises Refusal
    as `desk.proof.consent.prove` does.
    """
    require(actor, Permission.READ_PROOF)
    (made,) = await prove(work, contact_id, purpose_id, now=now)
    await security.note_by(work, "proof_taken", actor.account_id, contact_id=contact_id, now=now)
    return made


async def plan_erasure(work: Work, actor: Actor, contact_id: UUID, *, now: datetime) -> ErasurePlan:
    """What an erasure would do now. Changes nothing."""
    require(actor, Permission.ERASE)
    return await erasure.plan(work, contact_id, now=now)


async def erase(
    ledger: Ledger, actor: Actor, contact_id: UUID, *, ground: Ground, now: datetime
) -> Certificate:
    """Erase the person for good (Art. 17 GDPR). Raises Refusal as `jawort contact erase` does."""
    require(actor, Permission.ERASE)
    return await erasure.erase(
        ledger, actor.controller_id, contact_id, ground=ground, by=actor.name, now=now
    )


async def certificate(work: Work, actor: Actor, erasure_id: UUID) -> Certificate:
    """That an erasure was done, to be handed on, as often as needed. Raises Refusal where there is
    none, or none any more (RC21).
    """
    require(actor, Permission.ERASE)
    found = await record.certificate(work, erasure_id)
    if found is None:
        raise Refusal("NO_CERTIFICATE", *_NO_CERTIFICATE)
    return found
