"""Taking over consents from an old list: each row becomes a yes with its proof, or is told why not.

Without proof a row is `invalid`, never `granted` (Art. 7(1) GDPR; law.md §4.2); proof is the file
itself, kept with the yes. No row lifts a no, and nobody comes back who was erased. A dry run
does all of it and takes it back.
"""

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from itertools import islice
from typing import Final
from uuid import UUID

from jawort.desk.contact import find
from jawort.desk.import_proof import Proofs, keep_proof, no_proofs
from jawort.desk.legacy_row import LegacyYes, ListMapping, RowFault, read_row
from jawort.desk.noted import NotedYes, record_yes
from jawort.domain.consent import covers
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger import consent, contact, suppression
from jawort.ledger.contact import NewContact
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.work import CONFLICTS, FIRST_COME, Ledger, Work

PORTION: Final = 100
"""Rows kept together; what is broken off leaves whole portions, and reading again skips them."""

OUTCOMES: Final[dict[str, Sentence]] = {
    "granted": Sentence("übernommen", "taken over"),
    "invalid": Sentence(
        "ohne Nachweis: vermerkt, aber ungültig; es fehlt der Text, oder die Beleg-Datei liegt "
        "nicht im Ordner von --proofs",
        "without proof: noted, but invalid; the text is missing, or the file that shows the yes "
        "is not in the folder of --proofs",
    ),
    "already": Sentence(
        "steht schon im Register; nichts geändert", "is in the register already; nothing changed"
    ),
    "no_is_newer": Sentence(
        "Die Person hat Nein gesagt; das gilt.", "The person has said no; that holds."
    ),
    "duplicate": Sentence("steht weiter oben in der Liste", "stands further up in the list"),
    "bad_number": Sentence(
        "keine Nummer, die sich eindeutig lesen lässt",
        "no number that can be read in only one way",
    ),
    "bad_time": Sentence("keine Zeit in der angegebenen Form", "no time in the form that was told"),
    "future": Sentence("Die Zeit liegt in der Zukunft.", "The time lies in the future."),
    "no_purpose": Sentence("kein Zweck dazu", "no purpose for it"),
    "purpose": Sentence(
        "Den Zweck gibt es nicht bei diesem Absender.", "No such purpose with this sender."
    ),
    "bad_cells": Sentence(
        "andere Zahl von Spalten als die Kopfzeile", "another number of columns than the head line"
    ),
    "encoding": Sentence("andere Zeichen als angegeben", "other characters than was told"),
    "too_long": Sentence("ein Feld ist zu lang", "a field is too long"),
    "contact_erased": Sentence("Die Person ist gelöscht.", "The person is erased."),
    "again": Sentence(
        "wurde gerade von anderer Seite geändert; lesen Sie die Liste noch einmal",
        "has just been changed by somebody else; read the list once more",
    ),
    "refused": Sentence("nicht möglich", "not possible"),
}
"""What can become of a row, in words."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list as it was read. number: its line, the head is 1. cells None: not readable;
    `fault` says why.
    """

    number: int
    cells: tuple[str, ...] | None
    fault: str = ""

    def __repr__(self) -> str:
        return f"Row({self.number})"


