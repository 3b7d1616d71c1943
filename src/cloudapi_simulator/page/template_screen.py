"""A template as it arrives on a phone: its parts as approved, with the sender's values in them."""

import re
from typing import Any

from cloudapi_simulator.message import Message
from cloudapi_simulator.template import Template

Json = dict[str, Any]
_PLACE = re.compile(r"\{\{\s*([A-Za-z0-9_]+)\s*\}\}")
_FILES = ("image", "video", "document", "gif")


def template_screen(template: Template | None, message: Message) -> Json:
    """Header, body, footer and buttons; only the name when the template is gone."""
    content = message.content if isinstance(message.content, dict) else {}
    shown: Json = {
        "template": str(content.get("name") or ""),
        "category": message.category,
        "text": "",
    }
    if template is None:
        return shown
    given = [part for part in content.get("components") or () if isinstance(part, dict)]
    for component in template.components:
        kind = str(component.get("type", "")).upper()
        if kind == "BODY":
            shown["text"] = _body(template, component, _values(given, "body"))
        elif kind == "HEADER":
            shown |= _header(component, _parameters(given, "header"))
        elif kind == "FOOTER":
            shown["footer"] = str(component.get("text") or "")
        elif kind == "BUTTONS":
            shown["buttons"] = _buttons(component, given)
        elif kind == "CAROUSEL":
            shown["carousel"] = _carousel(template, component, given)
    return shown


def _body(template: Template, component: Json, values: dict[str, str]) -> str:
    """A template for codes has no words of its own; the platform writes them."""
    text = str(component.get("text") or "")
    if template.category == "AUTHENTICATION" and not text:
        text = "*{{1}}* ist Ihr Code. · *{{1}}* is your code."
    return filled(text, values)


def filled(text: str, values: dict[str, str]) -> str:
    """The text with every known place filled; an unknown one stays as it was written."""
    return _PLACE.sub(lambda found: values.get(found[1], found[0]), text)


def _parameters(given: list[Json], kind: str) -> list[Json]:
    for part in given:
        if str(part.get("type", "")).lower() == kind:
            return [p for p in part.get("parameters") or () if isinstance(p, dict)]
    return []


def _values(given: list[Json], kind: str) -> dict[str, str]:
    parameters = _parameters(given, kind)
    return {
        str(parameter.get("parameter_name") or place): _value(parameter)
        for place, parameter in enumerate(parameters, start=1)
    }


def _value(parameter: Json) -> str:
    kind = str(parameter.get("type", "text"))
    if kind in ("currency", "date_time"):
        inner = parameter.get(kind)
        return str((inner if isinstance(inner, dict) else {}).get("fallback_value") or "")
    return str(parameter.get("text") or parameter.get("coupon_code") or "")


def _header(component: Json, parameters: list[Json]) -> Json:
    form = str(component.get("format", "TEXT")).upper()
    first = parameters[0] if parameters else {}
    if form == "TEXT":
        values = {str(first.get("parameter_name") or 1): _value(first)} if first else {}
        return {"header": filled(str(component.get("text") or ""), values)}
    if form == "LOCATION":
        place = first.get("location")
        return {"place": place if isinstance(place, dict) else {}}
    kind = form.lower() if form.lower() in _FILES else "document"
    file = first.get(kind)
    kept = {
        name: file[name]
        for name in ("id", "link", "filename")
        if isinstance(file, dict) and name in file
    }
    return {"media": {"kind": kind, **kept}}


def _carousel(template: Template, component: Json, given: list[Json]) -> list[Json]:
    """The cards side by side: picture and words of each. Their own buttons are not pretended."""
    sent = next((p for p in given if str(p.get("type", "")).lower() == "carousel"), {})
    values = [card if isinstance(card, dict) else {} for card in sent.get("cards") or ()]
    cards = []
    for place, card in enumerate(component.get("cards") or ()):
        own = (values[place] if place < len(values) else {}).get("components") or []
        shown: Json = {"text": ""}
        for part in card.get("components") or ():
            kind = str(part.get("type", "")).upper()
            if kind == "BODY":
                shown["text"] = _body(template, part, _values(own, "body"))
            elif kind == "HEADER":
                shown |= _header(part, _parameters(own, "header"))
        cards.append(shown)
    return cards


def _buttons(component: Json, given: list[Json]) -> list[Json]:
    sent = {
        str(part.get("index", "0")): part
        for part in given
        if str(part.get("type", "")).lower() == "button"
    }
    shown, replies = [], 0
    for index, button in enumerate(component.get("buttons") or ()):
        kind = str(button.get("type", "")).upper()
        values = list((sent.get(str(index)) or {}).get("parameters") or ())
        first = values[0] if values and isinstance(values[0], dict) else {}
        label = str(button.get("text") or "")
        if kind == "QUICK_REPLY":
            shown.append({"does": "reply", "label": label, "place": replies})
            replies += 1
        else:
            does, to = _leads(kind, button, first)
            shown.append({"does": does, "label": label, "to": to})
    return shown


def _leads(kind: str, button: Json, first: Json) -> tuple[str, Any]:
    if kind == "URL":
        return "link", filled(str(button.get("url") or ""), {"1": _value(first)})
    if kind == "PHONE_NUMBER":
        return "call", str(button.get("phone_number") or "")
    if kind in ("COPY_CODE", "OTP"):
        return "copy", _value(first) or str(button.get("example") or "")
    if kind == "FLOW":
        action = first.get("action")
        token = (action if isinstance(action, dict) else {}).get("flow_token")
        return "flow", {"flow_token": token or "unused"}
    if kind == "REQUEST_CONTACT_INFO":
        return "number", None
    return ("call", "") if kind == "VOICE_CALL" else ("nothing", None)
