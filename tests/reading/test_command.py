"""`jawort intent read`: a line of JSON is answered with a line of JSON, whatever the line is."""

import io
import json
import sys

import pytest

from jawort.cli.intent import read


def answers(
    given: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8"))
    read()
    return capsys.readouterr().out.splitlines()


def test_each_line_is_answered_in_its_context(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        {"text": "STOP"},
        {"text": "nein danke"},
        {"text": "nein danke", "context": {"last_outbound_purpose": "ADS", "minutes_ago": 5}},
        {"text": "hallo", "context": {"last_outbound_purpose": None, "minutes_ago": None}},
    ]

    told = answers("\n".join(map(json.dumps, lines)).encode(), monkeypatch, capsys)

    wishes = [json.loads(one) for one in told]
    assert [one["intent"] for one in wishes] == ["opt_out", "none", "opt_out", "none"]
    assert [one["tier"] for one in wishes] == ["A", "none", "B", "none"]
    assert list(wishes[0]) == ["intent", "also", "scope", "tier", "saw"]


@pytest.mark.parametrize(
    "bad",
    [b"{", b'{"text": 1}', b'{"text": "a", "context": {"minutes_ago": "x"}}', b'{"text": "\xff"}',
     b'{"nothing": 1}', b'{"a":' * 5000],
    ids=range(6),
)  # fmt: skip
def test_what_is_no_message_is_answered_and_the_next_line_is_read(
    bad: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = answers(bad + b'\n{"text": "STOP"}\n', monkeypatch, capsys)

    assert json.loads(first)["error"] == "E_INPUT"
    assert json.loads(second)["intent"] == "opt_out"


def test_a_text_is_answered_in_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jawort.cli.intent.in_words", lambda sentence: sentence.en)

    read("STOP werbung")

    assert capsys.readouterr().out.startswith("Wants no more messages (A: no doubt")
