"""`jawort run` keeps serving whatever is killed, and leaves nothing when it ends or is killed."""

import http.client
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jawort.web.server import bound
from tests.journeys.test_demo import family_of, lives

START = (sys.executable, "-P", "-c", "from jawort.main import main; main()")
PATIENCE_S = 60


@pytest.fixture
def home() -> Iterator[Path]:
    """A home that the database's account may reach."""
    place = Path(tempfile.mkdtemp(prefix="jr-"))
    place.chmod(0o711)
    yield place
    shutil.rmtree(place, ignore_errors=True)


def test_it_serves_again_after_its_parts_were_killed_and_leaves_nothing(home: Path) -> None:
    port = _free_port()
    with _started("run", home, port) as supervisor:
        try:
            _until(lambda: _health(port) == 200)
            before = family_of(supervisor.pid)
            web = _one(before, "python", {supervisor.pid})
            postmaster = _one(before, "postgres", set())

            os.kill(web, signal.SIGKILL)
            _until(lambda: not lives(web, patience_s=0))
            _until(lambda: _health(port) == 200)

            os.kill(postmaster, signal.SIGKILL)
            _until(lambda: not lives(postmaster, patience_s=0))
            _until(lambda: _health(port) == 200)

            family = family_of(supervisor.pid)
            assert web not in family
            supervisor.kill()
            supervisor.wait(PATIENCE_S)
            assert [pid for pid in family if lives(pid)] == []
        finally:
            supervisor.kill()
    assert _journal(home).count('"event": "child_ended"') == 1
    assert _journal(home).count('"event": "database_ended"') == 1


@pytest.mark.parametrize(("command", "sign"), [("run", signal.SIGINT), ("web", signal.SIGTERM)])
def test_it_ends_at_once_and_well_when_told(home: Path, command: str, sign: signal.Signals) -> None:
    port = _free_port()
    with _started(command, home, port) as process:
        try:
            _until(lambda: _health(port) == 200)
            family = family_of(process.pid)

            process.send_signal(sign)

            assert process.wait(PATIENCE_S) == 0
            ended = ["web_ended", "work_ended"] if command == "run" else ["web_ended"]
            for event in ended:  # by themselves: nobody had to be ended
                assert _journal(home).count(f'"event": "{event}"') == 1
            assert "broken_off" not in _journal(home)
            assert [pid for pid in family if lives(pid)] == []
        finally:
            process.kill()


@pytest.mark.parametrize("command", ["run", "web"])
def test_a_taken_port_is_refused_and_not_tried_for_ever(home: Path, command: str) -> None:
    with bound("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with _started(command, home, port) as process:
            try:
                _, said = process.communicate(timeout=PATIENCE_S)
            finally:
                process.kill()

    assert process.returncode == 1
    assert "JAWORT_LISTEN" in said.decode()
    assert str(port) in said.decode()


def _started(command: str, home: Path, port: int) -> "subprocess.Popen[bytes]":
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("JAWORT_")
    }
    environment |= {"JAWORT_HOME": str(home), "JAWORT_LISTEN": f"127.0.0.1:{port}"}
    return subprocess.Popen(
        [*START, command],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def _free_port() -> int:
    with bound("127.0.0.1", 0) as listener:
        port: int = listener.getsockname()[1]
        return port


def _health(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _one(family: set[int], name: str, but: set[int]) -> int:
    """The first of these processes that is called so: parents come before their children."""
    named = [
        pid
        for pid in sorted(family - but)
        if Path(f"/proc/{pid}/comm").read_text().startswith(name)
    ]
    return named[0]


def _journal(home: Path) -> str:
    return "".join(path.read_text() for path in (home / "log").iterdir())
