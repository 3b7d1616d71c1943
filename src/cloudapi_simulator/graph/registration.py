"""Putting a number into and out of service: codes, PIN, at most ten times in 72 hours."""

from datetime import datetime, timedelta

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.world import World

_MOST_CHANGES = 10  # in the span below; platform.md §5, §7.3
_CHANGES_WITHIN = timedelta(hours=72)
# Where data at rest may be kept. Source: platform.md §9.
REGIONS = frozenset(
    ["AU", "ID", "IN", "JP", "SG", "KR", "DE", "CH", "GB", "BR", "BH", "ZA", "AE", "CA"]
)


def checked_pin(pin: object) -> str:
    """Six digits, or the refusal."""
    said = str(pin)
    if len(said) != 6 or not (said.isascii() and said.isdigit()):
        raise GraphError(100, message="(#100) The parameter pin must be 6 digits.")
    return said


def _count(line: Line, now: datetime) -> None:
    recent = [at for at in line.registrations if now - at < _CHANGES_WITHIN]
    if len(recent) >= _MOST_CHANGES:
        raise GraphError(133016, "at most ten registrations and deregistrations in 72 hours")
    line.registrations = [*recent, now]


def register(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Put the number in service; with two-step verification on, its PIN must be right."""
    if call.parameter("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    pin = call.parameter("pin")
    if pin is None:
        raise missing("pin")
    said = checked_pin(pin)
    region = call.parameter("data_localization_region")
    if region is not None and (not isinstance(region, str) or region not in REGIONS):
        raise GraphError(100, message="(#100) Param data_localization_region is not a region.")
    if not line.is_verified:
        raise GraphError(133006, "verify the number with a code first")
    if line.pin is not None and line.pin != said:
        raise GraphError(133005, "the PIN is not the one of this number")
    _count(line, now)
    line.pin, line.is_registered = said, True
    return SUCCESS


def deregister(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Take the number out of service; sending answers 133010 from then on."""
    if not line.is_registered:
        raise GraphError(133010, "the number is not registered")
    _count(line, now)
    line.is_registered = False
    return SUCCESS


def request_code(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """A code by text message or voice. Nothing is sent: any six digits will do."""
    method, language = call.parameter("code_method"), call.parameter("language")
    if method not in ("SMS", "VOICE"):
        raise GraphError(100, message="(#100) Param code_method must be one of {SMS, VOICE}.")
    if not isinstance(language, str) or not language:
        raise missing("language")
    return SUCCESS


def verify_code(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """The code that was sent."""
    code = str(call.parameter("code") or "").replace("-", "")
    if len(code) != 6 or not (code.isascii() and code.isdigit()):
        raise GraphError(100, message="(#100) The parameter code must be 6 digits.")
    choice = guessed(world.settings.guesses, "verification_code")
    if choice == "000000_is_wrong" and code == "000000":
        raise GraphError(136025, "the code is wrong")
    line.is_verified = True
    return Answer({"success": True, "id": line.id})
