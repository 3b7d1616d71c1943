"""A company that may send: settled, with a number, purposes, people who write and agree."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import msgspec

from jawort.desk.sending import template as template_desk
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.decision import Obligation
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.question import Question
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import Outgoing, Template, Text
from jawort.domain.sending.template import NewTemplate
from jawort.domain.setting import READINESS, Setting, SettingKey
from jawort.ledger import contact, controller, fact, message, template
from jawort.ledger.controller import NewSender
from jawort.ledger.work import Work
from tests.people import PHONE
from tests.shop import NOON

LONG_AGO = NOON - timedelta(days=30)
NOTICE = "https://autohaus-sonnenschein.example/whatsapp"
STOP_TEXT = "Anzeige des Autohauses Sonnenschein: unser Prospekt. STOP = abmelden"


@dataclass(frozen=True)
class Stage:
    """A work unit for a company that has settled everything and has one WhatsApp number."""

    work: Work
    sender_id: UUID

    async def person(self, number: str = PHONE.value, *, language: str = "de") -> UUID:
        """A customer with this number, who has seen the privacy notice of the house."""
        identifier = Identifier(IdentifierKind.PHONE, number)
        new = contact.NewContact("inbound", (identifier,), language=language)
        made = await contact.add(self.work, new, now=LONG_AGO)
        await self.show_notice(made)
        return made

    async def show_notice(self, contact_id: UUID) -> None:
        """Remember that the person has been shown the notice in force."""
        from jawort.domain.notice.served import notice_id

        await self.run(
            "INSERT INTO notice_served VALUES ($1, $2, $3, $4)",
            contact_id,
            notice_id(NOTICE, "de"),
            LONG_AGO,
        )

    async def says(
        self, contact_id: UUID, text: str = "Ist mein Wagen fertig?", *, at: datetime = NOON
    ) -> tuple[UUID, UUID]:
        """The person writes; gives conversation and message."""
        conversation = await self.work.connection.fetchval(
            "SELECT conversation_id FROM conversation WHERE controller_id = $1"
            " AND contact_id = $2 AND sender_id = $3",
            self.work.controller_id,
            contact_id,
            self.sender_id,
        )
        if conversation is None:
            conversation = await message.open_conversation(
                self.work, contact_id, self.sender_id, initiated_by="user", now=at
            )
        new = message.NewMessage(conversation, contact_id, "in", "text", at, {"body": text})
        inbound = await message.add(self.work, new, now=at)
        assert inbound is not None
        return conversation, inbound

    async def answered(
        self, contact_id: UUID, conversation: UUID, *, at: datetime, origin: str = "human"
    ) -> None:
        """A message of ours that went out."""
        new = message.NewMessage(
            conversation, contact_id, "out", "text", at, {"body": "Ja."}, origin=origin
        )
        await message.add(self.work, new, now=at)

    async def purpose(
        self,
        code: str = "ADS",
        topic: str = "",
        *,
        basis: str = "consent",
        cap: tuple[int | None, int | None] = (None, None),
        channel: str = "wa",
    ) -> UUID:
        """A purpose on record; the same one again is the same."""
        found = await self.work.connection.fetchval(
            "SELECT purpose_id FROM purpose WHERE controller_id = $1 AND code = $2"
            " AND topic = $3 AND channel = $4",
            self.work.controller_id,
            code,
            topic,
            channel,
        )
        if found is not None:
            return UUID(str(found))
        made = uuid4()
        await self.run(
            "INSERT INTO purpose (controller_id, purpose_id, code, topic, channel, basis,"
            " cap_count, cap_days, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            made,
            code,
            topic,
            channel,
            basis,
            *cap,
            LONG_AGO,
        )
        return made

    async def consent(
        self,
        contact_id: UUID,
        state: str = "granted",
        code: str = "ADS",
        topic: str = "",
        *,
        at: datetime = LONG_AGO,
        sender_id: UUID | None = None,
    ) -> None:
        """What the person has said about a purpose, with its fact."""
        purpose = await self.purpose(code, topic)
        kind = FactKind.CONSENT_GIVEN if state == "granted" else FactKind.CONSENT_WITHDRAWN
        said = NewFact(kind, RetentionClass.CONSENT_PROOF, contact_id, personal={"text": "Ja"})
        (fact_id,) = await fact.append(self.work, [said], now=at)
        await self.run(
            "INSERT INTO standing_consent (controller_id, contact_id, purpose_id, sender_id, state,"
            " proof_ok, scope_ok, act_at, fact_id, road)"
            " VALUES ($1, $2, $3, $4, $5, true, true, $6, $7, 'in_thread_button')"
            " ON CONFLICT (controller_id, contact_id, purpose_id, sender_id)"
            " DO UPDATE SET state = excluded.state, act_at = excluded.act_at",
            contact_id,
            purpose,
            sender_id or self.sender_id,
            state,
            at,
            fact_id,
        )

    async def template(
        self,
        name: str = "prospekt",
        *,
        category: str = "marketing",
        purpose: str = "ADS",
        text: str = STOP_TEXT,
        fulfils: tuple[Obligation, ...] = (Obligation.STOP_HINT, Obligation.SENDER),
    ) -> UUID:
        """An approved template, read and bound."""
        listed = {
            "name": name,
            "language": "de",
            "category": category,
            "state": "APPROVED",
            "components": ({"type": "BODY", "text": text},),
        }
        new = msgspec.convert(listed, NewTemplate)
        known = [
            NewTemplate(
                name=one.name,
                language=one.language,
                category=one.category,
                state=one.state,
                components=one.components,
            )
            for one in await template.every(self.work)
            if one.name != name
        ]
        await template.keep(self.work, self.sender_id, [*known, new], now=NOON)
        made = next(one for one in await template.every(self.work) if one.name == name)
        await template_desk.bind(
            self.work,
            made.template_id,
            purpose,  # type: ignore[arg-type]
            fulfils,
            by="Anna Admin",
            now=NOON,
        )
        return made.template_id

    def draft(
        self, contact_id: UUID, content: Any = None, *, key: str = "", **declared: Any
    ) -> Draft:
        """A reply by a person, unless told otherwise."""
        said: dict[str, Any] = {
            "channel": "wa",
            "origin": "human",
            "form": "freeform",
            "purpose": "REPLY",
            "sender_id": self.sender_id,
            "ads_content": False,
        }
        question = msgspec.convert({"contact_id": contact_id, **said, **declared}, Question)
        if content is None:
            by_template = question.template_id is not None
            content = Template("prospekt", "de") if by_template else Text("Gern!")
        return Draft(
            question=question,
            content=Outgoing(content),
            idempotency_key=key or str(uuid4()),
        )

    async def setting(self, key: SettingKey, value: str, *, at: datetime = NOON) -> None:
        """Put a setting into force."""
        await controller.set_setting(self.work, Setting(key, value, at, "Anna Admin"))

    async def run(self, statement: str, *values: object) -> None:
        """A plain statement; the controller is its first parameter."""
        await self.work.connection.execute(statement, self.work.controller_id, *values)


async def add_number(work: Work, brand: str) -> UUID:
    """A WhatsApp number of ours under this brand."""
    portfolio = await controller.add_portfolio(work, meta_id="", now=LONG_AGO)
    return await controller.add_sender(work, NewSender(portfolio, "wa", brand, "DE"), now=LONG_AGO)


async def stage(work: Work, *, profile: str = "CONTRACT") -> Stage:
    """Settle the company and give it a number."""
    made = Stage(work, await add_number(work, "Sonnenschein"))
    for key in READINESS:
        await made.setting(key, NOTICE, at=LONG_AGO)
    await made.setting(SettingKey.PROFILE, profile, at=LONG_AGO)
    await made.setting(SettingKey.CHILD_DIRECTED, "no", at=LONG_AGO)
    return made
