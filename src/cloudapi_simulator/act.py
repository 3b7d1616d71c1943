"""What people do on their phones, and what the business hears of it."""

import base64
import binascii
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.country import digits_of
from cloudapi_simulator.fate import come_online, read
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.media import INBOUND_FOR
from cloudapi_simulator.message import Message
from cloudapi_simulator.news import tell_message, tell_preference, tell_system
from cloudapi_simulator.person import Person
from cloudapi_simulator.tap import tapped
from cloudapi_simulator.world import World

_USERNAME = re.compile(r"(?=.*[a-z])[a-z0-9._]{3,35}")
_CALLS_FOR = timedelta(days=7)  # how long a temporary permission to call lasts
_SAMPLES: dict[str, tuple[str, bytes]] = {
    "image": ("image/jpeg", b"\xff\xd8\xff\xe0 an invented picture \xff\xd9"),
    "video": ("video/mp4", b"\x00\x00\x00\x18ftypmp42 an invented film"),
    "audio": ("audio/ogg; codecs=opus", b"OggS an invented voice"),
    "document": ("application/pdf", b"%PDF-1.4 an invented document"),
    "sticker": ("image/webp", b"RIFF\x00\x00\x00\x00WEBP an invented sticker"),
}


class ActRefused(Exception):
    """The control interface asked for something a person cannot do."""


def act(
    world: World, person: Person, line: Line, deed: dict[str, Any], base: str, now: datetime
) -> dict[str, Any]:
    """Let a person do something. Returns what a test needs to go on, mostly the message id.

    Raises ActRefused for a deed that does not exist or lacks a part.
    """
    name = str(deed.get("do", ""))
    if name in ("edit", "delete") and deed.get("message") is not None:
        return _take_back(world, person, line, deed, now)
    if name in _WORDS:
        return _write(world, person, line, deed, base, now)
    if name not in _DEEDS:
        known = ", ".join(sorted([*_WORDS, *_DEEDS, "delete"]))
        raise ActRefused(f"do must be one of {known}")
    return _DEEDS[name](world, person, line, deed, now)


def _write(
    world: World, person: Person, line: Line, deed: dict[str, Any], base: str, now: datetime
) -> dict[str, Any]:
    """Send something to the business: it opens the window, whatever it is (§4.1)."""
    kind, content, context_id = _WORDS[deed["do"]](world, person, deed, base, now)
    wamid = str(deed.get("id") or world.ids.wamid(person.phone, inbound=True))
    told: dict[str, Any] = {"id": wamid, "type": kind}
    told |= content if kind == "unsupported" else {kind: content}
    context_id = deed.get("reply_to") or context_id
    if context_id:
        told["context"] = {"from": line.digits, "id": context_id}
    elif deed.get("forwarded"):
        told["context"] = {"forwarded": True}
    if isinstance(deed.get("referral"), dict):
        told["referral"] = deed["referral"]
        person.referred_at[line.id] = now
    if person.id in line.blocked:
        return {"id": wamid, "told": False}  # blocked by the business: nothing comes through
    person.last_wrote[line.id] = now
    world.calls.heard(line.id, person.id, content)
    if world.shows_phone(person, line, now):
        world.spoke_by_phone(person, line, now)
    message = Message(wamid, line.id, person.id, kind, content, now, inbound=True)
    message.context_id = context_id
    world.remember(message)
    person.inbox.append(message)
    tell_message(world, person, line, told, now)
    return {"id": wamid, "told": True}


def _take_back(
    world: World, person: Person, line: Line, deed: dict[str, Any], now: datetime
) -> dict[str, Any]:
    """Edit or delete one's own message. The business hears of an edit that there was one.

    A deletion is told only if the guess `deletion` says so. Source: platform.md §2.3, §13.9.
    """
    meant = next((m for m in person.inbox if m.inbound and m.id == deed["message"]), None)
    if meant is None or meant.deleted:
        raise ActRefused("this phone has sent no such message")
    if deed["do"] == "delete":
        meant.deleted = True
        if guessed(world.settings.guesses, "deletion") == "silent":
            return {"id": meant.id, "told": False}
    else:
        _reword(meant, deed.get("text"))
    kind = "edit" if deed["do"] == "edit" else "revoke"
    wamid = world.ids.wamid(person.phone, inbound=True)
    is_blocked = person.id in line.blocked
    if not is_blocked:
        told = {"id": wamid, "type": "unsupported", **_not_shown(kind)}
        tell_message(world, person, line, told, now)
    return {"id": wamid, "told": not is_blocked}


