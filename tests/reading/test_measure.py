"""The measure counts what was missed and what was a false alarm, and says how sure that is."""

import pytest

from jawort.reading.measure import (
    Labelled,
    false_alarms,
    measure,
    missed,
    precision,
    recall,
    wilson,
)


def labelled(text: str, intent: str, **more: object) -> Labelled:
    """A message with what its author meant."""
    return Labelled(text=text, intent=intent, language="de", **more)  # type: ignore[arg-type]


def test_a_missed_wish_and_a_false_alarm_are_counted_apart() -> None:
    read = measure(
        [
            labelled("STOP", "opt_out"),
            labelled("Der Bus kommt um acht", "opt_out"),
            labelled("Der Bus kommt um neun", "none"),
            labelled("STOPP bitte", "none"),
        ]
    )

    assert missed(read)[:2] == (1, 2)
    assert false_alarms(read)[:2] == (1, 2)
    assert recall(read, "opt_out")[:2] == (1, 2)
    assert precision(read, "opt_out")[:2] == (1, 2)


def test_a_second_wish_that_is_not_read_is_missed_too() -> None:
    read = measure([labelled("STOP", "opt_out", also=("erasure",))])

    assert missed(read)[:2] == (1, 1)


def test_the_context_of_a_label_is_read_with_it() -> None:
    after_ads = {"last_outbound_purpose": "ADS", "minutes_ago": 5}
    read = measure(
        [labelled("nein danke", "opt_out", context=after_ads), labelled("nein danke", "none")]
    )

    assert [one.is_right for one in read] == [True, True]


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0)],
)
def test_the_interval_is_wilsons(hits: int, of: int, low: float, high: float) -> None:
    rate = wilson(hits, of)

    assert (round(rate.low, 3), round(rate.high, 3)) == (low, high)
