"""`jawort proof verify` and the stand-alone script never disagree about a file."""

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.proof.file import ProofUnreadable, read_kept, read_proof
from jawort.desk.proof.genuine import judge
from tests.cli.conftest import Command
from tests.ledger.test_verify_proof import (
    BEGIN,
    KEY,
    OTHER_KEY,
    PHONE,
    SCRIPT,
    VERIFIER,
    Bundle,
    bundle_bytes,
    proof,
    resign,
    sign,
    variants,
)
from tests.ledger.test_verify_signature import SMALL_ORDER

MARK = sha256(KEY.public_key().public_bytes_raw()).hexdigest()


def ours(raw: bytes, pin: str = "", kept: bytes | None = None) -> list[str] | str:
    """What this program says: the codes of all faults, or that it cannot be read."""
    try:
        earlier = read_kept(kept, "kept") if kept is not None else None
        return [
            fault.code for fault in judge(read_proof(raw, "proof"), pin=pin, kept=earlier).faults
        ]
    except ProofUnreadable:
        return "unreadable"


def theirs(folder: Path, raw: bytes, pin: str = "", kept: bytes | None = None) -> list[str] | str:
    """What the script says about the same file."""
    (folder / "proof.json").write_bytes(raw)
    (folder / "kept.json").write_bytes(kept or b"")
    try:
        earlier = VERIFIER.read_bundle(str(folder / "kept.json"), "kept") if kept else None
        bundle = VERIFIER.read_bundle(str(folder / "proof.json"), "proof")
        return [line.code for line in VERIFIER.judge(bundle, pin, earlier)]
    except VERIFIER.UnreadableError:
        return "unreadable"


def test_both_say_the_same_about_every_small_change_of_a_proof(tmp_path: Path) -> None:
    bundle = proof(21, (0,), (8,))
    told = set()
    for changed in (bundle, *variants(bundle)):
        raw = json.dumps(changed).encode()

        mine, script = ours(raw), theirs(tmp_path, raw)

        assert mine == script, changed
        told.add(str(mine))

    assert {"[]", "unreadable", "['signature']", "['inclusion']", "['opening']"} <= told


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff",
        b"\xef\xbb\xbf{}",
        b"[]",
        b"null",
        b"NaN",
        b"1.5",
        b"{" * 3000,
        b"[" * 200_000,
        json.dumps(proof()).encode()[:-1],
        json.dumps(proof()).encode() + b" x",
        b'{"format": "jawort-proof-v1",' + json.dumps(proof()).encode()[1:],
        json.dumps({**proof(), "consistency": None}).encode(),
        json.dumps({**proof(), "ä": 1}).encode(),
        json.dumps(proof()).replace("Ja, gern", "\\ud800").encode(),
        json.dumps(proof()).replace('"size": 21', '"size": 99999999999999999999').encode(),
        json.dumps(proof()).replace('"size": 21', '"size": 21.0').encode(),
        json.dumps(proof()).replace('"size": 21', '"size": true').encode(),
        json.dumps(proof()).replace("T18:21:00Z", "T18:61:00Z").encode(),
        json.dumps(proof()).replace("2026-", "٢٠٢٦-").encode(),
    ],
    ids=range(20),
)
def test_both_refuse_to_read_the_same_files(tmp_path: Path, raw: bytes) -> None:
    assert ours(raw) == theirs(tmp_path, raw) == "unreadable"


def kept_heads() -> list[Any]:
    late = json.loads(bundle_bytes(sign(8, at=BEGIN + timedelta(minutes=22)), []))["head"]
    foreign = json.loads(bundle_bytes(sign(21, controller=UUID(int=2)), []))["head"]
    rewritten = json.loads(bundle_bytes(sign(8, root=bytes(32)), []))["head"]
    empty = json.loads(bundle_bytes(sign(0), []))["head"]
    return [
        *(proof(size, (0,))["head"] for size in (1, 8, 13, 21, 30)),
        proof(30, (0,), (21,)),
        *(late, foreign, rewritten, empty, {"size": 1}, [], {**empty, "v": 2}),
        resign(proof(8, (0,)), OTHER_KEY)["head"],
    ]


