"""Setting type: values as JSON into a template, out comes a PDF/A that looks the same every time.

Nothing a person wrote is ever formatted into markup. typst is loaded on first use only.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import msgspec

from jawort.papers.glyph import all_shown

Template = Literal["certificate", "consent_proof", "export", "poster", "recovery_sheet"]


def pdf(template: Template, data: Mapping[str, object], *, day: date, attached: str = "") -> bytes:
    """A paper as PDF/A-2a: tagged, so that a screen reader reads it in its order. With a file
    in it, byte for byte as it is, PDF/A-3a: templates that take one attach it under its own name.

    `day` is the paper's own date; with it the same values give the same bytes.
    """
    made = _compiler(template).compile(
        format="pdf",
        sys_inputs={"data": _text(data, day), "attached": attached},
        pdf_standards=["a-3a" if attached else "a-2a"],
        timestamp=_seconds(day),
    )
    assert isinstance(made, bytes)  # one file, not one for each page
    return made


def pictures(template: Template, data: Mapping[str, object], *, day: date) -> list[bytes]:
    """The same paper as one picture for each page, to look at."""
    made = _compiler(template).compile(
        format="png", ppi=110.0, sys_inputs={"data": _text(data, day), "attached": ""}
    )
    return [made] if isinstance(made, bytes) else list(made)


def drawing(template: Template, data: Mapping[str, object], *, day: date) -> str:
    """The first page of the same paper as SVG, with its letters as outlines."""
    made = _compiler(template).compile(
        format="svg", sys_inputs={"data": _text(data, day), "attached": ""}
    )
    first: bytes = made[0] if isinstance(made, list) else made
    return first.decode()


@cache
def _compiler(template: Template) -> Any:
    import typst  # 34 MB: only who prints papers pays for it

    folder = Path(str(files("jawort.papers").joinpath("typeset")))
    return typst.Compiler(folder / f"{template}.typ", root=folder, ignore_system_fonts=True)


def _text(data: Mapping[str, object], day: date) -> str:
    whole = {**all_shown(data), "day": [day.year, day.month, day.day]}
    return msgspec.json.encode(whole).decode()


def _seconds(day: date) -> int:
    return (day - date(1970, 1, 1)).days * 86400
