"""The attacker of promise 5: has every file ever written and every key that still exists.

Shares no code with the product: knows its two formats and opens what can be opened, also damaged
values (counter mode without the tag). Then looks for the person in everything it has.
"""

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SEALED, WRAPPED = b"JWs\x01", b"JWk\x01"
WRAPPED_SIZE = 4 + 16 + 16 + 12 + 32 + 16
REACH = 8192  # bytes of a sealed value that are tried; longer ones repeat the pattern
PAGE = 8192
_HEX = re.compile(rb"(?:[0-9a-f]{2}){24,}|(?:[0-9A-F]{2}){24,}")


@dataclass(frozen=True)
class Finding:
    """One trace: which word, in which file, in which spelling, and under which data key."""

    word: int
    file: str
    spelling: str
    key_id: UUID | None


class Attacker:
    """Collects, opens, searches."""

    def __init__(self, words: Iterable[str], key_folders: Iterable[Path]) -> None:
        self.words = list(words)
        self.files: dict[str, bytes] = {}
        self.keks: dict[bytes, bytes] = {}
        self.dull = {bytes(PAGE)}
        for folder in key_folders:
            for path in folder.rglob("*.json"):
                self._take_key(path)

    def _take_key(self, path: Path) -> None:
        body = json.loads(path.read_text("utf-8"))
        if path.parent.name == "kek" and "key" in body:
            self.keks[UUID(path.stem).bytes] = base64.b64decode(body["key"])

    def know(self, pages: frozenset[bytes]) -> None:
        """Pages that lay there before the person came: no need to search them again."""
        self.dull |= pages

    def take_folder(self, folder: Path, name: str) -> None:
        """Every file below a folder: tables, write-ahead log, whatever else lies there."""
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                self.take(f"{name}/{path.relative_to(folder)}", path.read_bytes())

    def take(self, name: str, content: bytes) -> None:
        """One file; a dump also as the bytes its hexadecimal values stand for."""
        self.files[name] = b"".join(page for page in pages_of(content) if page not in self.dull)
        if name.endswith(".dump"):
            decoded = [bytes.fromhex(found[0].decode()) for found in _HEX.finditer(content)]
            self.files[f"{name} as bytes"] = b"\x00".join(decoded)

    # -- opening ---------------------------------------------------------------------------

    def data_keys(self) -> dict[bytes, bytes]:
        """Every data key that an existing key-encrypting key unwraps, wherever it lies."""
        keys = {}
        for content in self.files.values():
            for at in _places(content, WRAPPED):
                wrapped = content[at : at + WRAPPED_SIZE]
                kek = self.keks.get(wrapped[4:20])
                if kek is None or len(wrapped) < WRAPPED_SIZE:
                    continue
                try:
                    secret = AESGCM(kek).decrypt(wrapped[36:48], wrapped[48:], wrapped[:36])
                except InvalidTag:
                    continue
                keys[wrapped[20:36]] = secret
        return keys

    def opened(self) -> Iterator[tuple[str, UUID, bytes]]:
        """Every sealed value whose key is known: file, key and as much plain text as there is."""
        keys, seen = self.data_keys(), set[bytes]()
        for name, content in self.files.items():
            for at in _places(content, SEALED):
                head = content[at : at + 32]
                secret = keys.get(head[4:20])
                if secret is None or head in seen:
                    continue
                seen.add(head)
                nonce, body = head[20:], content[at + 32 : at + 32 + REACH]
                counter = modes.CTR(nonce + b"\x00\x00\x00\x02")
                plain = Cipher(algorithms.AES(secret), counter).decryptor().update(body)
                yield name, UUID(bytes=head[4:20]), plain

    # -- searching -------------------------------------------------------------------------

    def findings(self) -> list[Finding]:
        """Every trace of the person in files as they lie and in what could be opened."""
        spellings = [
            (number, spelling, pattern)
            for number, word in enumerate(self.words)
            for spelling, pattern in spelled(word).items()
        ]
        found = []
        for name, content in self.files.items():
            for number, spelling, pattern in spellings:
                if pattern in content:
                    found.append(Finding(number, name, spelling, None))
        for name, key_id, plain in self.opened():
            for number, spelling, pattern in spellings:
                if pattern in plain:
                    found.append(Finding(number, name, spelling, key_id))
        return found


def spelled(word: str) -> Mapping[str, bytes]:
    """The ways in which a word can lie in a file."""
    utf8 = word.encode()
    ways = {
        "utf-8": utf8,
        "utf-16-le": word.encode("utf-16-le"),
        "utf-16-be": word.encode("utf-16-be"),
        "hex": utf8.hex().encode(),
        "HEX": utf8.hex().upper().encode(),
        "json": json.dumps(word)[1:-1].encode(),
        "reversed": utf8[::-1],
    }
    for offset in range(3):
        # Only the letters that no neighbour can change: three bytes are four letters.
        whole = base64.b64encode(b"\x00" * offset + utf8)
        first = (0, 2, 3)[offset]
        last = len(whole) - (0, 3, 2)[(offset + len(utf8)) % 3]
        ways[f"base64+{offset}"] = whole[first + (offset > 0) : last]
        ways[f"base64url+{offset}"] = ways[f"base64+{offset}"].translate(
            bytes.maketrans(b"+/", b"-_")
        )
    return {name: pattern for name, pattern in ways.items() if len(pattern) >= 5}


async def dump(connection: Any) -> bytes:
    """The whole database as text, table by table, the way a plain dump writes it."""
    tables = await connection.fetch(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
        " AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1"
    )
    lines: list[bytes] = []
    for row in tables:
        query = f'SELECT * FROM "{row["relname"]}"'
        await connection.copy_from_query(query, output=_Into(lines), format="text")
    return b"".join(lines)


class _Into:
    def __init__(self, lines: list[bytes]) -> None:
        self.lines = lines

    async def __call__(self, data: bytes) -> None:
        self.lines.append(data)


def _places(content: bytes, mark: bytes) -> Iterator[int]:
    at = content.find(mark)
    while at >= 0:
        yield at
        at = content.find(mark, at + 1)


def pages_of(content: bytes) -> Iterator[bytes]:
    """A file in the portions in which the database writes it."""
    return (content[at : at + PAGE] for at in range(0, len(content), PAGE))
