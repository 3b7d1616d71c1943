"""Quiet hours: both sides of each border, and what several zones and holidays do to them."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from jawort.domain.quiet import Place, is_quiet, quiet_until

BERLIN = ZoneInfo("Europe/Berlin")
HERE = Place((BERLIN,), frozenset({date(2026, 12, 25), date(2026, 12, 26)}))


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    """A local time as the moment it is."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("local", "notification", "advertising"),
    [
        ("2026-11-17T20:59:59", False, False),
        ("2026-11-17T21:00:00", True, True),
        ("2026-11-18T07:59:59", True, True),
        ("2026-11-18T08:00:00", False, False),
        ("2026-11-21T20:59:59", False, False),  # a Saturday
        ("2026-11-22T12:00:00", False, True),  # a Sunday
        ("2026-11-23T08:00:00", False, False),
        ("2026-12-24T20:59:59", False, False),
        ("2026-12-25T12:00:00", False, True),
        ("2026-12-26T12:00:00", False, True),
        ("2026-07-17T20:59:59", False, False),  # summer time
        ("2026-07-17T21:00:00", True, True),
    ],
)
def test_quiet_hours_begin_and_end_to_the_second(
    local: str, notification: bool, advertising: bool
) -> None:
    assert is_quiet(HERE, ads=False, now=at(local)) is notification
    assert is_quiet(HERE, ads=True, now=at(local)) is advertising


@pytest.mark.parametrize(
    ("ads", "local", "end"),
    [
        (False, "2026-11-17T22:30:00", "2026-11-18T08:00:00"),
        (False, "2026-11-18T03:00:00", "2026-11-18T08:00:00"),
        (False, "2026-11-21T22:30:00", "2026-11-22T08:00:00"),
        (True, "2026-11-21T22:30:00", "2026-11-23T08:00:00"),  # over Sunday
        (True, "2026-12-24T21:00:00", "2026-12-28T08:00:00"),  # over Christmas and Sunday
        (False, "2026-10-24T22:00:00", "2026-10-25T08:00:00"),  # the clocks go back
        (False, "2026-03-28T22:00:00", "2026-03-29T08:00:00"),  # and forward
        (True, "2026-11-17T12:00:00", "2026-11-17T12:00:00"),
    ],
)
def test_a_message_waits_until_the_next_morning_that_is_free(
    ads: bool, local: str, end: str
) -> None:
    assert quiet_until(HERE, ads=ads, now=at(local)) == at(end)


def test_where_the_zone_is_in_doubt_it_is_quiet_as_soon_as_it_is_quiet_anywhere() -> None:
    spain = Place((ZoneInfo("Europe/Madrid"), ZoneInfo("Atlantic/Canary")), frozenset())
    madrid = spain.zones[0]

    assert is_quiet(spain, ads=False, now=at("2026-11-18T08:30:00", madrid))
    assert not is_quiet(spain, ads=False, now=at("2026-11-18T09:00:00", madrid))
    assert is_quiet(spain, ads=False, now=at("2026-11-18T21:30:00", madrid))
    until = quiet_until(spain, ads=False, now=at("2026-11-18T21:30:00", madrid))
    assert until == at("2026-11-19T09:00:00", madrid)


def test_zones_without_a_common_waking_hour_do_not_wait_for_ever() -> None:
    world = Place((ZoneInfo("Pacific/Auckland"), ZoneInfo("Atlantic/Azores")), frozenset())
    now = at("2026-11-18T12:00:00")

    assert now < quiet_until(world, ads=False, now=now) <= now + timedelta(days=16)


def test_the_end_of_quiet_is_never_quiet_and_never_before_its_question() -> None:
    chance = Random(7)
    zones = [ZoneInfo(one) for one in ("Europe/Berlin", "America/New_York", "Asia/Kolkata")]
    for _ in range(3000):
        now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(365 * 86400))
        place = Place((chance.choice(zones),), HERE.holidays)
        ads = chance.random() < 0.5

        until = quiet_until(place, ads=ads, now=now)

        assert until >= now
        assert not is_quiet(place, ads=ads, now=until)
        assert (until == now) == (not is_quiet(place, ads=ads, now=now))
        if until > now:
            assert is_quiet(place, ads=ads, now=until - timedelta(microseconds=1))
