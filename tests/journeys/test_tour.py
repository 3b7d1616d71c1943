"""`jawort tour` tells the whole story, and ends with 0 only because every promise held."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

import pytest

from jawort.cli.tour.scene import Scene, line
from jawort.domain.sentence import Sentence
from jawort.web.pages.start import STORY

PAGE = Path(__file__).parents[2] / "docs" / "tour.md"
START = (sys.executable, "-P", "-c", "from jawort.main import main; main()", "tour")
PATIENCE_S = 120


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where the tour makes its throw-away folder; the database's account must get through."""
    place = Path(tempfile.mkdtemp(prefix="jt-"))
    place.chmod(0o711)
    yield place
    rmtree(place, ignore_errors=True)


def test_the_story_is_told_to_its_end_and_leaves_nothing(folder: Path) -> None:
    told = _tour(folder, "--json")

    assert told.returncode == 0, told.stderr.decode()
    scenes = [json.loads(line) for line in told.stdout.splitlines()]
    assert [scene["step"] for scene in scenes] == list(range(1, len(scenes) + 1))
    assert scenes[0]["at"] == "2026-11-24T09:00:00+00:00"
    decided = [(scene["decision"], scene["rule"]) for scene in scenes if scene["rule"]]
    assert decided == [
        ("ALLOW", "R27"),
        ("DENY", "R47"),
        ("DENY", "R12"),
        ("ALLOW", "R52"),
        ("DENY", "R47"),
        ("DEFER", "R51"),
        ("DENY", "R23"),
        ("DENY", "R29"),
    ]
    # The start page and the document tell the same story.
    rules = [rule for _, rule in decided]
    assert [rule for _, rule, *_ in STORY if rule] == list(dict.fromkeys(rules))
    assert re.findall(r"^\| \d+ .*, (R\d\d) \|$", PAGE.read_text("utf-8"), re.M) == rules
    assert len(re.findall(r"^\| \d+ ", PAGE.read_text("utf-8"), re.M)) == len(scenes)
    assert all(scene["title"]["de"] and scene["why"]["en"] for scene in scenes)
    assert list(folder.iterdir()) == []


def test_a_step_is_one_line_in_either_language() -> None:
    why = Sentence("Seit der letzten Nachricht sind 24 Stunden um.", "24 hours have passed.")
    scene = Scene(Sentence("Frei getippt", "Typed freely"), why, "DENY", "R12", "E_WINDOW")
    shown = Scene(Sentence("Erika fragt", "Erika asks"), why)
    at = datetime(2026, 11, 25, 10, 5, tzinfo=UTC)

    assert line(7, at, scene, "de") == (
        " 7  Mi 11:05  Frei getippt → abgelehnt (R12, E_WINDOW): "
        "Seit der letzten Nachricht sind 24 Stunden um."
    )
    assert line(12, at, scene, "en") == (
        "12  Wed 11:05  Typed freely → refused (R12, E_WINDOW): 24 hours have passed."
    )
    assert line(3, at, shown, "en") == " 3  Wed 11:05  Erika asks → held: 24 hours have passed."


def test_a_promise_that_does_not_hold_ends_it_with_one(folder: Path) -> None:
    """Here the gate is broken on purpose: it lets everything through."""
    broken = (
        "from jawort.gate import chain\n"
        "import jawort.domain.decision as d, sys\n"
        "import jawort.gate as gate\n"
        "real = gate.decide\n"
        "def everything(situation):\n"
        "    return d.Allowed(rule='R27', code='A_REPLY', policy_version='broken')\n"
        "gate.decide = everything\n"
        "from jawort.main import main\n"
        "sys.argv = ['jawort', 'tour']\n"
        "main()\n"
    )

    told = _run(folder, (sys.executable, "-P", "-c", broken))

    assert told.returncode == 1, told.stderr.decode()
    assert "NICHT GEHALTEN" in told.stderr.decode()
    assert list(folder.iterdir()) == []


def _tour(folder: Path, *options: str) -> "subprocess.CompletedProcess[bytes]":
    return _run(folder, (*START, *options))


def _run(folder: Path, command: tuple[str, ...]) -> "subprocess.CompletedProcess[bytes]":
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("JAWORT_")
    }
    environment |= {"TMPDIR": str(folder), "HOME": str(folder / "home")}
    return subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
