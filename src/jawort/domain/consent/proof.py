"""What a proof of consent says about one person and one purpose, and what it leaves out. Pure.

Everything that was asked, shown, said and withdrawn, refusals too (Art. 7(1) GDPR; law.md G-09,
D-14, §4.2). Masked, it names nobody: what would is shortened, and the log still speaks for
the rest.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from jawort.domain import person
from jawort.domain.consent.state import covers
from jawort.domain.contact import Identifier
from jawort.domain.fact import FactKind

FORMAT: Final = "jawort-consent-proof-v1"

OF_CONSENT: Final = frozenset(
    {
        FactKind.CONSENT_ASKED,
        FactKind.CONSENT_GIVEN,
        FactKind.CONSENT_REFUSED,
        FactKind.CONSENT_WITHDRAWN,
        FactKind.CONSENT_EXPIRED,
    }
)
OF_PERSON: Final = frozenset(
    {
        FactKind.NOTICE_SERVED,
        FactKind.IDENTITY_CHANGED,
        FactKind.CONTACT_LINKED,
        FactKind.CONTACT_UNLINKED,
        FactKind.AGE_TOLD,
    }
)
OF_OBJECTION: Final = frozenset({FactKind.OBJECTION_RAISED, FactKind.OBJECTION_SETTLED})
OF_TEXT: Final = frozenset({FactKind.WORDING_PUBLISHED, FactKind.WORDING_WITHDRAWN})

_HIDDEN: Final = "…"
_SHORTENED: Final = frozenset({"wamid", "answer_wamid", "asked_wamid", "network_address"})
_FREE: Final = frozenset({"said", "start_said", "reference", "text", "why"})
_NUMBER_IN_TEXT: Final = re.compile(r"\+?\d[\d ()/.-]{4,}\d")
_ADDRESS_IN_TEXT: Final = re.compile(r"[^@\s]+@[^@\s]+")


@dataclass(frozen=True, slots=True)
class Purpose:
    """What the proof is about: what messages are sent for, on one channel."""

    purpose_id: UUID
    code: str
    topic: str
    channel: str
    basis: str
    subject_de: str
    subject_en: str
    cap_count: int | None
    cap_days: int | None


@dataclass(frozen=True, slots=True)
class Named:
    """Something the person was known by, as the proof shows it, and from when until when."""

    kind: str
    value: str = field(repr=False)
    valid_from: datetime
    valid_to: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the acts come to in one record, for one of our numbers, when the proof was made."""

    contact_id: UUID
    brand: str
    state: str
    at: datetime
    road: str
    proof_ok: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A wording exactly as it was shown, with what says that it is the same one."""

    wording_id: UUID
    name: str
    version: int
    language: str
    surface: str
    body: str
    sha256: str
    published_at: datetime
    approved_by: str
    withdrawn_at: datetime | None
    withdrawn_why: str
    yes: str = ""
    no: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that showed a text: when it left, and what became of it."""

    message_id: UUID
    wamid: str = field(repr=False)
    at: datetime
    reports: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One fact with its place in the log. `told`: what happened, shortened where the proof is
    masked; None where the key to it is destroyed.
    """

    index: int
    kind: FactKind
    day: date
    public: Mapping[str, Any]
    told: Mapping[str, Any] | None = field(repr=False)

    @property
    def at(self) -> datetime | None:
        """When it happened, by the person's time where that is known; None: the day is left."""
        if self.told is None:
            return None
        at = self.told.get("act_at") or self.told.get("changed_at") or self.told.get("at")
        return datetime.fromisoformat(str(at)) if at else None

    @property
    def evidence(self) -> Mapping[str, Any]:
        """What proves it (law.md §4.2)."""
        found: Mapping[str, Any] = (self.told or {}).get("evidence") or {}
        return found

    @property
    def road(self) -> str:
        """How a yes was captured, or by which road a no came."""
        told = self.told or {}
        road = told.get("capture") or told.get("cause") or ""
        return str(road or self.public.get("capture") or self.public.get("cause") or "")


@dataclass(frozen=True, slots=True)
class NotChosen:
    """Something else the company asks for, to which this person has not said yes."""

    purpose_id: UUID
    code: str
    topic: str
    channel: str
    subject_de: str
    subject_en: str
    state: str


