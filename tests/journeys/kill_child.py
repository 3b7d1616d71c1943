"""`jawort web` or `jawort work` to be killed, as the roof starts them, with a clock that begins at
another moment: campaigns rest at night and on Sundays, and these tests run whenever they run.
"""

import os
import sys
from datetime import UTC, datetime, timedelta

from jawort import main
from jawort.cli.frame import Frame, run

SHIFT = "JAWORT_TEST_CLOCK_SHIFT_S"


def shifted(shift_s: float) -> datetime:
    """The time now, so many seconds away from that of the machine."""
    return datetime.now(UTC) + timedelta(seconds=shift_s)


if __name__ == "__main__":
    shift = float(os.environ[SHIFT])
    frame = Frame(
        environment=os.environ,
        is_root=os.geteuid() == 0,
        clock=lambda: shifted(shift),
        doors=main.doors,
        clocks=main.clocks,
    )
    sys.exit(run(sys.argv[1:], frame))
