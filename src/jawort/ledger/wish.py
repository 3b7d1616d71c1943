"""What messages were understood as: sealed within them, so that it goes when they go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import msgspec

from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.stop import Stood
from jawort.ledger.work import Work

UNDERSTOOD: Final = "understood"
"""Where it stands in the body of a message."""

_LAST_OUTBOUND = query("wish", "last_outbound")
_MESSAGES = query("wish", "messages")
_NEWEST = query("wish", "newest")
_KEEP = query("wish", "keep")
_LAST_SAID = query("wish", "last_said")
_ASKED = query("wish", "asked")
_ASKED_LATELY = query("wish", "asked_lately")
_SAID = query("wish", "said")

QUESTION: Final = "unclear"
"""By which word the question about an unclear message is known among our messages."""


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody of the staff says that a message is.

    scope: how far a no goes. Older ones say nothing about it: they meant advertising.
    """

    to: str
    by: str
    at: datetime
    scope: str = ""

    @property
    def reach(self) -> str:
        """How far the no goes; empty where it is none."""
        return (self.scope or "ads") if self.to == "opt_out" else ""


class Understood(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a message was understood as.

    intents: the weightiest first. saw: ideas of ours, never words of the person. paused_since:
    from when advertising pauses because of it, if it is unclear. stood: which noes stood in the
    records of the person when we asked about it. corrected: the last correction.
    """

    intents: tuple[str, ...]
    scope: str = ""
    tier: str = "none"
    saw: str = ""
    paused_since: datetime | None = None
    stood: dict[UUID, Stood] = {}
    corrected: Correction | None = None


_NOTHING: Final = Understood(intents=("none",))


@dataclass(frozen=True, slots=True)
class KeptWish:
    """One message of a person, and what it was understood as; `none` where no wish was read."""

    message_id: UUID
    contact_id: UUID
    conversation_id: UUID
    at: datetime
    understood: Understood
    body: dict[str, Any] = field(repr=False)


async def last_outbound(
    work: Work, asked: Sequence[tuple[UUID, datetime]]
) -> dict[int, tuple[str, datetime]]:
    """For the place of each person and moment: the purpose of our last message in the 72 hours
    before, and when it left; nothing where there was none.
    """
    people, moments = [who for who, _ in asked], [at for _, at in asked]
    rows = await work.rows(_LAST_OUTBOUND, list(range(len(asked))), people, moments)
    return {row["place"]: (row["purpose"], row["ended_at"]) for row in rows}


async def of(work: Work, messages: Sequence[UUID]) -> dict[UUID, KeptWish]:
    """What these messages were understood as; those that wish nothing are left out."""
    rows = await work.rows(_MESSAGES, list(messages))
    return {one.message_id: one for one in await _opened(work, rows) if UNDERSTOOD in one.body}


async def kept(work: Work, message_id: UUID) -> KeptWish | None:
    """One message of a person, whether or not a wish was read in it; None where it is ours, is not
    known, or nothing is left of it.
    """
    return next(iter(await _opened(work, await work.rows(_MESSAGES, [message_id]))), None)


async def asked(work: Work, messages: Sequence[UUID]) -> set[UUID]:
    """About which of these unclear messages the person was sent our question."""
    keys = {f"{QUESTION}:{one}": one for one in messages}
    rows = await work.rows(_ASKED, list(keys)) if keys else []
    return {keys[row["idempotency_key"]] for row in rows}


async def asked_lately(work: Work, people: Sequence[UUID], *, since: datetime) -> set[UUID]:
    """Who of these was asked since then what an unclear no was to mean."""
    rows = await work.rows(_ASKED_LATELY, list(people), since, QUESTION)
    return {row["contact_id"] for row in rows}


async def pauses(
    work: Work, people: Sequence[UUID], *, since: datetime, until: datetime
) -> set[datetime]:
    """When advertising began to pause because of what these people said unclearly in this time."""
    said = await _opened(work, await work.rows(_SAID, list(people), since, until))
    return {at for one in said if (at := one.understood.paused_since)}


def understood(body: Mapping[str, Any] | None) -> Understood | None:
    """What stands in the body of a message that it was understood as."""
    told = (body or {}).get(UNDERSTOOD)
    return msgspec.convert(told, Understood) if told else None


async def newest(work: Work, *, among: int) -> list[KeptWish]:
    """The wishes among so many of the newest messages, the newest first."""
    opened = await _opened(work, await work.rows(_NEWEST, among))
    return [one for one in opened if UNDERSTOOD in one.body]


async def last_said(work: Work, people: Sequence[UUID], *, count: int) -> list[tuple[UUID, str]]:
    """What these people have written last, so many messages each, the newest first."""
    rows = await work.rows(_LAST_SAID, list(people), count)
    keys = await open_keys(work, sorted({row["contact_id"] for row in rows}))
    found = []
    for row in rows:
        try:
            plain = keys.open(row["body_sealed"], place=_place(row["message_id"]))
        except KeyDestroyed:
            continue
        found.append((row["contact_id"], str(msgspec.json.decode(plain).get("text", ""))))
    return found


async def note(work: Work, told: Mapping[UUID, Understood]) -> None:
    """Write down with messages that are kept already what they were understood as."""
    rows = await work.rows(_MESSAGES, sorted(told)) if told else []
    for one in await _opened(work, rows):
        await _keep(work, one, told[one.message_id])


async def note_stood(work: Work, stood: Mapping[UUID, Mapping[UUID, Stood]]) -> None:
    """Write down with unclear messages which noes stood when we asked about them."""
    rows = await work.rows(_MESSAGES, sorted(stood)) if stood else []
    for one in await _opened(work, rows):
        noes = dict(stood[one.message_id])
        await _keep(work, one, msgspec.structs.replace(one.understood, stood=noes))


async def correct(work: Work, kept: KeptWish, correction: Correction) -> None:
    """Somebody of the staff has read the message, and it says something else."""
    await _keep(work, kept, msgspec.structs.replace(kept.understood, corrected=correction))


async def _keep(work: Work, kept: KeptWish, told: Understood) -> None:
    body = kept.body | {UNDERSTOOD: msgspec.to_builtins(told)}
    key = (await keys_to_seal(work, [kept.contact_id]))[kept.contact_id]
    sealed = seal.seal(key, msgspec.json.encode(body), place=_place(kept.message_id))
    await work.run(_KEEP, kept.message_id, sealed)


async def _opened(work: Work, rows: Sequence[Any]) -> list[KeptWish]:
    keys = await open_keys(work, sorted({row["contact_id"] for row in rows}))
    found = []
    for row in rows:
        message_id: UUID = row["message_id"]
        try:
            body = msgspec.json.decode(keys.open(row["body_sealed"], place=_place(message_id)))
        except KeyDestroyed:
            continue
        found.append(
            KeptWish(
                message_id,
                row["contact_id"],
                row["conversation_id"],
                row["at"],
                understood(body) or _NOTHING,
                body,
            )
        )
    return found


def _place(message_id: UUID) -> str:
    return f"message.body_sealed:{message_id}"
