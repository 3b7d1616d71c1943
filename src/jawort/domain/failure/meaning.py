"""What can go wrong at Meta as data: what to do about it, and a sentence in two languages.

It lies down here because two rooms need it: the tongue that meets the fault, and the desk that
tells people about it.
"""

from __future__ import annotations

MEANINGS: dict[str, tuple[str, int | None, str, str]] = {
    "overloaded": (
        "retry_later",
        2,
        "Meta ist gerade überlastet oder gestört. Jawort versucht es von selbst noch einmal.",
        "Meta is overloaded or disturbed. Jawort tries again by itself.",
    ),
    "too_fast": (
        "retry_later",
        5,
        "Von dieser Nummer geht gerade mehr hinaus, als Meta erlaubt. Jawort wartet und "
        "sendet dann weiter.",
        "More is going out from this number than Meta allows. Jawort waits and then goes on.",
    ),
    "too_many_calls": (
        "retry_later",
        60,
        "Diese App hat Meta zu oft gefragt. Jawort wartet und versucht es dann noch einmal.",
        "This app has asked Meta too often. Jawort waits and then tries again.",
    ),
    "pair_limit": (
        "retry_later",
        6,
        "An diese Person gingen zu viele Nachrichten kurz hintereinander. Jawort wartet "
        "und sendet dann weiter.",
        "Too many messages went to this person in a short time. Jawort waits and then goes on.",
    ),
    "upgrading": (
        "retry_later",
        60,
        "Meta stellt diese Nummer gerade um. Das dauert meist eine Minute; Jawort "
        "versucht es dann noch einmal.",
        "Meta is changing this number over. It mostly takes a minute; then Jawort tries again.",
    ),
    "key": (
        "ask_a_human",
        None,
        "Meta nimmt den Zugangsschlüssel nicht mehr an. Bitte einen neuen Schlüssel "
        "hinterlegen; bis dahin geht nichts hinaus.",
        "Meta no longer accepts the access key. Please store a new one; until then "
        "nothing goes out.",
    ),
    "permission": (
        "ask_a_human",
        None,
        "Der App fehlt bei Meta eine Berechtigung. Bitte die Rechte der App im Business-"
        "Manager prüfen.",
        "The app lacks a permission at Meta. Please check the app's rights in Business Manager.",
    ),
    "phone_gone": (
        "ask_a_human",
        None,
        "Meta kennt diese Absendernummer nicht (mehr). Bitte die Nummer in den "
        "Einstellungen prüfen.",
        "Meta does not know this sender number (any more). Please check it in the settings.",
    ),
    "unregistered": (
        "ask_a_human",
        None,
        "Die Absendernummer ist bei Meta nicht angemeldet. Bitte die Anmeldung der Nummer prüfen.",
        "The sender number is not registered with Meta. Please check its registration.",
    ),
    "registration": (
        "ask_a_human",
        None,
        "Die An- oder Abmeldung der Nummer bei Meta ist nicht gelungen. Bitte die Angaben"
        " prüfen und später wiederholen.",
        "Registering or removing the number at Meta did not work. Please check the "
        "details and try later.",
    ),
    "registering_busy": (
        "retry_later",
        300,
        "Metas Anmeldung von Nummern ist gerade nicht erreichbar. Jawort versucht es "
        "später noch einmal.",
        "Meta's registration of numbers is not available. Jawort tries again later.",
    ),
    "locked": (
        "ask_a_human",
        None,
        "Meta hat dieses Geschäftskonto gesperrt. Bitte im Business-Manager nachsehen und"
        " Widerspruch prüfen.",
        "Meta has locked this business account. Please look into Business Manager and "
        "consider an appeal.",
    ),
    "blocked": (
        "ask_a_human",
        None,
        "Meta hat das Konto wegen eines Regelverstoßes vorübergehend gesperrt. Bitte im "
        "Business-Manager nachsehen.",
        "Meta has blocked the account for a while because of its rules. Please look into "
        "Business Manager.",
    ),
    "payment": (
        "ask_a_human",
        None,
        "Meta meldet ein Problem mit der Zahlung oder Freischaltung. Bitte das "
        "Zahlungsmittel im Business-Manager prüfen.",
        "Meta reports a problem with payment or eligibility. Please check the payment method.",
    ),
    "terms": (
        "ask_a_human",
        None,
        "Bei Meta sind Bedingungen noch nicht angenommen. Bitte im Business-Manager annehmen.",
        "Terms at Meta are not accepted yet. Please accept them in Business Manager.",
    ),
    "display_name": (
        "ask_a_human",
        None,
        "Der Anzeigename dieser Nummer ist bei Meta noch nicht freigegeben. Danach kann "
        "gesendet werden.",
        "The display name of this number is not approved by Meta yet. After that it can send.",
    ),
    "country": (
        "stop",
        None,
        "Meta erlaubt diesem Geschäft keine Nachrichten in dieses Land. Bitte einen "
        "anderen Weg wählen.",
        "Meta does not allow this business to message that country. Please use another way.",
    ),
    "our_request": (
        "stop",
        None,
        "Meta hat die Anfrage nicht verstanden oder eine Angabe abgelehnt. Die Nachricht "
        "ging nicht hinaus.",
        "Meta did not understand the request or refused a value. The message did not go out.",
    ),
    "own_number": (
        "stop",
        None,
        "Empfänger und Absender sind dieselbe Nummer. Bitte einen anderen Empfänger wählen.",
        "Recipient and sender are the same number. Please choose another recipient.",
    ),
    "test_number": (
        "stop",
        None,
        "Die Testnummer darf nur an freigegebene Empfänger senden. Bitte die Nummer bei "
        "Meta eintragen.",
        "The test number may only send to listed recipients. Please add the number at Meta.",
    ),
    "user_error": (
        "stop",
        None,
        "Meta konnte die Nachricht dieser Person nicht zustellen und nennt keinen Grund.",
        "Meta could not deliver the message to this person and gives no reason.",
    ),
    "undeliverable": (
        "other_channel",
        None,
        "Diese Person ist über WhatsApp nicht erreichbar. Woran es liegt, sagt Meta "
        "nicht. Bitte einen anderen Weg wählen.",
        "This person cannot be reached on WhatsApp. Meta does not say why. Please use another way.",
    ),
    "window": (
        "window",
        None,
        "Die letzte Nachricht dieser Person ist älter als 24 Stunden. Jetzt geht nur eine"
        " genehmigte Vorlage.",
        "This person's last message is more than 24 hours old. Now only an approved "
        "template can go.",
    ),
    "spam_limit": (
        "ask_a_human",
        None,
        "Meta bremst diese Nummer, weil Empfänger sie gemeldet oder blockiert haben. "
        "Bitte weniger und gezielter senden.",
        "Meta slows this number down because recipients reported or blocked it. Please send less.",
    ),
    "portfolio_limit": (
        "wait",
        86400,
        "Die Zahl der Personen, die in 24 Stunden angeschrieben werden dürfen, ist "
        "erreicht. Später geht es weiter.",
        "The number of people who may be messaged in 24 hours is reached. It goes on later.",
    ),
    "person_limit": (
        "wait",
        86400,
        "Diese Person hat von allen Firmen zusammen schon genug Werbung bekommen. "
        "Frühestens morgen noch einmal.",
        "This person has had enough advertising from all businesses together. Tomorrow at"
        " the earliest.",
    ),
    "experiment": (
        "stop",
        None,
        "Diese Person nimmt an einem Versuch von Meta teil und bekommt diese Nachricht nicht.",
        "This person is part of an experiment by Meta and does not get this message.",
    ),
    "opt_out": (
        "opt_out",
        None,
        "Diese Person hat Werbung in WhatsApp abgeschaltet. Das gilt wie ein Widerruf; es"
        " geht keine Werbung mehr hinaus.",
        "This person switched advertising off in WhatsApp. It counts as a withdrawal; no "
        "more advertising goes out.",
    ),
    "unsupported": (
        "stop",
        None,
        "WhatsApp kann diese Art von Nachricht nicht übermitteln.",
        "WhatsApp cannot carry this kind of message.",
    ),
    "lost_inbound": (
        "stop",
        None,
        "Der Inhalt dieser eingegangenen Nachricht ist nicht abrufbar. Bitte die Person "
        "bitten, noch einmal zu schreiben.",
        "The content of this inbound message is not available. Please ask the person to "
        "write again.",
    ),
    "inbound_media": (
        "stop",
        None,
        "Die Datei dieser Person konnte Meta nicht laden, oft weil sie größer als 100 MB ist.",
        "Meta could not load this person's file, often because it is larger than 100 MB.",
    ),
    "media": (
        "retry_once",
        2,
        "Meta konnte die Datei nicht annehmen. Jawort versucht es noch einmal; danach "
        "bitte Format und Größe prüfen.",
        "Meta could not take the file. Jawort tries once more; then please check format and size.",
    ),
    "needs_phone": (
        "identity",
        None,
        "Diese Nachricht geht nur an eine Telefonnummer. Von dieser Person ist nur eine "
        "Kennung bekannt.",
        "This message can only go to a phone number. Of this person only an identifier is known.",
    ),
    "identity": (
        "identity",
        None,
        "Hinter der Nummer steht vielleicht jetzt jemand anderes. Bitte zuerst klären, "
        "wer dort ist.",
        "Somebody else may now be behind this number. Please find out first who is there.",
    ),
    "ads_endpoint": (
        "stop",
        None,
        "Meta nimmt Werbevorlagen für dieses Konto hier nicht an.",
        "Meta does not take advertising templates for this account here.",
    ),
    "syncing": (
        "wait",
        600,
        "Meta gleicht die Werbeschnittstelle gerade ab. In zehn Minuten noch einmal.",
        "Meta is synchronising its marketing interface. Again in ten minutes.",
    ),
    "template_gaps": (
        "template",
        None,
        "Die Angaben für die Lücken der Vorlage passen nicht zu ihr. Bitte Zahl, Namen "
        "und Form prüfen.",
        "The values for the template's gaps do not fit it. Please check number, names and form.",
    ),
    "template_missing": (
        "template",
        None,
        "Diese Vorlage gibt es in dieser Sprache nicht, oder sie ist nicht genehmigt.",
        "This template does not exist in this language, or it is not approved.",
    ),
    "template_long": (
        "template",
        None,
        "Mit den eingesetzten Angaben wird der Text der Vorlage zu lang. Bitte kürzen.",
        "With the values filled in, the template's text becomes too long. Please shorten it.",
    ),
    "template_policy": (
        "template",
        None,
        "Meta meint, dass der Inhalt gegen seine Regeln verstößt. Bitte die Vorlage überarbeiten.",
        "Meta thinks that the content breaks its rules. Please rework the template.",
    ),
    "template_paused": (
        "template",
        None,
        "Meta hat diese Vorlage wegen schlechter Bewertung angehalten. Sie ruht, bis Meta"
        " sie freigibt.",
        "Meta has paused this template because of poor ratings. It rests until Meta releases it.",
    ),
    "template_disabled": (
        "template",
        None,
        "Meta hat diese Vorlage endgültig abgeschaltet. Bitte eine andere verwenden.",
        "Meta has switched this template off for good. Please use another one.",
    ),
    "template_creation": (
        "template",
        None,
        "Meta hat die Vorlage beim Anlegen abgelehnt. Bitte Aufbau, Lücken und Anzahl der"
        " Vorlagen prüfen.",
        "Meta refused to create the template. Please check its form, gaps and the number "
        "of templates.",
    ),
    "flow_blocked": (
        "template",
        None,
        "Meta hat das Formular dieser Nachricht gesperrt. Bitte das Formular prüfen.",
        "Meta has blocked the form in this message. Please check the form.",
    ),
    "flow_throttled": (
        "wait",
        3600,
        "Meta bremst das Formular dieser Nachricht. Später geht es weiter.",
        "Meta slows down the form in this message. It goes on later.",
    ),
    "flow_error": (
        "stop",
        None,
        "Das Formular meldet einen Fehler. Bitte das Formular prüfen.",
        "The form reports an error. Please check the form.",
    ),
    "call": (
        "stop",
        None,
        "Der Anruf kam nicht zustande.",
        "The call did not come about.",
    ),
    "call_permission": (
        "stop",
        None,
        "Diese Person hat Anrufe nicht erlaubt. Bitte zuerst um Erlaubnis fragen.",
        "This person has not allowed calls. Please ask for permission first.",
    ),
    "blocking": (
        "stop",
        None,
        "Das Blockieren gelang nicht oder nur teilweise. Blockieren geht nur bei "
        "Personen, die in den letzten 24 Stunden schrieben.",
        "Blocking did not work or only in part. Only people who wrote in the last 24 "
        "hours can be blocked.",
    ),
    "blocking_busy": (
        "retry_later",
        5,
        "Die Liste der Blockierten wird gerade geändert. Jawort versucht es noch einmal.",
        "The block list is just being changed. Jawort tries again.",
    ),
    "username": (
        "stop",
        None,
        "Der Name für das Geschäft ist nicht verfügbar oder nicht erlaubt.",
        "The business username is not available or not allowed.",
    ),
    "coexistence": (
        "stop",
        None,
        "Der Abgleich mit der WhatsApp-Business-App gelang nicht. Jawort übernimmt daraus"
        " ohnehin nichts.",
        "Syncing with the WhatsApp Business app did not work. Jawort takes nothing from it anyway.",
    ),
    "group": (
        "stop",
        None,
        "Diese Gruppe gibt es nicht, oder in ihr ist das nicht möglich.",
        "This group does not exist, or this is not possible in it.",
    ),
    "unreachable": (
        "retry_later",
        2,
        "Meta war nicht erreichbar; die Nachricht ging nicht hinaus. Jawort versucht es noch "
        "einmal.",
        "Meta could not be reached; the message did not go out. Jawort tries again.",
    ),
    "unclear": (
        "ask_a_human",
        None,
        "Es ist nicht klar, ob Meta die Nachricht angenommen hat. Sie wird nicht wiederholt, "
        "bis eine Rückmeldung kommt oder jemand entscheidet.",
        "It is not clear whether Meta took the message. It is not repeated until a status comes "
        "or a person decides.",
    ),
    "unknown": (
        "ask_a_human",
        None,
        "Meta meldet einen Fehler, den Jawort nicht kennt. Die Nachricht wird nicht "
        "wiederholt; bitte ansehen.",
        "Meta reports an error that Jawort does not know. The message is not repeated; "
        "please have a look.",
    ),
}
"""Meaning → retry class, shortest pause in seconds, German and English sentence."""
