"""The file of the weights gives back what it was given, and the same each time."""

import struct

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.reading.weights import FILE, HEAVIEST, packed, unpacked
from tests.reading.learning import weigh_reading

_SIGNS = st.text(st.characters(exclude_characters="\n", codec="utf-8"))
_ROW = st.tuples(*[st.integers(-HEAVIEST - 1, HEAVIEST)] * 3)
_PART = st.dictionaries(_SIGNS, _ROW, min_size=1)


@given(_PART, _PART)
def test_what_was_packed_is_unpacked_the_same(one: dict, other: dict) -> None:
    parts = {"one": one, "other": other}

    assert unpacked(packed(parts)) == parts


def test_the_order_in_which_weights_were_learnt_changes_nothing() -> None:
    row = (1, -2)

    assert packed({"a": {"x": row, "y": row}}) == packed({"a": {"y": row, "x": row}})


def test_what_is_too_heavy_for_the_file_is_refused_and_not_cut() -> None:
    packed({"a": {"x": (HEAVIEST,)}})

    with pytest.raises(struct.error):
        packed({"a": {"x": (HEAVIEST + 1,)}})


@pytest.mark.parametrize(
    ("weight", "kept"), [(12.7, HEAVIEST), (12.8, HEAVIEST), (-99.0, -HEAVIEST), (0.04, 0)]
)
def test_half_an_hour_of_learning_is_not_lost_to_one_heavy_weight(weight: float, kept: int) -> None:
    assert weigh_reading._kept(weight) == kept


def test_a_file_that_was_cut_short_is_refused() -> None:
    kept = FILE.read_bytes()

    with pytest.raises(msgspec.DecodeError):
        unpacked(kept[: len(kept) // 2])
