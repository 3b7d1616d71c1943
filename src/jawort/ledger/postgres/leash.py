"""The cord between the private database and its owner: when we are gone, it shuts down.

A small shell waits on a pipe whose other end only we hold; the system closes it however we went.
Chosen over PR_SET_PDEATHSIG, which is bound to the thread that started the server and lost
when the account changes, and over a Python watcher, whose interpreter the other account could
often not read (a checkout under a closed home).
"""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jawort.ledger.postgres.account import Account

# Waits for the end of the pipe, then asks for a fast shutdown, and after 30 s for an immediate
# one. It looks where the process stands before each signal: numbers are reused.
_SCRIPT: Final = """
read -r _
n=0
while [ "/proc/$1/cwd" -ef "$2" ]; do
  [ $n -eq 0 ] && kill -INT "$1"
  [ $n -eq 30 ] && kill -QUIT "$1"
  n=$((n + 1)); sleep 1
done
"""


@dataclass(slots=True)
class Leash:
    """The shell that ends the server when the pipe to us closes."""

    process: subprocess.Popen[bytes]
    end: int

    @classmethod
    def tie(cls, account: Account, data: Path, pid: int) -> Leash:
        """Watch over server `pid`, standing in `data`, for as long as we live."""
        start, end = os.pipe()
        try:
            command: list[str | Path] = ["/bin/sh", "-c", _SCRIPT, "jawort-leash", str(pid), data]
            return cls(account.spawn(command, stdin=start), end)
        except BaseException:
            os.close(end)
            raise
        finally:
            os.close(start)

    def let_go(self) -> None:
        """Have the server shut down, as it would be if we died."""
        os.close(self.end)

    def remove(self) -> None:
        """Call when the server is gone: there is nothing left to watch."""
        # The whole session, for it may be in the middle of a sleep. Root without CAP_KILL may not:
        # then the shell sees for itself, a second later, that its work is done.
        with suppress(PermissionError, ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=5)
