"""Passkeys in a real browser with a pretended device: made, shown, copied, removed."""

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import expect

from jawort.desk.staff import session as sessions
from jawort.desk.staff.session import Caller
from jawort.domain.staff.account import Role
from jawort.domain.staff.session import Stage
from jawort.ledger import passkey, second_factor
from tests.browser import NARROW, Open, Visit
from tests.web.staff import Colleague, Hire, Office, sign_in

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


async def with_device(visit: Open, office: Office, jana: Colleague, **look: Any) -> Visit:
    """Jana's browser with a device that signs, under a name for which passkeys work."""
    port = urlsplit(office.base).port
    at_localhost = Office(
        office.ledger, f"http://localhost:{port}/", office.clock, office.controller
    )
    made = await visit(f"{at_localhost.base}static/mark.svg", **look)
    talk = await made.page.context.new_cdp_session(made.page)
    await talk.send("WebAuthn.enable")
    await talk.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    await sign_in(made, at_localhost, jana)
    await made.page.goto(f"{at_localhost.base}account")
    return made


async def with_app(office: Office, jana: Colleague) -> None:
    """Jana has codes of an app already."""
    async with office.ledger.work(office.controller.controller_id) as work:
        await second_factor.offer(work, jana.account.account_id, "JBSWY3DPEHPK3PXP")
        await second_factor.turn_on(work, jana.account.account_id, ["a" * 10], now=office.clock())


async def test_a_passkey_is_made_opens_a_locked_screen_and_is_the_second_factor(
    office: Office, staff: Hire, visit: Open
) -> None:
    jana = await staff(Role.AGENT)
    await with_app(office, jana)
    here = await with_device(visit, office, jana)
    page = here.page

    await page.get_by_role("button", name="Passkey anlegen").click()
    await expect(page.get_by_role("button", name="Entfernen: Dieses Gerät")).to_be_visible()
    assert await here.barriers() == []
    await page.get_by_role("button", name="Bildschirm sperren").click()
    await page.get_by_role("button", name="Mit Passkey entsperren").click()
    await page.wait_for_url("**/inbox*")

    async with office.ledger.work(office.controller.controller_id) as work:
        owed = await sessions.begin(work, jana.account, Caller(), now=office.clock())
        again = await sessions.begin(
            work, jana.account, Caller(), stage=Stage.SECOND_FACTOR, now=office.clock()
        )
        (kept,) = await passkey.passkeys(work, jana.account.account_id)
    assert owed.stage is Stage.OPEN  # the account was read before it had a second factor
    assert kept.sign_count == 2
    cookie = {"name": "jawort", "value": again.token, "url": page.url}
    await page.context.add_cookies([cookie])  # type: ignore[list-item]
    await page.goto(f"{page.url.partition('/inbox')[0]}/account")
    await expect(page.get_by_role("heading", name="Und der Code aus der App")).to_be_visible()
    await page.get_by_role("button", name="Mit Passkey weiter").click()
    await page.wait_for_url("**/account")


async def test_without_an_app_no_passkey_and_under_a_bare_address_none_either(
    office: Office, staff: Hire
) -> None:
    jana = await staff(Role.AGENT)

    alone = await jana.post("/account/passkey/offer", Host="localhost:8080")
    await with_app(office, jana)
    bare = await jana.post("/account/passkey/offer")
    page = await jana.get("/account")
    named = await jana.post("/account/passkey/offer", Host="localhost:8080")

    assert alone.status == 409
    assert "Richten Sie zuerst Codes aus einer App ein." in alone.text
    assert bare.status == 404
    assert "Passkey anlegen" not in page.text
    assert json.loads(named.text)["rp"]["id"] == "localhost"


