"""The stand-alone verifier: what it believes, what it finds out, and what it never prints."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jawort.ledger.proof.format import (
    Consistency,
    Entry,
    Opening,
    SignedHead,
    TreeHead,
    bundle_bytes,
    canonical,
    signed_bytes,
)
from jawort.ledger.proof.merkle import (
    Excerpt,
    consistency_proof,
    inclusion_proof,
    leaf_hashes,
    root_of,
)

SCRIPT = Path(__file__).parents[2] / "tools" / "verify_proof.py"
KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(b"o" * 32)
CONTROLLER = UUID("3f1c2d4e-0000-4000-8000-00000000a001")
BEGIN = datetime(2026, 11, 21, 18, tzinfo=UTC)
PHONE = "+4917139200100"

Bundle = dict[str, Any]
Check = Callable[..., tuple[int, str]]


def load() -> Any:
    spec = spec_from_file_location("verify_proof", SCRIPT)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


VERIFIER = load()


def opening(number: int) -> Opening:
    personal = canonical({"phone": PHONE, "text": f"Ja, gern {number} 😀\n"})
    return Opening(sha256(b"secret %d" % number).digest(), personal)


def leaf(number: int) -> bytes:
    kind = "consent_given" if number % 2 else "notice_served"
    return canonical({"commitment": opening(number).commitment().hex(), "kind": kind, "n": number})


LEAVES = [leaf(number) for number in range(40)]
HASHES = leaf_hashes(LEAVES)


def sign(size: int, key: Ed25519PrivateKey = KEY, **other: Any) -> SignedHead:
    fields = {
        "controller": CONTROLLER,
        "size": size,
        "root": root_of(HASHES[:size]),
        "at": BEGIN + timedelta(minutes=size),
        "public_key": key.public_key().public_bytes_raw(),
    }
    head = TreeHead(**{**fields, **other})
    return SignedHead(head, key.sign(signed_bytes(head)))


def proof(
    size: int = 21, places: tuple[int, ...] = (0, 5, 20), olds: tuple[int, ...] = ()
) -> Bundle:
    """A genuine proof: the first entry is opened, the others are not."""
    excerpt = Excerpt((), {0: HASHES[:size]})
    entries = [
        Entry(
            place,
            LEAVES[place],
            inclusion_proof(place, size, excerpt),
            opening(place) if place == places[0] else None,
        )
        for place in places
    ]
    grown = [Consistency(sign(old), consistency_proof(old, size, excerpt)) for old in olds]
    bundle: Bundle = json.loads(bundle_bytes(sign(size), entries, grown))
    return bundle


def resign(bundle: Bundle, key: Ed25519PrivateKey = KEY) -> Bundle:
    """A forger who has the key: the head as it now stands, signed anew."""
    head = bundle["head"]
    public_key = key.public_key().public_bytes_raw()
    head["public_key"], head["key"] = public_key.hex(), sha256(public_key).hexdigest()[:16]
    fields = {name: head[name] for name in ("at", "controller", "key", "root", "size", "v")}
    head["signature"] = key.sign(b"jawort tree head v1\n" + rfc8785.dumps(fields)).hex()
    return bundle


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Run the verifier on a file with this content: its exit code and all it printed."""

    def run(content: Any, *options: str, kept: Any = None) -> tuple[int, str]:
        file = tmp_path / "proof.json"
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        if kept is not None:
            (tmp_path / "kept.json").write_text(json.dumps(kept))
            options = (*options, "--trusted-head", str(tmp_path / "kept.json"))
        code = VERIFIER.main([str(file), *options])
        told = capsys.readouterr()
        assert not told.err
        assert "could not finish" not in told.out
        return code, told.out

    return run


def test_a_genuine_proof_is_told_in_german_first_and_english(check: Check) -> None:
    code, told = check(proof())

    assert code == 0
    assert told.startswith("ECHT\n")
    assert "\nGENUINE\n" in told
    assert "Eintrag 0: steht im Protokoll; der gezeigte Personenteil stimmt." in told
    assert "Entry 5: is in the log; personal part not shown or erased." in told
    assert sha256(KEY.public_key().public_bytes_raw()).hexdigest() in told


@pytest.mark.parametrize("size", range(1, 41))
def test_every_entry_of_logs_of_all_small_sizes_is_genuine(check: Check, size: int) -> None:
    assert check(proof(size, tuple(range(size)), tuple(range(size + 1))))[0] == 0


def test_one_language_can_be_chosen_and_both_have_the_same_sentences(check: Check) -> None:
    assert "GENUINE" not in check(proof(), "--lang", "de")[1]
    assert "ECHT" not in check(proof(), "--lang", "en")[1]
    assert VERIFIER.DE.keys() == VERIFIER.EN.keys()


def test_personal_parts_are_printed_only_when_asked_for(check: Check) -> None:
    changed = proof()
    changed["entries"][0]["opening"]["personal"]["phone"] += "9"

    assert PHONE not in check(proof())[1]
    assert PHONE not in check(changed, "--show")[1]
    assert PHONE in check(proof(), "--show")[1]


