"""What to do about a refusal where somebody sits before a page, not at the command line.

A refusal has one cure, and most speak of a command. On a page the way on is a field or another
page: said here, by the code of the refusal.
"""

from typing import Final

from jawort.domain.purpose_rule import LONGEST_TOPIC, MOST_A_DAY, MOST_DAYS
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_CURES: Final = {
    "PURPOSE_BASIS": Sentence(
        "Wählen Sie als Rechtsgrundlage „Einwilligung“.", "Choose “Consent” as the legal basis."
    ),
    "PURPOSE_NO_BASIS": Sentence("Wählen Sie eine Rechtsgrundlage.", "Choose a legal basis."),
    "PURPOSE_TOPIC": Sentence(
        f"Nennen Sie ein Thema, etwa „reifen“: höchstens {LONGEST_TOPIC} Zeichen, nicht „alles“ "
        "oder „Werbung“.",
        f"Name a topic, such as “tyres”: at most {LONGEST_TOPIC} characters, not “all” or “ads”.",
    ),
    "PURPOSE_FREQUENCY": Sentence(
        f"Geben Sie beide Zahlen an: höchstens {MOST_A_DAY} Nachrichten am Tag, 1 bis {MOST_DAYS} "
        "Tage.",
        f"Give both numbers: at most {MOST_A_DAY} messages a day, 1 to {MOST_DAYS} days.",
    ),
    "PURPOSE_EXISTS": Sentence(
        "Öffnen Sie ihn in der Liste, um ihn zu ändern.", "Open it in the list to change it."
    ),
    "PURPOSE_OTHER_BASIS": Sentence(
        "Wählen Sie die Grundlage von damals.", "Choose the basis of that time."
    ),
    "PURPOSE_SHOWN": Sentence(
        "Ziehen Sie zuerst den Text zurück; er steht unter „Texte“.",
        "Withdraw the text first; it stands under “Texts”.",
    ),
    "WORDING_FAULTY": Sentence(
        "Beheben Sie jeden; daneben steht, wie.", "Remove each; beside it stands how."
    ),
    "WHY": Sentence("Sagen Sie es in einem Satz.", "Say it in one sentence."),
    "FORM_NUMBER": Sentence(
        "Tragen Sie die Rufnummer ein, etwa +493023125001.",
        "Fill in the phone number, such as +493023125001.",
    ),
    "FORM_PURPOSE": Sentence("Wählen Sie einen anderen Zweck.", "Choose another purpose."),
    "FORM_TEXT": Sentence(
        "Schreiben Sie zuerst den Text dazu, oder wählen Sie einen anderen Zweck.",
        "Write the text for it first, or choose another purpose.",
    ),
    "FORM_MOVED": Sentence("Laden Sie die Seite neu.", "Load the page again."),
    "PAGES_URL": Sentence(
        "Die Verwaltung trägt sie bei den ersten Schritten ein: „Von außen erreichbar“.",
        "An admin fills it in among the first steps: “Reachable from outside”.",
    ),
    "NO_NOTICE": Sentence(
        "Die Verwaltung trägt die Adresse bei den ersten Schritten ein: „Verträge und Hinweis“.",
        "An admin fills the address in among the first steps: “Contracts and notice”.",
    ),
    "FAR_SIMULATOR": Sentence(
        "Tragen Sie als Adresse des Anbieters die des Simulators ein, etwa http://127.0.0.1:8099.",
        "As the address of the provider fill in that of the simulator, such as "
        "http://127.0.0.1:8099.",
    ),
    "BAD_ADDRESS": Sentence(
        "Nehmen Sie eine Adresse mit https://, oder lassen Sie das Feld leer.",
        "Use an address with https://, or leave the field empty.",
    ),
    "NO_SECRET": Sentence(
        "Legen Sie ein Formular an, das zu einem Shop gehört.",
        "Make a form that belongs to a shop.",
    ),
}


_PROBLEMS: Final = {
    "PURPOSE_EXISTS": Sentence("Diesen Zweck gibt es schon.", "This purpose exists already."),
    "FORM_PURPOSE": Sentence(
        "Einer der Zwecke ist keiner für WhatsApp oder schon beendet.",
        "One of the purposes is none for WhatsApp, or has ended.",
    ),
    "FORM_TEXT": Sentence(
        "Zu einem der Zwecke ist kein Text in Kraft, der hier gezeigt werden kann.",
        "For one of the purposes no text is in force that can be shown here.",
    ),
}
"""Where the sentence of the house names an id that says nothing to somebody before a page."""


def on_page(refused: Refusal) -> Refusal:
    """The same refusal with what helps here; one that says nothing of commands stays as it is."""
    cure = _CURES.get(refused.code)
    if cure is None:
        return refused
    return Refusal(refused.code, _PROBLEMS.get(refused.code, refused.problem), cure)
