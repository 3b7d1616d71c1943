"""A message that waits falls in its final check when the text its yes rests on is withdrawn."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.company import purpose, wording
from jawort.desk.sending.message import send
from jawort.domain.setting import SettingKey
from jawort.ledger.wording import NewWording, publish
from tests.outbox.post import Office
from tests.outbox.street import rows, state
from tests.shop import NOON, Shop
from tests.stage import LONG_AGO, stage


async def waiting(shop: Shop) -> tuple[UUID, UUID, UUID]:
    """Advertising that waits for somebody who agreed; gives text, purpose and entry."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await made.setting(SettingKey.CHILD_DIRECTED, "no")
        somebody = await made.person()
        purpose_id = await made.purpose("ADS", cap=(4, 30))
        shown = NewWording("opt_in", "reifen", "de", "Möchten Sie?", "Anna", purpose_id)
        text_id = await publish(work, shown, now=LONG_AGO)
        await made.consent(somebody)
        await made.run(
            "UPDATE standing_consent SET wording_id = $2 WHERE controller_id = $1", text_id
        )
        draft = made.draft(
            somebody,
            purpose="ADS",
            origin="campaign",
            form="template",
            ads_content=True,
            template_id=await made.template(),
        )
        (outcome,) = await send(work, [draft], now=NOON)
    assert outcome.what == "queued" and outcome.ready_id is not None
    return text_id, purpose_id, outcome.ready_id


async def final_code(shop: Shop, ready_id: UUID) -> str:
    found = await rows(
        shop,
        "SELECT code FROM decision WHERE ready_id = $1 ORDER BY decided_at DESC, decision_id DESC",
        ready_id,
    )
    return str(found[0]["code"])


@pytest.mark.parametrize(
    ("end", "code"),
    [("nothing", "A_CONSENT_ADS"), ("text", "E_CONSENT_INVALID"), ("purpose", "E_SCOPE")],
)
async def test_what_waits_leaves_only_while_text_and_purpose_are_in_force(
    shop: Shop, end: str, code: str
) -> None:
    text_id, purpose_id, ready_id = await waiting(shop)
    told: Any = None
    async with shop.ledger.work(shop.controller.controller_id) as work:
        at = NOON + timedelta(seconds=1)
        if end == "text":
            told = await wording.withdraw(
                work, text_id, by="Anna", why="unklar", really=True, now=at
            )
        if end == "purpose":
            told = await purpose.retire(work, purpose_id, by="Anna", really=True, now=at)
    office = Office(shop.ledger)

    await office.round(at=NOON + timedelta(seconds=2))

    assert len(office.post.taken) == (end == "nothing")
    assert await final_code(shop, ready_id) == code
    assert await state(shop, ready_id) == ("accepted" if end == "nothing" else "refused")
    if told is not None:
        assert (told.granted_count, told.waiting_count) == (1, 1)
