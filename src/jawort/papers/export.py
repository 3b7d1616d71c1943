"""The readable half of an export (Art. 12(1), 15 GDPR): the same package, set as a paper."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from jawort.domain.declared.declaration import exported_tables
from jawort.domain.right.export import BESIDE, Entry, Package
from jawort.domain.right.export_schema import exported_name
from jawort.domain.sentence import Language, Sentence
from jawort.papers import typeset
from jawort.papers.wording import SECTIONS, a_day, a_time, article, coded, named, short_day

_WORDS: dict[str, Sentence] = {
    "page": Sentence("Seite", "Page"),
    "about": Sentence("Was Sie dazu wissen sollten", "What you should know"),
    "categories": Sentence("Zwecke und Aufbewahrung", "Purposes and periods"),
    "kind": Sentence("Daten", "Data"),
    "purpose": Sentence("Zweck", "Purpose"),
    "basis": Sentence("Grundlage", "Basis"),
    "kept": Sentence("Aufbewahrung", "Kept"),
    "nothing": Sentence("Wozu nichts gespeichert ist", "Where nothing is kept"),
    "nothing_in": Sentence("Keine Einträge gibt es unter:", "There are no entries under:"),
}
_TITLE = Sentence("Auskunft über Ihre Daten", "Your personal data")
_SUBTITLE = Sentence("nach Art. 15 und 20 DSGVO", "under Art. 15 and 20 GDPR")
_SUMMARY = Sentence(
    "Ja, wir verarbeiten Daten über Sie. Dieses Papier zeigt sie vollständig; die beiliegende "
    "JSON-Datei enthält dasselbe für Programme. Mitarbeitende erscheinen als Nummer. Zeichen, die "
    "dieses Papier nicht darstellen kann, sind in eckigen Klammern benannt; die JSON-Datei enthält "
    "sie unverändert.",
    "Yes, we process data about you. This paper shows all of them; the JSON file beside it holds "
    "the same for programs. Members of staff appear as numbers. Signs that this paper cannot show "
    "are named in square brackets; the JSON file has them unchanged.",
)
_ABOUT = (
    ("recipients", Sentence("Empfänger", "Recipients")),
    ("sources", Sentence("Herkunft", "Source")),
    ("transfer", Sentence("Übermittlung in Drittländer", "Transfer to third countries")),
    ("rights", Sentence("Ihre Rechte", "Your rights")),
    ("complaint", Sentence("Beschwerde", "Complaint")),
    ("automated_decisions", Sentence("Automatische Entscheidungen", "Automated decisions")),
)
_FACT_NAMES = {
    "kind": Sentence("Ereignis", "event"),
    "day": Sentence("Tag", "day"),
    "log_index": Sentence("Nummer im Protokoll", "number in the log"),
    "public": Sentence("Offen im Protokoll", "open in the log"),
    "personal": Sentence("Inhalt", "content"),
    "scope": Sentence("Umfang", "scope"),
    "since": Sentence("Seit", "since"),
}
_YOU = Sentence("Sie", "You")
_FREE = frozenset({"name", "username", "value", "body", "filename", "content"})  # people's words
_FIRST = ("profile", "identifiers", "messages", "notes", "media", "consents", "noes", "requests")


def export_pdf(package: Package, language: Language) -> bytes:
    """The package as PDF/A."""
    return typeset.pdf("export", _data(package, language), day=_day(package))


def export_pictures(package: Package, language: Language) -> list[bytes]:
    """The package as pictures, one for each page."""
    return typeset.pictures("export", _data(package, language), day=_day(package))


def _day(package: Package) -> date:
    return package.head.made_at.astimezone(UTC).date()


def _data(package: Package, language: Language) -> dict[str, object]:
    head, de = package.head, language == "de"
    filled = [name for name in _order(package) if package.sections[name]]
    empty = [name for name in _order(package) if not package.sections[name]]
    return {
        "language": language,
        "title": _TITLE.in_(language),
        "subtitle": _SUBTITLE.in_(language),
        "controller": head.controller,
        "made": a_day(_day(package), language),
        "number_label": "Nr." if de else "No.",
        "number": str(head.number),
        "words": {name: word.in_(language) for name, word in _WORDS.items()},
        "facts": _facts(package, language),
        "summary": _SUMMARY.in_(language),
        "about": [
            [name.in_(language), _about(getattr(head, field), language)] for field, name in _ABOUT
        ],
        "categories": [
            [
                named(SECTIONS, one.section, language),
                one.purpose.in_(language),
                article(one.basis, language),
                one.kept.in_(language),
            ]
            for one in head.categories
        ],
        "parts": [_part(package, name, language) for name in filled],
        "empty": [named(SECTIONS, name, language) for name in empty],
    }


def _order(package: Package) -> list[str]:
    first = [name for name in _FIRST if name in package.sections]
    return first + [name for name in package.sections if name not in first]


def _facts(package: Package, language: Language) -> list[list[str]]:
    head, de = package.head, language == "de"
    rows = [
        ("Nummer" if de else "Number", str(head.number)),
        ("Stand" if de else "As of", a_time(head.made_at, language, head.country)),
        ("Verantwortlich" if de else "Controller", head.controller),
        ("Datenschutz" if de else "Data protection", head.data_protection_officer),
        ("Hinweise" if de else "Notice", head.notice_url),
        ("Impressum" if de else "Imprint", head.imprint_url),
    ]
    return [[name, value] for name, value in rows if value]


def _about(value: Sentence | Sequence[Sentence], language: Language) -> str:
    lines = [value] if isinstance(value, Sentence) else value
    return "; ".join(line.in_(language) for line in lines) or "–"


def _part(package: Package, name: str, language: Language) -> dict[str, object]:
    entries = package.sections[name]
    country = package.head.country
    if name == "messages":
        shown: list[Any] = [_message(one, language, country) for one in entries]
    else:
        labels = _labels(name)
        shown = [_pairs(one, labels, language, country) for one in entries]
    kind = "messages" if name == "messages" else "entries"
    return {"title": named(SECTIONS, name, language), "kind": kind, "entries": shown}


def _labels(section: str) -> dict[str, Sentence]:
    if section in BESIDE or section == "facts":
        return _FACT_NAMES
    table = next(one for one in exported_tables() if one.section == section)
    return {exported_name(one.column): Sentence(one.de, one.en) for one in table.fields}


def _pairs(
    entry: Entry, labels: dict[str, Sentence], language: Language, country: str
) -> list[list[str]]:
    staff = Sentence("Bearbeitet von", "handled by")
    rows = []
    for name, value in entry.items():
        if value is None or value in ("", [], {}):
            continue
        label = labels.get(name, staff).in_(language)
        word = coded(value, language) if isinstance(value, str) and name not in _FREE else value
        rows.append([label[:1].upper() + label[1:], _shown(word, language, country)])
    return rows


def _message(entry: Entry, language: Language, country: str) -> dict[str, str]:
    body, at = entry["body"], entry["at"]
    assert isinstance(at, datetime)  # every message has its time
    text = body.get("text") if isinstance(body, dict) else None
    if isinstance(text, dict):
        text = text.get("body")
    shown = text if isinstance(text, str) else _shown(body, language, country)
    more = [str(entry["kind"])] if entry["kind"] != "text" else []
    notes = (entry["status"], entry["origin"], entry["written_by"])
    more += [coded(str(one), language) for one in notes if one]
    return {
        "side": str(entry["direction"]),
        "who": _YOU.in_(language) if entry["direction"] == "in" else "→ " + _YOU.in_(language),
        "at": a_time(at, language, country),
        "text": shown,
        "more": " · ".join(more),
    }


def _shown(value: object, language: Language, country: str) -> str:
    """Any value as a person reads it."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        yes, no = ("ja", "nein") if language == "de" else ("yes", "no")
        return yes if value else no
    if isinstance(value, datetime):
        return a_time(value, language, country)
    if isinstance(value, date):
        return short_day(value, language)
    if isinstance(value, dict):
        return "\n".join(
            f"{name}: {_shown(inner, language, country)}" for name, inner in value.items()
        )
    if isinstance(value, list | tuple):
        return ", ".join(_shown(inner, language, country) for inner in value)
    return str(value)
