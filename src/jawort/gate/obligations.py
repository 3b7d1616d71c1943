"""What a message that may go out has to carry or observe, and how to say that to people."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jawort.domain.decision import Obligation
from jawort.domain.purpose import Kind
from jawort.domain.sentence import Sentence
from jawort.domain.situation import Situation

OBLIGATION_TEXT: Final[Mapping[Obligation, Sentence]] = MappingProxyType(
    {
        Obligation.NOTICE: Sentence(
            "Hinweis zum Datenschutz beim ersten Kontakt",
            "privacy notice at first contact",
        ),
        Obligation.AI: Sentence(
            "zuerst sagen, dass eine KI schreibt",
            "say first that an AI is writing",
        ),
        Obligation.STOP_HINT: Sentence(
            "Hinweis „STOP = abmelden“ oder Knopf dafür",
            "“STOP = unsubscribe” or a button for it",
        ),
        Obligation.SENDER: Sentence(
            "Absender erkennbar, als Werbung erkennbar",
            "recognisable sender, recognisable as advertising",
        ),
        Obligation.NO_HISTORY: Sentence(
            "nichts aus der Zeit vor dem Wechsel der Nummer; fragen, wer schreibt",
            "nothing from before the number changed; ask who is writing",
        ),
        Obligation.NO_RECORDING: Sentence(
            "Gespräch nicht aufzeichnen",
            "do not record the call",
        ),
    }
)


def obligations_of(s: Situation, kind: Kind) -> tuple[Obligation, ...]:
    """What this message must carry or observe if it goes out, in the order of the list.

    Source: law.md §8.3; Art. 13 GDPR, Art. 50(1) AI Act, Art. 7(3) GDPR, § 6 DDG, § 201 StGB.
    """
    owed = []
    if not s.notice_done and s.purpose != "AUTH":
        owed.append(Obligation.NOTICE)
    if s.origin == "bot_ai" and not s.ai_disclosed:
        owed.append(Obligation.AI)
    if kind.ads or kind.notif:
        owed.append(Obligation.STOP_HINT)
    if kind.ads:
        owed.append(Obligation.SENDER)
    if not s.identity_ok:
        owed.append(Obligation.NO_HISTORY)
    if s.channel == "wa_call":
        owed.append(Obligation.NO_RECORDING)
    return tuple(owed)
