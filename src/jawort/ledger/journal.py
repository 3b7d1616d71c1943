"""The journal of the application: what happened, as ids, codes, counts and durations, never more.

One function writes it. It takes only kinds of values that cannot hold a name, a number or a
message, so a mistake is an error in a test and not a leak (law.md RC15; style §4, rule 18).
"""

import logging
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import isfinite
from pathlib import Path
from typing import Any, Final, Literal, TextIO
from uuid import UUID

import asyncpg
import structlog

Level = Literal["info", "warning", "error"]
Value = UUID | str | int | float | timedelta | date  # a bool is an int, a datetime is a date

# A code is a few short words; more digits in a row than a year has could be somebody's number.
_CODE: Final = re.compile(r"(?=.{1,64}\Z)(?!.*\d{5})[a-z][a-z0-9]*([_.-][a-z0-9]+)*")
_LEGAL_CODE: Final = re.compile(r"[A-Z]{1,3}_[A-Z][A-Z_]{0,60}|[RNPT]C?\d{2}")
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LIBRARY: Final = re.compile(r"(?!.*\d{5})[A-Za-z_][A-Za-z0-9_.]{0,79}")
# The shortest number with its country code has seven digits; only counts may be as large.
_PLAIN_MAX: Final = 999_999
_IDS: Final = (UUID, asyncpg.pgproto.pgproto.UUID)  # the driver gives ids in a kind of its own
_MEASURES: Final = ("_count", "_bytes", "_ms", "_us", "_s")

_LEVELS: Final = ((40, "error"), (30, "warning"), (0, "info"))
_LIBRARIES: Final = (
    *("asyncio", "asyncpg", "aiohttp", "uvicorn", "uvicorn.error", "uvicorn.access", "litestar"),
    *("py.warnings", "concurrent.futures"),
)


def note(event: str, *, level: Level = "info", **values: Value) -> None:
    """Write one line: what happened, and to what, by ids, codes, numbers, spans and dates.

    A code is small letters, digits and `_.-` (as `window_closed`), or a code of the house (as
    `E_WINDOW`, `RC15`). A number above 999,999 needs a name that says what it counts or measures.
    Raises TypeError or ValueError for anything else, and never repeats it. Never fails because of
    the disk: lines that could not be written are counted, and the next line tells how many.
    """
    if not _CODE.fullmatch(event):
        raise ValueError("an event is a code of small letters")
    told = {_name(name): _told(name, value) for name, value in values.items()}
    if _book is not None:
        _book.write(level, event, told)


@contextmanager
def journal(
    folder: Path | None, *, clock: Callable[[], datetime], stderr: bool = False
) -> Iterator[None]:
    """Keep a journal while this program runs: one file for each day (UTC) in `folder`, readable by
    its owner only, and a copy on stderr if wanted.

    What libraries log comes in as well: level, logger and place, never their text, for it may
    repeat values. Everything is put back at the end. Retention removes the files after 30 days.
    """
    global _book  # noqa: PLW0603 - one journal for each process, like its stderr
    before, _book = _book, _Book(folder, clock, sys.stderr if stderr else None)
    try:
        with _libraries_tell_kinds_only():
            yield
    finally:
        _book.close()
        _book = before


def file_of(day: date) -> str:
    """The name of a day's file; the day in it tells retention when it is over."""
    return f"jawort-{day.isoformat()}.jsonl"


