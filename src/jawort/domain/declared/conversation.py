"""Declared: what was written, what became of it, and what was noted beside it."""

from jawort.domain.declared.field import Eraser, Table, keyed, link, plain, sealed
from jawort.domain.retention import RetentionClass

_SERVICE = "Art. 6(1)(b) or (f) GDPR"
_DE, _EN = "Beantworten von Anfragen", "answering questions"

CONVERSATION = Table(
    "conversation",
    "conversations",
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "conversation_id",
    (
        link(),
        plain("state", "Zustand", "state"),
        plain("queue", "Warteschlange", "queue"),
        plain("initiated_by", "Begonnen von", "begun by"),
        plain("last_inbound_at", "Letzte Nachricht von Ihnen", "last message from you"),
        plain("snoozed_until", "Zurückgestellt bis", "put off until"),
        plain("handover", "An einen Menschen übergeben", "handed over to a human"),
        plain("ai_disclosed", "Auf KI hingewiesen", "told about AI"),
        plain("retention_class", "Aufbewahrungsklasse", "retention class"),
        plain("opened_at", "Begonnen am", "opened at"),
        plain("closed_at", "Beendet am", "closed at"),
        plain("active_at", "Neueste Nachricht vom", "newest message of"),
        plain("unanswered_since", "Wartet auf Antwort seit", "waiting for an answer since"),
        plain("failed_at", "Zustellung misslungen am", "delivery failed at"),
        plain("private_since", "Als privat abgesondert am", "set apart as private at"),
        plain("private_cleared_at", "Texte gelöscht am", "texts deleted at"),
    ),
    classed=True,
    staff=("assigned_to",),
    plain=("conversation_id", "sender_id", "heard_count", "read_count"),
)

MESSAGE = Table(
    "message",
    "messages",
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "message_id",
    (
        link(),
        plain("message_id", "Nummer der Nachricht", "number of the message"),
        plain("direction", "Richtung", "direction"),
        plain("kind", "Art der Nachricht", "kind of message"),
        sealed(
            "body_sealed",
            "Inhalt der empfangenen und gesendeten WhatsApp-Nachrichten",
            "content of the WhatsApp messages received and sent",
            holds="json",
        ),
        sealed("wamid_sealed", "Nachrichten-ID bei Meta", "message id at Meta", exported=False),
        keyed("wamid_lookup", "Schlüsselwert der Nachrichten-ID", "keyed value of the message id"),
        plain(
            "at",
            "Datum und Uhrzeit der empfangenen und gesendeten WhatsApp-Nachrichten",
            "date and time of the WhatsApp messages received and sent",
        ),
        plain("recorded_at", "Gespeichert am", "kept at"),
        plain("status", "Zustellstatus", "delivery status"),
        plain("status_at", "Zustellstatus vom", "delivery status of"),
        plain("origin", "Ursprung (Mensch, Automatik, Kampagne)", "origin (human, rule, campaign)"),
        plain("retention_class", "Aufbewahrungsklasse", "retention class"),
    ),
    classed=True,
    staff=("written_by",),
    plain=("conversation_id", "reply_to"),
)

MESSAGE_KEY = Table(
    "message_key",
    "",
    "Zuordnen von Zustellberichten und Antworten",
    "matching delivery reports and answers",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "wamid_lookup",
    (
        link(),
        keyed("wamid_lookup", "Schlüsselwert der Nachrichten-ID", "keyed value of the message id"),
    ),
    plain=("message_id",),
)

STATUS = Table(
    "status",
    "statuses",
    "Feststellen, ob eine Nachricht ankam",
    "knowing whether a message arrived",
    "Art. 6(1)(f) GDPR",
    RetentionClass.STATUS,
    Eraser.DELETE,
    "message_id",
    (
        link(),
        plain("message_id", "Nummer der Nachricht", "number of the message"),
        plain("status", "Zustellstatus", "delivery status"),
        plain("at", "Zeitpunkt", "time"),
        plain("error_code", "Fehlernummer", "error number"),
        plain("pricing", "Abrechnungsart", "kind of pricing"),
    ),
)

NOTE = Table(
    "note",
    "notes",
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "note_id",
    (
        link(),
        sealed("body_sealed", "Interne Notiz", "internal note"),
        plain("at", "Zeitpunkt", "time"),
    ),
    staff=("written_by",),
    plain=("note_id", "conversation_id"),
)

MENTION = Table(
    "mention",
    "",  # whom of the staff a note names; the note itself is exported
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "note_id",
    (link(),),
    staff=("account_id",),
    plain=("note_id", "conversation_id", "seen_at"),
)

CONVERSATION_LABEL = Table(
    "conversation_label",
    "labels",
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "label_id",
    (link(), plain("label_id", "Etikett", "label")),
    plain=("conversation_id",),
)

SEARCH_TOKEN = Table(
    "search_token",
    "",
    "Finden von Nachrichten",
    "finding messages",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "subject_id",
    (link(), keyed("tokens", "Schlüsselwerte der Wörter", "keyed values of the words")),
    plain=("subject_id",),
)

SEARCH_WAITING = Table(
    "search_waiting",
    "",
    "Finden von Nachrichten",
    "finding messages",
    _SERVICE,
    RetentionClass.CHAT,
    Eraser.DELETE,
    "subject_id",
    (link(),),
    plain=("subject_id",),
)

TABLES = (
    SEARCH_WAITING,
    SEARCH_TOKEN,
    CONVERSATION_LABEL,
    MENTION,
    NOTE,
    STATUS,
    MESSAGE_KEY,
    MESSAGE,
    CONVERSATION,
)
