"""A working day in the inbox fits its screen; the manual shows these very pages."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.async_api import expect

from jawort.desk.conversation import label, progress
from jawort.desk.sending.message import send
from jawort.domain.staff.account import Role
from tests.manual import keep
from tests.shop import NOON
from tests.web.inbox_house import HELGA, KATRIN, YUSUF, notes, settled, writes
from tests.web.staff import NARROW, WIDE, Hire, Office, VisitAs


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    [("inbox", WIDE, "light"), ("inbox-dark", WIDE, "dark"), ("inbox-390", NARROW, "light")],
)
async def test_a_working_day_fits_its_screen(
    office: Office,
    staff: Hire,
    staff_visit: VisitAs,
    name: str,
    size: Any,
    theme: str,
) -> None:
    conversation = await _day(office, staff)

    there = await staff_visit(
        Role.AGENT, f"/inbox/{conversation}?view=open", size=size, theme=theme
    )
    await there.page.locator("#person > *").first.wait_for(state="attached")
    await there.page.locator("#rows .row").nth(2).wait_for(state="attached")

    wide = await there.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= size[0]
    # It has been read by now, and what was just said no longer covers the queues.
    await expect(there.page.locator("#rows .row").first).not_to_contain_text("erwähnt")
    await there.page.evaluate("document.querySelector('#toasts').replaceChildren()")
    await keep(there.page, name)
    if name != "inbox":
        return
    await there.page.locator("#composer.js").wait_for()
    await there.page.fill(
        "#answer", "Gern, bis Freitag. Und nur diese Woche: 15 % auf Winterräder!"
    )
    refused = there.page.locator('[data-composer-verdict][data-what="refused"]')
    await expect(refused).to_contain_text("Satz entfernen")
    await keep(there.page, "composer-refused")


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
