"""`jawort gate …`: an answer for every line, whatever the line is, and no waiting."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from jawort.domain.situation import PROTECTIVE, VALUES
from tests.cli.conftest import Command

ALLOWED: dict[str, Any] = {
    **PROTECTIVE,
    "valid": True,
    "channel": "wa",
    "tenant_ready": True,
    "freeze": False,
    "contact_state": "active",
    "identity_ok": True,
    "suppressed": False,
    "restricted": False,
    "objection": "none",
    "optout": "none",
    "type_optout": False,
    "platform_ads_stop": False,
    "minor": "ok",
    "window_open": True,
    "origin": "human",
    "purpose": "REPLY",
    "ads_content": False,
    "already_sent": False,
    "requested": True,
    "handover": False,
    "cap_hit": False,
    "quiet": False,
    "notice_done": True,
}
E_INPUT = {"decision": "DENY", "code": "E_INPUT", "rule": "R01", "obligations": []}
PROGRAM = Path(sys.executable).with_name("jawort")


def line(**changes: object) -> bytes:
    return json.dumps(ALLOWED | changes).encode()


def test_each_line_is_answered_in_its_order(jawort: Command) -> None:
    told = jawort("gate", "decide", stdin=line() + b"\n" + line(freeze=True) + b"\n")

    assert told.code == 0
    assert [one["decision"] for one in told.lines] == ["ALLOW", "DENY"]
    assert told.lines[1]["code"] == "E_FREEZE"
    assert list(told.lines[0]) == ["decision", "code", "rule", "obligations"]


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"   ",
        b"no json",
        b"null",
        b"[]",
        b"\xff\xfe\x00",
        b"\xef\xbb\xbf{}",
        b"{" * 5000,
        line(surprise=1),
        line(freeze=1),
        line(freeze=None),
        line(channel="telex"),
        line()[:-1] + b', "freeze": false}',
        json.dumps({name: ALLOWED[name] for name in list(VALUES)[1:]}).encode(),
        line() + b" " * 70_000,
        b"x" * 300_000,
    ],
    ids=range(16),
)
def test_what_is_no_situation_is_answered_with_e_input_and_the_next_line_is_read(
    jawort: Command, bad: bytes
) -> None:
    told = jawort("gate", "decide", stdin=bad + b"\n" + line() + b"\n")

    assert told.code == 0
    assert told.lines[0] == E_INPUT
    assert [one["decision"] for one in told.lines[1:]] == ["ALLOW"]


def test_no_line_no_answer_and_a_last_line_needs_no_end(jawort: Command) -> None:
    assert jawort("gate", "decide").out == ""
    assert len(jawort("gate", "decide", stdin=line()).lines) == 1
    assert len(jawort("gate", "decide", stdin=line() + b"\r\n").lines) == 1


def test_a_hundred_thousand_lines_are_all_answered() -> None:
    many = 100_000

    done = subprocess.run(
        [PROGRAM, "gate", "decide"], input=(line() + b"\n") * many, capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b"\n") == many
    assert done.stdout.count(b'"ALLOW"') == many


def test_a_program_that_asks_one_line_at_a_time_gets_each_answer_before_the_next() -> None:
    with subprocess.Popen(
        [PROGRAM, "gate", "decide"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as asked:
        assert asked.stdin
        assert asked.stdout
        for freeze in (False, True, False):
            asked.stdin.write(line(freeze=freeze) + b"\n")
            asked.stdin.flush()
            answer = json.loads(asked.stdout.readline())
            assert (answer["decision"] == "DENY") is freeze
        asked.stdin.close()
        assert asked.wait(timeout=20) == 0


def test_a_reader_who_has_seen_enough_is_no_fault() -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [PROGRAM, "gate", "decide"],
            input=(line() + b"\n") * 3000,
            stdout=write,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(write)

    assert (done.returncode, done.stderr) == (0, b"")


def test_explain_says_what_every_rule_thinks(jawort: Command) -> None:
    told = jawort("gate", "explain", "--json", stdin=line(freeze=True))
    text = jawort("gate", "explain", stdin=line(freeze=True), JAWORT_LANGUAGE="de")

    assert told.json["code"] == "E_FREEZE"
    assert [one["standing"] for one in told.json["rules"]].count("decides") == 1
    assert "E_FREEZE" in text.out
    assert "Was tun: " in text.out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"no json", "not a JSON object"),
        (b"[1]", "not a JSON object"),
        (b'"text"', "not a JSON object"),
        (b'["object", []]', "not a JSON object"),
        (line(freeze="geheim"), "Not an allowed value: freeze."),
        (line(freeze=1), "Not an allowed value: freeze."),
        (line(freeze={"a": 1}), "Not an allowed value: freeze."),
        (line(geheim=1), "Unknown fields: 1."),
        (b"{}", "Missing: valid, channel"),
        (line()[:-1] + b', "freeze": false}', "Twice: freeze."),
    ],
    ids=range(10),
)
def test_explain_names_what_is_wrong_and_never_repeats_it(
    jawort: Command, given: bytes, said: str
) -> None:
    told = jawort("gate", "explain", stdin=given)

    assert (told.code, told.out) == (1, "")
    assert said in told.err
    assert "geheim" not in told.err
    assert "exactly these fields" in told.err
