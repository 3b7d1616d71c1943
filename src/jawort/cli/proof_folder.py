"""A folder of documents that show old consents: what a list names is proven only if it is there."""

import hashlib
import re
import unicodedata
from pathlib import Path
from typing import Final

from jawort.desk.old_list.proof import ProofFile
from jawort.domain.media import MOST_IN_HAND_BYTES
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_DIGEST: Final = re.compile(r"[0-9a-fA-F]{64}")
_UNREADABLE: Final = (
    Sentence("{path} lässt sich nicht lesen ({words}).", "{path} cannot be read ({words})."),
    Sentence(
        "Prüfen Sie Ort und Rechte des Ordners und der Dateien darin.",
        "Check place and permissions of the folder and of the files in it.",
    ),
)


class ProofFolder:
    """The files directly in a folder. Each is read once to know its SHA-256, and once more when a
    row names it; never held in memory meanwhile. Empty files and those above 16 MB prove nothing.
    """

    def __init__(self, folder: Path) -> None:
        """Raises Refusal for a folder, or a file in it, that cannot be read."""
        self._places: dict[str, Path] = {}
        self._digests: dict[str, str] = {}
        try:
            for path in sorted(folder.iterdir()):
                if path.is_file() and 0 < path.stat().st_size <= MOST_IN_HAND_BYTES:
                    with path.open("rb") as file:
                        digest = hashlib.file_digest(file, "sha256").hexdigest()
                    self._places[digest] = path
                    self._digests[_plain(path.name)] = digest
        except OSError as fault:
            raise _unreadable(folder, fault) from None

    def find(self, named: str) -> ProofFile | None:
        """The file with this SHA-256, or of this name. None when it is not here, or is not any more
        what it was. Raises Refusal when it cannot be read.
        """
        is_digest = _DIGEST.fullmatch(named) is not None
        digest = named.lower() if is_digest else self._digests.get(_plain(named), "")
        path = self._places.get(digest)
        if path is None:
            return None
        try:
            found = ProofFile(path.name, path.read_bytes())
        except OSError as fault:
            raise _unreadable(path, fault) from None
        return found if found.sha256 == digest else None


def _plain(name: str) -> str:
    """One spelling: an umlaut may be written as one sign or as two."""
    return unicodedata.normalize("NFC", name)


def _unreadable(path: Path, fault: OSError) -> Refusal:
    problem, cure = _UNREADABLE
    return Refusal("PROOFS_UNREADABLE", problem.about(path=path, words=fault.strerror or "?"), cure)