@dataclass(frozen=True, slots=True)
class RowResult:
    """What became of a row: one of `OUTCOMES`, and the record it concerns."""

    number: int
    outcome: str
    reference: str = ""
    contact_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read, and on whose word. where: the columns' places; width: how many there are;
    proofs: finds the files that the list names.
    """

    mapping: ListMapping
    where: dict[str, int]
    width: int
    country: str
    by: str
    really: bool = False
    proofs: Proofs = no_proofs


async def take_over(
    ledger: Ledger, controller_id: UUID, rows: Iterable[Row], reading: Reading, *, now: datetime
) -> AsyncIterator[list[RowResult]]:
    """Take the rows over, portion by portion; gives what became of each. Without `really` all of
    it is undone again. Of the whole list only a mark of each row is kept in mind, about 80 bytes.
    """
    seen: set[int] = set()
    rest = iter(rows)
    while portion := list(islice(rest, PORTION)):
        async with ledger.work(controller_id) as work:
            known = {one.purpose_id: one for one in await purposes(work)}
            undone = work.connection.transaction()
            await undone.start()
            results = [await _take(work, row, reading, known, seen, now=now) for row in portion]
            await (undone.commit() if reading.really else undone.rollback())
        yield results


async def summed(results: AsyncIterator[Sequence[RowResult]]) -> Counter[str]:
    """How many rows of each outcome."""
    counts: Counter[str] = Counter()
    async for portion in results:
        counts.update(one.outcome for one in portion)
    return counts


async def _take(
    work: Work,
    row: Row,
    reading: Reading,
    known: dict[UUID, Purpose],
    seen: set[int],
    *,
    now: datetime,
) -> RowResult:
    if row.cells is None or len(row.cells) != reading.width:
        return RowResult(row.number, row.fault or "bad_cells")
    place = reading.where.get("reference")
    reference = row.cells[place].strip()[:200] if place is not None else ""
    try:
        said = read_row(row.cells, reading.where, reading.mapping, country=reading.country)
        mark = _mark(said, reading.mapping.sender)
        if mark in seen:
            raise RowFault("duplicate")
        seen.add(mark)
        purpose = known.get(said.purpose_id)
        if purpose is None or purpose.is_retired:
            raise RowFault("purpose")
        async with work.connection.transaction():  # one bad row undoes itself and no other
            outcome, contact_id = await _keep(work, said, reading, purpose, now=now)
    except RowFault as fault:
        return RowResult(row.number, fault.code, reference)
    except Refusal as refusal:
        code = refusal.code.lower()
        return RowResult(row.number, code if code in OUTCOMES else "refused", reference)
    except ContactGone:
        return RowResult(row.number, "contact_erased", reference)
    except (*CONFLICTS, *FIRST_COME):
        return RowResult(row.number, "again", reference)
    return RowResult(row.number, outcome, reference, contact_id)


async def _keep(
    work: Work, said: LegacyYes, reading: Reading, purpose: Purpose, *, now: datetime
) -> tuple[str, UUID]:
    names = [said.identifier, _twin(said.identifier)]
    owners = await find(work, names)
    if not owners:
        noes = await suppression.scopes(work, names)
        is_erased = await suppression.erased_at(work, names) is not None
        if is_erased or any(covers(one, code=purpose.code, topic=purpose.topic) for one in noes):
            raise RowFault("no_is_newer")  # nobody is brought back only to be told no
        new = NewContact("import", (said.identifier,), name=said.name, language=said.language)
        owners = [await contact.add(work, new, now=now)]
    contact_id = owners[0]
    people = await contact.person_of(work, contact_id)
    for row in await consent.standing(work, people):
        if (row["purpose_id"], row["sender_id"]) == (said.purpose_id, reading.mapping.sender):
            is_yes = row["state"] in ("granted", "pending", "invalid")
            raise RowFault("already" if is_yes else "no_is_newer")
    proof = reading.proofs(said.proof_named) if said.proof_named else None
    evidence = {"source": reading.mapping.source, "shown_text": said.shown_text}
    if proof is not None:
        kept = await keep_proof(work, contact_id, proof, now=now)
        evidence |= {"proof_sha256": proof.sha256, "media_id": str(kept)}
    told = NotedYes(
        capture="import",
        purpose_id=said.purpose_id,
        sender_id=reading.mapping.sender,
        said_at=said.said_at,
        by=reading.by,
        evidence=evidence,
    )
    state = await record_yes(work, contact_id, told, now=now)
    return ("granted" if state == "granted" else "invalid"), contact_id


def _twin(phone: Identifier) -> Identifier:
    """Who has written is known by the carrier's spelling of the number."""
    return Identifier(IdentifierKind.WA_ID, phone.value.removeprefix("+"))


def _mark(said: LegacyYes, sender_id: UUID) -> int:
    text = f"{said.identifier.value}|{said.purpose_id}|{sender_id}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest())
