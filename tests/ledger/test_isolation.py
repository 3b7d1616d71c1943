"""Two controllers see nothing of each other in any named query, whatever it is asked with.

Every query is run for a stranger with values taken from the other controller's own rows: ids,
hashes, texts. A reading may give none of its rows, a change may touch none of them. The same draws
are made for the owner too, to show that the values are the right ones to ask with.
"""

import random
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from jawort.domain.conversation.inbox import Rule
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.domain.setting import Setting, SettingKey
from jawort.domain.staff.account import Role
from jawort.ledger import (
    account,
    contact,
    controller,
    fact,
    inbox,
    media,
    media_upload,
    message,
    note,
    standing,
    suppression,
)
from jawort.ledger.account import NewAccount
from jawort.ledger.inbox import Queue
from jawort.ledger.proof import log
from jawort.ledger.query import Query, all_queries
from jawort.ledger.work import Work
from tests.ledger.full_account import add_full_account
from tests.ledger.full_person import Telling, add_full_person
from tests.people import EMAIL, OTHER_PHONE, PHONE, erika
from tests.shop import NOON, Shop

DRAWS = 12
QUERIES = [query for query in all_queries() if not query.whole_house]

Snapshot = dict[str, list[str]]


async def _fill(work: Work) -> None:
    """A bit of everything for one controller."""
    first, second = await erika(work, PHONE, EMAIL), await erika(work, OTHER_PHONE)
    await contact.link(work, second, first, reason="same person", now=NOON)
    portfolio = await controller.add_portfolio(work, meta_id="1", now=NOON)
    new_sender = controller.NewSender(portfolio, "wa", "Sonnenschein", "DE", str(uuid4().int))
    sender = await controller.add_sender(work, new_sender, now=NOON)
    conversation = await message.open_conversation(
        work, first, sender, initiated_by="user", now=NOON
    )
    text = message.NewMessage(
        conversation, first, "in", "text", NOON, {"text": "Ist mein Auto fertig?"}, wamid="wamid.1"
    )
    await message.add(work, text, now=NOON)
    await message.add_note(work, conversation, first, by=uuid4(), body="ruft an", now=NOON)
    await suppression.add(work, [PHONE], "ads", since=NOON, now=NOON)
    await suppression.mark_erased(work, [EMAIL], at=NOON)
    await controller.set_setting(work, Setting(SettingKey.PROFILE, "STRICT", NOON, "Anna"))
    await controller.freeze(work, scope="campaigns", reason="Probe", by="Anna", now=NOON)
    new = [NewFact(FactKind.CONSENT_GIVEN, RetentionClass.CONSENT_PROOF, first)] * 300
    await fact.append(work, new, now=NOON)
    await log.sequence(work, now=NOON)
    await fact.append(work, new[:2], now=NOON)
    await add_full_person(work, Telling(), now=NOON)
    await add_full_account(work, now=NOON)
    await _fill_inbox(work, first, sender)
    await _fill_media(work, first, sender)


async def _fill_inbox(work: Work, who: UUID, sender: UUID) -> None:
    """An account, and one conversation in each view that names it."""
    login = f"{uuid4().hex}@beispiel.example"
    mine = await account.add(work, NewAccount(login, "Miriam", Role.AGENT, ""), now=NOON)
    me, run = mine.account_id, work.connection.execute
    for place in range(6):
        one = await message.open_conversation(work, who, sender, initiated_by="user", now=NOON)
        state = ("open", "snoozed", "closed", "closed", "open", "open")[place]
        await run(
            "UPDATE conversation SET state = $2, snoozed_until = $3, failed_at = $4,"
            " private_since = $5, assigned_to = $6, last_inbound_at = $7, unanswered_since = $7"
            " WHERE conversation_id = $1",
            one,
            state,
            NOON if state == "snoozed" else None,
            NOON if place == 4 else None,
            NOON if place == 3 else None,
            me,
            NOON + timedelta(hours=1),
        )
        await run(
            "INSERT INTO presence VALUES ($1, $2, $3, $4)",
            work.controller_id,
            one,
            me,
            NOON + timedelta(hours=12),
        )
        said = message.NewMessage(one, who, "in", "reaction", NOON, {"text": "x"})
        await message.add(work, said, now=NOON)
        made = await note.add(work, one, who, "Notiz", by=me, now=NOON)
        await note.mention(work, made, [me])
        kept = "INSERT INTO kept_answer VALUES ($1, $2, $3, $4, $5, 'x', $6, 'waiting', '', NULL,"
        await run(kept + " $7, $7)", work.controller_id, uuid4(), one, who, me, uuid4().hex, NOON)
    rule = Rule(rule_id=uuid4(), name="Regel", when="always", queue="service", accounts=(me,))
    await standing.set_rules(work, [rule])
    await inbox.set_queues(work, [Queue("service", "Service", "Service")])


async def _fill_media(work: Work, who: UUID, sender: UUID) -> None:
    """A file to be fetched, one that arrives, and one to be handed over."""
    wanted = media.NewWanted(who, uuid4(), sender, "image", False, "", "a.jpg", "1", NOON)
    await media.want(work, [wanted], now=NOON)
    new = media.NewArriving(who, "out", RetentionClass.MEDIA, None)
    ours = [await media.begin_arriving(work, new, now=NOON) for _ in range(2)]
    done = media.Arrived("document", "application/pdf", "b.pdf", 1, b"x" * 32)
    await media.settle(work, ours[0], who, RetentionClass.MEDIA, done, was="arriving")
    await media_upload.ask(work, [(ours[0], sender)], now=NOON)


