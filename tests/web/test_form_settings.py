"""Forms and posters in set-up: made, looked at, embedded, printed, closed and opened again, by whom
it is allowed to, and with what each has brought.
"""

import re
from datetime import timedelta
from uuid import UUID

import pytest

from jawort.desk.road import form
from jawort.domain.consent.form import NewForm
from jawort.domain.setting import Setting, SettingKey
from jawort.domain.staff.account import Role
from jawort.ledger import controller, form_tally
from jawort.ledger.controller import NewSender
from jawort.ledger.form import Form
from tests.desk.arrivals import open_counter, says, sent, taps
from tests.desk.road.form_desk import Desk, a_page, open_desk
from tests.shop import NOON, Shop
from tests.web.staff import Colleague, Hire, Office
from tests.web.test_form import Stranger, carried, said

PLACE = "/settings/forms"


@pytest.fixture
async def desk(shop: Shop, office: Office) -> Desk:
    """A company whose purposes have texts for pages, and which has a page already."""
    return await open_desk(await open_counter(shop))


def typed(desk: Desk, **more: object) -> dict[str, object]:
    """What somebody types to make a form."""
    given: dict[str, object] = {
        "kind": "page",
        "name": "Fußzeile",
        "place": "Website, Fußzeile",
        "purpose": [str(desk.tyres), str(desk.dates)],
        "number": "+49 30 23125001",
        "asks": "1",
        "other_ways": "030 23125001",
    }
    return given | more


async def every(desk: Desk) -> dict[str, Form]:
    """The forms on record by name."""
    async with desk.counter.work() as work:
        return {one.name: one for one in await form.listed(work)}


async def pages_at(office: Office, address: str) -> None:
    """Settle under which address the pages are reached."""
    async with office.ledger.work(office.controller.controller_id) as work:
        for key, value in (
            (SettingKey.PAGES_URL, address),
            (SettingKey.NOTICE_URL, "https://autohaus-sonnenschein.example/datenschutz"),
        ):
            await controller.set_setting(work, Setting(key, value, NOON, "Anna"))


async def test_an_empty_house_is_told_what_a_form_is_for(office: Office, staff: Hire) -> None:
    page = await (await staff(Role.MARKETING)).get(PLACE, Accept_Language="de")
    seen = await (await staff(Role.AUDITOR)).get(PLACE, Accept_Language="en")

    assert "lädt Menschen ein" in page.text and "Formular anlegen" in page.text
    assert "invites people" in seen.text and "/settings/forms/new" not in seen.text


async def test_a_form_is_made_with_the_question_in_the_chat_unless_somebody_says_otherwise(
    staff: Hire, desk: Desk
) -> None:
    tobias = await staff(Role.MARKETING)
    blank = await tobias.get(f"{PLACE}/new", Accept_Language="de")
    made = await tobias.post(PLACE, typed(desk))
    page = await tobias.get(made.place, Accept_Language="de")
    plain = await tobias.post(PLACE, typed(desk, name="Ohne Frage", asks=""))
    known = await every(desk)

    assert re.search(r'name="asks" value="1" checked', blank.text)
    assert made.status == plain.status == 303
    assert known["Fußzeile"].confirmed_by == "question"
    assert known["Ohne Frage"].confirmed_by == "message"
    assert known["Fußzeile"].purposes == (desk.tyres, desk.dates)
    assert (known["Fußzeile"].number, known["Fußzeile"].made_by) == (
        "+493023125001",
        tobias.account.name,
    )
    assert "Angelegt" in page.text and "Danke!" in page.text


async def test_what_is_refused_keeps_what_was_typed(staff: Hire, desk: Desk) -> None:
    tobias = await staff(Role.MARKETING)

    for wrong, why in (
        ({"place": ""}, "wo das Formular steht"),
        ({"purpose": []}, "ein bis"),
        ({"sites": "http://evil.example"}, "https://www.firma.example"),
        ({"number": "1234"}, "+493023125001"),
        ({"kind": "poster"}, "kein Text in Kraft"),
    ):
        answer = await tobias.post(PLACE, typed(desk, **wrong), Accept_Language="de")
        assert answer.status == 409, wrong
        assert why in answer.text and 'value="Fußzeile"' in answer.text, wrong
    assert list(await every(desk)) == ["Startseite"]


async def test_a_change_is_a_version_and_the_address_stays(staff: Hire, desk: Desk) -> None:
    tobias = await staff(Role.MARKETING)
    path = f"{PLACE}/{desk.page.form_id}/change"
    shown = await tobias.get(path)
    done = await tobias.post(path, typed(desk, name="Startseite", place="Website, unten"))
    known = (await every(desk))["Startseite"]

    assert 'value="Website, Startseite"' in shown.text
    assert done.status == 303
    assert (known.version, known.place, known.public_id) == (
        2,
        "Website, unten",
        desk.page.public_id,
    )


