"""Files of a conversation: shown to who may read it, taken in for who may answer."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from jawort.desk.media.refusal import refusal, too_big
from jawort.desk.staff.permit import require
from jawort.domain.media import (
    HEIC,
    MOST_BYTES,
    MOST_IN_HAND_BYTES,
    MOST_PICTURE_BYTES,
    PICTURES,
    SNIFFED_BYTES,
    Media,
    MediaKind,
    clean_name,
    is_shown,
    kind_of,
    sniff,
)
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.outgoing import Attachment
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import contact, media, media_piece
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.media import Arrived, NewArriving
from jawort.ledger.media_piece import FileGone, Place
from jawort.ledger.work import Ledger, Work
from jawort.papers.picture import Aim, Drawn, Order, Unreadable
from jawort.papers.picture_apart import draw_apart

of_messages = media.of_messages

_NEEDED: Final = {"answer": Permission.ANSWER, "evidence": Permission.RECORD_CONSENT}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file somebody chose. purpose: to be sent as an answer, or the evidence of a consent.

    kind: only where it is not to be sent as what it is: a picture as a document, or as a sticker.
    data: where it is in hand already.
    """

    filename: str = field(repr=False)
    content_type: str = ""
    data: bytes = field(default=b"", repr=False)
    purpose: Literal["answer", "evidence"] = "answer"
    kind: Literal["document", "sticker"] | None = None

    @property
    def retention_class(self) -> RetentionClass:
        """How long it stays: evidence as long as the proof it belongs to."""
        is_proof = self.purpose == "evidence"
        return RetentionClass.CONSENT_PROOF if is_proof else RetentionClass.MEDIA


async def one(work: Work, actor: Actor, media_id: UUID) -> Media:
    """A file of a conversation. Raises Refusal MEDIA_UNKNOWN, and FORBIDDEN without the right.

    Looking at a file is not noted one by one: it is part of reading the conversation.
    """
    require(actor, Permission.READ_INBOX)
    return await _known(work, media_id)


async def preview(work: Work, actor: Actor, media_id: UUID) -> bytes | None:
    """The small view of a picture, as WebP; None where there is none. Raises Refusal."""
    require(actor, Permission.READ_INBOX)
    return await media.preview(work, media_id)


def pieces(
    ledger: Ledger, actor: Actor, file: Media, *, first: int = 0, last: int | None = None
) -> AsyncIterator[bytes]:
    """The bytes of a file from `first` to `last`. Raises FileGone while it is read."""
    return media_piece.stream(ledger, actor.controller_id, file, first=first, last=last)


async def receive(
    ledger: Ledger,
    actor: Actor,
    contact_id: UUID,
    upload: Upload,
    content: AsyncIterable[bytes],
    *,
    now: datetime,
) -> Media:
    """Take in a file as it is uploaded, up to 100 MB, sealed piece by piece. Raises Refusal; then
    nothing of it is left.
    """
    require(actor, _NEEDED[upload.purpose])
    new = NewArriving(contact_id, _direction(upload), upload.retention_class, actor.account_id)
    try:
        async with ledger.work(actor.controller_id) as work:
            media_id = await media.begin_arriving(work, new, now=now)
        whose = (media_id, contact_id, upload.retention_class)
        try:
            found = await _judged(upload, content)
            written = await media_piece.write(
                ledger, actor.controller_id, Place(*whose), found.content
            )
            arrived = found.arrived(written.byte_count, written.sha256)
            async with ledger.work(actor.controller_id) as work:
                await media.settle(work, *whose, arrived, was="arriving")
                return await _known(work, media_id)
        except BaseException:
            async with ledger.work(actor.controller_id) as work:
                await media.discard(work, media_id, actor.account_id)
            raise
    except (ContactGone, FileGone):
        raise refusal("MEDIA_UNKNOWN") from None


async def keep_upload(
    work: Work, actor: Actor | None, contact_id: UUID, upload: Upload, *, now: datetime
) -> Media:
    """Keep a file that is in hand: the scan of a paper, a small attachment. At most 16 MB.

    actor None: the program itself. Raises Refusal.
    """
    if actor is not None:
        require(actor, _NEEDED[upload.purpose])
    if len(upload.data) > MOST_IN_HAND_BYTES:
        raise too_big(MOST_IN_HAND_BYTES)
    found = await _judged(upload, _of(upload.data))
    data = await media_piece.joined(found.content, most=MOST_BYTES["document"])
    by = actor.account_id if actor else None
    new = NewArriving(contact_id, _direction(upload), upload.retention_class, by)
    try:
        media_id = await media.begin_arriving(work, new, now=now)
        whose = (media_id, contact_id, upload.retention_class)
        written = await media_piece.write_whole(work, Place(*whose), data or b"")
    except ContactGone:
        raise refusal("MEDIA_UNKNOWN") from None
    arrived = found.arrived(written.byte_count, written.sha256)
    await media.settle(work, *whose, arrived, was="arriving")
    return await _known(work, media_id)


async def attachment(
    work: Work,
    actor: Actor,
    media_id: UUID,
    contact_id: UUID,
    *,
    caption: str | None = None,
    is_voice: bool = False,
) -> Attachment:
    """A kept file as something to say: the outbox hands it to the carrier once it is allowed.

    Raises Refusal: unknown, not here yet, or chosen for another person.
    """
    require(actor, Permission.ANSWER)
    file = await _known(work, media_id)
    if not file.is_kept:
        raise refusal("MEDIA_NOT_HERE")
    people = await contact.person_of(work, contact_id)
    if file.direction != "out" or file.contact_id not in people:
        raise refusal("MEDIA_NOT_THEIRS")
    return Attachment(
        type=file.kind,
        caption=caption if file.kind in ("image", "video", "document") else None,
        filename=file.filename or None if file.kind == "document" else None,
        is_voice=is_voice and file.kind == "audio",
        file_id=media_id,
    )


