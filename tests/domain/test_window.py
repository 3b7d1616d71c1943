"""The window closes a minute before the platform's does."""

from datetime import timedelta

import pytest

from jawort.domain.window import is_open, may_be_answered_late
from tests.shop import NOON

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("channel", "length"),
    [
        ("wa", timedelta(hours=24, seconds=-60)),
        ("wa_call", timedelta(hours=24, seconds=-60)),
        ("sms", timedelta(hours=72)),
        ("rcs", timedelta(hours=72)),
    ],
)
def test_window_is_open_up_to_its_last_moment_and_not_at_it(
    channel: str, length: timedelta
) -> None:
    assert is_open(NOON - length + timedelta(microseconds=1), channel, now=NOON)  # type: ignore[arg-type]
    assert not is_open(NOON - length, channel, now=NOON)  # type: ignore[arg-type]


def test_who_never_wrote_has_no_window() -> None:
    assert not is_open(None, "wa", now=NOON)


def test_late_answer_is_possible_for_seven_days_to_the_second() -> None:
    assert may_be_answered_late(NOON - timedelta(days=7), now=NOON)
    assert not may_be_answered_late(NOON - timedelta(days=7) - SECOND, now=NOON)
