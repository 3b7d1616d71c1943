"""A yes that staff take down, from the first word to a campaign and the STOP that ends it: on
paper, by phone, from an old list; of a German, an English speaker, and somebody without a number.
"""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import pytest
from PIL import Image

from jawort.desk.media.file import Upload
from jawort.desk.old_list.consent_import import Reading, Row, take_over
from jawort.desk.old_list.proof import ProofFile
from jawort.desk.old_list.row import Columns, ListMapping
from jawort.desk.road import paper_form
from jawort.desk.road.paper_form import TakenDown
from tests.journeys.road_stage import BEN, ERIKA, KIM, TEXTS, Person, Roads, open_roads, words_of

HELLO: Final = {ERIKA: "Guten Tag, ist mein Auto fertig?", KIM: "Hello, is my car ready?"}
SPOKEN: Final = {ERIKA: "de", KIM: "en", BEN: "de"}
ENDED: Final = {"de": "Erledigt", "en": "Done"}
SCAN: Final = ProofFile("liste-2024.pdf", b"%PDF-1.4 Ja, gern, unterschrieben am 3. Mai 2024")


@pytest.fixture
async def roads(dsn: str, tmp_path: Path) -> AsyncIterator[Roads]:
    """A house whose doors are open, and three people with phones."""
    async with open_roads(dsn, tmp_path) as opened:
        yield opened


async def greets(roads: Roads, who: Person) -> UUID:
    """Somebody writes for the first time and is answered; gives the record."""
    await roads.says(who, HELLO.get(who, HELLO[ERIKA]))
    return await roads.answer(who)


def said(roads: Roads, who: Person, place: str = "Filiale Deutz") -> TakenDown:
    """What somebody has agreed to, in their own language, a minute ago."""
    at = roads.stage.clock() - timedelta(minutes=1)
    text = roads.texts[SPOKEN[who]]
    return TakenDown(roads.purpose_id, roads.stage.sender_id, text, at, place)


def scan() -> Upload:
    """A photograph of a signed form."""
    drawn = BytesIO()
    Image.new("RGB", (60, 80), "white").save(drawn, "JPEG")
    return Upload("formular.jpg", "image/jpeg", drawn.getvalue())


async def advertised_until_stop(roads: Roads, *people: Person) -> None:
    """A campaign reaches each of them once. All but the last say STOP, and a week later the next
    campaign reaches nobody else.
    """
    assert await roads.advertised(*people) == [1] * len(people)
    *leaving, staying = people
    for who in leaving:
        shown = await roads.says(who, "STOP")
        assert ENDED[SPOKEN[who]] in words_of(shown)
    await roads.stage.later(days=7)
    assert await roads.advertised(*leaving, staying) == [0] * len(leaving) + [1]


async def test_on_paper_with_its_scan_the_yes_counts_for_whoever_has_written(roads: Roads) -> None:
    for who in (ERIKA, BEN, KIM):
        record = await greets(roads, who)
        async with roads.work() as work:
            done = await paper_form.record(
                work, roads.actor, record, said(roads, who), scan(), now=roads.stage.clock()
            )
        assert done.state == "granted"

    assert await roads.states() == [("granted", "paper")] * 3
    await advertised_until_stop(roads, ERIKA, KIM, BEN)


async def test_by_phone_the_yes_is_given_in_the_chat_to_exactly_that_text(roads: Roads) -> None:
    for who in (ERIKA, BEN, KIM):
        record = await greets(roads, who)
        async with roads.work() as work:
            done = await paper_form.note_call(
                work, roads.actor, record, said(roads, who, "Auftrag 17"), now=roads.stage.clock()
            )
        assert done.state == "pending"
        assert await roads.advertised(who) == [0]

        shown = await roads.says(who, "START")
        assert TEXTS[SPOKEN[who]] in words_of(shown)
        thanks = await roads.does(who, "tap", button=_yes(shown))
        assert "/receipt/" in words_of(thanks)

    assert await roads.states() == [("granted", "in_thread_button")] * 3
    await advertised_until_stop(roads, KIM, BEN, ERIKA)


async def test_an_old_list_counts_with_its_proof_from_the_first_word_of_its_number(
    roads: Roads,
) -> None:
    told = await taken(roads, [ERIKA, KIM, BEN])
    assert [one.outcome for one in told] == ["granted"] * 3
    assert await roads.advertised(ERIKA, KIM, BEN) == [0, 0, 0]  # nobody has written yet

    for who in (ERIKA, KIM):
        await greets(roads, who)
    ben = await greets(roads, BEN)  # by user id only: the number on the list is not known to be his
    assert ben not in [one.contact_id for one in told]
    assert await roads.advertised(ERIKA, KIM, BEN) == [1, 1, 0]

    shown = await roads.says(BEN, "START")
    await roads.does(BEN, "tap", button=_yes(shown))
    for who in (ERIKA, BEN):
        await roads.says(who, "STOP")
    await roads.stage.later(days=7)
    assert await roads.advertised(ERIKA, BEN, KIM) == [0, 0, 1]
    again = await taken(roads, [ERIKA, KIM])
    assert [one.outcome for one in again] == ["no_is_newer", "already"]


async def taken(roads: Roads, people: Sequence[Person]) -> list[Any]:
    """The staff take over an old list with its proof."""
    where = {"phone": 0, "said_at": 1, "text": 2, "proof": 3}
    mapping = ListMapping(
        source="Liste 2024",
        time_zone="Europe/Berlin",
        sender=roads.stage.sender_id,
        purpose=roads.purpose_id,
        columns=Columns(phone="p", said_at="s", text="t", proof="b"),
    )
    files = {SCAN.filename: SCAN}
    reading = Reading(mapping, where, len(where), "DE", "Anna", True, files.get)
    rows = [
        Row(line, (one.phone, "2024-05-03 10:00", TEXTS[SPOKEN[one]], SCAN.filename))
        for line, one in enumerate(people, start=2)
    ]
    house, now = roads.stage.controller.controller_id, roads.stage.clock()
    found: list[Any] = []
    async for portion in take_over(roads.stage.ledger, house, rows, reading, now=now):
        found += portion
    return found


def _yes(shown: Sequence[dict[str, Any]]) -> str:
    """The label of the first button."""
    return str(shown[-1]["interactive"]["action"]["buttons"][0]["reply"]["title"])
