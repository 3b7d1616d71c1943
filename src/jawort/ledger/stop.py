"""What a no changes in rows: the record, the platform's flag, and what was waiting to leave."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from jawort.ledger.query import query
from jawort.ledger.work import Work

_MEMBERS = query("identity", "members")
_HOLD = query("identity", "hold")
_STOOD = query("stop", "stood")
_OPT_OUT = query("stop", "opt_out")
_NARROW = query("stop", "narrow")
_END_PAUSE = query("stop", "end_pause")
_PLATFORM = query("stop", "platform")
_PLATFORM_WORDS = query("stop", "platform_words")
_OPPOSING = query("stop", "opposing")
_CANCEL = query("stop", "cancel")
_UNREACHED = query("stop", "unreached")


class Stood(NamedTuple):
    """The opt-out of a record."""

    optout: str
    since: datetime | None


def widen(noes: dict[UUID, Stood], contact_id: UUID, scope: str, since: datetime) -> None:
    """One more no to a record: the widest scope and the latest time stay."""
    known = noes.get(contact_id, Stood("ads", since))
    latest = max(since, known.since or since)
    noes[contact_id] = Stood("all" if "all" in (scope, known.optout) else "ads", latest)


async def members(work: Work, contacts: Sequence[UUID]) -> dict[UUID, frozenset[UUID]]:
    """For each record all records of the same person; those are held until the transaction ends."""
    if not contacts:
        return {}
    found: dict[UUID, set[UUID]] = {}
    for row in await work.rows(_MEMBERS, list(contacts)):
        found.setdefault(row["asked"], set()).add(row["contact_id"])
    await work.rows(_HOLD, sorted({one for people in found.values() for one in people}))
    return {one: frozenset(people) for one, people in found.items()}


async def stood(work: Work, contacts: Sequence[UUID]) -> dict[UUID, Stood]:
    """Which no stands in these records."""
    rows = await work.rows(_STOOD, list(contacts))
    return {row["contact_id"]: Stood(row["optout"], row["optout_at"]) for row in rows}


async def opt_out(work: Work, noes: Mapping[UUID, Stood]) -> None:
    """Note noes to everything or to advertising in these records."""
    await work.run(
        _OPT_OUT,
        list(noes),
        [one.optout for one in noes.values()],
        [one.since for one in noes.values()],
    )


async def narrow(work: Work, contacts: Sequence[UUID], *, at: datetime) -> list[UUID]:
    """The person wants only advertising stopped, by an act later than the stop. Gives the records
    in which that holds now.
    """
    return [row["contact_id"] for row in await work.rows(_NARROW, list(contacts), at)]


async def end_pauses(
    work: Work, before: Mapping[UUID, Stood], *, since: Iterable[datetime]
) -> None:
    """End pauses that began at these times, in records where the last no is one of them: what stood
    before them stands again.
    """
    ended = list(before.items())
    await work.run(
        _END_PAUSE,
        [one for one, _ in ended],
        [stood.optout for _, stood in ended],
        [stood.since for _, stood in ended],
        sorted(since),
    )


async def note_platform(work: Work, said: Mapping[UUID, tuple[bool, datetime]]) -> None:
    """Note what people said about advertising on the platform itself: stop (True) or resume."""
    await work.run(
        _PLATFORM,
        list(said),
        [stops for stops, _ in said.values()],
        [at for _, at in said.values()],
    )


async def platform_words(work: Work, contacts: Sequence[UUID]) -> list[tuple[bool, datetime]]:
    """What was said in these records about advertising on the platform, and when."""
    rows = await work.rows(_PLATFORM_WORDS, list(contacts))
    return [(row["platform_ads_stop"], row["platform_ads_at"]) for row in rows]


async def platform_stops(work: Work, contacts: Sequence[UUID]) -> dict[UUID, datetime]:
    """In which of these records advertising is stopped on the platform, and since when."""
    rows = await work.rows(_PLATFORM_WORDS, list(contacts))
    return {row["contact_id"]: row["platform_ads_at"] for row in rows if row["platform_ads_stop"]}


async def opposing(work: Work, contacts: Sequence[UUID]) -> list[Any]:
    """In which of these records a no, an objection or the platform's stop stands, since when."""
    return await work.rows(_OPPOSING, list(contacts))


def newest_word(words: Iterable[tuple[bool, datetime]]) -> tuple[bool, datetime] | None:
    """The word that counts: the newest one, and of two in the same moment the stop."""
    return max(words, key=lambda word: (word[1], word[0]), default=None)


async def unreached(work: Work, contacts: Sequence[UUID], code: int) -> list[Any]:
    """How often these were not reached (`times`), since when and until when, with that error code
    and no sign of life in between: nothing delivered, nothing written by them.
    """
    return await work.rows(_UNREACHED, list(contacts), code)


async def cancel(work: Work, noes: Iterable[tuple[UUID, str]], *, now: datetime) -> int:
    """Take what these noes forbid off the ready list; gives how many messages."""
    several = sorted(set(noes))
    return await work.run(
        _CANCEL, [one for one, _ in several], [scope for _, scope in several], now
    )
