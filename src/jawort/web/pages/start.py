"""The start page: does the house stand, what may it do, and how the judge thinks."""

from typing import Any, Final

from litestar import Request, Response, get
from litestar.handlers import HTTPRouteHandler

from jawort.desk.decision.example import EXAMPLES
from jawort.desk.house.overview import Company, overview
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey
from jawort.web.health import complaint
from jawort.web.house import House
from jawort.web.page import language_of, page

READY: Final[dict[SettingKey, tuple[Sentence, Sentence]]] = {
    SettingKey.PROCESSOR_CONTRACTS: (
        Sentence("Auftragsverarbeitung", "Processor contracts"),
        Sentence(
            "Vertrag mit jedem, der Daten für Sie verarbeitet (Art. 28 Abs. 3 DSGVO)",
            "A contract with everybody who handles data for you (Art. 28(3) GDPR)",
        ),
    ),
    SettingKey.TRANSFER_BASIS: (
        Sentence("Übermittlung in Drittländer", "Transfer to third countries"),
        Sentence(
            "Grundlage, auf der Daten die EU verlassen (Art. 44–49 DSGVO)",
            "The basis on which data leave the EU (Art. 44–49 GDPR)",
        ),
    ),
    SettingKey.NOTICE_URL: (
        Sentence("Datenschutzhinweis", "Privacy notice"),
        Sentence("Adresse des Hinweises (Art. 13 DSGVO)", "Its address (Art. 13 GDPR)"),
    ),
    SettingKey.IMPRINT_URL: (
        Sentence("Impressum", "Imprint"),
        Sentence("Adresse des Impressums (§ 5 DDG)", "Its address (§ 5 DDG)"),
    ),
    SettingKey.PROCESSING_RECORD: (
        Sentence("Verarbeitungsverzeichnis", "Record of processing"),
        Sentence("Eintrag für WhatsApp (Art. 30 DSGVO)", "Its entry for WhatsApp (Art. 30 GDPR)"),
    ),
    SettingKey.DPO_CONTACT: (
        Sentence("Datenschutzbeauftragte", "Data protection officer"),
        Sentence(
            "Wo nötig benannt (Art. 37 DSGVO, § 38 BDSG)",
            "Named where one is due (Art. 37 GDPR, § 38 BDSG)",
        ),
    ),
    SettingKey.DPIA: (
        Sentence("Folgenabschätzung", "Impact assessment"),
        Sentence("Wo nötig gemacht (Art. 35 DSGVO)", "Made where one is due (Art. 35 GDPR)"),
    ),
}
"""What must be settled before anything is sent: its name, and what it asks for (law.md R02)."""

STATES: Final = {
    "active": Sentence("aktiv", "active"),
    "blocked": Sentence("gesperrt", "blocked"),
    "erasure_running": Sentence("Löschung läuft", "erasure running"),
    "erased": Sentence("gelöscht", "erased"),
}
FREEZES: Final = {
    "all": Sentence("Alles steht still", "Everything is stopped"),
    "campaigns": Sentence("Kampagnen stehen still", "Campaigns are stopped"),
    "business": Sentence(
        "Nach einer Wiederherstellung: nichts geht von selbst hinaus",
        "After a restore: nothing the company starts goes out",
    ),
}
# What `jawort tour` tells, in short: a sign, the rule that decides, and the words.
STORY: Final = (
    ("ok", "R27", "Eine Kundin fragt und wird beantwortet.", "A customer asks and is answered."),
    ("no", "R47", "Werbung bekommt sie dafür noch nicht.", "That is no yes to advertising."),
    (
        "no",
        "R12",
        "Freier Text nach 25 Stunden bleibt hier.",
        "Free text after 25 hours stays here.",
    ),
    (
        "ok",
        "",
        "Sie sagt Ja; ein Fremder kann es nachprüfen.",
        "She says yes; a stranger can check it.",
    ),
    ("ok", "R52", "Eine Kampagne erreicht, wer Ja gesagt hat.", "A campaign reaches who said yes."),
    ("wait", "R51", "Um 22:30 Uhr wartet die nächste.", "At 22:30 the next one waits."),
    (
        "no",
        "R23",
        "„Stopp bitte!“ mitten darin: nichts mehr, eine Bestätigung.",
        "“Stopp bitte!” in its middle: nothing more, one confirmation.",
    ),
    ("ok", "", "Sie bekommt ihre Daten und wird gelöscht.", "She gets her data and is erased."),
    (
        "no",
        "R29",
        "Eine alte Liste bringt sie nicht zurück.",
        "An old list does not bring her back.",
    ),
)
COMPLAINTS: Final = {
    "database": Sentence("Die Datenbank antwortet nicht.", "The database does not answer."),
    "keyring": Sentence("Der Schlüsselbund lässt sich nicht lesen.", "The keyring cannot be read."),
}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/`."""

    @get("/")
    async def start(request: Request[Any, Any, Any]) -> Response[bytes]:
        language = language_of(request)
        if code := await complaint(house):
            return page("unwell.html", language, status=503, complaint=COMPLAINTS[code])
        now = house.clock()
        seen = await overview(house.ledger, now=now)
        return page(
            "start.html",
            language,
            house=house,
            now=now,
            companies=seen.companies,
            ages=seen.ages,
            ready=READY,
            states=STATES,
            freezes=FREEZES,
            examples=[(one, one.ask()) for one in EXAMPLES],
            fingerprint=fingerprint,
            story=STORY,
        )

    return [start]


def fingerprint(company: Company) -> str:
    """The root of the newest signed head in groups of four, as two people would compare it."""
    if company.head is None:
        return ""
    text = company.head.head.root.hex()
    return " ".join(text[i : i + 4] for i in range(0, len(text), 4))
