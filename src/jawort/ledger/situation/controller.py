"""Inputs that depend on the company: its settings, its stops, its senders."""

from collections.abc import Callable
from typing import Final

from jawort.domain.setting import SettingKey, missing
from jawort.ledger.situation.asked import Asked


def valid(asked: Asked) -> bool:
    """The contact and the sender are known, the sender speaks this channel, a legal message names
    its case, and every time is aware.
    """
    question, sender = asked.question, asked.sender
    if not asked.person.records or sender is None:
        return False
    if question.purpose.startswith("L_") and question.case_id is None:
        return False
    if question.event_at is not None and question.event_at.tzinfo is None:
        return False
    return sender.channel == question.channel.removesuffix("_call")


def profile(asked: Asked) -> str:
    """The controller's profile; REACTIVE until somebody answers for another one."""
    return asked.known.setting(SettingKey.PROFILE)


def tenant_ready(asked: Asked) -> bool:
    """Every item that must be settled before sending is confirmed (law.md R02)."""
    return not missing(asked.known.settings)


def freeze(asked: Asked) -> bool:
    """The emergency stop, as far as it concerns this message."""
    question, freezes = asked.question, asked.known.freezes
    is_campaign = asked.kind.ads or question.origin == "campaign"
    starts_with_us = question.purpose not in ("REPLY", "L_STOP", "L_INFO")
    return (
        "all" in freezes
        or ("campaigns" in freezes and is_campaign)
        or ("business" in freezes and starts_with_us)
    )


def business_doi_enabled(asked: Asked) -> bool:
    """The controller may start a double opt-in itself; off until somebody answers for it."""
    return asked.known.setting(SettingKey.BUSINESS_DOI) == "yes"


RESOLVERS: Final[tuple[Callable[[Asked], str | bool], ...]] = (
    valid,
    profile,
    tenant_ready,
    freeze,
    business_doi_enabled,
)
