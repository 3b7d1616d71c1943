"""What a pattern found in a sentence."""

from typing import Literal, NamedTuple

Intent = Literal["opt_out", "opt_in", "access", "erasure", "human", "help", "none"]
Tier = Literal["A", "B", "C", "none"]
Force = Literal["C", "B", "after_ads"]
"""C: says it. B: unclear. after_ads: means something only shortly after advertising."""


class Found(NamedTuple):
    """A wish, and the ideas it was read from."""

    intent: Intent
    force: Force
    saw: tuple[str, ...]
