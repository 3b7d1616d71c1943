"""`jawort intent list|correct`: what people's messages were understood as, seen and corrected."""

from typing import Annotated, Final

import msgspec
from cyclopts import Parameter, validators

from jawort.cli.frame import at_work, now, parse_id, show
from jawort.cli.intent import in_sentences, plain
from jawort.cli.telling import in_words
from jawort.desk.opt_out import wish as acts
from jawort.domain.sentence import Sentence
from jawort.reading.wish import Wish

_CORRECTED: Final = Sentence("Berichtigt zu", "Corrected to")
_NOTED: Final = Sentence("Festgehalten.", "Noted.")
_STILL_PAUSED: Final = Sentence(
    "Die Werbung ruht weiter, bis die Person geantwortet hat.",
    "Advertising goes on pausing until the person has answered.",
)
_MESSAGE: Final = Sentence("Kennung einer Nachricht", "id of a message")

Among = Annotated[int, Parameter(validator=validators.Number(gte=1, lte=10_000))]


async def list_understood(*, among: Among = 500, controller: str = "", json: bool = False) -> None:
    """List what messages were understood as, the newest first: no words of people, only ours.

    Parameters
    ----------
    among
        How many of the newest messages are looked through, at most 10,000.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        found = await acts.listed(work, among=among)
    for one in found:
        told = one.understood
        kept = {"intent": told.intents[0], "also": told.intents[1:], "scope": told.scope}
        wish = msgspec.convert(kept | {"tier": told.tier, "saw": told.saw}, Wish)
        text = f"{one.message_id}  {one.at:%Y-%m-%d %H:%M} UTC  {in_sentences(wish)}"
        if told.corrected:
            what = f"{told.corrected.to} {told.corrected.reach}".strip()
            text += f" · {in_words(_CORRECTED)}: {what} ({told.corrected.by})"
        line = {"message": one.message_id, "contact": one.contact_id, "at": one.at.isoformat()}
        paused = told.paused_since.isoformat() if told.paused_since else None
        corrected = told.corrected.to if told.corrected else None
        line |= plain(wish) | {"paused_since": paused, "corrected_to": corrected}
        line |= {"corrected_scope": told.corrected.reach if told.corrected else None}
        show(line, as_json=json, text=text)


async def correct(
    message_id: str,
    *,
    to: str,
    by: str,
    scope: str = "ads",
    controller: str = "",
    json: bool = False,
) -> None:
    """Say that a message was something else than it was understood as, or what was missed in it.

    A no is obeyed at once. Nothing is corrected towards a yes: a pause ends by the person only, and
    so does a no that is in force.

    Parameters
    ----------
    message_id
        Id of a message that a person wrote, such as from `jawort intent list`.
    to
        opt_out, erasure, access, human or none.
    scope
        How far a no goes: all, ads, topic:… or type:N01 to type:N10. Only with --to opt_out.
    by
        Who has read it.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(message_id, what=_MESSAGE)
    async with at_work(controller) as (_, work):
        kept = await acts.correct(work, wanted, to, by=by, now=now(), scope=scope)
    paused = to == "none" and kept.understood.paused_since is not None
    text = in_words(_NOTED) + (f" {in_words(_STILL_PAUSED)}" if paused else "")
    told = {"message": wanted, "corrected_to": to, "paused": paused}
    told |= {"corrected_scope": scope if to == "opt_out" else ""}
    show(told, as_json=json, text=text)
