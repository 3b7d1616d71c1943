"""Signing in with a passkey and nothing else: who may, who may not, and what is noted of it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from jawort.desk.staff import account as accounts
from jawort.desk.staff.session import BY_NETWORK
from jawort.domain.staff.account import Role
from jawort.ledger import account, passkey
from jawort.ledger.account import NewAccount
from jawort.ledger.passkey import ANYBODY_LASTS
from tests.web.device import PRESENT, Device
from tests.web.staff import Colleague, Hire, Office, Said

SITE = {"Host": "localhost:1", "Sec_Fetch_Site": "same-origin"}


@pytest.fixture
async def jana(office: Office, staff: Hire) -> Colleague:
    """Somebody whose browser has forgotten everything; the passkey is in the device."""
    made = await staff(Role.AGENT)
    made.cookies.clear()
    return made


async def with_passkey(office: Office, jana: Colleague) -> Device:
    """A device of hers, known here."""
    device = Device(jana.account.account_id)
    key = (device.credential, device.public_key, device.count)
    async with office.ledger.work(office.controller.controller_id) as work:
        await passkey.add(work, jana.account.account_id, key, label="Telefon", now=office.clock())
    return device


async def asked(somebody: Colleague) -> str:
    """What the log-in page asks any device to sign."""
    said = await somebody.post("/login/passkey/alone/ask", token=False, **SITE)
    assert said.status == 200, said.text
    return said.text


async def shown(somebody: Colleague, answer: str) -> Said:
    """What the log-in page says to an answer."""
    return await somebody.post("/login/passkey/alone", {"answer": answer}, token=False, **SITE)


async def noted(office: Office) -> list[tuple[str, str]]:
    """The security log, the newest last."""
    async with office.ledger.bare_connection() as connection:
        rows = await connection.fetch("SELECT kind, detail FROM security_event ORDER BY at, kind")
    return [(row["kind"], row["detail"]) for row in rows]


async def test_a_device_alone_opens_a_session_without_any_name(
    office: Office, jana: Colleague
) -> None:
    device = await with_passkey(office, jana)

    page = await jana.get("/login", **SITE)
    question = await asked(jana)
    done = await shown(jana, device.sign(question))

    assert "Mit Passkey anmelden" in page.text
    assert '"userVerification": "required"' in question
    assert '"allowCredentials"' not in question.replace('"allowCredentials": []', "")
    assert (done.status, done.place) == (303, "/inbox")
    assert (await jana.get("/account")).status == 200
    assert ("login", "open") in await noted(office)


async def test_where_no_passkey_works_none_is_offered(office: Office, jana: Colleague) -> None:
    page = await jana.get("/login")
    bare = await jana.post("/login/passkey/alone/ask", token=False, Sec_Fetch_Site="same-origin")

    assert "Mit Passkey anmelden" not in page.text
    assert bare.status == 404


async def test_without_finger_face_or_pin_it_opens_nothing(office: Office, jana: Colleague) -> None:
    device = await with_passkey(office, jana)

    said = await shown(jana, device.sign(await asked(jana), flags=PRESENT))

    assert said.status == 403
    assert "Mit diesem Passkey geht es nicht." in said.text
    assert ("login_failed", "passkey") in await noted(office)
    assert (await jana.get("/account")).place.startswith("/login")


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "https://jawort.example"},
        {"holder": uuid4()},
        {"kind": "webauthn.create"},
    ],
    ids=["another site", "another holder", "another act"],
)
async def test_what_was_signed_for_something_else_opens_nothing(
    office: Office, jana: Colleague, wrong: dict[str, object]
) -> None:
    device = await with_passkey(office, jana)

    said = await shown(jana, device.sign(await asked(jana), **wrong))  # type: ignore[arg-type]

    assert said.status == 403


async def test_an_answer_counts_once_and_not_for_long(office: Office, jana: Colleague) -> None:
    device = await with_passkey(office, jana)
    first, late = await asked(jana), await asked(jana)
    answer = device.sign(first)

    once = await shown(jana, answer)
    twice = await shown(jana, answer)
    again = await shown(jana, device.sign(first))
    office.clock.now += ANYBODY_LASTS
    old = await shown(jana, device.sign(late))
    in_time = await asked(jana)
    office.clock.now += ANYBODY_LASTS - timedelta(seconds=1)

    assert [one.status for one in (once, twice, again, old)] == [303, 403, 403, 403]
    assert (await shown(jana, device.sign(in_time))).status == 303


async def test_a_copied_device_a_strange_one_and_rubbish_open_nothing(
    office: Office, jana: Colleague
) -> None:
    device = await with_passkey(office, jana)
    assert (await shown(jana, device.sign(await asked(jana)))).status == 303
    device.count = 0  # the copy has not counted along
    copied = await shown(jana, device.sign(await asked(jana)))
    stranger = Device(jana.account.account_id, credential=b"nobody knows this one")
    strange = await shown(jana, stranger.sign(await asked(jana)))
    thief = Device(jana.account.account_id)  # another key under the known name
    stolen = await shown(jana, thief.sign(await asked(jana)))

    assert [one.status for one in (copied, strange, stolen)] == [403, 403, 403]
    for rubbish in ("", "[]", "null", '{"rawId": "AA"}', "{" * 5000, "x" * 30_000):
        assert (await shown(jana, rubbish)).status == 403, rubbish[:20]


async def test_who_no_longer_works_here_is_not_let_in(office: Office, jana: Colleague) -> None:
    device = await with_passkey(office, jana)
    async with office.ledger.work(office.controller.controller_id) as work:
        await account.add(
            work, NewAccount("ruth@a.example", "Ruth", Role.ADMIN, ""), now=office.clock()
        )
        await accounts.end_from_console(work, jana.account.account_id, now=office.clock())

    assert (await shown(jana, device.sign(await asked(jana)))).status == 403


async def test_who_tries_too_often_waits_and_it_is_noted(office: Office, jana: Colleague) -> None:
    device = await with_passkey(office, jana)
    question = await asked(jana)
    for _ in range(BY_NETWORK):
        await shown(jana, "{}")

    said = await shown(jana, device.sign(question))
    office.clock.now += timedelta(minutes=16)
    later = await shown(jana, device.sign(await asked(jana)))

    assert said.status == 429
    assert "Zu viele Versuche." in said.text
    assert ("login_refused", "passkey") in await noted(office)
    assert later.status == 303


async def test_questions_are_limited_and_old_ones_swept_away(
    office: Office, jana: Colleague
) -> None:
    for _ in range(BY_NETWORK):
        await asked(jana)
    refused = await jana.post("/login/passkey/alone/ask", token=False, **SITE)
    office.clock.now += timedelta(minutes=16)
    await asked(jana)

    async with office.ledger.bare_connection() as connection:
        left = await connection.fetchval("SELECT count(*) FROM login_challenge")
    assert (refused.status, left) == (429, 1)
