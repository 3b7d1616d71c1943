"""What becomes of an accepted message: sent, delivered, read, played; failed; or silence."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from cloudapi_simulator.fault import Fault
from cloudapi_simulator.graph_error import asynchronous
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.media import unfit
from cloudapi_simulator.message import Message
from cloudapi_simulator.news import tell_status
from cloudapi_simulator.person import Person
from cloudapi_simulator.pricing import price
from cloudapi_simulator.world import World

_MEDIA_KINDS = ("image", "video", "audio", "document", "sticker")


def plan_fate(world: World, message: Message, now: datetime, deeds: Mapping[str, Fault]) -> None:
    """Decide how a message ends and plan its statuses. `deeds` are the faults that struck it."""
    pace = world.settings.pace
    at = now + timedelta(seconds=0 if "status_first" in deeds else pace.sent_after_s)
    fault = deeds.get("fail") or deeds.get("fail_after_sent")
    hindrance = (fault.code, fault.details) if fault else _hindrance(world, message, now)
    if hindrance and "fail_after_sent" not in deeds:
        world.agenda.plan(at, partial(_fail, world, message, *hindrance))
        return
    world.agenda.plan(at, partial(_sent, world, message, "swap" not in deeds))
    if hindrance:
        later = now + timedelta(seconds=pace.delivered_after_s)
        world.agenda.plan(max(at, later), partial(_fail, world, message, *hindrance))
    elif "silence" not in deeds:
        later = now + timedelta(seconds=pace.delivered_after_s)
        world.agenda.plan(max(at, later), partial(_arrive, world, message))
        if "swap" in deeds:
            late = partial(_tell_late, world, message, at)
            world.agenda.plan(max(at, later) + timedelta(milliseconds=10), late)


def _hindrance(world: World, message: Message, now: datetime) -> tuple[int, str] | None:
    """Why the message will fail, if it will: code and details. Source: platform.md §4, §5."""
    person, line = world.people.get(message.person_id), world.lines[message.line_id]
    if message.hindrance is not None:
        return message.hindrance
    if person is None or not person.on_whatsapp:
        return 131026, "Message undeliverable."
    if person.id in line.blocked:
        speaks = guessed(world.settings.guesses, "blocked_by_business") == "131026"
        return (131026, "Message undeliverable.") if speaks else None
    if message.template_id is None and not message.in_window:
        return 131047, "More than 24 hours have passed since the recipient last replied."
    if message.category == "marketing":
        if person.stopped_marketing:
            return 131050, "Recipient has stopped marketing messages from this business."
        if person.is_held_out:
            return 130472, "Recipient is part of an experiment."
        limit = world.settings.limit
        enough = person.is_capped or world.limits.has_had_enough(person.id, limit, now)
        if enough and not message.in_window:
            return 131049, "Not delivered, to keep the ecosystem healthy."
    return _media_hindrance(world, message, now)


def _media_hindrance(world: World, message: Message, now: datetime) -> tuple[int, str] | None:
    if message.kind not in _MEDIA_KINDS:
        return None
    media_id = message.content.get("id")
    media = world.media.get(str(media_id), now) if media_id else None
    if media is not None:
        reason = unfit(media, message.kind)
    else:
        reason = world.links.hindrance(message.kind, message.content, now)
    return (131053, reason) if reason else None


def _fail(world: World, message: Message, code: int, details: str, at: datetime) -> None:
    message.status = "failed"
    tell_status(world, message, "failed", at, asynchronous(code, details))


def _sent(world: World, message: Message, tell: bool, at: datetime) -> None:
    message.status = "sent"
    free = world.settings.limit.service_messages_free
    label = guessed(world.settings.guesses, "free_service_label")
    line = world.lines[message.line_id]
    message.pricing = price(message, line, free_count=free, now=at, free_label=label)
    if tell:
        tell_status(world, message, "sent", at)


def _tell_late(world: World, message: Message, sent_at: datetime, _: datetime) -> None:
    """The `sent` that was overtaken: told late, with the time it happened."""
    tell_status(world, message, "sent", sent_at)


def _arrive(world: World, message: Message, at: datetime) -> None:
    """The phone gets the message; or it waits for the phone; or the person blocks the sender."""
    person = world.people.get(message.person_id)
    is_blocked = message.person_id in world.lines[message.line_id].blocked
    if person is None or person.blocks_business or is_blocked:
        return  # silence: the sender is never told (platform.md §11.13)
    if not person.online:
        person.waiting.append(message)
        return
    person.typing.pop(message.line_id, None)
    message.status = "delivered"
    if message.category == "marketing" and not message.in_window:
        world.limits.advertised(person.id, world.settings.limit, at)
    message.skips_delivered = person.chat_open
    person.inbox.append(message)
    if not message.skips_delivered:
        tell_status(world, message, "delivered", at)
    if person.reads:
        pace = world.settings.pace
        wait_s = max(0.0, pace.read_after_s - pace.delivered_after_s)
        world.agenda.plan(at + timedelta(seconds=wait_s), partial(read, world, message))


def read(world: World, message: Message, at: datetime) -> None:
    """The person sees the message. Without receipts nobody is told. Voice notes are played."""
    person = world.people.get(message.person_id)
    if person is None or message.status != "delivered":
        return
    message.status = "read"
    if not person.receipts:
        return
    tell_status(world, message, "read", at)
    if message.kind == "audio" and message.content.get("voice") is True:
        message.status = "played"
        tell_status(world, message, "played", at)


def come_online(world: World, person: Person, now: datetime) -> None:
    """Everything that waited arrives, except what waited too long: that is dropped in silence."""
    person.online = True
    while person.waiting:
        message = person.waiting.popleft()
        if now - message.at <= message.time_to_live:
            _arrive(world, message, now)
