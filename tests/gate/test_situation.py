"""A situation is complete and means what docs/situation.md says."""

import re
from pathlib import Path

import msgspec
import pytest

from jawort.domain.purpose import KIND, NOTIFICATION_NAME, PURPOSES
from jawort.domain.situation import PROTECTIVE, VALUES, Situation, situation_of
from tests.gate.situations import FROM_PERMISSIVE_TO_PROTECTIVE, PERMISSIVE

PAPER = Path(__file__).parents[2] / "docs" / "situation.md"


def on_paper() -> list[tuple[str, tuple[str, ...], str, str, str]]:
    """Name, values, protective value, state of the source and resolver of every input."""
    rows = [
        [cell.strip() for cell in line.strip("| \n").split(" | ")]
        for line in PAPER.read_text(encoding="utf-8").splitlines()
        if line.startswith("| `")
    ]
    return [
        (
            row[0].strip("`"),
            tuple(re.findall(r"`(\w+)`", row[2])),
            row[3].strip("`"),
            row[4],
            row[6].strip("`"),
        )
        for row in rows
    ]


def as_printed(value: str | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else value


def test_paper_lists_every_input_with_its_values_and_its_protective_value() -> None:
    assert [row[:3] for row in on_paper()] == [
        (name, tuple(map(as_printed, values)), as_printed(PROTECTIVE[name]))
        for name, values in VALUES.items()
    ]


def test_paper_names_one_resolver_of_its_own_for_every_input() -> None:
    resolvers = [row[4] for row in on_paper()]

    assert len(set(resolvers)) == len(VALUES)
    assert {row[3] for row in on_paper()} == {"yes", "no", "declared"}


def test_protective_value_is_the_end_of_every_order_of_values() -> None:
    for name, places in FROM_PERMISSIVE_TO_PROTECTIVE.items():
        assert PROTECTIVE[name] in places[-1], name


def test_orders_of_values_and_permissive_values_leave_no_value_out() -> None:
    assert set(PERMISSIVE) == set(PROTECTIVE) == set(VALUES)
    for name, places in FROM_PERMISSIVE_TO_PROTECTIVE.items():
        assert {v for place in places for v in place} == set(VALUES[name]), name


def test_what_is_not_known_has_its_protective_value() -> None:
    s = situation_of({"valid": True, "optout": "none"})

    expected = {**PROTECTIVE, "valid": True, "optout": "none"}
    assert msgspec.structs.asdict(s) == expected


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("value", [None, "+491713920011", 2, 1.5])
def test_value_outside_the_list_is_a_fault_that_never_repeats_the_value(
    name: str, value: object
) -> None:
    with pytest.raises(ValueError, match=f"^{name} is not one of") as caught:
        Situation(**{**PERMISSIVE, name: value})  # type: ignore[arg-type]

    assert str(value) not in str(caught.value)


def test_unknown_input_and_number_for_a_truth_are_refused_when_gathering() -> None:
    with pytest.raises(msgspec.ValidationError):
        situation_of({"optoutt": "none"})
    with pytest.raises(msgspec.ValidationError):
        situation_of({"suppressed": 0})


def test_missing_input_is_a_fault() -> None:
    for name in VALUES:
        with pytest.raises(TypeError):
            Situation(**{k: v for k, v in PERMISSIVE.items() if k != name})  # type: ignore[arg-type]


def test_situation_cannot_be_changed_after_it_was_gathered() -> None:
    with pytest.raises(AttributeError):
        situation_of({}).optout = "none"  # type: ignore[misc]


def test_we_are_back_is_advertising_unless_it_was_asked_for() -> None:
    assert KIND["N10", False].ads
    assert not KIND["N10", False].notif
    assert KIND["N10", False].expected == "marketing"
    assert KIND["N10", True].notif
    assert not KIND["N10", True].ads
    assert KIND["N10", True].expected == "utility"


@pytest.mark.parametrize("requested", [False, True])
@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_message_is_of_one_kind_only(purpose: str, requested: bool) -> None:
    kind = KIND[purpose, requested]  # type: ignore[index]

    assert [kind.ads, kind.legal, kind.notif].count(True) == (purpose not in ("REPLY", "AUTH"))
    assert kind.legal == purpose.startswith("L_")
    assert (kind.expected == "authentication") == (purpose == "AUTH")
    assert (kind.expected == "marketing") == kind.ads


def test_every_notification_type_has_a_name_of_its_own() -> None:
    assert set(NOTIFICATION_NAME) == {p for p in PURPOSES if p.startswith("N")}
    assert len(set(NOTIFICATION_NAME.values())) == 10
