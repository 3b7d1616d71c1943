"""The second factor: set up, asked for, used once, lost, removed."""

import re
from datetime import timedelta

import pyotp
import pytest

from jawort.desk.staff import own_password
from jawort.desk.staff.second_factor import CODES, TRIES
from jawort.domain.staff.account import Role
from tests.web.staff import Colleague, Hire, Office, Said
from tests.web.test_login import LOGIN, PASSWORD, employed


async def entered(office: Office) -> Colleague:
    """Jana, signed in with her password."""
    jana = Colleague(office, await employed(office))
    await jana.post("/login", {"login": LOGIN, "password": PASSWORD}, token=False)
    await _with_token(jana)
    return jana


async def _with_token(somebody: Colleague) -> None:
    found = re.search(r'data-token="([\w-]+)"', (await somebody.get("/account")).text)
    assert found is not None
    somebody.form_token = found[1]


def code_of(office: Office, secret: str, *, steps: int = 0) -> str:
    """What the app shows now, or some steps later."""
    return str(pyotp.TOTP(secret).at(office.clock.now, counter_offset=steps))


async def secured(office: Office) -> tuple[Colleague, str, list[str]]:
    """Jana with an app, its secret, and the recovery codes."""
    jana = await entered(office)
    page = await jana.get("/account/factor")
    found = re.search(r'<code class="link">([A-Z2-7]{32})</code>', page.text)
    assert found is not None
    done = await jana.post("/account/factor", {"code": code_of(office, found[1])})
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", done.text)
    assert len(codes) == CODES
    office.clock.now += timedelta(seconds=30)  # that code is used
    return jana, found[1], codes


async def password_shown(office: Office, jana: Colleague) -> Colleague:
    """Another browser in which only the password was typed."""
    browser = Colleague(office, jana.account)
    said = await browser.post("/login", {"login": LOGIN, "password": PASSWORD}, token=False)
    assert said.place == "/login/second"
    return browser


async def code_typed(browser: Colleague, code: str) -> Said:
    """Type a code at the door."""
    return await browser.post("/login/second?next=/account", {"code": code}, token=False)


async def test_the_password_alone_opens_nothing(office: Office) -> None:
    jana, _, _ = await secured(office)
    browser = await password_shown(office, jana)

    assert (await browser.get("/account")).place == "/login/second?next=/account"
    browser.form_token = jana.form_token
    assert (await browser.post("/account/habits", {"theme": "dark"})).status == 401


async def test_with_the_code_of_the_app_it_opens_under_another_cookie(office: Office) -> None:
    jana, secret, _ = await secured(office)
    browser = await password_shown(office, jana)
    before = dict(browser.cookies)

    said = await code_typed(browser, code_of(office, secret))

    assert (said.status, said.place) == (303, "/account")
    assert browser.cookies != before
    assert (await browser.get("/account")).status == 200


@pytest.mark.parametrize(("steps", "status"), [(-2, 403), (-1, 303), (0, 303), (1, 303), (2, 403)])
async def test_a_clock_may_be_one_step_wrong_and_no_more(
    office: Office, steps: int, status: int
) -> None:
    jana, secret, _ = await secured(office)
    office.clock.now += timedelta(minutes=5)
    browser = await password_shown(office, jana)

    assert (await code_typed(browser, code_of(office, secret, steps=steps))).status == status


async def test_a_code_counts_once(office: Office) -> None:
    jana, secret, _ = await secured(office)
    code = code_of(office, secret)
    first, second = await password_shown(office, jana), await password_shown(office, jana)

    assert (await code_typed(first, code)).status == 303
    assert (await code_typed(second, code)).status == 403


async def test_a_recovery_code_replaces_the_app_once(office: Office) -> None:
    jana, _, codes = await secured(office)
    first, second = await password_shown(office, jana), await password_shown(office, jana)

    used = await code_typed(first, f" {codes[3].upper()} ")
    again = await code_typed(second, codes[3])

    assert (used.status, again.status) == (303, 403)
    assert f"Ersatzcodes übrig: {CODES - 1}" in (await first.get("/account")).text


