"""Kept content as a page shows it: every kind of message in and out, none left unsaid. Pure.

What is unknown is shown as such: a message is never silently missing from its thread.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, cast

import msgspec

from jawort.domain.arrival import call
from jawort.domain.conversation import thread as view
from jawort.domain.media import Media, MediaKind, clean_name
from jawort.domain.sending import outgoing as out
from jawort.domain.sending.template import KnownTemplate

FILES: Final = ("image", "video", "audio", "document", "sticker")
_GAP: Final = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_LONGEST_LINE: Final = 200
_EVENTS: Final = {"request_welcome": "welcome", "system": "number_changed"}


@dataclass(frozen=True, slots=True)
class Beside:
    """What content needs besides itself: its file, and the templates of its number by name."""

    file: Media | None = None
    templates: Mapping[tuple[str, str], KnownTemplate] = field(default_factory=dict)


NOTHING: Final = Beside()


def shown(
    body: Mapping[str, Any] | None, kind: str, beside: Beside = NOTHING, *, is_private: bool = False
) -> view.Shown:
    """What a message says. `body` as kept; None: its content is gone, `is_private` tells why."""
    if body is None:
        return view.Gone("private" if is_private else "erased")
    if "is" in body:
        return _ours(body, beside)
    return _theirs(body, kind, beside)


def line(content: view.Shown) -> str:
    """A message in one line of words; empty where it has none: its kind says what it is."""
    match content:
        case view.Words(text=text) | view.Menu(text=text) | view.Order(text=text):
            said = text
        case view.Template(text=text, name=name):
            said = text or name
        case view.File(caption=caption, filename=filename, transcript=transcript):
            said = caption or transcript or filename
        case view.Tap(label=label):
            said = label
        case view.Place(name=name, address=address):
            said = " ".join(part for part in (name, address) if part)
        case view.Cards(cards=cards):
            said = ", ".join(card.name for card in cards if card.name)
        case view.Form(name=name):
            said = name
        case view.Event(text=text):
            said = text
        case _:
            said = ""
    return " ".join(said.split())[:_LONGEST_LINE]


def _theirs(body: Mapping[str, Any], kind: str, beside: Beside) -> view.Shown:
    if kind in FILES:
        return _file(body, cast(MediaKind, kind), beside.file)
    if "latitude" in body:
        return _place(body)
    if "cards" in body:
        return view.Cards(tuple(_card(one) for one in _list(body, "cards")))
    if kind == "order":
        return view.Order(_text(body, "text"), tuple(_article(one) for one in _list(body, "lines")))
    if kind in _EVENTS:
        return view.Event(_EVENTS[kind], _text(body, "text"))
    if kind in ("unsupported", "unknown"):
        return view.Unsupported(_text(body, "type"))
    if "answers" in body:
        return view.Form(_text(body, "name"), _answers(_text(body, "answers")))
    if "response" in body:
        return _permission(body)
    if kind in ("interactive", "button") or "label" in body:
        label = _text(body, "label") or _text(body, "text")
        return view.Tap(label, _text(body, "description"), _text(body, "source"))
    if kind == "call":
        known = call.kept(dict(body))
        return view.Call(known.what, known.duration_s)
    text = _text(body, "text") or _text(body, "body")
    return view.Words(text) if text or kind == "text" else view.Unsupported(kind)


def _permission(body: Mapping[str, Any]) -> view.Call:
    """An answer to "may we call?": a yes ends with its time, unless it was given for good."""
    if body["response"] != "accept":
        return view.Call("refused")
    try:
        ends = datetime.fromisoformat(_text(body, "expires_at"))
    except ValueError:
        return view.Call("allowed")
    is_for_good = body.get("is_permanent") is True or ends.tzinfo is None
    return view.Call("allowed", until=None if is_for_good else ends)


def _file(body: Mapping[str, Any], kind: MediaKind, file: Media | None) -> view.File:
    return view.File(
        kind=kind,
        media_id=file.media_id if file else None,
        state=file.state if file else "gone",
        content_type=file.content_type if file else _text(body, "mime_type"),
        byte_count=file.byte_count if file else 0,
        filename=(file.filename if file else "") or clean_name(_text(body, "filename")),
        caption=_text(body, "caption"),
        is_voice=bool(body.get("is_voice")),
        transcript=_text(body, "transcript"),
        width=file.width if file else None,
        height=file.height if file else None,
        has_preview=bool(file and file.has_preview),
    )


def _place(body: Mapping[str, Any]) -> view.Place:
    return view.Place(
        float(body["latitude"]),
        float(body["longitude"]),
        _text(body, "name"),
        _text(body, "address"),
    )


def _card(one: Mapping[str, Any]) -> view.Card:
    return view.Card(_text(one, "name"), tuple(str(phone) for phone in one.get("phones") or ()))


def _article(one: Mapping[str, Any]) -> view.OrderLine:
    price = one.get("price")
    return view.OrderLine(
        _text(one, "article"),
        float(one.get("quantity") or 0),
        float(price) if price is not None else None,
        _text(one, "currency"),
    )


def _answers(text: str) -> tuple[tuple[str, str], ...]:
    """Names and values of a filled form; what is no plain object is shown as it came."""
    try:
        found = msgspec.json.decode(text)
    except msgspec.DecodeError:
        return (("", text),) if text else ()
    if not isinstance(found, dict):
        return (("", text),)
    return tuple(
        (str(name), value if isinstance(value, str) else msgspec.json.encode(value).decode())
        for name, value in found.items()
        if name != "flow_token"
    )


def _ours(body: Mapping[str, Any], beside: Beside) -> view.Shown:
    try:
        content: out.Content = msgspec.convert(body, out.Content)
    except msgspec.ValidationError:
        return view.Unsupported(str(body["is"]).lower())
    match content:
        case out.Text(body=text):
            return view.Words(text)
        case out.Attachment(type=kind):
            return _file(body, kind, beside.file)
        case out.Place():
            return _place(body)
        case out.Cards(cards=cards):
            return view.Cards(
                tuple(
                    view.Card(one.formatted_name, tuple(phone.phone for phone in one.phones))
                    for one in cards
                )
            )
        case out.Template():
            return template(content, beside)
        case out.Reaction(emoji=emoji):
            return view.Words(emoji or "")
    return _menu(content)


def _menu(content: out.Content) -> view.Shown:
    match content:
        case out.Buttons(frame=frame, buttons=buttons):
            choices = tuple(view.Choice(one.label) for one in buttons)
            return _framed(frame, choices)
        case out.Menu(frame=frame, label=label, sections=sections):
            rows = tuple(
                view.Choice(one.title, one.description or "")
                for section in sections
                for one in section.rows
            )
            return _framed(frame, rows, opens=label)
        case out.Link(frame=frame, label=label, url=url):
            return _framed(frame, (view.Choice(label, url=url),))
        case out.Flow(frame=frame, label=label):
            return _framed(frame, (view.Choice(label),))
        case (
            out.LocationRequest(body=text)
            | out.AddressRequest(body=text)
            | out.ContactInfoRequest(body=text)
        ):
            return view.Menu(text)
        case out.CallPermissionRequest(body=text):
            return view.Menu(text, asks_to_call=True)
        case out.VoiceCall(body=text, label=label):
            return view.Menu(text, choices=(view.Choice(label),))
    return view.Unsupported(type(content).__name__.lower())


def _framed(frame: out.Frame, choices: tuple[view.Choice, ...], *, opens: str = "") -> view.Menu:
    header = frame.header if isinstance(frame.header, str) else ""
    return view.Menu(frame.body, header, frame.footer or "", choices, opens)


def template(content: out.Template, beside: Beside) -> view.Template:
    """A template with its gaps filled; without its text where we do not know it (any more)."""
    known = beside.templates.get((content.name, content.language))
    if known is None:
        return view.Template(content.name, content.language, "")
    parts = {str(one.get("type", "")).upper(): one for one in known.components}
    header = parts.get("HEADER", {})
    heading = ""
    if str(header.get("format", "TEXT")).upper() == "TEXT":
        gaps = (content.header,) if isinstance(content.header, out.TextParameter) else ()
        heading = filled(_text(header, "text"), gaps)
    buttons = tuple(
        view.Choice(_text(one, "text"), url=_text(one, "url"))
        for one in _list(parts.get("BUTTONS", {}), "buttons")
    )
    return view.Template(
        content.name,
        content.language,
        filled(_text(parts.get("BODY", {}), "text"), content.body),
        heading,
        _text(parts.get("FOOTER", {}), "text"),
        buttons,
        _file({}, content.header.type, beside.file)
        if isinstance(content.header, out.Attachment)
        else None,
    )


def filled(words: str, values: Sequence[out.Parameter]) -> str:
    """A template's words with its gaps filled, by name or in their order; an unfilled gap stays."""
    by_name = {
        one.name or str(number): one.text if isinstance(one, out.TextParameter) else one.fallback
        for number, one in enumerate(values, 1)
    }
    return _GAP.sub(lambda gap: by_name.get(gap[1], gap[0]), words)


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    return value if isinstance(value, str) else ""


def _list(body: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = body.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
