"""What must not stand in a text that asks for consent, in German and English.

Some of it makes the yes worthless (Art. 7 GDPR), some makes a neutral question advertising (D-18).
"""

import re
from collections.abc import Mapping
from typing import Final

from jawort.domain.sentence import Language


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.I)


_DE: Final = (
    (
        "BY_SILENCE",
        _any(
            r"(sofern|wenn|falls|solange)\b[^.;]{0,30}\bnicht\b[^.;]{0,20}\bwidersprech\w*",
            r"gilt als (erteilt|zustimmung|einwilligung)|\bschweigen\b|automatisch angemeldet",
            r"\b(durch|mit)( dem| der| die)?( weitere\w*)? (nutzung|absenden|abschicken"
            r"|fortfahren)",
            r"ohne (ihren|deinen) widerspruch",
        ),
    ),
    (
        "PRETICKED",
        _any(r"\b(schon|bereits|vor)\s?(angekreuzt|ausgewählt|angehakt)"),
    ),
    (
        "COUPLED",
        _any(
            r"(?<!nicht )(?<!keine )\b(voraussetzung|bedingung)\b",
            r"(ist|sind) (hierfür |dafür )?(erforderlich|zwingend|pflicht|notwendig|nötig)\b",
            r"\bmit (ihrer|der|meiner) (bestellung|buchung|teilnahme|unterschrift)\b",
            r"\bnur (dann|so|wer)\b|\bwer nicht (zustimmt|einwilligt)|\bmit dem kauf\b",
            r"\bum [^.;]{0,40}\b(teilzunehmen|bestellen zu können|einzulösen)\b|\bim gegenzug\b",
            r"\bohne (ihre |meine |diese |die )?(zustimmung|einwilligung)\b[^.;]{0,60}"
            r"\b(nicht|kein\w*)\b",
        ),
    ),
    (
        "NOT_SEPARATE",
        _any(
            r"\bAGB\b|allgemeine\w* geschäftsbedingungen|nutzungsbedingungen",
            r"teilnahmebedingungen|\bkaufvertrag\b",
        ),
    ),
    (
        "DENIES",
        _any(
            r"unwiderruflich|nicht (jederzeit|freiwillig|widerruf\w*)|keine? (abmeldung|widerruf)",
            r"\bkann\b[^.;]{0,30}\bnicht\b[^.;]{0,20}\b(widerrufen|zurückgenommen|beendet)\b",
        ),
    ),
    (
        "OTHERS",
        _any(
            r"\b(partnern?|partnerfirmen|partnerunternehmen|sponsoren|\w*konzern\w*"
            r"|(tochter|schwester)(firmen|gesellschaften|unternehmen)|unternehmensgruppe)\b",
            r"(verbundene|andere|weitere)\w* (unternehmen|firmen)|\bdritte[nrm]?\b",
        ),
    ),
)
_EN: Final = (
    (
        "BY_SILENCE",
        _any(
            r"\bunless you (object|opt out|tell us)|\bif you do not (object|reply|opt)|\bdeemed\b",
            r"\bautomatically (signed|subscribed|enrolled)|\bsilence\b",
            r"\bby (continuing|using|submitting|clicking|visiting)\b",
        ),
    ),
    (
        "PRETICKED",
        _any(r"\balready (ticked|selected|checked)|\b(ticked|selected) already|\bpre-?ticked"),
    ),
    (
        "COUPLED",
        _any(
            r"(?<!not a )(?<!no )(?<!not )\b(condition|requirement|prerequisite) (of|for)\b",
            r"\b(is|are) (required|mandatory|necessary|compulsory)\b|\byou must (agree|accept)",
            r"\bby (ordering|buying|booking|placing|entering|signing)\b|\bin return\b",
            r"\bin order to (order|buy|book|enter|take part)|\bonly (if|those|then)\b",
            r"\b(those|people) who do not (agree|consent)|\bwhoever does not (agree|consent)",
            r"\bwithout (your |my |this )?(consent|agreement)\b[^.;]{0,60}\b(cannot|can't|no"
            r"|not)\b",
        ),
    ),
    (
        "NOT_SEPARATE",
        _any(r"\bterms (and conditions|of (use|service|sale))\b|\bT&Cs?\b|\bpurchase contract\b"),
    ),
    (
        "DENIES",
        _any(
            r"irrevocabl|\bnot (voluntary|at any time)|\bno (withdrawal|way to leave)",
            r"(cannot|can't|can not) (be )?(withdraw\w*|revoke\w*|undone|end|take\w*)",
        ),
    ),
    (
        "OTHERS",
        _any(
            r"\b(partners?|sponsors?|affiliates?|subsidiaries|(group|sister|other) companies)\b",
            r"\bthird part(y|ies)\b|\bgroup of companies\b",
        ),
    ),
)
FORBIDDEN: Final[Mapping[Language, tuple[tuple[str, re.Pattern[str]], ...]]] = {
    "de": _DE,
    "en": _EN,
}
"""What makes a text worthless wherever it stands: the code of the finding, and its words."""

