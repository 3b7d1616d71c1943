"""Running errands: a closed list of calls that carry no content to a person, at their own pace.

They need no answer of the gate, because nobody is told anything. To run one twice does no harm, so
an unclear outcome is simply tried again.
"""

from __future__ import annotations

import asyncio
import json
from datetime import datetime, timedelta
from typing import Final, assert_never
from uuid import UUID

import msgspec

from jawort.domain.purpose import TemplateCategory
from jawort.domain.sending.template import NewTemplate
from jawort.ledger import controller, sender, template
from jawort.ledger.sending import errand
from jawort.ledger.sending.errand import Errand
from jawort.ledger.work import Ledger, Work
from jawort.outbox.carrier import WhatsAppCarriers
from jawort.provider.whatsapp import block, contact_book, media, profile, send
from jawort.provider.whatsapp.error import RetryClass
from jawort.provider.whatsapp.template import UNKNOWN, ListedTemplate, templates
from jawort.provider.whatsapp.transport import Fault, Transport

MOST: Final = 20
ATTEMPTS_MOST: Final = 6
TYPING_FOR: Final = timedelta(seconds=20)
"""Typing shows for 25 seconds at most; what is older tells nothing true any more.

Source: Meta, "Typing indicators", Dec 2025.
"""

_CATEGORIES: Final[dict[str, TemplateCategory]] = {
    "MARKETING": "marketing",
    "UTILITY": "utility",
    "AUTHENTICATION": "authentication",
}
_SHOWS_US: Final = frozenset({"read_receipt", "typing"})
_TRIED_AGAIN: Final = frozenset({RetryClass.RETRY_LATER, RetryClass.RETRY_ONCE, RetryClass.WAIT})


async def run_once(ledger: Ledger, carriers: WhatsAppCarriers, *, now: datetime) -> int:
    """Run what is due, at most twenty errands of each company; gives how many were taken up."""
    async with ledger.house_work() as work:
        controllers = await errand.controllers_due(work, now=now)
    count = 0
    for controller_id in controllers:
        async with ledger.work(controller_id) as work:
            transports = await carriers.transports_of(work)
            taken = await errand.take(work, list(transports), limit=MOST, now=now)
            is_frozen = any(one.scope == "all" for one in await controller.freezes(work))
        runs = [
            _run(ledger, controller_id, transports[one.sender_id], one, is_frozen, now)
            for one in taken
        ]
        await asyncio.gather(*runs)
        count += len(taken)
    return count


async def _run(
    ledger: Ledger,
    controller_id: UUID,
    transport: Transport,
    one: Errand,
    is_frozen: bool,
    now: datetime,
) -> None:
    listed: list[NewTemplate] | None = None
    is_stale = one.kind == "typing" and now - one.asked_at > TYPING_FOR
    fault: Fault | ValueError | None = None
    if not is_stale and not (is_frozen and one.kind in _SHOWS_US):
        try:
            listed = await _call(transport, one)
        except (Fault, ValueError) as met:
            fault = met
    async with ledger.work(controller_id) as work:
        if listed is not None:
            await template.keep(work, one.sender_id, listed, now=now)
            await sender.note_templates(work, one.sender_id, now=now)
        await _note(work, one, fault, now=now)


async def _call(transport: Transport, one: Errand) -> list[NewTemplate] | None:
    """The call itself. Raises Fault; raises ValueError for what can never be asked."""
    match one.kind:
        case "read_receipt":
            await send.mark_read(transport, one.line, one.about)
        case "typing":
            await send.mark_read(transport, one.line, one.about, with_typing=True)
        case "contact_book":
            await contact_book.forget(transport, one.line, one.about)
        case "media":
            await _remove(transport, one.about)
        case "block":
            await block.block(transport, one.line, one.about)
        case "unblock":
            await block.unblock(transport, one.line, one.about)
        case "profile":
            await profile.set_profile(transport, one.line, _fields(one.about))
        case "template":
            return [
                known
                async for listed in templates(transport, one.account)
                if (known := _known(listed)) is not None
            ]
        case other:
            assert_never(other)
    return None


async def _remove(transport: Transport, carrier_id: str) -> None:
    """Delete a file of an erased person at the carrier; one that is there no more is deleted, if
    the carrier says just that. Raises Fault for any other refusal: the file may still lie there.
    """
    try:
        await media.delete(transport, carrier_id)
    except Fault as fault:
        if not fault.says_not_there:
            raise


def _fields(about: str) -> dict[str, object]:
    """The fields of a profile. Raises ValueError."""
    fields = json.loads(about)
    if not isinstance(fields, dict):
        raise ValueError("a profile has fields")
    return fields


def _known(listed: ListedTemplate) -> NewTemplate | None:
    """A template as the ledger keeps it; None for a category nobody knows: it is not approved."""
    if listed.category == UNKNOWN:
        return None
    parts = msgspec.json.decode(listed.components)
    return NewTemplate(
        name=listed.name,
        language=listed.language,
        category=_CATEGORIES[listed.category],
        state=listed.status,
        components=tuple(one for one in parts if isinstance(one, dict)),
    )


async def _note(
    work: Work, one: Errand, fault: Fault | ValueError | None, *, now: datetime
) -> None:
    if fault is None:
        await errand.done(work, one.errand_id)
        return
    hopeful = isinstance(fault, Fault) and (
        fault.outcome != "refused" or fault.meaning.retry in _TRIED_AGAIN
    )
    if not hopeful or one.attempt_count >= ATTEMPTS_MOST:
        await errand.fail(work, one.errand_id)
        return
    await errand.again(work, one.errand_id, at=now + timedelta(seconds=5) * 4**one.attempt_count)
