"""Files in a conversation: what they are, how large they may be, and which a page may show. Pure.

What a file says of itself is not believed: its first bytes decide (OWASP, "File upload").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from jawort.domain.sealed import Sealed

MediaKind = Literal["image", "video", "audio", "document", "sticker"]
MediaState = Literal["wanted", "arriving", "kept", "failed", "too_big", "gone"]
Direction = Literal["in", "out", "evidence"]

KB: Final = 1024
MB: Final = 1024 * 1024

PIECE_BYTES: Final = MB
"""A file lies in pieces of this size, each sealed by itself (house.md §4)."""

MOST_INBOUND_BYTES: Final = 100 * MB
"""Persons may send up to 100 MB. Source: Meta, "Media", Dec 2025 (131052)."""

MOST_BYTES: Final[Mapping[MediaKind, int]] = {
    "image": 5 * MB,
    "video": 16 * MB,
    "audio": 16 * MB,
    "document": 100 * MB,
    "sticker": 500 * KB,
}
"""Largest files to send; a sticker that does not move has 100 KB. Source: Meta, "Media"."""

MOST_PICTURE_BYTES: Final = 25 * MB
"""A larger picture is not opened: it stays a file to be downloaded. Our choice."""

MOST_IN_HAND_BYTES: Final = 16 * MB
"""The largest file that is taken in one piece; what is larger comes as a stream. Our choice."""

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_DOCUMENTS: Final = {
    "pdf": "application/pdf",
    "txt": "text/plain",
    "csv": "text/plain",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "docx": f"{_OFFICE}wordprocessingml.document",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "pptx": f"{_OFFICE}presentationml.presentation",
}
MIME_TYPES: Final[Mapping[MediaKind, frozenset[str]]] = {
    "image": frozenset({"image/jpeg", "image/png"}),
    "video": frozenset({"video/mp4", "video/3gpp"}),
    "audio": frozenset({"audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"}),
    "document": frozenset(_DOCUMENTS.values()),
    "sticker": frozenset({"image/webp"}),
}
"""What WhatsApp takes of each kind. Source: Meta, "Media", Dec 2025 (platform.md §7.2)."""

PICTURES: Final = frozenset(
    {
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/gif",
        "image/bmp",
        "image/tiff",
        "image/avif",
    }
)
"""What we can open and draw anew, without what it tells about place and device."""

PICKABLE: Final = ",".join(
    sorted({*MIME_TYPES["image"], *MIME_TYPES["video"], *MIME_TYPES["audio"], *PICTURES})
    + [f".{ending}" for ending in _DOCUMENTS]
)
"""For the `accept` of a field that chooses a file."""

UNKNOWN: Final = "application/octet-stream"
HEIC: Final = "image/heic"

_SHOWN: Final = {
    "video": MIME_TYPES["video"],
    "audio": MIME_TYPES["audio"],
}
_STARTS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xf1", "audio/aac"),
    (b"\xff\xf9", "audio/aac"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"\xff\xf2", "audio/mpeg"),
    (b"\xff\xfa", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole"),
)
_NEW_OFFICE: Final = frozenset(one for one in _DOCUMENTS.values() if one.startswith(_OFFICE))
_OLD_OFFICE: Final = frozenset(_DOCUMENTS[ending] for ending in ("doc", "xls", "ppt"))
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1"})
_ENDING: Final = re.compile(r"\.([A-Za-z0-9]{1,5})$")
_LONGEST_NAME: Final = 120
SNIFFED_BYTES: Final = 512


class Media(Sealed, frozen=True):
    """One file of a person's conversation, as far as it is here.

    direction: `in` from the person, `out` written to them, `evidence` of a consent on paper.
    state: `wanted` waits to be fetched, `arriving` is being uploaded, `kept` is here, `failed`
    could not be fetched, `too_big` is over the limit, `gone` is no longer at the carrier.
    is_shown: may stand in a page. width, height: of the whole picture, in pixels.
    """

    media_id: UUID
    contact_id: UUID
    message_id: UUID | None
    direction: Direction
    kind: MediaKind
    state: MediaState
    content_type: str
    byte_count: int
    filename: str
    is_voice: bool
    is_shown: bool
    width: int | None
    height: int | None
    has_preview: bool
    received_at: datetime

    @property
    def is_kept(self) -> bool:
        """Whether its bytes are here."""
        return self.state == "kept"

    @property
    def piece_count(self) -> int:
        """In how many pieces it lies."""
        return -(-self.byte_count // PIECE_BYTES)


def sniff(head: bytes, *, told: str = "", name: str = "") -> str:
    """What a file is, by its first bytes. `told` and `name` only decide between what the bytes
    leave open: kinds of office files, sound or film in one container.
    """
    told = plain_type(told)
    if head[:4] == b"RIFF":
        return "image/webp" if head[8:12] == b"WEBP" else UNKNOWN
    if head[:2] == b"BM" and head[6:10] == bytes(4):  # a list of cars may begin with these letters
        return "image/bmp"
    if head[4:8] == b"ftyp":
        return _container(head[8:12], told)
    for start, found in _STARTS:
        if head.startswith(start):
            return _office(found, told, name)
    return "text/plain" if _is_text(head) else UNKNOWN


def _container(brand: bytes, told: str) -> str:
    if brand in _HEIC_BRANDS:
        return HEIC
    if brand in (b"avif", b"avis"):
        return "image/avif"
    if brand[:2] == b"3g":
        return "video/3gpp"
    if brand in (b"M4A ", b"M4B ") or told == "audio/mp4":
        return "audio/mp4"
    return "video/quicktime" if brand == b"qt  " else "video/mp4"


def _office(found: str, told: str, name: str) -> str:
    """Which office file a container is, by what was told or by the ending of its name."""
    if found not in ("application/zip", "application/x-ole"):
        return found
    ending = _ENDING.search(name)
    by_name = _DOCUMENTS.get(ending[1].lower(), "") if ending else ""
    possible = _NEW_OFFICE if found == "application/zip" else _OLD_OFFICE
    return next((claimed for claimed in (told, by_name) if claimed in possible), found)


def _is_text(head: bytes) -> bool:
    if not head or b"\x00" in head:
        return False
    try:
        head.decode()
    except UnicodeDecodeError as broken:
        return broken.start >= len(head) - 3 and broken.reason == "unexpected end of data"
    return True


def plain_type(content_type: str) -> str:
    """A content type without its parameters, in small letters."""
    return content_type.partition(";")[0].strip().lower()


def kind_of(content_type: str) -> MediaKind | None:
    """As what a file of this type is sent; None where WhatsApp takes no such file."""
    for kind in ("image", "video", "audio", "document"):
        if content_type in MIME_TYPES[kind]:
            return kind
    return None


def is_shown(kind: MediaKind, content_type: str) -> bool:
    """Whether sound or film of this type may be played in a page. Pictures only drawn anew."""
    return content_type in _SHOWN.get(kind, frozenset())


def clean_name(name: str) -> str:
    """A file name that leads nowhere and hides nothing: no path, no control or direction marks,
    not begun by a dot, at most 120 characters with its ending kept.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    kept = "".join(
        "_" if one in '<>:"|?*' else one
        for one in last
        if unicodedata.category(one) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    )
    kept = kept.strip(" .")
    if len(kept) <= _LONGEST_NAME:
        return kept
    ending = _ENDING.search(kept)
    tail = ending[0] if ending else ""
    return kept[: _LONGEST_NAME - len(tail)] + tail


def span_of(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte of the one range a browser asks for; None for the whole file.

    Raises ValueError for a range that does not lie in the file. More than one range, or another
    unit, is answered with the whole file. Source: RFC 9110 §14.2.
    """
    found = re.fullmatch(r"bytes=(\d{0,15})-(\d{0,15})", header.strip())
    if not found or found[0] == "bytes=-":
        return None
    if not found[1]:
        length = int(found[2])
        if not length or not size:
            raise ValueError("the range does not lie in the file")
        return max(0, size - length), size - 1
    first = int(found[1])
    last = min(int(found[2]), size - 1) if found[2] else size - 1
    if first >= size:
        raise ValueError("the range does not lie in the file")
    return (first, last) if first <= last or not found[2] else None
