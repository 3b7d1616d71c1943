"""`jawort wording list|show|lint|draft|publish|withdraw`: the texts people say yes to."""

from collections.abc import Sequence
from typing import Any, Final, Literal

import msgspec

from jawort.cli.frame import REFUSED, at_work, now, parse_id, say, show
from jawort.cli.stdin import read_object
from jawort.cli.telling import in_words
from jawort.desk.company import wording as acts
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.wording.finding import Finding
from jawort.domain.wording.model import AS_OF, NO_ADVICE, REVIEW_AFTER
from jawort.domain.wording.text import Surface, Wording
from jawort.ledger.wording import Wording as Published

_WHAT: Final = Sentence("Kennung eines Textes", "id of a text")
_PURPOSE: Final = Sentence("Kennung eines Zwecks", "id of a purpose")
_TYPE: Final = Sentence(
    "Geben Sie den Text als JSON ein, dann Strg-D:", "Type the text as JSON, then Ctrl-D:"
)
_EXAMPLE: Final = "jawort wording draft PURPOSE"
_SHAPE: Final = (
    Sentence(
        "Das ist kein Text in der Form, die gebraucht wird ({place}).",
        "This is no text in the form that is needed ({place}).",
    ),
    Sentence(
        "Beginnen Sie mit einem Muster: jawort wording draft",
        "Begin with a model: jawort wording draft",
    ),
)
_FINE: Final = Sentence(
    "Kein Einwand. Geprüft ist der Aufbau, keine Rechtsfrage: Lassen Sie den Text freigeben.",
    "No objection. The structure was checked, no question of law: have the text approved.",
)
_ENDED: Final = Sentence(
    "Zurückgezogen. {granted} Einwilligungen sind ab jetzt ungültig; {asked} offene Fragen sind "
    "geschlossen, {waiting} wartende Nachrichten fallen in der letzten Prüfung.",
    "Withdrawn. {granted} consents are invalid from now on; {asked} open questions are closed, "
    "{waiting} waiting messages fall in their final check.",
)
_WOULD: Final = Sentence(
    "Nichts geändert. Es beträfe {granted} Einwilligungen, {asked} offene Fragen und {waiting} "
    "wartende Nachrichten. Mit --really wird der Text zurückgezogen, für immer.",
    "Nothing changed. It would concern {granted} consents, {asked} open questions and {waiting} "
    "waiting messages. With --really the text is withdrawn, for good.",
)
_LAW: Final = Sentence("Grundlage", "Reference")
_HINT: Final = Sentence("Hinweis", "Hint")


async def list_all(*, controller: str = "", json: bool = False) -> None:
    """List every text ever published, with its version and whether it is in force.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        found = await acts.listed(work)
    for one in found:
        plain = _plain(one)
        ended = "  zurückgezogen / withdrawn" if one.withdrawn_at else ""
        what = f"{one.kind}  {one.name}  v{one.version}  {one.language}  {one.surface}"
        show(plain, as_json=json, text=f"{one.wording_id}  {what}{ended}")


async def show_one(wording_id: str, *, controller: str = "", json: bool = False) -> None:
    """Show one published text exactly as it is shown to people.

    Parameters
    ----------
    wording_id
        Id of the text.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(wording_id, what=_WHAT)
    async with at_work(controller) as (_, work):
        one = await acts.shown(work, wanted)
    plain = _plain(one) | {"body": one.body}
    text = "\n".join(f"{name} = {value}" for name, value in plain.items())
    show(plain, as_json=json, text=text)


