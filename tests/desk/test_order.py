"""The order of arrival does not matter: shuffled, repeated and split, the same end is reached.

The same history happens to two casts of invented people in one database: to the first in its
order, one thing at a time; to the second in disorder, in batches, with repetitions. Then both are
compared.
"""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest

from jawort.desk.receive import take_in
from jawort.domain.arrival.update import Arrived, Mention
from jawort.ledger import contact
from jawort.ledger.keys.vault import open_keys
from tests.desk.arrivals import Counter, by, changes, open_counter, prefers, says
from tests.shop import NOON, Shop

HISTORIES = 24
WORDS = ("Hallo", "stop werbung", "STOP", "ist mein Auto fertig?", "Danke!", "STOP N07")


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


Names = Callable[[int], tuple[Mention, ...]]
Happening = Callable[[Names, str], Arrived]


def history(chance: random.Random) -> list[tuple[datetime, Happening]]:
    """What two people do in an hour: they write, say no, change their number, take over an old one.

    `generation` counts the names of a person: after a change the next one is used.
    """
    happenings: list[tuple[datetime, Happening]] = []
    change_at = [chance.randrange(10, 50) if chance.random() < 0.7 else None for _ in range(2)]
    for minute in range(60):
        if chance.random() < 0.75:
            continue
        who = chance.randrange(2)
        changed = change_at[who]
        generation = 2 * who + (1 if changed is not None and minute >= changed else 0)
        if changed is not None and minute > changed and chance.random() < 0.2:
            generation = 10 + 2 * who  # a stranger who got the old number
        at = NOON + timedelta(minutes=minute)
        happenings.append((at, _deed(chance, generation, at)))
    for who, changed in enumerate(change_at):
        if changed is not None:
            at = NOON + timedelta(minutes=changed)
            happenings.append((at, _change(2 * who, at)))
    return sorted(happenings, key=lambda one: one[0])


def _deed(chance: random.Random, generation: int, at: datetime) -> Happening:
    kind = chance.random()
    word = chance.choice(WORDS)
    late = timedelta(seconds=chance.choice((1, 2, 200)))
    value = "stop" if kind < 0.1 else "resume"

    def happens(names: Names, mark: str) -> Arrived:
        if kind < 0.2:
            known = prefers(value, at=at, who=names(generation), late=late)
            update = msgspec.structs.replace(known.update, id=f"preference.{mark}")
            return msgspec.structs.replace(known, update=update)
        return says(word, at=at, who=names(generation), late=late, wamid=f"wamid.{mark}")

    return happens


def _change(generation: int, at: datetime) -> Happening:
    def happens(names: Names, mark: str) -> Arrived:
        known = changes(names(generation), names(generation + 1), at=at)
        update = msgspec.structs.replace(known.update, id=f"change.{mark}")
        return msgspec.structs.replace(known, update=update)

    return happens


def cast(number: int) -> Names:
    """The names of one cast. A stranger has the number of somebody before a change, and a user id
    of his own.
    """

    def names(generation: int) -> tuple[Mention, ...]:
        line = generation - 10 if generation >= 10 else generation
        return by(f"4917139{number:04}{line}", f"DE.{number:06}{generation:02}")

    return names


async def _state(counter: Counter, number: int) -> list[Any]:
    """What has become of a cast, person by person, without the ids that chance has made."""
    prefix = (f"4917139{number:04}", f"DE.{number:06}")
    async with counter.work() as work:
        rows = await work.connection.fetch("SELECT contact_id FROM contact")
        everyone = [row["contact_id"] for row in rows]
        known = await contact.identifiers_of(work, everyone, await open_keys(work, everyone))
        mine = [one for one in known if one.identifier.value.startswith(prefix)]
        people = {frozenset(await contact.person_of(work, one.contact_id)) for one in mine}
        noes = await work.connection.fetch(
            "SELECT hash, scope, since FROM suppression WHERE lifted_at IS NULL"
        )
        told = {bytes(row["hash"]): set[Any]() for row in noes}
        for row in noes:
            told[bytes(row["hash"])].add((row["scope"], row["since"]))
        return sorted([await _person(work, sorted(one), mine, prefix, told) for one in people])


async def _person(
    work: Any,
    ids: Sequence[UUID],
    known: Sequence[contact.KnownIdentifier],
    prefix: tuple[str, str],
    told: dict[bytes, set[Any]],
) -> Any:
    from jawort.ledger.keys.keyed_hash import remembered

    fetch = work.connection.fetchrow
    record = await fetch(
        "SELECT bool_or(optout = 'all'), bool_or(optout <> 'none'), max(optout_at)::text,"
        " bool_or(platform_ads_stop), max(platform_ads_at)::text, bool_and(identity_ok)"
        " FROM contact WHERE contact_id = ANY($1)",
        ids,
    )
    thread = await fetch(
        "SELECT max(last_inbound_at)::text, (SELECT count(*) FROM message"
        " WHERE contact_id = ANY($1)) FROM conversation WHERE contact_id = ANY($1)",
        ids,
    )
    names = sorted(
        (
            one.identifier.kind.value,
            one.identifier.value.removeprefix(prefix[0]).removeprefix(prefix[1]),
            str(one.valid_from),
            str(one.valid_to),
            sorted(
                (scope, str(since))
                for hash_ in remembered(work.keyring, work.controller_id, one.identifier).values()
                for scope, since in told.get(hash_, ())
            ),
        )
        for one in known
        if one.contact_id in ids
    )
    return names, [str(value) for value in record], [str(value) for value in thread]


@pytest.mark.parametrize("part", range(4))
async def test_disorder_repetition_and_batches_come_to_the_same_end(
    counter: Counter, part: int
) -> None:
    now = NOON + timedelta(hours=2)
    for number in range(part, HISTORIES, 4):
        chance = random.Random(f"order {number}")
        told = history(chance)
        tidy = [deed(cast(2 * number), f"{number}.a.{i}") for i, (_, deed) in enumerate(told)]
        wild = [deed(cast(2 * number + 1), f"{number}.b.{i}") for i, (_, deed) in enumerate(told)]
        for one in tidy:
            await counter.take(one, now=now)
        wild += chance.sample(wild, len(wild) // 3)
        chance.shuffle(wild)
        while wild:
            size = chance.randrange(1, 6)
            batch, wild = wild[:size], wild[size:]
            async with counter.work() as work:
                await take_in(work, batch, now=now)

        assert await _state(counter, 2 * number + 1) == await _state(counter, 2 * number), number
