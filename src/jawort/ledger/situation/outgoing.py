"""Inputs that depend on the message itself: its template, its repetition, its hour."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from jawort.domain.purpose import NOTIFICATION_NAME
from jawort.domain.quiet import is_quiet as is_quiet_at
from jawort.domain.quiet import quiet_until as quiet_until_at
from jawort.ledger.situation.asked import Asked
from jawort.ledger.situation.conversation import window_open
from jawort.ledger.situation.known import Row

AWAY_NOTE_EVERY: Final = timedelta(hours=12)
"""At most one automatic note to a person in this time. Source: law.md R25."""

EVENT_NEAR: Final = timedelta(hours=24)
EVENT_OVER: Final = timedelta(hours=1)
"""An event may disturb from a day before it until an hour after it: a tow truck can be late."""

_MAY_DISTURB: Final = frozenset({"N06", "N09"})
_MAY_DISTURB_BEFORE_EVENT: Final = frozenset({"N03", "N05", "N07", "N08"})
_ADVERTISING: Final = frozenset({"ADS", "N10"})


def tpl_category(asked: Asked) -> str:
    """What the platform has approved the template as, now."""
    return asked.template.category if asked.template else "none"


def tpl_ok(asked: Asked) -> bool:
    """The template of this sender is approved now, and this message fits it."""
    template = asked.template
    return template is not None and template.is_approved and asked.question.fits_template


def already_sent(asked: Asked) -> bool:
    """This very entry, this legal notice of this case or this late answer is on its way, has gone
    out, or nobody knows whether it has.
    """
    question = asked.question
    if question.ready_id is not None and question.ready_id in asked.known.gone:
        return True
    others = _before(asked)
    if question.purpose.startswith("L_"):
        same = (question.case_id, question.purpose)
        return any((one["case_id"], one["purpose"]) == same for one in others)
    if question.purpose == "REPLY" and not window_open(asked):
        answered = question.requested_by
        return answered is not None and any(one["answers"] == answered for one in others)
    return False


def cap_hit(asked: Asked) -> bool:
    """The announced frequency of advertising, or the throttle of automatic notes, is used up.

    What waits on the ready list counts as sent: two campaigns on one day share one allowance.
    """
    question, now = asked.question, asked.known.now
    others = _before(asked)
    if question.origin == "auto_ack":
        notes = [one for one in others if one["origin"] == "auto_ack"]
        return any(_counts(one, since=now - AWAY_NOTE_EVERY) for one in notes)
    if not asked.kind.ads:
        return False
    announced = [
        one
        for one in asked.known.purposes
        if (one["code"], one["topic"], one["channel"]) == ("ADS", question.topic, question.channel)
    ]
    if not announced:
        return True
    cap_count, cap_days = announced[0]["cap_count"], announced[0]["cap_days"]
    if cap_count is None or cap_days is None:
        return False
    begin = now - timedelta(days=cap_days)
    same = [
        one
        for one in others
        if one["purpose"] in _ADVERTISING
        and one["topic"] == question.topic
        and _counts(one, since=begin)
    ]
    return len(same) >= int(cap_count)


def quiet(asked: Asked) -> bool:
    """It is quiet where the person is: by the zone of the number, else of the user id, else of the
    sender; by the national holidays there and, at home, those of the controller's Land.
    """
    place = asked.place
    return place is None or is_quiet_at(place, ads=asked.kind.ads, now=asked.known.now)


def quiet_until(asked: Asked) -> datetime:
    """When the quiet hours end; now, when there are none. In an unknown place: in an hour."""
    place, now = asked.place, asked.known.now
    if place is None:
        return now + timedelta(hours=1)
    return quiet_until_at(place, ads=asked.kind.ads, now=now)


def urgent(asked: Asked) -> bool:
    """This type may disturb: always, or because its event is near (law.md §8.1 `urgent`)."""
    question = asked.question
    if question.purpose not in NOTIFICATION_NAME:
        return False
    if question.purpose in _MAY_DISTURB:
        return True
    event_at = question.event_at
    if event_at is None or event_at.tzinfo is None:
        return False
    near = -EVENT_OVER <= event_at - asked.known.now < EVENT_NEAR
    return near and question.purpose in _MAY_DISTURB_BEFORE_EVENT


def _counts(one: Row, *, since: datetime) -> bool:
    """Whether an entry uses up an allowance: it left after that time, or is about to leave."""
    return one["state"] in ("waiting", "leaving") or one["at"] > since


def _before(asked: Asked) -> list[Row]:
    """What goes to this person before this message: what has left, and what waits ahead of it.
    Entries are ordered by their ids, so of two that wait only the later one sees the other.
    """
    mine = asked.question.ready_id
    return [
        one
        for one in asked.person.on_their_way
        if one["ready_id"] != mine
        and (mine is None or one["state"] != "waiting" or one["ready_id"] < mine)
    ]


RESOLVERS: Final[tuple[Callable[[Asked], str | bool], ...]] = (
    tpl_category,
    tpl_ok,
    already_sent,
    cap_hit,
    quiet,
    urgent,
)
