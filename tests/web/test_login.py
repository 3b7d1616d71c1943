"""Signing in: who may, who may not, and what a session is worth."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from jawort.desk.staff import account as accounts
from jawort.domain.staff.account import Account, Habits, Role
from jawort.domain.staff.session import IDLE, LASTS
from tests.web.staff import Colleague, Hire, Office, Said

PASSWORD = "vier-lange-alte-Eichen"
LOGIN = "jana@sonnenschein.example"


async def employed(
    office: Office, role: Role = Role.AGENT, *, login: str = LOGIN, name: str = "Jana Okafor"
) -> Account:
    """Somebody with a password."""
    async with office.ledger.house_work() as house:
        return await accounts.add(
            house,
            office.controller.controller_id,
            login=login,
            name=name,
            role=role,
            password=PASSWORD,
            now=office.clock(),
        )


async def stranger(office: Office) -> Colleague:
    """A browser without a session, before the door."""
    return Colleague(office, await employed(office))


async def entered(somebody: Colleague, **fields: str) -> Said:
    """Sign in with the right words, or with other ones."""
    return await somebody.post("/login", {"login": LOGIN, "password": PASSWORD, **fields})


async def events(office: Office) -> list[Mapping[str, Any]]:
    """What the security log holds, in its order."""
    async with office.ledger.bare_connection() as connection:
        return list(await connection.fetch("SELECT * FROM security_event ORDER BY at"))


async def test_who_is_signed_out_is_shown_the_door_and_back_to_where_they_were(
    office: Office,
) -> None:
    somebody = await stranger(office)

    asked = await somebody.get("/account?x=1")
    entered = await somebody.post(
        "/login?next=/account%3Fx%3D1", {"login": LOGIN, "password": PASSWORD}
    )
    seen = await somebody.get("/account")

    assert (asked.status, asked.place) == (303, "/login?next=/account%3Fx%3D1")
    assert (entered.status, entered.place) == (303, "/account?x=1")
    assert seen.status == 200
    assert "Jana Okafor" in seen.text
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/" in cookie
    assert "Secure" not in cookie  # this test speaks plain HTTP


async def test_a_wrong_password_and_an_unknown_name_are_answered_alike(office: Office) -> None:
    somebody = await stranger(office)

    wrong = await entered(somebody, password="something else entirely")
    unknown = await entered(somebody, login="nobody@sonnenschein.example")

    assert (wrong.status, unknown.status) == (403, 403)
    assert "Anmeldename oder Passwort stimmen nicht." in wrong.text
    assert wrong.text.replace(LOGIN, "") == unknown.text.replace("nobody@sonnenschein.example", "")
    assert "set-cookie" not in wrong.headers
    assert "something else entirely" not in wrong.text
    assert (await somebody.get("/account")).status == 303


async def test_a_log_in_name_is_found_however_it_is_typed(office: Office) -> None:
    somebody = await stranger(office)

    assert (await entered(somebody, login=f"  {LOGIN.upper()} ")).status == 303


async def test_a_session_ends_after_a_night_without_anybody(office: Office, staff: Hire) -> None:
    jana = await staff(Role.AGENT)

    office.clock.now += IDLE

    asked = await jana.get("/account")
    assert (asked.status, asked.place) == (303, "/login?next=/account")


async def test_a_session_ends_after_a_week_however_busy_it_is(office: Office, staff: Hire) -> None:
    jana = await staff(Role.AGENT)
    began = office.clock.now
    await jana.post("/account/habits", {"lock_minutes": "120"})

    while office.clock.now + timedelta(minutes=90) < began + LASTS:
        office.clock.now += timedelta(minutes=90)
        assert (await jana.get("/account/idle")).status == 204
    office.clock.now = began + LASTS

    assert (await jana.get("/account")).place == "/login?next=/account"


async def test_the_screen_locks_at_the_very_minute_and_not_before(
    office: Office, staff: Hire
) -> None:
    jana, ruth = await staff(Role.AGENT), await staff(Role.ADMIN)

    office.clock.now += timedelta(minutes=15) - timedelta(seconds=1)
    before = await jana.get("/account")
    office.clock.now += timedelta(seconds=1)
    other = await ruth.get("/account")

    assert before.status == 200
    assert (other.status, other.place) == (303, "/login/locked?next=/account")


async def test_a_page_that_asks_by_itself_does_not_keep_the_screen_open(
    office: Office, staff: Hire
) -> None:
    jana = await staff(Role.AGENT)

    for _ in range(5):
        office.clock.now += timedelta(minutes=3)
        said = await jana.get("/account/idle", X_Jawort_Quiet="1")

    assert (said.status, said.place) == (303, "/login/locked?next=/account/idle")


async def test_a_locked_session_answers_nothing_and_changes_nothing(
    office: Office, staff: Hire
) -> None:
    jana = await staff(Role.AGENT)
    assert (await jana.post("/account/lock")).place == "/login/locked"

    read = await jana.get("/account")
    changed = await jana.post("/account/habits", {"theme": "dark"})
    by_htmx = await jana.htmx("/account/habits", {"theme": "dark"})

    assert read.place == "/login/locked?next=/account"
    assert (changed.status, by_htmx.status) == (401, 401)
    assert "Der Bildschirm ist gesperrt. Es wurde nichts geändert" in changed.text
    assert by_htmx.headers["hx-reswap"] == "none"
    async with office.ledger.work(office.controller.controller_id) as work:
        (one,) = await accounts.colleagues(work)
    assert one.habits == Habits()


async def test_unlocking_takes_the_password_and_gives_a_new_cookie_but_the_same_form_token(
    office: Office,
) -> None:
    jana = await stranger(office)
    await entered(jana)
    page = (await jana.get("/account")).text
    jana.form_token = page.partition('data-token="')[2].partition('"')[0]
    await jana.post("/account/lock")
    old = dict(jana.cookies)

    wrong = await jana.post("/login/locked", {"password": "wrong, wrong, wrong"})
    still = await jana.get("/account")
    right = await jana.post("/login/locked?next=/account", {"password": PASSWORD})

    assert (wrong.status, still.status) == (403, 303)
    assert "Das Passwort stimmt nicht." in wrong.text  # no name was asked for
    assert (right.status, right.place) == (303, "/account")
    assert jana.cookies != old
    assert jana.form_token in (await jana.get("/account")).text
    assert (await jana.post("/account/habits", {"theme": "dark"})).status == 303
    jana.cookies = old
    assert (await jana.get("/account")).place == "/login?next=/account"


async def test_signing_out_ends_the_session_at_the_server(staff: Hire) -> None:
    jana = await staff(Role.AGENT)
    kept = dict(jana.cookies)

    gone = await jana.post("/logout")
    jana.cookies = kept

    assert (gone.status, gone.place) == (303, "/login")
    assert (await jana.get("/account")).status == 303


@pytest.mark.parametrize(
    "header",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Origin": ""},
    ],
)
async def test_a_log_in_form_of_another_site_is_refused(
    office: Office, header: dict[str, str]
) -> None:
    somebody = await stranger(office)
    fields = {"login": LOGIN, "password": PASSWORD}

    said = await somebody.post("/login", fields, token=False, **header)

    assert said.status == 403
    assert "kam von einer anderen Seite" in said.text
    assert not somebody.cookies


@pytest.mark.parametrize("token", ["", "x", "\u20ac", "A" * 43])
async def test_a_form_without_the_token_of_the_session_changes_nothing(
    office: Office, staff: Hire, token: str
) -> None:
    jana = await staff(Role.AGENT)
    jana.form_token = token

    said = await jana.post("/account/habits", {"theme": "dark"})

    assert said.status == 403
    async with office.ledger.work(office.controller.controller_id) as work:
        (one,) = await accounts.colleagues(work)
    assert one.habits.theme == ""


async def test_the_token_of_a_colleague_is_not_mine(staff: Hire) -> None:
    jana, ruth = await staff(Role.AGENT), await staff(Role.ADMIN)
    jana.form_token = ruth.form_token

    assert (await jana.post("/account/habits", {"theme": "dark"})).status == 403


async def test_behind_a_proxy_with_tls_the_cookie_is_bound_to_this_host(office: Office) -> None:
    somebody = await stranger(office)
    fields = {"login": LOGIN, "password": PASSWORD}
    proxy = {"X_Forwarded_For": "203.0.113.7", "X_Forwarded_Proto": "https"}

    said = await somebody.post("/login", fields, token=False, **proxy)

    assert said.headers["set-cookie"].startswith("__Host-jawort=")
    assert "; Secure" in said.headers["set-cookie"]
    assert (await somebody.get("/account")).status == 303  # not without TLS
    assert (await somebody.get("/account", **proxy)).status == 200
    (login,) = [one for one in await events(office) if one["kind"] == "login"]
    assert (login["kind"], login["address_network"]) == ("login", "203.0.113.0/24")


async def test_the_security_log_tells_log_ins_and_failures_without_names(office: Office) -> None:
    jana = await stranger(office)

    for words in ({"password": "wrong, wrong, wrong"}, {"login": "nobody"}, {}):
        office.clock.now += timedelta(seconds=1)  # the log is in the order of time
        await entered(jana, **words)
    found = await events(office)

    kinds = [(one["kind"], one["detail"], one["account_id"] is not None) for one in found]
    assert kinds == [
        ("account_added", "agent", True),
        ("login_failed", "password", True),
        ("login_failed", "password", False),
        ("login", "open", True),
    ]
    assert [one["address_network"] for one in found[1:]] == ["127.0.0.0/24"] * 3
    assert all(LOGIN not in str(value) for one in found for value in one.values())


async def test_nothing_in_the_database_signs_in_or_names_somebody(office: Office) -> None:
    jana = await stranger(office)
    await entered(jana)
    (token,) = jana.cookies.values()

    async with office.ledger.bare_connection() as connection:
        tables = ("account", "account_session", "login_failure", "security_event")
        rows = [await connection.fetch(f"SELECT t::text FROM {name} AS t") for name in tables]
    kept = str(rows)

    assert "argon2id" in kept
    for secret in (token, PASSWORD, LOGIN, "Jana", "Okafor", LOGIN.encode().hex()):
        assert secret not in kept


async def test_a_role_that_changes_holds_at_once_and_an_ended_account_is_out(
    office: Office, staff: Hire
) -> None:
    jana, ruth = await staff(Role.AGENT), await staff(Role.ADMIN)
    async with office.ledger.work(office.controller.controller_id) as work:
        await accounts.end(work, ruth.actor, jana.account.account_id, now=office.clock())

    assert (await jana.get("/account")).place == "/login?next=/account"
    assert (await ruth.get("/account")).status == 200


async def test_sessions_of_ones_own_are_listed_and_ended(office: Office, staff: Hire) -> None:
    here, there = await staff(Role.AGENT), await staff(Role.AGENT)
    other = await staff(Role.AGENT, name="Kai Brandt")

    page = (await here.get("/account")).text
    gone = await here.post("/account/sessions/end")

    assert page.count("Firefox, Linux") == 2
    assert "127.0.0.0/24" in page
    assert gone.place == "/account?done=session"
    assert (await here.get("/account")).status == 200
    assert (await there.get("/account")).status == 303
    assert (await other.get("/account")).status == 200


async def test_a_new_password_needs_the_old_one_and_ends_all_other_sessions(
    office: Office,
) -> None:
    here = await stranger(office)
    await entered(here)
    there = Colleague(office, here.account)
    await entered(there)
    here.form_token = (await here.get("/account")).text.partition('data-token="')[2][:43]

    wrong = await here.post("/account/password", {"old": "x", "new": "fünf-neue-kleine-Birken"})
    short = await here.post("/account/password", {"old": PASSWORD, "new": "zu kurz"})
    known = await here.post("/account/password", {"old": PASSWORD, "new": "Password1234"})
    done = await here.post("/account/password", {"old": PASSWORD, "new": "fünf-neue-kleine-Birken"})

    assert (wrong.status, short.status, known.status) == (409, 409, 409)
    assert "Das bisherige Passwort stimmt nicht." in wrong.text
    assert "mindestens 12 Zeichen" in short.text
    assert done.status == 303
    assert (await here.get("/account")).status == 200
    assert (await there.get("/account")).status == 303
    assert (await entered(there)).status == 403
    assert (await entered(there, password="fünf-neue-kleine-Birken")).status == 303


async def test_who_loses_the_session_while_writing_is_told_and_keeps_the_page(
    staff: Hire,
) -> None:
    jana = await staff(Role.AGENT)
    jana.cookies.clear()

    said = await jana.htmx("/account/habits", {"theme": "dark"})

    assert said.status == 401
    assert said.headers["hx-reswap"] == "none"
    assert "hx-redirect" not in said.headers
    assert "Es wurde nichts geändert" in said.text
