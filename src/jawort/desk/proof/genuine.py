"""Is an exported proof genuine? The same judgement as `tools/verify_proof.py`, which needs nothing
of this program: a stranger uses that one, we use this one, and a test lets them disagree.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import Any, Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from jawort.desk.proof.file import (
    AnyProof,
    ConsentProofFile,
    EntryOfFile,
    HeadOfFile,
    ProofUnreadable,
    ToldEntry,
    read_json,
)
from jawort.domain.sentence import Sentence
from jawort.ledger.proof.consent_seal import SEAL_PREFIX
from jawort.ledger.proof.format import HEAD_PREFIX, canonical, commitment, key_id
from jawort.ledger.proof.merkle import leaf_hash, verify_consistency, verify_inclusion

_FAULTS: Final = {
    "nothing": Sentence(
        "Weder ein Eintrag noch ein früherer Baumkopf liegt bei; das beweist nichts.",
        "Neither an entry nor an earlier head is enclosed; that proves nothing.",
    ),
    "controller": Sentence(
        "{where}: gehört zu einem anderen Verantwortlichen.",
        "{where}: belongs to another controller.",
    ),
    "key": Sentence(
        "{where}: Der genannte Schlüssel ist nicht der beiliegende.",
        "{where}: the key that is named is not the one that is enclosed.",
    ),
    "signature": Sentence(
        "{where}: Die Unterschrift ist falsch.", "{where}: the signature is wrong."
    ),
    "pinned": Sentence(
        "{where}: mit einem anderen Schlüssel unterschrieben als dem erwarteten.",
        "{where}: signed with another key than the expected one.",
    ),
    "history": Sentence(
        "{where}: Das Protokoll ist nicht nur gewachsen, es wurde verändert.",
        "{where}: the log did not only grow, it was changed.",
    ),
    "time": Sentence(
        "{where}: Das längere Protokoll trägt eine frühere Zeit als das kürzere.",
        "{where}: the longer log carries an earlier time than the shorter one.",
    ),
    "gap": Sentence(
        "{where}: Der Nachweis zu diesem Baumkopf fehlt; verlangen Sie einen Export mit ihm.",
        "{where}: the proof for this head is missing; ask for an export that has it.",
    ),
    "outside": Sentence(
        "{where}: So viele Einträge hat das Protokoll nicht.",
        "{where}: the log does not have that many entries.",
    ),
    "repeated": Sentence("{where}: steht mehrfach in der Datei.", "{where}: stands there twice."),
    "inclusion": Sentence(
        "{where}: steht so nicht im Protokoll (Inhalt, Platz oder Nachweis falsch).",
        "{where}: is not in the log like this (content, place or proof is wrong).",
    ),
    "leaf": Sentence(
        "{where}: ist kein Objekt in kanonischem JSON.",
        "{where}: is no object in canonical JSON.",
    ),
    "opening": Sentence(
        "{where}: Der gezeigte Personenteil ist nicht der festgehaltene.",
        "{where}: the personal part that is shown is not the one that was recorded.",
    ),
    "seal": Sentence(
        "{where}: Die Datei ist nicht mehr die ausgestellte; ihr Siegel passt nicht.",
        "{where}: the file is no longer the one that was handed out; its seal does not fit.",
    ),
    "order": Sentence(
        "{where}: steht nicht in der Reihenfolge des Protokolls.",
        "{where}: does not stand in the order of the log.",
    ),
    "wording": Sentence(
        "{where}: Der Wortlaut passt nicht zu seiner Prüfsumme.",
        "{where}: the wording does not match its digest.",
    ),
    "text_missing": Sentence(
        "{where}: Der Wortlaut, den ein Eintrag nennt, liegt nicht bei.",
        "{where}: a wording that an entry names is not enclosed.",
    ),
    "stray": Sentence(
        "{where}: Diesen Wortlaut nennt kein Eintrag.", "{where}: no entry names this wording."
    ),
}

# The y of the eight points of small order: under them a signature says nothing about who signed.
# Source: RFC 8032 §5.1 (curve), §5.1.3 (spelling); Chalkias, Garillot, Nikolaenko, "Taming the
# many EdDSAs" (2020), table 1; read 2026-11.
_PRIME: Final = 2**255 - 19
_Y8: Final = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_SMALL_ORDER: Final = frozenset({0, 1, _PRIME - 1, _Y8, _PRIME - _Y8})


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason why a proof is not genuine, and where. Repeats nothing of the file."""

    code: str
    where: str

    @property
    def sentence(self) -> Sentence:
        """The reason for people."""
        return _FAULTS[self.code].about(where=self.where)


