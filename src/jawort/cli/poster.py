"""`jawort poster add|print`: sheets for a wall, which lead into the chat."""

from pathlib import Path
from typing import Literal

from jawort.cli.file import write_new
from jawort.cli.form import Asked, plain
from jawort.cli.frame import at_work, now, show
from jawort.desk.road import form as acts
from jawort.desk.road.poster import poster_from_console
from jawort.domain.sentence import Language


async def add(*, asked: Asked, controller: str = "", json: bool = False) -> None:
    """Put a poster on record, and get its code. It names the place and is not for one use.

    Parameters
    ----------
    asked
        What a page and a poster have in common.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    async with at_work(controller) as (_, work):
        new = await asked.filled(work, "poster")
        made = await acts.define_from_console(work, new, by=asked.by, now=now())
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
