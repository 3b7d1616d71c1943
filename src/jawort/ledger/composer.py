"""Drafts and what is needed beside them: the thread, the quoted message, the habits of writing."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.conversation.composer import QuickReply, Quote, Writing
from jawort.domain.ids import first_id_of, timed_id
from jawort.domain.sending.draft import ReadyMessage
from jawort.domain.situation import Channel
from jawort.ledger.calendar import country_of
from jawort.ledger.contact import identifiers_of, names_of
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.sending import ready
from jawort.ledger.thread import by_wamid
from jawort.ledger.work import Work

_THREAD = query("composer", "thread")
_MESSAGES = query("composer", "messages")
_DRAFT = query("composer", "draft")
_SAVE_DRAFT = query("composer", "save_draft")
_DRAFT_SENT = query("composer", "draft_sent")
_DROP_DRAFT = query("composer", "drop_draft")
_SIGN = query("composer", "sign")
_TAKE_BACK = query("composer", "take_back")
_ENTRY = query("composer", "entry")
_ENDED = query("composer", "ended")
_ENTRY_STATE = query("composer", "entry_state")
_QUICK_REPLIES = query("composer", "quick_replies")
_PUT_QUICK_REPLY = query("composer", "put_quick_reply")
_REMOVE_QUICK_REPLY = query("composer", "remove_quick_reply")
_SERVICE_MESSAGES = query("composer", "service_messages")

_SHORT = 120  # signs of a quoted message that are shown


@dataclass(frozen=True, slots=True)
class Thread:
    """Where somebody writes, and to whom. inbound_id: the newest message of the person in it.
    is_private: the chat is set apart, nothing leaves from it.
    """

    conversation_id: UUID
    contact_id: UUID
    sender_id: UUID
    channel: Channel
    brand: str
    last_inbound_at: datetime | None
    inbound_id: UUID | None
    inbound_at: datetime | None
    is_private: bool
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A message of the thread with all its words, and its id at the platform, by which it is
    quoted.
    """

    quote: Quote
    wamid: str = field(repr=False)
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """What somebody has written in a conversation. sent_as: the entry it has become."""

    writing: Writing
    sent_as: UUID | None
    saved_at: datetime


async def thread(work: Work, conversation_id: UUID) -> Thread | None:
    """The thread of this id; None when this controller has none."""
    row = await work.row(_THREAD, conversation_id)
    if row is None:
        return None
    keys = await open_keys(work, [row["contact_id"]])
    try:
        name, username = names_of(row, keys)
    except KeyDestroyed:
        name, username = "", ""
    return Thread(
        conversation_id=row["conversation_id"],
        contact_id=row["contact_id"],
        sender_id=row["sender_id"],
        channel=row["channel"],
        brand=row["brand"],
        last_inbound_at=row["last_inbound_at"],
        inbound_id=row["inbound_id"],
        inbound_at=row["inbound_at"],
        is_private=row["is_private"],
        name=name or username,
    )


async def country(work: Work, where: Thread) -> str:
    """The country of the person, by which the platform charges; empty where nobody can tell."""
    keys = await open_keys(work, [where.contact_id])
    try:
        known = await identifiers_of(work, [where.contact_id], keys)
    except KeyDestroyed:
        return ""
    return country_of([one.identifier for one in known if one.valid_to is None])


async def messages(work: Work, where: Thread, ids: Sequence[UUID]) -> dict[UUID, Quoted]:
    """Some messages of a thread, as far as they open. A message of another thread is not among
    them, so nobody can quote it here.
    """
    if not ids:
        return {}
    rows = await work.rows(_MESSAGES, where.conversation_id, list(ids))
    keys = await open_keys(work, [row["contact_id"] for row in rows])
    found = {}
    for row in rows:
        one: UUID = row["message_id"]
        try:
            wamid = keys.text(row["wamid_sealed"], place=f"message.wamid_sealed:{one}")
            sealed = row["body_sealed"]
            body = (
                msgspec.json.decode(keys.open(sealed, place=f"message.body_sealed:{one}"))
                if sealed
                else {}
            )
        except KeyDestroyed:
            continue
        words = _words(body)
        short = " ".join(words.split())[:_SHORT]
        found[one] = Quoted(Quote(one, short, row["at"], row["direction"]), wamid, words)
    return found


def _words(body: dict[str, Any]) -> str:
    for name in ("text", "body", "caption"):
        words = body.get(name)
        if isinstance(words, str) and words:
            return words
    return ""


# -- drafts --------------------------------------------------------------------------------------


async def draft(work: Work, where: Thread, account_id: UUID) -> SavedDraft | None:
    """What this account has written in this thread; None when there is nothing, or no key."""
    row = await work.row(_DRAFT, where.conversation_id, account_id)
    if row is None:
        return None
    keys = await open_keys(work, [where.contact_id])
    try:
        plain = keys.open(row["content_sealed"], place=_draft_place(row["draft_id"]))
    except KeyDestroyed:
        return None
    return SavedDraft(msgspec.json.decode(plain, type=Writing), row["sent_as"], row["saved_at"])