@dataclass(frozen=True, slots=True)
class Judged:
    """What is to be said of a proof. Genuine means: no fault."""

    controller: str
    size: int
    at: str
    fingerprint: str
    is_key_expected: bool
    entries: tuple[tuple[int, bool], ...]  # place, and whether its personal part is shown
    faults: tuple[Fault, ...]

    @property
    def genuine(self) -> bool:
        """True when the head is signed and everything in the file belongs to it."""
        return not self.faults


def judge(proof: AnyProof, *, pin: str = "", kept: AnyProof | None = None) -> Judged:
    """Find every reason why a proof is not genuine.

    `pin` is the expected key or the beginning of its SHA-256 (16 to 64 hexadecimal digits), `kept`
    a head from earlier. Without both, genuine means: for whoever owns the enclosed key.
    """
    head = proof.head
    faults = _of_head(head, proof.controller, "head")
    if not _is_expected(head, pin, kept):
        faults.append(Fault("pinned", "head"))
    for number, item in enumerate(proof.consistency):
        where = f"consistency[{number}].from"
        faults += _of_head(item.older, proof.controller, where)
        faults += _of_growth(item.older, head, [item.proof], where)
    seen: set[int] = set()
    for entry in proof.entries:
        code = "repeated" if entry.index in seen else _of_entry(entry, head)
        seen.add(entry.index)
        if code:
            faults.append(Fault(code, f"entry {entry.index}"))
    if isinstance(proof, ConsentProofFile):
        faults += _of_consent(proof)
    if kept:
        faults += _of_kept(proof, kept)
    elif not seen and not proof.consistency:
        faults.append(Fault("nothing", ""))
    return Judged(
        controller=head.controller,
        size=head.size,
        at=head.at,
        fingerprint=_fingerprint(head),
        is_key_expected=bool(pin) or kept is not None,
        entries=tuple((entry.index, entry.opening is not None) for entry in proof.entries),
        faults=tuple(faults),
    )


def _of_consent(proof: ConsentProofFile) -> list[Fault]:
    """What a consent proof must hold beyond its entries: its seal, their order, the wordings."""
    faults = []
    whole = msgspec.to_builtins(proof)
    seal = whole.pop("seal")
    signed = SEAL_PREFIX + _written(whole)
    public_key, signature = bytes.fromhex(seal["public_key"]), bytes.fromhex(seal["signature"])
    is_of_log = seal["public_key"] == proof.head.public_key
    if not is_of_log or not _is_signed(signed, signature, public_key):
        faults.append(Fault("seal", "seal"))
    places = [entry.index for entry in proof.entries]
    faults += [
        Fault("order", f"entry {later}") for earlier, later in pairwise(places) if later < earlier
    ]
    named = set().union(*(_named(entry) for entry in proof.entries))
    enclosed = {one.sha256 for one in proof.wordings}
    for number, one in enumerate(proof.wordings):
        where = f"wordings[{number}]"
        if sha256(one.body.encode()).hexdigest() != one.sha256:
            faults.append(Fault("wording", where))
        if one.sha256 not in named:
            faults.append(Fault("stray", where))
    if named - enclosed:
        faults.append(Fault("text_missing", "wordings"))
    return faults


def _named(entry: ToldEntry) -> set[str]:
    """The digests of wordings that an entry names, in its leaf or in what it tells."""
    leaf = _leaf(entry.leaf) or {}
    told: Mapping[str, Any] = (entry.opening.personal if entry.opening else entry.told) or {}
    places = (leaf.get("about"), told, told.get("evidence"))
    found = [one.get("wording_sha256") for one in places if isinstance(one, dict)]
    return {digest for digest in found if isinstance(digest, str) and digest}


