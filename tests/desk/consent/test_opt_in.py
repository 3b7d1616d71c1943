"""Which text is shown to whom: one purpose at a time, chosen by the person, in their language."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.sending import legal
from jawort.domain.arrival.content import Tap
from jawort.domain.purpose import NewPurpose
from jawort.domain.sending.outgoing import LONGEST, Buttons, Menu, Text
from jawort.domain.wording.lint import LONGEST_BODY
from jawort.ledger import purpose, wording
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import ready
from jawort.ledger.wording import NewWording
from tests.desk.arrivals import MAX, Counter, by, open_counter, says, sent, taps
from tests.shop import NOON, Shop

EARLY = NOON - timedelta(days=1)
LONG = "Angebote zu Wohnmobilen und allem, was man auf Reisen braucht"


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that asks for one thing."""
    return await open_counter(shop)


def after(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


async def also(counter: Counter, topic: str = "Wohnmobile", **more: Any) -> UUID:
    """The shop asks for one thing more, in German and English."""
    later = EARLY + timedelta(seconds=1)  # so that it stands behind the first one
    async with counter.work() as work:
        new = NewPurpose("ADS", topic, **more)
        made = await purpose.add(work, new, now=later)
        for language, body in (("de", "Möchten Sie auch das?"), ("en", "Would you like it too?")):
            text = NewWording("opt_in", topic.lower(), language, body, "Anna", made)
            await wording.publish(work, text, now=EARLY)
    return made


async def shown(counter: Counter) -> list[Any]:
    """What of ours waits to leave, in order."""
    rows = await counter.rows(
        "SELECT ready_id, contact_id, content_sealed FROM ready ORDER BY ready_id"
    )
    async with counter.work() as work:
        keys = await open_keys(work, sorted({row["contact_id"] for row in rows}))
    return [
        ready.opened(row["content_sealed"], row["ready_id"], keys).content.content for row in rows
    ]


def chooses(purpose_id: UUID, *, at: datetime) -> Any:
    """The person taps a line of the list."""
    return says(Tap("list", f"{legal.ABOUT}{purpose_id}", "Wohnmobile"), at=at)


async def test_with_one_thing_to_ask_for_its_text_is_shown_at_once(counter: Counter) -> None:
    await counter.take(says("START"))

    (text,) = await shown(counter)
    assert isinstance(text, Buttons)


async def test_with_several_the_person_chooses_one_and_is_asked_for_exactly_that(
    counter: Counter,
) -> None:
    other = await also(counter, subject_de=LONG)
    await counter.take(says("START"))

    (menu,) = await shown(counter)
    assert isinstance(menu, Menu)
    rows = [row for section in menu.sections for row in section.rows]
    assert [row.key for row in rows] == [
        f"{legal.ABOUT}{counter.purpose_id}",
        f"{legal.ABOUT}{other}",
    ]
    assert len(rows[1].title) <= LONGEST["row.title"]
    assert rows[1].description == LONG
    assert "Worüber möchten Sie" in menu.frame.body
    assert not await counter.rows("SELECT FROM opt_in_request")

    await counter.take(chooses(other, at=after(60)))
    (asked,) = await counter.rows("SELECT purpose_id FROM opt_in_request")
    assert asked["purpose_id"] == other
    assert (await shown(counter))[-1].frame.body.startswith("Möchten Sie auch das?")


async def test_what_is_agreed_to_is_not_offered_again_and_the_rest_is(counter: Counter) -> None:
    await counter.take(says("START"))
    (row,) = await counter.rows("SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    await counter.take(taps(f"{legal.YES}{row['case_id']}", "Ja, anmelden", at=after(60)))
    other = await also(counter)

    await counter.take(says("START", at=after(120)))

    asked = await counter.rows("SELECT purpose_id FROM opt_in_request ORDER BY asked_at")
    assert [row["purpose_id"] for row in asked] == [counter.purpose_id, other]


@pytest.mark.parametrize("key", ["", "x", "0198c1d2-0000-7000-8000-000000000000"])
async def test_a_forged_choice_shows_nothing_and_asks_nothing(counter: Counter, key: str) -> None:
    await also(counter)

    await counter.take(says(Tap("list", f"{legal.ABOUT}{key}", "x")))

    assert await shown(counter) == []
    assert not await counter.rows("SELECT FROM opt_in_request")


async def test_where_no_text_can_be_shown_the_person_is_told_and_a_human_is_wanted(
    counter: Counter,
) -> None:
    async with counter.work() as work:
        await wording.end(work, counter.wording_id, UUID(int=7), by="Anna", why="alt", now=EARLY)

    await counter.take(says("START"))

    (text,) = await shown(counter)
    assert isinstance(text, Text)
    assert "nichts zum Anmelden" in text.body
    (row,) = await counter.rows("SELECT handover FROM conversation")
    assert row["handover"]
    assert not await counter.rows("SELECT FROM opt_in_request")


async def test_never_more_is_offered_than_a_list_holds(counter: Counter) -> None:
    for number in range(legal.CHOICES_MOST):
        await also(counter, f"Thema {number}")

    await counter.take(says("START"))

    (menu,) = await shown(counter)
    assert len(menu.sections[0].rows) == legal.CHOICES_MOST


@pytest.mark.parametrize(
    ("length", "own", "expected"),
    [
        (LONGEST_BODY["thread"], True, "paper"),
        (LONGEST_BODY["thread"] + 1, True, "thread"),
        (LONGEST_BODY["thread"] + 1, False, "nothing"),
    ],
)
async def test_a_text_of_a_page_that_would_outgrow_a_message_gives_way_to_the_one_for_chats(
    counter: Counter, length: int, own: bool, expected: str
) -> None:
    """With the privacy notice the longest text is longer than the platform takes."""
    from jawort.desk.opt_out import noted
    from jawort.desk.opt_out.noted import NotedYes
    from jawort.domain.contact import Identifier, IdentifierKind
    from jawort.ledger import contact
    from jawort.ledger.contact import NewContact

    phone = Identifier(IdentifierKind.PHONE, "+491713920001")
    notice = "n" * 400
    async with counter.work() as work:
        new = NewWording("opt_in", "lang", "de", "x" * length, "Anna", counter.purpose_id, "paper")
        paper = await wording.publish(work, new, now=EARLY)
        await wording.publish(work, NewWording("notice", "chat", "de", notice, "Anna"), now=EARLY)
        if not own:
            await work.connection.execute(
                "UPDATE wording SET withdrawn_at = $1 WHERE wording_id = $2",
                EARLY,
                counter.wording_id,
            )
        erika = await contact.add(work, NewContact("agent", (phone,)), now=EARLY)
        told = NotedYes(
            "paper", counter.purpose_id, counter.sender_id, EARLY, "Anna", paper,
            {"file_sha256": "ab" * 32, "place": "Filiale Deutz"},
        )  # fmt: skip
        await noted.record_yes(work, erika, told, now=NOON)

    await counter.take(says("START", at=after(5)))

    asked = await counter.rows("SELECT wording_id FROM opt_in_request WHERE road = 'in_thread'")
    wanted = {"paper": [paper], "thread": [counter.wording_id], "nothing": []}[expected]
    assert [row["wording_id"] for row in asked] == wanted
    for one in await shown(counter):
        assert len(one.frame.body) <= LONGEST["interactive.body"]


# -- in whose language ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        (["Please send me no more ads, stop"], "en"),
        (["Is my car ready?", "STOP"], "en"),
        (["Is my car ready?", "Ist mein Auto fertig?", "STOP"], "de"),
        (["STOP"], "de"),
        (["Je ne veux plus de publicité"], "en"),
    ],
)
async def test_a_no_is_confirmed_in_the_language_the_person_writes(
    counter: Counter, said: list[str], answered: str
) -> None:
    for place, words in enumerate(said):
        await counter.take(says(words, at=after(60 * place)))

    texts = [one for one in await shown(counter) if isinstance(one, Buttons | Text)]
    body = texts[-1].frame.body if isinstance(texts[-1], Buttons) else texts[-1].body
    assert ("Erledigt" in body, "Done" in body) == (answered == "de", answered == "en")


