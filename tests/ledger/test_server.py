"""The private database starts, is shared, and survives what kills it.

Every server here is a real one. As root it runs under another account, so the directories lie in
the system's temporary place and not under pytest's own, which is closed to that account.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncpg
import pytest

import jawort
from jawort.ledger.postgres.account import choose_account
from jawort.ledger.postgres.cluster import describe
from jawort.ledger.postgres.server import PrivateServer

SOURCE = Path(jawort.__file__).parents[1]
Starter = Callable[[Path], subprocess.Popen[str]]
SECRET = "+49171392099"

STARTER = """
import sys
from pathlib import Path
from jawort.ledger.postgres.server import PrivateServer
from jawort.ledger.postgres.refusal import ServerRefused
try:
    server = PrivateServer.start(Path(sys.argv[1]))
except ServerRefused as refused:
    print("refused", refused.code, flush=True)
    sys.exit(1)
print("owner" if server.owner else "guest", server.dsn, flush=True)
sys.stdin.read()
server.stop()
"""


@pytest.fixture
def place() -> Iterator[Path]:
    """A directory the database's account can reach, in memory if there is room for it."""
    memory = Path("/dev/shm")
    is_roomy = memory.is_dir() and shutil.disk_usage(memory).free > 1 << 30
    is_roomy = is_roomy and not os.statvfs(memory).f_flag & os.ST_NOEXEC
    made = Path(tempfile.mkdtemp(prefix="jawort-test-", dir=memory if is_roomy else "/tmp"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made, ignore_errors=True)


def ask(server: PrivateServer, sql: str, *values: object) -> Any:
    """One value from the server."""
    return asyncio.run(_ask(server.dsn, sql, *values))


async def _ask(dsn: str, sql: str, *values: object) -> Any:
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetchval(sql, *values)
    finally:
        await connection.close()


@pytest.fixture
def starter() -> Iterator[Starter]:
    """Starts other processes that start or join the server and stay until their input ends."""
    started: list[subprocess.Popen[str]] = []

    def start(directory: Path) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", STARTER, str(directory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), *sys.path])},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def first_word(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return (process.stdout.readline().split() or [""])[0]


def inhabitants(directory: Path) -> list[int]:
    """Living PostgreSQL processes that stand in this data directory."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            stands_here = entry.name.isdigit() and (entry / "cwd").samefile(directory)
        except OSError:
            continue
        if stands_here:
            found.append(int(entry.name))
    return found


def wait_until(holds: Callable[[], bool], *, what: str) -> None:
    """Wait for the outside world, bounded generously; the bound judges nobody's speed."""
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline, f"never came true: {what}"
        time.sleep(0.02)


def test_what_was_stored_is_there_after_a_restart(place: Path) -> None:
    with PrivateServer.start(place / "new" / "home") as server:
        ask(server, "create table kept as select 42 as number")
        assert server.owner
        assert server.is_alive()
    assert not server.is_alive()

    with PrivateServer.start(place / "new" / "home") as server:
        assert ask(server, "select number from kept") == 42


def test_the_settings_a_promise_rests_on_cannot_be_outvoted_by_alter_system(place: Path) -> None:
    wished = {"fsync": "off", "log_statement": "'all'", "listen_addresses": "'*'"}
    wished |= {"synchronous_commit": "off", "wal_recycle": "on", "log_min_messages": "error"}
    with PrivateServer.start(place) as server:
        for name, value in wished.items():
            ask(server, f"alter system set {name} = {value}")

    with PrivateServer.start(place) as server:
        held = {name: ask(server, "select current_setting($1)", name) for name in wished}

    assert held == {
        "fsync": "on",
        "log_statement": "none",
        "listen_addresses": "",
        "synchronous_commit": "on",
        "wal_recycle": "off",
        "log_min_messages": "log",
    }


def test_sizes_in_the_configuration_file_are_the_operators_to_change(place: Path) -> None:
    with PrivateServer.start(place) as server:
        assert ask(server, "show shared_buffers") == "64MB"
        ask(server, "alter system set shared_buffers = '32MB'")

    with PrivateServer.start(place) as server:
        assert ask(server, "show shared_buffers") == "32MB"


def test_text_is_utf8_and_pages_carry_checksums(place: Path) -> None:
    with PrivateServer.start(place) as server:
        assert ask(server, "show server_encoding") == "UTF8"
        assert ask(server, "show data_checksums") == "on"
        assert ask(server, "select lower('ÄÖÜ')") == "äöü"


def test_data_and_socket_are_closed_to_other_accounts(place: Path) -> None:
    with PrivateServer.start(place) as server:
        socket = server.socket_directory / ".s.PGSQL.5432"

        assert server.socket_directory.stat().st_mode & 0o777 == 0o700
        assert socket.stat().st_mode & 0o777 == 0o700
        assert server.cluster.data.stat().st_mode & 0o777 == 0o700


async def test_it_starts_from_within_a_running_event_loop(place: Path) -> None:
    with PrivateServer.start(place) as server:
        assert await _ask(server.dsn, "select 1") == 1


def test_the_callers_postgres_environment_changes_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPORT", "9999")
    monkeypatch.setenv("PGHOST", "127.0.0.1")
    monkeypatch.setenv("PGDATABASE", "other")
    monkeypatch.setenv("PGUSER", "other")
    monkeypatch.setenv("PGDATESTYLE", "German")

    with PrivateServer.start(place) as server:
        assert ask(server, "select current_database() || ' ' || current_user") == "jawort postgres"
        assert ask(server, "show datestyle") == "ISO, MDY"


def test_a_missing_database_is_made_again(place: Path) -> None:
    with PrivateServer.start(place) as server:
        admin = server.dsn.replace("/jawort?", "/postgres?")
        asyncio.run(_ask(admin, "drop database jawort"))

    with PrivateServer.start(place) as server:
        assert ask(server, "select current_database()") == "jawort"


def test_the_doctor_sees_version_size_and_whether_it_runs(place: Path) -> None:
    before = describe(place / "db")
    with PrivateServer.start(place / "db") as server:
        major = int(ask(server, "show server_version_num")) // 10000
        during = describe(place / "db")
    after = describe(place / "db")

    assert (before.major, before.running, before.size_bytes) == (None, False, 0)
    assert (during.major, during.running, after.running) == (major, True, False)
    assert after.size_bytes > 10_000_000
    assert after.free_bytes > 0


def test_no_personal_data_reaches_the_log(place: Path) -> None:
    with PrivateServer.start(place) as server:
        ask(server, "create table person (phone text primary key)")
        ask(server, "insert into person values ($1)", SECRET)
        with pytest.raises(asyncpg.UniqueViolationError):
            ask(server, "insert into person values ($1)", SECRET)
        with pytest.raises(asyncpg.InvalidTextRepresentationError):
            ask(server, f"select '{SECRET} x'::boolean")
        with pytest.raises(asyncpg.PostgresSyntaxError):
            ask(server, f"selekt '{SECRET}'")
        # A dying process is logged with the statement it was busy with, unless terse.
        with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError, OSError)):
            ask(server, f"copy (select '{SECRET}') to program 'kill -9 $PPID; sleep 5'")
        wait_until(lambda: _can_ask(server), what="recovery after the crash of one process")
    log = b"".join(path.read_bytes() for path in (server.cluster.data / "log").iterdir())

    assert b"was terminated by signal 9" in log
    assert SECRET[1:].encode() not in log


