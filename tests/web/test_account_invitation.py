"""Inviting, roles and ending accounts: links that work once, and somebody who can administer."""

import re
from datetime import timedelta

import pytest

from jawort.desk.staff import account as accounts
from jawort.domain.staff.account import Account, Role
from jawort.ledger.account_invitation import LASTS
from tests.web.staff import Colleague, Hire, Office, Said

NEW = {
    "name": "Kai Brandt",
    "login": "kai@sonnenschein.example",
    "password": "vier-lange-alte-Eichen",
}


def link_in(said: Said) -> str:
    """The path of the link a page shows."""
    found = re.search(r"http://[^/]+(/login/invitation/[\w-]+)<", said.text)
    assert found is not None
    return found[1]


async def invited(ruth: Colleague, role: str = "agent") -> str:
    """The path of a fresh invitation."""
    said = await ruth.post("/settings/accounts/invite", {"role": role})
    assert said.status == 200
    return link_in(said)


def newcomer(ruth: Colleague) -> Colleague:
    """A browser that was never here."""
    return Colleague(ruth.office, ruth.account)


async def working(office: Office) -> list[Account]:
    """Who works at the company."""
    async with office.ledger.work(office.controller.controller_id) as work:
        return await accounts.colleagues(work)


async def test_an_invitation_makes_one_account_with_its_role_and_signs_in(
    office: Office, staff: Hire
) -> None:
    ruth = await staff(Role.ADMIN)
    link = await invited(ruth, "marketing")
    kai = newcomer(ruth)

    page = await kai.get(link)
    done = await kai.post(link, NEW, token=False)
    mine = await kai.get("/account")
    again = await newcomer(ruth).get(link)

    assert "Ihre Rolle: <b>Marketing</b>" in page.text
    assert (done.status, done.place) == (303, "/inbox")
    assert "Kai Brandt" in mine.text
    assert {one.role for one in await working(office)} == {Role.ADMIN, Role.MARKETING}
    assert again.status == 410
    assert "Dieser Link gilt nicht mehr" in again.text


async def test_the_link_is_shown_once_and_kept_nowhere(office: Office, staff: Hire) -> None:
    ruth = await staff(Role.ADMIN)

    token = (await invited(ruth)).rpartition("/")[2]

    assert token not in (await ruth.get("/settings/accounts")).text
    async with office.ledger.bare_connection() as connection:
        kept = str(await connection.fetch("SELECT i::text FROM account_invitation AS i"))
    assert token not in kept
    assert token.encode().hex() not in kept


async def test_an_invitation_ends_after_72_hours_to_the_second(office: Office, staff: Hire) -> None:
    ruth = await staff(Role.ADMIN)
    link = await invited(ruth)

    office.clock.now += LASTS - timedelta(seconds=1)
    before = await newcomer(ruth).get(link)
    office.clock.now += timedelta(seconds=1)
    after = await newcomer(ruth).get(link)
    late = await newcomer(ruth).post(link, NEW, token=False)

    assert (before.status, after.status, late.status) == (200, 410, 410)
    assert len(await working(office)) == 1


async def test_an_invitation_taken_back_is_worth_nothing(office: Office, staff: Hire) -> None:
    ruth = await staff(Role.ADMIN)
    link = await invited(ruth)
    page = await ruth.get("/settings/accounts")
    taken = re.search(r"/settings/invitations/[\w-]+/withdraw", page.text)
    assert taken is not None

    assert (await ruth.post(taken[0])).status == 303
    assert (await newcomer(ruth).post(link, NEW, token=False)).status == 410
    assert len(await working(office)) == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"password": "k4rz-es!"}, "mindestens 12 Zeichen"),
        ({"name": " "}, "Der Name fehlt"),
        ({"name": "x" * 121}, "Der Name fehlt oder ist zu lang"),
        ({"login": "mit leerzeichen"}, "enthält Leerzeichen"),
        ({"login": "RUTH-LOGIN"}, "Diesen Anmeldenamen gibt es hier schon"),
    ],
)
async def test_what_was_typed_wrongly_is_said_and_the_link_still_works(
    office: Office, staff: Hire, wrong: dict[str, str], sentence: str
) -> None:
    ruth = await staff(Role.ADMIN)
    link = await invited(ruth)
    taken = ruth.account.login.upper()
    typed = NEW | {key: taken if it == "RUTH-LOGIN" else it for key, it in wrong.items()}

    said = await newcomer(ruth).post(link, typed, token=False)
    right = await newcomer(ruth).post(link, NEW, token=False)

    assert said.status == 409
    assert sentence in said.text
    assert typed["password"] not in said.text
    assert right.status == 303


