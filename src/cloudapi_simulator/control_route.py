"""Which control answers which path under /_simulator/."""

from typing import Any

import msgspec

from cloudapi_simulator import control, control_panel
from cloudapi_simulator.control import Control, ControlRefused, Json
from cloudapi_simulator.engine import Engine

_NAMED = frozenset({"people", "templates", "faults", "lines"})  # …/{which one}
_ROUTES: dict[tuple[str, str], Control] = {
    ("GET", "health"): control.health,
    ("GET", "people"): control.list_people,
    ("POST", "people"): control.new_person,
    ("GET", "people/*"): control.one_person,
    ("PATCH", "people/*"): control.alter_person,
    ("DELETE", "people/*"): control.forget_person,
    ("POST", "people/*/act"): control.person_acts,
    ("GET", "people/*/messages"): control.phone_of,
    ("GET", "clock"): control.show_clock,
    ("POST", "clock"): control.set_clock,
    ("POST", "clock/advance"): control.advance_clock,
    ("POST", "settle"): control.settle,
    ("GET", "faults"): control.list_faults,
    ("POST", "faults"): control.new_fault,
    ("DELETE", "faults"): control.remove_faults,
    ("DELETE", "faults/*"): control.remove_faults,
    ("GET", "transcript"): control.transcript,
    ("DELETE", "transcript"): control.clear_transcript,
    ("GET", "templates"): control.list_templates,
    ("POST", "templates"): control.new_template,
    ("PATCH", "templates/*"): control.alter_template,
    ("POST", "account"): control.account_news,
    ("GET", "account/events"): control_panel.list_events,
    ("GET", "fault-kinds"): control_panel.list_fault_kinds,
    ("GET", "codes"): control_panel.list_codes,
    ("GET", "lines"): control_panel.list_lines,
    ("PATCH", "lines/*"): control_panel.alter_line,
    ("GET", "settings/form"): control_panel.list_settings_form,
    ("GET", "settings"): control.show_settings,
    ("PATCH", "settings"): control.alter_settings,
}


async def answer_control(
    engine: Engine, method: str, path: list[str], raw: bytes, query: dict[str, str]
) -> tuple[int, Any]:
    """Status and JSON of a control request. Refusals are {"error": sentence}."""
    pattern = "/".join(
        "*" if place == 1 and path[0] in _NAMED else word for place, word in enumerate(path)
    )
    route = _ROUTES.get((method, pattern))
    if route is None:
        return 404, {"error": f"there is no {method} /_simulator/{pattern}"}
    try:
        body: Json = msgspec.json.decode(raw, type=dict[str, Any]) if raw else {}
    except (msgspec.DecodeError, RecursionError):
        return 400, {"error": "the body must be a JSON object"}
    try:
        said = await route(engine, path, body, query)
    except ControlRefused as refused:
        return refused.status, {"error": str(refused)}
    engine.poke()
    return 200, said
