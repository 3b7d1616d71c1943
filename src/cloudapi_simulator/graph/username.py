"""The business's own username. Source: platform.md §3.6."""

import re
from datetime import datetime

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.news import tell_account
from cloudapi_simulator.world import World

_NAME = re.compile(r"(?=.*[a-z])[a-z0-9._]{3,35}")


def username(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """POST takes a name, GET shows it, DELETE gives it up."""
    if call.method == "POST":
        return _taken(world, line, call, now)
    if call.method == "DELETE":
        if line.username is not None:
            _tell(world, line, "deleted", now)
        line.username = None
        return SUCCESS
    return Answer({"username": line.username, "status": "approved"} if line.username else {})


def _taken(world: World, line: Line, call: Call, now: datetime) -> Answer:
    wanted = call.parameter("username")
    if not wanted:
        raise missing("username")
    if not isinstance(wanted, str) or not _NAME.fullmatch(wanted):
        raise GraphError(100, message="(#100) username must have 3 to 35 of a-z, 0-9, . and _.")
    if not line.is_registered:
        raise GraphError(133010, "register the number first")
    if any(other.username == wanted for other in world.lines.values() if other is not line):
        raise GraphError(147001, "the username is taken")
    line.username = wanted
    _tell(world, line, "approved", now)
    return Answer({"status": "approved"})


def _tell(world: World, line: Line, status: str, now: datetime) -> None:
    told = {
        "display_phone_number": line.digits,
        "username": line.username,
        "status": status,
    }
    tell_account(world, line.account_id, "business_username_update", told, now)


def suggestions(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Usernames kept free for the business."""
    word = "".join(sign for sign in line.name.lower() if sign.isascii() and sign.isalnum())[:30]
    return Answer({"data": [{"username_suggestions": [word]}]})
