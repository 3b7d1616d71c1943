"""`jawort contact export`: everything about a person, for the person (Art. 15, 20 GDPR)."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final
from uuid import UUID

from jawort.cli.file import write_new, write_streams
from jawort.cli.frame import controller_of, frame, house, now, parse_id, say, show
from jawort.desk.right.export import export_files, export_person, to_json
from jawort.domain.sentence import Sentence
from jawort.ledger.work import Work

_RECORD = Sentence("Kennung eines Kontakts", "id of a contact")
_HAND_OVER = Sentence(
    "Prüfen Sie, wer fragt, und geben Sie alles nur dieser Person. Nach 30 Tagen löschen.",
    "Check who asks, and give all of it to that person only. Delete it after 30 days.",
)
FILES: Final = "files"
_LONGEST_NAME_BYTES: Final = 150  # with the number before it, a name that every disk takes


async def export(contact_id: str, *, to: Path, controller: str = "", json: bool = False) -> None:
    """Write all data of a person: package.json for machines, package.pdf to read, files.

    Answers the open request; a fact says that the data were handed out. Overwrites nothing.

    Parameters
    ----------
    contact_id
        Id of one of the person's records; all of them are exported.
    to
        The folder, best a new one: all files in it are readable by this account only.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    from jawort.papers.export import export_pdf  # here: typesetting is slow to import

    wanted = parse_id(contact_id, what=_RECORD)
    language = frame().installation().language
    async with house() as opened:
        chosen = await controller_of(opened.ledger, controller)
        # Written within the transaction: files that fail leave no fact that they were handed out.
        async with opened.ledger.work(chosen.controller_id) as work:
            package = await export_person(work, wanted, now=now())
            files = {"package.json": to_json(package), "package.pdf": export_pdf(package, language)}
            written = write_new(to, files)
            try:
                written += await write_streams(to / FILES, await _files(work, wanted))
            except BaseException:
                for path in written:
                    path.unlink(missing_ok=True)
                raise
    show({"files": written}, as_json=json, text="\n".join(str(path) for path in written))
    say(_HAND_OVER)


async def _files(work: Work, contact_id: UUID) -> dict[str, AsyncIterator[bytes]]:
    """The person's files by the name they get: their number in the package, and their own name."""
    return {
        f"{media.media_id}{_tail(media.filename)}": pieces
        for media, pieces in await export_files(work, contact_id)
    }


def _tail(filename: str) -> str:
    shown = filename.encode()[-_LONGEST_NAME_BYTES:].decode(errors="ignore")
    return f"-{shown}" if shown else ""
