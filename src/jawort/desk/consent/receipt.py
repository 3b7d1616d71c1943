"""A receipt: what a person has said, to keep (law.md K-02), as a page and as a file to be proven.

The page behind its link shows what they agreed to, when, and ends it with one tap; it never says
who they are. The file is checked offline by `tools/verify_proof.py` and `jawort proof verify`
(promise 4). It opens personal data: it is handed to whoever may ask for it, and kept nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.company.purpose import subject_of
from jawort.desk.opt_out import page_link as links
from jawort.desk.opt_out.page_link import LinkPage
from jawort.desk.proof.consent import Proven, prove
from jawort.domain.consent.state import scope_for
from jawort.domain.fact import FactKind
from jawort.domain.refusal import Refusal
from jawort.domain.right.refused import unknown_contact
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey
from jawort.ledger import consent, contact, controller, fact, page_link, wording
from jawort.ledger.fact import Fact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.page_link import ReceiptLink
from jawort.ledger.proof import log
from jawort.ledger.proof.format import Entry, Opening, bundle_bytes, canonical
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.work import Work

OF_CONSENT: Final = (
    FactKind.CONSENT_ASKED,
    FactKind.CONSENT_GIVEN,
    FactKind.CONSENT_REFUSED,
    FactKind.CONSENT_WITHDRAWN,
    FactKind.CONSENT_EXPIRED,
)

_NOTHING: Final = (
    Sentence(
        "Zu dieser Person ist noch nichts davon im Protokoll.",
        "Nothing of this is in the log about this person yet.",
    ),
    Sentence(
        "Neue Tatsachen bekommen ihre Nummer nach wenigen Sekunden, solange `jawort work` läuft.",
        "New facts get their number within seconds while `jawort work` runs.",
    ),
)


async def receipt(work: Work, contact_id: UUID, kinds: Sequence[FactKind] = OF_CONSENT) -> bytes:
    """Everything of these kinds about a person, with all linked records, under the newest head.

    From now on that head binds the operator too, so it is kept for ever. What is erased or locked
    is shown closed. Raises Refusal when nothing of it has a number.
    """
    people = sorted(await contact.person_of(work, contact_id))
    if not people:
        raise unknown_contact()
    keys = await open_keys(work, people)
    found = await fact.facts_of(work, people, keys, kinds)
    head = await log.head_to_leave(work)
    numbered = [
        (one.leaf_index, one)
        for one in found
        if head and one.leaf_index is not None and one.leaf_index < head.head.size
    ]
    if head is None or not numbered:
        raise Refusal("NOTHING_TO_PROVE", *_NOTHING)
    entries = [
        Entry(index, one.leaf, await log.inclusion(work, index, head.head.size), _opening(one))
        for index, one in numbered
    ]
    return bundle_bytes(head, entries)


def _opening(one: Fact) -> Opening | None:
    if one.personal is None or one.r is None:
        return None
    return Opening(one.r, canonical(one.personal))


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the page behind a receipt's link shows. No name, no number, nothing that says who it is.

    text: exactly what was agreed to, with its version and digest; empty where none is known.
    state: how this yes stands, at the number it was said to. is_over: nothing is sent for it any
    more, from no number; it was taken back, or ended otherwise, at `ended_at`. all_over: the person
    has ended everything. by: which of the company's people noted it, where the person did not do it
    alone.
    """

    company: str
    language: str
    subject_de: str
    subject_en: str
    code: str
    topic: str
    channel: str
    cap_count: int | None
    cap_days: int | None
    agreed_at: datetime
    road: str
    text: str
    text_version: int
    text_sha256: str
    state: str
    is_over: bool
    all_over: bool = False
    text_published_at: datetime | None = None
    ended_at: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A yes that has just been said, by the fact that tells it."""

    contact_id: UUID
    purpose: Purpose
    fact_id: UUID


async def addresses(work: Work, agreed: Sequence[Agreed], *, now: datetime) -> list[str]:
    """The address of a receipt for each yes, to be told right after it; empty where nobody has
    answered for an address of the pages. Only ever https (law.md K-03).
    """
    settings = await controller.settings(work, now=now)
    place = settings.get(SettingKey.PAGES_URL)
    if place is None:
        return [""] * len(agreed)
    base = place.value.rstrip("/")
    return [f"{base}/receipt/{token}" for token in await give(work, agreed, now=now)]


async def give(work: Work, agreed: Sequence[Agreed], *, now: datetime) -> list[str]:
    """A link to a receipt for each yes; gives the tokens for their addresses, which are kept
    nowhere. Each works as long as the record lives, so never shorter than the consent.
    """
    made = [
        (
            ReceiptLink(one.contact_id, one.purpose.purpose_id, one.fact_id),
            scope_for(one.purpose.code, one.purpose.topic),
        )
        for one in agreed
    ]
    return await page_link.add_receipts(work, made, now=now) if made else []


async def page(work: Work, token: str) -> Receipt | None:
    """What the page behind a receipt's link shows; None when there is no such link. Opening it
    changes nothing. Which company it belongs to: `page_link.company_of(ledger, token, "receipt")`.
    """
    link = await page_link.receipt(work, token)
    shown = await links.shown(work, token, "receipt") if link else None
    if link is None or shown is None:
        return None
    return await _page(work, link, shown)


async def withdraw(
    work: Work, token: str, *, everything: bool = False, now: datetime
) -> Receipt | None:
    """The one button of the page: what was agreed to ends from this commit on; with the other one
    everything does that the company starts. Pressed again it says the same. None when there is no
    such link.
    """
    if await page_link.receipt(work, token) is None:
        return None
    await links.press(work, token, "receipt", everything=everything, now=now)
    return await page(work, token)


async def proven(work: Work, token: str, *, now: datetime) -> Proven | None:
    """The proof of what a receipt shows, shortened so that it names nobody; None when there is no
    such link. The newest head leaves the house with it. Raises Refusal as `proof.consent.prove`.
    """
    link = await page_link.receipt(work, token)
    if link is None or await page(work, token) is None:
        return None
    (made,) = await prove(work, link.contact_id, link.purpose_id, now=now)
    return made


async def _page(work: Work, link: ReceiptLink, shown: LinkPage) -> Receipt | None:
    company = await controller.controller(work)
    people = await contact.person_of(work, link.contact_id)
    found = await fact.fact(work, link.fact_id, await open_keys(work, people))
    known = {one.purpose_id: one for one in await purposes(work)}
    if company is None or found is None or found.personal is None:
        return None  # erased: the link shows nothing any more
    purpose, told = known[link.purpose_id], found.personal
    evidence = told.get("evidence") or {}
    named = evidence.get("wording_id")
    text = await wording.wording(work, UUID(named)) if named else None
    rows = await consent.standing(work, people)
    about = [row for row in rows if row["purpose_id"] == link.purpose_id]
    this = (found.contact_id, UUID(told["sender_id"]))
    own = next((row for row in about if (row["contact_id"], row["sender_id"]) == this), None)
    is_over = all(row["state"] != "granted" for row in about)
    return Receipt(
        company=company.name,
        language=text.language if text else shown.language,
        subject_de=subject_of(purpose, "de"),
        subject_en=subject_of(purpose, "en"),
        code=purpose.code,
        topic=purpose.topic,
        channel=purpose.channel,
        cap_count=purpose.cap_count,
        cap_days=purpose.cap_days,
        agreed_at=datetime.fromisoformat(told["act_at"]),
        road=told.get("capture", ""),
        text=text.body if text else str(evidence.get("shown_text", "")),
        text_version=text.version if text else 0,
        text_sha256=text.body_sha256.hex() if text else "",
        state=own["state"] if own else "none",
        is_over=is_over,
        all_over=shown.all_over,
        text_published_at=text.published_at if text else None,
        ended_at=own["act_at"] if own and is_over else None,
        by=str(told.get("by", "")),
    )
