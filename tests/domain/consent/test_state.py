"""The state of consent: only the listed moves, in the order of the person's time."""

import itertools
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import get_args
from uuid import UUID

import pytest

from jawort.domain.consent.state import (
    ASK_AGAIN_AFTER,
    AT_ONCE,
    EVIDENCE,
    MOVES,
    SILENCE,
    Act,
    ConsentAct,
    covers,
    fold,
    is_proven,
    is_unreachable,
    may_ask,
    missing_evidence,
    scope_for,
)
from jawort.domain.ids import ZERO
from jawort.domain.situation import ConsentState

START = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


def act(kind: Act, second: int, *, opened: int | None = None, number: int = 0) -> ConsentAct:
    """One act so many seconds after the start."""
    return ConsentAct(
        kind,
        START + timedelta(seconds=second),
        UUID(int=number or second + 1),
        opened_at=None if opened is None else START + timedelta(seconds=opened),
        proof_ok=kind is Act.GIVEN,
    )


def state(*acts: ConsentAct) -> str:
    standing = fold(acts)
    return standing.state if standing else "none"


def test_nothing_but_a_question_begins_anything() -> None:
    for kind in Act:
        assert state(act(kind, 1)) == ("pending" if kind is Act.ASKED else "none")


def test_the_way_there_and_back_and_there_again() -> None:
    asked, given = act(Act.ASKED, 1), act(Act.GIVEN, 2, opened=1)
    stopped = act(Act.WITHDRAWN, 3)
    again, yes = act(Act.ASKED, 4), act(Act.GIVEN, 5, opened=4)

    assert state(asked) == "pending"
    assert state(asked, given) == "granted"
    assert state(asked, given, stopped) == "withdrawn"
    assert state(asked, given, stopped, again) == "pending"
    assert state(asked, given, stopped, again, yes) == "granted"


def test_a_yes_stands_without_its_question_once_that_is_forgotten() -> None:
    assert state(act(Act.GIVEN, 2, opened=1)) == "granted"
    assert state(act(Act.GIVEN, 2)) == "none"


def test_a_yes_to_a_question_from_before_a_no_is_none() -> None:
    late_yes = act(Act.GIVEN, 9, opened=1)

    assert state(act(Act.ASKED, 1), act(Act.WITHDRAWN, 5), late_yes) == "denied"


def test_in_the_same_moment_the_no_wins() -> None:
    yes, no = act(Act.GIVEN, 2, opened=1), act(Act.WITHDRAWN, 2, number=99)

    assert state(yes, no) == state(no, yes) == "withdrawn"
    assert state(yes, act(Act.WITHDRAWN, 1, number=98)) == "denied"


LAW: dict[str, set[str]] = {
    "none": {"pending", "granted"},
    "pending": {"granted", "denied", "expired"},
    "granted": {"withdrawn", "expired", "invalid"},
    "denied": {"pending"},
    "withdrawn": {"pending"},
    "expired": {"pending"},
    "invalid": {"pending"},
}
"""The state machine of law.md §4.1, written down once more, by its states alone."""

WAY_TO: dict[str, list[ConsentAct]] = {
    "none": [],
    "pending": [act(Act.ASKED, 0)],
    "granted": [act(Act.GIVEN, 1, opened=0)],
    "denied": [act(Act.ASKED, 0), act(Act.REFUSED, 1)],
    "withdrawn": [act(Act.GIVEN, 0, opened=0), act(Act.WITHDRAWN, 1)],
    "expired": [act(Act.ASKED, 0), act(Act.EXPIRED, 1)],
    "invalid": [act(Act.GIVEN, 0, opened=0), act(Act.INVALIDATED, 1)],
}


def test_the_edges_are_those_of_the_law_and_no_others() -> None:
    edges: dict[str, set[str]] = {}
    for (before, _), after in MOVES.items():
        if before != after:
            edges.setdefault(before, set()).add(after)

    assert edges == LAW
    assert [pair for pair, after in MOVES.items() if pair[0] == after] == [("granted", Act.GIVEN)]


def test_every_move_leads_to_a_listed_state_and_a_no_never_to_a_yes() -> None:
    states = set(get_args(ConsentState))
    for (before, kind), after in MOVES.items():
        assert {before, after} <= states
        if kind in (Act.WITHDRAWN, Act.REFUSED, Act.EXPIRED, Act.INVALIDATED):
            assert after not in ("granted", "pending")
        if after == "granted":
            assert kind is Act.GIVEN


@pytest.mark.parametrize("before", get_args(ConsentState))
@pytest.mark.parametrize("kind", list(Act))
def test_from_every_state_every_act_leads_where_the_law_says_or_nowhere(
    before: ConsentState, kind: Act
) -> None:
    expected = {
        ("none", Act.ASKED): "pending",
        ("none", Act.GIVEN): "granted",
        ("pending", Act.GIVEN): "granted",
        ("pending", Act.REFUSED): "denied",
        ("pending", Act.WITHDRAWN): "denied",
        ("pending", Act.EXPIRED): "expired",
        ("granted", Act.WITHDRAWN): "withdrawn",
        ("granted", Act.REFUSED): "withdrawn",
        ("granted", Act.EXPIRED): "expired",
        ("granted", Act.INVALIDATED): "invalid",
        ("withdrawn", Act.ASKED): "pending",
        ("denied", Act.ASKED): "pending",
        ("expired", Act.ASKED): "pending",
        ("invalid", Act.ASKED): "pending",
    }.get((before, kind), before)
    way = WAY_TO[before]
    assert state(*way) == before
    road = SILENCE if kind is Act.EXPIRED else "in_thread_button"
    happens = replace(act(kind, 5, number=77), road=road)

    assert state(*way, happens) == expected


