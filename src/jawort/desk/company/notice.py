"""The privacy notice: printed from the settings, published as a version, served and remembered.

Serving is the renderer's: whoever owes a notice carries the newest version, once, and again after a
long silence (`domain/notice/served.py`); its delivery is noted when the message has left.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

import msgspec

from jawort.desk.company import purpose as purposes
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.notice import served as notice
from jawort.domain.notice.page import Facts, Page, Served, changed, page
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Language, Sentence
from jawort.domain.setting import DEFAULTS, NOT_NEEDED, SettingKey
from jawort.domain.wording.lint import NOTICE_ROOM
from jawort.domain.wording.text import SPOKEN, digest
from jawort.ledger import controller, fact
from jawort.ledger import notice as rows
from jawort.ledger.notice import NewNotice
from jawort.ledger.work import Work
from jawort.papers.wording import clear_day

NEEDED: Final = (
    SettingKey.NOTICE_URL,
    SettingKey.IMPRINT_URL,
    SettingKey.COMPANY_ADDRESS,
    SettingKey.COMPANY_CONTACT,
    SettingKey.DPO_CONTACT,
    SettingKey.AUTHORITY,
    SettingKey.RECIPIENTS,
    SettingKey.TRANSFER_BASIS,
)
"""What must be confirmed before a notice can be printed (Art. 13(1), (2) GDPR)."""

_INCOMPLETE: Final = (
    Sentence(
        "Den Datenschutzhinweisen fehlen Angaben: {listed}.",
        "The privacy notice lacks: {listed}.",
    ),
    Sentence(
        "Bestätigen Sie jede: jawort controller confirm {first} …",
        "Confirm each: jawort controller confirm {first} …",
    ),
)
_WHO: Final = (
    Sentence("Es fehlt, wer die Hinweise freigibt.", "It is missing who approves the notice."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_SAME: Final = (
    Sentence(
        "Version {version} sagt schon genau das.", "Version {version} says exactly this already."
    ),
    Sentence("Es ist nichts zu tun.", "There is nothing to do."),
)
_NONE: Final = (
    Sentence(
        "Diese Version der Datenschutzhinweise gibt es nicht.",
        "There is no such version of the privacy notice.",
    ),
    Sentence(
        "Veröffentlichen Sie eine: jawort notice publish", "Publish one: jawort notice publish"
    ),
)
_LONG: Final = (
    Sentence(
        "Der kurze Hinweis für den Chat hat {count} Zeichen; {most} haben Platz.",
        "The short notice for the chat has {count} characters; {most} fit.",
    ),
    Sentence(
        "Kürzen Sie die Adressen notice_url und imprint_url.",
        "Shorten the addresses notice_url and imprint_url.",
    ),
)


@dataclass(frozen=True, slots=True)
class Issue:
    """A published version in one language: the page, and the short words shown in chats.

    changed: which of its sections the version before did not have like this (law.md S2.27).
    """

    wording_id: UUID
    page: Page
    short: str
    published_at: datetime
    approved_by: str
    sha256: str
    changed: tuple[str, ...] = ()


async def printed(work: Work, language: Language, *, version: int, now: datetime) -> Page:
    """The notice as the settings stand now. Raises Refusal naming what is missing."""
    stands = await _settled(work, now=now)
    company = await controller.controller(work)
    served = [one for one in await purposes.listed(work) if not one.is_retired]
    officer = stands[SettingKey.DPO_CONTACT]
    facts = Facts(
        company=company.name if company else "",
        address=stands[SettingKey.COMPANY_ADDRESS],
        contact=stands[SettingKey.COMPANY_CONTACT],
        dpo="" if officer == NOT_NEEDED else officer,
        authority=stands[SettingKey.AUTHORITY],
        recipients=tuple(
            one.strip() for one in stands[SettingKey.RECIPIENTS].split(";") if one.strip()
        ),
        transfer_basis=stands[SettingKey.TRANSFER_BASIS],
        storage=stands[SettingKey.PLATFORM_STORAGE],
        uses_ai=stands[SettingKey.USES_AI] == "yes",
        imprint_url=stands[SettingKey.IMPRINT_URL],
        served=tuple(
            Served(
                code=one.code,
                subject=purposes.subject_of(one, language),
                channel=one.channel,
                basis=one.basis,
                cap_count=one.cap_count,
                cap_days=one.cap_days,
            )
            for one in served
        ),
    )
    day = now.astimezone(UTC).date()
    return page(facts, language, version=version, as_of=clear_day(day, language))


async def publish(work: Work, *, by: str, now: datetime) -> int:
    """Publish the notice as its next version, in every language at once; gives the version.

    From then on it is shown to everybody at the next contact (law.md S2.27). Raises Refusal when
    something is missing or nothing has changed.
    """
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    before = await rows.newest(work, now=now)
    version = (before[0].version if before else 0) + 1
    pages = [await printed(work, one, version=version, now=now) for one in SPOKEN]
    shorts = [await _short(work, one, now=now) for one in SPOKEN]
    old = {one.language: (_page(one.structure), one.body) for one in before}
    if old and all(
        made.language in old
        and not changed(old[made.language][0], made)
        and old[made.language][1] == short
        for made, short in zip(pages, shorts, strict=True)
    ):
        raise Refusal("NOTICE_SAME", _SAME[0].about(version=version - 1), _SAME[1])
    for made, short in zip(pages, shorts, strict=True):
        await _keep(work, made, short, by=by, now=now)
    return version


async def notice_page(
    work: Work, language: Language, *, version: int | None = None, now: datetime
) -> Issue:
    """A published version as a page shows it: the newest, or the one named; in another language
    rather than none. Raises Refusal when there is none.
    """
    found = await rows.newest(work, now=now, version=version)
    same = [one for one in found if one.language == language] or found
    if not same:
        raise Refusal("NOTICE_UNKNOWN", *_NONE)
    one = same[0]
    shown = _page(one.structure)
    before = await rows.newest(work, now=now, version=one.version - 1)
    old = [_page(other.structure) for other in before if other.language == one.language]
    return Issue(
        one.wording_id,
        shown,
        one.body,
        one.published_at,
        one.approved_by,
        digest(one.structure).hex(),
        changed(old[0], shown) if old else (),
    )


async def outdated(work: Work, *, now: datetime) -> tuple[str, ...]:
    """Which parts of the newest version are no longer what the settings say; empty when all are."""
    stale: list[str] = []
    for one in await rows.newest(work, now=now):
        language: Language = "de" if one.language == "de" else "en"
        fresh = await printed(work, language, version=one.version, now=now)
        stale += changed(_page(one.structure), fresh)
    return tuple(dict.fromkeys(stale))


async def _settled(work: Work, *, now: datetime) -> dict[SettingKey, str]:
    confirmed = await controller.settings(work, now=now)
    stands = DEFAULTS | {key: one.value for key, one in confirmed.items()}
    if lacking := [key.value for key in NEEDED if key not in stands]:
        problem = _INCOMPLETE[0].about(listed=", ".join(lacking))
        raise Refusal("NOTICE_INCOMPLETE", problem, _INCOMPLETE[1].about(first=lacking[0]))
    return stands


async def _short(work: Work, language: Language, *, now: datetime) -> str:
    """The words for chats, with their addresses; they must leave room for the message itself."""
    stands = await _settled(work, now=now)
    company = await controller.controller(work)
    short = notice.TEXT.in_(language).format(
        company=company.name if company else "",
        notice=stands[SettingKey.NOTICE_URL],
        imprint=stands[SettingKey.IMPRINT_URL],
    )
    if len(short) > NOTICE_ROOM:
        problem = _LONG[0].about(count=len(short), most=NOTICE_ROOM)
        raise Refusal("NOTICE_LONG", problem, _LONG[1])
    return short


async def _keep(work: Work, made: Page, short: str, *, by: str, now: datetime) -> None:
    structure = msgspec.json.encode(made).decode()
    new = NewNotice(made.language, made.version, short, structure, by)
    wording_id = await rows.publish(work, new, now=now)
    said = NewFact(
        FactKind.WORDING_PUBLISHED,
        RetentionClass.PAPERS,
        public={
            "kind": "notice",
            "language": made.language,
            "version": made.version,
            "wording_sha256": digest(short).hex(),
            "page_sha256": digest(structure).hex(),
        },
        personal={
            "wording": str(wording_id),
            "approved_by": by,
            "body": short,
            "structure": structure,
        },
    )
    await fact.append(work, [said], now=now)


def _page(structure: str) -> Page:
    return msgspec.json.decode(structure, type=Page)
