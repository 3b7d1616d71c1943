"""`jawort endpoint add|list|close`: addresses at which carriers deliver."""

from jawort.cli.frame import REFUSED, at_work, controller_of, house, now, parse_id, say, show
from jawort.cli.stdin import read_object
from jawort.desk.company import endpoint as acts
from jawort.domain.endpoint import DialectName
from jawort.domain.sentence import Sentence
from jawort.ledger import endpoint as memory

_ASK = Sentence(
    'Geheimnisse als JSON, etwa {"app_secret": "…", "access_token": "…"}, Ende mit Strg-D:',
    'Secrets as JSON, such as {"app_secret": "…", "access_token": "…"}, end: Ctrl-D:',
)
_WHAT = Sentence("Kennung einer Adresse", "id of an address")


async def add(
    *, dialect: DialectName = "meta", base_url: str = "", controller: str = "", json: bool = False
) -> None:
    """Open an address for deliveries; its secrets come as JSON on stdin.

    Example: echo '{"app_secret": "…", "access_token": "…"}' | jawort endpoint add

    Parameters
    ----------
    dialect
        Who delivers: Meta itself, 360dialog, or the simulator on this machine.
    base_url
        Where the carrier is, if not at its usual address.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    given = read_object(_ASK, example_in="jawort endpoint add --help")
    async with at_work(controller) as (_, work):
        made = await acts.open_(work, dialect, given, base_url=base_url, now=now())
    told = {
        "endpoint": made.endpoint_id,
        "path": made.path,
        "verify_token": made.new.verify_token,
    }
    if made.new.secret_header:
        told |= {"header": made.new.secret_header, "header_value": made.new.secret}
    show(told, as_json=json, text="\n".join(f"{name}: {value}" for name, value in told.items()))


async def list_all(*, controller: str = "", json: bool = False) -> None:
    """List the addresses for deliveries, without their secrets.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with house() as opened:
        chosen = await controller_of(opened.ledger, controller)
        async with opened.ledger.work(chosen.controller_id) as work:
            for one in await memory.endpoints(work):
                state = "closed" if one.closed_at else "open"
                show(
                    {"endpoint": one.endpoint_id, "dialect": one.opened.dialect, "state": state},
                    as_json=json,
                    text=f"/webhook/{one.endpoint_id}  {one.opened.dialect}  {state}",
                )


async def close(endpoint: str, *, controller: str = "") -> int:
    """Close an address for good; its secrets are no longer accepted.

    Parameters
    ----------
    endpoint
        Its id, as `jawort endpoint list` tells it.
    controller
        Id of the company, where there are several.
    """
    endpoint_id = parse_id(endpoint, what=_WHAT)
    async with at_work(controller) as (_, work):
        closed = await acts.close(work, endpoint_id, now=now())
    if not closed:
        say(Sentence("Keine offene Adresse hat diese Kennung.", "No open address has this id."))
        return REFUSED
    say(Sentence("Geschlossen.", "Closed."))
    return 0
