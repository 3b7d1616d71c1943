"""The strings behind the stage: people, faults, clock, transcript, templates, settings, over JSON.

Everything lives under /_simulator/ so that it can never be mistaken for Meta's own surface.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from cloudapi_simulator.act import ActRefused, act
from cloudapi_simulator.business import Line
from cloudapi_simulator.clock import LATEST
from cloudapi_simulator.country import digits_of
from cloudapi_simulator.engine import Engine
from cloudapi_simulator.event import happen
from cloudapi_simulator.fate import come_online
from cloudapi_simulator.fault import Fault
from cloudapi_simulator.graph.template import add as add_template
from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.health import state
from cloudapi_simulator.news import tell_template
from cloudapi_simulator.pause import pause
from cloudapi_simulator.person import Person, parent_id_of, shown
from cloudapi_simulator.template import CATEGORIES, STATUSES, checked

Json = dict[str, Any]
Control = Callable[[Engine, list[str], Json, dict[str, str]], Awaitable[Any]]
_FICTION = range(491713920010, 491713920100)


class ControlRefused(Exception):
    """A wrong use of the control interface, said in a sentence."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status


class NewPerson(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What may be said of a person, new or changed."""

    phone: str | msgspec.UnsetType = msgspec.UNSET
    name: str | msgspec.UnsetType = msgspec.UNSET
    username: str | msgspec.UnsetType | None = msgspec.UNSET
    enterprise: bool | msgspec.UnsetType = msgspec.UNSET
    receipts: bool | msgspec.UnsetType = msgspec.UNSET
    reads: bool | msgspec.UnsetType = msgspec.UNSET
    online: bool | msgspec.UnsetType = msgspec.UNSET
    on_whatsapp: bool | msgspec.UnsetType = msgspec.UNSET
    chat_open: bool | msgspec.UnsetType = msgspec.UNSET
    blocks_business: bool | msgspec.UnsetType = msgspec.UNSET
    stopped_marketing: bool | msgspec.UnsetType = msgspec.UNSET
    is_capped: bool | msgspec.UnsetType = msgspec.UNSET
    is_held_out: bool | msgspec.UnsetType = msgspec.UNSET
    wrote: bool | msgspec.UnsetType = msgspec.UNSET  # has just written: the window is open


def introduce(engine: Engine, said: NewPerson) -> Person:
    """Let a new person exist. Without a phone number they get an invented one."""
    world = engine.world
    digits = digits_of(said.phone) if isinstance(said.phone, str) else _invented_phone(engine)
    if not 7 <= len(digits) <= 15:
        raise ControlRefused("phone must be a number in international form, such as +4917139200…")
    if world.person_by_phone(digits):
        raise ControlRefused("somebody has this number already", 409)
    person = Person(
        id="per_" + world.ids.lasting_word("person", digits, length=12),
        name=said.name if isinstance(said.name, str) else f"Person {digits[-4:]}",
        phone=digits,
    )
    world.add_person(person)
    _alter(engine, person, said)
    return person


def _invented_phone(engine: Engine) -> str:
    """The next free number of a range that is set aside for fiction (Bundesnetzagentur)."""
    taken = engine.world.phones
    return next((n for n in map(str, _FICTION) if n not in taken), "")


def _alter(engine: Engine, person: Person, said: NewPerson) -> None:
    now = engine.clock.now()
    for name, value in msgspec.to_builtins(said).items():
        if name in ("phone", "wrote", "online"):
            continue
        setattr(person, name, value)
    engine.world.add_person(person)  # a parent id may have come with `enterprise`
    if said.wrote is True:
        for line in engine.world.lines.values():
            person.last_wrote[line.id] = now
            engine.world.spoke_by_phone(person, line, now)
    if said.online is True and not person.online:
        come_online(engine.world, person, now)
    elif said.online is False:
        person.online = False


def _found(engine: Engine, who: str) -> Person:
    world = engine.world
    person = world.people.get(who) or world.person_by_user_id(who)
    person = person or world.person_by_phone(digits_of(who))
    if person is None:
        raise ControlRefused("nobody here has this id or number", 404)
    return person


def _line(engine: Engine, body: Json) -> Line:
    world = engine.world
    line_id = str(body.get("phone_number_id") or world.settings.phone_number_id)
    if line_id not in world.lines:
        raise ControlRefused("no business number has this id", 404)
    return world.lines[line_id]


def portrait(engine: Engine, person: Person) -> Json:
    """A person with every id the businesses here know them by."""
    world, now = engine.world, engine.clock.now()
    ids = {line.id: world.user_id(person, line) for line in world.lines.values()}
    parent = parent_id_of(person, world.ids)
    return {**shown(person, now=now), "user_ids": ids, "parent_user_id": parent}


def _as_new_person(body: Json) -> NewPerson:
    try:
        return msgspec.convert(body, NewPerson)
    except msgspec.ValidationError as error:
        raise ControlRefused(str(error)) from None


async def list_people(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Everybody, at most a thousand."""
    people = list(engine.world.people.values())[:1000]
    return {"people": [portrait(engine, person) for person in people]}


async def new_person(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Somebody new."""
    return portrait(engine, introduce(engine, _as_new_person(body)))


async def one_person(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """One person, by id, number or user id."""
    return portrait(engine, _found(engine, path[1]))


async def alter_person(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Change what a person is like. A new number is an act, not a change."""
    said = _as_new_person(body)
    if said.phone is not msgspec.UNSET:
        raise ControlRefused("a person changes the number by the act change_number")
    person = _found(engine, path[1])
    _alter(engine, person, said)
    return portrait(engine, person)


async def forget_person(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Let somebody vanish."""
    engine.world.forget_person(_found(engine, path[1]))
    return {"success": True}


async def person_acts(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Let a person do something on the phone."""
    person, line = _found(engine, path[1]), _line(engine, body)
    try:
        return act(engine.world, person, line, body, engine.base, engine.clock.now())
    except ActRefused as refused:
        raise ControlRefused(str(refused)) from None
    except (TypeError, ValueError):
        raise ControlRefused("a part of the act has the wrong form") from None


async def phone_of(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """What the person's phone shows, oldest first."""
    return {"messages": [message.shown() for message in _found(engine, path[1]).inbox]}


async def show_clock(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """What time it is and how it moves."""
    clock = engine.clock
    mode = "virtual" if clock.is_virtual else "real"
    return {"now": clock.now().isoformat(), "mode": mode, "rate": clock.rate}


async def set_clock(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """{"mode": "virtual"|"real", "at"?: time, "rate"?: n}.

    Real without time and rate is the machine's own; a rate makes it run so many times as fast.
    """
    at = _time(body["at"]) if body.get("at") else None
    mode = body.get("mode")
    if mode not in ("virtual", "real", None):
        raise ControlRefused("mode is virtual or real")
    if mode == "virtual":
        engine.clock.stand()
    elif mode == "real" and at is None and body.get("rate") is None:
        engine.clock.follow_the_machine()
    elif mode == "real":
        _run(engine, body.get("rate", 1))
    if at is not None:
        engine.clock.move_to(at)
    engine.poke()
    return await show_clock(engine, path, body, query)


def _run(engine: Engine, rate: object) -> None:
    if not isinstance(rate, int | float):
        raise ControlRefused("rate is a number above 0")
    try:
        engine.clock.run(rate)
    except ValueError as error:
        raise ControlRefused(str(error)) from None


async def advance_clock(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """{"seconds": n} or {"to": time}; answers when all that happened has been posted."""
    if body.get("to"):
        await engine.advance_to(_time(body["to"]))
    else:
        seconds = body.get("seconds", 0)
        if not isinstance(seconds, int | float) or not 0 <= seconds <= 10**9:
            raise ControlRefused("seconds must be a number from 0 on")
        await engine.advance(timedelta(seconds=seconds))
    return await show_clock(engine, path, body, query)


def _time(written: object) -> datetime:
    try:
        at = datetime.fromisoformat(str(written))
    except ValueError:
        raise ControlRefused("a time looks like 2026-11-24T10:00:00+01:00") from None
    if at.tzinfo is None:
        raise ControlRefused("a time needs its offset, such as +01:00 or Z")
    if not 2000 <= at.year < LATEST.year:
        raise ControlRefused(f"time goes from 2000 to {LATEST.year}")
    return at.astimezone(UTC)


async def settle(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Wait until everything due has happened and every webhook on the way was answered."""
    return {"settled": await engine.settle()}


async def list_faults(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Faults that wait for their moment."""
    return {"faults": engine.world.faults.shown()}


async def new_fault(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Order a fault."""
    try:
        fault = msgspec.convert(body, Fault)
    except msgspec.ValidationError as error:
        raise ControlRefused(str(error)) from None
    for name in ("to", "from"):
        if name in fault.match:
            fault.match[name] = digits_of(fault.match[name])
    try:
        return msgspec.to_builtins(engine.world.faults.add(fault))
    except ValueError as error:
        raise ControlRefused(str(error)) from None


async def remove_faults(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Take one fault away, or all."""
    return {"removed": engine.world.faults.remove(path[1] if len(path) > 1 else None)}


async def transcript(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """What was said; ?after=n for what is new, ?kind=request|webhook for a part.

    ?canon=1 gives all of it without numbers, each moment sorted: equal in equal runs.
    """
    if query.get("canon"):
        return {"lines": engine.world.transcript.in_canon()}
    after = query.get("after", "0")
    number = int(after) if after.isdigit() else 0
    return {"lines": engine.world.transcript.after(number, query.get("kind"))}


async def clear_transcript(
    engine: Engine, path: list[str], body: Json, query: dict[str, str]
) -> Any:
    """Forget what was said."""
    engine.world.transcript.clear()
    return {"success": True}


async def list_templates(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Every template, the deleted ones too."""
    return {"templates": [template.shown() for template in engine.world.templates.values()]}


async def new_template(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """A template in any state at once, without review; the checks of form stay."""
    status = str(body.get("status", "APPROVED")).upper()
    if status not in STATUSES:
        raise ControlRefused("status is none that a template can have")
    account_id = str(body.get("waba_id") or engine.world.settings.waba_id)
    try:
        template = add_template(engine.world, account_id, checked(body), status, engine.clock.now())
    except GraphError as error:
        sentence = error.user_message or error.details or error.message
        raise ControlRefused(sentence) from None
    return template.shown()


async def alter_template(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """The reviewer decides: status (with reason), quality, category. The business is told.

    Quality RED, or `pause`, lets an approved template rest for 3 h, then 6 h, then for good.
    """
    template = engine.world.templates.get(path[1])
    if template is None:
        raise ControlRefused("no template has this id", 404)
    world, now = engine.world, engine.clock.now()
    status = body.get("status")
    if status is not None:
        if status not in STATUSES:
            raise ControlRefused("status is none that a template can have")
        template.status = status
        template.reason = str(body.get("reason", "NONE"))
        more = {name: body[name] for name in ("other_info", "rejection_info") if name in body}
        tell_template(world, template, status, now, **more)
    told = {
        "message_template_id": int(template.id),
        "message_template_name": template.name,
        "message_template_language": template.language.replace("_", "-"),
    }
    if body.get("quality"):
        scores = {"previous_quality_score": template.quality, "new_quality_score": body["quality"]}
        happen(world, template.account_id, "message_template_quality_update", scores | told, now)
    if body.get("category") in CATEGORIES:
        change = {"previous_category": template.category, "new_category": body["category"]}
        happen(world, template.account_id, "template_category_update", told | change, now)
    if body.get("pause") is True:
        pause(world, template, now)
    return template.shown()


async def account_news(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Post any account field: {"field": "account_update", "value": {…}}."""
    if not isinstance(body.get("field"), str) or not isinstance(body.get("value"), dict):
        raise ControlRefused("field and value are needed")
    account_id = str(body.get("waba_id") or engine.world.settings.waba_id)
    happen(engine.world, account_id, body["field"], body["value"], engine.clock.now())
    return {"success": True}


async def show_settings(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """All settings, also those a client needs to connect."""
    return msgspec.to_builtins(engine.world.settings)


async def alter_settings(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Change some settings while running; ids cannot change."""
    fixed = {"phone_number_id", "waba_id", "portfolio_id", "app_id", "seed"} & body.keys()
    if fixed:
        raise ControlRefused(f"{', '.join(sorted(fixed))} cannot change while running")
    try:
        engine.world.change(body)
    except msgspec.ValidationError as error:
        raise ControlRefused(str(error)) from None
    return await show_settings(engine, path, body, query)


async def health(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Is it up, and how much is going on?"""
    return state(engine)
