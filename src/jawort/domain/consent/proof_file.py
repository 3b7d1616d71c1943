"""A consent proof as the fields of a file: nothing is left out, nothing is guessed. Pure.

The form is `docs/proof.md`; `desk/proof/file.py` and `tools/verify_proof.py` read it.
"""

from datetime import UTC, datetime
from typing import Any, Final

from jawort.domain.consent.proof import FORMAT, ConsentProof, Purpose, Text
from jawort.domain.sentence import Sentence

HOW_TO: Final = Sentence(
    "Prüfen ohne Netz und ohne Jawort: python3 verify_proof.py DATEI --key FINGERABDRUCK. Das "
    "Prüfprogramm ist eine einzige Datei und liegt dem Programm als tools/verify_proof.py bei; "
    "mit Jawort: jawort proof verify DATEI. Den Fingerabdruck nennt der Betreiber auf anderem Weg.",
    "To check without a network and without Jawort: python3 verify_proof.py FILE --key "
    "FINGERPRINT. The script is a single file and comes with the program as tools/verify_proof.py; "
    "with Jawort: jawort proof verify FILE. The operator tells the fingerprint in another way.",
)


def file_parts(proof: ConsentProof) -> dict[str, Any]:
    """Everything a file says beside the entries of the log."""
    return {
        "format": FORMAT,
        "wordings": [_text(one) for one in proof.texts],
        "about": _about(proof),
        "verify": HOW_TO._asdict(),
    }


def time_text(at: datetime) -> str:
    """A time as files write it: UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _text(one: Text) -> dict[str, Any]:
    return {
        "wording_id": str(one.wording_id),
        "name": one.name,
        "version": one.version,
        "language": one.language,
        "surface": one.surface,
        "body": one.body,
        "buttons": [one.yes, one.no] if one.yes else [],
        "sha256": one.sha256,
        "published_at": time_text(one.published_at),
        "approved_by": one.approved_by,
        "withdrawn_at": time_text(one.withdrawn_at) if one.withdrawn_at else None,
        "withdrawn_why": one.withdrawn_why,
    }


def _about(proof: ConsentProof) -> dict[str, Any]:
    return {
        "company": proof.company,
        "country": proof.country,
        "made_at": time_text(proof.made_at),
        "masked": proof.is_masked,
        "person": {
            "records": [str(one) for one in proof.contact_ids],
            "identifiers": [
                {
                    "kind": one.kind,
                    "value": one.value,
                    "from": time_text(one.valid_from),
                    "to": time_text(one.valid_to) if one.valid_to else None,
                }
                for one in proof.named
            ],
        },
        "purpose": _purpose(proof.purpose),
        "standing": [
            {
                "record": str(one.contact_id),
                "brand": one.brand,
                "state": one.state,
                "at": time_text(one.at),
                "road": one.road,
                "proof_ok": one.proof_ok,
            }
            for one in proof.standing
        ],
        "shown": [
            {
                "message": str(one.message_id),
                "wamid": one.wamid,
                "at": time_text(one.at),
                "reports": [{"status": word, "at": time_text(at)} for word, at in one.reports],
            }
            for one in proof.shown
        ],
        "not_chosen": [
            {
                "id": str(one.purpose_id),
                "code": one.code,
                "topic": one.topic,
                "channel": one.channel,
                "subject_de": one.subject_de,
                "subject_en": one.subject_en,
                "state": one.state,
            }
            for one in proof.not_chosen
        ],
        "decisions": _decisions(proof),
        "waiting": proof.waiting,
    }


def _purpose(one: Purpose) -> dict[str, Any]:
    return {
        "id": str(one.purpose_id),
        "code": one.code,
        "topic": one.topic,
        "channel": one.channel,
        "basis": one.basis,
        "subject_de": one.subject_de,
        "subject_en": one.subject_en,
        "cap_count": one.cap_count,
        "cap_days": one.cap_days,
    }


def _decisions(proof: ConsentProof) -> dict[str, Any]:
    known = proof.decisions
    last = known.last
    return {
        "outcomes": dict(known.outcomes),
        "codes": dict(known.codes),
        "closed": known.closed,
        "last": last
        and {
            "at": time_text(last.at),
            "outcome": last.outcome,
            "code": last.code,
            "rule": last.rule,
            "policy_version": last.policy_version,
        },
    }
