"""One row of an old list of consents, read into values as the mapping says; never guessed at. Pure.

What cannot be read in exactly one way is told and not taken: a wrong number belongs to a stranger,
a wrong time makes a yes older or newer than a no.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from jawort.desk.contact.number import e164
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

LONGEST_CELL: Final = 20_000  # characters; the longest text somebody agreed to is shorter
LONGEST_NAME: Final = 300  # characters
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_OLDEST: Final = 2000  # a year before which nobody agreed to messages; such times are slips

_BAD_MAPPING: Final = (
    Sentence("Die Zuordnung ist nicht zu lesen: {field}.", "The mapping cannot be read: {field}."),
    Sentence("docs/import.md zeigt ein Beispiel.", "docs/import.md shows an example."),
)
_NO_COLUMN: Final = (
    Sentence(
        "Die Liste hat nicht, oder nicht genau einmal, die Spalten: {listed}.",
        "The list lacks these columns, or has them more than once: {listed}.",
    ),
    Sentence(
        "Vergleichen Sie die Kopfzeile mit der Zuordnung.",
        "Compare the head line with the mapping.",
    ),
)


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Under which names the list's columns stand. proof: the document that shows the yes, by its
    SHA-256 or its file name. reference: repeated in the results, to find the row again.
    """

    phone: str
    said_at: str
    text: str = ""
    proof: str = ""
    purpose: str = ""
    name: str = ""
    language: str = ""
    reference: str = ""


class ListMapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a list is to be read. times: forms of time, tried in their order, as strftime writes
    them; "iso" for ISO 8601. purposes: what the purpose column says, with our purpose's id.
    """

    source: str
    time_zone: str
    sender: UUID
    columns: Columns
    purpose: UUID | None = None
    purposes: dict[str, UUID] = {}
    text: str = ""
    times: tuple[str, ...] = ("iso",)
    delimiter: str = ";"
    encoding: str = "utf-8-sig"
    country: str = ""


@dataclass(frozen=True, slots=True)
class LegacyYes:
    """What a row says: who agreed to what, when, and what is said to show it: a SHA-256 or the name
    of a file, which proves nothing before the file was seen. Personal data.
    """

    identifier: Identifier = field(repr=False)
    purpose_id: UUID
    said_at: datetime
    shown_text: str = field(repr=False)
    proof_named: str = field(repr=False)
    name: str = field(repr=False)
    language: str


class RowFault(Exception):
    """A row that cannot be read; `code` says why and never what stood there."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def read_mapping(text: str) -> ListMapping:
    """The mapping in a TOML file. Raises Refusal that names the field."""
    try:
        found = msgspec.toml.decode(text, type=ListMapping)
        ZoneInfo(found.time_zone)
        "".encode(found.encoding)
        fault = _mapping_fault(found)
    except (msgspec.DecodeError, msgspec.ValidationError) as wrong:
        fault = str(wrong)
    except (LookupError, ValueError, OSError):
        fault = "time_zone, encoding"
    if fault:
        problem, cure = _BAD_MAPPING
        raise Refusal("BAD_MAPPING", problem.about(field=fault), cure)
    return found


def _mapping_fault(found: ListMapping) -> str:
    if not found.source.strip():
        return "source"
    if len(found.delimiter) != 1:
        return "delimiter"
    if not found.times:
        return "times"
    if (found.purpose is None) == (not found.columns.purpose):
        return "purpose, columns.purpose"
    if bool(found.columns.purpose) != bool(found.purposes):
        return "purposes"
    return ""


def places(head: Sequence[str], columns: Columns) -> dict[str, int]:
    """Where each mapped column stands. Raises Refusal for one that is missing or stands twice."""
    wanted = {key: name for key, name in msgspec.structs.asdict(columns).items() if name}
    names = [one.strip() for one in head]
    wrong = sorted(name for name in wanted.values() if names.count(name) != 1)
    if wrong:
        problem, cure = _NO_COLUMN
        raise Refusal("NO_COLUMN", problem.about(listed=", ".join(wrong)), cure)
    return {key: names.index(name) for key, name in wanted.items()}


def read_row(
    cells: Sequence[str], where: Mapping[str, int], mapping: ListMapping, *, country: str
) -> LegacyYes:
    """What a row says. Raises RowFault with the reason why it cannot be taken."""
    said = {key: cells[place].strip() for key, place in where.items()}
    if any(map(_is_broken, said.values())):
        raise RowFault("encoding")
    if any(len(one) > LONGEST_CELL for one in said.values()):
        raise RowFault("too_long")
    try:
        phone = e164(said["phone"].removeprefix("'"), country=mapping.country or country)
        identifier = Identifier(IdentifierKind.PHONE, phone)
    except (Refusal, ValueError):
        raise RowFault("bad_number") from None
    language = said.get("language", "")
    return LegacyYes(
        identifier=identifier,
        purpose_id=_purpose(said, mapping),
        said_at=read_time(said["said_at"], mapping),
        shown_text=said.get("text", "") or mapping.text,
        proof_named=said.get("proof", "")[:LONGEST_NAME],
        name=said.get("name", "")[:LONGEST_NAME],
        language=language if _LANGUAGE.fullmatch(language) else "",
    )


def read_time(text: str, mapping: ListMapping) -> datetime:
    """A time of the list, in UTC. A day is its first moment; of an hour that came twice, the first
    is meant, because the older yes gives way to more noes. An hour that never was is a fault.
    """
    for form in mapping.times:
        try:
            at = _read_as(text, form)
        except ValueError:
            continue
        if at.year < _OLDEST or at.year > _OLDEST + 1000:
            break
        if at.tzinfo is not None:
            return at.astimezone(UTC)
        zone = ZoneInfo(mapping.time_zone)
        known = at.replace(tzinfo=zone).astimezone(UTC)
        if known.astimezone(zone).replace(tzinfo=None) != at:
            break
        return known
    raise RowFault("bad_time")


def _read_as(text: str, form: str) -> datetime:
    if form == "iso":
        return datetime.fromisoformat(text)
    return datetime.strptime(text, form)  # noqa: DTZ007 (the zone is the list's, given next)


def _purpose(said: Mapping[str, str], mapping: ListMapping) -> UUID:
    found = mapping.purpose or mapping.purposes.get(said.get("purpose", ""))
    if found is None:
        raise RowFault("no_purpose")
    return found


def _is_broken(text: str) -> bool:
    """Whether bytes of another encoding came in."""
    if text.isprintable() and "\ufffd" not in text:
        return False
    return any(letter in "\x00\ufffd" or "\ud800" <= letter <= "\udfff" for letter in text)