@pytest.mark.parametrize(
    ("shown", "status", "number"),
    [("+49 221 4710802", 303, "+492214710802"), ("", 409, "+493023125001")],
)
async def test_with_another_sender_the_number_of_the_old_one_is_not_kept(
    staff: Hire, desk: Desk, shown: str, status: int, number: str
) -> None:
    tobias = await staff(Role.MARKETING)
    other = NewSender(desk.counter.portfolio_id, "wa", "Köln", "DE", "77", display_number=shown)
    async with desk.counter.work() as work:
        sender_id = await controller.add_sender(work, other, now=NOON)
    given = typed(desk, name="Startseite", sender=str(sender_id), number=desk.page.number)

    done = await tobias.post(f"{PLACE}/{desk.page.form_id}/change", given, Accept_Language="de")
    known = (await every(desk))["Startseite"]

    assert (done.status, known.number) == (status, number)
    assert (known.sender_id == sender_id) is (status == 303)


async def test_a_form_is_closed_and_opened_again_at_the_same_address(
    staff: Hire, desk: Desk
) -> None:
    tobias = await staff(Role.MARKETING)
    path = f"{PLACE}/{desk.page.form_id}"
    public = f"/f/{desk.page.public_id}"

    ended = await tobias.post(f"{path}/end")
    gone = await tobias.get(public)
    twice = await tobias.post(f"{path}/end")
    closed = await tobias.get(path, Accept_Language="de")
    again = await tobias.post(f"{path}/reopen")
    there = await tobias.get(public)
    open_already = await tobias.post(f"{path}/reopen")

    assert (ended.status, gone.status, twice.status) == (303, 404, 409)
    assert "Geschlossen seit" in closed.text and "<iframe" not in closed.text
    assert (again.status, there.status, open_already.status) == (303, 200, 409)
    assert (await every(desk))["Startseite"].version == 2


async def test_the_code_of_a_poster_that_somebody_else_has_by_now_is_not_taken_back(
    staff: Hire, desk: Desk
) -> None:
    tobias = await staff(Role.MARKETING)
    path = f"{PLACE}/{desk.page.form_id}"
    await tobias.post(f"{path}/end")
    async with desk.counter.work() as work:
        await work.connection.execute(
            "INSERT INTO form SELECT controller_id, gen_random_uuid(), 1, public_id, kind, 'Neu', "
            "place, purposes, sender_id, number, confirmed_by, other_ways, sites, NULL, made_at, "
            "made_by, NULL FROM form"
        )

    refused = await tobias.post(f"{path}/reopen")

    assert refused.status == 409
    assert (await every(desk))["Startseite"].ended_at is not None


async def test_the_snippet_waits_for_the_address_and_is_escaped(
    office: Office, staff: Hire, desk: Desk
) -> None:
    jana = await staff(Role.AGENT)
    path = f"{PLACE}/{desk.page.form_id}"
    early = await jana.get(path, Accept_Language="de")
    await pages_at(office, "https://jawort.autohaus-sonnenschein.example")
    later = await jana.get(path, Accept_Language="de")

    assert "Von außen erreichbar" in early.text and "&lt;iframe" not in early.text
    address = f"https://jawort.autohaus-sonnenschein.example/f/{desk.page.public_id}"
    assert f"&lt;iframe src=&#34;{address}?lang=de" in later.text
    assert f"{address}?lang=en" in later.text


async def test_the_preview_is_the_page_itself_and_counts_for_nothing(
    staff: Hire, desk: Desk
) -> None:
    jana = await staff(Role.AGENT)
    page = await jana.get(f"{PLACE}/{desk.page.form_id}")
    source = re.search(r'<iframe[^>]* src="(/f/[^"]+)"', page.text)
    assert source
    framed = await jana.get(source[1].replace("&amp;", "&"))
    uncounted = await brought(desk)
    await jana.get(f"/f/{desk.page.public_id}")

    assert "frame-src 'self'" in page.headers["content-security-policy"]
    assert framed.status == 200 and "Reifen" in framed.text
    assert "x-frame-options" not in framed.headers
    assert (uncounted, (await brought(desk)).get("shown")) == ({}, 1)


async def brought(desk: Desk) -> dict[str, int]:
    """What the page has brought."""
    async with desk.counter.work() as work:
        found = (await form_tally.tallies(work)).get(desk.page.form_id)
    return {"shown": found.shown, "coded": found.coded, "agreed": found.agreed} if found else {}


