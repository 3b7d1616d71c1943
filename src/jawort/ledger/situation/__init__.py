"""The one place that gathers what the gate asks, for one message or for many at once.

`docs/situation.md` names for each input its source. An input whose source is not built yet holds
its protective value, never a constant yes. Every resolver carries the name of its input.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from jawort.domain.question import Question
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.situation import Situation, situation_of
from jawort.ledger.situation import consent, controller, conversation, outgoing, person
from jawort.ledger.situation.asked import Asked
from jawort.ledger.situation.gathering import gather_known
from jawort.ledger.situation.known import Notice, Sender
from jawort.ledger.work import Work

# What only the message itself can say (docs/situation.md, "declared").
DECLARED: Final = ("channel", "origin", "form", "purpose", "ads_content")

Resolver = Callable[[Asked], str | bool]
RESOLVERS: Final[Mapping[str, Resolver]] = {
    resolver.__name__: resolver
    for room in (controller, person, conversation, consent, outgoing)
    for resolver in room.RESOLVERS
}


@dataclass(frozen=True, slots=True)
class Gathered:
    """The situation of one message, and what else is needed to write it and to queue it.

    quiet_until: when the quiet hours end; now, when there are none. is_known: there is a living
    record whose keys can seal what is decided. language: of the words, else of the person; empty
    when unknown.
    notice: the privacy notice in force in that language; None when there is none.
    """

    question: Question
    situation: Situation
    quiet_until: datetime
    is_known: bool
    language: str
    sender: Sender | None
    template: KnownTemplate | None
    notice: Notice | None


async def situations(
    work: Work, questions: Sequence[Question], *, now: datetime
) -> list[Situation]:
    """What is true now about each message, in the order asked. Never raises for what is missing:
    what cannot be found out is protective, and an unknown contact makes its message invalid.

    A constant number of queries, however many are asked about.
    """
    return [one.situation for one in await gather(work, questions, now=now)]


async def gather(work: Work, questions: Sequence[Question], *, now: datetime) -> list[Gathered]:
    """As `situations`, with what the desk needs besides."""
    known = await gather_known(work, questions, now=now)
    return [_gathered(Asked(question, known)) for question in questions]


def _gathered(asked: Asked) -> Gathered:
    question = asked.question
    known: dict[str, object] = {name: getattr(question, name) for name in DECLARED}
    known |= {name: resolve(asked) for name, resolve in RESOLVERS.items()}
    own = asked.own
    language = question.language or (own["language"] if own else "")
    return Gathered(
        question=question,
        situation=situation_of(known),
        quiet_until=outgoing.quiet_until(asked),
        is_known=own is not None and own["state"] in ("active", "blocked"),
        language=language,
        sender=asked.sender,
        template=asked.template,
        notice=asked.known.notice_in(language),
    )
