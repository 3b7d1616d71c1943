"""What keeps the private database from starting is said, with its cure, and nothing is changed."""

from __future__ import annotations

import asyncio
import os
import shutil
import string
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncpg
import pytest

import jawort
from jawort.ledger.postgres.account import choose_account
from jawort.ledger.postgres.refusal import WORDS, ServerRefused
from jawort.ledger.postgres.server import PrivateServer

IS_ROOT = os.geteuid() == 0
SOURCE = Path(jawort.__file__).parents[1]

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


@pytest.fixture
def disk(place: Path) -> Iterator[Callable[..., Path]]:
    """Mounts a small disk in memory; skipped where mounting is not allowed."""
    mounted: list[Path] = []

    def mount(*, mib: int) -> Path:
        target = place / f"disk{len(mounted)}"
        target.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={mib}m,mode=711", "tmpfs", str(target)]
        if not IS_ROOT or subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("a small disk needs root and the right to mount")
        mounted.append(target)
        return target

    yield mount
    for target in mounted:
        subprocess.run(["umount", "-l", str(target)], check=True)


def ask(server: PrivateServer, sql: str, *values: object) -> Any:
    """One value from the server."""
    return asyncio.run(_ask(server.dsn, sql, *values))


async def _ask(dsn: str, sql: str, *values: object) -> Any:
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetchval(sql, *values)
    finally:
        await connection.close()


def refused(directory: Path, **options: Any) -> ServerRefused:
    with pytest.raises(ServerRefused) as caught:
        PrivateServer.start(directory, **options).stop()
    return caught.value


def test_data_of_another_major_version_are_refused_with_both_named_and_left_alone(
    place: Path,
) -> None:
    with PrivateServer.start(place) as server:
        own = ask(server, "show server_version").split()[0]
    (place / "database" / "PG_VERSION").write_text("14\n")
    before = {path: path.stat().st_mtime_ns for path in (place / "database").rglob("*")}

    refusal = refused(place)

    assert refusal.code == "other_version"
    assert "14" in refusal.problem.de
    assert own in refusal.problem.en
    assert "JAWORT_PG_BIN" in refusal.cure.de
    assert {path: path.stat().st_mtime_ns for path in (place / "database").rglob("*")} == before


def test_a_directory_full_of_other_things_is_not_taken_for_a_database(place: Path) -> None:
    (place / "database").mkdir()
    (place / "database" / "holiday.jpg").write_bytes(b"")
    shutil.chown(place / "database", choose_account().uid)

    assert refused(place).code == "not_a_database"
    assert (place / "database" / "holiday.jpg").exists()


def test_an_empty_directory_is_taken(place: Path) -> None:
    (place / "database").mkdir()
    shutil.chown(place / "database", choose_account().uid)

    with PrivateServer.start(place) as server:
        assert ask(server, "select 1") == 1


def test_a_path_below_a_file_is_refused(place: Path) -> None:
    (place / "file").write_bytes(b"")

    assert refused(place / "file" / "db").code == "not_a_directory"


def test_a_disk_mounted_read_only_is_refused_new_and_old(
    disk: Callable[..., Path],
) -> None:
    target = disk(mib=150)
    with PrivateServer.start(target / "old"):
        pass
    subprocess.run(["mount", "-o", "remount,ro", str(target)], check=True)

    assert refused(target / "old").code == "read_only"
    assert refused(target / "new").code == "read_only"


@pytest.mark.skipif(IS_ROOT, reason="permission bits do not bind root")
def test_a_directory_without_write_permission_is_refused(place: Path) -> None:
    place.chmod(0o555)

    refusal = refused(place)
    place.chmod(0o700)

    assert refusal.code == "read_only"


def test_a_disk_too_small_for_a_new_database_is_refused_and_cleaned(
    disk: Callable[..., Path],
) -> None:
    target = disk(mib=20)

    assert refused(target / "db").code == "disk_full"
    assert [path.name for path in (target / "db").iterdir()] == ["server.lock"]


