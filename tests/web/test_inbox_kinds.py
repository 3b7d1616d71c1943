"""Every kind of message is shown as what it is, in both languages, from invented views."""

import html
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

import pytest

from jawort.domain.conversation import thread as view
from jawort.domain.conversation.inbox import Row, View
from jawort.domain.conversation.thread import Choice, Entry, File, Message, Shown, Thread, Words
from jawort.domain.conversation.wish import Wish
from jawort.domain.sentence import Language, Sentence
from jawort.domain.staff.account import PERMISSIONS, Actor, Role
from jawort.web.page import page
from jawort.web.pages.inbox_frame import Standing, vocabulary
from jawort.web.pages.inbox_lines import lines
from jawort.web.pages.inbox_view import Looking
from tests.shop import NOON

_ROOT = UUID("7f1c2b5e-0000-4000-8000-000000000000")
QUEUES = {"service": Sentence("Service", "Service")}


def an_id(name: str) -> UUID:
    """Always the same id for a name."""
    return uuid5(_ROOT, name)


ME = Actor(an_id("jana"), an_id("house"), "Jana Okafor", Role.AGENT)
ME_MAY = [one.value for one in PERMISSIONS[Role.AGENT]].__contains__
TEAM = {an_id("jana"): "Jana Okafor", an_id("timo"): "Timo Reuter"}
MEDIA = an_id("media")


def shown_as(*entries: Entry, language: Language = "de", raw: bool = False) -> str:
    """A thread with these entries, as a page shows it. raw: as it is sent, signs escaped."""
    here = Standing(None, ME, Looking(View.MINE), language, NOON)  # type: ignore[arg-type]
    words: dict[str, Any] = vocabulary(here, QUEUES, TEAM)
    row = Row(
        conversation_id=an_id("conversation"),
        contact_id=an_id("katrin"),
        sender_id=an_id("sender"),
        channel="wa",
        name="Katrin Bärwald",
        named_by="name",
        has_number=True,
        state="open",
        queue="service",
        assigned_to=None,
        unread_count=0,
        heard_count=3,
        active_at=NOON,
        newest=None,
        window_ends_at=NOON + timedelta(hours=3),
        unanswered_since=None,
        snoozed_until=None,
        last_inbound_at=NOON,
    )
    thread = Thread(row=row, entries=entries)
    made = lines(entries, words["day"])
    words |= {"thread": thread, "person": row.name, "lines": made, "may": ME_MAY, "visitor": None}
    answer = page("thread_talk.html", language, **words)
    sent = answer.content.decode()
    return sent if raw else html.unescape(sent)


def message(shown: Shown, **more: Any) -> Message:
    """A message of Katrin's, unless told otherwise."""
    given: dict[str, Any] = {
        "key": an_id("message"),
        "at": NOON,
        "message_id": an_id("message"),
        "conversation_id": an_id("conversation"),
        "direction": "in",
        "kind": "text",
        "shown": shown,
    }
    return Message(**(given | more))


def file(kind: Any, **more: Any) -> File:
    """A file that is kept."""
    given: dict[str, Any] = {"kind": kind, "media_id": MEDIA, "state": "kept"}
    return File(**(given | more))


