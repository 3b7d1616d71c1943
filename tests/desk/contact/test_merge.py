"""Merging records and undoing it: the stricter answer stands, and nothing is lost by either."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest

from jawort import gate
from jawort.desk.contact import merge
from jawort.desk.right import erasure
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.decision import Refused
from jawort.domain.fact import FactKind
from jawort.domain.question import Question
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.ledger import contact, fact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.situation import situations
from tests.desk.arrivals import (
    ERIKA_ID,
    MAX,
    Counter,
    by,
    changes,
    open_counter,
    prefers,
    says,
    sent,
)
from tests.shop import NOON, Shop

HOUR = timedelta(hours=1)
NUMBERS = ("491713920001", MAX, "491713920003")


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


def who(number: int) -> dict[str, Any]:
    """One of three people, as they are named in an update."""
    return {"who": by(NUMBERS[number]), "name": f"Person {number}"}


async def record(counter: Counter, number: int) -> UUID:
    """The record of one of three people."""
    async with counter.work() as work:
        found = await contact.find(work, Identifier(IdentifierKind.WA_ID, NUMBERS[number]))
    assert found is not None
    return found


async def people(counter: Counter, *, count: int = 2, at: datetime = NOON) -> list[UUID]:
    """Records of people who have just written."""
    await counter.take(*(says("Hallo", at=at, **who(number)) for number in range(count)))
    return [await record(counter, number) for number in range(count)]


async def agree(counter: Counter, number: int, *, at: datetime) -> None:
    """START, the text, and JA to it."""
    await counter.take(says("START", at=at, **who(number)))
    waiting = await counter.rows(
        "SELECT ready_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    for row in waiting:
        await sent(counter, f"wamid.text.{uuid4()}", ready_id=row["ready_id"])
    await counter.take(says("JA", at=at + timedelta(minutes=1), **who(number)))


async def stop(counter: Counter, number: int, *, at: datetime, words: str = "STOP") -> None:
    await counter.take(says(words, at=at, **who(number)))


async def join(counter: Counter, one: UUID, other: UUID, *, at: datetime) -> merge.Plan:
    async with counter.work() as work:
        return await merge.merge(work, one, other, by="Anna", reason="am Telefon", now=at)


async def part(counter: Counter, linked: UUID, *, at: datetime) -> merge.Undone:
    async with counter.work() as work:
        return await merge.undo(work, linked, by="Anna", reason="doch zwei", now=at)


async def may_advertise(counter: Counter, who: UUID, *, now: datetime) -> bool:
    """Whether advertising may leave, were template and hour all right."""
    question = Question(
        contact_id=who,
        channel="wa",
        origin="campaign",
        form="template",
        purpose="ADS",
        topic="Reifen",
        sender_id=counter.sender_id,
    )
    async with counter.work() as work:
        (found,) = await situations(work, [question], now=now)
    ideal = msgspec.structs.replace(
        found, tpl_ok=True, tpl_category="marketing", quiet=False, cap_hit=False, already_sent=False
    )
    return not isinstance(gate.decide(ideal), Refused)


async def both(counter: Counter, ids: Sequence[UUID], *, now: datetime) -> list[bool]:
    return [await may_advertise(counter, one, now=now) for one in ids]


async def rows(counter: Counter, table: str) -> list[str]:
    found = await counter.rows(f"SELECT t::text AS row FROM {table} AS t ORDER BY 1")
    return [row["row"] for row in found]


@pytest.mark.parametrize("turned", [False, True])
async def test_an_old_no_in_one_record_holds_for_the_other_until_the_person_says_yes_anew(
    counter: Counter, turned: bool
) -> None:
    ids = await people(counter)
    await agree(counter, 0, at=NOON + HOUR)
    await stop(counter, 0, at=NOON + 2 * HOUR)
    await agree(counter, 1, at=NOON + 3 * HOUR)
    assert await both(counter, ids, now=NOON + 4 * HOUR) == [False, True]

    await join(counter, *(ids[::-1] if turned else ids), at=NOON + 4 * HOUR)
    assert await both(counter, ids, now=NOON + 5 * HOUR) == [False, False]

    await counter.take(says("JA, gern!", at=NOON + 5 * HOUR, **who(1)))
    assert await both(counter, ids, now=NOON + 6 * HOUR) == [False, False]
    await stop(counter, 1, at=NOON + 6 * HOUR)
    await agree(counter, 1, at=NOON + 7 * HOUR)
    assert await both(counter, ids, now=NOON + 8 * HOUR) == [True, True]


async def test_undoing_gives_each_side_back_what_it_had(counter: Counter) -> None:
    ids = await people(counter)
    await stop(counter, 0, at=NOON + HOUR, words="STOP")
    await agree(counter, 1, at=NOON + HOUR)
    before = await rows(counter, "standing_consent"), await rows(counter, "contact")

    made = await join(counter, *ids, at=NOON + 2 * HOUR)
    assert await both(counter, ids, now=NOON + 3 * HOUR) == [False, False]
    undone = await part(counter, made.root, at=NOON + 3 * HOUR)

    assert {*undone.one, *undone.other} == set(ids)
    assert (await rows(counter, "standing_consent"), await rows(counter, "contact")) == before
    assert await both(counter, ids, now=NOON + 4 * HOUR) == [False, True]


async def test_a_no_said_while_merged_holds_for_both_afterwards_and_a_yes_for_its_own(
    counter: Counter,
) -> None:
    ids = await people(counter)
    await agree(counter, 0, at=NOON + HOUR)
    await agree(counter, 1, at=NOON + HOUR)
    made = await join(counter, *ids, at=NOON + 2 * HOUR)
    assert await both(counter, ids, now=NOON + 3 * HOUR) == [True, True]

    await stop(counter, 0, at=NOON + 3 * HOUR)
    assert await both(counter, ids, now=NOON + 4 * HOUR) == [False, False]
    await agree(counter, 1, at=NOON + 5 * HOUR)
    assert await both(counter, ids, now=NOON + 6 * HOUR) == [True, True]
    await part(counter, made.root, at=NOON + 6 * HOUR)

    assert await both(counter, ids, now=NOON + 7 * HOUR) == [False, True]


async def test_what_was_loosened_while_merged_is_tight_again_where_it_was_tight(
    counter: Counter,
) -> None:
    ids = await people(counter)
    await counter.take(prefers("stop", at=NOON + HOUR, who=by(NUMBERS[0])))
    made = await join(counter, *ids, at=NOON + 2 * HOUR)
    await counter.take(prefers("resume", at=NOON + 3 * HOUR, who=by(NUMBERS[1])))
    flags = "SELECT contact_id, platform_ads_stop FROM contact"
    assert {row["platform_ads_stop"] for row in await counter.rows(flags)} == {False}

    await part(counter, made.root, at=NOON + 4 * HOUR)

    found = {row["contact_id"]: row["platform_ads_stop"] for row in await counter.rows(flags)}
    assert found == {ids[0]: True, ids[1]: False}


async def test_a_dry_run_says_what_would_hold_and_changes_nothing(counter: Counter) -> None:
    ids = await people(counter)
    await agree(counter, 0, at=NOON + HOUR)
    await stop(counter, 1, at=NOON + HOUR, words="STOP Werbung")
    tables = ("contact", "contact_link", "standing_consent", "fact", "merge_proposal")
    before = [await rows(counter, table) for table in tables]

    async with counter.work() as work:
        planned = await merge.plan(work, *ids, now=NOON + 2 * HOUR)

    (answer,) = planned.answers
    assert (answer.one, answer.other, answer.holds) == ("granted", "none", "granted")
    assert planned.restraint.optout == "ads"
    assert [await rows(counter, table) for table in tables] == before


async def test_the_history_of_each_record_tells_of_the_merge_and_of_its_end(
    counter: Counter,
) -> None:
    ids = await people(counter)
    made = await join(counter, *ids, at=NOON + HOUR)
    await part(counter, made.root, at=NOON + 2 * HOUR)

    async with counter.work() as work:
        keys = await open_keys(work, ids)
        kinds = [FactKind.CONTACT_LINKED, FactKind.CONTACT_UNLINKED]
        told = await fact.facts_of(work, ids, keys, kinds)
    assert sorted((one.kind.value, str(one.contact_id)) for one in told) == sorted(
        (kind.value, str(one)) for kind in kinds for one in ids
    )
    assert all(one.personal and one.personal["by"] == "Anna" for one in told)


async def test_in_a_chain_the_end_of_one_link_parts_exactly_its_two_sides(
    counter: Counter,
) -> None:
    first, second, third = await people(counter, count=3)
    await join(counter, first, second, at=NOON + HOUR)
    made = await join(counter, second, third, at=NOON + 2 * HOUR)
    async with counter.work() as work:
        assert set(await contact.person_of(work, first)) == {first, second, third}

    undone = await part(counter, made.root, at=NOON + 3 * HOUR)

    assert {frozenset(undone.one), frozenset(undone.other)} == {
        frozenset({first, second}),
        frozenset({third}),
    }
    async with counter.work() as work:
        assert set(await contact.person_of(work, first)) == {first, second}
        assert await contact.person_of(work, third) == [third]


async def test_names_that_come_together_are_proposed_once_and_decided_by_a_person(
    counter: Counter,
) -> None:
    await counter.take(says("Hallo"))
    await counter.take(says("Hallo", who=by(None, ERIKA_ID), name="Erika"))
    together = by(NUMBERS[0], ERIKA_ID)
    await counter.take(says("Ich bin beides", at=NOON + HOUR, who=together))

    async with counter.work() as work:
        (pair,) = await merge.proposed(work, limit=9)
        assert not await merge.in_force(work, limit=9)
        await merge.keep_apart(work, pair.contact_id, pair.other_id, by="Anna", now=NOON + HOUR)
        assert not await merge.proposed(work, limit=9)
    await counter.take(says("Immer noch", at=NOON + 2 * HOUR, who=together))
    async with counter.work() as work:
        assert not await merge.proposed(work, limit=9)
        await merge.merge(
            work, pair.contact_id, pair.other_id, by="Anna", reason="doch", now=NOON + 3 * HOUR
        )
        (link,) = await merge.in_force(work, limit=9)
    assert {link.contact_id, link.linked_to} == {pair.contact_id, pair.other_id}
    (row,) = await counter.rows("SELECT outcome FROM merge_proposal")
    assert row["outcome"] == "merged"


async def test_what_meta_itself_tells_is_merged_at_once_and_can_be_undone(
    counter: Counter,
) -> None:
    ids = await people(counter)
    await stop(counter, 0, at=NOON + HOUR)
    moved = changes(by(NUMBERS[0]), by(NUMBERS[1]), at=NOON - HOUR)
    await counter.take(moved, now=NOON + 2 * HOUR)

    async with counter.work() as work:
        (link,) = await merge.in_force(work, limit=9)
        assert link.reason == "number_changed"
        assert not await merge.proposed(work, limit=9)
    assert await both(counter, ids, now=NOON + 3 * HOUR) == [False, False]
    await part(counter, link.contact_id, at=NOON + 3 * HOUR)
    async with counter.work() as work:
        assert not await merge.in_force(work, limit=9)


async def test_after_an_erasure_nothing_can_be_undone(counter: Counter) -> None:
    ids = await people(counter)
    made = await join(counter, *ids, at=NOON + HOUR)
    house = counter.shop.controller.controller_id
    await erasure.erase(
        counter.shop.ledger, house, ids[0], ground=Ground.REQUEST, by="Anna", now=NOON + 2 * HOUR
    )

    with pytest.raises(Refusal, match="CONTACT_ERASED"):
        await part(counter, made.root, at=NOON + 3 * HOUR)
    with pytest.raises(Refusal, match="CONTACT_ERASED"):
        await join(counter, *ids, at=NOON + 3 * HOUR)


async def test_who_is_one_person_already_is_not_merged_again_and_who_is_not_not_parted(
    counter: Counter,
) -> None:
    ids = await people(counter)
    with pytest.raises(Refusal, match="NOT_MERGED"):
        await part(counter, ids[0], at=NOON)
    made = await join(counter, *ids, at=NOON + HOUR)

    for pair in (ids, ids[::-1], [ids[0], ids[0]]):
        with pytest.raises(Refusal, match="SAME_PERSON"):
            await join(counter, *pair, at=NOON + 2 * HOUR)
    (linked_to,) = set(ids) - {made.root}
    with pytest.raises(Refusal, match="NOT_MERGED"):
        await part(counter, linked_to, at=NOON + 2 * HOUR)
    async with counter.work() as work:
        with pytest.raises(Refusal, match="WHO_AND_WHY"):
            await merge.undo(work, made.root, by="Anna", reason=" ", now=NOON + 2 * HOUR)


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_happens_no_record_is_advertised_to_against_its_latest_word(
    counter: Counter, seed: int
) -> None:
    """A walk of merges, partings, noes and yeses beside a plain model of who said what when."""
    chance = random.Random(f"merge {seed}")
    ids = await people(counter, count=3)
    model = Model()
    for step in range(18):
        at = NOON + (step + 1) * HOUR
        number = chance.randrange(3)
        deed = chance.choice(["yes", "yes", "no", "join", "join", "part"])
        if deed == "yes":
            await agree(counter, number, at=at)
            model.yes(number, at + timedelta(minutes=1))
        elif deed == "no":
            await stop(counter, number, at=at)
            model.no(number, at)
        elif deed == "join":
            other = chance.randrange(3)
            if other not in model.person(number):
                made = await join(counter, ids[number], ids[other], at=at)
                model.links[ids.index(made.root)] = (number, at)
        elif number in model.links:
            await part(counter, ids[number], at=at)
            del model.links[number]
        now = at + HOUR / 2
        found = await both(counter, ids, now=now)
        assert found == [model.may(one) for one in range(3)], f"step {step}: {deed} {number}"
    assert model.happened == {"yes", "no"}


class Model:
    """Who said what when, and who is linked with whom."""

    def __init__(self) -> None:
        self.yeses: dict[int, datetime] = {}
        self.noes: dict[int, datetime] = {}
        self.links: dict[int, tuple[int, datetime]] = {}
        self.happened: set[str] = set()

    def person(self, number: int) -> set[int]:
        """All records of the person, by walking the links."""
        found = {number}
        for _ in range(3):
            for one, (other, _) in self.links.items():
                if one in found or other in found:
                    found |= {one, other}
        return found

    def yes(self, number: int, at: datetime) -> None:
        # Who has said yes already and is not stopped is not asked again: the old yes stands.
        standing = self.yeses.get(number)
        if standing is None or standing <= self.noes.get(number, standing):
            self.yeses[number] = at
        self.happened.add("yes")

    def no(self, number: int, at: datetime) -> None:
        for one in self.person(number):
            self.noes[one] = at
        self.happened.add("no")

    def may(self, number: int) -> bool:
        """Somebody of the person has said yes, and no record of it a later no; a yes said before
        the newest merge speaks for its own record only.
        """
        person = self.person(number)
        merged = [at for one, (_, at) in self.links.items() if one in person]
        merged_at = max(merged, default=None)
        valid = {
            one: at for one, at in self.yeses.items()
            if one in person and at > self.noes.get(one, at - HOUR)
        }  # fmt: skip
        if not valid:
            return False
        new = [at for at in valid.values() if merged_at is not None and at > merged_at]
        return all(
            one not in self.noes
            or valid.get(one, self.noes[one]) > self.noes[one]
            or any(at > self.noes[one] for at in new)
            for one in person
        )
