"""The words of the privacy notice, German and English side by side. No legal advice."""

from collections.abc import Mapping
from typing import Final

from jawort.domain.retention import RetentionClass, Span
from jawort.domain.sentence import Language, Sentence

MAIN_TITLE: Final = Sentence(
    "Datenschutzhinweise für WhatsApp: {company}", "Privacy notice for WhatsApp: {company}"
)
TITLES: Final[Mapping[str, Sentence]] = {
    "controller": Sentence("Wer verantwortlich ist", "Who is responsible"),
    "purposes": Sentence("Wozu und auf welcher Grundlage", "What for and on which basis"),
    "data": Sentence("Welche Daten", "Which data"),
    "recipients": Sentence("Wer sie bekommt", "Who receives them"),
    "third_country": Sentence("Länder außerhalb der EU", "Countries outside the EU"),
    "retention": Sentence("Wie lange", "How long"),
    "rights": Sentence("Ihre Rechte", "Your rights"),
    "objection": Sentence("Ihr Widerspruchsrecht", "Your right to object"),
    "obligation": Sentence("Müssen Sie uns Daten geben?", "Do you have to give us data?"),
    "automated": Sentence("Automatische Entscheidungen und KI", "Automated decisions and AI"),
    "version": Sentence("Stand", "Version"),
}
CONTROLLER: Final = Sentence(
    "{company}, {address}. Sie erreichen uns auch so: {contact}.",
    "{company}, {address}. You can also reach us here: {contact}.",
)
OFFICER: Final = Sentence(
    "Datenschutzbeauftragte oder Datenschutzbeauftragter: {dpo}.", "Data protection officer: {dpo}."
)
IMPRINT: Final = Sentence("Impressum: {imprint}", "Imprint: {imprint}")

