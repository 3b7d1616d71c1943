"""The receipt for other programs holds every field it must; who never said yes has none."""

import copy
import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import jsonschema
import pytest

from jawort.domain.consent.kantara import SCHEMA, Party, receipt, to_json
from jawort.domain.consent.proof import ConsentProof, Event, Sealed
from jawort.domain.fact import FactKind
from tests.papers.consent import ONLY_YES, PROOF, REFUSED

CHECKER = jsonschema.Draft202012Validator(SCHEMA)
SEALED = Sealed(b"{}", "cd" * 32, 9, "ab" * 32, datetime(2026, 11, 17, tzinfo=UTC), "ef" * 32)
PARTY = Party(
    address="Am Auenhang 12, Lindental",
    contact="post@autohaus-lindental.example, 069 90009 120",
    policy_url="https://autohaus-lindental.example/whatsapp",
)
Change = Callable[[dict[str, Any]], Any]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("party", [PARTY, Party()], ids=["known", "unknown"])
@pytest.mark.parametrize(
    "proof",
    [
        PROOF,
        ONLY_YES,
        replace(PROOF, events=tuple(replace(one, told=None) for one in PROOF.events)),
        replace(PROOF, texts=()),
    ],
    ids=["withdrawn", "yes", "erased", "no text"],
)
def test_a_receipt_holds_every_mandatory_field(proof: ConsentProof, party: Party) -> None:
    made = json.loads(to_json(proof, SEALED, party) or b"")

    assert [fault.message for fault in CHECKER.iter_errors(made)] == []


def test_who_has_only_said_no_has_no_receipt() -> None:
    assert receipt(REFUSED, SEALED, PARTY) is None
    assert to_json(REFUSED, SEALED, PARTY) is None


def test_the_time_is_that_of_the_yes_in_whole_seconds() -> None:
    made = receipt(ONLY_YES, SEALED, PARTY)

    assert made is not None
    at = datetime.fromtimestamp(made["consentTimestamp"], UTC)
    assert at == datetime(2026, 11, 17, 10, 3, tzinfo=UTC)


def test_mail_and_phone_are_found_in_the_contact() -> None:
    made = receipt(ONLY_YES, SEALED, PARTY)

    assert made is not None
    (one,) = made["piiControllers"]
    assert one["email"] == "post@autohaus-lindental.example"
    assert one["phone"] == "069 90009 120"
    assert one["address"]["streetAddress"] == "Am Auenhang 12, Lindental"
    assert made["policyUrl"] == PARTY.policy_url


def test_a_receipt_says_nothing_that_names_the_person() -> None:
    text = (to_json(PROOF, SEALED, PARTY) or b"").decode()

    for one in PROOF.named:
        assert one.value not in text


CHANGES: list[Change] = [
    lambda one: one.pop("consentTimestamp"),
    lambda one: one.update({"consentTimestamp": "2026-11-17"}),
    lambda one: one.update({"version": "KI-CR-v1.0.0"}),
    lambda one: one.update({"language": "DE"}),
    lambda one: one.update({"piiControllers": []}),
    lambda one: one["piiControllers"][0].pop("contact"),
    lambda one: one["piiControllers"][0].update({"phone": ""}),
    lambda one: one.update({"services": []}),
    lambda one: one["services"][0].update({"purposes": []}),
    lambda one: one["services"][0]["purposes"][0].pop("termination"),
    lambda one: one["services"][0]["purposes"][0].pop("thirdPartyName"),
    lambda one: one.pop("spiCat"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_receipt_that_lacks_something_is_found_out(change: Change) -> None:
    made = copy.deepcopy(receipt(PROOF, SEALED, PARTY))
    assert made is not None

    change(made)

    assert not CHECKER.is_valid(made)


def test_a_thousand_yeses_of_every_kind_keep_the_schema_and_come_back_the_same() -> None:
    chance = random.Random(27560)
    roads = ["in_thread_button", "wa_me_token", "paper", "phone", "import", "fax", ""]
    for number in range(1000):
        at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(10**8))
        told = {"act_at": at.isoformat(), "capture": chance.choice(roads)}
        event = Event(number, FactKind.CONSENT_GIVEN, at.date(), {}, told)
        purpose = replace(
            ONLY_YES.purpose,
            code=chance.choice(["ADS", "N01", "N10"]),
            channel=chance.choice(["wa", "sms", "rcs", "wa_call"]),
            subject_en=chance.choice(["", "tyres", "„Reifen“ & <more>"]),
        )
        person = UUID(int=chance.getrandbits(128))
        proof = replace(ONLY_YES, events=(event,), purpose=purpose, contact_ids=(person,))

        made = receipt(proof, SEALED, chance.choice([PARTY, Party()]))

        assert made is not None
        assert json.loads(json.dumps(made)) == made
        assert CHECKER.is_valid(made)
        assert made["consentTimestamp"] == int(at.timestamp())
