"""Every road to no: what was said there ends everything it covers, and survives everything."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

import msgspec
import pytest

from jawort import gate
from jawort.desk.contact import identity
from jawort.desk.opt_out import noted, page_link
from jawort.desk.opt_out.noted import NotedNo, NotedYes
from jawort.desk.right import erasure
from jawort.domain.arrival.content import Reaction
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.decision import Refused
from jawort.domain.fact import FactKind
from jawort.domain.question import Question
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.domain.situation import Situation
from jawort.ledger import contact, fact, suppression
from jawort.ledger.consent import rebuild
from jawort.ledger.contact import NewContact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.situation import situations
from tests.desk.arrivals import (
    ERIKA_ID,
    MAX,
    Counter,
    by,
    changes,
    open_counter,
    prefers,
    reports,
    says,
    sent,
    taps,
)
from tests.people import PHONE
from tests.shop import NOON, Shop

DAY: Final = timedelta(days=1)
NO_AT: Final = NOON + 10 * DAY
LATER: Final = NO_AT + DAY


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop with a customer, Erika, who has said yes to advertising."""
    made = await open_counter(shop)
    await agree(made, at=NOON)
    return made


async def agree(counter: Counter, *, at: datetime, **who: Any) -> None:
    """START, the text, and JA to it."""
    await counter.take(says("START", at=at, **who))
    (row,) = await counter.rows(
        "SELECT ready_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, f"wamid.text.{uuid4()}", ready_id=row["ready_id"])
    await counter.take(says("JA", at=at + timedelta(minutes=1), **who))


async def erikas(counter: Counter) -> UUID:
    """Her record: the living one whose number it is."""
    async with counter.work() as work:
        found = await contact.find(work, Identifier(IdentifierKind.WA_ID, "491713920001"))
    assert found is not None
    return found


async def situation(counter: Counter, contact_id: UUID, *, now: datetime) -> Situation:
    """What the gate is told of an advertising message, were its template and hour all right."""
    question = Question(
        contact_id=contact_id,
        channel="wa",
        origin="campaign",
        form="template",
        purpose="ADS",
        topic="Reifen",
        sender_id=counter.sender_id,
    )
    async with counter.work() as work:
        (found,) = await situations(work, [question], now=now)
    return msgspec.structs.replace(
        found, tpl_ok=True, tpl_category="marketing", quiet=False, cap_hit=False, already_sent=False
    )


async def may_leave(counter: Counter, contact_id: UUID, *, now: datetime) -> bool:
    """Whether advertising may leave to this record now."""
    return not isinstance(gate.decide(await situation(counter, contact_id, now=now)), Refused)


async def queue_ads(counter: Counter, contact_id: UUID) -> None:
    """Advertising that waits to leave."""
    async with counter.work() as work:
        decision = await work.connection.fetchval("SELECT decision_id FROM decision LIMIT 1")
        await work.connection.execute(
            "INSERT INTO ready (controller_id, ready_id, sender_id, contact_id, decision_id,"
            " origin, idempotency_key, purpose, topic, priority, content_sealed, state,"
            " not_before, queued_at) VALUES ($1, $2, $3, $4, $7, 'campaign', $5, 'ADS',"
            " 'Reifen', 4, 'x', 'waiting', $6, $6)",
            work.controller_id, uuid4(), counter.sender_id, contact_id, str(uuid4()), NO_AT,
            decision,
        )  # fmt: skip


# -- the roads ---------------------------------------------------------------------------------


async def in_words(counter: Counter, _: UUID) -> None:
    await counter.take(says("stop werbung", at=NO_AT))


async def by_button(counter: Counter, _: UUID) -> None:
    await counter.take(taps("unsubscribe", "Abmelden", at=NO_AT))


async def by_reaction(counter: Counter, _: UUID) -> None:
    await counter.take(says(Reaction("wamid.x", "🛑"), at=NO_AT))


async def on_the_platform(counter: Counter, _: UUID) -> None:
    await counter.take(prefers("stop", at=NO_AT))


async def told_by_a_failure(counter: Counter, _: UUID) -> None:
    await sent(counter, "wamid.ad")
    await counter.take(reports("wamid.ad", "failed", at=NO_AT, code=131050))


async def reached_no_more(counter: Counter, _: UUID) -> None:
    for number, days in enumerate((8, 4, 0)):
        await sent(counter, f"wamid.lost.{number}")
        at = NO_AT - days * DAY
        await counter.take(reports(f"wamid.lost.{number}", "failed", at=at, code=131026))


async def by_link(counter: Counter, contact_id: UUID) -> None:
    async with counter.work() as work:
        token = await page_link.make(work, contact_id, now=NOON)
        assert await page_link.withdraw_by_link(work, token, now=NO_AT)


async def on_the_page(counter: Counter, contact_id: UUID) -> None:
    async with counter.work() as work:
        token = await page_link.make(work, contact_id, "preferences", now=NOON)
        assert await page_link.stop_preferences(work, token, [counter.purpose_id], now=NO_AT)


def told(road: str) -> Callable[[Counter, UUID], Awaitable[None]]:
    async def tell(counter: Counter, contact_id: UUID) -> None:
        no = NotedNo(road, "Anna", "ads", NO_AT, "Postbuch 17")  # type: ignore[arg-type]
        async with counter.work() as work:
            await noted.record_no(work, contact_id, no, now=NO_AT)

    return tell


ROADS: Final = {
    "stop": in_words,
    "button": by_button,
    "reaction": by_reaction,
    "platform": on_the_platform,
    "error_131050": told_by_a_failure,
    "undeliverable": reached_no_more,
    "link": by_link,
    "page": on_the_page,
    "agent": told("agent"),
    "api": told("api"),
    "email": told("email"),
}


# -- what it must survive ----------------------------------------------------------------------


async def nothing_at_all(counter: Counter, contact_id: UUID) -> UUID:
    return contact_id


async def a_message(counter: Counter, contact_id: UUID) -> UUID:
    await counter.take(says("Ist mein Auto fertig? Ja, danke, gern!", at=LATER))
    return contact_id


async def start_and_yes_by_themselves(counter: Counter, contact_id: UUID) -> UUID:
    await counter.take(says("JA", at=LATER))
    await counter.take(says("START", at=LATER + timedelta(minutes=1)))
    await counter.take(says("YES", at=LATER + timedelta(minutes=2)))
    return contact_id


async def an_import(counter: Counter, contact_id: UUID) -> UUID:
    evidence = {"source": "crm.csv", "proof_sha256": "ab", "shown_text": "Werbung? Ja."}
    for said_at in (NOON + DAY, LATER):
        yes = NotedYes(
            "import", counter.purpose_id, counter.sender_id, said_at, "Anna", evidence=evidence
        )
        async with counter.work() as work:
            with pytest.raises(Refusal, match="NO_IS_NEWER"):
                await noted.record_yes(work, contact_id, yes, now=LATER)
    return contact_id


async def resuming_on_the_platform(counter: Counter, contact_id: UUID) -> UUID:
    await counter.take(prefers("resume", at=LATER))
    return contact_id


async def a_merge_with_somebody_who_agreed(counter: Counter, contact_id: UUID) -> UUID:
    who = {"who": by(MAX), "name": "Max"}
    await agree(counter, at=LATER, **who)
    async with counter.work() as work:
        other = await contact.find(work, Identifier(IdentifierKind.WA_ID, MAX))
        assert other is not None
        await contact.link(work, other, contact_id, reason="staff", now=LATER + DAY)
    return other


async def a_new_number(counter: Counter, contact_id: UUID) -> UUID:
    await counter.take(changes(by(), by(MAX), at=LATER))
    await counter.take(says("Hallo, neue Nummer", at=LATER + DAY, who=by(MAX)))
    async with counter.work() as work:
        await identity.verify(work, contact_id, by="Anna", how="am Telefon", now=LATER + DAY)
    return contact_id


async def a_new_user_id(counter: Counter, contact_id: UUID) -> UUID:
    await counter.take(says("Hallo", at=LATER, who=by(bsuid=ERIKA_ID)))
    new = by(None, "DE.999")
    await counter.take(changes(by(None, ERIKA_ID), new, at=LATER + DAY, change="user_id_changed"))
    await counter.take(says("Ich wieder", at=LATER + 2 * DAY, who=new))
    async with counter.work() as work:
        await identity.verify(work, contact_id, by="Anna", how="am Telefon", now=LATER + 3 * DAY)
        found = await contact.find(
            work, Identifier(IdentifierKind.BSUID, "DE.999", counter.portfolio_id)
        )
    assert found == contact_id
    return contact_id


async def erasure_and_coming_back(counter: Counter, contact_id: UUID) -> UUID:
    house = counter.shop.controller.controller_id
    await erasure.erase(
        counter.shop.ledger, house, contact_id, ground=Ground.REQUEST, by="Anna", now=LATER
    )
    async with counter.work() as work:
        phone = Identifier(IdentifierKind.PHONE, "+491713920001")
        back = await contact.add(work, NewContact("import", (phone,)), now=LATER + DAY)
    yes = NotedYes(
        "import",
        counter.purpose_id,
        counter.sender_id,
        LATER,
        "Anna",
        evidence={"source": "crm.csv", "proof_sha256": "ab", "shown_text": "Werbung? Ja."},
    )
    async with counter.work() as work:
        with pytest.raises(Refusal, match="NO_IS_NEWER"):
            await noted.record_yes(work, back, yes, now=LATER + DAY)
    return back


async def rebuilding_from_facts(counter: Counter, contact_id: UUID) -> UUID:
    async with counter.work() as work:
        await work.connection.execute("UPDATE standing_consent SET state = 'granted'")
        await rebuild(work)
    return contact_id


SURVIVES: Final = (
    nothing_at_all,
    a_message,
    start_and_yes_by_themselves,
    an_import,
    resuming_on_the_platform,
    a_merge_with_somebody_who_agreed,
    a_new_number,
    a_new_user_id,
    erasure_and_coming_back,
    rebuilding_from_facts,
)


async def test_before_any_no_advertising_may_leave(counter: Counter) -> None:
    assert await may_leave(counter, await erikas(counter), now=LATER)


@pytest.mark.parametrize("happens", SURVIVES, ids=lambda one: one.__name__)
@pytest.mark.parametrize("road", ROADS)
async def test_a_no_by_any_road_survives_whatever_happens(
    counter: Counter, road: str, happens: Callable[[Counter, UUID], Awaitable[UUID]]
) -> None:
    erika = await erikas(counter)

    await ROADS[road](counter, erika)
    whose = await happens(counter, erika)

    assert not await may_leave(counter, whose, now=LATER + 5 * DAY)
    await counter.take(says("Hallo", at=LATER + 5 * DAY))
    assert not await may_leave(counter, whose, now=LATER + 6 * DAY)


@pytest.mark.parametrize("road", ROADS)
async def test_a_no_by_any_road_ends_the_yes_cancels_what_waits_and_names_its_road(
    counter: Counter, road: str
) -> None:
    erika = await erikas(counter)
    await queue_ads(counter, erika)

    await ROADS[road](counter, erika)

    (standing,) = await counter.rows("SELECT state, road FROM standing_consent")
    assert tuple(standing) == ("withdrawn", road)
    (entry,) = await counter.rows("SELECT state FROM ready WHERE purpose = 'ADS'")
    assert entry["state"] == "cancelled"
    async with counter.work() as work:
        keys = await open_keys(work, [erika])
        (no,) = await fact.facts_of(work, [erika], keys, [FactKind.CONSENT_WITHDRAWN])
        assert await suppression.scopes(work, [PHONE])
    assert no.public["cause"] == road


@pytest.mark.parametrize("road", ROADS)
async def test_after_a_no_by_any_road_the_person_and_nobody_else_restarts(
    counter: Counter, road: str
) -> None:
    erika = await erikas(counter)
    await ROADS[road](counter, erika)

    await agree(counter, at=LATER)
    if road in ("platform", "error_131050"):
        assert not await may_leave(counter, erika, now=LATER + DAY)  # its own flag still stands
        await counter.take(prefers("resume", at=LATER + DAY))

    assert await may_leave(counter, erika, now=LATER + 2 * DAY)