async def test_what_no_device_signed_opens_nothing(office: Office, staff: Hire) -> None:
    jana = await staff(Role.AGENT)
    await with_app(office, jana)
    await jana.post("/account/lock")

    await jana.post(
        "/login/passkey/ask", token=False, Host="localhost:1", Sec_Fetch_Site="same-origin"
    )
    for answer in ("", "{}", "[]", "null", '{"rawId": "AA"}', "{" * 5000, "x" * 30_000):
        said = await jana.post(
            "/login/passkey",
            {"answer": answer},
            token=False,
            Host="localhost:1",
            Sec_Fetch_Site="same-origin",
        )
        assert said.status == 403, answer[:20]
        assert "Der Passkey wurde nicht angenommen." in said.text

    assert (await jana.get("/account")).place == "/login/locked?next=/account"


async def test_a_passkey_whose_count_does_not_grow_was_copied(office: Office, staff: Hire) -> None:
    jana = await staff(Role.AGENT)
    async with office.ledger.work(office.controller.controller_id) as work:
        account_id, now = jana.account.account_id, office.clock()
        counting = await passkey.add(work, account_id, (b"a", b"k", 5), label="eins", now=now)
        silent = await passkey.add(work, account_id, (b"b", b"k", 0), label="zwei", now=now)

        assert await passkey.used(work, counting, 6, now=now)
        assert not await passkey.used(work, counting, 6, now=now)
        assert not await passkey.used(work, counting, 0, now=now)
        assert await passkey.used(work, silent, 0, now=now)
        assert await passkey.used(work, silent, 1, now=now)
        assert not await passkey.used(work, silent, 0, now=now)


async def test_a_passkey_of_somebody_else_is_not_removed(office: Office, staff: Hire) -> None:
    jana, kai = await staff(Role.AGENT), await staff(Role.AGENT, name="Kai Brandt")
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await passkey.add(
            work, jana.account.account_id, (b"a", b"k", 5), label="eins", now=office.clock()
        )

    await kai.post(f"/account/passkey/{made}/remove")
    async with office.ledger.work(office.controller.controller_id) as work:
        before = await passkey.passkeys(work, jana.account.account_id)
    await jana.post(f"/account/passkey/{made}/remove")
    async with office.ledger.work(office.controller.controller_id) as work:
        after = await passkey.passkeys(work, jana.account.account_id)

    assert (len(before), len(after)) == (1, 0)


async def test_the_same_passkey_signs_in_alone_without_a_name(
    office: Office, staff: Hire, visit: Open
) -> None:
    jana = await staff(Role.AGENT)
    await with_app(office, jana)
    here = await with_device(visit, office, jana)
    page = here.page

    await page.get_by_role("button", name="Passkey anlegen").click()
    await expect(page.get_by_role("button", name="Entfernen: Dieses Gerät")).to_be_visible()
    await page.get_by_role("button", name="Abmelden").click()
    await page.wait_for_url("**/login")
    await page.get_by_role("button", name="Mit Passkey anmelden").click()
    await page.wait_for_url("**/inbox*")

    await page.goto(f"{page.url.partition('/inbox')[0]}/account")
    await expect(page.get_by_role("heading", name="Jana Okafor")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_a_device_that_does_not_sign_is_told_of_beside_the_button_and_nothing_opens(
    office: Office, staff: Hire, visit: Open, theme: str
) -> None:
    jana = await staff(Role.AGENT)
    await with_app(office, jana)
    here = await with_device(visit, office, jana, size=NARROW, theme=theme)
    page = here.page
    await page.get_by_role("button", name="Passkey anlegen").click()
    await expect(page.get_by_role("button", name="Entfernen: Dieses Gerät")).to_be_visible()
    await page.get_by_role("button", name="Bildschirm sperren").click()

    await page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error()); }")
    await page.get_by_role("button", name="Mit Passkey entsperren").click()

    told = page.get_by_role("alert")
    await expect(told).to_have_text(
        "Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal, "
        "oder nehmen Sie das Feld oben."
    )
    await expect(told.locator("svg")).to_be_visible()
    assert await here.barriers() == []
    assert (await jana.get("/account")).place.startswith("/login/locked")
