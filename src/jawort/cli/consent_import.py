"""`jawort consent import`: an old list of consents, row by row, with a result for each."""

import csv
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, Self

from jawort.cli.frame import REFUSED, controller_of, house, now, say, show
from jawort.cli.proof_folder import ProofFolder
from jawort.desk.old_list.consent_import import OUTCOMES, Reading, Row, RowResult, take_over
from jawort.desk.old_list.proof import no_proofs
from jawort.desk.old_list.row import LONGEST_CELL, ListMapping, places, read_mapping
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.papers.table import head, row

LONGEST_ROW: Final = 1_048_576  # characters, line ends within quotes included
_TELL_EVERY: Final = 1_000  # rows
_GOOD: Final = frozenset({"granted", "already"})

_PROGRESS: Final = Sentence("{count} Zeilen gelesen …", "{count} rows read …")
_DRY: Final = Sentence(
    "Probelauf: Nichts wurde geändert. Mit --really wird übernommen.",
    "Dry run: nothing was changed. With --really it is taken over.",
)
_DONE: Final = Sentence(
    "Übernommen. Ein Ja aus einer Liste gilt erst, wenn die Person von ihrer Nummer aus schreibt.",
    "Taken over. A yes from a list counts once the person writes from their number.",
)
_WHO: Final = (
    Sentence("Es fehlt, wer dafür einsteht.", "It is missing who answers for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_UNREADABLE: Final = (
    Sentence("{path} lässt sich nicht lesen ({words}).", "{path} cannot be read ({words})."),
    Sentence("Prüfen Sie Ort und Rechte der Datei.", "Check the file's place and permissions."),
)
_EXISTS: Final = (
    Sentence("{path} lässt sich nicht anlegen ({words}).", "{path} cannot be made ({words})."),
    Sentence(
        "Nennen Sie mit --results eine neue Datei; hier wird nichts überschrieben.",
        "Name a new file with --results; nothing is overwritten here.",
    ),
)
_LONG: Final = (
    Sentence(
        "Die Zeile bei {number} ist länger als {most} Zeichen.",
        "The row at line {number} is longer than {most} characters.",
    ),
    Sentence(
        "Das ist keine Liste, oder Trennzeichen und Anführungszeichen stimmen nicht.",
        "This is no list, or its delimiters and quotes are wrong.",
    ),
)
_EMPTY: Final = (
    Sentence("Die Liste ist leer.", "The list is empty."),
    Sentence(
        "Die erste Zeile nennt die Spalten, jede weitere ein Ja.",
        "The first line names the columns, each further one a yes.",
    ),
)


async def import_list(
    file: Path,
    *,
    mapping: Path,
    by: str,
    proofs: Path | None = None,
    results: Path | None = None,
    really: bool = False,
    controller: str = "",
    json: bool = False,
) -> int:
    """Take over consents from a CSV file; without --really a dry run that changes nothing.

    Without proof a row becomes invalid, never granted: the file that shows the yes must lie in the
    folder of proofs, and is kept with it. No row lifts a no. Reading the same list again changes
    nothing more.

    Parameters
    ----------
    file
        The list: CSV with a head line.
    mapping
        How it is to be read, as TOML: docs/import.md.
    by
        Who answers for the list.
    proofs
        The folder with the files that the list names, each by its SHA-256 or its name.
    results
        A new file for what became of each row.
    really
        Take over, and not only try.
    controller
        Id of the company, where there are several.
    json
        One JSON line with the counts, for machines.
    """
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    known = read_mapping(_text(mapping))
    finder = ProofFolder(proofs).find if proofs else no_proofs
    counts: Counter[str] = Counter()
    async with house() as opened:
        chosen = await controller_of(opened.ledger, controller)
        with _opened(file, known) as lines, _written(results) as told:
            rows = _rows(lines, known)
            first = next(rows, None)
            if first is None or first.cells is None:
                raise Refusal("EMPTY_LIST", *_EMPTY)
            width, where = len(first.cells), places(first.cells, known.columns)
            reading = Reading(known, where, width, chosen.country, by, really, finder)
            taken = take_over(opened.ledger, chosen.controller_id, rows, reading, now=now())
            async for portion in taken:
                _tell(portion, told)
                before = counts.total()
                counts.update(one.outcome for one in portion)
                if counts.total() // _TELL_EVERY > before // _TELL_EVERY:
                    say(_PROGRESS.about(count=counts.total()))
    _sum_up(counts, really=really, as_json=json)
    return 0 if set(counts) <= _GOOD else REFUSED


def _sum_up(counts: Counter[str], *, really: bool, as_json: bool) -> None:
    plain = {"really": really, "rows": counts.total(), **dict(sorted(counts.items()))}
    show(plain if as_json else None, as_json=as_json, text=f"{counts.total()}")
    for outcome, count in counts.most_common():
        say(Sentence(*(f"{count:>8}  {outcome}: {words}" for words in OUTCOMES[outcome])))
    say(_DONE if really else _DRY)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise _unreadable(path, "UTF-8") from None
    except OSError as fault:
        raise _unreadable(path, fault.strerror or "?") from None


@contextmanager
def _opened(path: Path, mapping: ListMapping) -> Iterator[IO[str]]:
    """The list, as text; bytes of another encoding are marked and found out row by row."""
    try:
        file = path.open(encoding=mapping.encoding, errors="surrogateescape", newline="")
    except OSError as fault:
        raise _unreadable(path, fault.strerror or "?") from None
    with file:
        yield file


def _rows(lines: IO[str], mapping: ListMapping) -> Iterator[Row]:
    """The rows, one by one, each with the line it begins in. A row that is no CSV is given as such,
    and the next is read. A cell is read to its end before it is found too long, so that nothing
    within it is taken for a row.
    """
    csv.field_size_limit(LONGEST_ROW)
    counted = _Lines(lines)
    reader = csv.reader(counted, delimiter=mapping.delimiter, strict=True)
    while True:
        number = counted.begin_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Row(number, None, "bad_cells")
            reader = csv.reader(counted, delimiter=mapping.delimiter, strict=True)
            continue
        if any(len(one) > LONGEST_CELL for one in cells):
            yield Row(number, None, "too_long")
        elif cells:
            yield Row(number, tuple(cells))


class _Lines:
    """The list line by line, counted as an editor counts them; never a row that fills the memory,
    such as one whose quotes do not close.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file, self._number, self._began, self._held = file, 0, 1, 0

    def begin_row(self) -> int:
        """Says that a row is over; gives the line in which the next one begins, the first is 1."""
        self._began, self._held = self._number + 1, 0
        return self._began

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._file.readline(LONGEST_ROW + 1 - self._held)
        if not line:
            raise StopIteration
        self._number += 1
        self._held += len(line)
        if self._held > LONGEST_ROW:
            problem, cure = _LONG
            words = problem.about(number=self._began, most=LONGEST_ROW)
            raise Refusal("LONG_LINE", words, cure)
        return line


@contextmanager
def _written(path: Path | None) -> Iterator[IO[str] | None]:
    """A new file for its owner only, with the head line of the results."""
    if path is None:
        yield None
        return
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        handle = os.open(path, flags, 0o600)
    except OSError as fault:
        problem, cure = _EXISTS
        words = fault.strerror or "?"
        raise Refusal("FILE_EXISTS", problem.about(path=path, words=words), cure) from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(head(_cells(RowResult(0, "granted"))) + "\n")
        yield file


def _tell(portion: list[RowResult], told: IO[str] | None) -> None:
    if told is not None:
        told.writelines(row(_cells(one)) + "\n" for one in portion)
        told.flush()


def _cells(one: RowResult) -> dict[str, object]:
    words = OUTCOMES[one.outcome]
    return {
        "line": one.number,
        "outcome": one.outcome,
        "contact": one.contact_id,
        "reference": one.reference,
        "deutsch": words.de,
        "english": words.en,
    }


def _unreadable(path: Path, words: str) -> Refusal:
    return Refusal("FILE_UNREADABLE", _UNREADABLE[0].about(path=path, words=words), _UNREADABLE[1])