async def save_draft(
    work: Work, where: Thread, account_id: UUID, writing: Writing, *, now: datetime
) -> None:
    """Keep what is written, in place of what this account had written here before.

    Raises ContactGone when the person is erased.
    """
    key = (await keys_to_seal(work, [where.contact_id]))[where.contact_id]
    draft_id = timed_id(now, secrets.token_bytes(10))
    sealed = seal.seal(key, msgspec.json.encode(writing), place=_draft_place(draft_id))
    await work.run(
        _SAVE_DRAFT,
        draft_id,
        where.conversation_id,
        account_id,
        where.contact_id,
        sealed,
        now,
    )


async def draft_sent(work: Work, where: Thread, account_id: UUID, ready_id: UUID | None) -> None:
    """The draft is on its way: it is shown no more, unless it is taken back (None)."""
    await work.run(_DRAFT_SENT, where.conversation_id, account_id, ready_id)


async def drop_draft(work: Work, where: Thread, account_id: UUID) -> None:
    """Nothing is written here any more."""
    await work.run(_DROP_DRAFT, where.conversation_id, account_id)


def _draft_place(draft_id: UUID) -> str:
    return f"composer_draft.content_sealed:{draft_id}"


# -- what has just been sent ---------------------------------------------------------------------


async def sign(work: Work, written_by: Mapping[UUID, UUID], *, not_before: datetime) -> None:
    """Note who wrote these entries of this very transaction, and let them wait so long, so that
    they can still be taken back.
    """
    if written_by:
        ids = sorted(written_by)
        await work.run(_SIGN, ids, [written_by[one] for one in ids], [not_before] * len(ids))


async def take_back(
    work: Work, where: Thread, ready_id: UUID, written_by: UUID | None, *, now: datetime
) -> bool:
    """End an answer that waits and of which no byte has left. False when it has, is not here, was
    not written by this account (None: by anybody), or is nothing somebody wrote.
    """
    done = await work.row(_TAKE_BACK, ready_id, where.conversation_id, now, written_by)
    return done is not None


async def entry(work: Work, where: Thread, ready_id: UUID) -> ReadyMessage | None:
    """What lies on the ready list under this id, in this thread; None when there is nothing."""
    row = await work.row(_ENTRY, ready_id, where.conversation_id)
    if row is None:
        return None
    try:
        return ready.opened(
            row["content_sealed"], ready_id, await open_keys(work, [row["contact_id"]])
        )
    except KeyDestroyed:
        return None


@dataclass(frozen=True, slots=True)
class Ended:
    """An answer that arrived nowhere, as it was. error_code: the carrier's, 0 where it named none;
    None: the gate refused it at the final check. quotes, asked: what it was tied to; in another
    thread it cannot be quoted.
    """

    message: ReadyMessage
    error_code: int | None
    quotes: UUID | None
    asked: UUID | None


async def ended(work: Work, where: Thread, ready_id: UUID) -> Ended | None:
    """What somebody wrote in this thread and what arrived nowhere; None for anything else: what
    has arrived, waits, is unclear, was written by no human, or can be read no more.
    """
    row = await work.row(_ENDED, ready_id, where.conversation_id)
    if row is None or row["content_sealed"] is None:
        return None
    keys = await open_keys(work, [row["contact_id"]])
    try:
        message = ready.opened(row["content_sealed"], ready_id, keys)
    except KeyDestroyed:
        return None
    quotes = row["quoted"]
    if quotes is None and (wamid := message.content.answers_to):  # nothing of it ever left
        quotes = (await by_wamid(work, [wamid])).get(wamid)
    return Ended(message, row["error_code"], quotes, row["answers"])


async def entry_state(work: Work, ready_id: UUID) -> str:
    """How far an entry of the ready list has come."""
    return str(await work.value(_ENTRY_STATE, ready_id))


async def service_messages(work: Work, sender_id: UUID, *, since: datetime, most: int) -> int:
    """How many messages without a template of this number arrived since a moment, up to `most`."""
    return int(await work.value(_SERVICE_MESSAGES, sender_id, first_id_of(since), most))


# -- what belongs to the team -------------------------------------------------------------------


async def quick_replies(work: Work) -> list[QuickReply]:
    """The texts the whole team uses, by their shortcuts."""
    return [
        QuickReply(row["quick_reply_id"], row["shortcut"], row["body"], row["changed_by"])
        for row in await work.rows(_QUICK_REPLIES)
    ]


async def put_quick_reply(work: Work, shortcut: str, body: str, *, by: str, now: datetime) -> None:
    """Add a text, or change the one of this shortcut."""
    made = timed_id(now, secrets.token_bytes(10))
    await work.run(_PUT_QUICK_REPLY, made, shortcut, body, by, now)


async def remove_quick_reply(work: Work, quick_reply_id: UUID) -> bool:
    """Remove a text. False when there is none of this id."""
    return await work.run(_REMOVE_QUICK_REPLY, quick_reply_id) == 1