def test_what_is_shown_cannot_steer_the_terminal(check: Check) -> None:
    bundle = proof(1, (0,))
    secret, personal = b"s" * 32, {"text": "\x1b[2Jhi\x9b\u202egnp\x7f"}
    shown = Opening(secret, canonical(personal))
    text = canonical({"commitment": shown.commitment().hex()})
    bundle["entries"][0] |= {
        "leaf": text.decode(),
        "opening": {"r": secret.hex(), "personal": personal},
    }
    bundle["head"]["root"] = leaf_hashes([text])[0].hex()

    code, told = check(resign(bundle), "--show")

    assert code == 0
    assert all(letter.isprintable() or letter == "\n" for letter in told)


def variants(value: Any) -> Iterator[Any]:
    """Each value made a little wrong: every field, item, letter group, number and list order."""
    if isinstance(value, dict):
        for name in value:
            yield {other: value[other] for other in value if other != name}
            for worse in variants(value[name]):
                yield {**value, name: worse}
        yield {**value, "more": 1}
    elif isinstance(value, list):
        for place, item in enumerate(value):
            for worse in variants(item):
                yield [*value[:place], worse, *value[place + 1 :]]
            yield [*value[:place], item, *value[place:]]
        if len(value) > 1:
            yield [value[1], value[0], *value[2:]]
        yield [*value, {}]
    elif isinstance(value, str):
        for place in range(0, len(value), 11):
            yield value[:place] + ("0" if value[place] != "0" else "1") + value[place + 1 :]
        yield value + "0"
        yield value[:-1]
        yield value.upper() if value != value.upper() else value.lower()
        yield 7
    elif isinstance(value, bool) or value is None:
        yield {}
    else:
        yield from (value + 1, value - 1, -value - 1, value + 2**40, str(value), float(value), True)


def test_every_small_change_anywhere_in_a_proof_is_found(check: Check) -> None:
    bundle = proof(21, (0, 5), (8, 13))
    grown = bundle["consistency"]
    harmless = [
        {**bundle, "entries": bundle["entries"][::-1]},
        {**bundle, "consistency": grown[::-1]},
        *(
            {**bundle, "consistency": [*bundle["consistency"], item]}
            for item in bundle["consistency"]
        ),
        {**bundle, "consistency": [bundle["consistency"][0], *bundle["consistency"]]},
        {name: bundle[name] for name in bundle if name != "consistency"},
    ]
    told_of = {json.dumps(same) for same in (bundle, *harmless)}

    for changed in variants(bundle):
        if json.dumps(changed) not in told_of:
            told_of.add(json.dumps(changed))
            code, told = check(changed, "--lang", "en")
            assert code in (1, 2), changed
            assert told.startswith("NOT GENUINE" if code == 1 else "CANNOT BE CHECKED")

    assert len(told_of) > 400


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda b: b["entries"][1].update(leaf=b["entries"][0]["leaf"]), "Entry 5: is not in"),
        (lambda b: b["entries"][1].update(index=4), "Entry 4: is not in"),
        (lambda b: b["entries"][1].update(index=21), "Entry 21: the log does not have"),
        (lambda b: b["entries"][1]["inclusion"].pop(), "Entry 5: is not in"),
        (lambda b: b["entries"].append(b["entries"][1]), "Entry 5: stands in the file more"),
        (lambda b: b["entries"][0]["opening"]["personal"].update(a=1), "Entry 0: the personal"),
        (lambda b: b["entries"][0]["opening"].update(r="00" * 32), "Entry 0: the personal"),
        (lambda b: b["entries"][1].update(opening=b["entries"][0]["opening"]), "Entry 5: the pers"),
        (lambda b: b["head"].update(signature="00" * 64), "head: the signature is wrong"),
        (lambda b: b["head"].update(size=22), "head: the signature is wrong"),
        (lambda b: b["head"].update(key="00" * 8), "head: the key that is named"),
        (lambda b: b.update(controller=str(UUID(int=1))), "head: belongs to another"),
        (lambda b: b.update(entries=[]), "proves nothing"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_reason_names_what_is_wrong(
    check: Check, change: Callable[[Bundle], Any], said: str
) -> None:
    bundle = copy.deepcopy(proof())
    change(bundle)

    code, told = check(bundle)

    assert code == 1
    assert said in told


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1, "b":2}',
        '{"b":1,"a":2}',
        '{"a":1,"a":1}',
        "[1]",
        "1.5",
        "{",
        '{"a":"\\u0041"}',
        "[" * 99,
    ],
)
def test_a_leaf_that_is_in_the_log_but_not_canonical_is_not_genuine(
    check: Check, text: str
) -> None:
    bundle = proof(1, (0,))
    bundle["entries"][0] |= {"leaf": text, "opening": None}
    bundle["head"]["root"] = leaf_hashes([text.encode()])[0].hex()

    code, told = check(resign(bundle))

    assert code == 1
    assert "Entry 0: is not an object in canonical JSON." in told


