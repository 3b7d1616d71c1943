"""Purposes on record: what a controller sends for, by channel, and how often at most."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.domain.purpose import NOTIFICATION_NAME, NewPurpose
from jawort.ledger.query import query
from jawort.ledger.work import Work

_ALL: Final = query("purpose", "all")
_ADD: Final = query("purpose", "add")
_CHANGE: Final = query("purpose", "change")
_RETIRE: Final = query("purpose", "retire")
_RESUME: Final = query("purpose", "resume")
_TOUCHED: Final = query("purpose", "touched")


@dataclass(frozen=True, slots=True)
class Purpose:
    """What messages are sent for, on one channel; `topic` only for advertising."""

    purpose_id: UUID
    code: str
    topic: str
    channel: str
    basis: str
    is_retired: bool
    cap_count: int | None = None
    cap_days: int | None = None
    subject_de: str = ""
    subject_en: str = ""


@dataclass(frozen=True, slots=True)
class Touched:
    """Whom the end of a purpose concerns: people who said yes to it, and messages that wait."""

    granted_count: int
    waiting_count: int


async def purposes(work: Work) -> list[Purpose]:
    """Everything this controller sends for, or sent for, the oldest first."""
    return [
        Purpose(
            row["purpose_id"],
            row["code"],
            row["topic"],
            row["channel"],
            row["basis"],
            row["retired_at"] is not None,
            row["cap_count"],
            row["cap_days"],
            row["subject_de"],
            row["subject_en"],
        )
        for row in await work.rows(_ALL)
    ]


def topics_of(known: Iterable[Purpose]) -> list[str]:
    """The topics of advertising among these, each once, the oldest first."""
    return list(dict.fromkeys(one.topic for one in known if one.topic))


def types_of(known: Iterable[Purpose]) -> list[str]:
    """The types of notification among these, by their codes, each once, in their order."""
    return sorted({one.code for one in known if one.code in NOTIFICATION_NAME})


async def add(work: Work, new: NewPurpose, *, now: datetime) -> UUID:
    """Put a purpose on record."""
    purpose_id = timed_id(now, secrets.token_bytes(10))
    what = (new.code, new.topic, new.channel, new.basis)
    await work.run(_ADD, purpose_id, *what, now, *_may_change(new))
    return purpose_id


async def change(work: Work, purpose_id: UUID, new: NewPurpose) -> None:
    """Put another frequency and other words on record; what it is for stays."""
    await work.run(_CHANGE, purpose_id, *_may_change(new))


async def retire(work: Work, purpose_id: UUID, *, now: datetime) -> bool:
    """Send for it no more. False when it was retired already."""
    return await work.run(_RETIRE, purpose_id, now) == 1


async def resume(work: Work, purpose_id: UUID) -> None:
    """Send for it again."""
    await work.run(_RESUME, purpose_id)


async def touched(work: Work, purpose_id: UUID) -> Touched:
    """Whom its end would concern now."""
    row = await work.row(_TOUCHED, purpose_id)
    return Touched(row["granted"], row["waiting"])


def _may_change(new: NewPurpose) -> tuple[object, ...]:
    return new.cap_count, new.cap_days, new.subject_de, new.subject_en
