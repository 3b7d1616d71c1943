"""Finding the noes in a batch: in words, on the platform, and in reports about our messages."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from jawort.desk.arrival.heard import Heard
from jawort.desk.arrival.taken import Count
from jawort.desk.contact.identity import People, Told
from jawort.desk.opt_out.stop import Members, No
from jawort.domain.arrival.moment import dated, no_at, yes_at
from jawort.domain.arrival.update import (
    STOPPED_MARKETING,
    UNDELIVERABLE,
    Arrived,
    Preference,
    Status,
)
from jawort.domain.consent.state import is_unreachable
from jawort.domain.sending.status import FAILED
from jawort.ledger import status, stop
from jawort.ledger.sending import attempt
from jawort.ledger.sending.attempt import Callback
from jawort.ledger.status import KnownStatus, NewStatus
from jawort.ledger.work import Work

_MARKETING = "marketing_messages"


def noes_of(heard: Iterable[Heard]) -> list[No]:
    """What people told us to stop, in words or with a button; a notice that may end a contract
    pauses advertising until a human has read it (law.md W-13). What is unclear is
    `desk.opt_out.unclear`.
    """
    noes = []
    for one in heard:
        if one.ends_contract:
            noes.append(No(one.contact_id, "ads", one.no_at, one.at, "contract", one))
        elif one.wish.intent == "opt_out" and not one.is_unclear:
            noes.append(No(one.contact_id, one.wish.scope, one.no_at, one.at, one.road, one))
    return noes


async def of_preferences(
    work: Work, told: Sequence[Told], people: People, count: Count
) -> list[No]:
    """Advertising stopped or resumed on the platform. A stop withdraws consent to advertising; a
    resume takes the platform's own flag away and gives nothing (law.md M-02).
    """
    noes = []
    said: dict[UUID, tuple[bool, datetime]] = {}
    for one, whose in zip(told, people.whose, strict=True):
        update, received_at = one.arrived.update, one.arrived.received_at
        if whose is None or not isinstance(update, Preference):
            continue
        count("preferences")
        resumes = update.value == "resume" and update.category == _MARKETING
        since = no_at(update.at, received_at)
        if not resumes:
            noes.append(No(whose, "ads", since, one.at, "platform"))
        word = (not resumes, yes_at(update.at, received_at) if resumes else since)
        for member in people.members[whose]:
            said[member] = stop.newest_word([said.get(member, word), word]) or word
    if said:
        await stop.note_platform(work, said)
    return noes


async def of_reports(
    work: Work,
    arrived: Sequence[Arrived],
    members: dict[UUID, frozenset[UUID]],
    count: Count,
    *,
    now: datetime,
) -> list[No]:
    """What became of our messages. Code 131050 is the person's stop on the platform (law.md M-02).
    Whom nobody reaches again and again is not written to any more on our own account.

    `members` learns the linked records of those whom a report names as having said no.
    """
    reports = [(one, _report(one.update, one.received_at)) for one in arrived if _is_report(one)]
    if not reports:
        return []
    stopped: dict[UUID, datetime] = {}
    failed: dict[UUID, datetime] = {}
    known = await _known(work, reports, now=now)
    for (one, report), row in zip(reports, known, strict=True):
        if row is None:
            count("unmatched")
            continue
        count("statuses" if row.is_new else "repeated")
        if row.is_new and report.error_code == STOPPED_MARKETING:
            since = no_at(one.update.at, one.received_at)
            stopped[row.contact_id] = max(since, stopped.get(row.contact_id, since))
        elif row.is_new and report.error_code == UNDELIVERABLE:
            failed[row.contact_id] = max(report.at, failed.get(row.contact_id, report.at))
    lost = await _lost(work, failed)
    concerned = {*stopped, *(one.contact_id for one in lost)}
    if not concerned:
        return []
    members |= await stop.members(work, [one for one in concerned if one not in members])
    return [*await _stopped(work, stopped, members), *lost]


async def _stopped(work: Work, stopped: Mapping[UUID, datetime], members: Members) -> list[No]:
    if not stopped:
        return []
    said: dict[UUID, tuple[bool, datetime]] = {}
    for contact_id, at in stopped.items():
        for member in members[contact_id]:
            said[member] = (True, max(at, said.get(member, (True, at))[1]))
    await stop.note_platform(work, said)
    return [No(one, "ads", at, at, "error_131050") for one, at in stopped.items()]


async def _lost(work: Work, failed: Mapping[UUID, datetime]) -> list[No]:
    """Who was not reached so often in a row that the number may be somebody else's by now."""
    if not failed:
        return []
    return [
        No(row["contact_id"], "ads", failed[row["contact_id"]], row["last_at"], "undeliverable")
        for row in await stop.unreached(work, list(failed), UNDELIVERABLE)
        if is_unreachable(row["times"], row["first_at"], row["last_at"])
    ]


async def _known(
    work: Work, reports: Sequence[tuple[Arrived, NewStatus]], *, now: datetime
) -> list[KnownStatus | None]:
    """Keep reports. One that came before the carrier's answer names its message by the attempt
    alone: it settles the attempt, and then finds its message.
    """
    known = await status.add_all(work, [report for _, report in reports])
    heard = [
        Callback(attempt_id, report.state, wamid=report.wamid, error_code=report.error_code)
        for (one, report), row in zip(reports, known, strict=True)
        if (row is None or report.state == FAILED)
        and (attempt_id := _attempt_of(one.update)) is not None
    ]
    if not heard or not await attempt.settle_by_callback(work, heard, now=now):
        return known
    missing = [place for place, row in enumerate(known) if row is None]
    found = await status.add_all(work, [reports[place][1] for place in missing])
    for place, row in zip(missing, found, strict=True):
        known[place] = row
    return known


def _attempt_of(update: object) -> UUID | None:
    """The random id we gave the message on its way, if it came back in one piece."""
    told = update.callback_data if isinstance(update, Status) else None
    try:
        return UUID(told) if told else None
    except ValueError:
        return None


def _is_report(one: Arrived) -> bool:
    return isinstance(one.update, Status) and one.update.group_id is None


def _report(update: object, received_at: datetime) -> NewStatus:
    assert isinstance(update, Status)
    codes = [error.code for error in update.errors if error.code is not None]
    code = STOPPED_MARKETING if STOPPED_MARKETING in codes else next(iter(codes), 0)
    price = update.price
    parts = (price.category, price.type) if price else ()
    return NewStatus(
        update.message_id,
        update.state,
        dated(update.at, received_at),
        code if -(2**31) <= code < 2**31 else 0,
        "/".join(part for part in parts if part),
    )
