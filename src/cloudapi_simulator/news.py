"""What the platform tells the business, in Meta's shapes. Source: platform.md §2."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.message import Message
from cloudapi_simulator.person import Person, parent_id_of
from cloudapi_simulator.template import Template
from cloudapi_simulator.webhook import Update
from cloudapi_simulator.world import World


def _value(line: Line, **parts: Any) -> dict[str, Any]:
    return {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": line.digits, "phone_number_id": line.id},
        **parts,
    }


def card(
    world: World, person: Person, line: Line, now: datetime, *, username: bool = True
) -> dict[str, Any]:
    """The entry in `contacts`. What may not be shown is left out, never blank (§3.2)."""
    profile = {"name": person.name}
    if username and person.username:
        is_signed = guessed(world.settings.guesses, "username_sign") == "with"
        profile["username"] = ("@" if is_signed else "") + person.username
    shown: dict[str, Any] = {"profile": profile}
    if world.shows_phone(person, line, now):
        shown["wa_id"] = person.phone
    shown["user_id"] = world.user_id(person, line)
    parent = parent_id_of(person, world.ids)
    if parent:
        shown["parent_user_id"] = parent
    return shown


def tell_message(
    world: World, person: Person, line: Line, message: dict[str, Any], now: datetime
) -> None:
    """An inbound message. `message` holds its type and content; who and when is added."""
    told: dict[str, Any] = {}
    if world.shows_phone(person, line, now):
        told["from"] = person.phone
    told["from_user_id"] = world.user_id(person, line)
    parent = parent_id_of(person, world.ids)
    if parent:
        told["from_parent_user_id"] = parent
    told = {**told, "timestamp": str(int(now.timestamp())), **message}
    value = _value(line, contacts=[card(world, person, line, now)], messages=[told])
    tags = {"kind": "message", "field": "messages", "type": message["type"], "from": person.phone}
    world.tell(Update(line.account_id, line.id, "messages", value, tags, now), now)


def tell_system(
    world: World, person: Person, line: Line, *, old_phone: str, old_user_id: str, now: datetime
) -> None:
    """A changed number: with both numbers where they may be shown, else with user ids only.

    System messages have no `contacts`. Source: platform.md §2.3, §3.5.
    """
    new_user_id = world.user_id(person, line)
    system: dict[str, Any] = {"user_id": new_user_id, "previous_user_id": old_user_id}
    told: dict[str, Any] = {"timestamp": str(int(now.timestamp())), "type": "system"}
    if world.shows_phone(person, line, now):
        system["type"] = "user_changed_number"
        system["wa_id"] = person.phone
        system["body"] = f"User {person.name} changed from {old_phone} to {person.phone}"
        told["from"] = old_phone
    else:
        system["type"] = "user_changed_user_id"
        system["body"] = f"User {person.name} changed from {old_user_id} to {new_user_id}"
    told["from_user_id"] = old_user_id
    told["id"] = world.ids.wamid(old_phone, inbound=True)
    told["system"] = system
    value = _value(line, messages=[told])
    tags = {"kind": "system", "field": "messages", "type": "system", "from": old_phone}
    world.tell(Update(line.account_id, line.id, "messages", value, tags, now), now)


def tell_preference(world: World, person: Person, line: Line, *, stop: bool, now: datetime) -> None:
    """The person stopped or resumed marketing messages. The time is a number here (§2.2)."""
    wish: dict[str, Any] = {}
    if world.shows_phone(person, line, now):
        wish["wa_id"] = person.phone
    verb = "stop" if stop else "resume"
    wish |= {
        "user_id": world.user_id(person, line),
        "detail": f"User requested to {verb} marketing messages",
        "category": "marketing_messages",
        "value": verb,
        "timestamp": int(now.timestamp()),
    }
    parent = parent_id_of(person, world.ids)
    if parent:
        wish["parent_user_id"] = parent
    value = _value(line, contacts=[card(world, person, line, now)], user_preferences=[wish])
    tags = {"kind": "preference", "field": "user_preferences", "value": verb, "from": person.phone}
    world.tell(Update(line.account_id, line.id, "user_preferences", value, tags, now), now)


def tell_status(
    world: World,
    message: Message,
    status: str,
    now: datetime,
    error: dict[str, Any] | None = None,
) -> None:
    """A status of an outbound message. What stands in it depends on status and address (§2.4)."""
    line, person = world.lines[message.line_id], world.people.get(message.person_id)
    if person is None or status not in world.settings.reported:
        return
    told: dict[str, Any] = {
        "id": message.id,
        "status": status,
        "timestamp": str(int(now.timestamp())),
    }
    by_phone = not message.by_user_id
    if by_phone or world.shows_phone(person, line, now):
        told["recipient_id"] = person.phone
    if status != "failed" or not by_phone:
        told["recipient_user_id"] = world.user_id(person, line)
        parent = parent_id_of(person, world.ids)
        if parent:
            told["recipient_parent_user_id"] = parent
    if message.opaque is not None:
        told["biz_opaque_callback_data"] = message.opaque
    _add_price(world, message, status, told, now)
    parts: dict[str, Any] = {}
    if status == "failed":
        told["errors"] = [error]
    if status != "failed" or world.settings.contacts_on_failed:
        parts["contacts"] = [card(world, person, line, now, username=status != "sent")]
        if by_phone:
            parts["contacts"][0].setdefault("wa_id", person.phone)
    value = _value(line, **parts, statuses=[told])
    tags = {"kind": "status", "field": "messages", "status": status, "to": person.phone}
    world.tell(Update(line.account_id, line.id, "messages", value, tags, now), now)


def _add_price(
    world: World, message: Message, status: str, told: dict[str, Any], now: datetime
) -> None:
    """`pricing` on sent and on one later status; `conversation` as the version wants it."""
    if message.pricing is None or status not in ("sent", "delivered", "read"):
        return
    if status == "read" and not message.skips_delivered:
        return
    major = float(world.settings.webhook_version.removeprefix("v"))
    if major < 24 or message.in_free_entry:
        conversation: dict[str, Any] = {"id": world.ids.lasting_word("conversation", message.id)}
        if status == "sent":
            conversation["expiration_timestamp"] = str(int(now.timestamp()) + 86_400)
        origin = "referral_conversion" if message.in_free_entry else message.category
        conversation["origin"] = {"type": origin}
        told["conversation"] = conversation
    told["pricing"] = message.pricing


def tell_template(world: World, template: Template, event: str, now: datetime, **more: Any) -> None:
    """A template's state changed. The id is a number here and the language has a dash (§2.5)."""
    value: dict[str, Any] = {
        "event": event,
        "message_template_id": int(template.id),
        "message_template_name": template.name,
        "message_template_language": template.language.replace("_", "-"),
        "message_template_category": template.category,
        "reason": template.reason if event == "REJECTED" else "NONE",
        **more,
    }
    tell_account(world, template.account_id, "message_template_status_update", value, now)


def tell_account(
    world: World, account_id: str, field: str, value: dict[str, Any], now: datetime
) -> None:
    """Any field of the account: quality, capability, violations, alerts (§2.5)."""
    tags = {"kind": "account", "field": field}
    world.tell(Update(account_id, None, field, value, tags, now), now)
