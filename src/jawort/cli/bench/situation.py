"""Random situations for measuring: plain seeded chance, the same on every machine."""

from random import Random
from typing import Final

from jawort.desk.decision.example import SETTLED
from jawort.domain.purpose import PURPOSES
from jawort.domain.situation import VALUES, Situation

_WILD: Final = 0.1  # so many are even chance in every input, and end at one of the first rules


def random_situations(count: int, *, seed: int) -> list[Situation]:
    """So many situations: mostly everyday messages with a few things changed, as in a shop."""
    chance = Random(seed)  # noqa: S311 - for measuring, not for secrets
    return [_situation(chance) for _ in range(count)]


def _situation(chance: Random) -> Situation:
    if chance.random() < _WILD:
        drawn = {name: chance.choice(values) for name, values in VALUES.items()}
    else:
        drawn = dict(SETTLED)
        drawn["purpose"] = chance.choice(PURPOSES)
        drawn["requested"] = chance.random() < 0.6
        for name in chance.sample(list(VALUES), chance.randrange(5)):
            drawn[name] = chance.choice(VALUES[name])
    return Situation(**drawn)  # type: ignore[arg-type]  # the values come from the same table
