"""An invented consent for papers: asked, shown, agreed to by a button, and withdrawn in words."""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from jawort.domain.consent.proof import (
    ConsentProof,
    Decisions,
    Event,
    LastDecision,
    Named,
    NotChosen,
    Purpose,
    Sealed,
    Shown,
    Standing,
    Text,
)
from jawort.domain.fact import FactKind
from tests.shop import NOON

BODY = (
    "Möchten Sie von der Autohaus Sonnenschein GmbH, Köln, höchstens 4-mal im Monat Angebote rund "
    "ums Auto per WhatsApp bekommen? Das ist freiwillig und endet jederzeit mit STOP."
)
DIGEST = sha256(BODY.encode()).hexdigest()
ERIKA = UUID("0198c0de-0000-7000-8000-000000000001")


def _at(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


_GIVEN = Event(
    8,
    FactKind.CONSENT_GIVEN,
    NOON.date(),
    {"purpose": "ADS", "channel": "wa", "capture": "in_thread_button", "wording_sha256": DIGEST},
    {
        "act_at": _at(3).isoformat(),
        "capture": "in_thread_button",
        "evidence": {
            "asked_message_id": "0198c0de-0000-7000-8000-0000000000a1",
            "wording_id": str(UUID(int=7)),
            "wording_sha256": DIGEST,
            "answer_message_id": "0198c0de-0000-7000-8000-0000000000a2",
            "answer_wamid": "wamid.…",
            "identifier": {"kind": "wa_id", "value": "+49 171 ••• ••01"},
            "said": "jawort:yes:0198c0de-0000-7000-8000-0000000000b1",
            "said_at": _at(3).isoformat(),
            "received_at": (_at(3) + timedelta(seconds=1)).isoformat(),
            "ip_unavailable_reason": "in_thread",
            "workflow": "in_thread 2026-11",
            "start_said": "START",
        },
    },
)

PROOF = ConsentProof(
    controller_id=UUID(int=1),
    company="Autohaus Sonnenschein GmbH, Köln",
    country="DE",
    made_at=NOON + timedelta(days=40),
    is_masked=True,
    contact_ids=(ERIKA,),
    named=(
        Named("wa_id", "+49 171 ••• ••01", NOON, None),
        Named("bsuid", "DE.1184 ••••", NOON, _at(4000)),
    ),
    purpose=Purpose(
        UUID(int=3),
        "ADS",
        "angebote",
        "wa",
        "consent",
        "Angebote rund ums Auto",
        "offers about cars",
        4,
        30,
    ),
    standing=(Standing(ERIKA, "Sonnenschein", "withdrawn", _at(2880), "stop", False),),
    texts=(
        Text(
            UUID(int=7),
            "angebote",
            2,
            "de",
            "thread",
            BODY,
            DIGEST,
            NOON - timedelta(days=9),
            "Anna Admin",
            None,
            "",
            "Ja, anmelden",
            "Nein",
        ),
    ),
    shown=(
        Shown(
            UUID("0198c0de-0000-7000-8000-0000000000a1"),
            "wamid.…",
            _at(1),
            (("delivered", _at(1)),),
        ),
    ),
    events=(
        Event(
            3,
            FactKind.WORDING_PUBLISHED,
            (NOON - timedelta(days=9)).date(),
            {"kind": "opt_in", "language": "de", "wording_sha256": DIGEST},
            {"at": (NOON - timedelta(days=9)).isoformat(), "approved_by": "Anna Admin"},
        ),
        Event(
            7,
            FactKind.CONSENT_ASKED,
            NOON.date(),
            {"purpose": "ADS", "channel": "wa"},
            {"act_at": _at(0).isoformat(), "start_message_id": "m1", "wording_sha256": DIGEST},
        ),
        _GIVEN,
        Event(
            21,
            FactKind.CONSENT_WITHDRAWN,
            _at(2880).date(),
            {"cause": "stop", "scope": "ads"},
            {"act_at": _at(2880).isoformat(), "cause": "stop", "scope": "ads"},
        ),
    ),
    not_chosen=(
        NotChosen(UUID(int=4), "ADS", "wohnmobile", "wa", "Wohnmobile", "camper vans", "denied"),
    ),
    decisions=Decisions(
        {"allow": 2, "deny": 1},
        {"OK": 2, "OPT_OUT": 1},
        0,
        LastDecision(_at(2900), "deny", "OPT_OUT", "R12", "2026-11"),
    ),
    waiting=0,
)
ONLY_YES = replace(
    PROOF,
    events=PROOF.events[:3],
    standing=(replace(PROOF.standing[0], state="granted", at=_at(3), road="in_thread_button"),),
)
REFUSED = replace(
    PROOF,
    events=(*PROOF.events[:2], replace(_GIVEN, kind=FactKind.CONSENT_REFUSED)),
    standing=(replace(PROOF.standing[0], state="denied", at=_at(3), road="in_thread_button"),),
)

FILE = '{"format": "jawort-consent-proof-v1", "about": "Übergabe 👍"}\n'.encode()
SEALED = Sealed(FILE, sha256(FILE).hexdigest(), 34, "ab" * 32, _at(50_000), "cd" * 32)
