"""Whether Meta would take a message, found out before it is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from jawort.domain.sending import outgoing as out
from jawort.domain.sending.outgoing import LONGEST, MOST, Outgoing, Problem, Recipient
from jawort.provider.whatsapp import problem
from jawort.provider.whatsapp.identity import BSUID

_PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
_TEMPLATE_NAME = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2}|_[A-Z]{3})?")
_BIRTHDAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNSENDABLE = re.compile("[\0\ud800-\udfff]")
_BREAKS_GAP = re.compile(r"[\n\t]| {5}")
_CAPTIONED = frozenset({"image", "video", "document"})


def problems(message: Outgoing, to: Recipient) -> list[Problem]:
    """Everything that Meta would refuse in this message; empty when it may be sent.

    Lengths count Unicode code points. What only Meta can know (is the template approved, do its
    gaps match, is the person there) is not asked here.
    """
    found = list(_recipient(to))
    found += _content(message.content)
    if message.callback_data is not None:
        found += _text("callback_data", message.callback_data)
    if message.answers_to is not None and isinstance(message.content, out.Reaction | out.Pin):
        found.append(problem.wrong_form("answers_to"))
    if isinstance(message.content, out.Pin) and to.kind != "group":
        found.append(problem.wrong_form("pin.recipient"))
    return found


def _recipient(to: Recipient) -> Iterator[Problem]:
    match to.kind:
        case "phone" if not _PHONE.fullmatch(to.value):
            yield problem.wrong_form("recipient.phone")
        case "bsuid" if not BSUID.fullmatch(to.value):
            yield problem.wrong_form("recipient.bsuid")
        case "group" if not to.value:
            yield problem.empty("recipient.group")


def _content(content: out.Content) -> Iterator[Problem]:
    match content:
        case out.Text(body=body):
            yield from _text("text.body", body)
        case out.Attachment():
            yield from _attachment(content, "media")
        case out.Place():
            yield from _place(content)
        case out.Cards(cards=cards):
            yield from _count("cards", cards)
            for card in cards:
                yield from _card(card)
        case out.Reaction(message_id=message_id, emoji=emoji):
            yield from _text("reaction.message_id", message_id)
            if emoji is not None:
                yield from _text("reaction.emoji", emoji)
        case out.Pin(message_id=message_id, days=days):
            yield from _text("pin.message_id", message_id)
            if days is not None and days < 1:
                yield problem.wrong_form("pin.days")
        case out.Template():
            yield from _template(content)
        case _:
            yield from _interactive(content)


def _interactive(content: out.Content) -> Iterator[Problem]:
    match content:
        case out.Buttons(frame=frame, buttons=buttons):
            yield from _frame(frame, "interactive.body")
            yield from _count("buttons", buttons)
            for button in buttons:
                yield from _text("button.key", button.key)
                yield from _text("button.label", button.label)
            yield from _unique("button.label", [button.label for button in buttons])
            yield from _unique("button.key", [button.key for button in buttons])
        case out.Menu():
            yield from _menu(content)
        case out.Link(frame=frame, label=label, url=url):
            yield from _frame(frame, "interactive.body")
            yield from _text("link.label", label)
            yield from _url("link.url", url)
        case out.Flow(frame=frame, label=label, token=token):
            yield from _frame(frame, "interactive.body")
            yield from _text("flow.label", label)
            yield from _text("flow.token", token)
            if (content.flow_id is None) == (content.flow_name is None):
                yield problem.missing("flow.id")
            if content.action == "navigate" and not content.screen:
                yield problem.missing("flow.screen")
        case out.VoiceCall(body=body, label=label):
            yield from _text("interactive.body", body)
            yield from _text("link.label", label)
        case out.AddressRequest(body=body, country=country):
            yield from _text("interactive.body", body)
            if country not in {"IN", "SG"}:
                yield problem.wrong_form("address.country")
        case (
            out.LocationRequest(body=body)
            | out.CallPermissionRequest(body=body)
            | out.ContactInfoRequest(body=body)
        ):
            yield from _text("interactive.body", body)


def _frame(frame: out.Frame, body: str) -> Iterator[Problem]:
    yield from _text(body, frame.body)
    if frame.footer is not None:
        yield from _text("interactive.footer", frame.footer)
    match frame.header:
        case str(words):
            yield from _text("interactive.header", words)
        case out.Attachment(type="image" | "video" | "document") as attachment:
            yield from _attachment(attachment, "interactive.header")
        case out.Attachment():
            yield problem.wrong_form("interactive.header")


def _menu(menu: out.Menu) -> Iterator[Problem]:
    yield from _frame(menu.frame, "menu.body")
    if isinstance(menu.frame.header, out.Attachment):
        yield problem.wrong_form("interactive.header")
    yield from _text("menu.label", menu.label)
    yield from _count("sections", menu.sections)
    rows = [row for section in menu.sections for row in section.rows]
    yield from _count("rows", rows)
    for section in menu.sections:
        if not section.rows:
            yield problem.empty("rows")
        if section.title is not None:
            yield from _text("section.title", section.title)
        elif len(menu.sections) > 1:
            yield problem.missing("section.title")
    for row in rows:
        yield from _text("row.key", row.key)
        yield from _text("row.title", row.title)
        if row.description is not None:
            yield from _text("row.description", row.description)
    yield from _unique("row.key", [row.key for row in rows])


def _attachment(attachment: out.Attachment, place: str) -> Iterator[Problem]:
    if (attachment.media_id is None) == (attachment.link is None):
        yield problem.missing(f"{place}.source")
    if attachment.media_id is not None:
        yield from _text(f"{place}.source", attachment.media_id)
    if attachment.link is not None:
        yield from _url(f"{place}.link", attachment.link)
    if attachment.caption is not None:
        if attachment.type not in _CAPTIONED or place != "media":
            yield problem.wrong_form("media.caption")
        yield from _text("media.caption", attachment.caption)
    if attachment.filename is not None and attachment.type != "document":
        yield problem.wrong_form("media.filename")
    if attachment.is_voice and attachment.type != "audio":
        yield problem.wrong_form("media.voice")


def _place(place: out.Place) -> Iterator[Problem]:
    if not (-90 <= place.latitude <= 90 and -180 <= place.longitude <= 180):
        yield problem.wrong_form("place.coordinates")
    for words in (place.name, place.address):
        if words is not None:
            yield from _text("place.name", words)


def _card(card: out.Card) -> Iterator[Problem]:
    yield from _text("card.name", card.formatted_name)
    if not any((card.first_name, card.last_name)):
        yield problem.missing("card.first_name")
    if card.birthday is not None and not _BIRTHDAY.fullmatch(card.birthday):
        yield problem.wrong_form("card.birthday")
    for phone in card.phones:
        yield from _text("card.phone", phone.phone)


def _template(template: out.Template) -> Iterator[Problem]:
    yield from _text("template.name", template.name)
    if template.name and not _TEMPLATE_NAME.fullmatch(template.name):
        yield problem.wrong_form("template.name")
    if not _LANGUAGE.fullmatch(template.language):
        yield problem.wrong_form("template.language")
    match template.header:
        case out.TextParameter(text=text):
            yield from _gap("template.header", text)
        case out.Attachment(type="image" | "video" | "document") as attachment:
            yield from _attachment(attachment, "template.header")
        case out.Attachment():
            yield problem.wrong_form("template.header")
        case out.Place() as place:
            yield from _place(place)
    for parameter in template.body:
        words = parameter.text if isinstance(parameter, out.TextParameter) else parameter.fallback
        yield from _gap("template.gap", words)
    names = [parameter.name for parameter in template.body]
    if any(names) and not all(names):
        yield problem.missing("template.gap.name")
    yield from _unique("template.gap.name", [name for name in names if name])
    yield from _template_buttons(template.buttons)


def _template_buttons(buttons: tuple[out.TemplateButton, ...]) -> Iterator[Problem]:
    if len(buttons) > MOST["template.buttons"]:
        yield problem.too_many("template.buttons", len(buttons))
    indexes = [str(button.index) for button in buttons if button.index is not None]
    yield from _unique("template.button.index", indexes)
    for button in buttons:
        if button.index is not None and not 0 <= button.index < MOST["template.buttons"]:
            yield problem.wrong_form("template.button.index")
        match button:
            case out.QuickReply(payload=words) | out.UrlSuffix(text=words):
                yield from _text("template.button.value", words)
            case out.CopyCode(code=words) | out.FlowStart(token=words):
                yield from _text("template.button.value", words)


def _gap(place: str, words: str) -> Iterator[Problem]:
    """Words for a gap: no new line, no tab, not more than four spaces in a row (132012)."""
    yield from _text(place, words)
    if _BREAKS_GAP.search(words):
        yield problem.wrong_form(place)


def _text(place: str, words: str) -> Iterator[Problem]:
    if not words.strip():
        yield problem.empty(place)
    elif _UNSENDABLE.search(words):
        yield problem.wrong_form(place)
    if place in LONGEST and len(words) > LONGEST[place]:
        yield problem.too_long(place, len(words))


def _url(place: str, url: str) -> Iterator[Problem]:
    try:
        parts = urlsplit(url)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    if not good:
        yield problem.wrong_form(place)


def _count(place: str, items: Sequence[object]) -> Iterator[Problem]:
    if not items:
        yield problem.empty(place)
    elif len(items) > MOST[place]:
        yield problem.too_many(place, len(items))


def _unique(place: str, values: list[str]) -> Iterator[Problem]:
    if len(set(values)) != len(values):
        yield problem.not_unique(place)
