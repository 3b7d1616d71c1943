"""Metrics for machines: the numbers of the house as Prometheus text, on this machine only."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from jawort.desk.house.overview import Numbers, numbers
from jawort.ledger.tally import Ages
from jawort.web.house import House

_STATES: Final = ("active", "blocked", "erasure_running", "erased")
_LANES: Final = ("speaks", "reports")
_READY: Final = ("waiting", "leaving", "unknown")

_ANSWERS: Final = (200, 401, 403, 404, 408, 413, 503)
"""What the door answers; others are told when they occur. The page is docs/intake.md."""

Companies = Mapping[str, Numbers]


def routes(house: House, answers: Mapping[int, int]) -> list[HTTPRouteHandler]:
    """`/metrics`. Ids of companies, states and counts; nobody's data.

    answers: how often the door of this process has answered what, counted on while we look.
    """

    @get("/metrics")
    async def metrics() -> Response[bytes]:
        now = house.clock()
        companies, ages = await numbers(house.ledger, now=now)
        return Response(
            text_of(companies, ages, answers, now=now),
            media_type=CONTENT_TYPE_LATEST,
            headers={"Cache-Control": "no-store"},
        )

    return [metrics]


def text_of(
    companies: Companies, ages: Ages, answers: Mapping[int, int], *, now: datetime
) -> bytes:
    """The numbers in Prometheus' text format, and those of this process beside them."""
    registry = CollectorRegistry()
    given = [*_of_companies(companies), *_at_the_doors(companies, now=now), *_of_house(ages)]
    registry.register(_Given([*given, _of_door(answers)]))
    ProcessCollector(registry=registry)
    return generate_latest(registry)


class _Given(Collector):
    """Metrics that were gathered already."""

    def __init__(self, families: Iterable[Metric]) -> None:
        self.families = list(families)

    def collect(self) -> Iterator[Metric]:
        yield from self.families


def _of_companies(companies: Companies) -> list[Metric]:
    facts = _gauge("jawort_facts", "Facts remembered.")
    waiting = _gauge("jawort_facts_waiting", "Facts without a number yet.")
    size = _gauge("jawort_log_size", "Numbered facts in the log.")
    stops = _gauge("jawort_stops", "Emergency stops in force.")
    contacts = _gauge("jawort_contacts", "Contacts by state.", "state")
    unread = _gauge("jawort_deliveries_unread", "Deliveries not read yet, by lane.", "lane")
    ready = _gauge("jawort_ready", "Messages on their way out, by state.", "state")
    for name, one in companies.items():
        tally = one.tally
        facts.add_metric([name], tally.facts)
        waiting.add_metric([name], tally.waiting_facts)
        size.add_metric([name], tally.log_size)
        stops.add_metric([name], one.stop_count)
        # Every state each time, so that a value of zero is not mistaken for a missing one.
        for state in _STATES:
            contacts.add_metric([name, state], tally.contacts.get(state, 0))
        for lane in _LANES:
            unread.add_metric([name, lane], tally.unread_deliveries.get(lane, 0))
        for state in _READY:
            ready.add_metric([name, state], tally.ready.get(state, 0))
    return [facts, waiting, size, stops, contacts, unread, ready]


def _at_the_doors(companies: Companies, *, now: datetime) -> list[Metric]:
    """What is stuck: each of these should be zero, or go back to zero within seconds."""
    overdue = _gauge(
        "jawort_deliveries_overdue",
        "Unread deliveries of nobody knows whom that no longer hold messages back.",
    )
    aside = _gauge("jawort_deliveries_set_aside", "Deliveries that felled their reader.")
    oldest = _gauge("jawort_deliveries_oldest_unread_seconds", "Age of the oldest unread one.")
    halted = _gauge("jawort_senders_halted", "Numbers that wait for a person.")
    errands = _gauge("jawort_errands", "Errands by kind and state.", "kind", "state")
    for name, one in companies.items():
        since = one.door.oldest_at
        overdue.add_metric([name], one.door.overdue)
        aside.add_metric([name], one.door.set_aside)
        oldest.add_metric([name], (now - since).total_seconds() if since else 0.0)
        halted.add_metric([name], one.halted_count)
        for kind in one.errands:
            errands.add_metric([name, kind.kind, "waiting"], kind.waiting)
            errands.add_metric([name, kind.kind, "failed"], kind.failed)
    return [overdue, aside, oldest, halted, errands]


def _of_door(answers: Mapping[int, int]) -> Metric:
    """Answers of the door in this process. Every usual one each time, zero or not."""
    told = CounterMetricFamily(
        "jawort_door_answers", "Answers to deliveries since this process began.", labels=["status"]
    )
    for status in sorted({*_ANSWERS, *answers}):
        told.add_metric([str(status)], answers.get(status, 0))
    return told


def _of_house(ages: Ages) -> list[Metric]:
    keys = GaugeMetricFamily(
        "jawort_key_age_seconds", "Age of the key-encrypting keys.", labels=["which"]
    )
    keys.add_metric(["newest"], ages.newest_key.total_seconds())
    keys.add_metric(["oldest"], ages.oldest_key.total_seconds())
    backups = GaugeMetricFamily(
        "jawort_backup_age_seconds", "Age of the newest backup of each set.", labels=["data_set"]
    )
    for data_set, age in sorted(ages.backups.items()):
        backups.add_metric([data_set], age.total_seconds())
    return [keys, backups]


def _gauge(name: str, meaning: str, *labels: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, meaning, labels=["controller", *labels])
