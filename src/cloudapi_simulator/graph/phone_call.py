"""`/{number}/calls` and `/{number}/call_permissions`: calling people, and being allowed to."""

from datetime import datetime, timedelta
from functools import partial

from cloudapi_simulator.business import Line
from cloudapi_simulator.call_news import SAMPLE_SDP, tell_call, tell_call_status
from cloudapi_simulator.calling import PhoneCall
from cloudapi_simulator.graph.call import Answer, Call
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.send import recipient_of
from cloudapi_simulator.shape import invalid
from cloudapi_simulator.world import World

_ACTIONS = ("connect", "pre_accept", "accept", "reject", "terminate")
_DONE = Answer({"messaging_product": "whatsapp", "success": True})


def permissions(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """May this person be called or asked? Source: platform.md §7.3."""
    digits, user_id = call.query.get("user_wa_id"), call.query.get("recipient")
    if not digits and not user_id:
        raise missing("user_wa_id")
    to = "+" + digits.lstrip("+") if digits else None
    person = recipient_of(world, line, {"to": to, "recipient": user_id}).person
    return Answer(world.calls.permission(line.id, person.id).shown(now))


def calls(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Begin a call, or answer, refuse or end one."""
    if call.body.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    action = call.body.get("action")
    if action not in _ACTIONS:
        known = ", ".join(_ACTIONS)
        raise GraphError(100, message=f"(#100) Param action must be one of {{{known}}}.")
    if not line.is_registered:
        raise GraphError(133010, "register the number first")
    if action == "connect":
        return _connect(world, line, call, now)
    found = world.calls.get(str(call.body.get("call_id") or ""), line.id)
    if found is None or found.state in ("ended", "rejected"):
        raise invalid("call_id is not a call that is going on")
    if action in ("pre_accept", "accept"):
        _check_session(call, "answer")
        if found.by_business:
            raise invalid("the business began this call; only the person can accept it")
        found.state = "accepted" if action == "accept" else found.state
        return _DONE
    if action == "reject" and found.by_business:
        raise invalid("the business began this call; it can only end it")
    _end(world, found, "rejected" if action == "reject" else "ended", now)
    return _DONE


def _check_session(call: Call, kind: str) -> None:
    session = call.body.get("session")
    if not isinstance(session, dict) or not isinstance(session.get("sdp"), str):
        raise missing("session")
    if session.get("sdp_type") != kind:
        raise invalid(f"session['sdp_type'] must be {kind}")


def _connect(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Ring somebody who allowed it: 138000 when calls are off, 138006 without permission."""
    calling = line.settings.get("calling") or {}
    if str(calling.get("status", "")).upper() != "ENABLED":
        raise GraphError(138000, "switch calling on in the settings of the number")
    person = recipient_of(world, line, call.body).person
    _check_session(call, "offer")
    if not world.calls.permission(line.id, person.id).granted(now):
        raise GraphError(138006, "the person has not allowed calls")
    made = world.calls.keep(
        PhoneCall(
            id="wacid." + world.ids.word("call", length=26, of=person.id),
            line_id=line.id,
            person_id=person.id,
            by_business=True,
            began_at=now,
        )
    )
    pace = world.settings.pace
    ring, take = pace.sent_after_s, pace.read_after_s
    world.agenda.plan(now + timedelta(seconds=ring), partial(_ring, world, made))
    world.agenda.plan(now + timedelta(seconds=max(ring, take)), partial(_taken, world, made))
    body = {"messaging_product": "whatsapp", "calls": [{"id": made.id}], "success": True}
    return Answer(body)


def _ring(world: World, call: PhoneCall, at: datetime) -> None:
    person = world.people.get(call.person_id)
    if call.state == "ringing" and person is not None and person.online:
        tell_call_status(world, call, "RINGING", at)


def _taken(world: World, call: PhoneCall, at: datetime) -> None:
    """Whoever is online takes the call; whoever is not lets it ring into the void."""
    person = world.people.get(call.person_id)
    if call.state != "ringing" or person is None:
        return
    if not person.online or person.blocks_business:
        _end(world, call, "ended", at, completed=False)
        return
    call.state = "accepted"
    tell_call_status(world, call, "ACCEPTED", at)
    session = {"sdp_type": "answer", "sdp": SAMPLE_SDP}
    tell_call(world, call, "connect", at, session=session)


def _end(
    world: World, call: PhoneCall, state: str, now: datetime, *, completed: bool = True
) -> None:
    talked = call.state == "accepted"
    call.state = state
    told = {"status": "COMPLETED" if completed and talked else "FAILED"}
    if talked:
        seconds = int((now - call.began_at).total_seconds())
        told["start_time"] = str(int(call.began_at.timestamp()))
        told["end_time"] = str(int(now.timestamp()))
        tell_call(world, call, "terminate", now, **told, duration=seconds)
    else:
        tell_call(world, call, "terminate", now, **told)