async def discard(work: Work, actor: Actor, media_id: UUID) -> None:
    """Forget a file this account chose and does not want to send. Raises Refusal once it was sent,
    while a message or an answer that waits carries it, and when somebody else chose it.
    """
    require(actor, Permission.ANSWER)
    file = await _known(work, media_id)
    if await media.discard(work, media_id, actor.account_id):
        return
    chosen_by = await media.uploaded_by(work, media_id)
    is_others = file.direction == "out" and chosen_by != actor.account_id
    raise refusal("MEDIA_NOT_YOURS" if is_others else "MEDIA_SENT")


async def fetch_again(work: Work, actor: Actor, media_id: UUID, *, now: datetime) -> None:
    """Try once more to fetch what a person sent. Raises Refusal."""
    require(actor, Permission.READ_INBOX)
    await _known(work, media_id)
    if not await media.want_again(work, media_id, now=now):
        raise refusal("MEDIA_NOT_AGAIN")


async def evidence(work: Work, media_id: UUID) -> bytes:
    """The scan of a paper, whole: for a proof. Raises Refusal."""
    file = await _known(work, media_id)
    try:
        data = await media_piece.joined(
            media_piece.read_whole(work, file), most=MOST_BYTES["document"]
        )
    except FileGone:
        raise refusal("MEDIA_UNKNOWN") from None
    return data or b""


async def digest(work: Work, media_id: UUID) -> str:
    """The SHA-256 of a file, in hexadecimal: for the fact of a consent on paper."""
    return await media.digest(work, media_id)


async def files_of(work: Work, people: Sequence[UUID]) -> list[Media]:
    """Every file of a person that is here: for an export."""
    return [one for one in await media.of_contacts(work, people) if one.is_kept]


async def _known(work: Work, media_id: UUID) -> Media:
    found = (await media.of_ids(work, [media_id])).get(media_id)
    if found is None:
        raise refusal("MEDIA_UNKNOWN")
    return found


def _direction(upload: Upload) -> Literal["out", "evidence"]:
    return "evidence" if upload.purpose == "evidence" else "out"


# -- what a file turns out to be ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Found:
    """A file that may be kept, and the bytes to keep."""

    kind: MediaKind
    content_type: str
    filename: str = field(repr=False)
    content: AsyncIterator[bytes] = field(repr=False)
    drawn: Drawn | None = field(default=None, repr=False)

    def arrived(self, byte_count: int, sha256: bytes) -> Arrived:
        """As it is noted once its bytes are kept."""
        drawn = self.drawn
        return Arrived(
            self.kind,
            self.content_type,
            self.filename,
            byte_count,
            sha256,
            is_shown=drawn is not None or is_shown(self.kind, self.content_type),
            width=drawn.width if drawn else None,
            height=drawn.height if drawn else None,
            preview=drawn.preview if drawn else b"",
        )


async def _judged(upload: Upload, content: AsyncIterable[bytes]) -> _Found:
    """What the file is and how it is sent. Raises Refusal before anything is kept."""
    given, head = aiter(content), b""
    async for chunk in given:
        head += chunk
        if len(head) >= SNIFFED_BYTES:
            break
    if not head:
        raise refusal("MEDIA_EMPTY")
    name = clean_name(upload.filename)
    real = sniff(head[:SNIFFED_BYTES], told=upload.content_type, name=name)
    if real == HEIC:
        raise refusal("MEDIA_HEIC")
    if real in PICTURES:
        return await _picture(upload, name, _all(head, given))
    kind = "document" if upload.kind == "document" else kind_of(real)
    if kind is None or kind_of(real) is None or upload.kind == "sticker":
        raise refusal("MEDIA_TYPE")
    return _Found(kind, real, name, _at_most(MOST_BYTES[kind], _all(head, given)))


async def _picture(upload: Upload, name: str, content: AsyncIterator[bytes]) -> _Found:
    """A picture drawn anew, as JPEG or PNG: what it tells about place and device stays here."""
    data = await media_piece.joined(content, most=MOST_PICTURE_BYTES)
    if data is None:
        raise too_big(MOST_PICTURE_BYTES)
    is_sticker = upload.kind == "sticker"
    kind: MediaKind = "sticker" if is_sticker else "image"
    # A sent picture is made small enough; a scan stays as sharp as it is.
    aim: Aim = "in" if upload.purpose == "evidence" else "sticker" if is_sticker else "out"
    try:
        drawn = await draw_apart(data, Order(aim, MOST_BYTES[kind]))
    except Unreadable:
        raise refusal("MEDIA_UNREADABLE") from None
    if aim != "in" and len(drawn.data) > MOST_BYTES[kind]:
        raise too_big(MOST_BYTES[kind])
    ending = {"image/jpeg": ".jpg", "image/png": ".png"}.get(drawn.content_type, ".webp")
    stem = name.rpartition(".")[0] or name
    return _Found(kind, drawn.content_type, f"{stem}{ending}", _of(drawn.data), drawn)


async def _at_most(most: int, content: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    count = 0
    async for chunk in content:
        count += len(chunk)
        if count > most:
            raise too_big(most)
        yield chunk


async def _all(head: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield head
    async for chunk in rest:
        yield chunk


async def _of(data: bytes) -> AsyncIterator[bytes]:
    if data:
        yield data
