"""How often strangers may send something in: borders, bounded memory, nobody pays for others."""

import random
from datetime import timedelta

import pytest

from jawort.web.limit import FROM_ONE_ADDRESS, Limit, Rate, Turnstile, household
from tests.shop import NOON

QUICK = Rate(3, timedelta(seconds=10))


def test_so_many_at_once_and_then_one_each_time_it_has_passed() -> None:
    limit = Limit(QUICK)

    assert [limit.allows("a", now=NOON) for _ in range(5)] == [True] * 3 + [False] * 2
    assert not limit.allows("a", now=NOON + timedelta(seconds=9))
    assert limit.allows("a", now=NOON + timedelta(seconds=10))
    assert not limit.allows("a", now=NOON + timedelta(seconds=19))


def test_who_has_waited_long_enough_begins_anew_and_not_with_more() -> None:
    limit = Limit(QUICK)
    for _ in range(5):
        limit.allows("a", now=NOON)

    later = NOON + timedelta(days=1)

    assert [limit.allows("a", now=later) for _ in range(4)] == [True] * 3 + [False]


def test_what_is_refused_does_not_make_the_wait_longer() -> None:
    limit = Limit(QUICK)
    for _ in range(10_000):
        limit.allows("a", now=NOON)

    assert limit.allows("a", now=NOON + timedelta(seconds=10))


def test_a_clock_that_goes_back_lets_nobody_in_who_was_out() -> None:
    limit = Limit(QUICK)
    for _ in range(3):
        limit.allows("a", now=NOON)

    assert not limit.allows("a", now=NOON - timedelta(hours=1))


def test_one_never_counts_for_another() -> None:
    limit = Limit(QUICK)
    for _ in range(10):
        limit.allows("a", now=NOON)

    assert limit.allows("b", now=NOON)


def test_memory_stays_bounded_and_the_newest_are_remembered() -> None:
    limit = Limit(QUICK, remembered=100)
    for place in range(10_000):
        limit.allows(str(place), now=NOON)

    assert len(limit) == 100
    for _ in range(2):
        limit.allows("9999", now=NOON)
    assert not limit.allows("9999", now=NOON)


@pytest.mark.parametrize("seed", range(5))
def test_nobody_gets_more_than_the_rate_in_any_span(seed: int) -> None:
    chance, limit = random.Random(f"limit {seed}"), Limit(QUICK)
    now, let_in = NOON, []
    for _ in range(500):
        now += timedelta(seconds=chance.choice([0, 0, 0, 1, 5, 30]))
        if limit.allows("a", now=now):
            let_in.append(now)

    for place, first in enumerate(let_in):
        for count, last in enumerate(let_in[place:], start=1):
            assert count <= 3 + (last - first) // QUICK.one_each


def test_ten_thousand_from_one_address_leave_the_place_to_others() -> None:
    turnstile = Turnstile()

    flood = [turnstile.lets_in("198.51.100.9", "form", now=NOON) for _ in range(10_000)]
    others = [turnstile.lets_in(f"203.0.113.{place}", "form", now=NOON) for place in range(250)]

    assert sum(flood) == FROM_ONE_ADDRESS.at_once
    assert all(others)


def test_a_flood_from_everywhere_is_stopped_at_its_place_and_no_other() -> None:
    turnstile = Turnstile(place=Rate(10, timedelta(seconds=1)))
    addresses = [f"203.0.{high}.{low}" for high in range(4) for low in range(250)]

    flood = [turnstile.lets_in(address, "form", now=NOON) for address in addresses]

    assert sum(flood) == 10
    assert turnstile.lets_in("198.51.100.9", "other form", now=NOON)


@pytest.mark.parametrize(
    ("address", "counts_as"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("", ""),
        ("unknown", ""),
    ],
)
def test_what_counts_as_one_sender(address: str, counts_as: str) -> None:
    assert household(address) == counts_as
