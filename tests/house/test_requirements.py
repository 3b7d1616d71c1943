"""The list of requirements is complete, and what it calls working is held by a test that exists."""

import ast
import re
from pathlib import Path

import msgspec
import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "requirements.md"

LAST_NUMBERS = {"S0": 48, "S1": 57, "S2": 27, "S3": 46, "S4": 23}
EVERY_ID = tuple(
    f"{source}.{number}" for source, last in LAST_NUMBERS.items() for number in range(1, last + 1)
)
# The sources are out of date or wrong in law here; copying them would put an error in our texts.
CORRECTED = frozenset(
    {"S0.1", "S0.15", "S0.19", "S0.22", "S1.39", "S1.49", "S2.6", "S2.12", "S2.15"}
    | {"S2.16", "S3.3", "S3.14", "S3.24", "S3.25", "S3.26", "S3.27", "S3.35", "S3.42"}
)
REST = "Nobody can ask for it on a page."
SHORTEST_REASON = 20  # characters: "later" or "no" is not a reason


class Requirement(msgspec.Struct, frozen=True):
    """One line of the page."""

    id: str
    rule: str
    state: str


def read_requirements(page: str) -> list[Requirement]:
    """Every table row that begins with an id, in the order of the page."""
    found = []
    for line in page.splitlines():
        if not re.match(r"\|\s*S\d", line):
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) != 3:
            raise ValueError(f"not three columns: {line}")
        found.append(Requirement(*cells))
    return found


def read_areas(page: str) -> set[str]:
    """The words of the table whose head is `Area`."""
    _, _, after = page.partition("| Area |")
    return set(re.findall(r"^\| ([a-z]+) \|", after.partition("\n## ")[0], re.MULTILINE))


def names_of_tests(source: str) -> set[str]:
    """The names by which pytest would call the tests of this file."""
    names = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.ClassDef):
            names |= {
                f"{node.name}::{inner.name}"
                for inner in node.body
                if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef)
            }
    return {name for name in names if name.rpartition("::")[2].startswith("test_")}


def fault_of_test(named: str, root: Path) -> str | None:
    """Why this `tests/….py::test_name` proves nothing, or None when the test exists."""
    path, separator, name = named.partition("::")
    if not separator or not re.fullmatch(r"tests/[\w/]+\.py", path):
        return f"not of the form tests/….py::test_…: {named}"
    if not (root / path).is_file():
        return f"there is no file {path}"
    if name not in names_of_tests((root / path).read_text("utf-8")):
        return f"there is no {name} in {path}"
    return None


def faults_of_state(state: str, areas: set[str], root: Path) -> list[str]:
    """What is wrong with the last column of a row; an empty list when it is in order."""
    kind, _, detail = state.partition(":")
    detail = detail.strip()
    if kind == "works":
        tests = [named.strip().strip("`") for named in detail.split(",")]
        return [fault for fault in (fault_of_test(named, root) for named in tests) if fault]
    if kind == "partly":
        there, separator, missing = detail.partition(" · missing ")
        found = re.fullmatch(r"\((\w+)\): (.+\.)", missing)
        if not separator or found is None or len(found[2]) < SHORTEST_REASON:
            return ["what is missing is not said: … · missing (area): a sentence."]
        area = [] if found[1] in areas else [f"not an area of the list: {found[1]!r}"]
        return [*faults_of_state(f"works: {there}", areas, root), *area]
    if kind == "planned":
        return [] if detail in areas else [f"not an area of the list: {detail!r}"]
    if kind == "non-goal":
        return [] if len(detail) >= SHORTEST_REASON else ["a non-goal needs its reason"]
    return [f"not a state: {state!r}"]


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text("utf-8")


@pytest.fixture(scope="module")
def requirements(page: str) -> list[Requirement]:
    return read_requirements(page)


def test_there_are_201_statements() -> None:
    assert len(EVERY_ID) == 201


def test_every_statement_stands_exactly_once_and_in_order(
    requirements: list[Requirement],
) -> None:
    assert tuple(requirement.id for requirement in requirements) == EVERY_ID


