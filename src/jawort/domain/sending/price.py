"""What the platform charges for a message: lists with their dates and sources, and how it is said.

Rates change on the first of a quarter and the model seldom, so both are data here and nothing else
knows a price. Of a country without a rate nothing is claimed. Source of the model: Meta, "Pricing"
and "Non-template messages", read Oct 2026 (platform.md §6).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from zoneinfo import ZoneInfo

from jawort.domain.sentence import Sentence

FREE_A_MONTH: Final = 1000
"""So many messages without a template of one number are free in a month, since `CHARGED_SINCE`."""

CHARGED_SINCE: Final = date(2026, 10, 1)
"""Since then a message without a template costs what one about a transaction costs there; before
it was free. Source: Meta, "Non-template messages", read Oct 2026.
"""

_BERLIN: Final = ZoneInfo("Europe/Berlin")
_FREE: Final = Sentence("kostenlos · noch {left} von 1.000", "free · {left} of 1,000 left")
_NOTHING: Final = Sentence("kostenlos", "free")
_COSTS: Final = Sentence(
    "ca. {price} (Preisliste vom {day})", "about {price} (price list of {day})"
)
_UNKNOWN: Final = Sentence("Preis unbekannt", "Price unknown")


@dataclass(frozen=True, slots=True)
class PriceList:
    """Rates in euros for each delivered message, by the country of the recipient and by category.

    valid_from: the day the platform names. read_on: when somebody of ours read it. source: where.
    """

    valid_from: date
    read_on: date
    source: str
    rates: Mapping[str, Mapping[str, str]]


LISTS: Final = (
    PriceList(
        valid_from=date(2025, 7, 1),
        read_on=date(2026, 11, 20),
        source="Meta's card for Germany of 2025, at second hand; the one of October 2026 could not"
        " be read. platform.md §6.",
        rates={"DE": {"utility": "0.0456", "authentication": "0.0456", "marketing": "0.1131"}},
    ),
)
"""Every list we know, the oldest first. A newer one is added behind; none is ever changed."""


def month_began_at(now: datetime) -> datetime:
    """When the month began for which the free messages are counted.

    The platform counts in the zone of the account; we take that of Berlin.
    """
    local = now.astimezone(_BERLIN)
    return local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def price_of_service(sent_count: int, country: str, *, now: datetime) -> Sentence:
    """What the next message without a template costs, after so many in this month.

    country: of the recipient, as two letters; empty where it is not known.
    """
    if now.astimezone(_BERLIN).date() < CHARGED_SINCE:
        return _NOTHING
    left = FREE_A_MONTH - sent_count
    if left > 0:
        german = f"{left:,}".replace(",", ".")
        return Sentence(_FREE.de.format(left=german), _FREE.en.format(left=f"{left:,}"))
    return price_of("utility", country, now=now)


def price_of(category: str, country: str, *, now: datetime) -> Sentence:
    """What a message of this category costs there, and by which list; the unknown is never called
    free, and no price is said without the day of its list.
    """
    found = list_at(now)
    rate = found.rates.get(country, {}).get(category) if found else None
    if found is None or rate is None:
        return _UNKNOWN
    euros = Decimal(rate).quantize(Decimal("0.001"), rounding=ROUND_HALF_UP)
    day = found.valid_from
    return Sentence(
        _COSTS.de.format(
            price=f"{euros} €".replace(".", ","), day=f"{day.day}.{day.month}.{day:%Y}"
        ),
        _COSTS.en.format(price=f"€{euros}", day=day.isoformat()),
    )


def list_at(now: datetime) -> PriceList | None:
    """The newest list that is in force; None before the first we know."""
    today = now.astimezone(_BERLIN).date()
    known = [one for one in LISTS if one.valid_from <= today]
    return known[-1] if known else None
