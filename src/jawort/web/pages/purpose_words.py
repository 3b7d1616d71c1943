"""Words on the pages of purposes and texts: kinds, channels, places, parts of a text."""

from typing import Any, Final

from jawort.desk.company.purpose import subject_of
from jawort.domain.frequency import Frequency, in_words
from jawort.domain.purpose import DEFINABLE, NewPurpose
from jawort.domain.sentence import Language, Sentence
from jawort.domain.wording.model import TYPE_NAME
from jawort.domain.wording.text import Block, Surface
from jawort.ledger.purpose import Purpose

CHANNELS: Final = {
    "wa": Sentence("WhatsApp", "WhatsApp"),
    "wa_call": Sentence("Anruf über WhatsApp", "Call on WhatsApp"),
    "sms": Sentence("SMS", "SMS"),
    "rcs": Sentence("RCS", "RCS"),
}
BASES: Final = {
    "consent": Sentence("Einwilligung", "Consent"),
    "contract": Sentence("Vertrag", "Contract"),
}
SURFACES: Final[dict[Surface, Sentence]] = {
    "thread": Sentence("im Chat", "in the chat"),
    "form": Sentence("auf Seiten", "on pages"),
    "paper": Sentence("auf Papier", "on paper"),
}
LANGUAGES: Final = {"de": Sentence("Deutsch", "German"), "en": Sentence("Englisch", "English")}
_ADS: Final = Sentence("Werbung zu einem Thema, auch Umfragen", "Advertising by topic, surveys too")
KINDS: Final = {
    code: Sentence(name.de[:1].upper() + name.de[1:], name.en[:1].upper() + name.en[1:])
    for code in DEFINABLE
    for name in [TYPE_NAME.get(code, _ADS)]
}
BLOCKS: Final = {
    Block.WHO: Sentence("wer", "who"),
    Block.AGREES: Sentence("dass es ein Ja ist", "that it is a yes"),
    Block.SUBJECT: Sentence("worum es geht", "what it is about"),
    Block.CHANNEL: Sentence("auf welchem Weg", "by which channel"),
    Block.FREQUENCY: Sentence("wie oft höchstens", "how often at most"),
    Block.DATA: Sentence("welche Daten", "which data"),
    Block.PLATFORM: Sentence("wessen Plattform", "whose platform"),
    Block.THIRD_COUNTRY: Sentence("wohin Daten gelangen", "where data may go"),
    Block.VOLUNTARY: Sentence("freiwillig", "voluntary"),
    Block.WITHDRAWAL: Sentence("wie es endet", "how it ends"),
    Block.AGE: Sentence("ab welchem Alter", "from which age"),
    Block.AUTOMATED: Sentence("automatische Entscheidungen", "automated decisions"),
    Block.NOTICE: Sentence("Datenschutzhinweise", "privacy notice"),
}


def words(language: Language) -> dict[str, Any]:
    """The words and small functions the templates call."""

    def often(one: Purpose | NewPurpose) -> str:
        if not one.cap_count or not one.cap_days:
            return ""
        return in_words(Frequency(one.cap_count, one.cap_days)).in_(language)

    return {
        "channels": CHANNELS,
        "bases": BASES,
        "surfaces": SURFACES,
        "languages": LANGUAGES,
        "codes": KINDS,
        "blocks": BLOCKS,
        "subject": lambda one: subject_of(one, language),
        "often": often,
        "advertises": lambda one: one.code in ("ADS", "N10"),
    }
