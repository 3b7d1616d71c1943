"""Everything the gate is told about one message to one person, and nothing else.

Source of names, values and resolver rules: law.md §8.1. docs/situation.md names for each input
the one place that finds it out.
"""

from collections.abc import Mapping
from operator import contains
from types import MappingProxyType
from typing import Final, Literal, get_args, get_type_hints

import msgspec

from jawort.domain.purpose import Purpose, TemplateCategory

Channel = Literal["wa", "sms", "rcs", "wa_call"]
Profile = Literal["REACTIVE", "STRICT", "CONTRACT"]
ContactState = Literal["active", "blocked", "erasure_running", "erased"]
Objection = Literal["none", "ads", "general"]
OptOut = Literal["none", "ads", "all"]
Minor = Literal["ok", "unknown_child_directed", "under_no_parent", "under_with_parent"]
Origin = Literal["human", "bot_rule", "bot_ai", "auto_ack", "automation", "campaign"]
Form = Literal["freeform", "template"]
Basis = Literal["consent", "contract", "none"]
ConsentState = Literal["none", "pending", "granted", "denied", "withdrawn", "expired", "invalid"]


class Situation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is true at this moment about one message to one person; the gate's only input.

    Every input must be given: there is no `None`, and "unknown" is the protective value.
    Holds no personal data. Raises ValueError, naming the input and never the value, when a value
    is not one of the listed ones, so that a NULL from a database can never pass for a "no".
    """

    valid: bool
    channel: Channel
    profile: Profile
    tenant_ready: bool
    freeze: bool
    contact_state: ContactState
    identity_ok: bool
    suppressed: bool
    restricted: bool
    objection: Objection
    optout: OptOut
    type_optout: bool
    platform_ads_stop: bool
    minor: Minor
    window_open: bool
    inbound_after_optout: bool
    origin: Origin
    form: Form
    tpl_category: TemplateCategory
    tpl_ok: bool
    purpose: Purpose
    ads_content: bool
    requested: bool
    already_sent: bool
    business_doi_enabled: bool
    basis: Basis
    contract_active: bool
    channel_chosen: bool
    consent: ConsentState
    proof_ok: bool
    scope_ok: bool
    quiet: bool
    urgent: bool
    cap_hit: bool
    handover: bool
    call_permission: bool
    notice_done: bool
    ai_disclosed: bool

    def __post_init__(self) -> None:
        values = msgspec.structs.astuple(self)
        if all(map(contains, _ALLOWED, values)):
            return
        name = next(
            name for name, value in zip(VALUES, values, strict=True) if value not in VALUES[name]
        )
        raise ValueError(f"{name} is not one of its listed values")


def _values() -> dict[str, tuple[str | bool, ...]]:
    hints = get_type_hints(Situation)
    return {
        name: (False, True) if hints[name] is bool else get_args(hints[name])
        for name in Situation.__struct_fields__
    }


VALUES: Final[Mapping[str, tuple[str | bool, ...]]] = MappingProxyType(_values())
"""Every input in the order of law.md §8.1, with every value it can have."""

_ALLOWED: Final = tuple(map(frozenset, VALUES.values()))

PROTECTIVE: Final[Mapping[str, str | bool]] = MappingProxyType(
    {
        "valid": False,
        "channel": "wa_call",
        "profile": "REACTIVE",
        "tenant_ready": False,
        "freeze": True,
        "contact_state": "erased",
        "identity_ok": False,
        "suppressed": True,
        "restricted": True,
        "objection": "general",
        "optout": "all",
        "type_optout": True,
        "platform_ads_stop": True,
        "minor": "under_no_parent",
        "window_open": False,
        "inbound_after_optout": False,
        "origin": "campaign",
        "form": "freeform",
        "tpl_category": "none",
        "tpl_ok": False,
        "purpose": "ADS",
        "ads_content": True,
        "requested": False,
        "already_sent": True,
        "business_doi_enabled": False,
        "basis": "none",
        "contract_active": False,
        "channel_chosen": False,
        "consent": "withdrawn",
        "proof_ok": False,
        "scope_ok": False,
        "quiet": True,
        "urgent": False,
        "cap_hit": True,
        "handover": True,
        "call_permission": False,
        "notice_done": False,
        "ai_disclosed": False,
    }
)
"""What an input is taken to be until something that exists says otherwise.

For `channel`, `origin`, `form` and `purpose`, which belong to the message and are always declared
by whoever sends it, the value is the one the fewest messages pass with.
"""


def situation_of(known: Mapping[str, object]) -> Situation:
    """What is known about a message, and the protective value for everything else.

    Raises msgspec.ValidationError for a name that is no input or a value it cannot have.
    """
    return msgspec.convert({**PROTECTIVE, **known}, Situation)
