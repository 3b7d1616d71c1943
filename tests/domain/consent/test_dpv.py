"""The record for other programs holds every field it must, and nothing that is empty."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from jawort.domain.consent.dpv import CONTEXT, record, to_json_ld
from jawort.domain.consent.dpv_schema import SCHEMA, unknown_entities
from jawort.domain.consent.proof import ConsentProof
from tests.papers.consent import ONLY_YES, PROOF, REFUSED

CHECKER = jsonschema.Draft202012Validator(SCHEMA)
Change = Callable[[dict[str, Any]], Any]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "proof",
    [
        PROOF,
        ONLY_YES,
        REFUSED,
        replace(PROOF, events=tuple(replace(one, told=None) for one in PROOF.events)),
        replace(PROOF, texts=()),
    ],
    ids=["withdrawn", "yes", "no", "erased", "no text"],
)
def test_a_record_holds_every_mandatory_field(proof: ConsentProof) -> None:
    made = json.loads(to_json_ld(proof, file_sha256="ab" * 32))

    assert [fault.message for fault in CHECKER.iter_errors(made)] == []
    assert unknown_entities(made) == set()


def test_every_act_is_told_with_its_time_and_road() -> None:
    process = record(PROOF, file_sha256="ab" * 32)["dpv:hasProcess"][0]

    told = [(one["@type"][0], one["dpv:isExercisedAt"]) for one in process["dpv:hasConsentStatus"]]
    assert told == [
        ("dpv:ConsentRequested", "unknown"),
        ("dpv:ConsentGiven", "in_thread_button"),
        ("dpv:ConsentWithdrawn", "stop"),
    ]
    assert process["dpv:hasConsentStatus"][1]["dpv:isIndicatedAtTime"] == "2026-11-17T10:03:00.000Z"


def test_what_was_not_chosen_stands_in_the_record() -> None:
    _, other = record(PROOF, file_sha256="ab" * 32)["dpv:hasProcess"]

    assert other["dpv:hasPurpose"][0]["skos:prefLabel"] == "camper vans"
    assert other["dpv:hasConsentStatus"][0]["@type"] == ["dpv:ConsentRefused"]


def test_nothing_has_to_be_fetched_and_every_prefix_is_known() -> None:
    def prefixes(value: Any) -> set[str]:
        if isinstance(value, dict):
            own = {key.partition(":")[0] for key in value if ":" in key and key[0] != "@"}
            return own.union(*map(prefixes, value.values())) if value else own
        if isinstance(value, list):
            return set[str]().union(*map(prefixes, value))
        return set()

    made = record(PROOF, file_sha256="ab" * 32)

    assert made["@context"] == dict(CONTEXT)
    del made["@context"]
    assert prefixes(made) - {"entity"} <= set(CONTEXT)


CHANGES: list[Change] = [
    lambda one: one.pop("dct:created"),
    lambda one: one.pop("dpv:hasNotice"),
    lambda one: one.update({"dct:language": "DE"}),
    lambda one: one.update({"dpv:hasIdentifier": ""}),
    lambda one: one["dpv:hasDataSubject"].clear(),
    lambda one: one["dpv:hasProcess"].clear(),
    lambda one: one["dpv:hasProcess"][0].update({"dpv:hasConsentStatus": []}),
    lambda one: one["dpv:hasProcess"][0]["dpv:hasStorageCondition"].pop(0),
    lambda one: one["dpv:hasProcess"][0]["dpv:hasStorageCondition"].pop(1),
    lambda one: one["dpv:hasProcess"][0]["dpv:hasPurpose"][0].pop("skos:prefLabel"),
    lambda one: one["dpv:hasProcess"][0]["dpv:hasConsentStatus"][0].update({"@type": ["x"]}),
    lambda one: one["dpv:hasProcess"][0]["dpv:hasConsentStatus"][0].pop("dpv:isExercisedAt"),
    lambda one: one["dpv:hasProcess"][0].update({"dpv:hasLegalBasis": []}),
]


@pytest.mark.parametrize("change", CHANGES, ids=range(len(CHANGES)))
def test_a_record_that_lacks_something_is_found(change: Change) -> None:
    made = copy.deepcopy(record(PROOF, file_sha256="ab" * 32))

    change(made)

    assert not CHECKER.is_valid(made)


def test_an_entity_that_is_not_described_is_found() -> None:
    made = record(PROOF, file_sha256="ab" * 32)
    made["dpv:hasProcess"][0]["dpv:hasRecipient"].append("entity:somebody")

    assert unknown_entities(made) == {"entity:somebody"}
