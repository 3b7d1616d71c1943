"""Handing messages, read receipts and typing to a carrier, each exactly once."""

from __future__ import annotations

from jawort.domain.sealed import Sealed
from jawort.domain.sending.outgoing import Outgoing, Recipient
from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.error import meaning_without_code
from jawort.provider.whatsapp.message import read_receipt, render
from jawort.provider.whatsapp.transport import FIRST_BYTE_WITHIN_S, Fault, Transport


class Accepted(Sealed, frozen=True):
    """Meta took the message. Accepted is not delivered: that is told by statuses.

    `wa_id` may differ from the number given (Brazil, Mexico, Argentina). `pacing` is set for
    templates: `accepted`, `held_for_quality_assessment` or `paused`.
    Source: Meta, "Send messages", Oct 2026.
    """

    message_id: str
    wa_id: str | None
    user_id: str | None
    pacing: str | None


async def send(
    transport: Transport,
    phone_number_id: str,
    message: Outgoing,
    to: Recipient,
    *,
    first_byte_within_s: float = FIRST_BYTE_WITHIN_S,
) -> Accepted:
    """Hand one message over. Raises Fault, whose outcome says whether it may be repeated.

    An answer without a message id is unclear, even when it says 200.
    """
    answer = await transport.call(
        "POST",
        transport.dialect.phone_path(phone_number_id, "messages"),
        body=render(message, to),
        first_byte_within_s=first_byte_within_s,
    )
    messages, contacts = loose.parts(answer, "messages"), loose.parts(answer, "contacts")
    message_id = loose.text(messages[0], "id") if messages else None
    if message_id is None:
        raise Fault("unclear", meaning_without_code("unclear"), http=200)
    contact = contacts[0] if contacts else loose.NOTHING
    return Accepted(
        message_id=message_id,
        wa_id=loose.text(contact, "wa_id"),
        user_id=loose.text(contact, "user_id"),
        pacing=loose.text(messages[0], "message_status"),
    )


async def mark_read(
    transport: Transport, phone_number_id: str, message_id: str, *, with_typing: bool = False
) -> None:
    """Tell the person that a message was read, and perhaps that an answer is being typed.

    Marks earlier messages too; at most 30 days after receipt. Raises Fault.
    Source: Meta, "Mark messages as read", Dec 2025.
    """
    await transport.call(
        "POST",
        transport.dialect.phone_path(phone_number_id, "messages"),
        body=read_receipt(message_id, with_typing=with_typing),
    )