@dataclass(frozen=True, slots=True)
class LastDecision:
    """The newest decision about a message for this purpose."""

    at: datetime
    outcome: str
    code: str
    rule: str
    policy_version: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the gate has decided about messages for this purpose. `closed`: of which nobody can say
    any more what they were about.
    """

    outcomes: Mapping[str, int]
    codes: Mapping[str, int]
    closed: int
    last: LastDecision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentProof:
    """All of it, for one person and one purpose. `waiting`: facts that have no number yet."""

    controller_id: UUID
    company: str
    country: str
    made_at: datetime
    is_masked: bool
    contact_ids: tuple[UUID, ...]
    named: tuple[Named, ...]
    purpose: Purpose
    standing: tuple[Standing, ...]
    texts: tuple[Text, ...]
    shown: tuple[Shown, ...]
    events: tuple[Event, ...]
    not_chosen: tuple[NotChosen, ...]
    decisions: Decisions
    waiting: int


@dataclass(frozen=True, slots=True)
class Sealed:
    """A proof as it leaves the house: the file that is checked, and what of its seal is printed."""

    file: bytes = field(repr=False)
    file_sha256: str
    head_size: int
    head_root: str
    head_at: datetime
    key_fingerprint: str


def concerns(
    kind: FactKind, public: Mapping[str, Any], told: Mapping[str, Any] | None, purpose: Purpose
) -> bool:
    """Whether a fact about the person belongs into the proof for this purpose. What cannot be
    opened any more belongs in when its public part does not say that it is about something else.
    """
    if kind in OF_PERSON:
        return True
    if kind in OF_OBJECTION:
        scope = str(public.get("scope") or (told or {}).get("scope") or "general")
        return scope == "general" or covers(scope, code=purpose.code, topic=purpose.topic)
    if kind not in OF_CONSENT:
        return False
    if told is not None and told.get("scope"):
        return covers(str(told["scope"]), code=purpose.code, topic=purpose.topic)
    if told is not None and told.get("purpose_id"):
        return str(told["purpose_id"]) == str(purpose.purpose_id)
    return str(public.get("purpose", purpose.code)) == purpose.code


def digests(public: Mapping[str, Any], told: Mapping[str, Any] | None) -> set[str]:
    """The digests of texts that a fact names, in its public part or in what it tells."""
    evidence = (told or {}).get("evidence") or {}
    places = (public, told or {}, evidence if isinstance(evidence, Mapping) else {})
    return {str(one["wording_sha256"]) for one in places if one.get("wording_sha256")}


def masked_wamid(wamid: str) -> str:
    """A message number of the platform, which contains the person's number."""
    if not wamid:
        return ""
    return f"wamid.{_HIDDEN}" if wamid.startswith("wamid.") else _HIDDEN


def masked(told: Mapping[str, Any], known: Collection[Identifier]) -> dict[str, Any]:
    """What a fact tells, with everything shortened that names the person: identifiers wherever they
    stand, message numbers of the platform, network addresses, numbers and addresses in free words.
    """
    names = {one.value: person.masked(one.kind, one.value) for one in known}
    names |= {name.removeprefix("+"): shown for name, shown in names.items()}
    longest = sorted(names, key=len, reverse=True)
    return {key: _masked(key, value, names, longest) for key, value in told.items()}


def _masked(key: str, value: Any, names: Mapping[str, str], longest: Sequence[str]) -> Any:
    if isinstance(value, Mapping):
        if "kind" in value and isinstance(value.get("value"), str):
            return {**value, "value": _masked_name(value, names)}
        return {name: _masked(name, inner, names, longest) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(key, inner, names, longest) for inner in value]
    if not isinstance(value, str):
        return value
    if key in _SHORTENED:
        return masked_wamid(value)
    for name in longest:
        value = value.replace(name, names[name])
    if key in _FREE:
        value = _NUMBER_IN_TEXT.sub(_HIDDEN, _ADDRESS_IN_TEXT.sub(_HIDDEN, value))
    return value


def _masked_name(value: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """An identifier in evidence; one that is none of the person's is hidden as a whole."""
    return names.get(str(value["value"]), _HIDDEN)
