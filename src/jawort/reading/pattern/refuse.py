"""Does a sentence refuse messages without ending them: fed up, not interested, keep it, I object?

Source: law.md W-03, W-04; the patterns are our own.
"""

from collections.abc import Callable
from typing import Final

from jawort.reading.clause import Clause, near
from jawort.reading.lexicon import bits
from jawort.reading.pattern.evidence import MAIL, found, strange
from jawort.reading.pattern.found import Force, Found


def is_left_alone(c: Clause) -> Found | None:
    """Leave me in peace."""
    here = c.yes("leave_alone")
    if not here or c.has("other", "thing", "meta") or (c.has("past") and not c.has("condition")):
        return None
    return found(c, "C", "leave_alone", "ads", "message")


def objects(c: Clause) -> Found | None:
    """I object; I withdraw my consent (GDPR Art. 7(3), 21)."""
    consent = near(c.yes("withdraw", "delete", "cease", "terminate"), c.has("consent"), 6)
    gone = near(c.not_("consent"), c.has("consent"), 0)
    if gone and c.has("write", "send", "ads", "message", "receive") and not c.asks:
        return found(c, "C", "no", "consent", "write", "send", "ads", "message")
    if consent or (gone and not c.has("past", "meta") and not c.asks):
        if c.asks and c.has("condition", "meta", "time"):
            return None
        return found(c, "C", "withdraw", "no", "consent")
    here = c.yes("object")
    if not here or c.has("other") or (c.has("that") and not c.has("ads", "data", "message")):
        return None
    about = c.has("ads", "message", "write", "store", "data", "gdpr", "consent", "number", "offer")
    if about and not (c.asks and c.has("meta", "condition")):
        return found(c, "C", "object", "ads", "message", "data", "store", "gdpr")
    if c.has("thing", "service", "contract", "meta") or c.asks:
        return None
    if strange(c, here) == 0:
        return found(c, "C", "object")
    return None


def is_fed_up(c: Clause) -> Found | None:
    """Enough of it; you annoy me; not interested; fewer of them."""
    mail = c.has("ads", "offer", "message")
    you = c.has("you") | c.has("write", "send") & ~c.has("annoyed")
    foreign = c.has("thing", "service", "other", "harmless")
    if here := c.yes("annoyed", "enough"):
        if c.has("time") and not c.has("annoyed", "ads", "message"):
            return None
        if (c.has("condition", "past") and not c.has("block")) or (c.asks and c.has("is_")):
            return None
        if c.asks and not c.has("when", "why", "able", "write", "send"):
            return None
        if not c.has("annoyed", "more", "ads", "you") and c.has("message") << 1 & here:
            return None  # a message is enough: it will do
        if (mail or you) and not foreign:
            is_clear = (bool(mail) and bool(c.yes("enough"))) or bool(c.has("block", "cease"))
            return found(c, "C" if is_clear else "B", "annoyed", "enough", "ads", "message", "you")
        if c.yes("annoyed") and not foreign and not strange(c):
            return found(c, "B", "annoyed")
        return found(c, "after_ads", "enough") if not foreign and strange(c, here) <= 1 else None
    if (here := c.yes("no_interest")) and not (c.asks or c.has("past")):
        mail |= c.has("receive") if c.has("you") else 0
        if mail and not near(here, c.has("thing", "service"), 4):
            return found(c, "C", "no_interest", "ads", "offer", "message")
        is_bare = not foreign and strange(c, here) <= 2
        return found(c, "after_ads", "no_interest") if is_bare else None
    if (here := near(c.has("less"), mail | c.has("write", "send"), 4)) and not c.has(
        "thing", "service"
    ):
        return (
            found(c, "B", "less", "ads", "message", "write")
            if not c.has("i") or c.has("want")
            else None
        )
    return None


def still_comes(c: Clause) -> Found | None:
    """I still get advertising, although I said no."""
    ended = c.has("cease", "unsubscribe", "remove", "object")
    told = c.has("past", "i") and c.has("receive", "send", "write")
    foreign = c.has("praise", "thing", "other", "service")
    if c.has("still") and ended and told and not foreign and not c.asks:
        return found(c, "C", "still", "receive", "cease", "unsubscribe")
    here = near(c.has("still", "again"), c.yes("ads", "message"), 5)
    if not here or not c.has("receive", "send", "why") or (c.asks and not c.has("why")):
        return None
    if c.has(
        "no", "nothing", "praise", "want", "thing", "other", "service", "condition"
    ) or not c.has("still", "why"):
        return None
    return found(c, "C" if c.has("ads") else "B", "still", "receive", "send", "ads", "message")


def threatens(c: Clause) -> Found | None:
    """I shall block you, or report you."""
    here = c.yes("block")
    if not here or c.has("thing", "service", "other", "past") or (c.asks and not c.has("want")):
        return None
    if c.has("i", "condition") and c.has("you", "number"):
        return found(c, "C", "block", "you")
    return None


