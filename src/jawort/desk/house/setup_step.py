"""The steps of setting up: what each asks, why, and whether it is done (law.md R02).

A step is done when what it asks for is in force, whoever put it there: pages or command line.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey


class Asked(NamedTuple):
    """One setting as a step asks for it. may_lack: "not needed" is an answer too."""

    key: SettingKey
    label: Sentence
    hint: Sentence
    example: str = ""
    may_lack: bool = False


class Step(NamedTuple):
    """One step. waits: it may be done later without keeping anything from being sent."""

    name: str
    title: Sentence
    question: Sentence
    asks: tuple[Asked, ...] = ()
    waits: bool = False


STEPS: Final = (
    Step(
        "company",
        Sentence("Ihr Betrieb", "Your company"),
        Sentence("Wer schreibt den Kunden?", "Who writes to the customers?"),
        (
            Asked(
                SettingKey.COMPANY_ADDRESS,
                Sentence("Anschrift", "Address"),
                Sentence("wie im Impressum", "as in the imprint"),
                "Lindenstraße 4, 50667 Köln",
            ),
            Asked(
                SettingKey.COMPANY_CONTACT,
                Sentence("E-Mail und Telefon", "E-mail and phone"),
                Sentence(
                    "die anderen Wege zu Ihnen; niemand muss WhatsApp benutzen",
                    "the other ways to you; nobody has to use WhatsApp",
                ),
            ),
            Asked(
                SettingKey.IMPRINT_URL,
                Sentence("Adresse des Impressums", "Address of the imprint"),
                Sentence("§ 5 DDG", "§ 5 DDG"),
                "https://",
            ),
        ),
    ),
    Step(
        "privacy",
        Sentence("Datenschutz-Kontakt", "Privacy contact"),
        Sentence("An wen wenden sich Kunden wegen ihrer Daten?", "Whom do customers ask?"),
        (
            Asked(
                SettingKey.DPO_CONTACT,
                Sentence("Datenschutzbeauftragte", "Data protection officer"),
                Sentence(
                    "E-Mail; oder „nicht nötig“, wenn keine zu benennen ist (§ 38 BDSG)",
                    "e-mail; or “not needed” where none is due (§ 38 BDSG)",
                ),
                may_lack=True,
            ),
            Asked(
                SettingKey.AUTHORITY,
                Sentence("Aufsichtsbehörde", "Supervisory authority"),
                Sentence("die Ihres Bundeslandes", "the one of your Land"),
            ),
        ),
    ),
    Step(
        "api",
        Sentence("App oder Schnittstelle", "App or API"),
        Sentence("Warum nicht die App?", "Why not the app?"),
    ),
    Step(
        "way",
        Sentence("Weg zu WhatsApp", "Way to WhatsApp"),
        Sentence(
            "Wie sollen Ihre Nachrichten zu WhatsApp kommen?",
            "How shall your messages reach WhatsApp?",
        ),
    ),
    Step(
        "papers",
        Sentence("Verträge und Hinweis", "Contracts and notice"),
        Sentence("Worauf stützt sich das?", "What does this rest on?"),
        (
            Asked(
                SettingKey.PROCESSOR_CONTRACTS,
                Sentence("Auftragsverarbeitung", "Processor contracts"),
                Sentence(
                    "welcher Vertrag mit wem, seit wann (Art. 28 Abs. 3 DSGVO)",
                    "which contract with whom, since when (Art. 28(3) GDPR)",
                ),
            ),
            Asked(
                SettingKey.TRANSFER_BASIS,
                Sentence("Übermittlung in Drittländer", "Transfer to third countries"),
                Sentence(
                    "Grundlage, etwa Angemessenheitsbeschluss (Art. 44–49 DSGVO)",
                    "basis, such as an adequacy decision (Art. 44–49 GDPR)",
                ),
            ),
            Asked(
                SettingKey.RECIPIENTS,
                Sentence("Empfänger", "Recipients"),
                Sentence(
                    "Anbieter, Rechenzentrum, CRM; mit Strichpunkt getrennt",
                    "provider, host, CRM; parted by semicolons",
                ),
            ),
            Asked(
                SettingKey.PROCESSING_RECORD,
                Sentence("Verarbeitungsverzeichnis", "Record of processing"),
                Sentence(
                    "wo der Eintrag steht (Art. 30 DSGVO)", "where its entry is (Art. 30 GDPR)"
                ),
            ),
            Asked(
                SettingKey.DPIA,
                Sentence("Folgenabschätzung", "Impact assessment"),
                Sentence(
                    "wo sie liegt; oder „nicht nötig“ (Art. 35 DSGVO)",
                    "where it is; or “not needed” (Art. 35 GDPR)",
                ),
                may_lack=True,
            ),
            Asked(
                SettingKey.NOTICE_URL,
                Sentence("Adresse des Datenschutzhinweises", "Address of the privacy notice"),
                Sentence("Art. 13 DSGVO", "Art. 13 GDPR"),
                "https://",
            ),
        ),
    ),
    Step(
        "reach",
        Sentence("Von außen erreichbar", "Reachable from outside"),
        Sentence("Unter welcher Adresse?", "Under which address?"),
        (
            Asked(
                SettingKey.PAGES_URL,
                Sentence("Öffentliche Adresse", "Public address"),
                Sentence(
                    "mit https; dahin führen Belege und Zustellungen",
                    "with https; receipts and deliveries lead there",
                ),
                "https://",
            ),
        ),
    ),
    Step(
        "team",
        Sentence("Team einladen", "Invite the team"),
        Sentence("Wer antwortet noch?", "Who else answers?"),
        waits=True,
    ),
    Step(
        "first",
        Sentence("Erste Nachricht beantworten", "Answer a first message"),
        Sentence("Zur Probe", "As a trial"),
        waits=True,
    ),
)
BY_NAME: Final[Mapping[str, Step]] = {one.name: one for one in STEPS}

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "api": ("api",),
    "way": ("simulator", "eu", "meta"),
    "team": ("later",),
    "first": ("done",),
}
"""What can be decided in a step that asks for no setting, or beside it."""
