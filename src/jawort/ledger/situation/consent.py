"""Inputs that depend on the yes: consent, its proof and its scope, and the legal basis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from jawort.domain.consent.state import ANSWERS
from jawort.domain.merge import strictest
from jawort.domain.situation import ConsentState
from jawort.ledger.situation.known import Consent, Row

if TYPE_CHECKING:
    from jawort.ledger.situation.asked import Asked

CONFIRMATION_FOR: Final = timedelta(hours=24)
"""How long an unconfirmed wish may still be confirmed. Source: law.md §8.1 `consent`, W-08."""

_NOTHING_SAID: Final = Consent("none", False, False)


def consent(asked: Asked) -> str:
    """The state of what the person said for purpose, channel and sender; on conflict the most
    protective one. Read for the sending controller only.
    """
    return asked.consent.state


def proof_ok(asked: Asked) -> bool:
    """The evidence of the yes is complete and its fact is in the log."""
    return asked.consent.proof_ok


def scope_ok(asked: Asked) -> bool:
    """The yes covers exactly this channel, sender brand and topic, and the person has written from
    this record: the identifier is verified.
    """
    return asked.consent.scope_ok


def basis(asked: Asked) -> str:
    """The legal basis the controller has put on record for this purpose."""
    found = [one["basis"] for one in asked.known.purposes if _is_about(asked, one)]
    return found[0] if found else "none"


def contract_active(asked: Asked) -> bool:
    """Whoever sends has named the order, booking or ticket; it is kept with the decision."""
    return bool(asked.question.reference.strip())


def said_about(asked: Asked) -> Consent:
    """Finds out `consent`. If only another channel, brand or topic was spoken about, that answer
    counts with a scope that does not fit.
    """
    spoken = [one for one in asked.person.consents if one["code"] == asked.code]
    exact = _in_force(asked, [one for one in spoken if _covers(asked, one)])
    exact = [one for one in exact if not _is_answered(asked, one, exact)]
    if not spoken:
        return _NOTHING_SAID
    chosen = exact or spoken
    states = {_state(asked, one) for one in chosen}
    state = strictest(states)
    fits = bool(exact) and all(one["scope_ok"] or _has_written(asked, one) for one in exact)
    is_yes = state == "granted" and fits
    confirmed = [one for one in exact if one["road"] in ANSWERS] if is_yes else []
    return Consent(
        state=state,
        proof_ok=all(one["proof_ok"] for one in chosen),
        scope_ok=fits,
        yeses=tuple((one["contact_id"], one["act_at"]) for one in confirmed),
    )


def is_outdated(asked: Asked, no_at: datetime | None, record: UUID) -> bool:
    """Whether a yes to exactly this is later than a no that stands in a record of the person. In
    the same moment the no wins, and only an answer in the chat takes a no back: a code, paper or
    list never began anew, so a no or a pause that we read after one holds (house.md §5). A yes in
    another record counts only if it was given after the two were found to be one person: until
    then nobody had taken this no back (docs/merge.md).
    """
    merged_at = asked.person.merged_at
    return no_at is not None and any(
        at > no_at and (whose == record or (merged_at is not None and at > merged_at))
        for whose, at in asked.consent.yeses
    )


def _in_force(asked: Asked, rows: Sequence[Row]) -> Sequence[Row]:
    """Of several records of one person the stricter answer stands, until the person answers anew:
    what was said before that, in the other records, is over.
    """
    merged_at = asked.person.merged_at
    if merged_at is None:
        return rows
    new = [one["act_at"] for one in rows if one["state"] == "granted" if one["act_at"] > merged_at]
    newest = max(new, default=None)
    return [one for one in rows if newest is None or one["act_at"] >= newest]


def _is_answered(asked: Asked, row: Row, rows: Sequence[Row]) -> bool:
    """A question at one of the brand's numbers that waits or has run out, and a yes that this very
    record gave at another of them later: that is its answer. Only a no is more than a question.
    """
    return _state(asked, row) in ("pending", "expired") and any(
        one["state"] == "granted"
        and one["contact_id"] == row["contact_id"]
        and one["act_at"] > row["act_at"]
        for one in rows
    )


def _has_written(asked: Asked, row: Row) -> bool:
    """The person has written to us as this record: the identifier is theirs."""
    return any(
        one["contact_id"] == row["contact_id"] and one["last_inbound_at"] is not None
        for one in asked.person.conversations
    )


def _covers(asked: Asked, row: Row) -> bool:
    given_to = asked.known.senders.get(row["sender_id"])
    same_brand = given_to and asked.sender and given_to.brand == asked.sender.brand
    return bool(same_brand) and not row["is_retired"] and _is_about(asked, row)


def _is_about(asked: Asked, row: Row) -> bool:
    question = asked.question
    return (row["code"], row["topic"], row["channel"]) == (
        asked.code,
        question.topic,
        question.channel,
    )


def _state(asked: Asked, row: Row) -> ConsentState:
    """What a row says today: an unconfirmed wish ends by itself, and a yes dated after the message
    that would rely on it is none yet (law.md S1.27).
    """
    is_late = asked.known.now >= row["act_at"] + CONFIRMATION_FOR
    state: ConsentState = row["state"]  # the table checks it
    if state == "granted" and row["act_at"] > asked.known.now:
        return "pending"
    return "expired" if state == "pending" and is_late else state


RESOLVERS: Final[tuple[Callable[[Asked], str | bool], ...]] = (
    consent,
    proof_ok,
    scope_ok,
    basis,
    contract_active,
)
