"""Does a template send fit the template? Checked before it is accepted.

Refusals: count 132000, kind 132012, length 132005, a missing part 131008. Source: platform.md §1.3.
"""

import re
from dataclasses import dataclass
from typing import Any

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.template import Template
from cloudapi_simulator.template_part import buttons_of, part_of, places

_MEDIA = frozenset({"IMAGE", "VIDEO", "DOCUMENT", "GIF", "LOCATION"})
_FORBIDDEN = re.compile(r"[\n\t]| {5,}")
_CODE_KINDS = frozenset({"COPY_CODE", "ONE_TAP", "ZERO_TAP"})
_KNOWN_PARTS = frozenset({"HEADER", "BODY", "BUTTON", "CAROUSEL", "LIMITED_TIME_OFFER", "FOOTER"})
# sub_type of a send → type of its parameter, and where its value stands
_BUTTON_VALUES = {
    "QUICK_REPLY": ("payload", "text"),
    "URL": ("text",),
    "COPY_CODE": ("coupon_code", "text"),
    "FLOW": ("action",),
    "VOICE_CALL": ("ttl_minutes", "payload"),
    "CATALOG": ("action",),
    "MPM": ("action",),
    "ORDER_DETAILS": ("action",),
    "REQUEST_CONTACT_INFO": ("payload",),
}
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Check:
    """What holds for the whole send: names or places, and the code for a stray new line."""

    named: bool
    newline: int


def find(templates: dict[str, Template], account_id: str, content: Json) -> Template:
    """The template a send names, if it may be sent at all. Source: platform.md §1.3, §4.4."""
    name = content.get("name")
    language = content.get("language")
    code = language.get("code") if isinstance(language, dict) else None
    if not isinstance(name, str) or not name:
        raise GraphError(131008, "template['name'] is required")
    if not isinstance(code, str) or not code:
        raise GraphError(131008, "template['language']['code'] is required")
    found = None
    for template in templates.values():
        if (template.account_id, template.name, template.language) == (account_id, name, code):
            found = template
    if found is None or found.status in ("DELETED", "ARCHIVED"):
        raise GraphError(132001, f"template name ({name}) does not exist in {code}")
    if found.status == "PAUSED":
        raise GraphError(132015, f"template ({name}) in {code} is paused")
    if found.status == "DISABLED":
        raise GraphError(132016, f"template ({name}) in {code} is disabled")
    if found.status != "APPROVED":
        raise GraphError(132001, f"template ({name}) in {code} is not approved: {found.status}")
    return found


def check(template: Template, content: Json, *, by_user_id: bool, newline: int = 132012) -> None:
    """Refuse parameters that do not fit; `newline` is the code for a new line in one of them."""
    rule = _Check(template.parameter_format == "NAMED", newline)
    given = _objects(content.get("components"), "template['components']")
    names = [str(part.get("type", "")).upper() for part in given]
    if set(names) - _KNOWN_PARTS:
        raise GraphError(131009, "unknown component type in template['components']")
    is_code = template.category == "AUTHENTICATION"
    _check_parts(template.components, given, rule, "{{1}}" if is_code else "")
    _check_offer(template, given)
    _check_cards(template, given, rule)
    if by_user_id and is_code and _has_code_button(template):
        raise GraphError(131062, "codes can only be sent to a phone number")


def _check_parts(own: list[Json], given: list[Json], rule: _Check, usual_text: str) -> None:
    """Header, body and buttons of a template or of one card."""
    parts = {str(part.get("type", "")).upper(): part for part in given}
    _check_header(part_of(own, "HEADER"), parts.get("HEADER"), rule)
    text = str((part_of(own, "BODY") or {}).get("text") or usual_text)
    _check_text(("body", text), parts.get("BODY"), rule, longest=1024)
    sent = [part for part in given if str(part.get("type", "")).upper() == "BUTTON"]
    _check_buttons(buttons_of(own), sent)


def _has_code_button(template: Template) -> bool:
    return any(
        str(button.get("type", "")).upper() in ("OTP", "COPY_CODE")
        or str(button.get("otp_type", "")).upper() in _CODE_KINDS
        for button in template.buttons
    )


def _objects(given: object, what: str) -> list[Json]:
    found = given or []
    if not isinstance(found, list) or not all(isinstance(part, dict) for part in found):
        raise GraphError(131009, f"{what} must be a list of objects")
    return found


def _parameters(part: Json | None) -> list[Json]:
    return _objects((part or {}).get("parameters"), "parameters")


def _check_header(header: Json | None, part: Json | None, rule: _Check) -> None:
    form = str((header or {}).get("format", "TEXT")).upper() if header else None
    if form not in _MEDIA:
        text = str((header or {}).get("text") or "")
        _check_text(("header", text), part, rule, longest=60)
        return
    given = _parameters(part)
    kinds = [str(parameter.get("type", "")).upper() for parameter in given]
    wanted = "VIDEO" if form == "GIF" else form
    if kinds != [wanted]:
        got = kinds[0] if kinds else "UNKNOWN"
        raise GraphError(132012, f"header: Format mismatch, expected {form}, received {got}")
    content = given[0].get(wanted.lower())
    if not isinstance(content, dict):
        raise GraphError(131008, f"header: parameter of type {wanted.lower()} has no content")
    if wanted == "LOCATION":
        if content.get("latitude") is None or content.get("longitude") is None:
            raise GraphError(131008, "header: a location needs latitude and longitude")
    elif bool(content.get("id")) == bool(content.get("link")):
        raise GraphError(131008, f"header: {wanted.lower()} needs one of id and link")


