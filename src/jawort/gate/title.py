"""The short names of the rules, for the list a person reads when asking "why not?".

A title says what must be so for the message to pass this rule.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from jawort.domain.sentence import Sentence


class Group(NamedTuple):
    """A heading over the rules from `first` to `last`, both included."""

    title: Sentence
    first: str
    last: str


RULE_GROUP: Final[tuple[Group, ...]] = (
    Group(Sentence("Grundlagen", "Foundations"), "R01", "R11"),
    Group(Sentence("24-Stunden-Fenster", "24-hour window"), "R12", "R13"),
    Group(Sentence("Inhalt und Wiederholung", "Content and repetition"), "R14", "R15"),
    Group(Sentence("Pflichtmitteilungen und Codes", "Legal messages and codes"), "R16", "R21"),
    Group(Sentence("Antworten", "Replies"), "R22", "R27"),
    Group(Sentence("Sperren und Werbung", "Stops and advertising"), "R28", "R33"),
    Group(Sentence("Benachrichtigungen", "Notifications"), "R34", "R41"),
    Group(Sentence("Einwilligung", "Consent"), "R42", "R49"),
    Group(Sentence("Maß, Zeit und Schluss", "Measure, time and end"), "R50", "R99"),
)

RULE_TITLE: Final[Mapping[str, Sentence]] = MappingProxyType(
    {
        "R01": Sentence("Angaben vollständig", "Everything is known"),
        "R02": Sentence("Firma eingerichtet", "Controller is ready"),
        "R03": Sentence("Kein Sendestopp", "No freeze"),
        "R04": Sentence("Person nicht gelöscht", "Person is not erased"),
        "R05": Sentence("Keine Löschung im Gang", "No erasure is running"),
        "R06": Sentence("Identität gesichert", "Identity is certain"),
        "R07": Sentence("Kontakt nicht gesperrt", "Contact is not blocked"),
        "R08": Sentence("Keine Einschränkung", "Use is not restricted"),
        "R09": Sentence("Anruf erlaubt", "Call is permitted"),
        "R10": Sentence("Vorlage freigegeben", "Template is approved"),
        "R11": Sentence("Kategorie passt zum Zweck", "Category fits the purpose"),
        "R12": Sentence("Freier Text nur im Fenster", "Free text only in the window"),
        "R13": Sentence("Offene Anfrage da", "A request is open"),
        "R14": Sentence("Keine Werbung im Service", "No advertising in service"),
        "R15": Sentence("Noch nicht gesendet", "Not sent before"),
        "R16": Sentence("Eltern einverstanden (Anmeldung)", "Parents agree (opt-in)"),
        "R17": Sentence("Kein Nachhaken nach Nein", "No asking again after a no"),
        "R18": Sentence("Anmeldung beginnt die Person", "The person starts the opt-in"),
        "R19": Sentence("Pflichtmitteilung", "Asked for by law"),
        "R20": Sentence("Code wurde angefordert", "The code was asked for"),
        "R21": Sentence("Code", "Code"),
        "R22": Sentence("Kein Mensch hat übernommen", "No human has taken over"),
        "R23": Sentence("Kein Stopp von allem", "Not everything is stopped"),
        "R24": Sentence("Echte Antwort, kein Versand", "A real answer, no campaign"),
        "R25": Sentence("Automatische Notiz gedrosselt", "Automatic note is throttled"),
        "R26": Sentence("Erfragtes Angebot", "Offer that was asked for"),
        "R27": Sentence("Antwort auf eine Anfrage", "Answer to a request"),
        "R28": Sentence("Profil lässt es zu", "The profile allows it"),
        "R29": Sentence("Kein Sperrvermerk", "No suppression"),
        "R30": Sentence("Kein Widerspruch", "No objection"),
        "R31": Sentence("Werbung nicht beendet", "Advertising is not ended"),
        "R32": Sentence("Kein Stopp bei Meta", "No stop at Meta"),
        "R33": Sentence("Keine Werbung an Kinder", "No advertising to children"),
        "R34": Sentence("Nicht alles gestoppt", "Notifications are not stopped"),
        "R35": Sentence("Art nicht abbestellt", "This type is not stopped"),
        "R36": Sentence("Rechtsgrundlage da", "A legal basis is there"),
        "R37": Sentence("Vertrag läuft", "Contract is running"),
        "R38": Sentence("WhatsApp gewählt", "WhatsApp was chosen"),
        "R39": Sentence("Keine Ruhezeit (Vertrag)", "No quiet hours (contract)"),
        "R40": Sentence("Vertragsmitteilung", "Contract notification"),
        "R41": Sentence("Eltern einverstanden (Benachrichtigung)", "Parents agree (notification)"),
        "R42": Sentence("Nicht widerrufen", "Not withdrawn"),
        "R43": Sentence("Nicht abgelehnt", "Not refused"),
        "R44": Sentence("Bestätigt", "Confirmed"),
        "R45": Sentence("Nicht abgelaufen", "Not expired"),
        "R46": Sentence("Einwilligung gültig", "Consent is valid"),
        "R47": Sentence("Einwilligung da", "Consent is there"),
        "R48": Sentence("Nachweis vollständig", "Proof is complete"),
        "R49": Sentence("Deckt Kanal und Thema", "Covers channel and topic"),
        "R50": Sentence("Häufigkeit eingehalten", "Frequency is kept"),
        "R51": Sentence("Keine Ruhezeit", "No quiet hours"),
        "R52": Sentence("Werbung mit Einwilligung", "Advertising with consent"),
        "R53": Sentence("Benachrichtigung mit Einwilligung", "Notification with consent"),
        "R99": Sentence("Sonst: im Zweifel nein", "Otherwise: in doubt, no"),
    }
)
