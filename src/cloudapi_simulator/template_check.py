"""What Meta's machine refuses of a new template at once, before anybody reviews it.

Source: platform.md §7.1; Meta, "Template components" (Dec 2025).
"""

import re
from typing import Any

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.template_button import check_buttons
from cloudapi_simulator.template_part import (
    TOO_LONG,
    TOO_MANY_VARIABLES,
    VARIABLE_AT_THE_EDGE,
    WRONG_HEADER,
    invalid_template,
    needed_label,
    part_of,
    places,
    words_beside,
)

_ONCE = ("HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER")
_KNOWN = frozenset({*_ONCE, "CALL_PERMISSION_REQUEST"})
_MEDIA = frozenset({"IMAGE", "VIDEO", "DOCUMENT", "GIF"})
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_MOST_CARDS = 10
Json = dict[str, Any]


def check_components(
    components: object, category: str, parameter_format: str, ratio: str = "one_word_each"
) -> None:
    """Refuse components that do not fit together. `ratio` is the guess `variable_ratio`."""
    if not isinstance(components, list) or not all(isinstance(c, dict) for c in components):
        raise GraphError(100, "components must be a list of objects")
    kinds = [str(component.get("type", "")).upper() for component in components]
    for kind in kinds:
        if kind not in _KNOWN:
            raise invalid_template("Components", f"{kind[:30]} is no kind of component.")
        if kinds.count(kind) > 1:
            raise invalid_template("Components", f"At most one {kind}.")
    if "BODY" not in kinds:
        raise invalid_template("Body", "A template needs exactly one BODY component.")
    if category == "AUTHENTICATION":
        _check_code(components, kinds)
        return
    _check_free(components, category, parameter_format, ratio)


def _check_code(components: list[Json], kinds: list[str]) -> None:
    """A template for codes: its words are Meta's own."""
    if set(kinds) - {"BODY", "FOOTER", "BUTTONS"}:
        raise invalid_template("Components", "Codes have a body, a footer and one button only.")
    body = part_of(components, "BODY") or {}
    if not isinstance(body.get("add_security_recommendation", False), bool):
        raise invalid_template("Body", "add_security_recommendation must be true or false.")
    footer = part_of(components, "FOOTER")
    minutes = (footer or {}).get("code_expiration_minutes")
    if footer is not None and minutes is not None:
        is_number = isinstance(minutes, int) and not isinstance(minutes, bool)
        if not is_number or not 1 <= minutes <= 90:
            raise invalid_template("Footer", "code_expiration_minutes must be 1 to 90.")
    check_buttons((part_of(components, "BUTTONS") or {}).get("buttons"), "AUTHENTICATION")


def _check_free(components: list[Json], category: str, form: str, ratio: str) -> None:
    for component in components:
        kind = str(component["type"]).upper()
        if kind == "BODY":
            _check_body(component, form, ratio)
        elif kind == "HEADER":
            _check_header(component, form)
        elif kind == "FOOTER":
            if places(needed_label(component, "text", 60, "Footer")):
                raise invalid_template("Footer", "A footer takes no variable.")
        elif kind == "BUTTONS":
            check_buttons(component.get("buttons"), category)
        elif kind == "CAROUSEL":
            _check_cards(component.get("cards"), category, form)
        elif kind == "LIMITED_TIME_OFFER":
            _check_offer(component.get("limited_time_offer"), category)


def _check_body(component: Json, form: str, ratio: str) -> None:
    text = needed_label(component, "text", 1024, "Body")
    found = places(text)
    bare = text.strip()
    if found and (bare.startswith("{{") or bare.endswith("}}")):
        raise invalid_template("Body", "No variable may stand first or last.", VARIABLE_AT_THE_EDGE)
    if re.search(r"\}\}\s*\{\{", bare):
        raise invalid_template(
            "Body", "Two variables need words between them.", VARIABLE_AT_THE_EDGE
        )
    _check_variables(component, found, form, "Body", "body_text")
    least = {"off": 0, "one_word_each": len(found)}.get(ratio, 2 * len(found) + 1)
    if found and words_beside(text) < least:
        raise invalid_template("Body", "Too many variables for so few words.", TOO_MANY_VARIABLES)


def _check_header(component: Json, form: str) -> None:
    kind = str(component.get("format", "TEXT")).upper()
    if kind == "TEXT":
        found = places(needed_label(component, "text", 60, "Header"))
        if len(found) > 1:
            raise invalid_template("Header", "A header takes at most one variable.", WRONG_HEADER)
        _check_variables(component, found, form, "Header", "header_text")
    elif kind in _MEDIA:
        example = component.get("example")
        handles = example.get("header_handle") if isinstance(example, dict) else None
        if not isinstance(handles, list) or not handles or not isinstance(handles[0], str):
            raise invalid_template("Header", f"A {kind} header needs a sample.", WRONG_HEADER)
    elif kind not in ("LOCATION", "PRODUCT"):
        raise invalid_template("Header", f"{kind[:30]} is no format of a header.", WRONG_HEADER)


def _check_variables(component: Json, found: list[str], form: str, title: str, name: str) -> None:
    """Variables are numbered from 1, or named; each has an example."""
    if not found:
        return
    numbered = {str(place) for place in range(1, len(found) + 1)}
    if form == "POSITIONAL" and set(found) != numbered:
        raise invalid_template(title, "Variables are numbered from 1, without gaps.")
    if form == "NAMED" and not all(_NAME.fullmatch(one) for one in found):
        raise invalid_template(title, "Names of variables have small letters, digits and _.")
    given = component.get("example")
    example = given if isinstance(given, dict) else {}
    if form == "NAMED":
        said = example.get(f"{name}_named_params")
        named = {
            str(one.get("param_name"))
            for one in (said if isinstance(said, list) else [])
            if isinstance(one, dict) and one.get("example")
        }
        is_whole = named >= set(found)
    else:
        said = example.get(name)
        row = said[0] if isinstance(said, list) and said and isinstance(said[0], list) else said
        is_whole = isinstance(row, list) and len(row) == len(found)
    if not is_whole:
        raise invalid_template(title, f"{title} has variables but no example for each of them.")


def _check_cards(cards: object, category: str, form: str) -> None:
    if not isinstance(cards, list) or not 2 <= len(cards) <= _MOST_CARDS:
        raise invalid_template("Carousel", f"2 to {_MOST_CARDS} cards.")
    shapes = set()
    for card in cards:
        parts = card.get("components") if isinstance(card, dict) else None
        if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
            raise invalid_template("Carousel", "Every card has components.")
        kinds = [str(part.get("type", "")).upper() for part in parts]
        if "HEADER" not in kinds or set(kinds) - {"HEADER", "BODY", "BUTTONS"}:
            raise invalid_template("Carousel", "A card has a header, perhaps a body and buttons.")
        for part in parts:
            if str(part["type"]).upper() == "HEADER":
                _check_header(part, form)
            elif str(part["type"]).upper() == "BODY":
                text = needed_label(part, "text", 160, "Carousel")
                _check_variables(part, places(text), form, "Carousel", "body_text")
            else:
                check_buttons(part.get("buttons"), category)
        shapes.add(tuple(sorted(kinds)))
    if len(shapes) > 1:
        raise invalid_template("Carousel", "All cards have the same parts.")


def _check_offer(offer: object, category: str) -> None:
    if category != "MARKETING":
        raise invalid_template("Offer", "Limited-time offers are for marketing only.")
    text = offer.get("text") if isinstance(offer, dict) else None
    if text is not None and (not isinstance(text, str) or len(text) > 16):
        raise invalid_template("Offer", "text takes at most 16 characters.", TOO_LONG)
