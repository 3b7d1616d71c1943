"""Taking a message from the business: every check before the 200, in order."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.country import country_of, resolve
from cloudapi_simulator.fate import plan_fate
from cloudapi_simulator.fault import SEND_DEEDS, Fault
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.message import Message
from cloudapi_simulator.parameter import check as check_parameters
from cloudapi_simulator.parameter import find as find_template
from cloudapi_simulator.person import FREE_ENTRY_FOR, WINDOW_FOR, Person
from cloudapi_simulator.shape import check_message, invalid
from cloudapi_simulator.surroundings import ask_to_call, check_media, check_surroundings
from cloudapi_simulator.template import Template
from cloudapi_simulator.tier import beyond_tier
from cloudapi_simulator.world import World

_PHONE = re.compile(r"\+?[\d\s()./-]{5,25}")
_USER_ID = re.compile(r"[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}")


@dataclass(frozen=True, slots=True)
class Sent:
    """An accepted send: the body of the answer, and whether its status overtakes it."""

    body: dict[str, Any]
    status_first: bool


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a message is for, and how it was addressed."""

    person: Person
    written: str
    by_user_id: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be sent: a well-formed content, with its template if it has one."""

    kind: str
    content: Any
    template: Template | None


def send(
    world: World, line: Line, body: dict[str, Any], now: datetime, *, marketing_only: bool = False
) -> Sent:
    """Accept a message or raise the refusal. Accepted is not delivered: statuses tell later."""
    if body.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    if not line.is_registered:
        raise GraphError(133010, "register the number first")
    if "category" in body or "direct_send_config" in body:
        raise GraphError(100, "the Direct Send beta is not pretended here")
    recipient = recipient_of(world, line, body)
    person = recipient.person
    kind, content = check_message(body, contact_request=world.settings.contact_request)
    check_surroundings(world, line, body, kind, content, now)
    _check_identity(world, line, person, body)
    limit = world.settings.limit
    world.limits.check_throughput(line.id, limit, now)
    template = None
    if kind == "template":
        template = find_template(world.templates, line.account_id, content)
        newline = int(guessed(world.settings.guesses, "parameter_with_newline"))
        check_parameters(template, content, by_user_id=recipient.by_user_id, newline=newline)
    if marketing_only and (template is None or template.category != "MARKETING"):
        raise GraphError(134100, "only marketing templates may be sent here")
    check_media(world, line, kind, content, now)
    world.limits.check_pair(line.id, person.id, limit, now)
    in_window = person.window_open(line.id, now)
    later: tuple[int, str] | None = None
    if not in_window:
        if template is None and world.settings.window_error == "sync":
            raise GraphError(131047, "more than 24 hours have passed since the person last wrote")
        later = beyond_tier(world, line, person, now)
    if not recipient.by_user_id:
        world.spoke_by_phone(person, line, now)
    _open_free_entry(person, line, now)
    ask_to_call(world, line, person, kind, content, now)
    message = _message(world, line, recipient, Draft(kind, content, template), body, now)
    message.hindrance = later
    return _accepted(world, message, recipient, template, now)


def recipient_of(world: World, line: Line, body: dict[str, Any]) -> Recipient:
    """Whom `to` (which wins) or `recipient` means. Source: platform.md §1.1."""
    if body.get("recipient_type", "individual") != "individual":
        raise GraphError(100, "recipient_type must be individual; groups are not pretended here")
    to = body.get("to")
    if isinstance(to, int) and not isinstance(to, bool):
        to = str(to) if abs(to) < 10**25 else "?"
    if to:
        if not isinstance(to, str) or not _PHONE.fullmatch(to.strip()):
            raise invalid("to is not a phone number")
        digits = resolve(to, home=line.home, known=world.phones)
        if digits == line.digits:
            raise GraphError(131021, "a number cannot write to itself")
        if not 7 <= len(digits) <= 15:
            raise invalid("to is not a phone number")
        return Recipient(world.person_by_phone(digits) or _stranger(world, digits), to, False)
    user_id = body.get("recipient")
    if not user_id:
        raise missing("to")
    if not isinstance(user_id, str) or not _USER_ID.fullmatch(user_id):
        raise invalid("recipient is not a business-scoped user id")
    person = world.person_by_user_id(user_id)
    if person is None or not _knows(world, person, line, user_id):
        code = int(guessed(world.settings.guesses, "unknown_user_id"))
        raise GraphError(code, "unknown user id")
    return Recipient(person, user_id, True)


def _knows(world: World, person: Person, line: Line, user_id: str) -> bool:
    return ".ENT." in user_id or world.user_id(person, line) == user_id


def _stranger(world: World, digits: str) -> Person:
    """Somebody nobody introduced. Plausible numbers are on WhatsApp if the settings say so."""
    appears = world.settings.strangers == "appear" and country_of(digits) != "ZZ"
    national = digits[2:]
    person = Person(
        id="per_" + world.ids.lasting_word("stranger", digits, length=12),
        name=f"Person {digits[-4:]}",
        phone=digits,
        on_whatsapp=appears and not national.startswith("0"),
    )
    return world.add_person(person)


def _check_identity(world: World, line: Line, person: Person, body: dict[str, Any]) -> None:
    wanted = body.get("recipient_identity_key_hash")
    switch = line.settings.get("user_identity_change") or {}
    if wanted and switch.get("enable_identity_key_check"):
        known = world.ids.lasting_word("identity", f"{person.id}/{person.generation}", length=11)
        if wanted != known + "=":
            raise GraphError(137000, "the person's identity key has changed")


def _open_free_entry(person: Person, line: Line, now: datetime) -> None:
    """The first answer to an advertisement's visitor within 24 hours opens 72 free ones (§4.1)."""
    referred = person.referred_at.get(line.id)
    if referred is not None:
        del person.referred_at[line.id]
        if now - referred < WINDOW_FOR:
            person.free_entry_until[line.id] = now + FREE_ENTRY_FOR


