"""How much the platform lets through, counted in the simulator's own time."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.settings import Limit

_MOST_PAIRS = 100_000  # kept at once; the oldest are forgotten, which lets a little more through
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
        self._opened: dict[str, OrderedDict[str, datetime]] = {}  # by portfolio
        self._week: dict[str, OrderedDict[str, datetime]] = {}  # by portfolio
        self._management: dict[str, Bucket] = {}
        self._advertised: OrderedDict[str, deque[datetime]] = OrderedDict()

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

    def is_beyond_tier(
        self, portfolio_id: str, person_id: str, limit: Limit, now: datetime
    ) -> bool:
        """Is this one different person too many outside the window in 24 hours?

        Counts the person otherwise. Source: platform.md §4.5.
        """
        if limit.new_people_per_day <= 0:
            return False
        opened = self._opened.setdefault(portfolio_id, OrderedDict())
        while opened and now - next(iter(opened.values())) >= _DAY:
            opened.popitem(last=False)
        if person_id in opened:
            return False
        if len(opened) >= limit.new_people_per_day:
            return True
        opened[person_id] = now
        return False

    def uses_half(self, portfolio_id: str, person_id: str, limit: Limit, now: datetime) -> bool:
        """Is this the person with whom half of the limit was used within seven days?

        True once; then counting begins anew.
        """
        week = self._week.setdefault(portfolio_id, OrderedDict())
        while week and now - next(iter(week.values())) >= 7 * _DAY:
            week.popitem(last=False)
        week.pop(person_id, None)
        week[person_id] = now
        if len(week) < limit.new_people_per_day / 2:
            return False
        week.clear()
        return True

    def check_management(self, account_id: str, limit: Limit, now: datetime) -> None:
        """Refuse more management requests an hour than Graph allows: 80007. Source: §0."""
        size = float(limit.management_per_hour)
        if size <= 0:
            return
        bucket = self._management.get(account_id)
        bucket = bucket or self._management.setdefault(account_id, Bucket(size, now))
        if not bucket.take(size, size / 3600, now):
            raise GraphError(80007, "too many management requests of this account in an hour")

    def has_had_enough(self, person_id: str, limit: Limit, now: datetime) -> bool:
        """Did the person get as much advertising in 24 hours as the platform allows: 131049?

        The platform's figure is secret and differs by person; ours is a setting. Source: §4.5.
        """
        if limit.marketing_per_person <= 0:
            return False
        got = self._advertised.get(person_id, ())
        return sum(now - at < _DAY for at in got) >= limit.marketing_per_person

    def advertised(self, person_id: str, limit: Limit, now: datetime) -> None:
        """Note that advertising reached the person."""
        if limit.marketing_per_person <= 0:
            return
        got = self._advertised.pop(person_id, None) or deque()
        self._advertised[person_id] = got
        got.append(now)
        while now - got[0] >= _DAY or len(got) > limit.marketing_per_person:
            got.popleft()
        if len(self._advertised) > _MOST_PAIRS:
            self._advertised.popitem(last=False)
