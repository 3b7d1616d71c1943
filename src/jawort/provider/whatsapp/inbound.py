"""Reading what persons send: messages and switched preferences."""

from __future__ import annotations

from jawort.domain.arrival.update import Context, Message, Preference, Referral, Update
from jawort.provider.whatsapp import identity, loose
from jawort.provider.whatsapp.content import read_content
from jawort.provider.whatsapp.frame import Frame, errors_of
from jawort.provider.whatsapp.loose import Loose


def read_message(item: Loose, raw: bytes, frame: Frame, *, mended: bool) -> Update:
    """A message of a person, or the news that the person changed.

    Raises ValueError when its kind is unknown or its content missing.
    Source: Meta, "messages webhooks", Oct 2026.
    """
    if loose.text(item, "type") == "system":
        return identity.read_change(item, raw, frame, mended=mended)
    contact = frame.contact(loose.text(item, "from"), loose.text(item, "from_user_id"))
    message_id = loose.text(item, "id")
    key = message_id or frame.key(raw)
    return Message(
        id=key,
        at=loose.moment(item, "timestamp"),
        message_id=key,
        type=loose.text(item, "type") or "text",
        content=read_content(item),
        profile_name=loose.text(loose.part(contact, "profile"), "name"),
        identity_hash=loose.text(contact, "identity_key_hash"),
        group_id=loose.text(item, "group_id"),
        context=_context(loose.part(item, "context")),
        referral=_referral(loose.part(item, "referral")),
        errors=errors_of(item),
        **identity.named(item, frame, prefix="from"),
        **frame.origin(mended=mended),
    )


def _context(part: Loose) -> Context | None:
    if not part:
        return None
    product = loose.part(part, "referred_product")
    return Context(
        message_id=loose.text(part, "id"),
        sender=loose.text(part, "from"),
        product_id=loose.text(product, "product_retailer_id"),
        catalog_id=loose.text(product, "catalog_id"),
        is_forwarded=loose.flag(part, "forwarded") or False,
        is_forwarded_often=loose.flag(part, "frequently_forwarded") or False,
    )


def _referral(part: Loose) -> Referral | None:
    if not part:
        return None
    return Referral(
        source_type=loose.text(part, "source_type"),
        source_id=loose.text(part, "source_id"),
        source_url=loose.text(part, "source_url"),
        headline=loose.text(part, "headline"),
        body=loose.text(part, "body"),
    )


def read_preference(item: Loose, raw: bytes, frame: Frame, *, mended: bool) -> Preference:
    """A person switched advertising off or on. Raises ValueError when it says neither what."""
    category, value = loose.text(item, "category"), loose.text(item, "value")
    if category is None or value is None:
        raise ValueError("a preference without category or value")
    return Preference(
        id=frame.key(raw),
        at=loose.moment(item, "timestamp"),
        category=category,
        value=value,
        detail=loose.text(item, "detail"),
        signup_id=loose.text(item, "signup_id"),
        **identity.named(item, frame, prefix=""),
        **frame.origin(mended=mended),
    )
