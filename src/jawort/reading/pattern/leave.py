"""Does a sentence ask us to stop writing? What is denied, ended or taken off in it.

Source: law.md W-03, W-04; the patterns are our own.
"""

from collections.abc import Callable
from typing import Final

from jawort.reading.clause import Clause, near
from jawort.reading.lexicon import bits
from jawort.reading.pattern.evidence import (
    MAIL,
    elsewhere,
    found,
    names_another_way,
    stays,
    strange,
    told,
)
from jawort.reading.pattern.found import Force, Found
from jawort.reading.pattern.refuse import ANY_OF_THEM, PATTERNS


def leaving(c: Clause) -> list[Found]:
    """All the ways in which this sentence says no to messages."""
    if not c.mask & ANY_OF_THEM or stays(c) or names_another_way(c):
        return []
    return [
        one for needs, pattern in _PATTERNS if c.mask & needs and (one := pattern(c)) is not None
    ]


def signs_off(c: Clause) -> Found | None:
    """I unsubscribe; how do I unsubscribe; I have unsubscribed long ago."""
    here = c.has("unsubscribe")
    if not here or (c.quoted and c.has("meta")):
        return None
    mail = near(here, c.has("ads", "list", "message", "offer", "topic"), 6)
    if c.has("again") and c.has("past") and c.yes("subscribe", "praise"):
        return None
    if c.has("again") and c.yes("want", "subscribe") and c.has("offer", "ads", "subscribe"):
        return None
    if c.has("meta", "mistake") and not (c.has("how", "able") and not c.has("thing")):
        return None
    if not mail and (near(here, c.has("thing", "service", "other", "harmless"), 6)):
        return None
    if c.has("condition") and (c.asks or not c.has("want", "you", "block")):
        return None
    if c.asks and (c.has("time", "when", "again") or c.has("thing", "past")):
        return None
    if not mail and not c.has("me", "how", "want", "i") and strange(c, here) > 3:
        return None
    return found(c, "C", "unsubscribe", "ads", "message", "list", "me")


def ceases(c: Clause) -> Found | None:
    """Stop it, stop writing, an end to the advertising."""
    here = c.yes("cease") or (c.has("cease") if c.has("able", "why", "condition", "when") else 0)
    if not here or (c.quoted and c.has("meta")):
        return None
    if c.has("harmless") and not c.has("ads", "annoyed"):
        return None
    if c.has("past") and c.has("i") and not c.has("want", "me", "you", "ads", "message"):
        return None
    if c.has("condition") and c.not_("cease"):
        return found(c, "C", "condition", "cease", "block") if c.has("block") else None
    mail = near(here, c.has("ads", "message", "annoyed", "offer", "topic", "list"), 6)
    doing = near(here, c.has("write", "send"), 6)
    if mail and not elsewhere(c, here, 4) and not (c.asks and told(c) and not c.has("you")):
        if c.has("exists", "when") and c.asks and not c.has("annoyed", "you"):
            return None
        return found(c, "C", "cease", "ads", "offer", "message", "annoyed")
    if doing and not c.has("thing", "service") and not (c.has("i") and not c.has("me")):
        return found(c, "C", "cease", "write", "send", "me")
    asked = c.has("able", "you") or (not c.asks and not c.has("past") and strange(c, here) <= 1)
    if near(here, c.has("this"), 3) and asked and not c.has("thing", "service", "is_", "condition"):
        return found(c, "C", "cease", "this", "you")
    if here & 1 and c.segment(1) == 1 and c.size > 1 and not c.has("harmless"):
        return found(c, "B", "cease")
    if strange(c, here) == 0 and not c.has(
        "thing", "service", "other", "time", "how", "which", "i"
    ):
        if c.asks and not c.has("able", "you", "when", "why"):
            return found(c, "after_ads", "cease")
        return found(c, "C", "cease", "this", "me")
    if strange(c, here) <= 2 and not c.asks and not c.has("thing", "service", "other", "harmless"):
        return found(c, "after_ads", "cease")
    return None


def is_not_written(c: Clause) -> Found | None:
    """Do not write to me any more; I do not want to be contacted."""
    here = c.not_("write")
    if not here or (told(c) and not c.not_("want")):
        return None
    if c.has("thing", "service", "other", "time", "condition") and not (
        c.has("more") and not near(here, c.has("thing", "time", "service"), 3)
    ):
        return None
    to_me = c.has("me", "my", "more", "number", "again", "nothing") or c.not_("want") & c.has(
        "want"
    )
    if near(c.has("i"), here, 3) and not c.has("want", "me", "more"):
        return None
    if c.has("i") and c.has("able") and not c.has("you", "want"):
        return None
    if not c.has("more") and (c.has("only") or c.yes("write") & ~c.segment(here)):
        return None
    if (c.has("other") and not c.has("me")) or (c.has("old") and not c.has("more", "ads")):
        return None
    if to_me:
        return found(c, "C", "no", "write", "more", "me", "want")
    return found(c, "C" if strange(c, here) == 0 else "after_ads", "no", "write")


def is_not_sent(c: Clause) -> Found | None:
    """Send me nothing more, I do not want to receive this."""
    here = c.not_("send")
    if not here and c.has("want"):
        here = c.not_("receive")
        if here and c.has("you") and not c.has(*MAIL, "thing", "service") and strange(c, here) <= 1:
            return found(c, "C", "no", "want", "receive", "you")
    if not here:
        here = near(c.has("send", "receive"), c.has("nothing"), 4) if c.has("want", "send") else 0
        here &= ~c.has("receive") | (c.has("receive") if c.has("want", "more") else 0)
    if not here or (told(c) and not c.not_("want")):
        return None
    if c.has("thing", "service", "time", "condition") and not c.has("ads"):
        return None
    if near(c.has("i"), here, 2) and not c.has("want", "me") and c.has("send"):
        return None
    if c.has(*MAIL):
        return found(c, "C", "no", "nothing", "send", "receive", "ads", "offer", "message")
    if c.has("old"):
        return None
    if c.has("more", "nothing", "again", "this", "all") and (
        c.has("me", "you", "want") or not strange(c, here)
    ):
        force: Force = "C" if strange(c, here) <= 2 else "B"
        return found(c, force, "no", "nothing", "send", "receive", "more", "this")
    if c.has("me") and strange(c, here) == 0 and not c.has("old"):
        return found(c, "B", "no", "send", "me")
    return None


