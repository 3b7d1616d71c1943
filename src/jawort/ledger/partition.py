"""Day parts of the deliveries: made ahead, and dropped whole when their day is over (RC13)."""

from datetime import UTC, date, datetime, timedelta

from jawort.domain.retention import RULES, RetentionClass
from jawort.ledger import retention
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork

_PARTS = query("partition", "parts")
_IN_DEFAULT = query("partition", "in_default")
_COUNT = query("partition", "count_part")

_AHEAD_DAYS = 7
_PREFIX = "delivery_2"  # a day of this millennium; the default part is called otherwise


async def ensure(work: HouseWork, *, now: datetime) -> int:
    """Make the parts of today and the next seven days where they are missing; gives their number.

    Locks the default part for a moment and gives up after two seconds rather than stand in the
    door: until its part exists, a day's deliveries lie in the default part and are safe there.
    """
    await work.connection.execute("SET LOCAL lock_timeout = '2s'")
    existing = {row["part"] for row in await work.rows(_PARTS)}
    made = 0
    for day in (_today(now) + timedelta(days=ahead) for ahead in range(_AHEAD_DAYS + 1)):
        name = _name(day)
        if name in existing or await work.value(_IN_DEFAULT, day):
            continue
        # Made apart and then attached: unlike PARTITION OF, this lets the door go on meanwhile.
        await work.connection.execute(
            f'CREATE TABLE "{name}" (LIKE delivery INCLUDING DEFAULTS INCLUDING CONSTRAINTS'
            f' INCLUDING STORAGE); ALTER TABLE delivery ATTACH PARTITION "{name}"'
            f" FOR VALUES FROM ('{day}') TO ('{day + timedelta(days=1)}')"
        )
        made += 1
    return made


async def drop_old(work: HouseWork, *, now: datetime) -> int:
    """Drop the parts of days that are over; gives the number of deliveries that went with them."""
    await work.connection.execute("SET LOCAL lock_timeout = '2s'")
    span = RULES[RetentionClass.DELIVERY].span
    assert span is not None
    before = _today(now) - timedelta(days=span.days)
    gone = 0
    for row in await work.rows(_PARTS):
        day = _day(row["part"])
        if day is None or day >= before:
            continue
        count = int(await work.value(_COUNT, day))
        await work.connection.execute(f'DROP TABLE "{_name(day)}"')
        if count:
            kept = retention.Purged(RetentionClass.DELIVERY.value, "delivery", count)
            await retention.note(work, kept, now=now)
        gone += count
    return gone


def _today(now: datetime) -> date:
    return now.astimezone(UTC).date()


def _name(day: date) -> str:
    return f"delivery_{day:%Y%m%d}"


def _day(part: str) -> date | None:
    if not part.startswith(_PREFIX):
        return None
    return datetime.strptime(part.removeprefix("delivery_"), "%Y%m%d").replace(tzinfo=UTC).date()
