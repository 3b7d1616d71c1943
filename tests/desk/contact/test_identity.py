"""Who is meant: numbers and identifiers change, are recycled, and come late."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from jawort.desk.contact import identity
from jawort.desk.right.erasure import erase
from jawort.domain.arrival.update import Arrived, Mention
from jawort.domain.contact import IdentifierKind
from jawort.domain.question import Question
from jawort.domain.right.erasure import Ground
from jawort.ledger import contact
from jawort.ledger.situation import situations
from jawort.provider.whatsapp.envelope import read_delivery
from tests.desk.arrivals import (
    ERIKA,
    ERIKA_ID,
    MAX,
    NUMBER,
    Counter,
    by,
    changes,
    open_counter,
    prefers,
    says,
)
from tests.people import PHONE
from tests.shop import NOON, Shop

NEW_ID = "DE.90020030040050060070"
FIXTURES = Path(__file__).parents[2] / "fixtures" / "meta"


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


def later(minutes: float) -> datetime:
    """So many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


async def records(counter: Counter) -> list[Any]:
    return await counter.rows("SELECT * FROM contact ORDER BY contact_id")


async def test_number_and_user_id_together_are_one_person(counter: Counter) -> None:
    await counter.take(says("eins", who=by(ERIKA)))
    await counter.take(says("zwei", who=by(ERIKA, ERIKA_ID)))
    await counter.take(says("drei", who=by(None, ERIKA_ID)))

    (record,) = await records(counter)
    assert record["identity_ok"]


async def test_an_imported_number_is_found_by_its_wa_id(counter: Counter) -> None:
    async with counter.work() as work:
        await contact.add(work, contact.NewContact("import", (PHONE,)), now=NOON)

    await counter.take(says("Hallo", who=by(ERIKA)))

    (record,) = await records(counter)
    assert record["origin"] == "import"


async def test_a_changed_number_ends_the_old_one_and_leaves_a_doubt(counter: Counter) -> None:
    await counter.take(says("Hallo", who=by(ERIKA, ERIKA_ID)))
    await counter.take(changes(by(ERIKA, ERIKA_ID), by(MAX, NEW_ID), at=later(5)))
    await counter.take(says("ich bin's", who=by(MAX, NEW_ID), at=later(6)))
    await counter.take(says("ein anderer", who=by(ERIKA), at=later(7)))

    first, other = await records(counter)
    assert (first["identity_ok"], other["identity_ok"]) == (False, True)
    owners = await counter.rows("SELECT contact_id FROM message ORDER BY at")
    assert [row["contact_id"] for row in owners] == [
        first["contact_id"],
        first["contact_id"],
        other["contact_id"],
    ]
    facts = await counter.rows("SELECT FROM fact WHERE kind = 'identity_changed'")
    assert len(facts) == 1


async def test_a_doubt_suspends_what_we_start_until_somebody_made_sure(counter: Counter) -> None:
    await counter.take(says("Hallo"), changes(by(ERIKA), by(MAX), at=later(5)))
    (record,) = await records(counter)
    asked = Question(
        contact_id=record["contact_id"],
        channel="wa",
        origin="human",
        form="freeform",
        purpose="N05",
        sender_id=counter.sender_id,
    )
    async with counter.work() as work:
        (before,) = await situations(work, [asked], now=later(6))
        await identity.verify(work, record["contact_id"], by="Anna", how="angerufen", now=later(7))
        (after,) = await situations(work, [asked], now=later(8))

    assert (before.identity_ok, after.identity_ok) == (False, True)


async def test_names_of_two_people_leave_both_apart_and_in_doubt(counter: Counter) -> None:
    await counter.take(says("Hallo", who=by(ERIKA)), says("Hallo", who=by(None, ERIKA_ID)))
    await counter.take(says("wer bin ich", who=by(ERIKA, ERIKA_ID), at=later(1)))

    found = await records(counter)
    assert [row["identity_ok"] for row in found] == [False, False]
    assert not await counter.rows("SELECT FROM contact_link")


