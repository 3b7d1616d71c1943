"""Why, and why not: what every rule says about a message that somebody wants to send, or might."""

from datetime import datetime

from jawort.domain.question import Question
from jawort.domain.situation import Situation
from jawort.gate.explain import Explanation, explain
from jawort.ledger.situation import situations
from jawort.ledger.work import Work


async def explain_message(
    work: Work, question: Question, *, now: datetime
) -> tuple[Situation, Explanation]:
    """What is true about this message now, and what every rule makes of it. Sends nothing."""
    (situation,) = await situations(work, [question], now=now)
    return situation, explain(situation)
