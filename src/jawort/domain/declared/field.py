"""What the declaration is made of: tables, and in them the fields that speak about a person."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from jawort.domain.retention import RetentionClass


class Protection(StrEnum):
    """How a personal field lies in the database."""

    SEALED = "sealed"  # encrypted under the person's data key
    HOUSE_SEALED = "house_sealed"  # encrypted under the controller's own data key
    DAY_SEALED = "day_sealed"  # encrypted under the key of its day, which lives seven days
    KEYED_HASH = "keyed_hash"  # found, not read, by whoever holds the keyring (law.md E-18)
    LINK = "link"  # the random id of a record: says something only together with it
    PLAIN = "plain"  # a code, a number or a time, which says nothing without its link


class Eraser(StrEnum):
    """What erasure does with a row of a person."""

    DELETE = "delete"  # the row goes; what the law keeps is locked until its end date
    EMPTY = "empty"  # the row stays, its personal columns take a value that says nothing
    LOCK = "lock"  # data keys: erasable ones are destroyed, those kept by law are locked
    BY_AGE = "by_age"  # belongs to nobody yet; rows already read go, the rest within seven days
    REMEMBER = "remember"  # the no that outlives the data (Art. 17(3)(b), 21(3) GDPR)


class Left(Enum):
    """What EMPTY leaves in a column, where it is no plain value."""

    AS_IT_IS = "as it is"  # says nothing once the link is gone
    DAY = "day"  # the day of the erasure


@dataclass(frozen=True, slots=True)
class Field:
    """One personal column: what it means to people, how it is protected, what erasure leaves.

    `holds` says what comes out of a sealed value: text, json or bytes. `emptied` is what EMPTY
    leaves behind. `exported` False: not the person's to read (an internal key), or shown elsewhere.
    """

    column: str
    protection: Protection
    de: str
    en: str
    exported: bool = True
    holds: str = "text"
    emptied: str | bool | Left | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table with personal fields: why it exists, on which basis, how long, how it is erased.

    `section` is its place in an export, empty when none of it is shown there. `row_id` completes
    the place under which a value is sealed. `links` are the columns that name a contact. Rows of a
    `classed` table carry a retention class of their own; rows that `follow` another table
    share its rows' class. `staff` columns name who worked here:
    an export shows them as numbers (law.md CJ-06). `plain` columns say nothing about the person.
    """

    name: str
    section: str
    de: str
    en: str
    basis: str
    retention: RetentionClass
    eraser: Eraser
    row_id: str
    fields: tuple[Field, ...]
    links: tuple[str, ...] = ("contact_id",)
    classed: bool = False
    follows: str = ""
    staff: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()

    @property
    def columns(self) -> frozenset[str]:
        """Every column of the table, personal or not."""
        personal = {field.column for field in self.fields}
        return frozenset(personal | {"controller_id", *self.staff, *self.plain})

    @property
    def sealed(self) -> tuple[Field, ...]:
        """The fields that only the person's data keys open."""
        return tuple(one for one in self.fields if one.protection is Protection.SEALED)


@dataclass(frozen=True, slots=True)
class ThingTable:
    """A table about the house or the business: no column of it speaks about a customer.

    `sealed` columns are secrets of the business. `staff` columns name who worked here.
    """

    name: str
    why: str
    plain: tuple[str, ...]
    sealed: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()

    @property
    def columns(self) -> frozenset[str]:
        """Every column of the table."""
        return frozenset((*self.plain, *self.sealed, *self.staff))


def link(de: str = "Ihr Kontakt", en: str = "your record") -> Field:
    """The column that ties a row to its contact: the subject of an export, not a part of it."""
    return Field("contact_id", Protection.LINK, de, en, exported=False)


def sealed(column: str, de: str, en: str, *, holds: str = "text", exported: bool = True) -> Field:
    """A column encrypted under the person's data key."""
    return Field(column, Protection.SEALED, de, en, exported, holds)


def plain(
    column: str, de: str, en: str, *, emptied: str | bool | Left | None = Left.AS_IT_IS
) -> Field:
    """A code, number or time about the person."""
    return Field(column, Protection.PLAIN, de, en, emptied=emptied)


def keyed(column: str, de: str, en: str) -> Field:
    """A keyed hash: it finds, nobody reads it, so it is no part of an export."""
    return Field(column, Protection.KEYED_HASH, de, en, exported=False)
