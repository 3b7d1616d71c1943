"""Files of persons as rows: what is wanted from the carrier, what arrives, what is here."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final, Literal
from uuid import UUID

from jawort.domain.ids import in_turn, timed_id
from jawort.domain.media import Direction, Media, MediaKind
from jawort.domain.retention import RetentionClass
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.keys.vault import OpenKeys, keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_WANT = query("media", "want")
_CONTROLLERS_WANTING = query("media", "controllers_wanting")
_TAKE = query("media", "take")
_GIVE_UP_OLD = query("media", "give_up_old")
_OVERDUE = query("media", "overdue")
_SETTLE = query("media", "settle")
_END = query("media", "end")
_AGAIN = query("media", "again")
_WANT_AGAIN = query("media", "want_again")
_BEGIN_ARRIVING = query("media", "begin_arriving")
_NEVER_ARRIVED = query("media", "never_arrived")
_WAIT_IN = query("media", "wait_in")
_UPLOADED_BY = query("media", "uploaded_by")
_DISCARD = query("media", "discard")
_OF_MESSAGES = query("media", "of_messages")
_OF_IDS = query("media", "of_ids")
_OF_CONTACTS = query("media", "of_contacts")
_SMALL = query("media", "small")
_DIGEST = query("media", "digest")
_NAME_MESSAGE = query("media", "name_message")

_OPENED: Final = ("filename_sealed", "sha256_sealed", "source_sealed")

LEASE: Final = timedelta(minutes=15)
"""So long one worker may take over one file: two tries of five minutes each, and some more."""

AT_CARRIER_FOR: Final = timedelta(days=7)
"""How long the carrier keeps a person's file. Source: Meta, "Media", Dec 2025."""


@dataclass(frozen=True, slots=True)
class NewWanted:
    """A file a person sent that is to be fetched. source: the carrier's id of it."""

    contact_id: UUID
    message_id: UUID
    sender_id: UUID
    kind: MediaKind
    is_voice: bool
    content_type: str
    filename: str = field(repr=False)
    source: str = field(repr=False)
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file in a worker's hands. line: the platform's id of the number it came to.

    held_until: the end of this worker's lease. Once another has taken the file it is another one,
    and nothing this worker notes counts any more.
    """

    media_id: UUID
    contact_id: UUID
    retention_class: RetentionClass
    kind: MediaKind
    content_type: str
    filename: str = field(repr=False)
    source: str = field(repr=False)
    try_count: int
    sender_id: UUID
    line: str
    held_until: datetime


@dataclass(frozen=True, slots=True)
class NewArriving:
    """A file that somebody is uploading. uploaded_by: the account; None for the program itself."""

    contact_id: UUID
    direction: Direction
    retention_class: RetentionClass
    uploaded_by: UUID | None


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a file turned out to be, once all its pieces are here."""

    kind: MediaKind
    content_type: str
    filename: str = field(repr=False)
    byte_count: int
    sha256: bytes = field(repr=False)
    is_shown: bool = False
    width: int | None = None
    height: int | None = None
    preview: bytes = field(default=b"", repr=False)


async def want(work: Work, news: Sequence[NewWanted], *, now: datetime) -> None:
    """Note files to be fetched, in a constant number of queries. Raises ContactGone."""
    if not news:
        return
    keys = await keys_to_seal(work, sorted({one.contact_id for one in news}))
    ids = [timed_id(now, in_turn(place, secrets.token_bytes(8))) for place in range(len(news))]
    await work.run(
        _WANT,
        now,
        ids,
        [one.contact_id for one in news],
        [one.message_id for one in news],
        [one.sender_id for one in news],
        [one.kind for one in news],
        [one.is_voice for one in news],
        [one.content_type for one in news],
        [
            _sealed(keys[one.contact_id], "filename_sealed", media_id, one.filename)
            for media_id, one in zip(ids, news, strict=True)
        ],
        [
            _sealed(keys[one.contact_id], "source_sealed", media_id, one.source)
            for media_id, one in zip(ids, news, strict=True)
        ],
        [one.received_at for one in news],
    )


async def controllers_wanting(work: HouseWork, *, now: datetime) -> list[UUID]:
    """For whom a file is to be fetched now."""
    return [row["controller_id"] for row in await work.rows(_CONTROLLERS_WANTING, now)]


async def take(work: Work, senders: Sequence[UUID], *, limit: int, now: datetime) -> list[Wanted]:
    """Take up what is due for these numbers; what the carrier no longer has is given up. Commit
    before fetching: nobody else gets it for a quarter of an hour.
    """
    await work.run(_GIVE_UP_OLD, now - AT_CARRIER_FOR)
    rows = await work.rows(_TAKE, now, limit, now + LEASE, list(senders))
    keys = await open_keys(work, [row["contact_id"] for row in rows])
    taken = []
    for row in rows:
        media_id = row["media_id"]
        try:
            taken.append(
                Wanted(
                    media_id,
                    row["contact_id"],
                    RetentionClass(row["retention_class"]),
                    row["kind"],
                    row["content_type"],
                    keys.text(row["filename_sealed"], place=_place("filename_sealed", media_id)),
                    keys.text(row["source_sealed"], place=_place("source_sealed", media_id)),
                    row["try_count"],
                    row["sender_id"],
                    row["phone_number_id"],
                    row["held_until"],
                )
            )
        except KeyDestroyed:
            await end(work, media_id, row["held_until"], "gone")  # its person is erased
    return taken


async def overdue(work: Work, *, before: datetime) -> int:
    """How many files that came before a moment are still to be fetched."""
    return int(await work.value(_OVERDUE, before))


