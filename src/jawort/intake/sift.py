"""What the door must know of a body before it is kept: its lane, its persons, what to cut out."""

from dataclasses import dataclass, field
from typing import Final

import msgspec

from jawort.domain.arrival.update import Lane, Mention, RefusedUnread
from jawort.intake.coexistence import without_refused
from jawort.provider.whatsapp.damage import is_within
from jawort.provider.whatsapp.envelope import Delivery, persons_of, read_delivery

_SMALL: Final = 16_384  # bytes: whatever is in so few, it is read in milliseconds
_MOST_UPDATES: Final = 2_000  # Meta's batches hold up to 1,000; beyond it is read, but not here
_MOST_ELEMENTS: Final = 60_000  # of any kind; a batch of 1,000 texts has 7,000
_MOST_TOKENS: Final = 200_000  # of JSON; such a batch has 40,000
_REFUSED_WORDS: Final = (b"history", b"smb_", b"state_sync", b"message_echoes")


@dataclass(frozen=True, slots=True)
class Sifted:
    """A body as it will be kept. `refused_count`: pieces cut out of it."""

    body: bytes = field(repr=False)
    lane: Lane
    persons: tuple[Mention, ...] = field(repr=False)
    persons_known: bool
    refused_count: int = 0


def sift(body: bytes) -> list[Sifted]:
    """How to keep a body: as it is, unless it holds data of the WhatsApp Business app.

    Those are cut out before anything is written (GDPR Art. 5(1)(c), 6); what else the body held is
    then kept in pieces, one for each happening, so that no damage can glue them together again.
    Never raises.
    """
    if not body:
        return [Sifted(b"", "reports", (), persons_known=True)]
    if not _is_quickly_read(body) and not _is_to_be_cut(body):
        return [Sifted(body, "speaks", (), persons_known=False)]
    delivery = read_delivery(body, most=_MOST_UPDATES)
    refused = sum(u.count for u in delivery.updates if isinstance(u, RefusedUnread))
    if not refused:
        return [_sifted(body, delivery)]
    pieces = [_sifted(piece, read_delivery(piece)) for piece in without_refused(body)]
    return [Sifted(b"", "reports", (), persons_known=True, refused_count=refused), *pieces]


def _sifted(body: bytes, delivery: Delivery) -> Sifted:
    persons = persons_of(delivery, lane="speaks")
    nobody_known = delivery.may_concern_anybody
    lane: Lane = "speaks" if persons or nobody_known else "reports"
    return Sifted(body, lane, tuple(persons), persons_known=not nobody_known)


def _is_to_be_cut(body: bytes) -> bool:
    """Whether it may hold data of the Business app and is no larger than such a delivery: then it
    is taken apart in any case, because these must not reach the disk.
    """
    named = any(word in body for word in _REFUSED_WORDS)
    return named and is_within(body, elements=_MOST_ELEMENTS, tokens=_MOST_TOKENS)


def _is_quickly_read(body: bytes) -> bool:
    """Whether the whole of it can be taken apart while the sender waits.

    A large body that is not shaped like a delivery is left to the reader, and counts for everybody
    until then: that is safe, and the door stays quick whatever the bytes are.
    """
    if len(body) <= _SMALL:
        return True
    if body.count(b"{") + body.count(b"[") > _MOST_ELEMENTS:
        return False
    try:
        shape = _shape.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    return sum(one.size for one in shape.entry) <= _MOST_UPDATES


_Items = list[dict[str, msgspec.Raw]]


class _Value(msgspec.Struct):
    messages: _Items = []
    statuses: _Items = []
    user_preferences: _Items = []
    user_id_update: _Items = []
    calls: _Items = []
    errors: _Items = []
    contacts: _Items = []

    @property
    def size(self) -> int:
        lists = (self.messages, self.statuses, self.user_preferences, self.user_id_update)
        return 1 + sum(len(one) for one in (*lists, self.calls, self.errors, self.contacts))


class _Change(msgspec.Struct):
    value: _Value

    @property
    def size(self) -> int:
        return self.value.size


class _Entry(msgspec.Struct):
    changes: list[_Change]

    @property
    def size(self) -> int:
        return 1 + sum(one.size for one in self.changes)


class _Shape(msgspec.Struct):
    entry: list[_Entry]


_shape = msgspec.json.Decoder(_Shape)
