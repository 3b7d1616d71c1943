"""Setting up: the code from the console, the first account, and steps that can be interrupted."""

from datetime import timedelta

import pytest

from jawort.desk.house import setup as acts
from jawort.desk.house.setup import First
from jawort.desk.house.setup_step import STEPS
from jawort.desk.staff.session import BY_NAME_AND_NETWORK, Caller
from jawort.domain.refusal import Refusal
from jawort.domain.setting import READINESS
from jawort.domain.staff.account import Account, Role
from jawort.ledger.controller import controllers
from jawort.ledger.setup import LASTS
from jawort.ledger.work import Ledger
from tests.shop import NOON
from tests.web.staff import Colleague, Hire, Office, Said

TYPED = {
    "company": "Autohaus Sonnenschein GmbH, Köln",
    "name": "Ruth Albers",
    "login": "ruth@sonnenschein.example",
    "password": "vier-lange-alte-Eichen",
}


def newcomer(office: Office) -> Colleague:
    """A browser that was never here."""
    nobody = Account(
        office.controller.controller_id,
        office.controller.controller_id,
        "",
        "",
        Role.ADMIN,
        NOON,
    )
    return Colleague(office, nobody)


async def begun(somebody: Colleague, code: str, **typed: str) -> Said:
    """Type the code and what makes the first account."""
    return await somebody.post("/setup/begin", TYPED | {"code": code} | typed, token=False)


async def test_a_new_house_leads_to_the_code_and_the_code_to_the_first_account(
    office: Office,
) -> None:
    code = await acts.new_code(office.ledger, now=office.clock())
    ruth = newcomer(office)

    led = await ruth.get("/login")
    asked = await ruth.get("/setup/begin")
    done = await begun(ruth, f" {code.upper()} ")
    page = await ruth.get("/setup")

    assert (led.status, led.place) == (303, "/setup/begin")
    assert "Code von der Konsole" in asked.text
    assert (done.status, done.place) == (303, "/setup")
    assert "0 von 8" in page.text
    assert await acts.new_code(office.ledger, now=office.clock()) == ""
    assert (await newcomer(office).get("/setup/begin")).status == 410


async def test_a_wrong_code_makes_nothing_and_a_right_one_works_after_it(office: Office) -> None:
    code = await acts.new_code(office.ledger, now=office.clock())
    ruth = newcomer(office)

    wrong = await begun(ruth, "aaaa-bbbb-cccc")
    weak = await begun(ruth, code, password="short")
    right = await begun(ruth, code)

    assert (wrong.status, weak.status, right.status) == (403, 409, 303)
    assert "Dieser Code stimmt nicht." in wrong.text
    assert TYPED["password"] not in wrong.text
    assert 'value="Ruth Albers"' in wrong.text  # what was typed is still there


async def test_guessing_the_code_is_stopped(office: Office) -> None:
    code = await acts.new_code(office.ledger, now=office.clock())
    somebody = newcomer(office)

    for _ in range(BY_NAME_AND_NETWORK):
        await begun(somebody, "aaaa-bbbb-cccc")

    assert "Zu viele Versuche." in (await begun(somebody, code)).text


async def test_an_old_code_and_a_used_one_make_no_second_account(office: Office) -> None:
    first = await acts.new_code(office.ledger, now=office.clock())
    second = await acts.new_code(office.ledger, now=office.clock())
    office.clock.now += LASTS
    old = await begun(newcomer(office), first)
    fresh = await acts.new_code(office.ledger, now=office.clock())
    office.clock.now += timedelta(hours=1)

    assert old.status == 403
    assert (await begun(newcomer(office), fresh)).status == 303
    assert (await begun(newcomer(office), second, login="other")).status == 410


async def test_a_house_without_a_company_gets_one(ledger: Ledger) -> None:
    code = await acts.new_code(ledger, now=NOON)
    first = First(code, TYPED["name"], TYPED["login"], TYPED["password"], TYPED["company"])

    with pytest.raises(Refusal, match="COMPANY"):
        await acts.begin(ledger, first._replace(company=" "), Caller(), now=NOON)
    await acts.begin(ledger, first, Caller(), now=NOON)

    async with ledger.house_work() as house:
        assert [one.name for one in await controllers(house)] == [TYPED["company"]]


