"""One line for each thing in a delivery."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from jawort.provider.whatsapp.envelope import read_delivery
from jawort.provider.whatsapp.line import lines

Body = Callable[[str], bytes]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "text_from_known_number",
            {
                "kind": "message",
                "field": "messages",
                "id": "wamid.HBgMNDkxNzEzOTIwMDAx001",
                "person": "491713920001",
                "at": "2025-11-20T09:13:20Z",
            },
        ),
        (
            "text_from_username_without_number",
            {
                "kind": "message",
                "field": "messages",
                "id": "wamid.MIRA001",
                "person": "DE.20030040050060070080",
                "at": "2025-11-20T09:13:20Z",
            },
        ),
        (
            "status_read",
            {
                "kind": "status",
                "field": "messages",
                "id": "wamid.OUT001",
                "person": "491713920001",
                "at": "2025-11-20T09:13:20Z",
            },
        ),
    ],
)
def test_a_line_says_what_when_and_about_whom(
    name: str, expected: dict[str, str], body: Body
) -> None:
    assert list(lines(read_delivery(body(name)))) == [expected]


def test_every_line_has_exactly_its_five_fields_and_is_json(body: Body) -> None:
    for name in ("several_kinds_in_one_delivery", "unknown_field", "account_review"):
        for line in lines(read_delivery(body(name))):
            assert list(line) == ["kind", "field", "id", "person", "at"]
            assert json.loads(json.dumps(line)) == line


def test_refused_data_gives_one_line_a_piece_and_none_of_its_content(body: Body) -> None:
    printed = list(lines(read_delivery(body("coexistence_echo"))))

    refused = {
        "kind": "refused_unread",
        "field": "smb_message_echoes",
        "id": None,
        "person": None,
        "at": None,
    }
    assert printed == [refused, refused]


def test_a_body_that_is_no_delivery_is_one_unknown_line() -> None:
    (line,) = lines(read_delivery(b"hello"))

    assert (line["kind"], line["field"], line["person"], line["at"]) == ("unknown", "", None, None)
