"""Whether a message fits its template, and what a template visibly lacks."""

from typing import Any
from uuid import uuid4

import msgspec
import pytest

from jawort.domain.decision import Obligation
from jawort.domain.sending.outgoing import (
    Attachment,
    CopyCode,
    DateParameter,
    Place,
    QuickReply,
    Template,
    TextParameter,
    UrlSuffix,
)
from jawort.domain.sending.template import KnownTemplate, contradicted, fits


def known(*components: dict[str, Any]) -> KnownTemplate:
    """An approved template with these parts."""
    return KnownTemplate(
        template_id=uuid4(),
        sender_id=uuid4(),
        name="hinweis",
        language="de",
        category="utility",
        state="APPROVED",
        components=components,
    )


def filled(**more: Any) -> Template:
    """A message made from it."""
    return Template("hinweis", "de", **more)


def words(*texts: str) -> tuple[TextParameter, ...]:
    return tuple(TextParameter(text) for text in texts)


BODY = {"type": "BODY", "text": "Hallo {{1}}, Ihr Termin ist am {{2}}."}
NAMED = {"type": "BODY", "text": "Hallo {{name}}, Ihr Termin ist am {{tag}}."}


def test_every_gap_is_filled_once_and_no_other() -> None:
    assert fits(filled(body=words("Erika", "Montag")), known(BODY))
    assert fits(filled(body=(*words("Erika"), DateParameter("Montag"))), known(BODY))
    for wrong in ((), words("Erika"), words("Erika", "Montag", "zehn")):
        assert not fits(filled(body=wrong), known(BODY)), len(wrong)


def test_named_gaps_are_filled_by_name() -> None:
    right = (TextParameter("Montag", "tag"), TextParameter("Erika", "name"))

    assert fits(filled(body=right), known(NAMED))
    assert not fits(filled(body=words("Erika", "Montag")), known(NAMED))
    assert not fits(filled(body=right), known(BODY))


@pytest.mark.parametrize("bad", ["", "  ", "a\nb", "a\tb", "a     b", "x" * 1025, "\ud800"])
def test_words_the_platform_would_refuse_do_not_fill_a_gap(bad: str) -> None:
    assert fits(filled(body=words("x" * 1024, "a    b")), known(BODY))
    assert not fits(filled(body=words(bad, "Montag")), known(BODY))


def test_another_name_or_language_is_another_template() -> None:
    body = words("Erika", "Montag")

    assert not fits(Template("anderes", "de", body=body), known(BODY))
    assert not fits(Template("hinweis", "en", body=body), known(BODY))


@pytest.mark.parametrize(
    ("header", "right", "wrong"),
    [
        ({"format": "TEXT", "text": "Neu"}, None, TextParameter("x")),
        ({"format": "TEXT", "text": "Für {{1}}"}, TextParameter("Erika"), None),
        ({"format": "TEXT", "text": "Für {{1}}"}, TextParameter("x" * 60), TextParameter("x" * 61)),
        (
            {"format": "IMAGE"},
            Attachment("image", media_id="1"),
            Attachment("video", media_id="1"),
        ),
        ({"format": "DOCUMENT"}, Attachment("document", media_id="1"), None),
        ({"format": "LOCATION"}, Place(50.9, 6.9), None),
        ({"format": "HOLOGRAM"}, object(), None),
    ],
)
def test_header_is_of_the_kind_that_was_approved(header: Any, right: Any, wrong: Any) -> None:
    template = known({"type": "HEADER", **header}, {"type": "BODY", "text": "Neu"})

    if header["format"] != "HOLOGRAM":
        assert fits(filled(header=right), template)
    assert not fits(filled(header=wrong), template)


def test_a_button_with_a_gap_in_its_address_needs_the_end_of_it() -> None:
    buttons = {
        "type": "BUTTONS",
        "buttons": [
            {"type": "QUICK_REPLY", "text": "Stopp"},
            {"type": "URL", "text": "Ansehen", "url": "https://x.example/{{1}}"},
        ],
    }
    template = known({"type": "BODY", "text": "Neu"}, buttons)

    assert fits(filled(buttons=(UrlSuffix(1, "a"),)), template)
    assert fits(filled(buttons=(QuickReply(0, "p"), UrlSuffix(1, "a"))), template)
    for wrong in (
        (),
        (UrlSuffix(0, "a"),),
        (UrlSuffix(1, "a"), UrlSuffix(1, "b")),
        (UrlSuffix(2, "a"), CopyCode(1, "x")),
    ):
        assert not fits(filled(buttons=wrong), template), wrong


def test_a_template_without_words_or_with_strange_parts_is_no_crash() -> None:
    strange = known({"type": "CAROUSEL", "cards": 7}, {"type": "BUTTONS", "buttons": ["x", None]})

    assert fits(filled(), strange)
    assert not fits(filled(body=words("x")), strange)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Neu im Autohaus. STOP = abmelden", {Obligation.NOTICE, Obligation.AI}),
        ("Abmelden mit Stopp, Hinweise: https://x.example", {Obligation.AI}),
        ("Write stop to unsubscribe", {Obligation.NOTICE, Obligation.AI}),
        ("Hier schreibt eine KI", {Obligation.STOP_HINT, Obligation.NOTICE}),
        ("Unser Stopfei ist da", {Obligation.STOP_HINT, Obligation.NOTICE, Obligation.AI}),
        ("", {Obligation.STOP_HINT, Obligation.NOTICE, Obligation.AI, Obligation.SENDER}),
    ],
)
def test_what_a_template_visibly_lacks(text: str, missing: set[Obligation]) -> None:
    claims = [Obligation.STOP_HINT, Obligation.NOTICE, Obligation.AI, Obligation.SENDER]

    assert set(contradicted(known({"type": "BODY", "text": text}), claims)) == missing


def test_a_stop_button_is_a_way_to_stop() -> None:
    buttons = {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Abmelden"}]}

    assert contradicted(known(buttons), [Obligation.STOP_HINT]) == []


def test_silence_about_the_past_cannot_be_claimed_for_a_text() -> None:
    assert contradicted(known(BODY), [Obligation.NO_HISTORY]) == [Obligation.NO_HISTORY]


def test_a_known_template_is_read_back_as_it_was_written() -> None:
    one = known(BODY)

    assert msgspec.json.decode(msgspec.json.encode(one), type=KnownTemplate) == one
