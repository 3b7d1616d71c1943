"""A request to the Graph API, read; and an answer to it, not yet written."""

import base64
import binascii
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.subscription import Handshake

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class File:
    """One uploaded file."""

    name: str
    mime_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """One request: where, how, with what."""

    method: str
    path: tuple[str, ...]  # without the version
    query: dict[str, str]
    body: Json
    files: dict[str, File]
    base: str  # scheme and host the caller used, for addresses in answers
    token: str | None
    raw: bytes = b""
    version: str = ""  # as in the path, e.g. v26.0; "" when there is none
    headers: dict[str, str] = field(default_factory=dict)  # names in small letters

    def parameter(self, name: str) -> Any:
        """A parameter from the body or, as Graph allows, from the query."""
        value = self.body.get(name)
        return self.query.get(name) if value is None else value


@dataclass(frozen=True, slots=True)
class Answer:
    """What to say, and what has to be done before it is said."""

    body: Json | bytes
    status: int = 200
    content_type: str = "application/json"
    handshake: Handshake | None = None  # ask this address first; if it fails, refuse
    on_handshake: Any = None  # called when the address has answered rightly
    status_first: bool = False  # let webhooks that are due overtake the answer
    slow_s: float = 0.0
    cut: bool = False  # do not answer at all
    half: bool = False  # break off in the middle of the answer
    headers: dict[str, str] = field(default_factory=dict)


SUCCESS = Answer({"success": True})


def read_body(content_type: str, raw: bytes) -> tuple[Json, dict[str, File]]:
    """The parameters of a body, whatever its form. What cannot be read counts as nothing given,
    because Graph then complains of the first parameter it misses."""
    kind = content_type.split(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return _multipart(content_type, raw)
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(raw.decode("utf-8", "replace"))), {}
    try:
        body = msgspec.json.decode(raw) if raw else {}
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return {}, {}
    return (body if isinstance(body, dict) else {}), {}


def _multipart(content_type: str, raw: bytes) -> tuple[Json, dict[str, File]]:
    """The parts of a form with files (RFC 7578), read without copying more than once."""
    boundary = ""
    for piece in content_type.split(";")[1:]:
        name, _, value = piece.strip().partition("=")
        if name.lower() == "boundary":
            boundary = value.strip('"')
    fields: Json = {}
    files: dict[str, File] = {}
    if not boundary:
        return fields, files
    for part in (b"\r\n" + raw).split(b"\r\n--" + boundary.encode())[1:]:
        head, found, data = part.partition(b"\r\n\r\n")
        if not found:
            continue
        said = _headers(head)
        name = said.get("name", "")
        if "filename" in said:
            files[name] = File(said["filename"], said.get("content-type", ""), data)
        else:
            fields[name] = data.decode("utf-8", "replace")
    return fields, files


def _headers(head: bytes) -> dict[str, str]:
    said: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").split("\r\n"):
        name, _, value = line.partition(":")
        if name.strip().lower() == "content-disposition":
            for piece in value.split(";")[1:]:
                key, _, word = piece.strip().partition("=")
                said[key.lower()] = word.strip('"')
        elif name.strip().lower() == "content-type":
            said["content-type"] = value.strip()
    return said


def chosen(whole: Json, fields: object, default: tuple[str, ...]) -> Json:
    """The fields asked for, or the usual ones; the id always. Nested choices are not narrowed."""
    names = list(default)
    if isinstance(fields, str) and fields:
        names, depth, word = [], 0, ""
        for sign in fields + ",":
            depth += (sign in "({") - (sign in ")}")
            if sign == "," and depth == 0:
                names.append(word.split("{")[0].split(".")[0].strip())
                word = ""
            else:
                word += sign
    picked = {name: whole[name] for name in names if whole.get(name) is not None}
    return {**picked, "id": whole["id"]} if "id" in whole else picked


def paged(items: list[Json], call: Call) -> Json:
    """One page of a list with cursors, and `next` while there is more."""
    try:
        limit = max(1, min(int(call.query.get("limit", "25")), 1000))
        start = _place(call.query.get("after"), 0) if "before" not in call.query else None
    except ValueError:
        raise GraphError(100, "limit must be a number") from None
    if start is None:
        start = max(0, _place(call.query["before"], 0) - 1 - limit)
    page = items[start : start + limit]
    answer: Json = {"data": page}
    if page:
        after = cursor_of(start + len(page))
        paging: Json = {"cursors": {"before": cursor_of(start + 1), "after": after}}
        if start + len(page) < len(items):
            kept = {k: v for k, v in call.query.items() if k not in ("after", "before")}
            asked = "&".join(f"{k}={v}" for k, v in {**kept, "after": after}.items())
            paging["next"] = f"{call.base}/{'/'.join(call.path)}?{asked}"
        answer["paging"] = paging
    return answer


def cursor_of(place: int) -> str:
    """The opaque word for a place in a list."""
    return base64.urlsafe_b64encode(str(place).encode()).decode().rstrip("=")


def _place(cursor: str | None, otherwise: int) -> int:
    if not cursor:
        return otherwise
    try:
        return int(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError):
        raise GraphError(100, message="(#100) Invalid cursor") from None
