"""A poster: how to begin a chat with the company, who answers for it, and how to be left alone.

It promises nothing and asks for nothing by itself: the yes is given in the chat (law.md §4.2).
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from jawort.domain.sentence import Language, Sentence
from jawort.papers import typeset
from jawort.papers.dialled import dialled
from jawort.papers.qr import svg

_WORDS: Final[dict[str, Sentence]] = {
    "ask": Sentence("Sollen wir Ihnen schreiben?", "Shall we write to you?"),
    "lead": Sentence(
        "Per WhatsApp zu: {subjects}. Aber nur, wenn Sie Ja sagen.",
        "On WhatsApp about: {subjects}. But only if you say yes.",
    ),
    "yes": Sentence("Ja.", "Yes."),
    "scan": Sentence("Scannen", "Scan"),
    "scan_how": Sentence("mit der Kamera Ihres Telefons", "with the camera of your phone"),
    "send": Sentence("START senden", "Send START"),
    "send_how": Sentence("die Nachricht steht schon da", "the message is already there"),
    "agree": Sentence("Ja tippen", "Tap yes"),
    "agree_how": Sentence("erst dann gilt Ihr Ja", "only then your yes counts"),
    "free": Sentence("Freiwillig", "Voluntary"),
    "free_how": Sentence("Ohne Ihr Ja ändert sich nichts.", "Without your yes nothing changes."),
    "over": Sentence("Jederzeit vorbei", "Over at any time"),
    "over_how": Sentence("STOP im Chat genügt.", "STOP in the chat is enough."),
    "receipt": Sentence("Mit Beleg", "With a receipt"),
    "receipt_how": Sentence("Sie sehen, was Sie gewählt haben.", "You see what you have chosen."),
    "other": Sentence("Lieber anders? Gern.", "Rather another way? Gladly."),
    "code": Sentence("QR-Code, der WhatsApp öffnet: {link}", "QR code that opens WhatsApp: {link}"),
    "legal": Sentence(
        "Verantwortlich: {company}{address}. Verarbeitet werden Ihre Kennung bei WhatsApp, Ihr "
        "Name dort und Ihre Antworten; WhatsApp gehört zu Meta, Daten können in die USA gelangen. "
        "Ohne Kamera: Senden Sie {message} an {number}. Datenschutzhinweise: {notice}. "
        "Aushang {code}, Fassung {version}.",
        "Controller: {company}{address}. Processed are your identifier at WhatsApp, your name "
        "there and your replies; WhatsApp belongs to Meta, data may reach the USA. Without a "
        "camera: send {message} to {number}. Privacy notice: {notice}. Poster {code}, version "
        "{version}.",
    ),
}


@dataclass(frozen=True, slots=True)
class Poster:
    """What a poster says. subjects: what the company would write about. other_ways: how else to
    reach it.
    """

    company: str
    address: str
    code: str
    version: int
    message: str
    link: str
    number: str
    subjects: tuple[str, ...]
    other_ways: str
    notice_url: str
    day: date


def poster_pdf(poster: Poster, language: Language) -> bytes:
    """The poster on one A4 sheet, as PDF/A."""
    return typeset.pdf("poster", _data(poster, language), day=poster.day)


def poster_svg(poster: Poster, language: Language) -> str:
    """The poster as a drawing, for whoever sets a larger one."""
    return typeset.drawing("poster", _data(poster, language), day=poster.day)


def poster_pictures(poster: Poster, language: Language) -> list[bytes]:
    """The poster as a picture."""
    return typeset.pictures("poster", _data(poster, language), day=poster.day)


def _data(poster: Poster, language: Language) -> dict[str, object]:
    facts = {
        "subjects": ", ".join(poster.subjects),
        "company": poster.company,
        "address": f", {poster.address}" if poster.address else "",
        "message": poster.message,
        "number": dialled(poster.number),
        "notice": poster.notice_url,
        "code": poster.code,
        "version": poster.version,
        "link": poster.link,
    }
    words = {name: word.about(**facts).in_(language) for name, word in _WORDS.items()}
    return {
        "language": language,
        "title": words["ask"],
        "controller": poster.company,
        "address": poster.address,
        "initial": poster.company[:1],
        "words": words,
        "qr": svg(poster.link, title=words["code"]),
        "other_ways": poster.other_ways,
    }
