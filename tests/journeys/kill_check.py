"""Looking from the outside at what the kills have left: carrier and ledger must tell the same."""

import asyncio
import hashlib
import json
from collections import Counter
from datetime import timedelta
from typing import Any

import msgspec

from jawort.domain.fact import FactKind
from jawort.ledger import message
from jawort.ledger.keys.keyed_hash import wamid_lookups
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import attempt
from jawort.outbox import recover
from tests.intake.carrier import kept
from tests.journeys.kill_carrier import Carrier
from tests.journeys.kill_house import PATIENCE_S, House
from tests.journeys.kill_load import Load

SECOND = timedelta(seconds=1)
ON_THE_WAY = 2 * SECOND
"""A second from the final check to the first byte, and as long again for slow loops to see it."""


async def until_settled(house: House, load: Load) -> None:
    """Let everything come to its end, as it does without kills; whose worker was killed is given up
    without waiting for the minute and a half that this takes in life.
    """
    await house.whole()
    async with asyncio.timeout(3 * PATIENCE_S):
        await load.carrier.all_brought()
        while await _open_count(load):
            await recover.run_once(load.ledger, now=house.now() + 2 * recover.LEASE)
            await asyncio.sleep(1.0)
            await load.carrier.all_brought()


async def read_what_was_set_aside(house: House, load: Load) -> Counter[str]:
    """A delivery whose readers were killed again and again is put aside, shown, and its person not
    written to. Gives how many these were, and does what the operator does about it.
    """
    code, said = await house.command("delivery", "show", "--json")
    aside = int(json.loads(said)["set_aside"])
    async with load.ledger.bare_connection() as connection:
        sql = "SELECT count(*) FROM delivery WHERE state = 'damaged' AND read_at IS NULL"
        assert (code, aside) == (0, await connection.fetchval(sql))
    if aside:
        since = house.begins_at.isoformat()
        code, _ = await house.command("delivery", "replay", "--since", since, "--really")
        assert code == 0
        await until_settled(house, load)
    return Counter(set_aside=aside)


async def _open_count(load: Load) -> int:
    """Deliveries to be read, messages to be sent, campaigns that run."""
    async with load.ledger.bare_connection() as connection:
        return int(
            await connection.fetchval(
                "SELECT (SELECT count(*) FROM delivery WHERE state = 'unread')"
                " + (SELECT count(*) FROM ready WHERE state IN ('waiting', 'leaving'))"
                " + (SELECT count(*) FROM campaign WHERE state = 'running')"
            )
        )


# -- nothing lost --------------------------------------------------------------------------------


async def check_deliveries(load: Load) -> Counter[str]:
    """What was answered 200 is kept as often as it was answered, and read; what it says stands in
    the ledger once. What was not answered may be there, once.
    """
    carrier = load.carrier
    rows = await kept(load.ledger)
    copies = Counter(hashlib.sha256(row["body"]).digest() for row in rows)
    assert {row["state"] for row in rows} == {"read"}
    assert set(carrier.strange) <= {503}, carrier.strange
    known = set()
    for one in carrier.deliveries:
        mark = hashlib.sha256(one.body).digest()
        known.add(mark)
        assert one.answers <= copies[mark] <= one.tries
        assert one.answers or one.gives_up
    assert set(copies) <= known
    times = await _times_kept(load, [text for one in carrier.deliveries for text in one.texts])
    for one in carrier.deliveries:
        is_there = copies[hashlib.sha256(one.body).digest()] > 0
        assert {times[text] for text in one.texts} <= {int(is_there)}
    assert sum(times.values()) == await _heard_count(load)
    return Counter(
        deliveries=len(carrier.deliveries),
        texts=len(times),
        answered=sum(one.answers > 0 for one in carrier.deliveries),
        brought_again=sum(one.tries > 1 for one in carrier.deliveries),
        kept_twice=sum(count > 1 for count in copies.values()),
        given_up=sum(not one.answers for one in carrier.deliveries),
    )


async def _times_kept(load: Load, texts: list[str]) -> dict[str, int]:
    """How many messages stand under each of these ids of the platform."""
    ring = load.ledger.keyring
    marks = {
        mark: text
        for text in texts
        for mark in wamid_lookups(ring, load.controller_id, text).values()
    }
    times = dict.fromkeys(texts, 0)
    async with load.ledger.bare_connection() as connection:
        rows = await connection.fetch(
            "SELECT wamid_lookup FROM message WHERE direction = 'in'"
            " AND wamid_lookup = ANY($1::bytea[])",
            list(marks),
        )
    for row in rows:
        times[marks[row["wamid_lookup"]]] += 1
    return times


async def _heard_count(load: Load) -> int:
    async with load.ledger.bare_connection() as connection:
        sql = "SELECT count(*) FROM message WHERE direction = 'in'"
        return int(await connection.fetchval(sql))


# -- nothing twice -------------------------------------------------------------------------------