def test_an_erased_entry_still_verifies_and_its_commitment_opens_for_nobody(check: Check) -> None:
    bundle = proof()
    known = bundle["entries"][0]["opening"]["personal"]
    bundle["entries"][0]["opening"] = None

    assert check(bundle)[0] == 0
    for guess in (bytes(32), sha256(b"").digest(), sha256(b"secret 1").digest()):
        bundle["entries"][0]["opening"] = {"r": guess.hex(), "personal": known}
        assert check(bundle)[0] == 1


def test_a_pinned_key_may_be_written_short_long_whole_or_with_colons(check: Check) -> None:
    whole = KEY.public_key().public_bytes_raw()
    mark = sha256(whole).hexdigest()

    for pin in (mark, mark[:16], mark.upper(), whole.hex(), ":".join(mark[:20])):
        code, told = check(proof(), "--key", pin)
        assert code == 0
        assert "Signed with the expected key" in told


def test_a_proof_signed_with_another_key_is_not_genuine_once_the_key_is_pinned(
    check: Check,
) -> None:
    forged = resign(proof(), OTHER_KEY)
    mark = sha256(KEY.public_key().public_bytes_raw()).hexdigest()

    assert check(forged)[0] == 0
    assert "only a comparison" in check(forged)[1]
    assert check(forged, "--key", mark)[0] == 1
    assert check(proof(), "--key", mark[:15] + ("0" if mark[15] != "0" else "1"))[0] == 1


@pytest.mark.parametrize("pin", ["", "abc", "0" * 15, "0" * 65, "g" * 16])
def test_a_key_that_is_no_fingerprint_is_wrong_use(check: Check, pin: str) -> None:
    assert check(proof(), "--key", pin)[0] == 2


def test_a_log_that_only_grew_since_the_kept_head_is_genuine(check: Check) -> None:
    bundle = proof(21, (0,), (8, 13))

    for old in (8, 13):
        kept = json.loads(bundle_bytes(sign(old), [], ()))
        for form in (kept, kept["head"], proof(old, (0,))):
            code, told = check(bundle, kept=form)
            assert code == 0
            assert "the log has only grown" in told


def test_the_kept_head_may_be_this_very_head_or_that_of_the_empty_log(check: Check) -> None:
    assert check(proof(), kept=proof()["head"])[0] == 0
    assert check(proof(), kept=json.loads(bundle_bytes(sign(0), []))["head"])[0] == 0


def test_an_older_proof_is_genuine_when_the_kept_newer_proof_leads_back_to_it(
    check: Check,
) -> None:
    newer = proof(30, (0,), (21,))

    assert check(proof(), kept=newer)[0] == 0
    code, told = check(proof(), kept=newer["head"])
    assert code == 1
    assert "the proof for this head is missing" in told


def test_a_missing_proof_from_the_kept_head_is_no_yes(check: Check) -> None:
    code, told = check(proof(21, (0,), (8,)), kept=proof(13, (0,))["head"])

    assert code == 1
    assert "kept.head: the proof for this head is missing" in told


@pytest.mark.parametrize("old", [8, 13, 21])
def test_a_rewritten_log_is_found_by_whoever_kept_a_head(check: Check, old: int) -> None:
    kept = json.loads(bundle_bytes(sign(old, root=root_of(HASHES[1 : old + 1])), []))["head"]
    bundle = proof(21, (0,), (8, 13))

    code, told = check(bundle, kept=kept)

    assert check(bundle)[0] == 0 < code
    assert "kept.head: the log did not only grow" in told


def test_an_enclosed_earlier_head_that_does_not_lead_here_is_told(check: Check) -> None:
    bundle = proof(21, (0,), (8,))
    bundle["consistency"][0]["proof"][0] = "00" * 32

    assert "consistency[0].from: the log did not only grow" in check(bundle)[1]


def test_a_longer_log_that_claims_an_earlier_time_is_not_genuine(check: Check) -> None:
    late = json.loads(bundle_bytes(sign(8, at=BEGIN + timedelta(minutes=22)), []))["head"]

    assert "the longer log carries an earlier time" in check(proof(21, (0,), (8,)), kept=late)[1]


def test_a_new_signing_key_is_believed_only_when_it_is_named(check: Check) -> None:
    bundle, kept = resign(proof(21, (0,), (8,)), OTHER_KEY), proof(8, (0,))["head"]
    new = sha256(OTHER_KEY.public_key().public_bytes_raw()).hexdigest()

    code, told = check(bundle, kept=kept)

    assert code == 1
    assert "signed with a key other than the expected one" in told
    assert check(bundle, "--key", new, kept=kept)[0] == 0


def test_a_kept_head_that_was_tampered_with_or_belongs_to_another_is_told(check: Check) -> None:
    kept = proof()["head"]
    foreign = json.loads(bundle_bytes(sign(21, controller=UUID(int=2)), []))["head"]

    assert "kept.head: the signature is wrong" in check(proof(), kept={**kept, "size": 20})[1]
    assert "kept.head: belongs to another controller" in check(proof(), kept=foreign)[1]
    assert check(proof(), kept={"size": 1})[0] == 2
