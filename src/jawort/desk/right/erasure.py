"""Erasing a person (Art. 17 GDPR): say beforehand what it does, do it once, certify it.

Source: house.md §4 and promise 5; law.md G-22, §6.7, §7 (conflict rule), T-02, T-07.
"""

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.declared.declaration import tables_of_person
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RULES, RetentionClass
from jawort.domain.right.erasure import (
    Certificate,
    ErasurePlan,
    Ground,
    Kept,
    Removed,
    backups_clean_on,
    kept_until,
    scope_of_no,
)
from jawort.domain.right.refused import erased_contact, unknown_contact
from jawort.ledger import contact, controller, fact, media_upload, person, suppression
from jawort.ledger import erasure as record
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.scrub import scrub
from jawort.ledger.sender import senders
from jawort.ledger.sending import errand
from jawort.ledger.work import Ledger, Work

_DELIVERY_SPAN = RULES[RetentionClass.DELIVERY].span


@dataclass(frozen=True, slots=True)
class _Person:
    """Who is to be erased: all records, all that they are or were known by, and their noes."""

    people: tuple[UUID, ...]
    identifiers: tuple[Identifier, ...] = field(repr=False)
    scope: str
    since: datetime | None


async def plan(work: Work, contact_id: UUID, *, now: datetime) -> ErasurePlan:
    """What erasing this person would remove and what it would lock. Changes nothing.

    Raises Refusal when there is no such contact or it is erased already; so does `erase`.
    """
    members = await contact.person_of(work, contact_id)
    somebody = await _person(work, contact_id, members)
    today = now.astimezone(UTC).date()
    kept = await _kept(work, somebody.people, today=today)
    classes = [one.retention_class.value for one in kept]
    removed = []
    for table in tables_of_person():
        if count := await person.count(work, table, somebody.people, classes):
            removed.append(Removed(table.name, count))
    return ErasurePlan(
        contact_count=len(somebody.people),
        identifier_count=len(somebody.identifiers),
        removed=tuple(removed),
        kept=kept,
        no_scope=somebody.scope,
        backups_clean_on=backups_clean_on(today),
    )


async def erase(
    ledger: Ledger,
    controller_id: UUID,
    contact_id: UUID,
    *,
    ground: Ground,
    by: str,
    now: datetime,
    marked_at: datetime | None = None,
) -> Certificate:
    """Erase a person with the whole set of records and identifiers, in one transaction.

    From the commit on no code path opens the erasable data. Afterwards the files of the database
    are scrubbed; the certificate says whether that was possible. `by` names who did it, for the
    log. What is dated up to `marked_at` (by default now) and comes later is forgotten on arrival.
    """
    async with ledger.work(controller_id) as work:
        locked = await person.lock_person(work, contact_id)
        somebody = await _person(work, contact_id, locked)
        parts = await record.key_parts(work, somebody.people)
        certificate, touched = await _erase(
            work, somebody, ground=ground, by=by, now=now, marked_at=marked_at or now
        )
    if await scrub(ledger, [*parts, *touched]):
        async with ledger.work(controller_id) as work:
            certificate = await record.note_clean(work, certificate)
    return certificate


async def erase_marked(
    ledger: Ledger, controller_id: UUID, marks: Mapping[bytes, datetime], *, by: str, now: datetime
) -> int:
    """Erase again whom a restored backup brought back: everybody who is known by an identifier
    whose keyed hash is marked as erased at a time after the record was made.

    `marks` come from the newest set of noes and erasures. Gives the number of persons erased.
    """
    async with ledger.reading(controller_id) as work:
        found = await record.marked_contacts(work, marks)
    count = 0
    for contact_id, marked_at in found:
        try:
            await erase(
                ledger,
                controller_id,
                contact_id,
                ground=Ground.RESTORED,
                by=by,
                now=now,
                marked_at=marked_at,
            )
        except Refusal:
            continue  # erased already, with another record of the same person
        count += 1
    return count


async def sweep(work: Work, contact_id: UUID, *, today: date) -> int:
    """Remove what somebody who looked the person up before the erasure wrote after it: rows
    without sealed values, such as a late status. Gives their number.
    """
    locked = await person.lock_person(work, contact_id)
    if locked.get(contact_id) != ContactState.ERASED:
        return 0
    kept = await _kept(work, [contact_id], today=today)
    classes = [one.retention_class.value for one in kept]
    swept = 0
    for table in tables_of_person():
        if table.name != "contact":
            swept += await person.erase(work, table, [contact_id], classes, day=today)
    return swept


