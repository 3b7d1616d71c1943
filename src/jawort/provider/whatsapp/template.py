"""Reading the list of templates that Meta keeps for the account."""

from __future__ import annotations

from collections.abc import AsyncIterator

import msgspec

from jawort.provider.whatsapp import loose
from jawort.provider.whatsapp.account import language_of
from jawort.provider.whatsapp.loose import Loose
from jawort.provider.whatsapp.transport import Transport

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
CATEGORIES = frozenset({"MARKETING", "UTILITY", "AUTHENTICATION"})
UNKNOWN = "UNKNOWN"

_FIELDS = (
    "id,name,language,status,category,components,parameter_format,quality_score,rejected_reason"
)
_PER_PAGE = 100
_MOST_PAGES = 100  # Meta allows 6,000 templates; more pages mean a loop


class ListedTemplate(msgspec.Struct, frozen=True):
    """A template as Meta has it now. An unknown state or category is `UNKNOWN`: not approved.

    `components` is Meta's own JSON. Source: Meta, "Templates API", Dec 2025.
    """

    id: str
    name: str
    language: str
    status: str
    category: str
    parameter_format: str
    quality: str
    rejected_reason: str | None
    components: bytes


async def templates(transport: Transport, account_id: str) -> AsyncIterator[ListedTemplate]:
    """All templates of a WhatsApp Business account, page after page. Raises Fault.

    Pages are asked for by cursor; the address Meta offers for the next page is never followed.
    """
    query = {"fields": _FIELDS, "limit": str(_PER_PAGE)}
    for _ in range(_MOST_PAGES):
        path = transport.dialect.templates_path(account_id)
        page = await transport.call("GET", path, query=query)
        listed = loose.parts(page, "data") or loose.parts(page, "waba_templates")
        for item in listed:
            if (template := listed_template(item)) is not None:
                yield template
        paging = loose.part(page, "paging")
        after = loose.text(loose.part(paging, "cursors"), "after")
        if "next" not in paging or after is None or after == query.get("after"):
            return
        query["after"] = after


def listed_template(item: Loose) -> ListedTemplate | None:
    """One template of the list; None when it has no name, language or id to be known by."""
    template_id, name = loose.text(item, "id"), loose.text(item, "name")
    language = language_of(loose.text(item, "language"))
    if template_id is None or name is None or language is None:
        return None
    status, category = loose.text(item, "status"), loose.text(item, "category")
    return ListedTemplate(
        id=template_id,
        name=name,
        language=language,
        status=_known(status, STATUSES),
        category=_known(category, CATEGORIES),
        parameter_format=loose.text(item, "parameter_format") or "POSITIONAL",
        quality=loose.text(loose.part(item, "quality_score"), "score") or UNKNOWN,
        rejected_reason=loose.text(item, "rejected_reason"),
        components=msgspec.json.encode(item.get("components") or []),
    )


def _known(word: str | None, words: frozenset[str]) -> str:
    upper = (word or "").upper()
    return upper if upper in words else UNKNOWN
