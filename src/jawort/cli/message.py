"""`jawort message why|unknown|close`: why a message went out or not, and what became of it."""

from typing import Annotated, Any, Final

from cyclopts import Parameter, validators

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.cli.telling import in_words
from jawort.desk.sending import message as acts
from jawort.desk.sending import unknown as of_unknown_fate
from jawort.desk.sending.message import Why
from jawort.domain.sentence import Sentence

_WHAT: Final = Sentence(
    "Kennung einer Nachricht, eines Eintrags oder einer Entscheidung",
    "id of a message, an entry on the ready list or a decision",
)
_OUTCOME: Final = {
    "allow": Sentence("erlaubt", "allowed"),
    "deny": Sentence("abgelehnt", "refused"),
    "defer": Sentence("vertagt", "deferred"),
}
_NEXT: Final = Sentence("Was tun", "What to do")
_LAW: Final = Sentence("Grundlage", "Reference")
_FACTS: Final = Sentence("Verwendete Tatsachen", "Facts used")
_GONE: Final = Sentence("gelöscht", "erased")
_ENTRY: Final = Sentence("Kennung eines Eintrags", "id of an entry on the ready list")
_CLOSED: Final = Sentence(
    "Festgehalten. Sie wird nicht noch einmal gesendet.", "Noted. It is not sent again."
)

Count = Annotated[int, Parameter(validator=validators.Number(gte=1, lte=1000))]


async def why(message_id: str, *, controller: str = "", json: bool = False) -> None:
    """Say why a message went out, or why not: every decision about it, with the facts used.

    Parameters
    ----------
    message_id
        Id of the message, of its entry on the ready list, or of one decision.
    controller
        Id of the company, where there are several.
    json
        One JSON line for each decision, for machines.
    """
    wanted = parse_id(message_id, what=_WHAT)
    async with at_work(controller) as (_, work):
        found = await acts.why(work, wanted)
    for one in found:
        show(_plain(one), as_json=json, text=_text(one))


async def unknown(*, count: Count = 50, controller: str = "", json: bool = False) -> None:
    """List messages of which nobody knows whether they left, the oldest first.

    A status of the platform settles them by itself. Where none comes, find out, for example by
    asking the person, and say so with `jawort message close`.

    Parameters
    ----------
    count
        How many, at most 1,000.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        found = await of_unknown_fate.listed(work, count=count)
    for one in found:
        told = one._asdict() | {"since": one.since.isoformat()}
        named = (one.ready_id, f"{one.since:%Y-%m-%d %H:%M} UTC", one.purpose, one.contact_id)
        show(told, as_json=json, text="  ".join(str(part) for part in named))


async def close(
    ready_id: str,
    *,
    arrived: Annotated[bool, Parameter(negative="--lost")],
    controller: str = "",
) -> None:
    """Say what became of a message of unknown fate. It is never sent again by this.

    Parameters
    ----------
    ready_id
        Id of its entry, as `jawort message unknown` tells it.
    arrived
        It did arrive; --lost: it did not.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(ready_id, what=_ENTRY)
    async with at_work(controller) as (_, work):
        await of_unknown_fate.close(work, wanted, arrived=arrived, now=now())
    say(_CLOSED)


def _plain(one: Why) -> dict[str, Any]:
    stored = one.stored
    return {
        "decision": stored.decision_id,
        "decided_at": stored.decided_at.isoformat(),
        "outcome": stored.outcome,
        "code": stored.code,
        "rule": stored.rule,
        "obligations": list(stored.obligations),
        "policy": stored.policy_version,
        "origin": stored.origin,
        "purpose": stored.purpose,
        "sentence": one.reason.sentence._asdict(),
        "reference": one.reason.reference._asdict(),
        "next_step": one.reason.next_step._asdict(),
        "facts": stored.used["situation"] if stored.used else None,
    }


def _text(one: Why) -> str:
    stored = one.stored
    head = f"{stored.decided_at:%Y-%m-%d %H:%M:%S} UTC  {in_words(_OUTCOME[stored.outcome])}"
    facts = ", ".join(f"{name}={value}" for name, value in _facts(one).items())
    lines = [
        f"{head} ({stored.code}, {stored.rule}, {stored.purpose}, {stored.policy_version})",
        in_words(one.reason.sentence),
        f"{in_words(_NEXT)}: {in_words(one.reason.next_step)}",
        f"{in_words(_LAW)}: {in_words(one.reason.reference)}",
        f"{in_words(_FACTS)}: {facts or in_words(_GONE)}",
    ]
    return "\n".join(lines)


def _facts(one: Why) -> dict[str, Any]:
    return dict(one.stored.used["situation"]) if one.stored.used else {}
