"""Files go up and down in pieces, within their limits, and only to whom they belong."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import AsyncIterator
from typing import Any

import pytest

from jawort.domain.media import MOST_BYTES, MediaKind
from jawort.provider.whatsapp import media
from jawort.provider.whatsapp.media import StoredMedia, digest_of, problems
from jawort.provider.whatsapp.transport import Fault

PICTURE = bytes(range(256)) * 600
DIGEST = hashlib.sha256(PICTURE).digest()


async def pieces(content: bytes, size: int = 4096) -> AsyncIterator[bytes]:
    for start in range(0, len(content), size):
        yield content[start : start + size]


async def gathered(stream: AsyncIterator[bytes]) -> bytes:
    return b"".join([piece async for piece in stream])


async def test_a_file_is_uploaded_as_a_form_with_its_exact_length(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, {"id": "1037543291543636"})

    media_id = await media.upload(
        transport,
        "100200",
        pieces(PICTURE),
        size=len(PICTURE),
        mime_type="image/jpeg",
        filename='Bild "1"\r\nX: y.jpg',
    )

    assert media_id == "1037543291543636"
    (asked,) = pretended.asked
    assert asked["path"] == "/v26.0/100200/media"
    assert asked["headers"]["content-length"] == str(len(asked["body"]))
    assert "transfer-encoding" not in asked["headers"]
    assert PICTURE in asked["body"]
    head = asked["body"].partition(PICTURE)[0]
    assert b'name="messaging_product"\r\n\r\nwhatsapp\r\n' in head
    assert b'name="type"\r\n\r\nimage/jpeg\r\n' in head
    assert b'filename="Bild _1___X: y.jpg"' in head


@pytest.mark.parametrize(
    ("code", "more", "gone"),
    [
        (100, {"error_subcode": 33}, True),
        (100, {}, False),
        (100, {"error_subcode": 2388293}, False),
        (100, {"error_subcode": "33a"}, False),
        (33, {}, False),
        (190, {"error_subcode": 33}, False),
    ],
)
async def test_only_one_answer_says_that_a_file_is_not_there(
    code: int, more: dict[str, Any], gone: bool, carrier: Any
) -> None:
    pretended, transport = carrier
    said = "Unsupported delete request. Object with ID '1037543291543636' does not exist, cannot …"
    error = {"message": said, "type": "GraphMethodException", "code": code, **more}
    pretended.will(400, {"error": error})

    with pytest.raises(Fault) as caught:
        await media.delete(transport, "1037543291543636")

    assert caught.value.says_not_there is gone
    assert "1037543291543636" not in str(caught.value)


@pytest.mark.parametrize("said", [len(PICTURE) - 1, len(PICTURE) + 1])
async def test_a_file_of_another_length_than_said_is_broken_off(said: int, carrier: Any) -> None:
    _, transport = carrier

    with pytest.raises(Fault):
        await media.upload(
            transport, "1", pieces(PICTURE), size=said, mime_type="image/png", filename="a"
        )


def stored(transport: Any, *, sha256: bytes | None = DIGEST) -> StoredMedia:
    url = transport.dialect.base_url + "/files/1?secret=2"
    return StoredMedia("1", url=url, mime_type="image/jpeg", sha256=sha256, size=len(PICTURE))


async def test_a_file_is_located_and_downloaded_with_the_key(carrier: Any) -> None:
    pretended, transport = carrier
    located = {
        "messaging_product": "whatsapp",
        "id": "1003",
        "url": transport.dialect.base_url + "/files/1003",
        "mime_type": "image/jpeg",
        "sha256": DIGEST.hex(),
        "file_size": str(len(PICTURE)),
    }
    pretended.will(200, located)
    pretended.will(200, PICTURE)

    where = await media.locate(transport, "1003", "100200")
    content = await gathered(media.download(transport, where))

    assert content == PICTURE
    assert where.size == len(PICTURE)
    assert pretended.asked[0]["query"] == {"phone_number_id": "100200"}
    assert pretended.asked[1]["headers"]["authorization"].startswith("Bearer ")


async def test_a_file_that_is_not_what_its_digest_says_is_a_fault(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, PICTURE[:-1] + b"x")

    with pytest.raises(Fault):
        await gathered(media.download(transport, stored(transport)))


async def test_a_file_larger_than_allowed_is_broken_off(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, PICTURE)
    pretended.will(200, PICTURE)

    exact = media.download(transport, stored(transport), most_bytes=len(PICTURE))
    assert len(await gathered(exact)) == len(PICTURE)
    with pytest.raises(Fault):
        await gathered(media.download(transport, stored(transport), most_bytes=len(PICTURE) - 1))


async def test_a_file_that_has_expired_is_a_fault(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(404, b"gone")

    with pytest.raises(Fault):
        await gathered(media.download(transport, stored(transport)))


async def test_the_key_is_not_sent_to_another_host(carrier: Any) -> None:
    pretended, transport = carrier
    strange = StoredMedia("1", "https://evil.example/1", None, None, None)

    with pytest.raises(Fault) as caught:
        await gathered(media.download(transport, strange))

    assert caught.value.outcome == "not_sent"
    assert pretended.asked == []


async def test_a_file_can_be_deleted_at_meta(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, {"success": True})

    await media.delete(transport, "1003")

    assert (pretended.asked[0]["method"], pretended.asked[0]["path"]) == ("DELETE", "/v26.0/1003")


@pytest.mark.parametrize(
    ("kind", "mime_type"),
    [
        ("image", "image/jpeg"),
        ("video", "video/mp4"),
        ("audio", "audio/ogg; codecs=opus"),
        ("document", "application/pdf"),
        ("sticker", "image/webp"),
    ],
)
def test_sizes_have_their_borders(kind: MediaKind, mime_type: str) -> None:
    most = MOST_BYTES[kind]

    assert problems(kind, mime_type, most) == []
    assert [p.code for p in problems(kind, mime_type, most + 1)] == ["too_large"]
    assert [p.code for p in problems(kind, mime_type, 0)] == ["empty"]


def test_a_sticker_that_does_not_move_is_smaller() -> None:
    assert problems("sticker", "image/webp", 100 * 1024, moves=False) == []
    assert [p.code for p in problems("sticker", "image/webp", 100 * 1024 + 1, moves=False)] == [
        "too_large"
    ]


def test_a_kind_of_file_meta_does_not_take_is_found() -> None:
    assert [p.code for p in problems("image", "image/svg+xml", 1)] == ["wrong_form"]


@pytest.mark.parametrize(
    ("written", "digest"),
    [
        (DIGEST.hex(), DIGEST),
        (DIGEST.hex().upper(), DIGEST),
        (base64.b64encode(DIGEST).decode(), DIGEST),
        ("z" * 64, None),
        ("4654+8g=", None),
        ("ü", None),
        ("", None),
        (None, None),
    ],
)
def test_a_digest_is_read_in_both_spellings(written: str | None, digest: bytes | None) -> None:
    assert digest_of(written) == digest


def test_where_a_file_lies_is_not_printed() -> None:
    where = StoredMedia("1", "https://lookaside.fbsbx.com/?hash=geheim", None, None, None)

    assert "geheim" not in f"{where!r} {where}"
