"""A no and a fold of the same person in the same moment: the no stands, whoever is first."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.arrival.taken import Taken
from jawort.desk.sending import legal
from jawort.ledger import consent, wording
from jawort.ledger.work import Ledger
from tests.desk.arrivals import Counter, open_counter, says, sent, taps
from tests.shop import NOON, Shop

MINUTE = timedelta(minutes=1)
TRIES = 1_500  # half a minute


async def somebody_waits(ledger: Ledger) -> bool:
    """Whether a transaction of this database waits for another one."""
    async with ledger.bare_connection() as connection:
        return bool(
            await connection.fetchval(
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
        )


async def agreed(counter: Counter) -> tuple[UUID, str]:
    """Erika has said yes to the text; gives her record and the question."""
    await counter.take(says("START"))
    (row,) = await counter.rows(
        "SELECT ready_id, case_id, contact_id FROM ready WHERE purpose = 'L_DOI'"
    )
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    await counter.take(taps(f"{legal.YES}{row['case_id']}", "Ja, anmelden", at=NOON + MINUTE))
    return row["contact_id"], str(row["case_id"])


async def test_a_no_read_between_the_reading_and_the_writing_of_a_fold_stands(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = await open_counter(shop)
    erika, request = await agreed(counter)
    refusing: list[asyncio.Task[Taken]] = []
    ended = wording.ended

    async def no_meanwhile(work: Any) -> Any:
        """The last thing a fold reads: here the no comes, and is done or must wait for the fold."""
        if not refusing:
            told = taps(f"{legal.NO}{request}", "Nein", at=NOON + 2 * MINUTE)
            refusing.append(asyncio.create_task(counter.take(told)))
            for _ in range(TRIES):
                if refusing[0].done() or await somebody_waits(shop.ledger):
                    break
                await asyncio.sleep(0.02)
        return await ended(work)

    monkeypatch.setattr(consent, "ended", no_meanwhile)

    async with counter.work() as work:
        await consent.refold(work, [erika])
    await refusing[0]

    (row,) = await counter.rows("SELECT state FROM standing_consent")
    assert row["state"] == "withdrawn"
