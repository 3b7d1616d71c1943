"""Commands run in this process: the same way as on a terminal, with a clock of our own."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from jawort.cli.frame import Frame, run
from jawort.main import clocks, doors
from tests.shop import NOON


@dataclass(frozen=True)
class Answer:
    """What a command left behind: its exit code and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one line of JSON on stdout."""
        (line,) = self.out.splitlines()
        return json.loads(line)

    @property
    def lines(self) -> list[Any]:
        """Every line of JSON on stdout."""
        return [json.loads(line) for line in self.out.splitlines()]


Command = Callable[..., Answer]


@pytest.fixture
def environment(dsn: str, tmp_path: Path) -> dict[str, str]:
    """An installation with a fresh database."""
    return {"JAWORT_DATABASE_URL": dsn, "JAWORT_HOME": str(tmp_path), "JAWORT_LANGUAGE": "en"}


@pytest.fixture
def jawort(
    environment: dict[str, str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Command:
    """Run a command: `jawort("contact", "list", stdin=b"…", at=…, JAWORT_LANGUAGE="de")`."""

    def command(
        *arguments: str, stdin: bytes = b"", at: datetime = NOON, **settings: str
    ) -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        frame = Frame(
            {**environment, **settings},
            is_root=False,
            clock=lambda: at,
            doors=doors,
            clocks=clocks,
        )
        capsys.readouterr()
        code = run(arguments, frame)
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return command


@pytest.fixture
def company(jawort: Command) -> str:
    """The id of an invented company in the database."""
    added = jawort("controller", "add", "--name", "Autohaus Sonnenschein GmbH, Köln", "--json")
    assert added.code == 0, added.err
    return str(added.json["controller"])


@pytest.fixture
def erika(jawort: Command, company: str) -> str:
    """The id of an invented customer's record."""
    given = {
        "name": "Erika Beispiel",
        "language": "de",
        "identifiers": [{"kind": "phone", "value": "0171 39200 01"}],
    }
    added = jawort("contact", "add", "--json", stdin=json.dumps(given).encode())
    assert added.code == 0, added.err
    return str(added.json["contact"])
