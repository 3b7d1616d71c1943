"""Quick replies: texts the whole team uses, with gaps for the person, the agent and the company."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.staff.permit import require
from jawort.domain.conversation.composer import QuickReply
from jawort.domain.refusal import Refusal
from jawort.domain.sending.outgoing import LONGEST
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import composer, controller
from jawort.ledger.work import Work

VARIABLES: Final = ("name", "agent", "company")
SHORTCUT: Final = re.compile(r"[a-zäöüß0-9][a-zäöüß0-9-]{0,29}")

_GAP: Final = re.compile(r"\{(\w*)\}")
_SHORTCUT_WRONG: Final = (
    Sentence(
        "Das Kürzel hat 1 bis 30 kleine Buchstaben, Ziffern oder Bindestriche.",
        "The shortcut has 1 to 30 small letters, digits or hyphens.",
    ),
    Sentence("Schreiben Sie etwa: oeffnungszeiten", "Write for example: opening-hours"),
)
_BODY_WRONG: Final = (
    Sentence(
        "Der Text ist leer oder zu lang: höchstens 4.096 Zeichen.",
        "The text is empty or too long: at most 4,096 characters.",
    ),
    Sentence("Schreiben Sie einen kürzeren Text.", "Write a shorter text."),
)
_VARIABLE_WRONG: Final = (
    Sentence("Die Lücke {{{gap}}} kennt Jawort nicht.", "Jawort does not know the gap {{{gap}}}."),
    Sentence("Es gibt {name}, {agent} und {company}.", "There are {name}, {agent} and {company}."),
)
_UNKNOWN: Final = (
    Sentence("Diesen Textbaustein gibt es nicht mehr.", "This quick reply is gone."),
    Sentence("Laden Sie die Liste neu.", "Load the list again."),
)


async def listed(work: Work, actor: Actor) -> list[QuickReply]:
    """The texts of the team, by their shortcuts."""
    require(actor, Permission.ANSWER)
    return await composer.quick_replies(work)


async def put(work: Work, actor: Actor, shortcut: str, body: str, *, now: datetime) -> None:
    """Add a text, or change the one of this shortcut. Raises Refusal with what would be right."""
    require(actor, Permission.QUICK_REPLY)
    shortcut = shortcut.strip().removeprefix("/").casefold()
    if not SHORTCUT.fullmatch(shortcut):
        raise Refusal("QUICK_REPLY_SHORTCUT", *_SHORTCUT_WRONG)
    body = body.strip()
    if not 0 < len(body) <= LONGEST["text.body"]:
        raise Refusal("QUICK_REPLY_TEXT", *_BODY_WRONG)
    for gap in _GAP.findall(body):
        if gap not in VARIABLES:
            problem, cure = _VARIABLE_WRONG
            raise Refusal("QUICK_REPLY_VARIABLE", problem.about(gap=gap[:30]), cure)
    await composer.put_quick_reply(work, shortcut, body, by=actor.name, now=now)


async def remove(work: Work, actor: Actor, quick_reply_id: UUID) -> None:
    """Remove a text. Raises Refusal when it is gone already."""
    require(actor, Permission.QUICK_REPLY)
    if not await composer.remove_quick_reply(work, quick_reply_id):
        raise Refusal("QUICK_REPLY_UNKNOWN", *_UNKNOWN)


async def ready_for(work: Work, actor: Actor, person: str) -> tuple[QuickReply, ...]:
    """The texts with their gaps filled, as they are put into an answer to this person.

    What is not known stays empty, and the blank before it goes: nobody is called {name}.
    """
    texts = await composer.quick_replies(work)
    if not texts:
        return ()
    company = await controller.controller(work)
    known = {"name": person, "agent": actor.name, "company": company.name if company else ""}
    return filled(texts, known)


def filled(texts: Sequence[QuickReply], known: Mapping[str, str]) -> tuple[QuickReply, ...]:
    """Texts with their gaps filled."""
    return tuple(replace(one, body=_fill(one.body, known)) for one in texts)


def _fill(body: str, known: Mapping[str, str]) -> str:
    def put_in(found: re.Match[str]) -> str:
        value = known.get(found[2], "")
        return found[1] + value if value else ""

    return re.sub(r"( ?)\{(name|agent|company)\}", put_in, body).strip()
