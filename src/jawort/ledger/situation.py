"""The one place that gathers what the gate asks, for one message or for many at once.

`docs/situation.md` names for each input its source. An input whose source is not built yet holds
its protective value, never a constant yes. Every resolver below carries the name of its input.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.question import Question
from jawort.domain.setting import DEFAULTS, Setting, SettingKey, missing
from jawort.domain.situation import Situation, situation_of
from jawort.ledger import controller
from jawort.ledger.contact import value_place
from jawort.ledger.keyed_hash import remembered
from jawort.ledger.keyring import KeyDestroyed
from jawort.ledger.query import query
from jawort.ledger.vault import OpenKeys, open_keys
from jawort.ledger.work import Work

_OF_CONTACTS = query("situation", "of_contacts")
_IDENTIFIERS = query("situation", "identifiers")
_OF_HASHES = query("suppression", "of_hashes")


@dataclass(frozen=True, slots=True)
class _House:
    """What is the same for every message of this controller at this moment."""

    settings: Mapping[SettingKey, Setting]
    freezes: frozenset[str]


@dataclass(slots=True)
class _Person:
    """What is remembered about everybody who may be the person written to."""

    records: list[Mapping[str, Any]] = field(default_factory=list)
    suppressed: bool = True


async def situations(
    work: Work, questions: Sequence[Question], *, now: datetime
) -> list[Situation]:
    """What is true now about each message, in the order asked. Never raises for what is missing:
    what cannot be found out is protective, and an unknown contact makes its message invalid.
    """
    house = _House(
        settings=await controller.settings(work, now=now),
        freezes=frozenset(freeze.scope for freeze in await controller.freezes(work)),
    )
    people = await _people(work, sorted({question.contact_id for question in questions}))
    return [_situation(question, house, people) for question in questions]


# -- resolvers, one for each input whose source exists -------------------------------------------


def valid(question: Question, house: _House, person: _Person) -> bool:
    """The contact and the sender are known."""
    return bool(person.records) and question.sender_id is not None


def profile(question: Question, house: _House, person: _Person) -> str:
    """The controller's profile; REACTIVE until somebody answers for another one."""
    return _setting(house, SettingKey.PROFILE)


def tenant_ready(question: Question, house: _House, person: _Person) -> bool:
    """Every item that must be settled before sending is confirmed (law.md R02)."""
    return not missing(house.settings)


def freeze(question: Question, house: _House, person: _Person) -> bool:
    """The emergency stop, as far as it concerns this message."""
    is_campaign = question.purpose == "ADS" or question.origin == "campaign"
    starts_with_us = question.purpose not in ("REPLY", "L_STOP", "L_INFO")
    return (
        "all" in house.freezes
        or ("campaigns" in house.freezes and is_campaign)
        or ("business" in house.freezes and starts_with_us)
    )


def contact_state(question: Question, house: _House, person: _Person) -> str:
    """The strictest state among the records of the person."""
    states = {record["state"] for record in person.records}
    order = ("erased", "erasure_running", "blocked", "active")
    return next((state for state in order if state in states), "erased")


def identity_ok(question: Question, house: _House, person: _Person) -> bool:
    """No record of the person waits for re-verification."""
    return bool(person.records) and all(record["identity_ok"] for record in person.records)


def restricted(question: Question, house: _House, person: _Person) -> bool:
    """Any record of the person is restricted (Art. 18 GDPR)."""
    return not person.records or any(record["restricted"] for record in person.records)


def objection(question: Question, house: _House, person: _Person) -> str:
    """The widest objection among the records of the person (Art. 21 GDPR)."""
    raised = {record["objection"] for record in person.records}
    return next((scope for scope in ("general", "ads", "none") if scope in raised), "general")


def suppressed(question: Question, house: _House, person: _Person) -> bool:
    """Any identifier the person has or had is remembered with a no."""
    return person.suppressed


def business_doi_enabled(question: Question, house: _House, person: _Person) -> bool:
    """The controller may start a double opt-in itself; off until somebody answers for it."""
    return _setting(house, SettingKey.BUSINESS_DOI) == "yes"


# What only the message itself can say (docs/situation.md, "declared").
DECLARED: Final = ("channel", "origin", "form", "purpose", "ads_content")

Resolver = Callable[[Question, _House, _Person], str | bool]
RESOLVERS: Final[Mapping[str, Resolver]] = {
    resolver.__name__: resolver
    for resolver in (
        valid,
        profile,
        tenant_ready,
        freeze,
        contact_state,
        identity_ok,
        restricted,
        objection,
        suppressed,
        business_doi_enabled,
    )
}


def _situation(question: Question, house: _House, people: Mapping[UUID, _Person]) -> Situation:
    person = people.get(question.contact_id, _Person())
    known: dict[str, object] = {name: getattr(question, name) for name in DECLARED}
    known |= {name: resolve(question, house, person) for name, resolve in RESOLVERS.items()}
    return situation_of(known)


def _setting(house: _House, key: SettingKey) -> str:
    confirmed = house.settings.get(key)
    return confirmed.value if confirmed else DEFAULTS[key]


async def _people(work: Work, contacts: list[UUID]) -> dict[UUID, _Person]:
    people: dict[UUID, _Person] = {}
    for row in await work.rows(_OF_CONTACTS, contacts):
        people.setdefault(row["asked"], _Person()).records.append(row)
    everyone = sorted(
        {record["contact_id"] for person in people.values() for record in person.records}
    )
    noes = await _suppressed(work, everyone)
    for person in people.values():
        person.suppressed = any(record["contact_id"] in noes for record in person.records)
    return people


async def _suppressed(work: Work, contacts: list[UUID]) -> set[UUID]:
    """Which contacts have an identifier on the list of noes. One that cannot be opened counts."""
    keys = await open_keys(work, contacts)
    found: set[UUID] = set()
    owners: dict[bytes, set[UUID]] = {}
    for row in await work.rows(_IDENTIFIERS, contacts):
        identifier = _identifier(row, keys)
        if identifier is None:
            found.add(row["contact_id"])
            continue
        for hash_ in remembered(work.keyring, work.controller_id, identifier).values():
            owners.setdefault(hash_, set()).add(row["contact_id"])
    for row in await work.rows(_OF_HASHES, list(owners)):
        if not row["scope"].startswith("type:"):  # a no to one notification type is `type_optout`
            found |= owners[row["hash"]]
    return found


def _identifier(row: Mapping[str, Any], keys: OpenKeys) -> Identifier | None:
    try:
        value = keys.text(row["value_sealed"], place=value_place(row["identifier_id"]))
    except KeyDestroyed:
        return None
    return Identifier(IdentifierKind(row["kind"]), value, row["portfolio_id"])
