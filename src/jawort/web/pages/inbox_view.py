"""What the inbox can look at, and the words for what it shows: views, kinds, states, requests."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs, urlencode
from uuid import UUID

from litestar import Request

from jawort.domain.conversation.inbox import Counts, Delivery, View
from jawort.domain.sentence import Sentence

_MESSAGE: Final = Sentence("Nachricht", "Message")
KINDS: Final[Mapping[str, Sentence]] = {
    "text": _MESSAGE,
    "image": Sentence("Bild", "Picture"),
    "video": Sentence("Video", "Video"),
    "audio": Sentence("Ton", "Audio"),
    "voice": Sentence("Sprachnachricht", "Voice note"),
    "document": Sentence("Dokument", "Document"),
    "sticker": Sentence("Sticker", "Sticker"),
    "location": Sentence("Standort", "Location"),
    "contacts": Sentence("Visitenkarte", "Contact card"),
    "interactive": Sentence("Auswahl", "Choice"),
    "button": Sentence("Auswahl", "Choice"),
    "reaction": Sentence("Reaktion", "Reaction"),
    "order": Sentence("Bestellung", "Order"),
    "template": Sentence("Vorlage", "Template"),
    "call": Sentence("Anruf", "Call"),
    "system": Sentence("Mitteilung von WhatsApp", "Notice from WhatsApp"),
    "revoke": Sentence("Zurückgenommene Nachricht", "Message taken back"),
    "unsupported": Sentence("Nicht darstellbar", "Not supported"),
}
DELIVERIES: Final[Mapping[Delivery, Sentence]] = {
    "waiting": Sentence("wartet", "waiting"),
    "sent": Sentence("gesendet", "sent"),
    "delivered": Sentence("zugestellt", "delivered"),
    "read": Sentence("gelesen", "read"),
    "unclear": Sentence("unklar", "unclear"),
    "failed": Sentence("nicht zugestellt", "not delivered"),
    "refused": Sentence("nicht gesendet", "not sent"),
    "cancelled": Sentence("abgebrochen", "cancelled"),
}
EVENTS: Final[Mapping[str, Sentence]] = {
    "welcome": Sentence("Chat geöffnet, noch nichts geschrieben", "Chat opened, nothing said yet"),
}
GONE: Final[Mapping[str, Sentence]] = {
    "deleted": Sentence("Von der Person zurückgenommen", "Taken back by the person"),
    "erased": Sentence("Gelöscht", "Erased"),
    "private": Sentence("Privat, Inhalt gelöscht", "Private, content deleted"),
}
STATES: Final[Mapping[str, Sentence]] = {
    "open": Sentence("offen", "open"),
    "snoozed": Sentence("zurückgestellt", "snoozed"),
    "closed": Sentence("erledigt", "done"),
}
RIGHTS: Final[Mapping[str, Sentence]] = {
    "access": Sentence("Auskunft", "Access"),
    "erasure": Sentence("Löschung", "Erasure"),
    "rectification": Sentence("Berichtigung", "Rectification"),
    "restriction": Sentence("Einschränkung", "Restriction"),
    "portability": Sentence("Datenübertragung", "Portability"),
    "objection": Sentence("Widerspruch", "Objection"),
}
ORIGINS: Final[Mapping[str, Sentence]] = {
    "campaign": Sentence("Kampagne", "Campaign"),
    "automation": Sentence("Ablauf", "Automation"),
    "bot_rule": Sentence("Stichwort", "Keyword"),
    "ai": Sentence("KI", "AI"),
    "api": Sentence("Schnittstelle", "API"),
    "system": Sentence("Mitteilung", "Notice"),
}
BULK: Final = (
    ("close", Sentence("Erledigt", "Done")),
    ("take", Sentence("Übernehmen", "Take")),
    ("unread", Sentence("Ungelesen", "Unread")),
)


def kind(name: str) -> Sentence:
    """What a message is, where it has no words; of a kind we do not know, that it is one."""
    return KINDS.get(name, _MESSAGE)


@dataclass(frozen=True, slots=True)
class Place:
    """A list somebody can look at: where it stands, how it is called, and its address."""

    name: str
    section: str
    title: Sentence
    icon: str
    query: str
    key: str
    empty: tuple[Sentence, Sentence]
    short: Sentence


@dataclass(frozen=True, slots=True)
class Looking:
    """Which list somebody looks at. queue: its name, where the view is one. label: narrows the
    lists of open conversations.
    """

    view: View
    queue: str = ""
    label: UUID | None = None

    @property
    def query(self) -> str:
        """As it stands in an address; holds no personal data."""
        named = {"view": self.view.value} | ({"queue": self.queue} if self.queue else {})
        return urlencode(named | ({"label": str(self.label)} if self.label else {}))


_DONE: Final = Sentence("Alles beantwortet.", "All answered.")
_COMES: Final = Sentence(
    "Neue Nachrichten erscheinen hier von selbst.", "New messages appear here by themselves."
)
_NONE: Final = Sentence("Hier ist nichts.", "Nothing here.")
_VIEWS: Final = (
    (View.MINE, "mine", "Mir zugewiesen", "Assigned to me", "user", _DONE, _COMES),
    (View.UNASSIGNED, "mine", "Noch frei", "Unassigned", "dash", _DONE, _COMES),
    (
        View.MENTIONED,
        "mine",
        "Erwähnt",
        "Mentioned",
        "at",
        _NONE,
        Sentence("Notizen, die Sie nennen.", "Notes that name you."),
    ),
    (View.OPEN, "mine", "Alle offenen", "All open", "inbox", _DONE, _COMES),
    (
        View.CLOSING,
        "state",
        "Fenster schließt",
        "Window closing",
        "clock",
        _NONE,
        Sentence(
            "Kein Fenster schließt in den nächsten vier Stunden.",
            "No window closes within the next four hours.",
        ),
    ),
    (
        View.WAITING,
        "state",
        "Antwort wartet",
        "Answer waits",
        "pause",
        _NONE,
        Sentence(
            "Antworten, die hinausgehen, sobald die Person schreibt.",
            "Answers that leave as soon as the person writes.",
        ),
    ),
    (
        View.SNOOZED,
        "state",
        "Zurückgestellt",
        "Snoozed",
        "snooze",
        _NONE,
        Sentence("Kommt zur gewählten Zeit wieder.", "Comes back at the time you choose."),
    ),
    (
        View.FAILED,
        "state",
        "Fehlgeschlagen",
        "Failed",
        "warn",
        _NONE,
        Sentence("Alles ist angekommen.", "Everything has arrived."),
    ),
    (
        View.CLOSED,
        "state",
        "Erledigt",
        "Done",
        "tick",
        _NONE,
        Sentence("Noch ist nichts erledigt.", "Nothing is done yet."),
    ),
    (
        View.RIGHTS,
        "privacy",
        "Anträge",
        "Requests",
        "shield",
        _NONE,
        Sentence("Kein Antrag ist offen.", "No request is open."),
    ),
    (
        View.PRIVATE,
        "privacy",
        "Privat",
        "Private",
        "lock",
        _NONE,
        Sentence("Kein privates Gespräch.", "No private conversation."),
    ),
)
_SHORT: Final = {
    View.MINE: Sentence("Meine", "Mine"),
    View.UNASSIGNED: Sentence("Frei", "Free"),
    View.OPEN: Sentence("Alle", "All"),
}
_ICONS: Final = {
    "service": "chat",
    "workshop": "wrench",
    "sales": "car",
    "applicants": "file",
}


def places(queues: Mapping[str, Sentence]) -> tuple[Place, ...]:
    """Every list, the queues of this company among them."""
    made = [
        Place(
            view.value,
            section,
            Sentence(de, en),
            icon,
            Looking(view).query,
            view.value,
            (title, text),
            _SHORT.get(view, Sentence(de, en)),
        )
        for view, section, de, en, icon, title, text in _VIEWS
    ]
    made += [
        Place(
            "queue",
            "queue",
            sentence,
            _ICONS.get(name, "chat"),
            Looking(View.QUEUE, name).query,
            f"queue:{name}",
            (_DONE, _COMES),
            sentence,
        )
        for name, sentence in queues.items()
    ]
    return tuple(made)


def counts_of(counts: Counts) -> dict[str, int]:
    """How many stand in each list, by the key of its place."""
    seen = {view.value: counts.of(view) for view in View if view is not View.QUEUE}
    return seen | {f"queue:{name}": count for name, count in counts.queues.items()}


NARROWED: Final = frozenset({View.MINE, View.UNASSIGNED, View.OPEN, View.QUEUE})
"""Views that a label can narrow."""

_QUEUE: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")


def looking(request: Request[Any, Any, Any], given: str = "") -> Looking:
    """Which list is asked for in an address, or in `view=…&queue=…`; mine when it is none."""
    asked = {name: str(request.query_params.get(name, "")) for name in ("view", "queue", "label")}
    if given:
        try:
            fields = parse_qs(given, max_num_fields=10)
        except ValueError:
            return Looking(View.MINE)
        asked = {name: value[0] for name, value in fields.items()}
    try:
        view = View(asked.get("view", ""))
    except ValueError:
        return Looking(View.MINE)
    label = _id(asked.get("label", "")) if view in NARROWED else None
    if view is not View.QUEUE:
        return Looking(view, label=label)
    queue = asked.get("queue", "")
    return Looking(view, queue, label) if _QUEUE.fullmatch(queue) else Looking(View.MINE)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
