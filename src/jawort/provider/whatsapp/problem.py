"""Saying what is wrong with a message, in German and English, without repeating any of it."""

from __future__ import annotations

from jawort.domain.sending.outgoing import LONGEST, MOST, Problem


def too_long(place: str, length: int) -> Problem:
    """A text has more code points than Meta takes."""
    de, en = PLACES[place]
    most = LONGEST[place]
    return Problem(
        "too_long",
        place,
        f"{de}: {length} Zeichen sind zu viele; WhatsApp erlaubt {most}.",
        f"{en}: {length} characters are too many; WhatsApp allows {most}.",
    )


def too_many(place: str, count: int) -> Problem:
    """A list has more entries than Meta takes."""
    de, en = PLACES[place]
    most = MOST[place]
    return Problem(
        "too_many",
        place,
        f"{de}: {count} Einträge sind zu viele; WhatsApp erlaubt {most}.",
        f"{en}: {count} entries are too many; WhatsApp allows {most}.",
    )


def not_unique(place: str) -> Problem:
    """Two entries that must differ are the same."""
    de, en = PLACES[place]
    return Problem("not_unique", place, f"{de} kommt doppelt vor.", f"{en} occurs more than once.")


def empty(place: str) -> Problem:
    """A text or list that must hold something holds nothing."""
    de, en = PLACES[place]
    return Problem("empty", place, f"{de}: Hier steht noch nichts.", f"{en}: nothing here yet.")


def missing(place: str) -> Problem:
    """Something is needed and not given, or given twice where one is needed."""
    de, en = PLACES[place]
    return Problem("missing", place, f"{de}: Diese Angabe fehlt.", f"{en}: this is missing.")


def wrong_form(place: str) -> Problem:
    """A value does not look as Meta demands, or does not belong there."""
    de, en = PLACES[place]
    return Problem(
        "wrong_form",
        place,
        f"{de}: WhatsApp nimmt das in dieser Form nicht an.",
        f"{en}: WhatsApp does not take it in this form.",
    )


PLACES = {
    "recipient.phone": ("Die Nummer des Empfängers", "The recipient's number"),
    "recipient.bsuid": ("Die Kennung des Empfängers", "The recipient's identifier"),
    "recipient.group": ("Die Gruppe", "The group"),
    "answers_to": ("Der Bezug auf eine Nachricht", "The reference to a message"),
    "callback_data": ("Die Kennung des Versuchs", "The attempt's identifier"),
    "text.body": ("Der Text", "The text"),
    "media.source": (
        "Die Datei (Kennung oder Link, genau eines)",
        "The file (id or link, exactly one)",
    ),
    "media.link": ("Der Link zur Datei", "The link to the file"),
    "media.caption": ("Die Bildunterschrift", "The caption"),
    "media.filename": ("Der Dateiname", "The file name"),
    "media.voice": ("Die Sprachnachricht", "The voice note"),
    "place.coordinates": ("Die Ortsangabe", "The place"),
    "place.name": ("Der Name des Ortes", "The place's name"),
    "cards": ("Die Liste der Kontakte", "The list of contacts"),
    "card.name": ("Der Name des Kontakts", "The contact's name"),
    "card.first_name": ("Vor- oder Nachname des Kontakts", "The contact's first or last name"),
    "card.birthday": ("Der Geburtstag (JJJJ-MM-TT)", "The birthday (YYYY-MM-DD)"),
    "card.phone": ("Die Nummer des Kontakts", "The contact's number"),
    "reaction.message_id": ("Die Nachricht zur Reaktion", "The message reacted to"),
    "reaction.emoji": ("Das Emoji", "The emoji"),
    "pin.message_id": ("Die anzuheftende Nachricht", "The message to pin"),
    "pin.days": ("Die Dauer in Tagen", "The duration in days"),
    "pin.recipient": (
        "Der Empfänger (Anheften geht nur in Gruppen)",
        "The recipient (pins are for groups)",
    ),
    "interactive.body": ("Der Text", "The text"),
    "interactive.header": ("Die Kopfzeile", "The header"),
    "interactive.header.source": ("Die Datei der Kopfzeile", "The header's file"),
    "interactive.header.link": ("Der Link der Kopfzeile", "The header's link"),
    "interactive.footer": ("Die Fußzeile", "The footer"),
    "buttons": ("Die Liste der Knöpfe", "The list of buttons"),
    "button.key": ("Die Kennung eines Knopfes", "A button's key"),
    "button.label": ("Die Aufschrift eines Knopfes", "A button's label"),
    "menu.body": ("Der Text", "The text"),
    "menu.label": ("Die Aufschrift der Liste", "The list's label"),
    "sections": ("Die Abschnitte der Liste", "The list's sections"),
    "section.title": ("Die Überschrift eines Abschnitts", "A section's title"),
    "rows": ("Die Zeilen der Liste", "The list's rows"),
    "row.key": ("Die Kennung einer Zeile", "A row's key"),
    "row.title": ("Die Überschrift einer Zeile", "A row's title"),
    "row.description": ("Die Beschreibung einer Zeile", "A row's description"),
    "link.label": ("Die Aufschrift des Knopfes", "The button's label"),
    "link.url": ("Die Adresse", "The address"),
    "flow.id": (
        "Das Formular (Kennung oder Name, genau eines)",
        "The form (id or name, exactly one)",
    ),
    "flow.label": ("Die Aufschrift des Formularknopfes", "The form button's label"),
    "flow.token": ("Das Kennzeichen des Formulars", "The form's token"),
    "flow.screen": ("Die erste Seite des Formulars", "The form's first page"),
    "address.country": ("Das Land (nur IN und SG)", "The country (only IN and SG)"),
    "template.name": ("Der Name der Vorlage", "The template's name"),
    "template.language": ("Die Sprache der Vorlage", "The template's language"),
    "template.header": ("Die Kopfzeile der Vorlage", "The template's header"),
    "template.header.source": ("Die Datei der Vorlage", "The template's file"),
    "template.header.link": ("Der Link zur Datei der Vorlage", "The link to the template's file"),
    "template.gap": ("Der Text einer Lücke", "The text for a gap"),
    "template.gap.name": ("Der Name einer Lücke", "A gap's name"),
    "template.buttons": ("Die Liste der Knöpfe", "The list of buttons"),
    "template.button.index": ("Die Stelle eines Knopfes", "A button's position"),
    "template.button.value": ("Der Wert eines Knopfes", "A button's value"),
}
"""What each place in a message is called, in German and English."""
