"""Words on the page of a person: states, roads, events, what an erasure removes."""

from collections.abc import Sequence
from typing import Any, Final

from jawort.domain.person import Event, Standing
from jawort.domain.sentence import Language, Sentence
from jawort.domain.wording.model import type_name
from jawort.domain.wording.scope import scope_name
from jawort.papers import consent_words
from jawort.papers.consent_words import CHANNELS, KINDS, ROADS
from jawort.papers.dialled import dialled
from jawort.papers.wording import CLASSES, TABLES, article, clear_day
from jawort.web.pages import inbox_view

STATES: Final = consent_words.STATES | {
    "contract": Sentence("Vertrag", "contract"),
    "withdrawn": Sentence("beendet", "ended"),
    "none": Sentence("nie gefragt", "never asked"),
}
_KINDS: Final = KINDS | {
    "message_decided": Sentence("Über eine Nachricht entschieden", "Decided about a message"),
    "right_requested": Sentence("Recht geltend gemacht", "Asked for a right"),
    "right_answered": Sentence("Antrag beantwortet", "Request answered"),
    "restriction_set": Sentence("Verarbeitung eingeschränkt", "Processing restricted"),
    "restriction_lifted": Sentence("Einschränkung aufgehoben", "Restriction lifted"),
    "suppression_added": Sentence("Nein gemerkt", "No remembered"),
    "suppression_lifted": Sentence("Gemerktes Nein aufgehoben", "Remembered no lifted"),
    "erasure_done": Sentence("Gelöscht", "Erased"),
    "wording_withdrawn": Sentence("Text zurückgezogen", "Text withdrawn"),
    "restored": Sentence("Aus einer Sicherung zurückgeholt", "Brought back from a backup"),
}
_TONES: Final = {
    "allow": "ok",
    "deny": "no",
    "defer": "wait",
    "consent_given": "ok",
    "consent_withdrawn": "no",
    "consent_refused": "no",
    "objection_raised": "no",
    "suppression_added": "no",
    "consent_asked": "wait",
    "consent_expired": "wait",
    "restriction_set": "wait",
    "identity_changed": "wait",
}
_ICONS: Final = {"ok": "ok", "no": "no", "wait": "clock", "plain": "ask"}
_PERSON_KINDS: Final = {
    "consumer": Sentence("Kundin oder Kunde", "Customer"),
    "business": Sentence("Firma", "Business"),
    "employee": Sentence("Beschäftigt bei uns", "Employee of ours"),
    "applicant": Sentence("Bewerbung", "Applicant"),
}
_IDENTIFIERS: Final = {
    "phone": (Sentence("Telefonnummer", "Phone number"), "phone"),
    "wa_id": (Sentence("WhatsApp-Nummer", "WhatsApp number"), "phone"),
    "bsuid": (Sentence("Nutzer-ID", "User id"), "key"),
    "parent_bsuid": (Sentence("Übergeordnete Nutzer-ID", "Parent user id"), "key"),
    "email": (Sentence("E-Mail", "E-mail"), "mail"),
    "crm": (Sentence("Kundennummer", "Customer number"), "file"),
}
_REMOVED: Final = TABLES | {
    "right_request": Sentence("Verweise auf Anträge", "links to requests"),
    "data_key": Sentence("Schlüssel zu den Daten", "keys to the data"),
}
_GROUNDS: Final = {
    "request": Sentence("Die Person verlangt es (Art. 17)", "The person asks for it (Art. 17)"),
    "withdrawn": Sentence("Einwilligung widerrufen", "Consent withdrawn"),
    "objection": Sentence("Widerspruch", "Objection"),
    "not_needed": Sentence("Nicht mehr nötig", "No longer needed"),
    "unlawful": Sentence("Unrechtmäßig verarbeitet", "Processed unlawfully"),
    "legal_duty": Sentence("Gesetzliche Pflicht", "Legal duty"),
}
_MINOR: Final = {
    "ok": Sentence("darf selbst einwilligen", "may agree alone"),
    "under_no_parent": Sentence(
        "minderjährig, ohne Zustimmung der Eltern", "minor, without a parent's authorisation"
    ),
    "under_with_parent": Sentence(
        "minderjährig, Eltern haben zugestimmt", "minor, authorised by a parent"
    ),
}
_UNKNOWN: Final = Sentence("unbekannt", "unknown")


def words(language: Language) -> dict[str, Any]:
    """What the templates call to say a value in words."""

    def of(table: dict[str, Sentence]) -> Any:
        return lambda word: table.get(word, Sentence(word, word)).in_(language)

    return {
        "state_word": of(STATES),
        "road_word": of(ROADS),
        "channel_word": of(CHANNELS),
        "kind_word": of(_PERSON_KINDS),
        "person_kinds": tuple(_PERSON_KINDS),
        "scope_word": lambda scope: scope_name(scope).in_(language),
        "removed_word": of(_REMOVED),
        "ground_word": of(_GROUNDS),
        "minor_word": lambda minor: _MINOR.get(minor, _UNKNOWN).in_(language),
        "identifier_word": lambda kind: _IDENTIFIERS[kind][0].in_(language),
        "identifier_icon": lambda kind: _IDENTIFIERS[kind][1],
        "purpose_word": lambda one: purpose_word(one, language),
        "event_word": lambda one: event_word(one).in_(language),
        "about_word": lambda one, standings: about_word(one, standings, language),
        "dialled": dialled,
        "class_word": of(CLASSES),
        "basis_word": lambda basis: article(basis, language),
        "day_word": lambda day: clear_day(day, language),
        "event_tone": event_tone,
        "delivery_word": lambda delivery: inbox_view.DELIVERIES[delivery].in_(language),
        "message_kind": lambda kind: inbox_view.kind(kind).in_(language),
        "tone_icon": lambda tone: _ICONS[tone],
    }


def purpose_word(one: Standing, language: Language) -> str:
    """What messages are about, in the company's own words where it has some."""
    own = one.subject_de if language == "de" else one.subject_en
    if one.code == "ADS":
        subject = own or one.topic
        return subject if subject else scope_name("ads").in_(language)
    if own:
        return own
    return type_name(one.code).in_(language)


def about_word(one: Event, standings: Sequence[Standing], language: Language) -> str:
    """What a line of the history is about: the purpose by its own name where it is known."""
    for known in standings:
        if (known.code, known.topic) == (one.about, one.topic):
            return purpose_word(known, language)
    word = scope_name(one.about).in_(language)
    return f"{word}: {one.topic}" if one.topic else word


def event_word(one: Event) -> Sentence:
    """What happened, in a line."""
    if one.said is not None:
        return one.said
    said = _KINDS.get(one.kind.value, Sentence(one.kind.value, one.kind.value))
    return Sentence(said.de[:1].upper() + said.de[1:], said.en[:1].upper() + said.en[1:])


def event_tone(one: Event) -> str:
    """Its colour; the word says the same."""
    return _TONES.get(one.decided or one.kind.value, "plain")
