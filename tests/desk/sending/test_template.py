"""Binding a template: read by somebody, for a purpose, with what its words fulfil."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.sending import template as desk
from jawort.domain.decision import Obligation
from jawort.domain.refusal import Refusal
from jawort.domain.sending.template import NewTemplate
from jawort.ledger import template
from jawort.ledger.work import Work
from tests.shop import NOON, Shop
from tests.stage import STOP_TEXT, Stage, stage

HOUR = timedelta(hours=1)


def listed(name: str = "prospekt", **more: Any) -> NewTemplate:
    """A template as the platform lists it."""
    said = {
        "name": name,
        "language": "de",
        "category": "marketing",
        "state": "APPROVED",
        "components": ({"type": "BODY", "text": STOP_TEXT},),
    }
    return NewTemplate(**(said | more))


async def keep(made: Stage, *some: NewTemplate, now: Any = NOON) -> int:
    return await template.keep(made.work, made.sender_id, some, now=now)


async def only(work: Work) -> UUID:
    (one,) = await template.every(work)
    return one.template_id


async def test_a_bound_template_says_for_what_with_what_and_who_read_it(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await keep(made, listed())
        fulfils = [Obligation.STOP_HINT, Obligation.SENDER, Obligation.SENDER]
        one = await desk.bind(work, await only(work), "ADS", fulfils, by="Anna", now=NOON)
        facts = await work.connection.fetchval(
            "SELECT count(*) FROM fact WHERE kind = 'setting_changed'"
        )

    assert (one.purpose, one.bound_by, one.bound_at) == ("ADS", "Anna", NOON)
    assert one.obligations == (Obligation.SENDER, Obligation.STOP_HINT)
    assert facts == 1


@pytest.mark.parametrize(
    ("category", "purpose", "fits"),
    [
        ("marketing", "ADS", True),
        ("utility", "ADS", True),
        ("authentication", "ADS", False),
        ("utility", "N08", True),
        ("marketing", "N08", False),
        ("authentication", "AUTH", True),
        ("utility", "AUTH", False),
        ("utility", "REPLY", True),
    ],
)
async def test_the_category_approved_must_suit_the_purpose(
    shop: Shop, category: str, purpose: str, fits: bool
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await keep(made, listed(category=category))
        binding = desk.bind(work, await only(work), purpose, [], by="Anna", now=NOON)  # type: ignore[arg-type]
        if fits:
            assert (await binding).purpose == purpose
        else:
            with pytest.raises(Refusal) as refused:
                await binding
            assert refused.value.code == "TEMPLATE_CATEGORY"


async def test_nobody_can_claim_what_the_words_visibly_lack(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await keep(made, listed(components=({"type": "BODY", "text": "Neu im Autohaus"},)))
        wanted = await only(work)
        for fulfils, by, code in (
            ([Obligation.STOP_HINT], "Anna", "TEMPLATE_LACKS"),
            ([Obligation.NO_HISTORY], "Anna", "TEMPLATE_LACKS"),
            ([], "  ", "WHO"),
        ):
            with pytest.raises(Refusal) as refused:
                await desk.bind(work, wanted, "ADS", fulfils, by=by, now=NOON)
            assert refused.value.code == code
        with pytest.raises(Refusal) as refused:
            await desk.bind(work, uuid4(), "ADS", [], by="Anna", now=NOON)
        assert refused.value.code == "TEMPLATE_UNKNOWN"
        (one,) = await desk.listed(work)

    assert one.purpose == ""


async def test_changed_words_must_be_read_again_and_changed_state_need_not(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await keep(made, listed())
        wanted = await only(work)
        await desk.bind(work, wanted, "ADS", [Obligation.STOP_HINT], by="Anna", now=NOON)

        await keep(made, listed(state="PAUSED"), now=NOON + HOUR)
        paused = await desk.shown(work, wanted)
        assert (paused.state, paused.purpose) == ("PAUSED", "ADS")

        words = ({"type": "BODY", "text": STOP_TEXT + " Neu!"},)
        await keep(made, listed(components=words), now=NOON + 2 * HOUR)
        changed = await desk.shown(work, wanted)
        assert (changed.purpose, changed.obligations) == ("", ())


async def test_what_the_platform_no_longer_lists_is_deleted_and_an_old_list_changes_nothing(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await keep(made, listed(), listed("anderes"))
        assert await keep(made, listed(), now=NOON + HOUR) == 1
        states = {one.name: one.state for one in await template.every(work)}
        assert states == {"prospekt": "APPROVED", "anderes": "DELETED"}

        await keep(made, listed(state="REJECTED"), listed("anderes"), now=NOON)
        states = {one.name: one.state for one in await template.every(work)}
        assert states == {"prospekt": "APPROVED", "anderes": "DELETED"}


async def test_a_report_moves_one_template_unless_something_newer_is_known(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await keep(made, listed(), now=NOON)
        named = ("prospekt", "de")
        report = template.report
        later = NOON + HOUR
        assert await report(work, made.sender_id, named, state="PAUSED", at=later)
        assert not await report(work, made.sender_id, named, state="APPROVED", at=NOON)
        assert not await report(work, made.sender_id, ("x", "de"), state="PAUSED", at=later)
        assert await report(work, made.sender_id, named, category="utility", at=later)
        (one,) = await template.every(work)

    assert (one.state, one.category) == ("PAUSED", "utility")
