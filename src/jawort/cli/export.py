"""`jawort contact export`: everything about a person, for the person (Art. 15, 20 GDPR)."""

from pathlib import Path

from jawort.cli.file import write_new
from jawort.cli.frame import controller_of, frame, house, now, parse_id, say, show
from jawort.desk.export import export_person, to_json
from jawort.domain.sentence import Sentence

_RECORD = Sentence("Kennung eines Kontakts", "id of a contact")
_HAND_OVER = Sentence(
    "Prüfen Sie, wer fragt, und geben Sie beide Dateien nur dieser Person. Nach 30 Tagen löschen.",
    "Check who asks, and give both files to that person only. Delete them after 30 days.",
)


async def export(contact_id: str, *, to: Path, controller: str = "", json: bool = False) -> None:
    """Write all data of a person: package.json for machines and package.pdf to read.

    Answers the open request; a fact says that the data were handed out. Overwrites nothing.

    Parameters
    ----------
    contact_id
        Id of one of the person's records; all of them are exported.
    to
        The folder, best a new one: both files are readable by this account only.
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
    show({"files": written}, as_json=json, text="\n".join(str(path) for path in written))
    say(_HAND_OVER)
