"""Is the template approved, and for what this message really is?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def template_is_not_usable(s: Situation, kind: Kind) -> bool:
    """The template is not approved as it stands, or this message does not fit it."""
    return s.channel == "wa" and s.form == "template" and not s.tpl_ok


def template_category_is_wrong(s: Situation, kind: Kind) -> bool:
    """The template is approved as something else than this message is.

    Advertising in a utility template is let through here: it still needs everything that
    advertising needs, and Meta may have put a survey there. Source: law.md §8.5, example 33.
    """
    return (
        s.channel == "wa"
        and s.form == "template"
        and s.tpl_category != kind.expected
        and not (kind.ads and s.tpl_category == "utility")
    )
