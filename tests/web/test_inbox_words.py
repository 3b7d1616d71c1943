"""How the inbox says times, clocks and names; both sides of each border."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.desk.decision.example import EXAMPLES
from jawort.desk.decision.why import CHAPTERS, chapters
from jawort.domain.conversation.inbox import Hit, View
from jawort.domain.sentence import Sentence
from jawort.web.pages.inbox_lines import Day, in_bytes, lines, marked_parts, snoozes
from jawort.web.pages.inbox_view import Looking, looking, places
from jawort.web.pages.inbox_words import (
    day,
    face,
    initials,
    left,
    share,
    short,
    urgency,
    when,
)
from jawort.web.pages.live import presence_line
from tests.shop import NOON
from tests.web.inbox_house import nobody

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("rest", "german", "english", "look"),
    [
        (24 * HOUR, "noch 24 h", "24 h left", "open"),
        (4 * HOUR, "noch 4 h", "4 h left", "open"),
        (4 * HOUR - MINUTE, "noch 3 h 59 min", "3 h 59 min left", "soon"),
        (HOUR, "noch 1 h", "1 h left", "soon"),
        (HOUR - MINUTE, "noch 59 min", "59 min left", "last"),
        (timedelta(seconds=59), "noch 0 min", "0 min left", "last"),
        (timedelta(0), "noch 0 min", "0 min left", "closed"),
        (-MINUTE, "noch 0 min", "0 min left", "closed"),
    ],
)
def test_a_clock_counts_down_in_whole_minutes_and_never_beyond_what_is_left(
    rest: timedelta, german: str, english: str, look: str
) -> None:
    assert left(NOON + rest, now=NOON, language="de") == german
    assert left(NOON + rest, now=NOON, language="en") == english
    assert urgency(NOON + rest, now=NOON) == look


@given(st.timedeltas(min_value=-timedelta(days=3), max_value=timedelta(days=3)))
def test_a_ring_shows_between_nothing_and_a_whole_day(rest: timedelta) -> None:
    drawn = share(NOON + rest, now=NOON)

    assert 0 <= drawn <= 100
    assert drawn == 100 or rest < 24 * HOUR
    assert drawn == 0 or rest > timedelta(0)


@pytest.mark.parametrize(
    ("at", "row", "sentence", "heading"),
    [
        (datetime(2026, 11, 16, 23, 0, tzinfo=UTC), "00:00", "heute, 00:00", "Heute"),
        (datetime(2026, 11, 16, 22, 59, tzinfo=UTC), "gestern", "gestern, 23:59", "Gestern"),
        (
            datetime(2026, 11, 15, 22, 59, tzinfo=UTC),
            "15.11.",
            "15.11.2026, 23:59",
            "Sonntag, 15. November",
        ),
        (
            datetime(2025, 3, 3, 9, 5, tzinfo=UTC),
            "03.03.2025",
            "03.03.2025, 10:05",
            "Montag, 3. März 2025",
        ),
    ],
)
def test_a_day_ends_at_midnight_in_berlin(
    at: datetime, row: str, sentence: str, heading: str
) -> None:
    assert short(at, now=NOON, language="de") == row
    assert when(at, now=NOON, language="de") == sentence
    assert day(at, now=NOON, language="de") == heading


def test_the_same_times_in_english() -> None:
    march = datetime(2025, 3, 3, 9, 5, tzinfo=UTC)

    assert short(march, now=NOON, language="en") == "3 Mar 2025"
    assert when(march, now=NOON, language="en") == "3 Mar 2025, 10:05"
    assert day(march, now=NOON, language="en") == "Monday, 3 March 2025"
    assert when(NOON - timedelta(days=1), now=NOON, language="en") == "yesterday, 11:00"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Katrin Bärwald", "KB"),
        ("Marlene von und zu Hohenstein", "MH"),
        ("@fuchs.mobil", "FM"),
        ("Cher", "CH"),
        ("+49 171 ••• ••46", "?"),
        ("", "?"),
        ("  ", "?"),
        ("🙂 Öz", "ÖZ"),
    ],
)
def test_a_face_has_letters_of_the_name_or_a_question_mark(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text(max_size=60))
def test_any_name_has_a_face(name: str) -> None:
    assert 1 <= len(initials(name)) <= 4
    assert face(name) in "abcde"


@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=4)
)
def test_marking_words_never_loses_or_doubles_a_letter(
    text: str, marks: list[tuple[int, int]]
) -> None:
    hit = Hit(
        conversation_id=None,
        contact_id=nobody(),
        name="",
        message_id=None,
        direction="",
        at=None,
        snippet=text,
        marks=tuple((min(pair), max(pair)) for pair in marks),
    )

    assert "".join(part for _, part in marked_parts(hit)) == text


@given(st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2032, 1, 1)))  # noqa: DTZ001
def test_a_conversation_can_only_be_snoozed_into_the_future(at: datetime) -> None:
    now = at.replace(tzinfo=UTC)

    found = [moment for _, moment in snoozes(now)]

    assert found
    assert all(moment > now for moment in found)
    assert len(set(found)) == len(found)


@dataclass(frozen=True)
class Line:
    """An entry with a time only."""

    at: datetime


def test_each_day_has_one_heading_before_its_first_entry() -> None:
    times = (NOON - timedelta(days=1), NOON - timedelta(days=1) + HOUR, NOON)

    made = lines(cast("Any", [Line(at) for at in times]), lambda at: f"{at:%d}")

    assert [type(one).__name__ for one in made] == ["Day", "Line", "Line", "Day", "Line"]
    assert [one.text for one in made if isinstance(one, Day)] == ["16", "17"]


@pytest.mark.parametrize(
    ("count", "german", "english"),
    [
        (1, "1 kB", "1 kB"),
        (999_400, "999 kB", "999 kB"),
        (1_000_000, "1,0 MB", "1.0 MB"),
        (2_400_000, "2,4 MB", "2.4 MB"),
    ],
)
def test_a_size_is_told_in_its_largest_fitting_unit(count: int, german: str, english: str) -> None:
    assert in_bytes(count, "de") == german
    assert in_bytes(count, "en") == english


@pytest.mark.parametrize(
    ("others", "german", "english"),
    [
        ([], "", ""),
        ([("", True)], "", ""),
        ([("Jana", True)], "Jana schreibt gerade …", "Jana is typing …"),
        ([("Jana", False), ("Timo", True)], "Timo schreibt gerade …", "Timo is typing …"),
        (
            [("Jana", False), ("Timo", False)],
            "Jana und Timo sind auch hier",
            "Jana and Timo are here too",
        ),
    ],
)
def test_who_types_is_told_before_who_reads(
    others: list[tuple[str, bool]], german: str, english: str
) -> None:
    assert presence_line(others, "de") == german
    assert presence_line(others, "en") == english


def test_every_view_has_its_place_and_each_queue_its_own() -> None:
    queues = {"service": Sentence("Service", "Service"), "lab": Sentence("Labor", "Lab")}

    every = places(queues)

    assert {one.name for one in every} == {view.value for view in View}
    assert [one.key for one in every if one.section == "queue"] == ["queue:service", "queue:lab"]
    assert len({one.query for one in every}) == len(every)


@given(st.text(max_size=80))
def test_any_list_named_by_a_form_is_a_list_of_ours(text: str) -> None:
    found = looking(cast("Any", Asked({})), text or "x=y")

    assert found.view in View
    assert (found.view is View.QUEUE) == bool(found.queue)


class Asked:
    """A request of which only the address matters."""

    def __init__(self, query: dict[str, str]) -> None:
        self.query_params = query


@pytest.mark.parametrize("name", ["", "a&b", "a b", "Ä", "1a", "a\x00", "a" * 41])
def test_a_queue_that_cannot_be_one_leads_to_ones_own_list(name: str) -> None:
    query = Looking(View.QUEUE, name).query

    assert looking(cast("Any", Asked({})), query) == Looking(View.MINE)
    assert looking(cast("Any", Asked({})), "&".join(["view=open"] * 11)) == Looking(View.MINE)


def test_a_queue_is_found_again_by_its_address() -> None:
    query = Looking(View.QUEUE, "body_shop2").query

    assert looking(cast("Any", Asked({})), query) == Looking(View.QUEUE, "body_shop2")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example.number))
def test_chapters_hold_every_rule_once_and_in_its_order(example: Any) -> None:
    told = example.ask()

    made = chapters(told)

    assert len(made) == len(CHAPTERS)
    said = [rule for chapter in made for rule in chapter.rules]
    assert [(rule.rule, rule.standing) for rule in said] == [
        (rule.rule, rule.standing) for rule in told.rules
    ]
    assert not any(rule.sentence.de.startswith("Nicht gesendet") for rule in said)
    assert sum(chapter.standing == "decides" for chapter in made) == 1
