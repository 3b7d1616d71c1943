"""A call is put together from what is told of it, in whatever order that comes."""

from itertools import permutations

import pytest

from jawort.domain.arrival.call import CallSoFar, kept, so_far
from jawort.domain.arrival.update import Call


def news(event: str, duration_s: int | None = None) -> Call:
    return Call(
        field="calls",
        id=f"c:{event}",
        call_id="c",
        event=event,
        direction="USER_INITIATED",
        callback_data=None,
        duration_s=duration_s,
        errors=(),
        json=b"{}",
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([news("connect")], CallSoFar("ringing")),
        ([news("terminate")], CallSoFar("missed")),
        ([news("terminate", 0)], CallSoFar("missed")),
        ([news("terminate", 1)], CallSoFar("answered", 1)),
        ([news("connect"), news("terminate")], CallSoFar("missed")),
        ([news("connect"), news("terminate", 92)], CallSoFar("answered", 92)),
        ([news("something new")], CallSoFar("ringing")),
    ],
)
def test_a_call_is_the_same_in_whatever_order_its_news_come(
    told: list[Call], expected: CallSoFar
) -> None:
    for order in permutations(told):
        known = CallSoFar()
        for one in order:
            known = known.and_then(so_far(one))
            known = known.and_then(so_far(one))  # told twice

        assert known == expected


def test_a_call_is_kept_without_any_word() -> None:
    known = CallSoFar("answered", 92)

    assert known.body()["text"] == ""
    assert kept(known.body()) == known
    assert kept({"what": "hologram", "duration_s": "92"}) == CallSoFar()
