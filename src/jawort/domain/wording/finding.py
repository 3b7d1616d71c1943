"""What can be wrong with a text that asks for consent: each finding with its cure and its law.

Every blank is filled with words of the company, never with anything about a person.
No legal advice.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from jawort.domain.sentence import Sentence
from jawort.domain.wording.fault import FAULTS
from jawort.domain.wording.law import AWAY, CHILD, EASY, FREE, NAMED, OFTEN, TOLD, Law
from jawort.domain.wording.text import Block


class Finding(NamedTuple):
    """One thing that is wrong: a stable code, what it is, what to do, which rule asks for it.

    block: the part that is missing. A hint does not keep a text from being published.
    """

    code: str
    problem: Sentence
    cure: Sentence
    law: Law
    block: Block | None = None
    is_hint: bool = False


_MISSING: Final[Mapping[Block, tuple[str, str, str, str, Law]]] = MappingProxyType(
    {
        Block.WHO: (
            "Der Name der Firma fehlt.",
            "The name of the company is missing.",
            "Nennen Sie wörtlich: {company}",
            "Name exactly: {company}",
            Law("Art. 4 Nr. 11, Art. 13 Abs. 1 lit. a DSGVO", "Art. 4(11), 13(1)(a) GDPR", "S1.23"),
        ),
        Block.AGREES: (
            "Es steht nicht da, dass die Person zustimmt.",
            "It does not say that the person agrees.",
            "Schreiben Sie zum Beispiel: „Ja, … darf mir … senden“ oder „Möchten Sie … erhalten?“",
            "Write for example: “Yes, … may send me …” or “Would you like to receive …?”",
            Law("Art. 4 Nr. 11 DSGVO", "Art. 4(11) GDPR", "S1.24"),
        ),
        Block.SUBJECT: (
            "Es steht nicht da, worum es in den Nachrichten geht.",
            "It does not say what the messages are about.",
            "Nennen Sie: {subject}",
            "Name: {subject}",
            NAMED,
        ),
        Block.CHANNEL: (
            "Der Kanal fehlt.",
            "The channel is missing.",
            "Nennen Sie {channel}; eine Einwilligung gilt nur für den Kanal, der dasteht.",
            "Name {channel}; a consent holds only for the channel it names.",
            Law("BGH III ZR 196/17; § 7 UWG", "BGH III ZR 196/17; § 7 UWG", "D-15"),
        ),
        Block.FREQUENCY: (
            "Es steht nicht da, wie oft höchstens etwas kommt.",
            "It does not say how often at most something comes.",
            "Schreiben Sie eine Zahl und eine Zeit: {frequency}. „Gelegentlich“ genügt nicht.",
            "Write a number and a time: {frequency}. “Occasionally” is not enough.",
            OFTEN,
        ),
        Block.DATA: (
            "Es fehlt, welche Daten verarbeitet werden.",
            "It is missing which data are processed.",
            "Nennen Sie die Kennung oder Nummer, den Namen und die Antworten.",
            "Name the identifier or number, the name and the replies.",
            Law("Art. 13 DSGVO; EDPB 05/2020 Rn. 64", "Art. 13 GDPR; EDPB 05/2020 no. 64", "G-01"),
        ),
        Block.PLATFORM: (
            "Es fehlt, dass WhatsApp zu Meta gehört.",
            "It is missing that WhatsApp belongs to Meta.",
            "Nennen Sie Meta.",
            "Name Meta.",
            Law("Art. 13 Abs. 1 lit. e DSGVO", "Art. 13(1)(e) GDPR", "S3.28"),
        ),
        Block.THIRD_COUNTRY: (
            "Es fehlt, dass Daten in ein Drittland gelangen können.",
            "It is missing that data may reach a third country.",
            "Nennen Sie die USA.",
            "Name the USA.",
            AWAY,
        ),
        Block.VOLUNTARY: (
            "Es fehlt, dass die Einwilligung freiwillig ist.",
            "It is missing that the consent is voluntary.",
            "Schreiben Sie „freiwillig“.",
            "Write “voluntary”.",
            FREE,
        ),
        Block.WITHDRAWAL: (
            "Es fehlt, dass das Ja jederzeit zurückgenommen werden kann.",
            "It is missing that the yes can be taken back at any time.",
            "Schreiben Sie „jederzeit widerrufen, am einfachsten mit STOP im Chat“.",
            "Write “withdraw at any time, easiest by sending STOP in the chat”.",
            EASY,
        ),
        Block.AGE: (
            "Das Mindestalter fehlt oder stimmt nicht.",
            "The minimum age is missing or wrong.",
            "Schreiben Sie: „Ich bin mindestens {age} Jahre alt“ – oder bestätigen Sie, dass sich "
            "das Angebot nicht an Kinder richtet (child_directed).",
            "Write: “I am at least {age} years old” – or confirm that the service is not meant for "
            "children (child_directed).",
            CHILD,
        ),
        Block.AUTOMATED: (
            "Der Satz über automatische Entscheidungen sagt nichts darüber.",
            "The sentence on automated decisions does not speak of them.",
            "Schreiben Sie, ob automatisiert entschieden wird, oder lassen Sie den Teil weg.",
            "Say whether anything is decided automatically, or leave the part out.",
            Law("Art. 13 Abs. 2 lit. f, Art. 22 DSGVO", "Art. 13(2)(f), 22 GDPR", "G-27"),
        ),
        Block.NOTICE: (
            "Die Adresse der Datenschutzhinweise fehlt oder ist nicht die bestätigte.",
            "The address of the privacy notice is missing, or not the confirmed one.",
            "Nennen Sie wörtlich: {notice}",
            "Name exactly: {notice}",
            TOLD,
        ),
    }
)

HINTS: Final = frozenset({"HARD_TO_READ"})

_BY_CODE: Final = {row[0]: row for row in FAULTS}
CODES: Final = (*(f"MISSING_{block.name}" for block in _MISSING), *_BY_CODE)
"""Every code a lint can give."""


def missing(block: Block, **facts: object) -> Finding:
    """That a part is not there, or does not say what it should."""
    de, en, cure_de, cure_en, law = _MISSING[block]
    cure = Sentence(cure_de, cure_en).about(**facts)
    return Finding(f"MISSING_{block.name}", Sentence(de, en), cure, law, block)


def found(code: str, **facts: object) -> Finding:
    """One finding with its blanks filled."""
    _, de, en, cure_de, cure_en, law = _BY_CODE[code]
    problem = Sentence(de, en).about(**facts)
    cure = Sentence(cure_de, cure_en).about(**facts)
    return Finding(code, problem, cure, law, is_hint=code in HINTS)
