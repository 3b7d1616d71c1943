"""Campaigns as rows: their state, how far they have come, and whom they may ask about."""

import secrets
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from jawort.domain.ids import ZERO, timed_id
from jawort.domain.sending.campaign import Campaign, CampaignState, Progress
from jawort.domain.sending.outgoing import Template
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ADD = query("campaign", "add")
_ONE = query("campaign", "one")
_EVERY = query("campaign", "every")
_HOLD = query("campaign", "hold")
_RUNNING = query("campaign", "running")
_MOVE = query("campaign", "move")
_REACH = query("campaign", "reach")
_CANCEL = query("campaign", "cancel")
_AUDIENCE = query("campaign", "audience")
_OTHER_ANSWERS = query("campaign", "other_answers")
_DECIDED = query("campaign", "decided")
_ASKED = query("campaign", "asked")
_ENTRIES = query("campaign", "entries")


class NewCampaign(NamedTuple):
    """A campaign to be made. `content` is the same for everybody."""

    name: str
    template_id: UUID
    sender_id: UUID
    purpose: str
    topic: str
    content: Template
    by: str


class Audience(NamedTuple):
    """Which yes a campaign may use: purpose and topic, on a channel, given to a brand."""

    code: str
    topic: str
    channel: str
    brand: str


class Page(NamedTuple):
    """A piece of an audience: whom to ask about, and the last record that was looked at."""

    contacts: list[UUID]
    last: UUID | None


async def add(work: Work, new: NewCampaign, *, now: datetime) -> UUID:
    """Make a campaign as a draft."""
    campaign_id = timed_id(now, secrets.token_bytes(10))
    await work.run(
        _ADD,
        campaign_id,
        new.name,
        new.template_id,
        new.sender_id,
        new.purpose,
        new.topic,
        now,
        msgspec.json.encode(new.content).decode(),
        new.by,
    )
    return campaign_id


async def one(work: Work, campaign_id: UUID) -> Campaign | None:
    """A campaign as it stands; None when this controller has none of that id."""
    row = await work.row(_ONE, campaign_id)
    return _campaign(row) if row else None


async def every(work: Work) -> list[Campaign]:
    """All campaigns, the newest first."""
    return [_campaign(row) for row in await work.rows(_EVERY)]


async def hold(work: Work, campaign_id: UUID) -> Campaign | None:
    """A running campaign, held until the transaction ends; None when it does not run or somebody
    else holds it.
    """
    row = await work.row(_HOLD, campaign_id)
    return _campaign(row) if row else None


async def running(work: HouseWork) -> list[tuple[UUID, UUID]]:
    """Controller and id of every campaign that runs, the longest running first."""
    return [(row["controller_id"], row["campaign_id"]) for row in await work.rows(_RUNNING)]


async def move(
    work: Work, campaign: Campaign, to: CampaignState, *, by: str, now: datetime
) -> bool:
    """Move a campaign to another state. False when it has left the state it was read in."""
    moved = await work.run(_MOVE, campaign.campaign_id, campaign.state.value, to.value, by, now)
    return moved == 1


async def reach(work: Work, campaign_id: UUID, contact_id: UUID) -> None:
    """Note how far the audience has been walked."""
    await work.run(_REACH, campaign_id, contact_id)


async def cancel(work: Work, campaign_id: UUID, *, now: datetime) -> int:
    """Take back what waits; gives how many. What has begun to leave is not called back."""
    return await work.run(_CANCEL, campaign_id, now)


async def audience(work: Work, who: Audience, after: UUID, count: int) -> Page:
    """The next records with this yes after that one; one for each person."""
    rows = await work.rows(_AUDIENCE, after, *who, count)
    contacts = [row["contact_id"] for row in rows if not row["is_repeated"]]
    return Page(contacts, rows[-1]["contact_id"] if rows else None)


async def other_answers(work: Work, who: Audience) -> dict[str, int]:
    """How many people said something else about this purpose, by what they said."""
    rows = await work.rows(_OTHER_ANSWERS, who.code, who.topic, who.channel)
    return {row["state"]: row["people"] for row in rows}


async def progress(work: Work, campaign_id: UUID) -> Progress:
    """How far a campaign has come."""
    refused: Counter[str] = Counter()
    for row in await work.rows(_DECIDED, campaign_id):
        if row["outcome"] == "deny":
            refused[row["code"]] += row["times"]
    return _progress(
        await work.rows(_ENTRIES, campaign_id),
        asked=await work.value(_ASKED, campaign_id),
        refused=dict(sorted(refused.items())),
    )


def _progress(entries: Sequence[Any], *, asked: int, refused: dict[str, int]) -> Progress:
    states: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    for row in entries:
        states[row["state"]] += row["times"]
        if row["state"] == "accepted":
            statuses[row["status"]] += row["times"]
    read = statuses["read"] + statuses["played"]
    return Progress(
        asked=asked,
        refused=refused,
        waiting=states["waiting"] + states["leaving"],
        sent=states["accepted"],
        delivered=statuses["delivered"] + read,
        read=read,
        failed=states["failed"] + statuses["failed"],
        unknown=states["unknown"],
        cancelled=states["cancelled"],
    )


def _campaign(row: Any) -> Campaign:
    values = dict(row)
    values["state"] = CampaignState(row["state"])
    values["content"] = msgspec.json.decode(row["content"], type=Template)
    return Campaign(**values)


FIRST = ZERO
"""Where every audience begins."""
