"""What the tests of sending have in common: somebody asks, and an answer is asked for."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from jawort.desk.sending.message import send
from jawort.domain.sending.draft import Draft, Outcome, ReadyMessage
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import ready
from jawort.ledger.work import Work
from tests.shop import NOON
from tests.stage import Stage

HOUR = timedelta(hours=1)
LATE = NOON + timedelta(hours=11)  # 22:00 in Berlin


async def entry(work: Work, outcome: Outcome) -> ReadyMessage:
    """What lies sealed on the ready list for an outcome."""
    row = await work.connection.fetchrow(
        "SELECT contact_id, content_sealed FROM ready WHERE controller_id = $1 AND ready_id = $2",
        work.controller_id,
        outcome.ready_id,
    )
    keys = await open_keys(work, [row["contact_id"]])
    assert outcome.ready_id is not None
    return ready.opened(row["content_sealed"], outcome.ready_id, keys)


async def counted(work: Work, table: str) -> int:
    return int(await work.connection.fetchval(f"SELECT count(*) FROM {table}"))


async def asked(made: Stage, **said: Any) -> tuple[UUID, Draft]:
    """Somebody who has just written, and an answer to that."""
    somebody = await made.person()
    conversation, inbound = await made.says(somebody)
    content = said.pop("content", None)
    return somebody, made.draft(
        somebody, content, requested_by=inbound, conversation_id=conversation, **said
    )


async def one(made: Stage, draft: Draft, *, at: Any = NOON) -> Outcome:
    (outcome,) = await send(made.work, [draft], now=at)
    return outcome
