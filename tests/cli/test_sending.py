"""`jawort message`, `template` and `campaign` from the terminal."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.sending.message import send
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, open_pool
from tests.cli.conftest import Command
from tests.shop import NOON
from tests.stage import Stage, stage

Setting = Callable[[Stage], Awaitable[Any]]


@pytest.fixture
def set_up(company: str, dsn: str, tmp_path: Path) -> Callable[[Setting], Any]:
    """Do something to the company's memory as its rooms would."""
    import asyncio

    async def act(setting: Setting) -> Any:
        ledger = Ledger(await open_pool(dsn, size=1), Keyring.open(tmp_path / "keyring"))
        async with ledger.work(UUID(company)) as work:
            done = await setting(await stage(work))
        await ledger.close()
        return done

    return lambda setting: asyncio.run(act(setting))


def test_why_tells_decision_law_and_next_step_in_both_languages(
    jawort: Command, set_up: Callable[[Setting], Any]
) -> None:
    async def refuse(made: Stage) -> UUID | None:
        (outcome,) = await send(made.work, [made.draft(await made.person())], now=NOON)
        return outcome.decision_id

    decided = str(set_up(refuse))

    english = jawort("message", "why", decided)
    german = jawort("message", "why", decided, JAWORT_LANGUAGE="de")
    plain = jawort("message", "why", decided, "--json").json

    assert (english.code, german.code) == (0, 0)
    assert "refused (E_WINDOW, R12" in english.out
    assert "abgelehnt (E_WINDOW, R12" in german.out
    assert plain["facts"]["window_open"] is False
    assert "+4917" not in english.out + german.out + str(plain)


def test_why_about_nothing_is_refused_with_a_cure(jawort: Command, company: str) -> None:
    unknown = jawort("message", "why", str(uuid4()))
    no_id = jawort("message", "why", "+491713920001")

    assert (unknown.code, no_id.code) == (1, 1)
    assert "ready list" in unknown.err
    assert "+4917" not in no_id.err


def test_a_campaign_is_planned_looked_at_started_held_and_stopped(
    jawort: Command, set_up: Callable[[Setting], Any]
) -> None:
    async def agree(made: Stage) -> UUID:
        for number in ("+491713920010", "+491713920011"):
            await made.consent(await made.person(number))
        return await made.template()

    template = str(set_up(agree))
    assert "prospekt" in jawort("template", "list").out
    assert "STOP = abmelden" in jawort("template", "show", template).out
    named = ("--name", "Prospekt", "--template", template, "--by", "Anna")

    made = jawort("campaign", "create", *named, "--json").json["campaign"]
    draft = jawort("campaign", "show", made, "--json").json
    assert (draft["state"], draft["audience"], draft["allowed"]) == ("draft", 2, 2)
    for verb, state in (
        ("start", "running"),
        ("pause", "paused"),
        ("resume", "running"),
        ("stop", "stopped"),
    ):
        assert jawort("campaign", verb, made, "--by", "Anna").code == 0
        assert jawort("campaign", "show", made, "--json").json["state"] == state
    again = jawort("campaign", "start", made, "--by", "Anna")
    assert (again.code, "stopped" in again.err) == (1, True)
    assert made in jawort("campaign", "show").out


def test_a_template_is_bound_by_somebody_and_not_against_its_words(
    jawort: Command, set_up: Callable[[Setting], Any]
) -> None:
    async def listed(made: Stage) -> UUID:
        return await made.template("hinweis", category="utility", purpose="N08")

    template = str(set_up(listed))
    bound = jawort(
        "template", "bind", template, "--purpose", "N07", "--by", "Anna", "--fulfils", "O_STOP_HINT"
    )
    lacking = jawort(
        "template", "bind", template, "--purpose", "N07", "--by", "Anna", "--fulfils", "O_AI"
    )

    assert (bound.code, lacking.code) == (0, 1)
    assert jawort("template", "show", template, "--json").json["fulfils"] == ["O_STOP_HINT"]
    assert "O_AI" in lacking.err


def test_words_for_a_gap_that_is_not_there_are_refused(
    jawort: Command, set_up: Callable[[Setting], Any]
) -> None:
    async def listed(made: Stage) -> UUID:
        return await made.template()

    template = str(set_up(listed))
    named = ("--name", "Prospekt", "--template", template, "--by", "Anna")

    assert jawort("campaign", "create", *named, "--gap", "der Woche").code == 1
    assert jawort("campaign", "create", *named).code == 0
