"""Days, times and names of things as papers write them, in German and in English."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from jawort.domain.sentence import Language, Sentence

_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTHS_DE = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_ZONES = {"DE": "Europe/Berlin", "AT": "Europe/Vienna", "CH": "Europe/Zurich"}

TABLES: dict[str, Sentence] = {
    "attempt": Sentence("Sendeversuche", "attempts to send"),
    "ready": Sentence("Nachrichten auf der Sendeliste", "messages in the outbox"),
    "errand": Sentence("Aufträge an WhatsApp", "calls to WhatsApp"),
    "decision": Sentence("Entscheidungen über Nachrichten", "decisions about messages"),
    "composer_draft": Sentence("Entwürfe von Antworten", "drafts of answers"),
    "kept_answer": Sentence("Wartende Antworten", "answers that wait"),
    "search_token": Sentence("Einträge im Suchverzeichnis", "entries of the search index"),
    "search_waiting": Sentence("Noch nicht Durchsuchbares", "what cannot be searched yet"),
    "media_upload": Sentence("Dateien, zum Senden übergeben", "files handed over to be sent"),
    "mention": Sentence("Erwähnungen in Notizen", "mentions in notes"),
    "media_chunk": Sentence("Stücke von Dateien", "parts of files"),
    "media": Sentence("Bilder und Dokumente", "pictures and documents"),
    "conversation_label": Sentence("Etiketten", "labels"),
    "note": Sentence("Interne Notizen", "internal notes"),
    "status": Sentence("Zustellberichte", "delivery reports"),
    "message_key": Sentence("Schlüsselwerte von Nachrichten", "keyed values of messages"),
    "message": Sentence("Nachrichten", "messages"),
    "conversation": Sentence("Gespräche", "conversations"),
    "standing_consent": Sentence("Stand von Einwilligungen", "state of consents"),
    "opt_in_request": Sentence("Offene Anmeldungen", "open wishes to subscribe"),
    "notice_served": Sentence("Gezeigte Datenschutzhinweise", "privacy notices shown"),
    "right_request": Sentence("Verweise auf Ihre Anträge", "links to your requests"),
    "security_event": Sentence("Verweise in Sicherheitsprotokollen", "links in security logs"),
    "fact_person": Sentence("Inhalte von Protokolleinträgen", "contents of log entries"),
    "contact_link": Sentence("Zusammenführungen", "joined records"),
    "merge_proposal": Sentence("Vermutete Zusammenführungen", "records supposed to be joined"),
    "page_link": Sentence("Links zum Abmelden", "links to leave by"),
    "identifier": Sentence("Telefonnummern und Nutzer-IDs", "phone numbers and user ids"),
    "contact": Sentence("Kontakte (Name, Sprache, Merkmale)", "records (name, language, marks)"),
    "delivery": Sentence("Rohe Zustellungen von WhatsApp", "raw deliveries from WhatsApp"),
    "data_key": Sentence("Schlüssel zu Ihren Daten, vernichtet", "keys to your data, destroyed"),
}

CLASSES: dict[str, Sentence] = {
    "RC01": Sentence("Nachweis von Einwilligungen", "proof of consents"),
    "RC02": Sentence("Nachweis von Anruf-Einwilligungen", "proof of consents to calls"),
    "RC05": Sentence("Nachweis von Ablehnung und Widerruf", "proof of refusal and withdrawal"),
    "RC06": Sentence("Nachweis eines Nein", "proof of a no"),
    "RC08": Sentence("Geschäftsbriefe", "business letters"),
    "RC09": Sentence("Belege", "vouchers"),
    "RC17": Sentence("Netzadresse bei der Einwilligung", "network address of the consent"),
    "RC19": Sentence("Ihre Anträge und unsere Antworten", "your requests and our answers"),
    "RC21": Sentence("Bescheinigung einer Löschung", "certificate of an erasure"),
    "RC24": Sentence("Protokoll zur Rechenschaft", "log for accountability"),
}

SECTIONS: dict[str, Sentence] = {
    "profile": Sentence("Ihr Kontakt bei uns", "Your record with us"),
    "identifiers": Sentence("Ihre Kennungen", "Your identifiers"),
    "links": Sentence("Zusammengeführte Kontakte", "Joined records"),
    "merge_proposals": Sentence("Vermutete Zusammenführungen", "Records supposed to be joined"),
    "page_links": Sentence("Links zum Abmelden", "Links to leave by"),
    "conversations": Sentence("Gespräche", "Conversations"),
    "messages": Sentence("Nachrichten", "Messages"),
    "statuses": Sentence("Zustellberichte", "Delivery reports"),
    "notes": Sentence("Interne Notizen", "Internal notes"),
    "labels": Sentence("Etiketten", "Labels"),
    "media": Sentence("Bilder und Dokumente", "Pictures and documents"),
    "decisions": Sentence("Entscheidungen über Nachrichten", "Decisions about messages"),
    "outbox": Sentence("Postausgang", "Outbox"),
    "drafts": Sentence("Entwürfe von Antworten", "Drafts of answers"),
    "kept_answers": Sentence("Wartende Antworten", "Answers that wait"),
    "attempts": Sentence("Sendeversuche", "Attempts to send"),
    "errands": Sentence("Aufträge an WhatsApp", "Calls to WhatsApp"),
    "consents": Sentence("Einwilligungen", "Consents"),
    "opt_in_requests": Sentence("Offene Anmeldungen", "Open wishes to subscribe"),
    "notices": Sentence("Gezeigte Datenschutzhinweise", "Privacy notices shown"),
    "requests": Sentence("Ihre Anträge", "Your requests"),
    "facts": Sentence("Protokoll der Nachweise", "Log of proofs"),
    "noes": Sentence("Gemerkte Sperren", "Remembered noes"),
    "security": Sentence("Sicherheitsprotokoll", "Security log"),
}


# What short codes mean. A code that is not here is shown as it is.
CODES: dict[str, Sentence] = {
    "active": Sentence("aktiv", "active"),
    "blocked": Sentence("blockiert", "blocked"),
    "consumer": Sentence("Verbraucher", "consumer"),
    "business": Sentence("Unternehmen", "business"),
    "employee": Sentence("beschäftigt", "employee"),
    "applicant": Sentence("Bewerbung", "applicant"),
    "inbound": Sentence("Ihre Nachricht", "your message"),
    "import": Sentence("Kundenverwaltung", "customer records"),
    "form": Sentence("Formular", "form"),
    "agent": Sentence("von Mitarbeitenden eingetragen", "entered by staff"),
    "none": Sentence("nein", "no"),
    "ads": Sentence("Werbung", "advertising"),
    "all": Sentence("alles", "everything"),
    "general": Sentence("allgemein", "general"),
    "ok": Sentence("kein Hinweis", "no sign of it"),
    "de": Sentence("Deutsch", "German"),
    "en": Sentence("Englisch", "English"),
    "phone": Sentence("Telefonnummer", "phone number"),
    "wa_id": Sentence("WhatsApp-Nummer", "WhatsApp number"),
    "bsuid": Sentence("Nutzer-ID bei WhatsApp", "user id at WhatsApp"),
    "parent_bsuid": Sentence("übergeordnete Nutzer-ID", "parent user id"),
    "email": Sentence("E-Mail-Adresse", "e-mail address"),
    "crm": Sentence("Kundennummer", "customer number"),
    "open": Sentence("offen", "open"),
    "closed": Sentence("beendet", "closed"),
    "snoozed": Sentence("zurückgestellt", "put off"),
    "answered": Sentence("beantwortet", "answered"),
    "user": Sentence("Ihnen", "you"),
    "human": Sentence("von einem Menschen geschrieben", "written by a human"),
    "campaign": Sentence("Rundschreiben", "campaign"),
    "sent": Sentence("gesendet", "sent"),
    "delivered": Sentence("zugestellt", "delivered"),
    "read": Sentence("gelesen", "read"),
    "failed": Sentence("fehlgeschlagen", "failed"),
    "waiting": Sentence("wartet", "waiting"),
    "allow": Sentence("erlaubt", "allowed"),
    "deny": Sentence("abgelehnt", "refused"),
    "defer": Sentence("vertagt", "deferred"),
    "granted": Sentence("eingewilligt", "granted"),
    "denied": Sentence("abgelehnt", "denied"),
    "withdrawn": Sentence("beendet", "withdrawn"),
    "pending": Sentence("unbestätigt", "unconfirmed"),
    "expired": Sentence("abgelaufen", "expired"),
    "invalid": Sentence("ungültig", "invalid"),
    "access": Sentence("Auskunft", "access"),
    "portability": Sentence("Übertragung", "portability"),
    "erasure": Sentence("Löschung", "erasure"),
    "rectification": Sentence("Berichtigung", "correction"),
    "restriction": Sentence("Einschränkung", "restriction"),
    "objection": Sentence("Widerspruch", "objection"),
    "consent_asked": Sentence("Einwilligung erfragt", "consent asked for"),
    "consent_given": Sentence("Einwilligung gegeben", "consent given"),
    "consent_refused": Sentence("Einwilligung abgelehnt", "consent refused"),
    "consent_withdrawn": Sentence("Einwilligung widerrufen", "consent withdrawn"),
    "consent_expired": Sentence("Einwilligung abgelaufen", "consent expired"),
    "age_told": Sentence("Altersstufe vermerkt", "age band noted"),
    "notice_served": Sentence("Datenschutzhinweis gezeigt", "privacy notice shown"),
    "message_decided": Sentence("Über eine Nachricht entschieden", "message decided"),
    "identity_changed": Sentence("Kennung geändert", "identity changed"),
    "contact_linked": Sentence("Kontakte zusammengeführt", "records joined"),
    "contact_unlinked": Sentence("Kontakte getrennt", "records separated"),
    "right_requested": Sentence("Antrag gestellt", "right requested"),
    "right_answered": Sentence("Antrag beantwortet", "request answered"),
    "restriction_set": Sentence("Verarbeitung eingeschränkt", "processing restricted"),
    "restriction_lifted": Sentence("Einschränkung aufgehoben", "restriction lifted"),
    "objection_raised": Sentence("Widerspruch erhoben", "objection raised"),
    "objection_settled": Sentence("Widerspruch erledigt", "objection settled"),
}


def article(basis: str, language: Language) -> str:
    """A legal reference as it is cited in the language of the paper."""
    if language == "en":
        return basis
    words = (
        ("GDPR", "DSGVO"),
        ("EDPB", "EDSA"),
        ("Meta's storage setting", "Speichereinstellung bei Meta"),
        (" or ", " oder "),
        (" and ", " und "),
        ("(consent)", ""),
    )
    for english, german in words:
        basis = basis.replace(english, german)
    basis = re.sub(r",\(([a-z])\)", r", \1", re.sub(r"/\(([a-z])\)", r"/\1", basis))
    basis = re.sub(r" ?\((\d+)\)", r" Abs. \1", basis)
    return re.sub(r"\(([a-z])\)", r" lit. \1", basis).strip()


def coded(code: str, language: Language) -> str:
    """A short code in words."""
    return CODES[code].in_(language) if code in CODES else code


def named(names: dict[str, Sentence], key: str, language: Language) -> str:
    """The name of a thing for people, or its key where it has none yet."""
    name = names[key].in_(language) if key in names else key
    return name[:1].upper() + name[1:]


def a_day(day: date, language: Language) -> str:
    """A date in words: 17. November 2026."""
    if language == "de":
        return f"{day.day}. {_MONTHS_DE[day.month - 1]} {day.year}"
    return f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}"


def short_day(day: date, language: Language) -> str:
    """A date in figures: 17.11.2026, or 2026-11-17 in English, where no order is mistaken."""
    return f"{day:%d.%m.%Y}" if language == "de" else day.isoformat()


def clear_day(day: date, language: Language) -> str:
    """A date on a page: 17.11.2026, or 17 November 2026 in English, as people there read it."""
    return short_day(day, language) if language == "de" else a_day(day, language)


def a_time(at: datetime, language: Language, country: str) -> str:
    """A time on the clock of the company's country, else in UTC and saying so."""
    zone = _ZONES.get(country)
    local = at.astimezone(ZoneInfo(zone) if zone else UTC)
    day = short_day(local.date(), language)
    return f"{day}, {local:%H:%M}" + ("" if zone else " UTC")
