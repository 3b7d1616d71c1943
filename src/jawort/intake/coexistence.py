"""Cutting the WhatsApp Business app's old chats and address book out of a body before it is kept.

Nobody whose data these are has agreed to anything (GDPR Art. 6; platform.md §9): they are counted,
and no name among them reaches the disk. The signature was checked before, over the whole body.
"""

import json
from collections.abc import Iterator
from typing import Final

from jawort.domain.arrival.update import RefusedUnread
from jawort.provider.whatsapp.damage import UnreadableError, elements, members
from jawort.provider.whatsapp.envelope import read_delivery

_SURROUNDINGS: Final = ("messaging_product", "metadata", "contacts")


def without_refused(body: bytes) -> list[bytes]:
    """Everything else in the body, each happening as a small body of its own.

    A piece that would still be read as refused is left out: whatever trick put it there.
    """
    return [piece for piece in _pieces(body) if not _is_refused(piece)]


def _is_refused(piece: bytes) -> bool:
    return any(isinstance(update, RefusedUnread) for update in read_delivery(piece).updates)


def _pieces(body: bytes) -> Iterator[bytes]:
    for entry in _listed(_parts(body).get("entry", b"[]")):
        entry_parts = _parts(entry)
        if "changes" not in entry_parts:
            yield _object(entry=_list(entry))
            continue
        head = {name: entry_parts[name] for name in ("id", "time") if name in entry_parts}
        for change in _listed(entry_parts["changes"]):
            for kept in _of_change(change):
                yield _object(entry=_list(_object(**head, changes=_list(kept))))


def _of_change(change: bytes) -> Iterator[bytes]:
    """The change itself where nothing in it is refused, else one change for each of its parts."""
    alone = _object(entry=_list(_object(changes=_list(change))))
    if not _is_refused(alone):
        yield change
        return
    parts = _parts(change)
    value = _parts(parts.get("value", b"{}"))
    around = {name: value[name] for name in _SURROUNDINGS if name in value}
    field = parts.get("field", b'""')
    for name, items in value.items():
        if name not in _SURROUNDINGS:
            yield _object(field=field, value=_object(**around, **{name: items}))


def _parts(raw: bytes) -> dict[str, bytes]:
    try:
        return members(raw)
    except UnreadableError:
        return {}


def _listed(raw: bytes) -> list[bytes]:
    try:
        return [raw] if raw[:1] == b"{" else elements(raw)
    except UnreadableError:
        return [raw]


def _list(item: bytes) -> bytes:
    return b"[" + item + b"]"


def _object(**parts: bytes) -> bytes:
    return b"{" + b",".join(_name(name) + b":" + raw for name, raw in parts.items()) + b"}"


def _name(name: str) -> bytes:
    return json.dumps(name).encode()
