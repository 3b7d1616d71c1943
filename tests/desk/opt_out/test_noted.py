"""What staff and programs note: with who, when and what proves it, or not at all."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.company import purpose as purposes
from jawort.desk.company import wording as wordings
from jawort.desk.consent import in_thread
from jawort.desk.opt_out import noted
from jawort.desk.opt_out.noted import NotedNo, NotedYes
from jawort.desk.right import objection
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.fact import FactKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.question import Question
from jawort.domain.refusal import Refusal
from jawort.ledger import contact, fact, wording
from jawort.ledger.contact import NewContact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.situation import situations
from jawort.ledger.wording import NewWording
from tests.desk.arrivals import Counter, open_counter, says, sent
from tests.shop import NOON, Shop

DAY = timedelta(days=1)
PAPER = {"file_sha256": "ab" * 32, "place": "Filiale Deutz"}


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


async def known(counter: Counter, *, has_written: bool = True) -> UUID:
    """Erika's record."""
    phone = Identifier(IdentifierKind.PHONE, "+491713920001")
    async with counter.work() as work:
        made = await contact.add(work, NewContact("agent", (phone,)), now=NOON - timedelta(days=9))
    if has_written:
        await counter.take(says("Hallo"))
    return made


def yes(counter: Counter, capture: str = "paper", **more: Any) -> NotedYes:
    """A yes as staff note it."""
    given = {"evidence": PAPER, "wording_id": counter.wording_id, "said_at": NOON, "by": "Anna"}
    return NotedYes(capture, counter.purpose_id, counter.sender_id, **{**given, **more})


async def record(counter: Counter, who: UUID, told: NotedYes, *, now: datetime = NOON) -> str:
    async with counter.work() as work:
        return await noted.record_yes(work, who, told, now=now)


async def standing(counter: Counter) -> list[tuple[Any, ...]]:
    rows = await counter.rows("SELECT state, proof_ok, road FROM standing_consent")
    return [tuple(row) for row in rows]


async def test_a_yes_on_paper_of_somebody_who_has_written_stands_proven(counter: Counter) -> None:
    erika = await known(counter)

    assert await record(counter, erika, yes(counter)) == "granted"

    assert await standing(counter) == [("granted", True, "paper")]
    async with counter.work() as work:
        keys = await open_keys(work, [erika])
        (given,) = await fact.facts_of(work, [erika], keys, [FactKind.CONSENT_GIVEN])
    assert given.personal is not None
    evidence = given.personal["evidence"]
    assert evidence["identifier"] == {"kind": "phone", "value": "+491713920001"}
    assert (evidence["staff"], evidence["place"]) == ("Anna", "Filiale Deutz")
    assert "491713920001" not in str(given.public)


async def test_a_yes_on_paper_waits_until_the_person_confirms_in_the_thread(
    counter: Counter,
) -> None:
    erika = await known(counter, has_written=False)
    assert await record(counter, erika, yes(counter)) == "pending"

    await counter.take(says("START", at=NOON + timedelta(minutes=5)))
    (row,) = await counter.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    await counter.take(says("JA", at=NOON + timedelta(minutes=6)))

    assert await standing(counter) == [("granted", True, "in_thread_keyword")]
    async with counter.work() as work:
        assert await in_thread.expire(work, now=NOON + timedelta(days=3)) == 0
    assert [row[0] for row in await standing(counter)] == ["granted"]


async def text_of(counter: Counter, surface: str, body: str = "Ja, Angebote zu Reifen.") -> UUID:
    """A text in force that is shown elsewhere, and none for chats any more."""
    async with counter.work() as work:
        new = NewWording(
            "opt_in", "reifen", "de", body, "Anna", counter.purpose_id, surface=surface
        )
        made = await wording.publish(work, new, now=NOON - timedelta(hours=1))
        await wordings.withdraw(
            work, counter.wording_id, by="Anna", why="ersetzt", really=True, now=NOON
        )
    return made


@pytest.mark.parametrize("capture", ["paper", "phone"])
@pytest.mark.parametrize("surface", ["paper", "form"])
async def test_a_yes_to_the_text_of_a_paper_or_a_page_is_confirmed_with_that_very_text(
    counter: Counter, surface: str, capture: str
) -> None:
    erika = await known(counter, has_written=False)
    first = await text_of(counter, surface)
    async with counter.work() as work:  # by then there is a newer one
        new = NewWording(
            "opt_in", "reifen", "de", "Neu.", "Anna", counter.purpose_id, surface=surface
        )
        await wording.publish(work, new, now=NOON)
    given = PAPER if capture == "paper" else {}
    told = yes(counter, capture, wording_id=first, evidence=given)
    assert await record(counter, erika, told) == "pending"

    await counter.take(says("START", at=NOON + timedelta(minutes=5)))
    (row,) = await counter.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    await counter.take(says("JA", at=NOON + timedelta(minutes=6)))

    assert await standing(counter) == [("granted", True, "in_thread_keyword")]
    (row,) = await counter.rows("SELECT wording_id FROM standing_consent")
    assert row["wording_id"] == first


