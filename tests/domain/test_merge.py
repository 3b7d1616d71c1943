"""Of two restraints the stricter, in every field, whatever the order."""

import itertools
import random
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from jawort.domain.merge import (
    MOST_PROTECTIVE_FIRST,
    Restraint,
    restraint_of,
    stricter,
    strictest,
)
from jawort.domain.situation import ConsentState

START = datetime(2026, 11, 17, tzinfo=UTC)
LEVELS = {
    "optout": ("none", "ads", "all"),
    "objection": ("none", "ads", "general"),
    "platform_ads_stop": (False, True),
    "restricted": (False, True),
    "minor": ("ok", "under_with_parent", "unknown_child_directed", "under_no_parent"),
    "identity_ok": (True, False),
}


def some(chance: random.Random) -> Restraint:
    """Any restraint."""
    at = START + timedelta(days=chance.randrange(9))
    values = {name: chance.choice(levels) for name, levels in LEVELS.items()}
    optout_at = at if values["optout"] != "none" else None
    return Restraint(**values, optout_at=optout_at, platform_ads_at=at)  # type: ignore[arg-type]


def test_the_stricter_of_two_is_never_looser_than_either_and_the_order_does_not_matter() -> None:
    chance = random.Random("merge")
    for _ in range(500):
        one, other = some(chance), some(chance)
        both = stricter(one, other)

        assert both == stricter(other, one)
        assert stricter(both, one) == both
        for name, levels in LEVELS.items():
            found = [levels.index(getattr(who, name)) for who in (one, other, both)]
            assert found[2] == max(found), name


def test_it_is_remembered_whole() -> None:
    chance = random.Random("told")
    for _ in range(100):
        one = some(chance)
        assert restraint_of(one.told()) == one


def test_a_no_keeps_the_later_time_and_only_that_of_a_no() -> None:
    early, late = START, START + timedelta(days=1)
    both = stricter(
        Restraint(optout="all", optout_at=early), Restraint(optout="ads", optout_at=late)
    )

    assert (both.optout, both.optout_at) == ("all", late)
    assert stricter(Restraint(), Restraint(optout="ads", optout_at=early)).optout_at == early


@pytest.mark.parametrize("pair", list(itertools.product(get_args(ConsentState), repeat=2)))
def test_of_two_answers_the_more_protective_stands(
    pair: tuple[ConsentState, ConsentState],
) -> None:
    order = MOST_PROTECTIVE_FIRST
    assert set(order) == set(get_args(ConsentState))
    assert strictest(pair) == min(pair, key=order.index)
    assert (strictest(pair) == "granted") == (
        set(pair) <= {"granted", "none"} and "granted" in pair
    )


def test_of_no_answers_none_stands() -> None:
    assert strictest([]) == "none"
