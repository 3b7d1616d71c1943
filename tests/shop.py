"""The invented company most tests happen in, and the moment they happen at."""

from dataclasses import dataclass
from datetime import UTC, datetime

from jawort.ledger.controller import Controller
from jawort.ledger.work import Ledger

NOON = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)  # a Tuesday, 11:00 in Berlin


@dataclass(frozen=True)
class Shop:
    """A memory with one controller: an invented car dealer."""

    ledger: Ledger
    controller: Controller
