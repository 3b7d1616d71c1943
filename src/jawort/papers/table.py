"""Tables for spreadsheet programs: CSV whose cells are text and never calculate anything."""

import csv
import io
from collections.abc import Mapping
from typing import Any, Final

_CALCULATES: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take a cell for a formula. Source: OWASP, "CSV Injection", 2026-11."""


def head(values: Mapping[str, Any]) -> str:
    """The names of the columns."""
    return _line(list(values))


def row(values: Mapping[str, Any]) -> str:
    """One row; cells that would calculate begin with an apostrophe."""
    return _line([_cell(value) for value in values.values()])


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_CALCULATES) else text


def _line(cells: list[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow(cells)
    return written.getvalue()
