"""Does a template send fit the template? Checked before it is accepted."""

import re
from typing import Any

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.template import Template, places

_MEDIA = frozenset({"IMAGE", "VIDEO", "DOCUMENT", "GIF", "LOCATION"})
_FORBIDDEN = re.compile(r"[\n\t]| {5,}")
_CODE_KINDS = frozenset({"COPY_CODE", "ONE_TAP", "ZERO_TAP"})


def find(templates: dict[str, Template], account_id: str, content: dict[str, Any]) -> Template:
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


def check(template: Template, content: dict[str, Any], *, by_user_id: bool) -> None:
    """Refuse parameters that do not fit: count 132000, kind 132012, length 132005."""
    given = content.get("components") or []
    if not isinstance(given, list) or not all(isinstance(part, dict) for part in given):
        raise GraphError(131009, "template['components'] must be a list of objects")
    parts = {str(p.get("type", "")).upper(): p for p in given}
    unknown = parts.keys() - {
        "HEADER",
        "BODY",
        "BUTTON",
        "CAROUSEL",
        "LIMITED_TIME_OFFER",
        "FOOTER",
    }
    if unknown:
        raise GraphError(131009, "unknown component type in template['components']")
    _check_header(template, parts.get("HEADER"))
    body = template.part("BODY") or {}
    text = str(body.get("text") or ("{{1}}" if template.category == "AUTHENTICATION" else ""))
    _check_text(template, "body", text, parts.get("BODY"), longest=1024)
    _check_buttons(template, [p for p in given if str(p.get("type", "")).upper() == "BUTTON"])
    if by_user_id and template.category == "AUTHENTICATION" and _has_code_button(template):
        raise GraphError(131062, "codes can only be sent to a phone number")


def _has_code_button(template: Template) -> bool:
    return any(
        str(button.get("type", "")).upper() == "OTP"
        or str(button.get("otp_type", "")).upper() in _CODE_KINDS
        or str(button.get("type", "")).upper() == "COPY_CODE"
        for button in template.buttons
    )


def _parameters(part: dict[str, Any] | None) -> list[dict[str, Any]]:
    found = (part or {}).get("parameters") or []
    if not isinstance(found, list) or not all(isinstance(p, dict) for p in found):
        raise GraphError(131009, "parameters must be a list of objects")
    return found


def _check_header(template: Template, part: dict[str, Any] | None) -> None:
    header = template.part("HEADER")
    form = str((header or {}).get("format", "TEXT")).upper() if header else None
    if form in _MEDIA:
        given = [str(p.get("type", "")).upper() for p in _parameters(part)]
        wanted = "VIDEO" if form == "GIF" else form
        if given != [wanted]:
            got = given[0] if given else "UNKNOWN"
            raise GraphError(132012, f"header: Format mismatch, expected {form}, received {got}")
        return
    text = str((header or {}).get("text") or "")
    _check_text(template, "header", text, part, longest=60)


def _check_text(
    template: Template, where: str, text: str, part: dict[str, Any] | None, *, longest: int
) -> None:
    wanted = places(text)
    given = _parameters(part)
    if len(given) != len(wanted):
        raise GraphError(
            132000,
            f"{where}: number of localizable_params ({len(given)}) does not match the expected "
            f"number of params ({len(wanted)})",
        )
    filled = text
    for index, parameter in enumerate(given):
        value = _value_of(parameter, where)
        name = str(index + 1)
        if template.parameter_format == "NAMED":
            name = str(parameter.get("parameter_name") or "")
            if name not in wanted:
                raise GraphError(100, f"{where}: parameter name is missing or not in the template")
        literal = value.replace("\\", "\\\\")
        filled = re.sub(r"\{\{\s*" + re.escape(name) + r"\s*\}\}", literal, filled)
    if len(filled) > longest:
        raise GraphError(132005, f"{where}: the text with its parameters is too long")


def _value_of(parameter: dict[str, Any], where: str) -> str:
    kind = str(parameter.get("type", "")).lower()
    if kind == "text":
        value = parameter.get("text")
    elif kind in ("currency", "date_time"):
        value = (parameter.get(kind) or {}).get("fallback_value")
    else:
        raise GraphError(132012, f"{where}: Format mismatch, expected TEXT, received {kind}")
    if not isinstance(value, str) or not value:
        raise GraphError(131008, f"{where}: a parameter has no text")
    if _FORBIDDEN.search(value):  # UNSURE whether 132012 or 100 (platform.md §1.3)
        raise GraphError(132012, f"{where}: no new-line, tab or more than 4 spaces in a row")
    return value


def _check_buttons(template: Template, given: list[dict[str, Any]]) -> None:
    buttons = template.buttons
    filled = set()
    for part in given:
        index = str(part.get("index", "0"))
        if not index.isdigit() or int(index) >= len(buttons):
            raise GraphError(132012, f"button: no button at index {index}")
        kind = str(buttons[int(index)].get("type", "")).upper()
        named = str(part.get("sub_type", "")).upper()
        if named and named != kind and {named, kind} != {"URL", "OTP"}:
            raise GraphError(132012, f"button {index}: expected {kind}, received {named}")
        _parameters(part)
        filled.add(int(index))
    for place, button in enumerate(buttons):
        needs = str(button.get("type", "")).upper() == "URL" and places(str(button.get("url", "")))
        if needs and place not in filled:
            raise GraphError(132000, f"button {place}: the address needs its parameter")
