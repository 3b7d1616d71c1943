"""What we say when the law asks for it: short texts of the house, in two languages.

Own words after law.md §6.2, §6.5, §6.6; W-07, W-12, W-13. No advertising in them, no legal advice.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from jawort.domain.sending.outgoing import (
    LONGEST,
    Button,
    Buttons,
    Content,
    Frame,
    Menu,
    Outgoing,
    Row,
    Section,
    Text,
)
from jawort.domain.sentence import Language, Sentence
from jawort.domain.wording.model import type_name

VERSION: Final = "2026-11"

# What a tapped button says of itself. Anybody can forge it, so it only names what we have asked.
YES: Final = "jawort:yes:"
NO: Final = "jawort:no:"
ONLY_ADS: Final = "jawort:only_ads"
EVERYTHING: Final = "STOP"  # read like the word itself
SAME: Final = "jawort:same:"
OTHER: Final = "jawort:other:"
LEAVES: Final = "jawort:leaves:"
STAYS: Final = "jawort:stays:"
ABOUT: Final = "jawort:about:"

CHOICES_MOST: Final = 10
"""Rows of a list. Source: Meta, "Interactive list messages", read 2026-11."""

_STOPPED_ALL: Final = Sentence(
    "Erledigt: {company} beginnt hier kein Gespräch mehr mit Ihnen. Schreiben Sie uns, antworten "
    "wir weiterhin. Was ein Vertrag verlangt, kommt nötigenfalls per E-Mail oder Post. Wieder "
    "anmelden: START",
    "Done: {company} will not start a conversation with you here any more. If you write to us, we "
    "still answer. What a contract requires will reach you by e-mail or post. To sign up again: "
    "START",
)
_STOPPED_SOME: Final = Sentence(
    "Erledigt: {company} schickt Ihnen hier {what} mehr. Schreiben Sie uns, antworten wir "
    "weiterhin. Wieder anmelden: START",
    "Done: {company} will send you {what} here. If you write to us, we still answer. To sign up "
    "again: START",
)
_NO_ADS: Final = Sentence("keine Werbung", "no more advertising")
_NO_TOPIC: Final = Sentence(
    "keine Nachrichten zum Thema „{topic}“", "no more messages about “{topic}”"
)
_NO_TYPE: Final = Sentence(
    "keine Nachrichten der Art „{kind}“", "no more messages of the kind “{kind}”"
)
_NARROWED: Final = Sentence(
    "Erledigt: Nur Werbung bleibt abgestellt. Andere Nachrichten von {company} bekommen Sie "
    "wieder.",
    "Done: only advertising stays switched off. You will get other messages from {company} again.",
)
_ONLY_ADS_LABEL: Final = Sentence("Nur Werbung abmelden", "Stop ads only")
_EVERYTHING_LABEL: Final = Sentence("Alles abmelden", "Stop everything")
_YES_LABEL: Final = Sentence("Ja, anmelden", "Yes, sign up")
_NO_LABEL: Final = Sentence("Nein", "No")
_SIGNED_UP: Final = Sentence(
    "Danke! Am {day} haben Sie bei {company} zugesagt: {what}. Abmelden geht jederzeit mit STOP.",
    "Thank you! On {day} you agreed with {company} to: {what}. To leave at any time: STOP.",
)
_RECEIPT: Final = Sentence(
    " Ihr Beleg, auch zum Abmelden: {link}", " Your receipt, also for leaving: {link}"
)
_AGREED: Final = Sentence(
    "Ihr Ja vom {day} ist schon angekommen und gilt. {company} schreibt Ihnen hier zu: {what}. "
    "Beenden können Sie es jederzeit mit STOP.",
    "Your yes of {day} has arrived already and holds. {company} writes to you here about: {what}. "
    "You can end it at any time with STOP.",
)
_NO_STANDS: Final = Sentence(
    "Ihre Antwort ist angekommen. Es gilt aber weiter ein Nein von Ihnen: {company} schreibt Ihnen "
    "nicht zu: {what}. Möchten Sie das doch, schreiben Sie START.",
    "Your answer has arrived. But a no of yours still holds: {company} does not write to you "
    "about: {what}. If you want that after all, send START.",
)
_REFUSED: Final = Sentence(
    "Ihr Nein gilt: {company} schreibt Ihnen nicht zu: {what}. Möchten Sie das doch, schreiben Sie "
    "START.",
    "Your no holds: {company} does not write to you about: {what}. If you want that after all, "
    "send START.",
)
_NOTHING_TO_ASK: Final = Sentence(
    "Danke! Im Moment kann Ihnen {company} hier nichts zum Anmelden zeigen, und angemeldet ist "
    "noch nichts. Jemand von uns sieht es sich an und antwortet Ihnen.",
    "Thank you! At the moment {company} has nothing to show here that you could sign up for, and "
    "nothing is agreed to yet. Somebody of us will look at it and answer you.",
)
_CHOICE: Final = Sentence(
    "Worüber möchten Sie von {company} hier etwas bekommen? Wählen Sie eines; danach fragen wir "
    "Sie genau dazu. Noch ist nichts vereinbart, und Sie können START wieder schreiben.",
    "What would you like to receive from {company} here? Choose one; then we ask you about exactly "
    "that. Nothing is agreed to yet, and you can send START again.",
)
_CHOOSE: Final = Sentence("Auswählen", "Choose")
_HELP: Final = Sentence(
    "Hier schreibt {company}. Wir beantworten Ihre Fragen und senden nur, wozu Sie Ja gesagt haben "
    "oder was Ihr Auftrag braucht. Abmelden: STOP. Ihre Daten: DATEN. Löschen: LÖSCHEN. "
    "Datenschutz: {notice}",
    "This is {company}. We answer your questions and send only what you have said yes to or what "
    "your order needs. To leave: STOP. Your data: MY DATA. To erase: ERASE MY DATA. "
    "Privacy: {notice}",
)
_ACCESS: Final = Sentence(
    "Wir haben Ihren Antrag auf Auskunft am {received} erhalten (Nr. {number}). Sie bekommen die "
    "Antwort spätestens am {due}, meist früher.",
    "We received your request for your data on {received} (no. {number}). You will have the answer "
    "by {due} at the latest, usually earlier.",
)
_ERASE: Final = Sentence(
    "Sollen wir alles löschen, was {company} über Sie gespeichert hat: Chats, Bilder, Profil? Was "
    "das Gesetz uns aufbewahren lässt, wird gesperrt. Bis zu Ihrer Antwort ruht die Werbung. "
    "(Nr. {number})",
    "Shall we erase everything {company} has stored about you: chats, pictures, profile? What the "
    "law makes us keep will be locked. Until you answer, advertising pauses. (No. {number})",
)
_ERASE_YES: Final = Sentence("Ja, alles löschen", "Yes, erase all")
_ERASE_NO: Final = Sentence("Nein, behalten", "No, keep it")
_ERASE_NOTED: Final = Sentence(
    "Danke, wir löschen Ihre Daten (Nr. {number}), spätestens bis zum {due}.",
    "Thank you, we will erase your data (no. {number}), by {due} at the latest.",
)
_ERASE_KEPT: Final = Sentence(
    "In Ordnung, wir löschen nichts (Nr. {number}).",
    "All right, we erase nothing (no. {number}).",
)
_SAME_PERSON: Final = Sentence(
    "Eine kurze Frage, bevor {company} Ihnen hier wieder von sich aus schreibt: Sind Sie dieselbe "
    "Person, mit der wir hier bisher geschrieben haben?",
    "A short question before {company} writes to you here again of its own accord: are you the "
    "same person we have been writing with here?",
)
_SAME_YES: Final = Sentence("Ja, ich bin es", "Yes, it is me")
_SAME_NO: Final = Sentence("Nein, jemand anders", "No, somebody else")
_UNCLEAR: Final = Sentence(
    "Eine kurze Frage: Möchten Sie von {company} hier {what} mehr bekommen? Bis zu Ihrer Antwort "
    "ruht die Werbung. Soll gar nichts mehr kommen: STOP",
    "A short question: would you like {what} from {company} here? Until you answer, advertising "
    "pauses. For nothing at all any more: STOP",
)
_UNCLEAR_ALL: Final = Sentence(
    "Eine kurze Frage: Soll {company} Ihnen hier von sich aus gar nichts mehr schicken? Bis zu "
    "Ihrer Antwort ruht die Werbung.",
    "A short question: should {company} send you nothing at all here any more of its own accord? "
    "Until you answer, advertising pauses.",
)
_UNCLEAR_LEAVES: Final = {
    "all": Sentence("Ja, gar nichts mehr", "Yes, nothing at all"),
    "ads": Sentence("Keine Werbung mehr", "No more ads"),
}
_UNCLEAR_LEAVES_SOME: Final = Sentence("Ja, die nicht mehr", "Yes, no more of those")
_UNCLEAR_STAYS: Final = Sentence("Nein, so lassen", "No, leave it")
_STAYS: Final = Sentence(
    "In Ordnung, für Sie ändert sich bei {company} nichts. Abmelden geht jederzeit mit STOP.",
    "All right, nothing changes for you at {company}. You can leave at any time with STOP.",
)
_RECOGNISED: Final = Sentence(
    "Danke! {company} schreibt Ihnen hier wieder wie bisher.",
    "Thank you! {company} writes to you here again as before.",
)


def stopped(company: str, scope: str, language: Language) -> Outgoing:
    """That a no is in force, once and neutrally; after a no to everything, with a way to say that
    only advertising was meant, and after any other with one to say that everything was.
    """
    if scope == "all":
        text = _STOPPED_ALL.about(company=company).in_(language)
        return _buttons(text, (ONLY_ADS, _ONLY_ADS_LABEL.in_(language)))
    text = _STOPPED_SOME.in_(language).format(company=company, what=_none_of(scope, language))
    return _buttons(text, (EVERYTHING, _EVERYTHING_LABEL.in_(language)))


def narrowed(company: str, language: Language) -> Outgoing:
    """That only advertising stays stopped."""
    return _text(_NARROWED, language, company=company)


def own_labels(language: Language) -> tuple[str, str]:
    """The two buttons of a text that names none of its own: yes and no."""
    return _YES_LABEL.in_(language), _NO_LABEL.in_(language)


def opt_in(
    wording: str, request_id: UUID, language: Language, labels: tuple[str, str] | None = None
) -> Outgoing:
    """The published opt-in text exactly as it is, and the two answers to it."""
    yes, no = labels or own_labels(language)
    return _buttons(wording, (f"{YES}{request_id}", yes), (f"{NO}{request_id}", no))


def signed_up(
    company: str, language: Language, *, what: str, day: date, link: str = ""
) -> Outgoing:
    """The receipt right after a yes: to what and when, how to take it back, and where it can be
    read again (law.md K-02).
    """
    text = _SIGNED_UP.in_(language).format(company=company, what=what, day=_day(day, language))
    text += _RECEIPT.about(link=link).in_(language) if link else ""
    return Outgoing(content=Text(body=text))


def agreed_already(company: str, language: Language, *, what: str, day: date) -> Outgoing:
    """That the person has agreed to all of it before, since when, and how to leave."""
    return _text(_AGREED, language, company=company, what=what, day=_day(day, language))


def no_stands(company: str, language: Language, *, what: str) -> Outgoing:
    """In place of thanks: that a no outweighs the yes, and how to begin anew."""
    return _text(_NO_STANDS, language, company=company, what=what)


def refused_after_all(company: str, language: Language, *, what: str) -> Outgoing:
    """That a no to the text counts, though we had read a yes before."""
    return _text(_REFUSED, language, company=company, what=what)


def nothing_to_ask(company: str, language: Language) -> Outgoing:
    """That START leads to no text at the moment, and that a human answers."""
    return _text(_NOTHING_TO_ASK, language, company=company)


def choice(company: str, subjects: Sequence[tuple[UUID, str]], language: Language) -> Outgoing:
    """One question where several purposes can be asked for: which one (law.md §6.1)."""
    rows = tuple(_row(f"{ABOUT}{purpose_id}", subject) for purpose_id, subject in subjects)
    body = _CHOICE.about(company=company).in_(language)
    menu = Menu(frame=Frame(body=body), label=_CHOOSE.in_(language), sections=(Section(rows=rows),))
    return Outgoing(content=menu)


def chosen(tapped: str) -> UUID | None:
    """The purpose somebody chose from that list."""
    if not tapped.startswith(ABOUT):
        return None
    try:
        return UUID(tapped.removeprefix(ABOUT))
    except ValueError:
        return None


def _row(key: str, subject: str) -> Row:
    """A line of the list: what does not fit its title stands beneath it."""
    most, more = LONGEST["row.title"], LONGEST["row.description"]
    if len(subject) <= most:
        return Row(key=key, title=subject)
    return Row(key=key, title=_shortened(subject, most), description=_shortened(subject, more))


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def same_person(company: str, case_id: UUID, language: Language) -> Outgoing:
    """Who is there now, after a number, a user id or a device has changed. Tells no history."""
    return _buttons(
        _SAME_PERSON.about(company=company).in_(language),
        (f"{SAME}{case_id}", _SAME_YES.in_(language)),
        (f"{OTHER}{case_id}", _SAME_NO.in_(language)),
    )


def really(company: str, message_id: UUID, scope: str, language: Language) -> Outgoing:
    """The one question when a no is unclear, as far as it seems to go (law.md W-03)."""
    question = _UNCLEAR_ALL if scope == "all" else _UNCLEAR
    what = "" if scope == "all" else _none_of(scope, language)
    leaves = _UNCLEAR_LEAVES.get(scope, _UNCLEAR_LEAVES_SOME)
    return _buttons(
        question.in_(language).format(company=company, what=what),
        (f"{LEAVES}{message_id}", leaves.in_(language)),
        (f"{STAYS}{message_id}", _UNCLEAR_STAYS.in_(language)),
    )


def asked_about(tapped: str) -> tuple[bool, UUID] | None:
    """Whether a button of that question says no, and about which message it was asked."""
    for key in (LEAVES, STAYS):
        if tapped.startswith(key):
            try:
                return key == LEAVES, UUID(tapped.removeprefix(key))
            except ValueError:
                return None
    return None


def advertising_stays(company: str, language: Language) -> Outgoing:
    """That the pause has ended as if nothing had been said."""
    return _text(_STAYS, language, company=company)


def recognised(company: str, language: Language) -> Outgoing:
    """That the person has been recognised again."""
    return _text(_RECOGNISED, language, company=company)


def help_(company: str, notice: str, language: Language) -> Outgoing:
    """Who we are, what for, how to leave, where the notice is (law.md W-12)."""
    return _text(_HELP, language, company=company, notice=notice)


def access_received(number: str, received: date, due: date, language: Language) -> Outgoing:
    """That a request for one's data has arrived, and until when it is answered (law.md §6.6)."""
    return _text(
        _ACCESS, language, number=number, received=_day(received, language), due=_day(due, language)
    )


