"""Our own numbers: noted with what the platform calls them, so that deliveries find their way."""

from datetime import datetime
from uuid import UUID

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger import controller
from jawort.ledger.controller import NewSender
from jawort.ledger.sender import senders
from jawort.ledger.work import Work

_TAKEN = (
    Sentence("Diese Nummer ist schon eingetragen.", "This number is noted already."),
    Sentence("`jawort sender list` zeigt sie.", "`jawort sender list` shows it."),
)
_NOT_AN_ID = (
    Sentence(
        "Nummer und Konto werden mit den Kennungen der Plattform genannt, lauter Ziffern.",
        "Number and account are named by the platform's ids, which are digits only.",
    ),
    Sentence(
        "Sie stehen im WhatsApp-Manager unter „API-Einrichtung“; gemeint ist nicht die Rufnummer.",
        "They stand in the WhatsApp Manager under “API setup”; the phone number is not meant.",
    ),
)


async def add(
    work: Work, phone_number_id: str, waba_id: str, *, brand: str, country: str, now: datetime
) -> UUID:
    """Note a WhatsApp number of the company under the platform's ids (Meta, "Phone numbers").

    Raises Refusal for ids that are none, or a number that is noted already.
    """
    if not (_is_id(phone_number_id) and _is_id(waba_id)):
        raise Refusal("SENDER_ID", *_NOT_AN_ID)
    if any(one.phone_number_id == phone_number_id for one in await senders(work)):
        raise Refusal("SENDER_KNOWN", *_TAKEN)
    # A BSUID holds within one portfolio; until somebody says otherwise an account is one.
    portfolio_id = await controller.portfolio_of(work, waba_id, now=now)
    new = NewSender(portfolio_id, "wa", brand, country, phone_number_id, waba_id)
    return await controller.add_sender(work, new, now=now)


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 5 <= len(text) <= 30
