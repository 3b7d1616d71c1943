"""What is over its time: counted, removed in bounded batches, and noted as counts (law.md G-06)."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from jawort.domain.conversation.composer import DRAFT_FOR
from jawort.domain.declared.declaration import tables_of_person
from jawort.domain.ids import timed_id
from jawort.domain.retention import FULL_ADDRESS_DAYS, RULES, RetentionClass
from jawort.ledger import person
from jawort.ledger.query import Query, query
from jawort.ledger.work import HouseWork, Work

_COUNT_ENDED = query("retention", "count_ended_keys")
_ENDED = query("retention", "ended_keys")
_DESTROY_ENDED = query("retention", "destroy_ended_key")
_ADD_PURGE = query("retention", "add_purge")
_PURGES = query("retention", "purges")

_BATCH = 2000  # rows removed in one transaction


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that has an end by its age: a class, where it lies, how many days it may lie."""

    retention_class: RetentionClass
    table: str
    days: int
    counting: Query
    purging: Query

    def before(self, now: datetime) -> datetime:
        """What is older than this moment is over. The last day of keeping is a whole day."""
        today = datetime.combine(now.astimezone(UTC).date(), time(), UTC)
        return today - timedelta(days=self.days)


def _days(retention_class: RetentionClass) -> int:
    span = RULES[retention_class].span
    assert span is not None and span.days  # every class purged by age ends after days
    return span.days


_OPT_IN, _MEDIA = RetentionClass.OPT_IN_UNCONFIRMED, RetentionClass.MEDIA
_DELIVERY, _SECURITY = RetentionClass.DELIVERY, RetentionClass.SECURITY_LOG

TERMS: tuple[Term, ...] = (
    Term(
        _OPT_IN,
        "opt_in_request",
        _days(_OPT_IN),
        query("retention", "count_opt_in_request"),
        query("retention", "purge_opt_in_request"),
    ),
    Term(
        _OPT_IN,
        "invitation",
        _days(_OPT_IN),
        query("retention", "count_invitation"),
        query("retention", "purge_invitation"),
    ),
    Term(
        RetentionClass.CHAT,
        "composer_draft",
        DRAFT_FOR.days,
        query("composer", "count_drafts"),
        query("composer", "purge_drafts"),
    ),
    Term(
        RetentionClass.CHAT,
        "kept_answer",
        DRAFT_FOR.days,
        query("composer", "count_kept"),
        query("composer", "purge_kept"),
    ),
    Term(
        _MEDIA,
        "media",
        _days(_MEDIA),
        query("retention", "count_media"),
        query("retention", "purge_media"),
    ),
    Term(
        _DELIVERY,
        "delivery",
        _days(_DELIVERY),
        query("retention", "count_delivery"),
        query("retention", "purge_delivery"),
    ),
    Term(
        _DELIVERY,
        "unknown_update",
        _days(_DELIVERY),
        query("retention", "count_unknown_update"),
        query("retention", "purge_unknown_update"),
    ),
    Term(
        _DELIVERY,
        "update_seen",
        _days(_DELIVERY),
        query("retention", "count_update_seen"),
        query("retention", "purge_update_seen"),
    ),
    Term(
        _SECURITY,
        "full_address",
        FULL_ADDRESS_DAYS,
        query("retention", "count_full_address"),
        query("retention", "purge_full_address"),
    ),
    Term(
        _SECURITY,
        "security_event",
        _days(_SECURITY),
        query("retention", "count_security_event"),
        query("retention", "purge_security_event"),
    ),
    Term(
        _SECURITY,
        "public_try",
        0,  # a row counts for minutes, and web processes sweep too
        query("public_try", "count_over"),
        query("public_try", "purge"),
    ),
    Term(
        _SECURITY,
        "account_session",
        _days(_SECURITY),
        query("session", "count_over"),
        query("session", "purge"),
    ),
)


@dataclass(frozen=True, slots=True)
class Purged:
    """How much of one class was removed from one place, or would be."""

    retention_class: str
    table: str
    count: int


async def due(work: HouseWork, *, now: datetime) -> list[Purged]:
    """What is over its time now; nothing is changed."""
    found = []
    for term in TERMS:
        count = int(await work.value(term.counting, term.before(now)))
        found.append(Purged(term.retention_class.value, term.table, count))
    ended = int(await work.value(_COUNT_ENDED, now))
    return [one for one in [*found, Purged("", "data_key", ended)] if one.count]


async def purge(work: HouseWork, term: Term, *, now: datetime) -> int:
    """Remove one batch of what is over and note the count; 0 when nothing is left."""
    count = await work.run(term.purging, term.before(now), _BATCH)
    if count:
        await note(work, Purged(term.retention_class.value, term.table, count), now=now)
    return count


async def end_kept(work: HouseWork, *, now: datetime) -> tuple[int, set[str]]:
    """Destroy a batch of keys whose last day is over, with all rows they had opened.

    Gives their number and the parts of the key table they were in, for scrubbing.
    """
    rows = await work.rows(_ENDED, now, _BATCH // 10)
    removed: dict[tuple[str, str], int] = {}
    for row in rows:
        mine = Work(work.connection, work.keyring, row["controller_id"])
        kept = row["retention_class"]
        for table in tables_of_person():
            if table.classed:
                count = await person.end_class(mine, table, row["contact_id"], kept)
                removed[kept, table.name] = removed.get((kept, table.name), 0) + count
        await mine.run(_DESTROY_ENDED, row["contact_id"], kept)
    for (kept, name), count in sorted(removed.items()):
        if count:
            await note(work, Purged(kept, name, count), now=now)
    return len(rows), {row["part"] for row in rows}


async def note(work: HouseWork, purged: Purged, *, now: datetime) -> None:
    """Note what was removed. The row names no person."""
    purge_id = timed_id(now, secrets.token_bytes(10))
    await work.run(_ADD_PURGE, purge_id, now, purged.retention_class, purged.table, purged.count)


async def purges(work: HouseWork, *, since: datetime) -> list[Purged]:
    """The purge report: what was removed since a moment, in order."""
    return [
        Purged(row["retention_class"], row["table_name"], row["row_count"])
        for row in await work.rows(_PURGES, since)
    ]
