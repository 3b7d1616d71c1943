"""A voice note as WhatsApp wants it: Opus in an Ogg container, one channel.

Browsers of the Chromium family record the same Opus packets in a WebM container. Nothing is
decoded here: the packets are taken out of one container and put into the other. Pure: bytes in,
bytes out. Sources: RFC 3533 (Ogg), RFC 7845 (Opus in Ogg), RFC 8794 (EBML), RFC 9559 (Matroska),
RFC 6716 §3.1 (length of a packet); Meta, "Media", Dec 2025 (voice notes).
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

OGG: Final = b"OggS"
EBML: Final = b"\x1a\x45\xdf\xa3"

_SEGMENT, _CLUSTER, _GROUP = 0x18538067, 0x1F43B675, 0xA0
_TRACKS, _ENTRY, _CODEC, _PRIVATE, _NUMBER = 0x1654AE6B, 0xAE, 0x86, 0x63A2, 0xD7
_SIMPLE, _BLOCK = 0xA3, 0xA1
_MASTERS: Final = frozenset({_SEGMENT, _CLUSTER, _GROUP, _TRACKS, _ENTRY})

_A_SECOND: Final = 48_000  # Ogg counts Opus in samples of 48 kHz, whatever was recorded
_PAGE_PACKETS_MOST: Final = 50  # about a second a page, so that a player can seek
_SEGMENTS_MOST: Final = 255
_SERIAL: Final = 0x4A61776F
_PACKET_MOST: Final = 65_025 - 255

_FRAMES_SILK: Final = (480, 960, 1920, 2880)
_FRAMES_HYBRID: Final = (480, 960)
_FRAMES_CELT: Final = (120, 240, 480, 960)


class NotVoice(ValueError):
    """These bytes are no recording we can make a voice note of."""


class _Element(NamedTuple):
    kind: int
    begin: int
    end: int


def voice_note(recording: bytes) -> bytes:
    """The recording as Ogg/Opus: as it is when it is that already.

    Raises NotVoice when it is neither that nor WebM with one Opus track.
    """
    if recording.startswith(OGG):
        if b"OpusHead" not in recording[:200]:
            raise NotVoice("this Ogg holds no Opus")
        return recording
    if not recording.startswith(EBML):
        raise NotVoice("neither Ogg nor WebM")
    head, number = _track(recording)
    packets = [one for one in _packets(recording, number) if one]
    if not packets:
        raise NotVoice("nothing was recorded")
    return b"".join(_pages(head, packets))


def samples_of(packet: bytes) -> int:
    """How long a packet sounds, in samples of 48 kHz (RFC 6716 §3.1). Raises NotVoice."""
    if not packet:
        raise NotVoice("an empty packet")
    shape, count = packet[0] >> 3, packet[0] & 3
    if shape < 12:
        frame = _FRAMES_SILK[shape & 3]
    elif shape < 16:
        frame = _FRAMES_HYBRID[shape & 1]
    else:
        frame = _FRAMES_CELT[shape & 3]
    if count == 3:
        if len(packet) < 2:
            raise NotVoice("a packet ends too early")
        frames = packet[1] & 0x3F
    else:
        frames = 1 if count == 0 else 2
    return frame * frames


# -- out of WebM -------------------------------------------------------------------------------


def _track(data: bytes) -> tuple[bytes, int]:
    """The head of the Opus track and its number."""
    codec, private, number = b"", b"", 0
    for one in _walk(data, 0, len(data)):
        if one.kind == _ENTRY:
            if codec == b"A_OPUS":
                break
            codec, private = b"", b""
        elif one.kind == _NUMBER:
            number = int.from_bytes(data[one.begin : one.end])
        elif one.kind == _CODEC:
            codec = data[one.begin : one.end].rstrip(b"\0")
        elif one.kind == _PRIVATE:
            private = data[one.begin : one.end]
        elif one.kind == _CLUSTER:
            break
    if codec != b"A_OPUS":
        raise NotVoice("no Opus track")
    if private.startswith(b"OpusHead") and len(private) >= 19:
        return private, number
    return b"OpusHead\x01\x01" + (312).to_bytes(2, "little") + _A_SECOND.to_bytes(4, "little") + (
        b"\0\0\0"
    ), number


def _packets(data: bytes, number: int) -> Iterator[bytes]:
    for one in _walk(data, 0, len(data)):
        if one.kind not in (_SIMPLE, _BLOCK):
            continue
        track, at = _size(data, one.begin)
        if at + 3 > one.end:
            raise NotVoice("a block ends too early")
        if data[at + 2] & 0x06:
            raise NotVoice("a block with laced packets")  # no browser records so
        if track == number:
            yield data[at + 3 : one.end]


def _walk(data: bytes, begin: int, end: int) -> Iterator[_Element]:
    """The elements of a file in their order, those that hold others before what they hold."""
    at = begin
    while at < end:
        kind, at = _id(data, at)
        size, at = _size(data, at)
        unknown = size < 0
        stop = end if unknown else at + size
        if stop > end:
            # A recording that was broken off ends within an element: what is whole counts.
            if kind not in _MASTERS:
                return
            stop = end
        yield _Element(kind, at, stop)
        if kind not in _MASTERS:
            at = stop


def _id(data: bytes, at: int) -> tuple[int, int]:
    length = _length(data, at, most=4)
    return int.from_bytes(data[at : at + length]), at + length


def _size(data: bytes, at: int) -> tuple[int, int]:
    """A number of variable length; -1 when all its bits say that the length is unknown."""
    length = _length(data, at, most=8)
    ones = (1 << (7 * length)) - 1
    value = int.from_bytes(data[at : at + length]) & ones
    return (-1 if value == ones else value), at + length


def _length(data: bytes, at: int, *, most: int) -> int:
    if at >= len(data):
        raise NotVoice("the file ends too early")
    length = 9 - data[at].bit_length()
    if not 1 <= length <= most or at + length > len(data):
        raise NotVoice("not a well-formed element")
    return length


# -- into Ogg ------------------------------------------------------------------------------------


def _pages(head: bytes, packets: list[bytes]) -> Iterator[bytes]:
    yield _page([head], flags=2, granule=0, sequence=0)
    vendor = b"Jawort"
    tags = b"OpusTags" + len(vendor).to_bytes(4, "little") + vendor + bytes(4)
    yield _page([tags], flags=0, granule=0, sequence=1)
    granule, sequence = 0, 2
    waiting: list[bytes] = []
    for place, packet in enumerate(packets):
        if len(packet) > _PACKET_MOST:
            raise NotVoice("a packet is too long")
        waiting.append(packet)
        granule += samples_of(packet)
        following = packets[place + 1] if place + 1 < len(packets) else None
        segments = sum(len(one) // 255 + 1 for one in waiting)
        is_full = len(waiting) >= _PAGE_PACKETS_MOST or (
            following is not None and segments + len(following) // 255 + 1 > _SEGMENTS_MOST
        )
        if following is None or is_full:
            yield _page(
                waiting, flags=4 if following is None else 0, granule=granule, sequence=sequence
            )
            waiting, sequence = [], sequence + 1


def _page(packets: list[bytes], *, flags: int, granule: int, sequence: int) -> bytes:
    lacing = b"".join(b"\xff" * (len(one) // 255) + bytes([len(one) % 255]) for one in packets)
    page = bytearray(
        OGG
        + bytes([0, flags])
        + granule.to_bytes(8, "little")
        + _SERIAL.to_bytes(4, "little")
        + sequence.to_bytes(4, "little")
        + bytes(4)
        + bytes([len(lacing)])
        + lacing
        + b"".join(packets)
    )
    page[22:26] = crc_of(bytes(page)).to_bytes(4, "little")
    return bytes(page)


def _crc_table() -> tuple[int, ...]:
    made = []
    for value in range(256):
        rest = value << 24
        for _ in range(8):
            rest = (rest << 1) ^ (0x04C11DB7 if rest & 0x80000000 else 0)
        made.append(rest & 0xFFFFFFFF)
    return tuple(made)


_CRC: Final = _crc_table()


def crc_of(page: bytes) -> int:
    """The check sum of an Ogg page whose own four bytes are zero (RFC 3533 §6)."""
    rest = 0
    for sign in page:
        rest = ((rest << 8) & 0xFFFFFFFF) ^ _CRC[((rest >> 24) ^ sign) & 0xFF]
    return rest
