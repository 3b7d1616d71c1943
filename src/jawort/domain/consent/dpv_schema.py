"""What a consent record must hold, as a JSON Schema of our own after the public specifications.

Mandatory fields of ISO/IEC TS 27560:2023 as W3C's DPVCG lists them for JSON (read 2026-11): none
may be missing or empty (law.md K-04). Every entity that is named must be described; a schema cannot
say that, `unknown_entities` does.
"""

from collections.abc import Mapping
from typing import Any, Final

_TEXT: Final = {"type": "string", "minLength": 1}
_TEXTS: Final = {"type": "array", "minItems": 1, "items": _TEXT}
_TIME: Final = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z)?$",
}
_DURATION: Final = {"type": "object", "required": ["@type", "rdf:value"]}
_PURPOSE: Final = {
    "type": "object",
    "required": ["@type", "skos:broader", "skos:prefLabel"],
    "properties": {
        "@type": {"type": "array", "contains": {"const": "dpv:Purpose"}},
        "skos:broader": {"type": "string", "pattern": "^dpv:[A-Z]"},
        "skos:prefLabel": _TEXT,
    },
}
_STATUS: Final = {
    "type": "object",
    "required": ["@type", "dpv:isIndicatedAtTime", "dpv:isExercisedAt", "dpv:isIndicatedBy"],
    "properties": {
        "@type": {
            "type": "array",
            "contains": {
                "enum": [
                    "dpv:ConsentRequested",
                    "dpv:ConsentGiven",
                    "dpv:ConsentRefused",
                    "dpv:ConsentWithdrawn",
                    "dpv:ConsentExpired",
                    "dpv:ConsentInvalidated",
                    "dpv:ConsentUnknown",
                ]
            },
        },
        "dpv:isIndicatedAtTime": _TIME,
        "dpv:isExercisedAt": _TEXT,
        "dpv:isIndicatedBy": _TEXT,
        "dpv:hasDuration": _DURATION,
    },
}
_STORAGE: Final = {
    "type": "array",
    "minItems": 1,
    "allOf": [
        {"contains": {"properties": {"@type": {"contains": {"const": kind}}}, "required": [field]}}
        for kind, field in (
            ("dpv:StorageLocation", "dpv:hasLocation"),
            ("dpv:StorageDuration", "dpv:hasDuration"),
        )
    ],
}
_LISTS: Final = (
    "dpv:hasPersonalData",
    "dpv:hasProcessing",
    "dpv:hasDataController",
    "dpv:hasDataSource",
    "dpv:hasLegalBasis",
    "dpv:hasRight",
    "dpv:hasConsentControl",
)
_PROCESS: Final = {
    "type": "object",
    "required": [
        "dpv:hasPurpose",
        *_LISTS,
        "dpv:hasRecipient",
        "dpv:hasStorageCondition",
        "dpv:hasConsentStatus",
    ],
    "properties": {
        "dpv:hasPurpose": {"type": "array", "minItems": 1, "maxItems": 1, "items": _PURPOSE},
        **dict.fromkeys(_LISTS, _TEXTS),
        "dpv:hasRecipient": {"type": "array", "items": _TEXT},
        "dpv:hasStorageCondition": _STORAGE,
        "dpv:hasConsentStatus": {"type": "array", "minItems": 1, "items": _STATUS},
    },
    "not": {"required": ["dpv:hasProcess"]},
}
_NOTICE: Final = {
    "type": "object",
    "required": ["@type", "dpv:hasIdentifier", "dct:hasVersion", "dct:language"],
    "properties": {
        "@type": {"type": "array", "contains": {"const": "dpv:ConsentNotice"}},
        "dpv:hasIdentifier": _TEXT,
        "dct:date": _TIME,
    },
}
_ENTITY: Final = {
    "type": "object",
    "required": ["@type", "dpv:hasName"],
    "properties": {"@type": _TEXTS, "dpv:hasName": _TEXT},
}

SCHEMA: Final[Mapping[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Consent record (ISO/IEC TS 27560:2023) in DPV, as Jawort exports it",
    "type": "object",
    "required": [
        "@context",
        "@type",
        "dct:conformsTo",
        "dpv:hasIdentifier",
        "dpv:hasDataSubject",
        "dct:created",
        "dct:creator",
        "dct:language",
        "dpv:hasJurisdiction",
        "dpv:hasNotice",
        "dpv:hasEntity",
        "dpv:hasProcess",
    ],
    "properties": {
        "@context": {"type": "object", "required": ["dpv", "dct", "skos", "rdf"]},
        "@type": {"type": "array", "contains": {"const": "dpv:ConsentRecord"}},
        "dct:conformsTo": {"type": "string", "pattern": "^https://w3id.org/dpv/schema/dpv-27560#"},
        "dpv:hasIdentifier": _TEXT,
        "dpv:hasDataSubject": {
            "type": "object",
            "required": ["dpv:hasIdentifier"],
            "properties": {"dpv:hasIdentifier": _TEXT},
        },
        "dct:created": _TIME,
        "dct:creator": _TEXT,
        "dct:language": {"type": "string", "pattern": "^[a-z]{2}$"},
        "dpv:hasJurisdiction": {"type": "string", "pattern": "^loc:[A-Z]{2}$"},
        "dpv:hasNotice": {"type": "array", "items": _NOTICE},
        "dpv:hasEntity": {"type": "object", "minProperties": 1, "additionalProperties": _ENTITY},
        "dpv:hasProcess": {"type": "array", "minItems": 1, "items": _PROCESS},
    },
}


def unknown_entities(record: Mapping[str, Any]) -> set[str]:
    """Entities that a record names and does not describe; none may be."""
    named = {record["dct:creator"]}
    for process in record["dpv:hasProcess"]:
        named |= {*process["dpv:hasDataController"], *process["dpv:hasRecipient"]}
        named |= {one["dpv:isIndicatedBy"] for one in process["dpv:hasConsentStatus"]}
    return named - set(record["dpv:hasEntity"])
