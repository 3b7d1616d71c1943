"""The receipt after a yes: what was agreed to, for who holds its link, and one tap to end it."""

import re
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest

from jawort.desk.consent import receipt
from jawort.desk.opt_out import page_link
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import contact, controller, wording
from tests.desk.arrivals import Counter, open_counter, says, sent
from tests.shop import NOON, Shop

LATER = NOON + timedelta(days=800)
PAGES = "https://seiten.autohaus-sonnenschein.example"


async def agreeing(shop: Shop, *, pages: str = PAGES) -> Counter:
    """A shop whose customer has just said yes in words."""
    made = await open_counter(shop)
    if pages:
        async with made.work() as work:
            told = Setting(SettingKey.PAGES_URL, pages, NOON - timedelta(days=1), "Anna")
            await controller.set_setting(work, told)
    await made.take(says("START"))
    (row,) = await made.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(made, "wamid.text", ready_id=row["ready_id"])
    await made.take(says("JA", at=NOON + timedelta(minutes=1)))
    return made


async def thanks(counter: Counter) -> str:
    """What the person was answered after the yes, out of the outbox."""
    from jawort.ledger.keys.vault import open_keys

    async with counter.work() as work:
        row = await work.connection.fetchrow(
            "SELECT * FROM ready WHERE purpose = 'REPLY' ORDER BY ready_id DESC LIMIT 1"
        )
        keys = await open_keys(work, [row["contact_id"]])
        (sealed,) = [name for name in row.keys() if name.endswith("_sealed")]  # noqa: SIM118
        plain: Any = keys.open(row[sealed], place=f"ready.{sealed}:{row['ready_id']}")
    return str(msgspec.json.decode(plain))


async def token_of(counter: Counter) -> str:
    found = re.search(rf"{PAGES}/receipt/([A-Za-z0-9_-]{{43}})", await thanks(counter))
    assert found is not None
    return found[1]


async def test_right_after_the_yes_the_person_is_told_to_what_when_and_how_to_end_it(
    shop: Shop,
) -> None:
    words = await thanks(await agreeing(shop))

    for part in ("Reifen", "17.11.2026", "STOP", shop.controller.name, f"{PAGES}/receipt/"):
        assert part in words


async def test_without_an_address_for_pages_the_receipt_is_the_text_alone(shop: Shop) -> None:
    counter = await agreeing(shop, pages="")

    words = await thanks(counter)

    assert "Reifen" in words
    assert "/receipt/" not in words
    assert await counter.rows("SELECT FROM page_link") == []


async def test_the_page_shows_what_was_agreed_to_and_nobody(shop: Shop) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)

    async with counter.work() as work:
        shown = await receipt.page(work, token)

    assert shown is not None
    assert (shown.text, shown.topic, shown.state) == ("Möchten Sie Angebote?", "Reifen", "granted")
    assert shown.agreed_at == NOON + timedelta(minutes=1)
    assert not shown.is_over
    assert "3920001" not in repr(shown)
    assert "Erika" not in repr(shown)
    house = counter.shop.controller.controller_id
    assert await page_link.company_of(shop.ledger, token, "receipt") == house
    (row,) = await counter.rows("SELECT used_at FROM page_link")
    assert row["used_at"] is None


async def test_one_tap_ends_it_also_years_later_and_says_the_same_again(shop: Shop) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)

    async with counter.work() as work:
        first = await receipt.withdraw(work, token, now=LATER)
    async with counter.work() as work:
        again = await receipt.withdraw(work, token, now=LATER + timedelta(days=1))

    assert first == again
    assert first is not None
    assert (first.is_over, first.state) == (True, "withdrawn")
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")) == 1


async def test_a_receipt_ends_only_the_purpose_it_is_for(shop: Shop) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)

    async with counter.work() as work:
        await receipt.withdraw(work, token, now=LATER)

    (row,) = await counter.rows("SELECT optout FROM contact")
    assert row["optout"] == "none"
    (link,) = await counter.rows("SELECT scope FROM page_link")
    assert link["scope"] == "topic:Reifen"


async def test_a_withdrawn_text_shows_the_yes_as_over(shop: Shop) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)

    async with counter.work() as work:
        given = await work.connection.fetchval("SELECT fact_id FROM page_link")
        await wording.end(work, counter.wording_id, given, by="Anna", why="falsch", now=LATER)
        shown = await receipt.page(work, token)

    assert shown is not None
    assert (shown.state, shown.is_over) == ("invalid", True)


