"""`jawort poster add|print`: sheets for a wall, which lead into the chat."""

from pathlib import Path
from typing import Literal

from jawort.cli.file import write_new
from jawort.cli.form import filled, plain
from jawort.cli.frame import at_work, now, show
from jawort.desk import form as acts
from jawort.desk.poster import poster_from_console
from jawort.domain.sentence import Language


async def add(
    *,
    name: str,
    place: str,
    purpose: list[str],
    by: str,
    sender: str = "",
    number: str = "",
    other_ways: str = "",
    controller: str = "",
    json: bool = False,
) -> None:
    """Put a poster on record, and get its code. It names the place and is not for one use.

    Parameters
    ----------
    name
        What you call it.
    place
        Where it hangs, as proofs will say it, such as "counter of the workshop".
    purpose
        Id of a purpose; several in the order in which they are asked in the chat.
    by
        Who answers for it.
    sender
        Id of the number people write to; the oldest if left out.
    number
        Its phone number, such as +493023125001; the one on record if left out.
    other_ways
        How else you are reached; company_contact of the settings if left out.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    async with at_work(controller) as (_, work):
        new = await filled(
            work, "poster", name, place, purpose, sender=sender, number=number,
            other_ways=other_ways,
        )  # fmt: skip
        made = await acts.define_from_console(work, new, by=by, now=now())
    show(plain(made), as_json=json, text=made.public_id)


async def print_(
    code: str,
    *,
    to: Path,
    language: Literal["de", "en"] = "de",
    controller: str = "",
    json: bool = False,
) -> None:
    """Write a poster on one A4 sheet, as PDF/A and as a drawing (SVG).

    Parameters
    ----------
    code
        Its code.
    to
        The folder to write to; nothing in it is overwritten.
    language
        German or English.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    from jawort.papers.poster import poster_pdf, poster_svg  # here: slow to import

    spoken: Language = language
    async with at_work(controller) as (_, work):
        found = await poster_from_console(work, code, spoken, now=now())
    name = f"poster-{code}-{language}"
    files = {
        f"{name}.pdf": poster_pdf(found, spoken),
        f"{name}.svg": poster_svg(found, spoken).encode(),
    }
    written = write_new(to, files)
    show([str(path) for path in written], as_json=json, text="\n".join(map(str, written)))
