"""The private database as it lies on disk: its directory, its birth, its settings, its lock."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jawort.ledger.postgres.account import Account, name_of
from jawort.ledger.postgres.binaries import Binaries, of_major
from jawort.ledger.postgres.refusal import ServerRefused
from jawort.ledger.postgres.setting import DOOR, SOCKET, TUNABLE

_SOCKET_BYTES_MAX: Final = 107  # sun_path of Linux holds 108 with its closing zero; unix(7)
_MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Description:
    """What lies in a directory, for the doctor; None where it could not be seen."""

    data: Path
    major: int | None
    running: bool | None
    size_bytes: int
    free_bytes: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """One directory given to Jawort, and the account its database belongs to.

    `data` is PostgreSQL's own directory inside it. The lock file beside it is held by the
    database's processes themselves for as long as any of them lives.
    """

    directory: Path
    account: Account

    @property
    def data(self) -> Path:
        return self.directory / "database"

    def prepare(self) -> None:
        """Make the directory if it is missing; refuse one of another account, root's excepted."""
        try:
            _make_way(self.directory, 0o711 if self.account.switch else 0o700)
        except OSError as refused:
            raise _refusal_of(refused, self.directory, self.account) from refused
        self._refuse_foreign(self.directory, {self.account.uid, 0})
        if not self.account.reaches(self.directory):
            raise ServerRefused("out_of_reach", account=self.account.name, path=self.directory)

    @contextmanager
    def lock(self) -> Iterator[int | None]:
        """The descriptor of the held lock, or None while a process of this database lives.

        Whoever inherits the descriptor shares the lock, so a stale pid file can be told from a
        living server without believing its number: a number is soon somebody else's.
        """
        path = self.directory / "server.lock"
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        try:
            held = os.open(path, flags, 0o600)
        except OSError as refused:
            raise _refusal_of(refused, self.directory, self.account) from refused
        try:
            yield held if _locks(held, fcntl.LOCK_EX) else None
        finally:
            os.close(held)

    def exists(self) -> bool:
        """Is there a finished database? A non-empty directory that is none is refused."""
        if not self.data.is_dir():
            return False
        self._refuse_foreign(self.data, {self.account.uid})
        if major_of(self.data) is not None:
            return True
        if any(self.data.iterdir()):
            raise ServerRefused("not_a_database", data=self.data)
        return False

    def must_suit(self, binaries: Binaries) -> None:
        """Refuse data of another major version, naming both and where to find the right one."""
        found = major_of(self.data)
        if found == binaries.major:
            return
        place = of_major(found) if found else None
        raise ServerRefused(
            "other_version",
            data=self.data,
            found=found,
            offered=binaries.version,
            hint=place or f"/usr/lib/postgresql/{found}/bin",
        )

    def create(self, binaries: Binaries, lock: int) -> None:
        """Make the database in a sibling directory and rename it: half a database never counts.

        What an interrupted attempt left is removed first. Call only while holding the lock.
        """
        for leftover in self.directory.glob("database.new-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        try:
            draft = Path(tempfile.mkdtemp(prefix="database.new-", dir=self.directory))
        except OSError as refused:
            raise _refusal_of(refused, self.directory, self.account) from refused
        try:
            if self.account.switch:
                os.chown(draft, self.account.uid, self.account.gid)
            self._initialise(draft, binaries, lock)
            self._write(draft / "postgresql.conf", TUNABLE)
            self._write(draft / "pg_hba.conf", DOOR)
            draft.rename(self.data)
            _flush(self.directory)
        except OSError as refused:
            raise _refusal_of(refused, self.directory, self.account) from refused
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def sweep(self, socket_directory: Path) -> None:
        """Remove what a killed server left; call only while holding the lock.

        PostgreSQL would refuse to start when the number in its stale pid file belongs to any
        living process of the same account, and when the dead server is an unreaped zombie.
        """
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        (socket_directory / SOCKET).unlink(missing_ok=True)
        (socket_directory / f"{SOCKET}.lock").unlink(missing_ok=True)

    def socket_directory(self) -> Path:
        """Where the socket goes: beside the data if that path is short and plain, else elsewhere.

        The short place is named after the data directory, closed to others, and taken only if
        it is ours: anyone could have made it before us.
        """
        if _is_plain(self.data):
            return self.data
        mark = hashlib.sha256(os.fsencode(self.data)).hexdigest()[:12]
        places = short_places(self.account)
        for place in places:
            chosen = place / f"jawort-{self.account.uid}-{mark}"
            if _is_plain(chosen) and self._claims(chosen):
                return chosen
        named = ", ".join(str(place) for place in places)
        raise ServerRefused("socket_path", path=self.data / SOCKET, places=named)

    def said_since_start(self) -> str:
        """What the database wrote into its log since it was last begun; nothing personal."""
        logs = sorted((self.data / "log").glob("*.log"), key=lambda path: path.stat().st_mtime)
        tail = logs[-1].read_text(errors="replace")[-16_384:] if logs else ""
        return tail.rpartition("starting PostgreSQL")[2]

    def explain(self, said: str) -> ServerRefused:
        """What a failed initdb or start means, read from its English words."""
        last = (said.splitlines() or ["…"])[-1]
        if "No space left on device" in said or "Disk quota exceeded" in said:
            return _refusal_of(OSError(errno.ENOSPC, last), self.directory, self.account)
        if "Read-only file system" in said or "Permission denied" in said:
            return _refusal_of(OSError(errno.EROFS, last), self.data, self.account)
        fatal = [line for line in said.splitlines() if "FATAL" in line or "error:" in line]
        return ServerRefused("failed", words=(fatal or [last])[-1], log=self.data / "log")

    def _claims(self, chosen: Path) -> bool:
        try:
            try:
                chosen.mkdir(mode=0o700)
                if self.account.switch:
                    os.chown(chosen, self.account.uid, self.account.gid)
            except FileExistsError:
                pass
            seen = chosen.lstat()
        except OSError:
            return False
        is_closed = stat.S_ISDIR(seen.st_mode) and stat.S_IMODE(seen.st_mode) == 0o700
        return is_closed and seen.st_uid == self.account.uid and self.account.reaches(chosen)

    def _refuse_foreign(self, path: Path, owners: set[int]) -> None:
        owner = path.stat().st_uid
        if owner not in owners:
            raise ServerRefused(
                "someone_elses", path=path, owner=name_of(owner), account=self.account.name
            )

    def _initialise(self, draft: Path, binaries: Binaries, lock: int) -> None:
        said = ""
        for locale in _locales(binaries.major):
            command: list[str | Path] = [binaries.bin / "initdb", "-D", draft, "-U", "postgres"]
            command += ["-A", "trust", "-E", "UTF8", "--data-checksums", "--no-instructions"]
            command += locale
            with self.account.spawn(command, output=subprocess.PIPE, keep=(lock,)) as process:
                said = process.communicate()[0].decode(errors="replace").strip()
            if process.returncode == 0:
                return
            if "invalid locale" not in said:
                break
        raise self.explain(said)

    def _write(self, path: Path, text: str) -> None:
        path.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
            if self.account.switch:
                os.fchown(file.fileno(), self.account.uid, self.account.gid)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())


