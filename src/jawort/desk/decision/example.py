"""Worked examples: everyday messages, described in full, for a newcomer to ask the judge about.

Source: law.md §8.5, whose numbers they keep. They describe nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from jawort.desk.decision.judge import Told, told
from jawort.domain.sentence import Sentence
from jawort.domain.situation import Situation, situation_of
from jawort.gate import explain

SETTLED: Final[Mapping[str, str | bool]] = MappingProxyType(
    {
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
)
"""A person answers somebody who has just asked, and nothing speaks against it."""

_TICKET: Final[Mapping[str, str | bool]] = {
    "requested": False,
    "origin": "automation",
    "form": "template",
    "tpl_category": "utility",
    "window_open": False,
    "purpose": "N08",
    "basis": "contract",
    "consent": "none",
}
_BROCHURE: Final[Mapping[str, str | bool]] = {
    "purpose": "ADS",
    "ads_content": True,
    "requested": False,
    "origin": "campaign",
    "form": "template",
    "tpl_category": "marketing",
    "window_open": False,
    "urgent": False,
}
_STOPPED: Final[Mapping[str, str | bool]] = {"optout": "all", "inbound_after_optout": False}


@dataclass(frozen=True, slots=True)
class Example:
    """One everyday message: its number in the collection, what happens, and what is true of it."""

    number: int
    question: Sentence
    situation: Situation

    def ask(self) -> Told:
        """What the judge says to it now."""
        return told(explain(self.situation))


def _example(number: int, de: str, en: str, *given: Mapping[str, str | bool]) -> Example:
    known = dict(SETTLED)
    for part in given:
        known |= part
    return Example(number, Sentence(de, en), situation_of(known))


EXAMPLES: Final = (
    _example(
        1,
        "Eine Mitarbeiterin antwortet drei Stunden nach der Frage.",
        "A colleague answers three hours after the question.",
    ),
    _example(
        2,
        "Eine Antwort erst nach 25 Stunden, als freier Text.",
        "An answer only after 25 hours, as free text.",
        {"window_open": False},
    ),
    _example(
        4,
        "„Ihr Auftrag ist in Arbeit“, von selbst gesendet, der Vertrag läuft.",
        "“Your job is in progress”, sent by itself while the contract is running.",
        _TICKET,
    ),
    _example(
        10,
        "Eine Terminerinnerung mit einem Rabatt darin.",
        "A reminder of an appointment with a discount in it.",
        _TICKET,
        {"purpose": "N07", "ads_content": True},
    ),
    _example(
        7,
        "Der wöchentliche Prospekt, mit nachgewiesener Einwilligung.",
        "The weekly brochure, with a consent that can be proven.",
        _BROCHURE,
    ),
    _example(
        8,
        "Der wöchentliche Prospekt um halb elf am Abend.",
        "The weekly brochure at half past ten in the evening.",
        _BROCHURE,
        {"quiet": True},
    ),
    _example(
        23,
        "Eine Umfrage an jemanden, der nie eingewilligt hat.",
        "A survey to somebody who never consented.",
        _BROCHURE,
        {"consent": "none"},
    ),
    _example(
        13,
        "Nach STOP schreibt eine Kollegin noch: „Schade, dürfen wir fragen, warum?“",
        "After STOP a colleague still writes: “A pity, may we ask why?”",
        _STOPPED,
    ),
    _example(
        31,
        "Nach STOP bittet jemand: „Sagen Sie mir, wenn der Wagen fertig ist.“ Er ist fertig.",
        "After STOP somebody asks: “Tell me when the car is ready.” It is ready.",
        _TICKET,
        {"optout": "all", "requested": True},
    ),
    _example(
        20,
        "Eine Datenpanne muss gemeldet werden, trotz STOP und Sendestopp.",
        "A data breach must be reported, in spite of STOP and freeze.",
        _STOPPED,
        {
            "window_open": False,
            "form": "template",
            "tpl_category": "utility",
            "purpose": "L_BREACH",
            "freeze": True,
            "requested": False,
        },
    ),
)
"""In the order in which they are told."""


def example(number: int) -> Example | None:
    """The example of this number, or None when it is not among those shown."""
    return next((one for one in EXAMPLES if one.number == number), None)
