"""What a message wants in its context: what patterns saw and what is likely, put together.

Patterns read what is said, weights what is likely (law.md §5.2, tiers B and C).
"""

from typing import Final

import msgspec

from jawort.reading import weigh
from jawort.reading.exact import CONTRACT_WISH, answered
from jawort.reading.hear import Heard
from jawort.reading.passage import Weighed
from jawort.reading.pattern.found import Intent, Tier
from jawort.reading.threshold import (
    ALONE,
    BORNE_OUT,
    BY_ITSELF,
    CERTAIN,
    EITHER,
    IN_BRIEF,
    LIKELY,
    LIKELY_ELSEWHERE,
    NAMED,
    SURE,
    SURELY,
    WELCOME,
)
from jawort.reading.wish import NOTHING, Context, Wish

OUT: Final[tuple[Intent, ...]] = ("opt_out", "erasure")
"""The two ways out."""

_ONE_THOUGHT: Final = 12  # words: in more, "my phone never stops" may stand beside a no
_VAGUE: Final = range(1, 4)  # words; more would name what is refused
_OURS: Final = frozenset(("topic", "ads"))  # ideas that name what we send
_ORDER: Final[tuple[Intent, ...]] = ("opt_out", "erasure", "access", "human", "help", "opt_in")


def judged(said: Weighed, context: Context, *, at_home: bool) -> Wish:
    """The wishes that count in this context, the weightiest first. A scope is given to a no only
    where the way it is said gives it one.

    at_home: in a language of the house, or in none we know.
    """
    heard = said.heard
    least = LIKELY if at_home else LIKELY_ELSEWHERE
    if (heard.yea and context.awaiting) or (heard.yea_to_all and context.awaiting == "erasure"):
        return answered(context, "yes")
    force, saw = _said(heard, context)
    if any("terminate" in one.saw for one in heard.found) and "opt_out" not in force:
        return msgspec.structs.replace(CONTRACT_WISH, also=_but(force, "human"))
    if not force and heard.unclear and context.after_appointment:
        return _unclear(heard, context)
    borne_out = max(BORNE_OUT, least)
    if heard.size != 1:  # of a single word there is no rest that could speak against it
        seen = len(force)
        _take_back(force, said.likely, borne_out, names_one=_names_one(heard))
        if len(force) < seen:  # and what is not borne out is not asked about either
            least = borne_out
    if not _is_settled(heard, context, said.likely.out):
        _add(force, said, IN_BRIEF if _is_brief(heard, context) else least)
    for one in force:
        if one not in saw:
            saw[one] = weigh.heaviest(said.signs, one) or ("likely",)
    if not force:
        return _unclear(heard, context)
    about_ads = _is_vague(heard)
    if "access" in force and "opt_out" not in force and _asks_whence(heard, saw):
        force["opt_out"], about_ads = "B", True
    intents = sorted(force, key=lambda one: (force[one] == "B", _ORDER.index(one)))
    first = intents[0]
    tier: Tier = "C" if force[first] == "C" else "B"
    shown = " + ".join(saw.get(first, ()))
    scope = "ads" if about_ads and "opt_out" in force else ""
    return Wish(intent=first, also=tuple(intents[1:]), scope=scope, tier=tier, saw=shown)


def _said(
    heard: Heard, context: Context
) -> tuple[dict[Intent, str], dict[Intent, tuple[str, ...]]]:
    """What the patterns say in this context: each wish, how sure, and from which ideas."""
    force: dict[Intent, str] = {}
    saw: dict[Intent, tuple[str, ...]] = {}
    for one in heard.found:
        strength: str = one.force
        if strength == "after_ads":
            if not context.after_ads:
                continue
            strength = "B"
        if force.get(one.intent) != "C":
            force[one.intent], saw[one.intent] = strength, one.saw
    return force, saw


def _names_one(heard: Heard) -> bool:
    """Whether a pattern saw one of our own topics, or advertising as such."""
    return any(not _OURS.isdisjoint(one.saw) for one in heard.found)