PURPOSES: Final[Mapping[str, Sentence]] = {
    "answers": Sentence("Ihre Fragen und Anliegen beantworten", "answering your questions"),
    "proof": Sentence(
        "Nachweis Ihrer Einwilligungen und Merken eines Nein",
        "proof of your consents, and remembering a no",
    ),
    "rights": Sentence("Ihre Anträge bearbeiten", "dealing with your requests"),
    "security": Sentence("Schutz vor Missbrauch und Störungen", "protection against misuse"),
}
CONTRACT_OR_INTEREST: Final = Sentence(
    "Art. 6 Abs. 1 lit. b DSGVO (Vertrag oder seine Anbahnung), sonst lit. f (Interesse an einer "
    "raschen Antwort)",
    "Art. 6(1)(b) GDPR (contract or steps before it), otherwise (f) (interest in a quick answer)",
)
KINDS: Final[Mapping[str, Sentence]] = {
    "ads": Sentence(
        "Werbung zum Thema „{subject}“ {channel}", "advertising on “{subject}” {channel}"
    ),
    "note": Sentence(
        "Benachrichtigungen: {subject} {channel}", "notifications: {subject} {channel}"
    ),
}
ON_CHANNEL: Final[Mapping[str, Sentence]] = {
    "wa": Sentence("per WhatsApp", "via WhatsApp"),
    "wa_call": Sentence("durch Anruf auf WhatsApp", "by call on WhatsApp"),
    "sms": Sentence("per SMS", "via SMS"),
    "rcs": Sentence("per RCS", "via RCS"),
}
BASIS: Final[Mapping[str, Sentence]] = {
    "ads": Sentence(
        "Ihre Einwilligung, Art. 6 Abs. 1 lit. a DSGVO, § 7 Abs. 2 UWG",
        "your consent, Art. 6(1)(a) GDPR, § 7(2) UWG",
    ),
    "consent": Sentence(
        "Ihre Einwilligung, Art. 6 Abs. 1 lit. a DSGVO", "your consent, Art. 6(1)(a) GDPR"
    ),
    "contract": Sentence(
        "Ihr Vertrag, Art. 6 Abs. 1 lit. b DSGVO", "your contract, Art. 6(1)(b) GDPR"
    ),
    "proof": Sentence(
        "Art. 6 Abs. 1 lit. c und f, Art. 7 Abs. 1, Art. 21 Abs. 3 DSGVO",
        "Art. 6(1)(c) and (f), 7(1), 21(3) GDPR",
    ),
    "rights": Sentence("Art. 6 Abs. 1 lit. c, Art. 12 bis 22 DSGVO", "Art. 6(1)(c), 12 to 22 GDPR"),
    "security": Sentence(
        "Art. 6 Abs. 1 lit. f, Art. 32 DSGVO (Interesse an einem sicheren Betrieb)",
        "Art. 6(1)(f), 32 GDPR (interest in secure operation)",
    ),
}
DATA: Final = (
    Sentence(
        "Telefonnummer, WhatsApp-Name; wer einen Nutzernamen führt: Nutzername und Nutzer-ID.",
        "Phone number, WhatsApp name; of those who use a username: username and user ID.",
    ),
    Sentence(
        "Inhalt der empfangenen und gesendeten WhatsApp-Nachrichten.",
        "Content of the WhatsApp messages received and sent.",
    ),
    Sentence(
        "Datum und Uhrzeit der empfangenen und gesendeten WhatsApp-Nachrichten, Zustellstatus.",
        "Date and time of the WhatsApp messages received and sent, delivery status.",
    ),
    Sentence(
        "Bei Anmeldung über eine Website: Zeitpunkt und Netzadresse.",
        "When you sign up on a website: time and network address.",
    ),
)
DELIVERY: Final = Sentence(
    "WhatsApp Ireland Ltd. und Meta Platforms Ireland Ltd., die Nachrichten befördern. Was Meta "
    "für eigene Zwecke tut, steht in den Hinweisen von Meta.",
    "WhatsApp Ireland Ltd. and Meta Platforms Ireland Ltd., which carry messages. What Meta does "
    "for its own purposes is told in Meta's own notice.",
)
ENCRYPTION: Final = Sentence(
    "Die Verschlüsselung von WhatsApp endet an der Schnittstelle, über die wir Nachrichten "
    "empfangen.",
    "WhatsApp's encryption ends at the interface through which we receive messages.",
)
THIRD_COUNTRY: Final = Sentence(
    "Daten können in die USA gelangen. Grundlage: {basis}. Eine Kopie bekommen Sie bei uns: "
    "{contact}.",
    "Data may reach the USA. Basis: {basis}. You can have a copy from us: {contact}.",
)
STORAGE: Final[Mapping[str, Sentence]] = {
    "30 days": Sentence(
        "Meta speichert Nachrichten bis zu 30 Tage.", "Meta stores messages for up to 30 days."
    ),
    "1 hour": Sentence(
        "Meta speichert Nachrichten höchstens eine Stunde.",
        "Meta stores messages for one hour at most.",
    ),
}
RIGHTS: Final = Sentence(
    "Sie können Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung Ihrer Daten "
    "verlangen. Eine Einwilligung können Sie jederzeit für die Zukunft widerrufen, am einfachsten "
    "mit STOP im Chat. Beschweren können Sie sich hier: {authority}.",
    "You can ask for access, rectification, erasure, restriction and portability of your data. You "
    "can withdraw a consent at any time for the future, easiest by sending STOP in the chat. You "
    "can complain here: {authority}.",
)
OBJECTION: Final = Sentence(
    "Sie können der Verarbeitung für Direktwerbung jederzeit ohne Gründe widersprechen, und jeder "
    "Verarbeitung nach Art. 6 Abs. 1 lit. f DSGVO aus Gründen, die sich aus Ihrer besonderen "
    "Situation ergeben. Eine Nachricht genügt.",
    "You may object to processing for direct marketing at any time without giving reasons, and to "
    "any processing under Art. 6(1)(f) GDPR on grounds relating to your particular situation. A "
    "message is enough.",
)
OBLIGATION: Final = Sentence(
    "Nein. Ohne Ihre Nummer oder Kennung können wir auf WhatsApp nicht antworten. Andere Wege zu "
    "uns: {contact}.",
    "No. Without your number or identifier we cannot answer on WhatsApp. Other ways to reach us: "
    "{contact}.",
)
AUTOMATED: Final = Sentence(
    "Es gibt keine automatischen Entscheidungen nach Art. 22 DSGVO.",
    "There are no automated decisions within the meaning of Art. 22 GDPR.",
)
AI: Final[Mapping[bool, Sentence]] = {
    False: Sentence("Es antwortet kein KI-Assistent.", "No AI assistant answers."),
    True: Sentence(
        "Ein KI-Assistent kann antworten; er sagt, dass er einer ist. Für einen Menschen schreiben "
        "Sie „Mensch“.",
        "An AI assistant may answer; it says that it is one. For a human, write “human”.",
    ),
}
VERSION: Final = Sentence("Fassung {version}, {day}", "Version {version}, {day}")

