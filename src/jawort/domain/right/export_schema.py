"""The form of an export as JSON Schema, made from the declaration (Art. 20 GDPR; law.md G-25).

Printed into docs/export-schema.json; a test holds the two together.
"""

from typing import Any

from jawort.domain.declared.declaration import exported_tables
from jawort.domain.declared.field import Table
from jawort.domain.right.export import BESIDE, FORMAT, VERSION

_TEXT = {"type": ["string", "null"]}
_TIME = {"type": ["string", "null"], "description": "date or time, ISO 8601, UTC"}
_TRUTH = {"type": ["boolean", "null"]}
_NUMBER = {"type": ["integer", "null"]}
_LIST = {"type": "array", "items": {"type": "string"}}
_ANY = {"type": ["object", "array", "string", "null"]}
_SENTENCE = {
    "type": "array",
    "items": {"type": "string"},
    "description": "German, English",
}
_TRUTHS = frozenset(
    {
        "identity_ok",
        "restricted",
        "platform_ads_stop",
        "handover",
        "ai_disclosed",
        "proof_ok",
        "scope_ok",
        "is_voice",
    }
)
_NUMBERS = frozenset({"error_code", "byte_count", "width", "height"})
_TIMES = frozenset({"at", "valid_from", "valid_to", "since", "snoozed_until", "not_before"})


def schema() -> dict[str, Any]:
    """The whole schema (draft 2020-12)."""
    sections = {table.section: _rows(_properties(table)) for table in exported_tables()}
    sections["facts"] = _rows(
        {
            "kind": _TEXT,
            "day": _TIME,
            "log_index": {"type": ["integer", "null"], "description": "number in the log"},
            "public": {"type": "object", "description": "what stands in the log in the open"},
            "personal": _ANY,
        }
    )
    sections["noes"] = _rows({"scope": _TEXT, "since": _TIME})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Data of one person, exported by Jawort",
        "type": "object",
        "required": ["format", "version", "head", "sections"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "head": _head(),
            "sections": {
                "type": "object",
                "required": sorted({*sections, *BESIDE}),
                "additionalProperties": False,
                "properties": sections,
            },
        },
    }


def _properties(table: Table) -> dict[str, Any]:
    properties = {}
    for one in table.fields:
        if one.exported:
            name = exported_name(one.column)
            properties[name] = {**_shape(one.column, one.holds), "description": one.en}
    for column in table.staff:
        properties[column] = {**_TEXT, "description": "a member of staff, numbered"}
    return properties


def exported_name(column: str) -> str:
    """How a column is called in an export."""
    return column.removesuffix("_sealed")


def _shape(column: str, holds: str) -> dict[str, Any]:
    if holds == "json":
        return _ANY
    if column in _TRUTHS:
        return _TRUTH
    if column in _NUMBERS:
        return _NUMBER
    if column == "obligations":
        return _LIST
    if column in _TIMES or column.endswith(("_at", "_on", "_since")):
        return _TIME
    return _TEXT


def _rows(properties: dict[str, Any]) -> dict[str, Any]:
    row = {
        "type": "object",
        "required": sorted(properties),
        "additionalProperties": False,
        "properties": properties,
    }
    return {"type": "array", "items": row}


def _head() -> dict[str, Any]:
    text = {"type": "string"}
    category = {
        "section": text,
        "purpose": _SENTENCE,
        "basis": text,
        "kept": _SENTENCE,
    }
    sentences = {"type": "array", "items": _SENTENCE}
    properties = {
        "number": text,
        "made_at": text,
        "controller": text,
        "country": text,
        "data_protection_officer": text,
        "notice_url": text,
        "imprint_url": text,
        "categories": _rows(category),
        "recipients": sentences,
        "sources": sentences,
        "rights": _SENTENCE,
        "complaint": _SENTENCE,
        "transfer": _SENTENCE,
        "automated_decisions": _SENTENCE,
    }
    return {
        "type": "object",
        "required": sorted(properties),
        "additionalProperties": False,
        "properties": properties,
    }
