"""News of the platform about the business itself: its limits, its numbers, its templates.

What takes something away counts at once; what gives something back counts when the list is read.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from jawort.domain.arrival.moment import dated
from jawort.domain.arrival.update import AccountEvent, Arrived, PhoneEvent, TemplateEvent
from jawort.ledger import sender, template
from jawort.ledger.conversation import Route
from jawort.ledger.sender import Sender
from jawort.ledger.sending import errand, pace
from jawort.ledger.work import Work

OF_BUSINESS: Final = (AccountEvent, PhoneEvent, TemplateEvent)

_TAKEN_AWAY: Final = frozenset(
    {
        "ARCHIVED",
        "DELETED",
        "DISABLED",
        "IN_APPEAL",
        "LIMIT_EXCEEDED",
        "LOCKED",
        "PAUSED",
        "PENDING",
        "PENDING_DELETION",
        "REJECTED",
    }
)
"""States in which a template cannot be sent. Source: Meta, "message_template_status_update"
(platform.md §2.5)."""

_LARGE: Final = "THROUGHPUT_UPGRADE"
_LARGE_PER_SECOND: Final = 1_000


async def take(
    work: Work, arrived: Iterable[Arrived], routes: Sequence[Route], *, now: datetime
) -> None:
    """Act on news about accounts and templates that are ours; everything else is none of ours.

    What is older than what is known changes nothing, so the order of arrival does not matter.
    """
    for one in arrived:
        ours = [
            route
            for route in routes
            if route.waba_id and route.waba_id == one.update.account_id and not route.is_retired
        ]
        if not ours:
            continue
        if isinstance(one.update, TemplateEvent):
            await _template(work, one.update, ours, at=_moment(one), now=now)
        elif isinstance(one.update, AccountEvent | PhoneEvent):
            await _limits(work, one.update, ours, at=_moment(one))


async def _template(
    work: Work, update: TemplateEvent, ours: Sequence[Route], *, at: datetime, now: datetime
) -> None:
    """A template that was taken away cannot be sent from now on; the list is read again."""
    for route in ours:
        state = (update.event or "").upper()
        if update.name and update.language and state in _TAKEN_AWAY:
            named = (update.name, update.language)
            await template.report(work, route.sender_id, named, state=state, at=at)
        await errand.add_once(work, "template", route.sender_id, now=now)


async def _limits(
    work: Work, update: AccountEvent | PhoneEvent, ours: Sequence[Route], *, at: datetime
) -> None:
    if update.limit is not None:
        for portfolio_id in sorted({route.portfolio_id for route in ours}):
            await pace.set_reach(work, portfolio_id, update.limit.per_day, told_at=at)
    if isinstance(update, PhoneEvent) and update.event == _LARGE:
        mine = {route.sender_id for route in ours}
        numbers = [one for one in await sender.senders(work) if one.sender_id in mine]
        for one in numbers:
            if len(numbers) == 1 or _is_named(one, update.display_number):
                await pace.set_throughput(work, one.sender_id, _LARGE_PER_SECOND)


def _is_named(one: Sender, display_number: str | None) -> bool:
    told, known = (
        "".join(letter for letter in text if letter.isdecimal())
        for text in (display_number or "", one.display_number)
    )
    return bool(told) and told == known


def _moment(one: Arrived) -> datetime:
    return dated(one.update.at, one.received_at)
