"""Does a sentence ask us to stop writing? What is denied, ended, left or refused in it.

Source: law.md W-03, W-04; the patterns are our own.
"""

from collections.abc import Callable
from typing import Final

from jawort.reading.clause import Clause, near
from jawort.reading.lexicon import bits
from jawort.reading.pattern.found import Force, Found

_ANY_OF_THEM: Final = bits(
    "unsubscribe", "cease", "write", "send", "receive", "ads", "offer", "message", "topic", "want",
    "remove", "list", "leave_alone", "object", "consent", "annoyed", "enough", "no_interest",
    "less", "still", "again", "block",
)  # fmt: skip
_MAIL: Final = ("ads", "offer", "message", "topic")


def leaving(c: Clause) -> list[Found]:
    """All the ways in which this sentence says no to messages."""
    if not c.mask & _ANY_OF_THEM or stays(c):
        return []
    return [
        found
        for needs, pattern in _PATTERNS
        if c.mask & needs and (found := pattern(c)) is not None
    ]


def stays(c: Clause) -> bool:
    """The person denies the end itself: do not stop, I do not want to miss anything."""
    if c.not_("miss"):
        return True
    ending = c.not_("cease", "unsubscribe", "remove", "terminate")
    if not ending:
        return False
    return not (c.has("able", "why", "condition", "when", "again") or c.yes("leave_alone", "block"))


def _found(c: Clause, force: Force, place: int, *saw: str) -> Found:
    return Found("opt_out", force, tuple(one for one in saw if c.has(one)), _scope(c, place), place)


def _scope(c: Clause, place: int) -> str:
    """Advertising when the sentence speaks of it, else everything."""
    near_here = c.segment(place)
    speaks = c.has("ads", "offer")
    if not speaks:
        return "all"
    other = c.has("message", "nothing") & ~_beside(speaks)
    if c.has("all") and other and c.not_("message", "write", "send", "receive"):
        return "all"
    return "ads" if speaks & near_here or not c.has("write") else "all"


def _beside(places: int) -> int:
    return places | places << 1 | places >> 1


def _elsewhere(c: Clause, place: int, far: int = 5) -> bool:
    """Whether something else stands where the messages would: an order, a bus, my wife."""
    foreign = c.has("thing", "service", "other", "harmless", "contract")
    return bool(near(place, foreign, far)) and not near(place, c.has("ads", "list"), 3)


def _told(c: Clause) -> bool:
    """A report or a question about us, no demand: it happened, or why does it not."""
    if c.has("want", "you") and c.has("more") and not c.has("why", "past", "receive"):
        return False
    return bool(c.has("past", "why", "exists", "miss")) or (
        c.asks and not c.has("want", "able", "when")
    )


def signs_off(c: Clause) -> Found | None:
    """I unsubscribe; how do I unsubscribe; I have unsubscribed long ago."""
    here = c.has("unsubscribe")
    if not here or (c.quoted and c.has("meta")):
        return None
    mail = near(here, c.has("ads", "list", "message", "offer", "topic"), 6)
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
    if not mail and not c.has("me", "how", "want", "i") and _strange(c) > 3:
        return None
    return _found(c, "C", here, "unsubscribe", "ads", "message", "list", "me")


def ceases(c: Clause) -> Found | None:
    """Stop it, stop writing, an end to the advertising."""
    here = c.yes("cease") or (c.has("cease") if c.has("able", "why", "condition", "when") else 0)
    if not here or (c.quoted and c.has("meta")):
        return None
    if c.has("harmless") and not c.has(*_MAIL):
        return None
    if c.has("past") and c.has("i") and not c.has("want", "me", "you", "ads", "message"):
        return None
    if c.has("condition") and c.not_("cease"):
        return _found(c, "C", here, "condition", "cease", "block") if c.has("block") else None
    mail = near(here, c.has("ads", "message", "annoyed", "offer", "topic", "list"), 6)
    doing = near(here, c.has("write", "send"), 6)
    if mail and not _elsewhere(c, here, 4) and not (c.asks and _told(c) and not c.has("you")):
        if c.has("exists", "when") and c.asks and not c.has("annoyed", "you"):
            return None
        return _found(c, "C", here, "cease", "ads", "offer", "message", "annoyed")
    if doing and not c.has("thing", "service", "other") and not (c.has("i") and not c.has("me")):
        return _found(c, "C", here, "cease", "write", "send", "me")
    asked = c.has("able", "you") or (not c.asks and not c.has("past") and _strange(c) <= 1)
    if near(here, c.has("this"), 3) and asked and not c.has("thing", "is_", "condition"):
        return _found(c, "C", here, "cease", "this", "you")
    if here & 1 and c.segment(1) == 1 and c.size > 1 and not c.has("harmless"):
        return _found(c, "B", here, "cease")
    if _strange(c) == 0 and not c.has("thing", "service", "other", "time", "how", "which", "i"):
        if c.asks and not c.has("able", "you", "when", "why"):
            return _found(c, "after_ads", here, "cease")
        return _found(c, "C", here, "cease", "this", "me")
    if _strange(c) <= 2 and not c.asks and not c.has("thing", "service", "other", "harmless"):
        return _found(c, "after_ads", here, "cease")
    return None