def rejects(c: Clause) -> Found | None:
    """Keep your offers; spare me the newsletter; bin it; turn these off."""
    here = c.yes("reject")
    mail = near(c.yes("ads", "offer", "message", "topic", "list"), here, 6)
    if not here or c.has("praise") or (c.has("past") and c.has("i") and not c.has("you", "more")):
        return None
    if c.asks and not c.has("able", "you", "want", "how"):
        return None
    foreign = near(c.has("thing", "service", "harmless", "other", "contract"), here, 4)
    if mail and not (foreign and not c.has("ads")):
        sure = c.yes("ads", "offer", "topic") or c.has("you", "me", "all", "this", "more")
        force: Force = "C" if sure or strange(c, here) <= 1 else "B"
        return found(c, force, "reject", "ads", "offer", "message", "list")
    if foreign or c.has("thing", "service", "other"):
        return None
    if near(c.yes("write", "send"), here, 6) and c.has("me", "you") and not c.has("time"):
        return found(c, "C", "reject", "write", "send", "me")
    return found(c, "after_ads", "reject") if strange(c, here) <= 2 and not c.has("i") else None


def has_no_point(c: Clause) -> Found | None:
    """There is no point in sending me these; I never read them."""
    here = c.yes("pointless")
    if not here or c.asks or c.has("thing", "service", "past", "harmless"):
        return None
    if c.yes("ads", "offer", "message", "write", "send") or c.negated & c.has("ads", "send"):
        return found(c, "B", "pointless", "ads", "offer", "message", "send")
    return found(c, "after_ads", "pointless") if strange(c, here) <= 2 else None


def is_unasked(c: Clause) -> Found | None:
    """I never asked for this; who told you that you may write to me?"""
    here = c.has("unasked")
    if not here or c.has("thing", "service", "contract", "other", "harmless"):
        return None
    if c.has(*MAIL, "write", "send", "list", "number", "receive", "unsubscribe", "subscribe"):
        return found(c, "C", "unasked", "ads", "offer", "message", "write", "send")
    return found(c, "B", "unasked") if strange(c, here) <= 1 else None


def calls_off(c: Clause) -> Found | None:
    """Cancel the newsletter: a word of column B, but with what it is about."""
    here = near(c.yes("unclear", "terminate"), c.yes("ads", "list", "offer", "message"), 4)
    foreign = c.has("thing", "service", "other", "past", "condition", "harmless", "delete")
    if not here or foreign or not c.has("ads", "list", "terminate", "this", "you"):
        return None
    if c.asks and not c.has("how", "want", "able"):
        return None
    sure: Force = "C" if c.has("ads", "list") else "B"
    return found(c, sure, "unclear", "terminate", "ads", "list", "message")


def is_gone(c: Clause) -> Found | None:
    """He has died, we have moved away: stop writing to him."""
    here = c.not_("write", "send", "receive", "ads", "message", "offer") | c.yes("cease", "remove")
    if not c.has("gone") or not here or c.asks or c.has("thing", "service", "harmless"):
        return None
    if not c.has("ads", "message", "offer", "write", "send", "list"):
        return None
    return found(c, "C", "gone", "no", "cease", "write", "send", "ads", "message")


def is_unwelcome(c: Clause) -> Found | None:
    """Something against messages is said, and nothing else it could be about: we ask."""
    ours = c.segment(c.has("me", "you", "my", "more"))
    mail = c.has("ads", "list", "topic") or (
        c.has("offer", "message", "write", "send") & ours
        | c.has("message") & c.segment(c.has("this"))
    )
    if not c.has("ads", "offer", "message", "list", "topic") and strange(c, mail):
        return None
    against = c.not_("ads", "offer", "message", "write", "send", "topic") | c.yes(
        "reject", "annoyed", "enough", "less", "no_interest", "pointless", "unasked", "cease",
        "unsubscribe", "leave_alone", "object", "remove", "gone",
    )  # fmt: skip
    if not mail or not near(against, mail, 6) or c.asks or c.has("praise", "time", "old", "miss"):
        return None
    if c.has("thing", "service", "other", "harmless", "contract", "data", "meta", "past", "exists"):
        return None
    if c.has("why", "is_", "condition", "that", "able", "which"):
        return None
    return found(c, "B", "no", "reject", "annoyed", "ads", "message", "write", "send")


def is_no_member(c: Clause) -> Found | None:
    """I do not want to be in there any more."""
    here = c.not_("subscribe", "receive") if c.has("want") else 0
    if c.has("me") and c.has("list", "ads"):
        here |= c.not_("subscribe")
    if (
        not here
        or not c.has("more", "list")
        or c.asks
        or c.has("thing", "service", "other", "past")
    ):
        return None
    return found(c, "C", "no", "want", "subscribe", "receive", "more")


ANY_OF_THEM: Final = bits(
    "unsubscribe", "cease", "write", "send", "receive", "ads", "offer", "message", "topic", "want",
    "remove", "list", "leave_alone", "object", "consent", "annoyed", "enough", "no_interest",
    "less", "still", "again", "block", "reject", "pointless", "unasked", "subscribe",
    "gone", "unclear", "terminate",
)  # fmt: skip
"""A sentence with none of these says no to nothing."""

PATTERNS: Final[tuple[tuple[int, Callable[[Clause], Found | None]], ...]] = (
    (bits("leave_alone"), is_left_alone),
    (bits("object", "consent"), objects),
    (bits("annoyed", "enough", "no_interest", "less"), is_fed_up),
    (bits("still", "again"), still_comes),
    (bits("block"), threatens),
    (bits("reject"), rejects),
    (bits("gone"), is_gone),
    (bits("unclear", "terminate"), calls_off),
    (bits("pointless"), has_no_point),
    (bits("unasked"), is_unasked),
    (bits("subscribe", "receive"), is_no_member),
    (ANY_OF_THEM, is_unwelcome),
)
"""Each pattern with the ideas of which it needs one at least."""
