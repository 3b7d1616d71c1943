"""A line of JSON is decided about, or it is E_INPUT; it never breaks anything."""

import json
from random import Random

import msgspec
import pytest

from jawort.domain.situation import VALUES, Situation
from jawort.gate import decide, decide_line
from jawort.gate.json_line import LINE_LENGTH_MAX
from tests.gate.situations import PERMISSIVE, situation, situations

E_INPUT = {"decision": "DENY", "code": "E_INPUT", "rule": "R01", "obligations": []}
GOOD = json.dumps(PERMISSIVE).encode()


def changed(**changes: object) -> bytes:
    return json.dumps({**PERMISSIVE, **changes}).encode()


def test_line_gets_the_same_decision_as_the_situation_it_spells() -> None:
    for s in situations(5_000, seed=41):
        decision = decide(s)

        assert decide_line(msgspec.json.encode(s)) == {
            "decision": decision.answer,
            "code": decision.code,
            "rule": decision.rule,
            "obligations": list(decision.obligations),
        }


def test_answer_has_exactly_the_promised_names_in_order_and_is_plain_json() -> None:
    answer = decide_line(msgspec.json.encode(situation(origin="bot_ai", ai_disclosed=False)))

    assert json.dumps(answer) == (
        '{"decision": "ALLOW", "code": "A_REPLY", "rule": "R27", "obligations": ["O_AI"]}'
    )


def test_order_space_and_escapes_of_the_line_do_not_matter() -> None:
    turned = json.dumps(dict(reversed(PERMISSIVE.items())), indent=2).encode()
    escaped = GOOD.replace(b'"freeze"', b'"\\u0066reeze"')

    assert decide_line(turned)["rule"] == "R27"
    assert decide_line(b"  " + escaped + b"\r\n")["rule"] == "R27"


@pytest.mark.parametrize("name", VALUES)
def test_missing_input_is_e_input(name: str) -> None:
    rest = {key: value for key, value in PERMISSIVE.items() if key != name}

    assert decide_line(json.dumps(rest).encode()) == E_INPUT


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize(
    "wrong",
    [None, "", "ok ", "GRANTED", 0, 1, -1, 1.0, 10**40, "true", [], {}, [True], {"a": True}, "\0"],
    ids=repr,
)
def test_wrong_input_is_e_input(name: str, wrong: object) -> None:
    assert decide_line(changed(**{name: wrong})) == E_INPUT


@pytest.mark.parametrize("name", ["freez", "Freeze", "freeze ", "", "__class__", "kind", "ads"])
def test_unknown_input_is_e_input(name: str) -> None:
    assert decide_line(changed(**{name: False})) == E_INPUT


def test_input_given_twice_is_e_input_whichever_comes_last() -> None:
    twice = GOOD[:-1] + b', "freeze": true}'
    first = b'{"freeze": true, ' + GOOD[1:]
    in_disguise = b'{"\\u0066reeze" : true, ' + GOOD[1:]

    assert [decide_line(line) for line in (twice, first, in_disguise)] == [E_INPUT] * 3


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"\0",
        b"null",
        b"true",
        b"0",
        b'""',
        b"[]",
        b"{}",
        b"[" + GOOD + b"]",
        GOOD + GOOD,
        GOOD + b"\0",
        GOOD[:-1],
        GOOD[1:],
        GOOD + b"}",
        b"\xef\xbb\xbf" + GOOD,
        b"\xff\xfe" + GOOD,
        GOOD.replace(b'"REPLY"', b'"RE\xffPLY"'),
        GOOD.replace(b'"REPLY"', b'"\\ud800"'),
        GOOD.replace(b'"REPLY"', b'"REPLY\\u0000"'),
        GOOD.replace(b'"REPLY"', b"'REPLY'"),
        GOOD.replace(b"true", b"True"),
        GOOD.replace(b"true", b"NaN"),
        GOOD.replace(b"true", b"1"),
        GOOD.replace(b"true", b"9" * 5_000),
        GOOD.replace(b"true", b"1e999999999"),
        GOOD.replace(b"true", b"-"),
        b"[" * 30_000,
        b'{"valid":' * 5_000,
        b'{"a":' * 10_000,
        GOOD[:-1] + b',"x":' + b"[" * 30_000 + b"]" * 30_000 + b"}",
        GOOD.replace(b"true", b"[" * 30_000, 1),
        b" " * (LINE_LENGTH_MAX + 1) + GOOD,
        b"a" * 1_000_000,
    ],
    ids=lambda line: f"{len(line)}_bytes",
)
def test_hostile_line_is_e_input(line: bytes) -> None:
    assert decide_line(line) == E_INPUT


def test_longest_line_is_read_and_one_byte_more_is_not() -> None:
    longest = b" " * (LINE_LENGTH_MAX - len(GOOD)) + GOOD

    assert decide_line(longest)["rule"] == "R27"
    assert decide_line(b" " + longest) == E_INPUT


def test_damaged_line_is_e_input_or_still_spells_a_whole_situation() -> None:
    """Ten thousand lines with a byte or a stretch changed, cut out or doubled."""
    chance = Random(42)
    unharmed = 0
    for s in situations(10_000, seed=42):
        line = bytearray(msgspec.json.encode(s))
        at = chance.randrange(len(line))
        to = min(len(line), at + chance.choice((1, 1, 2, 8, 60)))
        line[at:to] = chance.choice(
            (b"", bytes([chance.randrange(256)]), bytes(line[at:to]) * 2, b"\0", b'"', b"}")
        )
        answer = decide_line(bytes(line))

        if answer == E_INPUT:
            continue
        unharmed += 1
        spelled = json.loads(line)
        assert set(spelled) == set(VALUES)
        assert answer["rule"] == decide(Situation(**spelled)).rule
    assert 0 < unharmed < 1_000
