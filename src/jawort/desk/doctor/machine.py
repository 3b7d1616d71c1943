"""The machine under the house: Python, settings that are misspelt, folders, disks."""

import os
import shutil
import stat
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from jawort.desk.doctor.finding import Finding, fault, fine, to_do
from jawort.domain.installation import MEANINGS, Installation
from jawort.domain.sentence import Sentence
from jawort.ledger.postgres.account import name_of

_OLDEST_PYTHON: Final = (3, 11)
_MIB: Final = 1024 * 1024
_ROOM_MIB: Final = 1024  # below this somebody should make room
_ROOM_LEAST_MIB: Final = 200  # below this the database may stop at any moment
_TEST_SETTING: Final = "JAWORT_TEST_"


def machine(place: Installation, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Everything that can be told without the database."""
    yield _python()
    yield _names(environment)
    yield from _folder("keyring", place.keyring, closed=True)
    yield from _key_files(place.keyring)
    yield from _folder("log_folder", place.log_folder, closed=True)
    if place.backup_folder:
        yield from _folder("backup_folder", place.backup_folder, closed=False)
    yield from _disks(place)


def _python() -> Finding:
    found = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info >= _OLDEST_PYTHON:
        return fine("python", f"Python {found}.", f"Python {found}.")
    return fault(
        "python",
        Sentence(f"Python {found} ist zu alt.", f"Python {found} is too old."),
        Sentence(
            "Installieren Sie Python 3.11 oder neuer und führen Sie `make` aus.",
            "Install Python 3.11 or newer and run `make`.",
        ),
    )


def _names(environment: Mapping[str, str]) -> Finding:
    strange = sorted(
        name
        for name in environment
        if name.startswith("JAWORT_")
        and name not in MEANINGS
        and not name.startswith(_TEST_SETTING)
    )
    if not strange:
        return fine("settings", "Alle Einstellungen sind lesbar.", "All settings can be read.")
    listed = ", ".join(strange)
    return to_do(
        "setting_unknown",
        Sentence(
            f"Diese Umgebungsvariablen kennt Jawort nicht: {listed}.",
            f"Jawort does not know these environment variables: {listed}.",
        ),
        Sentence(
            "Prüfen Sie die Schreibweise; docs/settings.md nennt alle.",
            "Check how they are written; docs/settings.md lists all of them.",
        ),
    )


def _folder(code: str, path: Path, *, closed: bool) -> Iterator[Finding]:
    """A folder of ours: there, our own, writable, and closed to others where secrets lie in it."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        if code == "backup_folder":
            yield to_do(
                code,
                Sentence(f"Der Ordner {path} fehlt.", f"The folder {path} is missing."),
                Sentence(
                    "Legen Sie ihn an, oder hängen Sie den Datenträger ein.",
                    "Make it, or mount its disk.",
                ),
            )
        return  # the others are made when they are needed
    except OSError as refused:
        yield _out_of_reach(code, path, refused.strerror)
        return
    if not stat.S_ISDIR(seen.st_mode):
        yield fault(
            code,
            Sentence(f"{path} ist kein Ordner.", f"{path} is not a folder."),
            Sentence("Wählen Sie einen anderen Ort.", "Choose another place."),
        )
    elif not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        yield _out_of_reach(code, path, None)
    elif closed and seen.st_uid != os.geteuid():
        owner = name_of(seen.st_uid)
        yield to_do(
            code,
            Sentence(
                f"Der Ordner {path} gehört dem Konto {owner}.",
                f"The folder {path} belongs to the account {owner}.",
            ),
            Sentence(
                f"Starten Sie Jawort als {owner}, oder geben Sie ihm den Ordner mit chown.",
                f"Run Jawort as {owner}, or hand the folder over with chown.",
            ),
        )
    elif closed and stat.S_IMODE(seen.st_mode) & 0o077:
        yield to_do(
            code,
            Sentence(
                f"Andere Konten kommen in den Ordner {path}.",
                f"Other accounts can enter the folder {path}.",
            ),
            Sentence(f"chmod 700 {path}", f"chmod 700 {path}"),
        )
    else:
        yield fine(code, f"Ordner {path}: in Ordnung.", f"Folder {path}: in order.")


def _out_of_reach(code: str, path: Path, words: str | None) -> Finding:
    said = f" ({words})" if words else ""
    return fault(
        code,
        Sentence(
            f"In {path} kann Jawort nicht lesen und schreiben{said}.",
            f"Jawort cannot read and write in {path}{said}.",
        ),
        Sentence(
            "Geben Sie dem Konto, unter dem Jawort läuft, das Recht dazu.",
            "Give the account that runs Jawort the right to.",
        ),
    )


def _key_files(keyring: Path) -> Iterator[Finding]:
    """Key files that somebody else may read. A folder that stands open was told before."""
    try:
        files = [path for path in keyring.rglob("*") if path.is_file()]
        open_count = sum(1 for path in files if stat.S_IMODE(path.stat().st_mode) & 0o077)
    except OSError:
        return  # told with its folder
    if open_count:
        yield to_do(
            "key_files",
            Sentence(
                f"{open_count} Dateien im Schlüsselbund sind für andere Konten lesbar.",
                f"{open_count} files of the keyring can be read by other accounts.",
            ),
            Sentence(f"chmod -R go= {keyring}", f"chmod -R go= {keyring}"),
        )


def _disks(place: Installation) -> Iterator[Finding]:
    folders = [place.home, place.keyring, place.backup_folder]
    known: set[int] = set()
    for folder in folders:
        if folder is None:
            continue
        nearest = next(path for path in [folder, *folder.parents] if path.exists())
        device = nearest.stat().st_dev
        if device not in known:
            known.add(device)
            yield _disk(folder, shutil.disk_usage(nearest).free // _MIB)


def _disk(folder: Path, free_mib: int) -> Finding:
    said = Sentence(
        f"Auf dem Datenträger von {folder} sind {free_mib} MiB frei.",
        f"{free_mib} MiB are free on the disk of {folder}.",
    )
    cure = Sentence(
        "Schaffen Sie Platz; löschen Sie nichts im Datenbankordner von Hand.",
        "Make room; delete nothing in the database folder by hand.",
    )
    if free_mib < _ROOM_LEAST_MIB:
        return fault("disk", said, cure)
    return to_do("disk", said, cure) if free_mib < _ROOM_MIB else fine("disk", *said)
