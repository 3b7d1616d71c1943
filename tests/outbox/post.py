"""A carrier of the tests: takes every message, remembers it with its attempt id, and answers as
told. And a clock that stands still until somebody moves it.
"""

import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from jawort.desk.sending.message import send
from jawort.domain.sending.draft import Outcome
from jawort.domain.sending.outgoing import Outgoing, Recipient
from jawort.ledger.work import Ledger, Work
from jawort.outbox.round import Outbox, Round, run_once
from jawort.provider.whatsapp.error import meaning_of, meaning_without_code
from jawort.provider.whatsapp.send import Accepted
from jawort.provider.whatsapp.transport import Fault
from tests.shop import NOON
from tests.stage import Stage

_numbers = itertools.count(1)


def refusal(code: int) -> Fault:
    """A Graph error body came back."""
    return Fault("refused", meaning_of(code), http=400)


def unclear() -> Fault:
    """The connection broke after the request had left."""
    return Fault("unclear", meaning_without_code("unclear"))


def unreachable() -> Fault:
    """No connection came about."""
    return Fault("not_sent", meaning_without_code("unreachable"))


@dataclass(frozen=True)
class Taken:
    """A message as the carrier took it."""

    line: str
    to: Recipient
    message: Outgoing
    first_byte_within_s: float

    @property
    def attempt_id(self) -> UUID:
        """The attempt it belongs to."""
        return UUID(self.message.callback_data)


@dataclass
class Post:
    """The carrier. `faults` are raised one after another; `before` runs before each answer."""

    taken: list[Taken] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)
    before: Callable[[Taken], Awaitable[None]] | None = None
    is_open: bool = True
    lines: frozenset[str] | None = None

    async def of(self, work: Work) -> "Post | None":
        """As Carriers."""
        return self if self.is_open else None

    async def send(
        self, line: str, message: Outgoing, to: Recipient, *, first_byte_within_s: float
    ) -> Accepted:
        """As Carrier."""
        one = Taken(line, to, message, first_byte_within_s)
        fault = self.faults.pop(0) if self.faults else None
        if not (isinstance(fault, Fault) and fault.outcome == "not_sent"):
            self.taken.append(one)
        if self.before:
            await self.before(one)
        if fault:
            raise fault
        return Accepted(f"wamid.{next(_numbers)}", to.value.removeprefix("+"), None, None)


@dataclass
class Watch:
    """A clock that measures spans and stands still unless moved."""

    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


@dataclass
class Office:
    """An outbox with its carrier and clock."""

    ledger: Ledger
    post: Post = field(default_factory=Post)
    watch: Watch = field(default_factory=Watch)
    most: int = 50
    is_ending: Callable[[], bool] = lambda: False

    @property
    def outbox(self) -> Outbox:
        """One worker."""
        return Outbox(self.ledger, self.post, uuid4(), self.watch, self.most, self.is_ending)

    async def round(self, *, at: datetime = NOON) -> Round:
        """One round of one worker."""
        return await run_once(self.outbox, now=at)


async def queue_reply(
    made: Stage, somebody: UUID, *, at: datetime = NOON, content: Any = None, **said: Any
) -> Outcome:
    """The person has just written, and somebody answers."""
    conversation, inbound = await made.says(somebody, at=at)
    draft = made.draft(
        somebody, content, requested_by=inbound, conversation_id=conversation, **said
    )
    (outcome,) = await send(made.work, [draft], now=at)
    assert outcome.what == "queued", outcome
    return outcome
