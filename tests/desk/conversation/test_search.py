"""Looking for people and messages as somebody types."""

from uuid import UUID

import pytest

from jawort.desk.conversation import label, search
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.conversation.inbox import Hit
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Role
from jawort.ledger.search import Indexed, index
from jawort.ledger.work import Ledger
from tests.desk.team import Team, team

NAME, TEXT = "Örtrud Bärwald", "Die Winterreifen liegen in der Straßenbahn, bitte übermorgen holen"


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def told(ours: Team) -> tuple[UUID, UUID]:
    """Somebody of this name with this number has written this text."""
    number = Identifier(IdentifierKind.PHONE, "+491713920146")
    whose = await ours.person(NAME, identifiers=(number,))
    _, kept = await ours.write(whose, TEXT)
    async with ours.work() as work:
        await index(work, [Indexed(kept, whose, TEXT), Indexed(whose, whose, NAME)])
    return whose, kept


async def found(ours: Team, text: str) -> list[Hit]:
    actor = await ours.actor()
    async with ours.work() as work:
        return await search.find(work, actor, text, now=ours.now)


async def test_a_message_is_found_at_each_letter_one_types(ours: Team) -> None:
    _, kept = await told(ours)
    asked = {
        "lie": ["liegen"],  # in the middle of the text
        "HOLEN": ["holen"],
        "holen winter": ["Winterreifen", "holen"],  # two words, in any order
        "uebermorgen": ["übermorgen"],
        "STRASSEN": ["Straßenbahn"],
        "straßen": ["Straßenbahn"],
        **{"winterreifen"[:count]: ["Winterreifen"] for count in range(3, 13)},
    }

    for typed, marked in asked.items():
        (hit,) = await found(ours, typed)
        assert hit.message_id == kept, typed
        assert [hit.snippet[begin:end] for begin, end in hit.marks] == marked, typed


async def test_umlauts_are_found_written_out_and_the_other_way_round(ours: Team) -> None:
    whose, _ = await told(ours)
    other = await ours.person("Mueller")
    async with ours.work() as work:
        await index(work, [Indexed(other, other, "Mueller")])

    for typed in ("bärwald", "Baerwald", "oertrud", "Örtr baerw", "BAERWAL"):
        hits = [(hit.contact_id, hit.message_id) for hit in await found(ours, typed)]
        assert hits == [(whose, None)], typed
    assert [hit.contact_id for hit in await found(ours, "Müller")] == [other]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Jürgen Müller", ["Muller", "muell", "MÜLLER", "jurgen muller", "Mul"]),
        ("Müllermeister", ["mullermeister", "muellermeis", "Mullermeist"]),  # past what is indexed
        ("Badstraße", ["Badstrasse", "badstraße", "BADSTRASSE"]),
        ("José Nuñez", ["Jose", "josé", "nunez", "Nuñ"]),
        ("Jose Nunez", ["José", "Nuñez"]),
        ("Łukasz Wałęsa", ["Lukasz", "Łukasz", "walesa", "Wałęsa"]),
        ("Søren", ["Soren", "Søren"]),
        ("김민준", ["김민준"]),
        ("Чайка", ["чайка", "Чаика"]),
    ],
)
async def test_marks_on_letters_may_be_left_out(ours: Team, written: str, typed: list[str]) -> None:
    whose = await ours.person(written)
    async with ours.work() as work:
        await index(work, [Indexed(whose, whose, written)])

    for text in typed:
        (hit,) = await found(ours, text)
        assert hit.contact_id == whose, text
        assert len(hit.marks) == len(text.split()), text


async def test_a_mark_that_is_typed_is_meant(ours: Team) -> None:
    whose = await ours.person("Schonwald")
    async with ours.work() as work:
        await index(work, [Indexed(whose, whose, "Schonwald")])

    assert await found(ours, "Schönwald") == []
    assert await found(ours, "Schoenwald") == []


async def test_what_does_not_stand_there_is_not_found(ours: Team) -> None:
    await told(ours)

    for typed in ("winterra", "winterreifenx", "winterreifen gestern", "oertrad", "w", "?", ""):
        assert await found(ours, typed) == [], typed


async def test_a_whole_number_is_found_however_it_is_typed(ours: Team) -> None:
    whose, _ = await told(ours)

    for typed in (
        "+49 171 3920146",
        "0171/3920146",
        "0171 392 01 46",
        "(0171) 3920146",
        "0171-392-0146",
        "0171.392.0146",
        "0171–3920146",
        "00491713920146",
        "491713920146",
        "171 3920146",
        "Tel.: 0171 3920146",
        "+49 (0) 171 3920146",
        "https://wa.me/491713920146",
        "\u202a+49 171 3920146\u202c",
    ):
        assert [hit.contact_id for hit in await found(ours, typed)] == [whose], typed


async def test_another_number_or_a_part_of_one_finds_nobody(ours: Team) -> None:
    await told(ours)

    for typed in ("0171 3920147", "3920146", "01713920"):
        assert await found(ours, typed) == [], typed


async def test_labels_are_found_by_the_words_of_their_name(ours: Team) -> None:
    lead = await ours.actor(Role.LEAD)
    asked = {"stamm": ["Stammkundin"], "rueck": ["Rückruf"], "ruf": [], "": [], "a": []}
    async with ours.work() as work:
        for name in ("Stammkundin", "Rückruf"):
            await label.add_label(work, lead, name, "a", now=ours.now)
        for typed, names in asked.items():
            known = [one.name for one in await search.labels_named(work, lead, typed)]
            assert known == names, typed


async def test_who_reads_no_conversations_searches_none(ours: Team) -> None:
    auditor = await ours.actor(Role.AUDITOR)
    async with ours.work() as work:
        for asked in (
            search.find(work, auditor, "winter", now=ours.now),
            search.labels_named(work, auditor, "stamm"),
        ):
            with pytest.raises(Refusal, match="FORBIDDEN"):
                await asked
