"""Why, and why not: what every rule says about a message that somebody wants to send, or might."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from jawort.domain.situation import Situation
from jawort.gate.explain import Explanation, explain
from jawort.ledger.situation import Question, situations
from jawort.ledger.work import Work


async def explain_message(
    work: Work, contact_id: UUID, declared: Mapping[str, str], *, now: datetime
) -> tuple[Situation, Explanation]:
    """What is true about this message now, and what every rule makes of it. Sends nothing."""
    (situation,) = await situations(work, [Question(contact_id, declared)], now=now)
    return situation, explain(situation)
