"""What forms and posters have brought, as numbers behind which nobody can be found."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from jawort.ledger.journal import note
from jawort.ledger.query import query
from jawort.ledger.work import AWAY, Ledger, Work

What = Literal["shown", "coded", "agreed"]
Brought = Counter[tuple[UUID, What]]
"""How many more of what each form has brought. Of one transaction it is collected and written once
and last: two that count for the same forms then wait in one direction only.
"""

_KINDS: Final[tuple[What, ...]] = ("shown", "coded", "agreed")
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


async def count(work: Work, brought: Brought, *, now: datetime) -> None:
    """Add these to what was counted before."""
    ids = sorted({form_id for form_id, _ in brought})
    columns = [[brought[one, kind] for one in ids] for kind in _KINDS]
    if ids:
        await work.run(_COUNT, now, ids, *columns)


async def count_shown(ledger: Ledger, controller_id: UUID, form_id: UUID, *, now: datetime) -> None:
    """Count that a form was opened. Nobody waits for it longer than a fifth of a second, nor for
    the disk, and nobody misses the page because of it: what cannot be counted is noted.
    """
    try:
        async with ledger.work(controller_id) as work:
            await work.connection.execute("SET LOCAL lock_timeout = '200ms'")
            # A number for an overview: the last of them may be lost when the power fails.
            await work.connection.execute("SET LOCAL synchronous_commit = off")
            await count(work, Counter({(form_id, "shown"): 1}), now=now)
    except AWAY as fault:
        kind = type(fault).__name__.lower()
        note("form_not_counted", level="warning", form=form_id, fault=kind)


async def tallies(work: Work) -> dict[UUID, Tally]:
    """What every form has brought; one that has brought nothing yet is not among them."""
    return {
        row["form_id"]: Tally(row["since"], row["shown"], row["coded"], row["agreed"])
        for row in await work.rows(_ALL)
    }


def led(asked: Iterable[Mapping[str, Any]]) -> Brought:
    """A yes for each form that led somebody to the question they answered, as the evidence of the
    question names it. To most questions no form has led.
    """
    forms = (_form_in(one.get("origin") or {}) for one in asked)
    return Counter((one, "agreed") for one in forms if one)


def _form_in(origin: Mapping[str, Any]) -> UUID | None:
    try:
        return UUID(str(origin["form"]["id"]))
    except (KeyError, TypeError, ValueError):
        return None
