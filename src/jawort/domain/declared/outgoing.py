"""Declared: what was to be sent, how it was judged, and how it left."""

from jawort.domain.declared.field import Eraser, Table, link, plain, sealed
from jawort.domain.retention import RetentionClass

_SERVICE = "Art. 6(1)(b) or (f) GDPR"

DECISION = Table(
    "decision",
    "decisions",
    "Prüfen jeder Nachricht vor dem Senden",
    "judging every message before it is sent",
    "Art. 5(2), 6(1)(f) GDPR",
    RetentionClass.CHAT,
    Eraser.DELETE,
    "decision_id",
    (
        link(),
        plain("origin", "Ursprung", "origin"),
        plain("purpose", "Zweck", "purpose"),
        plain("outcome", "Ergebnis", "outcome"),
        plain("rule", "Regel", "rule"),
        plain("code", "Grund", "reason"),
        plain("obligations", "Auflagen", "obligations"),
        plain("policy_version", "Regelstand", "policy version"),
        sealed("situation_sealed", "Verwendete Tatsachen", "facts used", holds="json"),
        plain("decided_at", "Entschieden am", "decided at"),
    ),
    plain=("decision_id", "ready_id", "campaign_id"),
)

READY = Table(
    "ready",
    "outbox",
    "Senden erlaubter Nachrichten",
    "sending what is allowed",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "ready_id",
    (
        link(),
        plain("origin", "Ursprung", "origin"),
        plain("purpose", "Zweck", "purpose"),
        sealed("content_sealed", "Inhalt der Nachricht", "content of the message", holds="json"),
        plain("state", "Zustand", "state"),
        plain("not_before", "Nicht vor", "not before"),
        plain("queued_at", "Eingestellt am", "queued at"),
        plain("ended_at", "Abgeschlossen am", "ended at"),
        plain("topic", "Thema", "topic"),
    ),
    staff=("written_by",),
    plain=(
        "case_id",
        "answers",
        "ready_id",
        "sender_id",
        "conversation_id",
        "message_id",
        "campaign_id",
        "decision_id",
        "idempotency_key",
        "priority",
        "claimed_by",
        "claimed_at",
        "attempt_count",
    ),
)

ATTEMPT = Table(
    "attempt",
    "attempts",
    "Nichts zweimal senden",
    "sending nothing twice",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "attempt_id",
    (
        link(),
        plain("began_at", "Begonnen am", "begun at"),
        plain("ended_at", "Beendet am", "ended at"),
        plain("outcome", "Ausgang", "outcome"),
        plain("error_code", "Fehlernummer", "error number"),
    ),
    plain=(
        "attempt_id",
        "ready_id",
        "decision_id",
        "sender_id",
        "starts",
        "pair_full_at",
        "no_taken_at",
    ),
)

ERRAND = Table(
    "errand",
    "errands",
    "Aufträge an WhatsApp ohne Inhalt an die Person",
    "calls to WhatsApp that carry nothing to the person",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "errand_id",
    (
        link(),
        plain("kind", "Art des Auftrags", "kind of call"),
        sealed("content_sealed", "Inhalt des Auftrags", "content of the call", exported=False),
        plain("state", "Zustand", "state"),
        plain("not_before", "Nicht vor", "not before"),
    ),
    plain=("errand_id", "sender_id", "attempt_count"),
)

TABLES = (ATTEMPT, READY, ERRAND, DECISION)
