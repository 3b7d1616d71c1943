"""`jawort message send|unknown|close`, `identity`, `sender resume|use` and `template pull`."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.ledger import contact
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.sending import pace
from jawort.ledger.work import Ledger, open_pool
from tests.cli.conftest import Command
from tests.outbox.post import Office, queue_reply, unclear
from tests.shop import NOON
from tests.stage import Stage, stage

Deed = Callable[[Stage], Awaitable[Any]]


@pytest.fixture
def opened(company: str, dsn: str, tmp_path: Path) -> Callable[[Callable[[Ledger], Any]], Any]:
    """Do something with the memory as its rooms would."""

    async def act(deed: Callable[[Ledger], Any]) -> Any:
        ledger = Ledger(await open_pool(dsn, size=2), Keyring.open(tmp_path / "keyring"))
        try:
            return await deed(ledger)
        finally:
            await ledger.close()

    return lambda deed: asyncio.run(act(deed))


@pytest.fixture
def set_up(company: str, opened: Callable[[Any], Any]) -> Callable[[Deed], Any]:
    """The company has settled everything and has a number; then something happens."""

    def act(deed: Deed) -> Any:
        async def do(ledger: Ledger) -> Any:
            async with ledger.work(UUID(company)) as work:
                return await deed(await stage(work))

        return opened(do)

    return act


# -- send -----------------------------------------------------------------------------------------


async def _asks(made: Stage) -> tuple[str, str, str]:
    somebody = await made.person()
    conversation, inbound = await made.says(somebody)
    return str(somebody), str(conversation), str(inbound)


def test_an_answer_is_queued_once_under_its_key_and_can_be_explained(
    jawort: Command, set_up: Callable[[Deed], Any]
) -> None:
    somebody, conversation, _ = set_up(_asks)
    said = ("--no-ads", "--key", "antwort-1", "--json")

    first = jawort("message", "send", somebody, *said, stdin=b"Ja, er ist fertig.")
    again = jawort("message", "send", conversation, *said, stdin=b"Ja, er ist fertig.")

    assert (first.code, first.json["outcome"]) == (0, "queued")
    assert (again.code, again.json["outcome"]) == (0, "repeated")
    assert again.json["ready"] == first.json["ready"]
    assert jawort("message", "why", first.json["ready"]).code == 0


def test_a_dry_run_shows_verdict_and_words_and_leaves_nothing(
    jawort: Command, set_up: Callable[[Deed], Any], opened: Callable[[Any], Any]
) -> None:
    somebody, _, _ = set_up(_asks)

    would = jawort("message", "send", somebody, "--no-ads", "--dry-run", stdin=b"Ja.", at=NOON)
    plain = jawort("message", "send", somebody, "--no-ads", "--dry-run", "--json", stdin=b"Ja.")

    assert would.code == 0
    assert "It would be sent." in would.out and "Ja." in would.out
    assert (plain.json["outcome"], plain.json["words"]) == ("would_queue", "Ja.")

    async def count(ledger: Ledger) -> list[int]:
        async with ledger.bare_connection() as connection:
            tables = ("ready", "decision")
            return [await connection.fetchval(f"SELECT count(*) FROM {one}") for one in tables]

    assert opened(count) == [0, 0]


def test_a_refused_answer_ends_with_one_and_says_why_and_what_to_do(
    jawort: Command, set_up: Callable[[Deed], Any]
) -> None:
    async def long_ago(made: Stage) -> str:
        somebody = await made.person()
        from datetime import timedelta

        await made.says(somebody, at=NOON - timedelta(hours=25))
        return str(somebody)

    somebody = set_up(long_ago)
    dry = jawort("message", "send", somebody, "--no-ads", "--dry-run", stdin=b"Ja.")
    refused = jawort("message", "send", somebody, "--no-ads", stdin=b"Ja.", JAWORT_LANGUAGE="de")
    plain = jawort("message", "send", somebody, "--no-ads", "--json", stdin=b"Ja.")

    assert (dry.code, refused.code, plain.code) == (1, 1, 1)
    assert plain.json["code"] == "E_WINDOW"
    assert plain.json["next_step"]["de"] in refused.out
    assert "What to do" in dry.out


def test_somebody_must_say_whether_an_answer_advertises(
    jawort: Command, set_up: Callable[[Deed], Any]
) -> None:
    somebody, _, _ = set_up(_asks)

    unsaid = jawort("message", "send", somebody, stdin=b"Ja.")
    advertising = jawort("message", "send", somebody, "--ads", "--json", stdin=b"50 % Rabatt!")

    why = jawort("message", "why", advertising.json["ready"], "--json").json
    assert unsaid.code == 2
    assert why["facts"]["ads_content"] is True


def test_nobody_is_answered_without_a_conversation_words_or_an_id(
    jawort: Command, erika: str
) -> None:
    no_thread = jawort("message", "send", erika, "--no-ads", stdin=b"Hallo")
    no_words = jawort("message", "send", erika, "--no-ads", stdin=b" \n")
    number = jawort("message", "send", "+491713920001", "--no-ads", stdin=b"Hallo")

    assert (no_thread.code, no_words.code, number.code) == (1, 1, 1)
    assert "no such conversation" in no_thread.err
    assert "+4917" not in number.err


# -- unknown --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("verb", "state"), [("--arrived", "accepted"), ("--lost", "failed")])
def test_a_person_says_what_became_of_a_message_and_it_is_never_sent_again(
    jawort: Command, company: str, opened: Callable[[Any], Any], verb: str, state: str
) -> None:
    async def lost(ledger: Ledger) -> str:
        async with ledger.work(UUID(company)) as work:
            made = await stage(work)
            outcome = await queue_reply(made, await made.person())
        office = Office(ledger)
        office.post.faults = [unclear()]
        await office.round()
        return str(outcome.ready_id)

    ready = opened(lost)
    (listed,) = jawort("message", "unknown", "--json").lines
    assert (listed["ready_id"], listed["purpose"]) == (ready, "REPLY")

    closed = jawort("message", "close", ready, verb)
    again = jawort("message", "close", ready, verb)
    unsaid = jawort("message", "close", ready)

    assert (closed.code, again.code, unsaid.code) == (0, 1, 2)
    assert jawort("message", "unknown").out == ""

    async def look(ledger: Ledger) -> tuple[Any, ...]:
        office = Office(ledger)
        await office.round()
        async with ledger.bare_connection() as connection:
            row = await connection.fetchrow(
                "SELECT ready.state, message.status FROM ready JOIN message"
                " USING (controller_id, message_id)"
            )
        return (len(office.post.taken), *row)

    assert opened(look) == (0, state, state)


# -- who is there ---------------------------------------------------------------------------------


def test_staff_say_how_they_made_sure_who_is_there(
    jawort: Command, erika: str, set_up: Callable[[Deed], Any]
) -> None:
    async def doubt(made: Stage) -> None:
        await contact.set_identity(made.work, [UUID(erika)], False, at=NOON)

    set_up(doubt)
    (listed,) = jawort("identity", "list", "--json").lines
    assert (listed["contact"], listed["since"]) == (erika, NOON.isoformat())
    assert erika in jawort("identity", "list").out

    empty = jawort("identity", "verify", erika, "--by", "Anna", "--how", " ")
    done = jawort("identity", "verify", erika, "--by", "Anna", "--how", "Ausweis", "--json")
    again = jawort("identity", "verify", erika, "--by", "Anna", "--how", "Ausweis")
    nobody = jawort("identity", "verify", str(uuid4()), "--by", "Anna", "--how", "Ausweis")

    assert (empty.code, done.code, again.code, nobody.code) == (1, 0, 1, 1)
    assert done.json == {"contacts": [erika]}
    assert jawort("identity", "list").out == ""


# -- our numbers ----------------------------------------------------------------------------------


def test_a_halted_number_is_shown_with_metas_code_and_speaks_again_when_told(
    jawort: Command, set_up: Callable[[Deed], Any]
) -> None:
    async def halt(made: Stage) -> str:
        await pace.take(made.work, most=1, priority_most=4, now=NOON)
        await pace.halt(made.work, {made.sender_id: 131031}, now=NOON)
        return str(made.sender_id)

    number = set_up(halt)
    (before,) = jawort("sender", "list", "--json").lines
    assert (before["halted_code"], before["halted_at"]) == (131031, NOON.isoformat())
    assert "131031" in jawort("sender", "list").out

    resumed = jawort("sender", "resume", number)
    again = jawort("sender", "resume", number)
    unknown = jawort("sender", "resume", str(uuid4()))

    assert (resumed.code, again.code, unknown.code) == (0, 1, 1)
    (after,) = jawort("sender", "list", "--json").lines
    assert (after["halted_code"], after["halted_at"]) == (None, None)


def test_a_number_is_given_the_address_of_its_account(
    jawort: Command, set_up: Callable[[Deed], Any]
) -> None:
    async def number(made: Stage) -> str:
        return str(made.sender_id)

    mine = set_up(number)
    assert "without a key" in jawort("sender", "list").out
    secrets = json.dumps({"app_secret": "s", "access_token": "t"}).encode()
    door = jawort("endpoint", "add", "--json", stdin=secrets).json["endpoint"]

    used = jawort("sender", "use", mine, "--endpoint", door)
    nowhere = jawort("sender", "use", mine, "--endpoint", str(uuid4()))
    (listed,) = jawort("sender", "list", "--json").lines
    named = ("--waba-id", "100200300400500", "--endpoint")
    added = jawort("sender", "add", "100600700800901", *named, door)
    lost = jawort("sender", "add", "100600700800902", *named, str(uuid4()))

    assert (used.code, nowhere.code, added.code, lost.code) == (0, 1, 0, 1)
    assert (listed["endpoint"], listed["has_key"]) == (door, True)
    assert len(jawort("sender", "list", "--json").lines) == 2


def test_a_profile_is_shown_by_an_errand_and_not_with_fields_that_are_none(
    jawort: Command, set_up: Callable[[Deed], Any], opened: Callable[[Any], Any]
) -> None:
    async def number(made: Stage) -> str:
        return str(made.sender_id)

    mine = set_up(number)
    good = json.dumps({"about": "Werkstatt", "websites": ["https://a.example"]}).encode()
    shown = jawort("sender", "profile", mine, stdin=good)
    refused = jawort("sender", "profile", mine, stdin=b'{"name": "Geheim"}')
    nobody = jawort("sender", "profile", str(uuid4()), stdin=good)

    async def asked(ledger: Ledger) -> list[str]:
        async with ledger.bare_connection() as connection:
            return [row["kind"] for row in await connection.fetch("SELECT kind FROM errand")]

    assert (shown.code, refused.code, nobody.code) == (0, 1, 1)
    assert "about 139" in refused.err and "Geheim" not in refused.err
    assert opened(asked) == ["profile"]


# -- templates ------------------------------------------------------------------------------------


def test_the_list_of_templates_is_asked_for_once_and_not_without_a_key(
    jawort: Command, set_up: Callable[[Deed], Any]
) -> None:
    async def number(made: Stage) -> None:
        return None

    set_up(number)
    without = jawort("template", "pull")
    secrets = json.dumps({"app_secret": "s", "access_token": "t"}).encode()
    assert jawort("endpoint", "add", stdin=secrets).code == 0
    first = jawort("template", "pull", "--json")
    again = jawort("template", "pull", "--json")

    assert (without.code, first.code, again.code) == (1, 0, 0)
    assert "endpoint add" in without.err
    assert (first.json, again.json) == ({"count": 1}, {"count": 0})
