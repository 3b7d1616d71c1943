"""Files that a command writes: new ones, for their owner only, all of them or none."""

import os
from collections.abc import AsyncIterable, Mapping
from pathlib import Path

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_EXISTS = (
    Sentence("{path} gibt es schon.", "{path} exists already."),
    Sentence(
        "Wählen Sie einen anderen Ordner; hier wird nichts überschrieben.",
        "Choose another folder; nothing is overwritten here.",
    ),
)
_NOT_WRITTEN = (
    Sentence("{path} lässt sich nicht schreiben ({words}).", "{path} cannot be written ({words})."),
    Sentence(
        "Wählen Sie einen Ordner, in den dieses Konto schreiben darf.",
        "Choose a folder that this account may write to.",
    ),
)


def write_new(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write new files into a folder, made closed if it is missing. Raises Refusal, and then leaves
    none of them behind.
    """
    written: list[Path] = []
    try:
        _make(folder)
        for name, data in files.items():
            handle = _new(folder / name)
            written.append(folder / name)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
    except OSError as fault:
        _take_back(written)
        raise _refusal(fault, folder) from None
    return written


async def write_streams(folder: Path, files: Mapping[str, AsyncIterable[bytes]]) -> list[Path]:
    """The same for files that come in pieces and are never held whole. Whatever breaks them off
    leaves none of them behind. Raises Refusal.
    """
    written: list[Path] = []
    if not files:
        return written
    try:
        _make(folder)
        for name, pieces in files.items():
            handle = _new(folder / name)
            written.append(folder / name)
            with os.fdopen(handle, "wb") as file:
                async for piece in pieces:
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
    except OSError as fault:
        _take_back(written)
        raise _refusal(fault, folder) from None
    except BaseException:
        _take_back(written)
        raise
    return written


def _make(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _new(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)


def _take_back(written: list[Path]) -> None:
    for path in written:
        path.unlink(missing_ok=True)


def _refusal(fault: OSError, folder: Path) -> Refusal:
    path = Path(os.fsdecode(fault.filename)) if fault.filename else folder
    if isinstance(fault, FileExistsError):
        return Refusal("FILE_EXISTS", _EXISTS[0].about(path=path), _EXISTS[1])
    problem = _NOT_WRITTEN[0].about(path=path, words=fault.strerror or "?")
    return Refusal("FILE_NOT_WRITTEN", problem, _NOT_WRITTEN[1])
