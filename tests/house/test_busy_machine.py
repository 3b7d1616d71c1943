"""Properties are tried as often as ever on a busy machine, and none of them fails by the clock."""

import ast
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TESTS = Path(__file__).resolve().parents[1]


def own_times(source: str) -> list[int]:
    """The lines in which a test gives a property a time of its own, or lets the clock end it."""
    return [
        call.lineno
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).rpartition(".")[2] == "settings"
        and any(_by_the_clock(one) for one in call.keywords)
    ]


def _by_the_clock(setting: ast.keyword) -> bool:
    """A deadline; and health checks named anew, which replace those of the house."""
    if setting.arg == "suppress_health_check":
        return "too_slow" not in ast.unparse(setting.value)
    return setting.arg == "deadline"


@given(st.integers())
def test_a_property_has_no_deadline_and_is_not_ended_because_its_examples_come_slowly(
    number: int,
) -> None:
    current = settings()

    assert current.deadline is None
    assert HealthCheck.too_slow in current.suppress_health_check


def test_no_test_sets_a_deadline_of_its_own() -> None:
    found = {
        f"{path.relative_to(TESTS)}:{line}"
        for path in sorted(TESTS.rglob("test_*.py"))
        for line in own_times(path.read_text())
    }

    assert found == set()


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("@settings(deadline=200)\ndef test(): ...", [1]),
        ("@hypothesis.settings(max_examples=3, deadline=None)\ndef test(): ...", [1]),
        ("@settings(suppress_health_check=[H.large_base_example])\ndef test(): ...", [1]),
        ("@settings(suppress_health_check=[H.too_slow])\ndef test(): ...", []),
        ("@settings(max_examples=3)\ndef test(): ...", []),
        ("Departure(deadline=0.0)", []),
    ],
)
def test_the_finder_finds_a_deadline_and_nothing_else(source: str, lines: list[int]) -> None:
    assert own_times(source) == lines
