"""Whoever has made sure who is there says so in the thread, and writing goes on."""

from datetime import timedelta
from uuid import UUID

import pytest

from jawort.domain.staff.account import Role
from tests.desk.arrivals import ERIKA_ID, MAX, by, changes, open_counter, says
from tests.shop import NOON, Shop
from tests.web.staff import Hire, Office, office, staff

__all__ = ["office", "staff"]


@pytest.fixture
async def conversation(shop: Shop, office: Office) -> UUID:
    """Erika's number has changed since she wrote."""
    counter = await open_counter(shop)
    await counter.take(says("Hallo", who=by(bsuid=ERIKA_ID)))
    await counter.take(changes(by(), by(MAX), at=NOON + timedelta(minutes=1)))
    office.clock.now = NOON + timedelta(minutes=5)
    (row,) = await counter.rows("SELECT conversation_id FROM conversation")
    return UUID(str(row["conversation_id"]))


async def in_doubt(shop: Shop) -> bool:
    async with shop.ledger.bare_connection() as connection:
        return bool(await connection.fetchval("SELECT bool_or(NOT identity_ok) FROM contact"))


async def test_a_lead_verifies_the_person_and_the_thread_says_so(
    shop: Shop, staff: Hire, conversation: UUID
) -> None:
    lead = await staff(Role.LEAD)
    path = f"/inbox/{conversation}/verified"

    before = await lead.get(f"/inbox/{conversation}")
    bare = await lead.htmx(path, {"how": ""})
    vague = await lead.htmx(path, {"how": "other", "remark": "  "})
    long = await lead.htmx(path, {"how": "called_back", "remark": "x" * 201})
    still = await in_doubt(shop)
    done = await lead.htmx(path, {"how": "other", "remark": "kam <b>vorbei</b>"})
    again = await lead.htmx(path, {"how": "called_back"})
    after = await lead.get(f"/inbox/{conversation}")

    assert f'action="{path}"' in before.text
    assert "gehen nur Antworten im offenen Fenster hinaus" in before.text
    assert [bare.status, vague.status, long.status, again.status] == [409] * 4
    assert "wie Sie sich vergewissert haben" in bare.text
    assert still
    assert done.status == 200
    assert not await in_doubt(shop)
    assert "Bei dieser Person ist nichts ungewiss." in again.text
    assert "Die Person ist bestätigt" in after.text
    assert path not in after.text


async def test_an_agent_sees_what_rests_and_cannot_end_it(
    shop: Shop, staff: Hire, conversation: UUID
) -> None:
    agent = await staff(Role.AGENT)

    page = await agent.get(f"/inbox/{conversation}")
    refused = await agent.htmx(f"/inbox/{conversation}/verified", {"how": "called_back"})

    assert "gehen nur Antworten im offenen Fenster hinaus" in page.text
    assert "/verified" not in page.text
    assert refused.status == 403
    assert await in_doubt(shop)