async def lint(*, controller: str = "", json: bool = False) -> int:
    """Check a text on stdin: every objection with its cure and its law. Publishes nothing.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    text = _read()
    async with at_work(controller) as (_, work):
        findings = await acts.check(work, text, now=now())
    _tell(findings, as_json=json)
    refused = any(not one.is_hint for one in findings)
    if not refused:
        say(_FINE)
    return REFUSED if refused else 0


async def draft(
    purpose_id: str,
    *,
    surface: Surface = "thread",
    language: Literal["de", "en"] = "de",
    name: str = "",
    controller: str = "",
) -> None:
    """Print the model text for a purpose as JSON, filled from the settings, to start from.

    Parameters
    ----------
    purpose_id
        Id of the purpose.
    surface
        Where it will be shown: in the chat, on a screen, on paper.
    language
        German or English.
    name
        What the company calls it.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(purpose_id, what=_PURPOSE)
    async with at_work(controller) as (_, work):
        made = await acts.draft(
            work, wanted, surface=surface, language=language, name=name, now=now()
        )
    plain = msgspec.json.format(msgspec.json.encode(made.text), indent=2).decode()
    show(None, as_json=False, text=plain)
    say(Sentence(f"{NO_ADVICE.de} (Rechtsstand {AS_OF})", f"{NO_ADVICE.en} (law as of {AS_OF})"))
    for one in made.findings:
        say(_as_text(one))


async def publish(*, by: str, controller: str = "", json: bool = False) -> int:
    """Publish a text from stdin as its next version, when the check has no objection.

    Parameters
    ----------
    by
        Who approves it.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    text = _read()
    try:
        async with at_work(controller) as (_, work):
            made = await acts.publish(work, text, by=by, now=now())
    except acts.WordingRefused as refused:
        for one in refused.findings:
            say(_as_text(one))
        raise
    show(
        {"wording": made, "sha256": text.sha256}, as_json=json, text=f"{made}  sha256 {text.sha256}"
    )
    return 0


async def withdraw(
    wording_id: str,
    *,
    by: str,
    why: str,
    really: bool = False,
    controller: str = "",
    json: bool = False,
) -> None:
    """End a text for good: every consent given to it is invalid at once.

    Parameters
    ----------
    wording_id
        Id of the text.
    by
        Who answers for it.
    why
        The reason; it is kept.
    really
        Do it; without this, only say how many people it would concern.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(wording_id, what=_WHAT)
    async with at_work(controller) as (_, work):
        touched = await acts.withdraw(work, wanted, by=by, why=why, really=really, now=now())
    counts = {
        "granted": touched.granted_count,
        "asked": touched.asked_count,
        "waiting": touched.waiting_count,
    }
    if json:
        show({**counts, "done": really}, as_json=True, text="")
    else:
        say((_ENDED if really else _WOULD).about(**counts))


def _read() -> Wording:
    told = read_object(_TYPE, example_in=_EXAMPLE)
    try:
        return msgspec.convert(told, Wording)
    except msgspec.ValidationError as fault:
        place = str(fault).rpartition("at `")[2].rstrip("`") if "at `" in str(fault) else "$"
        problem = _SHAPE[0].about(place=place)
        raise Refusal("WORDING_SHAPE", problem, _SHAPE[1]) from None


def _tell(findings: Sequence[Finding], *, as_json: bool) -> None:
    for one in findings:
        plain = {
            "code": one.code,
            "block": one.block,
            "hint": one.is_hint,
            "problem": one.problem._asdict(),
            "cure": one.cure._asdict(),
            "law": one.law._asdict(),
        }
        show(plain, as_json=as_json, text=_as_text(one))


def _as_text(one: Finding) -> str:
    law = in_words(Sentence(one.law.de, one.law.en))
    hint = f"{in_words(_HINT)}: " if one.is_hint else ""
    head = f"{one.code}  {hint}{in_words(one.problem)} {in_words(one.cure)}"
    return f"{head} ({in_words(_LAW)}: {law}; {one.law.rule})"


def _plain(one: Published) -> dict[str, Any]:
    return {
        "wording": one.wording_id,
        "kind": one.kind,
        "name": one.name,
        "version": one.version,
        "language": one.language,
        "surface": one.surface,
        "purpose": one.purpose_id,
        "sha256": one.body_sha256.hex(),
        "published_at": one.published_at.isoformat(),
        "approved_by": one.approved_by,
        "review_due": (one.published_at + REVIEW_AFTER).date().isoformat(),
        "withdrawn_at": one.withdrawn_at.isoformat() if one.withdrawn_at else None,
        "withdrawn_why": one.withdrawn_why,
    }
