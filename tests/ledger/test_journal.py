"""The journal takes ids, codes and numbers; whoever tries to make it tell more fails."""

import json
import logging
import os
import stat
import sys
import threading
import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from jawort.domain.contact import ContactState
from jawort.domain.retention import RetentionClass
from jawort.ledger import journal as journal_room
from jawort.ledger.journal import file_of, journal, note
from jawort.ledger.work import Ledger
from tests.people import EMAIL, PHONE

MORNING = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
SOMEBODY = UUID("01a1e8f2-f900-7981-b4bc-5076de8b0bc2")
SECRETS = ("+491713920001", "1713920001", "Erika Beispiel", "Ja, gern!", "EAAGm0PX4ZCpsBA")


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.at = MORNING

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Iterator[Path]:
    """A folder with an open journal."""
    with journal(tmp_path / "log", clock=clock):
        yield tmp_path / "log"


def written(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("*")))


def lines(folder: Path) -> list[Any]:
    return [json.loads(line) for line in written(folder).splitlines()]


def test_a_line_tells_what_happened_to_what(folder: Path) -> None:
    note(
        "message_refused",
        level="warning",
        conversation=SOMEBODY,
        code="E_WINDOW",
        rule="R12",
        state=ContactState.ACTIVE,
        kept=RetentionClass.CHAT,
        reason="window_closed",
        attempts=3,
        again=True,
        waited=timedelta(seconds=1.5),
        due=date(2026, 12, 1),
        size_bytes=12_345_678_901,
    )

    assert lines(folder) == [
        {
            "at": "2026-11-17T10:00:00.000+00:00",
            "level": "warning",
            "event": "message_refused",
            "conversation": str(SOMEBODY),
            "code": "E_WINDOW",
            "rule": "R12",
            "state": "active",
            "kept": "RC07",
            "reason": "window_closed",
            "attempts": 3,
            "again": True,
            "waited": 1.5,
            "due": "2026-12-01",
            "size_bytes": 12345678901,
        }
    ]


class Talkative:
    """An object that would tell a number whenever it is asked to print itself."""

    def __str__(self) -> str:
        return SECRETS[0]

    __repr__ = __str__


class TalkativeText(str):
    __slots__ = ()

    def __str__(self) -> str:
        return SECRETS[0]


class TalkativeNumber(int):
    def __str__(self) -> str:
        return SECRETS[0]


class TalkativeDay(date):
    def isoformat(self) -> str:
        return SECRETS[0]


class Names(StrEnum):
    ERIKA = "Erika Beispiel"


LEAKS: list[Any] = [
    *SECRETS,
    *(secret.encode() for secret in SECRETS),
    "491713920001",
    "0171-39200",
    "a17139200",
    "erika@beispiel.example",
    "Erika",
    "two words",
    "zeile\nzwei",
    "code\n",
    "ü",
    "a" * 65,
    "",
    "-",
    491713920001,
    1713920001,
    -1713920001,
    1713920001.0,
    float("nan"),
    float("inf"),
    Decimal(1),
    None,
    {"number": SECRETS[0]},
    [SECRETS[0]],
    (1, 2),
    {"a"},
    Talkative(),
    TalkativeText("code"),
    TalkativeNumber(1),
    TalkativeDay(2026, 1, 1),
    Names.ERIKA,
    PHONE,
    EMAIL,
    ValueError(SECRETS[0]),
    bytearray(b"1"),
    Path("/home/erika"),
    1j,
]


@pytest.mark.parametrize("number", range(len(LEAKS)))
def test_what_could_be_personal_is_refused_and_not_repeated(folder: Path, number: int) -> None:
    with pytest.raises((TypeError, ValueError)) as refused:
        note("something", value=LEAKS[number])

    assert not any(secret in str(refused.value) for secret in SECRETS)
    assert refused.value.__cause__ is None
    assert not folder.exists()


@pytest.mark.parametrize("event", [*SECRETS, "", "E_WINDOW", "with space", "a" * 65, "x\n"])
def test_an_event_is_a_code_too(event: str) -> None:
    with pytest.raises(ValueError, match="an event is a code") as refused:
        note(event)

    assert not event or event not in str(refused.value)


@pytest.mark.parametrize("name", ["Erika Beispiel", "+491713920001", "at", "lost_count", "", "Ä"])
def test_a_name_of_a_value_cannot_carry_anything_either(name: str) -> None:
    for value in (1, Talkative()):
        with pytest.raises((TypeError, ValueError)) as refused:
            note("something", **{name: value})  # type: ignore[arg-type]

        assert "Erika" not in str(refused.value)
        assert "+49" not in str(refused.value)


def test_values_are_checked_while_no_journal_is_kept() -> None:
    note("something", count=1)
    with pytest.raises(ValueError, match="is no code"):
        note("something", value=SECRETS[0])


def leaky_calls(logger: logging.Logger) -> None:
    """Everything a library could do to get a text into a log."""
    for secret in SECRETS:
        logger.error(secret)
        logger.error("to %s", secret)
        logger.error("to %(who)s", {"who": {"deep": [secret.encode()]}})
        logger.error("x", extra={"number": secret, "more": {"a": secret}})
        logger.critical("x", stack_info=True, extra={"name_": secret})
        logger.warning(Talkative())
        try:
            raise ValueError(secret)
        except ValueError:
            logger.exception(secret)
        try:
            try:
                raise KeyError(secret)
            except KeyError as cause:
                raise RuntimeError(secret) from cause
        except RuntimeError as fault:
            logger.error("x", exc_info=fault)
        logger.error("%d %d", secret)  # noqa: PLE1206 - a mistake of the library's: its text is not printed
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logging, "raiseExceptions", True)
        logger.error("%s %s", SECRETS[0])  # noqa: PLE1206


