"""What happened to a consent, in words for paper: acts, roads, evidence, states."""

from collections.abc import Mapping
from typing import Final

from jawort.domain.sentence import Sentence

WORDS: Final[Mapping[str, Sentence]] = {
    "page": Sentence("Seite", "Page"),
    "wording": Sentence("Der Wortlaut, wie er gezeigt wurde", "The wording as it was shown"),
    "no_wording": Sentence(
        "Kein veröffentlichter Text liegt dem zugrunde.", "It rests on no published text."
    ),
    "events": Sentence("Was geschehen ist", "What happened"),
    "not_chosen": Sentence("Was nicht gewählt wurde", "What was not chosen"),
    "nothing_else": Sentence(
        "Die Firma fragt nach keiner weiteren Einwilligung.",
        "The company asks for no other consent.",
    ),
    "decisions": Sentence("Entscheidungen darauf", "Decisions taken on it"),
    "known_by": Sentence("Kennungen der Person", "What the person is known by"),
    "log": Sentence("Im Protokoll", "In the log"),
    "check": Sentence("So prüfen Sie", "How to check"),
    "what": Sentence("Wofür", "What for"),
    "channel": Sentence("Kanal", "Channel"),
    "state": Sentence("Stand", "State"),
    "kind": Sentence("Art", "Kind"),
    "value": Sentence("Kennung", "Identifier"),
    "period": Sentence("Gültig", "Valid"),
    "digest": Sentence("Nr.", "No."),
    "file": Sentence("Der prüfbare Nachweis", "The proof that can be checked"),
    "company": Sentence("Verantwortlich", "Controller"),
    "purpose": Sentence("Zweck", "Purpose"),
    "frequency": Sentence("Häufigkeit", "Frequency"),
    "often": Sentence(
        "höchstens {count} Nachrichten in {days} Tagen", "at most {count} messages in {days} days"
    ),
    "person": Sentence("Person", "Person"),
    "records": Sentence("Kontakt", "Record"),
    "stands": Sentence("Heutiger Stand", "As it stands"),
    "no_consent": Sentence("keine Einwilligung", "no consent"),
    "made": Sentence("Ausgestellt", "Made"),
    "road": Sentence("Weg", "Road"),
    "identifier": Sentence("Kennung", "Identifier"),
    "shown": Sentence("Text gezeigt", "Text shown"),
    "digest_of_text": Sentence("Wortlaut (SHA-256)", "Wording (SHA-256)"),
    "ticked": Sentence("angekreuzt", "ticked"),
    "not_ticked": Sentence("nicht angekreuzt", "not ticked"),
    "tapped_yes": Sentence("Schaltfläche „Ja“ zu diesem Text", "the button “yes” of this text"),
    "tapped_no": Sentence("Schaltfläche „Nein“ zu diesem Text", "the button “no” of this text"),
    "in_thread": Sentence("im Chat gibt es keine", "there is none in a chat"),
    "entries": Sentence("Einträge", "Entries"),
    "size": Sentence("Größe des Protokolls", "Size of the log"),
    "signed": Sentence("Baumkopf vom", "Tree head of"),
    "root": Sentence("Wurzel", "Root"),
    "key": Sentence("Schlüssel (SHA-256)", "Key (SHA-256)"),
}

KINDS: Final[dict[str, Sentence]] = {
    "consent_asked": Sentence("Text erfragt und gezeigt", "text asked for and shown"),
    "consent_given": Sentence("Ja gesagt", "said yes"),
    "consent_refused": Sentence("Nein gesagt", "said no"),
    "consent_withdrawn": Sentence("widerrufen", "withdrawn"),
    "consent_expired": Sentence("abgelaufen", "expired"),
    "notice_served": Sentence("Datenschutzhinweis gezeigt", "privacy notice shown"),
    "identity_changed": Sentence("Kennung geändert", "identifier changed"),
    "contact_linked": Sentence("Kontakte zusammengeführt", "records joined"),
    "contact_unlinked": Sentence("Kontakte getrennt", "records separated"),
    "age_told": Sentence("Altersstufe vermerkt", "age band noted"),
    "objection_raised": Sentence("Widerspruch erhoben", "objection raised"),
    "objection_settled": Sentence("Widerspruch erledigt", "objection settled"),
    "wording_published": Sentence("Text veröffentlicht", "text published"),
    "wording_withdrawn": Sentence("Text zurückgezogen", "text withdrawn"),
}

