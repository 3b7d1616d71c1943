"""What to do now, for every code, and more closely for the rules that share a code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jawort.domain.sentence import Sentence

_NOTHING = Sentence("Nichts zu tun.", "Nothing to do.")
_RESPECT_IT = Sentence(
    "Dabei bleibt es. Nur die Person selbst kann das wieder ändern.",
    "Leave it at that. Only the person can change this again.",
)
_COLLECT = Sentence(
    "Bitten Sie um eine neue Anmeldung, zum Beispiel mit dem QR-Code oder dem Formular.",
    "Invite a new opt-in, for example with the QR code or the form.",
)
_PARENTS = Sentence(
    "Holen Sie zuerst das Einverständnis der Eltern ein.",
    "Get the agreement of the parents first.",
)

NEXT_BY_CODE: Final[Mapping[str, Sentence]] = MappingProxyType(
    {
        "A_LEGAL": _NOTHING,
        "A_AUTH": _NOTHING,
        "A_REQUESTED_INFO": _NOTHING,
        "A_REPLY": _NOTHING,
        "A_CONTRACT": _NOTHING,
        "A_CONSENT_ADS": _NOTHING,
        "A_CONSENT_NOTIF": _NOTHING,
        "D_QUIET_HOURS": Sentence(
            "Nichts zu tun: Am Ende der Ruhezeit wird neu geprüft und dann gesendet.",
            "Nothing to do: when the quiet hours end it is checked again and then sent.",
        ),
        "E_INPUT": Sentence(
            "Versuchen Sie es gleich noch einmal. Bleibt es dabei, melden Sie es der Technik.",
            "Try again in a moment. If it stays like this, tell your technical contact.",
        ),
        "E_TENANT_NOT_READY": Sentence(
            "Öffnen Sie „Einrichten“ und erledigen Sie die offenen Punkte.",
            "Open “Set up” and finish the open points.",
        ),
        "E_FREEZE": Sentence(
            "Die Nachricht bleibt stehen, bis die zuständige Person den Sendestopp aufhebt.",
            "The message stays here until the person in charge lifts the freeze.",
        ),
        "E_ERASED": Sentence(
            "Nichts zu tun. Schreibt die Person wieder, beginnt ein neuer, leerer Kontakt.",
            "Nothing to do. If the person writes again, a new, empty contact begins.",
        ),
        "E_IDENTITY": Sentence(
            "Klären Sie, wer das ist: Die Person bestätigt es von dieser Nummer, oder Sie halten "
            "fest, wie Sie es geprüft haben.",
            "Find out who this is: the person confirms from this number, or you note how you "
            "checked.",
        ),
        "E_BLOCKED": Sentence(
            "Heben Sie die Sperre mit einer Begründung auf, wenn sie nicht mehr nötig ist.",
            "Lift the block and give a reason, if it is no longer needed.",
        ),
        "E_RESTRICTED": Sentence(
            "Antworten darf ein Mensch, wenn die Person schreibt. Vor dem Aufheben der "
            "Einschränkung wird die Person unterrichtet.",
            "A human may answer when the person writes. Before the restriction is lifted the "
            "person is told.",
        ),
        "E_CALL_PERMISSION": Sentence(
            "Fragen Sie im offenen Chat, ob Sie anrufen dürfen.",
            "Ask in the open chat whether you may call.",
        ),
        "E_TEMPLATE": Sentence(
            "Wählen Sie eine freigegebene Vorlage, und füllen Sie alle Felder aus.",
            "Choose an approved template and fill in every field.",
        ),
        "E_CATEGORY_MISMATCH": Sentence(
            "Nehmen Sie eine Vorlage der passenden Kategorie, oder berichtigen Sie den Zweck.",
            "Use a template of the fitting category, or correct the purpose.",
        ),
        "E_WINDOW": Sentence(
            "Senden Sie eine freigegebene Vorlage, oder warten Sie, bis die Person schreibt.",
            "Send an approved template, or wait until the person writes.",
        ),
        "E_NO_REPLY_CONTEXT": Sentence(
            "Auf eine unbeantwortete Frage dürfen Sie einmal spät antworten, mit einer Vorlage "
            "und ohne Werbung.",
            "You may answer an unanswered question late, once, with a template and without "
            "advertising.",
        ),
        "E_ADS_IN_SERVICE": Sentence(
            "Nehmen Sie die Werbung heraus, oder senden Sie sie als Werbung mit Einwilligung.",
            "Take the promotion out, or send it as advertising with consent.",
        ),
        "E_ALREADY_SENT": Sentence(
            "Nicht noch einmal senden. Ist der Ausgang unklar, schauen Sie im Gespräch nach.",
            "Do not send it again. If the outcome is unclear, look at the conversation.",
        ),
        "E_MINOR": _PARENTS,
        "E_REASK_BLOCKED": _RESPECT_IT,
        "E_DOI_USER_INITIATED": Sentence(
            "Zeigen Sie den WhatsApp-Link oder den QR-Code, damit die Person zuerst schreibt.",
            "Show the WhatsApp link or the QR code, so that the person writes first.",
        ),
        "E_AUTH_UNREQUESTED": Sentence(
            "Ein Code geht erst hinaus, wenn die Person selbst danach fragt.",
            "A code goes out only when the person asks for one.",
        ),
        "E_HUMAN_TAKEOVER": Sentence(
            "Antworten Sie selbst, oder geben Sie das Gespräch an die Automatik zurück.",
            "Answer yourself, or hand the conversation back to the automatic side.",
        ),
        "E_OPTOUT": Sentence(
            "Warten Sie, bis die Person wieder schreibt. Was zum Vertrag gehört, geht per "
            "Telefon, E-Mail oder Brief.",
            "Wait until the person writes again. What belongs to a contract goes by phone, e-mail "
            "or letter.",
        ),
        "E_NOT_A_REPLY": Sentence(
            "Melden Sie den wahren Zweck: Eine Kampagne ist Werbung oder eine Warnung (N09).",
            "Declare the real purpose: a campaign is advertising or an alert (N09).",
        ),
        "E_ACK_LOOP": Sentence(
            "Nichts zu tun: Eine solche Notiz in zwölf Stunden genügt.",
            "Nothing to do: one such note in twelve hours is enough.",
        ),
        "E_PROFILE_REACTIVE": Sentence(
            "Wollen Sie zuerst schreiben, ändern Sie unter „Einrichten“ das Profil, "
            "nach der Prüfung der Folgen für den Datenschutz.",
            "To write first, change the profile under “Set up”, after the impact assessment.",
        ),
        "E_SUPPRESSED": Sentence(
            "Nur eine neue Anmeldung der Person selbst hebt das auf.",
            "Only a fresh opt-in by the person clears this.",
        ),
        "E_OBJECTION_ADS": _RESPECT_IT,
        "E_PLATFORM_STOP": Sentence(
            "Dabei bleibt es, bis die Person Werbung in WhatsApp selbst wieder einschaltet.",
            "Leave it at that until the person turns marketing on again inside WhatsApp.",
        ),
        "E_OPTOUT_TYPE": _RESPECT_IT,
        "E_BASIS_MISSING": Sentence(
            "Tragen Sie für diese Art von Benachrichtigung eine Rechtsgrundlage ein.",
            "Record a legal basis for this type of notification.",
        ),
        "E_NO_CONTRACT": Sentence(
            "Verknüpfen Sie den Auftrag, die Buchung oder den Vorgang.",
            "Attach the order, the booking or the ticket.",
        ),
        "E_CHANNEL_NOT_CHOSEN": Sentence(
            "Fragen Sie die Person, welchen Weg sie möchte, und nehmen Sie solange einen anderen.",
            "Ask which way the person prefers, and use another one until then.",
        ),
        "E_CONSENT_WITHDRAWN": _RESPECT_IT,
        "E_CONSENT_DENIED": _RESPECT_IT,
        "E_CONSENT_PENDING": Sentence(
            "Warten Sie auf die Bestätigung der Person.",
            "Wait for the person to confirm.",
        ),
        "E_CONSENT_EXPIRED": _COLLECT,
        "E_CONSENT_INVALID": _COLLECT,
        "E_CONSENT_MISSING": _COLLECT,
        "E_PROOF_MISSING": Sentence(
            "Ergänzen Sie den Nachweis, oder bitten Sie um eine neue Anmeldung.",
            "Complete the evidence, or invite a new opt-in.",
        ),
        "E_SCOPE": Sentence(
            "Nehmen Sie Kanal, Absender und Thema der Einwilligung, oder bitten Sie um eine neue.",
            "Use the channel, sender and topic of the consent, or invite a new one.",
        ),
        "E_FREQ_CAP": Sentence(
            "Im nächsten Zeitraum darf die Nachricht wieder geprüft werden.",
            "In the next period the message may be asked about again.",
        ),
        "E_OBLIGATION": Sentence(
            "Nehmen Sie eine Vorlage, die sie enthält, oder ergänzen Sie sie.",
            "Use a template that carries it, or add it.",
        ),
        "E_DEFAULT": Sentence(
            "Melden Sie es der Technik: Das darf nicht vorkommen.",
            "Tell your technical contact: this must not happen.",
        ),
    }
)

NEXT_BY_RULE: Final[Mapping[str, Sentence]] = MappingProxyType(
    {
        "R05": Sentence(
            "Warten Sie, bis die Löschung fertig ist; das dauert nur Minuten.",
            "Wait until the erasure is done; it takes only minutes.",
        ),
        "R31": _RESPECT_IT,
        "R33": Sentence(
            "Dabei bleibt es: Kinder bekommen keine Werbung.",
            "Leave it at that: children get no advertising.",
        ),
        "R34": Sentence(
            "Was zum Vertrag gehört, senden Sie per E-Mail oder Brief.",
            "Send what belongs to the contract by e-mail or letter.",
        ),
    }
)
"""Where a rule asks for something else than its code does elsewhere."""
