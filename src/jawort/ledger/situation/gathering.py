"""Gathering: a constant number of queries for any number of questions."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import first_id_of
from jawort.domain.notice.served import SERVE_AGAIN_AFTER, notice_id
from jawort.domain.question import Question
from jawort.domain.setting import SettingKey
from jawort.ledger import controller, template
from jawort.ledger.contact import value_place
from jawort.ledger.keys.keyed_hash import remembered
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.query import query
from jawort.ledger.situation.known import Known, Named, No, Notice, Person, Row, Sender
from jawort.ledger.work import Work

_OF_CONTACTS = query("situation", "of_contacts")
_LINKS = query("situation", "links")
_IDENTIFIERS = query("situation", "identifiers")
_CONVERSATIONS = query("situation", "conversations")
_CONSENTS = query("situation", "consents")
_NOTICES_SERVED = query("situation", "notices_served")
_NOTICES = query("situation", "notices_in_force")
_SENDERS = query("controller", "senders")
_PURPOSES = query("situation", "purposes")
_INBOUND = query("situation", "inbound")
_ON_THEIR_WAY = query("situation", "on_their_way")
_GONE = query("situation", "gone")
_OF_HASHES = query("suppression", "of_hashes")

_LANGUAGES: Final = ("de", "en")


async def gather_known(work: Work, questions: Sequence[Question], *, now: datetime) -> Known:
    """Everything the resolvers may need about these questions."""
    company = await controller.controller(work)
    settings = await controller.settings(work, now=now)
    asked_with = _ids(question.requested_by for question in questions)
    entries = _ids(question.ready_id for question in questions)
    wanted = _ids(question.template_id for question in questions)
    return Known(
        now=now,
        country=company.country if company else "",
        land=company.land if company else "",
        settings=settings,
        freezes=frozenset(one.scope for one in await controller.freezes(work)),
        senders={
            row["sender_id"]: Sender(
                row["sender_id"],
                row["channel"],
                row["brand"],
                row["country"],
                row["retired_at"] is not None,
            )
            for row in await work.rows(_SENDERS)
        },
        purposes=await work.rows(_PURPOSES),
        notices=await _notices(work, settings, now=now),
        templates=await template.of_ids(work, wanted) if wanted else {},
        inbound={row["message_id"]: row for row in await work.rows(_INBOUND, asked_with)}
        if asked_with
        else {},
        gone=frozenset(row["ready_id"] for row in await work.rows(_GONE, entries))
        if entries
        else frozenset(),
        people=await _people(work, _ids(one.contact_id for one in questions), asked_with, now=now),
    )


async def _notices(
    work: Work, settings: Mapping[SettingKey, Any], *, now: datetime
) -> list[Notice]:
    """The notices in force: those the controller has published, else the model text, which takes
    the confirmed address into every language.
    """
    rows = await work.rows(_NOTICES, now)
    if rows:
        return [Notice(row["wording_id"], row["language"][:2], row["body"]) for row in rows]
    address = settings.get(SettingKey.NOTICE_URL)
    if address is None:
        return []
    return [Notice(notice_id(address.value, one), one, "") for one in _LANGUAGES]


async def _people(
    work: Work, contacts: list[UUID], asked_with: list[UUID], *, now: datetime
) -> dict[UUID, Person]:
    people: dict[UUID, Person] = {}
    for row in await work.rows(_OF_CONTACTS, contacts):
        people.setdefault(row["asked"], Person()).records.append(row)
    owners: dict[UUID, list[Person]] = {}
    for person in people.values():
        for record in person.records:
            owners.setdefault(record["contact_id"], []).append(person)
    everyone = sorted(owners)
    if not everyone:
        return people
    if len(everyone) > len(people):
        for row in await work.rows(_LINKS, everyone):
            for person in owners.get(row["contact_id"], ()):
                person.merged_at = max(row["linked_at"], person.merged_at or row["linked_at"])
    await _names_and_noes(work, owners, everyone)
    for row in await work.rows(_CONVERSATIONS, everyone):
        for person in owners[row["contact_id"]]:
            person.conversations.append(row)
    for row in await work.rows(_CONSENTS, everyone):
        for person in owners[row["contact_id"]]:
            person.consents.append(row)
    silent_since = now - SERVE_AGAIN_AFTER
    first = first_id_of(silent_since)
    for row in await work.rows(_NOTICES_SERVED, everyone, silent_since, first):
        for person in owners[row["contact_id"]]:
            person.notices.add(row["wording_id"])
    for row in await work.rows(_ON_THEIR_WAY, everyone, asked_with):
        for person in owners[row["contact_id"]]:
            person.on_their_way.append(row)
    return people


async def _names_and_noes(
    work: Work, owners: Mapping[UUID, list[Person]], everyone: list[UUID]
) -> None:
    """What people are known by, and which of it stands on the list of noes. An identifier that
    cannot be opened may be on it: its person counts as having said no.
    """
    keys = await open_keys(work, everyone)
    records = {
        record["contact_id"]: record
        for people in owners.values()
        for person in people
        for record in person.records
    }
    met: dict[bytes, list[tuple[Named, Row]]] = {}
    for row in await work.rows(_IDENTIFIERS, everyone):
        mine = row["contact_id"]
        identifier = _identifier(row, keys)
        if identifier is None:
            for person in owners[mine]:
                person.unreadable = True
            continue
        name = Named(mine, identifier, row["valid_from"], row["valid_to"])
        for person in owners[mine]:
            person.names.append(name)
        for hash_ in remembered(work.keyring, work.controller_id, identifier).values():
            met.setdefault(hash_, []).append((name, records[mine]))
    if not met:
        return
    for row in await work.rows(_OF_HASHES, list(met)):
        for name, record in met[row["hash"]]:
            for person in owners[name.contact_id]:
                person.noes.append(No(row["scope"], row["since"], record, name.valid_from))


def _identifier(row: Row, keys: OpenKeys) -> Identifier | None:
    try:
        value = keys.text(row["value_sealed"], place=value_place(row["identifier_id"]))
    except KeyDestroyed:
        return None
    return Identifier(IdentifierKind(row["kind"]), value, row["portfolio_id"])


def _ids(values: Any) -> list[UUID]:
    return sorted({value for value in values if value is not None})
