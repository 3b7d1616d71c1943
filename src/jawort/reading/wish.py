"""What a person wants, read out of one text: the no first, whatever else it may be.

Source: law.md §5.2. Tier A is a word that leaves no doubt, alone; C a sentence that says it; B what
is unclear and pauses advertising while we ask. Patterns read what is said, weights what is likely;
nothing here leaves the machine, nothing is learnt.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final, Literal

import msgspec

from jawort.reading import weigh
from jawort.reading.hear import Heard, hear
from jawort.reading.normal import forms, normal
from jawort.reading.passage import Weighed, told_apart, weighed
from jawort.reading.pattern.found import Intent, Tier
from jawort.reading.text import Sentence, sentences
from jawort.reading.threshold import (
    ALONE,
    BESIDE,
    BY_ITSELF,
    CERTAIN,
    EITHER,
    HARMLESS,
    LIKELY,
    NAMED,
    SURE,
    SURELY,
    UNLIKELY,
    WELCOME,
)
from jawort.reading.tier_a import (
    LONGEST,
    STOP_SIGN,
    begins_with_stop,
    is_start,
    is_stop_sign,
    plain,
    stop_scope,
    without_politeness,
)
from jawort.reading.vocabulary import Word
from jawort.reading.words import look_up, without_slips

Awaiting = Literal["", "opt_in", "erasure"]

RECENT_MINUTES: Final = 72 * 60
"""How long advertising colours what is unclear. Source: law.md W-03."""


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What the text may be an answer to.

    last_outbound_purpose, minutes_ago: what we sent last, and when; empty and None if nothing.
    awaiting: the question that is open, if we asked one. topics: what the controller sends.
    languages: those of contact and controller, for words that mean other things elsewhere (W-10).
    """

    last_outbound_purpose: str = ""
    minutes_ago: int | None = None
    awaiting: Awaiting = ""
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def after_ads(self) -> bool:
        """Did advertising go out so shortly before that this may be the answer to it?"""
        recent = self.minutes_ago is None or self.minutes_ago <= RECENT_MINUTES
        return self.last_outbound_purpose.upper() == "ADS" and recent

    @property
    def after_appointment(self) -> bool:
        """Was the last message about an appointment or a booking (N05, N07)?"""
        return self.last_outbound_purpose.upper() in ("N05", "N07")


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What a person wants, and how sure that is.

    also: further wishes in the same text. scope: of an opt-out (`all`, `ads`, `topic:…`,
    `type:Nxx`), else empty. tier: A leaves no doubt, C says it in a sentence, B is unclear: pause
    advertising and ask. saw: the ideas it was read from, in our words and never the person's.
    """

    intent: Intent = "none"
    also: tuple[Intent, ...] = ()
    scope: str = ""
    tier: Tier = "none"
    saw: str = ""


NOTHING: Final = Wish()
_TORN_MOST: Final = 3  # pieces of a word of ours that a slip has torn apart
_ONE_THOUGHT: Final = 12  # words: in more, "my phone never stops" may stand beside a no
_QUICK: Final = range(4, 25)  # words of an ordinary message; in a long one a wish would drown
_OUT: Final[tuple[Intent, ...]] = ("opt_out", "erasure")
_ORDER: Final[tuple[Intent, ...]] = ("opt_out", "erasure", "access", "human", "help", "opt_in")


def _words(*texts: str) -> frozenset[str]:
    return frozenset(form for text in texts for form in forms(normal(text)))


_ERASE_YES: Final = _words("ja löschen", "yes erase")
_YES: Final = _ERASE_YES | _words("ja", "yes", "ja gerne", "ja anmelden", "yes sign up")
_NO: Final = _words("nein", "no", "nein danke", "no thanks")
_HELP: Final = _words("help", "hilfe", "info")
_ACCESS: Final = _words(
    "daten", "auskunft", "meine daten", "datenauskunft", "my data", "access request"
)
_ERASURE: Final = _words(
    "löschen",
    "daten löschen",
    "meine daten löschen",
    "lösche meine daten",
    "löscht meine daten",
    "delete my data",
    "erase my data",
)
_HUMAN: Final = _words("mensch", "mitarbeiter", "mitarbeiterin", "berater", "human", "agent")
_CONTRACT: Final = _words("kündigen", "kündigung", "widerruf", "widerrufen")

_EXACT: Final[tuple[tuple[Intent, frozenset[str]], ...]] = (
    ("erasure", _ERASURE),
    ("access", _ACCESS),
    ("human", _HUMAN),
    ("help", _HELP),
)
_CONTRACT_WISH: Final = Wish(
    intent="human", also=("opt_out",), scope="ads", tier="B", saw="contract"
)
_NOTHING_ASKED: Final = Context()


def warm() -> None:
    """Build the index and read the weights now, so that the first message does not wait for it."""
    read_wish("Könnten Sie mir bitte keine Nachrichtne mehr schicken?")  # with slips
    read_wish("Please do not send me any more messsages")


def read_wish(text: str, context: Context = _NOTHING_ASKED) -> Wish:
    """What the person wants. Never raises, whatever the text is, and looks at a bounded part of it.

    A yes means something only as the answer to an open question (law.md W-08).
    """
    if is_stop_sign(text):
        return Wish(intent="opt_out", scope="all", tier="A", saw=STOP_SIGN)
    found = sentences(text)
    if not found:
        return NOTHING
    if sum(len(one.words) for one in found) <= LONGEST:
        typed = [word for one in found for word in one.words]
        if (wish := _exact(typed, found, context)) is not None:
            return wish
    read = _read(found, context)
    is_said = "opt_out" in (read.intent, *read.also)
    if is_said or context.after_appointment or not begins_with_stop(found[0]):
        return read
    return _asked_too(read, "opt_out", "stop")


def _read(found: Sequence[Sentence], context: Context) -> Wish:
    words = look_up(found)
    alone = weigh.word_signs(found, words)
    far = weigh.rough(alone)
    if far < HARMLESS and _is_quick(words) and not context.awaiting:
        return NOTHING
    if (meant := without_slips(words)) is not words:
        words, alone = meant, weigh.word_signs(found, meant)
    ear = partial(hear, topics=context.topics, languages=context.languages)
    wish = _judged(weighed(found, words, alone, far, ear, after_ads=context.after_ads), context)
    if any(one in _OUT for one in (wish.intent, *wish.also)):
        return wish
    return _with_hidden(wish, told_apart(found, words, ear))


def _is_quick(words: Sequence[Sequence[Word]]) -> bool:
    """An ordinary message, or one without a single word of ours."""
    return sum(map(len, words)) in _QUICK or not any(word.triggers for one in words for word in one)


def _with_hidden(wish: Wish, places: Sequence[weigh.Likely]) -> Wish:
    """With a no that stands in one place of a message and leaves little doubt there."""
    likely = max(places, key=lambda one: one.out, default=None)
    if likely is None or likely.out < ALONE:
        return wish
    first: Intent = "opt_out" if likely.opt_out > likely.erasure else "erasure"
    return _asked_too(wish, first, "in passing")


def _asked_too(wish: Wish, first: Intent, saw: str) -> Wish:
    """What was read, and before it a no that is asked about; a yes does not stand beside it."""
    also = tuple(one for one in (wish.intent, *wish.also) if one not in ("none", "opt_in"))
    scope = "ads" if first == "opt_out" else ""
    return Wish(intent=first, also=also, scope=scope, tier="B", saw=saw)


def read_answer(text: str) -> Literal["yes", "no"] | None:
    """A plain yes or no, and nothing else in it."""
    found = sentences(text)
    if sum(len(one.words) for one in found) > LONGEST:
        return None
    return _answer([word for one in found for word in one.words])


def pauses(kind: str, *, has_transcript: bool, context: Context) -> bool:
    """Whether a message nobody can read pauses advertising: it may be a no (law.md W-05).

    A voice note without transcript does, up to 72 h after advertising.
    """
    return kind in ("voice", "audio") and not has_transcript and context.after_ads


def _exact(words: list[str], found: Sequence[Sentence], context: Context) -> Wish | None:
    """What a text of a few words is, when it is one of ours; None when it is not."""
    typed = plain(words)
    asks = any(one.asks for one in found)
    torn = ["".join(words)] if 1 < len(words) <= _TORN_MOST else words  # "St op"
    for one in dict.fromkeys(map(tuple, (words, typed, torn))):
        if scope := stop_scope(one, context.topics):
            return Wish(intent="opt_out", scope=scope, tier="A", saw="stop")
    wanted = forms(" ".join(words)) | forms(without_politeness(words))
    if wanted & _ERASE_YES and context.awaiting == "opt_in":
        return Wish(intent="erasure", tier="C", saw="erasure")  # no yes to what was asked
    if answer := _answer(words):
        return _answered(context, answer)
    for intent, known in _EXACT:
        if wanted & known and not (asks and intent in ("erasure", "human")):
            return Wish(intent=intent, tier="A", saw=intent)
    if wanted & _CONTRACT and not asks:  # may end a contract: a human reads it (W-13)
        return _CONTRACT_WISH
    if is_start(words):
        return Wish(intent="opt_in", tier="A", saw="start")
    return None


def _judged(said: Weighed, context: Context) -> Wish:
    """The wishes that count in this context, the weightiest first."""
    heard = said.heard
    if (heard.yea and context.awaiting) or (heard.yea_to_all and context.awaiting == "erasure"):
        return _answered(context, "yes")
    force, saw = _said(heard, context)
    if any("terminate" in one.saw for one in heard.found) and "opt_out" not in force:
        return msgspec.structs.replace(_CONTRACT_WISH, also=_but(force, "human"))
    scope = heard.scope if "opt_out" in force else ""
    if not force and heard.unclear and context.after_appointment:
        return _unclear(heard, context)
    _take_back(force, said.likely, names_one=any("topic" in one.saw for one in heard.found))
    if not _is_settled(heard, context, said.likely.out):
        _add(force, said)
    for one in force:
        if one not in saw:
            saw[one] = weigh.heaviest(said.signs, one) or ("likely",)
    if not force:
        return _unclear(heard, context)
    if "access" in force and "opt_out" not in force and _asks_whence(heard, saw):
        force["opt_out"] = "B"
    if force.get("opt_out") == "B":
        scope = "ads"
    intents = sorted(force, key=lambda one: (force[one] == "B", _ORDER.index(one)))
    first = intents[0]
    tier: Tier = "C" if force[first] == "C" else "B"
    shown = " + ".join(saw.get(first, ()))
    also = tuple(intents[1:])
    return Wish(
        intent=first, also=also, scope=scope if "opt_out" in force else "", tier=tier, saw=shown
    )


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


def _take_back(force: dict[Intent, str], likely: weigh.Likely, *, names_one: bool) -> None:
    """Drop what a pattern saw in one place and the whole of the message makes unlikely; where some
    wish is likely, or one of our own topics is named, what a pattern says surely stays, and beside
    a likely yes whatever it says: "reminders yes, offers no".
    """
    is_wish = likely.any >= (NAMED if names_one else UNLIKELY)
    for one, share in likely.of_wishes():
        if is_wish and (force.get(one) == "C" or likely.opt_in >= WELCOME):
            continue
        if one in force and (likely.out if one in _OUT else share) < UNLIKELY:
            del force[one]


def _asks_whence(heard: Heard, saw: dict[Intent, tuple[str, ...]]) -> bool:
    """Who gave you my number? Whoever asks that pauses advertising (law.md W-04)."""
    return "whence" in saw.get("access", ()) or any(
        one.asks and one.has("number") and not one.has("store") for one in heard.clauses
    )


_NO_WISH: Final[tuple[tuple[str, ...], ...]] = ((), ("gdpr",))
"""Ideas that are no wish by themselves: none at all, or a bare number such as 17 (Art. 17 GDPR)."""


def _only_context(said: Weighed) -> bool:
    """Is it what was sent before that speaks for a no, and hardly a word of the message?"""
    itself = {sign for sign in said.signs if not sign.endswith(weigh.AFTER_ADS)}
    return (
        weigh.likely(itself, said.far).out < BY_ITSELF or weigh.heaviest(itself, "out") in _NO_WISH
    )


def _add(force: dict[Intent, str], said: Weighed) -> None:
    """Put in what no pattern knows and all of the message makes likely; a no is asked about."""
    likely = said.likely
    asks_more = max(likely.access, likely.human, likely.help) > SURE
    least = BESIDE if asks_more else LIKELY
    is_new = likely.out > least and not any(one in force for one in _OUT)
    if is_new and not _only_context(said):
        force["opt_out" if likely.opt_out > likely.erasure else "erasure"] = "B"
    is_out = any(one in force for one in _OUT)
    for one, share in likely.of_wishes():
        if one in force:
            continue
        if one in _OUT:
            is_said = "C" in (force.get(other) for other in _OUT)  # then there is little doubt
            if is_out and share > (LIKELY if is_said else EITHER):
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
    unsaid = heard.stays or heard.nay or vague or heard.size == 1
    brief = heard.size and not heard.found and not context.after_ads
    return bool(unsaid or brief) and share < CERTAIN


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


def _answer(words: Sequence[str]) -> Literal["yes", "no"] | None:
    if not 0 < len(words) <= LONGEST:
        return None
    wanted = forms(" ".join(words)) | forms(without_politeness(words))
    if wanted & _NO:
        return "no"
    return "yes" if wanted & _YES else None


def _answered(context: Context, answer: Literal["yes", "no"]) -> Wish:
    if answer == "no":
        if context.after_ads and not context.awaiting:
            return Wish(intent="opt_out", scope="ads", tier="B", saw="nay")
        return NOTHING
    if context.awaiting == "opt_in":
        return Wish(intent="opt_in", tier="A", saw="yes")
    if context.awaiting == "erasure":
        return Wish(intent="erasure", tier="A", saw="yes")
    return NOTHING
