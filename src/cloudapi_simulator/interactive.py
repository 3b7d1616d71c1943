"""Are buttons, lists and requests well formed? Source of every limit: platform.md §1.3."""

from collections.abc import Callable
from typing import Any

from cloudapi_simulator.graph_error import GraphError

_HEADERS = frozenset({"text", "image", "video", "document"})


def _wrong(details: str) -> GraphError:
    return GraphError(131009, details)


def _string(holder: dict[str, Any], name: str, most: int, what: str) -> str:
    """A text of 1 to `most` code points, or the refusal."""
    value = holder.get(name)
    if not isinstance(value, str) or not value.strip():
        raise GraphError(131008, f"{what} is required")
    if len(value) > most:
        raise _wrong(f"{what} length invalid. Min length: 1, Max length: {most}")
    return value


def _object(holder: dict[str, Any], name: str, what: str) -> dict[str, Any]:
    value = holder.get(name)
    if not isinstance(value, dict):
        raise GraphError(131008, f"{what} is required")
    return value


def _objects(holder: dict[str, Any], name: str, low: int, high: int) -> list[dict[str, Any]]:
    value = holder.get(name)
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        raise GraphError(131008, f"{name} is required")
    if not low <= len(value) <= high:
        raise _wrong(f"{name}: {low} to {high} are allowed")
    return value


def _buttons(action: dict[str, Any]) -> None:
    titles, ids = [], []
    for button in _objects(action, "buttons", 1, 3):
        if button.get("type") != "reply":
            raise _wrong("Button type must be reply")
        reply = _object(button, "reply", "Button reply")
        ids.append(_string(reply, "id", 256, "Button id"))
        titles.append(_string(reply, "title", 20, "Button title"))
    if len(set(titles)) < len(titles) or len(set(ids)) < len(ids):
        raise _wrong("Button titles and ids must differ from each other")


def _list(action: dict[str, Any]) -> None:
    _string(action, "button", 20, "List button")
    sections = _objects(action, "sections", 1, 10)
    ids: list[str] = []
    for section in sections:
        if len(sections) > 1 or section.get("title"):
            _string(section, "title", 24, "Section title")
        for row in _objects(section, "rows", 1, 10):
            ids.append(_string(row, "id", 200, "Row id"))
            _string(row, "title", 24, "Row title")
            if len(str(row.get("description") or "")) > 72:
                raise _wrong("Row description length invalid. Max length: 72")
    if len(ids) > 10:
        raise _wrong("Total row count exceeds the maximum of 10")
    if len(set(ids)) < len(ids):
        raise _wrong("Row ids must differ from each other")


def _named(name: str) -> Callable[[dict[str, Any]], None]:
    def check(action: dict[str, Any]) -> None:
        if action.get("name") != name:
            raise _wrong(f"action['name'] must be {name}")

    return check


def _link(action: dict[str, Any]) -> None:
    _named("cta_url")(action)
    parameters = _object(action, "parameters", "action['parameters']")
    _string(parameters, "display_text", 20, "Display text")
    address = _string(parameters, "url", 2000, "Address")
    if not address.startswith(("http://", "https://")):
        raise _wrong("Address must begin with http:// or https://")


def _flow(action: dict[str, Any]) -> None:
    _named("flow")(action)
    parameters = _object(action, "parameters", "action['parameters']")
    _string(parameters, "flow_message_version", 10, "Flow message version")
    _string(parameters, "flow_cta", 30, "Flow button")
    if bool(parameters.get("flow_id")) == bool(parameters.get("flow_name")):
        raise _wrong("One of flow_id and flow_name is needed, not both")


# type → (check of its action, most characters of the body text)
_KINDS: dict[str, tuple[Callable[[dict[str, Any]], None], int]] = {
    "button": (_buttons, 1024),
    "list": (_list, 4096),
    "cta_url": (_link, 1024),
    "flow": (_flow, 1024),
    "location_request_message": (_named("send_location"), 1024),
    "request_contact_info": (_named("request_contact_info"), 1024),
    "call_permission_request": (_named("call_permission_request"), 1024),
    "voice_call": (_named("voice_call"), 1024),
    "address_message": (_named("address_message"), 1024),
}


def check_interactive(content: dict[str, Any], contact_request: bool) -> None:
    """Refuse an interactive message that breaks a rule of its type."""
    kind = content.get("type")
    if kind == "contact_request" and contact_request:  # the second spelling; UNSURE which is live
        kind, action = "request_contact_info", {"name": "request_contact_info"}
    else:
        action = _object(content, "action", "interactive['action']")
    if not isinstance(kind, str) or kind not in _KINDS:
        allowed = ", ".join(sorted(_KINDS))
        raise _wrong(f"interactive['type'] must be one of {allowed}")
    check, longest = _KINDS[kind]
    if kind != "call_permission_request" or content.get("body") is not None:
        _string(_object(content, "body", "Body"), "text", longest, "Body text")
    footer = content.get("footer")
    if footer is not None:
        _string(footer if isinstance(footer, dict) else {}, "text", 60, "Footer text")
    header = content.get("header")
    if header is not None:
        _check_header(header, kind)
    check(action)


def _check_header(header: object, kind: str) -> None:
    form = header.get("type") if isinstance(header, dict) else None
    known = isinstance(form, str) and form in _HEADERS
    if not isinstance(header, dict) or not known or (kind == "list" and form != "text"):
        raise _wrong("Header type is not allowed here")
    if form == "text":
        _string(header, "text", 60, "Header text")
        return
    media = _object(header, str(form), "Header media")
    if bool(media.get("id")) == bool(media.get("link")):
        raise _wrong("Header media needs one of id and link")
