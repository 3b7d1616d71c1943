"""From what somebody wrote to what is said, and what is wrong with it."""

from typing import Any
from uuid import UUID

import pytest

from jawort.desk.answer.quick_reply import filled
from jawort.desk.answer.writing import choice_of, content_of, fault_of, words_of
from jawort.domain.conversation.composer import Enclosure, Line, QuickReply, Writing
from jawort.domain.sending import outgoing as out
from jawort.domain.sending import template as shape
from jawort.domain.sending.template import KnownTemplate

ID = UUID(int=1)


def template(text: str, *more: dict[str, Any]) -> KnownTemplate:
    return KnownTemplate(
        template_id=ID,
        sender_id=ID,
        name="antwort",
        language="de",
        category="utility",
        state="APPROVED",
        components=({"type": "BODY", "text": text}, *more),
    )


def file(kind: Any, *, voice: bool = False) -> Enclosure:
    return Enclosure(ID, kind, "plan.pdf", voice)


@pytest.mark.parametrize(
    "writing",
    [
        Writing(text="x" * 4096),
        Writing(text="👍" * 4096),  # counted as Meta does, not in bytes
        Writing(text="x" * 1024, buttons=("x" * 20, "b", "c")),
        Writing(text="x", menu="y" * 20, lines=tuple(Line(f"{n}") for n in range(10))),
        Writing(text="x", menu="y", lines=(Line("x" * 24, "y" * 72),)),
        Writing(text="x" * 1024, enclosure=file("image")),
        Writing(enclosure=file("audio", voice=True)),
    ],
)
def test_what_is_within_the_limits_has_no_fault(writing: Writing) -> None:
    assert fault_of(writing, None) is None
    content_of(writing, None)


@pytest.mark.parametrize(
    ("writing", "words"),
    [
        (Writing(), "Noch ist nichts"),
        (Writing(text=" \n"), "Noch ist nichts"),
        (Writing(text="x" * 4097), "4097 von höchstens 4096"),
        (Writing(text="x" * 1025, buttons=("a",)), "1025 von höchstens 1024"),
        (Writing(text="x" * 1025, enclosure=file("image")), "höchstens 1024"),
        (Writing(text="x", buttons=("x" * 21,)), "höchstens 20"),
        (Writing(text="x", buttons=("a", "b", "c", "d")), "Höchstens 3 Tasten"),
        (Writing(text="x", buttons=("a", "a")), "heißen gleich"),
        (Writing(buttons=("a",)), "steht ein Text"),
        (Writing(text="x", lines=(Line("a"),)), "Die Liste braucht eine Taste"),
        (Writing(text="x", menu="y", lines=(Line("x" * 25),)), "höchstens 24"),
        (Writing(text="x", menu="y", lines=(Line("x", "y" * 73),)), "höchstens 72"),
        (Writing(text="x", menu="y", lines=tuple(Line(f"{n}") for n in range(11))), "10 Zeilen"),
        (Writing(text="x", buttons=("a",), enclosure=file("image")), "gehen nicht zusammen"),
        (Writing(text="x", buttons=("a",), menu="y", lines=(Line("b"),)), "nicht zusammen"),
        (Writing(text="x", enclosure=file("audio", voice=True)), "kein Text"),
    ],
)
def test_a_fault_is_said_in_words(writing: Writing, words: str) -> None:
    fault = fault_of(writing, None)

    assert fault is not None
    assert words in fault.de
    assert fault.en


def test_a_filled_template_fits_what_was_approved() -> None:
    known = template("Guten Tag {{2}}, zu {{1}} und {{2}}.")
    writing = Writing(template_id=ID, gaps=("Frau Beispiel", "24-1191", "noch einmal"))
    content = content_of(writing, known)

    assert isinstance(content, out.Template)
    assert [one.text for one in content.body] == ["24-1191", "Frau Beispiel"]  # type: ignore[union-attr]
    assert shape.fits(content, known)


def test_named_gaps_keep_their_names() -> None:
    known = template("Hallo {{name}}, Auftrag {{auftrag}}.")
    content = content_of(Writing(template_id=ID, gaps=("A", "B")), known)

    assert isinstance(content, out.Template)
    assert [one.name for one in content.body] == ["name", "auftrag"]
    assert shape.fits(content, known)


@pytest.mark.parametrize(
    ("gaps", "words"),
    [
        ((), "fehlt noch: 1"),
        (("A", " "), "fehlt noch: 2"),
        (("A", "B\nC"), "keine Zeilenumbrüche"),
        (("A", "B     C"), "langen Lücken"),
        (("A", "x" * 1025), "höchstens 1024"),
    ],
)
def test_a_gap_that_is_not_filled_is_named(gaps: tuple[str, ...], words: str) -> None:
    fault = fault_of(Writing(template_id=ID, gaps=gaps), template("{{1}} und {{2}}"))

    assert fault is not None
    assert words in fault.de


@pytest.mark.parametrize(
    "more",
    [
        {"type": "HEADER", "format": "IMAGE"},
        {"type": "HEADER", "format": "TEXT", "text": "Auftrag {{1}}"},
        {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Los", "url": "https://x/{{1}}"}]},
    ],
)
def test_what_cannot_be_filled_here_is_said(more: dict[str, Any]) -> None:
    fault = fault_of(Writing(template_id=ID), template("Hallo", more))

    assert fault is not None
    assert "nicht ausfüllen" in fault.de


def test_an_unknown_template_is_no_fault_of_ours_but_said() -> None:
    assert fault_of(Writing(template_id=ID), None) is not None


def test_everything_the_person_reads_is_judged() -> None:
    listed = Writing(text="Hier:", menu="Mehr", lines=(Line("Angebot", "20 % Rabatt"),))

    assert words_of(listed, None) == "Hier:\nMehr\nAngebot\n20 % Rabatt"
    assert words_of(Writing(text="Ja?", buttons=("Jetzt kaufen",)), None) == "Ja?\nJetzt kaufen"


def test_a_template_shows_its_buttons_and_its_foot() -> None:
    foot = {"type": "FOOTER", "text": "STOP = abmelden"}
    buttons = {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Antwort lesen"}]}
    shown = choice_of(template("Hallo {{1}}", foot, buttons))

    assert (shown.buttons, shown.footer) == (("Antwort lesen",), "STOP = abmelden")


@pytest.mark.parametrize(
    ("body", "name", "made"),
    [
        ("Guten Tag {name}, hier ist {agent}.", "Erika", "Guten Tag Erika, hier ist Jana."),
        ("Guten Tag {name}!", "", "Guten Tag!"),
        ("{name}: {name}", "{agent}", "{agent}: {agent}"),  # a name is never read as a gap
    ],
)
def test_quick_replies_fill_their_gaps_once(body: str, name: str, made: str) -> None:
    (one,) = filled([QuickReply(ID, "x", body)], {"name": name, "agent": "Jana", "company": ""})

    assert one.body == made
