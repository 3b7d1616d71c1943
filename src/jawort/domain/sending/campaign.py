"""Campaigns: one approved template to everybody who has agreed, each recipient through the gate."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

import msgspec

from jawort.domain.purpose import Purpose
from jawort.domain.sending.outgoing import Template


class CampaignState(StrEnum):
    """Where a campaign stands. Rows leave while it is running, and only then."""

    DRAFT = "draft"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


MOVES: Final[Mapping[CampaignState, frozenset[CampaignState]]] = MappingProxyType(
    {
        CampaignState.DRAFT: frozenset({CampaignState.RUNNING, CampaignState.STOPPED}),
        CampaignState.RUNNING: frozenset(
            {CampaignState.PAUSED, CampaignState.STOPPED, CampaignState.DONE}
        ),
        CampaignState.PAUSED: frozenset({CampaignState.RUNNING, CampaignState.STOPPED}),
        CampaignState.STOPPED: frozenset(),
        CampaignState.DONE: frozenset(),
    }
)
"""Which state may follow which. What was stopped never runs again: make a new campaign."""

PURPOSES: Final[tuple[Purpose, ...]] = ("ADS", "N09", "N10")
"""A campaign is advertising, or an alert. Source: law.md R24; "we are back" is advertising."""


class Campaign(msgspec.Struct, frozen=True, kw_only=True):
    """A campaign as it stands. `content` is the same for everybody: no word in it is personal.

    `reached` is the last contact that was asked about; audiences are walked in that order.
    """

    campaign_id: UUID
    name: str
    template_id: UUID
    sender_id: UUID
    purpose: Purpose
    topic: str
    state: CampaignState
    content: Template
    reached: UUID
    created_at: datetime
    changed_by: str
    started_at: datetime | None = None
    ended_at: datetime | None = None


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a campaign has come, in numbers only.

    asked: recipients put to the gate. refused: how many for which code. waiting: still to leave.
    sent: accepted by the platform; of these `delivered`, `read`. unknown: nobody knows whether
    they left; they are never repeated.
    """

    asked: int = 0
    refused: dict[str, int] = {}
    waiting: int = 0
    sent: int = 0
    delivered: int = 0
    read: int = 0
    failed: int = 0
    unknown: int = 0
    cancelled: int = 0


class Preview(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a campaign would reach if it started now, and why not the others.

    audience: people with a yes on record for this purpose and topic. allowed, deferred: of these.
    refused: how many for which code. not_asked: people whose answer on record is another one, by
    its state: they are no audience.
    """

    audience: int = 0
    allowed: int = 0
    deferred: int = 0
    refused: dict[str, int] = {}
    not_asked: dict[str, int] = {}
