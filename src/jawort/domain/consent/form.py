"""Forms: places outside the chat where people are invited to say yes, as the company defines them.

A page with boxes, the same page within a shop, or a poster. What stands beside a box is always a
published text; a form only says which purposes it offers, where it stands and where it leads.
"""

import re
from typing import Final, Literal
from uuid import UUID

import msgspec

from jawort.domain.sentence import Language, Sentence

Kind = Literal["page", "checkout", "poster"]
"""A page with boxes; the same within a shop, about one order or account; a poster."""

ConfirmedBy = Literal["message", "question"]
"""What confirms what was ticked: the message with the code, or an answer to the text shown once
more in the chat. The second is asked anyway of everybody whose no stands (law.md W-08, W-09)."""

_NUMBER: Final = re.compile(r"\+[1-9]\d{6,14}")
_SITE: Final = re.compile(
    r"https://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?"
    r"|http://(?:localhost|127\.0\.0\.1)(?::\d{1,5})?"
)
_REFERENCE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}")
MOST_PURPOSES: Final = 6
_LONGEST: Final = {"name": 80, "place": 120, "other_ways": 300}

_WRONG: Final = {
    "name": Sentence("Es fehlt ein Name.", "A name is missing."),
    "place": Sentence("Es fehlt, wo das Formular steht.", "Where the form stands is missing."),
    "other_ways": Sentence(
        "Es fehlt, wie man die Firma sonst erreicht.",
        "Other ways to reach the company are missing.",
    ),
    "long": Sentence(
        "{what} ist zu lang: höchstens {most}.", "{what} is too long: {most} at most."
    ),
    "purposes": Sentence(
        f"Angeboten werden ein bis {MOST_PURPOSES} verschiedene Zwecke.",
        f"One to {MOST_PURPOSES} different purposes can be offered.",
    ),
    "number": Sentence(
        "Die Nummer zum Chat wird so geschrieben: +493023125001.",
        "The number of the chat is written like this: +493023125001.",
    ),
    "site": Sentence(
        "Eine Seite wird so genannt: https://www.firma.example.",
        "A site is named like this: https://www.firma.example.",
    ),
}


class NewForm(msgspec.Struct, frozen=True, kw_only=True):
    """A form as the company wants it.

    place: where it stands, as proofs will say it. purposes: in the order in which they are shown.
    number: of the sender, E.164. other_ways: how else to reach the company. sites: who may show it
    in a frame; none: anybody.
    """

    kind: Kind
    name: str
    place: str
    purposes: tuple[UUID, ...]
    sender_id: UUID
    number: str
    other_ways: str
    confirmed_by: ConfirmedBy = "message"
    sites: tuple[str, ...] = ()


def complaint(new: NewForm) -> Sentence | None:
    """What is wrong with a form; None when nothing is."""
    for what, most in _LONGEST.items():
        value = getattr(new, what)
        if not value.strip():
            return _WRONG[what]
        if len(value) > most:
            return _WRONG["long"].about(what=what, most=most)
    if not 1 <= len(new.purposes) <= MOST_PURPOSES or len(set(new.purposes)) < len(new.purposes):
        return _WRONG["purposes"]
    if not is_number(new.number):
        return _WRONG["number"]
    if not all(_SITE.fullmatch(site) for site in new.sites):
        return _WRONG["site"]
    return None


def is_number(text: str) -> bool:
    """Whether this is a phone number as a chat link needs it: E.164."""
    return _NUMBER.fullmatch(text) is not None


def is_reference(text: str) -> bool:
    """Whether a shop may refer to an order or an account like this: a plain id, no free text."""
    return _REFERENCE.fullmatch(text) is not None


_CALLED: Final = Sentence("Nachrichten per WhatsApp", "Messages on WhatsApp")


def link_tag(address: str, language: Language) -> str:
    """What a site puts on its page to lead to a form."""
    return f'<a href="{address}?lang={language}">{_CALLED.in_(language)}</a>'


def frame_tag(address: str, language: Language, *, height: int) -> str:
    """What a site puts on its page to show a form there: no script of ours, and none is allowed;
    a link may open WhatsApp in a new window.
    """
    return (
        f'<iframe src="{address}?lang={language}&amp;embed=1" title="{_CALLED.in_(language)}" '
        f'width="100%" height="{height}" loading="lazy" referrerpolicy="no-referrer" '
        'sandbox="allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox">'
        "</iframe>"
    )
