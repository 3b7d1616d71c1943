"""Who is there now: asked once by a button, and believed only from where the person writes."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.sending import legal
from jawort.domain.arrival.update import Arrived, Mention
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.question import Question
from jawort.ledger import contact, doubt
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending.ready import opened
from jawort.ledger.situation import situations
from tests.desk.arrivals import (
    ERIKA,
    ERIKA_ID,
    MAX,
    Counter,
    by,
    changes,
    open_counter,
    says,
    taps,
)
from tests.shop import NOON, Shop

NEW, NEW_ID = MAX, "DE.90020030040050060070"
NEW_NAMES = by(NEW, NEW_ID)


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


def later(minutes: float) -> datetime:
    """So many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


async def moved(counter: Counter, *, minutes: float = 5) -> UUID:
    """Erika writes, and then changes her number; gives her record."""
    await counter.take(says("Hallo", who=by(ERIKA, ERIKA_ID)))
    await counter.take(changes(by(ERIKA, ERIKA_ID), NEW_NAMES, at=later(minutes)))
    (row,) = await counter.rows("SELECT contact_id, identity_ok FROM contact")
    assert not row["identity_ok"]
    return UUID(str(row["contact_id"]))


async def questions(counter: Counter) -> list[Any]:
    """The questions that wait to leave, opened."""
    rows = await counter.rows(
        "SELECT ready_id, contact_id, content_sealed FROM ready"
        " WHERE idempotency_key LIKE 'same:%' ORDER BY ready_id"
    )
    async with counter.work() as work:
        keys = await open_keys(work, [row["contact_id"] for row in rows])
        return [
            opened(row["content_sealed"], row["ready_id"], keys).content.content for row in rows
        ]


async def buttons(counter: Counter) -> tuple[str, str]:
    """The keys of the newest question's buttons: yes and no."""
    yes, no = (await questions(counter))[-1].buttons
    return yes.key, no.key


async def is_certain(counter: Counter, contact_id: UUID) -> bool:
    """What the gate would be told."""
    question = Question(
        contact_id=contact_id,
        channel="wa",
        origin="campaign",
        form="template",
        purpose="ADS",
        sender_id=counter.sender_id,
    )
    async with counter.work() as work:
        (situation,) = await situations(work, [question], now=later(60))
    return situation.identity_ok


async def verified(counter: Counter) -> int:
    rows = await counter.rows("SELECT FROM fact WHERE kind = 'identity_changed'")
    return len(rows)


def writes(text: str, at: datetime, who: tuple[Mention, ...] = NEW_NAMES) -> Arrived:
    return says(text, at=at, who=who)


async def test_whoever_writes_from_the_new_number_is_asked_once_and_told_nothing_of_before(
    counter: Counter,
) -> None:
    await moved(counter)
    await counter.take(writes("Bin ich hier noch richtig?", later(6)))
    await counter.take(writes("Hallo?", later(7)), writes("Noch da?", later(8)))

    (asked,) = await questions(counter)
    assert "dieselbe Person" in asked.frame.body
    assert "Hallo" not in asked.frame.body and "Erika" not in asked.frame.body
    assert all(len(one.label) <= 20 for one in asked.buttons)


async def test_the_button_settles_the_doubt_and_is_a_fact(counter: Counter) -> None:
    erika = await moved(counter)
    await counter.take(writes("Bin ich hier noch richtig?", later(6)))
    before = await verified(counter)
    assert not await is_certain(counter, erika)

    yes, _ = await buttons(counter)
    await counter.take(taps(yes, "Ja, ich bin es", at=later(7), who=NEW_NAMES))

    assert await is_certain(counter, erika)
    assert await verified(counter) == before + 1
    told = await counter.rows("SELECT FROM ready WHERE idempotency_key LIKE 'recognised:%'")
    assert len(told) == 1


async def test_a_yes_tapped_twice_or_read_again_is_one_fact(counter: Counter) -> None:
    await moved(counter)
    await counter.take(writes("Hallo?", later(6)))
    yes, _ = await buttons(counter)
    tap = taps(yes, "Ja, ich bin es", at=later(7), who=NEW_NAMES)
    await counter.take(tap)
    count = await verified(counter)

    await counter.take(tap, taps(yes, "Ja, ich bin es", at=later(8), who=NEW_NAMES))

    assert await verified(counter) == count
    assert len(await questions(counter)) == 1


