"""`jawort contact …`: people's records. Persons are named by record id or on stdin only."""

from typing import Annotated, Any

from cyclopts import Parameter, validators

from jawort.cli.contact_input import EXAMPLE, candidates, new_contact
from jawort.cli.frame import REFUSED, at_work, controller_of, house, now, parse_id, say, show
from jawort.cli.stdin import read_line, read_object
from jawort.desk.contact import block as blocking
from jawort.desk.contact import record as acts
from jawort.desk.contact.record import Record
from jawort.desk.right import objection, restriction
from jawort.domain.contact import IdentifierKind
from jawort.domain.sentence import Sentence

_RECORD = Sentence("Kennung eines Kontakts", "id of a contact")
_ASK_JSON = Sentence("Der Kontakt als JSON, Ende mit Strg-D:", "The contact as JSON, end: Ctrl-D:")
_ASK_IDENTIFIER = Sentence(
    "Nummer, E-Mail oder Kennung der Person:", "Number, e-mail or id of the person:"
)
_NOT_FOUND = Sentence("Dazu gibt es keinen Kontakt.", "There is no contact for this.")
_NOT_FOUND_CURE = Sentence(
    "Prüfen Sie die Schreibweise. Angelegt wird ein Kontakt mit: jawort contact add",
    "Check how it is written. A contact is added with: jawort contact add",
)
_RESTRICTED = Sentence(
    "Die Daten der Person sind eingeschränkt; es geht nur noch hinaus, was Art. 18 erlaubt.",
    "The person's data are restricted; only what Art. 18 allows goes out.",
)
_LIFTED = Sentence("Die Einschränkung ist aufgehoben.", "The restriction is lifted.")
_BLOCKED = Sentence(
    "Die Person ist gesperrt: Sie bekommt nur noch, was das Gesetz verlangt. WhatsApp wird "
    "gebeten, auch ihre Nachrichten fernzuhalten; das geht bis 24 Stunden nach ihrer letzten.",
    "The person is blocked: they get only what the law demands. WhatsApp is asked to keep their "
    "messages away too, which works until 24 hours after their last one.",
)
_UNBLOCKED = Sentence("Die Sperre ist aufgehoben.", "The block is lifted.")
_OBJECTED = Sentence("Der Widerspruch gilt ab jetzt.", "The objection is in force from now on.")
_SETTLED = Sentence(
    "Der allgemeine Widerspruch ist erledigt. Es bleibt: {left}",
    "The general objection is settled. What is left: {left}",
)

Count = Annotated[int, Parameter(validator=validators.Number(gte=1, lte=1000))]


async def add(*, controller: str = "", json: bool = False) -> None:
    """Add a record from JSON on stdin.

    For example {"name": "Erika Beispiel", "language": "de", "kind": "consumer", "identifiers":
    [{"kind": "phone", "value": "0171 39200 01"}]}. Identifiers are of kind phone, wa_id, email,
    crm, bsuid or parent_bsuid; the last two also need "portfolio", the id of the portfolio.

    Parameters
    ----------
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    given = read_object(_ASK_JSON, example_in=EXAMPLE)
    async with house() as opened:
        chosen = await controller_of(opened.ledger, controller)
        new = new_contact(given, country=chosen.country)
        async with opened.ledger.work(chosen.controller_id) as work:
            contact_id = await acts.add(work, new, now=now())
    show({"contact": contact_id}, as_json=json, text=str(contact_id))


async def find(
    *, kind: IdentifierKind | None = None, controller: str = "", json: bool = False
) -> int:
    """Find records by an identifier on stdin: one line, a number as people write it will do.

    Parameters
    ----------
    kind
        What the line is; without it, everything it could be is tried.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    line = read_line(_ASK_IDENTIFIER)
    async with at_work(controller) as (chosen, work):
        found = await acts.find(work, candidates(line, kind, country=chosen.country))
    for contact_id in found:
        show({"contact": contact_id}, as_json=json, text=str(contact_id))
    if not found:
        say(_NOT_FOUND)
        say(_NOT_FOUND_CURE)
    return 0 if found else REFUSED


