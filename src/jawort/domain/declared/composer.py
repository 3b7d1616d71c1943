"""Declared: what is being written, and what waits to be sent until the person writes again."""

from jawort.domain.declared.field import Eraser, Table, ThingTable, link, plain, sealed
from jawort.domain.retention import RetentionClass

_SERVICE = "Art. 6(1)(b) or (f) GDPR"
_DE, _EN = "Beantworten von Anfragen", "answering questions"

COMPOSER_DRAFT = Table(
    "composer_draft",
    "drafts",
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "draft_id",
    (
        link(),
        sealed("content_sealed", "Entwurf einer Antwort", "draft of an answer", holds="json"),
        plain("saved_at", "Gespeichert am", "saved at"),
    ),
    staff=("account_id",),
    plain=("draft_id", "conversation_id", "sent_as"),
)

KEPT_ANSWER = Table(
    "kept_answer",
    "kept_answers",
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "kept_id",
    (
        link(),
        sealed("content_sealed", "Wartende Antwort", "answer that waits", holds="json"),
        plain("state", "Zustand", "state"),
        plain("code", "Kennwort der Prüfung", "code of the check"),
        plain("kept_at", "Aufbewahrt seit", "kept since"),
        plain("keep_until", "Aufbewahrt bis", "kept until"),
        plain("ended_at", "Beendet am", "ended at"),
    ),
    staff=("account_id",),
    plain=("kept_id", "conversation_id", "idempotency_key", "ready_id"),
)

TABLES = (COMPOSER_DRAFT, KEPT_ANSWER)

THINGS = (
    ThingTable(
        "quick_reply",
        "texts the whole team uses",
        ("controller_id", "quick_reply_id", "shortcut", "body", "changed_at"),
        staff=("changed_by",),
    ),
)
