"""What leaves the house: canonical bytes, commitments and heads."""

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from jawort.ledger.proof.format import (
    Entry,
    Opening,
    SignedHead,
    TreeHead,
    bundle_bytes,
    canonical,
    commitment,
    head_bytes,
    key_id,
    signed_bytes,
)

WHOLE_MAX = 2**53 - 1
TEXT = st.text() | st.sampled_from(["\x00\x08\t\n\x0b\f\r\x1f\x7f", '"\\/', "Ä ß € 😀", "\u2028"])
KEY = st.text(st.characters(max_codepoint=127))
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-WHOLE_MAX, WHOLE_MAX) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4),
    max_leaves=12,
)
HEAD = TreeHead(
    controller=UUID("3f1c2d4e-0000-4000-8000-00000000a001"),
    size=7,
    root=bytes(range(32)),
    at=datetime(2026, 11, 21, 18, 0, 0, 999_999, tzinfo=UTC),
    public_key=bytes(32),
)


@given(JSON)
def test_canonical_json_has_the_same_bytes_as_an_independent_rfc_8785_library(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("number", [2**53, -(2**53)])
def test_whole_numbers_are_canonical_up_to_2_to_the_53_and_no_further(number: int) -> None:
    assert canonical(number) == str(number).encode()
    with pytest.raises(ValueError, match="too large"):
        canonical(number + (1 if number > 0 else -1))


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), b"bytes", {1: "a"}, {"ä": 1}, "\ud800", ["\udfff"], {"a": object()}, {1}],
    ids=[
        "fraction",
        "nan",
        "bytes",
        "number key",
        "umlaut key",
        "half",
        "low half",
        "object",
        "set",
    ],
)
def test_what_has_no_canonical_form_is_a_fault_that_does_not_repeat_the_value(value: Any) -> None:
    with pytest.raises(ValueError, match=r"^canonical JSON: ") as fault:
        canonical(value)
    assert fault.value.__cause__ is None
    assert fault.value.__suppress_context__ or fault.value.__context__ is None


def test_canonical_json_has_at_most_32_levels() -> None:
    value: Any = 1
    for _ in range(32):
        value = [value]

    assert canonical(value) == b"[" * 32 + b"1" + b"]" * 32
    with pytest.raises(ValueError, match="levels"):
        canonical([value])


def test_a_head_is_written_in_whole_seconds_with_sorted_fields() -> None:
    key = key_id(bytes(32))

    assert key == "66687aadf862bd77"
    assert head_bytes(HEAD) == (
        b'{"at":"2026-11-21T18:00:00Z","controller":"3f1c2d4e-0000-4000-8000-00000000a001",'
        b'"key":"66687aadf862bd77",'
        b'"root":"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",'
        b'"size":7,"v":1}'
    )
    assert signed_bytes(HEAD) == b"jawort tree head v1\n" + head_bytes(HEAD)


@pytest.mark.parametrize(
    "change",
    [
        {"at": datetime(2026, 11, 21, 18)},  # noqa: DTZ001 - the naive clock is the point
        {"at": datetime(2026, 11, 21, 18, tzinfo=timezone(timedelta(hours=1)))},
        {"size": -1},
        {"size": 2**53 + 1},
        {"root": bytes(31)},
        {"public_key": bytes(33)},
    ],
    ids=["naive", "not utc", "below zero", "too large", "short root", "long key"],
)
def test_a_head_that_cannot_be_true_is_not_made(change: dict[str, Any]) -> None:
    fields = {name: getattr(HEAD, name) for name in HEAD.__slots__}

    with pytest.raises(ValueError, match="head"):
        TreeHead(**{**fields, **change})


def test_a_commitment_is_the_published_hmac_and_means_nothing_without_its_secret() -> None:
    # RFC 4231, test case 1, whose key is shorter than ours always are.
    vector = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    personal = canonical({"phone": "+4917139200100"})

    assert commitment(b"\x0b" * 20, b"Hi There").hex() == vector
    assert commitment(b"a" * 32, personal) != commitment(b"b" * 32, personal)


def test_an_opening_never_prints_itself_and_belongs_to_one_leaf_only() -> None:
    opening = Opening(b"r" * 32, canonical({"phone": "+4917139200100"}))
    own = canonical({"commitment": opening.commitment().hex()})
    foreign = canonical({"commitment": "00" * 32})
    signed = SignedHead(HEAD, bytes(64))

    assert repr(Entry(0, own, (), opening)).endswith("opening=Opening(…))")
    assert not re.search("39200100|72727272", repr(opening))
    entry = json.loads(bundle_bytes(signed, [Entry(0, own, (), opening)]))["entries"][0]
    assert entry["opening"] == {"r": "72" * 32, "personal": {"phone": "+4917139200100"}}
    with pytest.raises(ValueError, match="does not belong"):
        bundle_bytes(signed, [Entry(0, foreign, (), opening)])
    with pytest.raises(ValueError, match="32 bytes"):
        Opening(b"r" * 31, b"{}")
