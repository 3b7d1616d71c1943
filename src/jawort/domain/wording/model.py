"""Model texts to start from, in German and English: our own words after law.md §6.1 and §6.2.

Every model passes the lint as it is. No legal advice: somebody has to review and approve each text.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final

from jawort.domain.frequency import Frequency, in_words
from jawort.domain.purpose import Purpose
from jawort.domain.sentence import Language, Sentence
from jawort.domain.wording.text import Block, Part, Subject, Surface, Surroundings, Wording

AS_OF: Final = "2026-11"
"""The state of the law these models were written for."""

REVIEW_AFTER: Final = timedelta(days=365)
"""How long after its publication a text is due for review. Source: law.md S0.47; our choice."""

NO_ADVICE: Final = Sentence(
    "Ein Muster, keine Rechtsberatung: Lassen Sie den Text prüfen, bevor Sie ihn veröffentlichen.",
    "A model, no legal advice: have the text reviewed before you publish it.",
)

TYPE_NAME: Final[Mapping[Purpose, Sentence]] = {
    "N01": Sentence("Änderungen an Ihrem Konto", "changes to your account"),
    "N02": Sentence("fällige Zahlungen", "payments that are due"),
    "N03": Sentence("Versandstatus", "shipping status"),
    "N04": Sentence("Rechnungen und Gutschriften", "invoices and credit notes"),
    "N05": Sentence("Ihre Reservierung", "your reservation"),
    "N06": Sentence("Änderungen Ihrer Reise", "changes to your journey"),
    "N07": Sentence("Terminerinnerungen", "appointment reminders"),
    "N08": Sentence("Stand Ihres Auftrags", "progress of your order"),
    "N09": Sentence("Warnungen und Rückrufe", "warnings and recalls"),
    "N10": Sentence("Wiederaufnahme unseres Dienstes", "resumption of our service"),
}
"""What a notification is about, where the company has not said it in its own words."""


def type_name(code: str) -> Sentence:
    """What a notification of this type is about; of a code we do not know, the code."""
    return TYPE_NAME.get(code, Sentence(code, code))  # type: ignore[call-overload,no-any-return]


_ADS: Final = Sentence("Werbung zum Thema „{subject}“", "advertising about “{subject}”")
_NOTES: Final = Sentence("Nachrichten der Art „{subject}“", "messages of the kind “{subject}”")
_BY: Final = {
    "wa": "WhatsApp",
    "wa_call": "WhatsApp",
    "sms": "SMS",
    "rcs": "RCS",
}
_ASK: Final = {
    ("form", False): Sentence(
        "Ja, ich möchte von {company} per {by}{often} {what} bekommen.",
        "Yes, {company} may send me {what} via {by}{often}.",
    ),
    ("form", True): Sentence(
        "Ja, {company} darf mich per {by}{often} mit {what} anrufen.",
        "Yes, {company} may call me on {by}{often} with {what}.",
    ),
    ("thread", False): Sentence(
        "{company}: Möchten Sie hier per {by}{often} {what} bekommen?",
        "{company}: Would you like to receive {what} here via {by}{often}?",
    ),
    ("thread", True): Sentence(
        "{company}: Dürfen wir Sie per {by}{often} mit {what} anrufen?",
        "{company}: May we call you on {by}{often} with {what}?",
    ),
}
_DATA: Final = {
    ("form", True): Sentence(
        "Dafür werden meine Kennung bei WhatsApp (Nummer oder Nutzer-ID), mein Name dort und meine "
        "Antworten verarbeitet.",
        "For this, my WhatsApp identifier (number or user ID), my name there and my replies are "
        "processed.",
    ),
    ("form", False): Sentence(
        "Dafür werden meine Telefonnummer, mein Name und meine Antworten verarbeitet.",
        "For this, my phone number, my name and my replies are processed.",
    ),
    ("thread", True): Sentence(
        "Dafür verarbeiten wir Ihre Kennung bei WhatsApp, Ihren Namen dort und Ihre Antworten.",
        "For this we process your WhatsApp identifier, your name there and your replies.",
    ),
    ("thread", False): Sentence(
        "Dafür verarbeiten wir Ihre Telefonnummer, Ihren Namen und Ihre Antworten.",
        "For this we process your phone number, your name and your replies.",
    ),
}
_PLATFORM: Final = Sentence(
    "WhatsApp gehört zu Meta; Daten können dabei in die USA gelangen.",
    "WhatsApp belongs to Meta; data may reach the USA.",
)
_FREE: Final = {
    "form": Sentence(
        "Das ist freiwillig und für keinen Kauf und keinen Vertrag nötig.",
        "This is voluntary; no purchase and no contract depends on it.",
    ),
    "thread": Sentence("Das ist freiwillig.", "This is voluntary."),
}
_END: Final = {
    "form": Sentence(
        "Ich kann es jederzeit für die Zukunft widerrufen, am einfachsten mit STOP im Chat.",
        "I can withdraw it at any time for the future, easiest by sending STOP in the chat.",
    ),
    "thread": Sentence(
        "Widerrufen können Sie es jederzeit mit STOP.",
        "You can withdraw it at any time by sending STOP.",
    ),
}
_AGE: Final = {
    "form": Sentence("Ich bin mindestens {age} Jahre alt.", "I am at least {age} years old."),
    "thread": Sentence(
        "Bitte nur zustimmen, wenn Sie mindestens {age} Jahre alt sind.",
        "Please agree only when you are at least {age} years old.",
    ),
}
_AUTOMATED: Final = Sentence(
    "Über mich wird nichts automatisiert entschieden.", "Nothing about me is decided automatically."
)
_MORE: Final = Sentence("Mehr dazu: {notice}", "More about it: {notice}")
_YES: Final = Sentence("Ja, anmelden", "Yes, sign up")
_YES_CALL: Final = Sentence("Ja, gern", "Yes, gladly")
_NO: Final = Sentence("Nein", "No")


def model(
    subject: Subject, around: Surroundings, *, surface: Surface, language: Language, name: str
) -> Wording:
    """The model text for a purpose, filled with the facts of the company."""
    in_chat = surface == "thread"
    yes = _YES_CALL if subject.calls else _YES
    return Wording(
        name=name,
        language=language,
        surface=surface,
        purposes=(subject.purpose_id,),
        parts=tuple(_parts(subject, around, "thread" if in_chat else "form", language)),
        yes=yes.in_(language) if in_chat else "",
        no=_NO.in_(language) if in_chat else "",
    )


def _parts(subject: Subject, around: Surroundings, form: str, language: Language) -> Iterator[Part]:
    on_whatsapp = subject.channel.startswith("wa")
    often = ""
    blocks = [Block.WHO, Block.AGREES, Block.CHANNEL, Block.SUBJECT]
    if subject.cap_count is not None and subject.cap_days is not None:
        often = " " + in_words(Frequency(subject.cap_count, subject.cap_days)).in_(language)
        blocks.append(Block.FREQUENCY)
    kind = _ADS if subject.advertises else _NOTES
    ask = _ASK[form, subject.calls].about(
        company=around.company,
        by=_BY[subject.channel],
        often=often,
        what=kind.in_(language).format(subject=subject.words),
    )
    yield Part(tuple(blocks), ask.in_(language))
    yield Part((Block.VOLUNTARY,), _FREE[form].in_(language))
    yield Part((Block.WITHDRAWAL,), _END[form].in_(language))
    if around.age is not None:
        yield Part((Block.AGE,), _AGE[form].about(age=around.age).in_(language))
    yield Part((Block.DATA,), _DATA[form, on_whatsapp].in_(language))
    if on_whatsapp:
        yield Part((Block.PLATFORM, Block.THIRD_COUNTRY), _PLATFORM.in_(language))
    if form == "form":
        yield Part((Block.AUTOMATED,), _AUTOMATED.in_(language))
    yield Part((Block.NOTICE,), _MORE.about(notice=around.notice_url).in_(language))
