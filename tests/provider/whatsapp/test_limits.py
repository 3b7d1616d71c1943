"""What Meta would refuse is found before it is sent, at both sides of each border."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jawort.domain.sending import outgoing as out
from jawort.domain.sending.outgoing import LONGEST, Outgoing, Recipient
from jawort.provider.whatsapp.limits import problems
from jawort.provider.whatsapp.problem import PLACES

ANNA = Recipient("phone", "+491713920001")
HAND = "👍🏽"  # two code points, four UTF-16 units, eight bytes


def codes(content: out.Content, to: Recipient = ANNA) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in problems(Outgoing(content), to)]


def framed(words: str = "Ja?", **around: str) -> out.Frame:
    return out.Frame(words, **around)


def buttons(label: str = "Ja", key: str = "ja") -> out.Buttons:
    return out.Buttons(framed(), (out.Button(key, label),))


def menu(title: str = "a", key: str = "k", detail: str | None = None, head: str = "s") -> out.Menu:
    return out.Menu(framed(), "Auswahl", (out.Section((out.Row(key, title, detail),), head),))


BORDERS: dict[str, Callable[[str], out.Content]] = {
    "text.body": out.Text,
    "media.caption": lambda w: out.Attachment("image", media_id="1", caption=w),
    "interactive.body": lambda w: out.Buttons(framed(w), (out.Button("a", "a"),)),
    "interactive.header": lambda w: out.Buttons(framed(header=w), (out.Button("a", "a"),)),
    "interactive.footer": lambda w: out.Buttons(framed(footer=w), (out.Button("a", "a"),)),
    "button.key": lambda w: buttons(key=w),
    "button.label": lambda w: buttons(label=w),
    "menu.body": lambda w: out.Menu(framed(w), "a", (out.Section((out.Row("a", "a"),)),)),
    "menu.label": lambda w: out.Menu(framed(), w, (out.Section((out.Row("a", "a"),)),)),
    "section.title": lambda w: menu(head=w),
    "row.key": lambda w: menu(key=w),
    "row.title": lambda w: menu(title=w),
    "row.description": lambda w: menu(detail=w),
    "link.label": lambda w: out.Link(framed(), w, "https://beispiel.example"),
    "flow.label": lambda w: out.Flow(framed(), w, "t", flow_id="1", screen="S"),
    "template.header": lambda w: out.Template("a", "de", header=out.TextParameter(w)),
    "template.gap": lambda w: out.Template("a", "de", body=(out.TextParameter(w),)),
}


@pytest.mark.parametrize("place", BORDERS)
@pytest.mark.parametrize("letter", ["a", "ä", "👍", "ﷺ"])
def test_lengths_are_counted_in_code_points_up_to_the_very_last(place: str, letter: str) -> None:
    most = LONGEST[place]

    assert codes(BORDERS[place](letter * most)) == []
    assert codes(BORDERS[place](letter * (most + 1))) == [("too_long", place)]


@pytest.mark.parametrize("place", BORDERS)
@pytest.mark.parametrize("words", ["", "  \n "])
def test_nothing_to_say_is_a_problem(place: str, words: str) -> None:
    assert ("empty", place) in codes(BORDERS[place](words))


@pytest.mark.parametrize("place", BORDERS)
@pytest.mark.parametrize("broken", ["a\0b", "a\ud83d"])
def test_characters_that_cannot_travel_are_found(place: str, broken: str) -> None:
    assert ("wrong_form", place) in codes(BORDERS[place](broken))


def test_every_limit_has_a_border_test() -> None:
    assert set(LONGEST) - set(BORDERS) == {"template.name", "callback_data"}


def test_the_name_of_a_template_has_its_border() -> None:
    assert codes(out.Template("a" * 512, "de")) == []
    assert codes(out.Template("a" * 513, "de")) == [("too_long", "template.name")]
    assert codes(out.Template("Hallo", "de")) == [("wrong_form", "template.name")]


def test_the_attempt_id_has_its_border() -> None:
    long = Outgoing(out.Text("a"), callback_data="a" * 513)

    assert problems(Outgoing(out.Text("a"), callback_data="a" * 512), ANNA) == []
    assert [p.place for p in problems(long, ANNA)] == ["callback_data"]


def many_buttons(count: int) -> out.Content:
    return out.Buttons(framed(), tuple(out.Button(f"k{n}", f"l{n}") for n in range(count)))


def many_rows(count: int) -> out.Content:
    rows = [out.Section((out.Row(f"k{n}", f"r{n}"),), "s") for n in range(min(count, 10))]
    rest = tuple(out.Row(f"x{n}", "r") for n in range(count - 10))
    return out.Menu(framed(), "a", (*rows[1:], out.Section((*rows[0].rows, *rest), "t")))


def many_sections(count: int) -> out.Content:
    return out.Menu(
        framed(), "a", tuple(out.Section((out.Row(f"k{n}", "r"),), "s") for n in range(count))
    )


def many_cards(count: int) -> out.Content:
    return out.Cards(tuple(out.Card("A B", first_name="A") for _ in range(count)))


@pytest.mark.parametrize(
    ("make", "most", "place"),
    [
        (many_buttons, 3, "buttons"),
        (many_rows, 10, "rows"),
        (many_cards, 257, "cards"),
    ],
)
def test_counts_have_their_borders(
    make: Callable[[int], out.Content], most: int, place: str
) -> None:
    assert codes(make(most)) == []
    assert codes(make(most + 1)) == [("too_many", place)]


def test_sections_have_their_border_and_rows_count_over_all_of_them() -> None:
    assert codes(many_sections(10)) == []
    assert codes(many_sections(11)) == [("too_many", "sections"), ("too_many", "rows")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (out.Buttons(framed(), ()), ("empty", "buttons")),
        (
            out.Buttons(framed(), (out.Button("a", "Ja"), out.Button("b", "Ja"))),
            ("not_unique", "button.label"),
        ),
        (
            out.Buttons(framed(), (out.Button("a", "Ja"), out.Button("a", "Nein"))),
            ("not_unique", "button.key"),
        ),
        (
            out.Buttons(out.Frame("a", header=out.Attachment("audio", media_id="1")), ()),
            ("wrong_form", "interactive.header"),
        ),
        (out.Menu(framed(), "a", ()), ("empty", "sections")),
        (out.Menu(framed(), "a", (out.Section((), "s"),)), ("empty", "rows")),
        (
            out.Menu(
                framed(),
                "a",
                (out.Section((out.Row("a", "a"),)), out.Section((out.Row("b", "b"),))),
            ),
            ("missing", "section.title"),
        ),
        (
            out.Menu(framed(), "a", (out.Section((out.Row("a", "a"), out.Row("a", "b"))),)),
            ("not_unique", "row.key"),
        ),
        (
            out.Menu(
                out.Frame("a", header=out.Attachment("image", media_id="1")),
                "a",
                (out.Section((out.Row("a", "a"),)),),
            ),
            ("wrong_form", "interactive.header"),
        ),
        (out.Link(framed(), "a", "beispiel.example"), ("wrong_form", "link.url")),
        (out.Link(framed(), "a", "https://["), ("wrong_form", "link.url")),
        (out.Flow(framed(), "a", "t", screen="S"), ("missing", "flow.id")),
        (
            out.Flow(framed(), "a", "t", flow_id="1", flow_name="n", screen="S"),
            ("missing", "flow.id"),
        ),
        (out.Flow(framed(), "a", "t", flow_id="1"), ("missing", "flow.screen")),
        (out.Flow(framed(), "a", "", flow_id="1", screen="S"), ("empty", "flow.token")),
        (out.AddressRequest("a", "DE"), ("wrong_form", "address.country")),
        (out.Attachment("image"), ("missing", "media.source")),
        (
            out.Attachment("image", media_id="1", link="https://beispiel.example"),
            ("missing", "media.source"),
        ),
        (out.Attachment("image", link="file:///etc"), ("wrong_form", "media.link")),
        (out.Attachment("audio", media_id="1", caption="a"), ("wrong_form", "media.caption")),
        (out.Attachment("image", media_id="1", filename="a"), ("wrong_form", "media.filename")),
        (out.Attachment("video", media_id="1", is_voice=True), ("wrong_form", "media.voice")),
        (out.Place(91, 0), ("wrong_form", "place.coordinates")),
        (out.Place(0, 180.1), ("wrong_form", "place.coordinates")),
        (out.Place(float("nan"), 0), ("wrong_form", "place.coordinates")),
        (out.Cards(()), ("empty", "cards")),
        (out.Cards((out.Card("A"),)), ("missing", "card.first_name")),
        (
            out.Cards((out.Card("A", first_name="A", birthday="1.5.1990"),)),
            ("wrong_form", "card.birthday"),
        ),
        (out.Reaction("", "👍"), ("empty", "reaction.message_id")),
        (out.Reaction("wamid.A", ""), ("empty", "reaction.emoji")),
        (out.Pin("wamid.A", 7), ("wrong_form", "pin.recipient")),
        (out.Template("a", "Deutsch"), ("wrong_form", "template.language")),
        (out.Template("a", "en-US"), ("wrong_form", "template.language")),
        (
            out.Template("a", "de", body=(out.TextParameter("a\nb"),)),
            ("wrong_form", "template.gap"),
        ),
        (
            out.Template("a", "de", body=(out.TextParameter("a     b"),)),
            ("wrong_form", "template.gap"),
        ),
        (
            out.Template("a", "de", body=(out.TextParameter("a", "n"), out.TextParameter("b"))),
            ("missing", "template.gap.name"),
        ),
        (
            out.Template(
                "a", "de", body=(out.TextParameter("a", "n"), out.TextParameter("b", "n"))
            ),
            ("not_unique", "template.gap.name"),
        ),
        (
            out.Template("a", "de", buttons=(out.QuickReply(0, "a"), out.UrlSuffix(0, "b"))),
            ("not_unique", "template.button.index"),
        ),
        (
            out.Template("a", "de", buttons=(out.QuickReply(10, "a"),)),
            ("wrong_form", "template.button.index"),
        ),
        (
            out.Template("a", "de", buttons=(out.CopyCode(0, ""),)),
            ("empty", "template.button.value"),
        ),
        (
            out.Template("a", "de", header=out.Attachment("sticker", media_id="1")),
            ("wrong_form", "template.header"),
        ),
    ],
    ids=lambda value: ":".join(value) if isinstance(value, tuple) else "",
)
def test_each_mistake_is_found(content: out.Content, expected: tuple[str, str]) -> None:
    assert expected in codes(content)


def test_four_spaces_in_a_gap_are_still_allowed() -> None:
    assert codes(out.Template("a", "de", body=(out.TextParameter("a    b"),))) == []


@pytest.mark.parametrize(
    ("to", "place"),
    [
        (Recipient("phone", "491713920001"), "recipient.phone"),
        (Recipient("phone", "+0491713920001"), "recipient.phone"),
        (Recipient("phone", "+4917139200011234"), "recipient.phone"),
        (Recipient("bsuid", "491713920001"), "recipient.bsuid"),
        (Recipient("group", ""), "recipient.group"),
    ],
)
def test_a_recipient_meta_would_misread_is_found(to: Recipient, place: str) -> None:
    assert [where for _, where in codes(out.Text("a"), to)] == [place]


def test_a_reaction_cannot_quote() -> None:
    message = Outgoing(out.Reaction("wamid.A", "👍"), answers_to="wamid.B")

    assert [p.place for p in problems(message, ANNA)] == ["answers_to"]


def test_every_problem_speaks_german_and_english_and_repeats_nothing_written() -> None:
    secret = "Geheimnis " * 600
    for place, make in BORDERS.items():
        for problem in problems(Outgoing(make(secret)), ANNA):
            assert problem.de
            assert problem.en
            assert "Geheimnis" not in problem.de + problem.en
            assert place in PLACES


def test_an_emoji_of_several_code_points_counts_each_of_them() -> None:
    assert len(HAND) == 2
    assert codes(buttons(label=HAND * 10)) == []
    assert codes(buttons(label=HAND * 10 + "a")) == [("too_long", "button.label")]
