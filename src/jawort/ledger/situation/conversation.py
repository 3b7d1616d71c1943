"""Inputs that depend on what was said: the window, the request, who is answering."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from jawort.domain.window import is_open, may_be_answered_late

if TYPE_CHECKING:
    from jawort.ledger.situation.asked import Asked


def window_open(asked: Asked) -> bool:
    """This record has written to this sender recently enough. Statuses never open a window."""
    question = asked.question
    heard = [
        one["last_inbound_at"]
        for one in asked.person.conversations
        if one["contact_id"] == question.contact_id
        and one["sender_id"] == question.sender_id
        and one["last_inbound_at"] is not None
    ]
    return is_open(max(heard, default=None), question.channel, now=asked.known.now)


def requested(asked: Asked) -> bool:
    """The person asked for exactly this, by a message of theirs that is newer than any no."""
    return asked.requested


def was_requested(asked: Asked) -> bool:
    """Finds out `requested`. A late answer also needs a message that nobody has answered and that
    is not too old (law.md R13).
    """
    inbound = asked.inbound
    if inbound is None or _no_since(asked, inbound["at"]):
        return False
    if asked.question.purpose == "REPLY" and not window_open(asked):
        young = may_be_answered_late(inbound["at"], now=asked.known.now)
        return young and not inbound["answered"]
    return True


def handover(asked: Asked) -> bool:
    """A human answers here, or is wanted; or a bot has no approved entry for its answer."""
    by_bot = asked.question.origin in ("bot_ai", "bot_rule")
    if by_bot and not asked.question.covered:
        return True
    return any(one["handover"] for one in asked.threads())


def notice_done(asked: Asked) -> bool:
    """The person has been shown the privacy notice in force, in whatever language."""
    return any(one.wording_id in asked.person.notices for one in asked.known.notices)


def ai_disclosed(asked: Asked) -> bool:
    """This conversation has been told that an AI writes; where none is named, all of them have."""
    threads = list(asked.threads())
    return bool(threads) and all(one["ai_disclosed"] for one in threads)


def channel_chosen(asked: Asked) -> bool:
    """The person wrote about this matter here, or has agreed to be written to on this channel."""
    if asked.inbound is not None:
        return True
    wrote = any(
        one["conversation_id"] == asked.question.conversation_id
        and one["last_inbound_at"] is not None
        for one in asked.person.conversations
    )
    return wrote or any(
        one["state"] == "granted"
        and one["proof_ok"]
        and one["scope_ok"]
        and one["channel"] == asked.question.channel
        for one in asked.person.consents
    )


def _no_since(asked: Asked, at: datetime) -> bool:
    """Whether the person has said no to us since then, or in that very second."""
    person = asked.person
    stops = [one["optout_at"] for one in person.records if one["optout"] != "none"]
    stops += [no.since for no in person.noes]
    stops += [
        one["act_at"]
        for one in person.consents
        if one["code"] == asked.question.purpose and one["state"] in ("denied", "withdrawn")
    ]
    objected = any(one["objection"] != "none" for one in person.records)
    if person.unreadable or (objected and not person.noes):
        return True  # there is a no, and nobody knows since when
    return any(no is None or no >= at for no in stops)


RESOLVERS: Final[tuple[Callable[[Asked], str | bool], ...]] = (
    window_open,
    requested,
    handover,
    notice_done,
    ai_disclosed,
    channel_chosen,
)
