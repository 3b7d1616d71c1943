"""`jawort contact erase`: Art. 17 GDPR, dry unless it is really meant."""

from pathlib import Path
from typing import Any, Literal

from jawort.cli.file import write_new
from jawort.cli.frame import controller_of, frame, house, now, parse_id, say, show
from jawort.cli.telling import in_words
from jawort.desk.right import erasure
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Certificate, ErasurePlan, Ground
from jawort.domain.sentence import Sentence

# Why a person's data are erased by hand; "restored" belongs to `jawort restore`.
ByHand = Literal["request", "withdrawn", "objection", "not_needed", "unlawful", "legal_duty"]

_RECORD = Sentence("Kennung eines Kontakts", "id of a contact")
_WHO = (
    Sentence("Es fehlt, wer dafür einsteht.", "It is missing who answers for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_WOULD = Sentence(
    "Gelöscht würden {records} Datensätze mit {identifiers} Kennungen:",
    "To be erased: {records} records with {identifiers} identifiers:",
)
_DONE = Sentence(
    "Gelöscht: {records} Datensätze mit {identifiers} Kennungen. Bescheinigung {number}",
    "Erased: {records} records with {identifiers} identifiers. Certificate {number}",
)
_ROWS = Sentence("  {table}: {count}", "  {table}: {count}")
_KEPT = Sentence(
    "  gesperrt aufbewahrt bis {end}: {kind}, {count} ({basis})",
    "  kept under lock until {end}: {kind}, {count} ({basis})",
)
_NO = Sentence("Gemerkt bleibt das Nein: {scope}.", "The no that is remembered: {scope}.")
_BACKUPS = Sentence(
    "In Sicherungen öffnet es ab dem {day} niemand mehr.",
    "In backups nobody can open it from {day} on.",
)
_DRY = Sentence(
    "Es wurde nichts gelöscht. Mit --really wird es getan und lässt sich nicht rückgängig machen.",
    "Nothing was erased. With --really it is done, and cannot be undone.",
)


async def erase(
    contact_id: str,
    *,
    ground: ByHand = "request",
    by: str = "",
    really: bool = False,
    certificate_to: Path | None = None,
    controller: str = "",
    json: bool = False,
) -> None:
    """Erase a person with all records and identifiers; without --really, say what that would do.

    Parameters
    ----------
    contact_id
        Id of one of the person's records; the whole person is erased.
    ground
        Why, for the certificate.
    by
        Who answers for it.
    really
        Erase. This cannot be undone.
    certificate_to
        Folder for the certificate as PDF; it holds none of the data.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    if really and not by.strip():
        raise Refusal("WHO", *_WHO)
    async with house() as opened:
        ledger, chosen = opened.ledger, await controller_of(opened.ledger, controller)
        if not really:
            async with ledger.work(chosen.controller_id) as work:
                plan = await erasure.plan(work, wanted, now=now())
            show(_plain(plan), as_json=json, text=_text(plan, _WOULD, number=""))
            say(_DRY)
            return
        done = await erasure.erase(
            ledger, chosen.controller_id, wanted, ground=Ground(ground), by=by, now=now()
        )
    plain = _plain(done) | {"certificate": done.erasure_id, "files_clean": done.live_files_clean}
    show(plain, as_json=json, text=_text(done, _DONE, number=str(done.erasure_id)))
    if certificate_to:
        _write(done, certificate_to)


def _write(done: Certificate, folder: Path) -> None:
    from jawort.papers.certificate import certificate_pdf  # here: typesetting is slow to import

    pdf = certificate_pdf(done, frame().installation().language)
    (path,) = write_new(folder, {f"certificate-{done.erasure_id}.pdf": pdf})
    say(str(path))


def _plain(told: ErasurePlan | Certificate) -> dict[str, Any]:
    return {
        "erased": isinstance(told, Certificate),
        "records": told.contact_count,
        "identifiers": told.identifier_count,
        "removed": {one.table: one.count for one in told.removed},
        "kept": [
            {
                "class": one.retention_class.value,
                "count": one.count,
                "ends_on": one.ends_on,
                "basis": one.basis,
            }
            for one in told.kept
        ],
        "no": told.no_scope,
        "backups_clean_on": told.backups_clean_on,
    }


def _text(told: ErasurePlan | Certificate, head: Sentence, *, number: str) -> str:
    facts = {"records": told.contact_count, "identifiers": told.identifier_count}
    lines = [head.about(**facts, number=number)]
    lines += [_ROWS.about(table=one.table, count=one.count) for one in told.removed]
    lines += [
        _KEPT.about(
            end=one.ends_on, kind=one.retention_class.value, count=one.count, basis=one.basis
        )
        for one in told.kept
    ]
    lines += [_NO.about(scope=told.no_scope), _BACKUPS.about(day=told.backups_clean_on)]
    return "\n".join(in_words(line) for line in lines)
