"""Metrics for machines: the numbers of the house as Prometheus text, on this machine only."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from jawort.desk.overview import numbers
from jawort.ledger.tally import Ages, Tally
from jawort.web.house import House

_STATES: Final = ("active", "blocked", "erasure_running", "erased")
_LANES: Final = ("speaks", "reports")
_READY: Final = ("waiting", "leaving", "unknown")

Numbers = Mapping[str, tuple[Tally, int]]


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/metrics`. Ids of companies, states and counts; nobody's data."""

    @get("/metrics")
    async def metrics() -> Response[bytes]:
        companies, ages = await numbers(house.ledger, now=house.clock())
        return Response(
            text_of(companies, ages),
            media_type=CONTENT_TYPE_LATEST,
            headers={"Cache-Control": "no-store"},
        )

    return [metrics]


def text_of(companies: Numbers, ages: Ages) -> bytes:
    """The numbers in Prometheus' text format, and those of this process beside them."""
    registry = CollectorRegistry()
    registry.register(_Given([*_of_companies(companies), *_of_house(ages)]))
    ProcessCollector(registry=registry)
    return generate_latest(registry)


class _Given(Collector):
    """Metrics that were gathered already."""

    def __init__(self, families: Iterable[Metric]) -> None:
        self.families = list(families)

    def collect(self) -> Iterator[Metric]:
        yield from self.families


def _of_companies(companies: Numbers) -> list[Metric]:
    facts = _gauge("jawort_facts", "Facts remembered.")
    waiting = _gauge("jawort_facts_waiting", "Facts without a number yet.")
    size = _gauge("jawort_log_size", "Numbered facts in the log.")
    stops = _gauge("jawort_stops", "Emergency stops in force.")
    contacts = _gauge("jawort_contacts", "Contacts by state.", "state")
    unread = _gauge("jawort_deliveries_unread", "Deliveries not read yet, by lane.", "lane")
    ready = _gauge("jawort_ready", "Messages on their way out, by state.", "state")
    for name, (tally, stop_count) in companies.items():
        facts.add_metric([name], tally.facts)
        waiting.add_metric([name], tally.waiting_facts)
        size.add_metric([name], tally.log_size)
        stops.add_metric([name], stop_count)
        # Every state each time, so that a value of zero is not mistaken for a missing one.
        for state in _STATES:
            contacts.add_metric([name, state], tally.contacts.get(state, 0))
        for lane in _LANES:
            unread.add_metric([name, lane], tally.unread_deliveries.get(lane, 0))
        for state in _READY:
            ready.add_metric([name, state], tally.ready.get(state, 0))
    return [facts, waiting, size, stops, contacts, unread, ready]


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
