"""Made-up situations for the tests of the gate: one that passes, and endless random ones.

Plain seeded chance on purpose: the same seed gives the same situations on every machine.
"""

from collections.abc import Iterator
from random import Random
from typing import Final

from jawort.domain.purpose import PURPOSES
from jawort.domain.situation import VALUES, Situation

PERMISSIVE: Final[dict[str, str | bool]] = {
    "valid": True,
    "channel": "wa",
    "profile": "CONTRACT",
    "tenant_ready": True,
    "freeze": False,
    "contact_state": "active",
    "identity_ok": True,
    "suppressed": False,
    "restricted": False,
    "objection": "none",
    "optout": "none",
    "type_optout": False,
    "platform_ads_stop": False,
    "minor": "ok",
    "window_open": True,
    "inbound_after_optout": True,
    "origin": "human",
    "form": "freeform",
    "tpl_category": "none",
    "tpl_ok": True,
    "purpose": "REPLY",
    "ads_content": False,
    "requested": True,
    "already_sent": False,
    "business_doi_enabled": True,
    "basis": "consent",
    "contract_active": True,
    "channel_chosen": True,
    "consent": "granted",
    "proof_ok": True,
    "scope_ok": True,
    "quiet": False,
    "urgent": True,
    "cap_hit": False,
    "handover": False,
    "call_permission": True,
    "notice_done": True,
    "ai_disclosed": True,
}
"""A human answers a person who has just asked, and nothing speaks against it."""

# From the value with which most messages pass to the one with which the fewest do. Values that
# share a place are never compared. Inputs that belong to the message itself (channel, origin,
# form, purpose, template category) have no such order.
FROM_PERMISSIVE_TO_PROTECTIVE: Final[dict[str, tuple[tuple[str | bool, ...], ...]]] = {
    "profile": (("CONTRACT",), ("STRICT",), ("REACTIVE",)),
    "contact_state": (("active",), ("blocked",), ("erasure_running",), ("erased",)),
    "objection": (("none",), ("ads",), ("general",)),
    "optout": (("none",), ("ads",), ("all",)),
    "minor": (("ok",), ("under_with_parent",), ("unknown_child_directed",), ("under_no_parent",)),
    "basis": (("contract", "consent"), ("none",)),
    "consent": (
        ("granted",),
        ("none", "pending", "expired", "invalid"),
        ("denied", "withdrawn"),
    ),
} | {
    name: ((permissive,), (not permissive,))
    for name, permissive in PERMISSIVE.items()
    if isinstance(permissive, bool)
}


_STRICTER: Final = {
    (name, value): tuple(later for after in places[at + 1 :] for later in after)
    for name, places in FROM_PERMISSIVE_TO_PROTECTIVE.items()
    for at, place in enumerate(places)
    for value in place
}


def situation(**given: str | bool) -> Situation:
    """A human's answer to a fresh question, except for what is given."""
    return Situation(**(PERMISSIVE | given))  # type: ignore[arg-type]


def fitting_category(purpose: str, *, requested: bool) -> str:
    """The category which Meta would approve a template for this purpose in."""
    if purpose == "ADS" or (purpose == "N10" and not requested):
        return "marketing"
    return "authentication" if purpose == "AUTH" else "utility"


def protective_moves(s: Situation) -> Iterator[tuple[str, str | bool]]:
    """Every change of one input of this situation to a more protective value.

    Left out: `requested` of N10, where asked or not makes two different kinds of message.
    """
    for name in FROM_PERMISSIVE_TO_PROTECTIVE:
        for value in stricter_values(s, name):
            yield name, value


def stricter_values(s: Situation, name: str) -> tuple[str | bool, ...]:
    """The more protective values which this input of the situation could have instead."""
    if name == "requested" and s.purpose == "N10":
        return ()
    return _STRICTER[name, getattr(s, name)]


def situations(count: int, *, seed: int) -> Iterator[Situation]:
    """So many random situations, most of them a few changes away from one that may be sent.

    Even chance in every input would end nearly every situation at one of the first ten rules;
    so only one situation in eight is made that way.
    """
    chance = Random(seed)
    names = tuple(VALUES)
    for _ in range(count):
        if chance.random() < 0.125:
            drawn = {name: chance.choice(values) for name, values in VALUES.items()}
        else:
            drawn = _permissive(chance)
            for name in chance.sample(names, chance.choice((0, 1, 1, 2, 2, 3, 4, 6))):
                drawn[name] = chance.choice(VALUES[name])
        yield Situation(**drawn)  # type: ignore[arg-type]


def _permissive(chance: Random) -> dict[str, str | bool]:
    """A message of any purpose which has most things in its favour."""
    drawn = dict(PERMISSIVE)
    purpose = drawn["purpose"] = "REPLY" if chance.random() < 0.15 else chance.choice(PURPOSES)
    drawn["requested"] = requested = chance.random() < 0.7
    drawn["origin"] = chance.choice(VALUES["origin"])
    drawn["form"] = chance.choice(VALUES["form"])
    drawn["tpl_category"] = fitting_category(purpose, requested=requested)
    drawn["basis"] = chance.choice(("consent", "contract"))
    drawn["profile"] = chance.choice(("STRICT", "CONTRACT", "CONTRACT"))
    drawn["minor"] = "ok" if chance.random() < 0.9 else chance.choice(VALUES["minor"])
    drawn["inbound_after_optout"] = chance.random() < 0.7
    drawn["urgent"] = chance.random() < 0.5
    drawn["notice_done"] = chance.random() < 0.5
    drawn["ai_disclosed"] = chance.random() < 0.5
    return drawn
