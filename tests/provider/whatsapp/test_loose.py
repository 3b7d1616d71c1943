"""Values are taken as what they mean, whatever type they were sent as."""

from __future__ import annotations

import pytest

from jawort.provider.whatsapp import loose


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("a", "a"),
        ("", None),
        (None, None),
        (True, None),
        ([], None),
        (7, "7"),
        (7.0, "7"),
        (7.5, "7.5"),
        (float("inf"), "inf"),
    ],
)
def test_a_text_may_be_a_number_but_never_a_yes_or_no(value: object, read: str | None) -> None:
    assert loose.text({"x": value}, "x") == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (1.5, 1.5),
        ("1.5", 1.5),
        (True, None),
        ("", None),
        ("nan", None),
        ("1e999", None),
        (10**400, None),
        ({}, None),
    ],
)
def test_a_number_may_be_a_text_but_must_be_finite(value: object, read: float | None) -> None:
    assert loose.number({"x": value}, "x") == read


@pytest.mark.parametrize(("value", "read"), [(7, 7), ("7", 7), (7.0, 7), (7.5, None), ("x", None)])
def test_a_whole_number_is_whole(value: object, read: int | None) -> None:
    assert loose.integer({"x": value}, "x") == read


@pytest.mark.parametrize(
    ("value", "read"), [(True, True), ("false", False), ("yes", None), (1, None), ([], None)]
)
def test_only_true_and_false_are_a_yes_or_no(value: object, read: bool | None) -> None:
    assert loose.flag({"x": value}, "x") is read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("1763630000", "2025-11-20T09:13:20+00:00"),
        (1763630000, "2025-11-20T09:13:20+00:00"),
        (1763630000000, "2025-11-20T09:13:20+00:00"),
        ("0", None),
        (0, None),
        (-5, None),
        (10**30, None),
        ("soon", None),
        (True, None),
    ],
)
def test_a_moment_is_seconds_or_milliseconds_after_1970(value: object, read: str | None) -> None:
    found = loose.moment({"x": value}, "x")

    assert (found.isoformat() if found else None) == read


def test_parts_that_are_no_objects_are_passed_over() -> None:
    assert loose.parts({"x": [{"a": 1}, 7, None]}, "x") == [{"a": 1}]
    assert loose.parts({"x": {"a": 1}}, "x") == [{"a": 1}]
    assert loose.parts({"x": "a"}, "x") == []
    assert loose.part({"x": [1]}, "x") == {}
