"""How likely a wish must be before it counts, or before what a pattern saw is dropped.

Likelihoods are shares from 0 to 1; `HARMLESS` is a raw weight, far below zero where nothing speaks
for any wish. All were chosen on messages that nothing was learnt from (docs/intent.md).
"""

from typing import Final

LIKELY: Final = 0.6
"""From here on a no that no pattern knows is likely enough to pause advertising and to ask."""

BESIDE: Final = 0.4
"""So it is with less beside another demand: who asks for the owner may have had enough, too."""

UNLIKELY: Final = 0.55
"""Below this, what a pattern sees in one place is none in the whole message."""

NAMED: Final = 0.2
"""So it is with less where one of our own topics is named: "Ich hab die Reifen nicht mehr"."""

BY_ITSELF: Final = 0.3
"""A no that only the advertising before it makes likely is none: "Frage 12" answers nothing."""

CERTAIN: Final = 0.8
"""Below this a vague word, a bare no or a single word stays what it is; and so do a few words that
name nothing, unless advertising went before.
"""

SURELY: Final = 0.995
"""Below this a short message that denies the end itself, "please do not stop", holds no no."""

EITHER: Final = 0.3
"""From here on the second of leaving and being erased is added to the first: better both asked."""

ALONE: Final = 0.97
"""From here on a no counts that stands in one place of a message, whatever the rest says."""

SURE: Final = 0.6
"""From here on another wish is added that no pattern knows."""

WELCOME: Final = 0.6
"""From here on a yes is added; it grants nothing, and must not be heard where none was said."""

HARMLESS: Final = -2.2
"""Below this the words of an ordinary message are so far from a wish that no pattern is asked."""
