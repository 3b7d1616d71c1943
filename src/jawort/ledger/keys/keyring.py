"""The keyring: the keys that open everything else, outside the database and its backups.

Key-encrypting keys live 35 days from their making (promise 5). Look-up keys rotate. Suppression
keys never do, generations are added. The log key signs tree heads.
"""

import base64
import contextlib
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jawort.domain.ids import timeless_id
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_FORMAT = 1
_WATCHED = ("kek", "lookup", "suppression", "search")

_WITH_THE_SHEET = Sentence(
    "Legen Sie den Ordner zurück oder stellen Sie die Schlüssel mit dem Wiederherstellungsblatt "
    "wieder her.",
    "Put the folder back, or restore the keys with the recovery sheet.",
)
_EXISTS = (
    Sentence(
        "In diesem Ordner liegt schon ein Schlüsselbund.", "This folder already holds a keyring."
    ),
    Sentence(
        "Nehmen Sie ihn, wie er ist: Mit einem anderen ließe sich nichts Versiegeltes mehr lesen.",
        "Use it as it is: with another one, nothing sealed so far could be read.",
    ),
)
_MISSING = (
    Sentence(
        "Der Schlüsselbund fehlt an seinem Ort; ohne ihn ist nichts Versiegeltes lesbar.",
        "There is no keyring where it should be; without it nothing sealed can be read.",
    ),
    _WITH_THE_SHEET,
)
_UNREADABLE = (
    Sentence(
        "Der Schlüsselbund lässt sich nicht lesen ({fault}).",
        "The keyring cannot be read ({fault}).",
    ),
    Sentence(
        "Er muss dem Konto gehören, unter dem Jawort läuft, und vollständig sein.",
        "It must belong to the account that runs Jawort, and be whole.",
    ),
)
_EMPTY = (
    Sentence(
        "Im Schlüsselbund fehlt der Hauptschlüssel.",
        "The keyring holds no key-encrypting key.",
    ),
    _WITH_THE_SHEET,
)


class KeyringRefused(Refusal):
    """The keyring cannot be used. Says what is wrong and what to do; never shows a key."""


class KeyDestroyed(Exception):
    """What should be opened was sealed under a key that no longer exists: it is gone for good."""


def refuse_existing(directory: Path) -> None:
    """Raise KeyringRefused when a folder already holds a keyring: nobody's keys are replaced."""
    if (directory / "kek").exists():
        raise KeyringRefused("KEYRING_EXISTS", *_EXISTS)


@dataclass(frozen=True, slots=True, repr=False)
class Kek:
    """A key-encrypting key. Wraps data keys and day keys; destroyed 35 days after it was made."""

    kek_id: UUID
    made_at: datetime
    secret: bytes

    def __repr__(self) -> str:
        return f"Kek({self.kek_id})"


