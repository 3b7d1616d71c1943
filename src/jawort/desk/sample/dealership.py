"""The sample dealership: an invented company with invented people, for trying Jawort out.

It is filled through the same acts and the same memory as a real one.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any, Final
from uuid import UUID

from jawort.desk.company import notice, purpose, setting, wording
from jawort.desk.contact import record as records
from jawort.desk.opt_out.noted import obey_one
from jawort.desk.opt_out.stop import No
from jawort.desk.right import objection, restriction
from jawort.desk.sample import consent as sample_consent
from jawort.desk.sample.consent import Writer
from jawort.desk.sending import freeze
from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.purpose import NewPurpose
from jawort.domain.retention import RetentionClass
from jawort.domain.setting import SettingKey
from jawort.domain.wording.text import SPOKEN
from jawort.ledger import contact, controller, fact, message, setup
from jawort.ledger.contact import NewContact
from jawort.ledger.controller import Controller, NewSender
from jawort.ledger.message import NewMessage
from jawort.ledger.proof import log
from jawort.ledger.work import Ledger, Work

_SETTLED_BEFORE: Final = timedelta(days=20)
_KNOWN_BEFORE: Final = timedelta(minutes=2)  # the record is made just before the first message


@dataclass(frozen=True, slots=True)
class Sample:
    """What was filled in."""

    controller: Controller
    contact_count: int
    message_count: int


@dataclass(frozen=True, slots=True)
class _Shop:
    """The company while it is being filled: where its people write to, and when "now" is."""

    controller: Controller
    portfolio_id: UUID
    sender_id: UUID
    by: str
    now: datetime

    def ago(self, hours: float) -> datetime:
        return self.now - timedelta(hours=hours)


async def fill(ledger: Ledger, *, now: datetime) -> Sample:
    """Fill an empty memory with the sample dealership, as if it had worked for some weeks."""
    story = told()
    people: Sequence[Mapping[str, Any]] = story["person"]
    shop = await _open(ledger, story["company"], now=now)
    async with ledger.work(shop.controller.controller_id) as work:
        await _settle(work, story["settings"], shop)
        await _offer(work, story["purpose"], shop)
        for stop in story["freeze"]:
            await _freeze(work, stop, shop)
        ids: dict[str, UUID] = {}
        message_count = 0
        for person in people:
            ids[person["name"]] = await _add(work, person, shop)
            message_count += await _talk(work, person, ids[person["name"]], shop)
        for person in people:
            await _note_wishes(work, person, ids, shop)
    async with ledger.work(shop.controller.controller_id) as work:
        await log.sequence(work, now=now)
    return Sample(shop.controller, len(ids), message_count)


def told() -> dict[str, Any]:
    """The story of the dealership, as its file tells it."""
    return tomllib.loads(files("jawort.desk.sample").joinpath("dealership.toml").read_text("utf-8"))


async def _open(ledger: Ledger, company: Mapping[str, str], *, now: datetime) -> _Shop:
    before = now - _SETTLED_BEFORE
    async with ledger.house_work() as house:
        made = await controller.add(
            house, company["name"], country=company["country"], land=company["land"], now=before
        )
    async with ledger.work(made.controller_id) as work:
        portfolio_id = await controller.add_portfolio(
            work, meta_id=company["portfolio"], now=before
        )
        sender_id = await controller.add_sender(
            work,
            NewSender(
                portfolio_id,
                channel="wa",
                brand=company["name"],
                country=company["country"],
                phone_number_id=company["phone_number_id"],
                waba_id=company["waba"],
                display_number=company["number"],
            ),
            now=before,
        )
    return _Shop(made, portfolio_id, sender_id, company["answers"], now)


async def _settle(work: Work, settings: Mapping[str, list[str]], shop: _Shop) -> None:
    at = shop.now - _SETTLED_BEFORE
    for key, (value, evidence) in settings.items():
        await setting.confirm(work, SettingKey(key), value, by=shop.by, evidence=evidence, now=at)
    for step, choice in (("api", "api"), ("first", "done")):
        await setup.choose(work, step, choice, by=shop.by, now=at)


async def _offer(work: Work, offered: Sequence[Mapping[str, Any]], shop: _Shop) -> None:
    """What the company sends for, the texts that ask for it, and its privacy notice."""
    at = shop.now - _SETTLED_BEFORE
    for one in offered:
        new = NewPurpose(**one)
        purpose_id = await purpose.add(work, new, by=shop.by, now=at)
        if new.basis != "consent":
            continue
        for language in SPOKEN:
            made = await wording.draft(
                work, purpose_id, surface="thread", language=language, name=new.topic, now=at
            )
            await wording.publish(work, made.text, by=shop.by, now=at)
    await notice.publish(work, by=shop.by, now=at)


async def _freeze(work: Work, stop: Mapping[str, Any], shop: _Shop) -> None:
    await freeze.freeze(
        work, stop["scope"], reason=stop["reason"], by=stop["by"], now=shop.ago(stop["frozen"])
    )
    await freeze.thaw(work, stop["scope"], by=stop["by"], now=shop.ago(stop["thawed"]))


async def _add(work: Work, person: Mapping[str, Any], shop: _Shop) -> UUID:
    new = NewContact(
        "inbound",
        tuple(_identifiers(person, shop)),
        name=person["name"],
        username=person.get("username", ""),
        language=person.get("language", "de"),
        kind=person.get("kind", "consumer"),
    )
    return await records.add(work, new, now=shop.ago(_first(person)) - _KNOWN_BEFORE)


def _identifiers(person: Mapping[str, Any], shop: _Shop) -> list[Identifier]:
    known = [
        Identifier(kind, person[kind.value])
        for kind in (IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.CRM)
        if kind.value in person
    ]
    if "phone" in person:
        known.append(Identifier(IdentifierKind.WA_ID, person["phone"].removeprefix("+")))
    if "bsuid" in person:
        known.append(Identifier(IdentifierKind.BSUID, person["bsuid"], shop.portfolio_id))
    return known


async def _talk(work: Work, person: Mapping[str, Any], contact_id: UUID, shop: _Shop) -> int:
    talk = person["talk"]
    conversation_id = await message.open_conversation(
        work, contact_id, shop.sender_id, initiated_by="user", now=shop.ago(_first(person))
    )
    count = await _agree(
        work,
        person,
        Writer(
            contact_id,
            shop.sender_id,
            conversation_id,
            person.get("language", "de"),
            _identifiers(person, shop)[-1],
        ),
        shop,
    )
    for line in talk:
        direction = "in" if "in" in line else "out"
        at = shop.ago(line["hours"])
        new = NewMessage(
            conversation_id,
            contact_id,
            direction,
            "text",
            at,
            {"text": line[direction]},
            origin="" if direction == "in" else "human",
        )
        await message.add(work, new, now=at)
    return count + len(talk)


async def _agree(work: Work, person: Mapping[str, Any], who: Writer, shop: _Shop) -> int:
    """What the person has said yes to in the chat, before the talk of today."""
    if "yes" not in person:
        return 0
    said = person["yes"]
    return await sample_consent.agree(work, who, said["topics"], at=shop.ago(said["hours"]))


def _first(person: Mapping[str, Any]) -> float:
    """How many hours ago the person was heard of first."""
    said = [line["hours"] for line in person["talk"]]
    return float(max([*said, person["yes"]["hours"]] if "yes" in person else said))


async def _note_wishes(
    work: Work, person: Mapping[str, Any], ids: Mapping[str, UUID], shop: _Shop
) -> None:
    """What the person wanted and what is known about the record, at the time of the last word."""
    contact_id = ids[person["name"]]
    at = shop.ago(min(line["hours"] for line in person["talk"]))
    if scope := person.get("objection"):
        await objection.object_to(work, contact_id, scope, by=shop.by, now=at)
    if reason := person.get("restricted"):
        await restriction.restrict(work, contact_id, by=shop.by, reason=reason, now=at)
    if scope := person.get("no"):
        no = No(contact_id, scope, since=at, said_at=at, cause="stop")
        await obey_one(work, no, now=at)
    if person.get("doubt"):
        await contact.set_identity(work, [contact_id], False, at=at)
        await _remember(work, FactKind.IDENTITY_CHANGED, contact_id, {"by": shop.by}, now=at)
    if person.get("blocked"):
        await contact.set_state(work, [contact_id], ContactState.BLOCKED)
    if other := person.get("linked_to"):
        reason = "beide Nummern von der Person bestätigt"
        await contact.link(work, contact_id, ids[other], reason=reason, now=at)
        told = {"linked_to": str(ids[other]), "reason": reason, "by": shop.by}
        await _remember(work, FactKind.CONTACT_LINKED, contact_id, told, now=at)


async def _remember(
    work: Work, kind: FactKind, contact_id: UUID, personal: Mapping[str, str], *, now: datetime
) -> None:
    new = NewFact(kind, RetentionClass.LOG_PERSONAL, contact_id, personal=personal)
    await fact.append(work, [new], now=now)
