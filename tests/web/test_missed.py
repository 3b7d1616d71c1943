"""The report of missed windows as a page and as a table, for those who give out work."""

from datetime import timedelta

import pytest

from jawort.desk.conversation import inbox
from jawort.domain.staff.account import Role
from jawort.ledger.inbox import Queue
from tests.shop import NOON
from tests.web.inbox_house import HELGA, KATRIN, writes
from tests.web.staff import Colleague, Hire, Office, office, staff

__all__ = ["office", "staff"]

LATER = NOON + timedelta(days=2)


@pytest.fixture
async def lead(office: Office, staff: Hire) -> Colleague:
    """Two days later, somebody who gives out work."""
    office.clock.now = LATER
    return await staff(Role.LEAD)


async def test_the_page_names_who_waited_and_what_works_now(
    office: Office, lead: Colleague
) -> None:
    _, conversation = await writes(office, KATRIN, "Wann ist er fertig?")
    await writes(office, HELGA, "Danke!", at=LATER - timedelta(hours=1))

    page = await lead.get("/inbox/missed")
    english = await lead.get("/inbox/missed?days=30&lang=en")
    inbox_page = await lead.get("/inbox")

    assert f'href="/inbox/{conversation}"' in page.text
    assert "Katrin Bärwald" in page.text
    assert "Helga" not in page.text
    assert "Nichts, bis die Person schreibt" in page.text
    assert "keine Vorlage der Art „Vorgang“" in page.text
    assert "Nothing until they write" in english.text
    assert 'aria-current="page">Last 30 days' in english.text
    assert 'href="/inbox/missed"' in inbox_page.text


async def test_where_nobody_was_missed_it_says_so(lead: Colleague) -> None:
    assert "Keines verpasst." in (await lead.get("/inbox/missed")).text


async def test_the_table_holds_no_name_and_no_cell_that_calculates(
    office: Office, lead: Colleague
) -> None:
    await writes(office, KATRIN, "Wann ist er fertig?")
    async with office.ledger.work(office.controller.controller_id) as work:
        await inbox.set_queues(work, lead.actor, [Queue("service", "=2+3", "=2+3")])

    table = await lead.get("/inbox/missed.csv?days=30")
    lines = table.text.split("\r\n")

    assert table.headers["content-type"].startswith("text/csv")
    assert "missed-windows-30-days.csv" in table.headers["content-disposition"]
    assert lines[0].startswith("queue,asked_at,window_closed_at,state")
    assert lines[1].startswith("'=2+3,2026-11-17T10:00:00+00:00,2026-11-18T09:59:00+00:00,none")
    assert "Katrin" not in table.text
    assert "+49" not in table.text


async def test_agents_and_auditors_have_no_report(
    office: Office, staff: Hire, lead: Colleague
) -> None:
    for role in (Role.AGENT, Role.AUDITOR):
        other = await staff(role)
        for path in ("/inbox/missed", "/inbox/missed.csv"):
            assert (await other.get(path)).status == 403
        assert "/inbox/missed" not in (await other.get("/inbox")).text


async def test_the_list_says_whose_window_closes_soon(office: Office, staff: Hire) -> None:
    _, soon = await writes(office, KATRIN, "Hallo?", at=NOON - timedelta(hours=21))
    _, last = await writes(office, HELGA, "Hallo?", at=NOON - timedelta(hours=23, minutes=30))
    agent, privacy = await staff(Role.AGENT), await staff(Role.PRIVACY)

    rows = await agent.htmx("/inbox/search", {"text": "", "view": "view=mine"})
    others = await privacy.get("/inbox/rows?view=mine")

    assert f'data-closing="{last}:last {soon}:soon "' in rows.text
    assert 'data-closing=""' in others.text
