"""The verifier against files made to break it: always a sentence, never a traceback."""

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jawort.ledger.proof.format import canonical
from jawort.ledger.proof.merkle import leaf_hash

SCRIPT = Path(__file__).parents[2] / "tools" / "verify_proof.py"
CONTROLLER = "3f1c2d4e-0000-4000-8000-00000000a001"
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
Check = Callable[[bytes], tuple[int, str]]


def load() -> Any:
    spec = spec_from_file_location("verify_proof", SCRIPT)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


VERIFIER = load()


def proof() -> dict[str, Any]:
    """The smallest genuine proof, built by hand: one leaf, which is its own root."""
    key, leaf = Ed25519PrivateKey.from_private_bytes(b"k" * 32), b'{"kind":"consent_given"}'
    public_key = key.public_key().public_bytes_raw()
    head = {
        "at": "2026-11-21T18:00:00Z",
        "controller": CONTROLLER,
        "key": VERIFIER.fingerprint({"public_key": public_key.hex()})[:16],
        "root": leaf_hash(leaf).hex(),
        "size": 1,
        "v": 1,
    }
    signature = key.sign(b"jawort tree head v1\n" + rfc8785.dumps(head)).hex()
    return {
        "format": "jawort-proof-v1",
        "controller": CONTROLLER,
        "head": {**head, "signature": signature, "public_key": public_key.hex()},
        "entries": [{"index": 0, "leaf": leaf.decode(), "inclusion": [], "opening": None}],
    }


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Run the verifier on these bytes: its exit code and all it printed."""

    def run(content: bytes) -> tuple[int, str]:
        file = tmp_path / "proof.json"
        file.write_bytes(content)
        code = VERIFIER.main([str(file), "--lang", "en"])
        told = capsys.readouterr()
        assert not told.err
        assert "could not finish" not in told.out
        return code, told.out

    return run


GOOD = json.dumps(proof())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not valid JSON"),
        (b"\xff\xfe{}", "not valid JSON"),
        (b"\xef\xbb\xbf{}", "not valid JSON"),
        (b"{} {}", "not valid JSON"),
        (b"{'a': 1}", "not valid JSON"),
        (b"null", "proof: missing"),
        (b"[]", "proof: missing"),
        (b"{}", "proof.format: missing"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
        (b'{"a":' * 50_000 + b"1" + b"}" * 50_000, "nested too deeply"),
        (b"[" * 41 + b"1" + b"]" * 41, "nested too deeply"),
        (b"9" * 1_000_000, "a number is not whole"),
        (b"9007199254740993", "a number is not whole"),
        (b"-9007199254740993", "a number is not whole"),
        (b"1e999", "a number is not whole"),
        (b"1.0", "a number is not whole"),
        (b"[NaN]", "a number is not whole"),
        (b"[Infinity, -Infinity]", "a number is not whole"),
        (b'{"a":1,"a":1}', "a field stands twice"),
        (b'{"a":1,"\\u0061":2}', "a field stands twice"),
        (b'["\\ud800"]', "not valid Unicode"),
        (b'["\\udfff"]', "not valid Unicode"),
        (b'{"\\udfff":1}', "not ASCII"),
        ('{"ä":1}'.encode(), "not ASCII"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_proof_at_all_is_unreadable_and_says_why(
    check: Check, content: bytes, said: str
) -> None:
    code, told = check(content)

    assert code == 2
    assert told.startswith("CANNOT BE CHECKED\n")
    assert said in told


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('"jawort-proof-v1"', '"jawort-proof-v2"', "proof.format"),
        ('"size": 1', '"size": -1', "proof.head.size"),
        ('"size": 1', '"size": true', "proof.head.size"),
        ('"size": 1', '"size": "1"', "proof.head.size"),
        ('"v": 1', '"v": 2', "proof.head.v"),
        ('"v": 1', '"v": true', "proof.head.v"),
        ("2026-11-21T18", "2026-02-30T18", "proof.head.at"),
        ("2026-11-21T18", "٢026-11-21T18", "proof.head.at"),
        ("18:00:00Z", "18:00:00+0000", "proof.head.at"),
        ('"index": 0', '"index": null', "proof.entries[0].index"),
        ('"inclusion": []', '"inclusion": {}', "proof.entries[0].inclusion"),
        ('"inclusion": []', '"inclusion": ["zz"]', "proof.entries[0].inclusion[0]"),
        ('"inclusion": []', f'"inclusion": {json.dumps(["00" * 32] * 65)}', "entries[0].inclusion"),
        ('"opening": null', '"opening": []', "proof.entries[0].opening"),
        ('"opening": null', '"opening": false', "proof.entries[0].opening"),
        ('"opening": null', '"opening": {"r": "00", "personal": {}}', "entries[0].opening.r"),
        ('"opening": null', f'"opening": {{"r": "{"00" * 32}", "personal": []}}', "personal"),
        ('"opening": null', '"verified": true', "proof.entries[0]"),
        ('{"format"', '{"genuine": true, "format"', "proof:"),
        (CONTROLLER, "\\u001b[2J", "proof.controller"),
    ],
)
def test_a_proof_of_the_wrong_form_is_unreadable_and_the_place_is_named(
    check: Check, old: str, new: str, where: str
) -> None:
    assert old in GOOD
    code, told = check(GOOD.replace(old, new, 1).encode())

    assert code == 2
    assert where in told
    assert told.isascii()
    assert check(GOOD.encode())[0] == 0


def test_a_long_list_of_faults_is_cut_short(check: Check) -> None:
    bundle = proof()
    bundle["entries"] *= 500

    code, told = check(json.dumps(bundle).encode())

    assert code == 1
    assert told.endswith("… and 479 more.\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(JSON, st.sampled_from(["head", "entries", "consistency", "controller", "format", ""]))
def test_any_json_anywhere_gets_a_sentence(check: Check, value: Any, name: str) -> None:
    content = {**proof(), name: value} if name else value
    code, told = check(json.dumps(content).encode())

    assert code in (1, 2) or (name == "consistency" and value == [])
    assert told


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.data())
def test_any_damage_to_the_bytes_gets_a_sentence(check: Check, data: st.DataObject) -> None:
    raw = GOOD.encode()
    start = data.draw(st.integers(0, len(raw)))
    stop = data.draw(st.integers(start, min(start + 9, len(raw))))
    code, told = check(raw[:start] + data.draw(st.binary(max_size=9)) + raw[stop:])

    assert code in (0, 1, 2)
    assert told


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.text(st.characters(max_codepoint=127)), inner, max_size=4)
        ),
    )
)
def test_canonical_json_of_script_program_and_library_are_one_also_after_reading(
    value: Any,
) -> None:
    text = rfc8785.dumps(value)

    assert VERIFIER.canonical(VERIFIER.read_json(text.decode(), "")) == text == canonical(value)


def test_a_way_that_is_too_short_or_too_long_for_the_signed_size_leads_nowhere() -> None:
    leaf, node, hashed = b"leaf", VERIFIER.node, leaf_hash(b"leaf")
    other, three, four = bytes(32), node(node(hashed, hashed), hashed), node(hashed, hashed)
    four = node(four, four)

    assert VERIFIER.is_included(leaf, 0, 2, [other], node(hashed, other))
    assert not VERIFIER.is_included(leaf, 0, 1, [other], node(other, hashed))
    assert not VERIFIER.is_included(leaf, 0, 3, [other], node(hashed, other))
    path = [hashed, hashed, node(hashed, hashed)]
    assert VERIFIER.has_grown(3, 4, (three, four), path)
    roots = (node(other, three), node(other, four))
    assert not VERIFIER.has_grown(3, 4, roots, [*path, other])
    assert not VERIFIER.has_grown(4, 8, (four, four), [])
    assert not VERIFIER.has_grown(4, 4, (four, four), [other])


def test_a_missing_file_and_a_folder_are_unreadable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "proof.json").write_text(GOOD)

    assert VERIFIER.main([str(tmp_path / "absent.json")]) == 2
    assert VERIFIER.main([str(tmp_path)]) == 2
    assert VERIFIER.main(["\x00"]) == 2
    assert VERIFIER.main([str(tmp_path / "proof.json"), "--trusted-head", str(tmp_path)]) == 2
    assert "cannot be read" in capsys.readouterr().out


def test_a_file_that_is_too_large_is_not_read_to_its_end(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(VERIFIER, "FILE_MAX", len(GOOD))

    assert check(GOOD.encode())[0] == 0
    assert check(GOOD.encode() + b" ")[0] == 2


def test_an_error_of_the_script_itself_never_looks_like_not_genuine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "proof.json").write_text(GOOD)
    monkeypatch.setattr(VERIFIER, "judge", lambda *_: 1 / 0)

    assert VERIFIER.main([str(tmp_path / "proof.json")]) == 2
    assert "could not finish" in capsys.readouterr().out


def test_the_script_runs_alone_without_any_package_and_on_an_ascii_terminal(tmp_path: Path) -> None:
    (tmp_path / "proof.json").write_text(GOOD)
    (tmp_path / "bad.json").write_text(GOOD.replace('"size": 1', '"size": 2'))

    for name, expected in (("proof.json", 0), ("bad.json", 1), ("none.json", 2)):
        done = subprocess.run(
            [sys.executable, "-s", "-S", "-W", "error", SCRIPT, tmp_path / name],
            capture_output=True,
            env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"},
            check=False,
        )
        assert (done.returncode, done.stderr) == (expected, b"")
    wrong = subprocess.run([sys.executable, SCRIPT], capture_output=True, check=False)
    assert wrong.returncode == 2


def test_the_script_imports_the_standard_library_only_and_parses_as_python_3_9() -> None:
    tree = ast.parse(SCRIPT.read_text(), feature_version=(3, 9))
    names = {
        name.split(".")[0]
        for step in ast.walk(tree)
        if isinstance(step, ast.Import | ast.ImportFrom)
        for name in ([step.module or ""] if isinstance(step, ast.ImportFrom) else [])
        + ([alias.name for alias in step.names] if isinstance(step, ast.Import) else [])
    }

    assert names
    assert names <= sys.stdlib_module_names
