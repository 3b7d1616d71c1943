"""Inputs about the person and the conversation, on both sides of their borders."""

from datetime import timedelta
from uuid import uuid4

import pytest

from jawort.domain.person import KINDS
from jawort.domain.setting import SettingKey
from jawort.ledger import contact, suppression
from tests.ledger.asking import DAY, HOUR, SECOND, at
from tests.people import EMAIL, OTHER_PHONE, PHONE
from tests.shop import NOON, Shop
from tests.stage import LONG_AGO, add_number, stage


async def test_the_window_counts_from_the_persons_message_to_this_number(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        conversation, _ = await made.says(somebody, at=NOON - 24 * HOUR + 60 * SECOND)
        open_until = NOON

        assert (await at(made, somebody, open_until - SECOND)).window_open
        assert not (await at(made, somebody, open_until)).window_open

        await made.answered(somebody, conversation, at=NOON)
        assert not (await at(made, somebody)).window_open  # our own words open nothing

        second = await add_number(work, "Sonnenschein")
        await made.says(somebody, at=NOON)
        assert (await at(made, somebody)).window_open
        assert not (await at(made, somebody, sender_id=second)).window_open


async def test_a_linked_record_that_wrote_opens_no_window_for_this_one(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        one, other = await made.person(), await made.person(OTHER_PHONE.value)
        await contact.link(work, other, one, reason="same", now=NOON)
        await made.says(other)

        assert not (await at(made, one)).window_open
        assert (await at(made, other)).window_open


async def test_a_stop_is_over_for_answers_once_the_person_writes_again_and_not_in_that_second(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        assert (await at(made, somebody)).inbound_after_optout

        await made.says(somebody, "STOP", at=NOON)
        await contact.set_optout(work, [somebody], "all", at=NOON)
        later = NOON + HOUR
        found = await at(made, somebody, later)
        assert (found.optout, found.inbound_after_optout) == ("all", False)

        await made.says(somebody, at=NOON + SECOND)
        found = await at(made, somebody, later)
        assert (found.optout, found.inbound_after_optout) == ("all", True)


async def test_a_stop_of_unknown_time_is_not_over(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        _, inbound = await made.says(somebody)
        await made.consent(somebody, at=NOON)
        await made.run(
            "UPDATE contact SET optout = 'ads' WHERE controller_id = $1 AND contact_id = $2",
            somebody,
        )

        found = await at(made, somebody, purpose="ADS", requested_by=inbound)
        assert (found.optout, found.inbound_after_optout, found.requested) == ("ads", False, False)


@pytest.mark.parametrize(("later", "optout"), [(SECOND, "none"), (0 * SECOND, "ads")])
async def test_a_confirmed_yes_to_exactly_this_must_be_later_than_the_stop(
    shop: Shop, later: timedelta, optout: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await contact.set_optout(work, [somebody], "ads", at=NOON - HOUR)
        await made.purpose("ADS", "reifen")
        await made.consent(somebody, topic="reifen", at=NOON - HOUR + later)

        found = await at(made, somebody, purpose="ADS", topic="reifen")
        assert (found.optout, found.consent, found.scope_ok) == (optout, "granted", True)
        other = await at(made, somebody, purpose="ADS", topic="urlaub")
        assert (other.optout, other.consent, other.scope_ok) == ("ads", "granted", False)


async def test_the_list_of_noes_speaks_where_the_record_is_silent_or_younger(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await suppression.add(work, [PHONE], "ads", since=NOON, now=NOON)
        assert (await at(made, somebody, purpose="ADS")).suppressed  # after a restore, say

        await contact.set_optout(work, [somebody], "ads", at=NOON)
        assert not (await at(made, somebody, purpose="ADS")).suppressed

        await suppression.add(work, [PHONE], "all", since=NOON, now=NOON)
        assert (await at(made, somebody, purpose="ADS")).suppressed
        await contact.set_optout(work, [somebody], "all", at=NOON)
        assert not (await at(made, somebody, purpose="ADS")).suppressed

        young = await made.person(OTHER_PHONE.value)
        await contact.set_optout(work, [young], "all", at=NOON)
        await suppression.add(work, [OTHER_PHONE], "all", since=LONG_AGO - SECOND, now=NOON)
        assert (await at(made, young, purpose="ADS")).suppressed


async def test_an_identifier_added_later_brings_its_old_no(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await suppression.add(work, [EMAIL], "ads", since=NOON, now=NOON)
        await contact.set_optout(work, [somebody], "ads", at=NOON)
        assert not (await at(made, somebody)).suppressed

        await contact.add_identifier(work, somebody, EMAIL, now=NOON + HOUR)
        assert (await at(made, somebody, NOON + HOUR)).suppressed


async def test_a_no_to_a_topic_leaves_other_topics_and_notifications_alone(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await suppression.add(work, [PHONE], "topic:reifen", since=NOON, now=NOON)

        assert (await at(made, somebody, purpose="ADS", topic="reifen")).suppressed
        assert (await at(made, somebody, purpose="ADS")).suppressed
        assert not (await at(made, somebody, purpose="ADS", topic="urlaub")).suppressed
        assert not (await at(made, somebody, purpose="N08")).suppressed


async def test_a_no_to_a_type_holds_this_type_until_a_later_yes(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await suppression.add(work, [PHONE], "type:N07", since=NOON, now=NOON)

        assert (await at(made, somebody, purpose="N07")).type_optout
        assert not (await at(made, somebody, purpose="N08")).type_optout
        await made.consent(somebody, code="N07", at=NOON)
        assert (await at(made, somebody, purpose="N07")).type_optout
        await made.consent(somebody, code="N07", at=NOON + SECOND)
        assert (await at(made, somebody, purpose="N07")).type_optout  # it is not said yet
        assert not (await at(made, somebody, NOON + SECOND, purpose="N07")).type_optout


async def test_a_business_is_asked_for_a_yes_like_a_consumer(shop: Shop) -> None:
    """Whose number it is changes no rule: the law protects both (§ 7 UWG; law.md S4.14)."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.purpose("ADS", "reifen")
        found = []
        for kind in KINDS:
            await made.run("UPDATE contact SET kind = $2 WHERE controller_id = $1", kind)
            found.append(await at(made, somebody, purpose="ADS", topic="reifen"))

    assert found[0].consent == "none"
    assert all(one == found[0] for one in found)


async def test_age_is_in_order_only_for_a_service_that_does_not_address_children(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        assert (await at(made, somebody)).minor == "ok"

        await made.setting(SettingKey.CHILD_DIRECTED, "yes")
        assert (await at(made, somebody)).minor == "unknown_child_directed"
        await made.run(
            "UPDATE contact SET minor = 'under_no_parent' WHERE controller_id = $1"
            " AND contact_id = $2",
            somebody,
        )
        assert (await at(made, somebody)).minor == "under_no_parent"


async def test_a_request_is_a_message_of_this_person_and_newer_than_every_no(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody, stranger = await made.person(), await made.person(OTHER_PHONE.value)
        conversation, mine = await made.says(somebody, at=NOON - HOUR)
        _, theirs = await made.says(stranger, at=NOON - HOUR)
        await made.answered(somebody, conversation, at=NOON - HOUR)
        ours = await work.connection.fetchval(
            "SELECT message_id FROM message WHERE direction = 'out'"
        )

        assert (await at(made, somebody, requested_by=mine)).requested
        for wrong in (theirs, ours, uuid4(), None):
            assert not (await at(made, somebody, requested_by=wrong)).requested

        await contact.set_optout(work, [somebody], "ads", at=NOON - HOUR - SECOND)
        assert (await at(made, somebody, requested_by=mine)).requested
        await contact.set_optout(work, [somebody], "ads", at=NOON - HOUR)
        assert not (await at(made, somebody, requested_by=mine)).requested


async def test_an_objection_after_the_request_ends_it_and_one_of_unknown_time_too(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        _, inbound = await made.says(somebody, at=NOON - HOUR)
        await contact.set_objection(work, [somebody], "ads")
        assert not (await at(made, somebody, requested_by=inbound)).requested

        await suppression.add(work, [PHONE], "ads", since=NOON - 2 * HOUR, now=NOON)
        assert (await at(made, somebody, requested_by=inbound)).requested
        await suppression.add(work, [PHONE], "ads", since=NOON - HOUR, now=NOON)
        assert not (await at(made, somebody, requested_by=inbound)).requested


async def test_a_late_answer_needs_a_message_that_nobody_answered_for_at_most_a_week(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        conversation, inbound = await made.says(somebody, at=NOON - 7 * DAY)
        assert (await at(made, somebody, requested_by=inbound)).requested
        assert not (await at(made, somebody, NOON + SECOND, requested_by=inbound)).requested

        await made.answered(somebody, conversation, at=NOON - 6 * DAY, origin="auto_ack")
        assert (await at(made, somebody, requested_by=inbound)).requested  # a note is no answer
        await made.answered(somebody, conversation, at=NOON - 6 * DAY)
        assert not (await at(made, somebody, requested_by=inbound)).requested
