"""Frames: one labelled message with slots, `{a|b|}`, that stands for many.

For learning only. Whoever writes a frame vouches that each way to fill it is a message with the
same label. The same frame always gives the same messages.
"""

import random
import re
from typing import Final

ROUNDS: Final = 2
"""How often each filling of a slot is used, at least."""

_SLOT: Final = re.compile(r"\{([^{}]*)\}")


def filled(frame: str) -> list[str]:
    """The frame filled so often that each filling of a slot stands in a message, in each round
    beside others; a message without slots is itself.
    """
    texts, slots = _SLOT.split(frame)[::2], [one.split("|") for one in _SLOT.findall(frame)]
    if not slots:
        return [frame]
    chance, messages = random.Random(frame), dict[str, None]()
    for _ in range(ROUNDS):
        mixed = [chance.sample(one, len(one)) for one in slots]
        for turn in range(max(map(len, mixed))):
            chosen = [one[turn % len(one)] for one in mixed]
            message = "".join(map("".join, zip(texts, [*chosen, ""], strict=True)))
            messages[message] = None
    return [tidy for one in messages if (tidy := re.sub(r" {2,}", " ", one).strip())]