async def test_a_yes_to_an_older_question_settles_no_later_doubt(counter: Counter) -> None:
    erika = await moved(counter)
    await counter.take(writes("Hallo?", later(6)))
    yes, _ = await buttons(counter)
    third = by("491713920003", "DE.70020030040050060070")
    await counter.take(changes(NEW_NAMES, third, at=later(7)))

    await counter.take(taps(yes, "Ja, ich bin es", at=later(8), who=third))

    assert not await is_certain(counter, erika)
    assert len(await questions(counter)) == 2  # asked anew, about the doubt as it is now


async def test_a_yes_dated_before_the_doubt_settles_nothing(counter: Counter) -> None:
    erika = await moved(counter)
    await counter.take(writes("Hallo?", later(6)))
    async with counter.work() as work:
        (known,) = await doubt.listed(work, count=9)
        assert known.since == later(5)
        at_that_moment = await doubt.settle(work, [erika], at=later(5))
        a_moment_later = await doubt.settle(work, [erika], at=later(5) + timedelta(microseconds=1))

    assert (at_that_moment, a_moment_later) == ([], [erika])


async def test_who_knows_the_key_of_another_persons_question_settles_nothing(
    counter: Counter,
) -> None:
    erika = await moved(counter)
    await counter.take(writes("Hallo?", later(6)))
    yes, _ = await buttons(counter)

    await counter.take(
        taps(yes, "Ja, ich bin es", at=later(7), who=by("491713920009")),
        taps(f"{legal.SAME}{UUID(int=1)}", "Ja", at=later(7), who=NEW_NAMES),
    )

    assert not await is_certain(counter, erika)


async def test_a_no_leaves_the_doubt_and_begins_a_new_record_with_the_old_noes(
    counter: Counter,
) -> None:
    erika = await moved(counter)
    await counter.take(writes("Stopp", later(6)))
    await counter.take(writes("Wer sind Sie?", later(7)))
    _, no = await buttons(counter)

    await counter.take(taps(no, "Nein, jemand anders", at=later(8), who=NEW_NAMES))
    await counter.take(writes("Guten Tag", later(9)))

    assert not await is_certain(counter, erika)
    async with counter.work() as work:
        now_theirs = await contact.find(work, Identifier(IdentifierKind.WA_ID, NEW))
        assert now_theirs not in (None, erika)
        known = await contact.identifiers_of(work, [erika], await open_keys(work, [erika]))
        assert all(one.valid_to is not None for one in known)
    rows = {row["contact_id"]: row for row in await counter.rows("SELECT * FROM contact")}
    assert rows[now_theirs]["optout"] == "all"


@pytest.mark.parametrize(("words", "scope"), [("Stopp", "all"), ("stop werbung", "ads")])
async def test_a_stop_is_obeyed_and_not_answered_with_a_question(
    counter: Counter, words: str, scope: str
) -> None:
    await moved(counter)

    await counter.take(writes(words, later(6)))

    assert await questions(counter) == []
    (row,) = await counter.rows("SELECT optout FROM contact")
    assert row["optout"] == scope


async def test_nobody_is_asked_who_is_not_in_doubt(counter: Counter) -> None:
    await counter.take(says("Hallo", who=by(ERIKA, ERIKA_ID)))

    assert await questions(counter) == []


async def test_a_person_under_several_records_is_asked_once_and_settled_on_all(
    counter: Counter,
) -> None:
    erika = await moved(counter)
    async with counter.work() as work:
        mail = Identifier(IdentifierKind.EMAIL, "erika@beispiel.example")
        other = await contact.add(work, contact.NewContact("import", (mail,)), now=NOON)
        await contact.link(work, other, erika, reason="same person", now=NOON)
        await contact.set_identity(work, [other], False, at=later(1))
    await counter.take(writes("Hallo?", later(6)))

    yes, _ = await buttons(counter)
    await counter.take(taps(yes, "Ja, ich bin es", at=later(7), who=NEW_NAMES))

    assert len(await questions(counter)) == 1
    async with counter.work() as work:
        assert await doubt.listed(work, count=9) == []
