"""Random damage of real shapes: never a crash, never a lost neighbour."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from jawort.domain.arrival.update import lane_of
from jawort.provider.whatsapp.damage import UnreadableError, elements, members, value_of
from jawort.provider.whatsapp.envelope import read_delivery

FIXTURES = Path(__file__).parents[2] / "fixtures" / "meta"


def message(number: int, words: str = "Hallo") -> dict[str, Any]:
    return {
        "from": "491713920001",
        "id": f"wamid.{number:04d}",
        "timestamp": "1763630000",
        "type": "text",
        "text": {"body": words},
    }


def batch(*messages: bytes) -> bytes:
    """A delivery whose messages are these bytes, whether or not they are JSON."""
    return (
        b'{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",'
        b'"value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"2"},"messages":['
        + b",".join(messages)
        + b"]}}]}]}"
    )


def good(number: int) -> bytes:
    return json.dumps(message(number)).encode()


VALUES: list[Any] = [None, True, 0, -1, 1.5, 10**30, "", "x", "\0", [], {}, [[]], [None], {"a": 1}]


def mutate(value: Any, chance: random.Random) -> Any:
    """The same document with some values lost, swapped or of the wrong type."""
    roll = chance.random()
    if roll < 0.05:
        return chance.choice(VALUES)
    if isinstance(value, dict):
        return {
            (key if chance.random() > 0.02 else key + "x"): mutate(item, chance)
            for key, item in value.items()
            if chance.random() > 0.03
        }
    if isinstance(value, list):
        return [mutate(item, chance) for item in value] * (2 if chance.random() < 0.02 else 1)
    return value


def scratch(raw: bytes, chance: random.Random) -> bytes:
    """The same bytes with some of them replaced, but no quote or bracket made or lost."""
    out = bytearray(raw)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(out))
        if out[at] not in b'"\\{}[],:' and out[at - 1] not in b"\\":
            out[at] = chance.choice(b"\x00\x01\x7f\x80\xc3\xff 9aZ")
    return bytes(out)


def shapes() -> list[tuple[str, dict[str, Any]]]:
    """All recorded updates that stand in a list beside others: (list name, update)."""
    found = []
    for path in sorted(FIXTURES.glob("*.json")):
        for entry in json.loads(path.read_text(encoding="utf-8"))["entry"]:
            for change in entry["changes"]:
                for part in ("messages", "statuses", "user_preferences", "calls"):
                    found += [(part, item) for item in change["value"].get(part, [])]
    return found


@pytest.mark.parametrize("seed", range(8))
def test_random_damage_never_crashes_and_never_loses_an_undamaged_sibling(seed: int) -> None:
    chance = random.Random(seed)
    known = shapes()
    for _ in range(250):
        victim = json.dumps(mutate(chance.choice(known)[1], chance)).encode()
        if chance.random() < 0.6:
            victim = scratch(victim, chance)
        pieces = [good(1), good(2)]
        pieces.insert(chance.randrange(3), victim)

        delivery = read_delivery(batch(*pieces))

        assert len(delivery.updates) == 3
        ids = [u.id for u in delivery.updates if u.kind == "message"]
        assert {"wamid.0001", "wamid.0002"} <= set(ids)


@pytest.mark.parametrize("seed", range(4))
def test_random_whole_documents_never_crash(seed: int) -> None:
    chance = random.Random(1000 + seed)
    documents = [path.read_bytes() for path in sorted(FIXTURES.glob("*.json"))]
    for _ in range(250):
        document = mutate(json.loads(chance.choice(documents)), chance)
        raw = json.dumps(document).encode()
        cut = raw[: chance.randrange(len(raw))] if chance.random() < 0.3 else raw
        noise = bytearray(cut)
        for _ in range(chance.randrange(4)):
            if noise:
                noise[chance.randrange(len(noise))] = chance.randrange(256)

        delivery = read_delivery(bytes(noise))

        for update in delivery.updates:
            assert lane_of(update) in {"speaks", "reports"}
            update.id.encode("utf-8")


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        (b'{"a":1,"b":[1,2],"c":"\\"}"}', {"a": b"1", "b": b"[1,2]", "c": b'"\\"}"'}),
        (b'{"a":"\\ud800","b":{"c":1}}', {"a": b'"\\ud800"', "b": b'{"c":1}'}),
        (b'{"a":[1,2,"b":3', {"a": b'[1,2,"b":3'}),
        (b'{"a":"x', {"a": b'"x'}),
        (b'{"a":1,,"b":2,}', {"a": b"1", "b": b"2"}),
        (b'\xef\xbb\xbf {"a":NaN} tail', {"a": b"NaN"}),
    ],
)
def test_an_object_is_taken_apart_even_when_it_is_broken(
    raw: bytes, parts: dict[str, bytes]
) -> None:
    assert members(raw) == parts


def test_a_list_is_taken_apart_even_when_it_is_broken() -> None:
    assert elements(b'[{"a":[}, 2, "x, y", [3, 4]') == [b'{"a":[}', b"2", b'"x, y"', b"[3, 4]"]


@pytest.mark.parametrize("raw", [b"", b"7", b'"a"', b"[1]"])
def test_what_is_no_object_is_not_taken_for_one(raw: bytes) -> None:
    with pytest.raises(UnreadableError):
        members(raw)


@pytest.mark.parametrize(
    ("raw", "value", "mended"),
    [
        (b'"a"', "a", False),
        (rb'"\ud83d\udc4d"', "\N{THUMBS UP SIGN}", False),
        (rb'"\ud83d"', "\ufffd", True),
        (rb'"\udc4d\ud83d"', "\ufffd\ufffd", True),
        (rb'"\\ud83d"', r"\ud83d", False),
        (rb'"\\\ud83d"', "\\\ufffd", True),
        (rb'"\u0000"', "\ufffd", True),
        (rb'"\\u0000"', r"\u0000", False),
        (b'"\0"', "\ufffd", True),
        (b'"M\xfcller"', "M\ufffdller", True),
        (b"Infinity", None, True),
        (b"1" * 400, 10**400 // 9, False),
    ],
)
def test_a_value_is_mended_where_it_must_be_and_marked_only_then(
    raw: bytes, value: object, mended: bool
) -> None:
    assert value_of(raw) == (value, mended)
