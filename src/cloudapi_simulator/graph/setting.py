"""Settings of a number: calls, encryption, where data rests, the check of identity keys."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call
from cloudapi_simulator.graph.registration import REGIONS
from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.world import World

_SWITCH = ("ENABLED", "DISABLED")
_STORAGE = (
    "DEFAULT",
    "IN_COUNTRY_STORAGE_ENABLED",
    "IN_COUNTRY_STORAGE_DISABLED",
    "NO_STORAGE_ENABLED",
    "NO_STORAGE_DISABLED",
)
_MOST_KEY = 20_000
# How a number stands before anybody has set anything. Source: Meta's OpenAPI file for the parts,
# Meta's page on calling for the spelling of the words (read Dec 2025).
_USUAL: dict[str, dict[str, Any]] = {
    "calling": {
        "status": "DISABLED",
        "call_icon_visibility": "DEFAULT",
        "callback_permission_status": "DISABLED",
        "ip_addresses": {"default": []},
    },
    "payload_encryption": {"status": "DISABLED"},
    "storage_configuration": {"status": "DEFAULT"},
    "user_identity_change": {"enable_identity_key_check": False},
}


def settings(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """GET shows them, POST changes what it names."""
    if call.method == "GET":
        return Answer({name: usual | line.settings.get(name, {}) for name, usual in _USUAL.items()})
    given = {name: call.body[name] for name in _USUAL if call.body.get(name) is not None}
    for name, value in given.items():
        if not isinstance(value, dict):
            raise GraphError(100, message=f"(#100) Param {name} must be an object.")
    _check(line, given)
    for name, value in given.items():
        line.settings[name] = {**line.settings.get(name, {}), **value}
    return SUCCESS


def _check(line: Line, given: dict[str, dict[str, Any]]) -> None:
    for name in ("calling", "payload_encryption"):
        status = given.get(name, {}).get("status")
        if status is not None and (not isinstance(status, str) or status.upper() not in _SWITCH):
            raise GraphError(100, message=f"(#100) Param {name}: status must be one of {_SWITCH}.")
    check = given.get("user_identity_change", {}).get("enable_identity_key_check", False)
    if not isinstance(check, bool):
        raise GraphError(100, message="(#100) enable_identity_key_check must be a boolean.")
    storage = given.get("storage_configuration")
    if storage is not None:
        _check_storage(line, storage)


def _check_storage(line: Line, storage: dict[str, Any]) -> None:
    """Only while the number is out of service. Source: platform.md §9."""
    status = storage.get("status")
    if status not in _STORAGE:
        raise GraphError(100, message="(#100) Param storage_configuration: unknown status.")
    region = storage.get("data_localization_region")
    known = isinstance(region, str) and region in REGIONS
    if status == "IN_COUNTRY_STORAGE_ENABLED" and not known:
        raise GraphError(100, message="(#100) data_localization_region is not a region.")
    minutes = storage.get("retention_minutes", 60)
    if isinstance(minutes, bool) or not isinstance(minutes, int) or not 1 <= minutes <= 60:
        raise GraphError(100, message="(#100) retention_minutes must be 1 to 60.")
    if line.is_registered:
        raise GraphError(100, "deregister the number before its storage is changed")


def encryption(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """The public key answers of flows are encrypted with: RSA, 2048 bits. Source: §7.3."""
    if call.method == "GET":
        key = {
            "business_public_key": line.public_key,
            "business_public_key_signature_status": "VALID",
        }
        return Answer({"data": [key] if line.public_key else []})
    key_given = call.parameter("business_public_key")
    if not key_given:
        raise missing("business_public_key")
    if not isinstance(key_given, str) or len(key_given) > _MOST_KEY:
        raise GraphError(100, message="(#100) Param business_public_key must be a PEM key.")
    line.public_key = key_given
    return SUCCESS
