"""Messages of which nobody knows whether they left: a person says what became of them.

No machine ever sends one again (promise 3). Whoever wants it sent writes a new message, which is
judged like any other.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger.sending import attempt
from jawort.ledger.sending.attempt import Unknown
from jawort.ledger.work import Work

_NOT_UNKNOWN: Final = (
    Sentence(
        "Unter dieser Kennung steht keine Nachricht, deren Verbleib unbekannt ist.",
        "No message of unknown fate stands under this id.",
    ),
    Sentence(
        "`jawort message unknown` zeigt sie; vielleicht hat ein Status sie inzwischen geklärt.",
        "`jawort message unknown` shows them; perhaps a status has settled it meanwhile.",
    ),
)


async def listed(work: Work, *, count: int) -> list[Unknown]:
    """What waits for its status or for a person, the oldest first."""
    return await attempt.unknown(work, count=count)


async def close(work: Work, ready_id: UUID, *, arrived: bool, now: datetime) -> None:
    """Somebody has found out whether it arrived: on the phone, by asking, at the platform.

    What arrived counts as sent, towards the announced frequency too; what did not, as failed.
    Raises Refusal when it is not unknown (any more).
    """
    if not await attempt.close_unknown(work, ready_id, arrived=arrived, now=now):
        raise Refusal("NOT_UNKNOWN", *_NOT_UNKNOWN)
