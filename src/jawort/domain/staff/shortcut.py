"""Keys: everything one key does, in one list, and which letter does it for somebody.

The sheet (`?`), the page to change them and the script in the browser all read this list. Single
letters can be changed and switched off (WCAG 2.1.4); Enter, Esc, F2 and Ctrl K stay, because
browsers and readers of screens expect them there.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from jawort.domain.sentence import Sentence

Where = Literal["everywhere", "list", "thread", "composer"]

WHERE: Final[Mapping[Where, Sentence]] = {
    "everywhere": Sentence("Überall", "Everywhere"),
    "list": Sentence("In der Liste", "In the list"),
    "thread": Sentence("Im Gespräch", "In a conversation"),
    "composer": Sentence("Beim Schreiben", "While writing"),
}


class Shortcut(NamedTuple):
    """One act. key: the letter it has as delivered; empty: `cap` says a key that stays.

    cap: how a key that stays is written. Acts without a name for the script are only told.
    """

    act: str
    where: Where
    words: Sentence
    key: str = ""
    cap: Sentence = Sentence("", "")

    @property
    def is_fixed(self) -> bool:
        """Does its key stay as it is?"""
        return not self.key


def _stays(de: str, en: str = "") -> Sentence:
    return Sentence(de, en or de)


SHORTCUTS: Final = (
    Shortcut(
        "palette",
        "everywhere",
        Sentence("Befehle und Seiten", "commands and pages"),
        cap=_stays("Strg K", "Ctrl K"),
    ),
    Shortcut("sheet", "everywhere", Sentence("diese Übersicht", "this overview"), "?"),
    Shortcut("search", "everywhere", Sentence("suchen", "search"), "/"),
    Shortcut(
        "back",
        "everywhere",
        Sentence("zurück, Entwurf bleibt", "back, the draft stays"),
        cap=_stays("Esc"),
    ),
    Shortcut("next", "list", Sentence("nächstes Gespräch", "next conversation"), "j"),
    Shortcut("previous", "list", Sentence("voriges Gespräch", "previous conversation"), "k"),
    Shortcut("open", "list", Sentence("öffnen", "open"), cap=_stays("Enter")),
    Shortcut("answer", "thread", Sentence("antworten", "answer"), "r"),
    Shortcut("note", "thread", Sentence("interne Notiz", "internal note"), "n"),
    Shortcut("template", "thread", Sentence("Vorlage", "template"), "v"),
    Shortcut("assign", "thread", Sentence("zuweisen", "assign"), "a"),
    Shortcut("snooze", "thread", Sentence("zurückstellen", "snooze"), "z"),
    Shortcut("done", "thread", Sentence("erledigt", "done"), "e"),
    Shortcut(
        "done-next",
        "thread",
        Sentence("erledigt, dann nächstes", "done, then the next"),
        cap=_stays("⇧ {done}"),
    ),
    Shortcut("unread", "thread", Sentence("als ungelesen merken", "mark as unread"), "u"),
    Shortcut("label", "thread", Sentence("Etikett", "label"), "l"),
    Shortcut("why", "thread", Sentence("warum?", "why?"), "w"),
    Shortcut("person", "thread", Sentence("Person", "person"), "p"),
    Shortcut("", "composer", Sentence("senden", "send"), cap=_stays("{send}")),
    Shortcut("", "composer", Sentence("neue Zeile", "new line"), cap=_stays("⇧ Enter")),
    Shortcut(
        "",
        "composer",
        Sentence("Schnellantwort am Anfang", "quick reply at the beginning"),
        cap=_stays("/"),
    ),
    Shortcut(
        "",
        "composer",
        Sentence("„danach gefragt“ an, aus", "“asked for it” on, off"),
        cap=_stays("F2"),
    ),
)
_CHANGEABLE: Final = {one.act: one.key for one in SHORTCUTS if not one.is_fixed}


class Conflict(NamedTuple):
    """A wish that cannot be: one key for two acts, or a key that is none."""

    key: str
    acts: tuple[Shortcut, ...]


def in_force(own: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The key of each act that has one to choose; empty where somebody wants none. What is kept of
    an act that is no more is passed over.
    """
    return _CHANGEABLE | {act: key for act, key in own if act in _CHANGEABLE}


def differing(wanted: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What of the wished keys is not as delivered; acts that are not named stay as delivered."""
    folded = {act: fold(wanted.get(act, key)) for act, key in _CHANGEABLE.items()}
    return tuple((act, key) for act, key in folded.items() if key != _CHANGEABLE[act])


def conflict(own: Iterable[tuple[str, str]]) -> Conflict | None:
    """The first thing that is wrong with these keys; None when nothing is."""
    named = {one.act: one for one in SHORTCUTS}
    taken: dict[str, str] = {}
    for act, key in in_force(own).items():
        if key and not is_key(key):
            return Conflict(key, (named[act],))
        if key and key in taken:
            return Conflict(key, (named[taken[key]], named[act]))
        if key:
            taken[key] = act
    return None


def is_key(text: str) -> bool:
    """Is this one sign that a keyboard types?"""
    return len(text) == 1 and text.isprintable() and not text.isspace()


def fold(text: str) -> str:
    """A typed key as it is compared: without case, so that Shift stays free."""
    lowered = text.strip().lower()
    return lowered if len(lowered) == 1 else text.strip()


def cap_of(one: Shortcut, keys: Mapping[str, str], *, send_with: str) -> Sentence:
    """What stands on the key that does this, for somebody with these keys; empty: none does."""
    if not one.is_fixed:
        return _stays(keys[one.act].upper())
    if one.act == "done-next" and not keys["done"]:
        return Sentence("", "")
    ctrl = send_with == "ctrl_enter"
    send = Sentence("Strg Enter", "Ctrl Enter") if ctrl else Sentence("Enter", "Enter")
    done = keys["done"].upper()
    return Sentence(
        one.cap.de.format(done=done, send=send.de), one.cap.en.format(done=done, send=send.en)
    )
