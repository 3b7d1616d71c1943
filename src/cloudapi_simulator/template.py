"""Message templates: made, reviewed, paused, gone."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.graph_error import GraphError, missing
from cloudapi_simulator.template_check import check_components
from cloudapi_simulator.template_part import (
    buttons_of,
    has_named_examples,
    invalid_template,
    part_of,
)

CATEGORIES = frozenset({"MARKETING", "UTILITY", "AUTHENTICATION"})
STATUSES = frozenset(
    {
        "APPROVED",
        "ARCHIVED",
        "DELETED",
        "DISABLED",
        "IN_APPEAL",
        "LIMIT_EXCEEDED",
        "PAUSED",
        "PENDING",
        "PENDING_DELETION",
        "REJECTED",
    }
)
_NAME = re.compile(r"[a-z0-9_]{1,512}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2,4})?")
# Seconds a template may choose to stay deliverable, by category. Source: platform.md §7.1.
_TIME_TO_LIVE = {
    "AUTHENTICATION": (30, 900),
    "UTILITY": (30, 43_200),
    "MARKETING": (43_200, 2_592_000),
}


@dataclass(slots=True)
class Template:
    """One template in one language."""

    id: str
    account_id: str
    name: str
    language: str
    category: str
    components: list[dict[str, Any]]
    status: str
    parameter_format: str = "POSITIONAL"
    quality: str = "UNKNOWN"
    reason: str = "NONE"
    ttl_s: int | None = None
    created_at: datetime | None = None
    previous_category: str | None = None
    edited: list[datetime] = field(default_factory=list)
    deleted_at: datetime | None = None
    was_approved: bool = False  # then its name rests for 30 days after it is deleted
    library_name: str | None = None  # made from a template of Meta's library

    def part(self, kind: str) -> dict[str, Any] | None:
        """The component of a kind (HEADER, BODY …), if there is one."""
        return part_of(self.components, kind)

    @property
    def buttons(self) -> tuple[dict[str, Any], ...]:
        """Its buttons, in order."""
        return buttons_of(self.components)

    @property
    def time_to_live(self) -> timedelta:
        """How long delivery is tried: 30 days, for codes 10 minutes, or as chosen."""
        if self.ttl_s is not None and self.ttl_s > 0:
            return timedelta(seconds=self.ttl_s)
        return timedelta(minutes=10) if self.category == "AUTHENTICATION" else timedelta(days=30)

    def _graded_at(self) -> int:
        return int(self.created_at.timestamp()) if self.created_at else 0

    def shown(self) -> dict[str, Any]:
        """Every field a client may ask of a template. Source: platform.md §7.1."""
        shown: dict[str, Any] = {
            "name": self.name,
            "parameter_format": self.parameter_format,
            "components": self.components,
            "language": self.language,
            "status": self.status,
            "category": self.category,
            "id": self.id,
            "quality_score": {"score": self.quality, "date": self._graded_at()},
            "rejected_reason": self.reason,
            "correct_category": self.category,
            "sub_category": None,
            "library_template_name": self.library_name,
            "cta_url_link_tracking_opted_out": False,
            "degrees_of_freedom_spec": None,
        }
        if self.previous_category:
            shown["previous_category"] = self.previous_category
        if self.ttl_s is not None:
            shown["message_send_ttl_seconds"] = self.ttl_s
        return shown


def checked(body: dict[str, Any], ratio: str = "one_word_each") -> dict[str, Any]:
    """The fields of a new template, or the refusal. Source: platform.md §7.1."""
    for name in ("name", "language", "category", "components"):
        if not body.get(name):
            raise missing(name)
    if not isinstance(body["name"], str) or not _NAME.fullmatch(body["name"]):
        raise invalid_template("Template name", "Only lowercase letters, digits and underscores.")
    if not isinstance(body["language"], str) or not _LANGUAGE.fullmatch(body["language"]):
        raise GraphError(100, "language is not a known language code")
    category = str(body["category"]).upper()
    if category not in CATEGORIES:
        raise GraphError(100, f"category must be one of {', '.join(sorted(CATEGORIES))}")
    usual = "NAMED" if has_named_examples(body["components"]) else "POSITIONAL"
    form = checked_format(body.get("parameter_format") or usual)
    check_components(body["components"], category, form, ratio)
    return {
        "name": body["name"],
        "language": body["language"],
        "category": category,
        "components": body["components"],
        "parameter_format": form,
        "ttl_s": checked_time_to_live(body.get("message_send_ttl_seconds"), category),
    }


def checked_format(given: object) -> str:
    """POSITIONAL or NAMED."""
    form = str(given).upper()
    if form not in ("NAMED", "POSITIONAL"):
        raise GraphError(100, "parameter_format must be one of NAMED, POSITIONAL")
    return form


def checked_time_to_live(given: object, category: str) -> int | None:
    """Seconds a message of the template may wait for the phone; -1 means 30 days."""
    if given is None:
        return None
    low, high = _TIME_TO_LIVE[category]
    if isinstance(given, bool) or not isinstance(given, int) or not _fits(given, low, high):
        raise invalid_template("Time to live", f"{category}: {low} to {high} seconds.")
    return given


def _fits(seconds: int, low: int, high: int) -> bool:
    return seconds == -1 or low <= seconds <= high
