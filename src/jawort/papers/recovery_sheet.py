"""The recovery sheet on paper and on the screen: shown once, kept by people, never by the program.

Without it, lost keys are lost data (house.md §4).
"""

from jawort.domain.recovery import RecoverySheet
from jawort.domain.sentence import Language, Sentence
from jawort.papers import typeset
from jawort.papers.wording import a_day

_TITLE = Sentence("Wiederherstellungsblatt", "Recovery sheet")
_FOR = Sentence("für den Schlüsselbund von Jawort", "for the keyring of Jawort")
_ONCE = Sentence(
    "Diese vier Zeilen gibt es nur auf diesem Blatt. Jawort hat sie nicht behalten und kann sie "
    "nicht noch einmal zeigen.",
    "These four lines exist on this sheet only. Jawort did not keep them and cannot show them "
    "again.",
)
_HEADS = {
    "what": Sentence("Wozu es da ist", "What it is for"),
    "where": Sentence("Wohin damit", "Where to keep it"),
    "lost": Sentence("Wenn es verloren geht", "If it is lost"),
    "use": Sentence("So geht es", "How to use it"),
}
_BODY = {
    "what": Sentence(
        "Wenn Server oder Schlüsselbund verloren sind, öffnet dieses Blatt die versiegelten "
        "Kopien der Schlüssel im Sicherungsordner. Ohne Schlüssel liest niemand die Sicherungen, "
        "auch wir nicht. Wer Blatt und Sicherung zusammen hat, liest alles.",
        "When server or keyring are lost, this sheet opens the sealed copies of the keys in the "
        "backup folder. Without keys nobody reads the backups, nor do we. Whoever holds sheet and "
        "backup together reads everything.",
    ),
    "where": Sentence(
        "Auf Papier, zweimal, an zwei Orten: etwa im Safe und bei der Steuerberatung. Nie neben "
        "den Sicherungen, nie als Foto, nie in einer E-Mail oder Cloud.",
        "On paper, twice, in two places: a safe, say, and your tax adviser's. Never beside the "
        "backups, never as a photograph, never in an e-mail or a cloud.",
    ),
    "lost": Sentence(
        "Solange der Server läuft, ist nichts verloren: Drucken Sie ein neues Blatt; die nächste "
        "Sicherung öffnet dann nur noch das neue. Fehlen Blatt und Schlüsselbund zugleich, sind "
        "die Daten endgültig weg. Hat ein Fremder das Blatt gesehen, drucken Sie sofort ein neues "
        "und vernichten Sie Kopien der alten Sicherungen.",
        "While the server runs nothing is lost: print a new sheet; the next backup then opens "
        "with the new one only. If sheet and keyring are both gone, the data are gone for good. "
        "If a stranger has seen the sheet, print a new one at once and destroy copies of the old "
        "backups.",
    ),
    "use": Sentence(
        "Rufen Sie jawort restore auf und tippen Sie die vier Zeilen ab, wenn danach gefragt "
        "wird. Groß oder klein, mit oder ohne Striche: gleich. Ein Tippfehler wird mit seiner "
        "Zeile gemeldet.",
        "Call jawort restore and type the four lines when asked. Capitals or not, dashes or not: "
        "all the same. A slip is reported with its line.",
    ),
}


def sheet_text(sheet: RecoverySheet, language: Language) -> str:
    """The sheet for a terminal, to be copied by hand or printed. Goes to the screen, never into a
    file or a log.
    """
    lines = "\n".join(f"    {number}   {line}" for number, line in enumerate(sheet.lines, 1))
    parts = [
        f"{_TITLE.in_(language)} {sheet.mark} · {a_day(sheet.made_on, language)}",
        lines,
        _ONCE.in_(language),
        *(f"{head.in_(language)}: {_BODY[name].in_(language)}" for name, head in _HEADS.items()),
    ]
    return "\n\n".join(parts) + "\n"


def sheet_pdf(sheet: RecoverySheet, language: Language) -> bytes:
    """The sheet as PDF/A, one page. The caller hands it to a printer or to standard output."""
    return typeset.pdf("recovery_sheet", _data(sheet, language), day=sheet.made_on)


def sheet_pictures(sheet: RecoverySheet, language: Language) -> list[bytes]:
    """The sheet as a picture, to look at."""
    return typeset.pictures("recovery_sheet", _data(sheet, language), day=sheet.made_on)


def _data(sheet: RecoverySheet, language: Language) -> dict[str, object]:
    return {
        "language": language,
        "title": _TITLE.in_(language),
        "subtitle": _FOR.in_(language),
        "controller": "Jawort",
        "made": a_day(sheet.made_on, language),
        "number_label": "Blatt" if language == "de" else "Sheet",
        "number": sheet.mark,
        "words": {"page": "Seite" if language == "de" else "Page"},
        "lines": list(sheet.lines),
        "once": _ONCE.in_(language),
        "parts": [[head.in_(language), _BODY[name].in_(language)] for name, head in _HEADS.items()],
    }
