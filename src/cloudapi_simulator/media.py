"""Media on the platform: kept for days, read through addresses that live five minutes."""

import base64
import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.graph_error import GraphError

_MB = 1024 * 1024
ADDRESS_FOR = timedelta(minutes=5)
UPLOADED_FOR = timedelta(days=30)
INBOUND_FOR = timedelta(days=7)
# mime type → most bytes. Source: platform.md §7.2.
ACCEPTED: dict[str, int] = {
    **dict.fromkeys(("image/jpeg", "image/png"), 5 * _MB),
    "image/webp": 500 * 1024,
    **dict.fromkeys(("video/mp4", "video/3gpp", "video/3gp"), 16 * _MB),
    **dict.fromkeys(
        ("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"), 16 * _MB
    ),
    **dict.fromkeys(
        (
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ),
        100 * _MB,
    ),
}
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
    (b"OggS", "audio/ogg"),
    (b"RIFF", "image/webp"),
)


@dataclass(frozen=True, slots=True)
class Media:
    """One file on the platform."""

    id: str
    data: bytes
    mime_type: str
    owner: str  # the business number, or the person who sent it
    until: datetime

    @property
    def sha256(self) -> bytes:
        """Its digest; hex on the media endpoint, base64 in webhooks (platform.md §7.2)."""
        return hashlib.sha256(self.data).digest()

    @property
    def is_what_it_says(self) -> bool:
        """Does the content begin like its declared type? Unknown beginnings are believed."""
        for magic, mime_type in _MAGIC:
            if self.data.startswith(magic):
                return self.mime_type == mime_type
        return self.mime_type not in {mime for _, mime in _MAGIC} or not self.data

    def shown(self, base: str, now: datetime) -> dict[str, Any]:
        """The answer to GET on the media id."""
        return {
            "messaging_product": "whatsapp",
            "url": self.url(base, now),
            "mime_type": self.mime_type,
            "sha256": self.sha256.hex(),
            "file_size": str(len(self.data)),
            "id": self.id,
        }

    def url(self, base: str, now: datetime) -> str:
        """An address good for five minutes, shaped like Meta's, on our own host."""
        until = int((now + ADDRESS_FOR).timestamp())
        return f"{base}/whatsapp_business/attachments/?mid={self.id}&ext={until}"

    def told(self, base: str, now: datetime) -> dict[str, Any]:
        """The media part of an inbound message."""
        return {
            "mime_type": self.mime_type,
            "sha256": base64.b64encode(self.sha256).decode(),
            "id": self.id,
            "url": self.url(base, now),
        }


def kind_of(data: bytes) -> str:
    """The type a file begins like; nothing better known, just bytes."""
    for magic, mime_type in _MAGIC:
        if data.startswith(magic):
            return mime_type
    return "application/octet-stream"


_MEDIA_OF = {"image": "image/", "video": "video/", "audio": "audio/", "sticker": "image/webp"}
_STATIC_STICKER = 100 * 1024
_ANIMATION = b"ANIM"  # the chunk of an animated WebP


def begins_like(mime_type: str, kind: str) -> bool:
    """Is this a type for such a message? WebP is for stickers, everything can be a document."""
    if kind == "image" and mime_type == "image/webp":
        return False
    return mime_type.startswith(_MEDIA_OF.get(kind, ""))


def unfit(media: Media, kind: str) -> str | None:
    """Why a file cannot arrive as an image, film, voice … (131053); None when it can.

    Stickers: 100 KB, animated ones 500 KB (platform.md §1.3, §7.2).
    """
    if not begins_like(media.mime_type, kind):
        return f"{media.mime_type} cannot be sent as {kind}."
    if not media.is_what_it_says:
        return "The file is not what its type says."
    if kind == "sticker" and len(media.data) > _STATIC_STICKER and _ANIMATION not in media.data:
        return f"A sticker that does not move may have at most {_STATIC_STICKER} bytes."
    return None


class MediaStore:
    """All files; when they grow beyond the memory allowed, the oldest go."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._media: OrderedDict[str, Media] = OrderedDict()

    def keep(
        self, media_id: str, data: bytes, mime_type: str, owner: str, until: datetime
    ) -> Media:
        """Take a file in. `owner` is a business number's id or, inbound, a person's."""
        media = self._media[media_id] = Media(media_id, data, mime_type, owner, until)
        self._bytes += len(data)
        while self._bytes > self._most_bytes and len(self._media) > 1:
            _, oldest = self._media.popitem(last=False)
            self._bytes -= len(oldest.data)
        return media

    def get(self, media_id: str, now: datetime) -> Media | None:
        """A file that still lives."""
        media = self._media.get(media_id)
        return media if media is not None and now < media.until else None

    def drop(self, media_id: str) -> None:
        """Delete a file."""
        media = self._media.pop(media_id, None)
        if media is not None:
            self._bytes -= len(media.data)


def checked_upload(data: bytes, mime_type: str) -> str:
    """The plain mime type of an upload, or the refusal: unknown kind 100, too big 131053."""
    plain = mime_type.split(";")[0].strip().lower()
    most = ACCEPTED.get(plain)
    if most is None:
        raise GraphError(
            100,
            message=f"(#100) Param file must be a file of an accepted type. Received '{plain}'.",
        )
    if len(data) > most:
        raise GraphError(131053, f"{plain} may have at most {most} bytes")
    if not data:
        raise GraphError(100, message="(#100) Param file must not be empty.")
    return plain
