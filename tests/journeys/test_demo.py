"""A newcomer types `jawort demo`, looks, presses Ctrl-C, and nothing is left."""

import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

COMMAND = (sys.executable, "-P", "-c", "from jawort.main import main; main()", "demo")
PATIENCE_S = 60


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where the demo makes its throw-away folder; the database's account must get through."""
    place = Path(tempfile.mkdtemp(prefix="jd-"))
    place.chmod(0o711)
    yield place
    shutil.rmtree(place, ignore_errors=True)


def test_the_demo_stands_in_one_command_and_leaves_nothing(folder: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(folder), "JAWORT_LISTEN": "127.0.0.1:0"}
    environment["JAWORT_DATABASE_URL"] = "postgresql://nobody@127.0.0.1:1/real"  # never touched
    with subprocess.Popen(
        COMMAND, env=environment, stderr=subprocess.PIPE, start_new_session=True
    ) as demo:
        try:
            said = _said_until(demo, "Strg-C beendet alles")
            addresses = re.findall(r"http://127\.0\.0\.1:(\d+)/(\S*)", said)
            (_, entrance), (page, _), (simulator, phones), (_, form) = addresses
            assert phones == "_simulator/"
            assert "Telefone" in _get(int(simulator), "/_simulator/?lang=de")[1]
            assert _get(int(page), "/health") == (200, '{"status":"ok"}')
            status, text = _get(int(page), "/")
            assert status == 200
            assert "Probebetrieb" in text
            assert "Autohaus Lindental GmbH, Köln" in text
            assert _get(int(simulator), "/_simulator/health")[0] == 200
            assert form.startswith("f/")
            assert "Angebote rund ums Auto" in _get(int(page), f"/{form}?lang=de")[1]
            assert entrance.startswith("login/trial/")
            assert _get(int(page), f"/{entrance}")[0] == 303  # signed in, without a password
            assert _get(int(page), "/login/trial/guessed/admin")[0] == 404
            assert len(re.findall(r"@lindental\.example +\w{4}-\w{4}-\w{4}-\w{4} ", said)) == 6
            family = family_of(demo.pid)
            assert len(family) > 3  # the database with its helpers, and the simulator
            assert [entry.name[:12] for entry in folder.iterdir()].count("jawort-demo-") == 1

            demo.send_signal(signal.SIGINT)

            _, rest = demo.communicate(timeout=PATIENCE_S)
            assert demo.returncode == 0
            assert "Beendet und entfernt." in rest.decode()
            assert list(folder.iterdir()) == []
            assert [pid for pid in family if lives(pid)] == []
        finally:
            demo.kill()


def _said_until(demo: "subprocess.Popen[bytes]", word: str) -> str:
    """What the demo says up to a word."""
    assert demo.stderr is not None
    said = ""
    for line in demo.stderr:
        said += line.decode()
        if word in said:
            return said
    raise AssertionError(said)


def _get(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def family_of(root: int) -> set[int]:
    """A process with all that it started, down to the last grandchild."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry.name)] = int(fields[1])
    family = {root}
    while more := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def lives(pid: int, *, patience_s: float = PATIENCE_S) -> bool:
    """Does it run? A dead one that its parent has not counted yet does not."""
    deadline = time.monotonic() + patience_s
    while True:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return False
        if state == "Z":
            return False
        if time.monotonic() >= deadline:
            return True
        time.sleep(0.02)