@pytest.mark.parametrize(
    ("what", "german", "english"),
    [
        (Words("Zeile 1\nZeile 2 <b>"), "Zeile 1\nZeile 2 <b>", "Zeile 1\nZeile 2 <b>"),
        (file("image", caption="Hinten"), "Bild von Katrin Bärwald: Hinten", "Picture from"),
        (file("image", has_preview=True), f"/media/{MEDIA}/preview", f"/media/{MEDIA}/preview"),
        (file("sticker"), "Sticker von Katrin", "Sticker from Katrin"),
        (file("video"), f'<video controls preload="none" src="/media/{MEDIA}?inline"', "Video"),
        (file("audio", is_voice=True), 'aria-label="Sprachnachricht"', 'aria-label="Voice note"'),
        (file("audio", transcript="Bis Montag"), "Abschrift, im Haus erzeugt", "Bis Montag"),
        (
            file("document", filename="Gutachten.pdf", byte_count=2_400_000),
            "2,4 MB · herunterladen",
            "2.4 MB · download",
        ),
        (file("image", state="wanted"), "wird geholt …", "being fetched …"),
        (file("video", state="gone"), "bei WhatsApp nicht mehr", "no longer at WhatsApp"),
        (file("document", state="too_big"), "zu groß (über 100 MB)", "too big (over 100 MB)"),
        (file("audio", media_id=None, state=""), "nicht gespeichert", "not kept"),
        (view.Place(53.8654, 10.6866, "Holstentor"), "53.86540, 10.68660", "Holstentor"),
        (
            view.Cards((view.Card("Erik Beispiel", ("+49 30 2312 5001",)),)),
            "nie von selbst ein Kontakt",
            "never becomes a contact by itself",
        ),
        (view.Tap("Freitag 8 Uhr"), "angetippt", "tapped"),
        (view.Form("Adresse", (("Ort", "Lübeck"),)), "Ort: Lübeck", "Ort: Lübeck"),
        (
            view.Order("Bitte", (view.OrderLine("Reifen", 4, 89.5, "EUR"),)),
            "4 × Reifen · 89.50 EUR",
            "Order",
        ),
        (view.Menu("Wann?", choices=(Choice("Freitag"),)), "Freitag", "Wann?"),
        (
            view.Template("termin", "de", "Ihr Termin", buttons=(Choice("Bestätigen"),)),
            "Bestätigen",
            "Ihr Termin",
        ),
        (view.Template("termin", "de", ""), "Vorlage „termin“", "Template “termin”"),
        (view.Call("missed"), "Antworten können Sie schriftlich", "you can answer in writing"),
        (view.Call("answered", 192), "Anruf, 3 min 12 s", "Call, 3 min 12 s"),
        (view.Call("allowed", until=NOON), "erlaubt bis 17.11.2026, 11:00", "until 2026-11-17"),
        (view.Call("something new"), "Anruf", "Call"),
        (view.Menu("Passt es?", asks_to_call=True), "Dürfen wir anrufen?", "may we call?"),
        (view.Event("something new"), "Mitteilung von WhatsApp", "Notice from WhatsApp"),
        (view.Unsupported("poll"), "WhatsApp gibt diese Nachricht nicht weiter", "another way"),
        (view.Gone("deleted"), "Von der Person zurückgenommen", "Taken back by the person"),
        (view.Gone("private"), "Privat, Inhalt gelöscht", "Private, content deleted"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Shown) else "",
)
def test_a_message_is_shown_as_what_it_is(what: Shown, german: str, english: str) -> None:
    assert german in shown_as(message(what))
    assert english in shown_as(message(what), language="en")


def test_no_kind_of_content_is_forgotten() -> None:
    kinds = {kind for kind in vars(view).values() if isinstance(kind, type)}
    contents = {kind for kind in kinds if issubclass(kind, Shown) and kind is not Shown}
    mark = test_a_message_is_shown_as_what_it_is.pytestmark[0]  # type: ignore[attr-defined]

    assert {type(case[0]) for case in mark.args[1]} == contents


@pytest.mark.parametrize(
    ("delivery", "german", "english"),
    [
        ("waiting", "wartet", "waiting"),
        ("sent", "gesendet", "sent"),
        ("delivered", "zugestellt", "delivered"),
        ("read", "gelesen", "read"),
        ("unclear", "unklar", "unclear"),
        ("failed", "nicht zugestellt", "not delivered"),
        ("refused", "nicht gesendet", "not sent"),
        ("cancelled", "abgebrochen", "cancelled"),
    ],
)
def test_every_step_of_the_way_has_its_word(delivery: Any, german: str, english: str) -> None:
    ours = message(Words("Ja."), direction="out", delivery=delivery, written_by=an_id("timo"))

    assert german in shown_as(ours)
    assert english in shown_as(ours, language="en")
    assert "Timo Reuter" in shown_as(ours)


def failed(**more: Any) -> Message:
    """An answer that did not arrive."""
    sentence = Sentence("Das Fenster war zu.", "The window was closed.")
    told = view.Failure(131047, sentence, **({"can_retry": True} | more))
    return message(Words("Ja."), direction="out", delivery="failed", failure=told)


def test_a_failure_tells_its_cause_and_can_be_tried_again() -> None:
    shown = shown_as(failed(ready_id=an_id("ready")))

    assert "Das Fenster war zu." in shown
    assert "131047" in shown
    assert f'action="/inbox/{an_id("conversation")}/again/{an_id("ready")}"' in shown
    assert "data-retry" in shown  # or its words are changed first


def test_a_failure_that_was_tried_again_or_cannot_be_offers_no_button() -> None:
    tried = shown_as(failed(ready_id=an_id("ready"), was_retried=True))
    useless = shown_as(failed(ready_id=an_id("ready"), can_retry=False))

    assert "Wurde noch einmal versucht" in tried
    for shown in (tried, useless):
        assert "/again/" not in shown
        assert "data-retry" not in shown


def test_a_file_that_could_not_be_fetched_can_be_fetched_again() -> None:
    assert f'action="/media/{MEDIA}/again"' in shown_as(message(file("image", state="failed")))
    for state in ("wanted", "kept", "gone", "too_big"):
        assert "/again" not in shown_as(message(file("image", state=state)))


def test_what_stands_on_a_message_stands_with_it() -> None:
    full = message(
        Words("Freitag passt"),
        quote=view.Quote(an_id("quoted"), "out", "Wann?"),
        reactions=(view.Reaction("👍", "out", NOON),),
        earlier=(view.Edit(Words("Donnerstag passt"), NOON),),
        is_forwarded=True,
        wishes=(Wish(message_id=an_id("message"), intents=("opt_out",), scope="ads", tier="C"),),
    )

    shown = shown_as(full)

    for part in ("Wann?", "👍", "Donnerstag passt", "Weitergeleitet", "will keine Werbung mehr"):
        assert part in shown


@pytest.mark.parametrize(
    ("what", "is_settled", "german", "english"),
    [
        ("user_changed_number", False, "gehen nur Antworten", "only answers in the open window"),
        ("user_changed_user_id", True, "Die WhatsApp-Kennung hat", "user id has changed"),
        ("names_of_several", False, "mehrerer Personen", "several persons met"),
        ("verified", True, "Es darf wieder geschrieben", "Writing is possible again"),
        ("something new", True, "Die Kennung hat gewechselt", "identifier has changed"),
    ],
)
def test_a_change_of_who_is_there_says_what_follows_from_it(
    what: str, is_settled: bool, german: str, english: str
) -> None:
    change = view.Change(
        key=an_id("change"), at=NOON, what=what, contact_id=an_id("katrin"), is_settled=is_settled
    )

    assert german in shown_as(change)
    assert english in shown_as(change, language="en")
    assert (f"/contact/{an_id('katrin')}" in shown_as(change)) is not is_settled


def test_a_new_username_is_told_with_the_one_before_and_injects_nothing() -> None:
    change = view.Change(
        key=an_id("change"),
        at=NOON,
        what="username",
        contact_id=an_id("katrin"),
        before="katrin.b",
        after="<b>k",
    )

    shown = shown_as(change, raw=True)

    assert "Neuer Benutzername: @&lt;b&gt;k (vorher @katrin.b)" in shown


def test_automatic_messages_are_marked_and_waiting_ones_say_when_they_leave() -> None:
    at = NOON + timedelta(hours=20)
    waiting = view.Queued(
        key=an_id("queued"),
        at=NOON,
        ready_id=an_id("ready"),
        shown=Words("Prospekt"),
        origin="campaign",
        delivery="waiting",
        not_before=at,
        is_automatic=True,
    )

    shown = shown_as(waiting)

    assert "Automatisch" in shown
    assert "Kampagne" in shown
    assert "geht hinaus 18.11.2026, 07:00" in shown


def test_notes_refusals_and_kept_answers_stand_between_the_messages() -> None:
    note = view.Note(
        key=an_id("note"),
        at=NOON,
        note_id=an_id("note"),
        written_by=an_id("gone"),
        text="Bitte ansehen",
        mentions=(an_id("timo"),),
    )
    no = Sentence("Nicht gesendet: Werbung ist beendet.", "Not sent: advertising has ended.")
    refused = view.Refused(
        key=an_id("refused"),
        at=NOON,
        decision_id=an_id("decision"),
        origin="human",
        purpose="ADS",
        rule="R31",
        code="E_OPTOUT",
        sentence=no,
    )
    kept = view.KeptAnswer(
        key=an_id("kept"), at=NOON, kept_id=an_id("kept"), written_by=None, text="Fertig."
    )
    border = view.Border(
        key=an_id("border"), at=NOON, conversation_id=an_id("new"), initiated_by="business"
    )

    shown = shown_as(note, refused, kept, border)

    assert "@Timo Reuter" in shown
    assert "früheres Konto" in shown
    assert f'href="/inbox/why/{an_id("decision")}"' in shown
    assert "sobald Katrin Bärwald schreibt oder tippt" in shown
    assert "von uns begonnen" in shown
    assert shown.count('class="day"') == 1
