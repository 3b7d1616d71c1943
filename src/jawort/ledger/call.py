"""Calls as rows of a thread: one message without words for each, put together from its news."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

import msgspec

from jawort.domain.arrival import call
from jawort.domain.arrival.call import CallSoFar
from jawort.ledger import message
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyed_hash import wamid_lookups
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.message import NewMessage
from jawort.ledger.query import query
from jawort.ledger.work import Work

_HOLD = query("call", "hold")
_ADD_TO = query("call", "add_to")
_WAS_TAKEN = query("call", "was_taken")


@dataclass(frozen=True, slots=True)
class NewCall:
    """News of a call. call_id: the platform's; personal data, because it holds the number."""

    conversation_id: UUID
    contact_id: UUID
    call_id: str = field(repr=False)
    at: datetime
    heard_at: datetime
    so_far: CallSoFar


async def note(work: Work, news: Sequence[NewCall], *, now: datetime) -> None:
    """Keep calls, each once by the platform's id, and add to those that are known already.

    A call opens the window like a message and waits for a human like one, unless somebody took
    it. A constant number of queries. Raises ContactGone.
    """
    calls: dict[str, NewCall] = {}
    for one in sorted(news, key=lambda each: each.at):
        before = calls.get(one.call_id)
        told = before.so_far.and_then(one.so_far) if before else one.so_far
        calls[one.call_id] = replace(before or one, so_far=told, heard_at=one.heard_at)
    made = [
        NewMessage(
            one.conversation_id,
            one.contact_id,
            "in",
            "call",
            one.at,
            one.so_far.body(),
            wamid=one.call_id,
            heard_at=one.heard_at,
        )
        for one in calls.values()
    ]
    kept = await message.add_all(work, made, now=now)
    fresh = [one for one, new in zip(calls.values(), kept, strict=True) if new is not None]
    known = [one for one, new in zip(calls.values(), kept, strict=True) if new is None]
    await message.hear(work, [(one.conversation_id, one.heard_at) for one in known])
    taken = [(one.conversation_id, one.at) for one in fresh if one.so_far.what == "answered"]
    taken += await _add_to(work, known)
    if taken:
        await work.run(_WAS_TAKEN, [one for one, _ in taken], [at for _, at in taken])


async def _add_to(work: Work, known: Sequence[NewCall]) -> list[tuple[UUID, datetime]]:
    """Add news to calls that are kept; gives where and when those began that were taken."""
    marks = {
        mark: one
        for one in known
        for mark in wamid_lookups(work.keyring, work.controller_id, one.call_id).values()
    }
    rows = await work.rows(_HOLD, sorted(marks)) if marks else []
    people = sorted({row["contact_id"] for row in rows})
    opening = await open_keys(work, people)
    sealing = await keys_to_seal(work, people)
    taken: list[tuple[UUID, datetime]] = []
    changed: dict[UUID, bytes] = {}
    for row in rows:
        message_id: UUID = row["message_id"]
        place = f"message.body_sealed:{message_id}"
        try:
            before = msgspec.json.decode(opening.open(row["body_sealed"], place=place))
        except KeyDestroyed:
            continue  # erased meanwhile: nothing is added to it
        told = call.kept(before).and_then(marks[bytes(row["wamid_lookup"])].so_far)
        if told.what == "answered":
            taken.append((row["conversation_id"], row["at"]))
        if told != call.kept(before):
            plain = msgspec.json.encode(told.body())
            changed[message_id] = seal.seal(sealing[row["contact_id"]], plain, place=place)
    if changed:
        await work.run(_ADD_TO, list(changed), list(changed.values()))
    return taken
