"""Texts that ask for consent: drafted from a model, checked, published, withdrawn.

Only what passes the lint is published, by a named person. A published text never changes; its end
ends every yes to it in the same commit (law.md §4.1, `invalid`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import msgspec

from jawort.desk.company import purpose as purposes
from jawort.domain.consent.age import age_of_consent
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Language, Sentence
from jawort.domain.setting import DEFAULTS, SettingKey
from jawort.domain.wording.finding import Finding
from jawort.domain.wording.lint import lint, refusing
from jawort.domain.wording.model import model
from jawort.domain.wording.text import Subject, Surface, Surroundings, Wording
from jawort.ledger import consent, controller, fact
from jawort.ledger import wording as rows
from jawort.ledger.purpose import Purpose
from jawort.ledger.wording import NewWording, Touched
from jawort.ledger.wording import Wording as Published
from jawort.ledger.work import Work

_FAULTY: Final = (
    Sentence(
        "Der Text wird nicht veröffentlicht: {count} Einwände ({codes}).",
        "The text is not published: {count} objections ({codes}).",
    ),
    Sentence(
        "Beheben Sie jeden; jawort wording lint nennt zu jedem die Abhilfe.",
        "Remove each; jawort wording lint names the cure for each.",
    ),
)
_PORTION: Final = 500
"""So many people are folded anew at a time: none of it is held in memory for everybody at once."""

_WHO: Final = (
    Sentence("Es fehlt, wer den Text freigibt.", "It is missing who approves the text."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_WHY: Final = (
    Sentence("Es fehlt, warum der Text endet.", "It is missing why the text ends."),
    Sentence("Geben Sie --why an.", "Give --why."),
)
_UNKNOWN: Final = (
    Sentence("Diesen Text gibt es nicht.", "There is no such text."),
    Sentence("Zeigen Sie alle mit: jawort wording list", "List all with: jawort wording list"),
)
_GONE: Final = (
    Sentence("Dieser Text ist schon zurückgezogen.", "This text has been withdrawn already."),
    Sentence(
        "Seine Einwilligungen sind ungültig; es ist nichts zu tun.",
        "Its consents are invalid; there is nothing to do.",
    ),
)
_NOTICE: Final = (
    Sentence(
        "Das ist ein Datenschutzhinweis; zurückziehen lässt sich nur ein Text, der um ein Ja "
        "bittet.",
        "This is a privacy notice; only a text that asks for a yes can be withdrawn.",
    ),
    Sentence(
        "Eine neue Fassung löst den Hinweis ab: jawort notice publish",
        "A new version takes the place of the notice: jawort notice publish",
    ),
)
_SAME: Final = (
    Sentence("Genau dieser Text ist schon in Kraft.", "Exactly this text is in force already."),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)


class WordingRefused(Refusal):
    """A text that may not be published, with every objection to it."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        codes = ", ".join(dict.fromkeys(one.code for one in findings))
        problem = _FAULTY[0].about(count=len(findings), codes=codes)
        super().__init__("WORDING_FAULTY", problem, _FAULTY[1])


@dataclass(frozen=True, slots=True)
class Drafted:
    """A model text filled for a company, and what the lint says to it."""

    text: Wording
    findings: tuple[Finding, ...]


async def draft(
    work: Work,
    purpose_id: UUID,
    *,
    surface: Surface,
    language: Language,
    name: str = "",
    now: datetime,
) -> Drafted:
    """The model text for a purpose, to be changed and reviewed before it is published."""
    around = await surroundings(work, purpose_id, language, now=now)
    known = await purposes.one(work, purpose_id)
    assert around.subject is not None or known.is_retired
    subject = around.subject or _subject(known, language)
    called = name or "-".join(one for one in (known.code, known.topic, known.channel) if one)
    text = model(subject, around, surface=surface, language=language, name=called.lower())
    return Drafted(text, tuple(lint(text, around)))


async def check(work: Work, text: Wording, *, now: datetime) -> list[Finding]:
    """Everything that is wrong with a text for this company, as its settings stand now."""
    wanted = text.purposes[0] if len(set(text.purposes)) == 1 else None
    return lint(text, await surroundings(work, wanted, text.spoken, now=now))


async def publish(work: Work, text: Wording, *, by: str, now: datetime) -> UUID:
    """Publish a text as its next version. Raises WordingRefused with every objection."""
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    if objections := refusing(await check(work, text, now=now)):
        raise WordingRefused(objections)
    purpose_id = text.purposes[0]
    structure = msgspec.json.encode(text).decode()
    for other in await rows.wordings(work):
        if other.structure == structure and other.withdrawn_at is None:
            raise Refusal("WORDING_SAME", *_SAME)
    new = NewWording(
        "opt_in", text.name, text.language, text.body, by, purpose_id, text.surface, structure
    )
    wording_id = await rows.publish(work, new, now=now)
    said = NewFact(
        FactKind.WORDING_PUBLISHED,
        RetentionClass.PAPERS,
        public={
            "kind": "opt_in",
            "language": text.language,
            "surface": text.surface,
            "wording_sha256": text.sha256,
        },
        personal={
            "wording": str(wording_id),
            "purpose": str(purpose_id),
            "approved_by": by,
            "body": text.body,
            "structure": structure,
        },
    )
    await fact.append(work, [said], now=now)
    return wording_id


