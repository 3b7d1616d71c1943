"""The certificate of an erasure, for the person and for the file (law.md §6.7, RC21)."""

from jawort.domain.right.erasure import GROUND_ARTICLE, Certificate
from jawort.domain.sentence import Language, Sentence
from jawort.papers import typeset
from jawort.papers.wording import CLASSES, TABLES, a_day, article, named, short_day

_WORDS: dict[str, Sentence] = {
    "page": Sentence("Seite", "Page"),
    "removed": Sentence("Was gelöscht wurde", "What was erased"),
    "kept": Sentence("Was wir nach dem Gesetz behalten müssen", "What the law makes us keep"),
    "remembered": Sentence("Was wir uns merken", "What we remember"),
    "copies": Sentence("Sicherungen und andere Stellen", "Backups and other places"),
    "what": Sentence("Art der Daten", "Kind of data"),
    "rows": Sentence("Anzahl", "Number"),
    "basis": Sentence("Grundlage", "Basis"),
    "until": Sentence("Gesperrt bis", "Locked until"),
    "nothing_kept": Sentence("Nichts.", "Nothing."),
    "kept_why": Sentence(
        "Diese Daten sind gesperrt: Sie liegen unter einem eigenen Schlüssel, sind im Alltag nicht "
        "zu öffnen und werden nach dem genannten Tag vernichtet.",
        "These data are locked: they lie under a key of their own, cannot be opened in daily work "
        "and are destroyed after the day given.",
    ),
}
_TITLE = Sentence("Löschbescheinigung", "Certificate of erasure")
_SUBTITLE = Sentence("nach Art. 17 DSGVO", "under Art. 17 GDPR")
_EXTENT = Sentence(
    "Kontakte: {contacts}, Kennungen: {identifiers}",
    "records: {contacts}, identifiers: {identifiers}",
)
_SUMMARY = Sentence(
    "Die hier genannten Daten sind gelöscht. Der Schlüssel, der sie lesbar machte, ist vernichtet; "
    "seit der Löschung kann kein Teil des Programms sie mehr öffnen.",
    "The data named here are erased. The key that made them readable is destroyed; since the "
    "erasure no part of the program can open them any more.",
)
_NO_ALL = Sentence(
    "Ein verschlüsselter Sperrwert für jede bekannte Kennung verhindert, dass wir Sie von uns aus "
    "wieder anschreiben. Ihr Name und Ihre Nummer lassen sich daraus nicht ablesen.",
    "A keyed block value for each known identifier prevents that we write to you again of our own "
    "accord. Neither your name nor your number can be read from it.",
)
_NO_ADS = Sentence(
    "Ein verschlüsselter Sperrwert für jede bekannte Kennung verhindert, dass Sie erneut beworben "
    "werden. Ihr Name und Ihre Nummer lassen sich daraus nicht ablesen.",
    "A keyed block value for each known identifier prevents renewed advertising. Neither your name "
    "nor your number can be read from it.",
)
_NO_NONE = Sentence("Nichts: Es war keine Kennung bekannt.", "Nothing: no identifier was known.")
_LIVE = Sentence(
    "Aus den laufenden Dateien der Datenbank sind die vernichteten Schlüssel bereits entfernt.",
    "The destroyed keys have already been removed from the living files of the database.",
)
_NOT_LIVE = Sentence(
    "Aus den laufenden Dateien der Datenbank sind die vernichteten Schlüssel spätestens am "
    "{day} für jeden unbrauchbar.",
    "In the living files of the database the destroyed keys are useless to everybody from {day} "
    "at the latest.",
)
_BACKUPS = Sentence(
    "In Sicherungen sind Ihre Daten nur verschlüsselt enthalten. Ab dem {day} gibt es keinen "
    "Schlüssel mehr, der sie öffnet.",
    "Backups hold your data only encrypted. From {day} on no key exists that opens them.",
)
_DELIVERIES = Sentence(
    "Rohe Zustellungen von WhatsApp, in denen auch andere Personen vorkommen können oder die noch "
    "nicht gelesen waren, enden mit ihrem Tagesschlüssel spätestens am {day}.",
    "Raw deliveries from WhatsApp in which others may appear, or which were not read yet, end with "
    "the key of their day on {day} at the latest.",
)
_META = Sentence(
    "Das Kontaktbuch bei Meta und angebundene Systeme gehören nicht zu dieser Datenbank. Die "
    "Firma veranlasst die Löschung dort gesondert; Meta hält bis zu 30 Tage lang eine "
    "Zwischenkopie.",
    "The contact book at Meta and connected systems are not part of this database. The company "
    "arranges the erasure there separately; Meta keeps a temporary copy for up to 30 days.",
)
_META_ASKED = Sentence(
    "Meta wurde beauftragt, Sie aus dem Kontaktbuch der Firma zu löschen (Einträge: {count}), und "
    "hält bis zu 30 Tage lang eine Zwischenkopie. Die Löschung in angebundenen Systemen "
    "veranlasst die Firma gesondert.",
    "Meta was told to delete you from the company's contact book (entries: {count}) and keeps a "
    "temporary copy for up to 30 days. The company arranges the erasure in connected systems "
    "separately.",
)
_CLOSING = Sentence(
    "Diese Bescheinigung enthält keine der gelöschten Daten. Sie wird bis zum Ende des dritten "
    "Jahres nach der Löschung aufbewahrt (Art. 5 Abs. 2 DSGVO). Beschwerden nimmt die "
    "Datenschutz-Aufsichtsbehörde entgegen (Art. 77 DSGVO).",
    "This certificate holds none of the erased data. It is kept until the end of the third year "
    "after the erasure (Art. 5(2) GDPR). Complaints go to the data protection authority "
    "(Art. 77 GDPR).",
)


