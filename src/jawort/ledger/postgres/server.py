"""The private PostgreSQL: started, shared, stopped, and never left behind.

One server runs per directory. Its processes inherit a file lock and hold it as long as any of
them lives; who gets the lock may start, who does not joins the server that runs.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self
from urllib.parse import quote

import asyncpg

from jawort.ledger.postgres.account import choose_account
from jawort.ledger.postgres.binaries import find_binaries, runnable
from jawort.ledger.postgres.cluster import Cluster
from jawort.ledger.postgres.leash import Leash
from jawort.ledger.postgres.refusal import ServerRefused
from jawort.ledger.postgres.setting import GUARDED, PORT, SOCKET

DATABASE: Final = "jawort"

_STEP_S: Final = 0.02
_STOP_S: Final = 20.0
_ORPHANS_MAY_LEAVE_S: Final = 1.0
_HELPERS_MAY_LEAVE_S: Final = 2.0

# The processes of this database: those called postgres that stand in its directory. Asked with
# the account's own eyes, because root in a container may not look at other accounts' processes.
_WHO_IS_IN: Final = """
exec 2>/dev/null
for p in /proc/[0-9]*; do
  [ "$p/cwd" -ef "$1" ] && read -r name <"$p/comm" || continue
  [ "$name" = postgres ] && echo "${p#/proc/}"