async def also_said(
    counter: Counter, state: str, at: datetime, *, instead: str = "granted"
) -> None:
    """How the same purpose stands at a second number of the brand; and here how the yes itself."""
    async with counter.work() as work:
        new = controller.NewSender(counter.portfolio_id, "wa", "Sonnenschein", "DE")
        other = await controller.add_sender(work, new, now=NOON)
        await work.connection.execute("UPDATE standing_consent SET state = $1", instead)
        await work.connection.execute(
            "INSERT INTO standing_consent (controller_id, contact_id, purpose_id, sender_id, state,"
            " proof_ok, scope_ok, act_at, fact_id, road, wording_id)"
            " SELECT controller_id, contact_id, purpose_id, $1, $2, false, true, $3, fact_id, road,"
            " wording_id FROM standing_consent",
            other,
            state,
            at,
        )


@pytest.mark.parametrize("state", ["expired", "pending", "denied"])
async def test_a_question_at_another_number_does_not_make_a_yes_look_ended(
    shop: Shop, state: str
) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)
    await also_said(counter, state, NOON - timedelta(days=6))

    async with counter.work() as work:
        shown = await receipt.page(work, token)

    assert shown is not None
    assert (shown.state, shown.is_over, shown.ended_at) == ("granted", False, None)


async def test_while_a_yes_stands_at_another_number_the_receipt_can_still_end_it(
    shop: Shop,
) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)
    await also_said(counter, "granted", LATER, instead="expired")

    async with counter.work() as work:
        shown = await receipt.page(work, token)

    assert shown is not None
    assert (shown.state, shown.is_over) == ("expired", False)


async def test_what_is_over_for_one_purpose_is_not_over_for_everything(shop: Shop) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)

    async with counter.work() as work:
        one = await receipt.withdraw(work, token, now=LATER)
    async with counter.work() as work:
        every = await receipt.withdraw(work, token, everything=True, now=LATER)

    assert one is not None and every is not None
    assert (one.is_over, one.all_over) == (True, False)
    assert (every.is_over, every.all_over) == (True, True)


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "A" * 5000, "ä\x00"])
async def test_a_guessed_token_opens_nothing(shop: Shop, token: str) -> None:
    counter = await agreeing(shop)

    async with counter.work() as work:
        assert await receipt.page(work, token) is None
        assert await receipt.withdraw(work, token, now=LATER) is None
    (row,) = await counter.rows("SELECT state FROM standing_consent")
    assert row["state"] == "granted"


async def test_a_receipt_serves_no_other_use_and_no_other_link_is_a_receipt(shop: Shop) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)
    async with counter.work() as work:
        who = await contact.find(work, Identifier(IdentifierKind.WA_ID, "491713920001"))
        assert isinstance(who, UUID)
        other = await page_link.make(work, who, "withdraw", now=NOON)

        assert await page_link.withdraw_by_link(work, token, now=LATER) is None
        assert await page_link.preferences(work, token) is None
        assert await receipt.page(work, other) is None
        assert await receipt.withdraw(work, other, now=LATER) is None


async def test_the_token_is_nowhere_in_the_database_but_sealed(shop: Shop) -> None:
    counter = await agreeing(shop)
    token = await token_of(counter)

    for table in ("page_link", "ready", "fact", "message"):
        rows = await counter.rows(f"SELECT t::text AS row FROM {table} AS t")
        assert not [row for row in rows if token in row["row"]]


def test_pages_are_only_ever_told_with_https() -> None:
    from jawort.domain.setting import complaint

    assert complaint(SettingKey.PAGES_URL, "http://seiten.example") is not None
    assert complaint(SettingKey.PAGES_URL, PAGES) is None


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080", "http://localhost:8080/"])
def test_on_trial_pages_may_be_those_of_this_machine(address: str) -> None:
    from jawort.domain.setting import complaint

    assert complaint(SettingKey.PAGES_URL, address) is None
    assert complaint(SettingKey.NOTICE_URL, address) is not None


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1.example",
        "http://localhost@evil.example",
        "http://127.0.0.1:8080@x",
        "http:",
    ],
)
def test_what_only_looks_like_this_machine_is_not(address: str) -> None:
    from jawort.domain.setting import complaint

    assert complaint(SettingKey.PAGES_URL, address) is not None
