"""The block list of a number: only people who wrote in the last 24 hours can be put on it."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.country import digits_of, resolve
from cloudapi_simulator.graph.call import Answer, Call, paged
from cloudapi_simulator.graph_error import GraphError, asynchronous, missing
from cloudapi_simulator.person import Person
from cloudapi_simulator.world import World

_MOST_BLOCKED = 64_000  # platform.md §4.5
_MOST_AT_ONCE = 1000
Json = dict[str, Any]


def block_users(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """GET lists, POST blocks, DELETE unblocks; partial failure is HTTP 400 with both lists."""
    if call.method == "GET":
        return Answer(paged(_blocked(world, line, now), call))
    wanted = call.body.get("block_users")
    if call.body.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    if not isinstance(wanted, list) or not wanted:
        raise missing("block_users")
    if len(wanted) > _MOST_AT_ONCE:
        raise GraphError(100, message=f"(#100) At most {_MOST_AT_ONCE} users at once.")
    adding = call.method == "POST"
    done: list[Json] = []
    failed: list[Json] = []
    for entry in wanted:
        said = entry if isinstance(entry, dict) else {}
        written = str(said.get("user") or said.get("user_id") or "")
        person = _who(world, line, said)
        code = _refused(line, person, adding, now)
        if person is None or code:
            failed.append({"input": written, "errors": [_reason(code)]})
            continue
        if person.id in line.blocked:
            line.blocked.remove(person.id)
        if adding:
            line.blocked.append(person.id)
        done.append(_named(world, line, person, written))
    return _told(("added_users" if adding else "removed_users", done), failed)


def _refused(line: Line, person: Person | None, adding: bool, now: datetime) -> int:
    """Why this one cannot be changed: a code, or 0."""
    if person is None:
        return 131026
    if not adding:
        return 0
    if not person.window_open(line.id, now):
        return 131047
    is_full = len(line.blocked) >= _MOST_BLOCKED and person.id not in line.blocked
    return 139101 if is_full else 0


def _reason(code: int) -> Json:
    whole = asynchronous(code)
    return {name: whole[name] for name in ("message", "code", "error_data")}


def _told(done: tuple[str, list[Json]], failed: list[Json]) -> Answer:
    name, people = done
    if not failed:
        return Answer({"messaging_product": "whatsapp", "block_users": {name: people}})
    error = GraphError(139100, "some users could not be changed")
    lists = {name: people, "failed_users": failed}
    error.more = {"messaging_product": "whatsapp", "block_users": lists}
    raise error


def _who(world: World, line: Line, said: Json) -> Person | None:
    """A user id of this portfolio (no parent id, platform.md §3.1), or a number."""
    user_id = said.get("user_id")
    if user_id:
        person = world.person_by_user_id(str(user_id))
        own = person is not None and world.user_id(person, line) == user_id
        return person if own else None
    written = str(said.get("user") or "")
    if not 5 <= len(digits_of(written)) <= 20:
        return None
    return world.person_by_phone(resolve(written, home=line.home, known=world.phones))


def _named(world: World, line: Line, person: Person, written: str) -> Json:
    """How a blocked person is listed: as they were named, never with a number not asked by."""
    if written == world.user_id(person, line):
        return {"input": written, "user_id": written}
    return {"input": written, "wa_id": person.phone}


def _blocked(world: World, line: Line, now: datetime) -> list[Json]:
    people = [world.people[one] for one in line.blocked if one in world.people]
    shown = []
    for person in people:
        by_phone = world.shows_phone(person, line, now)
        written = "+" + person.phone if by_phone else world.user_id(person, line)
        shown.append({"messaging_product": "whatsapp", **_named(world, line, person, written)})
    return shown
