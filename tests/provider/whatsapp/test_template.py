"""The list of templates is read to its end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jawort.provider.whatsapp.template import listed_template, templates
from jawort.provider.whatsapp.transport import Fault

BODIES = Path(__file__).parents[4] / "shared" / "corpora" / "pywa" / "templates"


def item(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": str(number),
        "name": f"vorlage_{number}",
        "language": "de",
        "status": "APPROVED",
        "category": "UTILITY",
        "parameter_format": "NAMED",
        "quality_score": {"score": "GREEN", "date": 1763630000},
        "components": [{"type": "BODY", "text": "Hallo {{name}}"}],
    } | changes


def page(items: list[dict[str, Any]], after: str | None = None) -> dict[str, Any]:
    paging: dict[str, Any] = {"cursors": {"before": "b", "after": after or "end"}}
    if after:
        paging["next"] = "https://evil.example/next?access_token=x"
    return {"data": items, "paging": paging}


async def test_all_pages_are_read_by_cursor_and_no_offered_address_is_followed(
    carrier: Any,
) -> None:
    pretended, transport = carrier
    pretended.will(200, page([item(1), item(2)], after="c1"))
    pretended.will(200, page([item(3)], after="c2"))
    pretended.will(200, page([item(4)]))

    found = [one async for one in templates(transport, "100200")]

    assert [one.id for one in found] == ["1", "2", "3", "4"]
    assert [asked["path"] for asked in pretended.asked] == ["/v26.0/100200/message_templates"] * 3
    assert [asked["query"].get("after") for asked in pretended.asked] == [None, "c1", "c2"]
    assert "quality_score" in pretended.asked[0]["query"]["fields"]


async def test_a_cursor_that_does_not_move_ends_the_list(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(200, page([item(1)], after="c1"))
    pretended.will(200, page([item(2)], after="c1"))

    found = [one async for one in templates(transport, "100200")]

    assert [one.id for one in found] == ["1", "2"]


async def test_a_refused_page_is_a_fault(carrier: Any) -> None:
    pretended, transport = carrier
    pretended.will(400, {"error": {"code": 80007, "message": "limit"}})

    with pytest.raises(Fault):
        [one async for one in templates(transport, "100200")]


def test_an_unknown_state_or_category_is_never_taken_for_approved() -> None:
    odd = listed_template(item(1, status="BLESSED", category="FUN"))

    assert odd is not None
    assert (odd.status, odd.category) == ("UNKNOWN", "UNKNOWN")


def test_the_language_is_written_as_the_api_writes_it() -> None:
    english = listed_template(item(1, language="en-US"))

    assert english is not None
    assert english.language == "en_US"


def test_a_template_without_name_is_left_out() -> None:
    assert listed_template({"id": "1", "language": "de"}) is None


@pytest.mark.skipif(not BODIES.is_dir(), reason="the corpora are not at hand")
def test_templates_of_others_are_read_with_their_components() -> None:
    read = 0
    for path in sorted(BODIES.glob("*.json")):
        for document in json.loads(path.read_text(encoding="utf-8")).values():
            one = listed_template({"id": "1", "status": "APPROVED"} | document)

            assert one is not None
            assert one.category in {"MARKETING", "UTILITY", "AUTHENTICATION"}
            assert json.loads(one.components) == document["components"]
            read += 1
    assert read
