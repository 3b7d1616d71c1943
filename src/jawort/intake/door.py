"""The door in: verify the raw bytes, keep them, answer. Reading comes later, at our own pace.

A bare ASGI function, because the hot path must cost little: it can be mounted below `/webhook` or
run alone. 200 is answered only after the commit (promise 3).
"""

import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Awaitable, Callable, MutableMapping
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import parse_qsl
from uuid import UUID

from jawort.domain.endpoint import DialectName
from jawort.intake import dialect
from jawort.intake.arrival import Receive, Room, Turned, pour_away
from jawort.intake.endpoint import OpenDoors
from jawort.intake.fault import fault_code
from jawort.intake.group import Group, NotKept
from jawort.intake.limit import Limits
from jawort.intake.sift import sift
from jawort.intake.watch import Watch
from jawort.ledger.delivery import NewDelivery
from jawort.ledger.endpoint import OpenDoor
from jawort.ledger.journal import note
from jawort.ledger.work import Ledger
from jawort.provider.whatsapp.signature import answer_handshake, is_genuine

Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Scope = MutableMapping[str, Any]

_PATH: Final = re.compile(
    r"(?:/webhook)?/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?"
)
_DIALECTS: Final = {name: dialect.named(name) for name in dialect.NAMES}
_NOBODYS_SECRET: Final = b"no such door, the same work"
_LONGEST_CHALLENGE: Final = 200

OK, UNSIGNED, FORBIDDEN, NOT_FOUND, WRONG_METHOD, LATER = 200, 401, 403, 404, 405, 503


class Door:
    """An ASGI application that takes in what carriers deliver.

    `tally` counts answers by status, for metrics. Nothing of a delivery is ever logged.
    """

    def __init__(
        self, ledger: Ledger, *, clock: Callable[[], datetime], limits: Limits | None = None
    ) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._doors = OpenDoors(ledger, lasts=timedelta(seconds=self._limits.endpoint_s))
        self._room = Room(self._limits)
        self._watch = Watch(ledger, self._limits)
        self.group = Group(ledger, self._limits)
        self.tally: Counter[int] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        try:
            status, body = await self._answer(scope, receive)
        except Turned as turned:
            if turned.status is None:
                return
            status, body = turned.status, b""
        except NotKept as fault:
            note("door.not_kept", level="error", fault=str(fault))
            status, body = LATER, b""
        except Exception as fault:  # no text of it may get out, and the sender shall come again
            note("door.fault", level="error", fault=fault_code(fault))
            status, body = LATER, b""
        self.tally[status] += 1
        await _say(send, status, body, self._limits)

    def forget(self) -> None:
        """Notice at once that a door was opened or closed."""
        self._doors.forget()

    async def close(self) -> None:
        """Let what is under way end."""
        await self.group.close()
        await self._watch.close()

    async def _answer(self, scope: Scope, receive: Receive) -> tuple[int, bytes]:
        if scope["method"] not in ("GET", "POST"):
            return WRONG_METHOD, b""
        found = _PATH.fullmatch(scope["path"].removeprefix(scope.get("root_path", "")))
        door = await self._doors.find(UUID(found[1]), now=self._clock()) if found else None
        if scope["method"] == "GET":
            return _handshake(scope, door)
        if door is None:
            # As much work as for a door that is there, so that its time tells a guesser nothing.
            digest = hmac.new(_NOBODYS_SECRET, digestmod=hashlib.sha256)
            await pour_away(receive, self._limits, digest.update)
            return NOT_FOUND, b""
        headers = _headers(scope)
        body = await self._room.take_in(receive, headers)
        try:
            if not _is_from_whom_it_says(door, headers, body):
                address = (scope.get("client") or ("", 0))[0]
                now = self._clock()
                self._watch.refused(
                    "signature", address=address, controller_id=door.controller_id, now=now
                )
                return UNSIGNED, b""
            await self.group.keep(_to_keep(door, body, now=self._clock()))
        finally:
            self._room.leave(body)
        return OK, b""

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            event = (await receive())["type"]
            if event == "lifespan.shutdown":
                await self.close()
            await send({"type": f"{event}.complete"})
            if event == "lifespan.shutdown":
                return


def _to_keep(door: OpenDoor, body: bytes, *, now: datetime) -> list[NewDelivery]:
    return [
        NewDelivery(
            controller_id=door.controller_id,
            endpoint_id=door.endpoint_id,
            received_at=now,
            lane=part.lane,
            body=part.body,
            persons=part.persons,
            persons_known=part.persons_known,
            refused_count=part.refused_count,
        )
        for part in sift(body)
    ]


def _is_from_whom_it_says(door: OpenDoor, headers: dict[str, str], body: bytes) -> bool:
    name: DialectName = door.opened.dialect
    return is_genuine(
        _DIALECTS[name],
        headers=headers,
        body=body,
        secret=door.opened.secret.encode(),
        header_name=door.opened.secret_header,
    )


def _handshake(scope: Scope, door: OpenDoor | None) -> tuple[int, bytes]:
    """Whether this address is ours. Source: Meta, "Create a webhook endpoint", Oct 2026."""
    if door is None:
        return NOT_FOUND, b""
    query = dict(parse_qsl(scope.get("query_string", b"").decode("latin-1")))
    challenge = answer_handshake(query, verify_token=door.opened.verify_token)
    if challenge is None or len(challenge) > _LONGEST_CHALLENGE:
        return FORBIDDEN, b""
    return OK, challenge.encode()


def _headers(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}


async def _say(send: Send, status: int, body: bytes, limits: Limits) -> None:
    headers = [(b"content-length", str(len(body)).encode())]
    if body:
        headers += [
            (b"content-type", b"text/plain; charset=utf-8"),
            (b"x-content-type-options", b"nosniff"),
        ]
    if status == LATER:
        headers.append((b"retry-after", str(limits.retry_after_s).encode()))
    if status in (408, 413):
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
