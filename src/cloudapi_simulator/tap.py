"""Tapping a button: which kind of answer the business gets depends on what was sent."""

from collections.abc import Iterable, Reversible
from typing import Any

from cloudapi_simulator.message import Message

Answer = tuple[str, dict[str, Any], str | None]


def tapped(inbox: Reversible[Message], message_id: object, button: object) -> Answer | None:
    """The inbound type, content and context of a tap; None when there is no such button.

    Without `message_id` the newest message that has buttons is meant; `button` is a place from 0,
    an id, a payload or a label; without it the first one. Source: platform.md §1.3, §2.3.
    """
    for message in reversed(inbox):
        if message.inbound or (message_id is not None and message.id != message_id):
            continue
        options = list(_options(message))
        for index, (names, kind, content) in enumerate(options):
            is_place = isinstance(button, int) and button == index
            if button is None or is_place or button in names:
                return kind, content, message.id
        if message_id is not None:
            return None
    return None


def _options(message: Message) -> Iterable[tuple[set[str], str, dict[str, Any]]]:
    if message.kind == "template":
        yield from _template_options(message)
    elif message.kind == "interactive":
        action = message.content.get("action") or {}
        on_cards = [card["action"] for card in action.get("cards") or ()]
        for button in (b for part in (action, *on_cards) for b in part.get("buttons") or ()):
            said = button.get("reply") or button["quick_reply"]
            reply = {name: said[name] for name in ("id", "title")}
            answer = {"type": "button_reply", "button_reply": reply}
            yield {reply["id"], reply["title"]}, "interactive", answer
        for section in action.get("sections") or ():
            for row in section.get("rows") or ():
                chosen = {n: row[n] for n in ("id", "title", "description") if row.get(n)}
                answer = {"type": "list_reply", "list_reply": chosen}
                yield {row["id"], row["title"]}, "interactive", answer


def _template_options(message: Message) -> Iterable[tuple[set[str], str, dict[str, Any]]]:
    """Quick replies of a template answer with `button`; the payload is the label if none came."""
    payloads: dict[str, str] = {}
    for part in message.content.get("components") or ():
        for parameter in part.get("parameters") or ():
            if parameter.get("type") == "payload":
                payloads[str(part.get("index", "0"))] = str(parameter.get("payload"))
    for index, button in enumerate(message.buttons):
        if str(button.get("type", "")).upper() == "QUICK_REPLY":
            label = str(button.get("text", ""))
            payload = payloads.get(str(index), label)
            yield {label, payload}, "button", {"payload": payload, "text": label}