def _take_back(
    force: dict[Intent, str], likely: weigh.Likely, borne_out: float, *, names_one: bool
) -> None:
    """Drop what a pattern saw in one place and the whole of the message makes unlikely; where some
    wish is likely, or what we send is named and one is not far, what a pattern says surely stays,
    and beside a likely yes whatever it says: "reminders yes, offers no".
    """
    is_wish = likely.any >= (NAMED if names_one else borne_out)
    for one, share in likely.of_wishes():
        if is_wish and (force.get(one) == "C" or likely.opt_in >= WELCOME):
            continue
        if one in force and (likely.out if one in OUT else share) < borne_out:
            del force[one]


def _is_vague(heard: Heard) -> bool:
    """Whether a no in it is a vague word or two that name nothing: it is one to advertising (law.md
    W-03).
    """
    noes = {one.force for one in heard.found if one.intent == "opt_out"}
    return heard.unclear or (heard.size in _VAGUE and noes == {"after_ads"})


def _asks_whence(heard: Heard, saw: dict[Intent, tuple[str, ...]]) -> bool:
    """Who gave you my number? Whoever asks that pauses advertising (law.md W-04)."""
    return "whence" in saw.get("access", ()) or any(
        one.asks and one.has("number") and not one.has("store") for one in heard.clauses
    )


_NO_WISH: Final[tuple[tuple[str, ...], ...]] = ((), ("gdpr",))
"""Ideas that are no wish by themselves: none at all, or a bare number such as 17 (Art. 17 GDPR)."""


def _only_context(said: Weighed) -> bool:
    """Is it what was sent before that speaks for a no, and hardly a word of the message?"""
    itself, likely = said.signs, said.likely
    if weigh.AFTER_ADS in itself:
        itself = {sign for sign in itself if not sign.endswith(weigh.AFTER_ADS)}
        likely = weigh.likely(itself, said.far)
    return likely.out < BY_ITSELF or weigh.heaviest(itself, "out") in _NO_WISH


def _add(force: dict[Intent, str], said: Weighed, least: float) -> None:
    """Put in what no pattern knows and all of the message makes likely; a no, from `least` on, is
    asked about.
    """
    likely = said.likely
    is_new = likely.out > least and not any(one in force for one in OUT)
    if is_new and not _only_context(said):
        force[likely.way_out] = "B"
    is_out = any(one in force for one in OUT)
    for one, share in likely.of_wishes():
        if one in force:
            continue
        if one in OUT:
            if is_out and share > EITHER[one]:
                force[one] = "B"
        elif share > (WELCOME if one == "opt_in" else SURE):
            force[one] = "C"


def _is_settled(heard: Heard, context: Context, share: float) -> bool:
    """Whether patterns say what a message is that holds no wish: a no to the end, a vague word."""
    if heard.stays and sum(one.size for one in heard.clauses) <= _ONE_THOUGHT:
        return share < SURELY
    vague = (
        bool(heard.size)
        and any(one.force == "after_ads" for one in heard.found)
        and not context.after_ads
    )
    if (heard.nay or vague or heard.size == 1) and share < CERTAIN:
        return True
    return bool(heard.stays) and share < ALONE


def _is_brief(heard: Heard, context: Context) -> bool:
    """A few words that say nothing we know, and answer no advertising."""
    return bool(heard.size) and not heard.found and not context.after_ads


def _but(force: dict[Intent, str], first: Intent) -> tuple[Intent, ...]:
    rest = [one for one in _ORDER if one in force and one not in (first, "opt_in")]
    return ("opt_out", *rest)


def _unclear(heard: Heard, context: Context) -> Wish:
    """A word of law.md §5.3 column B alone, or a plain no, by what we sent last (W-03)."""
    if heard.unclear:
        if context.after_appointment:
            return Wish(tier="B", saw="unclear")  # the appointment is meant; somebody asks
        return Wish(intent="opt_out", scope="ads", tier="B", saw="unclear")
    if heard.nay and context.after_ads:
        return Wish(intent="opt_out", scope="ads", tier="B", saw="nay")
    return NOTHING