async def _person(work: Work, contact_id: UUID, members: Collection[UUID]) -> _Person:
    """The whole person, of whose records `members` are all there are."""
    keys = await open_keys(work, list(members))
    records = await contact.contacts(work, list(members), keys)
    states = {one.contact_id: one.state for one in records}
    if contact_id not in states:
        raise unknown_contact()
    if states[contact_id] is ContactState.ERASED:
        raise erased_contact()
    records = [one for one in records if one.state is not ContactState.ERASED]
    people = tuple(sorted(one.contact_id for one in records))
    known = []
    for one in await contact.identifiers_of(work, people, keys):
        # A number that was recycled speaks for its new owner now: their no is not ours to make.
        owner = None if one.valid_to is None else await contact.find(work, one.identifier)
        if owner is None or owner in people:
            known.append(one.identifier)
    said_no = [one.optout_at for one in records if one.optout_at and one.optout != "none"]
    return _Person(
        people,
        tuple(known),
        scope_of_no({one.optout for one in records}, {one.objection for one in records}),
        min(said_no) if said_no else None,
    )


async def _kept(work: Work, people: Sequence[UUID], *, today: date) -> tuple[Kept, ...]:
    """What the law keeps of these contacts from today on. What is over already is not kept."""
    stands = await record.consent_stands(work, people)
    kept = []
    for start in await record.kept_starts(work, people):
        retention_class = RetentionClass(start.retention_class)
        end = kept_until(retention_class, start.newest, consent_stands=stands, today=today)
        if end >= today:
            kept.append(Kept(retention_class, start.count, end))
    return tuple(kept)


async def _erase(
    work: Work, somebody: _Person, *, ground: Ground, by: str, now: datetime, marked_at: datetime
) -> tuple[Certificate, list[str]]:
    """The erasure within its transaction, and the parts of deliveries to be rewritten."""
    today, people = now.astimezone(UTC).date(), somebody.people
    if somebody.identifiers:
        since = min(somebody.since or marked_at, now)
        await suppression.add(work, somebody.identifiers, somebody.scope, since=since, now=now)
        await suppression.mark_erased(work, somebody.identifiers, at=marked_at)
    kept = await _kept(work, people, today=today)
    classes = [one.retention_class.value for one in kept]
    await record.settle_requests(work, people, now=now)
    handed_over = await media_upload.at_carriers(work, people, now=now)
    removed = []
    for table in tables_of_person():
        if count := await person.erase(work, table, people, classes, day=today):
            removed.append(Removed(table.name, count))
    deliveries, parts = await record.forget_deliveries(work, somebody.identifiers)
    if deliveries:
        removed.append(Removed("delivery", deliveries))
    ends = {one.retention_class.value: one.ends_on for one in kept}
    removed.append(Removed("data_key", await record.end_keys(work, people, ends, day=today)))
    asked = await _ask_platform(work, somebody, now=now)
    for sender_id, carrier_id in handed_over:  # what we gave them to send (Art. 17, 19 GDPR)
        await errand.add(work, "media", sender_id, about=carrier_id, now=now)
    outcome = _Outcome(tuple(removed), kept, asked)
    return await _certify(work, somebody, outcome, ground=ground, by=by, now=now), parts


async def _ask_platform(work: Work, somebody: _Person, *, now: datetime) -> int:
    """Have Meta delete the person from the contact book it keeps, once for each of its ids of the
    person (Art. 17, 19 GDPR; law.md M-09, RC32). Gives how many entries that concerns.
    """
    ours = {one.portfolio_id: one.sender_id for one in await senders(work) if one.channel == "wa"}
    entries = [
        one
        for one in dict.fromkeys(somebody.identifiers)
        if one.kind is IdentifierKind.BSUID and one.portfolio_id in ours
    ]
    for one in entries:
        await errand.add(work, "contact_book", ours[one.portfolio_id], about=one.value, now=now)
    return len(entries)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What an erasure came to: removed, kept by law, and entries Meta was asked to delete."""

    removed: tuple[Removed, ...]
    kept: tuple[Kept, ...]
    contact_book: int


async def _certify(
    work: Work,
    somebody: _Person,
    outcome: _Outcome,
    *,
    ground: Ground,
    by: str,
    now: datetime,
) -> Certificate:
    today = now.astimezone(UTC).date()
    house = await controller.controller(work)
    assert house is not None and _DELIVERY_SPAN is not None  # the contact had a controller
    certificate = Certificate(
        erasure_id=timeless_id(secrets.token_bytes(16)),
        controller=house.name,
        erased_on=today,
        ground=ground,
        contact_count=len(somebody.people),
        identifier_count=len(somebody.identifiers),
        removed=outcome.removed,
        kept=outcome.kept,
        no_scope=somebody.scope if somebody.identifiers else "",
        deliveries_gone_on=_DELIVERY_SPAN.end(today) + timedelta(days=1),
        backups_clean_on=backups_clean_on(today),
        live_files_clean=False,
        contact_book=outcome.contact_book,
    )
    await record.add_certificate(work, certificate)
    done = NewFact(
        FactKind.ERASURE_DONE,
        RetentionClass.ERASURE_CERTIFICATE,
        public={"ground": ground.value},
        personal={"certificate": str(certificate.erasure_id), "by": by},
    )
    await fact.append(work, [done], now=now)
    return certificate
