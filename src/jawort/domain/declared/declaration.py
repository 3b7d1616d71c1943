"""The declaration: every table; for each personal field why, on which basis, how long, how gone.

Export, erasure, retention and the record of processing (Art. 30 GDPR) walk this one table; a column
of the database that is not in it fails a test. Sources: house.md §4; law.md G-04, G-06, G-20, G-22.
"""

from dataclasses import dataclass

from jawort.domain.declared import (
    account,
    composer,
    consent,
    contact,
    conversation,
    fact,
    media,
    outgoing,
    thing,
)
from jawort.domain.declared.field import Eraser, Field, Table, ThingTable
from jawort.domain.retention import RULES, RetentionClass, Rule

# In the order in which erasure walks: what refers comes before what is referred to.
TABLES: tuple[Table, ...] = (
    *outgoing.TABLES,
    *composer.TABLES,
    *media.TABLES,
    *conversation.TABLES,
    *consent.TABLES,
    *fact.TABLES,
    *contact.TABLES,
)
THINGS: tuple[ThingTable, ...] = (*thing.TABLES, *account.TABLES, *composer.THINGS)


@dataclass(frozen=True, slots=True)
class DeclaredField:
    """One personal field with all it must state (Art. 5, 6, 30 GDPR)."""

    table: Table
    field: Field

    @property
    def purpose(self) -> tuple[str, str]:
        """What it is for, German and English."""
        return self.table.de, self.table.en

    @property
    def basis(self) -> str:
        """The article that allows it."""
        return self.table.basis

    @property
    def retention(self) -> RetentionClass:
        """How long it stays, unless its row says so itself."""
        return self.table.retention

    @property
    def rule(self) -> Rule:
        """The rule of that class: span, start, basis."""
        return RULES[self.table.retention]

    @property
    def eraser(self) -> Eraser:
        """What erasure does with it."""
        return self.table.eraser


def personal_fields() -> list[DeclaredField]:
    """Every personal field of the house, in the order of the declaration."""
    return [DeclaredField(table, field) for table in TABLES for field in table.fields]


def tables_of_person() -> tuple[Table, ...]:
    """The tables whose rows belong to a contact: what an export reads and an erasure walks."""
    return tuple(table for table in TABLES if table.links)


def exported_tables() -> tuple[Table, ...]:
    """The tables an export shows."""
    return tuple(table for table in TABLES if table.section)


def table(name: str) -> Table:
    """The declared table of this name. Raises KeyError when it is not declared as personal."""
    return _BY_NAME[name]


_BY_NAME = {one.name: one for one in TABLES}
