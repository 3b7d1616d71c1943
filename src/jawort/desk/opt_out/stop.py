"""Obeying a no, in the very transaction that reads it (law.md S0.23, W-05 to W-07).

A no holds for the whole person: every linked record and every identifier. It ends what stands,
takes what waits off the ready list, is remembered beyond the record, and is confirmed once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from jawort.desk.arrival.heard import Heard, House
from jawort.desk.contact.who import with_twins
from jawort.desk.sending import legal
from jawort.domain.consent.state import ANSWERS, RoadToNo, covers
from jawort.domain.contact import Identifier
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.draft import Draft
from jawort.ledger import consent, contact, fact, identity, stop, suppression
from jawort.ledger.contact import KnownIdentifier
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.stop import Stood
from jawort.ledger.work import Work

Members = Mapping[UUID, frozenset[UUID]]


@dataclass(frozen=True, slots=True)
class No:
    """One no of a person. `since`: as of when it holds; `said_at`: when it was said; `heard`: the
    message it was said in. `told`: who noted it where, if it did not come from the person directly.

    A no that is only a pause withdraws nothing and is not remembered beyond the record; while it
    lasts it counts as a no to advertising (law.md §8.1 `optout`).
    """

    contact_id: UUID
    scope: str
    since: datetime
    said_at: datetime
    cause: RoadToNo
    heard: Heard | None = None
    told: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def is_pause(self) -> bool:
        """Whether a human still has to find out what was meant."""
        return self.cause in ("contract", "erasure_asked", "unclear")


async def obey(
    work: Work, noes: Sequence[No], members: Members, house: House, *, now: datetime
) -> list[Draft]:
    """Put noes into force for everybody they concern, in a constant number of queries.

    Gives the confirmations to be sent: one for each STOP that has changed something, none for a
    repetition while the first is in force (law.md W-07).
    """
    if not noes:
        return []
    concerned = sorted({one for no in noes for one in members[no.contact_id]})
    before = await stop.stood(work, concerned)
    known = {one.purpose_id: one for one in await purposes(work)}
    stood = await consent.standing(work, concerned)
    noes = [_not_before(no, members, stood) for no in noes]
    named = await _identifiers(work, concerned)
    remembered = await _remembered(work, noes, members, named)
    lasting = [no for no in noes if not no.is_pause]
    wide = _widest(noes, members)
    if lasting:
        await fact.append(work, _facts(lasting, members, stood, known), now=now)
        told = [
            (_of_person(members[no.contact_id], named, no.said_at), no.scope, no.since)
            for no in lasting
        ]
        await suppression.add_all(work, told, now=now)
        wide = await _with_other_holders(work, told, wide)
    if wide:
        await stop.opt_out(work, wide)
    targets = [(one, no.scope) for no in noes for one in members[no.contact_id]]
    await stop.cancel(work, targets, now=now)
    if lasting:
        await consent.end_asks(work, _ended_asks(lasting, members, known), now=now)
        await consent.refold(work, concerned)
    return _confirmations(noes, members, _Before(before, stood, known, remembered), house)


async def narrow(
    work: Work, wishes: Sequence[Heard], members: Members, house: House, *, now: datetime
) -> list[Draft]:
    """The person meant advertising only, and says so after the stop, by its button (law.md §6.5).

    Rare and one by one: nobody is asked this twice in one batch.
    """
    drafts = []
    for one in wishes:
        people = sorted(members[one.contact_id])
        before = await stop.stood(work, people)
        if not await stop.narrow(work, people, at=one.yes_at):
            continue
        since = max(stood.since for stood in before.values() if stood.since is not None)
        known = await _identifiers(work, people)
        named = _of_person(members[one.contact_id], known, since)
        await suppression.add(work, named, "ads", since=since, now=now)
        await suppression.lift(work, named, ["all"], at=one.yes_at, now=now)
        drafts.append(
            one.draft("L_STOP", legal.narrowed(house.company, one.language), word="only_ads")
        )
    return drafts


@dataclass(frozen=True, slots=True)
class _Before:
    """What stood before the noes of this batch."""

    records: Mapping[UUID, Stood]
    consents: Sequence[Mapping[str, object]]
    purposes: Mapping[UUID, Purpose]
    remembered: frozenset[tuple[UUID, str]]


_Told = Sequence[tuple[Sequence[Identifier], str, datetime]]


async def _with_other_holders(
    work: Work, told: _Told, wide: Mapping[UUID, Stood]
) -> dict[UUID, Stood]:
    """A no holds for every record that has the identifier it came from (law.md §8.1 `optout`),
    also where a number has gone to somebody else meanwhile.
    """
    broad = [one for one in told if one[1] in ("all", "ads")]
    names = {identifier for identifiers, _, _ in broad for identifier in with_twins(identifiers)}
    owners = await identity.holders(work, names)
    found = dict(wide)
    for identifiers, scope, since in broad:
        for name in with_twins(identifiers):
            if name in owners:
                stop.widen(found, owners[name], scope, since)
    return found


def _not_before(no: No, members: Members, stood: Sequence[Mapping[str, Any]]) -> No:
    """The no, as of no earlier than a yes it covers that nobody confirmed in the chat: heard after
    it, it wins as it would have, had it come first (house.md §5). All that is written about it has
    this time, so that what is made again from facts agrees. A pause keeps its time: it ends by it.
    """
    if no.is_pause:
        return no
    overruled = [
        row["act_at"]
        for row in stood
        if row["contact_id"] in members[no.contact_id]
        and row["state"] == "granted"
        and row["road"] not in ANSWERS
        and covers(no.scope, code=row["code"], topic=row["topic"])
    ]
    return replace(no, since=max([no.since, *overruled]))


def _widest(noes: Sequence[No], members: Members) -> dict[UUID, Stood]:
    """For each record the widest no to everything or to advertising, and the latest time."""
    wide: dict[UUID, Stood] = {}
    for no in noes:
        if no.scope not in ("all", "ads"):
            continue
        for one in members[no.contact_id]:
            stop.widen(wide, one, no.scope, no.since)
    return wide


def _facts(
    noes: Sequence[No],
    members: Members,
    stood: Sequence[Mapping[str, object]],
    known: Mapping[UUID, Purpose],
) -> list[NewFact]:
    """One withdrawal for each record and no. It covers every purpose within its scope, also one
    whose yes is read later, and names those that it ends now.
    """
    facts = []
    for no in noes:
        for one in sorted(members[no.contact_id]):
            ended = [str(row["purpose_id"]) for row in stood if _ends(no, one, row, known)]
            told: dict[str, object] = {
                "scope": no.scope,
                "act_at": no.since.isoformat(),
                "cause": no.cause,
                "ended": ended,
            }
            told |= no.told
            if no.heard:
                told["message"] = str(no.heard.message_id)
            facts.append(
                NewFact(
                    FactKind.CONSENT_WITHDRAWN,
                    RetentionClass.REFUSAL,
                    one,
                    public={"cause": no.cause, "scope": no.scope.partition(":")[0]},
                    personal=told,
                )
            )
    return facts


def _ends(
    no: No, contact_id: UUID, row: Mapping[str, object], known: Mapping[UUID, Purpose]
) -> bool:
    purpose = known.get(row["purpose_id"])  # type: ignore[call-overload]
    return (
        row["contact_id"] == contact_id
        and row["state"] in ("granted", "pending")
        and purpose is not None
        and covers(no.scope, code=purpose.code, topic=purpose.topic)
    )


def _confirmations(
    noes: Sequence[No], members: Members, before: _Before, house: House
) -> list[Draft]:
    drafts = []
    confirmed: set[tuple[frozenset[UUID], str]] = set()
    for no in sorted(noes, key=lambda one: one.since):
        person = members[no.contact_id]
        if no.heard is None or no.is_pause or (person, no.scope) in confirmed:
            continue
        confirmed.add((person, no.scope))
        if any(_changes(no, one, before) for one in person):
            text = legal.stopped(house.company, no.scope, no.heard.language)
            drafts.append(no.heard.draft("L_STOP", text, word="stop"))
    return drafts


def _changes(no: No, contact_id: UUID, before: _Before) -> bool:
    if any(_ends(no, contact_id, row, before.purposes) for row in before.consents):
        return True
    stood = before.records[contact_id].optout
    if no.scope in ("all", "ads"):
        return stood == "none" or (stood == "ads" and no.scope == "all")
    return stood != "all" and (contact_id, no.scope) not in before.remembered


def _ended_asks(
    noes: Sequence[No], members: Members, known: Mapping[UUID, Purpose]
) -> list[tuple[UUID, UUID, datetime]]:
    """Questions that a no has answered: asked of whom, for which purpose, up to when."""
    return [
        (one, purpose.purpose_id, no.since)
        for no in noes
        for one in sorted(members[no.contact_id])
        for purpose in known.values()
        if covers(no.scope, code=purpose.code, topic=purpose.topic)
    ]


_Named = Mapping[UUID, Sequence[KnownIdentifier]]


async def _identifiers(work: Work, people: Sequence[UUID]) -> _Named:
    named: dict[UUID, list[KnownIdentifier]] = {}
    for one in await contact.identifiers_of(work, people, await open_keys(work, people)):
        named.setdefault(one.contact_id, []).append(one)
    return named


def _of_person(person: frozenset[UUID], named: _Named, at: datetime) -> list[Identifier]:
    """What a person was known by when the no was said. A name that had ended belongs to somebody
    else, whose no this is not.
    """
    every = [one for who in sorted(person) for one in named.get(who, ())]
    then = [
        one for one in every if one.valid_from <= at and (one.valid_to is None or one.valid_to > at)
    ]
    return [one.identifier for one in then or every if then or one.valid_to is None]


async def _remembered(
    work: Work, noes: Sequence[No], members: Members, named: _Named
) -> frozenset[tuple[UUID, str]]:
    """Which narrow noes (a topic, a type) these people have said before."""
    narrow_ones = [no for no in noes if no.scope not in ("all", "ads")]
    if not narrow_ones:
        return frozenset()
    people = {one for no in narrow_ones for one in members[no.contact_id]}
    owner = {known.identifier: one for one in people for known in named.get(one, ())}
    found = await identity.noes(work, owner)
    return frozenset((owner[one], scope) for one, told in found.items() for scope, _ in told)