def _can_ask(server: PrivateServer) -> bool:
    try:
        return bool(ask(server, "select true"))
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
        return False


def test_who_comes_second_joins_and_cannot_stop_what_it_did_not_start(place: Path) -> None:
    with PrivateServer.start(place) as owner:
        guest = PrivateServer.start(place)
        guest.stop()

        assert not guest.owner
        assert guest.dsn == owner.dsn
        assert ask(guest, "select 1") == 1
        assert guest.is_alive()
    assert not guest.is_alive()


def test_of_four_that_start_at_once_exactly_one_owns_the_server(
    place: Path, starter: Starter
) -> None:
    processes = [starter(place) for _ in range(4)]
    words = sorted(first_word(process) for process in processes)
    for process in processes:
        process.communicate()

    assert words == ["guest", "guest", "guest", "owner"]
    assert inhabitants(place / "database") == []


def test_a_killed_server_starts_again_while_its_corpse_is_still_unburied(place: Path) -> None:
    killed = PrivateServer.start(place)
    ask(killed, "create table kept as select 42 as number")
    os.kill(int((place / "database" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    with PrivateServer.start(place) as server:
        assert server.owner
        assert ask(server, "select number from kept") == 42
    killed.stop()


def test_after_kill_9_of_everything_every_acknowledged_row_is_there(
    place: Path, starter: Starter
) -> None:
    process = starter(place)
    assert first_word(process) == "owner"
    guest = PrivateServer.start(place)
    ask(guest, "create table kept (number int)")
    ask(guest, "insert into kept select generate_series(1, 1000)")
    children = [int(word) for word in _children_of(process.pid)]
    for pid in [process.pid, *children, *inhabitants(place / "database")]:
        with suppress(ProcessLookupError):  # one that went with its parent is as dead as wanted
            os.kill(pid, signal.SIGKILL)
    process.communicate()

    with PrivateServer.start(place) as server:
        assert server.owner
        assert ask(server, "select count(*) from kept") == 1000


def _children_of(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def test_the_server_does_not_outlive_a_killed_owner(place: Path, starter: Starter) -> None:
    process = starter(place)
    assert first_word(process) == "owner"

    process.kill()
    process.communicate()

    wait_until(lambda: inhabitants(place / "database") == [], what="the server left too")
    assert not (place / "database" / "postmaster.pid").exists(), "it did not shut down cleanly"


def test_an_orphan_too_busy_to_notice_is_ended_before_a_new_start(place: Path) -> None:
    killed = PrivateServer.start(place)
    worker = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import asyncio, asyncpg, sys\n"
            "async def spin():\n"
            "    connection = await asyncpg.connect(sys.argv[1])\n"
            "    print('spinning', flush=True)\n"
            "    await connection.execute('do $$ begin loop end loop; end $$')\n"
            "asyncio.run(spin())",
            killed.dsn,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    first_word(worker)
    wait_until(
        lambda: bool(
            ask(killed, "select true from pg_stat_activity where query like 'do $$%' "
                "and state = 'active'")
        ),
        what="the busy statement runs",
    )  # fmt: skip
    os.kill(int((place / "database" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    killed.stop()
    assert inhabitants(place / "database") != [], "no orphan is left to test with"

    with PrivateServer.start(place) as server:
        assert ask(server, "select 1") == 1
    worker.kill()
    worker.communicate()


def test_a_stale_pid_file_naming_a_living_stranger_does_not_fool_us(place: Path) -> None:
    with PrivateServer.start(place) as server:
        socket = server.socket_directory / ".s.PGSQL.5432"
    stranger = choose_account().spawn(["/bin/sleep", "60"])
    data = place / "database"
    stale = f"{stranger.pid}\n{data}\n1\n5432\n{socket.parent}\n\n 1 2\nready   \n"
    for path in (data / "postmaster.pid", Path(f"{socket}.lock")):
        path.write_text(stale)
        shutil.chown(path, data.stat().st_uid, data.stat().st_gid)
    socket.touch()

    with PrivateServer.start(place) as server:
        assert server.owner
        assert ask(server, "select 1") == 1

    assert stranger.poll() is None, "the stranger was killed"
    stranger.kill()
    stranger.wait()


def test_an_initdb_killed_half_way_is_forgotten_and_done_again(
    place: Path, starter: Starter
) -> None:
    process = starter(place)
    wait_until(
        lambda: any(path.is_dir() for path in place.glob("database.new-*/base")),
        what="initdb has begun",
    )
    process.kill()
    process.communicate()
    left = list(place.glob("database.new-*"))
    assert left
    assert not (place / "database").exists()

    with PrivateServer.start(place) as server:
        assert server.owner
        assert ask(server, "select 1") == 1
    assert not list(place.glob("database.new-*"))
