"""Is a message well formed? Every type and limit of platform.md §1.3 but for groups."""

import re
from collections.abc import Callable
from typing import Any

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.interactive import check_interactive

_MOST_TEXT = 4096
_MOST_CAPTION = 1024
_MOST_CONTACTS = 257
_MOST_FILENAME = 240
_MOST_LINK = 2048
_MOST_PLACE = 1000
_BIRTHDAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def too_long(name: str, most: int) -> GraphError:
    """A text beyond its limit, counted in code points."""
    return GraphError(100, message=f"(#100) Param {name} must be at most {most} characters long.")


def needs(what: str) -> GraphError:
    """A part of the message that has to be there."""
    return GraphError(131008, f"{what} is required")


def invalid(details: str) -> GraphError:
    """A part of the message that is there and wrong."""
    return GraphError(131009, details)


def _text(content: dict[str, Any], _: bool) -> None:
    body = content.get("body")
    if not isinstance(body, str) or not body.strip():
        raise GraphError(100, message="(#100) The parameter text['body'] is required.")
    if len(body) > _MOST_TEXT:
        raise too_long("text['body']", _MOST_TEXT)


def _address(link: object, what: str) -> None:
    if not isinstance(link, str) or not link.startswith(("http://", "https://")):
        raise invalid(f"{what} is not a web address")
    if len(link) > _MOST_LINK:
        raise too_long(what, _MOST_LINK)


def _media(kind: str, *, caption: bool) -> Callable[[dict[str, Any], bool], None]:
    def check(content: dict[str, Any], _: bool) -> None:
        media_id, link = content.get("id"), content.get("link")
        if not media_id and not link:
            raise GraphError(100, message=f"(#100) {kind} needs one of id and link.")
        if media_id and link:
            raise GraphError(100, message=f"(#100) {kind} takes one of id and link, not both.")
        if link:
            _address(link, f"{kind}['link']")
        elif isinstance(media_id, bool) or not isinstance(media_id, str | int):
            raise invalid(f"{kind}['id'] is not a media id")
        said = content.get("caption")
        if said is not None and not caption:
            raise invalid(f"{kind} takes no caption")
        _optional_text(content, "caption", _MOST_CAPTION, kind)
        _optional_text(content, "filename", _MOST_FILENAME, kind)
        if not isinstance(content.get("voice", False), bool):
            raise invalid(f"{kind}['voice'] must be true or false")

    return check


def _optional_text(content: dict[str, Any], name: str, most: int, kind: str) -> None:
    said = content.get(name)
    if said is None:
        return
    if not isinstance(said, str):
        raise invalid(f"{kind}['{name}'] must be a text")
    if len(said) > most:
        raise too_long(f"{kind}['{name}']", most)


def _location(content: dict[str, Any], _: bool) -> None:
    for name, most in (("latitude", 90.0), ("longitude", 180.0)):
        if content.get(name) is None:
            raise needs(f"location['{name}']")
        try:
            value = float(content[name])
        except (TypeError, ValueError, OverflowError):
            raise invalid(f"location['{name}'] is not a number") from None
        if not -most <= value <= most:
            raise invalid(f"location['{name}'] is out of range")
    for name in ("name", "address"):
        _optional_text(content, name, _MOST_PLACE, "location")


def _reaction(content: dict[str, Any], _: bool) -> None:
    if not isinstance(content.get("message_id"), str):
        raise needs("reaction['message_id']")
    emoji = content.get("emoji")
    if not isinstance(emoji, str):
        raise needs("reaction['emoji']")
    if len(emoji) > 16 or (emoji and emoji.isalnum()):
        raise invalid("reaction['emoji'] is not one emoji")


def _template(content: dict[str, Any], _: bool) -> None:
    if not content.get("name"):
        raise needs("template['name']")


_CARD_LISTS = ("addresses", "emails", "phones", "urls")


def check_contacts(content: object) -> None:
    """Contact cards: 1 to 257, each with a formatted name."""
    if not isinstance(content, list) or not content:
        raise needs("contacts")
    if len(content) > _MOST_CONTACTS:
        raise invalid(f"at most {_MOST_CONTACTS} contacts")
    for card in content:
        name = card.get("name") if isinstance(card, dict) else None
        formatted = name.get("formatted_name") if isinstance(name, dict) else None
        if not isinstance(formatted, str) or not formatted.strip():
            raise needs("contacts['name']['formatted_name']")
        birthday = card.get("birthday")
        if birthday is not None and not _BIRTHDAY.fullmatch(str(birthday)):
            raise invalid("contacts['birthday'] must be YYYY-MM-DD")
        for part in _CARD_LISTS:
            given = card.get(part)
            if given is not None and (
                not isinstance(given, list) or not all(isinstance(one, dict) for one in given)
            ):
                raise invalid(f"contacts['{part}'] must be a list of objects")
        if card.get("org") is not None and not isinstance(card["org"], dict):
            raise invalid("contacts['org'] must be an object")


_CHECKS: dict[str, Callable[[dict[str, Any], bool], None]] = {
    "text": _text,
    "image": _media("image", caption=True),
    "video": _media("video", caption=True),
    "audio": _media("audio", caption=False),
    "document": _media("document", caption=True),
    "sticker": _media("sticker", caption=False),
    "location": _location,
    "reaction": _reaction,
    "interactive": check_interactive,
    "template": _template,
}
KINDS = (*sorted(_CHECKS), "contacts")


def check_message(body: dict[str, Any], *, contact_request: bool) -> tuple[str, Any]:
    """The type and content of a well-formed message; otherwise the refusal is raised.

    `type` may be left out for text only. `contact_request` lets the second spelling of the
    request for a phone number pass (platform.md §1.3, a conflict between sources).
    """
    kind = body.get("type", "text")
    if not isinstance(kind, str) or kind.lower() not in KINDS:
        allowed = ", ".join(name.upper() for name in KINDS)
        raise GraphError(100, message=f"(#100) Param type must be one of {{{allowed}}}.")
    kind = kind.lower()
    content = body.get(kind)
    if content is None:
        raise needs(f"{kind}, because type is {kind},")
    if kind == "contacts":
        check_contacts(content)
    elif not isinstance(content, dict):
        raise invalid(f"{kind} must be an object")
    else:
        _CHECKS[kind](content, contact_request)
    return kind, content


def check_frame(body: dict[str, Any], *, most_opaque: int | None) -> None:
    """What stands around the content: callback data, quote, identity key."""
    opaque = body.get("biz_opaque_callback_data")
    if opaque is not None and not isinstance(opaque, str):
        raise invalid("biz_opaque_callback_data must be a text")
    if opaque is not None and most_opaque is not None and len(opaque) > most_opaque:
        raise too_long("biz_opaque_callback_data", most_opaque)
    context = body.get("context")
    if context is not None and not (
        isinstance(context, dict) and isinstance(context.get("message_id"), str)
    ):
        raise invalid("context['message_id'] must be the id of a message")
    key = body.get("recipient_identity_key_hash")
    if key is not None and not isinstance(key, str):
        raise invalid("recipient_identity_key_hash must be a text")
