"""Our own numbers: noted with what the platform calls them, so that deliveries find their way."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jawort.domain import profile
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger import controller, endpoint
from jawort.ledger.controller import NewSender
from jawort.ledger.sender import Sender, doors, senders, use_endpoint
from jawort.ledger.sending import errand, pace
from jawort.ledger.sending.pace import Halted
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
_UNKNOWN = (
    Sentence("Diese Nummer gibt es nicht.", "There is no such number."),
    Sentence("`jawort sender list` zeigt alle.", "`jawort sender list` shows all."),
)
_SPEAKS = (
    Sentence("Diese Nummer ist nicht angehalten.", "This number is not halted."),
    Sentence(
        "Sendet sie trotzdem nicht, sagt `jawort doctor`, woran es liegt.",
        "If it does not send all the same, `jawort doctor` says why.",
    ),
)
_NO_DOOR = (
    Sentence("Keine offene Adresse hat diese Kennung.", "No open address has this id."),
    Sentence("`jawort endpoint list` zeigt alle.", "`jawort endpoint list` shows all."),
)


_BAD_PROFILE = (
    Sentence("So lässt sich das Profil nicht zeigen.", "The profile cannot be shown like this."),
    Sentence(
        "Erlaubt sind: {listed} (Zeichen höchstens) und websites mit höchstens zwei Adressen.",
        "Allowed are: {listed} (characters at most), and websites with at most two addresses.",
    ),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """One of our numbers as it stands. halted: since when it waits for a person, and the carrier's
    code for why; None when it speaks. has_key: whether there is a key to send with.
    """

    sender: Sender
    halted: Halted | None
    has_key: bool


async def listed(work: Work) -> list[Standing]:
    """All our numbers, and what keeps each from speaking."""
    halted = {one.sender_id: one for one in await pace.halted(work)}
    keyed = await doors(work)
    return [
        Standing(one, halted.get(one.sender_id), one.sender_id in keyed)
        for one in await senders(work)
    ]


async def resume(work: Work, sender_id: UUID) -> None:
    """Somebody has put right what the carrier complained about: the number speaks again, and what
    waited is judged anew before it leaves. Raises Refusal for a number that is not halted.
    """
    await _known(work, sender_id)
    if all(one.sender_id != sender_id for one in await pace.halted(work)):
        raise Refusal("SENDER_SPEAKS", *_SPEAKS)
    await pace.resume(work, sender_id)


async def use(work: Work, sender_id: UUID, endpoint_id: UUID) -> None:
    """Let a number speak through the door of its account from now on. Raises Refusal."""
    await _known(work, sender_id)
    if not await use_endpoint(work, sender_id, endpoint_id):
        raise Refusal("ENDPOINT_UNKNOWN", *_NO_DOOR)


async def show_profile(
    work: Work, sender_id: UUID, fields: Mapping[str, object], *, now: datetime
) -> None:
    """Have the platform show these texts of the business beside the number. Raises Refusal for an
    unknown number, or fields it would not take.
    """
    await _known(work, sender_id)
    try:
        about = json.dumps(profile.checked(fields), ensure_ascii=False)
    except ValueError:
        listed = ", ".join(f"{name} {longest}" for name, longest in profile.LONGEST.items())
        raise Refusal(
            "BAD_PROFILE", _BAD_PROFILE[0], _BAD_PROFILE[1].about(listed=listed)
        ) from None
    await errand.add(work, "profile", sender_id, about=about, now=now)


async def add(
    work: Work,
    phone_number_id: str,
    waba_id: str,
    *,
    brand: str,
    country: str,
    endpoint_id: UUID | None = None,
    now: datetime,
) -> UUID:
    """Note a WhatsApp number of the company under the platform's ids (Meta, "Phone numbers").

    endpoint_id: the door of its account; None: the newest open one, whichever that will be.
    Raises Refusal for ids that are none, or a number that is noted already.
    """
    if endpoint_id is not None:
        opened = {one.endpoint_id for one in await endpoint.endpoints(work) if not one.closed_at}
        if endpoint_id not in opened:
            raise Refusal("ENDPOINT_UNKNOWN", *_NO_DOOR)
    if not (_is_id(phone_number_id) and _is_id(waba_id)):
        raise Refusal("SENDER_ID", *_NOT_AN_ID)
    if any(one.phone_number_id == phone_number_id for one in await senders(work)):
        raise Refusal("SENDER_KNOWN", *_TAKEN)
    # A BSUID holds within one portfolio; until somebody says otherwise an account is one.
    portfolio_id = await controller.portfolio_of(work, waba_id, now=now)
    new = NewSender(portfolio_id, "wa", brand, country, phone_number_id, waba_id)
    sender_id = await controller.add_sender(work, new, now=now)
    if endpoint_id is not None:
        await use_endpoint(work, sender_id, endpoint_id)
    return sender_id


async def _known(work: Work, sender_id: UUID) -> None:
    if all(one.sender_id != sender_id for one in await senders(work)):
        raise Refusal("SENDER_UNKNOWN", *_UNKNOWN)


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 5 <= len(text) <= 30
