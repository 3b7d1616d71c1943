"""One person as staff see them: what they are known by, what may be sent, what has happened."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from jawort.domain.conversation.inbox import Delivery, masked_number
from jawort.domain.fact import FactKind
from jawort.domain.purpose import NOTIFICATION_NAME
from jawort.domain.sentence import Sentence

Kind = Literal["consumer", "business", "employee", "applicant"]
KINDS: Final[tuple[Kind, ...]] = ("consumer", "business", "employee", "applicant")

Tone = Literal["ok", "wait", "no", "plain"]


@dataclass(frozen=True, slots=True)
class Known:
    """One thing a person is known by, masked. A reveal is an act of its own, and is logged."""

    identifier_id: UUID
    kind: str
    masked: str = field(repr=False)
    since: datetime
    until: datetime | None

    @property
    def is_current(self) -> bool:
        """Does it hold now?"""
        return self.until is None


@dataclass(frozen=True, slots=True)
class Standing:
    """What may be sent for one purpose from one of our numbers, and by which road that came.

    state: as in law.md §4.1; `contract` where the purpose rests on a contract and nobody has to be
    asked; `none` where nobody was asked. is_held: no box the gate looks at is missing.
    """

    purpose_id: UUID
    sender_id: UUID | None
    code: str
    topic: str
    subject_de: str
    subject_en: str
    channel: str
    brand: str
    state: str
    road: str
    act_at: datetime | None
    is_held: bool

    @property
    def tone(self) -> Tone:
        """How it is coloured; the word stands beside it all the same."""
        if self.state in ("granted", "contract"):
            return "ok" if self.is_held else "wait"
        return {"pending": "wait", "expired": "wait", "none": "plain"}.get(self.state, "no")  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of what has happened. `about`: code of a purpose or scope, with its `topic`;
    `road`: how.

    decided, code, rule, said, decision_id: of a decision about a message only; decided is allow,
    deny or defer, said its sentence. leaf: its place in the log, None until it has one.
    """

    at: datetime
    kind: FactKind
    about: str = ""
    topic: str = ""
    road: str = ""
    decided: str = ""
    code: str = ""
    rule: str = ""
    said: Sentence | None = None
    by: str = field(default="", repr=False)
    decision_id: UUID | None = None
    fact_id: UUID | None = None
    leaf: int | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A message in the history. words: in a line, empty for who may not read the inbox, of a chat
    set apart, and where it has none: its kind says what it is. delivery: of ours only.
    """

    at: datetime
    message_id: UUID
    conversation_id: UUID
    is_ours: bool
    kind: str
    words: str = field(default="", repr=False)
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person over all linked records, as somebody with this role may see them."""

    contact_id: UUID
    people: tuple[UUID, ...]
    name: str = field(repr=False)
    username: str = field(repr=False)
    state: str
    kind: str
    language: str
    minor: str
    origin: str
    since: datetime
    identity_ok: bool
    restricted: bool
    objection: str
    conversation_id: UUID | None
    known: tuple[Known, ...]
    standings: tuple[Standing, ...]
    remembered: tuple[tuple[str, datetime], ...]
    events: tuple[Event, ...]
    written: tuple[Written, ...] = ()

    @property
    def types(self) -> tuple[Standing, ...]:
        """One line for each type of notification that is on record."""
        lines = {one.code: one for one in self.standings if one.code in NOTIFICATION_NAME}
        return tuple(lines.values())

    @property
    def history(self) -> tuple[Event | Written, ...]:
        """What happened and what was written, newest first."""
        both: list[Event | Written] = [*self.events, *self.written]
        return tuple(sorted(both, key=lambda one: one.at, reverse=True))


def masked(kind: str, value: str) -> str:
    """An identifier that can be recognised, and neither dialled nor written to. The one way: on
    pages, in the register and in proofs. What is too short to hide enough is hidden as a whole.
    """
    match kind:
        case "phone" | "wa_id":
            return masked_number(value)
        case "email":
            name, _, host = value.partition("@")
            domain = host.rpartition(".")[2] if "." in host else ""
            return f"{name[:1] if len(name) > 1 else ''}•••@•••{'.' if domain else ''}{domain}"
        case "bsuid" | "parent_bsuid":
            country, _, rest = value.partition(".")
            return f"{country}.{rest[:4] if len(rest) > 8 else ''} ••••"
        case _:
            return f"{value[:2] if len(value) > 5 else ''}••••"
