"""How likely a wish must be before it counts, or before what a pattern saw is dropped.

Likelihoods are shares from 0 to 1; `HARMLESS` is a raw weight, far below zero where nothing speaks
for any wish, `BESIDE` another, `CLEARLY` and `BY_FAR` differences of two. All were chosen on
messages that nothing was learnt from (docs/intent.md).
"""

from collections.abc import Mapping
from typing import Final

from jawort.reading.pattern.found import Intent

LIKELY: Final = 0.35
"""From here on a no that no pattern knows is likely enough to pause advertising and to ask."""

LIKELY_ELSEWHERE: Final = 0.7
"""So it is in a language other than German and English: with less to learn from, what is weighed
errs further, and the border at home would ask after every twentieth harmless message.
"""

IN_BRIEF: Final = 0.7
"""So it is with more in a few words that name nothing: "not again" may be the rain."""

BORNE_OUT: Final = 0.48
"""Below this, and elsewhere below LIKELY_ELSEWHERE, what a pattern sees in one place is none in the
whole message: "Ich hab die Reifen nicht mehr".
"""

NAMED: Final = 0.3
"""So it is only below this where advertising is named, or one of our own topics."""

BY_ITSELF: Final = 0.3
"""A no that only the advertising before it makes likely is none: "Frage 12" answers nothing."""

CERTAIN: Final = 0.92
"""Below this a vague word, a bare no or a single word stays what it is."""

SURELY: Final = 0.95
"""Below this a short message that denies the end itself, "please do not stop", holds no no."""

EITHER: Final[Mapping[Intent, float]] = {"opt_out": 0.1, "erasure": 0.15}
"""From here on the second of leaving and being erased is added to the first: better both asked,
and whoever wants to be erased seldom wants to be written to.
"""

OPENING: Final = 0.1
"""From here on "Stop, ..." at the beginning of something else is asked about; below it is a call:
"Stop! Don't cut the hedge, there is a bird nesting in it".
"""

ALONE: Final = 0.75
"""From here on a no counts that stands in one place of a message, whatever the rest says, and one
beside the wish to miss nothing: "I've never missed a sale, you can save yourself the reminders".
"""

SURE: Final = 0.6
"""From here on another wish is added that no pattern knows."""

WELCOME: Final = 0.6
"""From here on a yes is added; it grants nothing, and must not be heard where none was said."""

HARMLESS: Final = -2.2
"""Below this the words of an ordinary message are so far from a wish that no pattern is asked."""

CLEARLY: Final = 1.0
"""By so much, as raw weights, a scope must outweigh every other before a no is read as one to less
than everything: what is read too narrowly lets come what was refused.
"""

BESIDE: Final = -5.0
"""Below this, as a raw weight, all of a message speaks against a scope that one part of it names
beside another: it is told of, not refused.
"""

BY_FAR: Final = 7.0
"""By so much, as raw weights, a part of a message must be about everything before a type of
notification that another part names is no longer what is meant.
"""
