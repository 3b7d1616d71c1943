"""Merging records that turn out to be one person, and undoing it until an erasure.

A merge is a link; each record keeps its own keys, acts and rows. What holds is read over all of
them, the stricter first. Automatic is only what Meta itself tells (a change of number); everything
else is proposed and decided by a person. Source: house.md §4, identity; docs/merge.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.desk.contact.record import living_person
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.merge import Restraint, restraint_of, stricter, strictest
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.domain.situation import ConsentState
from jawort.ledger import contact, fact, register
from jawort.ledger import merge as rows
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.merge import Link, Proposal
from jawort.ledger.work import Work

_WHO: Final = (
    Sentence("Es fehlt, wer das veranlasst und warum.", "It is missing who asks for this and why."),
    Sentence("Geben Sie --by und --reason an.", "Give --by and --reason."),
)
_SAME: Final = (
    Sentence("Das ist schon dieselbe Person.", "This is the same person already."),
    Sentence("Sehen Sie nach: jawort merge list", "Look it up: jawort merge list"),
)
NOT_MERGED: Final = (
    Sentence(
        "Von diesem Kontakt geht keine Zusammenführung aus.",
        "No merge goes out from this record.",
    ),
    Sentence(
        "`jawort merge list` nennt den, von dem sie ausgeht.",
        "`jawort merge list` names the one it goes out from.",
    ),
)


@dataclass(frozen=True, slots=True)
class Answers:
    """One purpose in a merge: what each person said in the records, and what will hold."""

    code: str
    topic: str
    channel: str
    brand: str
    one: ConsentState
    other: ConsentState
    holds: ConsentState


@dataclass(frozen=True, slots=True)
class Plan:
    """What a merge comes to: the records on both sides, what will hold of each answer, and what
    restrains writing to the person then. `root`: the record from which the link goes out.
    """

    root: UUID
    one: tuple[UUID, ...]
    other: tuple[UUID, ...]
    answers: tuple[Answers, ...]
    restraint: Restraint


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing a merge comes to: what each side is, and what restrains each record then."""

    link: Link
    one: tuple[UUID, ...]
    other: tuple[UUID, ...]
    restraints: Mapping[UUID, Restraint]


async def proposed(work: Work, *, limit: int) -> list[Proposal]:
    """Records that may be one person, until somebody has looked."""
    return await rows.proposals(work, limit=limit)


async def in_force(work: Work, *, limit: int) -> list[Link]:
    """Records that are treated as one person."""
    return await rows.links(work, limit=limit)


async def about(work: Work, contact_id: UUID) -> tuple[list[Link], list[Proposal]]:
    """The merges in force between the records of a person, and who else they may be. Raises Refusal
    when the record is unknown or erased.
    """
    people = [one.contact_id for one in await living_person(work, contact_id)]
    return await rows.links_of(work, people), await rows.proposals_of(work, people)


async def plan(work: Work, one: UUID, other: UUID, *, now: datetime) -> Plan:
    """What merging these would come to. Changes nothing. Raises Refusal when they are one person
    already, or a record is unknown or erased; so does `merge`.
    """
    sides = [
        [record.contact_id for record in await living_person(work, who)] for who in (one, other)
    ]
    if set(sides[0]) & set(sides[1]):
        raise Refusal("SAME_PERSON", *_SAME)
    found = await rows.restraints(work, [who for side in sides for who in side])
    together = Restraint()
    for restraint in found.values():
        together = stricter(together, restraint)
    answers = await _answers(work, *sides, now=now)
    root = await rows.root_of(work, sides[1])
    return Plan(root, tuple(sides[0]), tuple(sides[1]), tuple(answers), together)


async def merge(work: Work, one: UUID, other: UUID, *, by: str, reason: str, now: datetime) -> Plan:
    """Treat two persons' records as one person from this commit on; the stricter answer stands.

    Messages that wait meet it at their final check. Whether it is certain who uses an identifier is
    another question, and stays as it is.
    """
    _who(by, reason)
    made = await plan(work, one, other, now=now)
    told = {"by": by, "reason": reason}
    linked = [*made.one, *made.other]
    await fact.append(
        work, await linked_facts(work, linked, (made.root, one), told, now=now), now=now
    )
    await contact.link(work, made.root, one, reason="staff", now=now)
    await rows.settle(work, made.one, made.other, "merged", now=now)
    return made


async def linked_facts(
    work: Work,
    people: Sequence[UUID],
    link: tuple[UUID, UUID],
    told: Mapping[str, str],
    *,
    now: datetime,
) -> list[NewFact]:
    """That these records are one person from now on, told for each with what restrained it before:
    that is what undoing goes back to.
    """
    before = await rows.restraints(work, people)
    return [
        NewFact(
            FactKind.CONTACT_LINKED,
            RetentionClass.LOG_PERSONAL,
            one,
            personal={
                "link": [str(who) for who in link],
                "linked_to": str(link[1] if one != link[1] else link[0]),
                "linked_at": now.isoformat(),
                "before": before[one].told(),
                **told,
            },
        )
        for one in people
        if one in before
    ]