def _reword(message: Message, text: object) -> None:
    if not isinstance(text, str) or not text:
        raise ActRefused("text is missing")
    name = "body" if message.kind == "text" else "caption"
    if name == "caption" and message.kind not in ("image", "video", "document"):
        raise ActRefused("only words can be edited")
    message.content = {**message.content, name: text}
    message.edited = True


Said = tuple[str, dict[str, Any] | list[Any], str | None]


def _text(_w: World, _p: Person, deed: dict[str, Any], _b: str, _n: datetime) -> Said:
    if not isinstance(deed.get("text"), str):
        raise ActRefused("text is missing")
    return "text", {"body": deed["text"]}, None


def _media(world: World, person: Person, deed: dict[str, Any], base: str, now: datetime) -> Said:
    kind = deed["do"]
    mime_type, data = _SAMPLES[kind]
    if deed.get("data"):
        try:
            data = base64.b64decode(deed["data"], validate=True)
        except (binascii.Error, TypeError, ValueError):
            raise ActRefused("data must be base64") from None
    mime_type = str(deed.get("mime_type") or mime_type)
    media_id = world.ids.number("media", of=person.id)
    media = world.media.keep(media_id, data, mime_type, person.id, now + INBOUND_FOR)
    content = media.told(base, now)
    if deed.get("caption") and kind in ("image", "video", "document"):
        content["caption"] = deed["caption"]
    if kind == "document":
        content["filename"] = str(deed.get("filename") or "dokument.pdf")
    if kind == "audio":
        content["voice"] = bool(deed.get("voice", True))
    if kind == "sticker":
        content["animated"] = bool(deed.get("animated", False))
    return kind, content, None


def _location(_w: World, _p: Person, deed: dict[str, Any], _b: str, _n: datetime) -> Said:
    place = {name: deed[name] for name in ("name", "address", "url") if deed.get(name)}
    where = {
        "latitude": float(deed.get("latitude", 52.5163)),
        "longitude": float(deed.get("longitude", 13.3777)),
    }
    return "location", where | place, None


def _reaction(_w: World, _p: Person, deed: dict[str, Any], _b: str, _n: datetime) -> Said:
    if not deed.get("message"):
        raise ActRefused("message is missing: the id to react to")
    content = {"message_id": deed["message"]}
    if deed.get("emoji"):
        content["emoji"] = deed["emoji"]  # absent when a reaction is taken back (§2.3)
    return "reaction", content, None


def _tap(_w: World, person: Person, deed: dict[str, Any], _b: str, _n: datetime) -> Said:
    found = tapped(person.inbox, deed.get("message"), deed.get("button"))
    if found is None:
        raise ActRefused("no message with such a button is on this phone")
    return found


def _contact(_w: World, person: Person, deed: dict[str, Any], _b: str, _n: datetime) -> Said:
    """Share one's own number, as asked for (`own`), or somebody's card. Source: §3.4."""
    if isinstance(deed.get("contacts"), list):
        return "contacts", deed["contacts"], None
    card: dict[str, Any] = {
        "name": {"formatted_name": person.name, "first_name": person.name.split(" ")[0]},
        "phones": [{"phone": "+" + person.phone, "wa_id": person.phone, "type": "CELL"}],
        "origin": "contact_request" if deed.get("own", True) else "other",
    }
    return "contacts", [card], deed.get("message")


def _flow(_w: World, _p: Person, deed: dict[str, Any], _b: str, _n: datetime) -> Said:
    """The answer of a form; `name` is `flow` or `address_message`. Source: platform.md §2.3."""
    name = str(deed.get("name") or "flow")
    reply = {"name": name, "body": "Sent", "response_json": str(deed.get("response", "{}"))}
    return "interactive", {"type": "nfm_reply", "nfm_reply": reply}, deed.get("message")


