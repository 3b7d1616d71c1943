"""Why a file is not taken, and what to do instead: said before anything is sent."""

from typing import Final

from jawort.domain.media import MB
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_REASONS: Final[dict[str, tuple[Sentence, Sentence]]] = {
    "MEDIA_UNKNOWN": (
        Sentence("Diese Datei gibt es nicht oder nicht mehr.", "There is no such file any more."),
        Sentence("Laden Sie die Seite neu.", "Load the page again."),
    ),
    "MEDIA_NOT_HERE": (
        Sentence("Diese Datei ist noch nicht da.", "This file is not here yet."),
        Sentence("Warten Sie einen Moment.", "Wait a moment."),
    ),
    "MEDIA_EMPTY": (
        Sentence("Die Datei ist leer.", "The file is empty."),
        Sentence("Wählen Sie eine andere Datei.", "Choose another file."),
    ),
    "MEDIA_HEIC": (
        Sentence(
            "WhatsApp nimmt keine HEIC-Bilder an, nur JPEG und PNG.",
            "WhatsApp takes no HEIC pictures, only JPEG and PNG.",
        ),
        Sentence(
            "Speichern Sie das Bild als JPEG, am iPhone etwa mit Einstellungen › Kamera › "
            "Formate › Maximale Kompatibilität.",
            "Save the picture as JPEG; on an iPhone with Settings › Camera › Formats › Most "
            "Compatible.",
        ),
    ),
    "MEDIA_TYPE": (
        Sentence(
            "Diese Art von Datei nimmt WhatsApp nicht an.", "WhatsApp does not take this file type."
        ),
        Sentence(
            "Es gehen JPEG, PNG, MP4, MP3, OGG, PDF, Text sowie Word, Excel und PowerPoint.",
            "JPEG, PNG, MP4, MP3, OGG, PDF, text, Word, Excel and PowerPoint will do.",
        ),
    ),
    "MEDIA_UNREADABLE": (
        Sentence("Das Bild lässt sich nicht lesen.", "The picture cannot be read."),
        Sentence(
            "Öffnen Sie es auf Ihrem Gerät und speichern Sie es neu als JPEG.",
            "Open it on your device and save it anew as JPEG.",
        ),
    ),
    "MEDIA_SENT": (
        Sentence("Diese Datei gehört schon zu einer Nachricht.", "This file belongs to a message."),
        Sentence(
            "Gelöscht wird sie mit den Daten der Person oder nach Ablauf der Frist.",
            "It is erased with the person's data, or when its time is over.",
        ),
    ),
    "MEDIA_NOT_YOURS": (
        Sentence("Diese Datei hat jemand anderes gewählt.", "Somebody else chose this file."),
        Sentence(
            "Nur wer sie gewählt hat, kann sie wegnehmen.", "Only who chose it can take it away."
        ),
    ),
    "MEDIA_NOT_THEIRS": (
        Sentence(
            "Diese Datei wurde für eine andere Person gewählt.",
            "This file was chosen for another person.",
        ),
        Sentence("Wählen Sie sie hier noch einmal.", "Choose it here once more."),
    ),
    "MEDIA_NOT_AGAIN": (
        Sentence("Hier gibt es nichts noch einmal zu holen.", "There is nothing to fetch again."),
        Sentence(
            "Bitten Sie die Person, die Datei noch einmal zu senden.",
            "Ask the person to send the file once more.",
        ),
    ),
}
_TOO_BIG: Final = Sentence(
    "Die Datei ist zu groß: WhatsApp nimmt hier höchstens {most} MB.",
    "The file is too large: WhatsApp takes {most} MB here at most.",
)
_SMALLER: Final = Sentence(
    "Verkleinern Sie sie, oder senden Sie einen Link darauf.",
    "Make it smaller, or send a link to it.",
)


def refusal(code: str) -> Refusal:
    """The refusal of this code."""
    return Refusal(code, *_REASONS[code])


def too_big(most_bytes: int) -> Refusal:
    """The refusal of a file over its limit."""
    return Refusal("MEDIA_TOO_BIG", _TOO_BIG.about(most=most_bytes // MB), _SMALLER)