async def test_who_guesses_codes_must_show_the_password_again(office: Office) -> None:
    jana, secret, _ = await secured(office)
    browser = await password_shown(office, jana)

    for _ in range(TRIES):
        assert (await code_typed(browser, "000000x")).status == 403
    last = await code_typed(browser, code_of(office, secret))

    assert "Zu viele falsche Codes." in last.text
    assert (await browser.get("/account")).place == "/login?next=/account"
    assert (await jana.get("/account")).status == 200


async def test_a_locked_screen_opens_with_a_code_too(office: Office) -> None:
    jana, secret, _ = await secured(office)
    await jana.post("/account/lock")

    said = await jana.post("/login/locked", {"password": code_of(office, secret)}, token=False)

    assert said.status == 303
    assert (await jana.get("/account")).status == 200


async def test_a_mistyped_code_keeps_the_secret_that_was_scanned(office: Office) -> None:
    jana = await entered(office)
    shown = re.search(r"[A-Z2-7]{32}", (await jana.get("/account/factor")).text)
    wrong = await jana.post("/account/factor", {"code": "12345"})

    assert shown is not None
    assert wrong.status == 409
    assert shown[0] in wrong.text
    assert (await jana.post("/account/factor", {"code": code_of(office, shown[0])})).status == 200


async def test_it_is_removed_with_the_password_or_by_who_administers(
    office: Office, staff: Hire
) -> None:
    jana, _, _ = await secured(office)
    ruth, agent = await staff(Role.ADMIN), await staff(Role.AGENT, name="Kai Brandt")
    path = f"/settings/accounts/{jana.account.account_id}/factor/off"

    wrong = await jana.post("/account/factor/off", {"password": "wrong, wrong, wrong"})
    refused = await agent.post(path)
    still = await jana.get("/account")
    done = await ruth.post(path)

    assert (wrong.status, refused.status, done.status) == (409, 403, 303)
    assert "eingeschaltet" in still.text
    browser = Colleague(office, jana.account)
    said = await browser.post("/login", {"login": LOGIN, "password": PASSWORD}, token=False)
    assert said.place == "/inbox"


async def test_its_owner_removes_it_with_the_password(office: Office) -> None:
    jana, _, _ = await secured(office)

    done = await jana.post("/account/factor/off", {"password": PASSWORD})

    assert (done.status, done.place) == (303, "/account?done=factor")
    assert "aus: das Passwort allein genügt" in (await jana.get("/account")).text


async def test_who_guesses_the_password_to_remove_it_is_signed_out_and_it_stays(
    office: Office,
) -> None:
    jana, _, _ = await secured(office)

    for _ in range(own_password.TRIES):
        said = await jana.post("/account/factor/off", {"password": "wrong, wrong, wrong"})
        assert said.status == 409
    last = await jana.post("/account/factor/off", {"password": PASSWORD})

    assert last.status == 403
    assert "Zu viele falsche Passwörter." in last.text
    assert (await jana.get("/account")).place == "/login?next=/account"
    await password_shown(office, jana)  # and still owes the code


async def test_setting_it_up_ends_the_sessions_that_never_showed_it(office: Office) -> None:
    jana = await entered(office)
    there = Colleague(office, jana.account)
    await there.post("/login", {"login": LOGIN, "password": PASSWORD}, token=False)
    shown = re.search(r"[A-Z2-7]{32}", (await jana.get("/account/factor")).text)
    assert shown is not None

    before = await there.get("/account")
    await jana.post("/account/factor", {"code": code_of(office, shown[0])})

    assert before.status == 200
    assert (await jana.get("/account")).status == 200
    assert (await there.get("/account")).place == "/login?next=/account"


async def test_neither_secret_nor_codes_lie_in_the_database(office: Office) -> None:
    _, secret, codes = await secured(office)

    async with office.ledger.bare_connection() as connection:
        tables = ("account", "recovery_code", "security_event")
        kept = str([await connection.fetch(f"SELECT t::text FROM {one} AS t") for one in tables])
    for word in (secret, codes[0], codes[0].replace("-", "")):
        assert word not in kept
        assert word.encode().hex() not in kept
