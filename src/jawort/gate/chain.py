"""The policy as one list, in the order it is asked; to change the policy, change this list.

Read a line as: *if* this claim is true of the message, *then* this answer, *because of* the
law above it. The first true claim decides. Rules and order are those of law.md §8.2;
docs/policy.md prints them for people who do not read code.
"""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple, TypeAlias

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation
from jawort.gate.rules.advertising import service_carries_advertising
from jawort.gate.rules.auth import code_was_asked_for, code_was_not_asked_for
from jawort.gate.rules.basis import basis_is_missing
from jawort.gate.rules.blocked import contact_is_blocked
from jawort.gate.rules.call import call_is_not_permitted
from jawort.gate.rules.consent import (
    consent_carries_advertising,
    consent_carries_notification,
    consent_is_denied,
    consent_is_expired,
    consent_is_invalid,
    consent_is_missing,
    consent_is_pending,
    consent_is_withdrawn,
)
from jawort.gate.rules.contract import (
    channel_was_not_chosen,
    contract_carries_it,
    contract_is_not_running,
)
from jawort.gate.rules.controller import controller_is_not_ready
from jawort.gate.rules.erased import person_is_being_erased, person_is_erased
from jawort.gate.rules.freeze import sending_is_frozen
from jawort.gate.rules.frequency import announced_frequency_is_reached
from jawort.gate.rules.handover import human_has_taken_over
from jawort.gate.rules.identity import identity_is_in_doubt
from jawort.gate.rules.input import input_is_unsettled
from jawort.gate.rules.legal import law_asks_for_it
from jawort.gate.rules.minor import advertising_to_a_child, notification_to_a_child
from jawort.gate.rules.nothing_matched import no_rule_spoke
from jawort.gate.rules.objection import objection_stands
from jawort.gate.rules.opt_in import (
    opt_in_after_a_no,
    opt_in_is_not_their_own,
    opt_in_of_a_child,
)
from jawort.gate.rules.optout import (
    stop_of_advertising_stands,
    stop_of_notifications_stands,
    stop_of_this_type_stands,
    stop_stands,
)
from jawort.gate.rules.platform import platform_stop_stands
from jawort.gate.rules.profile import controller_only_answers
from jawort.gate.rules.proof import proof_is_incomplete
from jawort.gate.rules.quiet import contract_notification_would_disturb, message_would_disturb
from jawort.gate.rules.repeat import message_went_out_before
from jawort.gate.rules.reply import (
    answer_holds_the_offer_asked_for,
    answer_is_none,
    answer_to_a_request,
    away_note_repeats,
)
from jawort.gate.rules.restricted import use_is_restricted
from jawort.gate.rules.scope import scope_does_not_cover_it
from jawort.gate.rules.suppression import suppression_stands
from jawort.gate.rules.template import template_category_is_wrong, template_is_not_usable
from jawort.gate.rules.window import nothing_to_answer, window_is_closed

POLICY_VERSION: Final = "2026-11"
"""Names this list. It changes with every change to a claim, an answer, a code or the order."""

Claim: TypeAlias = Callable[[Situation, Kind], bool]
Then: TypeAlias = Literal["ALLOW", "DENY", "DEFER"]

ALLOW: Final = "ALLOW"
DENY: Final = "DENY"
DEFER: Final = "DEFER"


class Rule(NamedTuple):
    """One rule: if `claim` is true of a message that no rule before has settled, then `then`."""

    id: str
    claim: Claim
    then: Then
    code: str


