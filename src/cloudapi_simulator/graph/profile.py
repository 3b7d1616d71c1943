"""What people see of a business: profile, welcome message, commands, catalogue button."""

import re
from datetime import datetime
from typing import Any

import msgspec

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call, chosen
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.world import World

# field of the profile → most characters (bk in platform.md §7.3)
_MOST = {"about": 139, "address": 256, "description": 512, "email": 128, "vertical": 64}
_MOST_ADDRESS = 256
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
# Source: Meta's OpenAPI file of v23.0; the first two stand on its profile page only.
VERTICALS = frozenset(
    [
        "UNDEFINED",
        "NOT_A_BIZ",
        "OTHER",
        "AUTO",
        "BEAUTY",
        "APPAREL",
        "EDU",
        "ENTERTAIN",
        "EVENT_PLAN",
        "FINANCE",
        "GROCERY",
        "GOVT",
        "HOTEL",
        "HEALTH",
        "NONPROFIT",
        "PROF_SERVICES",
        "RETAIL",
        "TRAVEL",
        "RESTAURANT",
        "ALCOHOL",
        "ONLINE_GAMBLING",
        "PHYSICAL_GAMBLING",
        "OTC_DRUGS",
        "MATRIMONY_SERVICE",
    ]
)


def profile(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """The business profile: read, or changed field by field."""
    if call.method == "GET":
        whole = {"messaging_product": "whatsapp", **line.profile}
        return Answer({"data": [chosen(whole, call.query.get("fields"), tuple(whole))]})
    body = {name: call.parameter(name) for name in (*_MOST, "websites", "profile_picture_handle")}
    if call.parameter("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    given = {name: value for name, value in body.items() if value is not None}
    _check(given)
    handle = given.pop("profile_picture_handle", None)
    if handle is not None:
        if handle not in world.uploads.values():
            raise GraphError(100, message="(#100) Param profile_picture_handle is not a handle.")
        given["profile_picture_url"] = f"{call.base}/picture/{handle}"
    line.profile |= given
    return SUCCESS


def _check(given: dict[str, Any]) -> None:
    for name, value in given.items():
        if name == "websites":
            continue
        if not isinstance(value, str):
            raise GraphError(100, message=f"(#100) Param {name} must be a string.")
        if name in _MOST and len(value) > _MOST[name]:
            raise GraphError(
                100, message=f"(#100) Param {name} must be at most {_MOST[name]} characters."
            )
    if "about" in given and not given["about"].strip():
        raise GraphError(100, message="(#100) Param about must not be empty.")
    if given.get("vertical") and given["vertical"] not in VERTICALS:
        known = ", ".join(sorted(VERTICALS))
        raise GraphError(100, message=f"(#100) Param vertical must be one of {{{known}}}.")
    if given.get("email") and not _EMAIL.fullmatch(given["email"]):
        raise GraphError(100, message="(#100) Param email must be an e-mail address.")
    websites = given.get("websites")
    if websites is not None and (
        not isinstance(websites, list)
        or len(websites) > 2
        or not all(isinstance(one, str) and len(one) <= _MOST_ADDRESS for one in websites)
    ):
        raise GraphError(100, message="(#100) Param websites must be a list of at most 2.")


def automation(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Welcome message, commands, ice breakers. Source of the limits: platform.md §7.3."""
    welcome = call.parameter("enable_welcome_message")
    if welcome is not None and welcome not in (True, False, "true", "false"):
        raise GraphError(100, message="(#100) Param enable_welcome_message must be a boolean.")
    commands = _list(call, "commands", 30)
    prompts = _list(call, "prompts", 4)
    for command in commands or ():
        named = command if isinstance(command, dict) else {}
        for name, most in (("command_name", 32), ("command_description", 256)):
            value = named.get(name)
            if not isinstance(value, str) or not 1 <= len(value) <= most:
                raise GraphError(
                    100, message=f"(#100) Param commands: {name} must have 1 to {most} characters."
                )
    if any(not isinstance(one, str) or not 1 <= len(one) <= 80 for one in prompts or ()):
        raise GraphError(100, message="(#100) Param prompts: 1 to 80 characters each.")
    given = {"commands": commands, "prompts": prompts}
    line.automation |= {name: value for name, value in given.items() if value is not None}
    if welcome is not None:
        line.automation["enable_welcome_message"] = welcome in (True, "true")
    return SUCCESS


def _list(call: Call, name: str, most: int) -> list[Any] | None:
    """A list, or a text with a JSON list in it, as Graph takes both."""
    given = call.parameter(name)
    if isinstance(given, str):
        try:
            given = msgspec.json.decode(given)
        except (msgspec.DecodeError, RecursionError):
            given = ""
    if given is not None and (not isinstance(given, list) or len(given) > most):
        raise GraphError(100, message=f"(#100) Param {name} must be a list of at most {most}.")
    return given


def commerce(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Is the catalogue shown, is there a cart? Source: Meta's OpenAPI file of v23.0."""
    names = ("is_cart_enabled", "is_catalog_visible")
    if call.method == "GET":
        shown = {"id": line.id, **dict.fromkeys(names, True), **line.commerce}
        return Answer({"data": [chosen(shown, call.query.get("fields"), ("id", *names))]})
    for name in names:
        value = call.parameter(name)
        if value is not None and value not in (True, False, "true", "false"):
            raise GraphError(100, message=f"(#100) Param {name} must be a boolean.")
        if value is not None:
            line.commerce[name] = value in (True, "true")
    return SUCCESS
