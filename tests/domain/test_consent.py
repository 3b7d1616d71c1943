"""The state of consent: only the listed moves, in the order of the person's time."""

import itertools
import random
from datetime import UTC, datetime, timedelta
from typing import get_args
from uuid import UUID

from jawort.domain.consent import (
    EVIDENCE,
    MOVES,
    Act,
    ConsentAct,
    covers,
    fold,
    is_proven,
)
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


def test_every_move_leads_to_a_listed_state_and_a_no_never_to_a_yes() -> None:
    states = set(get_args(ConsentState))
    for (before, kind), after in MOVES.items():
        assert {before, after} <= states
        if kind in (Act.WITHDRAWN, Act.REFUSED, Act.EXPIRED, Act.INVALIDATED):
            assert after not in ("granted", "pending")
        if after == "granted":
            assert kind is Act.GIVEN


def test_the_order_of_telling_and_telling_twice_change_nothing() -> None:
    chance = random.Random("consent")
    for _ in range(300):
        acts = [
            act(chance.choice(list(Act)), chance.randrange(6), opened=0, number=number + 1)
            for number in range(chance.randrange(1, 6))
        ]
        expected = fold(acts)
        for some in itertools.islice(itertools.permutations(acts), 24):
            assert fold([*some, some[0]]) == expected


def test_a_yes_is_proven_only_by_all_that_the_law_asks() -> None:
    for capture, names in EVIDENCE.items():
        whole: dict[str, object] = dict.fromkeys(names, "x")
        assert is_proven(capture, whole)
        for name in names:
            assert not is_proven(capture, {**whole, name: ""})
    assert not is_proven("hearsay", {"wording_id": "x"})


def test_what_a_no_covers() -> None:
    assert covers("all", code="N05", topic="")
    assert covers("ads", code="ADS", topic="Reifen")
    assert not covers("ads", code="N05", topic="")
    assert covers("topic:Reifen", code="ADS", topic="Reifen")
    assert not covers("topic:Reifen", code="ADS", topic="Auto")
    assert covers("type:N05", code="N05", topic="")
    assert not covers("type:N05", code="N06", topic="")
