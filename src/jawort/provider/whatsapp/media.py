"""Files up and down: sizes checked before, streamed through, never held whole."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import secrets
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator

import aiohttp

from jawort.domain.media import KB, MIME_TYPES, MOST_BYTES, MOST_INBOUND_BYTES, MediaKind
from jawort.domain.sealed import Sealed
from jawort.domain.sending.outgoing import Problem
from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.error import meaning_without_code
from jawort.provider.whatsapp.transport import Answer, Fault, Transport, opened

CHUNK_BYTES = 64 * KB

MOST_STILL_STICKER_BYTES = 100 * KB

_SAFE_NAME = re.compile(r'[\x00-\x1f\x7f"\\\ud800-\udfff]')
_TRANSFER = aiohttp.ClientTimeout(total=300, connect=10, sock_read=60)


class StoredMedia(Sealed, frozen=True):
    """Where a file lies at Meta; the address works for five minutes and only with our key.

    `sha256` is the digest itself, whichever way Meta wrote it; None when it wrote none.
    """

    media_id: str
    url: str
    mime_type: str | None
    sha256: bytes | None
    size: int | None


def problems(kind: MediaKind, mime_type: str, size: int, *, moves: bool = True) -> list[Problem]:
    """Why Meta would not take this file; empty when it would. `moves`: an animated sticker."""
    found = []
    if mime_type.partition(";")[0].strip().lower() not in MIME_TYPES[kind]:
        found.append(
            Problem(
                "wrong_form",
                "media.mime_type",
                "Diese Art von Datei nimmt WhatsApp hier nicht an.",
                "WhatsApp does not take this kind of file here.",
            )
        )
    most = MOST_STILL_STICKER_BYTES if kind == "sticker" and not moves else MOST_BYTES[kind]
    if not 0 < size <= most:
        found.append(
            Problem(
                "too_large" if size > 0 else "empty",
                "media.size",
                f"Die Datei darf höchstens {most // KB} KB groß und nicht leer sein.",
                f"The file may be {most // KB} KB at most and must not be empty.",
            )
        )
    return found


async def upload(
    transport: Transport,
    phone_number_id: str,
    content: AsyncIterable[bytes],
    *,
    size: int,
    mime_type: str,
    filename: str,
) -> str:
    """Give Meta a file and get its id, which lives for 30 days. Raises Fault.

    `size` must be the exact number of bytes in `content`; a file that turns out shorter or longer
    is broken off. Uploading says nothing to anybody, so a failed one may simply be repeated.
    Source: Meta, "Media", Dec 2025.
    """
    boundary = secrets.token_hex(16)
    head = _form_head(boundary, mime_type, filename)
    tail = f"\r\n--{boundary}--\r\n".encode()
    headers = {
        "Content-Type": f"multipart/form-data; boundary={boundary}",
        "Content-Length": str(len(head) + size + len(tail)),
    }
    url = transport.dialect.base_url + transport.dialect.phone_path(phone_number_id, "media")
    body = _form(head, content, tail, size)
    async with transport.stream(
        "POST", url, headers=headers, body=body, timeout=_TRANSFER
    ) as response:
        answer = Answer(response.status, await response.content.read(CHUNK_BYTES))
    media_id = loose.text(opened(answer), "id")
    if media_id is None:
        raise Fault("unclear", meaning_without_code("unclear"), http=answer.http)
    return media_id


def _form_head(boundary: str, mime_type: str, filename: str) -> bytes:
    name = _SAFE_NAME.sub("_", filename) or "file"
    kind = _SAFE_NAME.sub("", mime_type)
    fields = (("messaging_product", "whatsapp"), ("type", kind))
    lines = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
        for key, value in fields
    ]
    lines.append(
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        f"Content-Type: {kind}\r\n\r\n"
    )
    return "".join(lines).encode()


async def _form(
    head: bytes, content: AsyncIterable[bytes], tail: bytes, size: int
) -> AsyncIterator[bytes]:
    yield head
    seen = 0
    async for chunk in content:
        seen += len(chunk)
        if seen > size:
            raise aiohttp.ClientPayloadError("the file is longer than was said")
        yield chunk
    if seen != size:
        raise aiohttp.ClientPayloadError("the file is shorter than was said")
    yield tail


async def locate(transport: Transport, media_id: str, phone_number_id: str) -> StoredMedia:
    """Where an inbound or uploaded file lies now. Raises Fault; inbound ids live for 7 days."""
    path = transport.dialect.object_path(media_id)
    query = {"phone_number_id": phone_number_id} if transport.dialect.names_phone else None
    answer = await transport.call("GET", path, query=query)
    url = loose.text(answer, "url")
    if url is None:
        raise Fault("unclear", meaning_without_code("unclear"), http=200)
    return StoredMedia(
        media_id=loose.text(answer, "id") or media_id,
        url=url,
        mime_type=loose.text(answer, "mime_type"),
        sha256=digest_of(loose.text(answer, "sha256")),
        size=loose.integer(answer, "file_size"),
    )


async def download(
    transport: Transport, media: StoredMedia, *, most_bytes: int = MOST_INBOUND_BYTES
) -> AsyncGenerator[bytes, None]:
    """The bytes of a file, piece by piece, checked against its digest at the end.

    Raises Fault when the address is not the carrier's (our key is not sent there), when it has
    expired, when the file is larger than allowed or not what its digest says. The pieces already
    given out are worthless then.
    """
    url = transport.dialect.media_url(media.url)
    if url is None:
        raise Fault("not_sent", meaning_without_code("permission"))
    digest, seen = hashlib.sha256(), 0
    async with transport.stream("GET", url, timeout=_TRANSFER) as response:
        if response.status != 200:
            opened(Answer(response.status, await response.content.read(CHUNK_BYTES)))
            raise Fault("unclear", meaning_without_code("unclear"), http=response.status)
        async for chunk in response.content.iter_chunked(CHUNK_BYTES):
            seen += len(chunk)
            if seen > most_bytes:
                raise Fault("unclear", meaning_without_code("unclear"), http=200)
            digest.update(chunk)
            yield chunk
    if media.sha256 is not None and not hmac.compare_digest(digest.digest(), media.sha256):
        raise Fault("unclear", meaning_without_code("unclear"), http=200)


async def delete(transport: Transport, media_id: str) -> None:
    """Remove a file at Meta, as an erasure asks for. Raises Fault."""
    await transport.call("DELETE", transport.dialect.object_path(media_id))


def digest_of(sha256: str | None) -> bytes | None:
    """The 32 bytes of a digest written in hexadecimal or base64; None when it is neither.

    Webhooks write base64, the media endpoint hexadecimal. Source: platform.md §7.2.
    """
    if sha256 is None:
        return None
    try:
        if len(sha256) == 64:
            return bytes.fromhex(sha256)
        digest = base64.b64decode(sha256, validate=True)
    except (ValueError, binascii.Error):
        return None
    return digest if len(digest) == 32 else None