async def test_in_place_of_a_text_too_long_for_buttons_the_one_for_chats_is_asked(
    counter: Counter,
) -> None:
    erika = await known(counter, has_written=False)
    async with counter.work() as work:
        new = NewWording("opt_in", "lang", "de", "x" * 1025, "Anna", counter.purpose_id, "paper")
        long = await wording.publish(work, new, now=NOON)
    await record(counter, erika, yes(counter, wording_id=long))

    await counter.take(says("START", at=NOON + timedelta(minutes=5)))

    (row,) = await counter.rows("SELECT wording_id FROM opt_in_request WHERE road = 'in_thread'")
    assert row["wording_id"] == counter.wording_id


@pytest.mark.parametrize("channel", ["wa", "wa_call"])
@pytest.mark.parametrize("length", [623, 1025])
async def test_beside_other_purposes_the_one_that_was_agreed_to_is_asked_also_for_calls(
    counter: Counter, channel: str, length: int
) -> None:
    """START offers no calls by itself; what somebody agreed to by phone is asked all the same."""
    erika = await known(counter, has_written=False)
    async with counter.work() as work:
        ads = NewPurpose("ADS", "oel", channel=channel, cap_count=1, cap_days=7)
        purpose = await purposes.add(work, ads, by="Anna", now=NOON)
        made = [
            NewWording("opt_in", f"oel-{place}", "de", body, "Anna", purpose, surface=place)
            for place, body in (("paper", "x" * length), ("thread", "Öl?"))
        ]
        long, in_chat = [await wording.publish(work, one, now=NOON) for one in made]
    told = replace(yes(counter, "phone", evidence={}, wording_id=long), purpose_id=purpose)
    assert await record(counter, erika, told) == "pending"

    await counter.take(says("START", at=NOON + timedelta(minutes=5)))

    asked = await counter.rows("SELECT wording_id FROM opt_in_request WHERE road = 'in_thread'")
    assert [row["wording_id"] for row in asked] == [in_chat]


async def test_a_text_withdrawn_meanwhile_is_not_asked_any_more(counter: Counter) -> None:
    erika = await known(counter, has_written=False)
    text = await text_of(counter, "paper")
    await record(counter, erika, yes(counter, wording_id=text))
    later = NOON + timedelta(minutes=2)
    async with counter.work() as work:
        await wordings.withdraw(work, text, by="Anna", why="falsch", really=True, now=later)

    await counter.take(says("START", at=NOON + timedelta(minutes=5)))

    assert await counter.rows("SELECT FROM ready WHERE purpose = 'L_DOI'") == []


@pytest.mark.parametrize(("hours", "state"), [(24, "pending"), (25, "expired")])
async def test_what_nobody_confirms_within_a_day_expires(
    counter: Counter, hours: int, state: str
) -> None:
    erika = await known(counter, has_written=False)
    await record(counter, erika, yes(counter))

    async with counter.work() as work:
        await in_thread.expire(work, now=NOON + timedelta(hours=hours))

    assert [row[0] for row in await standing(counter)] == [state]


async def test_a_yes_by_phone_is_never_more_than_a_question(counter: Counter) -> None:
    erika = await known(counter)

    assert await record(counter, erika, yes(counter, "phone", evidence={})) == "pending"


@pytest.mark.parametrize("capture", ["paper", "phone"])
@pytest.mark.parametrize("scope", ["STOP", "stop werbung", "STOP Reifen"])
async def test_for_180_days_after_a_no_nobody_is_asked_again_by_paper_or_phone(
    counter: Counter, scope: str, capture: str
) -> None:
    erika = await known(counter)
    no_at = NOON + timedelta(hours=1)
    await counter.take(says(scope, at=no_at))
    given = PAPER if capture == "paper" else {}

    with pytest.raises(Refusal, match="NO_IS_NEWER"):
        await record(counter, erika, yes(counter, capture, evidence=given), now=no_at + DAY)
    last = no_at + 180 * DAY - timedelta(microseconds=1)
    told = yes(counter, capture, evidence=given, said_at=no_at + DAY)
    with pytest.raises(Refusal, match="ASKED_TOO_SOON") as refused:
        await record(counter, erika, told, now=last)
    assert "16.05.2027" in refused.value.problem.de
    assert "START" in refused.value.cure.en
    assert not await counter.rows("SELECT FROM opt_in_request")

    assert await record(counter, erika, told, now=no_at + 180 * DAY) == "pending"


async def test_who_objected_is_not_asked_again_however_long_ago(counter: Counter) -> None:
    erika = await known(counter)
    async with counter.work() as work:
        await objection.object_to(work, erika, "ads", by="Anna", now=NOON)

    later = NOON + 400 * DAY
    with pytest.raises(Refusal, match="OBJECTED"):
        await record(counter, erika, yes(counter, "phone", evidence={}, said_at=later), now=later)


