"""`jawort ledger verify`: whole when nothing was touched, and a sentence for each finding."""

import re

import asyncpg
import pytest

from tests.cli.conftest import Command


def test_a_log_without_a_company_is_said_to_be_empty(jawort: Command) -> None:
    checked = jawort("ledger", "verify")

    assert (checked.code, checked.out) == (0, "")
    assert "No company" in checked.err


def test_an_untouched_log_is_whole_and_waiting_facts_are_numbered_first(
    jawort: Command, erika: str
) -> None:
    jawort("send", "freeze", "--reason", "Probe", "--by", "Leitung")
    jawort("send", "thaw", "--by", "Leitung")

    first = jawort("ledger", "verify", "--json").json
    second = jawort("ledger", "verify", "--json").json

    assert (first["whole"], first["facts"], first["numbered"]) == (True, 2, 2)
    assert second == {**first, "numbered": 0}
    assert re.fullmatch("[0-9a-f]{64}", first["key"])
    told = jawort("ledger", "verify", JAWORT_LANGUAGE="de")
    assert told.code == 0
    assert "Das Protokoll ist heil: 2 Tatsachen" in told.out


@pytest.mark.parametrize(
    ("damage", "finding"),
    [
        (
            "UPDATE log_leaf SET leaf = '{}'",
            "The first 2 facts are not those of the head signed for them.",
        ),
        ("DELETE FROM log_leaf WHERE leaf_index = 0", "Fact number 0 is missing."),
        ("DELETE FROM log_head", "The log has 2 facts, but its newest head speaks of 0."),
        (
            "UPDATE log_head SET signature = decode(repeat('00', 64), 'hex')",
            "The signature of head 2 is not genuine.",
        ),
    ],
)
def test_a_touched_log_is_not_whole_and_the_finding_is_said_in_both_languages(
    jawort: Command, erika: str, dsn: str, damage: str, finding: str
) -> None:
    jawort("send", "freeze", "--reason", "Probe", "--by", "Leitung")
    jawort("send", "thaw", "--by", "Leitung")
    assert jawort("ledger", "verify").code == 0
    run_as_owner(dsn, damage)

    checked = jawort("ledger", "verify", "--json")
    told = jawort("ledger", "verify", JAWORT_LANGUAGE="de")

    assert checked.code == 1
    found = {one["en"]: one["de"] for one in checked.json["findings"]}
    assert found[finding] in told.out
    assert "Change nothing." in checked.err


def run_as_owner(dsn: str, statement: str) -> None:
    """What somebody could do who has the database in hand: triggers off, then the damage."""
    import asyncio

    async def act() -> None:
        connection = await asyncpg.connect(dsn)
        try:
            await connection.execute("SET session_replication_role = replica")
            await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(act())
