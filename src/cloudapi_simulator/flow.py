"""Flows: forms people fill in inside the chat. Made as drafts, published, at last deprecated."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import msgspec

from cloudapi_simulator.graph_error import GraphError

# Source: Meta, "Flows API", read Dec 2025; platform.md §7.3 names the surface only.
CATEGORIES = frozenset(
    {
        "SIGN_UP",
        "SIGN_IN",
        "APPOINTMENT_BOOKING",
        "LEAD_GENERATION",
        "SHOPPING",
        "CONTACT_US",
        "CUSTOMER_SUPPORT",
        "SURVEY",
        "OTHER",
    }
)
_MOST_BYTES = 10 * 1024 * 1024
_PREVIEW_FOR = timedelta(days=30)


@dataclass(slots=True)
class Flow:
    """One flow of one account. Its status climbs: DRAFT, PUBLISHED, DEPRECATED."""

    id: str
    account_id: str
    name: str
    categories: list[str]
    updated_at: datetime
    status: str = "DRAFT"
    endpoint: str | None = None
    asset: bytes = b""
    json_version: str | None = None
    data_api_version: str | None = None
    validation_errors: list[dict[str, Any]] = field(default_factory=list)

    def shown(self, base: str, now: datetime, *, application: str) -> dict[str, Any]:
        """Every field a client may ask of a flow."""
        expires = (now + _PREVIEW_FOR).strftime("%Y-%m-%dT%H:%M:%S+0000")
        whole: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "status": self.status,
            "categories": list(self.categories),
            "validation_errors": list(self.validation_errors),
            "json_version": self.json_version,
            "data_api_version": self.data_api_version,
            "endpoint_uri": self.endpoint,
            "data_channel_uri": self.endpoint,
            "updated_at": self.updated_at.strftime("%Y-%m-%dT%H:%M:%S+0000"),
            "preview": {
                "preview_url": f"{base}/wa/manage/flows/{self.id}/preview/",
                "expires_at": expires,
            },
            "application": {"id": application, "name": "cloudapi-simulator", "link": base},
            "health_status": {
                "can_send_message": "AVAILABLE" if self.is_sendable else "BLOCKED",
                "entities": [],
            },
        }
        return whole

    @property
    def is_sendable(self) -> bool:
        """Can it be sent to people as published?"""
        return self.status == "PUBLISHED"

    def take_asset(self, raw: bytes) -> list[dict[str, Any]]:
        """Put a new flow JSON in. Returns what is wrong with it; a flow with faults stays draft."""
        if len(raw) > _MOST_BYTES:
            raise GraphError(100, "the flow JSON is too long")
        self.asset = raw
        self.validation_errors = faults_of(raw)
        if not self.validation_errors:
            document = msgspec.json.decode(raw)
            self.json_version = str(document["version"])
            data_version = document.get("data_api_version")
            self.data_api_version = str(data_version) if data_version else None
        return self.validation_errors


def faults_of(raw: bytes) -> list[dict[str, Any]]:
    """What is wrong with a flow JSON, looked at from outside: an object, a version, screens."""
    try:
        document = msgspec.json.decode(raw)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return [_fault("INVALID_JSON", "The flow JSON cannot be read.")]
    if not isinstance(document, dict):
        return [_fault("INVALID_JSON", "The flow JSON must be an object.")]
    faults = []
    if not isinstance(document.get("version"), str):
        faults.append(_fault("REQUIRED_PROPERTY_MISSING", "version is missing."))
    screens = document.get("screens")
    if not isinstance(screens, list) or not screens:
        faults.append(_fault("REQUIRED_PROPERTY_MISSING", "screens are missing."))
    elif not all(isinstance(screen, dict) and screen.get("id") for screen in screens):
        faults.append(_fault("INVALID_PROPERTY", "Every screen needs an id."))
    return faults


def _fault(name: str, message: str) -> dict[str, Any]:
    return {
        "error": name,
        "error_type": "FLOW_JSON_ERROR",
        "message": message,
        "line_start": 1,
        "line_end": 1,
        "column_start": 1,
        "column_end": 1,
        "pointers": [],
    }


def checked_categories(given: object) -> list[str]:
    """One or more known categories, as a list or, in a form, as JSON text."""
    if isinstance(given, str):
        try:
            given = msgspec.json.decode(given)
        except (msgspec.DecodeError, RecursionError):
            given = [given]
    if not isinstance(given, list) or not given:
        raise GraphError(100, message="(#100) The parameter categories is required.")
    names = [str(name).upper() for name in given]
    unknown = [name for name in names if name not in CATEGORIES]
    if unknown:
        known = ", ".join(sorted(CATEGORIES))
        raise GraphError(100, message=f"(#100) Param categories must be of {{{known}}}.")
    return names