async def test_an_import_stands_only_with_proof(counter: Counter) -> None:
    erika = await known(counter)
    proof = {"source": "crm.csv", "proof_sha256": "ab", "shown_text": "Werbung per WhatsApp?"}
    early = NOON - timedelta(days=400)

    told = yes(counter, "import", wording_id=None, evidence={**proof, "proof_sha256": ""})
    assert await record(counter, erika, told) == "invalid"
    assert await standing(counter) == [("invalid", False, "import")]

    other = Identifier(IdentifierKind.PHONE, "+491713920002")
    async with counter.work() as work:
        max_ = await contact.add(work, NewContact("import", (other,)), now=NOON)
    told = yes(counter, "import", wording_id=None, evidence=proof, said_at=early)
    assert await record(counter, max_, told) == "granted"


async def test_an_imported_yes_covers_nothing_until_the_person_has_written(
    counter: Counter,
) -> None:
    erika = await known(counter, has_written=False)
    proof = {"source": "crm.csv", "proof_sha256": "ab", "shown_text": "Werbung per WhatsApp?"}
    await record(counter, erika, yes(counter, "import", wording_id=None, evidence=proof))
    question = Question(
        contact_id=erika,
        channel="wa",
        origin="campaign",
        form="template",
        purpose="ADS",
        topic="Reifen",
        sender_id=counter.sender_id,
    )

    covered = []
    for _ in range(2):
        async with counter.work() as work:
            (found,) = await situations(work, [question], now=NOON + timedelta(hours=1))
        covered.append((found.consent, found.proof_ok, found.scope_ok))
        await counter.take(says("Hallo"))

    assert covered == [("granted", True, False), ("granted", True, True)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"by": " "}, "WHO"),
        ({"said_at": NOON + timedelta(seconds=121)}, "FUTURE"),
        ({"evidence": {"place": "Filiale Deutz"}}, "EVIDENCE"),
        ({"wording_id": None}, "TEXT"),
        ({"wording_id": uuid4()}, "TEXT"),
    ],
    ids=["who", "future", "evidence", "no text", "no such text"],
)
async def test_a_yes_without_all_that_it_needs_is_refused_and_leaves_nothing(
    counter: Counter, change: dict[str, Any], code: str
) -> None:
    erika = await known(counter)

    with pytest.raises(Refusal, match=code):
        await record(counter, erika, yes(counter, **change))

    assert await standing(counter) == []
    assert not await counter.rows("SELECT FROM opt_in_request")


async def test_a_yes_in_the_next_two_minutes_is_a_clock_that_runs_ahead(counter: Counter) -> None:
    erika = await known(counter)

    ahead = NOON + timedelta(seconds=120)
    assert await record(counter, erika, yes(counter, said_at=ahead)) == "granted"


async def test_captures_of_the_machine_cannot_be_noted_by_hand(counter: Counter) -> None:
    erika = await known(counter)

    for capture in ("in_thread_button", "wa_me_token", "web_form", "hearsay"):
        with pytest.raises(Refusal, match="ROAD"):
            await record(counter, erika, yes(counter, capture))


@pytest.mark.parametrize("scope", ["", "ALL", "type:N99", "topic:Urlaub", "ads:x", "topic:"])
async def test_a_no_of_a_scope_that_does_not_exist_is_refused(counter: Counter, scope: str) -> None:
    erika = await known(counter)

    async with counter.work() as work:
        with pytest.raises(Refusal, match="SCOPE"):
            await noted.record_no(work, erika, NotedNo("agent", "Anna", scope), now=NOON)


async def test_a_no_noted_late_counts_from_now_and_says_when_it_was_said(counter: Counter) -> None:
    erika = await known(counter)
    said_at = NOON - timedelta(days=3)

    async with counter.work() as work:
        told = NotedNo("email", "Anna", "all", said_at, "Postbuch 17")
        assert await noted.record_no(work, erika, told, now=NOON) == [erika]
        keys = await open_keys(work, [erika])
        (no,) = await fact.facts_of(work, [erika], keys, [FactKind.CONSENT_WITHDRAWN])

    assert no.personal is not None
    assert (no.personal["by"], no.personal["reference"]) == ("Anna", "Postbuch 17")
    assert no.personal["said_at"] == said_at.isoformat()
    assert no.personal["act_at"] == NOON.isoformat()
    (row,) = await counter.rows("SELECT optout, optout_at FROM contact")
    assert tuple(row) == ("all", NOON)


async def test_a_no_needs_somebody_who_answers_for_it_and_a_road_of_theirs(
    counter: Counter,
) -> None:
    erika = await known(counter)

    async with counter.work() as work:
        with pytest.raises(Refusal, match="WHO"):
            await noted.record_no(work, erika, NotedNo("agent", ""), now=NOON)
        with pytest.raises(Refusal, match="ROAD"):
            await noted.record_no(work, erika, NotedNo("platform", "Anna"), now=NOON)
        with pytest.raises(Refusal, match="CONTACT_UNKNOWN"):
            await noted.record_no(work, uuid4(), NotedNo("agent", "Anna"), now=NOON)
