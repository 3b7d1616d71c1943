"""Reading what became of our messages and calls."""

from __future__ import annotations

from typing import cast, get_args

from jawort.domain.arrival.update import Call, Mention, Price, Status, StatusState, Update
from jawort.provider.whatsapp import identity, loose
from jawort.provider.whatsapp.frame import Frame, errors_of
from jawort.provider.whatsapp.loose import Loose

_STATES = frozenset(get_args(StatusState))


def read_status(item: Loose, raw: bytes, frame: Frame, *, mended: bool) -> Update:
    """One step of one message of ours, or of a call.

    Raises ValueError for a step we do not know. The same step of the same message (and, in
    groups, of the same participant) has the same key however often it is told.
    Source: Meta, "status messages webhook", Oct 2026.
    """
    if loose.text(item, "type") == "call":
        return _ringing(item, raw, frame, mended=mended)
    state, message_id = loose.text(item, "status"), loose.text(item, "id")
    if state not in _STATES or message_id is None:
        raise ValueError("an unknown step of a message")
    in_group = loose.text(item, "recipient_type") == "group"
    named = identity.named(item, frame, prefix="participant" if in_group else "recipient")
    conversation = loose.part(item, "conversation")
    return Status(
        id=_key(message_id, state or "", named["persons"] if in_group else ()),
        at=loose.moment(item, "timestamp"),
        message_id=message_id,
        state=cast(StatusState, state),
        callback_data=loose.text(item, "biz_opaque_callback_data"),
        errors=errors_of(item),
        price=_price(loose.part(item, "pricing")),
        free_until=loose.moment(conversation, "expiration_timestamp"),
        template_id=loose.text(item, "template_id"),
        group_id=loose.text(item, "recipient_id") if in_group else None,
        identity_hash=loose.text(item, "recipient_identity_key_hash"),
        **named,
        **frame.origin(mended=mended),
    )


def _key(message_id: str, state: str, persons: tuple[Mention, ...]) -> str:
    participant = persons[0].value if persons else None
    return ":".join(part for part in (message_id, state, participant) if part)


def _price(part: Loose) -> Price | None:
    if not part:
        return None
    return Price(
        category=loose.text(part, "category"),
        type=loose.text(part, "type"),
        model=loose.text(part, "pricing_model"),
        is_billable=loose.flag(part, "billable"),
    )


def read_call(item: Loose, raw: bytes, frame: Frame, *, mended: bool) -> Call:
    """A call began or ended. Raises ValueError when it has no id or no event.

    Source: Meta, "calls webhook", Dec 2025.
    """
    call_id, event = loose.text(item, "id"), loose.text(item, "event")
    if call_id is None or event is None:
        raise ValueError("a call without id or event")
    direction = loose.text(item, "direction")
    side = "to" if direction == "BUSINESS_INITIATED" else "from"
    duration = loose.integer(item, "duration")
    return Call(
        id=f"{call_id}:{event}",
        at=loose.moment(item, "timestamp"),
        call_id=call_id,
        event=event,
        direction=direction,
        callback_data=loose.text(item, "biz_opaque_callback_data"),
        duration_s=duration,
        errors=errors_of(item),
        json=raw,
        **identity.named(item, frame, prefix=side),
        **frame.origin(mended=mended),
    )


def _ringing(item: Loose, raw: bytes, frame: Frame, *, mended: bool) -> Call:
    call_id, state = loose.text(item, "id"), loose.text(item, "status")
    if call_id is None or state is None:
        raise ValueError("a call without id or status")
    return Call(
        id=f"{call_id}:{state}",
        at=loose.moment(item, "timestamp"),
        call_id=call_id,
        event=state,
        direction="BUSINESS_INITIATED",
        callback_data=loose.text(item, "biz_opaque_callback_data"),
        duration_s=None,
        errors=errors_of(item),
        json=raw,
        **identity.named(item, frame, prefix="recipient"),
        **frame.origin(mended=mended),
    )