def _strange(c: Clause) -> int:
    return c.unknown.bit_count()


def is_not_written(c: Clause) -> Found | None:
    """Do not write to me any more; I do not want to be contacted."""
    here = c.not_("write")
    if not here or (_told(c) and not c.not_("want")):
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
    if c.has("other") and not c.has("me"):
        return None
    if to_me:
        return _found(c, "C", here, "no", "write", "more", "me", "want")
    return _found(c, "C" if _strange(c) == 0 else "after_ads", here, "no", "write")


def is_not_sent(c: Clause) -> Found | None:
    """Send me nothing more, I do not want to receive this."""
    here = c.not_("send")
    if not here and c.has("want"):
        here = c.not_("receive")
        if here and c.has("you") and not c.has(*_MAIL, "thing", "service") and _strange(c) <= 1:
            return _found(c, "C", here, "no", "want", "receive", "you")
    if not here:
        here = near(c.has("send", "receive"), c.has("nothing"), 4) if c.has("want", "send") else 0
        here &= ~c.has("receive") | (c.has("receive") if c.has("want", "more") else 0)
    if not here or (_told(c) and not c.not_("want")):
        return None
    if c.has("thing", "service", "time", "condition") and not c.has("ads"):
        return None
    if near(c.has("i"), here, 2) and not c.has("want", "me") and c.has("send"):
        return None
    if c.has(*_MAIL):
        return _found(c, "C", here, "no", "nothing", "send", "receive", "ads", "offer", "message")
    if c.has("old"):
        return None
    if c.has("more", "nothing", "again", "this", "all") and (
        c.has("me", "you", "want") or not _strange(c)
    ):
        force: Force = "C" if _strange(c) <= 2 else "B"
        return _found(c, force, here, "no", "nothing", "send", "receive", "more", "this")
    if c.has("me") and _strange(c) == 0 and not c.has("old"):
        return _found(c, "B", here, "no", "send", "me")
    return None


def is_not_wanted(c: Clause) -> Found | None:
    """No advertising; I want no newsletter; advertising: no."""
    mail = c.not_(*_MAIL)
    topic_only = mail and not c.not_("ads", "offer", "message")
    if not mail or (topic_only and not c.has("more", "send", "want", "message", "ads")):
        return _nay(c)
    wanted = c.has("want", "send")
    if near(mail, c.has("past", "is_", "exists", "miss"), 6) and not c.not_("want"):
        return None
    if c.has("why") or (c.has("still") and c.has("receive") and not c.has("want")):
        return None
    if c.has("receive") and not c.has("want", "send") and _gets(c):
        return None
    if c.asks and not (c.has("want") or (c.has("able") and c.has("you"))):
        return None
    foreign = c.has("thing", "service", "harmless") & ~c.has(*_MAIL) & c.segment(mail)
    if foreign and not c.not_("ads", "message"):
        return None
    offers_only = not c.not_("ads", "message")
    if offers_only and not (wanted or c.has("more", "again", "you", "receive")):
        return _found(c, "after_ads", mail, "no", "offer")
    if not c.not_("ads", "offer") and not wanted and not c.has("more", "all", "again", "you"):
        clear = _strange(c) <= 1 and not (foreign or c.has("time", "i"))
        return _found(c, "C", mail, "no", "message") if clear else None
    if offers_only and c.has("want") and _strange(c) > 2 and not c.has("more", "you"):
        return None
    return _found(c, "C", mail, "no", "want", "ads", "offer", "message", "more")


def _gets(c: Clause) -> bool:
    """I do not get it: a statement, perhaps a complaint, and no demand."""
    return bool(c.has("i")) or c.asks or not c.has("more", "you")


def _nay(c: Clause) -> Found | None:
    here = near(c.yes(*_MAIL), c.has("nay"), 2)
    here &= c.segment(c.has("nay"))
    if here and not c.asks and not c.has("praise", "is_", "past") and _strange(c) <= 3:
        return _found(c, "C", here, "nay", "ads", "offer", "message")
    return None


def is_unwanted_thing(c: Clause) -> Found | None:
    """I do not want this any more: this, and nothing that has a name."""
    here = c.not_("want")
    if not here or c.has(*_MAIL, "thing", "service"):
        return None
    if not c.has("this", "more", "nothing"):
        bare = _strange(c) == 0 and not c.asks and c.size <= 5
        return _found(c, "after_ads", here, "no", "want") if bare else None
    if c.asks or c.has("other", "write", "send", "receive", "delete") or _strange(c) > 0:
        return None
    return _found(c, "B", here, "no", "want", "more", "this")


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
        return _found(c, "C", here, "remove", "delete", "me", "number", "list")
    if c.has("store", "account", "service", "thing", "old") and not listed:
        return None
    if c.has("gdpr"):
        return None
    if near(whom, here, 4) and _strange(c) <= 1 and not (c.has("i") and not c.has("want")):
        return _found(c, "C", here, "remove", "me", "number")
    return None