def test_every_statement_has_a_rule_of_its_own(requirements: list[Requirement]) -> None:
    rules = [requirement.rule for requirement in requirements]

    assert all(rule.endswith((".", "?")) and len(rule) > 20 for rule in rules)
    assert len(set(rules)) == len(rules)


def test_every_state_is_one_of_four_and_can_be_checked(
    requirements: list[Requirement], page: str
) -> None:
    areas = read_areas(page)

    faults = {
        requirement.id: faults
        for requirement in requirements
        if (faults := faults_of_state(requirement.state, areas, ROOT))
    }

    assert faults == {}


def test_every_statement_that_code_tests_or_pages_quote_stands_on_the_page() -> None:
    quoted = {
        found: str(path.relative_to(ROOT))
        for folder in ("src", "tests", "docs", "tools")
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in (".py", ".md", ".sql", ".html")
        for found in re.findall(r"\bS[0-4]\.\d{1,2}\b", path.read_text("utf-8"))
    }

    assert len(quoted) > 30
    assert {one: where for one, where in quoted.items() if one not in EVERY_ID} == {}


def test_statements_that_are_wrong_in_law_are_corrected(requirements: list[Requirement]) -> None:
    marked = {r.id for r in requirements if r.rule.startswith("**Corrected:**")}

    assert marked == CORRECTED


@pytest.mark.parametrize(
    ("state", "fault"),
    [
        ("works: tests/house/test_absent.py::test_a", "there is no file"),
        ("works: tests/house/test_present.py::test_absent", "there is no test_absent"),
        ("works: tests/house/test_present.py::helper", "there is no helper"),
        ("works: tests/house/test_present.py", "not of the form"),
        ("works: tests/../secret.py::test_a", "not of the form"),
        ("works:", "not of the form"),
        ("works: `tests/house/test_present.py::test_a`, tests/none.py::test_b", "there is no file"),
        ("planned: somewhere", "not an area"),
        ("planned", "not an area"),
        ("non-goal:", "needs its reason"),
        ("non-goal: later", "needs its reason"),
        ("partly: `tests/house/test_present.py::test_a`", "is not said"),
        ("partly: `tests/house/test_present.py::test_a` · missing (gate): much.", "is not said"),
        (f"partly: `tests/house/test_present.py::test_a` · missing: {REST}", "is not said"),
        (f"partly: `tests/house/test_present.py::test_b` · missing (gate): {REST}", "is no test_b"),
        (f"partly: · missing (gate): {REST}", "is not said"),
        (f"partly: `tests/house/test_present.py::test_a` · missing (moon): {REST}", "not an area"),
        ("done", "not a state"),
        ("", "not a state"),
    ],
)
def test_a_state_that_proves_nothing_is_found(state: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "tests" / "house" / "test_present.py"
    file.parent.mkdir(parents=True)
    file.write_text("def test_a(): ...\ndef helper(): ...\n", "utf-8")

    faults = faults_of_state(state, {"gate"}, tmp_path)

    assert len(faults) == 1
    assert fault in faults[0]


@pytest.mark.parametrize(
    "state",
    [
        "works: `tests/house/test_present.py::test_a`",
        "works: tests/house/test_present.py::test_b, tests/house/test_present.py::TestC::test_d",
        f"partly: `tests/house/test_present.py::test_a` · missing (gate): {REST}",
        "planned: gate",
        "non-goal: the platform does not offer it",
    ],
)
def test_a_state_in_order_is_accepted(state: str, tmp_path: Path) -> None:
    file = tmp_path / "tests" / "house" / "test_present.py"
    file.parent.mkdir(parents=True)
    source = "def test_a(): ...\nasync def test_b(): ...\nclass TestC:\n    def test_d(self): ...\n"
    file.write_text(source, "utf-8")

    assert faults_of_state(state, {"gate"}, tmp_path) == []


def test_a_row_with_a_missing_or_a_further_column_is_an_error() -> None:
    for row in ("| S0.1 | planned: gate |", "| S0.1 | a | b | planned: gate |"):
        with pytest.raises(ValueError, match="not three columns"):
            read_requirements(row)
