"""What every page stands in: the memory, the clock, and how this house was started."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from jawort.ledger.work import Ledger


@dataclass(frozen=True, slots=True)
class House:
    """Handed to every page. `sample`: the data are invented, and the pages say so.

    simulator: address of the pretended phones, where they run beside us. trial_key: in a trial run,
    the word of the links that sign in with one click; it never prints.
    """

    ledger: Ledger
    clock: Callable[[], datetime]
    sample: bool = False
    simulator: str = ""
    trial_key: str = field(default="", repr=False)
