"""Reading what Meta changes about templates, numbers, flows and the account."""

from __future__ import annotations

import re
from collections.abc import Callable

from jawort.domain.arrival.update import (
    AccountEvent,
    FlowEvent,
    Limit,
    PhoneEvent,
    TemplateEvent,
    Update,
)
from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.frame import Frame
from jawort.provider.whatsapp.loose import Loose

Reader = Callable[[Loose, bytes, Frame, bool], Update]


def language_of(code: str | None) -> str | None:
    """A template language the way the REST API writes it.

    Webhooks say `en-US`, the API `en_US`. Source: platform.md §2.5, §7.1.
    """
    return code.replace("-", "_") if code else None


def _template(value: Loose, raw: bytes, frame: Frame, mended: bool) -> TemplateEvent:
    return TemplateEvent(
        id=frame.key(raw),
        at=frame.at,
        template_id=loose.text(value, "message_template_id"),
        name=loose.text(value, "message_template_name"),
        language=language_of(loose.text(value, "message_template_language")),
        event=loose.text(value, "event") or loose.text(value, "new_quality_score"),
        category=_category(value),
        reason=loose.text(value, "reason"),
        effective_at=loose.moment(value, "category_update_timestamp"),
        json=raw,
        **frame.origin(mended=mended),
    )


def _category(value: Loose) -> str | None:
    """The category a template has or is about to get: `correct_category` announces a change.

    In the announcement `new_category` is the present one. Source: platform.md §2.5.
    """
    return (
        loose.text(value, "correct_category")
        or loose.text(value, "new_category")
        or loose.text(value, "message_template_category")
    )


def _phone(value: Loose, raw: bytes, frame: Frame, mended: bool) -> PhoneEvent:
    return PhoneEvent(
        id=frame.key(raw),
        at=frame.at,
        event=loose.text(value, "event")
        or loose.text(value, "decision")
        or loose.text(value, "status"),
        display_number=loose.text(value, "display_phone_number"),
        json=raw,
        limit=limit_of(value),
        **frame.origin(mended=mended),
    )


def _account(value: Loose, raw: bytes, frame: Frame, mended: bool) -> AccountEvent:
    return AccountEvent(
        id=frame.key(raw),
        at=frame.at,
        event=loose.text(value, "event")
        or loose.text(value, "decision")
        or loose.text(loose.part(value, "alert_info"), "alert_type"),
        json=raw,
        limit=limit_of(value),
        **frame.origin(mended=mended),
    )


def limit_of(value: Loose) -> Limit | None:
    """The messaging limit in a report, told as a tier or as a number; None where none is told, or
    one nobody can read: then nothing changes.

    Source: Meta, "business_capability_update": `TIER_2K`, and an integer in its own sample.
    """
    told = loose.text(value, "max_daily_conversations_per_business")
    match = _TIER.fullmatch((told or "").upper())
    if match is None:
        return None
    if match["any"]:
        return Limit(None)
    return Limit(int(match["count"]) * _THOUSANDS[match["unit"]])


def _flow(value: Loose, raw: bytes, frame: Frame, mended: bool) -> FlowEvent:
    return FlowEvent(
        id=frame.key(raw),
        at=frame.at,
        event=loose.text(value, "event"),
        flow_id=loose.text(value, "flow_id"),
        json=raw,
        **frame.origin(mended=mended),
    )


_TIER = re.compile(r"(?:TIER_)?(?:(?P<any>UNLIMITED)|(?P<count>[0-9]{1,9})(?P<unit>[KM]?))")
_THOUSANDS = {"": 1, "K": 1_000, "M": 1_000_000}

READERS: dict[str, Reader] = {
    "message_template_status_update": _template,
    "message_template_quality_update": _template,
    "message_template_components_update": _template,
    "template_category_update": _template,
    "phone_number_quality_update": _phone,
    "phone_number_name_update": _phone,
    "business_username_update": _phone,
    "business_username_updates": _phone,
    "security": _phone,
    "account_update": _account,
    "account_alerts": _account,
    "account_review_update": _account,
    "business_capability_update": _account,
    "flows": _flow,
}
"""The fields whose value is one report about the business itself. Source: platform.md §2.5."""

SILENT = frozenset(
    {
        "automatic_events",
        "group_lifecycle_update",
        "group_participants_update",
        "group_settings_update",
        "group_status_update",
        "messaging_handovers",
        "partner_solutions",
        "payment_configuration_update",
    }
)
"""Fields we know of and do not need: kept unknown, but nobody speaks in them. Source: §2.5."""
