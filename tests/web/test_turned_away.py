"""Who may not come in: a person is shown a page with a way on, a machine is told in two lines."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import expect

from jawort.domain.staff.account import Role
from tests.web.conftest import Visitor
from tests.web.staff import NARROW, Hire, Office, VisitAs

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "language", "says", "way"),
    [
        ("de-DE", "de", "Diese Seite gibt es hier nicht", "Zum Postfach"),
        ("en-GB", "en", "This page is not here", "To the inbox"),
    ],
)
async def test_under_a_foreign_name_a_person_is_shown_the_way_to_the_inbox(
    visitor: Visitor, accept: str, language: str, says: str, way: str
) -> None:
    answer = await visitor.get(
        "/metrics", Host="evil.example", Accept=BROWSER, Accept_Language=accept
    )

    assert answer.status == 421
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-language"] == language
    assert answer.headers["vary"] == "Accept, Accept-Language"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert f"<h1>{says}</h1>" in answer.text
    assert f'href="/inbox">{way}</a>' in answer.text
    assert "evil" not in answer.text


@pytest.mark.parametrize("accept", ["application/json", "*/*", ""])
async def test_a_machine_is_told_in_two_plain_lines(visitor: Visitor, accept: str) -> None:
    answer = await visitor.get("/metrics", Host="evil.example", Accept=accept)

    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert len(answer.text.splitlines()) == 2


async def test_on_another_machine_the_language_is_the_one_asked_for(visitor: Visitor) -> None:
    answer = await visitor.get("/metrics?lang=en", Via="1.1 proxy", Accept=BROWSER)

    assert answer.status == 403
    assert "This page is not here" in answer.text
    assert 'href="/metrics?lang=de"' in answer.text


async def test_who_sends_an_old_form_gets_its_page_again(office: Office, staff: Hire) -> None:
    somebody = await staff(Role.AGENT)

    said = await somebody.post(
        "/account/habits", token=False, Accept=BROWSER, Referer=f"{office.base}account?lang=de"
    )

    assert said.status == 403
    assert "<h1>Es wurde nichts geändert</h1>" in said.text
    assert 'href="/account?lang=de">Seite neu öffnen</a>' in said.text
    assert 'class="tongues"' not in said.text  # the address of an act shows nothing to a reader


@pytest.mark.parametrize(
    "referer", ["https://evil.example/account", "//evil.example/", "", "nonsense", "http://[/"]
)
async def test_no_other_site_can_say_where_the_way_leads(staff: Hire, referer: str) -> None:
    somebody = await staff(Role.AGENT)

    said = await somebody.post("/account/habits", token=False, Accept=BROWSER, Referer=referer)

    assert 'href="/inbox">Zum Postfach</a>' in said.text
    assert "evil" not in said.text


async def test_who_is_no_longer_signed_in_signs_in_and_is_back_where_the_form_stood(
    office: Office, staff: Hire
) -> None:
    somebody = await staff(Role.AGENT)
    somebody.cookies.clear()

    said = await somebody.post(
        "/account/habits", Accept=BROWSER, Referer=f"{office.base}account", Accept_Language="en"
    )

    assert said.status == 401
    assert "You are no longer signed in" in said.text
    assert 'href="/login?next=/account">Sign in again</a>' in said.text


async def test_whose_screen_is_locked_unlocks_it(office: Office, staff: Hire) -> None:
    somebody = await staff(Role.AGENT)
    office.clock.now += timedelta(minutes=somebody.account.habits.lock_minutes)

    person = await somebody.post("/account/habits", Accept=BROWSER)
    fragment = await somebody.htmx("/account/habits", Accept=BROWSER)

    assert (person.status, fragment.status) == (401, 401)
    assert 'href="/login/locked">Entsperren</a>' in person.text
    assert fragment.headers["content-type"] == "text/plain; charset=utf-8"
    assert fragment.headers["hx-reswap"] == "none"


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_in_a_browser_it_is_a_page_of_the_house_that_leads_back(
    staff_visit: VisitAs, theme: str
) -> None:
    made = await staff_visit(Role.AGENT, "/account", size=NARROW, theme=theme)
    page = made.page
    await page.locator("[name=_token]").evaluate_all("all => all.forEach(one => one.value = 'x')")

    await page.locator("form[action='/account/habits']").evaluate("form => form.submit()")

    await expect(page.get_by_role("heading", level=1)).to_have_text("Es wurde nichts geändert")
    assert await made.beyond() == 0
    assert not await made.barriers()
    assert len(made.complaints) == 1  # the browser itself notes an answer of 403
    assert "403" in made.complaints.pop()
    await page.get_by_role("link", name="Seite neu öffnen").click()
    await expect(page).to_have_url(re.compile("/account$"))
