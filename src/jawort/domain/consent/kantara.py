"""A yes as a consent receipt in the form of the Kantara Initiative, for programs that read it.

Only a yes has a receipt. Source: Kantara Initiative, "Consent Receipt Specification" v1.1.0
(2018-02-20), fields and JSON form, read 2026-11; law.md §4.1, K-01. `SCHEMA` checks it, in our own
words after that text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

import msgspec

from jawort.domain.consent.proof import ConsentProof, Event, Sealed
from jawort.domain.fact import FactKind

VERSION: Final = "KI-CR-v1.1.0"

_EMAIL: Final = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>()]+")
_PHONE: Final = re.compile(r"\+?\d[\d ()/-]{4,}\d")
_METHOD: Final[Mapping[str, str]] = {
    "in_thread_button": "button below the text in a chat on WhatsApp",
    "in_thread_keyword": "answer to the text in a chat on WhatsApp",
    "wa_me_token": "web form with unticked boxes, confirmed by a message with its code",
    "web_form": "web form with unticked boxes, confirmed on the channel itself",
    "checkout": "separate unticked box at checkout, confirmed on the channel itself",
    "paper": "signed on paper, confirmed on the channel itself",
    "phone": "by phone, confirmed in a chat on WhatsApp",
    "import": "taken over from earlier records",
}
_ENDS: Final = (
    "until withdrawn, at any time: STOP in the chat or the link of the receipt; its proof until "
    "the end of the third year after that"
)


@dataclass(frozen=True, slots=True)
class Party:
    """Who answers for the processing, as its privacy notice names it; what is unknown is empty."""

    address: str = ""
    contact: str = ""
    policy_url: str = ""
    site_url: str = ""


def receipt(proof: ConsentProof, sealed: Sealed, party: Party) -> dict[str, Any] | None:
    """The newest yes of a proof as a receipt; None where nobody has said yes."""
    given = [one for one in proof.events if one.kind is FactKind.CONSENT_GIVEN]
    if not given:
        return None
    yes = given[-1]
    text = proof.texts[-1] if proof.texts else None
    return {
        "version": VERSION,
        "jurisdiction": proof.country,
        "consentTimestamp": int(_at(yes).timestamp()),
        "collectionMethod": _METHOD.get(yes.road, yes.road or "unknown"),
        "consentReceiptID": str(uuid5(NAMESPACE_URL, f"jawort:{sealed.head_root}:{yes.index}")),
        "publicKey": f"sha256:{sealed.key_fingerprint}",
        "language": (text.language if text else "de").partition("-")[0].lower(),
        "piiPrincipalId": f"urn:uuid:{proof.contact_ids[0]}",
        "piiControllers": [_controller(proof, party)],
        "policyUrl": party.policy_url or f"urn:uuid:{proof.controller_id}",
        "services": [{"service": _service(proof), "purposes": [_purpose(proof)]}],
        "sensitive": False,
        "spiCat": [],
    }


def to_json(proof: ConsentProof, sealed: Sealed, party: Party) -> bytes | None:
    """The receipt as a file; None where nobody has said yes."""
    made = receipt(proof, sealed, party)
    if made is None:
        return None
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def _at(yes: Event) -> datetime:
    """Where the exact time is erased the day is left."""
    return yes.at or datetime.combine(yes.day, time(), tzinfo=UTC)


def _controller(proof: ConsentProof, party: Party) -> dict[str, Any]:
    email, phone = _EMAIL.search(party.contact), _PHONE.search(party.contact)
    address = {"addressCountry": proof.country}
    if party.address:
        address["streetAddress"] = party.address
    return {
        "piiController": proof.company,
        "onBehalf": False,
        "contact": party.contact or proof.company,
        "address": address,
        "email": email[0] if email else party.contact or "see policyUrl",
        "phone": phone[0].strip() if phone else party.contact or "see policyUrl",
        **({"piiControllerUrl": party.site_url} if party.site_url else {}),
    }


def _service(proof: ConsentProof) -> str:
    kinds = {"wa": "WhatsApp", "wa_call": "WhatsApp calls", "sms": "SMS", "rcs": "RCS"}
    return f"Messages by {kinds.get(proof.purpose.channel, proof.purpose.channel)}"


def _purpose(proof: ConsentProof) -> dict[str, Any]:
    about = proof.purpose
    is_ads = about.code in ("ADS", "N10")
    return {
        "purpose": about.subject_en or about.subject_de or about.topic or about.code,
        "purposeCategory": ["4 - Marketing" if is_ads else "1 - Core Function"],
        "consentType": "EXPLICIT",
        "piiCategory": ["2 - Contact", "3 - Unique identifier"],
        "primaryPurpose": not is_ads,
        "termination": _ENDS,
        "thirdPartyDisclosure": True,
        "thirdPartyName": "WhatsApp Ireland Limited",
    }


_TEXT: Final = {"type": "string", "minLength": 1}
_PURPOSE: Final = {
    "type": "object",
    "required": [
        "purpose",
        "purposeCategory",
        "consentType",
        "piiCategory",
        "primaryPurpose",
        "termination",
        "thirdPartyDisclosure",
    ],
    "properties": {
        "purpose": _TEXT,
        "purposeCategory": {"type": "array", "minItems": 1, "items": _TEXT},
        "consentType": {"enum": ["EXPLICIT", "IMPLICIT"]},
        "piiCategory": {"type": "array", "minItems": 1, "items": _TEXT},
        "primaryPurpose": {"type": "boolean"},
        "termination": _TEXT,
        "thirdPartyDisclosure": {"type": "boolean"},
        "thirdPartyName": _TEXT,
    },
    "if": {"properties": {"thirdPartyDisclosure": {"const": True}}},
    "then": {"required": ["thirdPartyName"]},
}
SCHEMA: Final[Mapping[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Consent receipt (Kantara v1.1.0), as Jawort exports it",
    "type": "object",
    "required": [
        "version",
        "jurisdiction",
        "consentTimestamp",
        "collectionMethod",
        "consentReceiptID",
        "language",
        "piiPrincipalId",
        "piiControllers",
        "policyUrl",
        "services",
        "sensitive",
        "spiCat",
    ],
    "properties": {
        "version": {"const": VERSION},
        "jurisdiction": {"type": "string", "pattern": "^[A-Z]{2}$"},
        "consentTimestamp": {"type": "integer", "minimum": 0},
        "collectionMethod": _TEXT,
        "consentReceiptID": {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-"},
        "publicKey": _TEXT,
        "language": {"type": "string", "pattern": "^[a-z]{2}$"},
        "piiPrincipalId": _TEXT,
        "piiControllers": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["piiController", "contact", "address", "email", "phone"],
                "properties": {
                    **dict.fromkeys(("piiController", "contact", "email", "phone"), _TEXT),
                    "onBehalf": {"type": "boolean"},
                    "address": {"type": "object", "required": ["addressCountry"]},
                },
            },
        },
        "policyUrl": _TEXT,
        "services": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["service", "purposes"],
                "properties": {
                    "service": _TEXT,
                    "purposes": {"type": "array", "minItems": 1, "items": _PURPOSE},
                },
            },
        },
        "sensitive": {"type": "boolean"},
        "spiCat": {"type": "array", "items": _TEXT},
    },
}
