"""Real shapes that nobody of us wrote, where they are at hand: nothing in them is dropped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jawort.provider.whatsapp.envelope import read_delivery

UPDATES = Path(__file__).parents[4] / "shared" / "corpora" / "pywa" / "updates"

pytestmark = pytest.mark.skipif(not UPDATES.is_dir(), reason="the corpora are not at hand")

LISTS = ("messages", "statuses", "user_preferences", "calls", "errors", "message_echoes")


def documents() -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{path.stem}/{name}", document)
        for path in sorted(UPDATES.glob("*.json"))
        for name, document in json.loads(path.read_text(encoding="utf-8")).items()
    ]


def expected_ids(document: dict[str, Any]) -> list[str | None]:
    """What a plain walk over the document finds: one id (or none) for each happening."""
    found: list[str | None] = []
    for entry in document["entry"]:
        for change in entry["changes"]:
            value = change["value"]
            listed = [item for part in LISTS for item in value.get(part, [])]
            found += [item.get("id") for item in listed] if listed else [None]
    return found


@pytest.mark.parametrize("document", [d for _, d in documents()], ids=[n for n, _ in documents()])
def test_every_document_of_others_is_read_with_nothing_dropped(document: dict[str, Any]) -> None:
    delivery = read_delivery(json.dumps(document).encode())

    wanted = expected_ids(document)
    assert not delivery.damaged
    assert "unknown" not in {update.kind for update in delivery.updates}
    refused = sum(getattr(update, "count", 0) for update in delivery.updates)
    if refused:
        assert refused == len(wanted)
    else:
        assert len(delivery.updates) == len(wanted)
        keys = [update.id for update in delivery.updates]
        for one in wanted:
            assert one is None or any(key == one or key.startswith(f"{one}:") for key in keys)


def test_all_documents_at_once_are_read_as_well_as_one_by_one() -> None:
    every = documents()
    together = {"entry": [entry for _, document in every for entry in document["entry"]]}

    alone = [u for _, d in every for u in read_delivery(json.dumps(d).encode()).updates]
    delivery = read_delivery(json.dumps(together).encode())

    assert [(u.kind, u.id) for u in delivery.updates] == [(u.kind, u.id) for u in alone]
    assert len(every) >= 68