@pytest.mark.parametrize(
    "name", ["asyncpg", "uvicorn.error", "uvicorn.access", "aiohttp.client", "litestar", "other"]
)
def test_libraries_tell_level_name_and_place_and_never_their_text(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    logger = logging.getLogger(name)
    own = logging.StreamHandler()
    if name.startswith("uvicorn"):  # it brings handlers of its own along
        logger.addHandler(own)
        logger.propagate = False
    try:
        with journal(tmp_path, clock=lambda: MORNING):
            leaky_calls(logger)
    finally:
        logger.removeHandler(own)
        logger.propagate = True

    told = lines(tmp_path)
    said = capfd.readouterr()
    assert len(told) > 30
    assert {line["logger"] for line in told} == {name}
    assert {line["event"] for line in told} == {"library"}
    assert {"error", "warning"} == {line["level"] for line in told}
    assert {line.get("fault") for line in told} == {None, "ValueError", "RuntimeError"}
    everything = written(tmp_path) + said.out + said.err
    assert not any(secret in everything for secret in SECRETS)


def test_a_record_made_up_to_leak_tells_nothing(tmp_path: Path) -> None:
    secret = SECRETS[0]
    record = logging.makeLogRecord(
        {"name": secret, "module": secret, "lineno": secret, "levelno": 50, "levelname": secret}
    )
    kind = type("Erika Beispiel +491713920001", (Exception,), {})
    with journal(tmp_path, clock=lambda: MORNING):
        logging.getLogger().handle(record)
        logging.getLogger("x").error("x", exc_info=kind(secret))

    made_up, odd = lines(tmp_path)
    assert (made_up["logger"], made_up["place"]) == ("?", "?:0")
    assert odd["fault"] == "?"
    assert not any(text in written(tmp_path) for text in SECRETS)


def test_faults_nobody_caught_and_warnings_tell_their_kind_only(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails() -> None:
        raise ValueError(SECRETS[0])

    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    sys.excepthook(KeyError, KeyError(SECRETS[0]), None)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(SECRETS[0], stacklevel=1)

    assert [line.get("fault") for line in lines(folder)][:2] == ["ValueError", "KeyError"]
    said = capfd.readouterr()
    assert SECRETS[0] not in written(folder) + said.out + said.err


def test_everything_is_put_back_at_the_end(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (root.handlers[:], root.level, sys.excepthook, threading.excepthook)

    with journal(tmp_path, clock=lambda: MORNING):
        assert root.handlers != before[0]

    assert (root.handlers, root.level, sys.excepthook, threading.excepthook) == before
    note("nothing", count=1)
    assert not list(tmp_path.iterdir())


def test_each_day_has_its_file_that_only_its_owner_may_read(folder: Path, clock: Clock) -> None:
    note("evening")
    clock.at = MORNING.replace(hour=23, minute=59, second=59)
    note("late")
    clock.at += timedelta(seconds=1)
    note("next_day")

    names = sorted(path.name for path in folder.iterdir())
    assert names == ["jawort-2026-11-17.jsonl", "jawort-2026-11-18.jsonl"]
    assert names[0] == file_of(date(2026, 11, 17))
    assert [line["event"] for line in lines(folder)] == ["evening", "late", "next_day"]
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_retention_finds_the_files_by_their_day(folder: Path, clock: Clock) -> None:
    from jawort.desk.right.retention import remove_old_logs

    note("evening")

    assert remove_old_logs(folder, now=MORNING + timedelta(days=30)) == 0
    assert remove_old_logs(folder, now=MORNING + timedelta(days=31)) == 1


def test_a_full_or_missing_disk_loses_lines_but_stops_nobody_and_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(28, SECRETS[0])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", refuse)
        note("lost")
        note("lost")
    note("found")
    note("later")

    assert [(line["event"], line.get("lost_count")) for line in lines(folder)] == [
        ("found", 2),
        ("later", None),
    ]


def test_a_link_laid_in_the_place_of_a_file_is_not_followed(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("")
    folder.mkdir()
    (folder / file_of(MORNING.date())).symlink_to(target)

    note("something")

    assert target.read_text() == ""


def test_a_copy_goes_to_stderr_when_it_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    with journal(None, clock=lambda: MORNING, stderr=True):
        note("started", port=8080)

    assert json.loads(capsys.readouterr().err)["port"] == 8080


def test_threads_write_whole_lines(folder: Path) -> None:
    def work() -> None:
        for number in range(200):
            note("turn", number=number)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(lines(folder)) == 1600


def test_nobody_keeps_a_journal_before_it_is_opened() -> None:
    assert journal_room._book is None


async def test_an_id_as_the_database_gives_it_is_an_id(ledger: Ledger, tmp_path: Path) -> None:
    async with ledger.bare_connection() as connection:
        given = await connection.fetchval("SELECT '0198c0de-0000-7000-8000-000000000001'::uuid")

    with journal(tmp_path, clock=Clock()):
        note("something", contact=given)

    (line,) = (tmp_path / file_of(MORNING.date())).read_text().splitlines()
    assert '"contact": "0198c0de-0000-7000-8000-000000000001"' in line
