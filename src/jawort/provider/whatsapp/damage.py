"""Taking JSON apart piece by piece, so that one broken piece never spoils its neighbours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_members = msgspec.json.Decoder(dict[str, msgspec.Raw])
_elements = msgspec.json.Decoder(list[msgspec.Raw])
_anything = msgspec.json.Decoder()

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[\]{},:]', re.DOTALL)
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # a whole pair: kept
    r"|(\\u(?:[dD][89a-fA-F][0-9a-fA-F]{2}|0000))"  # half a pair, or NUL: replaced
    r"|\\."  # any other escape: kept
)
_OPENS = {0x5B: 0x5D, 0x7B: 0x7D}
_LONGEST_INTEGER = 18
_ELEMENT_MARKS = b"{[,"
_OTHER_MARKS = (b"}", b"]", b":", b'"')


class UnreadableError(ValueError):
    """These bytes are not JSON, even with kindness. The message never repeats them."""


def is_within(raw: bytes, *, elements: int, tokens: int) -> bool:
    """Whether these bytes hold at most so many elements of objects and lists, and so many tokens of
    JSON in all. What stands inside texts does not count: people may write any number of brackets.

    Takes no more work than the limits allow, whatever the bytes are, and builds nothing.
    """
    opening = raw.count(b"{") + raw.count(b"[") + raw.count(b",")
    if opening <= elements and opening + sum(map(raw.count, _OTHER_MARKS)) <= tokens:
        return True
    found = 0
    for number, token in enumerate(_TOKEN.finditer(raw)):
        found += raw[token.start()] in _ELEMENT_MARKS
        if found > elements or number >= tokens:
            return False
    return True


def members(raw: bytes) -> dict[str, bytes]:
    """The members of a JSON object, each value still as bytes; broken values stay in their place.

    Raises UnreadableError when it is no object at all.
    """
    try:
        return {key: bytes(value) for key, value in _members.decode(raw).items()}
    except (msgspec.MsgspecError, ValueError, RecursionError):
        found = {}
        for key, item in _children(raw, opening=b"{"):
            try:
                name, _ = value_of(key)
            except UnreadableError:
                continue
            found[str(name)] = item
        return found


def elements(raw: bytes) -> list[bytes]:
    """The elements of a JSON array, each as bytes. Raises UnreadableError if it is none."""
    try:
        return [bytes(item) for item in _elements.decode(raw)]
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return [item for _, item in _children(raw, opening=b"[")]


def value_of(raw: bytes) -> tuple[Any, bool]:
    """The JSON value in these bytes, and whether something had to be replaced to read it.

    Replaced are: bytes that are no UTF-8, half surrogate pairs and NUL (no database keeps them),
    control characters and the number words that are not JSON. Raises UnreadableError.
    """
    if b"\\u0000" not in raw:
        try:
            return _anything.decode(raw), False
        except (msgspec.MsgspecError, ValueError, RecursionError):
            pass
    text = raw.decode("utf-8", errors="replace").replace("\0", REPLACEMENT)
    text = _ESCAPE.sub(lambda m: "\\ufffd" if m[1] else m[0], text)
    try:
        if text.encode() == raw:  # only looked like a NUL: an escaped backslash before "u0000"
            return _anything.decode(raw), False
    except (msgspec.MsgspecError, ValueError, RecursionError):
        pass
    try:
        value = json.loads(
            text, strict=False, parse_constant=lambda _: None, parse_int=_bounded_integer
        )
    except (ValueError, RecursionError):
        raise UnreadableError("not readable as JSON") from None
    return value, True


def _bounded_integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits


def _children(raw: bytes, *, opening: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The direct children of the outermost container, found by counting brackets only.

    For arrays the key is empty. A container that never ends ends with the bytes; a closing bracket
    of the wrong kind closes what it can. Nothing recurses, so no depth can exhaust the stack.
    """
    start = len(raw) - len(raw.lstrip(b"\xef\xbb\xbf \t\r\n"))
    if raw[start : start + 1] != opening:
        raise UnreadableError("not the expected container")
    stack = [_OPENS[opening[0]]]
    key, begin, end = b"", start + 1, len(raw)
    for token in _TOKEN.finditer(raw, start + 1):
        mark = raw[token.start()]
        if mark in _OPENS:
            stack.append(_OPENS[mark])
        elif mark in b"]}":
            _close(stack, mark)
            if not stack:
                end = token.start()
                break
        elif len(stack) == 1 and mark == 0x3A and not key:  # a colon
            key, begin = raw[begin : token.start()].strip(), token.end()
        elif len(stack) == 1 and mark == 0x2C:  # a comma
            if item := raw[begin : token.start()].strip():
                yield key, item
            key, begin = b"", token.end()
    if item := raw[begin:end].strip():
        yield key, item


def _close(stack: list[int], mark: int) -> None:
    """Take the matching bracket off the stack, with whatever was left open inside it."""
    if mark in stack:
        while stack.pop() != mark:
            pass