def _of_head(head: HeadOfFile, controller: str, where: str) -> list[Fault]:
    """Whether a head is what its own key signed for this controller."""
    public_key = bytes.fromhex(head.public_key)
    fields = {
        name: getattr(head, name) for name in ("at", "controller", "key", "root", "size", "v")
    }
    found = []
    if head.controller != controller:
        found.append("controller")
    if head.key != key_id(public_key):
        found.append("key")
    signed = HEAD_PREFIX + canonical(fields)
    if not _is_signed(signed, bytes.fromhex(head.signature), public_key):
        found.append("signature")
    return [Fault(code, where) for code in found]


def _of_growth(
    older: HeadOfFile, newer: HeadOfFile, ways: list[list[str]], where: str
) -> list[Fault]:
    """Whether one of these ways shows that the older log is the beginning of the newer one."""
    roots = bytes.fromhex(older.root), bytes.fromhex(newer.root)
    grown = any(
        verify_consistency(older.size, newer.size, [bytes.fromhex(step) for step in way], *roots)
        for way in ways
    )
    found = [] if grown else ["history" if ways else "gap"]
    if older.size < newer.size and older.at > newer.at:
        found.append("time")
    return [Fault(code, where) for code in found]


def _of_kept(proof: AnyProof, kept: AnyProof) -> list[Fault]:
    """Whether this log and the one whose head was kept are the same log."""
    older, newer, source = kept.head, proof.head, proof
    if older.size > newer.size:
        older, newer, source = newer, older, kept
    ways = [item.proof for item in source.consistency if item.older.size == older.size]
    if older.size in (0, newer.size):
        ways.append([])
    faults = _of_head(kept.head, proof.controller, "kept.head")
    return faults + _of_growth(older, newer, ways, "kept.head")


def _of_entry(entry: EntryOfFile, head: HeadOfFile) -> str | None:
    """Why an entry is not genuine, or None."""
    raw, path = entry.leaf.encode(), [bytes.fromhex(step) for step in entry.inclusion]
    if entry.index >= head.size:
        return "outside"
    root = bytes.fromhex(head.root)
    if not verify_inclusion(leaf_hash(raw), entry.index, head.size, path, root):
        return "inclusion"
    leaf = _leaf(entry.leaf)
    if leaf is None:
        return "leaf"
    if entry.opening is None:
        return None
    secret = bytes.fromhex(entry.opening.r)
    shown = commitment(secret, _written(entry.opening.personal))
    return None if leaf.get("commitment") == shown.hex() else "opening"


def _leaf(text: str) -> dict[str, object] | None:
    try:
        leaf = read_json(text, "leaf")
    except ProofUnreadable:
        return None
    is_canonical = isinstance(leaf, dict) and _written(leaf) == text.encode()
    return leaf if is_canonical else None


def _written(value: object) -> bytes:
    """Canonical JSON of what `read_json` let pass, which may nest deeper than we would write."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _is_expected(head: HeadOfFile, pin: str, kept: AnyProof | None) -> bool:
    """Whether the head is signed with the named key or, if none is named, with the kept head's."""
    if pin:
        return pin == head.public_key or _fingerprint(head).startswith(pin)
    return kept is None or kept.head.public_key == head.public_key


def _fingerprint(head: HeadOfFile) -> str:
    return sha256(bytes.fromhex(head.public_key)).hexdigest()


def _is_signed(message: bytes, signature: bytes, public_key: bytes) -> bool:
    """RFC 8032 §5.1.7; beyond what the library checks, no odd spelling and no small order."""
    if not (_is_plain_point(public_key) and _is_plain_point(signature[:32])):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _is_plain_point(raw: bytes) -> bool:
    y = int.from_bytes(raw, "little") % 2**255
    return y < _PRIME and y not in _SMALL_ORDER
