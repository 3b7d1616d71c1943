"""Opening a delivery: every update in it, and none lost to a broken neighbour."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import msgspec

from jawort.domain.arrival.update import (
    ErrorEvent,
    Lane,
    Mention,
    RefusedUnread,
    Unknown,
    Update,
    lane_of,
)
from jawort.provider.whatsapp import account, identity, inbound, loose, status
from jawort.provider.whatsapp.damage import (
    UnreadableError,
    elements,
    is_within,
    members,
    value_of,
)
from jawort.provider.whatsapp.frame import Frame, error_of, frame_of
from jawort.provider.whatsapp.loose import Loose

ItemReader = Callable[..., Update]

_whole = msgspec.json.Decoder(msgspec.Raw)

# How much one body may hold and still be taken apart. Meta sends up to 1,000 updates; as texts they
# have 7,000 elements and 40,000 tokens. What is ten times as much was not written by Meta.
UPDATES_MOST: Final = 10_000
ELEMENTS_MOST: Final = 200_000
TOKENS_MOST: Final = 800_000
_CONTACTS_MOST: Final = 2_000
_MEMBERS_MOST: Final = 200

TOO_MUCH: Final = "too_much"
"""Stands in place of the field's name where a body was not taken apart."""


class _TooMuchError(Exception):
    """More than anybody who sends deliveries would write: not taken apart any further."""


@dataclass(frozen=True, slots=True, repr=False)
class Delivery:
    """One webhook body, opened.

    `damaged`: the body or something in it could not be read without replacing bytes.
    """

    updates: tuple[Update, ...]
    damaged: bool

    def __repr__(self) -> str:
        return f"Delivery({len(self.updates)} updates, damaged={self.damaged})"

    @property
    def may_concern_anybody(self) -> bool:
        """Whether it holds possible speech of nobody knows whom, so that everybody has to wait."""
        return any(not u.persons and lane_of(u) == "speaks" for u in self.updates)


def read_delivery(body: bytes, *, most: int = UPDATES_MOST) -> Delivery:
    """Everything a webhook body tells, in its order. Never raises, whatever the bytes are.

    A body with more than `most` updates, or of another size than deliveries have, is one update
    that nobody understands: it is kept and shown, and costs no more than a large delivery.
    Source: Meta, "Webhooks overview": up to 1,000 updates in 3 MB, all entries, all changes.
    """
    try:
        if not is_within(body, elements=ELEMENTS_MOST, tokens=TOKENS_MOST):
            raise _TooMuchError
        updates = tuple(islice(_entries(body), most + 1))
        if len(updates) > most:
            raise _TooMuchError
    except _TooMuchError:
        nowhere = _surroundings(loose.NOTHING, TOO_MUCH)
        whole = Unknown(id=nowhere.key(body), part="", raw=body, **nowhere.origin(mended=False))
        return Delivery(updates=(whole,), damaged=True)
    damaged = any(update.mended for update in updates) or not _is_whole(body)
    return Delivery(updates=updates, damaged=damaged)


def persons_of(delivery: Delivery, *, lane: Lane | None = None) -> frozenset[Mention]:
    """Everybody a delivery is about, or only those who may be speaking in it."""
    return frozenset(
        person
        for update in delivery.updates
        if lane is None or lane_of(update) == lane
        for person in update.persons
    )


def _is_whole(body: bytes) -> bool:
    try:
        _whole.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    return True


def _entries(body: bytes) -> Iterator[Update]:
    try:
        entries = _listed(members(body)["entry"])
    except (UnreadableError, KeyError):
        yield _unknown(_surroundings(loose.NOTHING), "", body)
        return
    for entry in entries:
        try:
            parts = members(entry)
            changes = _listed(parts["changes"])
        except (UnreadableError, KeyError):
            yield _unknown(_surroundings(loose.NOTHING), "", entry)
            continue
        head: Loose = {
            name: _value_or_none(parts[name]) for name in ("id", "time") if name in parts
        }
        for change in changes:
            yield from _change(change, head)


def _surroundings(entry: Loose, field: str = "") -> Frame:
    """All that is known of what stands around something that cannot be read."""
    return frame_of(field, entry=entry, metadata=loose.NOTHING, contacts=[])


def _change(change: bytes, entry: Loose) -> Iterator[Update]:
    """All updates of one change. What surrounds them is read once and shared."""
    try:
        parts = members(change)
    except UnreadableError:
        yield _unknown(_surroundings(entry), "", change)
        return
    field = loose.text({"field": _value_or_none(parts.get("field", b"null"))}, "field") or ""
    raw = parts.get("value", b"")
    try:
        value = members(raw)
    except UnreadableError:
        frame = _surroundings(entry, field)
        refused = field in _COEXISTENCE
        yield _refuse([raw], frame) if refused else _unknown(frame, "", raw or change)
        return
    if len(value) > _MEMBERS_MOST:
        raise _TooMuchError
    metadata = _value_or_none(value.get("metadata", b"null"))
    contacts = [c for c in map(_value_or_none, _contacts(value)) if isinstance(c, dict)]
    frame = frame_of(
        field,
        entry=entry,
        metadata=metadata if isinstance(metadata, dict) else loose.NOTHING,
        contacts=contacts,
    )
    yield from _value(value, raw, frame, contacts)


