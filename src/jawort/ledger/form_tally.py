"""What forms and posters have brought, as numbers behind which nobody can be found."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from jawort.ledger.query import query
from jawort.ledger.work import Work

Brought = Literal["shown", "coded", "agreed"]
_KINDS: Final[tuple[Brought, ...]] = ("shown", "coded", "agreed")
_COUNT = query("form_tally", "count")
_ALL = query("form_tally", "all")


@dataclass(frozen=True, slots=True)
class Tally:
    """What one form has brought since a moment: how often it was shown, codes made (of a poster:
    messages with its code), yeses to any of its purposes.
    """

    since: datetime
    shown: int
    coded: int
    agreed: int


async def count(work: Work, what: Brought, forms: Iterable[UUID], *, now: datetime) -> None:
    """Count one more for each of these forms; a form that stands there twice counts twice."""
    found = Counter(forms)
    ids = sorted(found)
    columns = [[found[one] if kind == what else 0 for one in ids] for kind in _KINDS]
    if ids:
        await work.run(_COUNT, now, ids, *columns)


async def tallies(work: Work) -> dict[UUID, Tally]:
    """What every form has brought; one that has brought nothing yet is not among them."""
    return {
        row["form_id"]: Tally(row["since"], row["shown"], row["coded"], row["agreed"])
        for row in await work.rows(_ALL)
    }


async def count_led(work: Work, asked: Iterable[Mapping[str, Any]], *, now: datetime) -> None:
    """Count a yes for the form that led somebody to the question they answered, as the evidence of
    the question names it. To most questions no form has led.
    """
    led = [_form_in(one.get("origin") or {}) for one in asked]
    await count(work, "agreed", [one for one in led if one], now=now)


def _form_in(origin: Mapping[str, Any]) -> UUID | None:
    try:
        return UUID(str(origin["form"]["id"]))
    except (KeyError, TypeError, ValueError):
        return None
