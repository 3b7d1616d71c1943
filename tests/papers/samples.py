"""Invented values for papers."""

from datetime import date
from uuid import UUID

from jawort.domain.retention import RetentionClass
from jawort.domain.right.erasure import Certificate, Ground, Kept, Removed

CERTIFICATE = Certificate(
    erasure_id=UUID("5f0c0f0e-6a1b-4c3d-9e2f-0123456789ab"),
    controller="Autohaus Sonnenschein GmbH, Köln",
    erased_on=date(2026, 11, 20),
    ground=Ground.REQUEST,
    contact_count=3,
    identifier_count=4,
    removed=(
        Removed("decision", 14),
        Removed("media_chunk", 9),
        Removed("media", 2),
        Removed("note", 3),
        Removed("status", 31),
        Removed("message", 42),
        Removed("conversation", 2),
        Removed("identifier", 4),
        Removed("data_key", 3),
        Removed("contact", 3),
    ),
    kept=(
        Kept(RetentionClass.CONSENT_PROOF, 2, date(2029, 12, 31)),
        Kept(RetentionClass.BUSINESS_LETTER, 5, date(2032, 12, 31)),
        Kept(RetentionClass.VOUCHER, 1, date(2034, 12, 31)),
    ),
    no_scope="ads",
    deliveries_gone_on=date(2026, 11, 28),
    backups_clean_on=date(2026, 12, 25),
    live_files_clean=True,
)
