"""`jawort message why`: why did this go out, and why not?"""

from typing import Any, Final

from jawort.cli.frame import at_work, parse_id, show
from jawort.cli.telling import in_words
from jawort.desk import message as acts
from jawort.desk.message import Why
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