@pytest.mark.parametrize("number", range(14))
@pytest.mark.parametrize("pin", ["", MARK, "0" * 16])
def test_both_say_the_same_about_a_head_that_was_kept(
    tmp_path: Path, number: int, pin: str
) -> None:
    kept = json.dumps(kept_heads()[number]).encode()
    for bundle in (proof(21, (0,), (8, 13)), proof(), resign(proof(21, (0,), (8,)), OTHER_KEY)):
        raw = json.dumps(bundle).encode()

        assert ours(raw, pin, kept) == theirs(tmp_path, raw, pin, kept)


@pytest.mark.parametrize(
    "text",
    ['{"a":1, "b":2}', '{"b":1,"a":2}', '{"a":1,"a":1}', "[1]", "1.5", "{", "[" * 99]
    + ['{"a":' * depth + "1" + "}" * depth for depth in (32, 33, 39, 40, 41, 42)],
    ids=range(13),
)
def test_both_say_the_same_about_odd_leaves(tmp_path: Path, text: str) -> None:
    bundle = proof(1, (0,))
    bundle["entries"][0] |= {"leaf": text, "opening": None}
    bundle["head"]["root"] = VERIFIER.hashlib.sha256(b"\0" + text.encode()).hexdigest()
    raw = json.dumps(resign(bundle)).encode()

    assert ours(raw) == theirs(tmp_path, raw)


@pytest.mark.parametrize("point", SMALL_ORDER)
def test_both_refuse_keys_under_which_anything_is_signed(tmp_path: Path, point: str) -> None:
    bundle = copy.deepcopy(proof())
    bundle["head"] |= {"public_key": point, "signature": point + "00" * 32}
    bundle["head"]["key"] = sha256(bytes.fromhex(point)).hexdigest()[:16]
    raw = json.dumps(bundle).encode()

    assert ours(raw) == theirs(tmp_path, raw) == ["signature"]


def damaged(change: Callable[[Bundle], Any]) -> Bundle:
    bundle = copy.deepcopy(proof())
    change(bundle)
    return bundle


@pytest.mark.parametrize(
    ("bundle", "code"),
    [
        (proof(), 0),
        (damaged(lambda b: b["head"].update(size=22)), 1),
        (damaged(lambda b: b["entries"][0]["opening"]["personal"].update(a=1)), 1),
        (damaged(lambda b: b.update(more=1)), 2),
    ],
    ids=["genuine", "head", "opening", "form"],
)
def test_the_command_ends_like_the_script_and_prints_nothing_personal(
    jawort: Command, tmp_path: Path, bundle: Bundle, code: int
) -> None:
    file = tmp_path / "proof.json"
    file.write_text(json.dumps(bundle))

    script = subprocess.run([sys.executable, SCRIPT, file], capture_output=True, check=False)
    command = jawort("proof", "verify", str(file))

    assert command.code == script.returncode == code
    assert PHONE not in command.out + command.err
    assert "gern" not in command.out + command.err
    if code < 2:
        assert jawort("proof", "verify", str(file), "--json").json["genuine"] is (code == 0)
    words = {0: "GENUINE", 1: "NOT GENUINE", 2: "CANNOT BE CHECKED"}
    assert (command.out + command.err).startswith(words[code])
    german = jawort("proof", "verify", str(file), JAWORT_LANGUAGE="de")
    assert "ECHT" in german.out or "NICHT PRÜFBAR" in german.err


def test_a_file_that_is_not_there_or_a_bad_key_is_wrong_use(
    jawort: Command, tmp_path: Path
) -> None:
    assert jawort("proof", "verify", str(tmp_path / "none.json")).code == 2
    assert jawort("proof", "verify", str(tmp_path)).code == 2
    (tmp_path / "proof.json").write_text(json.dumps(proof()))
    for key in ("", "abc", "0" * 65, "g" * 16):
        answer = jawort("proof", "verify", str(tmp_path / "proof.json"), "--key", key)
        assert (answer.code, "16 to 64" in answer.err) == (2, True)
