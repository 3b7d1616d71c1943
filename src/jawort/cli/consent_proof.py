"""`jawort consent proof`: everything about a consent, or a refusal, for who may ask for it."""

from pathlib import Path
from typing import Final, Literal

from jawort.cli.file import write_new
from jawort.cli.frame import controller_of, frame, house, now, parse_id, say, show
from jawort.desk.company.letterhead import Letterhead, letterhead
from jawort.desk.proof.consent import Proven, prove
from jawort.domain.sentence import Language, Sentence

_RECORD: Final = Sentence("Kennung eines Kontakts", "id of a contact")
_PURPOSE: Final = Sentence("Kennung eines Zwecks", "id of a purpose")
_MASKED: Final = Sentence(
    "Gekürzt: Kennungen sind nicht zu lesen. Mit --full ist jeder Eintrag geöffnet.",
    "Shortened: identifiers cannot be read. With --full every entry is opened.",
)
_FULL: Final = Sentence(
    "Ungekürzt: Geben Sie die Dateien nur, wem Sie diese Person nennen dürfen.",
    "In full: give these files only to whom you may name this person.",
)


async def proof(
    contact_id: str,
    purpose_id: str = "",
    *,
    to: Path,
    format: Literal["all", "json", "pdf", "dpv", "kantara"] = "all",  # noqa: A002 (the option's name)
    full: bool = False,
    language: Language | None = None,
    controller: str = "",
    json: bool = False,
) -> None:
    """Write the proof of what a person said about a purpose, or about each: PDF and JSON.

    Refusals and withdrawals are proven as well. Overwrites nothing.

    Parameters
    ----------
    contact_id
        Id of one of the person's records; all of them are proven together.
    purpose_id
        Only this purpose; without it, each about which the person has said anything.
    to
        The folder, best a new one: the files are readable by this account only.
    format
        json: what is checked. pdf: PDF/A with that file in it. dpv: ISO/IEC TS 27560 as JSON-LD.
        kantara: a receipt in the form of the Kantara Initiative, where somebody said yes; not
        within all, because it proves nothing by itself.
    full
        Show identifiers and open every entry; without it, what names the person is shortened.
    language
        Of the PDF; without it, the language of this installation.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    purpose = parse_id(purpose_id, what=_PURPOSE) if purpose_id else None
    spoken = language or frame().installation().language
    async with house() as opened:
        chosen = await controller_of(opened.ledger, controller)
        # Written within the transaction: without files, no head has left the house.
        async with opened.ledger.work(chosen.controller_id) as work:
            made = await prove(work, wanted, purpose, full=full, now=now())
            files: dict[str, bytes] = {}
            for number, one in enumerate(made, start=1):
                files |= _files(one, number, format, spoken)
                files |= _receipt(one, number, format, await letterhead(work, now=now()))
            written = write_new(to, files)
    show({"files": written}, as_json=json, text="\n".join(str(path) for path in written))
    say(_FULL if full else _MASKED)


def _receipt(one: Proven, number: int, kind: str, head: Letterhead) -> dict[str, bytes]:
    from jawort.domain.consent.kantara import Party, to_json

    if kind != "kantara":
        return {}
    party = Party(head.address, head.contact, head.notice_url)
    made = to_json(one.proof, one.sealed, party)
    return {f"{_name(one, number)}.kantara.json": made} if made else {}


def _name(one: Proven, number: int) -> str:
    """No topic and nobody's name stands in the name of a file."""
    return f"consent-{one.proof.purpose.code.lower()}-{number}"


def _files(one: Proven, number: int, kind: str, language: Language) -> dict[str, bytes]:
    """The files for one purpose."""
    from jawort.domain.consent.dpv import to_json_ld
    from jawort.papers.consent_proof import consent_proof_pdf  # here: slow to import

    name = _name(one, number)
    files = {}
    if kind in ("all", "json"):
        files[f"{name}.json"] = one.sealed.file
    if kind in ("all", "pdf"):
        files[f"{name}.pdf"] = consent_proof_pdf(one.proof, one.sealed, language)
    if kind in ("all", "dpv"):
        files[f"{name}.jsonld"] = to_json_ld(one.proof, file_sha256=one.sealed.file_sha256)
    return files
