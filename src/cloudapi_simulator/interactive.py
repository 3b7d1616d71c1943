"""Are buttons, lists and requests well formed? Source of every limit: platform.md §1.3."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cloudapi_simulator import shop
from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.part import needed_object, needed_objects, needed_text, wrong

_MEDIA = ("text", "image", "video", "document")
_FLOW_MODES = ("draft", "published")
_FLOW_ACTIONS = ("navigate", "data_exchange")
_MOST_CALL_MINUTES = 43_200


def _buttons(action: dict[str, Any]) -> None:
    titles, ids = [], []
    for button in needed_objects(action, "buttons", 1, 3):
        if button.get("type") != "reply":
            raise wrong("Button type must be reply")
        reply = needed_object(button, "reply", "Button reply")
        ids.append(needed_text(reply, "id", 256, "Button id"))
        titles.append(needed_text(reply, "title", 20, "Button title"))
    if len(set(titles)) < len(titles) or len(set(ids)) < len(ids):
        raise wrong("Button titles and ids must differ from each other")


def _list(action: dict[str, Any]) -> None:
    needed_text(action, "button", 20, "List button")
    sections = needed_objects(action, "sections", 1, 10)
    ids: list[str] = []
    for section in sections:
        if len(sections) > 1 or section.get("title"):
            needed_text(section, "title", 24, "Section title")
        for row in needed_objects(section, "rows", 1, 10):
            ids.append(needed_text(row, "id", 200, "Row id"))
            needed_text(row, "title", 24, "Row title")
            said = row.get("description")
            if said is not None and (not isinstance(said, str) or len(said) > 72):
                raise wrong("Row description length invalid. Max length: 72")
    if len(ids) > 10:
        raise wrong("Total row count exceeds the maximum of 10")
    if len(set(ids)) < len(ids):
        raise wrong("Row ids must differ from each other")


def _named(name: str) -> Callable[[dict[str, Any]], None]:
    def check(action: dict[str, Any]) -> None:
        if action.get("name") != name:
            raise wrong(f"action['name'] must be {name}")

    return check


def _link(action: dict[str, Any]) -> None:
    _named("cta_url")(action)
    parameters = needed_object(action, "parameters", "action['parameters']")
    needed_text(parameters, "display_text", 20, "Display text")
    address = needed_text(parameters, "url", 2000, "Address")
    if not address.startswith(("http://", "https://")):
        raise wrong("Address must begin with http:// or https://")


def _flow(action: dict[str, Any]) -> None:
    _named("flow")(action)
    parameters = needed_object(action, "parameters", "action['parameters']")
    needed_text(parameters, "flow_message_version", 10, "Flow message version")
    needed_text(parameters, "flow_cta", 30, "Flow button")
    if bool(parameters.get("flow_id")) == bool(parameters.get("flow_name")):
        raise wrong("One of flow_id and flow_name is needed, not both")
    if parameters.get("mode", "published") not in _FLOW_MODES:
        raise wrong("mode must be draft or published")
    if parameters.get("flow_action", "navigate") not in _FLOW_ACTIONS:
        raise wrong("flow_action must be navigate or data_exchange")


def _address(action: dict[str, Any]) -> None:
    _named("address_message")(action)
    parameters = needed_object(action, "parameters", "action['parameters']")
    if needed_text(parameters, "country", 2, "Country") not in ("IN", "SG"):
        raise wrong("Addresses can be asked for in India and Singapore only")


def _call(action: dict[str, Any]) -> None:
    _named("voice_call")(action)
    parameters = action.get("parameters")
    if parameters is None:
        return
    if not isinstance(parameters, dict):
        raise wrong("action['parameters'] must be an object")
    if parameters.get("display_text") is not None:
        needed_text(parameters, "display_text", 20, "Display text")
    minutes = parameters.get("ttl_minutes")
    if minutes is not None:
        is_number = isinstance(minutes, int | float) and not isinstance(minutes, bool)
        if not is_number or not 1 <= minutes <= _MOST_CALL_MINUTES:
            raise wrong(f"ttl_minutes must be 1 to {_MOST_CALL_MINUTES}")


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one type of interactive message needs."""

    check: Callable[[dict[str, Any]], None]
    most_body: int = 1024
    needs_body: bool = True
    headers: tuple[str, ...] = _MEDIA
    needs_header: bool = False


_KINDS: dict[str, _Kind] = {
    "button": _Kind(_buttons),
    "list": _Kind(_list, most_body=4096, headers=("text",)),
    "cta_url": _Kind(_link),
    "flow": _Kind(_flow),
    "location_request_message": _Kind(_named("send_location")),
    "request_contact_info": _Kind(_named("request_contact_info")),
    "call_permission_request": _Kind(_named("call_permission_request"), needs_body=False),
    "voice_call": _Kind(_call),
    "address_message": _Kind(_address),
    "product": _Kind(shop.product, needs_body=False, headers=()),
    "product_list": _Kind(shop.product_list, headers=("text",), needs_header=True),
    "catalog_message": _Kind(shop.catalog),
    "carousel": _Kind(shop.carousel, headers=()),
    "order_details": _Kind(shop.order),
    "order_status": _Kind(shop.order),
}


def check_interactive(content: dict[str, Any], contact_request: bool) -> None:
    """Refuse an interactive message that breaks a rule of its type."""
    name = content.get("type")
    if name == "contact_request" and contact_request:  # the second spelling; UNSURE which is live
        name, action = "request_contact_info", {"name": "request_contact_info"}
    else:
        action = needed_object(content, "action", "interactive['action']")
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise wrong(f"interactive['type'] must be one of {', '.join(sorted(_KINDS))}")
    if kind.needs_body or content.get("body") is not None:
        body = needed_object(content, "body", "Body")
        needed_text(body, "text", kind.most_body, "Body text")
    footer = content.get("footer")
    if footer is not None:
        needed_text(footer if isinstance(footer, dict) else {}, "text", 60, "Footer text")
    header = content.get("header")
    if header is not None:
        _check_header(header, kind)
    elif kind.needs_header:
        raise GraphError(131008, "Header is required")
    kind.check(action)


def flow_of(content: dict[str, Any]) -> tuple[str | None, str | None]:
    """The flow id and the flow name an interactive message opens; nothing for other types."""
    if content.get("type") != "flow":
        return None, None
    parameters = content["action"]["parameters"]
    flow_id, name = parameters.get("flow_id"), parameters.get("flow_name")
    return str(flow_id) if flow_id else None, str(name) if name else None


def _check_header(header: object, kind: _Kind) -> None:
    form = header.get("type") if isinstance(header, dict) else None
    if not isinstance(header, dict) or not isinstance(form, str) or form not in kind.headers:
        raise wrong("Header type is not allowed here")
    if form == "text":
        needed_text(header, "text", 60, "Header text")
        return
    media = needed_object(header, form, "Header media")
    if bool(media.get("id")) == bool(media.get("link")):
        raise wrong("Header media needs one of id and link")