def _message(
    world: World,
    line: Line,
    recipient: Recipient,
    draft: Draft,
    body: dict[str, Any],
    now: datetime,
) -> Message:
    person = recipient.person
    peer = recipient.written if recipient.by_user_id else person.phone
    context = body.get("context")
    message = Message(
        id=world.ids.wamid(peer, inbound=False),
        line_id=line.id,
        person_id=person.id,
        kind=draft.kind,
        content=draft.content,
        at=now,
        by_user_id=recipient.by_user_id,
        opaque=body.get("biz_opaque_callback_data"),
        context_id=context.get("message_id") if isinstance(context, dict) else None,
        in_window=person.window_open(line.id, now),
        in_free_entry=person.in_free_entry(line.id, now),
    )
    template = draft.template
    if template is not None:
        message.category = template.category.lower()
        message.template_id = template.id
        message.buttons = template.buttons
        message.time_to_live = template.time_to_live
    world.remember(message)
    return message


def _accepted(
    world: World, message: Message, recipient: Recipient, template: Template | None, now: datetime
) -> Sent:
    tags = {"to": recipient.person.phone, "type": message.kind}
    if template is not None:
        tags |= {"template": template.name, "category": template.category}
    deeds: dict[str, Fault] = {fault.do: fault for fault in world.faults.strike(SEND_DEEDS, tags)}
    told: dict[str, Any] = {"id": message.id}
    if template is not None:
        told["message_status"] = "held_for_quality_assessment" if "held" in deeds else "accepted"
    _plan(world, message, now, deeds)
    who = {"input": recipient.written}
    if recipient.by_user_id:
        who["user_id"] = recipient.written
    else:
        who["wa_id"] = recipient.person.phone
    answer = {"messaging_product": "whatsapp", "contacts": [who], "messages": [told]}
    return Sent(answer, "status_first" in deeds)


def _plan(world: World, message: Message, now: datetime, deeds: dict[str, Fault]) -> None:
    held = deeds.get("held")
    if held is None:
        plan_fate(world, message, now, deeds)
        return
    later = now + timedelta(seconds=held.seconds)
    drop = {"fail": Fault(do="fail", code=132015)} if held.code == 132015 else {}
    world.agenda.plan(later, lambda at: plan_fate(world, message, at, drop))
