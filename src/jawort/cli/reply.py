"""`jawort message send`: an answer to a person, by the one way there is to send anything."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Final
from uuid import UUID, uuid4

from cyclopts import Parameter

from jawort.cli.frame import DONE, REFUSED, at_work, now, parse_id, show
from jawort.cli.stdin import read_words
from jawort.cli.telling import in_words
from jawort.desk.answer import reply
from jawort.desk.answer.reply import Answer
from jawort.desk.sending import message, template
from jawort.domain.decision import Allowed, Decision, Deferred
from jawort.domain.sending.outgoing import Buttons, Outgoing, Template, Text, TextParameter
from jawort.domain.sentence import Sentence
from jawort.ledger.work import Work

_TO: Final = Sentence("Kennung eines Gesprächs oder Kontakts", "id of a conversation or contact")
_TEMPLATE: Final = Sentence("Kennung einer Vorlage", "id of a template")
_ANSWERED: Final = Sentence("Kennung einer Nachricht", "id of a message")
_ASK: Final = Sentence("Die Antwort, Ende mit Strg-D:", "The answer, end: Ctrl-D:")
_SAID: Final = {
    "queued": Sentence(
        "Steht bereit und wird vor dem Absenden noch einmal geprüft.",
        "It is ready and is judged once more before it leaves.",
    ),
    "deferred": Sentence(
        "Wartet bis {at} UTC und wird dann neu geprüft.",
        "It waits until {at} UTC and is judged anew then.",
    ),
    "refused": Sentence("Wird nicht gesendet ({code}).", "It is not sent ({code})."),
    "repeated": Sentence(
        "Wurde unter diesem Schlüssel schon verlangt; es bleibt bei der ersten.",
        "It was asked for under this key before; the first one stands.",
    ),
    "would_queue": Sentence("Würde gesendet.", "It would be sent."),
    "would_wait": Sentence("Würde warten ({code}).", "It would wait ({code})."),
}
_NEXT: Final = Sentence("Was tun", "What to do")
_LAW: Final = Sentence("Grundlage", "Reference")


async def send(
    to: str,
    *,
    ads: Annotated[bool, Parameter(negative="--no-ads")],
    template_id: Annotated[str, Parameter(name="--template")] = "",
    gap: Annotated[list[str] | None, Parameter(negative="")] = None,
    answers: str = "",
    key: str = "",
    dry_run: Annotated[bool, Parameter(negative="")] = False,
    controller: str = "",
    json: bool = False,
) -> int:
    """Answer a person; the words come on stdin. Says what was decided, why, and what to do.

    Parameters
    ----------
    to
        Id of a conversation, or of a contact: then in the conversation they wrote in last.
    ads
        Whether the words promote anything. In doubt they do.
    template_id
        Id of an approved template instead of words, for a late answer.
    gap
        What fills a gap of the template's text; in their order.
    answers
        Id of the message that is answered; the newest of the person if left out.
    key
        Names this answer: asked for again under the same key, nothing is sent twice.
    dry_run
        Only say what would become of it, and show its words with what must be added.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(to, what=_TO)
    by_template = parse_id(template_id, what=_TEMPLATE) if template_id else None
    answered = parse_id(answers, what=_ANSWERED) if answers else None
    words = "" if by_template else read_words(_ASK)
    async with at_work(controller) as (_, work):
        content = await _content(work, by_template, gap or [], words)
        answer = Answer(
            content=content,
            idempotency_key=key or str(uuid4()),
            answers=answered,
            template_id=by_template,
            advertises=ads,
        )
        act = _consider if dry_run else _reply
        told, said = await act(work, await reply.thread(work, wanted), answer, now=now())
    show(told, as_json=json, text=said)
    return REFUSED if told["outcome"] == "refused" else DONE


async def _content(
    work: Work, template_id: UUID | None, gaps: Sequence[str], words: str
) -> Outgoing:
    if template_id is None:
        return Outgoing(content=Text(body=words))
    known = await template.shown(work, template_id)
    filled = tuple(TextParameter(one) for one in gaps)
    return Outgoing(content=Template(known.name, known.language, body=filled))


async def _reply(
    work: Work, conversation_id: UUID, answer: Answer, *, now: datetime
) -> tuple[dict[str, Any], str]:
    outcome = await reply.reply(work, conversation_id, answer, now=now)
    told = {
        "outcome": outcome.what,
        "ready": outcome.ready_id,
        "decision": outcome.decision_id,
        "not_before": outcome.not_before.isoformat() if outcome.not_before else None,
    }
    at = f"{outcome.not_before:%Y-%m-%d %H:%M}" if outcome.not_before else ""
    code = outcome.decision.code if outcome.decision else ""
    lines = [in_words(_SAID[outcome.what].about(at=at, code=code)), str(outcome.ready_id or "")]
    if outcome.decision is None:
        return told, "\n".join(lines)
    return told | _plain(outcome.decision), "\n".join([*lines, *_reason(outcome.decision)]).strip()


async def _consider(
    work: Work, conversation_id: UUID, answer: Answer, *, now: datetime
) -> tuple[dict[str, Any], str]:
    judged = await reply.consider(work, conversation_id, answer, now=now)
    decision = judged.decision
    word = "refused"
    if isinstance(decision, Allowed):
        word = "would_queue"
    elif isinstance(decision, Deferred):
        word = "would_wait"
    written = _words(judged.message.content) if judged.message else ""
    head = in_words(_SAID[word].about(code=decision.code))
    text = "\n".join([head, *_reason(decision), *(["", written] if written else [])])
    return {"outcome": word, "dry_run": True, "words": written} | _plain(decision), text


def _words(content: Outgoing) -> str:
    match content.content:
        case Text(body=body):
            return body
        case Buttons(frame=frame):
            return frame.body
        case _:
            return ""


def _plain(decision: Decision) -> dict[str, Any]:
    reason = message.reason_of(decision)
    return {
        "code": decision.code,
        "rule": decision.rule,
        "obligations": [one.value for one in decision.obligations],
        "sentence": reason.sentence._asdict(),
        "next_step": reason.next_step._asdict(),
        "reference": reason.reference._asdict(),
    }


def _reason(decision: Decision) -> list[str]:
    reason = message.reason_of(decision)
    return [
        in_words(reason.sentence),
        f"{in_words(_NEXT)}: {in_words(reason.next_step)}",
        f"{in_words(_LAW)}: {in_words(reason.reference)}",
    ]
