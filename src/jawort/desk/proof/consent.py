"""Proving a consent, or a refusal: everything about one person and one purpose, in one file that a
stranger checks offline (promise 4; Art. 7(1) GDPR; law.md G-09, D-14).

Masked it names nobody, and the house stands for the shortened contents with its seal; in full each
entry is opened, and the log itself speaks for every word. It is kept nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import Final
from uuid import UUID

from jawort.desk.company.wording import labels_of
from jawort.domain import person
from jawort.domain.consent.proof import (
    OF_CONSENT,
    OF_OBJECTION,
    OF_PERSON,
    OF_TEXT,
    ConsentProof,
    Event,
    Named,
    NotChosen,
    Purpose,
    Sealed,
    Standing,
    Text,
    concerns,
    digests,
    masked,
    masked_wamid,
)
from jawort.domain.consent.proof_file import file_parts
from jawort.domain.contact import ContactState, Identifier
from jawort.domain.ids import ZERO
from jawort.domain.refusal import Refusal
from jawort.domain.right.refused import unknown_contact
from jawort.domain.sentence import Sentence
from jawort.ledger import consent_proof as rows
from jawort.ledger import contact, controller, fact, register, wording
from jawort.ledger.contact import KnownIdentifier
from jawort.ledger.controller import Controller
from jawort.ledger.fact import Fact
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.proof import log
from jawort.ledger.proof.consent_seal import seal_document
from jawort.ledger.proof.format import Entry, Opening, SignedHead, canonical
from jawort.ledger.purpose import Purpose as KnownPurpose
from jawort.ledger.purpose import purposes
from jawort.ledger.register import Entry as Line
from jawort.ledger.work import Work

_NOTHING: Final = (
    Sentence(
        "Zu dieser Person und diesem Zweck steht noch nichts mit Nummer im Protokoll.",
        "Nothing about this person and this purpose has a number in the log yet.",
    ),
    Sentence(
        "Neue Tatsachen bekommen ihre Nummer nach wenigen Sekunden, solange `jawort work` läuft.",
        "New facts get their number within seconds while `jawort work` runs.",
    ),
)
_OLD_KEY: Final = (
    Sentence(
        "Der neueste Baumkopf ist noch mit einem früheren Schlüssel unterschrieben.",
        "The newest tree head is still signed with an earlier key.",
    ),
    Sentence(
        "Der nächste entsteht mit der nächsten Tatsache, solange `jawort work` läuft.",
        "The next one is made with the next fact while `jawort work` runs.",
    ),
)


@dataclass(frozen=True, slots=True)
class Proven:
    """A proof that can be printed, and the file that is checked."""

    proof: ConsentProof
    sealed: Sealed


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything that is known about the person, read once for all purposes."""

    company: Controller
    people: tuple[UUID, ...]
    keys: OpenKeys = field(repr=False)
    names: tuple[KnownIdentifier, ...] = field(repr=False)
    facts: tuple[Fact, ...]
    texts: tuple[wording.Wording, ...]
    purposes: tuple[KnownPurpose, ...]
    lines: tuple[Line, ...]

    @property
    def identifiers(self) -> list[Identifier]:
        """What the person is or was known by."""
        return [one.identifier for one in self.names]


async def prove(
    work: Work,
    contact_id: UUID,
    purpose_id: UUID | None = None,
    *,
    full: bool = False,
    now: datetime,
) -> list[Proven]:
    """A proof for one purpose, or for each about which the person has said anything; noes too.

    Masked unless `full`. The newest head leaves the house with it and binds the operator from then
    on. Raises Refusal when there is no such record, or nothing of it has a number in the log.
    """
    known = await _gathered(work, contact_id, now=now)
    head = await log.newest_head(work)
    size = head.head.size if head else 0
    wanted = [
        (purpose, numbered)
        for purpose in known.purposes
        if purpose_id in (None, purpose.purpose_id)
        and (numbered := [one for one in _about(known, purpose) if _has_number(one, size)])
    ]
    if head is None or not wanted:
        raise Refusal("NOTHING_TO_PROVE", *_NOTHING)
    if head.head.public_key != work.keyring.log_public_key():
        raise Refusal("HEAD_HAS_OLD_KEY", *_OLD_KEY)
    await log.head_to_leave(work)
    made = []
    for purpose, numbered in wanted:
        proof = await _proof(work, known, purpose, numbered, is_masked=not full, now=now)
        made.append(Proven(proof, await _sealed(work, proof, numbered, head)))
    return made


async def _gathered(work: Work, contact_id: UUID, *, now: datetime) -> _Known:
    people = sorted(await contact.person_of(work, contact_id))
    keys = await open_keys(work, [*people, ZERO])
    records = {one.contact_id: one for one in await contact.contacts(work, people, keys)}
    company = await controller.controller(work)
    if contact_id not in records or company is None:
        raise unknown_contact()
    living = [one for one in people if records[one].state is not ContactState.ERASED]
    kinds = sorted(OF_CONSENT | OF_PERSON | OF_OBJECTION)
    told = await fact.facts_of(work, people, keys, kinds)
    return _Known(
        company=company,
        people=tuple(people),
        keys=keys,
        names=tuple(await contact.identifiers_of(work, living, keys)),
        facts=(*told, *await fact.facts_of_kinds(work, sorted(OF_TEXT), keys)),
        texts=tuple(await wording.wordings(work)),
        purposes=tuple(await purposes(work)),
        lines=tuple(await register.of_people(work, people, now=now)),
    )


