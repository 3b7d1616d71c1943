"""Where one can go: one table from which the rail, the page "Set-up" and the palette are drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Permission

P = Permission


@dataclass(frozen=True, slots=True)
class Destination:
    """A page for people who work here, that is opened without knowing anything else.

    needs: what one must be allowed to do; None: signed in is enough. rail: the name under which
    it stands in the rail. about: what it is for, where it stands on the page "Set-up".
    """

    address: str
    icon: str
    title: Sentence
    needs: Permission | None = None
    rail: str = ""
    about: Sentence | None = None


DESTINATIONS: Final = (
    Destination("/inbox", "inbox", Sentence("Postfach", "Inbox"), P.READ_INBOX, "inbox"),
    Destination("/contact", "people", Sentence("Kontakte", "Contacts"), P.READ_PROOF, "contacts"),
    Destination("/register", "seal", Sentence("Register", "Register"), P.READ_PROOF, "register"),
    Destination("/settings", "gear", Sentence("Einrichten", "Set-up"), None, "settings"),
    Destination(
        "/inbox/missed", "clock", Sentence("Verpasste Fenster", "Missed windows"), P.ASSIGN
    ),
    Destination(
        "/setup",
        "gear",
        Sentence("Erste Schritte", "First steps"),
        P.SETTING,
        about=Sentence(
            "Betrieb, Nummer, Hinweis, Impressum: was vor der ersten Nachricht geklärt sein muss",
            "company, number, notice, imprint: what must be settled before the first message",
        ),
    ),
    Destination(
        "/settings/accounts",
        "people",
        Sentence("Wer hier arbeitet", "Who works here"),
        P.ACCOUNT,
        about=Sentence("Einladen, Rollen, Konten beenden", "invite, roles, end accounts"),
    ),
    Destination(
        "/settings/quick-replies",
        "bolt",
        Sentence("Textbausteine", "Quick replies"),
        P.ANSWER,
        about=Sentence(
            "Texte, die das ganze Team mit / abruft", "texts the whole team calls with /"
        ),
    ),
    Destination(
        "/settings/purposes",
        "template",
        Sentence("Zwecke und Texte", "Purposes and texts"),
        P.READ_PROOF,
        about=Sentence(
            "Wofür Sie schreiben, und der Wortlaut, zu dem Menschen Ja sagen",
            "what you write about, and the words people say yes to",
        ),
    ),
    Destination(
        "/settings/forms",
        "clip",
        Sentence("Formulare und Aushänge", "Forms and posters"),
        P.READ_PROOF,
        about=Sentence(
            "Wo Menschen Ja sagen: Website, Shop, Tresen",
            "where people say yes: website, shop, counter",
        ),
    ),
    Destination(
        "/settings/forms/new", "plus", Sentence("Formular anlegen", "Add a form"), P.TEMPLATE
    ),
    Destination(
        "/settings/labels",
        "list",
        Sentence("Etiketten", "Labels"),
        P.READ_INBOX,
        about=Sentence(
            "Wörter, mit denen das Team Gespräche ordnet",
            "words by which the team sorts conversations",
        ),
    ),
    Destination(
        "/settings/log",
        "shield",
        Sentence("Sicherheitsprotokoll", "Security log"),
        P.AUDIT,
        about=Sentence(
            "Anmeldungen, Fehlversuche, aufgedeckte Nummern; 90 Tage",
            "log-ins, failures, revealed numbers; 90 days",
        ),
    ),
    Destination(
        "/account",
        "user",
        Sentence("Mein Konto", "My account"),
        about=Sentence(
            "Sprache, Tasten, Passwort, zweiter Faktor", "language, keys, password, second factor"
        ),
    ),
    Destination("/account/keys", "ask", Sentence("Tasten ändern", "Change keys")),
    Destination("/account/factor", "key", Sentence("Zweiter Faktor", "Second factor")),
)


def destinations(may: Callable[[Permission], bool]) -> list[Destination]:
    """The pages somebody may open, in the order in which they are named."""
    return [one for one in DESTINATIONS if one.needs is None or may(one.needs)]
