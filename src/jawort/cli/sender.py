"""`jawort sender add|list|use|resume|profile`: our own numbers."""

from typing import Final

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.cli.stdin import read_object
from jawort.cli.telling import in_words
from jawort.desk.company import sender as acts
from jawort.desk.company.sender import Standing
from jawort.domain.sentence import Sentence

_NUMBER: Final = Sentence("Kennung einer Nummer", "id of a number")
_DOOR: Final = Sentence("Kennung einer Adresse", "id of an address")
_ASK_PROFILE: Final = Sentence(
    "Das Profil als JSON, Ende mit Strg-D:", "The profile as JSON, end: Ctrl-D:"
)
_ASKED: Final = Sentence(
    "Wird gezeigt, sobald `jawort work` läuft.", "It is shown as soon as `jawort work` runs."
)
_SPEAKS: Final = Sentence("spricht", "speaks")
_HALTED: Final = Sentence(
    "angehalten seit {at} UTC, Meta meldet {code}", "halted since {at} UTC, Meta says {code}"
)
_NO_KEY: Final = Sentence("ohne Schlüssel", "without a key")
_RESUMED: Final = Sentence(
    "Die Nummer spricht wieder. Was wartete, wird neu geprüft.",
    "The number speaks again. What waited is judged anew.",
)
_USED: Final = Sentence(
    "Die Nummer spricht ab jetzt über diese Adresse.",
    "From now on the number speaks through this address.",
)


async def add(
    phone_number_id: str,
    *,
    waba_id: str,
    brand: str = "",
    country: str = "",
    endpoint: str = "",
    controller: str = "",
    json: bool = False,
) -> None:
    """Note a WhatsApp number, so that its deliveries are taken in and messages can leave from it.

    Parameters
    ----------
    phone_number_id
        The platform's id of the number, digits only. Not the phone number.
    waba_id
        The platform's id of the WhatsApp Business Account.
    brand
        The name that messages come from; the company's name if left out.
    country
        ISO 3166-1 alpha-2 of the number; the company's if left out.
    endpoint
        The address of its account, where there are several; the newest if left out.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    door = parse_id(endpoint, what=_DOOR) if endpoint else None
    async with at_work(controller) as (chosen, work):
        sender_id = await acts.add(
            work,
            phone_number_id,
            waba_id,
            brand=brand or chosen.name,
            country=(country or chosen.country).upper(),
            endpoint_id=door,
            now=now(),
        )
    show({"sender": sender_id}, as_json=json, text=str(sender_id))


async def list_all(*, controller: str = "", json: bool = False) -> None:
    """List our numbers.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        found = await acts.listed(work)
    for one in found:
        told = {
            "sender": one.sender.sender_id,
            "channel": one.sender.channel,
            "phone_number_id": one.sender.phone_number_id,
            "brand": one.sender.brand,
        }
        state = {
            "endpoint": one.sender.endpoint_id,
            "halted_at": one.halted.halted_at.isoformat() if one.halted else None,
            "halted_code": one.halted.code if one.halted else None,
            "has_key": one.has_key,
        }
        words = "  ".join([*(str(value) for value in told.values()), in_words(_state(one))])
        show(told | state, as_json=json, text=words)


async def use(sender: str, *, endpoint: str, controller: str = "") -> None:
    """Let a number speak through the address of its account, and with no other key.

    Parameters
    ----------
    sender
        Id of the number, as `jawort sender list` tells it.
    endpoint
        Id of the address, as `jawort endpoint list` tells it.
    controller
        Id of the company, where there are several.
    """
    number, door = parse_id(sender, what=_NUMBER), parse_id(endpoint, what=_DOOR)
    async with at_work(controller) as (_, work):
        await acts.use(work, number, door)
    say(_USED)


async def resume(sender: str, *, controller: str = "") -> None:
    """Let a number speak again that Meta had complained about, once the cause is put right.

    Parameters
    ----------
    sender
        Id of the number, as `jawort sender list` tells it.
    controller
        Id of the company, where there are several.
    """
    number = parse_id(sender, what=_NUMBER)
    async with at_work(controller) as (_, work):
        await acts.resume(work, number)
    say(_RESUMED)


async def profile(sender: str, *, controller: str = "") -> None:
    """Have WhatsApp show texts of the business beside a number; they come as JSON on stdin.

    Example: echo '{"about": "Werkstatt", "websites": ["https://…"]}' | jawort sender profile ID

    Parameters
    ----------
    sender
        Id of the number, as `jawort sender list` tells it.
    controller
        Id of the company, where there are several.
    """
    number = parse_id(sender, what=_NUMBER)
    fields = read_object(_ASK_PROFILE, example_in="jawort sender profile --help")
    async with at_work(controller) as (_, work):
        await acts.show_profile(work, number, fields, now=now())
    say(_ASKED)


def _state(one: Standing) -> Sentence:
    if one.halted is not None:
        return _HALTED.about(at=f"{one.halted.halted_at:%Y-%m-%d %H:%M}", code=one.halted.code)
    return _SPEAKS if one.has_key or one.sender.channel != "wa" else _NO_KEY
