"""Templates: texts of the business that Meta has approved, and whether a message fits one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import msgspec

from jawort.domain.decision import Obligation
from jawort.domain.purpose import TemplateCategory
from jawort.domain.sending import outgoing as out

APPROVED: Final = "APPROVED"
_GAP: Final = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_UNSENDABLE_IN_GAP: Final = re.compile("[\n\t]| {5}|[\0\ud800-\udfff]")
_FILE_HEADERS: Final = {"IMAGE": "image", "VIDEO": "video", "DOCUMENT": "document"}
# Words by which a reader of either language knows how to stop, and those for a machine that writes.
_STOP: Final = re.compile(r"\bstopp?\b|abmeld|abbestell|unsubscribe|opt[ -]?out", re.I)
_AI: Final = re.compile(r"\b(KI|AI|künstliche\w* Intelligenz|artificial intelligence)\b", re.I)
_ADDRESS: Final = re.compile(r"https://", re.I)

Component = Mapping[str, Any]


class NewTemplate(msgspec.Struct, frozen=True, kw_only=True):
    """A template as the platform has it now: no word in it is about a person.

    `components` is Meta's own list. Source: Meta, "Templates API", Dec 2025.
    """

    name: str
    language: str
    category: TemplateCategory
    state: str
    components: tuple[dict[str, Any], ...]


class KnownTemplate(msgspec.Struct, frozen=True, kw_only=True):
    """A template as we know it, with what it is bound to."""

    template_id: UUID
    sender_id: UUID
    name: str
    language: str
    category: TemplateCategory
    state: str
    components: tuple[dict[str, Any], ...]
    purpose: str = ""
    obligations: tuple[Obligation, ...] = ()
    bound_by: str = ""
    bound_at: datetime | None = None

    @property
    def is_approved(self) -> bool:
        """Whether the platform lets it be sent: neither pending, paused, disabled nor unknown."""
        return self.state == APPROVED


def fits(content: out.Template, template: KnownTemplate) -> bool:
    """Whether this message fills the template's gaps completely and within the limits.

    What the template shows and we do not understand does not fit. Source: platform.md §7.
    """
    if (content.name, content.language) != (template.name, template.language):
        return False
    parts = {str(one.get("type", "")).upper(): one for one in template.components}
    return (
        _gaps_fit(content.body, _words(parts.get("BODY")))
        and _header_fits(content.header, parts.get("HEADER"))
        and _buttons_fit(content.buttons, _buttons(parts))
    )


def contradicted(template: KnownTemplate, claimed: Sequence[Obligation]) -> list[Obligation]:
    """Which of the claimed obligations the template visibly does not fulfil.

    A machine sees only that something is missing, never that the words are good: a person answers
    for those when the template is bound. Source: law.md §8.3.
    """
    shown = "\n".join(_all_words(template.components))
    seen = {
        Obligation.STOP_HINT: bool(_STOP.search(shown)),
        Obligation.NOTICE: bool(_ADDRESS.search(shown)),
        Obligation.AI: bool(_AI.search(shown)),
        Obligation.SENDER: bool(shown.strip()),
    }
    return [one for one in claimed if not seen.get(one, False)]


def _gaps_fit(given: Sequence[out.Parameter], words: str) -> bool:
    gaps = list(dict.fromkeys(_GAP.findall(words)))
    if any(not _fills(one) for one in given) or len(given) != len(gaps):
        return False
    names = [one.name for one in given if one.name is not None]
    if all(gap.isdigit() for gap in gaps):
        return not names
    return sorted(names) == sorted(gaps)


def _fills(one: out.Parameter) -> bool:
    words = one.text if isinstance(one, out.TextParameter) else one.fallback
    long_enough = len(words.strip()) > 0 and len(words) <= out.LONGEST["template.gap"]
    return long_enough and not _UNSENDABLE_IN_GAP.search(words)


def _header_fits(given: object, header: Component | None) -> bool:
    form = str(header.get("format", "TEXT")).upper() if header else "TEXT"
    if form == "TEXT":
        gaps = _GAP.findall(_words(header))
        if not gaps:
            return given is None
        return (
            isinstance(given, out.TextParameter)
            and _fills(given)
            and (len(given.text) <= out.LONGEST["template.header"])
        )
    if form == "LOCATION":
        return isinstance(given, out.Place)
    return isinstance(given, out.Attachment) and given.type == _FILE_HEADERS.get(form)


def _buttons_fit(given: Sequence[out.TemplateButton], buttons: Sequence[Component]) -> bool:
    filled = {one.index: one for one in given if one.index is not None}
    if len(filled) != sum(one.index is not None for one in given):
        return False
    if any(not 0 <= index < len(buttons) for index in filled):
        return False
    for index, button in enumerate(buttons):
        if _GAP.search(str(button.get("url", ""))) and not isinstance(
            filled.get(index), out.UrlSuffix | out.CopyCode
        ):
            return False
    return True


def _buttons(parts: Mapping[str, Component]) -> list[Component]:
    found = (parts.get("BUTTONS") or {}).get("buttons") or []
    return [one for one in found if isinstance(one, Mapping)]


def _words(part: Component | None) -> str:
    return str(part.get("text") or "") if part else ""


def _all_words(components: Sequence[Component]) -> list[str]:
    words = [_words(one) for one in components]
    for one in components:
        for button in one.get("buttons") or []:
            if isinstance(button, Mapping):
                words += [str(button.get("text") or ""), str(button.get("url") or "")]
    return words
