"""Under whose name the private database runs: never root's, and nobody is added for it."""

from __future__ import annotations

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from jawort.ledger.postgres.refusal import ServerRefused

_ACCOUNTS: Final = ("postgres", "nobody")

# Nothing of the caller's environment reaches the database: a PGOPTIONS or a German locale of the
# operator must change neither its settings nor the sentences we recognise.
_ENVIRONMENT: Final = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


@dataclass(frozen=True, slots=True)
class Account:
    """The account that owns the data and runs PostgreSQL; `switch` when it is not ourselves."""

    name: str
    uid: int
    gid: int
    switch: bool

    def spawn(
        self,
        command: Sequence[str | Path],
        *,
        cwd: Path = Path("/"),
        stdin: int = subprocess.DEVNULL,
        output: int = subprocess.DEVNULL,
        keep: tuple[int, ...] = (),
    ) -> subprocess.Popen[bytes]:
        """Start a program as this account, in a session of its own so that Ctrl-C passes it by.

        `output` takes both streams; `keep` are descriptors that stay open in the child.
        Raises OSError when the switch or the program is refused by the system.
        """
        return subprocess.Popen(  # noqa: S603 - a list of our own making, no shell
            command,
            cwd=cwd,
            env=_ENVIRONMENT,
            stdin=stdin,
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=keep,
            start_new_session=True,
            umask=0o077,
            user=self.uid if self.switch else None,
            group=self.gid if self.switch else None,
            extra_groups=[] if self.switch else None,
        )

    def listen(self, command: Sequence[str | Path], *, timeout_s: float = 30) -> tuple[int, str]:
        """Run a short program as this account; its exit code and everything it said."""
        with self.spawn(command, output=subprocess.PIPE) as process:
            stream: IO[bytes] | None = process.stdout
            assert stream is not None
            try:
                said, _ = process.communicate(timeout=timeout_s)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
            return process.returncode, said.decode(errors="replace").strip()

    def shell(self, script: str, *arguments: str | Path) -> tuple[int, str]:
        """Ask the system something with this account's eyes, by a line of POSIX shell."""
        return self.listen(["/bin/sh", "-c", script, "jawort", *arguments])

    def reaches(self, path: Path) -> bool:
        """May this account enter the directory? Asked of the system, since modes are not all."""
        code, _ = self.shell('cd "$1"', path)
        return code == 0


def choose_account() -> Account:
    """Ourselves, or for root `postgres` and else `nobody`; refused when root may not switch."""
    uid = os.geteuid()
    if uid != 0:
        return Account(name_of(uid), uid, os.getegid(), switch=False)
    for name in _ACCOUNTS:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        account = Account(name, entry.pw_uid, entry.pw_gid, switch=True)
        try:
            account.shell(":")
        except OSError as refused:
            raise ServerRefused("no_switch", account=name, words=refused.strerror) from refused
        return account
    raise ServerRefused("no_account")


def name_of(uid: int) -> str:
    """What people call this account; its number when the system has no name for it."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
