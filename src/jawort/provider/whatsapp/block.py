"""Blocking a person at the carrier, so that nothing of theirs reaches us, and undoing it."""

from __future__ import annotations

from typing import Literal

from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.error import meaning_without_code
from jawort.provider.whatsapp.identity import BSUID
from jawort.provider.whatsapp.transport import Fault, Transport


async def block(transport: Transport, phone_number_id: str, who: str) -> None:
    """Block a number or a business-scoped id for one of our numbers.

    Only who has written within 24 hours can be blocked. Raises Fault; raises ValueError for what
    is neither a number nor a plain id.
    Source: Meta, "Block API" (platform.md §7.4).
    """
    await _call(transport, "POST", phone_number_id, who, "added_users")


async def unblock(transport: Transport, phone_number_id: str, who: str) -> None:
    """Let a blocked person write again. Raises as `block` does."""
    await _call(transport, "DELETE", phone_number_id, who, "removed_users")


async def _call(
    transport: Transport,
    method: Literal["POST", "DELETE"],
    phone_number_id: str,
    who: str,
    listed: str,
) -> None:
    answer = await transport.call(
        method,
        transport.dialect.phone_path(phone_number_id, "block_users"),
        body={"messaging_product": "whatsapp", "block_users": [_named(who)]},
    )
    done = loose.part(answer, "block_users")
    if loose.parts(done, "failed_users") or not loose.parts(done, listed):
        raise Fault("unclear", meaning_without_code("unclear"))


def _named(who: str) -> dict[str, str]:
    match = BSUID.fullmatch(who)
    if match is not None and not match[1]:
        return {"user_id": who}
    digits = who.removeprefix("+")
    if digits.isascii() and digits.isdecimal() and 7 <= len(digits) <= 15:
        return {"user": f"+{digits}"}
    raise ValueError("neither a number nor a plain business-scoped id")
