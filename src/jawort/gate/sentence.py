"""What happened and why, in one calm sentence for every code the gate can give."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jawort.domain.sentence import Sentence

SENTENCE: Final[Mapping[str, Sentence]] = MappingProxyType(
    {
        "A_LEGAL": Sentence(
            "Darf hinaus: Diese Mitteilung verlangt das Gesetz.",
            "May go out: the law asks for this message.",
        ),
        "A_AUTH": Sentence(
            "Darf hinaus: Die Person hat diesen Code selbst angefordert.",
            "May go out: the person asked for this code.",
        ),
        "A_REQUESTED_INFO": Sentence(
            "Darf hinaus: Die Person hat nach genau diesem Angebot gefragt.",
            "May go out: the person asked about exactly this offer.",
        ),
        "A_REPLY": Sentence(
            "Darf hinaus: Das ist die Antwort auf eine Nachricht der Person.",
            "May go out: this answers a message from the person.",
        ),
        "A_CONTRACT": Sentence(
            "Darf hinaus: Der Auftrag läuft, und die Person hat WhatsApp dafür gewählt.",
            "May go out: the order is running, and the person chose WhatsApp for it.",
        ),
        "A_CONSENT_ADS": Sentence(
            "Darf hinaus: Die Person hat in diese Werbung eingewilligt, und das ist belegt.",
            "May go out: the person consented to this advertising, and the proof is there.",
        ),
        "A_CONSENT_NOTIF": Sentence(
            "Darf hinaus: Die Person hat hierin eingewilligt, und das ist belegt.",
            "May go out: the person consented to this notification, and the proof is there.",
        ),
        "D_QUIET_HOURS": Sentence(
            "Wartet: Bei der Person ist gerade Ruhezeit.",
            "Waiting: it is quiet time where the person is.",
        ),
        "E_INPUT": Sentence(
            "Nicht gesendet: Eine Angabe fehlt oder passt nicht, und im Zweifel heißt es Nein.",
            "Not sent: something is missing or does not fit, and when in doubt the answer is no.",
        ),
        "E_TENANT_NOT_READY": Sentence(
            "Nicht gesendet: Die Firma ist noch nicht fertig eingerichtet.",
            "Not sent: the company is not fully set up yet.",
        ),
        "E_FREEZE": Sentence(
            "Nicht gesendet: Zurzeit gilt ein Sendestopp.",
            "Not sent: sending is frozen at the moment.",
        ),
        "E_ERASED": Sentence(
            "Nicht gesendet: Die Daten dieser Person sind gelöscht oder werden gerade gelöscht.",
            "Not sent: this person's data is erased or is being erased right now.",
        ),
        "E_IDENTITY": Sentence(
            "Nicht gesendet: Es ist nicht sicher, wem diese Nummer heute gehört.",
            "Not sent: it is not certain whose number this is today.",
        ),
        "E_BLOCKED": Sentence(
            "Nicht gesendet: Ihre Firma hat diesen Kontakt gesperrt.",
            "Not sent: your company has blocked this contact.",
        ),
        "E_RESTRICTED": Sentence(
            "Nicht gesendet: Die Daten dieser Person dürfen zurzeit nur aufbewahrt werden.",
            "Not sent: for now this person's data may only be kept, not used.",
        ),
        "E_CALL_PERMISSION": Sentence(
            "Kein Anruf: Die Person hat keine Anrufe erlaubt, oder die Erlaubnis ist abgelaufen.",
            "No call: the person has not permitted calls, or the permission has run out.",
        ),
        "E_TEMPLATE": Sentence(
            "Nicht gesendet: Meta hat die Vorlage nicht freigegeben, oder sie ist unvollständig.",
            "Not sent: Meta has not approved this template, or it is not completely filled in.",
        ),
        "E_CATEGORY_MISMATCH": Sentence(
            "Nicht gesendet: Die Vorlage ist für etwas anderes freigegeben als für diesen Zweck.",
            "Not sent: the template is approved for something other than this purpose.",
        ),
        "E_WINDOW": Sentence(
            "Nicht gesendet: Seit der letzten Nachricht der Person sind 24 Stunden um, "
            "und freien Text nimmt WhatsApp danach nicht mehr an.",
            "Not sent: 24 hours have passed since the person last wrote, "
            "and WhatsApp takes no free text after that.",
        ),
        "E_NO_REPLY_CONTEXT": Sentence(
            "Nicht gesendet: Es liegt keine offene Nachricht vor, auf die das die Antwort wäre.",
            "Not sent: there is no open message which this would answer.",
        ),
        "E_ADS_IN_SERVICE": Sentence(
            "Nicht gesendet: Der Text wirbt, und danach hat die Person nicht gefragt.",
            "Not sent: the text advertises, and the person did not ask for that.",
        ),
        "E_ALREADY_SENT": Sentence(
            "Nicht gesendet: Genau diese Nachricht ist schon hinaus, oder ihr Ausgang ist unklar.",
            "Not sent: this very message has gone out already, or nobody knows whether it has.",
        ),
        "E_MINOR": Sentence(
            "Nicht gesendet: Die Person ist ein Kind oder könnte eines sein.",
            "Not sent: the person is a child, or might be one.",
        ),
        "E_REASK_BLOCKED": Sentence(
            "Nicht gesendet: Die Person hat schon Nein gesagt und wird nicht erneut gefragt.",
            "Not sent: the person has said no and is not to be asked again.",
        ),
        "E_DOI_USER_INITIATED": Sentence(
            "Nicht gesendet: Eine Anmeldung beginnt die Person selbst, nicht die Firma.",
            "Not sent: an opt-in is started by the person, not by the company.",
        ),
        "E_AUTH_UNREQUESTED": Sentence(
            "Nicht gesendet: Diesen Code hat niemand angefordert.",
            "Not sent: nobody asked for this code.",
        ),
        "E_HUMAN_TAKEOVER": Sentence(
            "Nicht gesendet: In diesem Gespräch schreibt ein Mensch, die Automatik schweigt.",
            "Not sent: a human is writing in this conversation, so the automatic side keeps quiet.",
        ),
        "E_OPTOUT": Sentence(
            "Nicht gesendet: Die Person hat Nachrichten wie diese beendet.",
            "Not sent: the person has ended messages like this one.",
        ),
        "E_NOT_A_REPLY": Sentence(
            "Nicht gesendet: Das ist als Antwort oder Auskunft gemeldet, wird aber von selbst "
            "oder an viele verschickt.",
            "Not sent: this is called an answer or a service message, but it is sent by itself or "
            "to many.",
        ),
        "E_ACK_LOOP": Sentence(
            "Nicht gesendet: Diese automatische Notiz hat die Person vor Kurzem schon bekommen.",
            "Not sent: the person got this automatic note only a short while ago.",
        ),
        "E_PROFILE_REACTIVE": Sentence(
            "Nicht gesendet: Ihre Firma antwortet nur und schreibt niemanden zuerst an.",
            "Not sent: your company only answers and does not write to anybody first.",
        ),
        "E_SUPPRESSED": Sentence(
            "Nicht gesendet: Für die Person gilt ein Sperrvermerk.",
            "Not sent: a suppression stands for this person.",
        ),
        "E_OBJECTION_ADS": Sentence(
            "Nicht gesendet: Die Person hat der Werbung widersprochen.",
            "Not sent: the person has objected to advertising.",
        ),
        "E_PLATFORM_STOP": Sentence(
            "Nicht gesendet: Die Person hat Werbung direkt in WhatsApp abbestellt.",
            "Not sent: the person stopped marketing inside WhatsApp itself.",
        ),
        "E_OPTOUT_TYPE": Sentence(
            "Nicht gesendet: Die Person hat diese Art von Benachrichtigung abbestellt.",
            "Not sent: the person has stopped this type of notification.",
        ),
        "E_BASIS_MISSING": Sentence(
            "Nicht gesendet: Für diese Art von Nachricht ist keine Rechtsgrundlage hinterlegt.",
            "Not sent: no legal basis is on record for this type of notification.",
        ),
        "E_NO_CONTRACT": Sentence(
            "Nicht gesendet: Es ist kein laufender Auftrag, Termin oder Vorgang verknüpft.",
            "Not sent: no running order, appointment or ticket is attached.",
        ),
        "E_CHANNEL_NOT_CHOSEN": Sentence(
            "Nicht gesendet: Die Person hat WhatsApp hierfür nicht gewählt.",
            "Not sent: the person did not choose WhatsApp for this.",
        ),
        "E_CONSENT_WITHDRAWN": Sentence(
            "Nicht gesendet: Die Person hat ihre Einwilligung widerrufen.",
            "Not sent: the person has withdrawn the consent.",
        ),
        "E_CONSENT_DENIED": Sentence(
            "Nicht gesendet: Die Person hat dazu Nein gesagt.",
            "Not sent: the person said no to this.",
        ),
        "E_CONSENT_PENDING": Sentence(
            "Nicht gesendet: Die Person hat ihre Anmeldung noch nicht bestätigt.",
            "Not sent: the person has not confirmed the opt-in yet.",
        ),
        "E_CONSENT_EXPIRED": Sentence(
            "Nicht gesendet: Die Einwilligung oder die Frist zum Bestätigen ist abgelaufen.",
            "Not sent: the consent, or the time to confirm it, has run out.",
        ),
        "E_CONSENT_INVALID": Sentence(
            "Nicht gesendet: Die Einwilligung gilt nicht, denn ihr Text wurde zurückgezogen "
            "oder sie kam ohne Nachweis.",
            "Not sent: the consent does not count, because its wording was withdrawn "
            "or it came without proof.",
        ),
        "E_CONSENT_MISSING": Sentence(
            "Nicht gesendet: Von dieser Person liegt keine Einwilligung vor.",
            "Not sent: there is no consent from this person.",
        ),
        "E_PROOF_MISSING": Sentence(
            "Nicht gesendet: Die Einwilligung lässt sich nicht vollständig nachweisen.",
            "Not sent: the consent cannot be proven completely.",
        ),
        "E_SCOPE": Sentence(
            "Nicht gesendet: Die Einwilligung gilt für einen anderen Kanal, Absender oder ein "
            "anderes Thema.",
            "Not sent: the consent is for another channel, sender or topic.",
        ),
        "E_FREQ_CAP": Sentence(
            "Nicht gesendet: So oft, wie angekündigt, hat die Person schon von Ihnen gehört.",
            "Not sent: the person has already heard from you as often as was announced.",
        ),
        "E_OBLIGATION": Sentence(
            "Nicht gesendet: Der Vorlage fehlt eine Angabe, die diese Nachricht tragen muss.",
            "Not sent: the template lacks something which this message has to carry.",
        ),
        "E_DEFAULT": Sentence(
            "Nicht gesendet: Keine Regel hat zugestimmt, und dann heißt es Nein.",
            "Not sent: no rule agreed, and then the answer is no.",
        ),
    }
)
"""Every code with its sentence. `E_OBLIGATION` is given when the message is made, not by a rule."""
