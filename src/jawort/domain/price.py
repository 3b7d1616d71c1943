"""What the platform charges for a message, as data: rates change each quarter, the rest seldom.

Source: Meta, "Pricing" and "Non-template messages", read Oct 2026 (platform.md §6). Since
1 October 2026 a message without a template is charged at the market's utility rate, and the first
1,000 of a number in a month are free. The rates are those of Meta's card for Germany of 2025: the
newer card could not be read, so every amount is said with "etwa".
"""

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from zoneinfo import ZoneInfo

from jawort.domain.sentence import Sentence

FREE_A_MONTH: Final = 1000
RATES: Final = {
    "DE": {"service": "0.0456", "utility": "0.0456", "authentication": "0.0456",
           "marketing": "0.1131"},
}  # fmt: skip
"""Euros for each delivered message, by the country of the recipient's number."""

TARIFF: Final = "10/2026"
_BERLIN: Final = ZoneInfo("Europe/Berlin")

_FREE: Final = Sentence(
    "0,00 € · noch {left} von 1.000 frei", "€0.00 · {left} of 1,000 free ones left"
)
_COSTS: Final = Sentence(
    "Meta berechnet etwa {price} · Tarif " + TARIFF, "Meta charges about {price} · tariff " + TARIFF
)
_UNKNOWN: Final = Sentence(
    "Meta berechnet den Tarif des Landes", "Meta charges the rate of the country"
)


def month_began_at(now: datetime) -> datetime:
    """When the month began for which the free messages are counted.

    The platform counts in the zone of the account; we take that of Berlin.
    """
    local = now.astimezone(_BERLIN)
    return local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def price_of_service(sent_count: int, country: str) -> Sentence:
    """What the next message without a template costs, after so many in this month."""
    left = FREE_A_MONTH - sent_count
    if left > 0:
        german = f"{left:,}".replace(",", ".")
        return Sentence(_FREE.de.format(left=german), _FREE.en.format(left=f"{left:,}"))
    return price_of("service", country)


def price_of(category: str, country: str) -> Sentence:
    """What a message of this category costs there; the unknown is never called free."""
    rate = RATES.get(country, {}).get(category)
    if rate is None:
        return _UNKNOWN
    cents = Decimal(rate).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    german = f"{cents} €".replace(".", ",")
    return Sentence(_COSTS.de.format(price=german), _COSTS.en.format(price=f"€{cents}"))
