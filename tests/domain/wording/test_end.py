"""What the end of a text does to the yeses that were said to it."""

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.domain.consent.state import Act, ConsentAct, fold
from jawort.domain.wording.end import End, invalidations
from tests.shop import NOON

FIRST, SECOND = UUID(int=1), UUID(int=2)
HOUR = timedelta(hours=1)
ENDED = {FIRST: End(NOON, UUID(int=99))}


def given_at(hours: float, text: UUID, number: int = 10) -> tuple[ConsentAct, UUID]:
    at = NOON + hours * HOUR
    return ConsentAct(Act.GIVEN, at, UUID(int=number), at - HOUR, True), text


def state(*said: tuple[ConsentAct, UUID]) -> str:
    standing = fold([*(act for act, _ in said), *invalidations(said, ENDED)])
    return standing.state if standing else "none"


@pytest.mark.parametrize(
    ("hours", "text", "expected"),
    [
        (-1, FIRST, "invalid"),
        (0, FIRST, "invalid"),
        (1, FIRST, "invalid"),  # said to a text that had ended already
        (-1, SECOND, "granted"),
        (1, SECOND, "granted"),
    ],
)
def test_a_yes_stands_or_falls_with_its_own_text(hours: float, text: UUID, expected: str) -> None:
    assert state(given_at(hours, text)) == expected


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        (-3, "invalid"),
        (-2, "invalid"),  # in the very moment: nobody knows which came last
        (-1, "granted"),
        (0, "granted"),
        (0.5, "granted"),  # asked before the end
        (1, "granted"),
        (9, "granted"),  # asked anew
    ],
)
def test_who_said_yes_again_to_another_text_rests_on_that_one(again: float, expected: str) -> None:
    assert state(given_at(-2, FIRST), given_at(again, SECOND, 11)) == expected


@given(st.lists(st.tuples(st.integers(-5, 5), st.sampled_from([FIRST, SECOND])), max_size=6))
def test_no_order_of_telling_changes_what_ends(said: list[tuple[int, UUID]]) -> None:
    acts = [given_at(hours, text, 10 + number) for number, (hours, text) in enumerate(said)]

    assert state(*acts) == state(*reversed(acts))
    if acts and all(text == FIRST for _, text in acts):
        assert state(*acts) == "invalid"
    if acts and all(text == SECOND for _, text in acts):
        assert state(*acts) == "granted"