KEPT: Final[Mapping[RetentionClass, tuple[Sentence, Sentence]]] = {
    RetentionClass.CHAT: (
        Sentence("Gespräche", "conversations"),
        Sentence("nach ihrem Ende", "after they end"),
    ),
    RetentionClass.MEDIA: (
        Sentence("Bilder und Dokumente", "pictures and documents"),
        Sentence("nach dem Empfang", "after receipt"),
    ),
    RetentionClass.BUSINESS_LETTER: (
        Sentence("Geschäftsbriefe", "business letters"),
        Sentence("nach dem Jahr der Nachricht", "after the year of the message"),
    ),
    RetentionClass.VOUCHER: (
        Sentence("Belege", "vouchers"),
        Sentence("nach dem Jahr der Ausstellung", "after the year of issue"),
    ),
    RetentionClass.CONSENT_PROOF: (
        Sentence("Nachweis einer Einwilligung", "proof of a consent"),
        Sentence("nach dem Jahr ihres Endes", "after the year of its end"),
    ),
    RetentionClass.OPT_IN_UNCONFIRMED: (
        Sentence("nie bestätigte Anmeldung", "a sign-up never confirmed"),
        Sentence("nach der Anmeldung", "after signing up"),
    ),
    RetentionClass.REFUSAL: (
        Sentence("Ablehnung und Widerruf", "refusal and withdrawal"),
        Sentence("nach dem Jahr, in dem sie kamen", "after the year in which they came"),
    ),
    RetentionClass.SUPPRESSION: (
        Sentence(
            "verschlüsselter Sperrwert, der ein Nein bewahrt", "keyed value that remembers a no"
        ),
        Sentence("", ""),
    ),
    RetentionClass.DELIVERY: (
        Sentence("Rohdaten der Zustellung", "raw deliveries"),
        Sentence("nach dem Empfang", "after receipt"),
    ),
    RetentionClass.STATUS: (
        Sentence("Zustellberichte", "delivery reports"),
        Sentence("nach dem Bericht", "after the report"),
    ),
    RetentionClass.SECURITY_LOG: (
        Sentence("Sicherheitsprotokolle", "security logs"),
        Sentence("nach dem Eintrag", "after the entry"),
    ),
    RetentionClass.RIGHT_REQUEST: (
        Sentence("Ihre Anträge und unsere Antworten", "your requests and our answers"),
        Sentence("nach dem Jahr des Abschlusses", "after the year of closing"),
    ),
    RetentionClass.BACKUP: (
        Sentence("Sicherungskopien", "backups"),
        Sentence("nach der Sicherung", "after the backup"),
    ),
}
"""What is kept, and from when its time runs; how long stands in `retention.RULES` alone."""


def spoken_span(span: Span | None, language: Language) -> str:
    """A length of keeping in words."""
    if span is None:
        return Sentence("solange es nötig ist", "as long as needed").in_(language)
    if span.year_ends:
        return _counted(
            span.year_ends, Sentence("Jahr", "year"), Sentence("Jahre", "years"), language
        )
    if span.months:
        return _counted(
            span.months, Sentence("Monat", "month"), Sentence("Monate", "months"), language
        )
    return _counted(span.days, Sentence("Tag", "day"), Sentence("Tage", "days"), language)


def _counted(count: int, single: Sentence, several: Sentence, language: Language) -> str:
    return f"{count} {(single if count == 1 else several).in_(language)}"
