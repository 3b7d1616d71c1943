"""A yes that staff take down: with its scan on paper, and by phone never more than a question."""

from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import UUID, uuid4

import pytest
from PIL import Image

from jawort.desk.media import file
from jawort.desk.media.file import Upload
from jawort.desk.opt_out.noted import NotedNo, record_no
from jawort.desk.road import paper_form
from jawort.desk.road.paper_form import Recorded, TakenDown
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import contact, purpose, wording
from jawort.ledger.wording import NewWording
from tests.desk.arrivals import Counter, open_counter, says, sent
from tests.shop import NOON, Shop

SAID = NOON - timedelta(hours=3)
WINTER = "Ja, ich möchte Angebote zu Winterreifen per WhatsApp."


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop with two purposes, and Erika, who has written once."""
    made = await open_counter(shop)
    await made.take(says("Hallo", at=NOON - timedelta(hours=5)))
    return made


async def second_purpose(counter: Counter) -> tuple[UUID, UUID]:
    async with counter.work() as work:
        winter = await purpose.add(work, NewPurpose("ADS", "Winterreifen"), now=SAID)
        text = NewWording("opt_in", "winter", "de", WINTER, "Anna", winter)
        return winter, await wording.publish(work, text, now=SAID)


async def erika(counter: Counter) -> UUID:
    async with counter.work() as work:
        found = await contact.find(work, Identifier(IdentifierKind.WA_ID, "491713920001"))
    assert found is not None
    return found


def scan() -> Upload:
    drawn = BytesIO()
    Image.new("RGB", (60, 80), "white").save(drawn, "JPEG")
    return Upload("formular.jpg", "image/jpeg", drawn.getvalue())


def actor(counter: Counter, role: Role = Role.AGENT) -> Actor:
    return Actor(uuid4(), counter.shop.controller.controller_id, "Jana Okafor", role)


def told(counter: Counter, **changed: Any) -> TakenDown:
    known = {
        "purpose_id": counter.purpose_id,
        "sender_id": counter.sender_id,
        "wording_id": counter.wording_id,
        "said_at": SAID,
        "place": "Filiale Deutz",
    }
    return TakenDown(**{**known, **changed})


async def on_paper(counter: Counter, who: UUID, *, role: Role = Role.AGENT) -> Recorded:
    async with counter.work() as work:
        return await paper_form.record(
            work, actor(counter, role), who, told(counter), scan(), now=NOON
        )


async def by_phone(counter: Counter, who: UUID, **changed: Any) -> Recorded:
    async with counter.work() as work:
        return await paper_form.note_call(
            work, actor(counter), who, told(counter, **changed), now=NOON
        )


async def state(counter: Counter, purpose_id: UUID | None = None) -> str:
    wanted = purpose_id or counter.purpose_id
    rows = await counter.rows("SELECT state FROM standing_consent WHERE purpose_id = $1", wanted)
    return rows[0]["state"] if rows else "none"


async def test_a_signed_paper_with_its_scan_is_a_yes_of_who_has_written(counter: Counter) -> None:
    who = await erika(counter)

    recorded = await on_paper(counter, who)

    assert recorded.state == "granted"
    assert recorded.media_id is not None
    (row,) = await counter.rows("SELECT proof_ok, road FROM standing_consent")
    assert tuple(row.values()) == (True, "paper")
    async with counter.work() as work:
        kept = await file.evidence(work, recorded.media_id)
        assert sha256(kept).hexdigest() == await file.digest(work, recorded.media_id)


async def test_a_paper_after_a_no_is_refused_and_its_scan_is_not_kept(counter: Counter) -> None:
    who = await erika(counter)
    async with counter.work() as work:
        await record_no(work, who, NotedNo("agent", "Anna", "all"), now=NOON - timedelta(hours=1))

    with pytest.raises(Refusal) as refused:
        await on_paper(counter, who)

    assert refused.value.code == "NO_IS_NEWER"
    assert await counter.rows("SELECT FROM media") == []
    assert await state(counter) != "granted"


async def test_who_may_not_take_down_a_yes_takes_none_down(counter: Counter) -> None:
    who = await erika(counter)

    for role in (Role.AUDITOR, Role.MARKETING):
        with pytest.raises(Refusal) as refused:
            await on_paper(counter, who, role=role)
        assert refused.value.code == "FORBIDDEN"
    assert await counter.rows("SELECT FROM media") == []


async def test_what_is_no_scan_is_refused(counter: Counter) -> None:
    who = await erika(counter)

    with pytest.raises(Refusal):
        async with counter.work() as work:
            await paper_form.record(
                work,
                actor(counter),
                who,
                told(counter),
                Upload("x.jpg", "image/jpeg", b""),
                now=NOON,
            )

    assert await state(counter) == "none"


async def test_a_call_waits_for_the_persons_own_yes_to_exactly_that_text(counter: Counter) -> None:
    winter, text = await second_purpose(counter)
    who = await erika(counter)

    recorded = await by_phone(counter, who, purpose_id=winter, wording_id=text)
    assert (recorded.state, await state(counter, winter)) == ("pending", "pending")

    await counter.take(says("JA", at=NOON + timedelta(minutes=1)))
    assert await state(counter, winter) == "pending"  # nothing was shown yet

    await counter.take(says("START", at=NOON + timedelta(minutes=2)))
    (row,) = await counter.rows("SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI'")
    (ask,) = await counter.rows(
        "SELECT wording_id FROM opt_in_request WHERE request_id = $1", row["case_id"]
    )
    assert ask["wording_id"] == text
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    await counter.take(says("JA", at=NOON + timedelta(minutes=3)))

    assert await state(counter, winter) == "granted"
    assert await state(counter) == "none"
    (open_,) = await counter.rows("SELECT count(*) FROM opt_in_request WHERE settled_at IS NULL")
    assert open_["count"] == 0


async def test_a_no_to_the_text_ends_what_was_said_by_phone(counter: Counter) -> None:
    who = await erika(counter)
    await by_phone(counter, who)
    await counter.take(says("START", at=NOON + timedelta(minutes=2)))
    (row,) = await counter.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.text", ready_id=row["ready_id"])

    await counter.take(says("Nein", at=NOON + timedelta(minutes=3)))

    assert await state(counter) == "denied"


async def test_a_text_that_is_no_longer_in_force_is_not_shown(counter: Counter) -> None:
    winter, text = await second_purpose(counter)
    who = await erika(counter)
    await by_phone(counter, who, purpose_id=winter, wording_id=text)
    async with counter.work() as work:
        (given,) = await counter.rows("SELECT fact_id FROM fact ORDER BY fact_id DESC LIMIT 1")
        await wording.end(work, text, given["fact_id"], by="Anna", why="falsch", now=NOON)

    await counter.take(says("START", at=NOON + timedelta(minutes=2)))

    (row,) = await counter.rows("SELECT case_id FROM ready WHERE purpose = 'L_DOI'")
    (ask,) = await counter.rows(
        "SELECT wording_id FROM opt_in_request WHERE request_id = $1", row["case_id"]
    )
    assert ask["wording_id"] == counter.wording_id
