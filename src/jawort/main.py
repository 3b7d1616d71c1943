"""The roof: settings in, house built, doors opened. The one place that reads the clock."""

import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jawort.cli.frame import Clocks, Doors


def clock() -> datetime:
    """The time now, aware, in UTC. Everything below the roof gets it as an argument."""
    return datetime.now(UTC)


def doors() -> "Doors":
    """The doors and pages. The command line does not know them: it is handed them here."""
    from jawort.web import server

    return server


def clocks() -> "Clocks":
    """Reading, sending and what is done now and then; handed on like `doors`."""
    from jawort.runners import work

    return work


def main() -> None:
    """The command `jawort`."""
    from jawort.cli.frame import Frame, run  # here, so that `--help` imports nothing heavy

    frame = Frame(
        environment=os.environ,
        is_root=os.geteuid() == 0,
        clock=clock,
        doors=doors,
        clocks=clocks,
    )
    sys.exit(run(sys.argv[1:], frame))
