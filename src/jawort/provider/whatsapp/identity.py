"""Who a person is to Meta: number, business-scoped id, and the news that they have changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from jawort.domain.arrival.update import IdentityChange, Mention
from jawort.domain.contact import IdentifierKind
from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.frame import Frame, each_once
from jawort.provider.whatsapp.loose import Loose

BSUID = re.compile(r"[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}")
"""Source: Meta, "Business-scoped user IDs", May 2026."""

_NUMBER = re.compile(r"\+?([1-9][0-9]{5,14})")
_CHANGED = re.compile(r"<?(\S+?)>? to <?(\S+?)>?[\s.]*")
_LONGEST_TAIL = 300  # two identifiers of at most 135 characters each, and " to "


def identify(value: str | None) -> Mention | None:
    """The mention in a field that should hold a number, where Meta may also put a BSUID."""
    if not value:
        return None
    return scoped(value) if BSUID.fullmatch(value) else Mention(IdentifierKind.WA_ID, value)


def scoped(value: str | None) -> Mention | None:
    """A business-scoped id, kept verbatim whatever it looks like: it is sent back unchanged."""
    if not value:
        return None
    match = BSUID.fullmatch(value)
    is_parent = match is not None and match[1]
    return Mention(IdentifierKind.PARENT_BSUID if is_parent else IdentifierKind.BSUID, value)


def parent_scoped(value: str | None) -> Mention | None:
    """A business-scoped id that is valid in several portfolios."""
    return Mention(IdentifierKind.PARENT_BSUID, value) if value else None


def persons(item: Loose, frame: Frame, *, prefix: str) -> tuple[Mention, ...]:
    """Everybody an update is about, which is one person under several names.

    `prefix` tells the fields: `from` (messages), `to` (calls out), `recipient` (statuses),
    `participant` (statuses in groups), empty (preferences). What the update says itself comes
    first; a contact beside it fills gaps.
    """
    number_key, scoped_key, parent_key = _KEYS[prefix]
    number = loose.text(item, number_key)
    user = loose.text(item, scoped_key)
    parent = loose.text(item, parent_key)
    contact = frame.contact(number, user)
    return each_once(
        identify(number or loose.text(contact, "wa_id")),
        scoped(user or loose.text(contact, "user_id")),
        parent_scoped(parent or loose.text(contact, "parent_user_id")),
    )


def named(item: Loose, frame: Frame, *, prefix: str) -> dict[str, Any]:
    """The fields of an update that say whom it is about."""
    number_key, scoped_key, _ = _KEYS[prefix]
    contact = frame.contact(loose.text(item, number_key), loose.text(item, scoped_key))
    return {"persons": persons(item, frame, prefix=prefix), "username": username(contact)}


_KEYS = {
    "": ("wa_id", "user_id", "parent_user_id"),
    "from": ("from", "from_user_id", "from_parent_user_id"),
    "to": ("to", "to_user_id", "to_parent_user_id"),
    "recipient": ("recipient_id", "recipient_user_id", "recipient_parent_user_id"),
    "participant": (
        "recipient_participant_id",
        "recipient_participant_user_id",
        "recipient_participant_parent_user_id",
    ),
}


def username(contact: Loose) -> str | None:
    """The name a person chose, without the sign Meta's examples put before it."""
    name = loose.text(loose.part(contact, "profile"), "username") or loose.text(contact, "username")
    return (name.removeprefix("@") or None) if name else None


def contact_persons(contacts: Sequence[Loose]) -> tuple[Mention, ...]:
    """Everybody named in the contacts beside an update that cannot be read."""
    return each_once(
        *(
            found
            for contact in contacts
            for found in (
                identify(loose.text(contact, "wa_id")),
                scoped(loose.text(contact, "user_id")),
                parent_scoped(loose.text(contact, "parent_user_id")),
            )
        )
    )


def changed_ids(body: str | None) -> tuple[Mention | None, Mention | None]:
    """Old and new identifier out of "User X changed from A to B".

    Older webhook versions tell the old id nowhere else. Only the end of the sentence is trusted:
    the name before it is the person's own choice and may imitate it.
    Source: Meta, "system messages webhook" and "Business-scoped user IDs", May 2026.
    """
    tail = (body or "").rpartition(" changed from ")[2]
    match = _CHANGED.fullmatch(tail) if len(tail) <= _LONGEST_TAIL else None
    if match is None:
        return None, None
    return _certain(match[1]), _certain(match[2])


def _certain(word: str) -> Mention | None:
    """An identifier only if the word has the shape of one."""
    if BSUID.fullmatch(word):
        return identify(word)
    number = _NUMBER.fullmatch(word)
    return Mention(IdentifierKind.WA_ID, number[1]) if number else None


def read_change(item: Loose, raw: bytes, frame: Frame, *, mended: bool) -> IdentityChange:
    """A `system` message: the person's number, identifier or device changed.

    Raises ValueError when Meta says nothing about the kind of change.
    """
    system = loose.part(item, "system")
    change = loose.text(system, "type")
    if change not in _CHANGES:
        raise ValueError("an unknown system message")
    old, new = changed_ids(loose.text(system, "body"))
    sender = identify(loose.text(item, "from"))
    current = each_once(
        identify(loose.text(system, "wa_id") or loose.text(system, "new_wa_id")),
        scoped(loose.text(system, "user_id")),
        parent_scoped(loose.text(system, "parent_user_id")),
        new,
    )
    previous = each_once(
        sender if sender not in current else None,
        scoped(loose.text(system, "previous_user_id")),
        parent_scoped(loose.text(system, "previous_parent_user_id")),
        old,
        scoped(loose.text(item, "from_user_id")),
        parent_scoped(loose.text(item, "from_parent_user_id")),
    )
    previous = tuple(one for one in previous if one not in current)
    message_id = loose.text(item, "id")
    contact = persons(item, frame, prefix="from")
    return IdentityChange(
        id=message_id or frame.key(raw),
        at=loose.moment(item, "timestamp"),
        persons=each_once(*previous, *current, *contact),
        message_id=message_id,
        change=change,
        previous=previous if change != "customer_identity_changed" else (),
        current=current or (contact if change == "customer_identity_changed" else ()),
        identity_hash=loose.text(loose.part(item, "identity"), "hash"),
        **frame.origin(mended=mended),
    )


_CHANGES = frozenset(
    {
        "user_changed_number",
        "user_changed_user_id",
        "customer_changed_number",  # the name before 2023, still met in stored deliveries
        "customer_identity_changed",
    }
)


def read_id_update(item: Loose, raw: bytes, frame: Frame, *, mended: bool) -> IdentityChange:
    """The withdrawn `user_id_update` field, still read because older apps may be subscribed.

    Source: Meta's changelog of 2026-08-11.
    """
    user, parent = loose.part(item, "user_id"), loose.part(item, "parent_user_id")
    number = identify(loose.text(item, "wa_id"))
    previous = each_once(
        scoped(loose.text(user, "previous")), parent_scoped(loose.text(parent, "previous"))
    )
    current = each_once(
        number, scoped(loose.text(user, "current")), parent_scoped(loose.text(parent, "current"))
    )
    if not previous and not current:
        raise ValueError("a change of nobody")
    origin: dict[str, Any] = frame.origin(mended=mended)
    return IdentityChange(
        id=frame.key(raw),
        at=loose.moment(item, "timestamp"),
        persons=each_once(number, *previous, *current),
        message_id=None,
        change="user_changed_user_id",
        previous=previous,
        current=current,
        **origin,
    )
