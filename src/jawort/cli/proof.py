"""`jawort proof verify FILE`: is an exported proof genuine?"""

import re
from pathlib import Path
from typing import Final

from jawort.cli.frame import DONE, REFUSED, WRONG_USE, say, show
from jawort.cli.telling import in_words
from jawort.desk.proof.file import FILE_MAX, ProofUnreadable, read_kept, read_proof
from jawort.desk.proof.genuine import Judged, judge
from jawort.domain.sentence import Sentence

_TOLD_MAX: Final = 20

_GENUINE = Sentence("ECHT", "GENUINE")
_NOT_GENUINE = Sentence("NICHT ECHT", "NOT GENUINE")
_UNREADABLE = Sentence("NICHT PRÜFBAR", "CANNOT BE CHECKED")
_HEAD = Sentence(
    "Protokoll von {controller}: {size} Einträge, Baumkopf vom {at} laut Betreiber.",
    "Log of {controller}: {size} entries, head of {at} as the operator says.",
)
_OPENED = Sentence(
    "Eintrag {index}: steht im Protokoll; der gezeigte Personenteil stimmt.",
    "Entry {index}: is in the log; the personal part that is shown matches.",
)
_CLOSED = Sentence(
    "Eintrag {index}: steht im Protokoll; Personenteil nicht gezeigt oder gelöscht.",
    "Entry {index}: is in the log; personal part not shown, or erased.",
)
_KNOWN = Sentence(
    "Unterschrieben mit dem erwarteten Schlüssel {key}.", "Signed with the expected key {key}."
)
_STRANGE = Sentence(
    "Schlüssel: {key}. Wem er gehört, zeigt erst der Vergleich mit --key.",
    "Key: {key}. Whose it is, only a comparison by --key can show.",
)
_MORE = Sentence("… und {count} weitere.", "… and {count} more.")
_BAD_KEY = Sentence(
    "--key braucht 16 bis 64 hexadezimale Ziffern.", "--key needs 16 to 64 hexadecimal digits."
)
_KEY_CURE = Sentence(
    "Der Betreiber nennt den Fingerabdruck auf anderem Weg; `jawort keys show` zeigt ihn.",
    "The operator tells the fingerprint in another way; `jawort keys show` shows it.",
)


def verify(
    file: Path, *, key: str | None = None, trusted_head: Path | None = None, json: bool = False
) -> int:
    """Check whether an exported proof is genuine. Needs no database and prints nothing personal.

    Exit code 1 when it is not genuine, 2 when it cannot be checked.

    Parameters
    ----------
    file
        The proof.
    key
        Fingerprint of the operator's signing key, given to you in another way than the file.
    trusted_head
        A head or a proof kept from earlier: the log must only have grown since.
    json
        One JSON line for machines.
    """
    pin = re.sub("[: ]", "", key or "").lower()
    if key is not None and not re.fullmatch("[0-9a-f]{16,64}", pin):
        say(_BAD_KEY)
        say(_KEY_CURE)
        return WRONG_USE
    try:
        proof = read_proof(_bytes(file), "proof")
        kept = read_kept(_bytes(trusted_head), "kept") if trusted_head else None
    except ProofUnreadable as unreadable:
        say(_UNREADABLE)
        say(unreadable.problem)
        say(unreadable.cure)
        return WRONG_USE
    judged = judge(proof, pin=pin, kept=kept)
    show(_plain(judged), as_json=json, text=_text(judged))
    return DONE if judged.genuine else REFUSED


def _bytes(path: Path) -> bytes | None:
    """The file, up to one byte more than it may have; None when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(FILE_MAX + 1)
    except (OSError, ValueError):
        return None


def _plain(judged: Judged) -> dict[str, object]:
    return {
        "genuine": judged.genuine,
        "controller": judged.controller,
        "size": judged.size,
        "at": judged.at,
        "key": judged.fingerprint,
        "key_expected": judged.is_key_expected,
        "entries": [{"index": index, "opened": opened} for index, opened in judged.entries],
        "faults": [
            {"code": fault.code, "where": fault.where, **fault.sentence._asdict()}
            for fault in judged.faults
        ],
    }


def _text(judged: Judged) -> str:
    if not judged.genuine:
        told = [fault.sentence for fault in judged.faults[:_TOLD_MAX]]
        if len(judged.faults) > _TOLD_MAX:
            told.append(_MORE.about(count=len(judged.faults) - _TOLD_MAX))
        verdict = _NOT_GENUINE
    else:
        verdict = _GENUINE
        told = [_HEAD.about(controller=judged.controller, size=judged.size, at=judged.at)]
        told += [(_OPENED if shown else _CLOSED).about(index=i) for i, shown in judged.entries]
        key = _KNOWN if judged.is_key_expected else _STRANGE
        told.append(key.about(key=judged.fingerprint))
    return "\n".join([in_words(verdict), *(f"  {in_words(one)}" for one in told)])