ENDING: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": _any(
        r"widerruf|widerrufen|abmeld|abzumelden|abbestell|\bbeend|kündig|austrag|\bSTOPP?\b"
    ),
    "en": _any(r"withdraw|unsubscrib|\bleav(e|ing)\b|opt[ -]?out|\bend (it|this)\b|\bSTOP\b"),
}
"""Words that tell that a sentence speaks of how a yes ends."""

HARDER: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": _any(
        r"\b(nur|ausschließlich|allein)\b[^.;]{0,20}(schriftlich|per (brief|post|fax|e-?mail)"
        r"|telefonisch|in textform|über)",
        r"\bfrist\b|\binnerhalb von\b|\bzum (monats|quartals)ende\b|\berst (nach|ab)\b"
        r"|\bfrühestens\b",
        r"\b(nach|mit|binnen) (\d+|zwei|drei|vier|sechs) (tagen|wochen|werktagen|monaten)\b",
        r"\bkoste[tn]\b|\bgebühr\w*",
    ),
    "en": _any(
        r"\b(only|solely|exclusively)\b[^.;]{0,20}(in writing|by (letter|post|fax|e-?mail|phone)"
        r"|through|via|after)",
        r"\bnotice period\b|\bwithin (\d+|two|three|four)\b|\bend of the (month|quarter)\b",
        r"\bafter (\d+|two|three|four|six) (\w+ )?(days|weeks|months)\b|\bcosts?\b|\bfees?\b",
    ),
}
"""Ways to say no that are harder than a message."""

BY_LETTER: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": _any(r"\bbrief\b|\bschriftlich\b|\bper (post|fax)\b|\btelefonisch\b|\bkundenportal\b"),
    "en": _any(r"\bletter\b|\bin writing\b|\bby (post|fax|phone)\b|\bcustomer portal\b"),
}
"""Ways that are fine beside STOP, and too hard without it."""

BOUND: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": _any(r"\bmindestlaufzeit\b|\blaufzeit\b"),
    "en": _any(r"\bminimum (term|period)\b"),
}
"""A time for which nobody could leave, wherever it is said."""

PROMOTION: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": re.compile(
        r"\d\s?€|€\s?\d|\d\s?%|\bgratis\b|\bkostenlos\w*|\bgeschenk\w*|\bgewinn\w*|\brabatt\w*"
        r"|\bgutschein\w*|\bexklusiv\w*|\bnur heute\b|\bsichern\b|\bsparen\b|\btoll\w*|!",
        re.I,
    ),
    "en": re.compile(
        r"\d\s?€|[€£$]\s?\d|\d\s?%|\bfree (of charge|gift)\b|\bgifts?\b|\bprizes?\b|\bwin\b"
        r"|\bdiscounts?\b|\bvouchers?\b|\bexclusive\w*|\bonly today\b|\bsave\b|\bgreat\b|!",
        re.I,
    ),
}
"""What makes a question in a chat advertise."""
