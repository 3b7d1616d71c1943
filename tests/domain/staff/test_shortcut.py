"""Keys: one list, one meaning each, changed by everybody for themselves."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.domain.staff.account import Habits
from jawort.domain.staff.shortcut import (
    SHORTCUTS,
    WHERE,
    cap_of,
    conflict,
    differing,
    in_force,
    is_key,
)
from jawort.web.key_sheet import sheet

ACTS = [one.act for one in SHORTCUTS if not one.is_fixed]


def test_as_delivered_every_act_has_a_key_and_no_key_two_acts() -> None:
    keys = in_force(())

    assert sorted(keys) == sorted(ACTS)
    assert len(set(keys.values())) == len(keys)
    assert all(is_key(key) and key == key.lower() for key in keys.values())
    assert conflict(()) is None


@given(st.dictionaries(st.sampled_from(ACTS), st.sampled_from(string.ascii_lowercase + "?/1 ")))
def test_either_a_conflict_is_told_or_every_key_means_one_thing(wanted: dict[str, str]) -> None:
    own = differing(wanted)
    keys = [key for key in in_force(own).values() if key]

    assert (conflict(own) is None) == (len(set(keys)) == len(keys))


def test_only_what_differs_is_kept_and_an_unnamed_act_stays_as_delivered() -> None:
    assert differing({"next": "J", "previous": "i"}) == (("previous", "i"),)
    assert differing({}) == ()
    assert in_force((("previous", "i"),))["next"] == "j"


def test_an_empty_field_takes_a_key_away_and_frees_it_for_another() -> None:
    own = differing({"next": "", "done": "j"})

    assert in_force(own)["next"] == ""
    assert conflict(own) is None


@pytest.mark.parametrize("key", ["ab", "\t", "\x07", "Enter"])
def test_what_is_no_single_sign_is_no_key(key: str) -> None:
    found = conflict((("next", key),))

    assert found is not None
    assert [one.act for one in found.acts] == ["next"]


def test_two_acts_with_one_key_are_named_both() -> None:
    found = conflict(differing({"next": "E"}))

    assert found is not None
    assert {one.act for one in found.acts} == {"next", "done"}


def test_an_act_that_is_no_more_is_passed_over() -> None:
    assert in_force((("gone", "x"),)) == in_force(())


def test_what_stands_on_a_key_follows_the_habits() -> None:
    by_words = {one.words.en: one for one in SHORTCUTS}
    keys = in_force(differing({"done": "x"}))

    assert cap_of(by_words["done"], keys, send_with="enter") == ("X", "X")
    assert cap_of(by_words["done, then the next"], keys, send_with="enter") == ("⇧ X", "⇧ X")
    assert cap_of(by_words["send"], keys, send_with="enter") == ("Enter", "Enter")
    assert cap_of(by_words["send"], keys, send_with="ctrl_enter") == ("Strg Enter", "Ctrl Enter")
    none = in_force(differing({"done": ""}))
    assert cap_of(by_words["done, then the next"], none, send_with="enter").de == ""


def test_the_overview_tells_every_act_once_in_its_place() -> None:
    groups = sheet(Habits())

    assert [one.where for one in groups] == list(WHERE)
    assert [line.shortcut for one in groups for line in one.lines] == sorted(
        SHORTCUTS, key=lambda one: list(WHERE).index(one.where)
    )
    assert all(line.cap.de and line.cap.en for one in groups for line in one.lines)
