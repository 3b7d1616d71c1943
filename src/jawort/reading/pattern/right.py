"""Does a sentence ask for a right, a human, help, or to be let in?

Source: law.md W-08, W-12, W-13, G-26, E-10; GDPR Art. 15 and 17. The patterns are our own.
"""

from collections.abc import Callable
from typing import Final

from jawort.reading.clause import Clause, near
from jawort.reading.lexicon import bits
from jawort.reading.pattern.found import Found

_PERSONAL: Final = ("data", "number", "account")


def asking(c: Clause) -> list[Found]:
    """The wishes in a sentence that are no withdrawal."""
    return [
        found
        for needs, pattern in _PATTERNS
        if c.mask & needs and (found := pattern(c)) is not None
    ]


def access(c: Clause) -> Found | None:
    """What do you hold about me; where did you get my number; a copy of my data."""
    if here := c.has("whence"):
        if near(here, c.has("number", "data", "me", "know"), 8) and not c.has("thing", "other"):
            return Found("access", "C", ("whence", "number"))
        return None
    data = c.yes("data")
    about, held = c.has("about"), c.yes("store", "know")
    asked = c.asks or c.has("which", "want", "see", "send", "gdpr", "i")
    if c.has("past") and c.has("i") and not c.has("want", "which", "about"):
        return None
    if c.has("want") and c.has("which", "you") and not held and not c.has("see", "gdpr"):
        return None
    told_of = near(about, c.has("store", "know", "data"), 6) and (held or data)
    if told_of and asked and not c.has("other") and not c.yes("delete", "remove"):
        return Found("access", "C", ("data", "store", "know", "about"))
    if near(c.has("gdpr"), c.has("see", "data"), 8) and c.yes("see") and not c.has("delete"):
        return Found("access", "C", ("gdpr", "see", "data"))
    mine = near(data, c.has("my", "about"), 3)
    if not mine or c.has("thing", "service", "old", "delete", "other", "harmless"):
        return None
    if c.has("which") and held and c.has("you"):
        return Found("access", "C", ("which", "data", "store"))
    is_report = c.has("past") and not c.has("want")
    if near(mine, c.yes("see"), 6) and c.has("want", "my", "send", "able") and not is_report:
        return Found("access", "C", ("see", "my", "data"))
    if c.yes("send") and c.has("me") and not c.has("i", "past"):
        return Found("access", "C", ("send", "my", "data"))
    return None


def erasure(c: Clause) -> Found | None:
    """Delete my data, forget my number."""
    here = c.yes("delete")
    if not here and c.has("remove") and c.has("store", "account", "data", "about"):
        here = c.yes("remove")
    thrown = near(c.yes("reject"), c.has("about", "account", "data", "number"), 6)
    if not here and thrown and c.has("about", "my") and not c.has("ads", "message", "offer"):
        here = thrown
    if not here:
        return _not_kept(c) or _number_taken_out(c)
    if near(here, c.has("list"), 6) and not c.has("data", "account", "number"):
        return None
    if c.has("old", "other", "meta") and not c.yes("data"):
        return None
    if c.has("old") and near(c.has("old"), c.has(*_PERSONAL), 2):
        return None
    if c.has("past") and not c.has("want", "gdpr") and not (c.has("you", "about") and c.has("all")):
        return None
    if c.has("when", "condition") and c.asks and not c.has("want", "you"):
        return None
    what = c.has("data", "number", "account")
    mine = near(what, c.has("my", "me", "about", "all"), 4)
    foreign = near(here, c.has("thing", "service", "message", "harmless"), 4)
    if mine and near(mine, here, 8) and not (foreign and not near(here, what, 6)):
        return Found("erasure", "C", ("delete", "my", "data", "number", "account"))
    if c.has("about") and not foreign:
        return Found("erasure", "C", ("delete", "all", "about"))
    if c.has("gdpr") and not foreign and not c.has("thing", "how"):
        return Found("erasure", "C", ("delete", "gdpr"))
    if foreign or c.has("thing", "service", "message") or c.has("contract"):
        return None
    strange = c.unknown.bit_count()
    if what and strange <= 2 and not c.has("i", "past"):
        return Found("erasure", "C", ("delete", "data", "number", "account"))
    if near(here, c.has("me"), 3) and strange <= 1 and not c.has("i", "how"):
        return Found("erasure", "C", ("delete", "me"))
    if c.has("all") and strange == 0 and not c.has("i"):
        return Found("erasure", "C", ("delete", "all"))
    return None


