"""`jawort keys`, `retention`, `backup`, `restore`, `contact export` and `erase`, end to end."""

import asyncio
import io
import json
import os
import re
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from pypdf import PdfReader

from jawort.domain.recovery import LINES
from jawort.ledger.keys.keyring import Keyring
from tests.cli.conftest import Command
from tests.conftest import address
from tests.shop import NOON


def test_keys_are_shown_without_the_keys(jawort: Command, erika: str, tmp_path: Path) -> None:
    shown = jawort("keys", "show", "--json").json

    assert len(shown["keks"]) == 1
    assert shown["keks"][0]["keys"] >= 2
    assert shown["keks"][0]["ends_at"].startswith("2026-12-22")
    text = jawort("keys", "show").out
    assert shown["fingerprint"] in text
    for path in Keyring.open(tmp_path / "keyring").files():
        assert json.loads(path.read_text())["key"] not in text + json.dumps(shown)


def test_keys_turn_when_they_are_due_and_only_then(jawort: Command, erika: str) -> None:
    week, end = NOON + timedelta(days=7), NOON + timedelta(days=35)

    assert jawort("keys", "turn", "--json").json["made"] == 0
    turned = jawort("keys", "turn", "--json", at=week).json
    assert (turned["made"], turned["rewrapped"] >= 2, turned["destroyed"]) == (1, True, 0)
    assert jawort("keys", "turn", "--json", at=end).json["destroyed"] == 1
    assert jawort("contact", "show", erika, "--json", at=end).json["name"] == "Erika Beispiel"


def lines_of(sheet: str) -> list[str]:
    """The lines of a printed sheet, as somebody types them."""
    return re.findall(r"^ +\d +(\S.*)$", sheet, re.MULTILINE)


def test_a_sheet_is_made_once_and_shown_once(jawort: Command, company: str) -> None:
    made = jawort("keys", "sheet")

    assert made.code == 0
    assert len(lines_of(made.out)) == LINES
    assert "never shown again" in made.err
    again = jawort("keys", "sheet")
    assert (again.code, again.out) == (1, "")
    assert lines_of(jawort("keys", "sheet", "--replace").out) != lines_of(made.out)


def test_a_sheet_as_pdf_goes_to_stdout_for_a_printer(
    environment: dict[str, str], jawort: Command, company: str
) -> None:
    program = Path(sys.executable).with_name("jawort")
    printed = subprocess.run(
        [program, "keys", "sheet", "--pdf"],
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
    )

    assert len(PdfReader(io.BytesIO(printed.stdout)).pages) == 1


