"""`jawort delivery show|replay`: what stands at the door, and reading kept deliveries again."""

from dataclasses import asdict
from datetime import UTC, datetime

from jawort.cli.frame import at_work, controller_of, house, now, say, show
from jawort.domain.sentence import Sentence
from jawort.ledger import delivery as memory


async def show_standing(*, controller: str = "", json: bool = False) -> None:
    """Show what waits to be read, what was damaged, and what nobody understood.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    async with house() as opened:
        chosen = await controller_of(opened.ledger, controller)
        async with opened.ledger.reading(chosen.controller_id) as work:
            standing = await memory.standing(work, now=now())
            strange = await memory.strange(work)
    counts = asdict(standing)
    rows = [{name: getattr(one, name) for name in one.__slots__} for one in strange]
    text = [f"{name}: {value}" for name, value in counts.items()]
    text += [f"{row['received_at']:%F %T}  {row['what']}  {row['field']}" for row in rows]
    show(counts | {"strange": rows}, as_json=json, text="\n".join(text))


async def replay(
    *, since: datetime, really: bool = False, controller: str = "", json: bool = False
) -> None:
    """Read kept deliveries again; what was taken in before changes nothing a second time.

    Parameters
    ----------
    since
        From which moment of receipt on, such as 2026-11-17T08:00; without a zone it is UTC.
        Deliveries are kept for seven days.
    really
        Do it. Without it, only say how many there are.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    start = since if since.tzinfo else since.replace(tzinfo=UTC)
    async with at_work(controller) as (_, work):
        act = memory.read_again if really else memory.count_since
        count = await act(work, since=start)
    if really:
        text = Sentence(
            "{count} Zustellungen werden noch einmal gelesen, sobald `jawort work` läuft.",
            "{count} deliveries are read again as soon as `jawort work` runs.",
        )
    else:
        text = Sentence(
            "{count} Zustellungen würden noch einmal gelesen; mit --really geschieht es.",
            "{count} deliveries would be read again; --really does it.",
        )
    say(text.about(count=count))
    show({"count": count, "done": really}, as_json=json, text=str(count))
