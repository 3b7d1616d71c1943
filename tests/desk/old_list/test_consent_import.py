"""An old list of consents: what is proven is taken over, what is not is told, no no is lifted."""

import tracemalloc
from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from jawort.desk.consent import register
from jawort.desk.media import file as media
from jawort.desk.old_list import consent_import
from jawort.desk.old_list.consent_import import PORTION, Reading, Row, RowResult, take_over
from jawort.desk.old_list.proof import ProofFile, no_proofs
from jawort.desk.old_list.row import Columns, ListMapping
from jawort.desk.opt_out import noted
from jawort.desk.opt_out.noted import NotedNo
from jawort.desk.right import erasure
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.fact import FactKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.purpose import Purpose as Code
from jawort.domain.right.erasure import Ground
from jawort.ledger import contact, fact, purpose
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.register import Wanted
from tests.desk.arrivals import Counter, open_counter, says, sent
from tests.shop import NOON, Shop

SCAN = ProofFile("erika.jpg", b"\xff\xd8\xff Ja, unterschrieben am 3. Mai 2024")
PROOF = SCAN.sha256
TEXT = "Ja, Angebote zu Reifen per WhatsApp."
WHERE = {"phone": 0, "said_at": 1, "text": 2, "proof": 3, "reference": 4}
ERIKA = "0171 3920001"
MAX = "0171 3920002"


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    return await open_counter(shop)


def reading(counter: Counter, *, really: bool = True, by: str = "Anna") -> Reading:
    columns = Columns(phone="p", said_at="s", text="t", proof="b", reference="r")
    known = ListMapping(
        source="Liste 2024",
        time_zone="Europe/Berlin",
        sender=counter.sender_id,
        purpose=counter.purpose_id,
        columns=columns,
    )
    return Reading(known, WHERE, len(WHERE), "DE", by, really, {PROOF: SCAN}.get)


def row(
    number: int, phone: str, *, at: str = "2024-05-03 10:00", text: str = TEXT, proof: str = PROOF
) -> Row:
    return Row(number, (phone, at, text, proof, f"K{number}"))


async def taken(counter: Counter, rows: Iterable[Row], *, really: bool = True) -> list[RowResult]:
    told: list[RowResult] = []
    house = counter.shop.controller.controller_id
    async for portion in take_over(
        counter.shop.ledger, house, rows, reading(counter, really=really), now=NOON
    ):
        told += portion
    return told


async def outcomes(counter: Counter, *rows: Row, really: bool = True) -> list[str]:
    return [one.outcome for one in await taken(counter, rows, really=really)]


async def standing(counter: Counter) -> list[Any]:
    return await counter.rows("SELECT state, proof_ok, scope_ok FROM standing_consent")


async def test_a_proven_yes_is_granted_and_waits_for_a_word_from_its_number(
    counter: Counter,
) -> None:
    (told,) = await taken(counter, [row(2, ERIKA)])

    assert (told.number, told.outcome, told.reference) == (2, "granted", "K2")
    (found,) = await standing(counter)
    assert tuple(found.values()) == ("granted", True, False)
    async with counter.work() as work:
        (entry,) = await register.entries(work, Wanted(), count=10, now=NOON)
    assert (entry.road, entry.contact_id) == ("import", told.contact_id)


@pytest.mark.parametrize(
    ("text", "proof"),
    [("", PROOF), (TEXT, ""), (TEXT, "im Ordner"), (TEXT, "ab" * 32), ("", "")],
)
async def test_without_proof_a_row_is_invalid_and_never_granted(
    counter: Counter, text: str, proof: str
) -> None:
    assert await outcomes(counter, row(2, ERIKA, text=text, proof=proof)) == ["invalid"]

    (found,) = await standing(counter)
    assert (found["state"], found["proof_ok"]) == ("invalid", False)


async def test_the_file_that_shows_a_yes_is_kept_with_it_as_it_came(counter: Counter) -> None:
    (told,) = await taken(counter, [row(2, ERIKA)])

    assert told.contact_id is not None
    async with counter.work() as work:
        (file,) = await media.files_of(work, [told.contact_id])
        data = await media.evidence(work, file.media_id)
        digest = await media.digest(work, file.media_id)
        keys = await open_keys(work, [told.contact_id])
        (given,) = await fact.facts_of(
            work, [told.contact_id], keys, kinds=[FactKind.CONSENT_GIVEN]
        )
    assert given.personal is not None
    evidence = given.personal["evidence"]
    assert (data, file.direction, file.is_shown) == (SCAN.data, "evidence", False)
    assert digest == PROOF
    assert (evidence["proof_sha256"], evidence["media_id"]) == (PROOF, str(file.media_id))


async def test_a_digest_alone_proves_nothing(counter: Counter) -> None:
    unseen = replace(reading(counter), proofs=no_proofs)
    house = counter.shop.controller.controller_id
    rows = [row(2, ERIKA)]

    told = await consent_import.summed(
        take_over(counter.shop.ledger, house, rows, unseen, now=NOON)
    )

    assert told == {"invalid": 1}
    assert [found["proof_ok"] for found in await standing(counter)] == [False]
    assert await counter.rows("SELECT FROM media") == []


async def test_a_dry_run_says_the_same_and_changes_nothing(counter: Counter) -> None:
    rows = [row(2, ERIKA), row(3, MAX, proof=""), row(4, "x"), row(5, ERIKA)]

    dry = await outcomes(counter, *rows, really=False)

    for table in ("contact", "fact", "standing_consent", "media"):
        assert await counter.rows(f"SELECT FROM {table} LIMIT 1") == []
    assert (
        dry == await outcomes(counter, *rows) == ["granted", "invalid", "bad_number", "duplicate"]
    )


