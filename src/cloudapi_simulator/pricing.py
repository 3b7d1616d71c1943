"""What a message would cost: the `pricing` part of a status."""

from datetime import UTC, datetime
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.message import Message

# Since then service messages and utility templates inside the window are charged; the first
# thousand service messages of a number and month are not. Source: platform.md §6.
_SERVICE_CHARGED_FROM = datetime(2026, 10, 1, tzinfo=UTC)


def price(message: Message, line: Line, *, free_count: int, now: datetime) -> dict[str, Any]:
    """The pricing object; counts free service messages on the line.

    GUESS (platform.md §13.1): the thousand free ones are labelled `free_customer_service`.
    """
    kind = "regular"
    category = message.category
    if message.in_free_entry:
        kind, category = "free_entry_point", "referral_conversion"
    elif now < _SERVICE_CHARGED_FROM:
        if category == "service" or (category == "utility" and message.in_window):
            kind = "free_customer_service"
    elif category == "service":
        month = now.strftime("%Y-%m")
        used = line.free_service_used.get(month, 0)
        if used < free_count:
            line.free_service_used = {month: used + 1}
            kind = "free_customer_service"
    return {
        "billable": kind == "regular",
        "pricing_model": "PMP",
        "type": kind,
        "category": category,
    }