def erased_then(c: Clause) -> Found | None:
    """And then delete it all: behind a request for access it needs no name (law.md W-12)."""
    here = near(c.yes("delete"), c.has("this", "all"), 3)
    elsewhere = c.has("i", "past", "condition", "list", "thing", "service", "message", "other")
    if here and not elsewhere and c.unknown.bit_count() <= 1:
        return Found("erasure", "C", ("delete", "this"))
    return None


def _not_kept(c: Clause) -> Found | None:
    """Do not keep my number."""
    here = c.not_("store")
    mine = near(c.has(*_PERSONAL), c.has("my", "me"), 3)
    if here and mine and not c.asks and not c.has("past", "why", "thing") and not c.has("object"):
        return Found("erasure", "C", ("no", "store", "my", "data"))
    return None


def _number_taken_out(c: Clause) -> Found | None:
    """Take my number out of your telephone: out of the list, or out of the files? It is asked."""
    mine = near(c.has("number"), c.has("my", "me"), 3)
    elsewhere = c.has("list", "thing", "service", "other", "old", "meta", "past")
    if mine and near(c.yes("remove"), mine, 6) and not elsewhere:
        return Found("erasure", "B", ("remove", "my", "number"))
    return None


def human(c: Clause) -> Found | None:
    """I want to speak to somebody; no bot."""
    no_bot = c.not_("bot", "speak") or (c.has("human") and c.has("no"))
    speaks = not c.has("i") or c.has("want", "speak", "human")
    if (here := c.has("bot")) and no_bot and speaks:
        return Found("human", "C", ("no", "bot", "human"))
    if c.has("past", "other", "praise") and not (c.has("want") and (c.has("i") or c.asks)):
        return None
    here = c.yes("human")
    if here and (c.has("bot") or (c.asks and c.size <= 5)) and not c.has("thing", "time", "you"):
        return Found("human", "C", ("human", "bot"))
    asked = near(here, c.has("speak", "want"), 7) and not c.has("thing", "time")
    if asked and (c.has("speak") or c.unknown.bit_count() <= 2):
        return Found("human", "C", ("human", "speak", "want"))
    here = c.yes("somebody")
    if here and near(here, c.yes("speak"), 6) and (c.has("able", "want") or c.asks):
        return Found("human", "C", ("somebody", "speak"))
    return None


def contract(c: Clause) -> Found | None:
    """Notice given: perhaps a declaration, so a human reads it (law.md W-13)."""
    here = c.yes("terminate")
    if not here:
        here = near(c.yes("withdraw", "unsubscribe", "cease"), c.has("contract"), 5)
    if not here or c.has("past", "condition", "meta", "when", "thing"):
        return None
    if c.has("other") and not c.has("contract"):
        return None
    if c.asks and not c.has("want", "how"):
        return None
    if c.has("ads", "list", "consent", "message"):
        return None
    if c.has("contract") or c.has("i", "want", "my") or c.unknown.bit_count() == 0:
        return Found("human", "B", ("terminate", "contract"))
    return None


def joining(c: Clause) -> Found | None:
    """Let me in (again): only what is asked for by its name, never a mere praise."""
    here = c.yes("subscribe")
    mail = c.yes("ads", "list", "topic")
    strange = c.unknown.bit_count()
    if c.has("past") and not c.has("again", "mistake"):
        return None
    if c.has("condition", "why", "other", "meta") or (c.has("no", "nothing", "nay")):
        return None
    if here and (near(here, mail | c.yes("message", "offer"), 6)) and not c.has("thing"):
        return Found("opt_in", "C", ("subscribe", "ads", "message"))
    if here and c.has("again", "mistake") and (c.has("me", "i") or c.size <= 3) and strange <= 2:
        return Found("opt_in", "C", ("subscribe", "again"))
    if here and c.has("me") and c.has("want") and strange <= 1 and not c.has("thing"):
        return Found("opt_in", "C", ("subscribe", "me"))
    if mail and near(mail, c.yes("send", "receive"), 6) and c.has("me", "want", "again"):
        asks_for = c.yes("send") if not c.has("want") else 1
        if asks_for and not c.has("thing", "service", "still", "less", "annoyed", "cease"):
            return Found("opt_in", "C", ("want", "send", "ads"))
    again = near(c.has("again"), c.yes("send", "receive"), 5)
    if c.yes("offer") and again and c.has("me", "want") and not c.has("thing", "cease"):
        return Found("opt_in", "C", ("again", "send", "offer"))
    return None


_PATTERNS: Final[tuple[tuple[int, Callable[[Clause], Found | None]], ...]] = (
    (bits("whence", "about", "gdpr", "data"), access),
    (bits("delete", "remove", "store"), erasure),
    (bits("bot", "human", "somebody"), human),
    (bits("terminate", "contract"), contract),
)
"""Each pattern with the ideas of which it needs one at least."""
