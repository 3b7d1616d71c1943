"""Rows of an old list kept together come to what they would one by one, and to no more queries."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import msgspec
import pytest

from jawort.desk.old_list import portion as import_portion
from jawort.desk.old_list.consent_import import PORTION, Row, take_over
from jawort.desk.old_list.row import ListMapping
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.purpose import NewPurpose
from jawort.ledger import contact, media_whole, purpose
from jawort.ledger.contact import NewContact
from jawort.ledger.work import Work
from tests.desk.arrivals import Counter, open_counter, says
from tests.desk.old_list.test_consent_import import (
    ERIKA,
    MAX,
    SCAN,
    TEXT,
    outcomes,
    reading,
    row,
    taken,
)
from tests.shop import NOON, Shop


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    return await open_counter(shop)


def many(count: int, *, first: int = 0) -> list[Row]:
    """So many people on the list."""
    return [row(2 + n, f"030 231{25000 + first + n}") for n in range(count)]


async def with_two_purposes(counter: Counter, rows: Iterable[Row]) -> list[str]:
    """A list whose last column says what for: tyres or dates."""
    async with counter.work() as work:
        dates = await purpose.add(work, NewPurpose("N07", basis="consent"), now=NOON)
    known = reading(counter)
    mapping = for_both(known.mapping, dates, counter.purpose_id)
    where = known.where | {"purpose": 4}
    told = []
    house = counter.shop.controller.controller_id
    chosen = replace(known, mapping=mapping, where=where)
    async for portion in take_over(counter.shop.ledger, house, rows, chosen, now=NOON):
        told += [one.outcome for one in portion]
    return told


def for_both(mapping: ListMapping, dates: UUID, tyres: UUID) -> ListMapping:
    """The same list with a column that says what for."""
    columns = msgspec.structs.replace(mapping.columns, purpose="z")
    both = {"Reifen": tyres, "Termine": dates}
    return msgspec.structs.replace(mapping, purpose=None, purposes=both, columns=columns)


async def test_one_person_with_two_yeses_in_a_portion_gets_one_record(counter: Counter) -> None:
    rows = [
        Row(2, (ERIKA, "2024-05-03 10:00", TEXT, SCAN.sha256, "Reifen")),
        Row(3, (ERIKA, "2024-05-03 10:00", TEXT, SCAN.sha256, "Termine")),
        Row(4, (ERIKA, "2024-05-03 11:00", TEXT, SCAN.sha256, "Reifen")),
    ]

    assert await with_two_purposes(counter, rows) == ["granted", "granted", "duplicate"]

    assert len(await counter.rows("SELECT FROM contact")) == 1
    assert len(await counter.rows("SELECT FROM standing_consent")) == 2


async def test_two_numbers_of_one_person_in_a_portion_are_one_yes(counter: Counter) -> None:
    names = [Identifier(IdentifierKind.PHONE, f"+49171392000{n}") for n in (1, 2)]
    async with counter.work() as work:
        first = await contact.add(work, NewContact("agent", (names[0],)), now=NOON)
        second = await contact.add(work, NewContact("agent", (names[1],)), now=NOON)
        await contact.link(work, second, first, reason="staff", now=NOON)

    assert await outcomes(counter, row(2, ERIKA), row(3, MAX)) == ["granted", "already"]

    assert len(await counter.rows("SELECT FROM standing_consent")) == 1


async def test_who_is_known_by_chat_gets_no_second_record_among_others(counter: Counter) -> None:
    await counter.take(says("Hallo", at=NOON - timedelta(hours=2)))
    rows = [*many(3), row(9, ERIKA)]

    assert await outcomes(counter, *rows) == ["granted"] * 4

    assert len(await counter.rows("SELECT FROM contact")) == 4


async def test_a_portion_with_some_that_stop_it_keeps_all_the_others(counter: Counter) -> None:
    rows = many(40)
    await taken(counter, [rows[7], rows[30]])
    await counter.rows("UPDATE contact SET state = 'erasure_running'")
    await counter.rows("DELETE FROM standing_consent")

    told = await outcomes(counter, *rows)

    gone = [place for place, outcome in enumerate(told) if outcome == "contact_erased"]
    assert gone == [7, 30]
    assert told.count("granted") == 38
    assert len(await counter.rows("SELECT FROM media WHERE state = 'kept'")) == 40


async def test_what_was_broken_off_is_taken_up_again_without_anything_twice(
    counter: Counter,
) -> None:
    house = counter.shop.controller.controller_id
    rows = many(PORTION + 20)
    broken_off = take_over(counter.shop.ledger, house, rows, reading(counter), now=NOON)
    first = await anext(broken_off)
    del broken_off  # somebody ends the program
    assert len(first) == PORTION
    assert len(await counter.rows("SELECT FROM contact")) == PORTION

    told = await outcomes(counter, *rows)

    assert told == ["already"] * PORTION + ["granted"] * 20
    assert len(await counter.rows("SELECT FROM contact")) == PORTION + 20
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'consent_given'")) == PORTION + 20


@pytest.mark.parametrize("really", [True, False])
async def test_the_number_of_queries_does_not_grow_with_the_portion(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, really: bool
) -> None:
    asked: list[str] = []
    for name in ("run", "rows", "row", "value"):
        monkeypatch.setattr(Work, name, counted(getattr(Work, name), asked))

    counts = []
    for size in (2, 60):
        asked.clear()
        told = await taken(counter, many(size, first=100 * size), really=really)
        assert {one.outcome for one in told} == {"granted"}
        counts.append(len(asked))

    assert counts[0] == counts[1]


def counted(call: object, asked: list[str]) -> object:
    async def asks(*given: object, **more: object) -> object:
        asked.append(str(given[1]))
        return await call(*given, **more)  # type: ignore[operator]

    return asks


async def test_large_files_are_written_before_the_next_ones_are_read(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media_whole, "IN_HAND_BYTES", 2 * len(SCAN.data))
    sizes: list[int] = []
    keep = media_whole._keep

    async def watched(work: Work, files: list[media_whole.Whole], **more: object) -> object:
        sizes.append(len(files))
        return await keep(work, files, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(media_whole, "_keep", watched)

    assert await outcomes(counter, *many(5)) == ["granted"] * 5

    assert sizes == [2, 2, 1]
    assert import_portion.Kept("granted") == ("granted", None)
