"""What does not belong into a chat: card numbers, bank accounts, words about health.

Nothing is kept and nothing is refused: whoever writes or reads is warned and told another way.
Sources: ISO/IEC 7812-1 (Luhn's check digit), ISO 13616 (IBAN, mod 97), Art. 9 GDPR (health); PCI
DSS 4.2.2 forbids card numbers in messages people send each other.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from jawort.domain.conversation.composer import Caution
from jawort.domain.sentence import Sentence

_DIGITS: Final = re.compile(r"(?<![\d+])\d(?:[ \-\u00a0]?\d){12,18}(?!\d)")
_CARD_BEGINS: Final = re.compile(r"3[4-7]|3[068]|4|5[0-8]|2[2-7]|6")
_IBAN: Final = re.compile(
    r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ \-\u00a0]?[A-Z0-9]){11,30}(?![A-Z0-9])", re.I
)
_IBAN_LENGTH: Final = {
    "AT": 20, "BE": 16, "CH": 21, "CZ": 24, "DE": 22, "DK": 18, "ES": 24, "FI": 18, "FR": 27,
    "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LI": 21, "LU": 20, "NL": 18,
    "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26,
}  # fmt: skip
_HEALTH: Final = re.compile(
    r"\b(?:diagnos[ei]\w*|depressi(?:on|onen|v)\b|krebs(?:erkrank\w*|diagnose|therapie)?\b|"
    r"chemotherapie\w*|diabet(?:es|iker\w*)|hiv\b|epilep(?:sie|tisch\w*)|schwanger(?:schaft)?\b|"
    r"krankschreibung\w*|krankgeschrieben|arbeitsunfähig\w*|schwerbehind\w*|psychotherap\w*|"
    r"medikament\w*|allergi(?:e|en|sch\w*)\b|operation\s+(?:am|an|im)\b|befund\w*|blutwerte?\w*|"
    r"herzinfarkt\w*|schlaganfall\w*|bandscheibenvorfall|corona-?positiv|krankenkasse\w*|"
    r"diagnosed?\b|depress(?:ed|ion)\b|cancer\b|chemotherapy|diabetic|epileps?y|epileptic|"
    r"pregnan(?:t|cy)\b|sick\s+note|disabilit(?:y|ies)\b|psychotherapy|medications?\b|"
    r"allerg(?:y|ies|ic)\b|surgery\b|blood\s+(?:test|values)|heart\s+attack|stroke\s+in\b|"
    r"health\s+insurance)",
    re.I,
)

CARD: Final = Caution(
    "card",
    Sentence(
        "Sieht nach einer Kartennummer aus. Sie gehört nicht in einen Chat.",
        "This looks like a card number. It does not belong in a chat.",
    ),
    Sentence(
        "Nehmen Sie sie heraus. Zum Bezahlen: einen Zahlungslink schicken, oder die Nummer am "
        "Telefon aufnehmen.",
        "Take it out. To be paid, send a payment link, or take the number by phone.",
    ),
    Sentence(
        "Verwenden Sie sie nicht von hier. Bieten Sie einen Zahlungslink oder einen Anruf an, und "
        "bitten Sie darum, die Nachricht für alle zu löschen.",
        "Do not use it from here. Offer a payment link or a call, and ask for the message to be "
        "deleted for everyone.",
    ),
)
IBAN: Final = Caution(
    "iban",
    Sentence("Enthält eine Bankverbindung.", "Contains a bank account."),
    Sentence(
        "Ist es die Ihres Betriebs, darf sie hinaus. Nach der einer Person fragen Sie besser am "
        "Telefon oder in einem Formular.",
        "If it is your company's, it may go out. Ask for a person's by phone or in a form.",
    ),
    Sentence(
        "Fragen Sie am Telefon nach, bevor Sie dorthin zahlen: Betrug beginnt oft mit einer neuen "
        "Bankverbindung.",
        "Ask by phone before you pay there: fraud often begins with a new bank account.",
    ),
)
HEALTH: Final = Caution(
    "health",
    Sentence(
        "Klingt nach Gesundheit. Solche Angaben sind besonders geschützt (Art. 9 DSGVO).",
        "This sounds like health. Such details are specially protected (Art. 9 GDPR).",
    ),
    Sentence(
        "Lassen Sie Einzelheiten weg, und klären Sie sie am Telefon oder vor Ort.",
        "Leave out details, and settle them by phone or in person.",
    ),
    Sentence(
        "Fragen Sie im Chat nicht weiter. Was Sie wissen müssen, klären Sie am Telefon oder vor "
        "Ort.",
        "Do not ask further in the chat. Settle what you need to know by phone or in person.",
    ),
)


def cautions(text: str) -> tuple[Caution, ...]:
    """What in this text does not belong into a chat, and where it stands.

    A number that fails its check digit is none: order and phone numbers are long, too.
    """
    ibans = tuple(_ibans(text))
    cards = tuple(
        place for place in _cards(text) if not any(begin <= place[0] < end for begin, end in ibans)
    )
    health = tuple(found.span() for found in _HEALTH.finditer(text))
    found = []
    if cards:
        found.append(replace(CARD, places=cards))
    if ibans:
        found.append(replace(IBAN, places=ibans))
    if health:
        found.append(replace(HEALTH, places=health))
    return tuple(found)


def _cards(text: str) -> Iterator[tuple[int, int]]:
    for match in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if _CARD_BEGINS.match(digits) and _passes_luhn(digits) and len(set(digits)) > 1:
            yield match.span()


def _passes_luhn(digits: str) -> bool:
    total = 0
    for place, sign in enumerate(reversed(digits)):
        value = int(sign)
        if place % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0


def _ibans(text: str) -> Iterator[tuple[int, int]]:
    for match in _IBAN.finditer(text):
        plain, ends = "", []
        for place, sign in enumerate(match[0]):
            if sign.isalnum():
                plain += sign.upper()
                ends.append(match.start() + place + 1)
        length = _IBAN_LENGTH.get(plain[:2], 0)
        if length and len(plain) >= length and _passes_mod_97(plain[:length]):
            yield match.start(), ends[length - 1]


def _passes_mod_97(iban: str) -> bool:
    turned = iban[4:] + iban[:4]
    if not turned.isascii():
        return False
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1
