"""Purposes as acts: put on record by somebody, changed downwards, ended, brought back."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from jawort.desk.company import purpose, wording
from jawort.domain.fact import FactKind
from jawort.domain.ids import ZERO
from jawort.domain.purpose import NewPurpose
from jawort.domain.refusal import Refusal
from jawort.ledger import fact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.situation import situations
from tests.shop import NOON, Shop
from tests.stage import stage

TYRES = NewPurpose("ADS", "reifen", cap_count=4, cap_days=30, subject_de="Angebote für Reifen")


def work_of(shop: Shop) -> Any:
    return shop.ledger.work(shop.controller.controller_id)


async def test_a_purpose_stands_on_record_with_who_answers_for_it(shop: Shop) -> None:
    async with work_of(shop) as work:
        made = await purpose.add(work, TYRES, by="Anna", now=NOON)
        (known,) = await purpose.listed(work)
        keys = await open_keys(work, [ZERO])
        (told,) = await fact.facts_of_kinds(work, [FactKind.SETTING_CHANGED], keys)

    assert (known.purpose_id, known.topic, known.cap_count) == (made, "reifen", 4)
    assert told.public == {"key": "purpose", "value": "added ADS wa consent 4/30"}
    assert told.personal is not None and told.personal["by"] == "Anna"
    assert "reifen" not in str(told.public)


async def test_what_the_law_does_not_allow_is_not_kept(shop: Shop) -> None:
    async with work_of(shop) as work:
        for new, by, code in (
            (replace(TYRES, basis="contract"), "Anna", "PURPOSE_BASIS"),
            (replace(TYRES, cap_count=None), "Anna", "PURPOSE_FREQUENCY"),
            (TYRES, " ", "WHO"),
        ):
            with pytest.raises(Refusal, match=code):
                await purpose.add(work, new, by=by, now=NOON)
        assert await purpose.listed(work) == []


async def test_the_same_purpose_twice_is_refused_and_another_channel_is_another_one(
    shop: Shop,
) -> None:
    async with work_of(shop) as work:
        made = await purpose.add(work, TYRES, by="Anna", now=NOON)
        with pytest.raises(Refusal, match="PURPOSE_EXISTS") as refused:
            await purpose.add(work, TYRES, by="Anna", now=NOON)
        await purpose.add(work, replace(TYRES, channel="wa_call"), by="Anna", now=NOON)
        await purpose.add(work, replace(TYRES, topic="öl"), by="Anna", now=NOON)

        assert str(made) in refused.value.say("de")
        assert len(await purpose.listed(work)) == 3


async def publish(work: Any, purpose_id: Any) -> Any:
    made = await wording.draft(work, purpose_id, surface="thread", language="de", now=NOON)
    return await wording.publish(work, made.text, by="Anna", now=NOON)


async def test_while_a_text_announces_it_only_less_can_be_sent(shop: Shop) -> None:
    async with work_of(shop) as work:
        await stage(work)
        made = await purpose.add(work, TYRES, by="Anna", now=NOON)
        more = replace(TYRES, cap_count=5)
        await purpose.change(work, made, more, by="Anna", now=NOON)
        text = await publish(work, made)

        less = replace(TYRES, cap_count=2)
        await purpose.change(work, made, less, by="Anna", now=NOON)
        with pytest.raises(Refusal, match="PURPOSE_RAISED"):
            await purpose.change(work, made, more, by="Anna", now=NOON)
        other = replace(less, subject_de="Angebote für Öl")
        with pytest.raises(Refusal, match="PURPOSE_SHOWN"):
            await purpose.change(work, made, other, by="Anna", now=NOON)
        told = replace(less, subject_en="tyre offers")
        await purpose.change(work, made, told, by="Anna", now=NOON)

        await wording.withdraw(work, text, by="Anna", why="neu", really=True, now=NOON)
        await purpose.change(work, made, more, by="Anna", now=NOON)


async def test_ending_a_purpose_is_dry_at_first_and_then_stops_everything_for_it(
    shop: Shop,
) -> None:
    async with work_of(shop) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.consent(somebody, topic="reifen")
        purpose_id = await made.purpose("ADS", "reifen")
        question = made.draft(somebody, purpose="ADS", topic="reifen", origin="campaign").question

        dry = await purpose.retire(work, purpose_id, by="Anna", really=False, now=NOON)
        (before,) = await situations(work, [question], now=NOON)
        await purpose.retire(work, purpose_id, by="Anna", really=True, now=NOON)
        (after,) = await situations(work, [question], now=NOON)

        assert dry.granted_count == 1
        assert (before.scope_ok, before.basis) == (True, "consent")
        assert (after.scope_ok, after.basis) == (False, "none")
        with pytest.raises(Refusal, match="PURPOSE_RETIRED"):
            await purpose.retire(work, purpose_id, by="Anna", really=True, now=NOON)


async def test_an_ended_purpose_comes_back_as_it_was_or_smaller(shop: Shop) -> None:
    async with work_of(shop) as work:
        await stage(work)
        made = await purpose.add(work, TYRES, by="Anna", now=NOON)
        text = await publish(work, made)
        await purpose.retire(work, made, by="Anna", really=True, now=NOON)

        with pytest.raises(Refusal, match="PURPOSE_RAISED"):
            await purpose.add(work, replace(TYRES, cap_count=9), by="Anna", now=NOON)
        again = await purpose.add(work, replace(TYRES, cap_count=1), by="Anna", now=NOON)

        (known,) = await purpose.listed(work)
        assert (again, known.is_retired, known.cap_count) == (made, False, 1)
        assert text


async def test_a_basis_is_never_changed_silently(shop: Shop) -> None:
    note = NewPurpose("N03", basis="contract")
    async with work_of(shop) as work:
        made = await purpose.add(work, note, by="Anna", now=NOON)
        await purpose.change(work, made, replace(note, basis="consent"), by="Anna", now=NOON)
        (known,) = await purpose.listed(work)
        assert known.basis == "contract"

        await purpose.retire(work, made, by="Anna", really=True, now=NOON)
        with pytest.raises(Refusal, match="PURPOSE_OTHER_BASIS"):
            await purpose.add(work, replace(note, basis="consent"), by="Anna", now=NOON)


async def test_an_unknown_purpose_is_refused(shop: Shop) -> None:
    async with work_of(shop) as work:
        with pytest.raises(Refusal, match="PURPOSE_UNKNOWN"):
            await purpose.retire(work, uuid4(), by="Anna", really=True, now=NOON)