async def test_a_guessed_link_and_an_old_one_are_answered_alike(
    office: Office, staff: Hire
) -> None:
    ruth = await staff(Role.ADMIN)
    link = await invited(ruth)
    office.clock.now += LASTS

    old, guessed = await newcomer(ruth).get(link), await newcomer(ruth).get(f"{link[:-4]}AAAA")

    token = link.rpartition("/")[2]
    assert old.status == guessed.status == 410
    assert old.text.replace(token, "") == guessed.text.replace(f"{token[:-4]}AAAA", "")


async def test_a_link_for_a_new_password_ends_all_sessions_of_its_account_only(
    office: Office, staff: Hire
) -> None:
    ruth, jana = await staff(Role.ADMIN), await staff(Role.AGENT)
    path = f"/settings/accounts/{jana.account.account_id}/password"
    first = link_in(await ruth.post(path))
    second = link_in(await ruth.post(path))

    stale = await newcomer(ruth).post(first, NEW, token=False)
    page = await newcomer(ruth).get(second)
    somebody = newcomer(ruth)
    done = await somebody.post(second, {"password": NEW["password"]}, token=False)

    assert stale.status == 410  # a newer link ends the older one
    assert "Jana Okafor" in page.text
    assert done.status == 303
    assert "Jana Okafor" in (await somebody.get("/account")).text
    assert (await jana.get("/account")).status == 303
    assert (await ruth.get("/account")).status == 200


@pytest.mark.parametrize("way", ["role", "end", "role_from_console", "end_from_console"])
async def test_links_of_who_no_longer_administers_are_worth_nothing(
    office: Office, staff: Hire, way: str
) -> None:
    ruth, oskar = await staff(Role.ADMIN), await staff(Role.ADMIN, name="Oskar Lund")
    jana, now = await staff(Role.AGENT), office.clock()
    new_admin, kept = await invited(oskar, "admin"), await invited(ruth)
    password = link_in(await oskar.post(f"/settings/accounts/{jana.account.account_id}/password"))
    who = oskar.account.account_id

    async with office.ledger.work(office.controller.controller_id) as work:
        if way == "role":
            await accounts.change_role(work, ruth.actor, who, Role.AGENT, now=now)
        elif way == "end":
            await accounts.end(work, ruth.actor, who, now=now)
        elif way == "role_from_console":
            await accounts.change_role_from_console(work, who, Role.LEAD, now=now)
        else:
            await accounts.end_from_console(work, who, now=now)
    stale = [(await newcomer(ruth).get(link)).status for link in (new_admin, password)]
    tried = await newcomer(ruth).post(new_admin, NEW, token=False)

    assert stale == [410, 410]
    assert tried.status == 410
    assert (await newcomer(ruth).get(kept)).status == 200  # somebody else's


async def test_links_of_who_goes_on_administering_go_on_working(
    office: Office, staff: Hire
) -> None:
    ruth, oskar = await staff(Role.ADMIN), await staff(Role.ADMIN, name="Oskar Lund")
    link, who = await invited(oskar), oskar.account.account_id

    async with office.ledger.work(office.controller.controller_id) as work:
        await accounts.change_role(work, ruth.actor, who, Role.ADMIN, now=office.clock())

    assert (await newcomer(ruth).get(link)).status == 200


async def test_the_last_one_who_administers_stays(office: Office, staff: Hire) -> None:
    ruth = await staff(Role.ADMIN)
    path = f"/settings/accounts/{ruth.account.account_id}"

    ended = await ruth.post(f"{path}/end")
    lowered = await ruth.post(f"{path}/role", {"role": "agent"})
    other = await staff(Role.ADMIN, name="Oskar Lund")
    now_possible = await other.post(f"{path}/role", {"role": "agent"})

    assert (ended.status, lowered.status) == (409, 409)
    assert "Das ist das letzte Konto mit der Rolle Verwaltung." in ended.text
    assert now_possible.status == 303
    assert (await ruth.get("/settings/accounts")).status == 403  # at once, in the open session


async def test_the_log_tells_what_happened_and_to_whom_it_is_shown(
    office: Office, staff: Hire
) -> None:
    ruth, jana = await staff(Role.ADMIN), await staff(Role.AGENT)
    paul = await staff(Role.AUDITOR)
    await invited(ruth)
    office.clock.now += timedelta(seconds=1)

    log, refused = await paul.get("/settings/log"), await jana.get("/settings/log")

    assert "eingeladen" in log.text
    assert "Ruth Albers" in log.text
    assert "127.0.0.0/24" in log.text
    assert refused.status == 403
    assert "Ruth Albers" not in refused.text
