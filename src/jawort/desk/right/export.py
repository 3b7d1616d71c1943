"""Handing a person all their data (Art. 15, 20 GDPR), with what has to be said beside the copy.

Source: law.md G-20, G-25, CJ-06, §6.6. Walks the declaration, so no table can be forgotten.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from jawort.desk.media import file
from jawort.domain.contact import ContactState
from jawort.domain.declared.declaration import exported_tables
from jawort.domain.declared.field import Table
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.media import Media
from jawort.domain.retention import RetentionClass
from jawort.domain.right import export
from jawort.domain.right.export import Entry, Head, Package
from jawort.domain.right.export_schema import exported_name
from jawort.domain.right.refused import erased_contact, unknown_contact
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey
from jawort.ledger import contact, controller, fact, media_piece, person, right_request, suppression
from jawort.ledger.contact import Contact
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.work import Work

_KINDS = ("access", "portability")


async def export_person(work: Work, contact_id: UUID, *, now: datetime) -> Package:
    """Everything about a person, with all linked records, as it stands now.

    Answers the open request, or notes one made at the desk; either way a fact says that the
    answer was given. Raises Refusal when there is no such contact or it is erased.
    """
    members = await contact.person_of(work, contact_id)
    keys = await open_keys(work, members)
    records = {one.contact_id: one for one in await contact.contacts(work, members, keys)}
    if contact_id not in records:
        raise unknown_contact()
    if records[contact_id].state is ContactState.ERASED:
        raise erased_contact()
    living = [one for one in records.values() if one.state is not ContactState.ERASED]
    people = sorted(one.contact_id for one in living)
    number = await _answer(work, contact_id, people, now=now)
    keys = await open_keys(work, people)  # the answer may have made a key
    head = await _head(work, number, living, now=now)
    return Package(head, await _sections(work, people, keys))


async def export_files(work: Work, contact_id: UUID) -> list[tuple[Media, AsyncIterator[bytes]]]:
    """The person's pictures, voice notes and papers, each to be read piece by piece within the
    caller's transaction. Raises FileGone while reading.
    """
    files = await file.files_of(work, await contact.person_of(work, contact_id))
    return [(one, media_piece.read_whole(work, one)) for one in files]


def to_json(package: Package) -> bytes:
    """The machine-readable package (docs/export-schema.json), indented for people too."""
    return msgspec.json.format(msgspec.json.encode(package), indent=2)


async def _answer(work: Work, contact_id: UUID, people: Sequence[UUID], *, now: datetime) -> UUID:
    asked = await right_request.open_requests(work, people, _KINDS)
    facts = []
    if asked:
        await right_request.answer(work, asked, now=now)
    else:
        asked = [
            await right_request.add_answered(work, contact_id, "access", source="desk", now=now)
        ]
        facts.append(_fact(FactKind.RIGHT_REQUESTED, contact_id, asked[0]))
    facts.append(_fact(FactKind.RIGHT_ANSWERED, contact_id, asked[0]))
    await fact.append(work, facts, now=now)
    return asked[0]


def _fact(kind: FactKind, contact_id: UUID, request_id: UUID) -> NewFact:
    return NewFact(
        kind,
        RetentionClass.RIGHT_REQUEST,
        contact_id,
        public={"right": "access"},
        personal={"request": str(request_id)},
    )


async def _head(work: Work, number: UUID, records: Sequence[Contact], *, now: datetime) -> Head:
    house = await controller.controller(work)
    assert house is not None  # the contact had a controller
    settings = {key: one.value for key, one in (await controller.settings(work, now=now)).items()}
    processors = settings.get(SettingKey.PROCESSOR_CONTRACTS, "")
    transfer = settings.get(SettingKey.TRANSFER_BASIS, "")
    return Head(
        number=number,
        made_at=now,
        controller=house.name,
        country=house.country,
        data_protection_officer=settings.get(SettingKey.DPO_CONTACT, ""),
        notice_url=settings.get(SettingKey.NOTICE_URL, ""),
        imprint_url=settings.get(SettingKey.IMPRINT_URL, ""),
        categories=export.categories(),
        recipients=(
            export.WHATSAPP,
            *([Sentence(processors, processors)] if processors else []),
        ),
        sources=tuple(export.source(one) for one in sorted({one.origin for one in records})),
        rights=export.RIGHTS,
        complaint=export.COMPLAINT,
        transfer=Sentence(transfer, transfer) if transfer else export.NOT_SET,
        automated_decisions=export.NO_AUTOMATED_DECISION,
    )


async def _sections(
    work: Work, people: Sequence[UUID], keys: OpenKeys
) -> dict[str, Sequence[Entry]]:
    staff: dict[UUID, str] = {}
    names = await right_request.names(work)
    sections: dict[str, Sequence[Entry]] = {}
    for table in exported_tables():
        rows = await person.read(work, table, people, keys)
        sections[table.section] = [_entry(table, row.values, staff, names) for row in rows]
    sections["facts"] = [
        {
            "kind": one.kind.value,
            "day": one.day,
            "log_index": one.leaf_index,
            "public": one.public,
            "personal": _without_message_ids(one.personal),
        }
        for one in await fact.facts_of(work, people, keys)
    ]
    known = [one.identifier for one in await contact.identifiers_of(work, people, keys)]
    noes = await suppression.scopes(work, known)
    sections["noes"] = [{"scope": scope, "since": since} for scope, since in sorted(noes.items())]
    return sections


def _entry(
    table: Table, row: Mapping[str, Any], staff: dict[UUID, str], names: Mapping[UUID, str]
) -> Entry:
    """One row as the person sees it: ids in words, staff as numbers (law.md CJ-06)."""
    entry: dict[str, object] = {}
    for one in table.fields:
        if one.exported:
            value = row[one.column]
            named = names.get(value, value) if isinstance(value, UUID) else value
            entry[exported_name(one.column)] = _without_message_ids(named)
    for column in table.staff:
        who = row[column]
        entry[column] = None if who is None else staff.setdefault(who, f"Agent {len(staff) + 1}")
    return entry


def _without_message_ids(value: Any) -> Any:
    """A value without ids of Meta's, which serve the transport and say nothing to the person."""
    if isinstance(value, dict):
        return {key: _without_message_ids(inner) for key, inner in value.items() if key != "wamid"}
    if isinstance(value, list):
        return [_without_message_ids(inner) for inner in value]
    if isinstance(value, str) and value.startswith("wamid."):
        return "(id)"
    return value
