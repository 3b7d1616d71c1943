"""A shop in whose thread wishes were read, and some were missed, for the tests of the inbox."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from jawort.domain.purpose import NewPurpose
from jawort.ledger import purpose
from tests.desk.arrivals import Counter, advertised, open_counter, says
from tests.shop import NOON, Shop
from tests.web.staff import Office

MINUTE = timedelta(minutes=1)
SILENT = "Ich bin umgezogen"
"""Something in which no wish is read."""


@pytest.fixture
async def counter(shop: Shop, office: Office) -> Counter:
    """A shop with a topic and a type on record, whose last message to Erika was advertising."""
    made = await open_counter(shop)
    async with made.work() as work:
        await purpose.add(work, NewPurpose("N07"), now=NOON - timedelta(days=1))
    await advertised(made, at=NOON - MINUTE)
    office.clock.now = NOON + 10 * MINUTE
    return made


async def heard(counter: Counter, text: str, *, at: datetime = NOON + MINUTE) -> UUID:
    """Erika writes; gives the message."""
    await counter.take(says(text, at=at))
    (row,) = await counter.rows("SELECT message_id FROM message WHERE at = $1", at)
    return UUID(str(row["message_id"]))


async def optout(counter: Counter) -> str:
    """The opt-out that stands for Erika."""
    (row,) = await counter.rows("SELECT optout FROM contact")
    return str(row["optout"])
