"""Carrying requests to Meta and its like, and telling exactly how far each one came."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal

import aiohttp
import msgspec

from jawort.domain.sealed import Sealed
from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.dialect import Dialect
from jawort.provider.whatsapp.error import Meaning, meaning_of, meaning_without_code
from jawort.provider.whatsapp.loose import Loose

Outcome = Literal["not_sent", "refused", "unclear"]

FIRST_BYTE_WITHIN_S = 1.0
"""House promise 2: a message whose first byte has not left by then is given up and decided anew."""

ANSWER_WITHIN_S = 30.0
MOST_ANSWER_BYTES = 8 * 1024 * 1024
_NOT_THERE = (100, 33)
USER_AGENT = "jawort"
"""An empty user agent is turned away by Meta's media host (field reports, platform.md §7.2)."""


class AccessKey(Sealed, frozen=True):
    """The secret that opens a carrier's door. It prints as AccessKey(…).

    Raises ValueError for anything a header cannot carry, without repeating it.
    """

    value: str

    def __post_init__(self) -> None:
        if not self.value or not self.value.isascii() or not self.value.isprintable():
            raise ValueError("an access key is printable ASCII")


class Fault(Exception):
    """A request did not succeed; `outcome` says whether it may be repeated.

    `not_sent`: no byte left. `refused`: a Graph error body came back. `unclear`: anything else —
    the message may have been taken, so it must not be repeated (house promise 3).
    `detail` is Meta's own text and may quote personal data: it is never part of the message.
    """

    def __init__(
        self,
        outcome: Outcome,
        meaning: Meaning,
        *,
        http: int | None = None,
        subcode: int | None = None,
        trace_id: str | None = None,
        detail: str | None = None,
    ) -> None:
        super().__init__(f"{outcome}: {meaning.reason} (code {meaning.code}, http {http})")
        self.outcome = outcome
        self.meaning = meaning
        self.http = http
        self.subcode = subcode
        self.trace_id = trace_id
        self.detail = detail

    @property
    def may_be_repeated(self) -> bool:
        """Whether sending again cannot make a second message, whatever the reason says."""
        return self.outcome != "unclear"

    @property
    def says_not_there(self) -> bool:
        """Whether Meta answered that the object asked for does not exist: code 100, subcode 33.

        Code 100 alone is any request that Meta cannot read. Meta says in the same breath that our
        key may lack the permission to see it; a key that has ended has a code of its own (190).
        Source: Graph API, "Object with ID '…' does not exist", seen Nov 2026.
        """
        return self.outcome == "refused" and (self.meaning.code, self.subcode) == _NOT_THERE


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What came back, still as bytes."""

    http: int
    body: bytes


@dataclass(slots=True)
class _Departure:
    """How far one request has come: with a connection in hand, bytes may be on their way."""

    has_connection: bool = False


Session = aiohttp.ClientSession
"""What carries requests, for those who hold it without speaking to anybody themselves."""


@asynccontextmanager
async def open_session(
    *, connections: int = 100, keep_for_s: float = 10.0
) -> AsyncIterator[aiohttp.ClientSession]:
    """The connections all transports of a process share, without cookies.

    Idle connections are closed after `keep_for_s`, earlier than any carrier closes them: a
    connection that dies while we write leaves an unclear outcome.
    """
    trace = aiohttp.TraceConfig()
    trace.on_connection_create_end.append(_note_connection)
    trace.on_connection_reuseconn.append(_note_connection)
    connector = aiohttp.TCPConnector(limit=connections, keepalive_timeout=keep_for_s)
    async with aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": USER_AGENT},
        trace_configs=[trace],
    ) as session:
        yield session


async def _note_connection(_: aiohttp.ClientSession, context: Any, __: object) -> None:
    context.trace_request_ctx.has_connection = True


@dataclass(frozen=True, slots=True, repr=False)
class Transport:
    """One carrier's door with its key. It sends once; whoever calls decides about repeating."""

    session: aiohttp.ClientSession
    dialect: Dialect
    key: AccessKey

    async def request(
        self,
        method: Literal["GET", "POST", "DELETE"],
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        body: Any = None,
        first_byte_within_s: float = FIRST_BYTE_WITHIN_S,
        answer_within_s: float = ANSWER_WITHIN_S,
    ) -> Answer:
        """Carry one request. Raises Fault when no answer came; any HTTP state is an answer."""
        async with self.stream(
            method,
            self.dialect.base_url + path,
            headers=headers,
            query=query,
            body=body,
            timeout=aiohttp.ClientTimeout(total=answer_within_s, connect=first_byte_within_s),
        ) as response:
            content = bytearray()
            async for chunk in response.content.iter_chunked(65536):
                content += chunk
                if len(content) > MOST_ANSWER_BYTES:
                    raise Fault("unclear", meaning_without_code("unclear"), http=response.status)
            return Answer(response.status, bytes(content))

    @asynccontextmanager
    async def stream(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        body: Any = None,
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109  (the client's own timeouts, not ours)
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """The same with an answer that is read piece by piece. Redirects are never followed.

        `url` must be the dialect's own or have passed `Dialect.media_url`: the key goes with it.
        The causes of faults are left behind, because they carry the key in their headers.
        """
        departure, failed = _Departure(), False
        try:
            async with self.session.request(
                method,
                url,
                headers={**(headers or {}), **self.dialect.key(self.key.value)},
                params=query,
                data=body,
                timeout=timeout,
                allow_redirects=False,
                trace_request_ctx=departure,
            ) as response:
                yield response
        except (aiohttp.ClientError, TimeoutError, OSError):
            failed = True
        if failed and departure.has_connection:
            raise Fault("unclear", meaning_without_code("unclear"))
        if failed:
            raise Fault("not_sent", meaning_without_code("unreachable"))

    async def call(
        self,
        method: Literal["GET", "POST", "DELETE"],
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        first_byte_within_s: float = FIRST_BYTE_WITHIN_S,
    ) -> Loose:
        """Carry one JSON request and open the answer. Raises Fault for everything but success."""
        encoded = None if body is None else msgspec.json.encode(body)
        answer = await self.request(
            method,
            path,
            headers={"Content-Type": "application/json"} if encoded is not None else None,
            query=query,
            body=encoded,
            first_byte_within_s=first_byte_within_s,
        )
        return opened(answer)


def opened(answer: Answer) -> Loose:
    """The object in a successful answer. Raises Fault for a refusal and for anything unclear."""
    content = _object(answer.body)
    error = content.get("error")
    if isinstance(error, dict) and (code := loose.integer(error, "code")) is not None:
        data = loose.part(error, "error_data")
        raise Fault(
            "refused",
            meaning_of(code),
            http=answer.http,
            subcode=loose.integer(error, "error_subcode"),
            trace_id=loose.text(error, "fbtrace_id"),
            detail=loose.text(data, "details") or loose.text(error, "message"),
        )
    if not 200 <= answer.http < 300 or not content:
        raise Fault("unclear", _by_state(answer.http), http=answer.http)
    return content


def _by_state(http: int) -> Meaning:
    """What an HTTP state without Graph body suggests; the outcome stays unclear all the same."""
    match http:
        case 401:
            return meaning_without_code("key")
        case 403:
            return meaning_without_code("permission")
        case _:
            return meaning_without_code("unclear")


def _object(body: bytes) -> Loose:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return loose.NOTHING
    return content if isinstance(content, dict) else loose.NOTHING
