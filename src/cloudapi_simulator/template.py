"""Message templates: made, reviewed, paused, gone."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.graph_error import GraphError, missing

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
_PLACE = re.compile(r"\{\{\s*([A-Za-z0-9_]+)\s*\}\}")
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

    def part(self, kind: str) -> dict[str, Any] | None:
        """The component of a kind (HEADER, BODY …), if there is one."""
        for component in self.components:
            if str(component.get("type", "")).upper() == kind:
                return component
        return None

    @property
    def buttons(self) -> tuple[dict[str, Any], ...]:
        """Its buttons, in order."""
        part = self.part("BUTTONS") or {}
        return tuple(part.get("buttons") or ())

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
            "library_template_name": None,
            "cta_url_link_tracking_opted_out": False,
            "degrees_of_freedom_spec": None,
        }
        if self.previous_category:
            shown["previous_category"] = self.previous_category
        if self.ttl_s is not None:
            shown["message_send_ttl_seconds"] = self.ttl_s
        return shown


def places(text: str) -> list[str]:
    """The variables of a text, each once, in order."""
    return list(dict.fromkeys(_PLACE.findall(text)))


def _invalid(title: str, text: str, subcode: int = 2388293) -> GraphError:
    """A refused template: code 100 with a subcode and sentences for the user (§5)."""
    error = GraphError(100, text, subcode=subcode)
    error.user_title, error.user_message = title, text
    return error


def checked(body: dict[str, Any]) -> dict[str, Any]:
    """The fields of a new template, or the refusal. Source: platform.md §7.1."""
    for name in ("name", "language", "category", "components"):
        if not body.get(name):
            raise missing(name)
    if not isinstance(body["name"], str) or not _NAME.fullmatch(body["name"]):
        raise _invalid("Template name", "Only lowercase letters, digits and underscores.")
    if not isinstance(body["language"], str) or not _LANGUAGE.fullmatch(body["language"]):
        raise GraphError(100, "language is not a known language code")
    category = str(body["category"]).upper()
    if category not in CATEGORIES:
        raise GraphError(100, f"category must be one of {', '.join(sorted(CATEGORIES))}")
    check_components(body["components"], category)
    ttl = body.get("message_send_ttl_seconds")
    low, high = _TIME_TO_LIVE[category]
    if ttl is not None and ttl != -1 and not (isinstance(ttl, int) and low <= ttl <= high):
        raise _invalid("Time to live", f"For {category} it must be {low} to {high} seconds.")
    return {
        "name": body["name"],
        "language": body["language"],
        "category": category,
        "components": body["components"],
        "parameter_format": str(body.get("parameter_format") or "POSITIONAL").upper(),
        "ttl_s": ttl,
    }


def check_components(components: object, category: str) -> None:
    """Refuse what a reviewer's machine refuses at once."""
    if not isinstance(components, list) or not all(isinstance(c, dict) for c in components):
        raise GraphError(100, "components must be a list of objects")
    kinds = [str(component.get("type", "")).upper() for component in components]
    if kinds.count("BODY") != 1:
        raise _invalid("Body", "A template needs exactly one BODY component.")
    for kind, component in zip(kinds, components, strict=True):
        if kind == "BODY" and category != "AUTHENTICATION":
            _check_text(component, "text", 1024, "Body", "body_text")
        elif kind == "HEADER" and str(component.get("format", "TEXT")).upper() == "TEXT":
            _check_text(component, "text", 60, "Header", "header_text")
            if len(places(component["text"])) > 1:
                raise _invalid("Header", "A header takes at most one variable.")
        elif kind == "FOOTER" and category != "AUTHENTICATION":
            if len(str(component.get("text", ""))) > 60:
                raise _invalid("Footer", "A footer takes at most 60 characters.")
        elif kind == "BUTTONS":
            _check_buttons(component.get("buttons"))


def _check_text(
    component: dict[str, Any], name: str, longest: int, title: str, example: str
) -> None:
    text = component.get(name)
    if not isinstance(text, str) or not text:
        raise _invalid(title, f"{title} needs a text.")
    if len(text) > longest:
        raise _invalid(title, f"{title} takes at most {longest} characters.")
    found = places(text)
    if not found:
        return
    given = component.get("example")
    given = given if isinstance(given, dict) else {}
    if not any(str(key).startswith(example) for key in given):
        raise _invalid(title, f"{title} has variables but no example for them.")
    if title == "Body":
        bare = text.strip()
        if bare.startswith("{{") or bare.endswith("}}"):
            raise _invalid(title, "No variable may stand first or last.", 2388299)
        if re.search(r"\}\}\s*\{\{", bare):
            raise _invalid(title, "Two variables need words between them.", 2388299)


def _check_buttons(buttons: object) -> None:
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= 10:
        raise _invalid("Buttons", "1 to 10 buttons.")
    if not all(isinstance(button, dict) for button in buttons):
        raise _invalid("Buttons", "Every button is an object.")
    kinds = [str(button.get("type", "")).upper() for button in buttons]
    most = {"URL": 2, "PHONE_NUMBER": 1, "COPY_CODE": 1, "QUICK_REPLY": 10}
    for kind, count in most.items():
        if kinds.count(kind) > count:
            raise _invalid("Buttons", f"At most {count} {kind} buttons.")
    replies = [index for index, kind in enumerate(kinds) if kind == "QUICK_REPLY"]
    if replies and replies[-1] - replies[0] + 1 != len(replies):
        raise _invalid("Buttons", "Quick replies must stand together.")
    for button in buttons:
        if len(str(button.get("text", ""))) > 25:
            raise _invalid("Buttons", "A label takes at most 25 characters.")
