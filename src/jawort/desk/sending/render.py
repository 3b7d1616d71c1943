"""Writing what an allowed message owes into its words: notice, AI, sender, the way to stop. Pure.

Obligations cannot be added to an approved template: it fulfils what it was bound with, and nothing
else (house.md §5). Free text gets them added, in the language of the person.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import msgspec

from jawort.domain.decision import Obligation
from jawort.domain.notice import served
from jawort.domain.sending import outgoing as out
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.sentence import Language, Sentence

# Own words after law.md §6.4 and §8.3; no legal advice. Short, because a caption holds 1,024.
VERSION: Final = "2026-11"
AI: Final = Sentence(
    "Hier schreibt der KI-Assistent von {company}, kein Mensch. Für einen Menschen schreiben Sie "
    "„Mensch“.",
    "This is the AI assistant of {company}, not a human. For a human, write “human”.",
)
SENDER: Final = Sentence("Anzeige von {brand}", "Advertisement from {brand}")
STOP_HINT: Final = Sentence("STOP = abmelden", "STOP = unsubscribe")
WHO_WRITES: Final = Sentence(
    "Ihre Nummer oder Kennung hat sich geändert. Bitte schreiben Sie uns kurz, wer Sie sind.",
    "Your number or identifier has changed. Please tell us in a word who you are.",
)

_SAYS_STOP: Final = re.compile(r"\bSTOPP?\b")
_PARAGRAPH: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the words need to know of the company. `notice_text` empty: the words of the house."""

    company: str
    brand: str
    notice_url: str
    imprint_url: str
    language: Language
    notice_id: UUID | None = None
    notice_text: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A message with what it owes, and the obligations it now fulfils."""

    content: out.Content
    carries: tuple[Obligation, ...]


def write(
    content: out.Content,
    owed: Sequence[Obligation],
    head: Letterhead,
    *,
    template: KnownTemplate | None = None,
    purpose: str = "",
) -> Written | None:
    """The message with everything it owes; None when it cannot carry that (`E_OBLIGATION`).

    A message without words of its own, such as a reaction or a voice note, can carry nothing; nor
    can one that would become longer than the platform takes.
    """
    to_write = [one for one in owed if one is not Obligation.NO_RECORDING]  # nothing records calls
    if isinstance(content, out.Template):
        bound = template.obligations if template and template.purpose == purpose else ()
        fulfilled = set(bound) - {Obligation.NO_HISTORY}  # a template may hold anything of before
        return Written(content, tuple(owed)) if fulfilled.issuperset(to_write) else None
    if not to_write:
        return Written(content, tuple(owed))
    if Obligation.NO_HISTORY in to_write and not isinstance(content, out.Text | out.Buttons):
        return None
    words = _words(content)
    if words is None:
        return None
    place, body = words
    full = _around(body, to_write, head)
    if full is None or len(full) > out.LONGEST[place]:
        return None
    return Written(_with(content, full), tuple(owed))


def language_of(spoken: str, country: str) -> Language:
    """The language to write in: the person's, else that of the company's country."""
    if spoken:
        return "de" if spoken.lower().startswith("de") else "en"
    return "de" if country in ("DE", "AT", "CH", "LI", "LU") else "en"


def _around(body: str, owed: Sequence[Obligation], head: Letterhead) -> str | None:
    """The words with what is owed before and after them; None where a fact for it is missing."""
    before, after = [], []
    if Obligation.AI in owed:
        before.append(AI.in_(head.language).format(company=head.company))
    if Obligation.SENDER in owed:
        before.append(SENDER.in_(head.language).format(brand=head.brand))
    if Obligation.NO_HISTORY in owed:
        after.append(WHO_WRITES.in_(head.language))
    if Obligation.NOTICE in owed:
        if head.notice_id is None or not head.notice_url:
            return None
        after.append(_notice(head))
    if Obligation.STOP_HINT in owed and not _SAYS_STOP.search(body):
        after.append(STOP_HINT.in_(head.language))
    return _PARAGRAPH.join([*before, body, *after])


def _notice(head: Letterhead) -> str:
    if head.notice_text:
        return head.notice_text
    return served.TEXT.in_(head.language).format(
        company=head.company, notice=head.notice_url, imprint=head.imprint_url
    )


def _words(content: out.Content) -> tuple[str, str] | None:
    """Where a message has words, and what they are."""
    match content:
        case out.Text(body=body):
            return "text.body", body
        case out.Attachment(type="image" | "video" | "document", caption=caption) if caption:
            return "media.caption", caption
        case out.Buttons(frame=frame) | out.Link(frame=frame) | out.Flow(frame=frame):
            return "interactive.body", frame.body
        case out.Menu(frame=frame):
            return "menu.body", frame.body
        case (
            out.LocationRequest(body=body)
            | out.AddressRequest(body=body)
            | out.VoiceCall(body=body)
            | out.CallPermissionRequest(body=body)
            | out.ContactInfoRequest(body=body)
        ):
            return "interactive.body", body
    return None


def _with(content: out.Content, words: str) -> out.Content:
    match content:
        case out.Attachment():
            return msgspec.structs.replace(content, caption=words)
        case out.Buttons(frame=frame) | out.Link(frame=frame) | out.Flow(frame=frame):
            return msgspec.structs.replace(
                content, frame=msgspec.structs.replace(frame, body=words)
            )
        case out.Menu(frame=frame):
            return msgspec.structs.replace(
                content, frame=msgspec.structs.replace(frame, body=words)
            )
    return msgspec.structs.replace(content, body=words)