async def test_names_of_linked_records_are_one_person_without_a_doubt(counter: Counter) -> None:
    await counter.take(says("Hallo", who=by(ERIKA)), says("Hallo", who=by(None, ERIKA_ID)))
    first, second = await records(counter)
    async with counter.work() as work:
        await contact.link(work, second["contact_id"], first["contact_id"], reason="x", now=NOON)

    await counter.take(says("wer bin ich", who=by(ERIKA, ERIKA_ID), at=later(1)))

    assert all(row["identity_ok"] for row in await records(counter))


async def test_another_user_id_behind_a_known_number_is_another_person(counter: Counter) -> None:
    await counter.take(says("Hallo", who=by(ERIKA, ERIKA_ID)))
    await counter.take(says("Hallo", who=by(ERIKA, NEW_ID), at=later(9)))

    first, second = await records(counter)
    assert (first["identity_ok"], second["identity_ok"]) == (False, True)
    ended = await counter.rows("SELECT valid_to FROM identifier WHERE valid_to IS NOT NULL")
    assert [row["valid_to"] for row in ended] == [later(9)]


async def test_another_number_behind_a_known_user_id_is_a_doubt(counter: Counter) -> None:
    await counter.take(says("Hallo", who=by(ERIKA, ERIKA_ID)))
    await counter.take(says("Hallo", who=by(MAX, ERIKA_ID), at=later(9)))

    (record,) = await records(counter)
    assert not record["identity_ok"]
    ended = await counter.rows("SELECT valid_to FROM identifier WHERE valid_to IS NOT NULL")
    assert [row["valid_to"] for row in ended] == [later(9)]


@pytest.mark.parametrize(
    "name",
    [
        "changed_number",
        "changed_number_old_ids_in_body_only",
        "changed_user_id",
        "identity_changed",
        "withdrawn_user_id_update",
    ],
)
async def test_every_way_meta_tells_of_a_change_leaves_a_doubt(counter: Counter, name: str) -> None:
    body = json.loads((FIXTURES / f"{name}.json").read_text("utf-8"))
    body["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = NUMBER
    (update,) = read_delivery(json.dumps(body).encode()).updates
    assert update.at is not None
    before = update.at - timedelta(minutes=1)
    old = [
        Mention(one.kind, one.value)
        for one in getattr(update, "previous", ()) or update.persons
        if one.kind is not IdentifierKind.PARENT_BSUID
    ]
    assert old
    await counter.take(says("Hallo", who=tuple(old), at=before))

    await counter.take(Arrived(update, update.at))

    (record,) = await records(counter)
    assert not record["identity_ok"]


async def test_what_is_dated_before_an_erasure_is_counted_and_forgotten(counter: Counter) -> None:
    old = says("alt", at=NOON)
    await counter.take(old)
    (record,) = await records(counter)
    await erase(
        counter.shop.ledger,
        counter.shop.controller.controller_id,
        record["contact_id"],
        ground=Ground.REQUEST,
        by="Anna",
        now=later(10),
    )

    again = await counter.take(old, says("im selben Moment", at=later(10)), now=later(11))
    assert (again.forgotten, again.messages) == (2, 0)
    assert len(await records(counter)) == 1

    await counter.take(says("wieder da", at=later(10) + timedelta(seconds=1)))
    fresh = [row for row in await records(counter) if row["state"] == "active"]
    assert [row["optout"] for row in fresh] == ["ads"]  # the old no, remembered by erasure
    (counted,) = await counter.rows("SELECT max(forgotten_count) AS count FROM erasure_mark")
    assert counted["count"] >= 1


async def test_a_preference_of_an_unknown_person_is_remembered(counter: Counter) -> None:
    await counter.take(prefers("stop", who=by(MAX)))

    (record,) = await records(counter)
    assert (record["platform_ads_stop"], record["optout"]) == (True, "ads")


async def test_two_readers_of_one_new_person_make_one_record(counter: Counter) -> None:
    import asyncio

    batches = [[says(f"Nachricht {n}", who=by(ERIKA, ERIKA_ID))] for n in range(6)]
    await asyncio.gather(*(counter.take(*batch) for batch in batches))

    assert len(await records(counter)) == 1
    assert len(await counter.rows("SELECT FROM message")) == 6
    assert len(await counter.rows("SELECT FROM conversation")) == 1
