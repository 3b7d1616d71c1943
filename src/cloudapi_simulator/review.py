"""What a reviewer makes of a template's category. Off by default: see the guess."""

import re

from cloudapi_simulator.template import Template

# Our own short list; Meta's reviewer reads whole sentences.
_ADVERTISING = re.compile(
    r"\b(angebot\w*|rabatt\w*|gutschein\w*|aktion\w*|sparen|offer|discount|sale|coupon|voucher)\b",
    re.IGNORECASE,
)


def category_after_review(template: Template, choice: str) -> str:
    """UTILITY with words of advertisement becomes MARKETING, if that was chosen."""
    if choice != "marketing" or template.category != "UTILITY":
        return template.category
    body = template.part("BODY") or {}
    return "MARKETING" if _ADVERTISING.search(str(body.get("text") or "")) else "UTILITY"
