"""Declared: facts of legal weight, the remembered no, and raw deliveries."""

from jawort.domain.declared.field import (
    Eraser,
    Field,
    Protection,
    Table,
    keyed,
    link,
    plain,
    sealed,
)
from jawort.domain.retention import RetentionClass

FACT_PERSON = Table(
    "fact_person",
    "facts",
    "Nachweis von Einwilligungen, Widersprüchen, Entscheidungen und Anträgen",
    "proof of consents, objections, decisions and requests",
    "Art. 5(2), 7(1), 6(1)(c) and (f) GDPR",
    RetentionClass.LOG_PERSONAL,
    Eraser.DELETE,
    "fact_id",
    (
        link(),
        plain("retention_class", "Aufbewahrungsklasse", "retention class"),
        sealed("personal_sealed", "Inhalt der Tatsache", "content of the fact", holds="json"),
    ),
    classed=True,
    plain=("fact_id",),
)

SUPPRESSION = Table(
    "suppression",
    "",
    "Erinnern eines Nein, auch wenn die Daten gelöscht sind",
    "remembering a no, also when the data are gone",
    "Art. 17(3)(b), 21(3) GDPR",
    RetentionClass.SUPPRESSION,
    Eraser.REMEMBER,
    "hash",
    (
        keyed("hash", "Sperrwert einer Kennung", "block value of an identifier"),
        plain("scope", "Umfang des Nein", "scope of the no"),
        plain("since", "Nein seit", "no since"),
        plain("lifted_at", "Aufgehoben am", "lifted at"),
    ),
    links=(),
    plain=("generation", "fact_id"),
)

ERASURE_MARK = Table(
    "erasure_mark",
    "",
    "Vergessen verspäteter Nachrichten aus der Zeit vor der Löschung",
    "forgetting late messages from before the erasure",
    "Art. 17 GDPR",
    RetentionClass.SUPPRESSION,
    Eraser.REMEMBER,
    "hash",
    (
        keyed("hash", "Sperrwert einer Kennung", "block value of an identifier"),
        plain("erased_at", "Gelöscht am", "erased at"),
    ),
    links=(),
    plain=("generation", "forgotten_count"),
)

DELIVERY = Table(
    "delivery",
    "",
    "Sicheres Annehmen von Nachrichten, ehe sie gelesen sind",
    "safe receipt of messages before they are read",
    "Art. 6(1)(f) GDPR",
    RetentionClass.DELIVERY,
    Eraser.BY_AGE,
    "delivery_id",
    (
        Field(
            "body_sealed",
            Protection.DAY_SEALED,
            "Rohe Zustellung von WhatsApp",
            "raw delivery from WhatsApp",
            exported=False,
        ),
        keyed("persons", "Schlüsselwerte der Personen", "keyed values of the persons"),
    ),
    links=(),
    plain=(
        "day",
        "delivery_id",
        "endpoint_id",
        "received_at",
        "lane",
        "body_size",
        "persons_known",
        "state",
        "read_at",
        "attempt_count",
        "update_count",
        "unknown_count",
        "refused_unread_count",
        "not_before",
    ),
)

UPDATE_SEEN = Table(
    "update_seen",
    "",
    "Erkennen wiederholter Zustellungen",
    "recognising repeated deliveries",
    "Art. 6(1)(f) GDPR",
    RetentionClass.DELIVERY,
    Eraser.BY_AGE,
    "update_key",
    (keyed("update_key", "Schlüsselwert einer Zustellung", "keyed value of a delivery"),),
    links=(),
    plain=("day",),
)

TABLES = (FACT_PERSON, SUPPRESSION, ERASURE_MARK, DELIVERY, UPDATE_SEEN)