done; :
"""

_SEND: Final = """
signal=$1; place=$2; shift 2
for pid; do [ "/proc/$pid/cwd" -ef "$place" ] && kill -"$signal" "$pid"; done; :
"""


@dataclass(slots=True)
class PrivateServer:
    """A running private database. `owner` is whoever started it; only the owner's stop stops it.

    Made by `start`. Usable as a context manager. If the owner dies, however, the server shuts
    down within moments and the next start recovers whatever was acknowledged.
    """

    cluster: Cluster
    socket_directory: Path
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    _leash: Leash | None = field(default=None, repr=False)

    @classmethod
    def start(
        cls, directory: Path, *, binaries: Path | None = None, timeout_s: float = 30
    ) -> PrivateServer:
        """Start the database in `directory`, making it if need be, or join the one running there.

        Blocks until it answers. `binaries` is a PostgreSQL bin directory and goes before
        JAWORT_PG_BIN, the wheel and the system. Raises ServerRefused with problem, why and cure.
        """
        deadline = time.monotonic() + timeout_s
        cluster = Cluster(directory.resolve(), choose_account())
        cluster.prepare()
        orphaned_since: float | None = None
        while True:
            with cluster.lock() as lock:
                if lock is not None:
                    return cls._launch(cluster, lock, binaries, (deadline, timeout_s))
            if joined := cls._join(cluster):
                return joined
            orphans = _orphans(cluster)
            orphaned_since = (orphaned_since or time.monotonic()) if orphans else None
            if orphaned_since is not None:
                _end_orphans(cluster, orphans, time.monotonic() - orphaned_since)
            if time.monotonic() > deadline:
                raise ServerRefused("in_use", data=cluster.data, timeout_s=timeout_s)
            time.sleep(_STEP_S)

    @property
    def owner(self) -> bool:
        """Did we start it? Then it ends with us."""
        return self._process is not None

    @property
    def dsn(self) -> str:
        """The address for asyncpg: a socket, no TCP, no password to lose."""
        return _dsn(self.socket_directory, DATABASE)

    def is_alive(self) -> bool:
        """Does the server still run?"""
        if self._process is not None:
            return self._process.poll() is None
        return _answers(self.socket_directory)

    def stop(self, *, timeout_s: float = _STOP_S) -> None:
        """Shut down what we started: kindly, then at once, then by force; each step is bounded.

        May be called again. Does nothing for a server that somebody else started.
        """
        if self._leash is not None:
            self._halt(timeout_s)
            self._leave()

    def _halt(self, timeout_s: float) -> None:
        process, leash = self._process, self._leash
        assert process is not None
        assert leash is not None
        self._leash = None
        leash.let_go()
        try:
            _end(process, timeout_s)
        finally:
            leash.remove()

    def _leave(self) -> None:
        """Wait for the last helper (its log) and take the short socket place away."""
        deadline = time.monotonic() + _HELPERS_MAY_LEAVE_S
        while time.monotonic() < deadline:
            with self.cluster.lock() as lock:
                if lock is None:
                    time.sleep(_STEP_S)
                    continue
                # Under the lock, so that nobody has just begun to use the place again.
                if self.socket_directory != self.cluster.data:
                    shutil.rmtree(self.socket_directory, ignore_errors=True)
                return

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @classmethod
    def _launch(
        cls, cluster: Cluster, lock: int, chosen: Path | None, limit: tuple[float, float]
    ) -> PrivateServer:
        """Start as the only one, holding the lock; the server inherits it."""
        binaries = find_binaries(os.environ, chosen)
        is_new = not cluster.exists()
        if not is_new:
            cluster.must_suit(binaries)
        binaries = runnable(binaries, cluster.account, cluster.directory)
        if is_new:
            cluster.create(binaries, lock)
        place = cluster.socket_directory()
        cluster.sweep(place)
        settings = [*GUARDED.items(), ("unix_socket_directories", str(place))]
        options = [word for name, value in settings for word in ("-c", f"{name}={value}")]
        # Before its own log begins it speaks here: memory is never full or read-only.
        words = os.memfd_create("postgres")
        try:
            process = cluster.account.spawn(
                [binaries.bin / "postgres", "-D", cluster.data, *options],
                cwd=cluster.data,
                output=words,
                keep=(lock,),
            )
            try:
                leash = Leash.tie(cluster.account, cluster.data, process.pid)
            except BaseException:
                _end(process, _STOP_S)
                raise
            server = cls(cluster, place, process, leash)
            try:
                server._await_ready(words, limit)
            except BaseException:
                server._halt(_STOP_S)
                raise
        finally:
            os.close(words)
        return server

    def _await_ready(self, words: int, limit: tuple[float, float]) -> None:
        assert self._process is not None
        deadline, timeout_s = limit
        while not self._is_ready(self._process.pid):
            if self._process.poll() is not None:
                said = os.pread(words, 65536, 0).decode(errors="replace")
                raise self.cluster.explain(said + self.cluster.said_since_start())
            if time.monotonic() > deadline:
                raise ServerRefused("too_slow", timeout_s=timeout_s)
            time.sleep(_STEP_S)

    def _is_ready(self, pid: int) -> bool:
        note = _pid_note(self.cluster)
        if note is None or note.pid != pid or not note.is_ready:
            return False
        return _ensure_database(self.cluster, self.socket_directory)

    @classmethod
    def _join(cls, cluster: Cluster) -> PrivateServer | None:
        note = _pid_note(cluster)
        if note is None or not note.is_ready or not _answers(note.socket_directory):
            return None
        if not _ensure_database(cluster, note.socket_directory):
            return None
        return cls(cluster, note.socket_directory)


@dataclass(frozen=True, slots=True)
class _PidNote:
    """What a server wrote into postmaster.pid; it may be long dead."""

    pid: int
    socket_directory: Path
    is_ready: bool


def _pid_note(cluster: Cluster) -> _PidNote | None:
    """Lines 1 number, 5 socket directory, 8 status. Source: pidfile.h of PostgreSQL 15 and 18."""
    try:
        lines = (cluster.data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return None
    if not lines or not lines[0].isdigit():
        return None
    lines += [""] * 8
    return _PidNote(int(lines[0]), Path(lines[4]), lines[7].startswith("ready"))


def _answers(place: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as caller:
        try:
            caller.connect(str(place / SOCKET))
        except OSError:
            return False
    return True


def _orphans(cluster: Cluster) -> list[str]:
    """Processes that outlived their killed server and still hold its memory.

    Only when the pid file names a server that is not among them: one that is just starting has
    not written its file yet, and the file of a dead one was swept before.
    """
    note = _pid_note(cluster)
    if note is None:
        return []
    _, said = cluster.account.shell(_WHO_IS_IN, cluster.data)
    found = said.split()
    return [] if str(note.pid) in found else found


def _end_orphans(cluster: Cluster, pids: list[str], age_s: float) -> None:
    """Let them leave by themselves for a second, then ask, two seconds later force them.

    Safe, because what they acknowledged is in the write-ahead log already, and the next start
    reads it. They are ended one by one, each looked at again before.
    """
    if age_s > 3 * _ORPHANS_MAY_LEAVE_S:
        cluster.account.shell(_SEND, "KILL", cluster.data, *pids)
    elif age_s > _ORPHANS_MAY_LEAVE_S:
        cluster.account.shell(_SEND, "QUIT", cluster.data, *pids)


def _end(process: subprocess.Popen[bytes], timeout_s: float) -> None:
    for kind in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        # Root without CAP_KILL may not signal another account; the leash asks from within.
        with suppress(PermissionError):
            process.send_signal(kind)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=timeout_s)
            return
    process.wait(timeout=timeout_s)


def _ensure_database(cluster: Cluster, place: Path) -> bool:
    """Does the server answer, with our database in it? Made if it is missing."""
    # In a thread of its own, because the caller may already live inside an event loop.
    with ThreadPoolExecutor(max_workers=1) as thread:
        try:
            return thread.submit(asyncio.run, _visit(place)).result()
        except asyncpg.PostgresError as refused:
            raise cluster.explain(str(refused)) from refused


async def _visit(place: Path) -> bool:
    try:
        connection = await asyncpg.connect(_dsn(place, DATABASE), timeout=10)
        await connection.close()
    except asyncpg.InvalidCatalogNameError:
        connection = await asyncpg.connect(_dsn(place, "postgres"), timeout=10)
        # Whoever starts at the same moment may be faster; then it is there, which is all we want.
        with suppress(asyncpg.DuplicateDatabaseError, asyncpg.UniqueViolationError):
            await connection.execute(f'create database "{DATABASE}"')
        await connection.close()
    except (asyncpg.CannotConnectNowError, asyncpg.ConnectionDoesNotExistError, OSError):
        return False
    except asyncpg.TooManyConnectionsError:
        return True  # so busy that it certainly lives
    return True


def _dsn(place: Path, database: str) -> str:
    # The port is said although it is the usual one: a PGPORT of the caller would win otherwise.
    return f"postgresql://postgres@/{database}?host={quote(str(place), safe='/')}&port={PORT}"
