"""Proof files as they are read: the form of everything is checked before anything is believed.

The same forms as in `docs/log.md`, `docs/proof.md` and `tools/verify_proof.py`; a test reads good
and damaged files with both. Two readers must never see two things in one file.
"""

import json
from datetime import datetime
from typing import Annotated, Any, Final, Literal

import msgspec

from jawort.domain.consent.proof import FORMAT as CONSENT_FORMAT
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger.proof.format import WHOLE_MAX

FILE_MAX: Final = 64 * 2**20  # bytes
_DEPTH_MAX: Final = 40
_DIGITS_MAX: Final = 17

_CURE: Final = Sentence(
    "Lassen Sie sich die Datei noch einmal geben, unverändert und nur, was Jawort ausgegeben hat.",
    "Ask for the file once more, unchanged, and only what Jawort has put out.",
)
_PROBLEMS: Final = {
    "file": Sentence(
        "{where}: Die Datei kann nicht gelesen werden oder ist größer als 64 MiB.",
        "{where}: the file cannot be read, or is larger than 64 MiB.",
    ),
    "json": Sentence("{where}: kein JSON in UTF-8.", "{where}: no JSON in UTF-8."),
    "twice": Sentence("{where}: Ein Feld steht doppelt.", "{where}: a field stands twice."),
    "number": Sentence(
        "{where}: Eine Zahl ist nicht ganz oder zu groß.",
        "{where}: a number is not whole, or too large.",
    ),
    "deep": Sentence("{where}: zu tief verschachtelt.", "{where}: nested too deeply."),
    "text": Sentence(
        "{where}: kein gültiges Unicode, oder ein Feldname ist nicht ASCII.",
        "{where}: not valid Unicode, or a field name is not ASCII.",
    ),
    "shape": Sentence(
        "{where}: hat nicht die Form eines Nachweises aus Jawort.",
        "{where}: has not the form of a proof from Jawort.",
    ),
}

_Hex16 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{16}\Z")]
_Hex64 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]
_Hex128 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{128}\Z")]
_Uuid = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]
_Time = Annotated[
    str, msgspec.Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")
]
_Count = Annotated[int, msgspec.Meta(ge=0)]
_Path = Annotated[list[_Hex64], msgspec.Meta(max_length=64)]


class HeadOfFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A signed head as it stands in a file."""

    at: _Time
    controller: _Uuid
    key: _Hex16
    root: _Hex64
    size: _Count
    v: Literal[1]
    signature: _Hex128
    public_key: _Hex64


class OpeningOfFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What opens one entry. Personal data: prints its name only."""

    r: _Hex64
    personal: dict[str, Any]

    def __repr__(self) -> str:
        return "OpeningOfFile(…)"


class EntryOfFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One fact in a file. Its leaf is public, but may be anything in a forged one."""

    index: _Count
    leaf: str
    inclusion: _Path
    opening: OpeningOfFile | None

    def __repr__(self) -> str:
        return f"EntryOfFile({self.index})"


class GrowthOfFile(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"older": "from"}
):
    """That the log only grew since an earlier head."""

    older: HeadOfFile
    proof: _Path


class ProofFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole proof file of the right form. Nothing in it is proven yet."""

    format: Literal["jawort-proof-v1"]
    controller: _Uuid
    head: HeadOfFile
    entries: Annotated[list[EntryOfFile], msgspec.Meta(max_length=100_000)]
    consistency: Annotated[list[GrowthOfFile], msgspec.Meta(max_length=100)] = []


class ToldEntry(EntryOfFile, frozen=True, forbid_unknown_fields=True):
    """One fact in a consent proof. `told`: what it says, shortened, where it is not opened."""

    told: dict[str, Any] | None

    def __repr__(self) -> str:
        return f"ToldEntry({self.index})"


class WordingOfFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text as it was shown."""

    wording_id: _Uuid
    name: str
    version: _Count
    language: str
    surface: str
    body: str
    buttons: Annotated[list[str], msgspec.Meta(max_length=2)]
    sha256: _Hex64
    published_at: str
    approved_by: str
    withdrawn_at: str | None
    withdrawn_why: str


class SealOfFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The signature over everything else in the file."""

    public_key: _Hex64
    signature: _Hex128


class ConsentProofFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole consent proof of the right form (docs/proof.md). Nothing in it is proven yet."""

    format: Literal["jawort-consent-proof-v1"]
    controller: _Uuid
    head: HeadOfFile
    entries: Annotated[list[ToldEntry], msgspec.Meta(max_length=100_000)]
    consistency: Annotated[list[GrowthOfFile], msgspec.Meta(max_length=100)]
    wordings: Annotated[list[WordingOfFile], msgspec.Meta(max_length=1_000)]
    about: dict[str, Any]
    verify: dict[str, Any]
    seal: SealOfFile

    def __repr__(self) -> str:
        return "ConsentProofFile(…)"


AnyProof = ProofFile | ConsentProofFile


class ProofUnreadable(Refusal):
    """A file cannot be checked at all. Says where, and never repeats what stands there."""

    def __init__(self, code: str, where: str) -> None:
        super().__init__(f"PROOF_{code.upper()}", _PROBLEMS[code].about(where=where), _CURE)
        self.kind = code


def read_proof(raw: bytes | None, where: str) -> AnyProof:
    """A proof file of either kind. Raises ProofUnreadable; None stands for a file that could not be
    opened.
    """
    return _proof(_value(raw, where), where)


def read_kept(raw: bytes | None, where: str) -> AnyProof:
    """What somebody kept from earlier: a proof, or a single head as a proof of nothing else."""
    value = _value(raw, where)
    if isinstance(value, dict) and "head" not in value:
        value = {
            "format": "jawort-proof-v1",
            "controller": value.get("controller"),
            "head": value,
            "entries": [],
        }
    return _proof(value, where)


def read_json(text: str, where: str) -> Any:
    """A JSON value without doubled fields, fractions, huge numbers or broken text."""

    def fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise ProofUnreadable("twice", where)
        return found

    def whole(digits: str) -> int:
        if len(digits) > _DIGITS_MAX or abs(int(digits)) > WHOLE_MAX:
            raise ProofUnreadable("number", where)
        return int(digits)

    def refuse(_: str) -> Any:
        raise ProofUnreadable("number", where)

    try:
        value = json.loads(
            text,
            object_pairs_hook=fields,
            parse_int=whole,
            parse_float=refuse,
            parse_constant=refuse,
        )
    except RecursionError:
        raise ProofUnreadable("deep", where) from None
    except ValueError:
        raise ProofUnreadable("json", where) from None
    _check_text(value, where, _DEPTH_MAX)
    return value


def _value(raw: bytes | None, where: str) -> Any:
    if raw is None or len(raw) > FILE_MAX:
        raise ProofUnreadable("file", where)
    try:
        return read_json(raw.decode("utf-8"), where)
    except UnicodeDecodeError:
        raise ProofUnreadable("json", where) from None


def _proof(value: Any, where: str) -> AnyProof:
    is_consent = isinstance(value, dict) and value.get("format") == CONSENT_FORMAT
    kind: type[AnyProof] = ConsentProofFile if is_consent else ProofFile
    try:
        proof = msgspec.convert(value, kind)
        if isinstance(proof, ConsentProofFile) and any(
            one.opening is not None and one.told is not None for one in proof.entries
        ):
            raise ValueError("told and opened")
        for head in (proof.head, *(item.older for item in proof.consistency)):
            datetime.strptime(head.at, "%Y-%m-%dT%H:%M:%S%z")
    except (msgspec.ValidationError, ValueError):
        raise ProofUnreadable("shape", where) from None
    return proof


def _check_text(value: Any, where: str, levels: int) -> None:
    """Refuse what has no canonical form."""
    if levels < 0:
        raise ProofUnreadable("deep", where)
    if isinstance(value, dict):
        if not all(key.isascii() for key in value):
            raise ProofUnreadable("text", where)
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            _check_text(item, where, levels - 1)
    elif isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise ProofUnreadable("text", where)
