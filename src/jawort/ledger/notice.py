"""Privacy notices as they were published: a page, and the short words that chats show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.ledger import wording
from jawort.ledger.query import query
from jawort.ledger.wording import NewWording
from jawort.ledger.work import Work

_OF_VERSION: Final = query("notice", "of_version")

NAME: Final = "whatsapp"


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be published, in one language. structure: the page as JSON text."""

    language: str
    version: int
    short: str
    structure: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A published notice; `body`: the short words for chats."""

    wording_id: UUID
    language: str
    version: int
    body: str
    structure: str
    published_at: datetime
    approved_by: str


async def publish(work: Work, new: NewNotice, *, now: datetime) -> UUID:
    """Publish one language of a version."""
    text = NewWording(
        "notice", NAME, new.language, new.short, new.approved_by, structure=new.structure
    )
    return await wording.publish(work, text, now=now, version=new.version)


async def newest(work: Work, *, now: datetime, version: int | None = None) -> list[Notice]:
    """The newest version, or the one named, in all its languages; empty when there is none."""
    return [Notice(**dict(row)) for row in await work.rows(_OF_VERSION, NAME, now, version)]
