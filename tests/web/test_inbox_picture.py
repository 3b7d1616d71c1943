"""The pictures of the manual, taken of the real pages; they are kept where JAWORT_PICTURES says."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from jawort.desk import label, progress
from jawort.desk.message import send
from jawort.domain.account import Role
from tests.shop import NOON
from tests.web.inbox_house import HELGA, KATRIN, YUSUF, notes, settled, writes
from tests.web.staff import NARROW, WIDE, Hire, Office, VisitAs


@pytest.mark.parametrize(
    ("name", "size", "theme", "locale"),
    [
        ("inbox", WIDE, "light", "de-DE"),
        ("inbox-dark", WIDE, "dark", "en-GB"),
        ("inbox-390", NARROW, "light", "de-DE"),
    ],
)
async def test_a_working_day_fits_its_screen(
    office: Office,
    staff: Hire,
    staff_visit: VisitAs,
    name: str,
    size: Any,
    theme: str,
    locale: str,
) -> None:
    conversation = await _day(office, staff)

    there = await staff_visit(
        Role.AGENT, f"/inbox/{conversation}?view=open", size=size, theme=theme, locale=locale
    )
    await there.page.locator("#person > *").first.wait_for(state="attached")
    await there.page.locator("#rows .row").nth(2).wait_for(state="attached")

    wide = await there.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= size[0]
    if folder := os.environ.get("JAWORT_PICTURES"):
        await there.page.screenshot(path=Path(folder, f"{name}.png"))


async def _day(office: Office, staff: Hire) -> object:
    """Three customers, a note, an offer that was not sent."""
    jana, miriam = await staff(Role.AGENT), await staff(Role.LEAD)
    await writes(
        office, HELGA, "Bitte keine Werbung mehr, Termine ja", at=NOON - timedelta(hours=2)
    )
    _, theirs = await writes(
        office, YUSUF, "Ist der Endtopf schon da?", at=NOON - timedelta(hours=21)
    )
    somebody, conversation = await writes(
        office,
        KATRIN,
        "Guten Morgen, beim Ausparken hat es die Stoßstange erwischt.",
        "Lässt sich das noch vor dem Wochenende richten?",
    )
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await settled(work)
        await send(work, [made.draft(somebody, purpose="ADS", ads_content=True)], now=NOON)
        await progress.set_queue(work, jana.actor, [conversation, theirs], "workshop", now=NOON)
        await progress.take(work, jana.actor, [conversation], now=NOON)
        regular = await label.add_label(work, miriam.actor, "Stammkundin", "a", now=NOON)
        await label.put(work, jana.actor, [conversation], regular.label_id, now=NOON)
    text = "Bitte den Kotflügel gleich mit ansehen. Im März war dort ein Wildschaden."
    await notes(office, miriam.actor, conversation, text, jana.account.account_id)
    return conversation
