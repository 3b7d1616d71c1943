"""What is found by its words is the same whichever way is taken: walked back, or looked up."""

import random
from datetime import timedelta

import pytest

from jawort.domain.ids import in_turn, timed_id
from jawort.ledger import controller, search
from jawort.ledger.search import Indexed
from jawort.ledger.work import Ledger
from tests.people import erika
from tests.shop import NOON, Shop

WORDS = ("reifen", "wechsel", "termin", "ölwechsel", "rechnung", "reise")


@pytest.mark.parametrize("walk", [0, 1, 7, 39, 40, 4_000])
async def test_the_newest_are_found_whatever_way_is_taken(shop: Shop, walk: int) -> None:
    chance = random.Random(1848)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        person = await erika(work)
        texts = {}
        for number in range(40):
            at = NOON + timedelta(minutes=number // 4)
            one = timed_id(at, in_turn(number, chance.randbytes(8)))
            texts[one] = " ".join(chance.choices(WORDS, (30, 10, 5, 3, 1, 1), k=3))
        await search.index(work, [Indexed(one, person, text) for one, text in texts.items()])
        asked = [*WORDS, "rei", "reifen wechsel", "termin rechnung", "nirgends", "reifen reifen"]
        for text in asked:
            for count in (1, 3, 50):
                found = await search.find(work, text, count=count, walk=walk)

                expected = [
                    one
                    for one in sorted(texts, reverse=True)
                    if all(
                        any(word.startswith(part) for word in texts[one].split())
                        for part in text.split()
                    )
                ]
                assert [one.subject_id for one in found] == expected[:count]


async def test_another_companys_words_are_not_found_on_either_way(
    shop: Shop, ledger: Ledger
) -> None:
    async with ledger.house_work() as house:
        other = await controller.add(house, "Fahrrad Lindner", country="DE", now=NOON)
    async with ledger.work(other.controller_id) as work:
        person = await erika(work)
        await search.index(work, [Indexed(timed_id(NOON, bytes(10)), person, "reifen")])
    async with shop.ledger.work(shop.controller.controller_id) as work:
        for walk in (0, 4_000):
            assert await search.find(work, "reifen", walk=walk) == []
