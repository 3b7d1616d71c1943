"""Erasing a person from the contact book that Meta keeps for the business."""

from __future__ import annotations

from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.identity import BSUID
from jawort.provider.whatsapp.transport import Transport


async def forget(transport: Transport, phone_number_id: str, bsuid: str) -> bool:
    """Delete number and identifier of one person at Meta; False when there was nothing to delete.

    Part of every erasure (GDPR Art. 17, 19). Raises Fault; raises ValueError for anything but a
    plain business-scoped id, because Meta deletes by nothing else.
    Source: Meta, "Business-scoped user IDs", contact book, May 2026.
    """
    match = BSUID.fullmatch(bsuid)
    if match is None or match[1]:
        raise ValueError("not a plain business-scoped id")
    answer = await transport.call(
        "DELETE",
        transport.dialect.phone_path(phone_number_id, "contact_book"),
        query={"messaging_product": "whatsapp", "bsuid": bsuid},
    )
    return loose.flag(answer, "deleted") or False
