"""`jawort merge list|do|undo|apart`: records that are one person, or may be."""

from typing import Annotated, Any, Final

from cyclopts import Parameter, validators

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.desk.contact import merge as acts
from jawort.desk.contact.merge import Plan, Undone
from jawort.domain.sentence import Sentence

_RECORD: Final = Sentence("Kennung eines Kontakts", "id of a contact")
_DRY: Final = Sentence(
    "Probelauf: Es ist nichts geändert. Mit --really geschieht es.",
    "Dry run: nothing has changed. With --really it happens.",
)
_MERGED: Final = Sentence(
    "Zusammengeführt. Die strengere Antwort gilt. Rückgängig: jawort merge undo {contact}",
    "Merged. The stricter answer stands. To undo: jawort merge undo {contact}",
)
_UNDONE: Final = Sentence(
    "Getrennt. Ein Nein, das inzwischen kam, gilt für beide.",
    "Taken apart. A no that came meanwhile holds for both.",
)
_APART: Final = Sentence(
    "Vermerkt: zwei Personen. Es wird nicht wieder vorgeschlagen.",
    "Noted: two people. It is not proposed again.",
)

Count = Annotated[int, Parameter(validator=validators.Number(gte=1, lte=1000))]


async def list_all(*, count: Count = 100, controller: str = "", json: bool = False) -> None:
    """List records that may be one person, then those that are treated as one.

    Parameters
    ----------
    count
        How many of each, at most 1,000.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        maybe = await acts.proposed(work, limit=count)
        links = await acts.in_force(work, limit=count)
    for one in maybe:
        plain: dict[str, Any] = {"contact": one.contact_id, "other": one.other_id}
        plain |= {"is": "proposed", "reason": one.reason, "since": one.proposed_at.isoformat()}
        show(plain, as_json=json, text=f"?  {one.contact_id}  {one.other_id}  {one.reason}")
    for link in links:
        plain = {"contact": link.contact_id, "other": link.linked_to, "is": "merged"}
        plain |= {"reason": link.reason, "since": link.linked_at.isoformat()}
        show(plain, as_json=json, text=f"=  {link.contact_id}  {link.linked_to}  {link.reason}")


async def do(
    contact_id: str,
    other_id: str,
    *,
    by: str = "",
    reason: str = "",
    really: bool = False,
    controller: str = "",
    json: bool = False,
) -> None:
    """Treat two records as one person; without --really it says what would hold then.

    Parameters
    ----------
    contact_id
        Id of the record that speaks for the person.
    other_id
        Id of the other record.
    by
        Who answers for it.
    reason
        How you know that it is one person.
    really
        Do it. It can be undone until an erasure.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    one, other = parse_id(contact_id, what=_RECORD), parse_id(other_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        if really:
            made = await acts.merge(work, one, other, by=by, reason=reason, now=now())
        else:
            made = await acts.plan(work, one, other, now=now())
    show(_planned(made), as_json=json, text=_planned_text(made))
    say(_MERGED.about(contact=made.root) if really else _DRY)


async def undo(
    contact_id: str,
    *,
    by: str = "",
    reason: str = "",
    really: bool = False,
    controller: str = "",
    json: bool = False,
) -> None:
    """Take a merge back; without --really it says what would be left on each side.

    Parameters
    ----------
    contact_id
        Id of the record from which the merge goes out: the first one in `jawort merge list`.
    by
        Who answers for it.
    reason
        How you know that these are several people.
    really
        Do it.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        if really:
            made = await acts.undo(work, wanted, by=by, reason=reason, now=now())
        else:
            made = await acts.plan_undo(work, wanted, now=now())
    show(_undone(made), as_json=json, text=_undone_text(made))
    say(_UNDONE if really else _DRY)


async def apart(contact_id: str, other_id: str, *, by: str, controller: str = "") -> None:
    """Say that two records are two people: it is not proposed again.

    Parameters
    ----------
    contact_id
        Id of one record.
    other_id
        Id of the other.
    by
        Who has looked.
    controller
        Id of the company, where there are several.
    """
    one, other = parse_id(contact_id, what=_RECORD), parse_id(other_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        await acts.keep_apart(work, one, other, by=by, now=now())
    say(_APART)


def _planned(made: Plan) -> dict[str, Any]:
    return {
        "undo": made.root,
        "one": made.one,
        "other": made.other,
        "answers": [{name: getattr(one, name) for name in one.__slots__} for one in made.answers],
        "restraint": made.restraint.told(),
    }


def _planned_text(made: Plan) -> str:
    lines = [
        "  ".join([*map(str, made.one), "+", *map(str, made.other)]),
        *(
            f"{' '.join(part for part in (one.code, one.topic, one.channel) if part)}:"
            f" {one.one} + {one.other} → {one.holds}"
            for one in made.answers
        ),
        _restraint(made.restraint.told()),
    ]
    return "\n".join(lines)


def _undone(made: Undone) -> dict[str, Any]:
    return {
        "one": made.one,
        "other": made.other,
        "restraints": {str(who): what.told() for who, what in made.restraints.items()},
    }


def _undone_text(made: Undone) -> str:
    lines = ["  ".join([*map(str, made.one), "|", *map(str, made.other)])]
    lines += [f"{who}: {_restraint(what.told())}" for who, what in made.restraints.items()]
    return "\n".join(lines)


def _restraint(told: dict[str, object]) -> str:
    return ", ".join(f"{name} {value}" for name, value in told.items() if value is not None)
