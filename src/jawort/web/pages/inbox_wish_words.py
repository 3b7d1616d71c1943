"""How the inbox says what a message was understood as: short on it, in full when it is opened."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from jawort.domain.conversation.wish import Wish
from jawort.domain.sentence import Language, Sentence

_WANTS: Final = Sentence("will {what}", "wants {what}")
_NO_MORE: Final[Mapping[str, Sentence]] = {
    "all": Sentence("gar nichts mehr", "nothing at all any more"),
    "ads": Sentence("keine Werbung mehr", "no more advertising"),
    "type:N01": Sentence("keine Nachrichten zum Konto mehr", "no more messages about the account"),
    "type:N02": Sentence("keine Zahlungserinnerungen mehr", "no more payment reminders"),
    "type:N03": Sentence("keine Versandmeldungen mehr", "no more shipping updates"),
    "type:N04": Sentence("keine Nachrichten zu Rechnungen mehr", "no more messages about invoices"),
    "type:N05": Sentence(
        "keine Nachrichten zur Reservierung mehr", "no more messages about the reservation"
    ),
    "type:N06": Sentence("keine Nachrichten zur Reise mehr", "no more messages about the journey"),
    "type:N07": Sentence("keine Terminerinnerungen mehr", "no more appointment reminders"),
    "type:N08": Sentence("keine Nachrichten zum Auftrag mehr", "no more messages about the order"),
    "type:N09": Sentence("keine Warnungen und Rückrufe mehr", "no more warnings and recalls"),
    "type:N10": Sentence(
        "keine Nachrichten zur Wiederaufnahme mehr", "no more messages about the resumption"
    ),
}
_TOPIC: Final = Sentence("keine Nachrichten zu „{topic}“", "no messages about “{topic}”")
_INTENTS: Final[Mapping[str, Sentence]] = {
    "opt_in": Sentence("will Nachrichten bekommen", "wants to get messages"),
    "access": Sentence("will Auskunft", "wants access"),
    "erasure": Sentence("will gelöscht werden", "wants to be erased"),
    "human": Sentence("will einen Menschen", "wants a human"),
    "help": Sentence("will Hilfe", "wants help"),
    "none": Sentence("kein Wunsch", "no wish"),
}
_ICONS: Final[Mapping[str, str]] = {
    "opt_out": "no",
    "access": "shield",
    "erasure": "shield",
    "human": "user",
}
_UNCLEAR: Final = Sentence("unklar", "unclear")
_RESTS: Final = Sentence("unklar: Werbung ruht", "unclear: advertising pauses")
_ASKED: Final = Sentence(
    "unklar: Werbung ruht, wir haben gefragt", "unclear: advertising pauses, we have asked"
)
_CONTRACT: Final = Sentence("unklar: kündigt vielleicht", "unclear: may end a contract")
_CORRECTED: Final = Sentence("berichtigt", "corrected")
_STILL: Final = Sentence("Werbung ruht weiter", "advertising still pauses")

_SURE: Final[Mapping[str, Sentence]] = {
    "A": Sentence(
        "Zweifelsfrei: Ein Wort oder ein Knopf sagt es.",
        "Beyond doubt: a word or a button says it.",
    ),
    "C": Sentence("Sicher: Ein Satz sagt es.", "Sure: a sentence says it."),
    "B": Sentence("Unklar: Es kann ein Nein sein.", "Unclear: it may be a no."),
}
_SURE_CONTRACT: Final = Sentence(
    "Unklar: Es kann eine Kündigung oder ein Widerruf sein. Lesen Sie die Nachricht.",
    "Unclear: it may end a contract. Read the message.",
)
_SURE_READ: Final = Sentence("Unklar: Lesen Sie die Nachricht.", "Unclear: read the message.")
_RESTING: Final = Sentence(
    "ruht seit {when}, bis die Person antwortet", "pauses since {when}, until the person answers"
)
_RESTED: Final = Sentence(
    "ruhte ab {when}; was jetzt gilt, steht bei der Person",
    "paused from {when}; what holds now stands with the person",
)
_READ_AS: Final = Sentence("Gelesen als", "Read as")
_HOW_SURE: Final = Sentence("Wie sicher", "How sure")
_READ_FROM: Final = Sentence("Gelesen aus", "Read from")
_ADS: Final = Sentence("Werbung", "Advertising")
_TO: Final = Sentence("Berichtigt", "Corrected")

_CHOICES: Final = (
    ("access", Sentence("will Auskunft über die eigenen Daten", "wants access to their data")),
    ("erasure", Sentence("will gelöscht werden", "wants to be erased")),
    ("human", Sentence("will mit einem Menschen sprechen", "wants to talk to a human")),
)
_NOTHING: Final = Sentence("nichts dergleichen", "nothing of the kind")
_ALL: Final = Sentence(
    "will gar nichts mehr, was wir beginnen", "wants nothing at all any more that we begin"
)


class Chip(NamedTuple):
    """A few words with their look: colour, icon and words say the same."""

    tone: str
    icon: str
    words: str


class Line(NamedTuple):
    """One line of what is told when a chip is opened. is_code: ideas of the program."""

    title: str
    words: str
    is_code: bool = False


def chips(one: Wish, *, language: Language) -> list[Chip]:
    """What a message wants, closed: after a correction what it is, not what was read."""
    if one.corrected is not None:
        meant = meaning(one.corrected.to, one.corrected.scope, language)
        icon = _ICONS.get(one.corrected.to, "ask")
        said = [Chip("open", icon, meant), Chip("none", "pen", _CORRECTED.in_(language))]
        if one.corrected.to == "none" and one.is_resting:
            said.append(Chip("wait", "pause", _STILL.in_(language)))
        return said
    made = [_chip(one, intent, language) for intent in one.intents]
    if not made and one.is_unclear:
        made.append(Chip("wait", "ask", _UNCLEAR.in_(language)))
    return made or [Chip("none", "ask", _INTENTS["none"].in_(language))]


def _chip(one: Wish, intent: str, language: Language) -> Chip:
    if intent != "opt_out" or not (one.is_unclear or one.may_end_contract):
        return Chip("open", _ICONS.get(intent, "ask"), meaning(intent, one.scope, language))
    if one.may_end_contract:
        words = _CONTRACT
    elif one.is_resting:
        words = _ASKED if one.was_asked else _RESTS
    else:
        words = _UNCLEAR
    return Chip("wait", "ask", words.in_(language))


def meaning(to: str, scope: str, language: Language) -> str:
    """What somebody wants, in a few words; a no says how far it goes."""
    if to != "opt_out":
        return _INTENTS.get(to, _INTENTS["none"]).in_(language)
    word, _, topic = scope.partition(":")
    no_more = _TOPIC.about(topic=topic) if word == "topic" else _NO_MORE.get(scope, _NO_MORE["ads"])
    return _WANTS.in_(language).format(what=no_more.in_(language))


def lines(one: Wish, when: Callable[[datetime], str], *, language: Language) -> list[Line]:
    """What is told of it, opened: what was read, how sure, from what, a pause, a correction."""

    def line(title: Sentence, words: Sentence | str, *, is_code: bool = False) -> Line:
        said = words if isinstance(words, str) else words.in_(language)
        return Line(title.in_(language), said, is_code)

    made = []
    if one.corrected is not None or one.is_unclear:
        read = [meaning(intent, one.scope, language) for intent in one.intents or ("none",)]
        made.append(line(_READ_AS, " · ".join(read)))
    if sure := _sure(one):
        made.append(line(_HOW_SURE, sure))
    if one.saw:
        made.append(line(_READ_FROM, one.saw, is_code=True))
    if one.paused_since is not None:
        told = _RESTING if one.is_resting else _RESTED
        made.append(line(_ADS, told.about(when=when(one.paused_since))))
    if last := one.corrected:
        what = meaning(last.to, last.scope, language)
        made.append(line(_TO, f"{what} · {last.by}, {when(last.at)}"))
    return made


def _sure(one: Wish) -> Sentence | None:
    if one.is_unclear and one.may_end_contract:
        return _SURE_CONTRACT
    if one.is_unclear and not one.intents:
        return _SURE_READ
    return _SURE.get(one.tier)


def choices(scopes: Sequence[str], *, language: Language) -> list[tuple[str, str]]:
    """What staff can say that a message is, with the value of each: never a yes."""
    noes = [
        (
            f"opt_out:{one}",
            _ALL.in_(language) if one == "all" else meaning("opt_out", one, language),
        )
        for one in scopes
    ]
    rest = [(value, words.in_(language)) for value, words in _CHOICES]
    return [("none", _NOTHING.in_(language)), *noes, *rest]
