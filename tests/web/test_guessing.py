"""Guessing: at the door, at a locked screen, in an open session. It ends, and locks nobody out."""

import re
from datetime import timedelta

import pytest

from jawort.desk.staff import own_password, session
from jawort.desk.staff.session import BY_NAME, BY_NAME_AND_NETWORK, BY_NETWORK, BY_SESSION, Caller
from jawort.domain.refusal import Refusal
from jawort.ledger import login
from jawort.ledger.login import WINDOW
from tests.web.staff import Colleague, Office
from tests.web.test_login import LOGIN, PASSWORD, employed, entered, events, stranger

NEW = "fünf-neue-kleine-Birken"


async def signed_in(office: Office) -> Colleague:
    """Jana in an open session."""
    jana = await stranger(office)
    await entered(jana)
    found = re.search(r'data-token="([\w-]+)"', (await jana.get("/account")).text)
    assert found is not None
    jana.form_token = found[1]
    return jana


async def test_after_too_many_tries_even_the_right_password_waits_and_a_colleague_does_not(
    office: Office,
) -> None:
    somebody = await stranger(office)
    await employed(office, login="tobias@sonnenschein.example", name="Tobias Lenz")

    for _ in range(BY_NAME_AND_NETWORK):
        assert (await entered(somebody, password="wrong, wrong, wrong")).status == 403
    late = await entered(somebody)
    colleague = await entered(somebody, login="tobias@sonnenschein.example")
    office.clock.now += WINDOW + timedelta(seconds=1)
    later = await entered(somebody)

    assert late.status == 429
    assert "Zu viele Versuche. Ab 10:15 Uhr (UTC) geht es weiter." in late.text
    assert colleague.status == 303
    assert later.status == 303


async def test_nobody_is_locked_out_by_whoever_knows_their_log_in_name(office: Office) -> None:
    await employed(office)
    guesser, home = Caller("198.51.100.7"), Caller("203.0.113.7")

    codes = []
    for _ in range(200):
        with pytest.raises(Refusal) as refused:
            await session.sign_in(office.ledger, LOGIN, "x", guesser, now=office.clock())
        codes.append(refused.value.code)
    done = await session.sign_in(office.ledger, LOGIN, PASSWORD, home, now=office.clock())

    assert codes.count("LOGIN_WRONG") == BY_NAME_AND_NETWORK
    assert codes.count("LOGIN_TOO_OFTEN") == 200 - BY_NAME_AND_NETWORK
    assert done.stage.value == "open"


@pytest.mark.parametrize(
    ("counted", "most"),
    [(f"name:{LOGIN}", BY_NAME), ("network:203.0.113.0/24", BY_NETWORK)],
    ids=["name", "network"],
)
async def test_tries_from_everywhere_and_for_every_name_end_at_their_borders(
    office: Office, counted: str, most: int
) -> None:
    await employed(office)
    home = Caller("203.0.113.7")
    async with office.ledger.house_work() as house:
        for _ in range(most - 1):
            await login.count(house, counted, now=office.clock())

    await session.sign_in(office.ledger, LOGIN, PASSWORD, home, now=office.clock())
    async with office.ledger.house_work() as house:
        await login.count(house, counted, now=office.clock())
    with pytest.raises(Refusal) as refused:
        await session.sign_in(office.ledger, LOGIN, PASSWORD, home, now=office.clock())

    assert refused.value.code == "LOGIN_TOO_OFTEN"


async def test_tries_that_succeed_do_not_count(office: Office) -> None:
    somebody = await stranger(office)

    for _ in range(BY_NAME_AND_NETWORK + 2):
        assert (await entered(somebody)).status == 303


async def test_who_guesses_at_a_locked_screen_is_signed_out(office: Office) -> None:
    jana = await signed_in(office)
    await jana.post("/account/lock")

    for _ in range(BY_SESSION):
        await jana.post("/login/locked", {"password": "wrong, wrong, wrong"})
    still = await jana.get("/account")
    said = await jana.post("/login/locked", {"password": PASSWORD})

    assert still.place == "/login/locked?next=/account"
    assert said.status == 403
    assert "Die Sitzung ist zu Ende." in said.text
    assert (await jana.get("/account")).place == "/login?next=/account"


async def test_who_guesses_at_the_door_shuts_out_nobody_whose_screen_is_locked(
    office: Office,
) -> None:
    jana = await signed_in(office)
    await jana.post("/account/lock")
    guesser = Colleague(office, jana.account)

    for _ in range(BY_NAME_AND_NETWORK + 1):
        guessed = await entered(guesser, password="wrong, wrong, wrong")
    said = await jana.post("/login/locked", {"password": PASSWORD})

    assert guessed.status == 429
    assert said.status == 303
    assert (await jana.get("/account")).status == 200


async def test_who_guesses_the_password_in_an_open_session_is_signed_out(office: Office) -> None:
    jana = await signed_in(office)

    for _ in range(own_password.TRIES):
        said = await jana.post("/account/password", {"old": "wrong, wrong", "new": NEW})
        assert said.status == 409
    still = await jana.get("/account")
    last = await jana.post("/account/password", {"old": PASSWORD, "new": NEW})
    failures = [one for one in await events(office) if one["kind"] == "password_failed"]

    assert still.status == 200
    assert last.status == 403
    assert "Zu viele falsche Passwörter." in last.text
    assert (await jana.get("/account")).place == "/login?next=/account"
    assert len(failures) == own_password.TRIES
    assert {one["account_id"] for one in failures} == {jana.account.account_id}
    assert (await entered(jana)).status == 303  # the old one, at the door


async def test_the_right_password_forgets_the_wrong_ones_before_it(office: Office) -> None:
    jana = await signed_in(office)

    for _ in range(2):
        for _ in range(own_password.TRIES - 1):
            wrong = await jana.post("/account/password", {"old": "wrong", "new": PASSWORD})
        right = await jana.post("/account/password", {"old": PASSWORD, "new": PASSWORD})

        assert (wrong.status, right.status) == (409, 303)
