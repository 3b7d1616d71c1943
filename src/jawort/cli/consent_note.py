"""`jawort consent record-no|record-yes`: what staff note of what was said elsewhere."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal
from uuid import UUID

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.cli.moment import parse_time
from jawort.cli.stdin import read_object
from jawort.desk.old_list.proof import ProofFile, record_old_yes
from jawort.desk.opt_out import noted
from jawort.desk.opt_out.noted import NotedNo, NotedYes
from jawort.domain.media import MOST_IN_HAND_BYTES
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

Road = Literal["agent", "api", "email"]

_RECORD: Final = Sentence("Kennung eines Kontakts", "id of a contact")
_ASK_YES: Final = Sentence("Das Ja als JSON, Ende mit Strg-D:", "The yes as JSON, end: Ctrl-D:")
_NO_NOTED: Final = Sentence(
    "Das Nein gilt ab jetzt für {count} Kontakt(e) der Person. Was wartete, ist gestrichen.",
    "The no is in force for {count} record(s) of the person. What waited is cancelled.",
)
_YES_NOTED: Final = Sentence("Vermerkt. Stand: {state}", "Noted. State: {state}")
_PENDING: Final = Sentence(
    "Die Person muss binnen 24 Stunden im Chat bestätigen: Sie schreibt START und sagt Ja.",
    "The person must confirm in the chat within 24 hours: by START and a yes to the text.",
)
_BAD_YES: Final = (
    Sentence("Das Ja ist nicht zu lesen: {field}.", "The yes cannot be read: {field}."),
    Sentence("Ein Beispiel: {example}", "For example: {example}"),
)
_NO_PROOF: Final = (
    Sentence(
        "Zu einem alten Ja fehlt die Datei, die es zeigt; eine Prüfsumme allein beweist nichts.",
        "The file that shows an old yes is missing; a digest alone proves nothing.",
    ),
    Sentence(
        "Nennen Sie sie mit --proof DATEI (höchstens 16 MB); ganze Listen: jawort consent import",
        "Name it with --proof FILE (at most 16 MB); whole lists: jawort consent import",
    ),
)
_EXAMPLE: Final = (
    '{"capture": "paper", "purpose": "0198…", "sender": "0198…", "wording": "0198…",'
    ' "said_at": "2026-11-20T16:30:00+01:00", "evidence": {"file_sha256": "…", "place": "Köln"}}'
)


async def record_no(
    contact_id: str,
    *,
    road: Road,
    by: str,
    scope: str = "all",
    said_at: str = "",
    reference: str = "",
    controller: str = "",
) -> None:
    """Note a no that a person said elsewhere; it is in force at once, for the whole person.

    Parameters
    ----------
    contact_id
        Id of one of the person's records.
    road
        How it came: to an agent, by a program, by e-mail.
    by
        Who notes it and answers for it.
    scope
        all, ads, topic:… or type:N01 to type:N10.
    said_at
        When it was said; now, if left out. An older no counts from now, so that it wins.
    reference
        Where it can be found, such as a number in the post book. Not its text.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    told = NotedNo(road, by, scope, parse_time(said_at) if said_at else None, reference)
    async with at_work(controller) as (_, work):
        people = await noted.record_no(work, wanted, told, now=now())
    say(_NO_NOTED.about(count=len(people)))


async def record_yes(
    contact_id: str,
    *,
    by: str,
    proof: Path | None = None,
    controller: str = "",
    json: bool = False,
) -> None:
    """Note a yes given on paper, by phone or elsewhere before, with its proof as JSON on stdin.

    An old yes (import) needs the file that shows it, which is kept with it.

    Parameters
    ----------
    contact_id
        Id of the person's record.
    by
        Who notes it and answers for it.
    proof
        Of an import: the file that shows the yes.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    told = _yes(read_object(_ASK_YES, example_in="docs/consent.md"), by=by)
    file = _proof(proof) if told.capture == "import" else None
    async with at_work(controller) as (_, work):
        if file is not None:
            state = await record_old_yes(work, wanted, told, file, now=now())
        else:
            state = await noted.record_yes(work, wanted, told, now=now())
    show({"state": state}, as_json=json, text=_YES_NOTED.about(state=state).en if json else state)
    say(_YES_NOTED.about(state=state))
    if state == "pending":
        say(_PENDING)


def _proof(path: Path | None) -> ProofFile:
    """The file that shows an old yes. Raises Refusal where there is none, or it is no proof."""
    try:
        is_one = path is not None and 0 < path.stat().st_size <= MOST_IN_HAND_BYTES
        if path is None or not is_one:
            raise Refusal("NO_PROOF", *_NO_PROOF)
        return ProofFile(path.name, path.read_bytes())
    except OSError:
        raise Refusal("NO_PROOF", *_NO_PROOF) from None


def _yes(given: dict[str, Any], *, by: str) -> NotedYes:
    try:
        known = {name: UUID(str(given[name])) for name in ("purpose", "sender")}
        said_at = datetime.fromisoformat(str(given["said_at"]))
        wording = UUID(str(given["wording"])) if given.get("wording") else None
        evidence = given.get("evidence", {})
        if said_at.tzinfo is None or not isinstance(evidence, dict):
            raise ValueError("said_at with a zone, evidence as an object")
    except (KeyError, ValueError) as fault:
        field = fault.args[0] if isinstance(fault, KeyError) else "purpose, sender, said_at"
        raise Refusal(
            "BAD_YES", _BAD_YES[0].about(field=field), _BAD_YES[1].about(example=_EXAMPLE)
        ) from None
    return NotedYes(
        capture=str(given.get("capture", "")),
        purpose_id=known["purpose"],
        sender_id=known["sender"],
        said_at=said_at,
        by=by,
        wording_id=wording,
        evidence=evidence,
    )
