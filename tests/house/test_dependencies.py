"""Every dependency has its row with a reason, and no row outlives its dependency."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "dependencies.md"

COPYLEFT = re.compile(r"\b(A|L)?GPL\b")


def plain_name(requirement: str) -> str:
    """`Litestar[jinja]>=2.25,<3` is `litestar`; spelling as the package index compares it."""
    name = re.match(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)", requirement)
    if name is None:
        raise ValueError(f"not a requirement: {requirement!r}")
    return re.sub(r"[-_.]+", "-", name[1]).lower()


def declared(project: str) -> dict[str, set[str]]:
    """The dependencies which pyproject.toml names, by the section of the page they belong to."""
    data = tomllib.loads(project)
    run_time = list(data["project"].get("dependencies", []))
    for extra in data["project"].get("optional-dependencies", {}).values():
        run_time += extra
    development = [
        requirement
        for group in data.get("dependency-groups", {}).values()
        for requirement in group
        if isinstance(requirement, str)  # a table includes another group, which is read anyway
    ]
    return {
        "Run time": {plain_name(requirement) for requirement in run_time},
        "Development": {plain_name(requirement) for requirement in development},
        "Build": {plain_name(requirement) for requirement in data["build-system"]["requires"]},
    }


def explained(page: str) -> dict[str, dict[str, list[str]]]:
    """The rows of the page: section, then package, then its further cells.

    Raises ValueError when a package stands twice in a section.
    """
    sections: dict[str, dict[str, list[str]]] = {}
    for part in page.split("\n## ")[1:]:
        head, _, body = part.partition("\n")
        rows: dict[str, list[str]] = {}
        for line in body.splitlines():
            if not line.startswith("| `"):
                continue
            package, *cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
            name = plain_name(package.strip("`"))
            if name in rows:
                raise ValueError(f"{name} stands twice")
            rows[name] = cells
        sections[head.strip()] = rows
    return sections


def test_every_dependency_is_explained_and_no_explanation_is_stale() -> None:
    project = declared((ROOT / "pyproject.toml").read_text("utf-8"))

    rows = {head: set(names) for head, names in explained(PAGE.read_text("utf-8")).items()}

    assert rows == project


def test_every_row_says_why_under_which_licence_and_instead_of_what() -> None:
    for section in explained(PAGE.read_text("utf-8")).values():
        for package, cells in section.items():
            assert len(cells) == 3, package
            reason, licence, instead = cells
            assert reason.endswith("."), package
            assert instead.endswith("."), package
            assert licence, package
            assert not COPYLEFT.search(licence), package


def test_spelling_and_marks_do_not_hide_a_dependency() -> None:
    project = """
        [project]
        dependencies = ["Some_Thing[extra]>=1; sys_platform == 'linux'"]
        [project.optional-dependencies]
        more = ["other.thing==2"]
        [dependency-groups]
        dev = ["tool", {include-group = "more"}]
        [build-system]
        requires = ["builder>=1"]
    """

    assert declared(project) == {
        "Run time": {"some-thing", "other-thing"},
        "Development": {"tool"},
        "Build": {"builder"},
    }


def test_a_package_explained_twice_is_an_error() -> None:
    with pytest.raises(ValueError, match="stands twice"):
        explained("# Page\n\n## Run time\n\n| `a-b` | x | y | z |\n| `a_b` | x | y | z |\n")
