"""`jawort backup` and `jawort restore`: the three sets, out and in again."""

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

from jawort.cli.frame import controller_of, frame, house, now, say, show
from jawort.cli.telling import in_words
from jawort.desk.house import backup as acts
from jawort.desk.house import restore as back
from jawort.domain.backup import Gap
from jawort.domain.installation import Installation
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger.keys.keyring import Keyring

_SHEET_MAX: Final = 64 * 1024  # bytes; a sheet has about a hundred

_NOWHERE = (
    Sentence("Es ist nicht gesagt, wohin oder woher.", "It is not said where to or from."),
    Sentence(
        "Geben Sie den Ordner an, oder setzen Sie JAWORT_BACKUP_FOLDER.",
        "Name the folder, or set JAWORT_BACKUP_FOLDER.",
    ),
)
_BACKED_UP = Sentence(
    "Gesichert nach {folder}: {tables} Tabellen, {rows} Zeilen, {mib} MiB.",
    "Backed up to {folder}: {tables} tables, {rows} rows, {mib} MiB.",
)
_WOULD_RESTORE = Sentence(
    "Eingespielt würde {name}. Die Datenbank muss leer sein. Mit --really wird es getan.",
    "{name} would be restored. The database must be empty. With --really it is done.",
)
_SHEET_NEEDED = (
    Sentence(
        "Der Schlüsselbund fehlt; ohne ihn lässt sich die Sicherung nicht prüfen.",
        "The keyring is missing; without it the backup cannot be checked.",
    ),
    Sentence(
        "Halten Sie das Wiederherstellungsblatt bereit: jawort restore --really fragt danach.",
        "Have the recovery sheet at hand: jawort restore --really asks for it.",
    ),
)
_LINES = Sentence(
    "Der Schlüsselbund fehlt. Tippen Sie das Wiederherstellungsblatt ab, Ende mit Strg-D:",
    "The keyring is missing. Type the recovery sheet, end: Ctrl-D:",
)
_RESTORED = Sentence(
    "Wiederhergestellt. Was Sie von sich aus senden, steht still, bis jemand die Lücke bestätigt:\n"
    "jawort restore --confirm --by WER",
    "Restored. What you start to send is stopped until somebody confirms the gap:\n"
    "jawort restore --confirm --by WHO",
)
_CONFIRMED = Sentence(
    "Die Lücke ist bestätigt; {name} darf wieder von sich aus senden.",
    "The gap is confirmed; {name} may start messages again.",
)
_DUE = Sentence("Über 35 Tage alt: {folder}", "Older than 35 days: {folder}")


async def backup(*, to: Path | None = None, prune: bool = False, json: bool = False) -> None:
    """Write the three backup sets: data, keys, and the newest noes and erasures.

    Parameters
    ----------
    to
        The folder; without it, JAWORT_BACKUP_FOLDER.
    prune
        Remove data sets past their 35 days afterwards; without it, they are named.
    json
        One JSON line for machines.
    """
    target = _folder(to)
    async with house() as opened:
        made = await acts.back_up(opened.ledger, target, version=version("jawort"), now=now())
        old = await acts.prune(opened.ledger, target, now=now(), really=prune)
    facts = {
        "folder": made.folder,
        "tables": made.table_count,
        "rows": made.row_count,
        "mib": made.byte_count // 2**20,
    }
    plain = {**facts, "bytes": made.byte_count, "old": old, "pruned": prune}
    show(plain, as_json=json, text=in_words(_BACKED_UP.about(**facts)))
    for folder in old if not prune else []:
        say(_DUE.about(folder=folder))


async def restore(
    *,
    source: Path | None = None,
    name: str = "",
    without_noes: bool = False,
    really: bool = False,
    confirm: bool = False,
    by: str = "",
    controller: str = "",
) -> None:
    """Restore into an empty database, and confirm the gap that a restore leaves.

    Without --really nothing is restored: the sets are checked, and what would be done is said.
    With it, and where the keyring is missing, the lines of the recovery sheet are read from stdin.

    Parameters
    ----------
    source
        The backup folder; without it, JAWORT_BACKUP_FOLDER.
    name
        Which data set; without it, the newest.
    without_noes
        Go on although the set of noes and erasures is missing. Withdrawals since the backup are
        then unknown.
    really
        Restore.
    confirm
        Confirm the gap of a restore that is done: business-initiated sending starts again.
    by
        Who confirms.
    controller
        Id of the company that is confirmed, where there are several.
    """
    if confirm:
        await _confirm(controller, by)
        return
    target, place = _folder(source), frame().installation()
    if not really:
        _check(place, target, name, without_noes)
        return
    if not _has_keys(place):
        _restore_keyring(place, target)
    async with house() as opened:
        gap = await back.restore_data(
            opened.ledger, target, now=now(), name=name, without_noes=without_noes
        )
    show(None, as_json=False, text=_told(gap))
    say(_RESTORED)


def _check(place: Installation, target: Path, name: str, without_noes: bool) -> None:
    """Check the sets. The house stays closed: opening it would make a new keyring where the old
    one is missing.
    """
    if not _has_keys(place):
        raise Refusal("KEYRING_MISSING", *_SHEET_NEEDED)
    ring = Keyring.open(place.keyring)
    chosen = back.plan(ring, target, name=name, without_noes=without_noes)
    say(_WOULD_RESTORE.about(name=chosen.manifest.folder.name))


def _has_keys(place: Installation) -> bool:
    return (place.keyring / "kek").exists()


def _restore_keyring(place: Installation, target: Path) -> None:
    if sys.stdin.isatty():
        say(_LINES)
    typed = sys.stdin.buffer.read(_SHEET_MAX).decode("utf-8", "replace").splitlines()
    lines = [line for line in typed if line.strip()]
    back.restore_keyring(target, place.keyring, lines, now=now())


async def _confirm(controller: str, by: str) -> None:
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    async with house() as opened:
        chosen = await controller_of(opened.ledger, controller)
        if gap := await back.newest_gap(opened.ledger):
            say(_told(gap))
        async with opened.ledger.work(chosen.controller_id) as work:
            await back.confirm(work, by=by, now=now())
    say(_CONFIRMED.about(name=chosen.name))


_WHO = (
    Sentence("Es fehlt, wer dafür einsteht.", "It is missing who answers for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)


def _folder(given: Path | None) -> Path:
    folder = given or frame().installation().backup_folder
    if folder is None:
        raise Refusal("NO_BACKUP_FOLDER", *_NOWHERE)
    return folder


def _told(gap: Gap) -> str:
    return "\n".join(in_words(sentence) for sentence in gap.sentences())
