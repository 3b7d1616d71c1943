"""Which moment counts, on both sides of each border."""

from datetime import UTC, datetime, timedelta

import pytest

from jawort.domain.arrival.moment import dated, heard_at, no_at, yes_at

HERE = datetime(2026, 11, 17, 10, 0, 0, 500_000, tzinfo=UTC)


@pytest.mark.parametrize(("ahead", "trusted"), [(120, True), (120.001, False), (-999_999, True)])
def test_a_carriers_time_is_trusted_up_to_two_minutes_ahead(ahead: float, trusted: bool) -> None:
    told = HERE + timedelta(seconds=ahead)

    assert dated(told, HERE) == (told if trusted else HERE)


def test_without_a_time_the_receipt_counts() -> None:
    assert dated(None, HERE) == HERE


def test_the_window_opens_at_the_earlier_time() -> None:
    assert heard_at(HERE + timedelta(seconds=60), HERE) == HERE
    assert heard_at(HERE - timedelta(seconds=60), HERE) == HERE - timedelta(seconds=60)


@pytest.mark.parametrize(("age", "is_late"), [(120, False), (120.001, True)])
def test_a_no_that_arrived_late_counts_from_its_receipt(age: float, is_late: bool) -> None:
    said = HERE - timedelta(seconds=age)

    assert no_at(said, HERE) == (HERE if is_late else said)


def test_a_yes_counts_from_the_beginning_of_its_second() -> None:
    assert yes_at(None, HERE) == HERE.replace(microsecond=0)
    assert yes_at(None, HERE) < no_at(None, HERE)
