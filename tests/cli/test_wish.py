"""`jawort intent correct`: as far as somebody says, of any message a person wrote, never a yes."""

import asyncio
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, open_pool
from tests.cli.conftest import Command
from tests.stage import stage


@pytest.fixture
def message_id(jawort: Command, company: str, environment: dict[str, str]) -> str:
    """Somebody has written, and no wish was read in it."""
    return str(asyncio.run(_heard(environment, UUID(company))))


async def _heard(environment: dict[str, str], controller_id: UUID) -> UUID:
    place = Path(environment["JAWORT_HOME"]) / "keyring"
    ledger = Ledger(
        await open_pool(environment["JAWORT_DATABASE_URL"], size=2), Keyring.open(place)
    )
    async with ledger.work(controller_id) as work:
        made = await stage(work)
        _, message_id = await made.says(await made.person())
    await ledger.close()
    return message_id


def test_a_missed_no_is_noted_with_how_far_it_goes(jawort: Command, message_id: str) -> None:
    given = (message_id, "--to", "opt_out", "--scope", "type:N07", "--by", "Anna", "--json")
    before = jawort("intent", "list", "--json")
    done = jawort("intent", "correct", *given)
    after = jawort("intent", "list", "--json")
    told = jawort("intent", "list")

    assert before.lines == []
    assert (done.code, done.json) == (
        0,
        {
            "message": message_id,
            "corrected_to": "opt_out",
            "corrected_scope": "type:N07",
            "paused": False,
        },
    )
    assert after.json["intent"] == "none"
    assert (after.json["corrected_to"], after.json["corrected_scope"]) == ("opt_out", "type:N07")
    assert "Corrected to: opt_out type:N07 (Anna)" in told.out


def test_what_cannot_be_is_refused_and_says_why(jawort: Command, message_id: str) -> None:
    def correct(wanted: str, *more: str) -> tuple[int, str]:
        done = jawort("intent", "correct", wanted, "--by", "Anna", *more)
        return done.code, done.err

    unknown = correct(str(uuid4()), "--to", "none")
    scope = correct(message_id, "--to", "opt_out", "--scope", "type:N99")
    towards_yes = correct(message_id, "--to", "opt_in")

    assert [unknown[0], scope[0], towards_yes[0]] == [1, 1, 1]
    assert "No person has written this message" in unknown[1]
    assert "There is no such scope" in scope[1]
    assert "It cannot be corrected to that" in towards_yes[1]
    assert jawort("intent", "list", "--json").lines == []
