"""The team of the sample dealership has been at work: queues, owners, labels, notes, quick replies.

Each act is one a colleague could have done on a page.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.desk.answer import quick_reply
from jawort.desk.contact import record as records
from jawort.desk.conversation import assign, label, note, progress
from jawort.desk.sample.dealership import told
from jawort.desk.sample.staff import Hired
from jawort.domain.conversation.inbox import Label
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import conversation
from jawort.ledger.work import Ledger, Work

_LABELS: Final = (("Probefahrt", "a"), ("Panne", "e"), ("Rückruf", "c"))
_REPLIES: Final = (
    ("zeiten", "Wir sind montags bis freitags von 7:30 bis 18 Uhr da, samstags bis 13 Uhr."),
    ("fertig", "Guten Tag {name}, Ihr Wagen steht bereit. Viele Grüße, {agent}"),
    ("rueckruf", "Wir rufen Sie heute zurück. Unter welcher Nummer erreichen wir Sie am besten?"),
)
_SNOOZED: Final = timedelta(days=2)
_PEOPLE_MOST: Final = 100


async def share_out(
    ledger: Ledger, controller_id: UUID, hired: Sequence[Hired], *, now: datetime
) -> None:
    """Give each conversation of the sample to the queue and the colleague its file names."""
    team = {one.account.role: one.account for one in hired}
    lead = team[Role.LEAD].actor
    async with ledger.work(controller_id) as work:
        labels = {
            name: await label.add_label(work, lead, name, colour, now=now)
            for name, colour in _LABELS
        }
        for shortcut, body in _REPLIES:
            await quick_reply.put(work, lead, shortcut, body, now=now)
        talks = await _talks(work)
        for person in told()["person"]:
            if "desk" in person:
                await _work_on(work, lead, talks[person["name"]], person["desk"], labels, now=now)
            if role := person.get("desk", {}).get("owner"):
                owner = team[Role(role)].account_id
                await assign.give(work, lead, [talks[person["name"]]], owner, now=now)
            if text := person.get("desk", {}).get("note"):
                named = [one.account_id for one in team.values() if f"@{one.name}" in text]
                talk = talks[person["name"]]
                await note.write(work, lead, talk, text, mentions=named, now=now)


async def _talks(work: Work) -> dict[str, UUID]:
    """The conversation of each person, by their name."""
    talks = {}
    for one in await records.newest(work, before=None, count=_PEOPLE_MOST):
        if (found := await conversation.newest_with(work, [one.contact.contact_id])) is not None:
            talks[one.contact.name] = found
    return talks


async def _work_on(
    work: Work,
    lead: Actor,
    talk: UUID,
    done: Mapping[str, Any],
    labels: Mapping[str, Label],
    *,
    now: datetime,
) -> None:
    await progress.set_queue(work, lead, [talk], done["queue"], now=now)
    if name := done.get("label"):
        await label.put(work, lead, [talk], labels[name].label_id, now=now)
    if done.get("state") == "closed":
        await progress.close(work, lead, [talk], now=now)
    if done.get("state") == "snoozed":
        await progress.snooze(work, lead, [talk], now + _SNOOZED, now=now)
