"""`/{number}/messages`: sending, read receipts, typing."""

from datetime import datetime, timedelta

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.person import TYPING_FOR
from cloudapi_simulator.send import send
from cloudapi_simulator.shape import invalid
from cloudapi_simulator.world import World

_RECEIPT_FOR = timedelta(days=30)  # platform.md §1.4


def messages(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Send a message, or mark one as read."""
    if "status" in call.body:
        return _receipt(world, line, call, now)
    sent = send(world, line, call.body, now)
    return Answer(sent.body, status_first=sent.status_first)


def marketing_messages(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """The same for marketing templates only."""
    sent = send(world, line, call.body, now, marketing_only=True)
    return Answer(sent.body, status_first=sent.status_first)


def _receipt(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Two blue ticks for an inbound message and all before it; optionally "is typing"."""
    if call.body.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    if call.body["status"] != "read":
        raise GraphError(100, message="(#100) Param status must be one of {READ}.")
    message = world.messages.get(str(call.body.get("message_id")))
    if message is None or not message.inbound or message.line_id != line.id:
        raise invalid("message_id is not an inbound message of this number")
    if now - message.at > _RECEIPT_FOR:
        raise invalid("message_id is older than 30 days")
    typing = call.body.get("typing_indicator")
    if typing is not None and (not isinstance(typing, dict) or typing.get("type") != "text"):
        raise invalid("typing_indicator['type'] must be text")
    person = world.people.get(message.person_id)
    for earlier in person.inbox if person else ():
        if earlier.inbound and earlier.at <= message.at:
            earlier.status = "read"
    message.status = "read"
    if person is not None and typing is not None:
        person.typing[line.id] = now + TYPING_FOR
    return SUCCESS
