"""Numbers as people read them."""

import pytest

from jawort.papers.dialled import dialled


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ("+493023125001", "+49 30 23125001"),
        ("491713920146", "+49 171 3920146"),
        ("+447700900817", "+44 7700 900817"),
        ("+49 30 23125001", "+49 30 23125001"),
        ("", ""),
        ("+", "+"),
        ("ask at the counter", "ask at the counter"),
    ],
)
def test_a_number_is_grouped_as_its_country_writes_it(number: str, read: str) -> None:
    assert dialled(number) == read
