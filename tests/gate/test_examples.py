"""The worked examples of law.md §8.5: what a shop would ask, and what the gate must answer."""

import pytest

from jawort.gate import decide
from tests.gate.situations import situation

BY_ITSELF: dict[str, str | bool] = {
    "requested": False,
    "origin": "automation",
    "form": "template",
    "tpl_category": "utility",
}
AFTER_A_DAY: dict[str, str | bool] = {"window_open": False}
TICKET: dict[str, str | bool] = {
    **BY_ITSELF,
    **AFTER_A_DAY,
    "purpose": "N08",
    "basis": "contract",
    "consent": "none",
}
LATE_ANSWER: dict[str, str | bool] = {**AFTER_A_DAY, "form": "template", "tpl_category": "utility"}
BROCHURE: dict[str, str | bool] = {
    "purpose": "ADS",
    "ads_content": True,
    "requested": False,
    "origin": "campaign",
    "form": "template",
    "tpl_category": "marketing",
    "window_open": False,
    "urgent": False,
}
STOPPED: dict[str, str | bool] = {"optout": "all", "inbound_after_optout": False}
OPT_IN: dict[str, str | bool] = {"purpose": "L_DOI", "origin": "automation", "consent": "none"}

EXAMPLES: dict[str, tuple[dict[str, str | bool], str]] = {
    "01 staff answer after three hours": ({}, "R27"),
    "02 staff answer after 25 hours in free text": (AFTER_A_DAY, "R12"),
    "03 a person answers late by template": (LATE_ANSWER, "R27"),
    "03 a bot answers late by template": ({**LATE_ANSWER, "origin": "bot_rule"}, "R13"),
    "03 an automation answers late by template": ({**LATE_ANSWER, "origin": "automation"}, "R13"),
    "03 a late answer with advertising": ({**LATE_ANSWER, "ads_content": True}, "R13"),
    "03 a late answer nobody asked for": ({**LATE_ANSWER, "requested": False}, "R13"),
    "03 the late answer a second time": ({**LATE_ANSWER, "already_sent": True}, "R15"),
    "04 a ticket update under a contract": (TICKET, "R40"),
    "05 the same in STRICT": ({**TICKET, "profile": "STRICT"}, "R47"),
    "06 the same in REACTIVE": ({**TICKET, "profile": "REACTIVE"}, "R28"),
    "07 a weekly brochure with consent": (BROCHURE, "R52"),
    "08 the brochure at half past ten": ({**BROCHURE, "quiet": True}, "R51"),
    "09 the brochure after Meta's stop": ({**BROCHURE, "platform_ads_stop": True}, "R32"),
    "10 a discount in a reminder": ({**TICKET, "purpose": "N07", "ads_content": True}, "R14"),
    "11 the price that was asked for": ({"ads_content": True}, "R26"),
    "12 the answer to a stop": ({**STOPPED, "purpose": "L_STOP", "origin": "automation"}, "R19"),
    "12 the answer to a stop again": (
        {**STOPPED, "purpose": "L_STOP", "origin": "automation", "already_sent": True},
        "R15",
    ),
    "13 staff are sorry about the stop": (STOPPED, "R23"),
    "14 a question after the stop": ({"optout": "all"}, "R27"),
    "15 a campaign after the stop": ({**BROCHURE, **STOPPED}, "R23"),
    "15 a campaign after stop and question": ({**BROCHURE, "optout": "all"}, "R31"),
    "15 a campaign after stop and erasure": (
        {**BROCHURE, "optout": "all", "suppressed": True},
        "R29",
    ),
    "16 a form was filled in but nobody wrote": (
        {**OPT_IN, **LATE_ANSWER, "business_doi_enabled": False},
        "R18",
    ),
    "17 START after a withdrawal": (
        {**OPT_IN, "origin": "bot_rule", "optout": "ads", "consent": "withdrawn"},
        "R19",
    ),
    "17 advertising before it is confirmed": (
        {**BROCHURE, "optout": "ads", "consent": "pending"},
        "R31",
    ),
    "17 the same without an old opt-out": ({**BROCHURE, "consent": "pending"}, "R44"),
    "18 a reminder to a changed identity": (
        {**TICKET, "purpose": "N07", "identity_ok": False},
        "R06",
    ),
    "19 advertising to a child of fourteen": ({**BROCHURE, "minor": "under_with_parent"}, "R33"),
    "20 a breach notice in spite of stop and freeze": (
        {**STOPPED, **LATE_ANSWER, "purpose": "L_BREACH", "freeze": True, "requested": False},
        "R19",
    ),
    "21 a bot answers the first message": (
        {"origin": "bot_ai", "notice_done": False, "ai_disclosed": False},
        "R27",
    ),
    "22 a bot after a human was asked for": ({"origin": "bot_ai", "handover": True}, "R22"),
    "23 a survey without consent": ({**BROCHURE, "consent": "none"}, "R47"),
    "24 a callback that was asked for": ({"channel": "wa_call"}, "R27"),
    "25 an advertising call on consent for messages": (
        {**BROCHURE, "channel": "wa_call", "form": "freeform", "scope_ok": False},
        "R49",
    ),
    "26 a person answers a restricted contact": ({"restricted": True}, "R27"),
    "26 a bot answers a restricted contact": ({"restricted": True, "origin": "bot_ai"}, "R08"),
    "27 we are back with consent": ({**BROCHURE, "purpose": "N10"}, "R52"),
    "27 we are back without consent": ({**BROCHURE, "purpose": "N10", "consent": "none"}, "R47"),
    "28 a code for a login": (
        {**LATE_ANSWER, "purpose": "AUTH", "tpl_category": "authentication"},
        "R21",
    ),
    "29 the tow truck at twenty to eleven": ({**TICKET, "quiet": True, "urgent": True}, "R40"),
    "30 the room is ready on Sunday noon": ({**TICKET, "purpose": "N05", "urgent": False}, "R40"),
    "31 tell me when the car is ready, after a stop": (
        {**TICKET, "optout": "all", "requested": True},
        "R40",
    ),
    "32 a new order after the erasure": ({**TICKET, "suppressed": True}, "R40"),
    "32 an offer after the erasure": ({**BROCHURE, "suppressed": True}, "R29"),
    "33 a survey with consent in a utility template": (
        {**BROCHURE, "tpl_category": "utility"},
        "R52",
    ),
    "34 an opt-in campaign to an import": (
        {**OPT_IN, **LATE_ANSWER, "origin": "campaign", "consent": "invalid"},
        "R18",
    ),
    "35 a reminder after a no to it": ({**TICKET, "purpose": "N07", "consent": "denied"}, "R38"),
    "36 the same entry again": ({**TICKET, "already_sent": True}, "R15"),
}

OBLIGATIONS: dict[str, tuple[str, ...]] = {
    "07 a weekly brochure with consent": ("O_STOP_HINT", "O_SENDER"),
    "21 a bot answers the first message": ("O_NOTICE", "O_AI"),
    "24 a callback that was asked for": ("O_NO_RECORDING",),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_worked_example(name: str) -> None:
    given, rule = EXAMPLES[name]

    assert decide(situation(**given)).rule == rule


@pytest.mark.parametrize("name", OBLIGATIONS)
def test_worked_example_carries_exactly_its_obligations(name: str) -> None:
    given, _ = EXAMPLES[name]

    assert decide(situation(**given)).obligations == OBLIGATIONS[name]


def test_all_thirty_six_examples_are_there() -> None:
    assert {name[:2] for name in EXAMPLES} == {f"{number:02}" for number in range(1, 37)}