class _Book:
    """The open journal: lines go to the file of their day, in one write each."""

    def __init__(
        self, folder: Path | None, clock: Callable[[], datetime], stderr: TextIO | None
    ) -> None:
        self.folder = folder
        self.clock = clock
        self.stderr = stderr
        self.lost_count = 0
        self._day: date | None = None
        self._file: int | None = None
        self._lock = threading.Lock()
        self._lines = structlog.wrap_logger(
            self,
            processors=[self._stamped, structlog.processors.JSONRenderer()],
            wrapper_class=structlog.BoundLoggerBase,
        )

    def write(self, level: str, event: str, told: Mapping[str, object]) -> None:
        """One line; `told` holds only what `note` let pass."""
        self._lines._proxy_to_logger("msg", event, level=level, **told)

    def msg(self, line: str) -> None:
        """Structlog hands over the finished line here."""
        data = f"{line}\n".encode()
        with self._lock:
            try:
                self._append(data)
            except OSError:
                self.lost_count += 1
            else:
                self.lost_count = 0
        if self.stderr is not None:
            with suppress(OSError, ValueError):  # a closed terminal stops nobody
                self.stderr.write(data.decode())

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._put_down()

    def _stamped(self, _: object, __: str, told: MutableMapping[str, Any]) -> Mapping[str, object]:
        at = self.clock()
        line = {"at": at.isoformat(timespec="milliseconds"), **told}
        if self.lost_count:
            line["lost_count"] = self.lost_count
        return line

    def _append(self, data: bytes) -> None:
        if self.folder is None:
            return
        day = self.clock().date()
        if self._file is None or day != self._day:
            self._put_down()
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            self._file, self._day = os.open(self.folder / file_of(day), flags, 0o600), day
        # One write for a line: processes that share the file never mix their lines.
        os.write(self._file, data)

    def _put_down(self) -> None:
        if self._file is not None:
            os.close(self._file)
        self._file = self._day = None


_book: _Book | None = None


def _name(name: str) -> str:
    if not _NAME.fullmatch(name) or name in ("at", "event", "level", "lost_count"):
        raise ValueError("a value has a name of small letters that is not one of ours")
    return name


def _told(name: str, value: object) -> object:
    """A value as it may be written. By exact kind: a subclass could print whatever it likes."""
    kind = type(value)
    if kind is bool:
        return value
    if kind is int or kind is float:
        return _number(name, value)
    if kind in _IDS:
        return str(value)
    if isinstance(value, timedelta) and kind is timedelta:
        return round(value.total_seconds(), 6)
    if isinstance(value, date) and kind in (date, datetime):
        return value.isoformat()
    if isinstance(value, StrEnum):
        value, kind = value.value, str
    if kind is str:
        return _code(name, value)
    raise TypeError(f"{_name(name)} is of a kind that the journal does not take")


def _number(name: str, value: Any) -> object:
    if not isfinite(value) or (abs(value) > _PLAIN_MAX and not name.endswith(_MEASURES)):
        raise ValueError(f"{_name(name)} is too large for a number without a measure in its name")
    return value


def _code(name: str, value: Any) -> object:
    if not (_CODE.fullmatch(value) or _LEGAL_CODE.fullmatch(value)):
        raise ValueError(f"{_name(name)} is no code")
    return value


# -- what libraries say --------------------------------------------------------------------------


class _KindsOnly(logging.Handler):
    """Lets through that a library said something, how grave it is and where; never what."""

    def emit(self, record: logging.LogRecord) -> None:
        level = next(name for least, name in _LEVELS if _int(record.levelno) >= least)
        told: dict[str, object] = {
            "logger": _library(record.name),
            "place": f"{_library(record.module)}:{_int(record.lineno)}",
        }
        if record.exc_info and record.exc_info[0] is not None:
            told["fault"] = _library(record.exc_info[0].__name__)
        if _book is not None:
            _book.write(level, "library", told)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - its name in logging
        """Nothing: the standard handler would print the record."""


@contextmanager
def _libraries_tell_kinds_only() -> Iterator[None]:
    root = logging.getLogger()
    loggers = [root, *(logging.getLogger(name) for name in _LIBRARIES)]
    before = [(one, one.handlers[:], one.propagate, one.level) for one in loggers]
    hooks = sys.excepthook, threading.excepthook
    for one in loggers:
        one.handlers, one.propagate = [], True
    root.handlers = [_KindsOnly()]
    root.setLevel(logging.WARNING)
    logging.captureWarnings(True)
    sys.excepthook = lambda kind, _, __: _note_fault(kind)
    threading.excepthook = lambda args: _note_fault(args.exc_type)
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = hooks
        logging.captureWarnings(False)
        for one, handlers, propagate, level in before:
            one.handlers, one.propagate = handlers, propagate
            one.setLevel(level)


def _note_fault(kind: type[BaseException]) -> None:
    """A fault nobody caught: its kind, and nothing of its text."""
    if _book is not None:
        _book.write("error", "uncaught", {"fault": _library(kind.__name__)})


def _library(text: object) -> str:
    return text if isinstance(text, str) and _LIBRARY.fullmatch(text) else "?"


def _int(number: object) -> int:
    return number if type(number) is int and 0 <= number <= _PLAIN_MAX else 0
