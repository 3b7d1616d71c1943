"""`jawort sender add|list`: our own numbers."""

from jawort.cli.frame import at_work, now, show
from jawort.desk import sender as acts
from jawort.ledger.sender import senders


async def add(
    phone_number_id: str,
    *,
    waba_id: str,
    brand: str = "",
    country: str = "",
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
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    async with at_work(controller) as (chosen, work):
        sender_id = await acts.add(
            work,
            phone_number_id,
            waba_id,
            brand=brand or chosen.name,
            country=(country or chosen.country).upper(),
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
        for one in await senders(work):
            told = {
                "sender": one.sender_id,
                "channel": one.channel,
                "phone_number_id": one.phone_number_id,
                "brand": one.brand,
            }
            show(told, as_json=json, text="  ".join(str(value) for value in told.values()))
