"""Every rule on both sides of its border.

Each line of the table is a message this rule decides, and one change of the situation with which
the rule no longer speaks and another one does.
"""

import pytest

from jawort.gate import CHAIN, decide
from tests.gate.situations import situation

Given = dict[str, str | bool]

CALL: Given = {"channel": "wa_call"}
TEMPLATE: Given = {"form": "template", "tpl_category": "utility"}
ADS: Given = {"purpose": "ADS", "requested": False, "origin": "campaign", "urgent": False}
NOTIFICATION: Given = {"purpose": "N08", "requested": False, "origin": "automation"}
CONTRACT: Given = {**NOTIFICATION, "basis": "contract", "consent": "none"}
STRICT: Given = {**NOTIFICATION, "profile": "STRICT"}
OPT_IN: Given = {"purpose": "L_DOI", "origin": "bot_rule", "consent": "none"}
CLOSED: Given = {"window_open": False, **TEMPLATE}

BORDERS: list[tuple[str, Given, Given, str]] = [
    ("R01", {"valid": False}, {"valid": True}, "R27"),
    ("R01", {"valid": False, "tenant_ready": False}, {"valid": True}, "R02"),
    ("R02", {"tenant_ready": False}, {"tenant_ready": True}, "R27"),
    ("R03", {"freeze": True}, {"freeze": False}, "R27"),
    ("R03", {"freeze": True}, {"purpose": "L_BREACH"}, "R19"),
    ("R04", {"contact_state": "erased"}, {"contact_state": "active"}, "R27"),
    ("R04", {"contact_state": "erased", "purpose": "L_ERASE"}, {"contact_state": "active"}, "R19"),
    ("R05", {"contact_state": "erasure_running"}, {"contact_state": "active"}, "R27"),
    ("R05", {"contact_state": "erasure_running"}, {"purpose": "L_ERASE"}, "R19"),
    ("R06", {**NOTIFICATION, "identity_ok": False}, {"identity_ok": True}, "R53"),
    ("R06", {"identity_ok": False, **CLOSED}, {"window_open": True}, "R27"),
    ("R06", {"identity_ok": False, "purpose": "L_DSAR"}, {"purpose": "L_INFO"}, "R19"),
    ("R06", {"identity_ok": False, "purpose": "AUTH"}, {"purpose": "L_STOP"}, "R19"),
    ("R07", {"contact_state": "blocked"}, {"contact_state": "active"}, "R27"),
    ("R07", {"contact_state": "blocked"}, {"purpose": "L_STOP"}, "R19"),
    ("R07", {"contact_state": "blocked"}, {"purpose": "L_DSAR"}, "R19"),
    ("R07", {"contact_state": "blocked"}, {"purpose": "L_ERASE"}, "R19"),
    ("R07", {"contact_state": "blocked", "purpose": "L_INFO"}, {"purpose": "L_BREACH"}, "R19"),
    ("R07", {"contact_state": "blocked", "purpose": "L_DOI"}, {"contact_state": "active"}, "R19"),
    ("R08", {"restricted": True, **NOTIFICATION}, {"restricted": False}, "R53"),
    ("R08", {"restricted": True, "origin": "bot_ai"}, {"origin": "human"}, "R27"),
    ("R08", {"restricted": True, **CLOSED}, {"window_open": True}, "R27"),
    (
        "R08",
        {"restricted": True, "purpose": "AUTH", "requested": False},
        {"requested": True},
        "R21",
    ),
    ("R08", {"restricted": True, "purpose": "N02"}, {"purpose": "L_INFO"}, "R19"),
    ("R09", {**CALL, "call_permission": False}, {"call_permission": True}, "R27"),
    ("R09", {**CALL, "call_permission": False}, {"channel": "wa"}, "R27"),
    ("R10", {**TEMPLATE, "tpl_ok": False}, {"tpl_ok": True}, "R27"),
    ("R10", {**TEMPLATE, "tpl_ok": False}, {"form": "freeform"}, "R27"),
    ("R10", {**TEMPLATE, "tpl_ok": False}, {"channel": "sms"}, "R27"),
    ("R11", {**TEMPLATE, "tpl_category": "marketing"}, {"tpl_category": "utility"}, "R27"),
    ("R11", {**TEMPLATE, **ADS, "tpl_category": "none"}, {"tpl_category": "marketing"}, "R52"),
    (
        "R11",
        {**TEMPLATE, **ADS, "tpl_category": "authentication"},
        {"tpl_category": "utility"},
        "R52",
    ),
    ("R11", {**TEMPLATE, "purpose": "AUTH"}, {"tpl_category": "authentication"}, "R21"),
    ("R11", {**TEMPLATE, "tpl_category": "marketing"}, {"channel": "rcs"}, "R27"),
    ("R11", {**TEMPLATE, "tpl_category": "marketing"}, {"form": "freeform"}, "R27"),
    ("R12", {"window_open": False}, {"window_open": True}, "R27"),
    ("R12", {"window_open": False}, TEMPLATE, "R27"),
    ("R12", {"window_open": False, "purpose": "L_DSAR"}, {"channel": "sms"}, "R19"),
    ("R13", {**CLOSED, "requested": False}, {"requested": True}, "R27"),
    ("R13", {**CLOSED, "requested": False}, {"window_open": True}, "R27"),
    ("R13", {**CLOSED, "origin": "bot_rule"}, {"origin": "human"}, "R27"),
    ("R13", {**CLOSED, "ads_content": True}, {"ads_content": False}, "R27"),
    ("R13", {**CLOSED, "channel": "sms"}, {"channel": "wa"}, "R27"),
    ("R13", {**CLOSED, "purpose": "L_STOP"}, {"purpose": "REPLY"}, "R27"),
    ("R13", {**CLOSED, "purpose": "L_INFO"}, {"purpose": "L_DSAR"}, "R19"),
    ("R13", {**CLOSED, **CALL, "form": "freeform"}, {"window_open": True}, "R27"),
    ("R14", {**NOTIFICATION, "ads_content": True}, {"ads_content": False}, "R53"),
    ("R14", {"ads_content": True, "requested": False}, {"requested": True}, "R26"),
    ("R14", {"ads_content": True, "purpose": "N10"}, {"requested": False}, "R52"),
    ("R14", {"ads_content": True, "purpose": "L_STOP"}, {"ads_content": False}, "R19"),
    ("R15", {"already_sent": True}, {"already_sent": False}, "R27"),
    ("R16", {**OPT_IN, "minor": "under_no_parent"}, {"minor": "under_with_parent"}, "R19"),
    ("R16", {**OPT_IN, "minor": "under_no_parent"}, {"purpose": "L_INFO"}, "R19"),
    ("R17", {**OPT_IN, "requested": False, "suppressed": True}, {"suppressed": False}, "R18"),
    ("R17", {**OPT_IN, "requested": False, "objection": "ads"}, {"objection": "none"}, "R18"),
    ("R17", {**OPT_IN, "requested": False, "optout": "ads"}, {"optout": "none"}, "R18"),
    ("R17", {**OPT_IN, "requested": False, "consent": "denied"}, {"consent": "none"}, "R18"),
    ("R17", {**OPT_IN, "requested": False, "consent": "withdrawn"}, {"requested": True}, "R19"),
    ("R18", {**OPT_IN, "requested": False}, {"requested": True}, "R19"),
    ("R18", {**OPT_IN, **CLOSED, "business_doi_enabled": False}, {"window_open": True}, "R19"),
    (
        "R18",
        {**OPT_IN, **CLOSED, "business_doi_enabled": False},
        {"business_doi_enabled": True},
        "R19",
    ),
    ("R18", {**OPT_IN, **CLOSED, "profile": "REACTIVE"}, {"profile": "STRICT"}, "R19"),
    ("R18", {**OPT_IN, **CLOSED, "origin": "campaign"}, {"origin": "automation"}, "R19"),
    ("R19", {"purpose": "L_STOP"}, {"purpose": "REPLY"}, "R27"),
    ("R19", {"purpose": "L_BREACH"}, {"purpose": "AUTH"}, "R21"),
    ("R20", {"purpose": "AUTH", "requested": False}, {"requested": True}, "R21"),
    ("R21", {"purpose": "AUTH"}, {"purpose": "REPLY"}, "R27"),
    ("R22", {"handover": True, "origin": "bot_ai"}, {"handover": False}, "R27"),
    ("R22", {"handover": True, "origin": "bot_rule"}, {"origin": "human"}, "R27"),
    ("R22", {"handover": True, "origin": "bot_ai"}, {"origin": "auto_ack"}, "R27"),
    (
        "R23",
        {"optout": "all", "inbound_after_optout": False},
        {"inbound_after_optout": True},
        "R27",
    ),
    ("R23", {"optout": "all", "inbound_after_optout": False}, {"optout": "ads"}, "R27"),
    ("R24", {"origin": "automation"}, {"origin": "bot_rule"}, "R27"),
    ("R24", {"origin": "automation"}, {"purpose": "N01"}, "R53"),
    ("R24", {"origin": "campaign", "purpose": "N08"}, {"purpose": "N09"}, "R53"),
    ("R24", {"origin": "campaign", "purpose": "N10"}, {"requested": False}, "R52"),
    ("R24", {"origin": "campaign"}, {"purpose": "ADS"}, "R52"),
    ("R25", {"origin": "auto_ack", "cap_hit": True}, {"cap_hit": False}, "R27"),
    ("R25", {"origin": "auto_ack", "cap_hit": True}, {"origin": "human"}, "R27"),
    ("R25", {"origin": "auto_ack", "cap_hit": True}, {"purpose": "N01"}, "R53"),
    ("R26", {"ads_content": True}, {"ads_content": False}, "R27"),
    ("R27", {}, {"purpose": "N08"}, "R53"),
    ("R28", {**NOTIFICATION, "profile": "REACTIVE"}, {"profile": "STRICT"}, "R53"),
    ("R28", {**ADS, "profile": "REACTIVE"}, {"profile": "CONTRACT"}, "R52"),
    ("R29", {**ADS, "suppressed": True, "basis": "contract"}, {"suppressed": False}, "R52"),
    ("R29", {**NOTIFICATION, "suppressed": True}, {"basis": "contract"}, "R40"),
    ("R29", {**CONTRACT, "suppressed": True, "profile": "STRICT"}, {"profile": "CONTRACT"}, "R40"),
    ("R30", {**ADS, "objection": "ads"}, {"objection": "none"}, "R52"),
    ("R30", {**ADS, "objection": "general"}, {"objection": "none"}, "R52"),
    ("R30", {**ADS, "objection": "ads"}, NOTIFICATION, "R53"),
    ("R31", {**ADS, "optout": "ads"}, {"optout": "none"}, "R52"),
    ("R31", {**ADS, "optout": "all"}, {"optout": "none"}, "R52"),
    ("R31", {**ADS, "optout": "ads"}, NOTIFICATION, "R53"),
    ("R32", {**ADS, "platform_ads_stop": True}, {"platform_ads_stop": False}, "R52"),
    ("R32", {**ADS, "platform_ads_stop": True}, {"channel": "rcs"}, "R52"),
    ("R32", {**ADS, "platform_ads_stop": True}, NOTIFICATION, "R53"),
    ("R33", {**ADS, "minor": "under_with_parent"}, {"minor": "ok"}, "R52"),
    ("R33", {**ADS, "minor": "unknown_child_directed"}, {"minor": "ok"}, "R52"),
    ("R33", {**ADS, "minor": "under_with_parent"}, NOTIFICATION, "R53"),
    ("R34", {**CONTRACT, "optout": "all"}, {"requested": True}, "R40"),
    ("R34", {**CONTRACT, "optout": "all"}, {"optout": "ads"}, "R40"),
    ("R34", {**CONTRACT, "objection": "general"}, {"objection": "ads"}, "R40"),
    (
        "R34",
        {**STRICT, "basis": "contract", "optout": "all", "requested": True},
        {"profile": "CONTRACT"},
        "R40",
    ),
    ("R34", {**NOTIFICATION, "optout": "all", "requested": True}, {"basis": "contract"}, "R40"),
    (
        "R34",
        {**CONTRACT, "objection": "general", "requested": True, "inbound_after_optout": False},
        {"inbound_after_optout": True},
        "R40",
    ),
    ("R35", {**NOTIFICATION, "type_optout": True}, {"type_optout": False}, "R53"),
    ("R35", {**NOTIFICATION, "type_optout": True}, {"purpose": "ADS"}, "R52"),
    ("R36", {**NOTIFICATION, "basis": "none"}, {"basis": "consent"}, "R53"),
    ("R36", {**NOTIFICATION, "basis": "none"}, {"purpose": "ADS"}, "R52"),
    ("R37", {**CONTRACT, "contract_active": False}, {"contract_active": True}, "R40"),
    (
        "R37",
        {**CONTRACT, "contract_active": False, "consent": "granted"},
        {"basis": "consent"},
        "R53",
    ),
    ("R38", {**CONTRACT, "channel_chosen": False}, {"channel_chosen": True}, "R40"),
    ("R38", {**CONTRACT, "consent": "denied"}, {"consent": "none"}, "R40"),
    ("R38", {**CONTRACT, "consent": "withdrawn"}, {"consent": "expired"}, "R40"),
    ("R38", {**CONTRACT, "consent": "denied"}, {"basis": "consent"}, "R43"),
    ("R39", {**CONTRACT, "quiet": True, "urgent": False}, {"urgent": True}, "R40"),
    ("R39", {**CONTRACT, "quiet": True, "urgent": False}, {"quiet": False}, "R40"),
    ("R39", {**CONTRACT, "quiet": True, "urgent": False}, {"profile": "STRICT"}, "R47"),
    ("R39", {**CONTRACT, "quiet": True, "urgent": False}, {"basis": "consent"}, "R47"),
    ("R40", CONTRACT, {"profile": "STRICT"}, "R47"),
    ("R40", CONTRACT, {"basis": "consent"}, "R47"),
    ("R41", {**NOTIFICATION, "minor": "under_no_parent"}, {"minor": "under_with_parent"}, "R53"),
    ("R41", {**NOTIFICATION, "minor": "unknown_child_directed"}, {"minor": "ok"}, "R53"),
    ("R42", {**ADS, "consent": "withdrawn"}, {"consent": "granted"}, "R52"),
    ("R42", {**NOTIFICATION, "consent": "withdrawn"}, {"consent": "denied"}, "R43"),
    ("R43", {**ADS, "consent": "denied"}, {"consent": "pending"}, "R44"),
    ("R44", {**ADS, "consent": "pending"}, {"consent": "expired"}, "R45"),
    ("R45", {**ADS, "consent": "expired"}, {"consent": "invalid"}, "R46"),
    ("R46", {**ADS, "consent": "invalid"}, {"consent": "none"}, "R47"),
    ("R47", {**STRICT, "consent": "none"}, {"consent": "granted"}, "R53"),
    ("R48", {**ADS, "proof_ok": False}, {"proof_ok": True}, "R52"),
    ("R49", {**ADS, "scope_ok": False}, {"scope_ok": True}, "R52"),
    ("R50", {**ADS, "cap_hit": True}, {"cap_hit": False}, "R52"),
    ("R50", {**ADS, "cap_hit": True}, NOTIFICATION, "R53"),
    ("R51", {**ADS, "quiet": True}, {"quiet": False}, "R52"),
    ("R51", {**ADS, "quiet": True, "urgent": True}, {"purpose": "N09"}, "R53"),
    ("R51", {**STRICT, "quiet": True, "urgent": False}, {"urgent": True}, "R53"),
    ("R52", ADS, {"purpose": "N09"}, "R53"),
    ("R53", NOTIFICATION, {"purpose": "ADS"}, "R52"),
]


@pytest.mark.parametrize(
    ("rule", "given", "change", "other"),
    BORDERS,
    ids=[f"{b[0]}_{n}" for n, b in enumerate(BORDERS)],
)
def test_rule_decides_on_its_side_of_the_border_only(
    rule: str, given: Given, change: Given, other: str
) -> None:
    inside = situation(**given)
    outside = situation(**{**given, **change})

    assert decide(inside).rule == rule
    assert decide(outside).rule == other


def test_table_holds_every_rule_that_can_be_reached() -> None:
    assert {border[0] for border in BORDERS} == {rule.id for rule in CHAIN} - {"R99"}
