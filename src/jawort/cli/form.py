"""`jawort form add|list|change|end|snippet|secret`: pages on which people tick."""

from dataclasses import dataclass
from typing import Any, Final, Literal
from uuid import UUID

import msgspec
from cyclopts import Parameter

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.desk.road import form as acts
from jawort.desk.road import form_list
from jawort.domain.consent.form import ConfirmedBy, Kind, NewForm
from jawort.domain.sentence import Language, Sentence
from jawort.ledger.form import Form
from jawort.ledger.form_tally import tallies
from jawort.ledger.work import Work

_PURPOSE: Final = Sentence("Kennung eines Zwecks", "id of a purpose")
_SENDER: Final = Sentence("Kennung einer Nummer", "id of a number")
_ENDED: Final = Sentence(
    "Dort wird niemand mehr eingeladen. Schon ausgegebene Codes gelten, bis sie ablaufen.",
    "Nobody is invited there any more. Codes handed out before stay good until they expire.",
)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a page and a poster have in common.

    Parameters
    ----------
    name
        What you call it.
    place
        Where it stands or hangs, as proofs will say it, such as "website, start page".
    purpose
        Id of a purpose; several in the order in which they are asked.
    by
        Who answers for it.
    sender
        Id of the number people write to; the oldest if left out.
    number
        Its phone number, such as +493023125001; the one on record if left out.
    other_ways
        How else you are reached; company_contact of the settings if left out.
    """

    name: str
    place: str
    purpose: list[str]
    by: str
    sender: str = ""
    number: str = ""
    other_ways: str = ""

    async def filled(self, work: Work, kind: Kind) -> NewForm:
        """As it was asked for, with what the settings know already."""
        wanted: UUID | None = parse_id(self.sender, what=_SENDER) if self.sender else None
        sender_id, known = await acts.number_of(work, wanted)
        return NewForm(
            kind=kind,
            name=self.name,
            place=self.place,
            purposes=tuple(parse_id(one, what=_PURPOSE) for one in self.purpose),
            sender_id=sender_id,
            number=self.number or known,
            other_ways=self.other_ways or await acts.other_ways(work, now=now()),
        )


async def add(
    *,
    asked: Asked,
    checkout: bool = False,
    confirmed_by: ConfirmedBy = "message",
    site: list[str] | None = None,
    controller: str = "",
    json: bool = False,
) -> None:
    """Put a page on record on which people tick, and get its address.

    Parameters
    ----------
    asked
        What a page and a poster have in common.
    checkout
        It stands in a shop, which may refer to an order or an account.
    confirmed_by
        What confirms the ticks: the message with the code, or an answer to the text in the chat.
    site
        A site that may show it in a frame; several; any if left out.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    async with at_work(controller) as (_, work):
        new = await asked.filled(work, "checkout" if checkout else "page")
        new = msgspec.structs.replace(new, confirmed_by=confirmed_by, sites=tuple(site or ()))
        made = await acts.define_from_console(work, new, by=asked.by, now=now())
        address = await acts.address(work, made, now=now())
    show(plain(made) | {"address": address}, as_json=json, text=f"{made.public_id}  {address}")


async def list_all(*, controller: str = "", json: bool = False) -> None:
    """List forms and posters, also those that have ended, with what each has brought.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        found = await acts.listed(work)
        brought = await tallies(work)
    for one in found:
        tally = brought.get(one.form_id)
        counts = {kind: getattr(tally, kind, 0) for kind in ("shown", "coded", "agreed")}
        told = "  ".join(f"{kind} {count}" for kind, count in counts.items())
        ended = "  beendet / ended" if one.ended_at else ""
        brief = f"{one.public_id}  {one.kind}  v{one.version}  {one.name}  ({one.place})"
        show(plain(one) | counts, as_json=json, text=f"{brief}  {told}{ended}")


async def change(
    public_id: str,
    *,
    by: str,
    name: str = "",
    place: str = "",
    purpose: list[str] | None = None,
    confirmed_by: ConfirmedBy | None = None,
    site: list[str] | None = None,
    number: str = "",
    other_ways: str = "",
    controller: str = "",
    json: bool = False,
) -> None:
    """Put the next version of a form or a poster in force; what is left out stays.

    Parameters
    ----------
    public_id
        What stands at the end of its address; of a poster its code.
    by
        Who answers for it.
    name
        What you call it.
    place
        Where it stands.
    purpose
        Id of a purpose; several, all of them anew.
    confirmed_by
        What confirms the ticks: the message with the code, or an answer to the text in the chat.
    site
        A site that may show it in a frame; several, all of them anew.
    number
        The phone number people write to.
    other_ways
        How else you are reached.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    told: dict[str, Any] = {"name": name, "place": place, "number": number}
    told |= {"other_ways": other_ways, "confirmed_by": confirmed_by}
    told["purposes"] = tuple(parse_id(one, what=_PURPOSE) for one in purpose or ())
    told["sites"] = tuple(site or ())
    async with at_work(controller) as (_, work):
        known = acts.as_new(await acts.one(work, public_id))
        new = msgspec.structs.replace(known, **{key: one for key, one in told.items() if one})
        made = await acts.change_from_console(work, public_id, new, by=by, now=now())
    show(plain(made), as_json=json, text=f"{made.public_id}  v{made.version}")


async def end(public_id: str, *, by: str, controller: str = "") -> None:
    """Invite nobody there any more.

    Parameters
    ----------
    public_id
        What stands at the end of its address; of a poster its code.
    by
        Who answers for it.
    controller
        Id of the company, where there are several.
    """
    async with at_work(controller) as (_, work):
        await acts.end_from_console(work, public_id, by=by, now=now())
    say(_ENDED)


async def snippet(
    public_id: str,
    *,
    language: Literal["de", "en"] = "de",
    height: int = 900,
    controller: str = "",
    json: bool = False,
) -> None:
    """Print what a site puts on its page: a link, and a frame that shows the form there.

    Parameters
    ----------
    public_id
        What stands at the end of its address.
    language
        The language it is shown in.
    height
        Height of the frame in pixels; both steps fit into it.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    spoken: Language = language
    async with at_work(controller) as (_, work):
        known = await acts.one(work, public_id)
        link, shown = await form_list.snippet_from_console(
            work, known, spoken, height=height, now=now()
        )
    show({"link": link, "frame": shown}, as_json=json, text=f"{link}\n\n{shown}")


async def secret(public_id: str, *, controller: str = "") -> None:
    """Print the key with which a shop signs its references. Whoever has it can name any order.

    Parameters
    ----------
    public_id
        What stands at the end of its address.
    controller
        Id of the company, where there are several.
    """
    async with at_work(controller) as (_, work):
        found = await form_list.secret_from_console(work, await acts.one(work, public_id))
    show(None, as_json=False, text=found)


def plain(one: Form) -> dict[str, Any]:
    """A form for machines."""
    return {
        "form": one.public_id,
        "kind": one.kind,
        "version": one.version,
        "name": one.name,
        "place": one.place,
        "purposes": [str(purpose) for purpose in one.purposes],
        "number": one.number,
        "confirmed_by": one.confirmed_by,
        "other_ways": one.other_ways,
        "sites": list(one.sites),
        "ended_at": one.ended_at.isoformat() if one.ended_at else None,
    }
