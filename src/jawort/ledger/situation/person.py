"""Inputs that depend on the person: state, doubts, noes. Of several records the stricter wins."""

from collections.abc import Callable
from typing import Final

from jawort.domain.purpose import NOTIFICATION_NAME
from jawort.domain.setting import SettingKey
from jawort.ledger.situation.asked import Asked
from jawort.ledger.situation.consent import is_outdated
from jawort.ledger.situation.known import No, Row


def contact_state(asked: Asked) -> str:
    """The strictest state among the records of the person."""
    states = {record["state"] for record in asked.person.records}
    order = ("erased", "erasure_running", "blocked", "active")
    return next((state for state in order if state in states), "erased")


def identity_ok(asked: Asked) -> bool:
    """No record of the person waits for re-verification."""
    records = asked.person.records
    return bool(records) and all(record["identity_ok"] for record in records)


def restricted(asked: Asked) -> bool:
    """Any record of the person is restricted (Art. 18 GDPR)."""
    records = asked.person.records
    return not records or any(record["restricted"] for record in records)


def objection(asked: Asked) -> str:
    """The widest objection among the records of the person (Art. 21 GDPR)."""
    raised = {record["objection"] for record in asked.person.records}
    return next((scope for scope in ("general", "ads", "none") if scope in raised), "general")


def optout(asked: Asked) -> str:
    """The widest stop among the records of the person. One that is older than a confirmed yes to
    exactly this purpose, channel and sender does not hold this message.
    """
    if not asked.person.records:
        return "all"
    standing = {record["optout"] for record in asked.person.records if _still_stops(asked, record)}
    return next((scope for scope in ("all", "ads") if scope in standing), "none")


def suppressed(asked: Asked) -> bool:
    """An identifier of the person is remembered with a no that its own record does not tell, such
    as one from before an erasure, and no later yes has lifted it.

    For a living record its own opt-out and objection speak (law.md §8.1); the list speaks where
    they are silent or the record is younger than the no.
    """
    if not asked.person.records or asked.person.unreadable:
        return True
    return any(_holds(asked, no) and not _is_told(no) for no in asked.person.noes)


def type_optout(asked: Asked) -> bool:
    """The person has stopped this type of notification, on any identifier, and not agreed since."""
    if not asked.person.records or asked.person.unreadable:
        return True
    scope = f"type:{asked.question.purpose}"
    return any(no.scope == scope and not _is_over(asked, no) for no in asked.person.noes)


def platform_ads_stop(asked: Asked) -> bool:
    """Any record of the person carries the platform's stop for marketing."""
    records = asked.person.records
    return not records or any(record["platform_ads_stop"] for record in records)


def minor(asked: Asked) -> str:
    """The strictest age state among the records. Unknown age is `ok` only once the controller has
    confirmed that its service does not address children.
    """
    states = {record["minor"] for record in asked.person.records}
    order = ("under_no_parent", "unknown_child_directed", "under_with_parent", "ok")
    found = next((state for state in order if state in states), "under_no_parent")
    directed = asked.known.setting(SettingKey.CHILD_DIRECTED) != "no"
    return "unknown_child_directed" if found == "ok" and directed else found


def inbound_after_optout(asked: Asked) -> bool:
    """There is no stop, or the person has written since the latest one.

    A message that is itself a stop has the time of that stop, so it never counts as later.
    """
    stops = [one for one in asked.person.records if one["optout"] != "none"]
    if not stops:
        return bool(asked.person.records)
    if any(one["optout_at"] is None for one in stops):
        return False
    latest = max(one["optout_at"] for one in stops)
    heard = (one["last_inbound_at"] for one in asked.person.conversations)
    return any(at is not None and at > latest for at in heard)


def _still_stops(asked: Asked, record: Row) -> bool:
    stopped = record["optout"] != "none"
    return stopped and not is_outdated(asked, record["optout_at"], record["contact_id"])


def _is_over(asked: Asked, no: No) -> bool:
    return is_outdated(asked, no.since, no.record["contact_id"])


def _holds(asked: Asked, no: No) -> bool:
    """Whether a no on the list is about this message at all."""
    word, _, detail = no.scope.partition(":")
    if word == "type" or _is_over(asked, no):
        return False  # a no to one type of notification is `type_optout`
    if word != "topic":
        return True
    question = asked.question
    if question.purpose in NOTIFICATION_NAME and not asked.kind.ads:
        return False
    return question.topic in ("", detail)


def _is_told(no: No) -> bool:
    """Whether the living record itself tells this no, or a wider one."""
    if no.since < no.known_from:
        return False
    told = {no.record["optout"], no.record["objection"]}
    everything = {"all", "general"}
    return bool(told & (everything if no.scope == "all" else everything | {"ads"}))


RESOLVERS: Final[tuple[Callable[[Asked], str | bool], ...]] = (
    contact_state,
    identity_ok,
    restricted,
    objection,
    optout,
    suppressed,
    type_optout,
    platform_ads_stop,
    minor,
    inbound_after_optout,
)