async def test_reading_the_list_again_changes_nothing_more(counter: Counter) -> None:
    rows = [row(2, ERIKA), row(3, MAX, proof="")]
    await outcomes(counter, *rows)
    facts = len(await counter.rows("SELECT FROM fact"))

    again = await outcomes(counter, *rows)

    assert again == ["already", "already"]
    assert len(await counter.rows("SELECT FROM fact")) == facts


@pytest.mark.parametrize("scope", ["all", "ads", "topic:Reifen"])
@pytest.mark.parametrize("at", ["2024-05-03", "2026-11-17 11:00"])
async def test_no_row_lifts_a_no_however_new_it_claims_to_be(
    counter: Counter, scope: str, at: str
) -> None:
    await counter.take(says("Hallo", at=NOON - timedelta(hours=2)))
    async with counter.work() as work:
        who = await contact.find(work, Identifier(IdentifierKind.WA_ID, "491713920001"))
        assert who is not None
        told = NotedNo("agent", "Anna", scope, NOON - timedelta(hours=1))
        await noted.record_no(work, who, told, now=NOON - timedelta(hours=1))

    assert await outcomes(counter, row(2, ERIKA, at=at)) == ["no_is_newer"]
    assert all(found["state"] != "granted" for found in await standing(counter))


@pytest.mark.parametrize("code", ["ADS", "N07"])
async def test_who_was_erased_is_not_brought_back_by_a_list(counter: Counter, code: Code) -> None:
    await counter.take(says("Hallo", at=NOON - timedelta(hours=2)))
    async with counter.work() as work:
        who = await contact.find(work, Identifier(IdentifierKind.WA_ID, "491713920001"))
    assert who is not None
    await erasure.erase(
        counter.shop.ledger,
        counter.shop.controller.controller_id,
        who,
        ground=Ground.REQUEST,
        by="Anna",
        now=NOON - timedelta(hours=1),
    )
    before = len(await counter.rows("SELECT FROM contact"))
    chosen = counter
    if code != "ADS":
        async with counter.work() as work:
            reminders = await purpose.add(work, NewPurpose(code), now=NOON - timedelta(days=1))
        chosen = replace(counter, purpose_id=reminders)

    assert await outcomes(chosen, row(2, ERIKA)) == ["no_is_newer"]
    assert len(await counter.rows("SELECT FROM contact")) == before


async def test_who_is_just_being_erased_stops_no_other_row(counter: Counter) -> None:
    await counter.take(says("Hallo", at=NOON - timedelta(hours=2)))
    await counter.rows("UPDATE contact SET state = 'erasure_running'")

    assert await outcomes(counter, row(2, ERIKA), row(3, MAX)) == ["contact_erased", "granted"]


async def test_somebody_known_by_chat_gets_no_second_record(counter: Counter) -> None:
    await counter.take(says("Hallo", at=NOON - timedelta(hours=2)))

    (told,) = await taken(counter, [row(2, ERIKA)])

    (only,) = await counter.rows("SELECT contact_id FROM contact")
    assert told.contact_id == only["contact_id"]


async def test_a_yes_in_the_chat_is_not_weakened_by_a_list(counter: Counter) -> None:
    await counter.take(says("START"))
    (ready,) = await counter.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.text", ready_id=ready["ready_id"])
    await counter.take(says("JA", at=NOON + timedelta(minutes=1)))

    assert await outcomes(counter, row(2, ERIKA, proof="")) == ["already"]

    (found,) = await standing(counter)
    assert tuple(found.values()) == ("granted", True, True)


async def test_bad_rows_are_told_one_by_one_and_stop_nothing(counter: Counter) -> None:
    told = await outcomes(
        counter,
        row(2, "keine"),
        row(3, ERIKA, at="gestern"),
        row(4, ERIKA, at="2030-01-01"),
        Row(5, ("zu", "kurz")),
        Row(6, None, "too_long"),
        row(7, ERIKA, text="J\udce4"),
        row(8, MAX),
    )

    assert told == [
        "bad_number",
        "bad_time",
        "future",
        "bad_cells",
        "too_long",
        "encoding",
        "granted",
    ]
    assert set(told) <= set(consent_import.OUTCOMES)


async def test_a_row_that_fails_undoes_itself_and_no_other(counter: Counter) -> None:
    await outcomes(counter, row(2, ERIKA, at="2030-01-01"), row(3, MAX))

    assert len(await counter.rows("SELECT FROM contact")) == 1


async def test_nobody_answers_for_it_nobody_is_taken(counter: Counter) -> None:
    told = []
    async for portion in take_over(
        counter.shop.ledger,
        counter.shop.controller.controller_id,
        [row(2, ERIKA)],
        reading(counter, by=" "),
        now=NOON,
    ):
        told += [one.outcome for one in portion]

    assert told == ["refused"]
    assert await standing(counter) == []


async def test_memory_stays_flat_however_long_the_list_is(counter: Counter) -> None:
    def rows(count: int) -> Iterator[Row]:
        return (row(number, "not a number") for number in range(2, count + 2))

    await taken_count(counter, rows(2 * PORTION))
    tracemalloc.start()
    try:
        tally = await taken_count(counter, rows(40_000))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert tally == {"bad_number": 40_000}
    assert peak < 8_000_000


async def taken_count(counter: Counter, rows: Iterable[Row]) -> Tally[str]:
    house = counter.shop.controller.controller_id
    return await consent_import.summed(
        take_over(counter.shop.ledger, house, rows, reading(counter, really=False), now=NOON)
    )
