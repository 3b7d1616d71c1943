"""What a purpose has to be before it stands on record, and how it may change. Pure.

Sources: Art. 6(1), 7 GDPR; § 7(2) UWG; BGH VI ZR 721/15; law.md S0.29, S1.30, D-02 to D-05, D-16.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from jawort.domain.purpose import DEFINABLE, NewPurpose
from jawort.domain.sentence import Sentence
from jawort.domain.wording.speech import GENERIC, KINDS, SERVICE_NAMES
from jawort.domain.wording.text import SPOKEN, words

CHANNELS: Final = ("wa", "wa_call", "sms", "rcs")
LONGEST_TOPIC: Final = 30
LONGEST_SUBJECT: Final = 80
MOST_DAYS: Final = 366
MOST_A_DAY: Final = 3
_RESERVED: Final = frozenset({"alles", "all", "werbung", "ads", "everything", "stop", "start"})
_SEVERAL: Final = re.compile(r"[,;/+&\n]|\b(und|sowie|oder|and|or)\b", re.I)


class Complaint(NamedTuple):
    """Why a purpose cannot stand on record: code, what is wrong, what to do."""

    code: str
    problem: Sentence
    cure: Sentence


_CODE: Final = Complaint(
    "PURPOSE_CODE",
    Sentence("Diesen Zweck kann eine Firma nicht anlegen.", "A company cannot add this purpose."),
    Sentence(
        f"Möglich sind {', '.join(DEFINABLE)}. Eine Umfrage ist Werbung (ADS), ein Anruf ein Kanal "
        "(wa_call).",
        f"Possible are {', '.join(DEFINABLE)}. A survey is advertising (ADS), a call is a channel "
        "(wa_call).",
    ),
)
_CHANNEL: Final = Complaint(
    "PURPOSE_CHANNEL",
    Sentence("Diesen Kanal gibt es nicht.", "There is no such channel."),
    Sentence(f"Möglich sind {', '.join(CHANNELS)}.", f"Possible are {', '.join(CHANNELS)}."),
)
_BASIS: Final = Complaint(
    "PURPOSE_BASIS",
    Sentence(
        "Werbung, Umfragen und „wir sind wieder da“ gehen nur mit Einwilligung (§ 7 Abs. 2 UWG); "
        "eine Ausnahme für Bestandskunden gibt es auf WhatsApp nicht.",
        "Advertising, surveys and “we are back” need consent (§ 7(2) UWG); there is no exception "
        "for existing customers on WhatsApp.",
    ),
    Sentence("Geben Sie --basis consent an.", "Give --basis consent."),
)
_NO_BASIS: Final = Complaint(
    "PURPOSE_NO_BASIS",
    Sentence(
        "Ohne Rechtsgrundlage darf nichts gesendet werden (Art. 6 Abs. 1 DSGVO).",
        "Nothing may be sent without a legal basis (Art. 6(1) GDPR).",
    ),
    Sentence("Geben Sie --basis consent oder contract an.", "Give --basis consent or contract."),
)
_TOPIC: Final = Complaint(
    "PURPOSE_TOPIC",
    Sentence(
        "Werbung braucht ein Thema: ein bis drei Wörter, die man nach STOP schreiben kann.",
        "Advertising needs a topic: one to three words that can be written after STOP.",
    ),
    Sentence(
        f"Geben Sie --topic an, etwa „reifen“: höchstens {LONGEST_TOPIC} Zeichen, nicht „alles“ "
        "oder „Werbung“.",
        f"Give --topic, such as “tyres”: at most {LONGEST_TOPIC} characters, not “all” or “ads”.",
    ),
)
_NO_TOPIC: Final = Complaint(
    "PURPOSE_NO_TOPIC",
    Sentence(
        "Eine Benachrichtigung hat kein Thema: Ihre Art sagt, worum es geht.",
        "A notification has no topic: its type says what it is about.",
    ),
    Sentence("Lassen Sie --topic weg.", "Leave --topic out."),
)
_BUNDLED: Final = Complaint(
    "PURPOSE_BUNDLED",
    Sentence(
        "Das sind mehrere Zwecke in einem (Art. 4 Nr. 11 DSGVO).",
        "These are several purposes in one (Art. 4(11) GDPR).",
    ),
    Sentence(
        "Legen Sie für jeden einen eigenen an; wer zustimmt, soll wählen können.",
        "Add one for each; whoever agrees should be able to choose.",
    ),
)
_FREQUENCY: Final = Complaint(
    "PURPOSE_FREQUENCY",
    Sentence(
        "Die angekündigte Häufigkeit fehlt oder ist nicht möglich.",
        "The announced frequency is missing or not possible.",
    ),
    Sentence(
        f"Geben Sie --at-most und --days an: höchstens {MOST_A_DAY} am Tag, 1 bis {MOST_DAYS} "
        "Tage.",
        f"Give --at-most and --days: at most {MOST_A_DAY} a day, 1 to {MOST_DAYS} days.",
    ),
)
_SUBJECT: Final = Complaint(
    "PURPOSE_SUBJECT",
    Sentence(
        "Es ist nicht zu erkennen, wofür geworben wird (BGH VI ZR 721/15).",
        "It cannot be seen what is advertised (BGH VI ZR 721/15).",
    ),
    Sentence(
        f"Nennen Sie Ware oder Leistung in höchstens {LONGEST_SUBJECT} Zeichen, etwa „Angebote "
        "rund ums Auto“; „Service-Info“ oder „Updates“ verdecken die Werbung.",
        f"Name goods or services in at most {LONGEST_SUBJECT} characters, such as “offers around "
        "the car”; “service info” or “updates” hide the advertising.",
    ),
)
RAISED: Final = Complaint(
    "PURPOSE_RAISED",
    Sentence(
        "Ein Text in Kraft kündigt weniger an; wer zugestimmt hat, hat dem zugestimmt.",
        "A text in force announces less; whoever agreed has agreed to that.",
    ),
    Sentence(
        "Ziehen Sie den Text zurück und fragen Sie neu, oder legen Sie ein neues Thema an.",
        "Withdraw the text and ask again, or add a new topic.",
    ),
)


def complaint(new: NewPurpose) -> Complaint | None:
    """What keeps a purpose from standing on record; None when nothing does."""
    return next(_complaints(new), None)


def is_raised(before: NewPurpose, after: NewPurpose) -> bool:
    """Whether more would be sent than was announced before."""
    if before.cap_count is None or before.cap_days is None:
        return False
    if after.cap_count is None or after.cap_days is None:
        return True
    return after.cap_count > before.cap_count or after.cap_days < before.cap_days


def _complaints(new: NewPurpose) -> Iterator[Complaint]:
    if new.code not in DEFINABLE:
        yield _CODE
        return
    if new.channel not in CHANNELS:
        yield _CHANNEL
    advertises = new.code in ("ADS", "N10")
    if new.basis not in ("consent", "contract"):
        yield _NO_BASIS
    elif advertises and new.basis != "consent":
        yield _BASIS
    yield from _about_topic(new)
    if not _is_possible(new, needed=advertises or new.channel == "wa_call"):
        yield _FREQUENCY
    for language in SPOKEN:
        subject = new.subject_de if language == "de" else new.subject_en
        if subject and len(subject) > LONGEST_SUBJECT:
            yield _SUBJECT
        kinds = KINDS[language]
        if kinds["survey"].search(subject) and kinds["advertising"].search(subject):
            yield _BUNDLED
    if new.code == "ADS" and any(_hides(one) for one in _shown(new)):
        yield _SUBJECT


def _about_topic(new: NewPurpose) -> Iterator[Complaint]:
    topic = new.topic.strip()
    if new.code != "ADS":
        if topic:
            yield _NO_TOPIC
        return
    fits = topic == new.topic and 0 < len(topic) <= LONGEST_TOPIC and len(topic.split()) <= 3
    if not fits or topic.casefold() in _RESERVED or not words(topic):
        yield _TOPIC
    elif _SEVERAL.search(topic):
        yield _BUNDLED


def _is_possible(new: NewPurpose, *, needed: bool) -> bool:
    count, days = new.cap_count, new.cap_days
    if count is None or days is None:
        return count is None and days is None and not needed
    return 1 <= days <= MOST_DAYS and 1 <= count <= days * MOST_A_DAY


def _shown(new: NewPurpose) -> tuple[str, ...]:
    """What texts will say it is about."""
    named = tuple(one for one in (new.subject_de, new.subject_en) if one)
    return named or (new.topic,)


def _hides(subject: str) -> bool:
    """Whether a subject says nothing, or calls advertising something else."""
    carries = [one for one in words(subject) if one not in GENERIC and len(one) > 2]
    sells = any(kind["advertising"].search(subject) for kind in KINDS.values())
    return not carries or (SERVICE_NAMES.search(subject) is not None and not sells)
