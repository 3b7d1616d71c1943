"""Reading one text: the no first, whatever else it may be (law.md §5.2, W-05).

A few words are compared with ours (`exact`); the rest is heard and weighed (`judge`), and of a no
how far it goes (`scope`). Nothing here leaves the machine, nothing is learnt.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

import msgspec

from jawort.reading import weigh
from jawort.reading.exact import exact
from jawort.reading.hear import hear
from jawort.reading.judge import OUT, judged
from jawort.reading.passage import told_apart, weighed
from jawort.reading.pattern.found import Intent
from jawort.reading.scope import how_far
from jawort.reading.scope import seen as scope_seen
from jawort.reading.spelling import tongue_of
from jawort.reading.text import Sentence, sentences
from jawort.reading.threshold import ALONE, HARMLESS, OPENING
from jawort.reading.tier_a import STOP_SIGN, begins_with_stop, is_stop_sign
from jawort.reading.topic import named
from jawort.reading.vocabulary import Word
from jawort.reading.wish import NOTHING, Context, Wish
from jawort.reading.words import OF_THE_HOUSE, look_up, without_slips

_NOTHING_ASKED: Final = Context()
_QUICK: Final = range(4, 25)  # words of an ordinary message; in a long one a wish would drown


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
    if (wish := exact(found, context)) is not None:
        return wish
    return _read(found, context)


def _read(found: Sequence[Sentence], context: Context) -> Wish:
    words = look_up(found)
    alone = weigh.word_signs(found, words)
    far = weigh.rough(alone)
    opens = begins_with_stop(found[0]) and not context.after_appointment
    if far < HARMLESS and _is_quick(words) and not context.awaiting and not opens:
        return NOTHING
    if (meant := without_slips(words)) is not words:
        words, alone = meant, weigh.word_signs(found, meant)
    names = named((word.text for one in words for word in one), context.topics)
    ear = partial(hear, languages=context.languages, names=names)
    said = weighed(found, words, alone, far, ear, after_ads=context.after_ads)
    spoken = tongue_of(word.text for one in words for word in one)
    wish = judged(said, context, at_home=spoken in (*OF_THE_HOUSE, ""))
    if opens and "opt_out" not in wish.intents and said.likely.out > OPENING:
        return _asked_too(wish, "opt_out", "stop", scope="ads")
    if not any(one in OUT for one in wish.intents):
        wish = _with_hidden(wish, told_apart(found, words, ear))
    if wish.scope or "opt_out" not in wish.intents:
        return wish
    scope = how_far(found, words, said.signs, names=names, types=context.types)
    saw = dict.fromkeys([*wish.saw.split(" + "), *scope_seen(scope, said.signs)])
    return msgspec.structs.replace(wish, scope=scope, saw=" + ".join(saw))


def _is_quick(words: Sequence[Sequence[Word]]) -> bool:
    """An ordinary message, or one without a single word of ours."""
    return sum(map(len, words)) in _QUICK or not any(word.triggers for one in words for word in one)


def _with_hidden(wish: Wish, places: Sequence[weigh.Likely]) -> Wish:
    """With a no that stands in one place of a message and leaves little doubt there."""
    likely = max(places, key=lambda one: one.out, default=None)
    if likely is None or likely.out < ALONE:
        return wish
    return _asked_too(wish, likely.way_out, "in passing")


def _asked_too(wish: Wish, first: Intent, saw: str, scope: str = "") -> Wish:
    """What was read, and before it a no that is asked about; a yes does not stand beside it."""
    also = tuple(one for one in wish.intents if one not in ("none", "opt_in"))
    return Wish(intent=first, also=also, scope=scope, tier="B", saw=saw)


def pauses(kind: str, *, has_transcript: bool, context: Context) -> bool:
    """Whether a message nobody can read pauses advertising: it may be a no (law.md W-05).

    A voice note without transcript does, up to 72 h after advertising.
    """
    return kind in ("voice", "audio") and not has_transcript and context.after_ads
