"""A data set on disk: one compressed file for each table, and a signed manifest over all of them.

`data/<time>-<chance>/` holds `manifest.json` and `<table>.copy.gz`. The files are PostgreSQL's own
text form of COPY, so that any PostgreSQL from 15 on reads what another one wrote.
"""

import gzip
import hashlib
import os
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from uuid import UUID

from jawort.domain.backup import refused
from jawort.ledger.backups.signed_file import FileDamaged, read_signed, read_unproven
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.migration import Migration, migrations

FOLDER: Final = "data"
MANIFEST: Final = "manifest.json"
PURPOSE: Final = "jawort backup data v1"
FORMAT: Final = 1
NAME: Final = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}")
_CHUNK = 256 * 1024
_GZIP = 31  # zlib's number for the gzip container
_FAST = 1  # sealed values do not compress; the rest compresses well enough


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a data set: its columns in the order of the file, and what the file must be."""

    name: str
    columns: tuple[str, ...]
    row_count: int
    file: str
    byte_count: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a parted table, with its border as PostgreSQL writes it."""

    name: str
    parent: str
    bound: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a data set holds. `keks` counts the data keys under each key-encrypting key."""

    folder: Path
    made_at: datetime
    version: str
    schema: tuple[tuple[int, str], ...]
    tables: tuple[Table, ...]
    parts: tuple[Part, ...]
    sequences: dict[str, int]
    keks: dict[UUID, int]

    def steps(self) -> list[Migration]:
        """The schema steps this set was made under. Raises BackupRefused when this program does
        not know them.
        """
        known = migrations()
        if len(self.schema) > len(known):
            number = len(self.schema)
            raise refused("BACKUP_NEWER", number=number, known=len(known), version=self.version)
        for (number, sha256), step in zip(self.schema, known, strict=False):
            if (number, sha256) != (step.number, step.sha256.hex()):
                raise refused("BACKUP_OTHER_SCHEMA", number=number, version=self.version)
        return known[: len(self.schema)]


def data_sets(target: Path) -> list[Path]:
    """All whole data sets in a backup folder, the oldest first."""
    folder = target / FOLDER
    return sorted(path for path in folder.glob("*") if NAME.fullmatch(path.name))


def read_manifest(folder: Path, ring: Keyring) -> Manifest:
    """What a data set says it holds. Raises BackupRefused when it is damaged or foreign."""
    _refuse_another(folder, ring)
    try:
        body = read_signed(folder / MANIFEST, PURPOSE, ring.log_public_key())
        if body["format"] != FORMAT:
            raise refused("FORMAT_NEWER", format=body["format"])
        return Manifest(
            folder=folder,
            made_at=datetime.fromisoformat(body["made_at"]),
            version=body["version"],
            schema=tuple((number, sha256) for number, sha256 in body["schema"]),
            tables=tuple(_table(entry) for entry in body["tables"]),
            parts=tuple(Part(**entry) for entry in body["parts"]),
            sequences=body["sequences"],
            keks={UUID(kek): count for kek, count in body["keks"].items()},
        )
    except (FileNotFoundError, FileDamaged, KeyError, ValueError, TypeError):
        raise refused("SET_DAMAGED", file=f"{folder.name}/{MANIFEST}") from None


def check_files(manifest: Manifest) -> None:
    """Read every file of a data set. Raises BackupRefused at the first that is not as written."""
    for table in manifest.tables:
        path = manifest.folder / table.file
        digest = hashlib.sha256()
        try:
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
        except OSError:
            raise refused("SET_DAMAGED", file=f"{path.parent.name}/{path.name}") from None
        if digest.hexdigest() != table.sha256:
            raise refused("SET_DAMAGED", file=f"{path.parent.name}/{path.name}")


def unpacked(path: Path) -> Iterator[bytes]:
    """The content of a table's file, in pieces that fit into memory."""
    with gzip.open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _refuse_another(folder: Path, ring: Keyring) -> None:
    with suppress(FileNotFoundError, FileDamaged):
        owner = read_unproven(folder / MANIFEST).get("log_key")
        if isinstance(owner, str) and len(owner) == 64 and owner != ring.log_public_key().hex():
            raise refused("KEYRING_OF_ANOTHER")


def _table(entry: dict[str, Any]) -> Table:
    return Table(**{**entry, "columns": tuple(entry["columns"])})


class TableFile:
    """A table's file while it is written: compresses, counts and hashes what passes through."""

    def __init__(self, path: Path) -> None:
        self.byte_count = 0
        self._digest = hashlib.sha256()
        self._packer = zlib.compressobj(_FAST, wbits=_GZIP)
        self._raw = path.open("xb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._raw:
            if kind is None:
                self.write(self._packer.flush())
                self._raw.flush()
                os.fsync(self._raw.fileno())

    async def take(self, chunk: bytes) -> None:
        """The next piece of the table, as the database sends it."""
        self.write(self._packer.compress(chunk))

    def write(self, packed: bytes) -> None:
        """Put compressed bytes on disk."""
        self._digest.update(packed)
        self.byte_count += len(packed)
        self._raw.write(packed)

    @property
    def sha256(self) -> str:
        """The checksum of the file as it lies on disk."""
        return self._digest.hexdigest()
