"""Declared: who the person is, and the keys that open what is known of them."""

from jawort.domain.declared.field import (
    Eraser,
    Field,
    Left,
    Protection,
    Table,
    keyed,
    link,
    plain,
    sealed,
)
from jawort.domain.retention import RetentionClass

_SERVICE = "Art. 6(1)(b) or (f) GDPR"

CONTACT = Table(
    "contact",
    "profile",
    "Führen des Kontakts: wer schreibt, was ist zu beachten",
    "keeping the contact: who is writing, what must be respected",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.EMPTY,
    "contact_id",
    (
        link(),
        plain("state", "Zustand", "state", emptied="erased"),
        plain("kind", "Art des Kontakts", "kind of contact", emptied="consumer"),
        plain("origin", "Herkunft der Daten", "source of the data", emptied=""),
        sealed("name_sealed", "Name bei WhatsApp", "name on WhatsApp"),
        sealed("username_sealed", "Benutzername bei WhatsApp", "username on WhatsApp"),
        plain("language", "Sprache", "language", emptied=""),
        plain("identity_ok", "Identität unverändert", "identity unchanged", emptied=True),
        plain("identity_since", "Identität geändert am", "identity changed at", emptied=None),
        plain("restricted", "Verarbeitung eingeschränkt", "processing restricted", emptied=False),
        plain("objection", "Widerspruch", "objection", emptied="none"),
        plain("optout", "Abmeldung", "opt-out", emptied="none"),
        plain("optout_at", "Abgemeldet am", "opted out at", emptied=None),
        plain("minor", "Minderjährigkeit", "minority", emptied="ok"),
        plain(
            "platform_ads_stop", "Werbestopp bei Meta", "advertising stop at Meta", emptied=False
        ),
        plain("platform_ads_at", "Werbestopp bei Meta vom", "advertising stop of", emptied=None),
        plain("created_at", "Angelegt am", "made at", emptied=Left.DAY),
        plain("erased_on", "Gelöscht am", "erased on", emptied=Left.DAY),
    ),
)

IDENTIFIER = Table(
    "identifier",
    "identifiers",
    "Wiedererkennen und Anschreiben",
    "recognising and reaching the person",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "identifier_id",
    (
        link(),
        plain("kind", "Art der Kennung", "kind of identifier"),
        sealed("value_sealed", "Kennung", "identifier"),
        keyed("lookup", "Schlüsselwert zum Wiederfinden", "keyed value to find it by"),
        plain("valid_from", "Gültig ab", "valid from"),
        plain("valid_to", "Gültig bis", "valid to"),
    ),
    plain=("identifier_id", "portfolio_id", "lookup_generation"),
)

CONTACT_LINK = Table(
    "contact_link",
    "links",
    "Zusammenführen mehrerer Kontakte einer Person",
    "joining several records of one person",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "contact_id",
    (
        link(),
        Field(
            "linked_to",
            Protection.LINK,
            "zusammengeführt mit",
            "joined with",
            exported=False,
        ),
        plain("reason", "Grund der Zusammenführung", "reason for joining"),
        plain("linked_at", "Zusammengeführt am", "joined at"),
        plain("unlinked_at", "Getrennt am", "separated at"),
    ),
    links=("contact_id", "linked_to"),
)

MERGE_PROPOSAL = Table(
    "merge_proposal",
    "merge_proposals",
    "Erkennen, dass mehrere Kontakte eine Person sind",
    "finding that several records are one person",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "proposal_id",
    (
        link(),
        Field(
            "linked_to", Protection.LINK, "vielleicht dieselbe", "maybe the same", exported=False
        ),
        plain("reason", "Grund der Vermutung", "reason for supposing so"),
        plain("proposed_at", "Vermutet am", "supposed at"),
        plain("settled_at", "Entschieden am", "settled at"),
        plain("outcome", "Ergebnis", "outcome"),
    ),
    links=("contact_id", "linked_to"),
    plain=("proposal_id",),
)

DATA_KEY = Table(
    "data_key",
    "",
    "Verschlüsselung der Daten dieser Person",
    "encryption of this person's data",
    "Art. 32 GDPR",
    RetentionClass.CHAT,
    Eraser.LOCK,
    "data_key_id",
    (
        link(),
        plain("fate", "was die Löschung mit ihm tut", "what erasure does with it"),
        plain("retention_class", "Aufbewahrungsklasse", "retention class"),
        plain("locked_on", "gesperrt seit", "locked since"),
        plain("ends_on", "wird vernichtet nach dem", "destroyed after"),
    ),
    plain=("data_key_id", "kek_id", "wrapped"),
)

TABLES = (MERGE_PROPOSAL, CONTACT_LINK, IDENTIFIER, DATA_KEY, CONTACT)
