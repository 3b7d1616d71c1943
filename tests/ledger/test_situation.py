"""The situation: what is known is found, what is not is protective, the stricter record wins."""

from datetime import timedelta
from uuid import UUID, uuid4

import msgspec
import pytest

from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.question import Question
from jawort.domain.setting import NOT_NEEDED, READINESS, Setting, SettingKey
from jawort.domain.situation import PROTECTIVE, Situation
from jawort.ledger import contact, controller, suppression
from jawort.ledger.situation import DECLARED, RESOLVERS, situations
from jawort.ledger.work import Work
from tests.people import OTHER_PHONE, PHONE, erika
from tests.shop import NOON, Shop


def question(contact_id: UUID, **declared: object) -> Question:
    """A reply by a person, unless told otherwise."""
    said: dict[str, object] = {
        "channel": "wa", "origin": "human", "form": "freeform", "purpose": "REPLY",
        "sender_id": uuid4(), "ads_content": False,
    }  # fmt: skip
    return msgspec.convert({"contact_id": contact_id, **said, **declared}, Question)


async def number(work: Work) -> UUID:
    """A business number to write from."""
    portfolio = await controller.add_portfolio(work, meta_id="", now=NOON)
    new = controller.NewSender(portfolio, "wa", "Autohaus Sonnenschein", "DE")
    return await controller.add_sender(work, new, now=NOON)


async def situation(work: Work, asked: Question) -> Situation:
    (found,) = await situations(work, [asked], now=NOON)
    return found


async def test_what_has_no_source_yet_is_protective(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        found = await situation(work, question(await erika(work)))

    for name in set(PROTECTIVE) - set(RESOLVERS) - set(DECLARED):
        assert getattr(found, name) == PROTECTIVE[name], name


async def test_an_unknown_contact_or_sender_makes_the_message_invalid(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody, ours = await erika(work), await number(work)

        assert (await situation(work, question(somebody, sender_id=ours))).valid
        assert not (await situation(work, question(uuid4(), sender_id=ours))).valid
        assert not (await situation(work, question(somebody, sender_id=uuid4()))).valid
        assert not (await situation(work, question(somebody, sender_id=None))).valid


async def test_every_item_is_needed_before_the_controller_is_ready(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        for key in READINESS:
            assert not (await situation(work, question(somebody))).tenant_ready
            setting = Setting(key, "https://x.example", NOON, "Anna Admin")
            await controller.set_setting(work, setting)
        assert (await situation(work, question(somebody))).tenant_ready

        later = NOON - timedelta(minutes=1)
        await controller.set_setting(work, Setting(SettingKey.USES_AI, "yes", later, "Anna"))
        assert (await situation(work, question(somebody))).tenant_ready
        waved = Setting(SettingKey.DPIA, NOT_NEEDED, NOON + timedelta(0, 0, 1), "Anna")
        await controller.set_setting(work, waved)
        (found,) = await situations(work, [question(somebody)], now=NOON + timedelta(seconds=1))
        assert not found.tenant_ready


async def test_a_setting_of_the_future_is_not_in_force(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        soon = Setting(SettingKey.PROFILE, "CONTRACT", NOON + timedelta(seconds=1), "Anna")
        await controller.set_setting(work, soon)

        assert (await situation(work, question(somebody))).profile == "REACTIVE"


@pytest.mark.parametrize(
    ("scope", "declared", "frozen"),
    [
        ("all", {}, True),
        ("campaigns", {}, False),
        ("campaigns", {"origin": "campaign", "purpose": "N09"}, True),
        ("campaigns", {"purpose": "ADS"}, True),
        ("business", {}, False),
        ("business", {"purpose": "L_STOP"}, False),
        ("business", {"purpose": "N05"}, True),
    ],
)
async def test_the_emergency_stop_reaches_what_it_names(
    shop: Shop, scope: str, declared: dict[str, str], frozen: bool
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        assert not (await situation(work, question(somebody, **declared))).freeze

        await controller.freeze(work, scope=scope, reason="Probe", by="Anna", now=NOON)

        assert (await situation(work, question(somebody, **declared))).freeze is frozen


async def test_of_linked_records_the_stricter_one_wins(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        first = await erika(work, PHONE)
        second = await erika(work, OTHER_PHONE)
        third = await erika(work, Identifier(IdentifierKind.CRM, "K-17"))
        await contact.link(work, second, first, reason="same", now=NOON)
        await contact.link(work, third, second, reason="same", now=NOON)
        await contact.set_restricted(work, [third], True)
        await contact.set_objection(work, [second], "ads")
        await contact.set_identity(work, [third], False, at=NOON)
        await suppression.add(work, [OTHER_PHONE], "all", since=NOON, now=NOON)

        found = await situation(work, question(first))
        assert (found.restricted, found.objection) == (True, "ads")
        assert (found.identity_ok, found.suppressed) == (False, True)
        assert found.contact_state == "active"

        await contact.set_state(work, [second], ContactState.BLOCKED)
        assert (await situation(work, question(first))).contact_state == "blocked"


async def test_a_no_to_one_notification_type_does_not_suppress_the_rest(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        somebody = await erika(work)
        await suppression.add(work, [PHONE], "type:N07", since=NOON, now=NOON)
        assert not (await situation(work, question(somebody))).suppressed

        await suppression.add(work, [PHONE], "topic:prospekt", since=NOON, now=NOON)
        assert (await situation(work, question(somebody))).suppressed


async def test_many_are_asked_in_their_order(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        first, second = await erika(work, PHONE), await erika(work, OTHER_PHONE)
        await contact.set_restricted(work, [second], True)
        ours = await number(work)
        asked = [question(one, sender_id=ours) for one in (second, first, uuid4(), second)]

        found = await situations(work, asked, now=NOON)

    assert [one.restricted for one in found] == [True, False, True, True]
    assert [one.valid for one in found] == [True, True, False, True]
