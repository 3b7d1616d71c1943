"""Pace: nothing leaves faster than is allowed, and nothing waits longer than it must."""

from bisect import bisect_left
from datetime import datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jawort.domain.sending.pace import PAIR, Pace, hour_of, of_sender
from tests.shop import NOON

MS = timedelta(milliseconds=1)


def _leave(pace: Pace, pauses_ms: list[int], wanted: int) -> list[datetime]:
    """When messages leave if somebody comes after each pause and takes what there is."""
    full_at, now, left = None, NOON, []
    for pause in pauses_ms:
        now += pause * MS
        count = min(wanted, pace.room(full_at, now=now))
        full_at = pace.after(full_at, count, now=now)
        left += [now] * count
    return left


@settings(max_examples=60)
@given(st.sampled_from([20, 80, 1000]), st.lists(st.integers(0, 400), max_size=30))
def test_no_second_holds_more_than_a_number_may_send(per_second: int, pauses: list[int]) -> None:
    left = _leave(of_sender(per_second), pauses, 1000)

    for first, begin in enumerate(left):
        assert bisect_left(left, begin + timedelta(seconds=1)) - first <= per_second


@pytest.mark.parametrize("per_second", [20, 80, 1000])
def test_a_number_that_is_always_asked_sends_nearly_as_much_as_it_may(per_second: int) -> None:
    left = _leave(of_sender(per_second), [10] * 1000, 1000)  # ten seconds

    assert 0.88 <= len(left) / (per_second * 10) <= 1


@settings(max_examples=60)
@given(st.lists(st.integers(0, 20_000), max_size=100))
def test_one_person_gets_45_at_once_and_then_one_in_six_seconds(pauses: list[int]) -> None:
    left = _leave(PAIR, pauses, 3)

    for first, last in combinations(range(len(left)), 2):
        count = last - first + 1
        assert left[last] - left[first] >= (count - 45) * timedelta(seconds=6)


def test_the_46th_message_leaves_after_six_seconds_and_not_before() -> None:
    full_at = PAIR.after(None, 45, now=NOON)

    assert PAIR.room(full_at, now=NOON) == 0
    assert PAIR.room(full_at, now=NOON + timedelta(seconds=6) - MS) == 0
    assert PAIR.room(full_at, now=NOON + timedelta(seconds=6)) == 1
    assert PAIR.opens_at(full_at, now=NOON) == NOON + timedelta(seconds=6)


def test_room_opens_when_it_says() -> None:
    until = NOON + timedelta(minutes=3)
    full_at = PAIR.closed_until(until)

    assert PAIR.opens_at(full_at, now=NOON) == until
    assert PAIR.room(full_at, now=until - MS) == 0
    assert PAIR.room(full_at, now=until) == 1
    assert PAIR.opens_at(None, now=NOON) == NOON


def test_the_slowest_number_still_speaks() -> None:
    assert of_sender(1).room(None, now=NOON) == 1


def test_an_hour_begins_at_its_beginning() -> None:
    assert hour_of(NOON + timedelta(minutes=59, seconds=59)) == NOON