async def check_messages(load: Load) -> Counter[str]:
    """Nothing left twice, whatever one counts by; of each message the ledger says what the carrier
    says, or says openly that it does not know.
    """
    carrier = load.carrier
    assert not carrier.doubled, "somebody was told the same twice"
    assert max(carrier.calls.values()) == 1, "an attempt came twice"
    async with load.ledger.bare_connection() as connection:
        rows = await connection.fetch(
            "SELECT attempt_id, attempt.outcome, ready.ready_id, state, decided_at"
            " FROM attempt JOIN ready ON ready.ready_id = attempt.ready_id"
            " JOIN decision ON decision.decision_id = attempt.decision_id"
        )
        states = dict(await connection.fetch("SELECT state, count(*) FROM ready GROUP BY state"))
    by_attempt = {str(row["attempt_id"]): row for row in rows}
    taken = {one.attempt: one for one in carrier.taken}
    assert set(carrier.calls) <= set(by_attempt), "something left that is not on record"
    left = Counter(by_attempt[one]["ready_id"] for one in taken)
    assert max(left.values()) == 1, "a message was repeated after the carrier took it"
    told = _told(carrier)
    for name, row in by_attempt.items():
        _check_attempt(row, name in taken, name in told, name in carrier.refused)
    assert set(states) <= {"accepted", "failed", "refused", "cancelled", "unknown"}, states
    async with load.ledger.work(load.controller_id) as work:
        shown = await attempt.unknown(work, count=1_000_000)
    assert len(shown) == states.get("unknown", 0), "an unknown that nobody is shown"
    await _check_answers(load)
    return Counter(states) + Counter(taken=len(taken), cut=carrier.cut)


def _told(carrier: Carrier) -> set[str]:
    """Attempts of which the house was told, and has said so."""
    return {attempt for one in carrier.deliveries if one.answers for attempt, _ in one.statuses}


def _check_attempt(row: Any, is_taken: bool, is_told: bool, is_refused: bool) -> None:
    match row["outcome"]:
        case "accepted":
            assert is_taken
        case "error":
            assert is_refused
        case "not_sent":
            assert not is_taken and not is_refused
        case "unknown":
            # Told or not: had the house been told, it would know.
            assert not is_told
            assert row["state"] == "unknown"
        case other:
            raise AssertionError(other)
    assert not (is_told and row["state"] != "accepted")


async def _check_answers(load: Load) -> None:
    """Every answer that somebody gave has come to an end, and those accepted are at the carrier."""
    words = {one.words for one in load.carrier.taken}
    async with load.ledger.bare_connection() as connection:
        rows = await connection.fetch(
            "SELECT ready_id, state FROM ready WHERE ready_id = ANY($1::uuid[])",
            list(load.asked.values()),
        )
    state_of = {row["ready_id"]: row["state"] for row in rows}
    for number, ready_id in load.asked.items():
        state = state_of[ready_id]
        is_there = f"Antwort {number}" in words
        assert is_there or state != "accepted", number
        assert state == "accepted" or not is_there or state == "unknown", number


# -- stop wins -----------------------------------------------------------------------------------


async def check_stops(load: Load) -> Counter[str]:
    """No advertising to anybody whose final check came after the 200 to their withdrawal; each
    withdrawal holds, is one fact, and nobody's yes was taken who said nothing.
    """
    async with load.ledger.bare_connection() as connection:
        decided = dict(
            await connection.fetch(
                "SELECT attempt_id::text, decided_at FROM attempt"
                " JOIN decision ON decision.decision_id = attempt.decision_id"
            )
        )
        optout = dict(await connection.fetch("SELECT contact_id, optout FROM contact"))
        withdrawn = dict(
            await connection.fetch(
                "SELECT contact_id, count(*) FROM fact_person JOIN fact"
                " USING (controller_id, fact_id) WHERE kind = $1 GROUP BY contact_id",
                FactKind.CONSENT_WITHDRAWN.value,
            )
        )
    before = 0
    for one in load.carrier.taken:
        said = load.stops.get(one.to)
        if said is None or not one.is_campaign:
            continue
        assert said.answered_at is not None
        assert decided[one.attempt] <= said.answered_at, "advertised after the stop"
        assert one.at <= said.answered_at + ON_THE_WAY, "advertised after the stop"
        before += 1
    stopped = {load.people[number] for number in load.stops}
    for contact_id in load.people.values():
        assert optout[contact_id] == ("all" if contact_id in stopped else "none")
        assert withdrawn.get(contact_id, 0) == int(contact_id in stopped)
    return Counter(stops=len(stopped), advertised_before_stop=before)


# -- the log -------------------------------------------------------------------------------------


async def check_log(house: House, load: Load) -> Counter[str]:
    """`jawort ledger verify` finds nothing; facts are numbered without a gap; words open."""
    code, said = await house.command("ledger", "verify", "--json")
    (line,) = said.splitlines()
    told = json.loads(line)
    assert (code, told["whole"], told["findings"]) == (0, True, [])
    async with load.ledger.bare_connection() as connection:
        row = await connection.fetchrow(
            "SELECT count(*), min(leaf_index), max(leaf_index), (SELECT count(*) FROM fact)"
            " FROM log_leaf"
        )
    assert tuple(row) == (told["facts"], 0, told["facts"] - 1, told["facts"])
    contacts = list(load.people.values())
    async with load.ledger.reading(load.controller_id) as work:
        keys = await open_keys(work, contacts)
        said_by = await message.messages_of(work, contacts, keys)
    assert all(one.body is not None for one in said_by)
    asked = Counter(
        msgspec.json.encode(one.body) for one in said_by if b"Frage" in _bytes(one.body)
    )
    assert max(asked.values()) == 1, "the same question stands twice"
    return Counter(facts=told["facts"])


def _bytes(body: Any) -> bytes:
    return msgspec.json.encode(body)