def _about(known: _Known, purpose: KnownPurpose) -> list[Fact]:
    """All facts that belong into the proof for a purpose, in the order of the log; none when the
    person never had to do with it, or only by a no that is proven with what it ended.
    """
    about = _purpose(purpose)
    mine = [one for one in known.facts if concerns(one.kind, one.public, one.personal, about)]
    said = [one for one in mine if one.kind in OF_CONSENT]
    own = [one for one in said if not (one.personal or {}).get("scope")]
    is_named = any(one.purpose_id == purpose.purpose_id for one in known.lines)
    if not (own or is_named) and (not said or known.lines):
        return []
    named = {digest for one in said for digest in digests(one.public, one.personal)}
    texts = [
        one
        for one in known.facts
        if one.kind in OF_TEXT and one.public.get("wording_sha256") in named
    ]
    return sorted([*mine, *texts], key=lambda one: (one.leaf_index is None, one.leaf_index or 0))


def _has_number(one: Fact, size: int) -> bool:
    return one.leaf_index is not None and one.leaf_index < size


async def _proof(
    work: Work,
    known: _Known,
    purpose: KnownPurpose,
    numbered: Sequence[Fact],
    *,
    is_masked: bool,
    now: datetime,
) -> ConsentProof:
    events = tuple(_event(one, known.identifiers, is_masked=is_masked) for one in numbered)
    named = {digest for one in numbered for digest in digests(one.public, one.personal)}
    asked = {one.evidence.get("asked_message_id") for one in events} - {None, ""}
    messages = [UUID(str(one)) for one in asked]
    shown = await rows.shown(work, sorted(messages), known.keys) if messages else []
    topic = purpose.topic
    return ConsentProof(
        controller_id=work.controller_id,
        company=known.company.name,
        country=known.company.country,
        made_at=now,
        is_masked=is_masked,
        contact_ids=known.people,
        named=tuple(_named(one, is_masked=is_masked) for one in known.names),
        purpose=_purpose(purpose),
        standing=_standing(known, purpose),
        texts=tuple(_text(one) for one in known.texts if one.body_sha256.hex() in named),
        shown=tuple(replace(one, wamid=masked_wamid(one.wamid)) for one in shown)
        if is_masked
        else tuple(shown),
        events=events,
        not_chosen=_not_chosen(known, purpose),
        decisions=await rows.decisions(
            work, known.people, known.keys, code=purpose.code, topic=topic
        ),
        waiting=len(_about(known, purpose)) - len(numbered),
    )


async def _sealed(
    work: Work, proof: ConsentProof, numbered: Sequence[Fact], signed: SignedHead
) -> Sealed:
    """The file. A masked proof opens nothing that concerns the person; what concerns a text only
    is opened in any case.
    """
    head = signed.head
    entries, told = [], []
    for one, event in zip(numbered, proof.events, strict=True):
        assert one.leaf_index is not None  # only numbered facts come here
        opening = None if proof.is_masked and one.contact_id is not None else _opening(one)
        inclusion = await log.inclusion(work, one.leaf_index, head.size)
        entries.append(Entry(one.leaf_index, one.leaf, inclusion, opening))
        told.append(event.told if opening is None else None)
    more = file_parts(proof)
    file = seal_document(signed, entries, told, more, work.keyring.log_key())
    return Sealed(
        file=file,
        file_sha256=sha256(file).hexdigest(),
        head_size=head.size,
        head_root=head.root.hex(),
        head_at=head.at,
        key_fingerprint=sha256(head.public_key).hexdigest(),
    )


def _opening(one: Fact) -> Opening | None:
    if one.personal is None or one.r is None:
        return None
    return Opening(one.r, canonical(one.personal))


def _event(one: Fact, known: Sequence[Identifier], *, is_masked: bool) -> Event:
    assert one.leaf_index is not None  # only numbered facts come here
    told = one.personal
    if told is not None and is_masked and one.contact_id is not None:
        told = masked(told, known)
    return Event(one.leaf_index, one.kind, one.day, one.public, told)


def _purpose(known: KnownPurpose) -> Purpose:
    return Purpose(
        known.purpose_id,
        known.code,
        known.topic,
        known.channel,
        known.basis,
        known.subject_de,
        known.subject_en,
        known.cap_count,
        known.cap_days,
    )


def _named(one: KnownIdentifier, *, is_masked: bool) -> Named:
    kind, value = one.identifier.kind.value, one.identifier.value
    shown = person.masked(kind, value) if is_masked else value
    return Named(kind, shown, one.valid_from, one.valid_to)


def _standing(known: _Known, purpose: KnownPurpose) -> tuple[Standing, ...]:
    return tuple(
        Standing(one.contact_id, one.brand, one.state, one.act_at, one.road, one.proof_ok)
        for one in known.lines
        if one.purpose_id == purpose.purpose_id
    )


def _text(one: wording.Wording) -> Text:
    yes, no = labels_of(one) or ("", "")
    return Text(
        one.wording_id,
        one.name,
        one.version,
        one.language,
        one.surface,
        one.body,
        one.body_sha256.hex(),
        one.published_at,
        one.approved_by,
        one.withdrawn_at,
        one.withdrawn_why,
        yes,
        no,
    )


def _not_chosen(known: _Known, purpose: KnownPurpose) -> tuple[NotChosen, ...]:
    """What else the company asks consent for, and this person has not given it."""
    states: dict[UUID, str] = {}
    for line in known.lines:
        if states.get(line.purpose_id) != "granted":
            states[line.purpose_id] = line.state
    return tuple(
        NotChosen(
            one.purpose_id,
            one.code,
            one.topic,
            one.channel,
            one.subject_de,
            one.subject_en,
            states.get(one.purpose_id, "never_asked"),
        )
        for one in known.purposes
        if one.purpose_id != purpose.purpose_id and one.basis == "consent" and not one.is_retired
        if states.get(one.purpose_id) != "granted"
    )
