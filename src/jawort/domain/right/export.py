"""What a person gets who asks for their data (Art. 15 and 20 GDPR): the package and its head.

Source: law.md §6.6, G-20, G-25, CJ-06, S1.14-16.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from jawort.domain.declared.declaration import exported_tables
from jawort.domain.retention import RULES, Rule
from jawort.domain.sentence import Sentence

FORMAT = "jawort-export"
VERSION = 1

Entry = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Category:
    """One kind of data: why it is there, on which basis, how long (Art. 15(1)(a), (b), (d))."""

    section: str
    purpose: Sentence
    basis: str
    kept: Sentence


@dataclass(frozen=True, slots=True)
class Head:
    """What has to be said beside the copy (Art. 15(1) and (2) GDPR)."""

    number: UUID  # of the request; printed on the package and in the log
    made_at: datetime
    controller: str
    country: str
    data_protection_officer: str
    notice_url: str
    imprint_url: str
    categories: tuple[Category, ...]
    recipients: tuple[Sentence, ...]
    sources: tuple[Sentence, ...]
    rights: Sentence
    complaint: Sentence
    transfer: Sentence
    automated_decisions: Sentence


@dataclass(frozen=True, slots=True)
class Package:
    """All data of one person, with all linked records. Prints nothing of it."""

    head: Head
    sections: Mapping[str, Sequence[Entry]] = field(repr=False)
    format: str = FORMAT
    version: int = VERSION


# Sections that are not the rows of one table.
BESIDE: dict[str, Sentence] = {
    "facts": Sentence("Nachweise mit Nummer im Protokoll", "proofs with their number in the log"),
    "noes": Sentence("Gemerkte Sperren für Ihre Kennungen", "remembered noes for your identifiers"),
}

RIGHTS = Sentence(
    "Sie können Berichtigung, Löschung, Einschränkung der Verarbeitung und Übertragung Ihrer Daten "
    "verlangen und der Verarbeitung widersprechen (Art. 16-18, 20, 21 DSGVO). Eine Einwilligung "
    "können Sie jederzeit widerrufen, am einfachsten mit der Nachricht STOP.",
    "You may ask for correction, erasure, restriction and transfer of your data and object to "
    "their use (Art. 16-18, 20, 21 GDPR). You may withdraw a consent at any time, most simply "
    "with the message STOP.",
)
COMPLAINT = Sentence(
    "Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren, zum Beispiel an Ihrem "
    "Wohnort (Art. 77 DSGVO).",
    "You may complain to a data protection authority, for example where you live (Art. 77 GDPR).",
)
NO_AUTOMATED_DECISION = Sentence(
    "Entscheidungen mit rechtlicher Wirkung für Sie trifft kein Programm allein (Art. 22 DSGVO). "
    "Vor jeder Nachricht an Sie prüft ein Programm, ob sie gesendet werden darf; die Ergebnisse "
    "stehen unter den Entscheidungen.",
    "No program decides alone about anything with legal effect for you (Art. 22 GDPR). Before "
    "each message to you a program checks whether it may be sent; the results are listed under "
    "decisions.",
)
WHATSAPP = Sentence(
    "WhatsApp Ireland Limited und Meta-Unternehmen als Betreiber von WhatsApp",
    "WhatsApp Ireland Limited and Meta companies as operators of WhatsApp",
)
SOURCES: dict[str, Sentence] = {
    "inbound": Sentence("von Ihnen, durch Ihre Nachricht", "from you, by your message"),
    "form": Sentence("von Ihnen, durch ein Formular", "from you, by a form"),
    "import": Sentence("aus der Kundenverwaltung der Firma", "from the company's customer records"),
    "agent": Sentence("von Mitarbeitenden der Firma eingetragen", "entered by the company's staff"),
}
NOT_SET = Sentence("nicht hinterlegt", "not on record")


def source(origin: str) -> Sentence:
    """Where a record came from (Art. 15(1)(g)); an unknown origin is named as it is kept."""
    return SOURCES.get(origin, Sentence(origin, origin))


def categories() -> tuple[Category, ...]:
    """The kinds of data an export can hold, as the declaration states them."""
    return tuple(
        Category(
            table.section, Sentence(table.de, table.en), table.basis, kept(RULES[table.retention])
        )
        for table in exported_tables()
    )


_STARTS_DE = {
    "withdrawal, expiry or last use": "Widerruf, Ablauf oder letzter Nutzung",
    "request": "Anfrage",
    "conversation closed": "Ende des Gesprächs",
    "receipt": "Eingang",
    "status": "Statusmeldung",
    "entry": "Eintrag",
    "closing": "Abschluss",
}


def kept(rule: Rule) -> Sentence:
    """How long something is kept, in words (Art. 15(1)(d) GDPR)."""
    if rule.span is None:
        return Sentence("solange es nötig ist", "as long as it is needed")
    start_de = _STARTS_DE.get(rule.starts, rule.starts)
    span = rule.span
    if span.year_ends:
        return Sentence(
            f"bis zum Ende des {span.year_ends}. Jahres nach {start_de}",
            f"until the end of year {span.year_ends} after {rule.starts}",
        )
    if span.months:
        return Sentence(
            f"{span.months} Monate nach {start_de}", f"{span.months} months after {rule.starts}"
        )
    return Sentence(f"{span.days} Tage nach {start_de}", f"{span.days} days after {rule.starts}")
