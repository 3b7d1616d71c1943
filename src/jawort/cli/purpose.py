"""`jawort purpose list|add|change|retire`: what is sent for, on which channel, how often."""

from typing import Any, Final, Literal

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.desk.company import purpose as acts
from jawort.domain.purpose import NewPurpose
from jawort.domain.sentence import Sentence
from jawort.ledger.purpose import Purpose

Channel = Literal["wa", "wa_call", "sms", "rcs"]
Basis = Literal["consent", "contract"]

_WHAT: Final = Sentence("Kennung eines Zwecks", "id of a purpose")
_RETIRED: Final = Sentence(
    "Der Zweck ist beendet. Zugestimmt hatten {people}; {waiting} wartende Nachrichten fallen in "
    "der letzten Prüfung.",
    "The purpose has ended. {people} had agreed; {waiting} waiting messages fall in their final "
    "check.",
)
_WOULD: Final = Sentence(
    "Nichts geändert. Es beträfe {people}, die zugestimmt haben, und {waiting} wartende "
    "Nachrichten. Mit --really wird der Zweck beendet.",
    "Nothing changed. It would concern {people} who have agreed and {waiting} waiting messages. "
    "With --really the purpose ends.",
)
_CHANGED: Final = Sentence("Der Zweck ist geändert.", "The purpose is changed.")


async def list_all(*, controller: str = "", json: bool = False) -> None:
    """List what the company sends for, also what has ended.

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
        plain = _plain(one)
        often = f"{one.cap_count}/{one.cap_days}" if one.cap_count else "-"
        ended = "  beendet / ended" if one.is_retired else ""
        brief = (one.purpose_id, one.code, one.topic or "-", one.channel, one.basis, often)
        show(plain, as_json=json, text="  ".join(map(str, brief)) + ended)


async def add(
    code: str,
    *,
    by: str,
    topic: str = "",
    channel: Channel = "wa",
    basis: Basis = "consent",
    at_most: int | None = None,
    days: int | None = None,
    subject_de: str = "",
    subject_en: str = "",
    controller: str = "",
    json: bool = False,
) -> None:
    """Put on record what messages are sent for. A survey is advertising, a call is a channel.

    Parameters
    ----------
    code
        ADS for advertising, N01 to N10 for a type of notification.
    by
        Who answers for it.
    topic
        Of advertising: the word people write after STOP, such as "tyres".
    channel
        On which channel; a consent holds for this one only.
    basis
        The legal basis: consent, or a contract for notifications.
    at_most
        So many messages at most …
    days
        … in so many days; advertising and calls need both.
    subject_de
        What it is about, as German texts say it.
    subject_en
        What it is about, as English texts say it.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    new = NewPurpose(code, topic, channel, basis, at_most, days, subject_de, subject_en)
    async with at_work(controller) as (_, work):
        made = await acts.add(work, new, by=by, now=now())
    show({"purpose": made}, as_json=json, text=str(made))


async def change(
    purpose_id: str,
    *,
    by: str,
    at_most: int | None = None,
    days: int | None = None,
    subject_de: str | None = None,
    subject_en: str | None = None,
    controller: str = "",
) -> None:
    """Announce less, or say better what it is about; what is left out stays.

    Parameters
    ----------
    purpose_id
        Id of the purpose.
    by
        Who answers for it.
    at_most
        So many messages at most …
    days
        … in so many days.
    subject_de
        What it is about, as German texts say it.
    subject_en
        What it is about, as English texts say it.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(purpose_id, what=_WHAT)
    async with at_work(controller) as (_, work):
        known = await acts.one(work, wanted)
        new = NewPurpose(
            known.code,
            known.topic,
            known.channel,
            known.basis,
            known.cap_count if at_most is None else at_most,
            known.cap_days if days is None else days,
            known.subject_de if subject_de is None else subject_de,
            known.subject_en if subject_en is None else subject_en,
        )
        await acts.change(work, wanted, new, by=by, now=now())
    say(_CHANGED)


async def retire(
    purpose_id: str, *, by: str, really: bool = False, controller: str = "", json: bool = False
) -> None:
    """End a purpose: the gate refuses everything for it from then on, also what waits.

    Parameters
    ----------
    purpose_id
        Id of the purpose.
    by
        Who answers for it.
    really
        Do it; without this, only say whom it would concern.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(purpose_id, what=_WHAT)
    async with at_work(controller) as (_, work):
        touched = await acts.retire(work, wanted, by=by, really=really, now=now())
    told = {"granted": touched.granted_count, "waiting": touched.waiting_count, "done": really}
    said = (_RETIRED if really else _WOULD).about(
        people=touched.granted_count, waiting=touched.waiting_count
    )
    if json:
        show(told, as_json=True, text="")
    else:
        say(said)


def _plain(one: Purpose) -> dict[str, Any]:
    return {
        "purpose": one.purpose_id,
        "code": one.code,
        "topic": one.topic,
        "channel": one.channel,
        "basis": one.basis,
        "at_most": one.cap_count,
        "days": one.cap_days,
        "subject_de": one.subject_de,
        "subject_en": one.subject_en,
        "ended": one.is_retired,
    }