async def test_each_step_is_saved_and_what_is_left_keeps_everything_back(
    office: Office, staff: Hire
) -> None:
    ruth = await staff(Role.ADMIN)

    wrong = await ruth.post("/setup/company", {"imprint_url": "no address"})
    done = await ruth.post(
        "/setup/company",
        {
            "company_address": "Lindenstraße 4, 50667 Köln",
            "company_contact": "post@sonnenschein.example, 0221 2312500",
            "imprint_url": "https://sonnenschein.example/impressum",
        },
    )
    later = await (await staff(Role.ADMIN)).get("/setup")

    assert wrong.status == 409
    assert done.status == 303
    assert "1 von 8" in later.text
    assert "<title>Einrichten: Datenschutz-Kontakt" in later.text  # the next one
    assert "Lindenstraße 4" in (await ruth.get("/setup/company")).text


async def test_through_all_steps_the_company_may_send(office: Office, staff: Hire) -> None:
    from jawort.desk.company import setting

    ruth = await staff(Role.ADMIN)
    answers = {one.key.value: "Vertrag vom 1. Oktober 2026" for step in STEPS for one in step.asks}
    answers |= {
        "imprint_url": "https://sonnenschein.example/impressum",
        "notice_url": "https://sonnenschein.example/datenschutz",
        "pages_url": "https://jawort.sonnenschein.example",
        "dpo_contact": "nicht nötig",
        "dpia": "nicht nötig",
    }
    ids = {"phone_number_id": "106540352242922", "waba_id": "102290129340398"}
    secrets = {"app_secret": "geheim-geheim", "access_token": "schluessel-eins"}

    for name in ("company", "privacy", "papers", "reach"):
        assert (await ruth.post(f"/setup/{name}", answers)).status == 303, name
    assert (await ruth.post("/setup/api", {"choice": "api"})).status == 303
    way = await ruth.post("/setup/way/connect", {"choice": "meta", **ids, **secrets})
    published = await ruth.post("/setup/papers/publish")
    await ruth.post("/setup/team", {"choice": "later"})
    await ruth.post("/setup/first", {"choice": "done"})
    page = await ruth.get("/setup")

    assert "/webhook/" in way.text
    assert "geheim-geheim" not in way.text
    assert "schluessel-eins" not in way.text
    assert published.status == 303
    assert "Alles fertig" in page.text
    async with office.ledger.work(office.controller.controller_id) as work:
        assert await setting.readiness(work, now=office.clock()) == []
    assert len(READINESS) == 7


async def test_a_number_that_is_none_keeps_no_half_connection(office: Office, staff: Hire) -> None:
    ruth = await staff(Role.ADMIN)
    typed = {"choice": "meta", "app_secret": "geheim", "phone_number_id": "x", "waba_id": "1"}

    said = await ruth.post("/setup/way/connect", typed)

    assert said.status == 409
    async with office.ledger.bare_connection() as connection:
        assert await connection.fetchval("SELECT count(*) FROM endpoint") == 0
        assert await connection.fetchval("SELECT count(*) FROM setup_step") == 0


async def test_what_was_typed_stays_when_it_is_refused_and_is_named_as_on_the_page(
    staff: Hire,
) -> None:
    ruth = await staff(Role.ADMIN)

    reach = await ruth.post("/setup/reach", {"pages_url": "ftp://x"}, Accept_Language="de")
    given = {"choice": "simulator", "phone_number_id": "12345", "access_token": "geheim-geheim"}
    way = await ruth.post("/setup/way/connect", given, Accept_Language="de")

    assert reach.status == way.status == 409
    assert "Öffentliche Adresse: muss mit https://" in reach.text
    assert 'value="ftp://x"' in reach.text and "pages_url muss" not in reach.text
    assert 'value="12345"' in way.text and "geheim-geheim" not in way.text
    assert "--base-url" not in way.text
