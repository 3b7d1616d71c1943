"""Invented customers of a measurement: their names, what a carrier tells of them, and an answer."""

import json
from typing import Any, Final
from uuid import UUID

from jawort.domain.question import Question
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import Outgoing, Text

LINE: Final = "100600700800900"
"""Id of the company's number at the carrier."""

READY: Final = Outgoing(Text("Ja, Ihr Wagen ist fertig. Sie können ihn bis 18 Uhr abholen."))


def wa_id(number: int) -> str:
    """The number of a customer as the carrier writes it."""
    return f"4917139{number:06}"


def bsuid(number: int) -> str:
    """The id of a customer under the company's portfolio."""
    return f"DE.{number:020}"


def delivery(what: str, item: dict[str, Any], whom: int) -> bytes:
    """A delivery as Meta sends it, with one update in it."""
    profile = {"profile": {"name": f"Person {whom}"}, "wa_id": wa_id(whom)}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "493023125100", "phone_number_id": LINE},
        "contacts": [{**profile, "user_id": bsuid(whom)}],
        what: [item],
    }
    entry = {"id": "1", "changes": [{"value": value, "field": "messages"}]}
    return json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()


def answer(
    contact_id: UUID, conversation_id: UUID, inbound_id: UUID, *, sender_id: UUID, key: str
) -> Draft:
    """Somebody's answer to what a customer asked."""
    question = Question(
        contact_id=contact_id,
        channel="wa",
        origin="human",
        form="freeform",
        purpose="REPLY",
        sender_id=sender_id,
        conversation_id=conversation_id,
        requested_by=inbound_id,
        ads_content=False,
    )
    return Draft(question=question, content=READY, idempotency_key=key)
