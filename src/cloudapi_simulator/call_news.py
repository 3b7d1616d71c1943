"""What the platform tells of calls: ringing, taken, ended. Source: platform.md §2.5."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.calling import PhoneCall
from cloudapi_simulator.news import card
from cloudapi_simulator.person import Person
from cloudapi_simulator.webhook import Update
from cloudapi_simulator.world import World

# A session description nobody can speak to: enough for software that only passes it on.
SAMPLE_SDP = "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n"


def _tell(
    world: World, line: Line, person: Person, part: tuple[str, dict[str, Any]], now: datetime
) -> None:
    name, told = part
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": line.digits, "phone_number_id": line.id},
        "contacts": [card(world, person, line, now)],
        name: [told],
    }
    event = str(told.get("event") or told.get("status"))
    tags = {"kind": "call", "field": "calls", "event": event, "to": person.phone}
    world.tell(Update(line.account_id, line.id, "calls", value, tags, now), now)


def tell_call_status(world: World, call: PhoneCall, status: str, now: datetime) -> None:
    """A call the business began: RINGING, ACCEPTED or REJECTED."""
    line, person = world.lines[call.line_id], world.people.get(call.person_id)
    if person is None:
        return
    told: dict[str, Any] = {
        "id": call.id,
        "type": "call",
        "status": status,
        "timestamp": str(int(now.timestamp())),
        "recipient_user_id": world.user_id(person, line),
    }
    if world.shows_phone(person, line, now):
        told["recipient_id"] = person.phone
    _tell(world, line, person, ("statuses", told), now)


def tell_call(world: World, call: PhoneCall, event: str, now: datetime, **more: Any) -> None:
    """`connect` with the other side's session, or `terminate` with how it went."""
    line, person = world.lines[call.line_id], world.people.get(call.person_id)
    if person is None:
        return
    other = person.phone if world.shows_phone(person, line, now) else None
    told: dict[str, Any] = {"id": call.id, "event": event, "timestamp": str(int(now.timestamp()))}
    told["direction"] = "BUSINESS_INITIATED" if call.by_business else "USER_INITIATED"
    ends = (line.digits, other) if call.by_business else (other, line.digits)
    told |= {name: end for name, end in zip(("from", "to"), ends, strict=True) if end}
    name = "to_user_id" if call.by_business else "from_user_id"
    told[name] = world.user_id(person, line)
    _tell(world, line, person, ("calls", told | more), now)
