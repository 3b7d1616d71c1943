"""`jawort identity list|verify`: records whose person is uncertain, and how somebody made sure."""

from typing import Annotated, Final

from cyclopts import Parameter, validators

from jawort.cli.frame import at_work, now, parse_id, say, show
from jawort.desk.arrival import doubt
from jawort.desk.contact import identity as of_people
from jawort.desk.contact import record as acts
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_RECORD: Final = Sentence("Kennung eines Kontakts", "id of a contact")
_VERIFIED: Final = Sentence(
    "Festgehalten ({count} Datensätze). Die Person wird wieder angeschrieben.",
    "Noted ({count} records). The person is written to again.",
)
_NO_DOUBT: Final = (
    Sentence("Bei dieser Person besteht kein Zweifel.", "This person is not in doubt."),
    Sentence("`jawort identity list` zeigt, wer es ist.", "`jawort identity list` shows who is."),
)
_HOW: Final = (
    Sentence(
        "Es fehlt, wer sich vergewissert hat, oder wie.",
        "It is missing who made sure, or how.",
    ),
    Sentence(
        "Geben Sie --by und --how an, etwa --how „Rückruf unter der Nummer im Vertrag“.",
        "Give --by and --how, such as --how “called back on the number in the contract”.",
    ),
)

Count = Annotated[int, Parameter(validator=validators.Number(gte=1, lte=1000))]


async def list_doubtful(*, count: Count = 50, controller: str = "", json: bool = False) -> None:
    """List records of which nobody knows for certain who is behind them, the longest first.

    A number, a user id or a device has changed, or names of several people came together. Nothing
    is sent to them on our own account. Whoever writes is asked, and may confirm by a button.

    Parameters
    ----------
    count
        How many, at most 1,000.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        found = await doubt.listed(work, count=count)
    for one in found:
        since = one.since.isoformat() if one.since else None
        text = f"{one.contact_id}  {one.since:%Y-%m-%d %H:%M} UTC" if one.since else None
        show(
            {"contact": one.contact_id, "since": since},
            as_json=json,
            text=text or str(one.contact_id),
        )


async def verify(
    contact_id: str, *, by: str, how: str, controller: str = "", json: bool = False
) -> None:
    """Say how you made sure who is there; the person is written to again. This is a fact.

    Parameters
    ----------
    contact_id
        Id of the record.
    by
        Who made sure.
    how
        How. Write no number and no name of the person here.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    if not by.strip() or not how.strip():
        raise Refusal("HOW", *_HOW)
    async with at_work(controller) as (_, work):
        await acts.record(work, wanted)
        settled = await of_people.verify(work, wanted, by=by, how=how, now=now())
        if not settled:
            raise Refusal("NO_DOUBT", *_NO_DOUBT)
    say(_VERIFIED.about(count=len(settled)))
    show({"contacts": list(settled)}, as_json=json, text="\n".join(map(str, settled)))