def test_a_sheet_that_cannot_be_printed_is_not_lost(
    environment: dict[str, str], company: str
) -> None:
    program = Path(sys.executable).with_name("jawort")
    read, write = os.pipe()
    os.close(read)
    try:
        printed = subprocess.run(
            [program, "keys", "sheet"],
            env={**os.environ, **environment},
            stdout=write,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(write)

    assert len(lines_of(printed.stderr)) == LINES


def test_a_dry_run_of_retention_removes_nothing(jawort: Command, tmp_path: Path) -> None:
    jawort("controller", "add", "--name", "Probe GmbH, Köln")
    old = tmp_path / "log" / "jawort-2026-10-01.jsonl"
    old.parent.mkdir(exist_ok=True)
    old.write_text("{}")

    dry = jawort("retention", "run", "--json")
    assert dry.json == {"class": "RC15", "place": "log file", "count": 1}
    assert "--really" in dry.err
    assert old.exists()
    assert jawort("retention", "run", "--really", "--json").json["files"] == 1
    assert not old.exists()
    assert "Nothing is due" in jawort("retention", "run").err


def test_an_export_is_two_closed_files_and_overwrites_nothing(
    jawort: Command, erika: str, tmp_path: Path
) -> None:
    folder = tmp_path / "export"

    first = jawort("contact", "export", erika, "--to", str(folder), "--json")
    again = jawort("contact", "export", erika, "--to", str(folder))

    assert first.code == 0, first.err
    package = json.loads((folder / "package.json").read_text("utf-8"))
    assert "+491713920001" in json.dumps(package)
    assert len(PdfReader(folder / "package.pdf").pages) >= 1
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert again.code == 1
    assert "exists already" in again.err


def test_an_export_that_cannot_be_written_leaves_no_fact_that_it_was_handed_out(
    jawort: Command, erika: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    before = jawort("ledger", "verify", "--json").json["facts"]

    assert jawort("contact", "export", erika, "--to", str(tmp_path / "file")).code == 1
    assert jawort("ledger", "verify", "--json").json["facts"] == before


def test_erasure_is_dry_until_it_is_really_meant(
    jawort: Command, erika: str, tmp_path: Path
) -> None:
    dry = jawort("contact", "erase", erika, "--json")
    assert dry.json["erased"] is False
    assert "--really" in dry.err
    assert jawort("contact", "find", stdin=b"0171 3920001").code == 0
    assert jawort("contact", "erase", erika, "--really").code == 1

    folder = tmp_path / "certificate"
    done = jawort(
        *("contact", "erase", erika, "--really", "--by", "Datenschutz", "--json"),
        *("--certificate-to", str(folder)),
    )

    assert done.code == 0, done.err
    assert done.json["erased"] is True
    assert done.json["certificate"] in next(folder.iterdir()).name
    assert jawort("contact", "find", stdin=b"0171 3920001").code == 1
    assert jawort("contact", "erase", erika).code == 1
    assert jawort("ledger", "verify").code == 0
    shown = jawort("contact", "show", erika, "--json").json
    assert (shown["name"], shown["identifiers"], shown["state"]) == ("", [], "erased")
    assert jawort("contact", "list").code == 0


@pytest.fixture
def backed_up(jawort: Command, erika: str, tmp_path: Path) -> tuple[list[str], Path]:
    """The lines of the sheet, and a folder with a backup."""
    lines = lines_of(jawort("keys", "sheet").out)
    folder = tmp_path / "backup"
    folder.mkdir()
    done = jawort("backup", "--to", str(folder), "--json")
    assert done.code == 0, done.err
    return lines, folder


def test_a_backup_without_a_folder_is_refused_with_its_cure(jawort: Command, erika: str) -> None:
    answer = jawort("backup")

    assert answer.code == 1
    assert "JAWORT_BACKUP_FOLDER" in answer.err


def test_a_dry_restore_checks_the_sets_and_changes_nothing(
    jawort: Command, backed_up: tuple[list[str], Path], tmp_path: Path
) -> None:
    _, folder = backed_up

    dry = jawort("restore", "--source", str(folder))
    assert (dry.code, "would be restored" in dry.err) == (0, True)

    (tmp_path / "keyring").rename(tmp_path / "lost")
    without = jawort("restore", "--source", str(folder))
    assert (without.code, "recovery sheet" in without.err) == (1, True)
    assert not (tmp_path / "keyring").exists()


async def an_empty_database(server_dsn: str, name: str) -> str:
    connection = await asyncpg.connect(server_dsn)
    await connection.execute(f'CREATE DATABASE "{name}"')
    await connection.close()
    return address(server_dsn, name)


def test_a_house_comes_back_from_backup_and_sheet_and_waits_for_a_person(
    jawort: Command, backed_up: tuple[list[str], Path], tmp_path: Path, server_dsn: str, erika: str
) -> None:
    lines, folder = backed_up
    other: dict[str, Any] = {
        "JAWORT_DATABASE_URL": asyncio.run(
            an_empty_database(server_dsn, f"jawort_back_{os.getpid()}_{tmp_path.name[:20]}")
        ),
        "JAWORT_HOME": str(tmp_path / "other"),
    }

    back = jawort(
        *("restore", "--source", str(folder), "--really"), stdin="\n".join(lines).encode(), **other
    )

    assert back.code == 0, back.err
    assert jawort("contact", "show", erika, "--json", **other).json["name"] == "Erika Beispiel"
    assert jawort("doctor", **other).out.count("confirm") > 0
    assert jawort("restore", "--confirm", **other).code == 1
    assert jawort("restore", "--confirm", "--by", "Leitung", **other).code == 0
    assert jawort("restore", "--confirm", "--by", "Leitung", **other).code == 1
