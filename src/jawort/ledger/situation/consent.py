"""Inputs that depend on the yes: consent, its proof and its scope, and the legal basis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from jawort.ledger.situation.known import Consent, Row

if TYPE_CHECKING:
    from jawort.ledger.situation.asked import Asked

CONFIRMATION_FOR: Final = timedelta(hours=24)
"""How long an unconfirmed wish may still be confirmed. Source: law.md §8.1 `consent`, W-08."""

_MOST_PROTECTIVE_FIRST: Final = (
    "withdrawn",
    "denied",
    "invalid",
    "expired",
    "pending",
    "granted",
)
_NOTHING_SAID: Final = Consent("none", False, False, None)


def consent(asked: Asked) -> str:
    """The state of what the person said for purpose, channel and sender; on conflict the most
    protective one. Read for the sending controller only.
    """
    return asked.consent.state


def proof_ok(asked: Asked) -> bool:
    """The evidence of the yes is complete and its fact is in the log."""
    return asked.consent.proof_ok


def scope_ok(asked: Asked) -> bool:
    """The yes covers exactly this channel, sender brand and topic."""
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
    exact = [one for one in spoken if _covers(asked, one)]
    if not spoken:
        return _NOTHING_SAID
    chosen = exact or spoken
    states = {_state(asked, one) for one in chosen}
    state = next(one for one in _MOST_PROTECTIVE_FIRST if one in states)
    scope = bool(exact) and all(one["scope_ok"] for one in exact)
    return Consent(
        state=state,
        proof_ok=all(one["proof_ok"] for one in chosen),
        scope_ok=scope,
        granted_at=max(one["act_at"] for one in exact) if state == "granted" and scope else None,
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


def _state(asked: Asked, row: Row) -> str:
    """What a row says today: an unconfirmed wish ends by itself."""
    is_late = asked.known.now >= row["act_at"] + CONFIRMATION_FOR
    return "expired" if row["state"] == "pending" and is_late else str(row["state"])


RESOLVERS: Final[tuple[Callable[[Asked], str | bool], ...]] = (
    consent,
    proof_ok,
    scope_ok,
    basis,
    contract_active,
)
