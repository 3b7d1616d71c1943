"""A team with an inbox: accounts with roles, people who write, and what we answered."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import account, contact, controller, conversation, message
from jawort.ledger.account import NewAccount
from jawort.ledger.contact import NewContact
from jawort.ledger.controller import NewSender
from jawort.ledger.message import NewMessage
from jawort.ledger.work import Ledger, Work
from tests.shop import NOON

_numbers = count(1)


@dataclass
class Team:
    """One company with one number, and a clock that the tests move."""

    ledger: Ledger
    controller_id: UUID
    sender_id: UUID
    now: datetime = NOON
    actors: dict[Role, Actor] = field(default_factory=dict)

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Work]:
        """A unit of work; the clock goes on by a second."""
        self.now += timedelta(seconds=1)
        async with self.ledger.work(self.controller_id) as work:
            yield work

    async def actor(self, role: Role = Role.AGENT, name: str = "Miriam") -> Actor:
        """A new account with a role."""
        login = f"konto{next(_numbers)}@beispiel.example"
        async with self.work() as work:
            made = await account.add(work, NewAccount(login, name, role, ""), now=self.now)
        return Actor(made.account_id, self.controller_id, name, role)

    async def person(self, name: str = "Erika Beispiel", **more: Any) -> UUID:
        """Somebody with a number."""
        number = f"+4917139{20000 + next(_numbers)}"
        known = (Identifier(IdentifierKind.PHONE, number),)
        async with self.work() as work:
            new = NewContact("inbound", more.pop("identifiers", known), name=name, **more)
            return await contact.add(work, new, now=self.now)

    async def write(self, contact_id: UUID, text: str, **more: Any) -> tuple[UUID, UUID]:
        """The person writes; gives conversation and message."""
        body = more.pop("body", {"kind": "text", "text": text, "body": text})
        async with self.work() as work:
            pair = (contact_id, self.sender_id)
            threads = await conversation.running(work, [pair], initiated_by="user", now=self.now)
            new = NewMessage(
                threads[pair],
                contact_id,
                "in",
                more.pop("kind", "text"),
                more.pop("at", self.now),
                body,
                **more,
            )
            kept = await message.add(work, new, now=self.now)
            assert kept is not None
            return threads[pair], kept

    async def answer(self, conversation_id: UUID, contact_id: UUID, text: str, **more: Any) -> UUID:
        """We write; gives the message."""
        async with self.work() as work:
            new = NewMessage(
                conversation_id,
                contact_id,
                "out",
                more.pop("kind", "text"),
                self.now,
                more.pop("body", {"is": "Text", "body": text}),
                origin=more.pop("origin", "human"),
                **more,
            )
            kept = await message.add(work, new, now=self.now)
            assert kept is not None
            return kept


async def team(ledger: Ledger, name: str = "Autohaus Sonnenschein GmbH, Köln") -> Team:
    """A new company."""
    async with ledger.house_work() as house:
        made = await controller.add(house, name, country="DE", land="NW", now=NOON)
    async with ledger.work(made.controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="", now=NOON)
        sender = await controller.add_sender(
            work, NewSender(portfolio, "wa", "Sonnenschein", "DE"), now=NOON
        )
    return Team(ledger, made.controller_id, sender)
