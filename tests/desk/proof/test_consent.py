"""A proof of consent tells everything and is believed by a stranger, until it is touched."""

import copy
import importlib.util
import json
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.proof.consent import Proven, prove
from jawort.desk.proof.file import ProofUnreadable, read_proof
from jawort.desk.proof.genuine import judge
from jawort.desk.right import erasure
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.ledger import contact, purpose
from jawort.ledger.proof.consent_seal import sealed_bytes
from jawort.runners import sequence
from tests.desk.arrivals import Counter, open_counter, says, sent, taps
from tests.shop import NOON, Shop

SCRIPT = Path(__file__).parents[3] / "tools" / "verify_proof.py"
LATER = NOON + timedelta(days=30)
SECRETS = ("4917139", "3920001", "wamid.yes", "491713920001")


def _verifier() -> Any:
    spec = importlib.util.spec_from_file_location("verify_proof_of_consent", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


VERIFIER = _verifier()


def script_says(folder: Path, file: bytes) -> list[str] | str:
    """What the stand-alone script says about a file: the codes of all faults."""
    path = folder / "proof.json"
    path.write_bytes(file)
    try:
        return [
            line.code for line in VERIFIER.judge(VERIFIER.read_bundle(str(path), "proof"), "", None)
        ]
    except VERIFIER.UnreadableError:
        return "unreadable"


def we_say(file: bytes) -> list[str] | str:
    """What this program says about it."""
    try:
        return [fault.code for fault in judge(read_proof(file, "proof")).faults]
    except ProofUnreadable:
        return "unreadable"


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop whose customer Erika has asked for the text and said yes by its button."""
    made = await open_counter(shop)
    await made.take(says("START", wamid="wamid.start"))
    (row,) = await made.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(made, "wamid.text", ready_id=row["ready_id"])
    (ask,) = await made.rows("SELECT request_id FROM opt_in_request")
    key = f"jawort:yes:{ask['request_id']}"
    await made.take(
        taps(
            key,
            "Ja, anmelden",
            at=NOON + timedelta(minutes=1),
            wamid="wamid.yes",
            quotes="wamid.text",
        )
    )
    await sequence.run_once(shop.ledger, now=NOON + timedelta(minutes=2))
    return made


async def erikas(counter: Counter) -> UUID:
    async with counter.work() as work:
        found = await contact.find(work, Identifier(IdentifierKind.WA_ID, "491713920001"))
    assert found is not None
    return found


async def proven(counter: Counter, *, full: bool = False) -> Proven:
    erika = await erikas(counter)
    async with counter.work() as work:
        (made,) = await prove(work, erika, full=full, now=LATER)
    return made


async def test_it_tells_who_was_asked_what_was_shown_and_what_was_said(counter: Counter) -> None:
    made = await proven(counter, full=True)

    assert we_say(made.sealed.file) == []
    told = json.loads(made.sealed.file)
    assert told["about"]["company"] == counter.shop.controller.name
    assert told["about"]["standing"][0]["state"] == "granted"
    assert [one["value"] for one in told["about"]["person"]["identifiers"]] == ["491713920001"]
    (text,) = told["wordings"]
    assert text["body"] == "Möchten Sie Angebote?"
    assert text["sha256"] == sha256("Möchten Sie Angebote?".encode()).hexdigest()
    kinds = [one.kind.value for one in made.proof.events]
    assert kinds[-2:] == ["consent_asked", "consent_given"]
    given = made.proof.events[-1]
    assert given.road == "in_thread_button"
    assert given.evidence["answer_wamid"] == "wamid.yes"
    assert given.evidence["identifier"]["value"] == "491713920001"
    assert given.evidence["ip_unavailable_reason"] == "in_thread"
    assert [one["at"] for one in told["about"]["shown"]]


async def test_a_masked_proof_names_nobody_and_is_believed_all_the_same(
    counter: Counter, tmp_path: Path
) -> None:
    made = await proven(counter)

    assert we_say(made.sealed.file) == script_says(tmp_path, made.sealed.file) == []
    words = made.sealed.file.decode() + str(made.proof.events[-1].told)
    assert not [secret for secret in SECRETS if secret in words]
    given = json.loads(made.sealed.file)["entries"][-1]
    assert given["opening"] is None
    assert given["told"]["evidence"]["identifier"] == {
        "kind": "wa_id",
        "value": "+49 171 ••• ••01",
    }
    assert given["told"]["evidence"]["said"].startswith("jawort:yes:")


async def test_script_and_program_believe_a_full_proof(counter: Counter, tmp_path: Path) -> None:
    made = await proven(counter, full=True)

    assert script_says(tmp_path, made.sealed.file) == []
    judged = judge(read_proof(made.sealed.file, "proof"), pin=made.sealed.key_fingerprint)
    assert judged.genuine
    assert [shown for _, shown in judged.entries] == [True] * len(made.proof.events)


def changes(whole: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every kind of change to every entry and every wording of a proof."""

    def changed() -> dict[str, Any]:
        return copy.deepcopy(whole)

    for number, entry in enumerate(whole["entries"]):
        for place in range(0, len(entry["leaf"]), 7):
            one = changed()
            letter = entry["leaf"][place]
            other = "0" if letter != "0" else "1"
            one["entries"][number]["leaf"] = (
                entry["leaf"][:place] + other + entry["leaf"][place + 1 :]
            )
            yield "flip", one
        gone = changed()
        del gone["entries"][number]
        yield "delete", gone
        double = changed()
        double["entries"].insert(number, double["entries"][number])
        yield "duplicate", double
        if number:
            swapped = changed()
            pair = swapped["entries"][number - 1 : number + 1]
            swapped["entries"][number - 1 : number + 1] = reversed(pair)
            yield "reorder", swapped
        for part in ("opening", "told"):
            closed = changed()
            closed["entries"][number][part] = None
            if closed != whole:
                yield "close", closed
    for number in range(len(whole["wordings"])):
        other_words = changed()
        other_words["wordings"][number]["body"] += " Auch per Telefon."
        yield "swap", other_words
        body = other_words["wordings"][number]["body"]
        rehashed = copy.deepcopy(other_words)
        rehashed["wordings"][number]["sha256"] = sha256(body.encode()).hexdigest()
        yield "swap", rehashed
        dropped = changed()
        del dropped["wordings"][number]
        yield "swap", dropped
    for path in (("about", "company"), ("verify", "de"), ("seal", "signature")):
        one = changed()
        value = one[path[0]][path[1]]
        one[path[0]][path[1]] = value[:-1] + ("0" if value[-1] != "0" else "1")
        yield "text", one


@pytest.mark.parametrize("full", [True, False], ids=["full", "masked"])
async def test_any_change_is_refused_with_a_sentence_by_both(
    counter: Counter, tmp_path: Path, full: bool
) -> None:
    whole = json.loads((await proven(counter, full=full)).sealed.file)
    seen = set()
    for kind, changed in changes(whole):
        raw = json.dumps(changed).encode()

        mine = we_say(raw)

        assert mine, kind
        assert mine == script_says(tmp_path, raw), kind
        if isinstance(mine, list):
            assert "seal" in mine
            assert all(fault.sentence.de for fault in judge(read_proof(raw, "proof")).faults)
        seen.add(kind)
    assert seen == {"flip", "delete", "duplicate", "reorder", "close", "swap", "text"}


def members(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value of a proof that holds no others."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for name, one in inner:
        if isinstance(one, dict | list) and one:
            yield from members(one, (*way, name))
        else:
            yield (*way, name)


def bent(value: Any, at: float) -> Any:
    """The same value with one letter, digit or truth changed, or something where nothing was."""
    if isinstance(value, str) and value:
        place = int(at * (len(value) - 1))
        return value[:place] + ("x" if value[place] != "x" else "y") + value[place + 1 :]
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else "x"


@pytest.mark.parametrize("full", [True, False], ids=["full", "masked"])
async def test_one_sign_changed_in_any_member_of_the_file_is_refused_by_both(
    counter: Counter, tmp_path: Path, full: bool
) -> None:
    whole = json.loads((await proven(counter, full=full)).sealed.file)
    ways = list(members(whole))

    for number, way in enumerate(ways):
        changed = copy.deepcopy(whole)
        place = changed
        for step in way[:-1]:
            place = place[step]
        place[way[-1]] = bent(place[way[-1]], number % 3 / 2)
        raw = json.dumps(changed).encode()
        assert we_say(raw), way
        assert script_says(tmp_path, raw), way

    assert {way[0] for way in ways} == set(whole)
    assert len(ways) > 60


@pytest.mark.parametrize("full", [True, False], ids=["full", "masked"])
async def test_even_the_operator_cannot_seal_other_words_or_another_order(
    counter: Counter, tmp_path: Path, full: bool
) -> None:
    whole = json.loads((await proven(counter, full=full)).sealed.file)
    async with counter.work() as work:
        key = work.keyring.log_key()
    expected = {
        "flip": {"inclusion", "leaf"},
        "duplicate": {"repeated"},
        "reorder": {"order"},
        "swap": {"wording", "stray", "text_missing"},
    }
    for kind, changed in changes(whole):
        if kind not in expected:
            continue
        changed["seal"]["signature"] = key.sign(sealed_bytes(changed)).hex()
        raw = json.dumps(changed).encode()

        mine = we_say(raw)

        assert set(mine) & expected[kind], kind
        assert "seal" not in mine
        assert mine == script_says(tmp_path, raw), kind


async def test_a_refusal_is_proven_as_well(shop: Shop) -> None:
    counter = await open_counter(shop)
    await counter.take(says("START"))
    (row,) = await counter.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    (ask,) = await counter.rows("SELECT request_id FROM opt_in_request")
    await counter.take(
        taps(f"jawort:no:{ask['request_id']}", "Nein", at=NOON + timedelta(minutes=1))
    )
    await sequence.run_once(shop.ledger, now=NOON)

    made = await proven(counter, full=True)

    assert we_say(made.sealed.file) == []
    assert [one.state for one in made.proof.standing] == ["denied"]
    assert made.proof.events[-1].kind.value == "consent_refused"
    assert made.proof.texts


async def test_a_withdrawal_stands_in_the_proof_of_what_it_ended(counter: Counter) -> None:
    await counter.take(says("STOP", at=NOON + timedelta(days=2)))
    await sequence.run_once(counter.shop.ledger, now=NOON + timedelta(days=2))

    made = await proven(counter)

    assert we_say(made.sealed.file) == []
    assert [one.state for one in made.proof.standing] == ["withdrawn"]
    assert made.proof.events[-1].kind.value == "consent_withdrawn"
    assert made.proof.events[-1].road == "stop"


async def test_a_stop_of_somebody_who_never_said_yes_is_proven_too(shop: Shop) -> None:
    counter = await open_counter(shop)
    await counter.take(says("STOP"))
    await sequence.run_once(shop.ledger, now=NOON)

    made = await proven(counter)

    assert made.proof.events[-1].kind.value == "consent_withdrawn"
    assert made.proof.standing == ()


async def test_what_was_not_chosen_is_said(counter: Counter) -> None:
    async with counter.work() as work:
        await purpose.add(work, NewPurpose("ADS", "Wohnmobile"), now=NOON)

    made = await proven(counter)

    assert [(one.topic, one.state) for one in made.proof.not_chosen] == [
        ("Wohnmobile", "never_asked")
    ]


async def test_only_the_purpose_asked_for_is_proven(counter: Counter) -> None:
    async with counter.work() as work:
        other = await purpose.add(work, NewPurpose("ADS", "Wohnmobile"), now=NOON)
    erika = await erikas(counter)

    async with counter.work() as work:
        (made,) = await prove(work, erika, counter.purpose_id, now=LATER)
        with pytest.raises(Refusal) as refused:
            await prove(work, erika, other, now=LATER)

    assert made.proof.purpose.topic == "Reifen"
    assert refused.value.code == "NOTHING_TO_PROVE"


async def test_the_same_data_give_the_same_file(counter: Counter) -> None:
    assert (await proven(counter)).sealed.file == (await proven(counter)).sealed.file


async def test_a_fact_without_a_number_is_counted_and_not_claimed(counter: Counter) -> None:
    await counter.take(says("STOP", at=NOON + timedelta(days=2)))

    made = await proven(counter)

    assert made.proof.waiting == 1
    assert made.proof.events[-1].kind.value == "consent_given"


async def test_the_head_of_a_proof_is_kept_for_ever(counter: Counter) -> None:
    await proven(counter)

    rows = await counter.rows("SELECT FROM log_head WHERE left_house")
    assert rows


async def test_after_an_erasure_the_contents_are_closed_and_the_proof_still_holds(
    counter: Counter, tmp_path: Path
) -> None:
    erika = await erikas(counter)
    await erasure.erase(
        counter.shop.ledger,
        counter.shop.controller.controller_id,
        erika,
        ground=Ground.REQUEST,
        by="Anna Admin",
        now=LATER,
    )

    async with counter.work() as work:
        (made,) = await prove(work, erika, full=True, now=LATER)

    assert we_say(made.sealed.file) == script_says(tmp_path, made.sealed.file) == []
    assert made.proof.named == ()
    assert not [one for one in SECRETS if one in made.sealed.file.decode()]


async def test_somebody_unknown_is_refused(counter: Counter) -> None:
    async with counter.work() as work:
        with pytest.raises(Refusal):
            await prove(work, counter.purpose_id, now=LATER)