async def plan_undo(work: Work, contact_id: UUID, *, now: datetime) -> Undone:
    """What undoing the merge that goes out from this record would come to. Changes nothing.

    Raises Refusal when there is none, or the record is unknown or erased; so does `undo`.
    """
    people = [one.contact_id for one in await living_person(work, contact_id)]
    link = await rows.link_of(work, contact_id)
    if link is None:
        raise Refusal("NOT_MERGED", *NOT_MERGED)
    one = await _without(work, people, link)
    other = [who for who in people if who not in one]
    current = await rows.restraints(work, people)
    before = await _before(work, people, link)
    after = {
        who: stricter(before.get(who, restraint), restraint) for who, restraint in current.items()
    }
    return Undone(link, tuple(one), tuple(other), after)


async def undo(work: Work, contact_id: UUID, *, by: str, reason: str, now: datetime) -> Undone:
    """Take a merge back: both sides are as they were before, and what was said meanwhile counts
    against both where it was a no, and for the record that said it where it was a yes.
    """
    _who(by, reason)
    made = await plan_undo(work, contact_id, now=now)
    await contact.unlink(work, contact_id, now=now)
    await rows.restrain(work, made.restraints)
    await _apart(work, made.one, made.other, now=now)
    told = {
        "by": by,
        "reason": reason,
        "link": [str(made.link.contact_id), str(made.link.linked_to)],
    }
    facts = [
        NewFact(FactKind.CONTACT_UNLINKED, RetentionClass.LOG_PERSONAL, one, personal=told)
        for one in (*made.one, *made.other)
    ]
    await fact.append(work, facts, now=now)
    return made


async def keep_apart(work: Work, one: UUID, other: UUID, *, by: str, now: datetime) -> None:
    """Somebody has looked: these are two people. It is not proposed again."""
    _who(by, by)
    sides = [
        [record.contact_id for record in await living_person(work, who)] for who in (one, other)
    ]
    if set(sides[0]) & set(sides[1]):
        raise Refusal("SAME_PERSON", *_SAME)
    await _apart(work, *sides, now=now)


async def _apart(
    work: Work, ones: Iterable[UUID], others: Iterable[UUID], *, now: datetime
) -> None:
    left, right = list(ones), list(others)
    await rows.propose(work, [(one, other) for one in left for other in right], "staff", now=now)
    await rows.settle(work, left, right, "apart", now=now)


async def _answers(
    work: Work, ones: Sequence[UUID], others: Sequence[UUID], *, now: datetime
) -> list[Answers]:
    said: dict[tuple[str, str, str, str], tuple[set[Any], set[Any]]] = {}
    for entry in await register.of_people(work, [*ones, *others], now=now):
        what = (entry.code, entry.topic, entry.channel, entry.brand)
        sides = said.setdefault(what, (set(), set()))
        sides[0 if entry.contact_id in ones else 1].add(entry.state)
    return [
        Answers(*what, strictest(left), strictest(right), strictest(left | right))
        for what, (left, right) in sorted(said.items())
    ]


async def _without(work: Work, people: Sequence[UUID], link: Link) -> list[UUID]:
    """The side a record is on once its link is taken away."""
    others = {one.contact_id: one.linked_to for one in await rows.links_of(work, people)}
    others.pop(link.contact_id, None)
    side, grows = {link.contact_id}, True
    while grows:
        more = {a for a, b in others.items() if b in side} | {
            b for a, b in others.items() if a in side
        }
        grows = not more <= side
        side |= more
    return sorted(side)


async def _before(work: Work, people: Sequence[UUID], link: Link) -> dict[UUID, Restraint]:
    """What restrained each record when the link was made. A link of an earlier release did not
    remember it: then what stands now is all there is.
    """
    keys = await open_keys(work, people)
    told = await fact.facts_of(work, people, keys, [FactKind.CONTACT_LINKED])
    ends = [str(link.contact_id), str(link.linked_to)]
    found: dict[UUID, Restraint] = {}
    for one in told:
        known = one.personal or {}
        is_it = known.get("link") == ends and known.get("linked_at") == link.linked_at.isoformat()
        if is_it and one.contact_id is not None:
            found[one.contact_id] = restraint_of(known["before"])
    return found


def _who(by: str, reason: str) -> None:
    if not by.strip() or not reason.strip():
        raise Refusal("WHO_AND_WHY", *_WHO)
