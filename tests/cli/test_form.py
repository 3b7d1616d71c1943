"""`jawort form …` and `jawort poster …`, as somebody types them."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_wording import SETTLED
from tests.shop import NOON

LATER = NOON + timedelta(minutes=1)


@pytest.fixture
def purpose(jawort: Command, company: str) -> str:
    """A purpose with texts for pages and chats, in a company with a number."""
    for key, value in SETTLED.items():
        assert jawort("controller", "confirm", key, value, "--by", "Anna").code == 0
    added = jawort("sender", "add", "106540352242922", "--waba-id", "102290129340398")
    assert added.code == 0, added.err
    added = jawort("purpose", "add", "N07", "--by", "Anna", "--json")
    assert added.code == 0, added.err
    made = str(added.json["purpose"])
    for surface in ("form", "thread"):
        drafted = jawort("wording", "draft", made, "--surface", surface)
        published = jawort("wording", "publish", "--by", "Anna", stdin=drafted.out.encode())
        assert published.code == 0, published.err
    return made


def add(jawort: Command, purpose: str, *more: str) -> str:
    """The id of a page on record."""
    made = jawort(
        "form", "add", "--name", "Start", "--place", "website", "--purpose", purpose,
        "--number", "+493023125001", "--by", "Anna", "--json", *more, at=LATER,
    )  # fmt: skip
    assert made.code == 0, made.err
    return str(made.json["form"])


def test_a_page_is_added_listed_changed_and_ended(jawort: Command, purpose: str) -> None:
    made = add(jawort, purpose, "--site", "https://www.firma.example")
    listed = jawort("form", "list", "--json", at=LATER).json
    changed = jawort("form", "change", made, "--place", "footer", "--by", "Max", "--json", at=LATER)
    ended = jawort("form", "end", made, "--by", "Max", at=LATER)
    again = jawort("form", "end", made, "--by", "Max", at=LATER)

    assert (listed["form"], listed["kind"], listed["purposes"]) == (made, "page", [purpose])
    assert [listed[what] for what in ("shown", "coded", "agreed")] == [0, 0, 0]
    assert listed["other_ways"] == SETTLED["company_contact"]
    assert (changed.json["version"], changed.json["place"]) == (2, "footer")
    assert changed.json["sites"] == ["https://www.firma.example"]
    assert (ended.code, again.code) == (0, 1)
    assert jawort("form", "list", "--json", at=LATER).json["ended_at"] is not None


def test_a_purpose_that_is_named_twice_is_heard_twice_and_refused(
    jawort: Command, purpose: str
) -> None:
    twice = jawort(
        "form", "add", "--name", "Start", "--place", "website", "--purpose", purpose,
        "--purpose", purpose, "--number", "+493023125001", "--by", "Anna", at=LATER,
    )  # fmt: skip

    assert twice.code == 1


def test_a_page_without_a_number_is_refused_and_says_how(jawort: Command, purpose: str) -> None:
    refused = jawort(
        "form", "add", "--name", "Start", "--place", "website", "--purpose", purpose,
        "--by", "Anna", at=LATER,
    )  # fmt: skip

    assert refused.code == 1
    assert "--number" in refused.err


def test_a_snippet_needs_the_address_of_the_pages(jawort: Command, purpose: str) -> None:
    made = add(jawort, purpose)

    refused = jawort("form", "snippet", made, at=LATER)
    jawort("controller", "confirm", "pages_url", "https://jawort.example/", "--by", "Anna")
    shown = jawort("form", "snippet", made, "--language", "en", "--json", at=LATER)

    assert refused.code == 1 and "pages_url" in refused.err
    assert shown.json["link"].startswith(f'<a href="https://jawort.example/f/{made}?lang=en">')
    assert "embed=1" in shown.json["frame"]


def test_only_a_page_for_a_shop_has_a_key(jawort: Command, purpose: str) -> None:
    plain, shop = add(jawort, purpose), add(jawort, purpose, "--checkout")

    assert jawort("form", "secret", plain, at=LATER).code == 1
    assert len(jawort("form", "secret", shop, at=LATER).out.strip()) == 64


def test_a_poster_is_added_and_printed_and_nothing_is_overwritten(
    jawort: Command, purpose: str, tmp_path: Path
) -> None:
    made = jawort(
        "poster", "add", "--name", "Counter", "--place", "counter", "--purpose", purpose,
        "--number", "+493023125001", "--by", "Anna", "--json", at=LATER,
    )  # fmt: skip
    assert made.code == 0, made.err
    code, folder = made.json["form"], tmp_path / "posters"

    printed = jawort("poster", "print", code, "--to", str(folder), "--language", "en", at=LATER)
    again = jawort("poster", "print", code, "--to", str(folder), "--language", "en", at=LATER)

    assert printed.code == 0, printed.err
    assert (folder / f"poster-{code}-en.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert (folder / f"poster-{code}-en.svg").read_text("utf-8").startswith("<svg")
    assert again.code == 1


def test_a_page_is_no_poster(jawort: Command, purpose: str, tmp_path: Path) -> None:
    made = add(jawort, purpose)

    refused = jawort("poster", "print", made, "--to", str(tmp_path / "x"), at=LATER)

    assert refused.code == 1
    assert "jawort poster add" in refused.err
