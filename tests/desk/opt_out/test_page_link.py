"""Leaving by a link: one button, no log-in, nothing shown of who it is, nothing done by looking."""

from datetime import timedelta
from uuid import UUID

import pytest

from jawort.desk.opt_out import page_link
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger import contact
from jawort.ledger.page_link import Use
from tests.desk.arrivals import Counter, open_counter, says, sent
from tests.shop import NOON, Shop

LATER = NOON + timedelta(days=30)


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop with a customer who has said yes to advertising."""
    made = await open_counter(shop)
    await made.take(says("START"))
    (row,) = await made.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(made, "wamid.text", ready_id=row["ready_id"])
    await made.take(says("JA", at=NOON + timedelta(minutes=1)))
    return made


async def erikas(counter: Counter) -> UUID:
    async with counter.work() as work:
        found = await contact.find(work, Identifier(IdentifierKind.WA_ID, "491713920001"))
    assert found is not None
    return found


async def link(counter: Counter, use: Use = "withdraw", scope: str = "ads") -> str:
    erika = await erikas(counter)
    async with counter.work() as work:
        return await page_link.make(work, erika, use, scope=scope, now=NOON)


async def states(counter: Counter) -> list[str]:
    return [row["state"] for row in await counter.rows("SELECT state FROM standing_consent")]


async def test_looking_at_the_page_changes_nothing_and_shows_nobody(counter: Counter) -> None:
    token = await link(counter)

    async with counter.work() as work:
        page = await page_link.shown(work, token, "withdraw")

    assert page is not None
    assert (page.is_over, page.scope) == (False, "ads")
    assert "Erika" not in repr(page)
    assert "3920001" not in repr(page)
    assert await states(counter) == ["granted"]
    (row,) = await counter.rows("SELECT used_at FROM page_link")
    assert row["used_at"] is None


async def test_the_button_ends_what_the_link_is_for_and_says_the_same_again(
    counter: Counter,
) -> None:
    token = await link(counter)

    async with counter.work() as work:
        first = await page_link.withdraw_by_link(work, token, now=LATER)
    async with counter.work() as work:
        again = await page_link.withdraw_by_link(work, token, now=LATER + timedelta(days=1))

    assert first == again
    assert first is not None
    assert first.is_over
    assert await states(counter) == ["withdrawn"]
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")) == 1


async def test_a_used_link_ends_a_newer_yes_too(counter: Counter) -> None:
    token = await link(counter)
    async with counter.work() as work:
        await page_link.withdraw_by_link(work, token, now=LATER)
    await counter.take(says("START", at=LATER + timedelta(hours=1)))
    (row,) = await counter.rows(
        "SELECT ready_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, "wamid.again", ready_id=row["ready_id"])
    await counter.take(says("JA", at=LATER + timedelta(hours=2)))
    assert await states(counter) == ["granted"]

    async with counter.work() as work:
        await page_link.withdraw_by_link(work, token, now=LATER + timedelta(hours=3))

    assert await states(counter) == ["withdrawn"]


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "A" * 5000, "ä\x00"])
async def test_a_guessed_token_opens_nothing(counter: Counter, token: str) -> None:
    async with counter.work() as work:
        assert await page_link.shown(work, token, "withdraw") is None
        assert await page_link.withdraw_by_link(work, token, now=LATER) is None
        assert await page_link.preferences(work, token) is None
        assert await page_link.stop_preferences(work, token, [], now=LATER) is None
    assert await page_link.company_of(counter.shop.ledger, token, "withdraw") is None
    assert await states(counter) == ["granted"]


async def test_a_token_serves_its_own_use_only(counter: Counter) -> None:
    leaving, choosing = await link(counter), await link(counter, "preferences")

    async with counter.work() as work:
        assert await page_link.preferences(work, leaving) is None
        assert await page_link.withdraw_by_link(work, choosing, now=LATER) is None
    house = counter.shop.controller.controller_id
    assert await page_link.company_of(counter.shop.ledger, leaving, "withdraw") == house
    assert await page_link.company_of(counter.shop.ledger, choosing, "withdraw") is None


async def test_the_token_is_nowhere_in_the_database(counter: Counter) -> None:
    token = await link(counter)

    rows = await counter.rows("SELECT page_link::text AS row FROM page_link")
    assert rows
    assert token not in rows[0]["row"]
    assert token.encode().hex() not in rows[0]["row"]


async def test_the_preference_page_switches_off_and_never_on(counter: Counter) -> None:
    token = await link(counter, "preferences")

    async with counter.work() as work:
        before = await page_link.preferences(work, token)
    async with counter.work() as work:
        after = await page_link.stop_preferences(work, token, [counter.purpose_id], now=LATER)

    assert before is not None
    assert after is not None
    assert [one.is_on for one in before.choices] == [True]
    assert [one.is_on for one in after.choices] == [False]
    async with counter.work() as work:
        unchanged = await page_link.stop_preferences(work, token, [], now=LATER)
    assert unchanged == after


async def test_everything_can_be_switched_off_at_once(counter: Counter) -> None:
    token = await link(counter, "preferences")

    async with counter.work() as work:
        await page_link.stop_preferences(work, token, [], everything=True, now=LATER)

    (row,) = await counter.rows("SELECT optout FROM contact")
    assert row["optout"] == "all"


async def test_a_stop_in_the_chat_shows_on_the_page(counter: Counter) -> None:
    token = await link(counter)
    await counter.take(says("STOP", at=LATER))

    async with counter.work() as work:
        page = await page_link.shown(work, token, "withdraw")

    assert page is not None
    assert page.is_over
