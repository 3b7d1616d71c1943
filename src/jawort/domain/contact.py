"""Who we talk to: the record of one person at one controller, and what the person is known by."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from jawort.domain.ids import ZERO


class ContactState(StrEnum):
    """Where a record stands (law.md §8.1 `contact_state`)."""

    ACTIVE = "active"
    BLOCKED = "blocked"
    ERASURE_RUNNING = "erasure_running"
    ERASED = "erased"


class IdentifierKind(StrEnum):
    """What a person can be known by. A username is none: it is shown, and can change hands."""

    PHONE = "phone"
    WA_ID = "wa_id"
    BSUID = "bsuid"
    PARENT_BSUID = "parent_bsuid"
    EMAIL = "email"
    CRM = "crm"


_SHAPES = {
    IdentifierKind.PHONE: re.compile(r"\+[1-9][0-9]{6,14}"),
    IdentifierKind.WA_ID: re.compile(r"[1-9][0-9]{6,14}"),
    # Meta, "Business-scoped user IDs", read 2026-05
    IdentifierKind.BSUID: re.compile(r"[A-Z]{2}\.[A-Za-z0-9]{1,128}"),
    IdentifierKind.PARENT_BSUID: re.compile(r"[A-Z]{2}\.ENT\.[A-Za-z0-9]{1,128}"),
    IdentifierKind.EMAIL: re.compile(r"[^@\s]{1,64}@[^@\s]{1,255}"),
    IdentifierKind.CRM: re.compile(r"\S(.{0,198}\S)?"),
}


@dataclass(frozen=True, slots=True, repr=False)
class Identifier:
    """One thing a person is known by. Personal data: prints its kind only.

    `portfolio_id` says within which business portfolio a BSUID holds; ZERO for the other kinds.
    """

    kind: IdentifierKind
    value: str
    portfolio_id: UUID = ZERO

    def __post_init__(self) -> None:
        if not _SHAPES[self.kind].fullmatch(self.value):
            raise ValueError(f"not a {self.kind.value} identifier")  # never repeats the value
        scoped = self.kind in (IdentifierKind.BSUID, IdentifierKind.PARENT_BSUID)
        if scoped != (self.portfolio_id != ZERO):
            raise ValueError("a BSUID holds within one portfolio, other kinds within none")

    def __repr__(self) -> str:
        return f"Identifier({self.kind.value}, …)"

    @property
    def remembered_as(self) -> str:
        """The form whose keyed hash remembers a no (law.md T-07). A phone number and a wa_id that
        name the same line are one; letter case of an e-mail address does not matter.
        """
        match self.kind:
            case IdentifierKind.PHONE:
                return f"number:{self.value}"
            case IdentifierKind.WA_ID:
                return f"number:+{self.value}"
            case IdentifierKind.EMAIL:
                return f"email:{self.value.casefold()}"
            case IdentifierKind.BSUID | IdentifierKind.PARENT_BSUID:
                return f"bsuid:{self.value}"
            case IdentifierKind.CRM:
                return f"crm:{self.value}"


def best_known(identifiers: Iterable[Identifier]) -> Identifier | None:
    """By which of these a person is told to staff: the number first, as people know each other;
    then what stands for it on WhatsApp. None where there is none.
    """
    order = list(IdentifierKind)
    return min(identifiers, key=lambda one: order.index(one.kind), default=None)