def _check_text(where: tuple[str, str], part: Json | None, rule: _Check, *, longest: int) -> None:
    """`where` is the name of the place and its text as approved."""
    name_of_place, text = where
    wanted = places(text)
    given = _parameters(part)
    if len(given) != len(wanted):
        raise GraphError(
            132000,
            f"{name_of_place}: number of localizable_params ({len(given)}) does not match the "
            f"expected number of params ({len(wanted)})",
        )
    filled = text
    for index, parameter in enumerate(given):
        value = _value_of(parameter, name_of_place, rule)
        name = str(index + 1)
        if rule.named:
            name = str(parameter.get("parameter_name") or "")
            if name not in wanted:
                raise GraphError(
                    100, f"{name_of_place}: parameter name is missing or not in the template"
                )
        literal = value.replace("\\", "\\\\")
        filled = re.sub(r"\{\{\s*" + re.escape(name) + r"\s*\}\}", literal, filled)
    if len(filled) > longest:
        raise GraphError(132005, f"{name_of_place}: the text with its parameters is too long")


def _value_of(parameter: Json, where: str, rule: _Check) -> str:
    kind = str(parameter.get("type", "")).lower()
    if kind == "text":
        value = parameter.get("text")
    elif kind in ("currency", "date_time"):
        content = parameter.get(kind)
        value = content.get("fallback_value") if isinstance(content, dict) else None
    else:
        raise GraphError(132012, f"{where}: Format mismatch, expected TEXT, received {kind}")
    if not isinstance(value, str) or not value:
        raise GraphError(131008, f"{where}: a parameter has no text")
    if _FORBIDDEN.search(value):
        raise GraphError(rule.newline, f"{where}: no new-line, tab or more than 4 spaces in a row")
    return value


def _check_buttons(buttons: tuple[Json, ...], given: list[Json]) -> None:
    filled = set()
    for part in given:
        index = str(part.get("index", "0"))
        if not (index.isascii() and index.isdigit()) or int(index[:4]) >= len(buttons):
            raise GraphError(132012, f"button: no button at index {index[:8]}")
        kind = str(buttons[int(index)].get("type", "")).upper()
        named = str(part.get("sub_type", "")).upper()
        if named and named != kind and {named, kind} not in ({"URL", "OTP"}, {"COPY_CODE", "OTP"}):
            raise GraphError(132012, f"button {index}: expected {kind}, received {named}")
        _check_button_values("URL" if kind == "OTP" else kind, _parameters(part), index)
        filled.add(int(index))
    for place, button in enumerate(buttons):
        kind = str(button.get("type", "")).upper()
        if kind == "URL" and places(str(button.get("url", ""))) and place not in filled:
            raise GraphError(132000, f"button {place}: the address needs its parameter")
        if kind == "OTP" and place not in filled:
            raise GraphError(131008, f"button {place}: the code is required here as well")
        if kind == "COPY_CODE" and place not in filled:
            raise GraphError(131008, f"button {place}: the coupon code is required")


def _check_button_values(kind: str, parameters: list[Json], index: str) -> None:
    known = _BUTTON_VALUES.get(kind)
    for parameter in parameters:
        form = str(parameter.get("type", "")).lower()
        if known is not None and form not in known:
            wanted = known[0].upper()
            raise GraphError(132012, f"button {index}: expected {wanted}, received {form}")
        value = parameter.get(form)
        if form in ("payload", "text", "coupon_code") and not isinstance(value, str):
            raise GraphError(131008, f"button {index}: a parameter has no {form}")
        if form == "payload" and len(str(value)) > 256:
            raise GraphError(131009, f"button {index}: a payload takes at most 256 characters")
        if form == "coupon_code" and not 1 <= len(str(value)) <= 20:
            raise GraphError(131009, f"button {index}: a coupon code has 1 to 20 characters")
        if form == "action" and not isinstance(value, dict):
            raise GraphError(131009, f"button {index}: action must be an object")


def _check_offer(template: Template, given: list[Json]) -> None:
    """An offer that ends needs the time it ends at."""
    own = template.part("LIMITED_TIME_OFFER")
    sent = [p for p in given if str(p.get("type", "")).upper() == "LIMITED_TIME_OFFER"]
    if own is None:
        if sent:
            raise GraphError(132012, "the template has no limited-time offer")
        return
    offer = own.get("limited_time_offer")
    if not isinstance(offer, dict) or not offer.get("has_expiration"):
        return
    values = [p.get("limited_time_offer") for part in sent for p in _parameters(part)]
    ends = [v.get("expiration_time_ms") for v in values if isinstance(v, dict)]
    if not ends or isinstance(ends[0], bool) or not isinstance(ends[0], int):
        raise GraphError(131008, "limited_time_offer['expiration_time_ms'] is required")


def _check_cards(template: Template, given: list[Json], rule: _Check) -> None:
    """Every card of a carousel, by its index."""
    own = _objects((template.part("CAROUSEL") or {}).get("cards"), "cards")
    sent = [p for p in given if str(p.get("type", "")).upper() == "CAROUSEL"]
    cards = _objects(sent[0].get("cards"), "cards") if sent else []
    if len(cards) != len(own):
        raise GraphError(132000, f"carousel: {len(cards)} cards, the template has {len(own)}")
    for place, (card, card_own) in enumerate(zip(cards, own, strict=True)):
        if str(card.get("card_index", place)) != str(place):
            raise GraphError(131009, "carousel: card indexes must count from 0")
        parts = _objects(card.get("components"), "components of a card")
        _check_parts(card_own.get("components") or [], parts, rule, "")
