"""What has been gathered about a company and its people, before any resolver looks at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from jawort.domain.contact import Identifier
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.setting import DEFAULTS, Setting, SettingKey

Row = Mapping[str, Any]


class Sender(NamedTuple):
    """One of our numbers, with the brand a consent names."""

    sender_id: UUID
    channel: str
    brand: str
    country: str
    is_retired: bool


class Notice(NamedTuple):
    """A privacy notice in force, in one language. `body` empty: the model text of the house."""

    wording_id: UUID
    language: str
    body: str


class Named(NamedTuple):
    """An identifier of a record, with the time it is valid for."""

    contact_id: UUID
    identifier: Identifier
    valid_from: datetime
    valid_to: datetime | None


class No(NamedTuple):
    """A no on the list that meets one identifier of one record."""

    scope: str
    since: datetime
    record: Row
    known_from: datetime


@dataclass(slots=True)
class Person:
    """What is remembered about everybody who may be the person written to.

    `merged_at`: when the newest of the records was found to be theirs; None for a single record.
    `unreadable`: an identifier could not be opened, so nobody knows which noes stand for it.
    """

    records: list[Row] = field(default_factory=list)
    merged_at: datetime | None = None
    names: list[Named] = field(default_factory=list)
    noes: list[No] = field(default_factory=list)
    unreadable: bool = False
    conversations: list[Row] = field(default_factory=list)
    consents: list[Row] = field(default_factory=list)
    notices: set[UUID] = field(default_factory=set)
    on_their_way: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Known:
    """What is the same for every message of this controller at this moment, and its people."""

    now: datetime
    country: str
    land: str
    settings: Mapping[SettingKey, Setting]
    freezes: frozenset[str]
    senders: Mapping[UUID, Sender]
    purposes: Sequence[Row]
    notices: Sequence[Notice]
    templates: Mapping[UUID, KnownTemplate]
    inbound: Mapping[UUID, Row]
    gone: frozenset[UUID]
    people: Mapping[UUID, Person]

    def setting(self, key: SettingKey) -> str:
        """The value in force, or the protective one until somebody answers for another."""
        confirmed = self.settings.get(key)
        return confirmed.value if confirmed else DEFAULTS[key]

    def notice_in(self, language: str) -> Notice | None:
        """The notice in force in this language; in another one rather than none."""
        same = (one for one in self.notices if one.language == language[:2])
        return next(same, next(iter(self.notices), None))


class Consent(NamedTuple):
    """What the person has said about a purpose: its state, and whether it proves and fits.

    `yeses`: of a yes that covers exactly this, in which record it stands and since when.
    """

    state: str
    proof_ok: bool
    scope_ok: bool
    yeses: tuple[tuple[UUID, datetime], ...] = ()