class Keyring:
    """The keys of one installation. Several processes may use one folder: each looks for changes
    when a unit of work begins (`refresh`), so a key destroyed elsewhere opens nothing after that.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        # As text, because every unit of work asks whether the folders changed.
        self._folders = tuple(str(directory / kind) for kind in _WATCHED)
        self._seen: tuple[int, ...] = ()
        self._keks: dict[UUID, Kek] = {}
        self._generations: dict[str, dict[int, bytes]] = {}
        self._log_key: Ed25519PrivateKey | None = None

    def __repr__(self) -> str:
        return "Keyring(…)"

    @classmethod
    def create(cls, directory: Path, *, now: datetime) -> "Keyring":
        """A new keyring with one key of each kind. Refuses a folder that already holds one."""
        refuse_existing(directory)
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        for kind in ("kek", "lookup", "suppression", "search", "log"):
            (directory / kind).mkdir(mode=0o700)
        ring = cls(directory)
        ring.add_kek(now=now)
        for kind in ("lookup", "suppression", "search"):
            ring.add_generation(kind, now=now)
        secret = Ed25519PrivateKey.generate().private_bytes_raw()
        _write(directory / "log" / "1.json", {"made_at": now.isoformat(), "key": _text(secret)})
        return ring

    @classmethod
    def open(cls, directory: Path) -> "Keyring":
        """The keyring of this folder. Raises KeyringRefused when there is none to be read."""
        ring = cls(directory)
        try:
            ring.refresh()
        except FileNotFoundError:
            raise KeyringRefused("KEYRING_MISSING", *_MISSING) from None
        except (OSError, ValueError, KeyError) as fault:
            problem, cure = _UNREADABLE
            fault_name = type(fault).__name__  # the fault's own text could hold parts of a key
            raise KeyringRefused(
                "KEYRING_UNREADABLE", problem.about(fault=fault_name), cure
            ) from None
        if not ring._keks:
            raise KeyringRefused("KEYRING_EMPTY", *_EMPTY)
        return ring

    # -- key-encrypting keys ---------------------------------------------------------------

    def current_kek(self) -> Kek:
        """The newest key-encrypting key: what is sealed now is wrapped by it."""
        return max(self._keks.values(), key=lambda kek: kek.made_at)

    def keks(self) -> list[Kek]:
        """All living key-encrypting keys, oldest first."""
        self.refresh()
        return sorted(self._keks.values(), key=lambda kek: kek.made_at)

    def kek(self, kek_id: UUID) -> Kek:
        """The key-encrypting key of this id. Raises KeyDestroyed when it no longer exists."""
        if kek_id not in self._keks:
            self.refresh()
        try:
            return self._keks[kek_id]
        except KeyError:
            raise KeyDestroyed("the key-encrypting key no longer exists") from None

    def add_kek(self, *, now: datetime) -> Kek:
        """Make a new key-encrypting key; from now on it is the current one."""
        kek = Kek(timeless_id(secrets.token_bytes(16)), now, secrets.token_bytes(32))
        body = {"made_at": now.isoformat(), "key": _text(kek.secret)}
        _write(self.directory / "kek" / f"{kek.kek_id}.json", body)
        self.refresh()
        return kek

    def destroy_kek(self, kek_id: UUID) -> list[Path]:
        """Destroy a key-encrypting key and its known copies. Gives back the folders of copies
        that could not be reached, so that doctor can name them until somebody destroys them there.
        """
        unreached = []
        for folder in self.copies():
            copy = folder / f"{kek_id}.sealed"
            if not folder.is_dir():
                unreached.append(folder)
            elif copy.exists():
                _destroy(copy)
        _destroy(self.directory / "kek" / f"{kek_id}.json")
        self.refresh()
        return unreached

    # -- generations: look-up, suppression and search keys ----------------------------------

    def generations(self, kind: str) -> dict[int, bytes]:
        """All living keys of a kind by generation, oldest first."""
        return self._generations[kind]

    def newest(self, kind: str) -> tuple[int, bytes]:
        """The generation that is written now, and its key."""
        keys = self.generations(kind)
        number = max(keys)
        return number, keys[number]

    def generation_made_at(self, kind: str, number: int) -> datetime:
        """When a look-up, suppression or search key was made."""
        return datetime.fromisoformat(_read(self.directory / kind / f"{number}.json")["made_at"])

    def add_generation(self, kind: str, *, now: datetime) -> int:
        """Add a key of this kind; earlier ones go on being tried."""
        folder = self.directory / kind
        number = max((int(entry.stem) for entry in folder.glob("*.json")), default=0) + 1
        body = {"made_at": now.isoformat(), "key": _text(secrets.token_bytes(32))}
        _write(folder / f"{number}.json", body)
        self.refresh()
        return number

    def destroy_generation(self, kind: str, number: int) -> None:
        """Destroy one look-up or search key, once nothing refers to it. Suppression keys stay."""
        if kind == "suppression":
            raise ValueError("suppression keys never end: the remembered no depends on them")
        for folder in self.copies():
            copy = folder / f"{kind}-{number}.sealed"
            if copy.exists():
                _destroy(copy)
        _destroy(self.directory / kind / f"{number}.json")
        self.refresh()

    # -- the log key ---------------------------------------------------------------------

    def log_key(self) -> Ed25519PrivateKey:
        """The key that signs tree heads."""
        if self._log_key is None:
            body = _read(self.directory / "log" / "1.json")
            self._log_key = Ed25519PrivateKey.from_private_bytes(_bytes(body["key"]))
        return self._log_key

    def log_public_key(self) -> bytes:
        """The public half: strangers check tree heads with it."""
        return self.log_key().public_key().public_bytes_raw()

    # -- copies and recovery ------------------------------------------------------------

    def files(self) -> list[Path]:
        """Every key file, for the backup of the key set."""
        kinds = ("kek", "lookup", "suppression", "search", "log")
        return sorted(path for kind in kinds for path in (self.directory / kind).glob("*.json"))

    def copies(self) -> list[Path]:
        """The folders into which sealed copies of keys were written."""
        path = self.directory / "copies.json"
        return [Path(folder) for folder in _read(path)["folders"]] if path.exists() else []

    def remember_copy(self, folder: Path) -> None:
        """Note that sealed copies lie in a folder, so that destroying a key reaches them too."""
        folders = sorted({str(known) for known in [*self.copies(), folder.resolve()]})
        _write(self.directory / "copies.json", {"folders": folders})

    def recovery_public_key(self) -> bytes | None:
        """The key that seals copies; its private half is only on the recovery sheet."""
        path = self.directory / "recovery.json"
        return _bytes(_read(path)["public_key"]) if path.exists() else None

    def set_recovery_public_key(self, public_key: bytes, *, now: datetime) -> None:
        """Name the recovery sheet that copies are sealed for from now on."""
        body = {"made_at": now.isoformat(), "public_key": _text(public_key)}
        _write(self.directory / "recovery.json", body)

    # -- reading -------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the folder again if it changed: a key destroyed by another process is forgotten.

        Raises OSError when the folder is not there.
        """
        seen = tuple(os.stat(folder).st_mtime_ns for folder in self._folders)
        if seen == self._seen:
            return
        keks = {}
        for path in (self.directory / "kek").glob("*.json"):
            body = _read(path)
            made_at = datetime.fromisoformat(body["made_at"])
            keks[UUID(path.stem)] = Kek(UUID(path.stem), made_at, _bytes(body["key"]))
        generations = {}
        for kind in _WATCHED[1:]:
            paths = sorted((self.directory / kind).glob("*.json"), key=lambda path: int(path.stem))
            generations[kind] = {int(path.stem): _bytes(_read(path)["key"]) for path in paths}
        self._keks, self._generations, self._seen = keks, generations, seen


def _text(secret: bytes) -> str:
    return base64.b64encode(secret).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _read(path: Path) -> dict[str, str]:
    body = json.loads(path.read_text("utf-8"))
    if body.pop("format") != _FORMAT:
        raise ValueError("a key file of another format")
    return dict(body)


def _write(path: Path, body: Mapping[str, object]) -> None:
    """Write a key file whole or not at all, readable by its owner only."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"format": _FORMAT, **body}, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    _sync(path.parent)


def _destroy(path: Path) -> None:
    """Overwrite and remove. On a disk that copies on write the old bytes may survive outside any
    file: docs/keys.md says what that means and what helps (full-disk encryption).
    """
    with contextlib.suppress(FileNotFoundError):
        size = path.stat().st_size
        with path.open("r+b") as file:
            file.write(secrets.token_bytes(size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        _sync(path.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
