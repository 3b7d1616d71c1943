"""Two controllers see nothing of each other in any named query, whatever it is asked with.

Every query is run for a stranger with values taken from the other controller's own rows: ids,
hashes, texts. A reading may give none of its rows, a change may touch none of them. The same draws
are made for the owner too, to show that the values are the right ones to ask with.
"""

import random
import re
from dataclasses import dataclass
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
FITTING = 0.8  # how often what is asked with stands in the column it is compared with
QUERIES = [query for query in all_queries() if not query.whole_house]
# A transaction gets its number with its first change. Source: PostgreSQL documentation, 9.27.
HAS_WRITTEN = "SELECT pg_current_xact_id_if_assigned() IS NOT NULL"

KINDS = {"uuid": UUID, "bytea": bytes, "text": str}

Snapshot = dict[str, str | None]
Values = dict[tuple[str, str], list[Any]]
"""By type and column; without a column, of all of them."""


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
    """Of each table, a digest of all rows of a controller, and of who wrote them last."""
    each = [
        f"SELECT '{table}', md5(string_agg(xmin || t::text, '|' ORDER BY t::text))"
        f' FROM "{table}" AS t WHERE controller_id = $1'
        for table in await _tables(connection)
    ]
    return dict(await connection.fetch(" UNION ALL ".join(each), controller_id))


@dataclass(frozen=True)
class World:
    """Everything one controller's rows hold: what a stranger could ask with.

    secret: what no other controller's rows hold too. before: the rows themselves.
    """

    values: Values
    secret: set[Any]
    before: Snapshot


async def _world(connection: Any, owner: UUID, stranger: UUID) -> World:
    values, own = await _values(connection, owner), await _values(connection, stranger)
    secret = {
        value for kind in ("uuid", "bytea") for value in set(values[kind, ""]) - set(own[kind, ""])
    }
    return World(values, secret, await _snapshot(connection, owner))


async def _values(connection: Any, controller_id: UUID) -> Values:
    """What a controller's rows hold, of each type and in each column."""
    found: dict[tuple[str, str], set[Any]] = {
        ("uuid", ""): {uuid4()},
        ("bytea", ""): {b"x" * 32},
        ("text", ""): {"x"},
    }
    for table in await _tables(connection):
        rows = await connection.fetch(
            f'SELECT * FROM "{table}" WHERE controller_id = $1', controller_id
        )
        for row in rows:
            for column, value in row.items():
                for kind, type_ in KINDS.items():
                    if isinstance(value, type_):  # the driver's ids are a class of its own
                        found[kind, ""].add(value)
                        found.setdefault((kind, column), set()).add(value)
    found["uuid", ""].discard(controller_id)
    assert all(len(found[kind, ""]) > 3 for kind in KINDS)
    return {where: sorted(values) for where, values in found.items()}


def _columns(query: Query, count: int) -> list[str]:
    """With which column each parameter is compared, `account_id` of `account_id = $2`."""
    compared = re.findall(r"(\w+)\s*=\s*\$(\d+)", query.sql)
    named = {int(number): column for column, number in compared}
    return [named.get(number, "") for number in range(1, count + 1)]


def _draw(chance: random.Random, kind: str, column: str, values: Values) -> Any:
    if kind.endswith("[]"):
        one = kind.removesuffix("[]")
        return values.get((one, "")) or [_draw(chance, one, column, values)]
    if kind in KINDS:
        fitting = values.get((kind, column)) if chance.random() < FITTING else None
        return chance.choice(fitting or values[kind, ""])
    plain: dict[str, Any] = {
        "timestamptz": chance.choice([NOON, NOON + timedelta(days=1), NOON - timedelta(days=1)]),
        "date": chance.choice([NOON.date(), date(2099, 1, 1)]),
        "bool": chance.random() < 0.5,
        "jsonb": chance.choice(["{}", '{"x": 1}']),
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
        world = await _world(connection, owner, stranger)
        answered = set()
        for query in QUERIES:
            if await _tried(connection, query, owner, stranger, world):
                answered.add(str(query))
        assert await _snapshot(connection, owner) == world.before

    readings = {str(query) for query in QUERIES if _only_reads(query)}
    changes = {str(query) for query in QUERIES} - readings
    assert len(answered & readings) > len(readings) * 0.65, sorted(readings - answered)
    assert len(answered & changes) > len(changes) * 0.45, sorted(changes - answered)


async def _tried(connection: Any, query: Query, owner: UUID, stranger: UUID, world: World) -> bool:
    """Ask one query many times for both; True when the owner ever got an answer, or changed
    anything.
    """
    chance = random.Random(str(query))
    statement = await connection.prepare(query.sql)
    kinds = [parameter.name for parameter in statement.get_parameters()]
    columns = _columns(query, len(kinds))
    answered = False
    for _ in range(DRAWS):
        asked = [
            _draw(chance, kind, column, world.values)
            for kind, column in zip(kinds[1:], columns[1:], strict=True)
        ]
        named = {value for value in asked if _hashable(value)}
        rows, _ = await _rolled_back(connection, query, [stranger, *asked], world.before, owner)
        passed = named | {inner for one in asked if isinstance(one, list) for inner in one}
        assert not _mentions(rows, world.secret - passed), f"{query} shows a stranger's row"
        rows, has_written = await _rolled_back(connection, query, [owner, *asked])
        answered = answered or has_written or bool(rows)
    return answered


async def _rolled_back(
    connection: Any,
    query: Query,
    asked: list[Any],
    before: Snapshot | None = None,
    untouched: UUID | None = None,
) -> tuple[list[Any], bool]:
    """The rows a query gives, and whether it wrote; its changes are undone. Whose rows are
    `untouched` has them as before in between, whatever kind of query it is.
    """
    transaction = connection.transaction()
    await transaction.start()
    try:
        rows = list(await connection.fetch(query.sql, *asked))
        has_written = await connection.fetchval(HAS_WRITTEN)
        if untouched and has_written:
            assert await _snapshot(connection, untouched) == before, f"{query} touches a stranger"
        return rows, has_written
    except asyncpg.PostgresError:
        return [], False  # a constraint refused it: nothing seen, nothing changed
    finally:
        await transaction.rollback()


def _only_reads(query: Query) -> bool:
    code = re.sub(r"--.*", "", query.sql)
    return not re.search(r"\b(INSERT|UPDATE|DELETE)\b(?! SKIP)", code.replace("FOR UPDATE", ""))