async def begin_arriving(work: Work, new: NewArriving, *, now: datetime) -> UUID:
    """Make room for a file that somebody uploads. Raises ContactGone."""
    await keys_to_seal(work, [new.contact_id], new.retention_class)
    media_id = timed_id(now, secrets.token_bytes(10))
    await work.run(
        _BEGIN_ARRIVING,
        media_id,
        new.contact_id,
        new.direction,
        new.retention_class.value,
        now,
        new.uploaded_by,
    )
    return media_id


async def never_arrived(work: HouseWork, *, before: datetime, limit: int) -> int:
    """Remove uploads that were broken off; gives how many."""
    return await work.run(_NEVER_ARRIVED, before, limit)


async def settle(
    work: Work,
    media_id: UUID,
    contact_id: UUID,
    retention_class: RetentionClass,
    arrived: Arrived,
    *,
    was: Literal["wanted", "arriving"],
) -> bool:
    """Note that a file is here. False: it was erased or settled meanwhile. Raises ContactGone."""
    key = (await keys_to_seal(work, [contact_id], retention_class))[contact_id]
    done = await work.run(
        _SETTLE,
        media_id,
        was,
        arrived.content_type,
        arrived.byte_count,
        seal.seal(key, arrived.sha256.hex().encode(), place=_place("sha256_sealed", media_id)),
        arrived.is_shown,
        arrived.width,
        arrived.height,
        seal.seal(key, arrived.preview, place=_place("preview_sealed", media_id))
        if arrived.preview
        else None,
        arrived.kind,
        _sealed(key, "filename_sealed", media_id, arrived.filename),
    )
    return done == 1


async def end(
    work: Work, media_id: UUID, held_until: datetime, state: Literal["failed", "too_big", "gone"]
) -> None:
    """Note that a wanted file will not come, unless another worker holds it by now."""
    await work.run(_END, media_id, held_until, state)


async def again(work: Work, media_id: UUID, held_until: datetime, *, at: datetime) -> None:
    """Try once more, later, unless another worker holds it by now."""
    await work.run(_AGAIN, media_id, held_until, at)


async def want_again(work: Work, media_id: UUID, *, now: datetime) -> bool:
    """Want a file that did not come. False: there is nothing to want."""
    return await work.run(_WANT_AGAIN, media_id, now) == 1


async def wait_in(work: Work, carried: Collection[tuple[UUID, UUID]]) -> None:
    """Note which files wait in which entries of the ready list or kept answers: (file, place). It
    serves until they have left or wait no more.
    """
    if carried:
        await work.run(_WAIT_IN, [one[0] for one in carried], [one[1] for one in carried])


async def uploaded_by(work: Work, media_id: UUID) -> UUID | None:
    """The account that chose a file; None where it was the program itself or a person outside."""
    found: UUID | None = await work.value(_UPLOADED_BY, media_id)
    return found


async def discard(work: Work, media_id: UUID, account_id: UUID) -> bool:
    """Forget a file this account chose, that was never sent and waits nowhere. False: there is no
    such file.
    """
    return await work.run(_DISCARD, media_id, account_id) == 1


async def name_messages(work: Work, sent: Mapping[UUID, UUID]) -> None:
    """Note in which messages files of ours have left."""
    if sent:
        await work.run(_NAME_MESSAGE, list(sent), list(sent.values()))


async def of_messages(work: Work, messages: Sequence[UUID]) -> dict[UUID, Media]:
    """The file of each of these messages that has one."""
    rows = await work.rows(_OF_MESSAGES, list(messages)) if messages else []
    return {one.message_id: one for one in await _opened(work, rows) if one.message_id}


async def of_ids(work: Work, ids: Sequence[UUID]) -> dict[UUID, Media]:
    """These files, as far as they may be opened."""
    rows = await work.rows(_OF_IDS, list(ids)) if ids else []
    return {one.media_id: one for one in await _opened(work, rows)}


async def of_contacts(work: Work, contacts: Sequence[UUID]) -> list[Media]:
    """Every file of some contacts, the oldest first."""
    return await _opened(work, await work.rows(_OF_CONTACTS, list(contacts)))


async def preview(work: Work, media_id: UUID) -> bytes | None:
    """The small picture, as WebP; None where there is none."""
    return await _value(work, _SMALL, "preview_sealed", media_id)


async def digest(work: Work, media_id: UUID) -> str:
    """The SHA-256 of a file in hexadecimal; empty where it is not here."""
    found = await _value(work, _DIGEST, "sha256_sealed", media_id)
    return (found or b"").decode()


async def _value(work: Work, which: Any, column: str, media_id: UUID) -> bytes | None:
    row = await work.row(which, media_id)
    if row is None or row[column] is None:
        return None
    keys = await open_keys(work, [row["contact_id"]])
    try:
        return keys.open(row[column], place=_place(column, media_id))
    except KeyDestroyed:
        return None


async def _opened(work: Work, rows: Sequence[Any]) -> list[Media]:
    keys = await open_keys(work, [row["contact_id"] for row in rows]) if rows else OpenKeys([])
    found = []
    for row in rows:
        values, media_id = dict(row), row["media_id"]
        sealed = {one: values.pop(one) for one in _OPENED}
        try:
            # All of them, though only the name is wanted: what is locked, ordinary work does not
            # see, and some files have no name.
            plain = {one: keys.text(it, place=_place(one, media_id)) for one, it in sealed.items()}
        except KeyDestroyed:
            continue
        found.append(Media(filename=plain["filename_sealed"], **values))
    return found


def _sealed(key: DataKey, column: str, media_id: UUID, text: str) -> bytes | None:
    if not text:
        return None
    return seal.seal(key, text.encode(errors="replace"), place=_place(column, media_id))


def _place(column: str, media_id: UUID) -> str:
    return f"media.{column}:{media_id}"
