"""Texts as they are shown: published once, never changed, withdrawn for good."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.domain.wording.end import End
from jawort.domain.wording.text import digest
from jawort.ledger.query import query
from jawort.ledger.work import Work

_NEXT_VERSION = query("wording", "next_version")
_ADD = query("wording", "add")
_OPT_IN = query("wording", "opt_in_in_force")
_ALL = query("wording", "all")
_ONE = query("wording", "one")
_ENDED = query("wording", "ended")
_END = query("wording", "end")
_INVALIDATE = query("wording", "invalidate")
_CLOSE_ASKS = query("wording", "close_asks")
_UNFOLDED = query("wording", "folded_before")
_TOUCHED = query("wording", "touched")
_WAITING = query("wording", "waiting")
_LANGUAGES = query("wording", "languages_of")

OLD_SURFACE: Final = "thread"  # texts of earlier releases stood in chats


@dataclass(frozen=True, slots=True)
class NewWording:
    """A text to be published. `purpose_id`: of an opt-in, what the person says yes to.

    surface: of an opt-in, where it is shown. structure: the parts it is made of, as JSON text.
    """

    kind: str
    name: str
    language: str
    body: str
    approved_by: str
    purpose_id: UUID | None = None
    surface: str = ""
    structure: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """A published text of one version, in force until it is withdrawn."""

    wording_id: UUID
    kind: str
    name: str
    version: int
    language: str
    body: str
    body_sha256: bytes
    surface: str
    structure: str
    purpose_id: UUID | None
    published_at: datetime
    approved_by: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_why: str


@dataclass(frozen=True, slots=True)
class Touched:
    """Whom the end of a text concerns: people who said yes to it, people who are being asked with
    it, and messages to the former that wait.
    """

    granted_count: int
    asked_count: int
    waiting_count: int


async def publish(
    work: Work, new: NewWording, *, now: datetime, version: int | None = None
) -> UUID:
    """Publish a text as its next version, or as the one named, where languages go together;
    published versions never change.
    """
    wording_id = timed_id(now, secrets.token_bytes(10))
    if version is None:
        version = await work.value(_NEXT_VERSION, new.kind, new.name, new.language)
    made_of = (new.surface, new.structure, digest(new.structure) if new.structure else None)
    said = (new.language, new.body, digest(new.body), now, new.approved_by, new.purpose_id)
    await work.run(_ADD, wording_id, new.kind, new.name, version, *said, *made_of)
    return wording_id


async def opt_in_wordings(
    work: Work, *, now: datetime, surface: str = OLD_SURFACE
) -> list[Wording]:
    """The opt-in texts in force where they are shown, in chats unless told otherwise: of each
    purpose and language the newest.
    """
    return [_wording(row) for row in await work.rows(_OPT_IN, now, surface)]


async def wordings(work: Work) -> list[Wording]:
    """Every text ever published, the oldest first."""
    return [_wording(row) for row in await work.rows(_ALL)]


async def wording(work: Work, wording_id: UUID) -> Wording | None:
    """One published text, or None when there is none of that id."""
    row = await work.row(_ONE, wording_id)
    return _wording(row) if row else None


async def languages(work: Work, contacts: Sequence[UUID]) -> dict[UUID, str]:
    """In which language each of these people writes, where that is known."""
    rows = await work.rows(_LANGUAGES, list(contacts))
    return {row["contact_id"]: row["language"] for row in rows if row["language"]}


async def ended(work: Work) -> dict[UUID, End]:
    """The texts that have been withdrawn, each with its end."""
    return {
        row["wording_id"]: End(row["withdrawn_at"], row["withdrawn_fact_id"])
        for row in await work.rows(_ENDED)
    }


async def touched(
    work: Work, wording_id: UUID, purpose_id: UUID | None, *, now: datetime
) -> Touched:
    """Whom the end of this text would concern now: at most, while yeses to its purpose stand that
    an earlier release folded, as those do not name their text.
    """
    row = await work.row(_TOUCHED, wording_id, now, purpose_id)
    waiting = await work.value(_WAITING, wording_id, purpose_id)
    return Touched(row["granted"], row["asked"], int(waiting))


async def folded_before(work: Work, purpose_id: UUID) -> list[UUID]:
    """People whose standing consent an earlier release made: it does not name its text yet."""
    return [row["contact_id"] for row in await work.rows(_UNFOLDED, purpose_id)]


async def end(
    work: Work, wording_id: UUID, fact_id: UUID, *, by: str, why: str, now: datetime
) -> int:
    """Withdraw a text: every yes to it is invalid from this commit on, and nobody can answer it
    any more. Gives how many yeses ended.
    """
    await work.run(_END, wording_id, now, by, why, fact_id)
    await work.run(_CLOSE_ASKS, wording_id, now)
    return await work.run(_INVALIDATE, wording_id, now, fact_id)


def _wording(row: Any) -> Wording:
    return Wording(**{**dict(row), "surface": row["surface"] or OLD_SURFACE})


def in_language(texts: Sequence[Wording], *wanted: str) -> Wording | None:
    """The text for somebody: the first of these languages that has one, else any."""
    for language in wanted:
        first = language.split("-")[0].lower()
        for text in texts:
            if first and text.language.split("-")[0].lower() == first:
                return text
    return next(iter(texts), None)
