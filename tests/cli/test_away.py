"""A command that loses the database says that, and not that the program is broken."""

import asyncpg
import pytest

from tests.cli.conftest import Command


@pytest.mark.parametrize(
    "fault",
    [
        ConnectionResetError(),
        asyncpg.AdminShutdownError("terminating connection"),
        asyncpg.CannotConnectNowError("the database system is starting up"),
        asyncpg.InterfaceError("connection is closed"),
    ],
)
def test_a_lost_database_is_called_by_its_name(
    jawort: Command, company: str, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    async def lost(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("jawort.ledger.controller.controllers", lost)
    told = jawort("contact", "list")

    assert told.code == 3
    assert "The database ended the connection" in told.err
    assert "report" not in told.err


def test_a_fault_of_ours_is_still_called_one(
    jawort: Command, company: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise KeyError("+4917139200001")

    monkeypatch.setattr("jawort.ledger.controller.controllers", broken)
    told = jawort("contact", "list")

    assert told.code == 3
    assert "A fault in the program: KeyError" in told.err
    assert "17139200001" not in told.err