async def _tables(connection: Any) -> list[str]:
    rows = await connection.fetch(
        "SELECT c.relname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid "
        "WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition "
        "AND a.attname = 'controller_id' AND c.relnamespace = 'public'::regnamespace ORDER BY 1"
    )
    return [row["relname"] for row in rows]


async def _snapshot(connection: Any, controller_id: UUID) -> Snapshot:
    found = {}
    for table in await _tables(connection):
        rows = await connection.fetch(
            f'SELECT t::text AS row FROM "{table}" AS t WHERE controller_id = $1 ORDER BY 1',
            controller_id,
        )
        found[table] = [row["row"] for row in rows]
    return found


async def _values(connection: Any, controller_id: UUID) -> dict[str, list[Any]]:
    """Everything the controller's rows hold, by type: what a stranger could ask with."""
    found: dict[str, set[Any]] = {"uuid": {uuid4()}, "bytea": {b"x" * 32}, "text": {"x"}}
    kinds = {UUID: "uuid", bytes: "bytea", str: "text"}
    for table in await _tables(connection):
        rows = await connection.fetch(
            f'SELECT * FROM "{table}" WHERE controller_id = $1', controller_id
        )
        for row in rows:
            for value in row.values():
                for kind, name in kinds.items():
                    if isinstance(value, kind):  # the driver's ids are a class of its own
                        found[name].add(value)
    found["uuid"].discard(controller_id)
    assert all(len(values) > 3 for values in found.values())
    return {kind: sorted(values) for kind, values in found.items()}


def _draw(chance: random.Random, kind: str, values: Mapping[str, list[Any]]) -> Any:
    if kind.endswith("[]"):
        one = kind.removesuffix("[]")
        return values[one] if one in values else [_draw(chance, one, values)]
    if kind in values:
        return chance.choice(values[kind])
    plain: dict[str, Any] = {
        "timestamptz": chance.choice([NOON, NOON + timedelta(days=1), NOON - timedelta(days=1)]),
        "date": chance.choice([NOON.date(), date(2099, 1, 1)]),
        "bool": chance.random() < 0.5,
        "jsonb": "{}",
    }
    return plain.get(kind, chance.choice([0, 1, 2, 300, 1000]))


def _mentions(rows: list[Any], secrets: set[Any]) -> bool:
    return any(value in secrets for row in rows for value in row.values() if _hashable(value))


def _hashable(value: Any) -> bool:
    return isinstance(value, UUID | bytes | str | datetime)


@pytest.fixture
async def stranger(shop: Shop) -> UUID:
    """A second controller with people of its own, and the first one filled."""
    async with shop.ledger.house_work() as work:
        other = await controller.add(work, "Hotel Mond KG, Trier", country="DE", now=NOON)
    for owner in (shop.controller.controller_id, other.controller_id):
        async with shop.ledger.work(owner) as work:
            await _fill(work)
    return other.controller_id


async def test_no_query_shows_or_changes_another_controllers_rows(
    shop: Shop, stranger: UUID
) -> None:
    owner = shop.controller.controller_id
    async with shop.ledger.bare_connection() as connection:
        before = await _snapshot(connection, owner)
        values = await _values(connection, owner)
        own = await _values(connection, stranger)
        ids = set(values["uuid"]) - set(own["uuid"])
        secret = ids | (set(values["bytea"]) - set(own["bytea"]))
        answered = set()
        for query in QUERIES:
            if await _tried(connection, query, owner, stranger, (values, secret)):
                answered.add(str(query))
        assert await _snapshot(connection, owner) == before

    readings = {str(query) for query in QUERIES if _only_reads(query)}
    assert len(answered & readings) > len(readings) * 0.6, sorted(readings - answered)


async def _tried(
    connection: Any, query: Query, owner: UUID, stranger: UUID, world: tuple[Any, set[Any]]
) -> bool:
    """Ask one query many times for both; True when the owner ever got an answer."""
    values, secret = world
    chance = random.Random(str(query))
    statement = await connection.prepare(query.sql)
    kinds = [parameter.name for parameter in statement.get_parameters()]
    answered = False
    before = await _snapshot(connection, owner)
    for _ in range(DRAWS):
        asked = [_draw(chance, kind, values) for kind in kinds[1:]]
        named = {value for value in asked if _hashable(value)}
        rows = await _rolled_back(connection, query, [stranger, *asked], owner, before)
        passed = named | {inner for one in asked if isinstance(one, list) for inner in one}
        assert not _mentions(rows, secret - passed), f"{query} shows a stranger's row"
        answered = answered or bool(
            await _rolled_back(connection, query, [owner, *asked], None, before)
        )
    return answered


async def _rolled_back(
    connection: Any, query: Query, asked: list[Any], untouched: UUID | None, before: Snapshot
) -> list[Any]:
    """The rows a query gives, its changes undone; `untouched` must be as before, in between."""
    transaction = connection.transaction()
    await transaction.start()
    try:
        rows = list(await connection.fetch(query.sql, *asked))
        if untouched and not _only_reads(query):
            assert await _snapshot(connection, untouched) == before, f"{query} touches a stranger"
        return rows
    except asyncpg.PostgresError:
        return []  # a constraint refused it: nothing seen, nothing changed
    finally:
        await transaction.rollback()


def _only_reads(query: Query) -> bool:
    code = re.sub(r"--.*", "", query.sql)
    return not re.search(r"\b(INSERT|UPDATE|DELETE)\b(?! SKIP)", code.replace("FOR UPDATE", ""))
