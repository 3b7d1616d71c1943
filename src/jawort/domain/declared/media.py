"""Declared: the files of a person, their bytes, and their ids at the carrier."""

from jawort.domain.declared.field import Eraser, Field, Protection, Table, link, plain, sealed
from jawort.domain.retention import RetentionClass

_SERVICE = "Art. 6(1)(b) or (f) GDPR"
_DE, _EN = "Beantworten von Anfragen", "answering questions"

MEDIA = Table(
    "media",
    "media",
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.MEDIA,
    Eraser.DELETE,
    "media_id",
    (
        link(),
        plain("media_id", "Nummer der Datei", "number of the file"),
        plain("message_id", "Nummer der Nachricht", "number of the message"),
        plain("direction", "Richtung", "direction"),
        plain("kind", "Bild, Ton, Film oder Dokument", "picture, sound, film or document"),
        plain("is_voice", "Sprachnachricht", "voice note"),
        plain("state", "Stand des Abholens", "whether it was fetched"),
        plain("content_type", "Art der Datei", "kind of file"),
        plain("byte_count", "Größe in Bytes", "size in bytes"),
        plain("width", "Breite in Bildpunkten", "width in pixels"),
        plain("height", "Höhe in Bildpunkten", "height in pixels"),
        sealed("sha256_sealed", "Prüfsumme der Datei", "checksum of the file", exported=False),
        sealed("filename_sealed", "Name der Datei", "name of the file"),
        Field(
            "preview_sealed",
            Protection.SEALED,
            "Kleine Ansicht des Bildes",
            "small view of the picture",
            exported=False,
            holds="bytes",
        ),
        sealed(
            "source_sealed",
            "Kennung der Datei bei Meta",
            "id of the file at Meta",
            exported=False,
        ),
        plain("retention_class", "Aufbewahrungsklasse", "retention class"),
        plain("received_at", "Empfangen am", "received at"),
    ),
    classed=True,
    staff=("uploaded_by",),
    plain=("sender_id", "is_shown", "try_count", "next_try_at", "waits_in"),
)

MEDIA_CHUNK = Table(
    "media_chunk",
    "",  # the list stands under media; the files themselves are handed out beside the package
    _DE,
    _EN,
    _SERVICE,
    RetentionClass.MEDIA,
    Eraser.DELETE,
    "media_id",
    (
        link(),
        Field(
            "chunk_sealed",
            Protection.SEALED,
            "Stück einer Datei",
            "part of a file",
            exported=False,
            holds="bytes",
        ),
    ),
    follows="media",
    plain=("media_id", "position"),
)

MEDIA_UPLOAD = Table(
    "media_upload",
    "",
    "Senden von Dateien",
    "sending files",
    _SERVICE,
    RetentionClass.MEDIA,
    Eraser.DELETE,
    "media_id",
    (
        link(),
        sealed(
            "carrier_id_sealed",
            "Kennung der Datei bei Meta",
            "id of the file at Meta",
            exported=False,
        ),
    ),
    follows="media",
    plain=("media_id", "sender_id", "state", "try_count", "next_try_at", "uploaded_at"),
)

TABLES = (MEDIA_UPLOAD, MEDIA_CHUNK, MEDIA)
