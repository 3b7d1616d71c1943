"""What the parts of a text look like in German and English, and what must not stand in one.

A pattern says only that words are there or not; that the whole is plain, a person answers for.
"""

import re
from collections.abc import Mapping
from typing import Final

from jawort.domain.purpose import Purpose
from jawort.domain.sentence import Language, Sentence
from jawort.domain.wording.text import Block, words

_Patterns = tuple[re.Pattern[str], ...]


def _all(*patterns: str) -> _Patterns:
    return tuple(re.compile(one, re.I) for one in patterns)


SAYS: Final[Mapping[Language, Mapping[Block, _Patterns]]] = {
    "de": {
        Block.AGREES: _all(
            r"\bja,|\b(darf|dürfen) (mir|mich|uns)\b|\bwillige\b.*\bein\b"
            r"|\bbin (damit )?einverstanden"
            r"|\b(möchten|wollen|dürfen|möchtest|willst)\b.*\b(erhalten|bekommen|senden|schicken"
            r"|schreiben|anrufen|informieren)\b|\bstimme\b.*\bzu\b"
        ),
        Block.DATA: _all(
            r"nummer\b|\bkennung|\bnutzer-?id",
            r"\bname\b|\bnamen\b|name\b",
            r"\bantwort|\bnachricht",
        ),
        Block.PLATFORM: _all(r"\bmeta\b"),
        Block.THIRD_COUNTRY: _all(r"\bUSA\b|vereinigte\w* staaten|\bdrittl[aä]nd"),
        Block.VOLUNTARY: _all(r"\bfreiwillig"),
        Block.WITHDRAWAL: _all(
            r"\bjederzeit\b", r"widerruf|widerrufen|abmeld|abbestell|\bbeend|\bendet\b|\bstopp?\b"
        ),
        Block.AUTOMATED: _all(r"automatisiert|automatisch"),
    },
    "en": {
        Block.AGREES: _all(
            r"\byes,|\bmay (\w+ )?(send|call|write|contact|message|text|e-?mail|ask|invite)\b"
            r"|\bi (agree|consent)\b"
            r"|\b(would you like|do you want|may we|shall we)\b"
        ),
        Block.DATA: _all(
            r"\bnumber\b|\bidentifier|\buser id",
            r"\bnames?\b",
            r"\brepl|\banswers?\b|\bmessages?\b",
        ),
        Block.PLATFORM: _all(r"\bmeta\b"),
        Block.THIRD_COUNTRY: _all(r"\bUSA\b|united states|\bthird countr"),
        Block.VOLUNTARY: _all(r"\bvoluntar"),
        Block.WITHDRAWAL: _all(
            r"\bany ?time\b", r"withdraw|unsubscrib|\bleave\b|opt[ -]?out|\bstop\b|\bends\b"
        ),
        Block.AUTOMATED: _all(r"automat"),
    },
}
"""Of a part that is checked by its words: every pattern has to be found in it."""

YEARS: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": re.compile(r"\b(\d{1,2}) jahre", re.I),
    "en": re.compile(r"\b(\d{1,2}) years|\baged? (\d{1,2})", re.I),
}

OF_CHANNEL: Final[Mapping[str, re.Pattern[str]]] = {
    "wa": re.compile(r"\bwhatsapp\b", re.I),
    "wa_call": re.compile(r"\bwhatsapp\b", re.I),
    "sms": re.compile(r"\bsms\b", re.I),
    "rcs": re.compile(r"\brcs\b", re.I),
}
CHANNEL_NAME: Final = {
    "wa": Sentence("WhatsApp", "WhatsApp"),
    "wa_call": Sentence("WhatsApp und „anrufen“", "WhatsApp and “call”"),
    "sms": Sentence("SMS", "SMS"),
    "rcs": Sentence("RCS", "RCS"),
}
CALLING: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": re.compile(
        r"\banruf|\banzurufen|\brufen\b[^.;]{0,30}\ban\b|\btelefonisch\b|\bper telefon\b", re.I
    ),
    "en": re.compile(r"\bcall(s|ed|ing)?\b|\bby (tele)?phone\b", re.I),
}
MESSAGING: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": re.compile(r"\b(senden|schicken|schreiben|nachrichten)\b", re.I),
    "en": re.compile(r"\b(send|write|messages?)\b", re.I),
}
ANY_CHANNEL: Final[Mapping[str, re.Pattern[str]]] = {
    "wa": re.compile(r"\bwhatsapp\b", re.I),
    "sms": re.compile(r"\bsms\b|\btext (me|you)\b", re.I),
    "rcs": re.compile(r"\brcs\b", re.I),
    "mail": re.compile(r"\b(e-?)?mails?\b|\bmailen\b", re.I),
    "post": re.compile(r"\bper (brief|post)\b|\bby (letter|post)\b", re.I),
    "other": re.compile(r"\b(telegram|signal|messenger|instagram|facebook)\b", re.I),
}