CHAIN: Final[tuple[Rule, ...]] = (
    # Art. 5(2), 25(2) GDPR
    Rule("R01", input_is_unsettled, DENY, "E_INPUT"),
    # Art. 13, 28(3), 30 GDPR; § 5 DDG
    Rule("R02", controller_is_not_ready, DENY, "E_TENANT_NOT_READY"),
    # Art. 32(1), 33(3)(d), 34 GDPR
    Rule("R03", sending_is_frozen, DENY, "E_FREEZE"),
    # Art. 17(1), 19 GDPR
    Rule("R04", person_is_erased, DENY, "E_ERASED"),
    # Art. 17(1) GDPR
    Rule("R05", person_is_being_erased, DENY, "E_ERASED"),
    # Art. 5(1)(d),(f), 12(6), 32 GDPR
    Rule("R06", identity_is_in_doubt, DENY, "E_IDENTITY"),
    # decision of the controller; Art. 12(2) GDPR keeps rights open
    Rule("R07", contact_is_blocked, DENY, "E_BLOCKED"),
    # Art. 18(1)–(2) GDPR
    Rule("R08", use_is_restricted, DENY, "E_RESTRICTED"),
    # § 7(2) Nr. 1, § 7a UWG; Meta call permission
    Rule("R09", call_is_not_permitted, DENY, "E_CALL_PERMISSION"),
    # Meta template rules
    Rule("R10", template_is_not_usable, DENY, "E_TEMPLATE"),
    # § 7(2) Nr. 2 UWG; BGH VI ZR 225/17; Meta category rules
    Rule("R11", template_category_is_wrong, DENY, "E_CATEGORY_MISMATCH"),
    # Meta 24 h customer-service window
    Rule("R12", window_is_closed, DENY, "E_WINDOW"),
    # Art. 5(1)(b), 6(1)(b) GDPR
    Rule("R13", nothing_to_answer, DENY, "E_NO_REPLY_CONTEXT"),
    # § 7(2) Nr. 2 UWG; BGH VI ZR 134/15; BGH VI ZR 225/17
    Rule("R14", service_carries_advertising, DENY, "E_ADS_IN_SERVICE"),
    # Art. 5(1)(c) GDPR; promise “nothing sent twice”
    Rule("R15", message_went_out_before, DENY, "E_ALREADY_SENT"),
    # Art. 8 GDPR
    Rule("R16", opt_in_of_a_child, DENY, "E_MINOR"),
    # Art. 7(4), 21(3) GDPR; § 7(1) UWG
    Rule("R17", opt_in_after_a_no, DENY, "E_REASK_BLOCKED"),
    # BGH I ZR 164/09; OLG München 29 U 1682/12 vs OLG Düsseldorf I-15 U 64/15
    Rule("R18", opt_in_is_not_their_own, DENY, "E_DOI_USER_INITIATED"),
    # Art. 6(1)(c), 12, 13, 15–22, 34 GDPR; opt-in: Art. 7(1) GDPR
    Rule("R19", law_asks_for_it, ALLOW, "A_LEGAL"),
    # Art. 5(1)(b) GDPR
    Rule("R20", code_was_not_asked_for, DENY, "E_AUTH_UNREQUESTED"),
    # Art. 6(1)(b), 32 GDPR
    Rule("R21", code_was_asked_for, ALLOW, "A_AUTH"),
    # Art. 22(3) GDPR; Meta human-escalation rule
    Rule("R22", human_has_taken_over, DENY, "E_HUMAN_TAKEOVER"),
    # Art. 7(3), 21(3) GDPR
    Rule("R23", stop_stands, DENY, "E_OPTOUT"),
    # Art. 5(1)(b) GDPR; CJEU C-654/23
    Rule("R24", answer_is_none, DENY, "E_NOT_A_REPLY"),
    # Art. 5(1)(c) GDPR
    Rule("R25", away_note_repeats, DENY, "E_ACK_LOOP"),
    # Art. 6(1)(b) GDPR (request of the person)
    Rule("R26", answer_holds_the_offer_asked_for, ALLOW, "A_REQUESTED_INFO"),
    # Art. 6(1)(b) or (f) GDPR
    Rule("R27", answer_to_a_request, ALLOW, "A_REPLY"),
    # profile chosen by the controller
    Rule("R28", controller_only_answers, DENY, "E_PROFILE_REACTIVE"),
    # Art. 17(3)(b), 21(3) GDPR; § 7(2) Nr. 2 UWG
    Rule("R29", suppression_stands, DENY, "E_SUPPRESSED"),
    # Art. 21(2)–(3) GDPR
    Rule("R30", objection_stands, DENY, "E_OBJECTION_ADS"),
    # Art. 7(3) GDPR; § 7(2) Nr. 2 UWG
    Rule("R31", stop_of_advertising_stands, DENY, "E_OPTOUT"),
    # Meta user_preferences stop = objection, Art. 21(2) GDPR
    Rule("R32", platform_stop_stands, DENY, "E_PLATFORM_STOP"),
    # Art. 8, recital 38 GDPR; Annex Nr. 28 UWG
    Rule("R33", advertising_to_a_child, DENY, "E_MINOR"),
    # Art. 7(3), 21(1), 25 GDPR
    Rule("R34", stop_of_notifications_stands, DENY, "E_OPTOUT"),
    # Art. 7(3) GDPR; EDPB 05/2020 (consent per purpose)
    Rule("R35", stop_of_this_type_stands, DENY, "E_OPTOUT_TYPE"),
    # Art. 5(1)(a), 6(1) GDPR
    Rule("R36", basis_is_missing, DENY, "E_BASIS_MISSING"),
    # Art. 6(1)(b) GDPR
    Rule("R37", contract_is_not_running, DENY, "E_NO_CONTRACT"),
    # Art. 5(1)(a), 25 GDPR; EDPB 05/2020; Meta opt-in policy
    Rule("R38", channel_was_not_chosen, DENY, "E_CHANNEL_NOT_CHOSEN"),
    # § 7(1) UWG; policy of the controller
    Rule("R39", contract_notification_would_disturb, DEFER, "D_QUIET_HOURS"),
    # Art. 6(1)(b) or (f) GDPR
    Rule("R40", contract_carries_it, ALLOW, "A_CONTRACT"),
    # Art. 8 GDPR
    Rule("R41", notification_to_a_child, DENY, "E_MINOR"),
    # Art. 7(3) GDPR
    Rule("R42", consent_is_withdrawn, DENY, "E_CONSENT_WITHDRAWN"),
    # Art. 4(11), 6(1)(a) GDPR
    Rule("R43", consent_is_denied, DENY, "E_CONSENT_DENIED"),
    # Art. 7(1) GDPR; BGH I ZR 164/09
    Rule("R44", consent_is_pending, DENY, "E_CONSENT_PENDING"),
    # Art. 7(1) GDPR; EDPB 05/2020 (refresh)
    Rule("R45", consent_is_expired, DENY, "E_CONSENT_EXPIRED"),
    # Art. 7(2) GDPR
    Rule("R46", consent_is_invalid, DENY, "E_CONSENT_INVALID"),
    # Art. 6(1)(a) GDPR; § 7(2) Nr. 2 UWG
    Rule("R47", consent_is_missing, DENY, "E_CONSENT_MISSING"),
    # Art. 7(1) GDPR; BGH I ZR 164/09
    Rule("R48", proof_is_incomplete, DENY, "E_PROOF_MISSING"),
    # Art. 4(11) GDPR; BGH VI ZR 721/15
    Rule("R49", scope_does_not_cover_it, DENY, "E_SCOPE"),
    # announced frequency in the opt-in text; § 7(1) UWG
    Rule("R50", announced_frequency_is_reached, DENY, "E_FREQ_CAP"),
    # § 7(1) UWG; policy of the controller
    Rule("R51", message_would_disturb, DEFER, "D_QUIET_HOURS"),
    # Art. 6(1)(a) GDPR; § 7(2) Nr. 2 UWG
    Rule("R52", consent_carries_advertising, ALLOW, "A_CONSENT_ADS"),
    # Art. 6(1)(a) GDPR
    Rule("R53", consent_carries_notification, ALLOW, "A_CONSENT_NOTIF"),
    # Art. 25(2) GDPR
    Rule("R99", no_rule_spoke, DENY, "E_DEFAULT"),
)