async def list_newest(
    *, count: Count = 50, before: str = "", controller: str = "", json: bool = False
) -> None:
    """List the newest records, without names; of identifiers the last two characters.

    Parameters
    ----------
    count
        How many, at most 1000.
    before
        Go on after this record, the last one of the page before.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    border = parse_id(before, what=_RECORD) if before else None
    async with at_work(controller) as (_, work):
        records = await acts.newest(work, before=border, count=count)
    for one in records:
        known = [f"{k.identifier.kind.value} …{k.identifier.value[-2:]}" for k in one.identifiers]
        brief = {
            "contact": one.contact.contact_id,
            "state": one.contact.state.value,
            "created": one.contact.created_at.date().isoformat(),
            "identifiers": known,
        }
        text = "  ".join([*(str(brief[name]) for name in list(brief)[:3]), ", ".join(known)])
        show(brief, as_json=json, text=text.rstrip())


async def show_record(contact_id: str, *, controller: str = "", json: bool = False) -> None:
    """Show one record with what is known about the person.

    Parameters
    ----------
    contact_id
        Id of the record.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        found = _plain(await acts.record(work, wanted))
    text = "\n".join(f"{name} = {value}" for name, value in found.items() if name != "identifiers")
    text += "".join(
        f"\n{one['kind']} = {one['value']}{'' if one['until'] is None else ' †'}"
        for one in found["identifiers"]
    )
    show(found, as_json=json, text=text)


async def restrict(
    contact_id: str, *, by: str, reason: str, lift: bool = False, controller: str = ""
) -> None:
    """Restrict the processing of a person's data, or free it (Art. 18 GDPR).

    Parameters
    ----------
    contact_id
        Id of one of the person's records; it holds for all of them.
    by
        Who answers for it.
    reason
        Why, in a few words; it is kept.
    lift
        Lift the restriction. The person has to be told before.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    act = restriction.lift if lift else restriction.restrict
    async with at_work(controller) as (_, work):
        await act(work, wanted, by=by, reason=reason, now=now())
    say(_LIFTED if lift else _RESTRICTED)


async def block(contact_id: str, *, lift: bool = False, controller: str = "") -> None:
    """Block a person who abuses the chat, or let them write again.

    Parameters
    ----------
    contact_id
        Id of one of the person's records; it holds for all of them.
    lift
        Let them write again.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        await (blocking.unblock if lift else blocking.block)(work, wanted, now=now())
    say(_UNBLOCKED if lift else _BLOCKED)


async def object_(
    contact_id: str,
    *,
    scope: objection.Scope,
    by: str,
    settle: bool = False,
    controller: str = "",
) -> None:
    """Record an objection, or settle a general one (Art. 21 GDPR).

    Parameters
    ----------
    contact_id
        Id of one of the person's records; it holds for all of them.
    scope
        Against advertising, or in general.
    by
        Who answers for it.
    settle
        The objection was weighed and not upheld, or taken back. Not possible for advertising.
    controller
        Id of the company, where there are several.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        if settle:
            left = await objection.settle(work, wanted, scope, by=by, now=now())
        else:
            await objection.object_to(work, wanted, scope, by=by, now=now())
    say(_SETTLED.about(left=left) if settle else _OBJECTED)


def _plain(record: Record) -> dict[str, Any]:
    one = record.contact
    fields: dict[str, Any] = {
        name: getattr(one, name)
        for name in ("contact_id", "name", "username", "language", "kind", "origin", "objection")
    }
    fields |= {"state": one.state.value, "restricted": one.restricted, "optout": one.optout}
    fields |= {"created_at": one.created_at.isoformat(), "identity_ok": one.identity_ok}
    fields["identifiers"] = [
        {
            "kind": known.identifier.kind.value,
            "value": known.identifier.value,
            "since": known.valid_from.isoformat(),
            "until": known.valid_to.isoformat() if known.valid_to else None,
        }
        for known in record.identifiers
    ]
    return fields
