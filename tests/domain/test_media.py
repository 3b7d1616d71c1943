"""What a file is, how it is called, and which part of it is asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.domain.media import (
    MIME_TYPES,
    MOST_BYTES,
    PICTURES,
    SNIFFED_BYTES,
    UNKNOWN,
    clean_name,
    is_shown,
    kind_of,
    sniff,
    span_of,
)
from tests.picture import MP4, OGG, PDF, drawing, photo

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("head", "told", "name", "real"),
    [
        (photo(), "", "", "image/jpeg"),
        (drawing("PNG"), "image/jpeg", "", "image/png"),
        (drawing("WEBP"), "", "", "image/webp"),
        (drawing("GIF"), "", "", "image/gif"),
        (drawing("BMP"), "", "", "image/bmp"),
        (drawing("TIFF"), "", "", "image/tiff"),
        (drawing("AVIF"), "", "", "image/avif"),
        (b"\x00\x00\x00\x24ftypheic\x00\x00", "image/jpeg", "urlaub.jpg", "image/heic"),
        (OGG, "audio/ogg; codecs=opus", "", "audio/ogg"),
        (b"ID3\x04\x00", "", "", "audio/mpeg"),
        (b"#!AMR\n", "", "", "audio/amr"),
        (MP4, "video/mp4", "", "video/mp4"),
        (MP4, "audio/mp4", "", "audio/mp4"),
        (b"\x00\x00\x00\x18ftypM4A ", "", "", "audio/mp4"),
        (b"\x00\x00\x00\x18ftyp3gp5", "", "", "video/3gpp"),
        (b"\x00\x00\x00\x18ftypqt  ", "video/mp4", "", "video/quicktime"),
        (b"\x1aE\xdf\xa3", "audio/ogg", "", "video/webm"),
        (PDF, "image/jpeg", "bild.jpg", "application/pdf"),
        (b"PK\x03\x04....", DOCX, "", DOCX),
        (b"PK\x03\x04....", "", "Angebot.DOCX", DOCX),
        (b"PK\x03\x04....", "application/msword", "alles.zip", "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", "alt.doc", "application/msword"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOCX, "alt.exe", "application/x-ole"),
        ("Größe: 5 €\n".encode(), "", "", "text/plain"),
        (b"BMW 320d, Baujahr 2019\n", "", "", "text/plain"),
        (b"<svg onload=alert(1)>", "image/svg+xml", "bild.svg", "text/plain"),
        (b"MZ\x90\x00\x03", "application/pdf", "rechnung.pdf", UNKNOWN),
        (b"RIFF\x00\x00\x00\x00WAVE", "image/webp", "", UNKNOWN),
        (b"", "image/jpeg", "leer.jpg", UNKNOWN),
    ],
)
def test_the_first_bytes_say_what_a_file_is(head: bytes, told: str, name: str, real: str) -> None:
    assert sniff(head[:SNIFFED_BYTES], told=told, name=name) == real


def test_a_text_cut_within_a_letter_is_still_a_text() -> None:
    words = ("ä" * SNIFFED_BYTES).encode()

    assert sniff(words[: SNIFFED_BYTES - 1]) == "text/plain"
    assert sniff(words[:99] + b"\xff" + words[:99]) == UNKNOWN


def test_what_we_draw_anew_and_what_whatsapp_takes_fit_together() -> None:
    assert MIME_TYPES["image"] <= PICTURES
    assert {kind_of(one) for one in MIME_TYPES["image"]} == {"image"}
    assert kind_of("application/zip") is None
    assert kind_of("image/webp") is None  # a sticker only where it is meant as one
    assert set(MOST_BYTES) == set(MIME_TYPES)


def test_pictures_are_shown_only_once_they_were_drawn_anew() -> None:
    assert is_shown("audio", "audio/ogg")
    assert is_shown("video", "video/mp4")
    assert not is_shown("image", "image/jpeg")
    assert not is_shown("document", "application/pdf")
    assert not is_shown("video", "audio/ogg")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Angebot Räder.pdf", "Angebot Räder.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\erika\bild.jpg", "bild.jpg"),
        ("...versteckt", "versteckt"),
        ("rechnung\u202efdp.exe", "rechnungfdp.exe"),
        ("a\r\nSet-Cookie: x", "aSet-Cookie_ x"),
        ('was "ist" das?.pdf', "was _ist_ das_.pdf"),
        ("", ""),
        ("..", ""),
    ],
)
def test_a_file_name_leads_nowhere_and_hides_nothing(given: str, kept: str) -> None:
    assert clean_name(given) == kept


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_is_harmless_and_stays_so(name: str) -> None:
    kept = clean_name(name)

    assert len(kept) <= 120
    assert not set(kept) & set('/\\<>:"|?*\r\n\x00')
    assert not kept.startswith(".")
    assert clean_name(kept) == kept


def test_a_long_name_keeps_its_ending() -> None:
    assert clean_name("x" * 500 + ".pdf") == "x" * 116 + ".pdf"


@pytest.mark.parametrize(
    ("header", "size", "span"),
    [
        ("", 10, None),
        ("bytes=0-", 10, (0, 9)),
        ("bytes=0-0", 10, (0, 0)),
        ("bytes=9-9", 10, (9, 9)),
        ("bytes=3-99", 10, (3, 9)),
        ("bytes=-4", 10, (6, 9)),
        ("bytes=-40", 10, (0, 9)),
        ("bytes=5-3", 10, None),
        ("bytes=0-1,3-4", 10, None),
        ("bytes=-", 10, None),
        ("lines=1-2", 10, None),
    ],
)
def test_a_range_is_read_as_browsers_mean_it(
    header: str, size: int, span: tuple[int, int] | None
) -> None:
    assert span_of(header, size) == span


@pytest.mark.parametrize("header", ["bytes=10-", "bytes=10-12", "bytes=-0"])
def test_a_range_outside_the_file_is_refused(header: str) -> None:
    with pytest.raises(ValueError, match="does not lie in the file"):
        span_of(header, 10)
