"""What stands beside the facts of a consent: decisions taken on it, and messages that showed it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.consent.proof import Decisions, LastDecision, Shown
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys
from jawort.ledger.query import query
from jawort.ledger.work import Work

_DECISIONS = query("consent_proof", "decisions")
_MESSAGES = query("consent_proof", "messages")
_REPORTS = query("consent_proof", "reports")


async def decisions(
    work: Work, people: Sequence[UUID], keys: OpenKeys, *, code: str, topic: str
) -> Decisions:
    """What was decided about messages to this person for a purpose."""
    outcomes: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    closed, last = 0, None
    for row in await work.rows(_DECISIONS, list(people), code):
        about = _topic_of(row, keys)
        if about is None:
            closed += 1
        if about not in (None, topic):
            continue
        outcomes[row["outcome"]] += 1
        codes[row["code"]] += 1
        said = (row["outcome"], row["code"], row["rule"], row["policy_version"])
        last = LastDecision(row["decided_at"], *said)
    return Decisions(dict(sorted(outcomes.items())), dict(sorted(codes.items())), closed, last)


async def shown(work: Work, messages: Sequence[UUID], keys: OpenKeys) -> list[Shown]:
    """When these messages of ours left and what was reported of them, as far as they are kept."""
    reports: dict[UUID, list[tuple[str, datetime]]] = {}
    for row in await work.rows(_REPORTS, list(messages)):
        reports.setdefault(row["message_id"], []).append((row["status"], row["at"]))
    return [
        Shown(
            row["message_id"],
            _wamid(row, keys),
            row["at"],
            tuple(reports.get(row["message_id"], ())),
        )
        for row in await work.rows(_MESSAGES, list(messages))
    ]


def _topic_of(row: Any, keys: OpenKeys) -> str | None:
    try:
        place = f"decision.situation_sealed:{row['decision_id']}"
        used: Mapping[str, Any] = msgspec.json.decode(
            keys.open(row["situation_sealed"], place=place)
        )
    except KeyDestroyed:
        return None
    return str(used["question"].get("topic", ""))


def _wamid(row: Any, keys: OpenKeys) -> str:
    if row["wamid_sealed"] is None:
        return ""
    try:
        return keys.text(row["wamid_sealed"], place=f"message.wamid_sealed:{row['message_id']}")
    except KeyDestroyed:
        return ""