@pytest.mark.parametrize("road", [*EVIDENCE, "", "hearsay"])
def test_only_what_is_question_and_answer_in_one_leads_from_nothing_to_a_yes(road: str) -> None:
    alone = replace(act(Act.GIVEN, 1), road=road)

    assert state(alone) == ("granted" if road in AT_ONCE else "none")
    assert {"wa_me_token", "in_thread_button", "web_form", "paper"} == AT_ONCE


def test_an_import_begins_with_a_proof_and_is_invalid_without() -> None:
    proven = replace(act(Act.GIVEN, 1, opened=1), road="import")

    assert state(proven) == "granted"
    assert state(replace(proven, proof_ok=False)) == "invalid"


@pytest.mark.parametrize("before", [one for one in WAY_TO if one not in ("none", "granted")])
def test_an_import_never_brings_back_what_the_person_has_ended(before: str) -> None:
    later = replace(act(Act.GIVEN, 9, opened=9, number=77), road="import")

    assert state(*WAY_TO[before], later) == before


def test_an_import_does_not_make_an_older_yes_look_newer() -> None:
    given = act(Act.GIVEN, 1, opened=0)
    standing = fold([given, replace(act(Act.GIVEN, 9, opened=9), road="import")])

    assert standing is not None
    assert standing.act_at == given.at


def test_the_state_names_the_road_and_the_text_it_rests_on() -> None:
    text = UUID(int=7)
    yes = replace(act(Act.GIVEN, 1, opened=0), road="in_thread_button", wording_id=text)
    no = replace(act(Act.WITHDRAWN, 2), road="email")
    end = act(Act.INVALIDATED, 2, number=98)

    granted, withdrawn, invalid = fold([yes]), fold([yes, no]), fold([yes, end])

    assert granted is not None
    assert withdrawn is not None
    assert invalid is not None
    assert (granted.road, granted.wording_id, granted.proof_ok) == ("in_thread_button", text, True)
    assert (withdrawn.road, withdrawn.wording_id, withdrawn.proof_ok) == ("email", ZERO, False)
    assert (invalid.road, invalid.wording_id, invalid.proof_ok) == ("in_thread_button", text, False)
    assert (invalid.fact_id, invalid.act_at) == (end.fact_id, end.at)


def test_a_question_nobody_answered_ends_no_yes_but_silence_does() -> None:
    yes = act(Act.GIVEN, 1, opened=0)

    assert state(yes, act(Act.EXPIRED, 5)) == "granted"
    assert state(yes, replace(act(Act.EXPIRED, 5), road=SILENCE)) == "expired"
    assert state(act(Act.ASKED, 0), act(Act.EXPIRED, 5)) == "expired"


def test_nobody_is_behind_a_number_after_three_failures_in_a_row_over_a_week() -> None:
    week = timedelta(days=7)

    assert is_unreachable(3, START, START + week)
    assert not is_unreachable(2, START, START + week)
    assert not is_unreachable(3, START, START + week - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("code", "topic", "scope"),
    [("ADS", "", "ads"), ("ADS", "Reifen", "topic:Reifen"), ("N05", "", "type:N05")],
)
def test_a_no_to_one_purpose_covers_that_purpose(code: str, topic: str, scope: str) -> None:
    assert scope_for(code, topic) == scope
    assert covers(scope, code=code, topic=topic)
    assert not covers(scope, code="N07", topic="")


def test_nobody_is_asked_again_for_180_days_after_a_no() -> None:
    assert may_ask(None, now=START)
    assert not may_ask(START, now=START)
    assert not may_ask(START, now=START + ASK_AGAIN_AFTER - timedelta(microseconds=1))
    assert may_ask(START, now=START + timedelta(days=180))


def test_the_order_of_telling_and_telling_twice_change_nothing() -> None:
    chance = random.Random("consent")
    for _ in range(300):
        acts = [
            replace(
                act(
                    chance.choice(list(Act)),
                    chance.randrange(6),
                    opened=chance.choice([0, None]),
                    number=number + 1,
                ),
                road=chance.choice(["paper", "import", "in_thread_keyword"]),
            )
            for number in range(chance.randrange(1, 6))
        ]
        expected = fold(acts)
        for some in itertools.islice(itertools.permutations(acts), 24):
            assert fold([*some, some[0]]) == expected


def test_a_yes_is_proven_only_by_all_that_the_law_asks() -> None:
    for capture, wanted in EVIDENCE.items():
        whole: dict[str, object] = {names.split("|")[-1]: "x" for names in wanted}
        assert is_proven(capture, whole)
        for name in whole:
            assert not is_proven(capture, {**whole, name: ""})
            assert len(missing_evidence(capture, {**whole, name: None})) == 1
    assert not is_proven("hearsay", {"wording_id": "x"})
    assert missing_evidence("hearsay", {}) == ["hearsay"]


def test_what_a_no_covers() -> None:
    assert covers("all", code="N05", topic="")
    assert covers("ads", code="ADS", topic="Reifen")
    assert not covers("ads", code="N05", topic="")
    assert covers("topic:Reifen", code="ADS", topic="Reifen")
    assert not covers("topic:Reifen", code="ADS", topic="Auto")
    assert covers("type:N05", code="N05", topic="")
    assert not covers("type:N05", code="N06", topic="")
