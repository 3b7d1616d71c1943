"""What always holds, whatever the situation (law.md §8.4): one claim for each property.

Every function is given a situation and the decision about it, and says what is wrong or nothing.
"""

from collections.abc import Callable
from random import Random
from typing import Final

import msgspec

from jawort.domain.decision import Allowed, Decision, Obligation, Refused
from jawort.domain.purpose import KIND
from jawort.domain.situation import Situation
from jawort.gate import CHAIN, decide
from tests.gate.situations import FROM_PERMISSIVE_TO_PROTECTIVE, stricter_values

CODE_OF: Final = {rule.id: (rule.then, rule.code) for rule in CHAIN}
HEIGHT: Final = {"DENY": 0, "DEFER": 1, "ALLOW": 2}

_ORDERED: Final = tuple(FROM_PERMISSIVE_TO_PROTECTIVE)

Property = Callable[[Situation, Decision], bool]


def p1_one_reachable_rule_decides_and_always_the_same(s: Situation, d: Decision) -> bool:
    again = decide(msgspec.structs.replace(s))
    return d == again and d.rule != "R99" and CODE_OF[d.rule] == (d.answer, d.code)


def p2_advertising_needs_a_proven_fitting_yes_and_no_no(s: Situation, d: Decision) -> bool:
    return (
        isinstance(d, Refused)
        or not KIND[s.purpose, s.requested].ads
        or (
            s.consent == "granted"
            and s.proof_ok
            and s.scope_ok
            and s.optout == "none"
            and s.objection == "none"
            and not s.suppressed
            and s.minor == "ok"
            and not (s.channel == "wa" and s.platform_ads_stop)
            and s.profile != "REACTIVE"
        )
    )


def p4_stop_of_everything_leaves_law_and_wanted_codes(s: Situation, d: Decision) -> bool:
    if s.optout != "all" or s.inbound_after_optout or isinstance(d, Refused):
        return True
    return s.purpose.startswith("L_") or (s.purpose == "AUTH" and s.requested)


def p5_free_text_never_passes_a_closed_window(s: Situation, d: Decision) -> bool:
    closed = s.channel == "wa" and s.form == "freeform" and not s.window_open
    return isinstance(d, Refused) or not closed


def p6_reactive_outside_the_window_is_almost_silent(s: Situation, d: Decision) -> bool:
    if s.profile != "REACTIVE" or s.window_open or isinstance(d, Refused):
        return True
    late_answer = (
        s.purpose == "REPLY"
        and s.origin == "human"
        and s.form == "template"
        and s.requested
        and not s.ads_content
        and not s.already_sent
    )
    return s.purpose in ("L_DSAR", "L_ERASE", "L_BREACH", "AUTH") or late_answer


def p7_an_undisclosed_ai_discloses_itself(s: Situation, d: Decision) -> bool:
    owed = isinstance(d, Allowed) and s.origin == "bot_ai" and not s.ai_disclosed
    return not owed or Obligation.AI in d.obligations


def p8_advertising_names_its_sender_and_the_way_out(s: Situation, d: Decision) -> bool:
    owed = isinstance(d, Allowed) and KIND[s.purpose, s.requested].ads
    return not owed or {Obligation.STOP_HINT, Obligation.SENDER} <= set(d.obligations)


def p9_the_erased_hear_nothing(s: Situation, d: Decision) -> bool:
    if isinstance(d, Refused):
        return True
    return s.contact_state != "erased" and (
        s.contact_state != "erasure_running" or s.purpose == "L_ERASE"
    )


def p10_what_waits_would_pass_without_quiet_hours(s: Situation, d: Decision) -> bool:
    if d.answer != "DEFER":
        return True
    return s.quiet and isinstance(decide(msgspec.structs.replace(s, quiet=False)), Allowed)


def p14_general_objection_leaves_wanted_contract_notifications(s: Situation, d: Decision) -> bool:
    if s.objection != "general" or isinstance(d, Refused):
        return True
    if not KIND[s.purpose, s.requested].notif:
        return True
    return (
        s.profile == "CONTRACT" and s.basis == "contract" and s.requested and s.inbound_after_optout
    )


def p15_campaigns_advertise_warn_or_obey_the_law(s: Situation, d: Decision) -> bool:
    if s.origin != "campaign" or isinstance(d, Refused):
        return True
    kind = KIND[s.purpose, s.requested]
    return kind.ads or kind.legal or s.purpose in ("AUTH", "N09")


def p16_opt_ins_are_asked_for(s: Situation, d: Decision) -> bool:
    return isinstance(d, Refused) or s.purpose != "L_DOI" or s.requested


def p17_doubtful_identity_hears_no_history(s: Situation, d: Decision) -> bool:
    return not isinstance(d, Allowed) or s.identity_ok or Obligation.NO_HISTORY in d.obligations


def p18_nothing_goes_out_twice(s: Situation, d: Decision) -> bool:
    return isinstance(d, Refused) or not s.already_sent


def p19_suppression_leaves_replies_law_codes_and_contract(s: Situation, d: Decision) -> bool:
    if not s.suppressed or isinstance(d, Refused):
        return True
    kind = KIND[s.purpose, s.requested]
    by_contract = kind.notif and s.basis == "contract" and s.profile == "CONTRACT"
    return kind.legal or s.purpose in ("REPLY", "AUTH") or by_contract


PROPERTIES: Final[tuple[Property, ...]] = (
    p1_one_reachable_rule_decides_and_always_the_same,
    p2_advertising_needs_a_proven_fitting_yes_and_no_no,
    p4_stop_of_everything_leaves_law_and_wanted_codes,
    p5_free_text_never_passes_a_closed_window,
    p6_reactive_outside_the_window_is_almost_silent,
    p7_an_undisclosed_ai_discloses_itself,
    p8_advertising_names_its_sender_and_the_way_out,
    p9_the_erased_hear_nothing,
    p10_what_waits_would_pass_without_quiet_hours,
    p14_general_objection_leaves_wanted_contract_notifications,
    p15_campaigns_advertise_warn_or_obey_the_law,
    p16_opt_ins_are_asked_for,
    p17_doubtful_identity_hears_no_history,
    p18_nothing_goes_out_twice,
    p19_suppression_leaves_replies_law_codes_and_contract,
)
"""P3 stands apart below, P11 belongs to the outbox, P12 to the texts, P13 to the whole house."""


def p3_breach(s: Situation, d: Decision, name: str, value: str | bool) -> str | None:
    """What is wrong if this move to a more protective value makes the message pass better."""
    moved = decide(msgspec.structs.replace(s, **{name: value}))
    if HEIGHT[moved.answer] <= HEIGHT[d.answer]:
        return None
    return f"{name} -> {value} raises {d.rule} to {moved.rule}: {s}"


def random_move(s: Situation, chance: Random) -> tuple[str, str | bool] | None:
    """A protective move of one input picked at random, or none if that has nowhere to go."""
    name = chance.choice(_ORDERED)
    values = stricter_values(s, name)
    return (name, chance.choice(values)) if values else None
