"""The roof: settings in, house built, doors opened. The one place that reads the clock."""

import os
import sys
from datetime import UTC, datetime


def clock() -> datetime:
    """The time now, aware, in UTC. Everything below the roof gets it as an argument."""
    return datetime.now(UTC)


def main() -> None:
    """The command `jawort`."""
    from jawort.cli.frame import Frame, run  # here, so that `--help` imports nothing heavy

    frame = Frame(environment=os.environ, is_root=os.geteuid() == 0, clock=clock)
    sys.exit(run(sys.argv[1:], frame))
