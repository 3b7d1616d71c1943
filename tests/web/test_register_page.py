"""The register of consents for staff: filtered, page by page, as a table, for who may see it."""

import csv
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import pytest

from jawort.desk.consent import register as register_desk
from jawort.domain.purpose import NewPurpose
from jawort.domain.staff.account import Role
from jawort.ledger import purpose
from jawort.ledger.register import Wanted
from jawort.ledger.work import Ledger, Work
from jawort.web.house import House
from jawort.web.pages import register as register_page
from tests.shop import NOON, Shop
from tests.web import staff as _staff
from tests.web.customer import customer
from tests.web.staff import NARROW, WIDE, Hire, Office, VisitAs

office, staff, staff_visit = _staff.office, _staff.staff, _staff.staff_visit


async def test_every_yes_stands_in_it_by_name_and_masked_number(shop: Shop, staff: Hire) -> None:
    one = await customer(shop)
    jana = await staff(Role.AGENT)

    page = await jana.get("/register?lang=de")

    assert page.status == 200
    assert "Reifen" in page.text
    assert "eingewilligt" in page.text
    assert f"/contact/{one.contact_id}" in page.text
    assert "491713920001" not in page.text and "+49 171 ••• ••01" in page.text
    assert "Erika" in page.text


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ("", 1),
        ("state=granted", 1),
        ("state=withdrawn", 0),
        ("road=in_thread_keyword", 1),
        ("road=paper", 0),
        ("state=nonsense&road=nonsense&purpose=nonsense", 1),
        ("purpose=00000000-0000-0000-0000-000000000001", 0),
    ],
)
async def test_it_is_filtered_on_the_page_and_in_the_table(
    shop: Shop, staff: Hire, filters: str, count: int
) -> None:
    await customer(shop)
    paul = await staff(Role.AUDITOR)

    page = await paul.get(f"/register?{filters}")
    table = await paul.get(f"/register/table.csv?{filters}")

    assert page.text.count("<tbody>") == min(count, 1)
    assert len(list(csv.DictReader(io.StringIO(table.text)))) == count
    assert "attachment" in table.headers["content-disposition"]


async def test_an_empty_register_says_what_will_fill_it_and_empty_filters_the_way_back(
    staff: Hire,
) -> None:
    paul = await staff(Role.AUDITOR)

    page = await paul.get("/register?lang=de")
    filtered = await paul.get("/register?lang=de&state=granted")

    assert "Sobald jemand zustimmt oder ablehnt" in page.text
    assert "Mit diesen Filtern" in filtered.text and "Alle zeigen" in filtered.text


async def test_the_next_page_goes_on_where_the_last_one_ended(
    shop: Shop, staff: Hire, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jawort.web.pages import register

    one = await customer(shop)
    async with one.counter.work() as work:
        for topic in ("Pflege", "Zubehör"):
            other = await purpose.add(work, NewPurpose("ADS", topic), now=NOON)
            await work.connection.execute(
                "INSERT INTO standing_consent (controller_id, contact_id, purpose_id, sender_id,"
                " state, proof_ok, scope_ok, act_at, fact_id, road, wording_id)"
                " SELECT controller_id, contact_id, $1, sender_id, state, proof_ok, scope_ok,"
                " act_at, fact_id, road, wording_id FROM standing_consent LIMIT 1",
                other,
            )
    monkeypatch.setattr(register, "PAGE", 2)
    ruth = await staff(Role.ADMIN)

    first = await ruth.get("/register")
    place = first.text.partition("&amp;after=")[2].partition('"')[0]
    second = await ruth.get(f"/register?after={place}")

    assert first.text.count("/contact/") - second.text.count("/contact/") == 1
    assert "&amp;after=" not in second.text
    bad = await ruth.get("/register?after=nowhere")
    assert bad.status == 409


async def test_who_takes_the_table_slowly_holds_no_connection(
    shop: Shop, staff: Hire, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = await customer(shop)
    async with one.counter.work() as work:
        other = await purpose.add(work, NewPurpose("ADS", "Pflege"), now=NOON)
        await work.connection.execute(
            "INSERT INTO standing_consent (controller_id, contact_id, purpose_id, sender_id,"
            " state, proof_ok, scope_ok, act_at, fact_id, road, wording_id)"
            " SELECT controller_id, contact_id, $1, sender_id, state, proof_ok, scope_ok,"
            " act_at, fact_id, road, wording_id FROM standing_consent LIMIT 1",
            other,
        )
    monkeypatch.setattr(register_desk, "PAGE", 1)
    ruth = await staff(Role.ADMIN)
    reading, held = Ledger.reading, 0

    @asynccontextmanager
    async def counted(ledger: Ledger, controller_id: UUID) -> AsyncIterator[Work]:
        nonlocal held
        async with reading(ledger, controller_id) as work:
            held += 1
            try:
                yield work
            finally:
                held -= 1

    monkeypatch.setattr(Ledger, "reading", counted)
    told, in_use = [], []

    async for part in register_page._lines(House(shop.ledger, office.clock), ruth.actor, Wanted()):
        told.append(part)
        in_use.append(held)

    assert len(told) == 3  # the head, and each page by itself
    assert len(list(csv.DictReader(io.StringIO("".join(told))))) == 2
    assert in_use == [0, 0, 0]


async def test_a_cell_that_would_calculate_is_text(shop: Shop, staff: Hire) -> None:
    one = await customer(shop)
    async with one.counter.work() as work:
        await work.connection.execute("UPDATE sender SET brand = '=1+1'")
    ruth = await staff(Role.ADMIN)

    table = await ruth.get("/register/table.csv")

    (line,) = csv.DictReader(io.StringIO(table.text))
    assert line["brand"] == "'=1+1"


async def test_nobody_signed_out_and_no_other_company_reads_it(shop: Shop, staff: Hire) -> None:
    from jawort.ledger import controller

    one = await customer(shop)
    async with shop.ledger.house_work() as work:
        other = await controller.add(work, "Radhaus Nord", country="DE", now=NOON)
    stranger = await staff(Role.ADMIN, controller=other)

    page = await stranger.get("/register")
    table = await stranger.get("/register/table.csv")
    stranger.cookies.clear()
    gone = [await stranger.get(path) for path in ("/register", "/register/table.csv")]

    assert str(one.contact_id) not in page.text + table.text
    assert {answer.status for answer in gone} == {303}


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_nobody_is_shut_out(shop: Shop, staff_visit: VisitAs, theme: str) -> None:
    await customer(shop)

    for size in (WIDE, NARROW, (320, 640)):
        visit = await staff_visit(Role.AGENT, "/register", size=size, theme=theme)
        assert await visit.barriers() == []
        assert await visit.beyond() == 0
