"""The house itself: who may import whom, and what the import checker cannot see."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from jawort.ledger.query import all_queries

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "jawort"
FILES = sorted(SOURCE.rglob("*.py"))
NAMES = [str(path.relative_to(SOURCE)) for path in FILES]

# Which room may import which stranger (house.md §3).
ONLY = {
    "asyncpg": {"ledger"},
    "aiohttp": {"provider", "connectors"},
    "httpx": set(),
    "requests": set(),
    "litestar": {"web", "api"},
    "typst": {"papers"},
    "cyclopts": {"cli"},
    "pgqueuer": {"runners"},
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "service", "base"}


def room_of(path: Path) -> str:
    relative = path.relative_to(SOURCE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_floors_import_only_downwards_and_rooms_are_strangers() -> None:
    # A process of its own: the checker sets up logging for itself and silences every logger there.
    checker = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [checker, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_stranger_is_spoken_to_in_its_own_room_only(path: Path) -> None:
    strangers = {name.partition(".")[0] for name in imports_of(path)} & set(ONLY)

    wrong = {name for name in strangers if room_of(path) not in ONLY[name]}

    assert not wrong, f"{path.name} imports {wrong}"


def test_the_ground_floor_knows_no_clock_no_log_and_no_world() -> None:
    allowed = {"msgspec", "jawort", "calendar", "collections", "dataclasses", "datetime", "enum"}
    allowed |= {"re", "types", "typing", "uuid", "operator", "functools", "itertools", "math"}
    allowed |= {"__future__", "zoneinfo", "decimal", "unicodedata", "hashlib", "hmac", "struct"}
    allowed |= {"pathlib", "urllib"}  # for paths and addresses as values
    for path in FILES:
        if room_of(path) in {"domain", "gate", "reading"}:
            found = {name.partition(".")[0] for name in imports_of(path)}
            assert found <= allowed, f"{path.name} imports {found - allowed}"


def test_only_decide_builds_an_allowed() -> None:
    builders = set()
    for path in FILES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call):
                called = node.func
                name = (
                    called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                )
                if name == "Allowed":
                    builders.add(path.relative_to(SOURCE).as_posix())

    assert builders == {"gate/decide.py"}


def test_only_the_roof_reads_the_clock() -> None:
    readers = set()
    for path in FILES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today"}:
                owner = getattr(node.value, "id", "")
                if owner in {"datetime", "date"}:
                    readers.add(path.relative_to(SOURCE).as_posix())

    assert readers == {"main.py"}


def test_the_database_has_no_clock_of_its_own() -> None:
    clocks = re.compile(
        r"\b(now\s*\(|current_timestamp|current_date|localtimestamp|clock_timestamp)", re.I
    )
    for path in sorted((SOURCE / "ledger").rglob("*.sql")):
        code = re.sub(r"--.*", "", path.read_text("utf-8"))
        assert not clocks.search(code), path.name


def test_every_query_is_for_one_controller_or_says_that_it_is_for_the_whole_house() -> None:
    for query in all_queries():
        if not query.whole_house:
            first = r"controller_id\s*=\s*\$1\b|SELECT \$1, |VALUES \(\$1|\$1::uuid"
            assert re.search(first, query.sql), f"{query} can be asked without a controller"


def test_every_query_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in FILES)
    for query in all_queries():
        assert f'query("{query.word}", "{query.name}")' in code, f"{query} is not used"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_file_is_one_thought(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")

    assert lines <= 400, f"{path.name} has {lines} lines"
    assert path.stem not in FORBIDDEN_NAMES
    assert path.parent.name not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_file_opens_with_its_one_job(path: Path) -> None:
    if path.name == "__init__.py" and not path.read_text("utf-8").strip():
        return

    assert ast.get_docstring(tree_of(path)), f"{path.name} does not say what it is for"


def test_no_connector_to_the_app_is_among_the_dependencies() -> None:
    """Only the official Business API (law.md S0.9, S0.10): no automation of WhatsApp Web."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = " ".join(project["project"]["dependencies"]).lower()

    assert not re.search(r"selenium|whatsapp-web|yowsup|webwhatsapi|neonize", names)


def test_nothing_is_told_to_the_advertising_of_the_platform() -> None:
    """No conversions, no custom audiences, no click ids, no pixel (law.md S3.38)."""
    telling = re.compile(
        r"[\"']ctwa_?clid[\"']|/custom_?audiences|conversions?_api|fbevents|connect\.facebook", re.I
    )
    sent = [*FILES, *(SOURCE / "web").rglob("*.html"), *(SOURCE / "web").rglob("*.js")]

    assert [path.name for path in sent if telling.search(path.read_text("utf-8"))] == []
    assert telling.search('{"ctwa_clid": clid}')