# What else a text may ask for in passing. A purpose that is about one of these names it itself.
KINDS: Final[Mapping[Language, Mapping[str, re.Pattern[str]]]] = {
    "de": {
        "advertising": re.compile(
            r"\b\w*(werbung|werbliche?|werben)\b|\b\w*(angebot|rabatt|gutschein|prospekt|newsletter"
            r"|katalog|aktionspreis|verkaufsaktion|neuheit|schnäppchen|sortiment)(e|en|s|es)?\b",
            re.I,
        ),
        "survey": re.compile(
            r"\b\w*(umfrage|befragung|bewertung|rezension)(e?n)?\b|\bfeedback\b|\bbewerten\b", re.I
        ),
        "order": re.compile(
            r"\bversandstatus\b|\bsendungsverfolgung\b|\bterminerinnerung(en)?\b|\brechnung(en)?\b"
            r"|\bzahlungserinnerung(en)?\b",
            re.I,
        ),
        "sharing": re.compile(
            r"\bweiter(ge|zu)?(geben|gegeben|leiten)\b|\bprofil\w*\b[^.;]{0,30}\b(bilden"
            r"|erstellen)\b|\bprofilbildung\b"
            r"|\bpersonalisier",
            re.I,
        ),
    },
    "en": {
        "advertising": re.compile(
            r"\b(advertis\w*|promotion\w*|marketing|offers?|discounts?|vouchers?|brochures?"
            r"|newsletters?|catalogues?|deals?|sales? campaigns?|special prices?)\b",
            re.I,
        ),
        "survey": re.compile(r"\b(surveys?|questionnaires?|feedback|reviews?|ratings?)\b", re.I),
        "order": re.compile(
            r"\bshipping (status|updates?)\b|\bappointment reminders?\b|\binvoices?\b"
            r"|\bpayment reminders?\b",
            re.I,
        ),
        "sharing": re.compile(
            r"\b(passed on|forwarded|shared) (to|with)\b|\bshares? (your|my|the) data\b"
            r"|\bprofiling\b|\b(build|create)\b[^.;]{0,20}\bprofile\b"
            r"|\bpersonali[sz]",
            re.I,
        ),
    },
}
KIND_OF: Final[Mapping[Purpose, tuple[str, ...]]] = {
    "ADS": ("advertising", "survey"),
    "N10": ("advertising",),
    "N02": ("order",),
    "N03": ("order",),
    "N04": ("order",),
    "N07": ("order",),
}
NOT_ASKED: Final[Mapping[Language, re.Pattern[str]]] = {
    "de": re.compile(r"\b(keine?[nmrs]?|nicht|ohne|weder|noch|niemals?)\b[^.;!?]{0,40}$", re.I),
    "en": re.compile(r"\b(no|not|never|without|neither|nor)\b[^.;!?]{0,40}$", re.I),
}
"""Words before a thing by which a text says that it does *not* ask for it."""

SERVICE_NAMES: Final = re.compile(
    r"\bservice-?\s?(info|mitteilung|nachricht|update)\w*|\bwichtige\w* (info|mitteilung|nachricht"
    r"|hinweis)\w*|\bkundeninfo\w*|\bstatus\w*|\bupdates?\b|\bbenachrichtigung\w*|\berinnerung\w*"
    r"|\bimportant (information|notice|message)\w*|\bservice (message|notice|info)\w*"
    r"|\bnotifications?\b|\breminders?\b",
    re.I,
)
"""Names under which advertising hides."""

YES: Final = re.compile(
    r"^(ja|yes)\b|\b(anmelden|einverstanden|zustimmen|agree|accept|sign up|subscribe)\b", re.I
)
NO: Final = re.compile(r"^(nein|no)\b|\b(nicht|ablehnen|decline|not now|no thanks)\b", re.I)

_DE: Final = (
    "der die das und ich sie mir mich ist nicht ein eine einer von zu zum zur mit für dem den"
    " des auf oder kann wird werden mehr bei im aus uns wir ihre ihren meine sind dass auch"
    " dafür darf jederzeit"
)
_EN: Final = (
    "the and you your my is not of to with for it this that can will be more at by from or our"
    " we may are they as if any time i me on"
)
_GENERIC: Final = (
    "werbung werbliche newsletter angebote angebot infos informationen neuigkeiten nachrichten news"
    " aktuelles aktionen produkte produkt rabatte themen alles interessantes unsere unser unserer"
    " unserem unseren zu über von aus und oder die der das advertising marketing offers offer deals"
    " information messages products product updates promotions about our and or of the all things"
    " interesting special exclusive exklusive besondere spezielle"
)

SMALL_WORDS: Final[Mapping[Language, frozenset[str]]] = {
    "de": frozenset(_DE.split()),
    "en": frozenset(_EN.split()),
}
"""Words that tell the language of a sentence; "in", "an", "so" and the like are left out."""

GENERIC: Final = frozenset(_GENERIC.split())
"""Words that alone do not say what messages are about (BGH VI ZR 721/15)."""

_STOP: Final = re.compile(r"\bSTOPP?\b")


def says_stop(text: str) -> bool:
    """Whether a text names STOP as the word that ends it, in capitals as it is to be typed."""
    return _STOP.search(text) is not None


def stems_in(subject: str, text: str) -> bool:
    """Whether every word that carries a subject stands in a text, in whatever case or ending."""
    there = words(text)
    carrying = [one for one in words(subject) if len(one) > 3 and one not in GENERIC]
    carrying = carrying or [one for one in words(subject) if len(one) > 2]
    return bool(carrying) and all(
        any(word.startswith(one[: max(4, len(one) - 2)]) for word in there) for one in carrying
    )