async def listed(work: Work) -> list[Published]:
    """Every text ever published, the oldest first."""
    return await rows.wordings(work)


async def shown(work: Work, wording_id: UUID) -> Published:
    """One published text. Raises Refusal when there is none of that id."""
    found = await rows.wording(work, wording_id)
    if found is None:
        raise unknown()
    return found


def unknown() -> Refusal:
    """There is no such text."""
    return Refusal("WORDING_UNKNOWN", *_UNKNOWN)


async def in_force(
    work: Work, purpose_id: UUID, *, surface: Surface, language: str, now: datetime
) -> Published | None:
    """The text to show to somebody, in their language rather than another; None when there is none
    in force for this purpose and place. For pages, posters and forms.
    """
    texts = await rows.opt_in_wordings(work, now=now, surface=surface)
    mine = [text for text in texts if text.purpose_id == purpose_id]
    return rows.in_language(mine, language)


async def withdraw(
    work: Work, wording_id: UUID, *, by: str, why: str, really: bool, now: datetime
) -> Touched:
    """End a text: every yes to it is invalid at once, who is being asked with it can no longer say
    yes, and what waits falls in its final check. Without `really` nothing is written. Gives whom it
    concerns. Raises Refusal for a privacy notice, which is none of these texts.
    """
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    if not why.strip():
        raise Refusal("WHY", *_WHY)
    text = await shown(work, wording_id)
    if text.kind != "opt_in":
        raise Refusal("WORDING_NOTICE", *_NOTICE)
    if text.withdrawn_at is not None:
        raise Refusal("WORDING_WITHDRAWN", *_GONE)
    if really and text.purpose_id is not None:
        people = sorted(await rows.folded_before(work, text.purpose_id))
        for start in range(0, len(people), _PORTION):
            await consent.refold(work, people[start : start + _PORTION])
    touched = await rows.touched(work, wording_id, text.purpose_id, now=now)
    if really:
        said = NewFact(
            FactKind.WORDING_WITHDRAWN,
            RetentionClass.PAPERS,
            public={
                "kind": text.kind,
                "language": text.language,
                "wording_sha256": text.body_sha256.hex(),
            },
            personal={"wording": str(wording_id), "by": by, "why": why},
        )
        (fact_id,) = await fact.append(work, [said], now=now)
        await rows.end(work, wording_id, fact_id, by=by, why=why, now=now)
    return touched


async def surroundings(
    work: Work, purpose_id: UUID | None, language: Language | None, *, now: datetime
) -> Surroundings:
    """What a text has to agree with: the company's name, address of the notice, age and purposes.

    A service that has not said otherwise may address children (law.md §8.1 `minor`).
    """
    company = await controller.controller(work)
    settings = await controller.settings(work, now=now)
    stands = {key.value: one.value for key, one in settings.items()}
    child = stands.get(SettingKey.CHILD_DIRECTED.value, DEFAULTS[SettingKey.CHILD_DIRECTED])
    known = [one for one in await purposes.listed(work) if not one.is_retired]
    mine = next((one for one in known if one.purpose_id == purpose_id), None)
    in_chats = await rows.opt_in_wordings(work, now=now)
    return Surroundings(
        company=company.name if company else "",
        notice_url=stands.get(SettingKey.NOTICE_URL.value, ""),
        subject=_subject(mine, language) if mine else None,
        age=age_of_consent(company.country if company else "") if child == "yes" else None,
        others=tuple(
            dict.fromkeys(
                purposes.subject_of(one, language)
                for one in known
                if mine is None or (one.code, one.topic) != (mine.code, mine.topic)
            )
        ),
        has_chat_text=any(one.purpose_id == purpose_id for one in in_chats),
    )


def structure_of(text: Published) -> Wording | None:
    """The parts of a published text; None of texts of earlier releases, which have none."""
    return msgspec.json.decode(text.structure, type=Wording) if text.structure else None


def labels_of(text: Published) -> tuple[str, str] | None:
    """The two buttons a published text is shown with; None: those of the house."""
    made = structure_of(text)
    return (made.yes, made.no) if made and made.yes and made.no else None


def _subject(known: Purpose, language: Language | None) -> Subject:
    told = {
        "purpose_id": known.purpose_id,
        "code": known.code,
        "channel": known.channel,
        "words": purposes.subject_of(known, language),
        "cap_count": known.cap_count,
        "cap_days": known.cap_days,
    }
    return msgspec.convert(told, Subject)