def _call_permission(_w: World, _p: Person, deed: dict[str, Any], _b: str, now: datetime) -> Said:
    """Yes, for seven days, or no to being called. Source: platform.md §1.3."""
    if deed.get("response") not in ("accept", "reject"):
        raise ActRefused("response is accept or reject")
    reply: dict[str, Any] = {"response": deed["response"], "response_source": "user_action"}
    if deed["response"] == "accept":
        reply["is_permanent"] = False
        reply["expiration_timestamp"] = int((now + _CALLS_FOR).timestamp())
    content = {"type": "call_permission_reply", "call_permission_reply": reply}
    return "interactive", content, deed.get("message")


def _unsupported(_w: World, _p: Person, deed: dict[str, Any], _b: str, _n: datetime) -> Said:
    """Something the API cannot show; edits arrive like this too. Source: platform.md §2.3."""
    kind = "edit" if deed["do"] == "edit" else str(deed.get("kind", "poll_creation"))
    return "unsupported", _not_shown(kind, int(deed.get("code", 131051))), None


def _not_shown(kind: str, code: int = 131051) -> dict[str, Any]:
    unknown = code == 131051
    title = "Message type unknown" if unknown else "This message is currently unavailable."
    details = "Message type is currently not supported." if unknown else title
    error = {"code": code, "title": title, "message": title, "error_data": {"details": details}}
    return {"errors": [error], "unsupported": {"type": kind}}


_WORDS: dict[str, Callable[[World, Person, dict[str, Any], str, datetime], Said]] = {
    "text": _text,
    **dict.fromkeys(_SAMPLES, _media),
    "location": _location,
    "reaction": _reaction,
    "tap": _tap,
    "contact": _contact,
    "flow": _flow,
    "call_permission": _call_permission,
    "edit": _unsupported,
    "unsupported": _unsupported,
}


def _marketing(
    world: World, person: Person, line: Line, deed: dict[str, Any], now: datetime
) -> dict[str, Any]:
    stop = deed["do"] == "stop_marketing"
    person.stopped_marketing = stop
    tell_preference(world, person, line, stop=stop, now=now)
    return {}


def _change_number(
    world: World, person: Person, line: Line, deed: dict[str, Any], now: datetime
) -> dict[str, Any]:
    digits = digits_of(str(deed.get("phone", "")))
    if not 7 <= len(digits) <= 15 or world.person_by_phone(digits):
        raise ActRefused("phone must be a free number in international form")
    old_phone, old_user_id = person.phone, world.user_id(person, line)
    world.move_person(person, digits)
    tell_system(world, person, line, old_phone=old_phone, old_user_id=old_user_id, now=now)
    return {"phone": "+" + digits, "user_id": world.user_id(person, line)}


def _username(
    _world: World, person: Person, _line: Line, deed: dict[str, Any], _now: datetime
) -> dict[str, Any]:
    name = deed.get("username")
    if name is not None and not _USERNAME.fullmatch(str(name)):
        raise ActRefused("a username has 3 to 35 of a-z, 0-9, dot and underscore, with a letter")
    person.username = name
    return {"username": name}


def _read(
    world: World, person: Person, _line: Line, _deed: dict[str, Any], now: datetime
) -> dict[str, Any]:
    unread = [m for m in person.inbox if not m.inbound and m.status == "delivered"]
    for message in unread:
        read(world, message, now)
    return {"read": len(unread)}


def _connection(
    world: World, person: Person, _line: Line, deed: dict[str, Any], now: datetime
) -> dict[str, Any]:
    if deed["do"] == "go_online":
        come_online(world, person, now)
    else:
        person.online = False
    return {"online": person.online}


def _block(
    _world: World, person: Person, _line: Line, deed: dict[str, Any], _now: datetime
) -> dict[str, Any]:
    person.blocks_business = deed["do"] == "block"
    return {"blocks_business": person.blocks_business}


_DEEDS: dict[str, Callable[[World, Person, Line, dict[str, Any], datetime], dict[str, Any]]] = {
    "stop_marketing": _marketing,
    "resume_marketing": _marketing,
    "change_number": _change_number,
    "adopt_username": _username,
    "read": _read,
    "go_online": _connection,
    "go_offline": _connection,
    "block": _block,
    "unblock": _block,
}