def test_a_disk_that_is_full_at_the_start_is_refused_and_works_once_there_is_room(
    disk: Callable[..., Path],
) -> None:
    target = disk(mib=150)
    with PrivateServer.start(target / "db") as server:
        ask(server, "create table kept as select 42 as number")
    _fill(target / "ballast")

    refusal = refused(target / "db")
    (target / "ballast").unlink()

    assert refusal.code == "disk_full"
    with PrivateServer.start(target / "db") as server:
        assert ask(server, "select number from kept") == 42


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as ballast, suppress(OSError):
        while ballast.write(bytes(65536)):
            pass
    assert shutil.disk_usage(path.parent).free < 65536


def _pretend(place: Path, initdb: str) -> Path:
    """A PostgreSQL that is none, to meet failures that cannot be had on every machine."""
    directory = place / "pretended" / "bin"
    directory.mkdir(parents=True)
    for name, script in {"postgres": "echo 'postgres (PostgreSQL) 18.6'", "initdb": initdb}.items():
        (directory / name).write_text(
            f'#!/bin/sh\n[ "$1" = --version ] && echo 18.6 && exit\n{script}\n'
        )
        (directory / name).chmod(0o755)
    (directory / "postgres").write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 18.6'\n")
    for opened in (directory, directory.parent):
        opened.chmod(0o755)
    return directory


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("initdb: error: could not write file: No space left on device", "disk_full"),
        ("initdb: error: could not create directory: Read-only file system", "read_only"),
        ("initdb: error: something nobody has seen", "failed"),
    ],
)
def test_a_failed_initdb_is_explained_and_leaves_nothing(place: Path, said: str, code: str) -> None:
    refusal = refused(place / "db", binaries=_pretend(place, f"echo '{said}' >&2; exit 1"))

    assert refusal.code == code
    assert [path.name for path in (place / "db").iterdir()] == ["server.lock"]
    assert code != "failed" or said in refusal.why.en


def test_a_named_directory_without_postgresql_is_refused_not_replaced(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAWORT_PG_BIN", str(place))

    refusal = refused(place / "db")

    assert refusal.code == "no_binaries"
    assert str(place) in refusal.why.de


@pytest.mark.skipif(not IS_ROOT, reason="only root can give a directory away")
def test_a_directory_of_another_account_is_refused_by_name(place: Path) -> None:
    with PrivateServer.start(place / "db"):
        pass
    shutil.chown(place / "db" / "database", "daemon")
    (place / "other").mkdir()
    shutil.chown(place / "other", "daemon")

    for directory in (place / "db", place / "other"):
        refusal = refused(directory)
        assert refusal.code == "someone_elses"
        assert "daemon" in refusal.cure.de


@pytest.mark.skipif(not IS_ROOT, reason="only root can lack the right to switch")
def test_root_without_the_right_to_switch_says_so(place: Path) -> None:
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("setpriv is not installed")
    done = subprocess.run(
        [setpriv, "--bounding-set=-setuid,-setgid", sys.executable, "-c", STARTER, str(place)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), *sys.path])},
        capture_output=True,
        check=False,
        text=True,
        stdin=subprocess.DEVNULL,
    )

    assert done.stdout.split() == ["refused", "no_switch"]


@pytest.mark.skipif(not IS_ROOT, reason="an ordinary user reaches what it owns")
def test_a_directory_the_account_cannot_reach_is_refused_and_stays_closed(place: Path) -> None:
    closed = place / "closed"
    closed.mkdir(mode=0o700)

    assert refused(closed / "db").code == "out_of_reach"
    assert closed.stat().st_mode & 0o777 == 0o700


def test_every_refusal_says_the_same_in_both_languages() -> None:
    for code, sentences in WORDS.items():
        for sentence in sentences:
            german, english = (
                {name for _, name, _, _ in string.Formatter().parse(text) if name}
                for text in (sentence.de, sentence.en)
            )
            assert german == english, code
            assert sentence.de != sentence.en, code
            assert sentence.de[-1] == sentence.en[-1], code
