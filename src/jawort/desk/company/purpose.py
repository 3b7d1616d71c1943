"""What the company sends for: purposes put on record, changed, ended, each by a named person."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.domain.fact import FactKind, NewFact
from jawort.domain.purpose import NewPurpose
from jawort.domain.purpose_rule import RAISED, complaint, is_raised
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Language, Sentence
from jawort.domain.wording.model import TYPE_NAME
from jawort.ledger import fact, wording
from jawort.ledger import purpose as rows
from jawort.ledger.purpose import Purpose, Touched
from jawort.ledger.work import Work

_WHO: Final = (
    Sentence("Es fehlt, wer das veranlasst.", "It is missing who asks for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_UNKNOWN: Final = (
    Sentence("Diesen Zweck gibt es nicht.", "There is no such purpose."),
    Sentence("Zeigen Sie alle mit: jawort purpose list", "List all with: jawort purpose list"),
)
_THERE: Final = (
    Sentence("Diesen Zweck gibt es schon: {purpose}", "This purpose exists already: {purpose}"),
    Sentence(
        "Ändern Sie ihn mit: jawort purpose change {purpose}",
        "Change it with: jawort purpose change {purpose}",
    ),
)
_OTHER_BASIS: Final = (
    Sentence(
        "Diesen Zweck gab es schon, mit anderer Rechtsgrundlage; sie wird nicht still gewechselt.",
        "This purpose existed before, on another legal basis, which is not changed silently.",
    ),
    Sentence(
        "Nehmen Sie die Grundlage von damals: --basis {basis}",
        "Take the basis of that time: --basis {basis}",
    ),
)
_RETIRED: Final = (
    Sentence("Dieser Zweck ist schon beendet.", "This purpose has ended already."),
    Sentence(
        "Legen Sie ihn bei Bedarf wieder an: jawort purpose add",
        "Add it again if needed: jawort purpose add",
    ),
)
_SHOWN: Final = (
    Sentence(
        "Ein Text in Kraft nennt, worum es geht; das ändert sich nicht hinter seinem Rücken.",
        "A text in force says what it is about; that does not change behind its back.",
    ),
    Sentence(
        "Ziehen Sie zuerst den Text zurück: jawort wording withdraw",
        "Withdraw the text first: jawort wording withdraw",
    ),
)


async def listed(work: Work) -> list[Purpose]:
    """Every purpose, the oldest first, also those that have ended."""
    return await rows.purposes(work)


async def one(work: Work, purpose_id: UUID) -> Purpose:
    """One purpose. Raises Refusal when there is none of that id."""
    for known in await rows.purposes(work):
        if known.purpose_id == purpose_id:
            return known
    raise Refusal("PURPOSE_UNKNOWN", *_UNKNOWN)


async def add(work: Work, new: NewPurpose, *, by: str, now: datetime) -> UUID:
    """Put a purpose on record; one that ended before comes back, with its consents.

    Raises Refusal when the law does not allow such a purpose, when it exists, or when it would come
    back with more than was announced.
    """
    _check(new, by)
    for known in await rows.purposes(work):
        if (known.code, known.topic, known.channel) == (new.code, new.topic, new.channel):
            return await _again(work, known, new, by=by, now=now)
    made = await rows.add(work, new, now=now)
    await _remember(work, made, new, "added", by=by, now=now)
    return made


async def change(work: Work, purpose_id: UUID, new: NewPurpose, *, by: str, now: datetime) -> None:
    """Announce less, or say better what it is about. What it is for, its channel and its basis stay
    (law.md G-08). Raises Refusal when texts in force say otherwise.
    """
    known = await one(work, purpose_id)
    if known.is_retired:
        raise Refusal("PURPOSE_RETIRED", *_RETIRED)
    _check(new, by)
    shown = await _texts(work, purpose_id)
    before = _as_new(known)
    if shown and is_raised(before, new):
        raise Refusal(*RAISED)
    for was, becomes in (
        (before.subject_de, new.subject_de),
        (before.subject_en, new.subject_en),
    ):
        if shown and was and was != becomes:
            raise Refusal("PURPOSE_SHOWN", *_SHOWN)
    await rows.change(work, purpose_id, new)
    await _remember(work, purpose_id, new, "changed", by=by, now=now)


async def retire(work: Work, purpose_id: UUID, *, by: str, really: bool, now: datetime) -> Touched:
    """End a purpose: from then on the gate refuses everything for it, also what waits. Without
    `really` nothing changes. Gives whom it concerns.
    """
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    known = await one(work, purpose_id)
    if known.is_retired:
        raise Refusal("PURPOSE_RETIRED", *_RETIRED)
    touched = await rows.touched(work, purpose_id)
    if really:
        await rows.retire(work, purpose_id, now=now)
        await _remember(work, purpose_id, _as_new(known), "retired", by=by, now=now)
    return touched


def subject_of(known: Purpose | NewPurpose, language: Language | None) -> str:
    """What a purpose is about, as a text in this language says it."""
    said = {"de": known.subject_de, "en": known.subject_en}
    own = said.get(language or "", "") or known.topic
    if own:
        return own
    for code, name in TYPE_NAME.items():
        if code == known.code:
            return name.in_(language or "en")
    return next((words for words in said.values() if words), "")


def _check(new: NewPurpose, by: str) -> None:
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    wrong = complaint(new)
    if wrong is not None:
        raise Refusal(*wrong)


async def _again(work: Work, known: Purpose, new: NewPurpose, *, by: str, now: datetime) -> UUID:
    if not known.is_retired:
        where = known.purpose_id
        raise Refusal("PURPOSE_EXISTS", *(part.about(purpose=where) for part in _THERE))
    if known.basis != new.basis:
        cure = _OTHER_BASIS[1].about(basis=known.basis)
        raise Refusal("PURPOSE_OTHER_BASIS", _OTHER_BASIS[0], cure)
    if is_raised(_as_new(known), new) and await _texts(work, known.purpose_id):
        raise Refusal(*RAISED)
    await rows.resume(work, known.purpose_id)
    await rows.change(work, known.purpose_id, new)
    await _remember(work, known.purpose_id, new, "resumed", by=by, now=now)
    return known.purpose_id


async def _texts(work: Work, purpose_id: UUID) -> Sequence[wording.Wording]:
    """The texts in force that announce this purpose."""
    return [
        text
        for text in await wording.wordings(work)
        if text.purpose_id == purpose_id and text.withdrawn_at is None and text.kind == "opt_in"
    ]


def _as_new(known: Purpose) -> NewPurpose:
    return NewPurpose(
        known.code,
        known.topic,
        known.channel,
        known.basis,
        known.cap_count,
        known.cap_days,
        known.subject_de,
        known.subject_en,
    )


async def _remember(
    work: Work, purpose_id: UUID, new: NewPurpose, what: str, *, by: str, now: datetime
) -> None:
    often = f" {new.cap_count}/{new.cap_days}" if new.cap_count else ""
    said = NewFact(
        FactKind.SETTING_CHANGED,
        RetentionClass.LOG_PERSONAL,
        public={"key": "purpose", "value": f"{what} {new.code} {new.channel} {new.basis}{often}"},
        personal={
            "purpose": str(purpose_id),
            "topic": new.topic,
            "subject_de": new.subject_de,
            "subject_en": new.subject_en,
            "by": by,
        },
    )
    await fact.append(work, [said], now=now)
