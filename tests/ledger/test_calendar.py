"""Where a person's clock is: from the number, the user id, or the sender."""

from datetime import date
from uuid import uuid4

import pytest

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger.calendar import place_of
from tests.people import PHONE
from tests.shop import NOON

HOME = ("DE", "NW")


def zones(*identifiers: Identifier, fallback: str = "DE") -> set[str]:
    place = place_of(identifiers, fallback, HOME, NOON)
    return {zone.key for zone in place.zones} if place else set()


def phone(number: str) -> Identifier:
    return Identifier(IdentifierKind.PHONE, number)


def user_id(country: str) -> Identifier:
    return Identifier(IdentifierKind.BSUID, f"{country}.1349120865530274", uuid4())


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("+491713920001", {"Europe/Berlin"}),
        ("+447700900123", {"Europe/London"}),
        ("+12125550100", {"America/New_York"}),
        ("+34600000000", {"Europe/Madrid"}),
    ],
)
def test_a_number_tells_its_zones(number: str, expected: set[str]) -> None:
    found = zones(phone(number))

    assert expected <= found
    assert number.startswith("+44") or found == expected


def test_the_number_speaks_before_the_user_id_and_that_before_the_sender() -> None:
    assert zones(phone("+12125550100"), user_id("DE")) == {"America/New_York"}
    assert zones(user_id("GB")) == {"Europe/London"}
    assert zones(user_id("ES")) == {"Europe/Madrid", "Atlantic/Canary"}
    assert zones(user_id("US")) >= {"America/New_York", "Pacific/Honolulu"}
    assert zones(Identifier(IdentifierKind.CRM, "K-1"), fallback="AT") == {"Europe/Vienna"}


def test_a_number_of_no_country_or_a_user_id_of_none_takes_the_senders_zone() -> None:
    assert zones(phone("+9991234567")) == {"Europe/Berlin"}
    assert zones(user_id("XX")) == {"Europe/Berlin"}
    assert place_of([user_id("XX")], "XX", HOME, NOON) is None


def test_holidays_are_national_and_at_home_those_of_the_land_too() -> None:
    corpus_christi, unity, all_saints = date(2026, 6, 4), date(2026, 10, 3), date(2026, 11, 1)
    here = place_of([PHONE], "DE", ("DE", "NW"), NOON)
    elsewhere = place_of([PHONE], "DE", ("DE", "HH"), NOON)
    vienna = place_of([phone("+436641234567")], "DE", HOME, NOON)

    assert here is not None
    assert elsewhere is not None
    assert vienna is not None
    assert {corpus_christi, unity, all_saints} <= set(here.holidays)
    assert unity in elsewhere.holidays
    assert corpus_christi not in elsewhere.holidays
    assert date(2026, 10, 26) in vienna.holidays
    assert unity not in vienna.holidays
    assert date(2027, 1, 1) in here.holidays
