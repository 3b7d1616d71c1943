"""Taking over consents from an old list: each row becomes a yes with its proof, or is told why not.

Without proof a row is `invalid`, never `granted` (Art. 7(1) GDPR; law.md §4.2); proof is the file
itself, kept with the yes. No row lifts a no, and nobody comes back who was erased. A dry run
does all of it and takes it back.
"""

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from itertools import islice
from typing import Final
from uuid import UUID

from jawort.desk.old_list import portion as import_portion
from jawort.desk.old_list.portion import Kept, Noting
from jawort.desk.old_list.proof import Proofs, no_proofs
from jawort.desk.old_list.row import LegacyYes, ListMapping, RowFault, read_row
from jawort.domain.arrival.moment import CLOCK_TOLERANCE
from jawort.domain.sentence import Sentence
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.sender import senders
from jawort.ledger.work import CONFLICTS, FIRST_COME, Ledger, Work

PORTION: Final = 500
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
            open_for = await _open_for(work, reading.mapping.sender)
            results, fit = _read(portion, reading, open_for, seen, now=now)
            undone = work.connection.transaction()
            await undone.start()
            kept = await _keep(work, fit, open_for, reading, now=now)
            await (undone.commit() if reading.really else undone.rollback())
        yield [
            one if one.outcome else replace(one, **told._asdict())
            for one, told in _beside(results, kept)
        ]


async def summed(results: AsyncIterator[Sequence[RowResult]]) -> Counter[str]:
    """How many rows of each outcome."""
    counts: Counter[str] = Counter()
    async for portion in results:
        counts.update(one.outcome for one in portion)
    return counts


async def _open_for(work: Work, sender_id: UUID) -> dict[UUID, Purpose]:
    """What can be agreed to on this number of ours."""
    channels = {one.sender_id: one.channel for one in await senders(work)}
    return {
        one.purpose_id: one
        for one in await purposes(work)
        if not one.is_retired and one.channel.removesuffix("_call") == channels.get(sender_id)
    }


def _read(
    portion: Sequence[Row],
    reading: Reading,
    open_for: Mapping[UUID, Purpose],
    seen: set[int],
    *,
    now: datetime,
) -> tuple[list[RowResult], list[LegacyYes]]:
    """What each row says: a result for those that cannot be taken, and the others, in order."""
    results, fit = [], []
    place = reading.where.get("reference")
    for row in portion:
        if row.cells is None or len(row.cells) != reading.width:
            results.append(RowResult(row.number, row.fault or "bad_cells"))
            continue
        reference = row.cells[place].strip()[:200] if place is not None else ""
        outcome = ""
        try:
            said = read_row(row.cells, reading.where, reading.mapping, country=reading.country)
            _check(said, reading, open_for, seen, now=now)
            fit.append(said)
        except RowFault as fault:
            outcome = fault.code
        results.append(RowResult(row.number, outcome, reference))
    return results, fit


def _check(
    said: LegacyYes,
    reading: Reading,
    open_for: Mapping[UUID, Purpose],
    seen: set[int],
    *,
    now: datetime,
) -> None:
    """Raises RowFault for what no list may say."""
    mark = _mark(said, reading.mapping.sender)
    if mark in seen:
        raise RowFault("duplicate")
    seen.add(mark)
    if said.purpose_id not in open_for:
        raise RowFault("purpose")
    if not reading.by.strip():
        raise RowFault("refused")
    if said.said_at > now + CLOCK_TOLERANCE:
        raise RowFault("future")


async def _keep(
    work: Work,
    rows: Sequence[LegacyYes],
    open_for: Mapping[UUID, Purpose],
    reading: Reading,
    *,
    now: datetime,
) -> list[Kept]:
    """Keep rows at once; where one stops the others, in halves, until it stands alone."""
    if not rows:
        return []
    mapping = reading.mapping
    noting = Noting(mapping.source, mapping.sender, reading.by, reading.proofs)
    try:
        async with work.connection.transaction():
            return await import_portion.keep(work, rows, open_for, noting, now=now)
    except (ContactGone, *CONFLICTS, *FIRST_COME) as stopped:
        if len(rows) == 1:
            return [Kept("contact_erased" if isinstance(stopped, ContactGone) else "again")]
    half = len(rows) // 2
    before = await _keep(work, rows[:half], open_for, reading, now=now)
    return before + await _keep(work, rows[half:], open_for, reading, now=now)


def _beside(results: Sequence[RowResult], kept: Iterable[Kept]) -> Iterator[tuple[RowResult, Kept]]:
    """Each result with what was kept for it; those that were not taken have one already."""
    left = iter(kept)
    for one in results:
        yield one, Kept(one.outcome) if one.outcome else next(left)


def _mark(said: LegacyYes, sender_id: UUID) -> int:
    text = f"{said.identifier.value}|{said.purpose_id}|{sender_id}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest())
