"""The short names of the rules, for the list a person reads when asking "why not?".

A title says what must be so for the message to pass this rule.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from jawort.gate.text import Text


class Group(NamedTuple):
    """A heading over the rules from `first` to `last`, both included."""

    title: Text
    first: str
    last: str


RULE_GROUP: Final[tuple[Group, ...]] = (
    Group(Text("Grundlagen", "Foundations"), "R01", "R11"),
    Group(Text("24-Stunden-Fenster", "24-hour window"), "R12", "R13"),
    Group(Text("Inhalt und Wiederholung", "Content and repetition"), "R14", "R15"),
    Group(Text("Pflichtmitteilungen und Codes", "Legal messages and codes"), "R16", "R21"),
    Group(Text("Antworten", "Replies"), "R22", "R27"),
    Group(Text("Sperren und Werbung", "Stops and advertising"), "R28", "R33"),
    Group(Text("Benachrichtigungen", "Notifications"), "R34", "R41"),
    Group(Text("Einwilligung", "Consent"), "R42", "R49"),
    Group(Text("Maß, Zeit und Schluss", "Measure, time and end"), "R50", "R99"),
)

RULE_TITLE: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "R01": Text("Angaben vollständig", "Everything is known"),
        "R02": Text("Betrieb eingerichtet", "Controller is ready"),
        "R03": Text("Kein Sendestopp", "No freeze"),
        "R04": Text("Person nicht gelöscht", "Person is not erased"),
        "R05": Text("Keine Löschung im Gang", "No erasure is running"),
        "R06": Text("Identität gesichert", "Identity is certain"),
        "R07": Text("Kontakt nicht gesperrt", "Contact is not blocked"),
        "R08": Text("Keine Einschränkung", "Use is not restricted"),
        "R09": Text("Anruf erlaubt", "Call is permitted"),
        "R10": Text("Vorlage freigegeben", "Template is approved"),
        "R11": Text("Kategorie passt zum Zweck", "Category fits the purpose"),
        "R12": Text("Freier Text nur im Fenster", "Free text only in the window"),
        "R13": Text("Offene Anfrage da", "A request is open"),
        "R14": Text("Keine Werbung im Service", "No advertising in service"),
        "R15": Text("Noch nicht gesendet", "Not sent before"),
        "R16": Text("Eltern einverstanden (Anmeldung)", "Parents agree (opt-in)"),
        "R17": Text("Kein Nachhaken nach Nein", "No asking again after a no"),
        "R18": Text("Anmeldung beginnt die Person", "The person starts the opt-in"),
        "R19": Text("Pflichtmitteilung", "Asked for by law"),
        "R20": Text("Code wurde angefordert", "The code was asked for"),
        "R21": Text("Code", "Code"),
        "R22": Text("Kein Mensch hat übernommen", "No human has taken over"),
        "R23": Text("Kein Stopp von allem", "Not everything is stopped"),
        "R24": Text("Echte Antwort, kein Versand", "A real answer, no mailing"),
        "R25": Text("Automatische Notiz gedrosselt", "Automatic note is throttled"),
        "R26": Text("Erfragtes Angebot", "Offer that was asked for"),
        "R27": Text("Antwort auf eine Anfrage", "Answer to a request"),
        "R28": Text("Profil lässt es zu", "The profile allows it"),
        "R29": Text("Kein Sperrvermerk", "No suppression"),
        "R30": Text("Kein Widerspruch", "No objection"),
        "R31": Text("Werbung nicht beendet", "Advertising is not ended"),
        "R32": Text("Kein Stopp bei Meta", "No stop at Meta"),
        "R33": Text("Keine Werbung an Kinder", "No advertising to children"),
        "R34": Text("Nicht alles gestoppt", "Notifications are not stopped"),
        "R35": Text("Art nicht abbestellt", "This type is not stopped"),
        "R36": Text("Rechtsgrundlage da", "A legal basis is there"),
        "R37": Text("Vertrag läuft", "Contract is running"),
        "R38": Text("WhatsApp gewählt", "WhatsApp was chosen"),
        "R39": Text("Keine Ruhezeit (Vertrag)", "No quiet hours (contract)"),
        "R40": Text("Vertragsmitteilung", "Contract notification"),
        "R41": Text("Eltern einverstanden (Benachrichtigung)", "Parents agree (notification)"),
        "R42": Text("Nicht widerrufen", "Not withdrawn"),
        "R43": Text("Nicht abgelehnt", "Not refused"),
        "R44": Text("Bestätigt", "Confirmed"),
        "R45": Text("Nicht abgelaufen", "Not expired"),
        "R46": Text("Einwilligung gültig", "Consent is valid"),
        "R47": Text("Einwilligung da", "Consent is there"),
        "R48": Text("Nachweis vollständig", "Proof is complete"),
        "R49": Text("Deckt Kanal und Thema", "Covers channel and topic"),
        "R50": Text("Häufigkeit eingehalten", "Frequency is kept"),
        "R51": Text("Keine Ruhezeit", "No quiet hours"),
        "R52": Text("Werbung mit Einwilligung", "Advertising with consent"),
        "R53": Text("Benachrichtigung mit Einwilligung", "Notification with consent"),
        "R99": Text("Sonst: im Zweifel nein", "Otherwise: in doubt, no"),
    }
)
