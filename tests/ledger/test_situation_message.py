"""Inputs about the yes and about the message itself, on both sides of their borders."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from jawort.desk.sending.message import send
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.setting import SettingKey
from jawort.domain.situation import VALUES
from jawort.ledger import contact
from jawort.ledger.situation import DECLARED, RESOLVERS, gather, situations
from tests.ledger.asking import DAY, HOUR, ROOT, SECOND, at
from tests.people import OTHER_PHONE
from tests.shop import NOON, Shop
from tests.stage import LONG_AGO, add_number, stage


def test_the_paper_says_of_each_input_whether_its_source_is_there_and_where() -> None:
    page = (ROOT / "docs" / "situation.md").read_text("utf-8")
    rows = re.findall(
        r"^\| `(\w+)` \|.* \| (yes|no|declared) \| .* \| `([^`]+)` \|$", page, re.MULTILINE
    )

    assert [name for name, _, _ in rows] == list(VALUES)
    for name, state, resolver in rows:
        place = resolver.partition(":")[0]
        if state == "yes":
            module = RESOLVERS[name].__module__.replace(".", "/")
            assert f"{module}.py".endswith(place), name
        elif state == "declared":
            assert name in DECLARED
        else:
            assert name not in RESOLVERS


@pytest.mark.parametrize(
    ("state", "read_as"),
    [("APPROVED", True), ("PAUSED", False), ("PENDING", False), ("approved?", False)],
)
async def test_only_an_approved_template_of_this_sender_that_fits_is_in_order(
    shop: Shop, state: str, read_as: bool
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        template = await made.template()
        await made.run("UPDATE template SET state = $2 WHERE controller_id = $1", state)
        said: Any = {"form": "template", "template_id": template, "fits_template": True}

        found = await at(made, somebody, **said)
        assert (found.tpl_ok, found.tpl_category) == (read_as, "marketing")
        assert not (await at(made, somebody, **(said | {"fits_template": False}))).tpl_ok
        assert not (await at(made, somebody, **(said | {"template_id": uuid4()}))).tpl_ok
        other = await at(made, somebody, **(said | {"sender_id": uuid4()}))
        assert (other.tpl_ok, other.tpl_category) == (False, "none")


async def test_most_protective_of_several_answers_counts(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        one, other = await made.person(), await made.person(OTHER_PHONE.value)
        await contact.link(work, other, one, reason="same", now=NOON)
        await made.consent(one, "granted")
        found = await at(made, one, purpose="ADS")
        assert (found.consent, found.proof_ok, found.scope_ok) == ("granted", True, True)

        await made.consent(other, "withdrawn")
        assert (await at(made, one, purpose="ADS")).consent == "withdrawn"


@pytest.mark.parametrize(
    ("state", "after", "read_as"),
    [
        ("expired", -SECOND, "granted"),
        ("pending", -SECOND, "granted"),
        ("expired", 0 * SECOND, "expired"),
        ("expired", SECOND, "expired"),
        ("pending", SECOND, "pending"),
        ("withdrawn", -SECOND, "withdrawn"),
        ("denied", -SECOND, "denied"),
        ("invalid", -SECOND, "invalid"),
    ],
)
async def test_a_later_yes_at_another_number_of_the_brand_answers_a_question_and_no_no(
    shop: Shop, state: str, after: timedelta, read_as: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody, yes_at = await made.person(), NOON - HOUR
        other = await add_number(work, "Sonnenschein")
        await made.run("UPDATE sender SET brand = 'Sonnenschein' WHERE controller_id = $1")
        await made.consent(somebody, "granted", at=yes_at)
        await made.consent(somebody, state, at=yes_at + after, sender_id=other)
        await made.run(
            "UPDATE standing_consent SET proof_ok = state = 'granted' WHERE controller_id = $1"
        )

        found = await at(made, somebody, purpose="ADS")
    assert (found.consent, found.proof_ok) == (read_as, read_as == "granted")


async def test_a_yes_in_another_record_of_the_person_answers_no_question(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        one, other = await made.person(), await made.person(OTHER_PHONE.value)
        await contact.link(work, other, one, reason="same", now=NOON)
        await made.consent(other, "expired", at=NOON - 2 * HOUR)
        await made.consent(one, "granted", at=NOON - HOUR)

        assert (await at(made, one, purpose="ADS")).consent == "expired"


@pytest.mark.parametrize(("waited", "state"), [(DAY - SECOND, "pending"), (DAY, "expired")])
async def test_a_wish_nobody_confirmed_ends_after_a_day(
    shop: Shop, waited: timedelta, state: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.consent(somebody, "pending", at=NOON - waited)

        assert (await at(made, somebody, purpose="ADS")).consent == state


@pytest.mark.parametrize(
    ("given", "consent"),
    [
        (timedelta(0), "granted"),
        (timedelta(microseconds=1), "pending"),
        (timedelta(seconds=120), "pending"),
    ],
)
async def test_no_message_relies_on_a_yes_that_is_dated_after_it(
    shop: Shop, given: timedelta, consent: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.purpose("ADS", "reifen")
        await made.consent(somebody, topic="reifen", at=NOON + given)

        now = await at(made, somebody, purpose="ADS", topic="reifen")
        later = await at(made, somebody, NOON + given, purpose="ADS", topic="reifen")

    assert (now.consent, later.consent) == (consent, "granted")


async def test_a_yes_without_its_fact_proves_nothing_and_one_to_another_brand_does_not_fit(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.consent(somebody)
        await made.run("UPDATE standing_consent SET fact_id = $2 WHERE controller_id = $1", uuid4())
        assert not (await at(made, somebody, purpose="ADS")).proof_ok

        await made.run("UPDATE sender SET brand = 'Mondschein' WHERE controller_id = $1")
        assert (await at(made, somebody, purpose="ADS")).scope_ok
        other = await add_number(work, "Sternschein")
        found = await at(made, somebody, purpose="ADS", sender_id=other)
        assert (found.consent, found.scope_ok) == ("granted", False)


async def test_who_has_said_nothing_has_not_agreed(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        found = await at(made, await made.person(), purpose="ADS")

    assert (found.consent, found.proof_ok, found.scope_ok) == ("none", False, False)
    assert (found.basis, found.contract_active, found.channel_chosen) == ("none", False, False)


@pytest.mark.parametrize(("sent", "hit"), [(7 * DAY - SECOND, True), (7 * DAY, False)])
async def test_the_announced_frequency_counts_what_went_to_the_person_in_that_time(
    shop: Shop, sent: timedelta, hit: bool
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        one, other = await made.person(), await made.person(OTHER_PHONE.value)
        await contact.link(work, other, one, reason="same", now=NOON)
        await made.purpose("ADS", cap=(1, 7))
        await made.consent(other)
        await made.consent(one)
        draft = made.draft(
            other,
            origin="automation",
            purpose="ADS",
            ads_content=True,
            template_id=await made.template(),
        )
        (first,) = await send(work, [draft], now=NOON)
        assert first.what == "queued"
        later = NOON + sent

        assert (await at(made, one, later, purpose="ADS")).cap_hit  # it has waited, and will go
        await made.run(
            "UPDATE ready SET state = 'accepted', ended_at = $2 WHERE controller_id = $1", NOON
        )
        assert (await at(made, one, later, purpose="ADS")).cap_hit is hit
        await made.purpose("ADS", "urlaub", cap=(1, 7))
        other_topic = await at(made, one, later, purpose="ADS", topic="urlaub")
        assert not other_topic.cap_hit
        await made.run("UPDATE ready SET state = 'refused' WHERE controller_id = $1")
        assert not (await at(made, one, later, purpose="ADS")).cap_hit


async def test_advertising_without_a_purpose_on_record_has_used_up_its_frequency(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        assert (await at(made, somebody, purpose="ADS")).cap_hit

        await made.purpose("ADS")
        assert not (await at(made, somebody, purpose="ADS")).cap_hit


@pytest.mark.parametrize(("passed", "hit"), [(12 * HOUR - SECOND, True), (12 * HOUR, False)])
async def test_one_away_note_in_twelve_hours(shop: Shop, passed: timedelta, hit: bool) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        _, inbound = await made.says(somebody)
        note = made.draft(somebody, origin="auto_ack", requested_by=inbound)
        (first,) = await send(work, [note], now=NOON)
        assert first.what == "queued"
        await made.run(
            "UPDATE ready SET state = 'accepted', ended_at = $2 WHERE controller_id = $1", NOON
        )

        assert (await at(made, somebody, NOON + passed, origin="auto_ack")).cap_hit is hit


@pytest.mark.parametrize(
    ("purpose", "until_event", "urgent"),
    [
        ("N06", None, True),
        ("N09", None, True),
        ("N08", None, False),
        ("N08", 24 * HOUR - SECOND, True),
        ("N08", 24 * HOUR, False),
        ("N05", -HOUR, True),
        ("N05", -HOUR - SECOND, False),
        ("N01", HOUR, False),
        ("ADS", HOUR, False),
        ("REPLY", HOUR, False),
    ],
)
async def test_only_some_types_may_disturb_and_most_only_near_their_event(
    shop: Shop, purpose: str, until_event: timedelta | None, urgent: bool
) -> None:
    event_at = NOON + until_event if until_event is not None else None
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        found = await at(made, somebody, purpose=purpose, event_at=event_at)

    assert found.urgent is urgent


@pytest.mark.parametrize(
    ("number", "hour", "quiet"),
    [
        ("+491713920001", 19, False),  # 20:00 in Berlin
        ("+491713920001", 20, True),
        ("+447700900123", 20, False),  # 20:00 in London
        ("+447700900123", 21, True),
        ("+12125550100", 20, False),  # 15:00 in New York
    ],
)
async def test_quiet_hours_are_those_of_the_number(
    shop: Shop, number: str, hour: int, quiet: bool
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person(number)
        now = NOON.replace(hour=hour)
        question = made.draft(somebody, purpose="N08").question
        (found,) = await gather(work, [question], now=now)

    assert found.situation.quiet is quiet
    assert (found.quiet_until > now) is quiet


async def test_an_ended_number_tells_no_zone(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        american = Identifier(IdentifierKind.PHONE, "+12125550100")
        somebody = await made.person(american.value)
        late = NOON.replace(hour=20)
        assert not (await at(made, somebody, late, purpose="N08")).quiet

        await made.run("UPDATE identifier SET valid_to = $2 WHERE controller_id = $1", NOON)
        assert (await at(made, somebody, late, purpose="N08")).quiet


async def test_the_notice_counts_until_its_address_or_its_words_change(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        assert (await at(made, somebody)).notice_done

        await made.setting(SettingKey.NOTICE_URL, "https://neu.example")
        assert not (await at(made, somebody)).notice_done

        published = uuid4()
        await made.run(
            "INSERT INTO wording VALUES"
            " ($1, $2, 'notice', 'chat', 1, 'de', 'Hinweise', 'x', $3, 'Anna')",
            published,
            LONG_AGO,
        )
        assert not (await at(made, somebody)).notice_done
        await made.run(
            "INSERT INTO notice_served VALUES ($1, $2, $3, $4)", somebody, published, NOON
        )
        assert (await at(made, somebody)).notice_done
        await made.run(
            "INSERT INTO wording VALUES"
            " ($1, $2, 'notice', 'chat', 2, 'de', 'Hinweise', 'x', $3, 'Anna')",
            uuid4(),
            NOON + SECOND,
        )
        assert (await at(made, somebody)).notice_done
        assert not (await at(made, somebody, NOON + SECOND)).notice_done


async def test_a_legal_message_without_its_case_and_a_retired_sender_are_not_valid(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        assert (await at(made, somebody, purpose="L_STOP", case_id=uuid4())).valid
        assert not (await at(made, somebody, purpose="L_STOP")).valid
        assert not (await at(made, somebody, channel="sms")).valid

        await made.run("UPDATE sender SET retired_at = $2 WHERE controller_id = $1", NOON)
        assert not (await at(made, somebody)).valid


async def test_the_number_of_queries_does_not_grow_with_the_number_of_questions(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = [await made.person(f"+4917139200{number}") for number in range(10, 40)]
        asked = [made.draft(one).question for one in people]
        counted: list[int] = []
        for questions in (asked[:1], asked):
            seen: list[object] = []
            with work.connection.query_logger(seen.append):
                await situations(work, questions, now=NOON)
            counted.append(len(seen))

    assert counted[0] == counted[1] <= 20


async def test_of_two_that_wait_only_the_later_one_sees_the_other(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.purpose("ADS", cap=(1, 7))
        await made.consent(somebody)
        template = await made.template()
        said: Any = {"purpose": "ADS", "template_id": template, "ads_content": True}
        drafts = [made.draft(somebody, **said) for _ in range(2)]
        first, second = await send(work, drafts, now=NOON)
        assert (first.what, second.what) == ("queued", "queued")
        order = sorted(one.ready_id for one in (first, second) if one.ready_id)

        hits = [(await at(made, somebody, ready_id=one, **said)).cap_hit for one in order]

    assert hits == [False, True]


@pytest.mark.parametrize(
    ("outcome", "gone"),
    [("open", True), ("accepted", True), ("unknown", True), ("error", False), ("not_sent", False)],
)
async def test_an_entry_whose_fate_is_not_known_for_sure_counts_as_sent(
    shop: Shop, outcome: str, gone: bool
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        _, inbound = await made.says(somebody)
        (queued,) = await send(work, [made.draft(somebody, requested_by=inbound)], now=NOON)
        said: Any = {"requested_by": inbound, "ready_id": queued.ready_id}
        assert not (await at(made, somebody, **said)).already_sent

        await made.run(
            "INSERT INTO attempt (controller_id, attempt_id, ready_id, contact_id, decision_id,"
            " sender_id, starts, pair_full_at, began_at, outcome)"
            " VALUES ($1, $2, $3, $4, $5, $6, false, $7, $7, $8)",
            uuid4(),
            queued.ready_id,
            somebody,
            queued.decision_id,
            made.sender_id,
            NOON,
            outcome,
        )
        assert (await at(made, somebody, **said)).already_sent is gone
