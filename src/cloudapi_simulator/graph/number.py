"""A business number over HTTP: its fields, its name, its PIN, its own webhook address."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from cloudapi_simulator.business import Account, Line
from cloudapi_simulator.country import digits_of
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call, chosen, paged
from cloudapi_simulator.graph.registration import checked_pin
from cloudapi_simulator.graph.subscription import override
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.news import tell_account
from cloudapi_simulator.world import World

USUAL = (
    "verified_name",
    "code_verification_status",
    "display_phone_number",
    "quality_rating",
    "platform_type",
    "throughput",
    "last_onboarded_time",
)
_MOST_NAME = 75
_MOST_LINES = 1000


def shown(world: World, line: Line) -> dict[str, Any]:
    """All fields of a number."""
    limit = world.settings.limit
    tier = {0: "TIER_UNLIMITED", 250: "TIER_250", 2000: "TIER_2K", 10_000: "TIER_10K"}.get(
        limit.new_people_per_day, "TIER_100K"
    )
    whole = line.shown(tier, limit.messages_per_s)
    target = world.subscriptions.of_line.get(line.id)
    app = world.subscriptions.app
    account = world.subscriptions.of_account.get(line.account_id)
    addresses = {"phone_number": target, "whatsapp_business_account": account, "application": app}
    whole["webhook_configuration"] = {name: at.url for name, at in addresses.items() if at}
    profile = {"messaging_product": "whatsapp", **line.profile}
    whole["whatsapp_business_profile"] = {"data": [profile]}
    return whole


def number(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """GET shows the number; POST sets its webhook address, its PIN, or asks for a new name."""
    if call.method == "GET":
        return Answer(chosen(shown(world, line), call.query.get("fields"), USUAL))
    pin = call.parameter("pin")
    if pin is not None:
        line.pin = checked_pin(pin)
        told = {"display_phone_number": line.digits, "event": "PIN_CHANGED"}
        tell_account(world, line.account_id, "security", told, now)
    name = call.parameter("new_display_name")
    if name is not None:
        _rename(world, line, name, now)
    wanted = call.body.get("webhook_configuration")
    if isinstance(wanted, dict):
        return override(world, world.subscriptions.of_line, line.id, wanted)
    return SUCCESS


def _rename(world: World, line: Line, name: object, now: datetime) -> None:
    """A new display name is reviewed like a template. Source: platform.md §2.5."""
    if not isinstance(name, str) or not 3 <= len(name.strip()) <= _MOST_NAME:
        raise GraphError(100, message=f"(#100) new_display_name must have 3 to {_MOST_NAME} signs.")
    line.wanted_name = name.strip()
    later = now + timedelta(seconds=world.settings.pace.review_after_s)
    world.agenda.plan(later, partial(_named, world, line, line.wanted_name))


def _named(world: World, line: Line, name: str, at: datetime) -> None:
    if line.wanted_name != name:
        return
    line.name, line.wanted_name = name, None
    told = {
        "display_phone_number": line.digits,
        "decision": "APPROVED",
        "requested_verified_name": name,
        "rejection_reason": None,
    }
    tell_account(world, line.account_id, "phone_number_name_update", told, at)


def numbers(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """GET lists the account's numbers; POST adds one, still to be verified and registered."""
    if call.method == "POST":
        return _added(world, account, call)
    lines = [line for line in world.lines.values() if line.account_id == account.id]
    fields = call.query.get("fields")
    return Answer(paged([chosen(shown(world, line), fields, USUAL) for line in lines], call))


def _added(world: World, account: Account, call: Call) -> Answer:
    code = call.parameter("country_code") or call.parameter("cc")
    written, name = call.parameter("phone_number"), call.parameter("verified_name")
    for what, given in (("cc", code), ("phone_number", written), ("verified_name", name)):
        if not isinstance(given, str) or not given.strip():
            raise missing(what)
    national, prefix = digits_of(str(written)), digits_of(str(code))
    digits = national if national.startswith(prefix) else prefix + national
    if not prefix or not 7 <= len(digits) <= 15:
        raise GraphError(100, message="(#100) Param phone_number must be a phone number.")
    if len(world.lines) >= _MOST_LINES or any(one.digits == digits for one in world.lines.values()):
        raise GraphError(100, "the number is in use, or the account has too many")
    line_id = world.ids.number("line", digits=15)
    line = world.add_line(line_id, account.id, "+" + digits, str(name).strip()[:_MOST_NAME])
    line.is_registered = line.is_verified = False
    return Answer({"id": line.id})
