"""What a message would cost: the `pricing` part of a status."""

from datetime import UTC, datetime
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.message import Message

# Since then service messages and utility templates inside the window are charged; the first
# thousand service messages of a number and month are not. Source: platform.md §6.
_SERVICE_CHARGED_FROM = datetime(2026, 10, 1, tzinfo=UTC)


def price(
    message: Message,
    line: Line,
    *,
    free_count: int,
    now: datetime,
    free_label: str = "free_customer_service",
) -> dict[str, Any]:
    """The pricing object; counts free service messages on the line.

    `free_label` is the type of the thousand free ones since 2026-10-01: the guess
    `free_service_label`.
    """
    kind, category, is_free = "regular", message.category, False
    if message.in_free_entry:
        kind, category, is_free = "free_entry_point", "referral_conversion", True
    elif now < _SERVICE_CHARGED_FROM:
        if category == "service" or (category == "utility" and message.in_window):
            kind, is_free = "free_customer_service", True
    elif category == "service":
        month = now.strftime("%Y-%m")
        used = line.free_service_used.get(month, 0)
        if used < free_count:
            line.free_service_used = {month: used + 1}
            kind, is_free = free_label, True
    return {
        "billable": not is_free,
        "pricing_model": "PMP",
        "type": kind,
        "category": category,
    }