async def test_a_poster_is_printed_in_both_languages_and_says_what_is_missing(
    office: Office, staff: Hire, shop: Shop, desk: Desk
) -> None:
    tobias = await staff(Role.MARKETING)
    async with desk.counter.work() as work:
        new: NewForm = a_page(
            desk.counter.sender_id, desk.tyres, kind="poster", name="Tresen", place="Tresen"
        )
        wall = await form.define_from_console(work, new, by="Anna", now=NOON)
        nowhere = Setting(SettingKey.NOTICE_URL, "", NOON - timedelta(hours=1), "Anna")
        await controller.set_setting(work, nowhere)
    path = f"{PLACE}/{wall.form_id}"

    without = await tobias.get(path, Accept_Language="de")
    refused = await tobias.get(f"{path}/poster.pdf?lang=de")
    await pages_at(office, "https://jawort.autohaus-sonnenschein.example")
    shown = await tobias.get(path, Accept_Language="de")
    pdf = await tobias.get(f"{path}/poster.pdf?lang=en")
    svg = await tobias.get(f"{path}/poster.svg?lang=de")

    assert "Verträge und Hinweis" in without.text and refused.status == 409
    assert f"START {wall.public_id}" in shown.text and "poster.svg" in shown.text
    assert pdf.headers["content-type"] == "application/pdf" and pdf.text.startswith("%PDF")
    assert f"poster-{wall.public_id}-en.pdf" in pdf.headers["content-disposition"]
    assert svg.headers["content-type"].startswith("image/svg+xml") and "<svg" in svg.text
    assert (await tobias.get(f"{path}/other.pdf")).status == 404


async def test_the_key_of_a_shop_is_shown_on_request_only_and_that_is_logged(
    office: Office, staff: Hire, desk: Desk
) -> None:
    tobias = await staff(Role.MARKETING)
    made = await tobias.post(PLACE, typed(desk, name="Kasse", checkout="1"))
    path = made.place.partition("?")[0]
    quiet = await tobias.get(path)
    told = await tobias.post(f"{path}/secret")
    none = await tobias.post(f"{PLACE}/{desk.page.form_id}/secret")
    async with office.ledger.bare_connection() as connection:
        noted = await connection.fetch(
            "SELECT account_id FROM security_event WHERE kind = 'shop_key_shown'"
        )

    key = re.search(r"<code[^>]*>([0-9a-f]{64})</code>", told.text)
    assert key and key[1] not in quiet.text
    assert none.status == 409
    assert [row["account_id"] for row in noted] == [tobias.account.account_id]


@pytest.mark.parametrize("role", [Role.AGENT, Role.LEAD, Role.PRIVACY, Role.AUDITOR])
async def test_who_may_not_write_texts_sees_forms_and_changes_none(
    staff: Hire, desk: Desk, role: Role
) -> None:
    somebody: Colleague = await staff(role)
    path = f"{PLACE}/{desk.page.form_id}"
    page = await somebody.get(path)
    refused = [
        await somebody.post(PLACE, typed(desk)),
        await somebody.post(f"{path}/change", typed(desk)),
        await somebody.post(f"{path}/end"),
        await somebody.post(f"{path}/reopen"),
        await somebody.get(f"{PLACE}/new"),
    ]

    assert page.status == 200 and f"{path}/end" not in page.text
    assert [one.status for one in refused] == [403] * 5
    assert [one.version for one in (await every(desk)).values()] == [1]


async def test_an_unknown_form_is_told_calmly(staff: Hire, desk: Desk) -> None:
    tobias = await staff(Role.MARKETING)

    assert (await tobias.get(f"{PLACE}/{UUID(int=7)}")).status == 409
    assert (await tobias.post(f"{PLACE}/{UUID(int=7)}/end")).status == 409


async def test_from_the_page_of_staff_to_the_yes_of_a_customer_and_back_as_a_number(
    office: Office, staff: Hire, desk: Desk
) -> None:
    tobias = await staff(Role.MARKETING)
    made = await tobias.post(PLACE, typed(desk, purpose=[str(desk.tyres)]))
    known = (await every(desk))["Fußzeile"]

    stranger = Stranger(office.base)
    page = await stranger.get(f"/f/{known.public_id}")
    answer = await stranger.post(
        f"/f/{known.public_id}", {"page": carried(page), "yes": [str(desk.tyres_text)]}
    )
    await desk.counter.take(says(said(answer), at=NOON + timedelta(minutes=1)))
    (asked,) = await desk.counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(desk.counter, "wamid.asked", ready_id=asked["ready_id"])
    before = await tobias.get(made.place, Accept_Language="de")
    yes = taps(f"jawort:yes:{asked['case_id']}", "Ja, anmelden", at=NOON + timedelta(minutes=2))
    await desk.counter.take(yes)
    after = await tobias.get(made.place, Accept_Language="de")

    assert re.findall(r"<dd>(\d+)</dd>", before.text) == ["1", "1", "0"]
    assert re.findall(r"<dd>(\d+)</dd>", after.text) == ["1", "1", "1"]
    assert [state for _, state, *_ in await desk.standing()] == ["granted"]