def describe(directory: Path) -> Description:
    """What the doctor says of a directory: version, whether it runs, its size on disk."""
    data = directory.absolute() / "database"
    nearest = next(path for path in [data, *data.parents] if path.is_dir())
    return Description(
        data=data,
        major=major_of(data),
        running=_is_running(directory.absolute() / "server.lock"),
        size_bytes=sum(
            _bytes_of(Path(root, name)) for root, _, names in os.walk(data) for name in names
        ),
        free_bytes=shutil.disk_usage(nearest).free,
    )


def major_of(data: Path) -> int | None:
    """The major version written in the data directory; None when there is none to read."""
    try:
        said = (data / "PG_VERSION").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(said) if re.fullmatch(r"\d{2}", said) else None


def short_places(account: Account) -> list[Path]:
    """Directories with short names where a socket may lie, the most private first."""
    own = Path("/run") if os.geteuid() == 0 else Path(f"/run/user/{account.uid}")
    return [own, Path(tempfile.gettempdir()), Path("/tmp")]  # noqa: S108 - claimed with care above


def _is_plain(directory: Path) -> bool:
    # Both the server's setting and the client's address separate several places by commas.
    name = str(directory / SOCKET)
    return len(os.fsencode(name)) <= _SOCKET_BYTES_MAX and not set(name) & set(",\"\\'\n")


def _locales(major: int) -> list[list[str]]:
    if major >= 17:
        builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        return [[*builtin, "--locale=C.UTF-8"], [*builtin, "--locale=C"]]
    return [["--locale=C.UTF-8"], ["--locale=C"]]


def _locks(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_running(lock: Path) -> bool | None:
    try:
        with lock.open("rb") as file:
            return not _locks(file.fileno(), fcntl.LOCK_SH)
    except FileNotFoundError:
        return False
    except OSError:
        return None


def _bytes_of(path: Path) -> int:
    try:
        return path.lstat().st_blocks * 512
    except OSError:  # PostgreSQL removes files while we count
        return 0


def _make_way(directory: Path, mode: int) -> None:
    """Make the directory and what is missing above it; what is there keeps its mode."""
    if directory.is_dir():
        return
    if directory.parent != directory:
        _make_way(directory.parent, mode)
    try:
        directory.mkdir()
    except FileExistsError:
        if not directory.is_dir():
            raise
        return
    directory.chmod(mode)


def _flush(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _refusal_of(fault: OSError, path: Path, account: Account) -> ServerRefused:
    words = fault.strerror or str(fault)
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        nearest = next(place for place in [path, *path.parents] if place.is_dir())
        free = shutil.disk_usage(nearest).free // _MIB
        return ServerRefused("disk_full", path=path, free_mib=free)
    if fault.errno in (errno.ENOTDIR, errno.EEXIST, errno.ELOOP, errno.ENAMETOOLONG):
        return ServerRefused("not_a_directory", path=path, words=words)
    return ServerRefused("read_only", path=path, words=words, account=account.name)
