"""The profile that people see of one of our numbers, shown at the carrier."""

from __future__ import annotations

from collections.abc import Mapping

from jawort.domain.profile import checked
from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.error import meaning_without_code
from jawort.provider.whatsapp.transport import Fault, Transport


async def set_profile(
    transport: Transport, phone_number_id: str, fields: Mapping[str, object]
) -> None:
    """Show these fields from now on; what is not named stays. Raises Fault; raises ValueError for
    a field that is none, or too long.

    Source: Meta, "Business profiles" (platform.md §7.4).
    """
    answer = await transport.call(
        "POST",
        transport.dialect.phone_path(phone_number_id, "whatsapp_business_profile"),
        body={"messaging_product": "whatsapp", **checked(fields)},
    )
    if not loose.flag(answer, "success"):
        raise Fault("unclear", meaning_without_code("unclear"))
