"""A row of an old list says one thing, or is told why it does not."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.old_list.row import (
    ListMapping,
    RowFault,
    places,
    read_mapping,
    read_row,
    read_time,
)
from jawort.domain.refusal import Refusal

PURPOSE, SENDER = uuid4(), uuid4()
MAPPING = f"""
source = "Newsletter-System bis 2024"
time_zone = "Europe/Berlin"
sender = "{SENDER}"
purpose = "{PURPOSE}"
times = ["iso", "%d.%m.%Y %H:%M", "%d.%m.%Y"]

[columns]
phone = "Mobil"
said_at = "Zeit"
text = "Text"
proof = "Beleg"
name = "Name"
language = "Sprache"
"""
HEAD = ["Name", "Mobil", "Zeit", "Text", "Beleg", "Sprache"]
ROW = ["Erika Beispiel", "0171 3920001", "03.05.2024 10:00", "Ja, gern.", "ab" * 32, "de"]


def mapping(**changed: Any) -> ListMapping:
    import msgspec

    return msgspec.structs.replace(read_mapping(MAPPING), **changed)


def read(*cells: str, known: ListMapping | None = None) -> Any:
    chosen = known or mapping()
    return read_row(cells, places(HEAD, chosen.columns), chosen, country="DE")


def changed(place: int, value: str) -> list[str]:
    return [*ROW[:place], value, *ROW[place + 1 :]]


def test_a_good_row_is_read_into_values() -> None:
    said = read(*ROW)

    assert said.identifier.value == "+491713920001"
    assert said.purpose_id == PURPOSE
    assert said.said_at == datetime(2024, 5, 3, 8, 0, tzinfo=UTC)
    assert (said.shown_text, said.proof_named, said.language) == ("Ja, gern.", "ab" * 32, "de")
    assert "Erika" not in repr(said)
    assert "3920001" not in repr(said)


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("2024-05-03T10:00:00+02:00", "2024-05-03T08:00:00+00:00"),
        ("2024-05-03 10:00", "2024-05-03T08:00:00+00:00"),
        ("2024-01-03", "2024-01-02T23:00:00+00:00"),
        ("03.01.2024", "2024-01-02T23:00:00+00:00"),
        ("27.10.2024 02:30", "2024-10-27T00:30:00+00:00"),  # twice that night: the first
        ("31.03.2024 01:59", "2024-03-31T00:59:00+00:00"),
        ("31.03.2024 03:00", "2024-03-31T01:00:00+00:00"),
    ],
)
def test_a_time_is_read_in_the_zone_of_the_list(written: str, utc: str) -> None:
    assert read_time(written, mapping()) == datetime.fromisoformat(utc)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "gestern",
        "31.02.2024",
        "05/03/2024",
        "31.03.2024 02:30",  # an hour that never was
        "03.05.1924",
        "03.05.24",
        "9999-12-31",
        "3.5.2024 25:00",
        "0",
        "1714723200",
    ],
)
def test_a_time_that_could_mean_anything_else_is_none(written: str) -> None:
    with pytest.raises(RowFault) as told:
        read_time(written, mapping())

    assert told.value.code == "bad_time"


@pytest.mark.parametrize(
    "number",
    [
        "",
        "49 171 3920001",
        "0171-ABC",
        "+49",
        "12",
        "0171 3920001 ext. 5",
        "=1+1",
        "+49" + "1" * 60,
    ],
)
def test_a_number_that_could_be_a_stranger_s_is_refused(number: str) -> None:
    with pytest.raises(RowFault) as told:
        read(*changed(1, number))

    assert told.value.code == "bad_number"
    assert number not in str(told.value) or not number


def test_an_apostrophe_of_a_table_program_is_no_part_of_a_number() -> None:
    assert read(*changed(1, "'+491713920001")).identifier.value == "+491713920001"


@pytest.mark.parametrize("proof", ["", "zz" * 32, "erika.pdf", "siehe Ordner"])
def test_what_a_list_names_as_proof_is_repeated_and_not_judged(proof: str) -> None:
    assert read(*changed(4, proof)).proof_named == proof


@pytest.mark.parametrize("broken", ["J\udce4ger", "a\x00b", "\ufffd"])
def test_letters_of_another_encoding_are_found_out(broken: str) -> None:
    with pytest.raises(RowFault) as told:
        read(*changed(0, broken))

    assert told.value.code == "encoding"


def test_line_breaks_within_a_text_are_no_fault() -> None:
    assert read(*changed(3, "Ja,\ngern.")).shown_text == "Ja,\ngern."


def test_a_cell_without_end_is_refused() -> None:
    with pytest.raises(RowFault) as told:
        read(*changed(3, "x" * 20_001))

    assert told.value.code == "too_long"
    assert read(*changed(3, "x" * 20_000)).shown_text == "x" * 20_000


def test_purposes_are_found_by_what_the_column_says_and_never_guessed() -> None:
    text = MAPPING.replace(f'purpose = "{PURPOSE}"\n', "").replace(
        "[columns]", f'[purposes]\nReifen = "{PURPOSE}"\n[columns]\npurpose = "Sprache"'
    )
    known = read_mapping(text)

    assert read(*changed(5, "Reifen"), known=known).purpose_id == PURPOSE
    for other in ("reifen", "", "Alles"):
        with pytest.raises(RowFault) as told:
            read(*changed(5, other), known=known)
        assert told.value.code == "no_purpose"


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "x",
        MAPPING.replace('source = "Newsletter-System bis 2024"', 'source = " "'),
        MAPPING.replace("Europe/Berlin", "Europe/Berlyn"),
        MAPPING.replace("Europe/Berlin", "../../etc/passwd"),
        MAPPING.replace(f'purpose = "{PURPOSE}"', ""),
        MAPPING.replace(f'sender = "{SENDER}"', 'sender = "1"'),
        MAPPING + "\nextra = 1\n",
        'delimiter = ";;"\n' + MAPPING,
        'encoding = "klingon"\n' + MAPPING,
        MAPPING.replace("times = [", "times = [] #"),
    ],
)
def test_a_mapping_that_leaves_something_open_is_refused(wrong: str) -> None:
    with pytest.raises(Refusal) as told:
        read_mapping(wrong)

    assert told.value.code == "BAD_MAPPING"


@pytest.mark.parametrize("head", [[], ["Mobil"], [*HEAD, "Mobil"], [one.lower() for one in HEAD]])
def test_every_mapped_column_stands_exactly_once(head: list[str]) -> None:
    with pytest.raises(Refusal) as told:
        places(head, mapping().columns)

    assert told.value.code == "NO_COLUMN"


def test_ids_in_the_mapping_are_ids() -> None:
    assert mapping().sender == SENDER
    assert isinstance(mapping().purpose, UUID)
