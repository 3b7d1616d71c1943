"""The way of an update out of the world: faults, batches, target, signature, repeats."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from cloudapi_simulator.agenda import Agenda
from cloudapi_simulator.fault import WEBHOOK_DEEDS, Fault, Faults
from cloudapi_simulator.settings import Settings
from cloudapi_simulator.subscription import Subscriptions
from cloudapi_simulator.webhook import MOST_BYTES, MOST_UPDATES, Delivery, Update, packed, signed

_NO_STORAGE_FOR_S = 3600.0  # platform.md §2.1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt: an HTTP status, or 0 when no answer came."""

    delivery: Delivery
    status: int


@dataclass(slots=True)
class _Gathering:
    """Updates that a fault holds until there are enough: for one delivery, or many at once."""

    as_one: bool
    count: int
    updates: list[Update] = field(default_factory=list)


class Postbag:
    """Collects updates, makes deliveries of them, and plans repeats of failed ones."""

    def __init__(
        self,
        agenda: Agenda,
        faults: Faults,
        subscriptions: Subscriptions,
        settings: Callable[[], Settings],
    ) -> None:
        self._agenda = agenda
        self._faults = faults
        self._subscriptions = subscriptions
        self._settings = settings
        self._ready: list[Delivery] = []
        self._batch: dict[str, list[Update]] = {}
        self._gathering: dict[str, _Gathering] = {}
        self._held: list[Update] = []
        self._waiting: dict[int, Delivery] = {}  # made, not yet taken or given up; oldest first
        self._numbered = 0
        self.waiting_bytes = 0
        self.told_count = 0  # updates somebody has taken with 200
        self.lost_count = 0  # updates that will never be taken

    @property
    def waiting_count(self) -> int:
        """Deliveries made and not yet taken or given up."""
        return len(self._waiting)

    def put(self, update: Update, now: datetime) -> None:
        """Take an update. Faults that wait for it strike here."""
        held, self._held = self._held, []
        if self._faults.is_empty():
            self._pass_on(update, now)
        else:
            self._put_with_faults(update, now)
        for late in held:
            self._pass_on(late, now)

    def _put_with_faults(self, update: Update, now: datetime) -> None:
        struck = {f.do: f for f in self._faults.strike(WEBHOOK_DEEDS, update.tags)}
        update.faults = frozenset({"wrong_signature", "no_signature"} & struck.keys())
        update.drops = struck["drop"].count if "drop" in struck else 0
        for gathering in ("batch", "concurrent"):
            if gathering in struck:
                self._begin_gathering(update, struck[gathering], now)
        if "lose" in struck:
            self.lost_count += 1
        elif "delay" in struck:
            later = now + timedelta(seconds=struck["delay"].seconds)
            self._agenda.plan(later, partial(self._pass_on, update))
        elif "reorder" in struck:
            self._held.append(update)
        else:
            for _ in range(1 + (struck["duplicate"].count if "duplicate" in struck else 0)):
                self._pass_on(update, now)

    def _target_of(self, update: Update) -> str | None:
        return self._subscriptions.target_of(update.account_id, update.line_id, update.field)

    def _begin_gathering(self, update: Update, fault: Fault, now: datetime) -> None:
        target = self._target_of(update)
        if target is None or target in self._gathering:
            return
        gathering = _Gathering(as_one=fault.do == "batch", count=fault.count)
        self._gathering[target] = gathering
        until = now + timedelta(seconds=fault.seconds)
        self._agenda.plan(until, partial(self._end_gathering, target, gathering))

    def _end_gathering(self, target: str, gathering: _Gathering, now: datetime) -> None:
        if self._gathering.get(target) is not gathering:
            return  # there were enough before time was up
        del self._gathering[target]
        if gathering.as_one:
            self._make(target, gathering.updates, now)
        else:
            for update in gathering.updates:
                self._make(target, [update], now)

    def _pass_on(self, update: Update, now: datetime) -> None:
        target = self._target_of(update)
        if target is None:
            return
        gathering = self._gathering.get(target)
        if gathering is not None:
            gathering.updates.append(update)
            if len(gathering.updates) >= gathering.count:
                self._end_gathering(target, gathering, now)
            return
        settings = self._settings()
        batch = self._batch.setdefault(target, [])
        batch.append(update)
        if len(batch) >= min(settings.batch_size, MOST_UPDATES):
            self._close(target, now)
        elif len(batch) == 1:
            wait = timedelta(seconds=settings.batch_wait_s)
            self._agenda.plan(now + wait, partial(self._close, target))

    def _close(self, target: str, now: datetime) -> None:
        self._make(target, self._batch.pop(target, []), now)

    def _make(self, target: str, updates: list[Update], now: datetime) -> None:
        """Make one delivery of what has gathered for a target; two when it is too long."""
        if not updates:
            return
        body = packed(updates)
        if len(body) > MOST_BYTES and len(updates) > 1:
            half = len(updates) // 2
            self._make(target, updates[:half], now)
            self._make(target, updates[half:], now)
            return
        marks = frozenset[str]().union(*(update.faults for update in updates))
        drops = max(update.drops for update in updates)
        self.post(target, body, len(updates), now, marks=marks, drops=drops)

    def post(
        self,
        target: str,
        body: bytes,
        update_count: int,
        now: datetime,
        *,
        marks: frozenset[str] = frozenset(),
        drops: int = 0,
    ) -> None:
        """Let a finished body be delivered. When memory is full the oldest ones are given up."""
        self._numbered += 1
        headers = self._headers(target, body)
        delivery = Delivery(
            number=self._numbered,
            url=target,
            body=body,
            headers=self._falsified(target, body, marks) if marks else headers,
            true_headers=headers,
            first_at=now,
            update_count=update_count,
            drops=drops,
        )
        self._waiting[delivery.number] = delivery
        self.waiting_bytes += delivery.weight
        self._ready.append(delivery)
        while self.waiting_bytes > self._settings().webhook_memory_bytes and len(self._waiting) > 1:
            self._give_up(next(iter(self._waiting.values())))

    def _headers(self, url: str, body: bytes) -> dict[str, str]:
        settings, target = self._settings(), self._subscriptions.manner_of(url)
        is_signed = settings.signed and target.signed
        return signed(body, settings.app_secret if is_signed else None) | dict(target.headers)

    def _falsified(self, url: str, body: bytes, marks: frozenset[str]) -> dict[str, str]:
        target = self._subscriptions.manner_of(url)
        if "no_signature" in marks or not (self._settings().signed and target.signed):
            return signed(body, None) | dict(target.headers)
        return signed(body, self._settings().app_secret + "?") | dict(target.headers)

    def _give_up(self, delivery: Delivery) -> None:
        if self._forget(delivery):
            delivery.given_up = True
            self.lost_count += delivery.update_count

    def _forget(self, delivery: Delivery) -> bool:
        if self._waiting.pop(delivery.number, None) is None:
            return False
        self.waiting_bytes -= delivery.weight
        return True

    @property
    def has_ready(self) -> bool:
        """Is there something to post now?"""
        return bool(self._ready)

    def take(self) -> list[Delivery]:
        """The deliveries to post now, in order."""
        ready, self._ready = self._ready, []
        return [delivery for delivery in ready if not delivery.given_up]

    def put_back(self, deliveries: Iterable[Delivery]) -> None:
        """Take back what could not be posted after all; it goes first the next time."""
        self._ready[:0] = deliveries

    def settle(self, outcome: Outcome, now: datetime) -> bool:
        """Note how an attempt ended. True when the delivery needs no further attempt.

        Only 200 counts. Meta repeats at once, then ever more seldom, for seven days, or for one
        hour without storage. Source: platform.md §2.1; first span and factor are a GUESS.
        """
        delivery = outcome.delivery
        delivery.attempt += 1
        delivery.headers = delivery.true_headers
        if delivery.given_up:
            return True
        if outcome.status == 200:
            self._forget(delivery)
            self.told_count += delivery.update_count
            return True
        again = now + timedelta(seconds=self._wait_s(delivery.attempt))
        settings = self._settings()
        patience_s = _NO_STORAGE_FOR_S if settings.storage == "none" else settings.pace.retry_for_s
        if again - delivery.first_at > timedelta(seconds=patience_s):
            self._give_up(delivery)
            return True
        self._agenda.plan(again, lambda _at: self._ready.append(delivery))
        return False

    def _wait_s(self, attempt: int) -> float:
        """Seconds until the next attempt: none after the first, then longer and longer."""
        if attempt <= 1:
            return 0.0
        pace = self._settings().pace
        power = min(attempt - 2, 40)
        return min(pace.retry_first_s * pace.retry_factor**power, pace.retry_most_s)
