"""The way of an update out of the world: faults, batches, target, signature, repeats."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from cloudapi_simulator.agenda import Agenda
from cloudapi_simulator.fault import WEBHOOK_DEEDS, Faults
from cloudapi_simulator.settings import Settings
from cloudapi_simulator.subscription import Subscriptions
from cloudapi_simulator.webhook import MOST_BYTES, MOST_UPDATES, Delivery, Update, packed, signed

_NO_STORAGE_FOR_S = 3600.0  # platform.md §2.1
_MOST_WAITING = 200_000  # deliveries in memory; beyond it the oldest business is at fault


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt: an HTTP status, or 0 when no answer came."""

    delivery: Delivery
    status: int


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
        self._held: list[Update] = []
        self._numbered = 0
        self.waiting_count = 0  # deliveries made and not yet answered or given up
        self.lost_count = 0

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
        marks = {"drop", "wrong_signature", "no_signature"} & struck.keys()
        update.faults = frozenset(marks)
        if "lose" in struck:
            self.lost_count += 1
        elif "delay" in struck:
            later = now + timedelta(seconds=struck["delay"].seconds)
            self._agenda.plan(later, partial(self._pass_on, update))
        elif "reorder" in struck:
            self._held.append(update)
        else:
            self._pass_on(update, now)
            if "duplicate" in struck:
                self._pass_on(update, now)

    def _pass_on(self, update: Update, now: datetime) -> None:
        target = self._subscriptions.target_of(update.account_id, update.line_id, update.field)
        if target is None:
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
        """Make one delivery of what has gathered for a target; two when it is too long."""
        updates = self._batch.pop(target, [])
        if not updates:
            return
        body = packed(updates)
        if len(body) > MOST_BYTES and len(updates) > 1:
            half = len(updates) // 2
            for part in (updates[:half], updates[half:]):
                self._batch[target] = part
                self._close(target, now)
            return
        marks = frozenset[str]().union(*(update.faults for update in updates))
        self._numbered += 1
        self.waiting_count += 1
        self._ready.append(
            Delivery(
                number=self._numbered,
                url=target,
                body=body,
                headers=self._headers(body, marks),
                first_at=now,
                drop_next="drop" in marks,
                tags=[update.tags for update in updates],
            )
        )

    def _headers(self, body: bytes, marks: frozenset[str]) -> dict[str, str]:
        secret = self._settings().app_secret
        headers = signed(body, secret + "?" if "wrong_signature" in marks else secret)
        if "no_signature" in marks or not self._settings().signed:
            del headers["X-Hub-Signature"], headers["X-Hub-Signature-256"]
        return headers

    def take(self) -> list[Delivery]:
        """The deliveries to post now, in order."""
        ready, self._ready = self._ready, []
        return ready

    def settle(self, outcome: Outcome, now: datetime) -> bool:
        """Note how an attempt ended. True when the delivery needs no further attempt.

        Only 200 counts. Meta repeats at once, then ever more seldom, for seven days, or for one
        hour without storage. Source: platform.md §2.1; the factor is a GUESS.
        """
        delivery = outcome.delivery
        delivery.attempt += 1
        if outcome.status == 200:
            self.waiting_count -= 1
            return True
        settings = self._settings()
        pace = settings.pace
        wait_s = 0.0
        if delivery.attempt > 1:
            power = min(delivery.attempt - 2, 40)
            wait_s = min(pace.retry_first_s * pace.retry_factor**power, pace.retry_most_s)
        again = now + timedelta(seconds=wait_s)
        patience_s = _NO_STORAGE_FOR_S if settings.storage == "none" else pace.retry_for_s
        too_late = again - delivery.first_at > timedelta(seconds=patience_s)
        if too_late or self.waiting_count > _MOST_WAITING:
            self.waiting_count -= 1
            self.lost_count += 1
            return True
        self._agenda.plan(again, lambda _at: self._ready.append(delivery))
        return False
