"""What people write in their own words is understood, obeyed and answered, by real processes."""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.purpose import NewPurpose
from jawort.ledger import contact, purpose, right_request
from tests.journeys.living_house import House, everything_but_processes, until

WISHES: Final = (
    # (what is written, what the answers say, which cases are open)
    ("Hilfe", ("Autohaus Sonnenschein GmbH", "STOP", "https://autohaus-sonnenschein.example"), ()),
    ("Bitte schicken Sie mir keine Werbung mehr", ("keine Werbung mehr",), ()),
    ("Bitte keine Terminerinnerungen mehr", ("der Art „Terminerinnerungen“",), ()),
    ("hört auf mir zu schreiben!!", ("kein Gespräch mehr",), ()),
    ("Was habt ihr alles über mich gespeichert?", ("Antrag auf Auskunft",), ("access",)),
    ("Bitte löscht alle meine Daten", ("Sollen wir alles löschen",), ("erasure",)),
    (
        "Keine Werbung mehr und löscht bitte meine Daten",
        ("keine Werbung mehr", "Sollen wir alles löschen"),
        ("erasure",),
    ),
    ("Please stop sending me your offers", ("no more advertising",), ()),
    ("Please, no more appointment reminders", ("the kind “appointment reminders”",), ()),
    ("Hält der Bus 12 direkt vor dem Autohaus?", (), ()),
    ("Bitte hört nicht auf mit den Angeboten, die sind super", (), ()),
)


async def test_a_wish_in_plain_words_is_understood_obeyed_and_answered(
    dsn: str, tmp_path: Path
) -> None:
    people = [f"+4917139201{number:02}" for number in range(len(WISHES))]
    async with everything_but_processes(dsn, tmp_path) as house:
        for number in people:
            await house.meta.introduce(number, "Jemand")
        async with house.ledger.work(house.controller_id) as work:
            await purpose.add(work, NewPurpose("N07"), now=datetime.now(UTC))
        with ExitStack() as processes:
            for command in ("web", "work"):
                processes.enter_context(house.started(command))
            await until(
                lambda: house.meta.listen_at(house.opened, f"http://127.0.0.1:{house.port}")
            )
            for number, (text, _, _) in zip(people, WISHES, strict=True):
                await house.meta.act(number, "text", text=text)
            for number, (_, answers, _) in zip(people, WISHES, strict=True):
                await until(lambda number=number, answers=answers: _says(house, number, answers))
            await until(lambda: _all_read(house))

        for number, (text, answers, cases) in zip(people, WISHES, strict=True):
            assert len(await house.meta.inbox(number)) == len(answers and _parts(answers)), text
            assert await _cases(house, number) == cases, text


def _parts(answers: Sequence[str]) -> set[str]:
    """One message each, but for help, whose one answer holds all its parts."""
    return {"help"} if "STOP" in answers else set(answers)


async def _says(house: House, number: str, answers: Sequence[str]) -> bool:
    shown = str(await house.meta.inbox(number))
    return all(one in shown for one in answers)


async def _all_read(house: House) -> bool:
    return await house.message_count() == len(WISHES)


async def _cases(house: House, number: str) -> tuple[str, ...]:
    async with house.ledger.reading(house.controller_id) as work:
        somebody = await contact.find(work, Identifier(IdentifierKind.WA_ID, number[1:]))
        assert somebody is not None
        found = {kind for _, kind in await right_request.with_open(work, [somebody])}
    return tuple(sorted(found))