def is_not_wanted(c: Clause) -> Found | None:
    """No advertising; I want no newsletter; advertising: no."""
    mail = c.not_(*MAIL)
    topic_only = mail and not c.not_("ads", "offer", "message")
    if not mail or (topic_only and not c.has("more", "send", "want", "message", "ads")):
        return _nay(c)
    wanted = c.has("want", "send")
    if near(mail, c.has("past", "is_", "exists", "miss"), 6) and not c.not_("want"):
        return None
    if c.has("praise") and not c.has("want", "send", "more"):
        return None
    if c.has("why") or (c.has("still") and c.has("receive") and not c.has("want")):
        return None
    if c.has("receive") and not c.has("want", "send") and _gets(c):
        return None
    if c.asks and not (c.has("want") or (c.has("able") and c.has("you"))):
        return None
    foreign = c.has("thing", "service", "harmless") & ~c.has(*MAIL) & c.segment(mail)
    if foreign and not c.not_("ads", "message"):
        return None
    offers_only = not c.not_("ads", "message")
    if offers_only and not (wanted or c.has("more", "again", "you", "receive")):
        return found(c, "after_ads", "no", "offer")
    if not c.not_("ads", "offer") and not wanted and not c.has("more", "all", "again", "you"):
        if not c.has("no"):
            return None
        clear = strange(c, mail) <= 1 and not (foreign or c.has("time", "i", "other"))
        return found(c, "C", "no", "message") if clear else None
    if offers_only and c.has("want") and strange(c, mail) > 2 and not c.has("more", "you"):
        return None
    return found(c, "C", "no", "want", "ads", "offer", "message", "more")


def _gets(c: Clause) -> bool:
    """I do not get it: a statement, perhaps a complaint, and no demand."""
    return bool(c.has("i")) or c.asks or not c.has("more", "you")


def _nay(c: Clause) -> Found | None:
    here = near(c.yes(*MAIL), c.has("nay"), 2)
    if c.size > 4:
        here &= c.segment(c.has("nay"))
    if here and not c.asks and not c.has("praise", "is_", "past") and strange(c, here) <= 3:
        return found(c, "C", "nay", "ads", "offer", "message")
    return None


def is_unwanted_thing(c: Clause) -> Found | None:
    """I do not want this any more: this, and nothing that has a name."""
    here = c.not_("want")
    if not here or c.has(*MAIL, "thing", "service"):
        return None
    if not c.has("this", "more", "nothing"):
        bare = strange(c, here) == 0 and not c.asks and c.size <= 5
        return found(c, "after_ads", "no", "want") if bare else None
    if not c.has("this", "nothing") and not near(c.has("more"), c.has("no"), 1):
        return None
    if (
        c.asks
        or c.has("other", "write", "send", "receive", "delete", "unclear", "terminate")
        or strange(c, here) > 0
    ):
        return None
    return found(c, "B", "no", "want", "more", "this")


def is_topic_off(c: Clause) -> Found | None:
    """Nothing more about tyres; cheese yes, but wine no."""
    here = c.not_("topic")
    if not here or c.asks or c.segment(here) & c.has("i", "want", "past", "thing", "service"):
        return None
    return found(c, "C", "no", "nothing", "topic", "more")


def is_taken_off(c: Clause) -> Found | None:
    """Take me off the list; strike my number."""
    here = c.yes("remove")
    listed = c.has("list")
    if not here and listed:
        here = near(c.yes("delete"), listed, 6)
    if not here or c.has("meta", "other") or (c.has("past") and not c.has("still", "want")):
        return None
    whom = c.has("me", "my", "number")
    if listed and (whom or not c.has("thing")) and not c.has("thing"):
        return found(c, "C", "remove", "delete", "me", "number", "list")
    foreign = c.has("account", "service", "thing", "old", "gdpr")
    if near(c.has("number"), here, 4) and c.has("store") and not foreign:
        return found(c, "C", "remove", "number", "store")
    if c.has("store", "account", "service", "thing", "old") and not listed:
        return None
    if c.has("gdpr"):
        return None
    mail = near(c.yes("ads", "message", "offer"), here, 3)
    if mail and c.has("this", "you", "me", "all") and not c.has("i", "store", "data", "about"):
        return found(c, "C" if c.has("ads") else "B", "remove", "ads", "message", "this")
    if (
        near(c.has("me", "number"), here, 4)
        and strange(c, here) <= 1
        and not (c.has("i") and not c.has("want"))
    ):
        return found(c, "C", "remove", "me", "number")
    return None


_PATTERNS: Final[tuple[tuple[int, Callable[[Clause], Found | None]], ...]] = (
    (bits("unsubscribe"), signs_off),
    (bits("cease"), ceases),
    (bits("write"), is_not_written),
    (bits("send", "receive"), is_not_sent),
    (bits("ads", "offer", "message", "topic"), is_not_wanted),
    (bits("topic"), is_topic_off),
    (bits("want"), is_unwanted_thing),
    (bits("remove", "list"), is_taken_off),
    *PATTERNS,
)
"""Each pattern with the ideas of which it needs one at least."""
