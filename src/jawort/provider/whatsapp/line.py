"""An update as one line for people and scripts: `jawort webhook read`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jawort.domain.arrival.update import Call, IdentityChange, RefusedUnread, Status, Update
from jawort.provider.whatsapp.envelope import Delivery


def line(update: Update) -> dict[str, Any]:
    """What an update is, when, and about whom, with exactly `kind, field, id, person, at`.

    The answer holds personal data in clear: it is for the standard output of the operator who put
    the body in, never for a log. `id` is Meta's own id where there is one.
    """
    return {
        "kind": update.kind,
        "field": update.field,
        "id": _own_id(update),
        "person": update.persons[0].value if update.persons else None,
        "at": update.at.isoformat().replace("+00:00", "Z") if update.at else None,
    }


def lines(delivery: Delivery) -> Iterator[dict[str, Any]]:
    """One line for each thing in a delivery; refused data gives as many lines as it has pieces."""
    for update in delivery.updates:
        times = update.count if isinstance(update, RefusedUnread) else 1
        for _ in range(times):
            yield line(update)


def _own_id(update: Update) -> str | None:
    match update:
        case RefusedUnread():
            return None
        case Status(message_id=own) | Call(call_id=own):
            return own
        case IdentityChange(message_id=str(own)):
            return own
        case _:
            return update.id
