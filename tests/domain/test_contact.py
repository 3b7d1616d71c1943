"""By what a person is known."""

import itertools
from uuid import UUID

import pytest

from jawort.domain.contact import Identifier, IdentifierKind, best_known

KNOWN = [
    Identifier(IdentifierKind.PHONE, "+491713920012"),
    Identifier(IdentifierKind.WA_ID, "491713920012"),
    Identifier(IdentifierKind.BSUID, "DE.8412097733", UUID(int=7)),
    Identifier(IdentifierKind.EMAIL, "erika@post.example"),
]


@pytest.mark.parametrize("held", list(itertools.permutations(KNOWN)), ids=lambda _: "order")
def test_staff_know_a_person_by_the_number_whatever_was_learnt_first(
    held: tuple[Identifier, ...],
) -> None:
    assert best_known(held) == KNOWN[0]
    assert best_known(one for one in held if one != KNOWN[0]) == KNOWN[1]


def test_of_whom_nothing_is_left_nothing_is_told() -> None:
    assert best_known([]) is None
