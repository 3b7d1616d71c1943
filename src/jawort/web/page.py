"""Making pages: two languages, plain templates, and headers that let nothing foreign in."""

import re
from calendar import month_abbr
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar import Request, Response

from jawort.domain.sentence import Language, Sentence
from jawort.domain.staff.account import Permission
from jawort.web.direction import environment
from jawort.web.key_sheet import sheet
from jawort.web.lean import Lean
from jawort.web.policy import Policy, headers
from jawort.web.session import visitor_of
from jawort.web.sitemap import destinations

HEADERS: Final = headers(Policy.STILL)
"""What goes with an answer that is no page of ours to act on: a file, a way onward."""

_TEMPLATES = environment(
    Environment(
        loader=PackageLoader("jawort.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=[Lean],
    )
)


def language_of(request: Request[Any, Any, Any]) -> Language:
    """The language somebody asked for: by `?lang=`, by their account, else by the browser; German
    in doubt.
    """
    asked = request.query_params.get("lang", "")
    if asked in ("de", "en"):
        return "de" if asked == "de" else "en"
    if (visitor := visitor_of(request)) and (chosen := visitor.session.account.habits.language):
        return chosen
    return preferred(request.headers.get("accept-language", ""))


def preferred(header: str) -> Language:
    """The better liked of our two languages in an Accept-Language header (RFC 9110 §12.5.4)."""
    liking: dict[str, float] = {}
    for part in header.split(",")[:20]:
        found = re.fullmatch(
            r"\s*([A-Za-z]{2})(?:-\w+)*\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*", part
        )
        if found:
            name, quality = found[1].lower(), float(found[2] or 1)
            liking[name] = max(liking.get(name, 0), quality)
    return "en" if liking.get("en", 0) > liking.get("de", 0) else "de"


def page(
    template: str,
    language: Language,
    *,
    status: int = 200,
    policy: Policy = Policy.STILL,
    **values: object,
) -> Response[bytes]:
    """A page from its template. `say(de, en)` in it chooses the language; all else is escaped.

    policy: what the browser may do with it; pages of people who work here use `staff_page`.
    """
    text = _TEMPLATES.get_template(template).render(
        lang=language,
        say=lambda de, en: de if language == "de" else en,
        told=lambda sentence: _told(sentence, language),
        number=partial(number, language=language),
        moment=partial(moment, language=language),
        span=partial(span, language=language),
        **values,
    )
    told = headers(policy) | {"Content-Language": language, "Vary": "Accept-Language"}
    return Response(text.encode(), status_code=status, media_type="text/html", headers=told)


def staff_page(
    request: Request[Any, Any, Any], template: str, *, status: int = 200, **values: object
) -> Response[bytes]:
    """A page, or a part of one, for somebody who works here.

    Beside its own values the template has `visitor` (session, account and form token; None while
    signing in), `may("permission")` and `path`.
    """
    visitor = visitor_of(request)
    account = visitor.session.account if visitor else None
    given: dict[str, object] = {
        "visitor": visitor,
        "account": account,
        "may": lambda name: account is not None and account.actor.may(Permission(name)),
        "destinations": destinations(account.actor.may) if account else (),
        "path": request.url.path,
        "current": "",
        "keys": sheet(account.habits) if account else (),
    }
    language = language_of(request)
    return page(template, language, status=status, policy=Policy.STAFF, **(given | values))


def number(value: int, *, language: Language) -> str:
    """A whole number with its thousands set apart, as each language does."""
    text = f"{value:,}"
    return text.replace(",", ".") if language == "de" else text


def moment(at: datetime, *, language: Language) -> str:
    """A time as people here read it, in the zone of Berlin; in UTC where no zones are known."""
    try:
        local, zone = at.astimezone(ZoneInfo("Europe/Berlin")), ""
    except ZoneInfoNotFoundError:
        local, zone = at, " UTC"
    if language == "de":
        return f"{local:%d.%m.%Y, %H:%M}{zone}"
    return f"{local.day} {month_abbr[local.month]} {local:%Y, %H:%M}{zone}"


def span(length: timedelta, *, language: Language) -> str:
    """A length of time in its largest whole unit."""
    minutes = max(0, int(length.total_seconds() // 60))
    units: tuple[tuple[int, Callable[[int], Sentence]], ...] = (
        (1440, lambda n: Sentence(f"{n} Tag{'e' if n > 1 else ''}", f"{n} day{'s' * (n > 1)}")),
        (60, lambda n: Sentence(f"{n} Stunde{'n' * (n > 1)}", f"{n} hour{'s' * (n > 1)}")),
        (1, lambda n: Sentence(f"{n} Minute{'n' * (n > 1)}", f"{n} minute{'s' * (n > 1)}")),
    )
    for size, words in units:
        if minutes >= size:
            return words(minutes // size).in_(language)
    return "unter 1 Minute" if language == "de" else "under 1 minute"


def _told(sentence: Sentence, language: Language) -> str:
    return sentence.in_(language)
