"""A yes that has been silent for 24 months is over; a day earlier it is not."""

from datetime import UTC, date, datetime, timedelta

import pytest

from jawort.domain.consent.review import ends_on, has_ended, newest_silent

YES = datetime(2024, 11, 21, 23, 59, tzinfo=UTC)


def test_it_stands_through_the_last_day_and_ends_with_the_next() -> None:
    assert ends_on(YES) == date(2026, 11, 21)
    assert not has_ended(YES, now=datetime(2026, 11, 21, 23, 59, 59, tzinfo=UTC))
    assert has_ended(YES, now=datetime(2026, 11, 22, tzinfo=UTC))


@pytest.mark.parametrize(
    ("said", "end"),
    [(date(2024, 2, 29), date(2026, 2, 28)), (date(2024, 1, 31), date(2026, 1, 31))],
)
def test_a_month_without_that_day_ends_on_its_last(said: date, end: date) -> None:
    assert ends_on(datetime(said.year, said.month, said.day, tzinfo=UTC)) == end


def test_what_a_query_asks_for_misses_nobody() -> None:
    start = datetime(2024, 1, 1, tzinfo=UTC)
    for day in range(0, 800, 1):
        now = datetime(2026, 3, 1, tzinfo=UTC)
        sign = start + timedelta(days=day)
        if has_ended(sign, now=now):
            assert sign.date() <= newest_silent(now=now)
