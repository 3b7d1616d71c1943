"""What a stranger has ticked on a page waits under a code, until somebody sends it in the chat.

Nothing is agreed to here, and nobody is known (law.md W-08, §4.2): see `desk.road.code` for the
rest.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from jawort.desk.company.purpose import subject_of
from jawort.desk.road.form import address
from jawort.domain.consent.invitation import SHOWN_FOR, Seen, browser_of, chat_link, message_with
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger import form, form_tally, invitation, wording
from jawort.ledger.form import Form
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.security import network
from jawort.ledger.wording import Wording
from jawort.ledger.work import Work

_AGAIN: Final = Sentence(
    "Laden Sie die Seite neu und kreuzen Sie noch einmal an.",
    "Load the page again and tick once more.",
)
_FORGED: Final = (
    Sentence(
        "Diese Seite stammt nicht von uns oder wurde verändert. Es ist nichts geschehen.",
        "This page is not ours, or was changed. Nothing has happened.",
    ),
    _AGAIN,
)
_OLD: Final = (
    Sentence(
        "Die Seite war zu lange offen. Es ist nichts geschehen.",
        "The page was open for too long. Nothing has happened.",
    ),
    _AGAIN,
)
_CHANGED: Final = (
    Sentence(
        "Ein Text auf dieser Seite gilt nicht mehr. Es ist nichts geschehen.",
        "A text on this page is no longer in force. Nothing has happened.",
    ),
    _AGAIN,
)
_DONE: Final = (
    Sentence(
        "Ihr Code ist schon angekommen; mehr ist nicht zu tun.",
        "Your code has arrived already; there is nothing more to do.",
    ),
    Sentence(
        "Möchten Sie etwas ändern, laden Sie die Seite neu.",
        "If you want to change something, load the page again.",
    ),
)
_NOTHING: Final = (
    Sentence("Noch nichts angekreuzt.", "Nothing ticked yet."),
    Sentence(
        "Wählen Sie, wozu wir schreiben dürfen, oder erreichen Sie uns anders.",
        "Choose what we may write about, or reach us another way.",
    ),
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How a page was sent in. address: of the network; only its neighbourhood is kept."""

    address: str = field(repr=False)
    user_agent: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Invited:
    """The next step: what the person sends, to whom, and until when. Nothing is agreed to yet."""

    form: Form
    message: str
    link: str
    expires_at: datetime
    subjects: tuple[tuple[str, str], ...]  # German and English
    language: str


async def submit(
    work: Work,
    carried: bytes,
    ticked: Collection[UUID],
    around: Circumstances,
    *,
    now: datetime,
) -> Invited:
    """Take what somebody has ticked and give the code for it. The same page sent in twice gives
    the same code. Raises Refusal: of a page that is not ours, too old, without a tick, or done.
    """
    seen = invitation.signed(work, carried)
    known = await form.version(work, seen.form_id, seen.version) if seen else None
    if seen is None or known is None or not set(ticked) <= set(seen.wordings):
        raise Refusal("PAGE_FORGED", *_FORGED)
    shown_at = datetime.fromtimestamp(seen.shown_at, tz=UTC)
    if now > shown_at + SHOWN_FOR:
        raise Refusal("PAGE_OLD", *_OLD)
    if not ticked:
        raise Refusal("NOTHING_TICKED", *_NOTHING)
    texts = {one.wording_id: one for one in await wording.wordings(work)}
    offered = {one.purpose_id: one for one in await purposes(work)}
    about = {one: offered[texts[one].purpose_id or one] for one in seen.wordings}
    if any(texts[one].withdrawn_at is not None or about[one].is_retired for one in about):
        raise Refusal("PAGE_CHANGED", *_CHANGED)
    evidence = {
        "boxes": _boxes(seen, texts, about, ticked),
        "form": origin(known),
        "language": seen.language,
        "shown_at": shown_at.isoformat(),
        "submitted_at": now.isoformat(),
        "page_url": await address(work, known, now=now),
        "framed": seen.framed,
        "network_address": network(around.address),
        "browser": browser_of(around.user_agent),
        **({"order": seen.reference} if seen.reference else {}),
    }
    code, kept = await invitation.keep(work, known, seen, evidence, now=now)
    if kept.used_at is not None:
        raise Refusal("CODE_USED", *_DONE)
    if kept.is_new:
        await form_tally.count(work, Counter({(known.form_id, "coded"): 1}), now=now)
    chosen = [about[one] for one in seen.wordings if one in ticked]
    message = message_with(code)
    return Invited(
        form=known,
        message=message,
        link=chat_link(known.number, message),
        expires_at=kept.expires_at,
        subjects=tuple((subject_of(one, "de"), subject_of(one, "en")) for one in chosen),
        language=seen.language,
    )


def origin(known: Form) -> dict[str, object]:
    """How a proof names a form."""
    return {
        "id": str(known.form_id),
        "version": known.version,
        "kind": known.kind,
        "place": known.place,
    }


def _boxes(
    seen: Seen,
    texts: Mapping[UUID, Wording],
    about: Mapping[UUID, Purpose],
    ticked: Collection[UUID],
) -> list[dict[str, object]]:
    """Every box of the page, ticked or not, with the text beside it and what it was about."""
    return [
        {
            "wording_id": str(one),
            "sha256": texts[one].body_sha256.hex(),
            "subject": subject_of(about[one], "en" if seen.language == "en" else "de"),
            "ticked": one in ticked,
        }
        for one in seen.wordings
    ]
