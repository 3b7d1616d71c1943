"""`/{number}/messages`: sending, read receipts, typing."""

from datetime import datetime, timedelta

from cloudapi_simulator.business import Line
from cloudapi_simulator.fault import REQUEST_DEEDS
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call
from cloudapi_simulator.graph_error import GraphError, missing
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
    return SUCCESS


def tags_of(call: Call, kind: str) -> dict[str, str]:
    """What a fault may be narrowed down to before a request is looked at."""
    edge = call.path[1] if len(call.path) > 1 else ""
    tags = {"method": call.method, "node": kind, "edge": edge}
    for name in ("to", "recipient", "type"):
        value = call.body.get(name)
        if isinstance(value, str):
            digits = "".join(sign for sign in value if sign.isdigit())
            tags[name] = digits if name == "to" else value
    if isinstance(call.body.get("template"), dict):
        tags["template"] = str(call.body["template"].get("name"))
    return tags


def stricken(world: World, call: Call, kind: str) -> tuple[Answer | None, float, bool]:
    """Faults that strike the request itself: an answer instead, seconds late, answer lost."""
    instead: Answer | None = None
    slow_s, cut_after = 0.0, False
    for fault in world.faults.strike(REQUEST_DEEDS, tags_of(call, kind)):
        if fault.do == "slow":
            slow_s = fault.seconds
        elif fault.do == "cut_after":
            cut_after = True
        elif fault.do == "cut_before":
            instead = Answer({}, cut=True)
        elif fault.do == "server_error":
            page = b"<html><body>Sorry, something went wrong.</body></html>"
            instead = Answer(page, status=500, content_type="text/html; charset=utf-8")
        elif instead is None:
            raise GraphError(fault.code, fault.details or "a fault ordered this refusal")
    return instead, slow_s, cut_after
