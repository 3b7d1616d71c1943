"""`jawort contact age`: whether somebody may agree alone; the age on stdin is not kept."""

from typing import Final

from jawort.cli.frame import at_work, now, parse_id, show
from jawort.cli.stdin import read_line
from jawort.desk.consent import age as acts
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_RECORD: Final = Sentence("Kennung eines Kontakts", "id of a contact")
_ASK: Final = Sentence("Alter in Jahren:", "Age in years:")
_BAD: Final = (
    Sentence("Das ist keine Zahl.", "This is no number."),
    Sentence("Gemeint ist das Alter in Jahren.", "The age in years is meant."),
)


async def note(
    contact_id: str,
    *,
    by: str,
    country: str = "",
    parent: bool = False,
    controller: str = "",
    json: bool = False,
) -> None:
    """Note whether a person is old enough to agree alone; the age on stdin is not kept.

    Parameters
    ----------
    contact_id
        Id of one of the person's records.
    by
        Who notes it and answers for it.
    country
        Where the person lives, as two letters; the company's country if left out.
    parent
        A parent has authorised it, and that is proven on paper.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    line = read_line(_ASK)
    if not (line.isascii() and line.isdigit()):
        raise Refusal("AGE", *_BAD)
    async with at_work(controller) as (_, work):
        found = await acts.note(
            work, wanted, int(line[:4]), by=by, country=country, parent=parent, now=now()
        )
    show({"band": found}, as_json=json, text=found)