def certificate_pdf(certificate: Certificate, language: Language) -> bytes:
    """The certificate as PDF/A."""
    return typeset.pdf("certificate", _data(certificate, language), day=certificate.erased_on)


def certificate_pictures(certificate: Certificate, language: Language) -> list[bytes]:
    """The certificate as pictures, one for each page."""
    return typeset.pictures("certificate", _data(certificate, language), day=certificate.erased_on)


def _data(certificate: Certificate, language: Language) -> dict[str, object]:
    de = language == "de"
    return {
        "language": language,
        "title": _TITLE.in_(language),
        "subtitle": _SUBTITLE.in_(language),
        "controller": certificate.controller,
        "made": a_day(certificate.erased_on, language),
        "number_label": "Nr." if de else "No.",
        "number": str(certificate.erasure_id),
        "words": {name: word.in_(language) for name, word in _WORDS.items()},
        "facts": [
            ["Nummer" if de else "Number", str(certificate.erasure_id)],
            ["Gelöscht am" if de else "Erased on", a_day(certificate.erased_on, language)],
            ["Verantwortlich" if de else "Controller", certificate.controller],
            ["Grund" if de else "Ground", article(GROUND_ARTICLE[certificate.ground], language)],
            [
                "Umfang" if de else "Extent",
                _EXTENT.about(
                    contacts=certificate.contact_count, identifiers=certificate.identifier_count
                ).in_(language),
            ],
        ],
        "summary": _SUMMARY.in_(language),
        "removed": [
            [named(TABLES, one.table, language), str(one.count)]
            for one in reversed(certificate.removed)
        ],
        "kept": [
            [
                named(CLASSES, one.retention_class.value, language),
                str(one.count),
                article(one.basis, language),
                short_day(one.ends_on, language),
            ]
            for one in certificate.kept
        ],
        "remembered": _remembered(certificate.no_scope).in_(language),
        "copies": _copies(certificate, language),
        "closing": _CLOSING.in_(language),
    }


def _remembered(scope: str) -> Sentence:
    if not scope:
        return _NO_NONE
    return _NO_ALL if scope == "all" else _NO_ADS


def _copies(certificate: Certificate, language: Language) -> list[str]:
    clean = a_day(certificate.backups_clean_on, language)
    deliveries = a_day(certificate.deliveries_gone_on, language)
    live = _LIVE if certificate.live_files_clean else _NOT_LIVE.about(day=clean)
    asked = certificate.contact_book
    meta = _META_ASKED.about(count=asked) if asked else _META
    lines = (live, _BACKUPS.about(day=clean), _DELIVERIES.about(day=deliveries), meta)
    return [line.in_(language) for line in lines]
