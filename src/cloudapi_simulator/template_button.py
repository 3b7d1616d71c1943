"""The buttons of a template. Source: platform.md §7.1; Meta, "Template components" (Dec 2025)."""

from typing import Any

from cloudapi_simulator.template_part import (
    TOO_MANY_VARIABLES,
    invalid_template,
    needed_label,
    places,
)

_LABEL = 25
_MOST = {
    "URL": 2,
    "PHONE_NUMBER": 1,
    "COPY_CODE": 1,
    "QUICK_REPLY": 10,
    "FLOW": 1,
    "VOICE_CALL": 1,
    "REQUEST_CONTACT_INFO": 1,
    "OTP": 1,
    "CATALOG": 1,
    "MPM": 1,
    "SPM": 1,
}
_WITH_LABEL = frozenset(
    {"QUICK_REPLY", "URL", "PHONE_NUMBER", "FLOW", "VOICE_CALL", "CATALOG", "MPM", "SPM"}
)
_OTP = ("COPY_CODE", "ONE_TAP", "ZERO_TAP")
_TITLE = "Buttons"
Json = dict[str, Any]


def check_buttons(buttons: object, category: str) -> None:
    """One to ten, of known kinds, each whole; quick replies stand together."""
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= 10:
        raise invalid_template(_TITLE, "1 to 10 buttons.")
    if not all(isinstance(button, dict) for button in buttons):
        raise invalid_template(_TITLE, "Every button is an object.")
    kinds = [str(button.get("type", "")).upper() for button in buttons]
    for kind in kinds:
        if kind not in _MOST:
            raise invalid_template(_TITLE, f"{kind[:30]} is no kind of button.")
        if kinds.count(kind) > _MOST[kind]:
            raise invalid_template(_TITLE, f"At most {_MOST[kind]} {kind} buttons.")
    replies = [index for index, kind in enumerate(kinds) if kind == "QUICK_REPLY"]
    if replies and replies[-1] - replies[0] + 1 != len(replies):
        raise invalid_template(_TITLE, "Quick replies must stand together.")
    is_code = category == "AUTHENTICATION"
    if is_code != (kinds == ["OTP"]) and (is_code or "OTP" in kinds):
        raise invalid_template(_TITLE, "Codes have exactly one OTP button, nothing else has any.")
    for kind, button in zip(kinds, buttons, strict=True):
        if kind in _WITH_LABEL:
            needed_label(button, "text", _LABEL, _TITLE)
        _DETAIL.get(kind, _nothing)(button)
    labels = [button.get("text") for button in buttons if button.get("text")]
    if len(set(map(str, labels))) < len(labels):
        raise invalid_template(_TITLE, "Two buttons have the same label.")


def _nothing(button: Json) -> None:
    """Nothing more is asked of this kind."""


def _url(button: Json) -> None:
    address = needed_label(button, "url", 2000, _TITLE)
    if not address.startswith(("http://", "https://")):
        raise invalid_template(_TITLE, "The address must begin with http:// or https://.")
    found = places(address)
    if len(found) > 1:
        raise invalid_template(_TITLE, "At most one variable in an address.", TOO_MANY_VARIABLES)
    if found and not address.rstrip().endswith("}}"):
        raise invalid_template(_TITLE, "The variable stands at the end of the address.")
    example = button.get("example")
    is_list = isinstance(example, list) and bool(example)
    if found and not is_list and not (isinstance(example, str) and example):
        raise invalid_template(_TITLE, "The address has a variable but no example.")


def _phone(button: Json) -> None:
    number = needed_label(button, "phone_number", 20, _TITLE)
    if not any(sign.isdigit() for sign in number):
        raise invalid_template(_TITLE, "phone_number is not a phone number.")


def _copy(button: Json) -> None:
    example = button.get("example")
    said = example[0] if isinstance(example, list) and example else example
    if not isinstance(said, str) or not 1 <= len(said) <= 20:
        raise invalid_template(_TITLE, "A code to copy needs an example of 1 to 20 characters.")


def _flow(button: Json) -> None:
    named = [name for name in ("flow_id", "flow_name", "flow_json") if button.get(name)]
    if len(named) != 1:
        raise invalid_template(_TITLE, "One of flow_id, flow_name and flow_json is needed.")


def _otp(button: Json) -> None:
    kind = str(button.get("otp_type", "")).upper()
    if kind not in _OTP:
        raise invalid_template(_TITLE, f"otp_type must be one of {', '.join(_OTP)}.")
    if kind == "COPY_CODE":
        return
    apps = button.get("supported_apps")
    old_style = button.get("package_name") and button.get("signature_hash")
    if not old_style and not (isinstance(apps, list) and 1 <= len(apps) <= 5):
        raise invalid_template(_TITLE, f"{kind} needs 1 to 5 supported_apps.")
    if kind == "ZERO_TAP" and button.get("zero_tap_terms_accepted") is not True:
        raise invalid_template(_TITLE, "zero_tap_terms_accepted must be true.")


_DETAIL = {"URL": _url, "PHONE_NUMBER": _phone, "COPY_CODE": _copy, "FLOW": _flow, "OTP": _otp}
