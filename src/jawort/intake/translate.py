"""From kept bytes to updates, at our own pace: nothing is lost, and nothing strange stops it."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from jawort.domain.arrival.update import Arrived, RefusedUnread, Unknown
from jawort.ledger.delivery_claim import Claim, KeptDelivery, Reading
from jawort.provider.whatsapp.envelope import read_delivery
from jawort.provider.whatsapp.line import lines as lines_of

NOT_OURS: Final = "not_ours"
"""Marks the field of an update that was understood, and meant for none of our numbers."""


@dataclass(frozen=True, slots=True)
class Translated:
    """What some deliveries say, in their order, and what to note about each of them."""

    arrived: tuple[Arrived, ...] = field(repr=False)
    readings: tuple[Reading, ...]

    def with_strange(self, places: Collection[int]) -> tuple[Reading, ...]:
        """What to note, with those updates besides that came to nobody of ours, by their places."""
        ordered, begins, noted = sorted(places), 0, []
        for one in self.readings:
            ends = begins + one.update_count
            mine = ordered[bisect_left(ordered, begins) : bisect_left(ordered, ends)]
            strange = [
                (place - begins, f"{NOT_OURS}:{self.arrived[place].update.field}") for place in mine
            ]
            noted.append(replace(one, unknown=(*one.unknown, *strange)) if mine else one)
            begins = ends
        return tuple(noted)

    def portions(self, size: int) -> Iterator[tuple[Arrived, ...]]:
        """The same in portions that a desk takes in at once."""
        for start in range(0, len(self.arrived), size):
            yield self.arrived[start : start + size]


def translate(claim: Claim) -> Translated:
    """Everything that some claimed deliveries tell. Never raises, whatever their bytes are."""
    arrived: list[Arrived] = []
    readings: list[Reading] = []
    for kept in claim.deliveries:
        found, reading = _one(kept)
        arrived += found
        readings.append(reading)
    return Translated(tuple(arrived), tuple(readings))


def lines(body: bytes) -> Iterator[dict[str, Any]]:
    """What a webhook body contains, for the operator who put it in: `jawort webhook read`."""
    return lines_of(read_delivery(body))


def _one(kept: KeptDelivery) -> tuple[list[Arrived], Reading]:
    """One delivery. What was not understood is noted by its place and field, and still handed on:
    the desk shows it to a person.
    """
    if kept.body is None:
        return [], Reading(kept.day, kept.delivery_id, 0, damaged=True)
    delivery = read_delivery(kept.body)
    updates = [one for one in delivery.updates if not isinstance(one, RefusedUnread)]
    unknown = tuple(
        (position, one.field) for position, one in enumerate(updates) if isinstance(one, Unknown)
    )
    reading = Reading(kept.day, kept.delivery_id, len(updates), unknown, delivery.damaged)
    return [Arrived(one, kept.received_at, kept.endpoint_id) for one in updates], reading