@pytest.mark.parametrize(
    ("said", "spoken", "shown_in"),
    [
        ("Is my car ready?", "de", "en"),
        ("Ist mein Auto fertig?", "en", "de"),
        ("Hallo", "en", "en"),
        ("Ist mein Auto fertig?", "fr", "fr"),
    ],
)
async def test_the_text_to_agree_to_is_in_the_language_the_person_writes(
    counter: Counter, said: str, spoken: str, shown_in: str
) -> None:
    async with counter.work() as work:
        for language in ("en", "fr"):
            body = {"en": "Would you like offers?", "fr": "Voulez-vous des offres?"}[language]
            new = NewWording("opt_in", "reifen", language, body, "Anna", counter.purpose_id)
            await wording.publish(work, new, now=EARLY)
    await counter.take(says(said))
    await counter.rows("UPDATE contact SET language = $1", spoken)

    await counter.take(says("START", at=after(60)))

    (row,) = await counter.rows(
        "SELECT language FROM wording JOIN opt_in_request USING (controller_id, wording_id)"
    )
    assert row["language"] == shown_in


async def test_the_record_speaks_where_the_person_has_written_nothing_else(
    counter: Counter,
) -> None:
    await counter.take(says("Hello", who=by("447700900123"), name="Kim"))
    await counter.take(says("STOP", at=after(60), who=by("447700900123"), name="Kim"))
    await counter.take(says("STOP", at=after(61), who=by(MAX), name="Max"))

    bodies = [one.frame.body for one in await shown(counter)]
    assert ["Done" in body for body in bodies] == [True, False]
