"""What stands against a yes: every no of a person, in all records, by time (house.md §5).

A yes by code asks it before it counts; a yes in the chat before it is thanked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from jawort.desk.arrival.heard import Heard, records_of
from jawort.desk.opt_out.stop import Members
from jawort.domain.consent.state import covers
from jawort.ledger import consent, contact, identity, stop
from jawort.ledger.contact import Contact
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.purpose import Purpose
from jawort.ledger.work import Work

_WIDE: Final = {"ads": "ads", "general": "all"}

Against = Literal["none", "before", "later"]


@dataclass(frozen=True, slots=True)
class Opposed:
    """What stands against a yes, in all records of a person.

    platform: since when advertising is stopped on the platform itself. remembered: noes on their
    identifiers, which may be older than any record, with their times.
    """

    records: Mapping[UUID, Sequence[Contact]]
    standing: Mapping[UUID, Sequence[Any]]
    platform: Mapping[UUID, datetime]
    remembered: Mapping[UUID, Sequence[tuple[str, datetime]]]

    def answer_to(self, one: Heard, purpose: Purpose) -> Against:
        """`none`: nothing stands against it. `before`: a no, an objection or an age that wants the
        text to be answered. `later`: a no that is not older than the message.
        """
        about = {"code": purpose.code, "topic": purpose.topic}
        noes = self.noes(one.contact_id, purpose)
        if any(at >= one.yes_at for at in noes):
            return "later"
        held = any(
            record.minor == "under_no_parent"
            or (record.objection != "none" and covers(_WIDE[record.objection], **about))
            for record in self.records[one.contact_id]
        )
        return "before" if noes or held else "none"

    def noes(self, contact_id: UUID, purpose: Purpose) -> list[datetime]:
        """When the person said no to this purpose, by word, rows or remembered hashes."""
        about = {"code": purpose.code, "topic": purpose.topic}
        noes = [
            record.optout_at or record.created_at
            for record in self.records[contact_id]
            if record.optout != "none" and covers(record.optout, **about)
        ]
        noes += [
            row["act_at"]
            for row in self.standing[contact_id]
            if row["state"] in ("withdrawn", "denied")
            and (row["code"], row["topic"]) == (purpose.code, purpose.topic)
        ]
        noes += [since for scope, since in self.remembered[contact_id] if covers(scope, **about)]
        if contact_id in self.platform and covers("ads", **about):
            noes.append(self.platform[contact_id])
        return noes


async def outweighed(
    work: Work, yeses: Sequence[tuple[Heard, Purpose]], members: Members
) -> frozenset[UUID]:
    """Which of these messages said a yes, in answer to the text, that comes to nothing: a no is
    not older than it, or an objection stands that no answer lifts. In two queries.
    """
    people = records_of((one for one, _ in yeses), members)
    rows = {row["contact_id"]: row for row in await stop.opposing(work, people)}
    ended = {
        (row["contact_id"], row["purpose_id"]): row["act_at"]
        for row in await consent.standing(work, people)
        if row["state"] in ("withdrawn", "denied")
    }
    return frozenset(
        one.message_id
        for one, purpose in yeses
        for record in members[one.contact_id]
        if _outweighs(rows.get(record), ended.get((record, purpose.purpose_id)), one, purpose)
    )


def _outweighs(row: Any, ended_at: datetime | None, one: Heard, purpose: Purpose) -> bool:
    """Whether a no in one record, or to the purpose there, outweighs this yes."""
    noes = [] if ended_at is None else [ended_at]
    if row is not None:
        about = {"code": purpose.code, "topic": purpose.topic}
        if row["objection"] == "general":
            return True
        if row["optout"] != "none" and covers(row["optout"], **about):
            noes.append(row["optout_at"] or one.yes_at)
        if row["platform_ads_stop"] and covers("ads", **about):
            noes.append(row["platform_ads_at"] or one.yes_at)
    return any(at >= one.yes_at for at in noes)


async def opposed(work: Work, heard: Sequence[Heard], members: Members) -> Opposed:
    """What stands now against a yes of whoever said something, in a constant number of queries."""
    return await stands(work, {one.contact_id: members[one.contact_id] for one in heard})


async def stands(work: Work, members: Members) -> Opposed:
    """What stands now against a yes of these people."""
    person = {who: sorted(ids) for who, ids in members.items()}
    people = sorted({record for records in person.values() for record in records})
    keys = await open_keys(work, people)
    known = {one.contact_id: one for one in await contact.contacts(work, people, keys)}
    remembered = await _remembered(work, people, keys)
    rows = await consent.standing(work, people)
    stopped = await stop.platform_stops(work, people)
    return Opposed(
        records={who: [known[one] for one in ids] for who, ids in person.items()},
        standing={
            who: [row for row in rows if row["contact_id"] in ids] for who, ids in person.items()
        },
        platform={
            who: max(stopped[one] for one in ids if one in stopped)
            for who, ids in person.items()
            if not stopped.keys().isdisjoint(ids)
        },
        remembered={
            who: [no for one in ids for no in remembered.get(one, ())]
            for who, ids in person.items()
        },
    )


async def _remembered(
    work: Work, people: Sequence[UUID], keys: OpenKeys
) -> dict[UUID, list[tuple[str, datetime]]]:
    """The noes remembered for what these records are known by now, as `register.newest_no`."""
    current = [
        one for one in await contact.identifiers_of(work, people, keys) if one.valid_to is None
    ]
    noes = await identity.noes(work, [one.identifier for one in current])
    found: dict[UUID, list[tuple[str, datetime]]] = {}
    for one in current:
        found.setdefault(one.contact_id, []).extend(noes.get(one.identifier, ()))
    return found
