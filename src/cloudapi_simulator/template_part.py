"""The parts of a template: finding them, their variables, and the one shape of their refusal."""

import re
from typing import Any

from cloudapi_simulator.graph_error import GraphError

_PLACE = re.compile(r"\{\{\s*([A-Za-z0-9_]+)\s*\}\}")
# Subcodes of template refusals. Source: platform.md §5, pywa's errors.
TOO_LONG = 2388040
WRONG_FORMAT = 2388047
WRONG_HEADER = 2388073
TOO_MANY_VARIABLES = 2388293
VARIABLE_AT_THE_EDGE = 2388299


def part_of(components: list[dict[str, Any]], kind: str) -> dict[str, Any] | None:
    """The component of a kind (HEADER, BODY …), if there is one."""
    for component in components:
        if str(component.get("type", "")).upper() == kind:
            return component
    return None


def buttons_of(components: list[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    """The buttons among components, in order."""
    return tuple((part_of(components, "BUTTONS") or {}).get("buttons") or ())


def places(text: str) -> list[str]:
    """The variables of a text, each once, in order."""
    return list(dict.fromkeys(_PLACE.findall(text)))


def has_named_examples(components: object) -> bool:
    """Do the examples name the variables? Then the format is NAMED if none is said.

    See the guess `named_without_format`.
    """
    for component in components if isinstance(components, list) else ():
        example = component.get("example") if isinstance(component, dict) else None
        if isinstance(example, dict) and any(str(k).endswith("_named_params") for k in example):
            return True
    return False


def words_beside(text: str) -> int:
    """How many words a text has beside its variables."""
    return len(_PLACE.sub(" ", text).split())


def invalid_template(title: str, text: str, subcode: int = WRONG_FORMAT) -> GraphError:
    """A refused template: code 100 with a subcode and sentences for the user (§5)."""
    error = GraphError(100, text, subcode=subcode)
    error.user_title, error.user_message = title, text
    return error


def needed_label(holder: dict[str, Any], name: str, most: int, title: str) -> str:
    """A text of 1 to `most` characters in a template."""
    value = holder.get(name)
    if not isinstance(value, str) or not value.strip():
        raise invalid_template(title, f"{name} is missing.")
    if len(value) > most:
        raise invalid_template(title, f"{name} takes at most {most} characters.", TOO_LONG)
    return value