def _contacts(value: dict[str, bytes]) -> list[bytes]:
    try:
        listed = _listed(value["contacts"])
    except (UnreadableError, KeyError):
        return []
    if len(listed) > _CONTACTS_MOST:
        raise _TooMuchError
    return listed


def _value(
    value: dict[str, bytes], raw: bytes, frame: Frame, contacts: Sequence[Loose]
) -> Iterator[Update]:
    """The updates in the value of a change: refused, one report, or lists of happenings."""
    if frame.field in _COEXISTENCE:
        yield _refuse([value[part] for part in value.keys() - _SURROUNDINGS], frame)
        return
    if frame.field in account.READERS:
        yield _report(raw, frame)
        return
    if frame.field in account.SILENT:
        yield _unknown(frame, "report", raw)
        return
    strange = True
    for part, items in value.items():
        if part in _SURROUNDINGS:
            continue
        strange = False
        if part in _COEXISTENCE_PARTS:
            yield _refuse([items], frame)
            continue
        reader = _ITEM_READERS.get(part)
        if reader is None:
            yield _unknown(frame, "", items, identity.contact_persons(contacts))
            continue
        try:
            listed = _listed(items)
        except UnreadableError:
            yield _unknown(frame, part, items, identity.contact_persons(contacts))
            continue
        for item in listed:
            yield _item(reader, part, item, frame)
    if strange:
        yield _unknown(frame, "", raw, identity.contact_persons(contacts))


def _item(reader: ItemReader, part: str, raw: bytes, frame: Frame) -> Update:
    """One happening. Whatever goes wrong in it stays in it: it becomes an Unknown."""
    item: Loose = loose.NOTHING
    mended = True
    try:
        found, mended = value_of(raw)
        if not isinstance(found, dict):
            raise UnreadableError("not an object")
        item = found
        return reader(item, raw, frame, mended=mended)
    except Exception:  # a fault of ours must not lose the neighbours either; the bytes are kept
        return _unknown_item(item, part, raw, frame, mended=mended)


def _unknown_item(item: Loose, part: str, raw: bytes, frame: Frame, *, mended: bool) -> Unknown:
    """An update we cannot read, with whatever names, id and time can be found in it."""
    found: dict[str, Any] = {}
    for prefix in ("from", "recipient", "to", "participant", ""):
        if persons := identity.persons(item, frame, prefix=prefix) if item else ():
            found["persons"] = persons
            break
    return Unknown(
        id=loose.text(item, "id") or frame.key(raw),
        at=loose.moment(item, "timestamp"),
        part=part,
        raw=raw,
        **found,
        **frame.origin(mended=mended),
    )


def _unknown(frame: Frame, part: str, raw: bytes, persons: tuple[Mention, ...] = ()) -> Unknown:
    return Unknown(
        id=frame.key(raw),
        at=frame.at,
        part=part,
        raw=raw,
        persons=persons,
        **frame.origin(mended=not _is_whole(raw)),
    )


def _report(raw: bytes, frame: Frame) -> Update:
    try:
        value, mended = value_of(raw)
        return account.READERS[frame.field](value, raw, frame, mended)
    except Exception:  # as above
        return _unknown(frame, "report", raw)


def _refuse(parts: Sequence[bytes], frame: Frame) -> RefusedUnread:
    """Count data of the WhatsApp Business app without looking into it.

    Its key is made of the surroundings and the count only, never of the content.
    """
    count = 0
    for part in parts:
        try:
            count += len(elements(part))
        except UnreadableError:
            count += 1
    count = max(count, 1)
    origin = frame.origin(mended=False)
    return RefusedUnread(id=frame.key(str(count).encode()), at=frame.at, count=count, **origin)


def _read_error(item: Loose, raw: bytes, frame: Frame, *, mended: bool) -> ErrorEvent:
    origin = frame.origin(mended=mended)
    return ErrorEvent(id=frame.key(raw), at=frame.at, error=error_of(item), **origin)


def _listed(raw: bytes) -> list[bytes]:
    """The elements of a list; an object where a list belongs counts as a list of one."""
    return [raw] if raw[:1] == b"{" else elements(raw)


def _value_or_none(raw: bytes) -> Any:
    try:
        return value_of(raw)[0]
    except UnreadableError:
        return None


_COEXISTENCE = frozenset({"history", "smb_app_state_sync", "smb_message_echoes"})
_COEXISTENCE_PARTS = frozenset({"history", "state_sync", "message_echoes"})
_SURROUNDINGS = frozenset({"messaging_product", "metadata", "contacts"})

_ITEM_READERS: dict[str, ItemReader] = {
    "messages": inbound.read_message,
    "statuses": status.read_status,
    "user_preferences": inbound.read_preference,
    "user_id_update": identity.read_id_update,
    "calls": status.read_call,
    "errors": _read_error,
}
