"""A small library of ready templates, as Meta has a large one. The words are ours.

Source: platform.md §7.1 names the library; its fields are those great-detail's client reads.
"""

from typing import Any

from cloudapi_simulator.graph_error import GraphError

_BOOKS: tuple[dict[str, Any], ...] = (
    {
        "id": "7000000000000001",
        "name": "appointment_reminder_1",
        "language": "en_US",
        "category": "UTILITY",
        "topic": "EVENT_REMINDER",
        "usecase": "APPOINTMENT_REMINDER",
        "industry": ["AUTOMOTIVE"],
        "header": "Appointment",
        "body": "Hello {{1}}, we expect you on {{2}} at our workshop.",
        "body_params": ["Anna", "Tuesday"],
        "body_param_types": ["TEXT", "TEXT"],
        "buttons": [],
    },
    {
        "id": "7000000000000002",
        "name": "termin_erinnerung_1",
        "language": "de",
        "category": "UTILITY",
        "topic": "EVENT_REMINDER",
        "usecase": "APPOINTMENT_REMINDER",
        "industry": ["AUTOMOTIVE"],
        "header": "Termin",
        "body": "Guten Tag {{1}}, wir erwarten Sie am {{2}} in unserer Werkstatt.",
        "body_params": ["Anna", "Dienstag"],
        "body_param_types": ["TEXT", "TEXT"],
        "buttons": [],
    },
)


def books(query: dict[str, str]) -> list[dict[str, Any]]:
    """The library's templates that fit a search."""
    found = list(_BOOKS)
    word = query.get("search", "").lower()
    if word:
        found = [book for book in found if word in book["name"] or word in book["body"].lower()]
    for name in ("language", "topic", "usecase"):
        if query.get(name):
            found = [book for book in found if book[name].upper() == query[name].upper()]
    return found


def from_library(body: dict[str, Any]) -> dict[str, Any]:
    """The body of a new template, filled from the library when it names a template there."""
    name = body.get("library_template_name")
    if not name:
        return body
    language = body.get("language")
    found = [book for book in _BOOKS if book["name"] == name and book["language"] == language]
    if not found:
        raise GraphError(100, "there is no such template in the library", subcode=2388092)
    book = found[0]
    example = {"body_text": [list(book["body_params"])]}
    return {
        **body,
        "category": book["category"],
        "parameter_format": "POSITIONAL",
        "components": [
            {"type": "HEADER", "format": "TEXT", "text": book["header"]},
            {"type": "BODY", "text": book["body"], "example": example},
        ],
    }