def is_left_alone(c: Clause) -> Found | None:
    """Leave me in peace."""
    here = c.yes("leave_alone")
    if not here or c.has("other", "thing", "meta") or (c.has("past") and not c.has("condition")):
        return None
    return _found(c, "C", here, "leave_alone", "ads", "message")


def objects(c: Clause) -> Found | None:
    """I object; I withdraw my consent (GDPR Art. 7(3), 21)."""
    consent = near(c.yes("withdraw", "delete", "cease", "terminate"), c.has("consent"), 6)
    gone = near(c.not_("consent"), c.has("consent"), 0)
    if consent or (gone and not c.has("past", "meta") and not c.asks):
        if c.asks and c.has("condition", "meta", "time"):
            return None
        return _found(c, "C", consent or gone, "withdraw", "no", "consent")
    here = c.yes("object")
    if not here or c.has("other"):
        return None
    about = c.has("ads", "message", "write", "store", "data", "gdpr", "consent", "number", "offer")
    if about and not (c.asks and c.has("meta", "condition")):
        return _found(c, "C", here, "object", "ads", "message", "data", "store", "gdpr")
    if c.has("thing", "service", "contract", "meta") or c.asks:
        return None
    if _strange(c) == 0:
        return _found(c, "C", here, "object")
    return None


def is_fed_up(c: Clause) -> Found | None:
    """Enough of it; you annoy me; not interested; fewer of them."""
    mail = c.has("ads", "offer", "message")
    you = c.has("you", "write", "send")
    foreign = c.has("thing", "service", "other", "harmless")
    if here := c.yes("annoyed", "enough"):
        if (c.has("condition", "past") and not c.has("block")) or (c.asks and c.has("is_")):
            return None
        if c.asks and not c.has("when", "why", "able", "write", "send"):
            return None
        if (mail or you) and not foreign:
            is_clear = (bool(mail) and bool(c.yes("enough"))) or bool(c.has("block", "cease"))
            return _found(
                c, "C" if is_clear else "B", here, "annoyed", "enough", "ads", "message", "you"
            )
        if c.yes("annoyed") and not foreign and _strange(c) <= 1:
            return _found(c, "B", here, "annoyed")
        return _found(c, "after_ads", here, "enough") if not foreign and _strange(c) <= 1 else None
    if (here := c.yes("no_interest")) and not (c.asks or c.has("past")):
        if mail and not near(here, c.has("thing", "service"), 4):
            return _found(c, "C", here, "no_interest", "ads", "offer", "message")
        is_bare = not foreign and _strange(c) <= 2
        return _found(c, "after_ads", here, "no_interest") if is_bare else None
    if (here := near(c.has("less"), mail | c.has("write", "send"), 4)) and not c.has(
        "thing", "service"
    ):
        return (
            _found(c, "B", here, "less", "ads", "message", "write")
            if not c.has("i") or c.has("want")
            else None
        )
    return None


def still_comes(c: Clause) -> Found | None:
    """I still get advertising, although I said no."""
    here = near(c.has("still", "again"), c.yes("ads", "message"), 5)
    if not here or not c.has("receive", "send", "why") or (c.asks and not c.has("why")):
        return None
    if c.has(
        "no", "nothing", "praise", "want", "thing", "other", "service", "condition"
    ) or not c.has("still", "why"):
        return None
    return _found(
        c, "C" if c.has("ads") else "B", here, "still", "receive", "send", "ads", "message"
    )


def threatens(c: Clause) -> Found | None:
    """I shall block you, or report you."""
    here = c.yes("block")
    if not here or c.has("thing", "service", "other", "past") or (c.asks and not c.has("want")):
        return None
    if c.has("i", "condition") and c.has("you", "number"):
        return _found(c, "C", here, "block", "you")
    return None


_PATTERNS: Final[tuple[tuple[int, Callable[[Clause], Found | None]], ...]] = (
    (bits("unsubscribe"), signs_off),
    (bits("cease"), ceases),
    (bits("write"), is_not_written),
    (bits("send", "receive"), is_not_sent),
    (bits("ads", "offer", "message", "topic"), is_not_wanted),
    (bits("want"), is_unwanted_thing),
    (bits("remove", "list"), is_taken_off),
    (bits("leave_alone"), is_left_alone),
    (bits("object", "consent"), objects),
    (bits("annoyed", "enough", "no_interest", "less"), is_fed_up),
    (bits("still", "again"), still_comes),
    (bits("block"), threatens),
)
"""Each pattern with the ideas of which it needs one at least."""
