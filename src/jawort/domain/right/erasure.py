"""Erasure (Art. 17 GDPR): what it would do, what it has done, and what the law keeps."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from jawort.domain.retention import KEK_LIFE_DAYS, RULES, RetentionClass, end_of


class Ground(StrEnum):
    """Why data are erased."""

    REQUEST = "request"
    WITHDRAWN = "withdrawn"
    OBJECTION = "objection"
    NOT_NEEDED = "not_needed"
    UNLAWFUL = "unlawful"
    LEGAL_DUTY = "legal_duty"
    RESTORED = "restored"  # a backup had brought back somebody who was erased


GROUND_ARTICLE: dict[Ground, str] = {
    Ground.REQUEST: "Art. 17(1) GDPR",
    Ground.WITHDRAWN: "Art. 17(1)(b) GDPR",
    Ground.OBJECTION: "Art. 17(1)(c) GDPR",
    Ground.NOT_NEEDED: "Art. 17(1)(a) GDPR",
    Ground.UNLAWFUL: "Art. 17(1)(d) GDPR",
    Ground.LEGAL_DUTY: "Art. 17(1)(e) GDPR",
    Ground.RESTORED: "Art. 17(1), 32 GDPR",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays of one retention class: locked under its own key, destroyed after `ends_on`."""

    retention_class: RetentionClass
    count: int
    ends_on: date

    @property
    def basis(self) -> str:
        """The article that makes us keep it."""
        return RULES[self.retention_class].basis


@dataclass(frozen=True, slots=True)
class Removed:
    """How many rows of one table are removed, or emptied of everything personal."""

    table: str
    count: int


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What an erasure would do now; nothing has been changed."""

    contact_count: int
    identifier_count: int
    removed: tuple[Removed, ...]
    kept: tuple[Kept, ...]
    no_scope: str
    backups_clean_on: date


@dataclass(frozen=True, slots=True)
class Certificate:
    """That an erasure was done, without the data (RC21). Its id is what the person is told.

    `live_files_clean`: the destroyed keys are gone from the database's own files already. When
    False, they were out of every program's reach at once, and are gone by `backups_clean_on`.
    `contact_book`: entries that Meta was asked to delete from the contact book it keeps.
    """

    erasure_id: UUID
    controller: str
    erased_on: date
    ground: Ground
    contact_count: int
    identifier_count: int
    removed: tuple[Removed, ...]
    kept: tuple[Kept, ...]
    no_scope: str
    deliveries_gone_on: date
    backups_clean_on: date
    live_files_clean: bool
    contact_book: int = 0


# Consent proof and refusal count from the end of use; erasure is that end at the latest. The case
# file counts from its closing, which is the erasure itself.
_ENDS_WITH_ERASURE = frozenset({RetentionClass.RIGHT_REQUEST})
_LIVES_WITH_CONSENT = frozenset({RetentionClass.CONSENT_PROOF, RetentionClass.OPT_IN_ADDRESS})
# A class without an end of its own is looked at again after three years (law.md RC06).
_REVIEW = RetentionClass.CONSENT_PROOF


def kept_until(
    retention_class: RetentionClass, newest: date, *, consent_stands: bool, today: date
) -> date:
    """The last day of keeping, counted from the newest start in this class (law.md §7).

    `newest` is the day of the newest thing of the class. A proof whose consent still stands ends
    its use today, with the erasure. Never a day before today: a key that is over is not locked.
    """
    start = newest
    if retention_class in _ENDS_WITH_ERASURE:
        start = today
    if retention_class in _LIVES_WITH_CONSENT and consent_stands:
        start = today
    end = end_of(retention_class, start) or end_of(_REVIEW, today)
    assert end is not None  # the review class has an end
    return end


def scope_of_no(optouts: set[str], objections: set[str]) -> str:
    """Which no is remembered when the data go (law.md §8.1 `suppressed`).

    The one that stood: everything after an opt-out from all or a general objection. Otherwise
    advertising, also when no no stood: who is erased must not be advertised to from an old list.
    """
    return "all" if "all" in optouts or "general" in objections else "ads"


def backups_clean_on(today: date) -> date:
    """From this day no backup can be opened for what was erased today (promise 5)."""
    return today + timedelta(days=KEK_LIFE_DAYS)
