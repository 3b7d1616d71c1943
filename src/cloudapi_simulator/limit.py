"""How much the platform lets through, counted in the simulator's own time."""

from collections import OrderedDict
from datetime import datetime, timedelta

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.settings import Limit

_MOST_PAIRS = 100_000
_DAY = timedelta(hours=24)


class Bucket:
    """Tokens that come back with time; one send takes one."""

    __slots__ = ("at", "left")

    def __init__(self, size: float, now: datetime) -> None:
        self.left = size
        self.at = now

    def take(self, size: float, per_s: float, now: datetime) -> bool:
        """Take one token if there is one. Time that went backwards gives nothing."""
        waited = (now - self.at).total_seconds()
        if waited > 0:
            self.left = min(size, self.left + waited * per_s)
            self.at = now
        if self.left < 1.0 - 1e-9:
            return False
        self.left -= 1.0
        return True


class Limits:
    """The buckets of every business number and pair, bounded in number."""

    def __init__(self) -> None:
        self._lines: dict[str, Bucket] = {}
        self._pairs: OrderedDict[tuple[str, str], Bucket] = OrderedDict()
        self._opened: OrderedDict[tuple[str, str], datetime] = OrderedDict()

    def check_throughput(self, line_id: str, limit: Limit, now: datetime) -> None:
        """Refuse more than so many messages a second of one number: 130429."""
        size = float(limit.messages_per_s)
        if size <= 0:
            return
        bucket = self._lines.get(line_id) or self._lines.setdefault(line_id, Bucket(size, now))
        if not bucket.take(size, size, now):
            raise GraphError(130429, "Message failed to send: throughput of this number reached")

    def check_pair(self, line_id: str, person_id: str, limit: Limit, now: datetime) -> None:
        """Refuse a burst to one person: 45 at once, then one every six seconds: 131056."""
        if limit.pair_burst <= 0:
            return
        key = (line_id, person_id)
        bucket = self._pairs.get(key)
        if bucket is None:
            bucket = self._pairs[key] = Bucket(float(limit.pair_burst), now)
            if len(self._pairs) > _MOST_PAIRS:
                self._pairs.popitem(last=False)
        if not bucket.take(float(limit.pair_burst), 1 / limit.pair_interval_s, now):
            raise GraphError(131056, "Too many messages from this number to the same person")

    def check_people(self, portfolio_id: str, person_id: str, limit: Limit, now: datetime) -> None:
        """Refuse more different people outside the window than the tier allows in 24 hours.

        UNSURE (platform.md §13.6): the code may be 131064 and may come later in a status.
        """
        if limit.new_people_per_day <= 0:
            return
        while self._opened and now - next(iter(self._opened.values())) >= _DAY:
            self._opened.popitem(last=False)
        key = (portfolio_id, person_id)
        if key not in self._opened and len(self._opened) >= limit.new_people_per_day:
            raise GraphError(131048, "Messaging limit of the business portfolio reached")
        self._opened.setdefault(key, now)
