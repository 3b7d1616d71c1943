"""Times, spans and the window's clock as people read them; prices from data."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from jawort.domain.conversation.composer_words import cut_at_gaps, told_span, told_time, window_of
from jawort.domain.sending.price import (
    FREE_A_MONTH,
    LISTS,
    month_began_at,
    price_of,
    price_of_service,
)
from jawort.domain.sentence import Sentence
from jawort.domain.window import closes_at

NOON = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)  # 11:00 in Berlin
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("at", "de", "en"),
    [
        (NOON - 2 * HOUR, "heute, 9:00", "today, 9:00"),
        (NOON - 12 * HOUR, "gestern, 23:00", "yesterday, 23:00"),
        (NOON + 21 * HOUR, "morgen, 8:00", "tomorrow, 8:00"),
        (NOON - 48 * HOUR, "15.11.2026, 11:00", "15 Nov 2026, 11:00"),
        # At midnight the day changes by the clock of Berlin, not by UTC.
        (datetime(2026, 11, 16, 23, 0, tzinfo=UTC), "heute, 0:00", "today, 0:00"),
        (datetime(2026, 11, 16, 22, 59, tzinfo=UTC), "gestern, 23:59", "yesterday, 23:59"),
    ],
)
def test_a_moment_is_told_as_people_say_it(at: datetime, de: str, en: str) -> None:
    assert told_time(at, now=NOON) == (de, en)


def test_spans_are_hours_and_minutes() -> None:
    assert [told_span(one) for one in (1, 59, 60, 192)] == [
        "1 min",
        "59 min",
        "1 h 0 min",
        "3 h 12 min",
    ]


@pytest.mark.parametrize(
    ("left", "tone", "minutes"),
    [
        (4 * HOUR, "open", 240),
        (4 * HOUR - timedelta(seconds=1), "soon", 240),
        (HOUR, "soon", 60),
        (HOUR - timedelta(seconds=1), "last", 60),
        (timedelta(seconds=1), "last", 1),
        (timedelta(0), "closed", 0),
    ],
)
def test_the_clock_changes_its_tone_at_four_hours_one_hour_and_the_end(
    left: timedelta, tone: str, minutes: int
) -> None:
    heard = NOON - 5 * HOUR
    window = window_of(heard, "wa", now=closes_at(heard, "wa") - left)

    assert (window.tone, window.minutes_left) == (tone, minutes)
    assert (window.share > 0) == (tone != "closed")


def test_who_never_wrote_has_no_window() -> None:
    assert window_of(None, "wa", now=NOON).tone == "closed"


def test_the_words_of_the_clock() -> None:
    heard = NOON - timedelta(hours=20, minutes=47)

    assert window_of(heard, "wa", now=NOON).words == (
        "noch 3 h 12 min · bis 14:12",
        "3 h 12 min left · until 14:12",
    )


def test_a_template_is_cut_at_its_gaps() -> None:
    assert cut_at_gaps("Guten Tag {{1}}, zu {{ auftrag }}!") == (
        ("Guten Tag ", ", zu ", "!"),
        ("1", "auftrag"),
    )
    assert cut_at_gaps("Ohne Lücke") == (("Ohne Lücke",), ())


@pytest.mark.parametrize(
    ("sent", "de", "en"),
    [
        (0, "kostenlos · noch 1.000 von 1.000", "free · 1,000 of 1,000 left"),
        (412, "kostenlos · noch 588 von 1.000", "free · 588 of 1,000 left"),
        (FREE_A_MONTH - 1, "kostenlos · noch 1 von 1.000", "free · 1 of 1,000 left"),
        (
            FREE_A_MONTH,
            "ca. 0,046 € (Preisliste vom 1.7.2025)",
            "about €0.046 (price list of 2025-07-01)",
        ),
    ],
)
def test_a_thousand_a_month_are_free_and_then_the_list_is_named(
    sent: int, de: str, en: str
) -> None:
    assert price_of_service(sent, "DE", now=NOON) == Sentence(de, en)


def test_what_is_not_known_is_never_called_free() -> None:
    unknown = Sentence("Preis unbekannt", "Price unknown")

    for country in ("BR", ""):
        assert price_of_service(FREE_A_MONTH, country, now=NOON) == unknown
        assert price_of("utility", country, now=NOON) == unknown
    assert price_of("something new", "DE", now=NOON) == unknown
    assert price_of("utility", "DE", now=datetime(2025, 6, 30, tzinfo=UTC)) == unknown


def test_messages_without_a_template_cost_something_since_october_2026() -> None:
    border = datetime(2026, 9, 30, 22, 0, tzinfo=UTC)  # midnight in Berlin

    assert price_of_service(FREE_A_MONTH, "DE", now=border - MINUTE).de == "kostenlos"
    assert "Preisliste" in price_of_service(FREE_A_MONTH, "DE", now=border).de


def test_lists_stand_in_the_order_of_their_days_with_source_and_date() -> None:
    days = [one.valid_from for one in LISTS]

    assert days == sorted(set(days))
    for one in LISTS:
        assert one.source
        assert one.valid_from <= one.read_on
        assert all(
            0 < Decimal(rate) < 1 for country in one.rates.values() for rate in country.values()
        )


def test_the_month_begins_at_midnight_in_berlin() -> None:
    border = datetime(2026, 10, 31, 23, 0, tzinfo=UTC)

    assert month_began_at(border) == border
    assert month_began_at(border - MINUTE) == datetime(2026, 9, 30, 22, 0, tzinfo=UTC)
