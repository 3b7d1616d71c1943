"""Recordings of browsers become voice notes: the packets stay, the container changes."""

import random

import pytest

from jawort.desk.media.voice import NotVoice, crc_of, samples_of, voice_note

HEAD = b"OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00"
SILK_20_MS, CELT_20_MS = 0x48, 0xF8  # one frame of 20 ms each


def size(length: int) -> bytes:
    """A length as EBML writes it, in eight bytes."""
    return (length | 1 << 56).to_bytes(8)


def element(kind: int, content: bytes, *, unknown: bool = False) -> bytes:
    head = kind.to_bytes((kind.bit_length() + 7) // 8)
    return head + (b"\x01" + b"\xff" * 7 if unknown else size(len(content))) + content


def webm(packets: list[bytes], *, private: bytes = HEAD, codec: bytes = b"A_OPUS") -> bytes:
    """A recording as Chromium makes it: live, so that the outer lengths are unknown."""
    entry = element(0xD7, b"\x01") + element(0x86, codec) + element(0x63A2, private)
    blocks = b"".join(
        element(0xA3, b"\x81" + place.to_bytes(2) + b"\x80" + packet)
        for place, packet in enumerate(packets)
    )
    cluster = element(0x1F43B675, element(0xE7, b"\0") + blocks, unknown=True)
    tracks = element(0x1654AE6B, element(0xAE, entry))
    head = element(0x1A45DFA3, element(0x4282, b"webm"))
    return head + element(0x18538067, element(0xEC, b"  ") + tracks + cluster, unknown=True)


def pages(ogg: bytes) -> list[tuple[int, int, int, list[bytes]]]:
    """Flags, granule, sequence and packets of each page; every page must hold its check sum."""
    found, at = [], 0
    while at < len(ogg):
        assert ogg[at : at + 5] == b"OggS\0"
        count = ogg[at + 26]
        lacing = ogg[at + 27 : at + 27 + count]
        end = at + 27 + count + sum(lacing)
        page = bytearray(ogg[at:end])
        told, page[22:26] = int.from_bytes(page[22:26], "little"), bytes(4)
        assert crc_of(bytes(page)) == told
        packets, place, length = [], at + 27 + count, 0
        for one in lacing:
            length += one
            if one < 255:
                packets.append(ogg[place : place + length])
                place, length = place + length, 0
        assert length == 0
        granule = int.from_bytes(ogg[at + 6 : at + 14], "little")
        sequence = int.from_bytes(ogg[at + 18 : at + 22], "little")
        found.append((ogg[at + 5], granule, sequence, packets))
        at = end
    return found


def spoken(count: int, chance: random.Random) -> list[bytes]:
    return [
        bytes([chance.choice([SILK_20_MS, CELT_20_MS])]) + chance.randbytes(chance.randint(1, 700))
        for _ in range(count)
    ]


@pytest.mark.parametrize("count", [1, 49, 50, 51, 400])
def test_every_packet_arrives_unchanged_and_in_order(count: int) -> None:
    packets = spoken(count, random.Random(count))
    head, tags, *rest = pages(voice_note(webm(packets)))

    assert head == (2, 0, 0, [HEAD])
    assert tags[3][0].startswith(b"OpusTags")
    assert [packet for page in rest for packet in page[3]] == packets
    assert [page[2] for page in rest] == list(range(2, len(rest) + 2))
    assert [page[0] for page in rest] == [0] * (len(rest) - 1) + [4]
    assert rest[-1][1] == 960 * count


def test_lengths_that_end_on_a_border_of_the_lacing_stay_whole() -> None:
    packets = [bytes([CELT_20_MS]) + bytes(length) for length in (253, 254, 255, 509, 510, 1019)]
    found = [packet for page in pages(voice_note(webm(packets)))[2:] for packet in page[3]]

    assert found == packets


def test_a_page_never_needs_more_than_255_segments() -> None:
    packets = [bytes([CELT_20_MS]) + bytes(2000) for _ in range(120)]
    found = pages(voice_note(webm(packets)))

    assert [packet for page in found[2:] for packet in page[3]] == packets


def test_the_check_sum_is_that_of_the_standard() -> None:
    # Ogg's CRC-32: polynomial 0x04C11DB7, not reflected, no last inversion (RFC 3533 §6).
    assert crc_of(b"") == 0
    assert crc_of(b"\x01") == 0x04C11DB7
    assert crc_of(b"123456789") == 0x89A1897F


@pytest.mark.parametrize(
    ("packet", "samples"),
    [
        (b"\x00", 480),
        (b"\x18", 2880),
        (b"\x60", 480),
        (b"\x80", 120),
        (b"\xf8", 960),
        (b"\xf9", 1920),
        (b"\xfa", 1920),
        (b"\xfb\x03", 2880),
    ],
)
def test_how_long_a_packet_sounds(packet: bytes, samples: int) -> None:
    assert samples_of(packet) == samples


def test_what_is_ogg_already_stays_as_it_is() -> None:
    ogg = voice_note(webm(spoken(3, random.Random(1))))

    assert voice_note(ogg) is ogg


def test_a_recording_broken_off_gives_what_is_whole() -> None:
    packets = spoken(20, random.Random(2))
    whole = webm(packets)
    found = [packet for page in pages(voice_note(whole[:-5]))[2:] for packet in page[3]]

    assert found == packets[:-1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RIFF....WAVE",
        b"OggS\0" + b"vorbis" * 40,
        webm([], private=HEAD),
        webm([b"\xf8abc"], codec=b"A_VORBIS"),
        b"\x1a\x45\xdf\xa3",
    ],
)
def test_what_is_no_recording_is_refused(data: bytes) -> None:
    with pytest.raises(NotVoice):
        voice_note(data)


def test_without_a_head_of_its_own_it_gets_one() -> None:
    (head, *_) = pages(voice_note(webm([b"\xf8abc"], private=b"")))

    assert head[3][0][:10] == b"OpusHead\x01\x01"
    assert len(head[3][0]) == 19


def test_spoiled_bytes_are_refused_or_read_but_never_a_fault() -> None:
    chance = random.Random(3)
    good = webm(spoken(8, chance))

    for _ in range(3000):
        bad = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            bad[chance.randrange(len(bad))] = chance.randrange(256)
        try:
            pages(voice_note(bytes(bad[: chance.randint(1, len(bad))])))
        except NotVoice:
            continue
