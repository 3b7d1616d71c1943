"""The documents name only what exists, and say one thing with one word."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
NOT_BUILT = "not built yet"
PROMISE_PARTS = ("**What it says.**", "**How it is kept.**", "**Where.**", "## Holds today")


def named_paths(line: str) -> list[str]:
    """The files and folders of the project which a line of a page names in backticks."""
    return re.findall(r"`((?:src|tests|docs|tools|deploy)/[\w./-]*)(?:::\w+)*`", line)


def missing_paths(page: str, root: Path) -> list[str]:
    """Named paths that do not exist, except where the line admits it."""
    return [
        path
        for line in page.splitlines()
        if NOT_BUILT not in line
        for path in named_paths(line)
        if not (root / path).exists()
    ]


def broken_links(page: str, folder: Path) -> list[str]:
    """Links to pages of ours that lead nowhere. Addresses on the net are not followed."""
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page)
    return [t for t in targets if "://" not in t and not (folder / t).exists()]


def table_cells(page: str) -> list[list[str]]:
    """The cells of all table rows, without heads and rules."""
    lines = page.splitlines()
    return [
        [cell.strip() for cell in line.strip("| ").split(" | ")]
        for number, line in enumerate(lines)
        if line.startswith("| ")
        and not (number + 1 < len(lines) and lines[number + 1].startswith("|---"))
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_a_page_names_exists(page: Path) -> None:
    assert missing_paths(page.read_text("utf-8"), ROOT) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    assert broken_links(page.read_text("utf-8"), page.parent) == []


@pytest.mark.parametrize("number", range(1, 8))
def test_every_promise_says_how_it_is_kept_what_holds_and_who_tries_to_break_it(
    number: int,
) -> None:
    page = (ROOT / "docs" / "promises" / f"{number}.md").read_text("utf-8")
    _, _, tests = page.partition("## Tests\n")

    assert page.startswith(f"# {number} · ")
    assert [part for part in PROMISE_PARTS if part not in page] == []
    assert any(path.startswith("tests/") for path in named_paths(tests))


def test_no_word_is_explained_twice_and_each_has_its_german() -> None:
    rows = table_cells((ROOT / "docs" / "words.md").read_text("utf-8"))
    words = [row[0] for row in rows]

    assert len(rows) > 80
    assert sorted(set(words)) == sorted(words)
    assert [row for row in rows if len(row) != 4 or not all(row)] == []
    assert [row[0] for row in rows if not row[2].endswith(".")] == []


def test_every_page_can_be_found_from_the_index() -> None:
    docs = ROOT / "docs"
    indexes = [
        docs / "README.md",
        docs / "promises" / "README.md",
        docs / "decisions" / "README.md",
    ]
    linked = {
        (index.parent / target).resolve()
        for index in indexes
        for target in re.findall(r"\]\(([^)#\s]+)\)", index.read_text("utf-8"))
    }

    pages = {page.resolve() for page in docs.rglob("*.md")} - {(docs / "README.md").resolve()}

    assert pages <= linked


def test_decisions_are_numbered_without_gaps_and_say_what_was_rejected() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))

    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text("utf-8")
        heads = re.findall(r"^## (.+)$", text, re.MULTILINE)
        assert text.startswith(f"# {page.name[:4]} · "), page.name
        assert heads == ["Context", "Decision", "Consequences", "Rejected"], page.name


def test_an_invented_path_is_found_unless_the_line_admits_it(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    page = (
        "`src/` and `src/absent.py`\n`tests/absent.py::test_a`\nsoon: `tools/x.py` (not built yet)"
    )

    assert missing_paths(page, tmp_path) == ["src/absent.py", "tests/absent.py"]


def test_a_link_into_the_void_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("", "utf-8")
    page = "[a](a.md) [part](a.md#part) [b](b.md) [net](https://example.org/none) [here](#part)"

    assert broken_links(page, tmp_path) == ["b.md"]
