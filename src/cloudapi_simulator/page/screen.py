"""A message as a phone shows it: words, media, buttons; plain values, no markup.

The page only draws what stands here, so that every message type is understood in one place.
"""

from typing import Any

from cloudapi_simulator.message import Message
from cloudapi_simulator.page.template_screen import template_screen
from cloudapi_simulator.world import World

Json = dict[str, Any]
_MEDIA = frozenset({"image", "video", "audio", "document", "sticker"})


def screen(world: World, message: Message) -> Json:
    """One message, ready to be drawn. Nothing of a deleted message is left in it."""
    shown: Json = {
        "id": message.id,
        "line": message.line_id,
        "me": message.inbound,
        "kind": message.kind,
        "at": message.at.isoformat(),
        "status": message.status,
        "quotes": message.context_id,
    }
    if message.deleted:
        return shown | {"kind": "deleted", "quotes": None}
    if message.edited:
        shown["edited"] = True
    try:
        return shown | _drawn(world, message)
    except (AttributeError, KeyError, TypeError):  # an act may say anything, e.g. in a card
        return shown | {"kind": "unknown", "was": message.kind}


def _drawn(world: World, message: Message) -> Json:
    if message.kind in _MEDIA:
        return _media(message.kind, message.content)
    if message.kind == "template":
        return template_screen(world.templates.get(message.template_id or ""), message)
    draw = _DRAWN.get(message.kind)
    drawn: Json = draw(message.content) if draw else {"kind": "unknown", "was": message.kind}
    return drawn


def _media(kind: str, content: Json) -> Json:
    return {"text": content.get("caption") or "", "media": media_shown(kind, content)}


def media_shown(kind: str, content: Json) -> Json:
    """Where a file is (`id` on the platform or `link` elsewhere) and what it is called."""
    shown = {"kind": kind}
    for name in ("id", "link", "filename", "mime_type", "voice"):
        if content.get(name):
            shown[name] = content[name]
    return shown


def _text(content: Json) -> Json:
    return {"text": content.get("body") or ""}


def place_shown(content: Json) -> Json:
    """A place on the map; senders write numbers as text, people as numbers."""
    names = ("name", "address", "latitude", "longitude")
    return {"place": {name: content[name] for name in names if content.get(name) is not None}}


def _contacts(content: list[Json]) -> Json:
    cards = []
    for card in content:
        name = card.get("name") or {}
        phones = [str(phone.get("phone") or "") for phone in card.get("phones") or ()]
        mails = [str(mail.get("email") or "") for mail in card.get("emails") or ()]
        company = (card.get("org") or {}).get("company")
        cards.append(
            {
                "name": str(name.get("formatted_name") or ""),
                "lines": [line for line in (company, *phones, *mails) if line],
            }
        )
    return {"cards": cards}


def _reaction(content: Json) -> Json:
    return {"target": content.get("message_id"), "emoji": content.get("emoji") or ""}


def _button(content: Json) -> Json:
    return {"kind": "text", "text": content.get("text") or "", "tapped": True}


def _unsupported(content: Json) -> Json:
    return {"kind": "unsupported", "was": (content.get("unsupported") or {}).get("type")}


def _interactive(content: Json) -> Json:
    kind = str(content.get("type"))
    if kind in ("button_reply", "list_reply"):
        answer = content.get(kind) or {}
        return {"kind": "text", "text": answer.get("title") or "", "tapped": True}
    if kind == "nfm_reply":
        answer = content.get(kind) or {}
        return {"kind": "form_answer", "text": str(answer.get("response_json") or "")}
    if kind == "call_permission_reply":
        return {"kind": "call_answer", "text": (content.get(kind) or {}).get("response")}
    shown: Json = {
        "text": (content.get("body") or {}).get("text") or "",
        "footer": (content.get("footer") or {}).get("text") or "",
        **_header(content.get("header")),
    }
    return shown | _action(kind, content.get("action") or {})


def _header(header: Json | None) -> Json:
    if not header:
        return {}
    kind = str(header.get("type"))
    if kind == "text":
        return {"header": header.get("text") or ""}
    return {"media": media_shown(kind, header.get(kind) or {})}


def _action(kind: str, action: Json) -> Json:
    """What can be tapped. A `reply` carries its place, the other kinds what they lead to."""
    given = action.get("parameters") or {}
    if kind == "button":
        titles = [button["reply"]["title"] for button in action.get("buttons") or ()]
        return {"buttons": [_reply(place, title) for place, title in enumerate(titles)]}
    if kind == "list":
        return {"list": {"label": action.get("button"), "sections": _sections(action)}}
    if kind == "cta_url":
        return {"buttons": [_leads("link", given.get("display_text"), given.get("url"))]}
    if kind == "flow":
        start = {"flow_token": given.get("flow_token") or "unused"}
        return {"buttons": [_leads("flow", given.get("flow_cta"), start)]}
    if kind == "voice_call":
        return {"buttons": [_leads("call", given.get("display_text"), None)]}
    does = {
        "location_request_message": "place",
        "request_contact_info": "number",
        "contact_request": "number",
        "call_permission_request": "permission",
        "address_message": "address",
    }.get(kind)
    return {"buttons": [_leads(does, None, None)]} if does else {}


def _reply(place: int, label: str) -> Json:
    return {"does": "reply", "label": label, "place": place}


def _leads(does: str, label: object, to: object) -> Json:
    return {"does": does, "label": label, "to": to}


def _sections(action: Json) -> list[Json]:
    place, sections = 0, []
    for section in action.get("sections") or ():
        rows = []
        for row in section.get("rows") or ():
            about = row.get("description") or ""
            rows.append({"place": place, "title": row.get("title") or "", "about": about})
            place += 1
        sections.append({"title": section.get("title") or "", "rows": rows})
    return sections


_DRAWN: dict[str, Any] = {
    "text": _text,
    "location": place_shown,
    "contacts": _contacts,
    "reaction": _reaction,
    "button": _button,
    "interactive": _interactive,
    "unsupported": _unsupported,
}
