"""A consent as the record other programs read: ISO/IEC TS 27560:2023 in the words of W3C's DPV.

One record for one person and purpose, as JSON-LD whose context is in the file, so that nothing is
fetched. Source: W3C DPVCG, "Consent records and receipts (ISO/IEC TS 27560)" and its structure of
records; DPV 2.2; law.md §4.1, §4.3, K-01, K-04 (read 2026-11). `dpv_schema` checks it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from jawort.domain.consent.proof import ConsentProof, Event, NotChosen, Purpose
from jawort.domain.consent.proof_file import time_text
from jawort.domain.fact import FactKind

CONTEXT: Final[Mapping[str, str]] = {
    "dpv": "https://w3id.org/dpv#",
    "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "pd": "https://w3id.org/dpv/pd#",
    "loc": "https://w3id.org/dpv/loc#",
    "dct": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "jawort": "urn:jawort:consent-proof:v1:",
}
CONFORMS_TO: Final = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr"

STATUS: Final[Mapping[str, str]] = {
    FactKind.CONSENT_ASKED.value: "dpv:ConsentRequested",
    FactKind.CONSENT_GIVEN.value: "dpv:ConsentGiven",
    FactKind.CONSENT_REFUSED.value: "dpv:ConsentRefused",
    FactKind.CONSENT_WITHDRAWN.value: "dpv:ConsentWithdrawn",
    FactKind.CONSENT_EXPIRED.value: "dpv:ConsentExpired",
    FactKind.WORDING_WITHDRAWN.value: "dpv:ConsentInvalidated",
}
_STATE: Final[Mapping[str, str]] = {
    "granted": "dpv:ConsentGiven",
    "pending": "dpv:ConsentRequested",
    "denied": "dpv:ConsentRefused",
    "withdrawn": "dpv:ConsentWithdrawn",
    "expired": "dpv:ConsentExpired",
    "invalid": "dpv:ConsentInvalidated",
    "never_asked": "dpv:ConsentUnknown",
}
_BY_COMPANY: Final = frozenset({FactKind.CONSENT_EXPIRED, FactKind.WORDING_WITHDRAWN})
_BASIS: Final[Mapping[str, str]] = {"consent": "eu-gdpr:A6-1-a", "contract": "eu-gdpr:A6-1-b"}
_COMPANY, _PERSON, _META = "entity:controller", "entity:person", "entity:whatsapp"


def record(proof: ConsentProof, *, file_sha256: str) -> dict[str, Any]:
    """The consent record. `file_sha256`: the proof file that evidences it."""
    text = proof.texts[-1] if proof.texts else None
    return {
        "@context": dict(CONTEXT),
        "@type": ["dpv:ConsentRecord"],
        "dct:conformsTo": CONFORMS_TO,
        "dpv:hasIdentifier": f"{proof.contact_ids[0]}/{proof.purpose.purpose_id}",
        "dpv:hasDataSubject": {
            "@type": ["dpv:DataSubject"],
            "dpv:hasIdentifier": f"urn:uuid:{proof.contact_ids[0]}",
        },
        "dct:created": time_text(proof.made_at),
        "dct:creator": _COMPANY,
        "dct:language": (text.language if text else "de").split("-")[0].lower(),
        "dct:source": f"sha256:{file_sha256}",
        "dpv:hasJurisdiction": f"loc:{proof.country}",
        "dpv:hasNotice": [
            {
                "@type": ["dpv:ConsentNotice"],
                "dpv:hasIdentifier": str(one.wording_id),
                "dct:hasVersion": str(one.version),
                "dct:language": one.language,
                "dct:date": time_text(one.published_at),
                "dct:description": one.body,
                "jawort:sha256": one.sha256,
            }
            for one in proof.texts
        ],
        "dpv:hasEntity": _entities(proof),
        "dpv:hasProcess": [_process(proof), *(_other(proof, one) for one in proof.not_chosen)],
    }


def to_json_ld(proof: ConsentProof, *, file_sha256: str) -> bytes:
    """The record as a file."""
    made = record(proof, file_sha256=file_sha256)
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def _entities(proof: ConsentProof) -> dict[str, Any]:
    return {
        _COMPANY: {
            "@type": ["dpv:DataController", "dpv:Organisation"],
            "dpv:hasName": proof.company,
            "dpv:hasAddress": proof.country,
        },
        _PERSON: {"@type": ["dpv:DataSubject"], "dpv:hasName": "data subject"},
        _META: {
            "@type": ["dpv:Recipient", "dpv:Organisation"],
            "dpv:hasName": "WhatsApp Ireland Limited",
            "dpv:hasAddress": "IE",
        },
    }


def _process(proof: ConsentProof) -> dict[str, Any]:
    statuses = [_status(one) for one in proof.events if one.kind.value in STATUS]
    purpose = proof.purpose
    return {
        **_common(proof, _purpose(purpose)),
        "dpv:hasLegalBasis": [_BASIS.get(purpose.basis, "eu-gdpr:A6-1-a")],
        "dpv:hasConsentStatus": statuses,
    }


def _other(proof: ConsentProof, other: NotChosen) -> dict[str, Any]:
    """What was not chosen belongs into the record, too: a refusal is an answer."""
    subject = other.subject_en or other.subject_de or other.topic or other.code
    status = {
        "@type": [_STATE[other.state]],
        "dpv:isIndicatedAtTime": time_text(proof.made_at),
        "dpv:isExercisedAt": "not chosen",
        "dpv:isIndicatedBy": _PERSON,
    }
    purpose = {
        "@type": ["dpv:Purpose"],
        "skos:broader": _broader(other.code),
        "skos:prefLabel": subject,
    }
    return {**_common(proof, purpose), "dpv:hasConsentStatus": [status]}


def _common(proof: ConsentProof, purpose: Mapping[str, Any]) -> dict[str, Any]:
    """What is the same for every purpose of a company that writes on WhatsApp."""
    return {
        "@type": ["dpv:Process"],
        "dpv:hasPurpose": [dict(purpose)],
        "dpv:hasPersonalData": ["pd:TelephoneNumber", "pd:AccountIdentifier"],
        "dpv:hasProcessing": ["dpv:Collect", "dpv:Store", "dpv:Use", "dpv:Transmit"],
        "dpv:hasDataController": [_COMPANY],
        "dpv:hasDataSource": ["dpv:DataSubjectDataSource"],
        "dpv:hasRecipient": [_COMPANY, _META],
        "dpv:hasLegalBasis": ["eu-gdpr:A6-1-a"],
        "dpv:hasRight": ["eu-gdpr:A7-3", "eu-gdpr:A15", "eu-gdpr:A17", "eu-gdpr:A77"],
        "dpv:hasConsentControl": ["dpv:WithdrawConsent"],
        "dpv:hasStorageCondition": [
            {"@type": ["dpv:StorageLocation"], "dpv:hasLocation": f"loc:{proof.country}"},
            {
                "@type": ["dpv:StorageDuration"],
                "dpv:hasDuration": {
                    "@type": "dpv:UntilEventDuration",
                    "rdf:value": "until consent ends; its proof until the end of the third year "
                    "after that",
                },
            },
        ],
    }


def _purpose(purpose: Purpose) -> dict[str, Any]:
    subject = purpose.subject_en or purpose.subject_de or purpose.topic or purpose.code
    return {
        "@type": ["dpv:Purpose"],
        "skos:broader": _broader(purpose.code),
        "skos:prefLabel": subject,
        "jawort:code": purpose.code,
        "jawort:channel": purpose.channel,
    }


def _broader(code: str) -> str:
    return "dpv:DirectMarketing" if code in ("ADS", "N10") else "dpv:ServiceProvision"


def _status(one: Event) -> dict[str, Any]:
    """One act. Where the exact time is erased the day is left."""
    at: datetime | None = one.at
    status: dict[str, Any] = {
        "@type": [STATUS[one.kind.value]],
        "dpv:isIndicatedAtTime": time_text(at) if at else one.day.isoformat(),
        "dpv:isExercisedAt": one.road or "unknown",
        "dpv:isIndicatedBy": _COMPANY if one.kind in _BY_COMPANY else _PERSON,
        "jawort:logEntry": one.index,
    }
    if one.kind is FactKind.CONSENT_GIVEN:
        status["@type"].append("dpv:ExpressedConsent")
        status["dpv:hasDuration"] = {
            "@type": ["dpv:UntilEventDuration"],
            "rdf:value": "until withdrawn",
        }
    return status
