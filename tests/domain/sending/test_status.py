"""The ladder of a message is only climbed, and `failed` ends it."""

import itertools

from jawort.domain.sending.status import LADDER, climbed


def test_it_climbs_and_never_falls() -> None:
    for low, high in itertools.combinations(LADDER, 2):
        assert climbed(low, [high]) == high
        assert climbed(high, [low]) == high


def test_a_failure_ends_it_whatever_comes() -> None:
    for step in LADDER:
        assert climbed(step, ["failed"]) == "failed"
        assert climbed("failed", [step]) == "failed"


def test_the_order_of_reports_does_not_matter() -> None:
    for told in itertools.permutations(["sent", "delivered", "read"]):
        current = "accepted"
        for step in told:
            current = climbed(current, [step])
        assert current == "read"


def test_an_unknown_step_moves_nothing() -> None:
    assert climbed("sent", ["teleported"]) == "sent"
