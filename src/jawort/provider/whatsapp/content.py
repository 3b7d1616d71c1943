"""Reading what a person said, one function for each type of message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, cast

import msgspec

from jawort.domain.arrival import content as said
from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.loose import Loose


class UnknownContentError(ValueError):
    """A type of message we do not know, or one whose promised content is missing."""


def read_content(item: Loose, *, depth: int = 0) -> said.Content:
    """What was said in a message. Raises UnknownContentError; the caller keeps the raw bytes.

    Source: Meta, "messages webhooks", Oct 2026.
    """
    kind = loose.text(item, "type") or ("text" if "text" in item else "")
    if kind == "edit":
        return _edit(item, depth)
    if kind == "interactive" and "interactive" not in item:
        return said.Unsupported("interactive")  # Meta reports its own error beside the message
    reader = _READERS.get(kind)
    if reader is None:
        raise UnknownContentError("an unknown type of message")
    return reader(item)


def _needed(value: str | None) -> str:
    if value is None:
        raise UnknownContentError("the content of the message is missing")
    return value


def _text(item: Loose) -> said.Text:
    body = loose.part(item, "text").get("body")
    return said.Text(body if body == "" else _needed(loose.text(loose.part(item, "text"), "body")))


def _media(item: Loose) -> said.Media:
    kind = cast(Literal["image", "video", "audio", "document", "sticker"], item["type"])
    part = loose.part(item, kind)
    return said.Media(
        type=kind,
        media_id=_needed(loose.text(part, "id")),
        mime_type=loose.text(part, "mime_type"),
        sha256=loose.text(part, "sha256"),
        caption=loose.text(part, "caption"),
        filename=loose.text(part, "filename"),
        url=loose.text(part, "url"),
        is_voice=loose.flag(part, "voice") or False,
        is_animated=loose.flag(part, "animated") or False,
    )


def _location(item: Loose) -> said.Location:
    part = loose.part(item, "location")
    latitude, longitude = loose.number(part, "latitude"), loose.number(part, "longitude")
    if latitude is None or longitude is None:
        raise UnknownContentError("a place without coordinates")
    return said.Location(
        latitude=latitude,
        longitude=longitude,
        name=loose.text(part, "name"),
        address=loose.text(part, "address"),
        url=loose.text(part, "url"),
    )


def _cards(item: Loose) -> said.Cards:
    cards = loose.parts(item, "contacts")
    if not cards:
        raise UnknownContentError("no card in the message")
    return said.Cards(tuple(_card(card) for card in cards))


def _card(card: Loose) -> said.Card:
    phones = loose.parts(card, "phones")
    return said.Card(
        name=loose.text(loose.part(card, "name"), "formatted_name"),
        phones=tuple(n for phone in phones if (n := loose.text(phone, "phone"))),
        wa_ids=tuple(n for phone in phones if (n := loose.text(phone, "wa_id"))),
        origin=loose.text(card, "origin"),
        json=_bytes(card),
    )


def _bytes(value: Any) -> bytes:
    return msgspec.json.encode(value)


def _quick_reply(item: Loose) -> said.Tap:
    part = loose.part(item, "button")
    key, label = loose.text(part, "payload"), loose.text(part, "text")
    return said.Tap("template", key=key, label=_needed(label or key))


def _interactive(item: Loose) -> said.Content:
    part = loose.part(item, "interactive")
    kind = loose.text(part, "type") or next((name for name in _REPLIES if name in part), "")
    reader = _REPLIES.get(kind)
    if reader is None or not isinstance(part.get(kind), dict):
        raise UnknownContentError("an unknown kind of answer")
    return reader(loose.part(part, kind))


def _button_reply(reply: Loose) -> said.Tap:
    key, label = loose.text(reply, "id"), loose.text(reply, "title")
    return said.Tap("button", key=key, label=_needed(label or key))


def _list_reply(reply: Loose) -> said.Tap:
    key, label = loose.text(reply, "id"), loose.text(reply, "title")
    description = loose.text(reply, "description")
    return said.Tap("list", key=key, label=_needed(label or key), description=description)


def _form_reply(reply: Loose) -> said.FormReply:
    answers = reply.get("response_json")
    return said.FormReply(
        name=loose.text(reply, "name"),
        body=loose.text(reply, "body"),
        answers=_bytes(answers).decode() if isinstance(answers, dict) else answers or None,
    )


def _call_permission(reply: Loose) -> said.CallPermission:
    return said.CallPermission(
        response=_needed(loose.text(reply, "response")),
        is_permanent=loose.flag(reply, "is_permanent") or False,
        expires_at=loose.moment(reply, "expiration_timestamp"),
        source=loose.text(reply, "response_source"),
    )


def _reaction(item: Loose) -> said.Reaction:
    part = loose.part(item, "reaction")
    message_id = _needed(loose.text(part, "message_id"))
    return said.Reaction(message_id=message_id, emoji=loose.text(part, "emoji"))


def _order(item: Loose) -> said.Order:
    part = loose.part(item, "order")
    if not part:
        raise UnknownContentError("an order without content")
    return said.Order(
        catalog_id=loose.text(part, "catalog_id"),
        text=loose.text(part, "text"),
        lines=tuple(
            said.OrderLine(
                article=loose.text(line, "product_retailer_id"),
                quantity=loose.number(line, "quantity"),
                price=loose.number(line, "item_price"),
                currency=loose.text(line, "currency"),
            )
            for line in loose.parts(part, "product_items")
        ),
    )


def _unsupported(item: Loose) -> said.Unsupported:
    return said.Unsupported(loose.text(loose.part(item, "unsupported"), "type"))


def _welcome(_: Loose) -> said.Welcome:
    return said.Welcome()


def _revoked(item: Loose) -> said.Revoked:
    part = loose.part(item, "revoke")
    return said.Revoked(_needed(loose.text(part, "original_message_id")))


def _edit(item: Loose, depth: int) -> said.Edited:
    part = loose.part(item, "edit")
    message_id = _needed(loose.text(part, "original_message_id"))
    inner = part.get("message")
    if not isinstance(inner, dict):
        return said.Edited(message_id, None)
    if depth:
        raise UnknownContentError("an edit inside an edit")
    return said.Edited(message_id, read_content(inner, depth=depth + 1))


_REPLIES: dict[str, Callable[[Loose], said.Content]] = {
    "button_reply": _button_reply,
    "list_reply": _list_reply,
    "nfm_reply": _form_reply,
    "call_permission_reply": _call_permission,
}

_READERS: dict[str, Callable[[Loose], said.Content]] = {
    "text": _text,
    "image": _media,
    "video": _media,
    "audio": _media,
    "document": _media,
    "sticker": _media,
    "location": _location,
    "contacts": _cards,
    "button": _quick_reply,
    "interactive": _interactive,
    "reaction": _reaction,
    "order": _order,
    "unsupported": _unsupported,
    "unknown": _unsupported,  # the older word for the same, with the same error beside it
    "request_welcome": _welcome,
    "revoke": _revoked,
}
