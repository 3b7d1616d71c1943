"""A company with a very full inbox, filled in by COPY: people, conversations, messages, words."""

import io
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import timed_id
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import account, contact, controller, inbox, search
from jawort.ledger.account import NewAccount
from jawort.ledger.contact import NewContact
from jawort.ledger.controller import NewSender
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import keys_to_seal
from jawort.ledger.work import Ledger, Work

AGENTS: Final = 20
RUNNING: Final = 10
"""Of a hundred conversations so many are not closed; one of these is snoozed in ten."""
TEXTS: Final = 4_000
WORDS: Final = 3_000
_PEOPLE_AT_ONCE: Final = 2_000
_SPAN: Final = timedelta(days=120)
_QUEUES: Final = ("service", "sales", "workshop", "applicants")
_SYLLABLES: Final = (
    *("rei", "brem", "werk", "rad", "ter", "min", "fen", "licht", "mo", "tor", "öl", "fil"),
    *("wag", "kauf", "bus", "ta", "bo", "li", "ne", "ka", "so", "tu", "ra", "mi"),
)


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled in, and who works with it."""

    controller_id: UUID
    agents: tuple[Actor, ...]
    conversations: tuple[UUID, ...]
    words: tuple[str, ...]  # the commonest first
    message_count: int


@dataclass(slots=True)
class _Filling:
    """The company while it is being filled."""

    ledger: Ledger
    now: datetime
    chance: random.Random
    controller_id: UUID
    sender_id: UUID
    words: tuple[str, ...]
    texts: tuple[str, ...]
    people: list[UUID]
    tokens: list[str]
    agents: tuple[Actor, ...] = ()


async def fill(ledger: Ledger, *, conversations: int, messages: int, now: datetime) -> Filled:
    """Fill an empty memory: as many people as conversations, each with their share of messages."""
    filling = await _open(ledger, conversations, now=now)
    each = max(1, messages // conversations)
    threads = [
        timed_id(now - _SPAN + _SPAN * number / conversations, filling.chance.randbytes(10))
        for number in range(conversations)
    ]
    for start in range(0, conversations, _PEOPLE_AT_ONCE):
        async with ledger.work(filling.controller_id) as work:
            await inbox.fill_without_telling(work)
            people = await _people(work, filling, min(_PEOPLE_AT_ONCE, conversations - start))
            mine = threads[start : start + _PEOPLE_AT_ONCE]
            await _talk(work, filling, list(zip(people, mine, strict=True)), each)
    async with ledger.house_work() as house:
        await search.count_anew(house)
    return Filled(
        filling.controller_id,
        filling.agents,
        tuple(threads),
        filling.words,
        each * conversations,
    )


async def _open(ledger: Ledger, conversations: int, *, now: datetime) -> _Filling:
    chance = random.Random(1848)  # noqa: S311 — the same invented texts everywhere
    words = tuple(
        dict.fromkeys(
            "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(WORDS)
        )
    )
    weights = [1 / place for place in range(1, len(words) + 1)]  # as words of a language occur
    texts = tuple(
        " ".join(chance.choices(words, weights, k=chance.randint(3, 12))) for _ in range(TEXTS)
    )
    async with ledger.house_work() as house:
        made = await controller.add(house, "bench", country="DE", now=now)
    async with ledger.work(made.controller_id) as work:
        portfolio = await controller.add_portfolio(work, meta_id="1", now=now)
        sender = await controller.add_sender(
            work, NewSender(portfolio, "wa", "bench", "DE"), now=now
        )
        tokens = [_array(one) for one in search.token_rows(work, texts)]
        agents = []
        for number in range(AGENTS):
            new = NewAccount(f"agent{number}@bench.example", f"Agent {number}", Role.AGENT, "")
            added = await account.add(work, new, now=now)
            agents.append(Actor(added.account_id, made.controller_id, "", Role.AGENT))
    return _Filling(
        ledger, now, chance, made.controller_id, sender, words, texts, [], tokens, tuple(agents)
    )


async def _people(work: Work, filling: _Filling, count: int) -> list[UUID]:
    first = len(filling.people)
    names = [
        f"{filling.chance.choice(filling.words).title()} "
        f"{filling.chance.choice(filling.words).title()}"
        for _ in range(count)
    ]
    ids = [  # people come over the months, as their messages do
        timed_id(filling.now - _SPAN * filling.chance.random(), filling.chance.randbytes(10))
        for _ in range(count)
    ]
    news = [
        NewContact("bench", (_phone(first + number),), name=name, contact_id=one)
        for number, (name, one) in enumerate(zip(names, ids, strict=True))
    ]
    people = await contact.add_all(work, news, now=filling.now)
    filling.people += people
    tokens = [_array(one) for one in search.token_rows(work, names)]
    await _copy_tokens(work, [(who, who, one) for who, one in zip(people, tokens, strict=True)])
    return people


async def _talk(
    work: Work, filling: _Filling, pairs: Sequence[tuple[UUID, UUID]], each: int
) -> None:
    """Everything these people and we wrote, and how their conversations stand."""
    keys = await keys_to_seal(work, [who for who, _ in pairs])
    bodies = [json.dumps({"kind": "text", "text": one}).encode() for one in filling.texts]
    messages: list[dict[str, Any]] = []
    found: list[tuple[UUID, UUID, str]] = []
    conversations: list[dict[str, Any]] = []
    for who, thread in pairs:
        ends = filling.now - _SPAN * filling.chance.random() ** 2
        for number in range(each):
            at = ends - timedelta(minutes=7 * (each - 1 - number))
            message_id = timed_id(at, filling.chance.randbytes(10))
            text = filling.chance.randrange(TEXTS)
            place = f"message.body_sealed:{message_id}"
            sealed = seal.seal(keys[who], bodies[text], place=place)
            is_in = number % 2 == 0
            messages.append(_message(work, (message_id, thread, who), sealed, at, is_in=is_in))
            found.append((message_id, who, filling.tokens[text]))
        conversations.append(_conversation(work, filling, (thread, who), ends, each))
    await _copy(work, "conversation", iter(conversations))
    await _copy(work, "message", iter(messages))
    await _copy_tokens(work, found)


def _message(
    work: Work, ids: tuple[UUID, UUID, UUID], sealed: bytes, at: datetime, *, is_in: bool
) -> dict[str, Any]:
    return {
        "controller_id": work.controller_id,
        "message_id": ids[0],
        "conversation_id": ids[1],
        "contact_id": ids[2],
        "direction": "in" if is_in else "out",
        "kind": "text",
        "body_sealed": sealed,
        "at": at,
        "recorded_at": at,
        "status": "" if is_in else "read",
        "origin": "" if is_in else "human",
    }


def _conversation(
    work: Work, filling: _Filling, ids: tuple[UUID, UUID], ends: datetime, each: int
) -> dict[str, Any]:
    chance = filling.chance
    runs = chance.randrange(100) < RUNNING
    state = ("snoozed" if chance.randrange(10) == 0 else "open") if runs else "closed"
    given = runs and chance.random() < 0.7
    return {
        "controller_id": work.controller_id,
        "conversation_id": ids[0],
        "contact_id": ids[1],
        "sender_id": filling.sender_id,
        "state": state,
        "queue": chance.choice(_QUEUES),
        "assigned_to": chance.choice(filling.agents).account_id if given else None,
        "initiated_by": "user",
        "last_inbound_at": ends,
        "snoozed_until": filling.now + timedelta(days=1) if state == "snoozed" else None,
        "opened_at": ends - timedelta(minutes=7 * each),
        "closed_at": ends if state == "closed" else None,
        "active_at": ends,
        "heard_count": (each + 1) // 2,
        "read_count": (each + 1) // 2 - (runs and chance.randrange(3) == 0),
        "unanswered_since": ends if runs and chance.random() < 0.5 else None,
    }


async def _copy(work: Work, table: str, rows: Iterator[dict[str, Any]]) -> None:
    several = list(rows)
    await work.connection.copy_records_to_table(
        table, records=[tuple(row.values()) for row in several], columns=list(several[0])
    )


async def _copy_tokens(work: Work, rows: Sequence[tuple[UUID, UUID, str]]) -> None:
    """As text: the words of one text are written out once, however often it was sent."""
    head = str(work.controller_id)
    lines = "".join(f"{head}\t{one}\t{who}\t{tokens}\n" for one, who, tokens in rows)
    await work.connection.copy_to_table(
        "search_token",
        source=io.BytesIO(lines.encode()),
        columns=["controller_id", "subject_id", "contact_id", "tokens"],
        format="text",
    )


def _array(tokens: Sequence[bytes]) -> str:
    """Tokens as PostgreSQL writes an array of bytes in the text form of COPY."""
    return "{" + ",".join(f'"\\\\\\\\x{one.hex()}"' for one in tokens) + "}"


def _phone(number: int) -> Identifier:
    return Identifier(IdentifierKind.PHONE, f"+4930231{number:07}")