ROADS: Final[dict[str, Sentence]] = {
    "in_thread_button": Sentence("Schaltfläche im Chat", "button in the chat"),
    "in_thread_keyword": Sentence("Antwort im Chat", "answer in the chat"),
    "wa_me_token": Sentence(
        "Formular, dann Nachricht mit Code", "form, then a message with its code"
    ),
    "web_form": Sentence("Formular", "form"),
    "checkout": Sentence("Bestellung", "checkout"),
    "paper": Sentence("auf Papier", "on paper"),
    "phone": Sentence("am Telefon", "by phone"),
    "import": Sentence("übernommen aus früheren Unterlagen", "taken over from earlier records"),
    "stop": Sentence("in Worten", "in words"),
    "button": Sentence("Schaltfläche", "button"),
    "reaction": Sentence("Reaktion auf eine Nachricht", "reaction to a message"),
    "platform": Sentence("Einstellung in WhatsApp", "the switch in WhatsApp"),
    "error_131050": Sentence(
        "Einstellung in WhatsApp, gemeldet beim Senden", "the switch in WhatsApp, told on sending"
    ),
    "undeliverable": Sentence("wiederholt unzustellbar", "undeliverable again and again"),
    "link": Sentence("Link ohne Anmeldung", "link without logging in"),
    "page": Sentence("Seite mit den Einstellungen", "preference page"),
    "agent": Sentence("Mitarbeitenden gesagt", "said to staff"),
    "api": Sentence("über eine Schnittstelle", "by a program"),
    "email": Sentence("per E-Mail", "by e-mail"),
    "contract": Sentence("Ende eines Vertrags angedeutet", "a contract may end"),
    "erasure_asked": Sentence("Löschung verlangt", "erasure asked for"),
    "unclear": Sentence("unklar, vorsorglich", "unclear, as a precaution"),
    "silence": Sentence("lange nichts gehört", "nothing heard for long"),
}

STATES: Final[dict[str, Sentence]] = {
    "granted": Sentence("eingewilligt", "granted"),
    "pending": Sentence("unbestätigt", "unconfirmed"),
    "denied": Sentence("abgelehnt", "refused"),
    "withdrawn": Sentence("widerrufen", "withdrawn"),
    "expired": Sentence("abgelaufen", "expired"),
    "invalid": Sentence("ungültig", "invalid"),
    "none": Sentence("nicht gefragt", "not asked"),
    "never_asked": Sentence("nicht gefragt", "not asked"),
}

CHANNELS: Final[dict[str, Sentence]] = {
    "wa": Sentence("WhatsApp", "WhatsApp"),
    "sms": Sentence("SMS", "SMS"),
    "rcs": Sentence("RCS", "RCS"),
    "wa_call": Sentence("Anruf über WhatsApp", "call by WhatsApp"),
}

OUTCOMES: Final[dict[str, Sentence]] = {
    "allow": Sentence("erlaubt", "allowed"),
    "deny": Sentence("abgelehnt", "refused"),
    "defer": Sentence("vertagt", "deferred"),
}

EVIDENCE: Final[dict[str, Sentence]] = {
    "asked_message_id": Sentence("Nachricht mit dem Text", "message with the text"),
    "answer_message_id": Sentence("Nachricht mit der Antwort", "message with the answer"),
    "answer_wamid": Sentence("Nummer bei WhatsApp", "number at WhatsApp"),
    "said": Sentence("Antwort", "answer"),
    "said_at": Sentence("Gesagt", "said"),
    "received_at": Sentence("Eingegangen", "received"),
    "ip_unavailable_reason": Sentence("Netzadresse", "network address"),
    "network_address": Sentence("Netzadresse", "network address"),
    "browser": Sentence("Browser", "browser"),
    "page_url": Sentence("Seite", "page"),
    "form_session_id": Sentence("Formularsitzung", "form session"),
    "boxes": Sentence("Kästchen", "boxes"),
    "form": Sentence("Formular", "form"),
    "origin": Sentence("Eingeladen durch", "invited by"),
    "shown_at": Sentence("Formular gezeigt", "form shown"),
    "submitted_at": Sentence("Abgeschickt", "submitted"),
    "token_sha256": Sentence("Code (SHA-256)", "code (SHA-256)"),
    "workflow": Sentence("Ablauf", "workflow"),
    "start_said": Sentence("Begonnen mit", "begun with"),
    "start_message_id": Sentence("Nachricht zu Beginn", "message at the beginning"),
    "channel_verified_by": Sentence("Kennung bestätigt durch", "identifier verified by"),
    "file_sha256": Sentence("Scan (SHA-256)", "scan (SHA-256)"),
    "proof_sha256": Sentence("Beleg (SHA-256)", "voucher (SHA-256)"),
    "place": Sentence("Ort", "place"),
    "staff": Sentence("Aufgenommen von", "taken down by"),
    "signed_at": Sentence("Unterschrieben", "signed"),
    "called_at": Sentence("Angerufen", "called"),
    "recording": Sentence("Aufzeichnung", "recording"),
    "order": Sentence("Bestellung", "order"),
    "source": Sentence("Quelle", "source"),
    "shown_text": Sentence("Gezeigter Text", "text shown"),
    "scope": Sentence("Umfang", "scope"),
    "by": Sentence("Vermerkt von", "noted by"),
    "approved_by": Sentence("Freigegeben von", "approved by"),
    "reference": Sentence("Fundstelle", "reference"),
    "why": Sentence("Grund", "reason"),
    "last_sign": Sentence("Zuletzt gehört", "last heard"),
    "reason": Sentence("Anlass", "occasion"),
}
