"""Leaving by a link, without logging in: as easy as the yes was (Art. 7(3) GDPR; law.md G-11).

Opening a link shows and changes nothing, because programs open links too: only the button of the
page is an act of the person. Whoever holds a token can end messages and see which ones there are,
never who the person is; an unknown token is told nothing else than a used-up one would be.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.company.purpose import subject_of
from jawort.desk.contact.record import living_person
from jawort.desk.opt_out.noted import obey_one
from jawort.desk.opt_out.stop import No
from jawort.domain.consent.state import RoadToNo, covers, scope_for
from jawort.ledger import consent, controller, page_link, suppression
from jawort.ledger import contact as contacts
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.page_link import PageLink, Use
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.work import Ledger, Work

_ROAD: Final[Mapping[Use, RoadToNo]] = {
    "withdraw": "link",
    "preferences": "page",
    "receipt": "link",
}
_STANDS: Final = ("granted", "pending")


@dataclass(frozen=True, slots=True)
class Choice:
    """One kind of message on the page: what it is about, and whether it is sent now.

    No page can switch one on: that takes START in the chat and a yes to the text (law.md W-08).
    """

    purpose_id: UUID
    code: str
    topic: str
    channel: str
    is_on: bool
    subject_de: str = ""
    subject_en: str = ""


@dataclass(frozen=True, slots=True)
class LinkPage:
    """What the page behind a link shows. `scope`: what its one button ends. `is_over`: nothing in
    that scope is sent any more; `all_over`: the person has said that of everything. No name, no
    number, nothing that says who it is.
    """

    company: str
    language: str
    scope: str
    is_over: bool
    choices: tuple[Choice, ...]
    all_over: bool = False


async def make(
    work: Work, contact_id: UUID, use: Use = "withdraw", *, scope: str = "ads", now: datetime
) -> str:
    """A link for a receipt or a footer; gives the token for its address, which is kept nowhere.

    It works as long as the record lives, because a withdrawal is possible at any time. Raises
    Refusal when the record is gone.
    """
    await living_person(work, contact_id)
    return await page_link.add(work, contact_id, use, scope, now=now)


async def company_of(ledger: Ledger, token: str, use: Use) -> UUID | None:
    """The company whose page a token opens; None when there is no such link."""
    async with ledger.house_work() as work:
        return await page_link.controller_of(work, token, use)


async def shown(work: Work, token: str, use: Use) -> LinkPage | None:
    """What the page shows. Changes nothing."""
    found = await page_link.find(work, token, use)
    return await _page(work, found) if found else None


async def preferences(work: Work, token: str) -> LinkPage | None:
    """What the preference page shows. Changes nothing."""
    return await shown(work, token, "preferences")


async def withdraw_by_link(work: Work, token: str, *, now: datetime) -> LinkPage | None:
    """The person has pressed the one button: everything in the link's scope ends from this commit
    on. Pressed again it says the same. None when there is no such link.
    """
    return await press(work, token, "withdraw", now=now)


async def press(
    work: Work, token: str, use: Use, *, everything: bool = False, now: datetime
) -> LinkPage | None:
    """The button of a page with a single scope has been pressed, of a link to leave by or of a
    receipt; or the one beside it, which ends everything the company starts. None when there is no
    such link.
    """
    found = await page_link.find(work, token, use)
    if found is None:
        return None
    return await _end(work, found, use, ["all" if everything else found.scope], now=now)


async def stop_preferences(
    work: Work, token: str, ends: Collection[UUID], *, everything: bool = False, now: datetime
) -> LinkPage | None:
    """The person has switched these purposes off, or everything the company starts. Nothing can be
    switched on. None when there is no such link.
    """
    found = await page_link.find(work, token, "preferences")
    if found is None:
        return None
    scopes = {
        scope_for(one.code, one.topic) for one in await purposes(work) if one.purpose_id in ends
    }
    wanted = ["all"] if everything else sorted(scopes)
    return await _end(work, found, "preferences", wanted, now=now)


async def _end(
    work: Work, found: PageLink, use: Use, scopes: Collection[str], *, now: datetime
) -> LinkPage:
    before = await _page(work, found)
    is_used = found.used_at is not None
    said = {found.scope} if use != "preferences" and before.is_over else set()
    said |= {"all"} if before.all_over else set()
    for scope in scopes:
        if is_used and scope in said:
            continue  # pressed again: nothing is left to end
        no = No(found.contact_id, scope, since=now, said_at=now, cause=_ROAD[use])
        await obey_one(work, no, now=now)
    await page_link.note_used(work, found.link_id, now=now)
    return await _page(work, found)


_Stop = tuple[str, datetime | None]


async def _page(work: Work, found: PageLink) -> LinkPage:
    """The page for a link. A STOP in the chat has ended what it covers as well."""
    company = await controller.controller(work)
    people = await contacts.person_of(work, found.contact_id)
    keys = await open_keys(work, people)
    records = await contacts.contacts(work, people, keys)
    known = [one.identifier for one in await contacts.identifiers_of(work, people, keys)]
    stops: list[_Stop] = [(one.optout, one.optout_at) for one in records if one.optout != "none"]
    stops += [one for one in (await suppression.scopes(work, known)).items() if ":" in one[0]]
    yeses = {
        row["purpose_id"]: row["act_at"]
        for row in await consent.standing(work, people)
        if row["state"] in _STANDS
    }
    choices = tuple(
        Choice(
            one.purpose_id,
            one.code,
            one.topic,
            one.channel,
            _is_on(one, yeses, stops),
            subject_of(one, "de"),
            subject_of(one, "en"),
        )
        for one in await purposes(work)
        if not one.is_retired
    )
    own = next((one for one in records if one.contact_id == found.contact_id), None)
    return LinkPage(
        company=company.name if company else "",
        language=own.language if own else "",
        scope=found.scope,
        is_over=_is_over(found.scope, stops, choices),
        choices=choices,
        all_over=_is_over("all", stops, choices),
    )


def _is_on(purpose: Purpose, yeses: Mapping[UUID, datetime], stops: Sequence[_Stop]) -> bool:
    """Whether messages for a purpose may be sent as far as the person has said: a later yes is not
    held up by an older stop.
    """
    yes_at = yeses.get(purpose.purpose_id)
    stopped = any(
        covers(scope, code=purpose.code, topic=purpose.topic)
        and (yes_at is None or at is None or at >= yes_at)
        for scope, at in stops
    )
    return not stopped and (yes_at is not None or purpose.basis == "contract")


def _is_over(scope: str, stops: Sequence[_Stop], choices: Sequence[Choice]) -> bool:
    goes_on = any(one.is_on and covers(scope, code=one.code, topic=one.topic) for one in choices)
    said = {word for word, _ in stops} & {"all", scope}
    return not goes_on and (bool(said) or ":" in scope)
