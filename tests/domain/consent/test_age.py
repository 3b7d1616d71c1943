"""Who may agree alone: both sides of the border in every country of the table."""

import pytest

from jawort.domain.consent.age import AGE_OF_CONSENT, age_of_consent, band, minor_of


def test_the_table_names_every_member_state_once() -> None:
    assert len(AGE_OF_CONSENT) == 27
    assert set(AGE_OF_CONSENT.values()) == {13, 14, 15, 16}


@pytest.mark.parametrize(
    ("country", "age"),
    [("DE", 16), ("de ", 16), ("AT", 14), ("DK", 15), ("BE", 13), ("US", 16), ("", 16)],
)
def test_the_border_is_that_of_the_country_and_the_strictest_where_it_is_unknown(
    country: str, age: int
) -> None:
    assert age_of_consent(country) == age
    assert band(age, country) == "old_enough"
    assert band(age - 1, country) == "under_no_parent"
    assert band(age - 1, country, parent=True) == "under_with_parent"


def test_an_age_nobody_told_is_unknown_and_protective_where_children_are_addressed() -> None:
    assert band(None, "DE") == "unknown"
    assert minor_of("unknown", child_directed=True) == "unknown_child_directed"
    assert minor_of("unknown", child_directed=False) == "ok"


def test_a_child_stays_a_child_whomever_the_service_addresses() -> None:
    for directed in (True, False):
        assert minor_of("under_no_parent", child_directed=directed) == "under_no_parent"
        assert minor_of("under_with_parent", child_directed=directed) == "under_with_parent"
        assert minor_of("old_enough", child_directed=directed) == "ok"


@pytest.mark.parametrize("age", [-1, 131])
def test_what_is_no_age_is_refused(age: int) -> None:
    with pytest.raises(ValueError, match="age"):
        band(age, "DE")
