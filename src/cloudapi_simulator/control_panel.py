"""What a control panel needs to draw itself: kinds of fault, codes, settings, numbers, events.

A panel that is built from these lists shows a new fault or setting without being changed.
"""

from typing import Any

import msgspec

from cloudapi_simulator.business import Line
from cloudapi_simulator.control import ControlRefused, Json
from cloudapi_simulator.engine import Engine
from cloudapi_simulator.event import happen
from cloudapi_simulator.fault import KINDS
from cloudapi_simulator.graph_error import CATALOGUE
from cloudapi_simulator.guess import GUESSES, guessed
from cloudapi_simulator.sample_event import sample_events
from cloudapi_simulator.sample_news import sample_news
from cloudapi_simulator.settings import Settings

_FIXED = frozenset(  # ids and secrets, what is read once at the start, and guesses (own list)
    {"token", "app_secret", "verify_token", "phone_number_id", "waba_id", "portfolio_id"}
    | {"app_id", "seed", "display_number", "verified_name", "webhook_url", "guesses"}
    | {"transcript_size", "message_memory", "media_memory_bytes", "webhook_memory_bytes"}
)
QUALITIES = ("GREEN", "YELLOW", "RED", "UNKNOWN")


async def list_fault_kinds(
    engine: Engine, path: list[str], body: Json, query: dict[str, str]
) -> Any:
    """Every kind of fault: where it strikes, what it takes, its words in both languages."""
    return {"kinds": msgspec.to_builtins(KINDS), "seed": engine.world.settings.seed}


async def list_codes(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """Every error code a fault may carry, with Meta's title."""
    return {"codes": [{"code": code, "title": title} for code, (_, title) in CATALOGUE.items()]}


async def list_settings_form(
    engine: Engine, path: list[str], body: Json, query: dict[str, str]
) -> Any:
    """Every setting and guess that may change while running: kind, choices, value now."""
    now = msgspec.to_builtins(engine.world.settings)
    fields = [
        {**field, "value": now[field["name"]]}
        for field in _form(Settings)
        if field["name"] not in _FIXED
    ]
    guesses = [
        {
            "name": guess.name,
            "choices": guess.choices,
            "switches": guess.switches,
            "value": guessed(engine.world.settings.guesses, guess.name),
        }
        for guess in GUESSES.values()
        if not guess.setting
    ]
    return {"fields": fields, "guesses": guesses}


def _form(struct: type[msgspec.Struct]) -> list[Json]:
    """The fields of a struct as a form can show them: number, switch, choice, several, group."""
    info = msgspec.inspect.type_info(struct)
    assert isinstance(info, msgspec.inspect.StructType)
    return [
        {"name": field.name, "default": _plain(field.default), **_kind(field.type)}
        for field in info.fields
    ]


def _plain(default: Any) -> Any:
    return None if default is msgspec.NODEFAULT else msgspec.to_builtins(default)


def _kind(shape: msgspec.inspect.Type) -> Json:
    if isinstance(shape, msgspec.inspect.BoolType):
        return {"kind": "switch"}
    if isinstance(shape, msgspec.inspect.IntType | msgspec.inspect.FloatType):
        is_whole = isinstance(shape, msgspec.inspect.IntType)
        return {"kind": "number", "whole": is_whole}
    if isinstance(shape, msgspec.inspect.LiteralType):
        return {"kind": "choice", "choices": list(shape.values)}
    if isinstance(shape, msgspec.inspect.StructType):
        return {"kind": "group", "fields": _form(shape.cls)}
    if isinstance(shape, msgspec.inspect.StrType):
        return {"kind": "text"}
    return {"kind": "other"}  # shown, not edited


def line_shown(line: Line) -> Json:
    """A business number as the panel shows it."""
    return {
        "id": line.id,
        "display": line.display,
        "name": line.name,
        "account_id": line.account_id,
        "quality": line.quality,
        "registered": line.is_registered,
    }


async def list_lines(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """The business numbers."""
    return {"lines": [line_shown(line) for line in engine.world.lines.values()]}


async def alter_line(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """The quality of a business number moves, or it loses its registration.

    A fall to RED flags the number, leaving RED takes the flag away; the business is told by
    `phone_number_quality_update`. Source: platform.md §2.5 (FLAGGED, UNFLAGGED are legacy).
    """
    line = engine.world.lines.get(path[1])
    if line is None:
        raise ControlRefused("no business number has this id", 404)
    quality = body.get("quality")
    if quality is not None:
        if quality not in QUALITIES:
            raise ControlRefused(f"quality must be one of {', '.join(QUALITIES)}")
        if (line.quality == "RED") != (quality == "RED"):
            event = "FLAGGED" if quality == "RED" else "UNFLAGGED"
            value = {"display_phone_number": line.digits, "event": event}
            field, now = "phone_number_quality_update", engine.clock.now()
            happen(engine.world, line.account_id, field, value, now)
        line.quality = quality
    if isinstance(body.get("registered"), bool):
        line.is_registered = body["registered"]
    return line_shown(line)


async def list_events(engine: Engine, path: list[str], body: Json, query: dict[str, str]) -> Any:
    """A sample of every account field Meta posts, ready for `POST account`."""
    line = engine.world.lines[engine.world.settings.phone_number_id]
    now = engine.clock.now()
    return {"events": sample_events(line, now) + sample_news(engine.world, line, now)}
