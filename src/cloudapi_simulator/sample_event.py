"""A sample of every account field, so that a panel can offer them. Source: platform.md §2.5.

The template fields are missing on purpose: they follow from deciding about a template.
"""

from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.business import Line

Event = dict[str, Any]


def sample_events(line: Line, now: datetime) -> list[Event]:
    """{"name", "field", "value"} for each, about this business number and this time."""
    number = {"display_phone_number": line.digits}
    until = int((now + timedelta(days=7)).timestamp())
    return [
        *_account(now, until),
        *_alerts(line),
        *_limits(number),
        *_names(number, line),
        _event("pin_changed", "security", number | {"event": "PIN_CHANGED"}),
        _event("pin_reset", "security", number | {"event": "PIN_RESET_REQUEST"}),
    ]


def _event(name: str, field: str, value: dict[str, Any]) -> Event:
    return {"name": name, "field": field, "value": value}


def _account(now: datetime, until: int) -> list[Event]:
    violation = {"violation_type": "SPAM"}
    stop = [{"restriction_type": "RESTRICTED_BIZ_INITIATED_MESSAGING", "expiration": until}]
    day = now.strftime("%B %d, %Y")
    ban = {"waba_ban_state": "DISABLE", "waba_ban_date": day}
    back = {"waba_ban_state": "REINSTATE", "waba_ban_date": day}
    tier = {
        "tier_update_time": int(now.timestamp()),
        "pricing_category": "UTILITY",
        "tier": "25000001:50000000",
        "effective_month": now.strftime("%Y-%m"),
        "region": "Germany",
    }
    values: list[tuple[str, dict[str, Any]]] = [
        ("violation", {"event": "ACCOUNT_VIOLATION", "violation_info": violation}),
        ("restriction", {"event": "ACCOUNT_RESTRICTION", "restriction_info": stop}),
        ("ban", {"event": "DISABLED_UPDATE", "ban_info": ban}),
        ("reinstate", {"event": "DISABLED_UPDATE", "ban_info": back}),
        ("deleted", {"event": "ACCOUNT_DELETED"}),
        ("offboarded", {"event": "ACCOUNT_OFFBOARDED"}),
        ("reconnected", {"event": "ACCOUNT_RECONNECTED"}),
        ("price_tier", {"event": "VOLUME_BASED_PRICING_TIER_UPDATE", "volume_tier_info": tier}),
        ("country", {"event": "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE", "country": "DE"}),
    ]
    review = [
        _event("review_approved", "account_review_update", {"decision": "APPROVED"}),
        _event("review_rejected", "account_review_update", {"decision": "REJECTED"}),
    ]
    return [_event(name, "account_update", value) for name, value in values] + review


def _alerts(line: Line) -> list[Event]:
    def alert(severity: str, kind: str, words: str) -> dict[str, Any]:
        info = {"alert_severity": severity, "alert_status": "ACTIVE", "alert_type": kind}
        info["alert_description"] = words
        return {"entity_type": "PHONE_NUMBER", "entity_id": line.id, "alert_info": info}

    deferred = "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED"
    return [
        _event(
            "alert_deferred",
            "account_alerts",
            alert("INFORMATIONAL", deferred, "A higher limit was deferred."),
        ),
        _event(
            "alert_picture",
            "account_alerts",
            alert("WARNING", "PROFILE_PICTURE_LOST", "The profile picture was lost."),
        ),
    ]


def _limits(number: dict[str, Any]) -> list[Event]:
    most = "max_daily_conversations_per_business"
    quality = "phone_number_quality_update"
    return [
        _event("capability", "business_capability_update", {most: "TIER_2K"}),
        _event(
            "throughput", quality, number | {"event": "THROUGHPUT_UPGRADE", most: "TIER_UNLIMITED"}
        ),
        _event("onboarding", quality, number | {"event": "ONBOARDING", most: "TIER_250"}),
    ]


def _names(number: dict[str, Any], line: Line) -> list[Event]:
    wish = {"requested_verified_name": line.name}
    return [
        _event(
            "name_approved",
            "phone_number_name_update",
            {**number, "decision": "APPROVED", **wish, "rejection_reason": None},
        ),
        _event(
            "name_rejected",
            "phone_number_name_update",
            {**number, "decision": "REJECTED", **wish, "rejection_reason": "NAME_MISMATCH"},
        ),
        _event(
            "username",
            "business_username_updates",
            {**number, "username": "lindental", "status": "approved"},
        ),
    ]