def erase_really(company: str, request_id: UUID, number: str, language: Language) -> Outgoing:
    """The one question before an erasure (law.md W-13)."""
    return _buttons(
        _ERASE.about(company=company, number=number).in_(language),
        (f"{YES}{request_id}", _ERASE_YES.in_(language)),
        (f"{NO}{request_id}", _ERASE_NO.in_(language)),
    )


def erase_noted(number: str, due: date, language: Language) -> Outgoing:
    """That an erasure is confirmed and will be carried out."""
    return _text(_ERASE_NOTED, language, number=number, due=_day(due, language))


def erase_kept(number: str, language: Language) -> Outgoing:
    """That nothing is erased."""
    return _text(_ERASE_KEPT, language, number=number)


def _none_of(scope: str, language: Language) -> str:
    """What does not come any more after a no to less than everything."""
    word, _, detail = scope.partition(":")
    if word == "ads":
        return _NO_ADS.in_(language)
    if word == "topic":
        return _NO_TOPIC.about(topic=detail).in_(language)
    return _NO_TYPE.about(kind=type_name(detail).in_(language)).in_(language)


def _text(sentence: Sentence, language: Language, **facts: str) -> Outgoing:
    return Outgoing(content=Text(body=sentence.about(**facts).in_(language)))


def _buttons(body: str, *answers: tuple[str, str]) -> Outgoing:
    content: Content = Buttons(
        frame=Frame(body=body),
        buttons=tuple(Button(key=key, label=label) for key, label in answers),
    )
    return Outgoing(content=content)


def _day(day: date, language: Language) -> str:
    return f"{day:%d.%m.%Y}" if language == "de" else day.isoformat()
