"""What the guard answers to whoever may not come in: a page with a way on for a browser, two plain
sentences for everything else.
"""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from jawort.domain.sentence import Language, Sentence
from jawort.web.page import page, preferred
from jawort.web.session import HOME, is_local_path


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Why somebody may not come in. `plain` is for machines; the rest stands on a page."""

    status: int
    plain: Sentence
    title: Sentence
    why: Sentence
    cure: Sentence
    way: Sentence


INBOX: Final = Sentence("Zum Postfach", "To the inbox")
FOREIGN_HOST: Final = TurnedAway(
    421,
    Sentence(
        "Diese Seiten gibt es nur unter einer Adresse dieses Rechners, etwa "
        "http://127.0.0.1:8080/.",
        "These pages exist only under an address of this machine, such as http://127.0.0.1:8080/.",
    ),
    Sentence("Diese Seite gibt es hier nicht", "This page is not here"),
    Sentence(
        "Sie zeigt, wie es um den Rechner steht, auf dem Jawort läuft, und öffnet sich nur dort.",
        "It shows how the machine is doing on which Jawort runs, and opens only there.",
    ),
    Sentence(
        "Rufen Sie sie auf diesem Rechner auf, etwa unter http://127.0.0.1:8080/. "
        "Arbeiten können Sie auch hier.",
        "Open it on that machine, for example at http://127.0.0.1:8080/. You can work here too.",
    ),
    INBOX,
)
FOREIGN_CLIENT: Final = TurnedAway(
    403,
    Sentence(
        "Diese Seite gibt es nur auf dem Rechner selbst.",
        "This page exists only on the machine itself.",
    ),
    FOREIGN_HOST.title,
    FOREIGN_HOST.why,
    FOREIGN_HOST.cure,
    INBOX,
)
NOBODY: Final = TurnedAway(
    401,
    Sentence(
        "Sie sind nicht mehr angemeldet. Es wurde nichts geändert; melden Sie sich neu an.",
        "You are no longer signed in. Nothing was changed; sign in again.",
    ),
    Sentence("Sie sind nicht mehr angemeldet", "You are no longer signed in"),
    Sentence(
        "Die Sitzung ist zu Ende, deshalb wurde nichts geändert.",
        "The session has ended, so nothing was changed.",
    ),
    Sentence(
        "Melden Sie sich neu an und tun Sie es noch einmal.", "Sign in again and do it once more."
    ),
    Sentence("Neu anmelden", "Sign in again"),
)
HALF_IN: Final = TurnedAway(
    401,
    NOBODY.plain,
    Sentence("Ihre Anmeldung ist noch nicht fertig", "You are not fully signed in yet"),
    Sentence(
        "Der zweite Faktor fehlt, deshalb wurde nichts geändert.",
        "The second factor is missing, so nothing was changed.",
    ),
    Sentence("Geben Sie ihn ein und tun Sie es noch einmal.", "Enter it and do it once more."),
    Sentence("Zum zweiten Faktor", "To the second factor"),
)
LOCKED: Final = TurnedAway(
    401,
    Sentence(
        "Der Bildschirm ist gesperrt. Es wurde nichts geändert; entsperren Sie ihn.",
        "The screen is locked. Nothing was changed; unlock it.",
    ),
    Sentence("Der Bildschirm ist gesperrt", "The screen is locked"),
    Sentence("Deshalb wurde nichts geändert.", "So nothing was changed."),
    Sentence("Entsperren Sie ihn und tun Sie es noch einmal.", "Unlock it and do it once more."),
    Sentence("Entsperren", "Unlock"),
)
NO_TOKEN: Final = TurnedAway(
    403,
    Sentence(
        "Dieses Formular ist veraltet oder kam von einer anderen Seite. Es wurde nichts geändert; "
        "laden Sie die Seite neu.",
        "This form is out of date or came from another site. Nothing was changed; load the page "
        "again.",
    ),
    Sentence("Es wurde nichts geändert", "Nothing was changed"),
    Sentence(
        "Dieses Formular ist veraltet, etwa weil Sie sich inzwischen neu angemeldet haben, oder "
        "es kam von einer anderen Seite.",
        "This form is out of date, perhaps because you have signed in anew since, or it came from "
        "another site.",
    ),
    Sentence(
        "Öffnen Sie die Seite neu und tun Sie es dort noch einmal.",
        "Open the page anew and do it there once more.",
    ),
    Sentence("Seite neu öffnen", "Open the page anew"),
)


async def refuse(
    scope: Any, send: Any, away: TurnedAway, *more: tuple[bytes, bytes], way: str = HOME
) -> None:
    """Turn somebody away, and say where to go on. way: where the page leads."""
    headers: dict[str, str]
    if _is_browsing(scope):
        made = page(
            "turned_away.html",
            _language(scope),
            away=away,
            way=way,
            way_name=INBOX if way == HOME else away.way,
            path=scope["path"] if scope["method"] == "GET" else "",
        )
        body, headers = made.content, dict(made.headers)
        headers |= {"Content-Type": "text/html; charset=utf-8", "Vary": "Accept, Accept-Language"}
    else:
        body = f"{away.plain.de}\n{away.plain.en}\n".encode()
        headers = {
            "Content-Type": "text/plain; charset=utf-8",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
    headers["Content-Length"] = str(len(body))
    told = [(name.lower().encode(), text.encode()) for name, text in headers.items()]
    start = {"type": "http.response.start", "status": away.status, "headers": [*told, *more]}
    await send(start)
    await send({"type": "http.response.body", "body": body, "more_body": False})


def came_from(scope: Any) -> str:
    """The page of ours on which a form stood; empty when another site, or nobody, says so."""
    headers = dict(scope["headers"])
    try:
        parts = urlsplit(headers.get(b"referer", b"").decode("latin-1"))
    except ValueError:
        return ""
    if parts.netloc.encode("latin-1") != headers.get(b"host", b""):
        return ""
    place = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return place if is_local_path(place) else ""


def _is_browsing(scope: Any) -> bool:
    """Does a person look at the answer? Scripts of ours and machines ask for no page."""
    headers = dict(scope["headers"])
    return b"text/html" in headers.get(b"accept", b"") and b"hx-request" not in headers


def _language(scope: Any) -> Language:
    query = scope.get("query_string", b"").decode("latin-1")
    asked = parse_qs(query).get("lang", [""])[0]
    if asked in ("de", "en"):
        return "de" if asked == "de" else "en"
    accepted = dict(scope["headers"]).get(b"accept-language", b"")
    return preferred(accepted.decode("latin-1"))
