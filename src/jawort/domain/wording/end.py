"""What the end of a text means for every yes that was said to it. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from jawort.domain.consent.state import Act, ConsentAct


class End(NamedTuple):
    """When a text was withdrawn, and the fact that tells it."""

    at: datetime
    fact_id: UUID


def invalidations(
    given: Sequence[tuple[ConsentAct, UUID]], ended: Mapping[UUID, End]
) -> list[ConsentAct]:
    """The acts by which withdrawn texts end the yeses to them, each yes with the text it was
    said to (law.md §4.1: "invalid" affects all records of a text at once).

    A yes said to a text that had ended already never holds. Whoever said yes again to another text
    rests on that one, when it was said, or at least asked, before the end.
    """
    acts = []
    for act, wording_id in given:
        end = ended.get(wording_id)
        if end is None:
            continue
        at = max(end.at, act.at)
        if not any(_replaces(other, act, at) for other, text in given if text != wording_id):
            acts.append(ConsentAct(Act.INVALIDATED, at, end.fact_id))
    return acts


def _replaces(later: ConsentAct, act: ConsentAct, end: datetime) -> bool:
    opened_at = later.opened_at or later.at
    return later.at > act.at and min(opened_at, later.at) <= end
