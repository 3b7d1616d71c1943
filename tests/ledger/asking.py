"""What the tests of the situation have in common: one message at one moment."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from jawort.domain.situation import Situation
from jawort.ledger.situation import situations
from tests.shop import NOON
from tests.stage import Stage

ROOT = Path(__file__).parents[2]
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


async def at(made: Stage, contact_id: UUID, now: datetime = NOON, **declared: Any) -> Situation:
    """The situation of one message at one moment."""
    question = made.draft(contact_id, **declared).question
    (found,) = await situations(made.work, [question], now=now)
    return found
