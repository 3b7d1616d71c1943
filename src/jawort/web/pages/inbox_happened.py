"""Quiet lines between messages: calls and changes of who is there, and what follows from each."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jawort.domain.conversation.thread import Call, Change
from jawort.domain.sentence import Language, Sentence
from jawort.web.direction import aside
from jawort.web.pages.inbox_words import local

CALLS: Final[Mapping[str, Sentence]] = {
    "ringing": Sentence("Anruf", "Call"),
    "missed": Sentence("Verpasster Anruf", "Missed call"),
    "answered": Sentence("Anruf", "Call"),
    "allowed": Sentence("Anrufe erlaubt", "Calls allowed"),
    "refused": Sentence("Anrufe abgelehnt", "Calls declined"),
}
_CALL_FOLLOWS: Final[Mapping[str, Sentence]] = {
    "missed": Sentence(
        "Öffnet das Zeitfenster wie eine Nachricht: Antworten können Sie schriftlich.",
        "Opens the window like a message: you can answer in writing.",
    ),
    "refused": Sentence("Bitte nicht anrufen.", "Please do not call."),
}
_UNTIL: Final = Sentence("bis {at}", "until {at}")

CHANGES: Final[Mapping[str, Sentence]] = {
    "user_changed_number": Sentence(
        "Die Telefonnummer hat gewechselt", "The phone number has changed"
    ),
    "customer_changed_number": Sentence(
        "Die Telefonnummer hat gewechselt", "The phone number has changed"
    ),
    "user_changed_user_id": Sentence(
        "Die WhatsApp-Kennung hat gewechselt", "The WhatsApp user id has changed"
    ),
    "customer_identity_changed": Sentence(
        "Gerät oder Anmeldung bei WhatsApp hat gewechselt",
        "Device or registration at WhatsApp has changed",
    ),
    "names_of_several": Sentence(
        "Kennungen mehrerer Personen trafen zusammen", "Identifiers of several persons met"
    ),
    "other_person": Sentence(
        "Eine andere Person hat die Nummer übernommen", "Another person has taken over the number"
    ),
    "verified": Sentence("Die Person ist bestätigt", "The person is verified"),
    "username": Sentence("Neuer Benutzername", "New username"),
}
_BEFORE: Final = Sentence("vorher @{name}", "@{name} before")
_CHANGED: Final = Sentence("Die Kennung hat gewechselt", "The identifier has changed")
PAUSED: Final = Sentence(
    "Bis sie bestätigt ist, gehen nur Antworten im offenen Fenster hinaus, ohne alten Verlauf.",
    "Until verified, only answers in the open window leave, without old history.",
)
_AGAIN: Final = Sentence("Es darf wieder geschrieben werden.", "Writing is possible again.")


class Happened(NamedTuple):
    """A quiet line: what happened, and what follows from it; empty where nothing does."""

    what: str
    follows: str
    icon: str


def call_line(one: Call, language: Language) -> Happened:
    """A call, or an answer to "may we call?"."""
    what = CALLS.get(one.what, CALLS["ringing"]).in_(language)
    if one.duration_s:
        what = f"{what}, {length(one.duration_s)}"
    if one.until is not None:
        at = local(one.until)
        shown = f"{at:%d.%m.%Y, %H:%M}" if language == "de" else f"{at:%Y-%m-%d, %H:%M}"
        what = f"{what} {_UNTIL.in_(language).format(at=shown)}"
    follows = _CALL_FOLLOWS.get(one.what)
    return Happened(what, follows.in_(language) if follows else "", "phone")


def change_line(one: Change, language: Language) -> Happened:
    """A change of who is there. Only what still holds something back says so."""
    what = CHANGES.get(one.what, _CHANGED).in_(language)
    if one.what == "username":
        before = _BEFORE.in_(language).format(name=aside(one.before))
        return Happened(f"{what}: @{aside(one.after)} ({before})", "", "user")
    if one.what == "verified":
        return Happened(what, _AGAIN.in_(language), "ok")
    return Happened(what, "" if one.is_settled else PAUSED.in_(language), "refresh")


def length(seconds: int) -> str:
    """How long a call was, such as 3 min 12 s; the same in both languages."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
