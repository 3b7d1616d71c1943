"""`jawort consent …`: the register by command, refusals included, and a no that is never lost."""

import csv
import io
import json
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.cli.conftest import Answer, Command
from tests.shop import NOON

PROOF = {"source": "crm.csv", "shown_text": "Werbung per WhatsApp?"}


class Desk:
    """A company with a purpose and a number, where staff note what people say."""

    def __init__(self, jawort: Command, folder: Path) -> None:
        self.jawort = jawort
        self.scan = folder / "scan.pdf"
        self.scan.write_bytes(b"%PDF-1.4 Ja, gern. Erika Beispiel")
        added = jawort("sender", "add", "100600700800900", "--waba-id", "100200300", "--json")
        assert added.code == 0, added.err
        self.sender = added.json["sender"]
        added = jawort(
            "purpose",
            "add",
            "ADS",
            "--topic",
            "Reifen",
            "--by",
            "Anna",
            "--at-most",
            "1",
            "--days",
            "7",
            "--json",
        )
        assert added.code == 0, added.err
        self.purpose = added.json["purpose"]

    def yes(self, contact: str, **more: Any) -> Answer:
        """Note a yes that was imported."""
        given = {
            "capture": "import",
            "purpose": self.purpose,
            "sender": self.sender,
            "said_at": "2025-01-02T10:00:00+01:00",
            "evidence": PROOF,
            **more,
        }
        data = json.dumps(given).encode()
        return self.note(contact, data, "--proof", str(self.scan))

    def note(self, contact: str, data: bytes, *more: str) -> Answer:
        """Note a yes as it stands in this JSON."""
        command = ("consent", "record-yes", contact, "--by", "Anna", "--json", *more)
        return self.jawort(*command, stdin=data)

    def no(self, contact: str, *more: str) -> Answer:
        """Note a no that came by e-mail."""
        return self.jawort(
            "consent", "record-no", contact, "--road", "email", "--by", "Anna", *more
        )

    def person(self, number: int, name: str = "Erika", language: str = "de") -> str:
        """A record."""
        phone = {"kind": "phone", "value": f"+4917139200{number:02}"}
        given = {"name": name, "language": language, "identifiers": [phone]}
        added = self.jawort("contact", "add", "--json", stdin=json.dumps(given).encode())
        assert added.code == 0, added.err
        return str(added.json["contact"])

    def states(self, *more: str) -> list[str]:
        """The states the register lists."""
        listed = self.jawort("consent", "list", "--json", *more)
        assert listed.code == 0, listed.err
        return [line["state"] for line in listed.lines]


@pytest.fixture
def desk(jawort: Command, company: str, tmp_path: Path) -> Desk:
    """The company's desk."""
    return Desk(jawort, tmp_path)


def test_yes_and_no_are_noted_listed_shown_and_told(jawort: Command, desk: Desk) -> None:
    erika = desk.person(1)
    assert desk.yes(erika).json == {"state": "granted"}
    assert desk.no(erika, "--scope", "ads", "--reference", "Postbuch 17").code == 0

    assert desk.states() == ["withdrawn"]
    shown = jawort("consent", "show", erika, "--json").json
    assert [one["consent"] for one in shown["holds"]] == ["withdrawn"]
    assert [one["scope"] for one in shown["remembered"]] == ["ads"]
    told = jawort("consent", "history", erika, "--json").lines
    assert [(one["kind"], one["road"]) for one in told] == [
        ("consent_given", "import"),
        ("consent_withdrawn", "email"),
    ]
    assert told[1]["detail"]["reference"] == "Postbuch 17"


def test_the_register_is_filtered_by_state_purpose_road_language_and_time(
    jawort: Command, desk: Desk
) -> None:
    first, second = desk.person(1), desk.person(2, "Max", "en")
    desk.yes(first)
    desk.yes(second, said_at="2026-06-01T10:00:00+02:00")
    desk.no(second)

    assert desk.states("--state", "granted") == ["granted"]
    assert sorted(desk.states("--state", "granted", "--state", "withdrawn")) == [
        "granted",
        "withdrawn",
    ]
    assert desk.states("--road", "email") == ["withdrawn"]
    assert desk.states("--language", "de") == ["granted"]
    assert desk.states("--since", "2026-01-01") == ["withdrawn"]
    assert desk.states("--until", "2026-01-01") == ["granted"]
    assert len(desk.states("--purpose", desk.purpose)) == 2
    assert desk.states("--purpose", str(uuid4())) == []


def test_pages_go_on_where_the_last_one_ended_and_miss_nobody(jawort: Command, desk: Desk) -> None:
    people = [desk.person(number) for number in range(1, 6)]
    for one in people:
        desk.yes(one)

    seen: list[str] = []
    after: tuple[str, ...] = ()
    while True:
        page = jawort("consent", "list", "--count", "2", "--json", *after)
        seen += [line["contact"] for line in page.lines]
        if "--after" not in page.err:
            break
        after = ("--after", page.err.rsplit(" ", 1)[1].strip())

    assert sorted(seen) == sorted(people)
    assert jawort("consent", "list", "--after", "x").code == 1


def test_a_number_nobody_has_is_unknown_and_one_of_an_erased_person_has_its_no(
    jawort: Command, desk: Desk
) -> None:
    unknown = jawort("consent", "find", stdin=b"0171 39200 99")
    assert (unknown.code, unknown.out) == (1, "")
    assert "3920099" not in unknown.err

    erika = desk.person(1)
    desk.yes(erika)
    desk.no(erika)
    assert jawort("consent", "find", "--json", stdin=b"0171 39200 01").json["people"] == [erika]
    erased = jawort("contact", "erase", erika, "--by", "Anna", "--ground", "request", "--really")
    assert erased.code == 0, erased.err

    found = jawort("consent", "find", "--json", stdin=b"0171 39200 01")
    assert found.code == 0
    assert found.json["people"] == []
    assert "all" in [one["scope"] for one in found.json["remembered"]]


def test_the_export_has_every_line_and_cells_that_calculate_nothing(
    jawort: Command, desk: Desk
) -> None:
    erika, max_ = (
        desk.person(1, '=HYPERLINK("http://x.example")'),
        desk.person(2, "Max, der Zweite"),
    )
    desk.yes(erika)
    desk.yes(max_)
    desk.no(max_)

    plain = jawort("consent", "export")
    rows = list(csv.DictReader(io.StringIO(plain.out)))
    assert sorted(row["state"] for row in rows) == ["granted", "withdrawn"]
    assert "Max" not in plain.out

    full = jawort("consent", "export", "--identifiers")
    rows = list(csv.DictReader(io.StringIO(full.out)))
    assert {row["name"] for row in rows} == {
        '\'=HYPERLINK("http://x.example")',
        "Max, der Zweite",
    }
    assert all(row["identifiers"].startswith("phone:+4917139200") for row in rows)
    lines = jawort("consent", "export", "--form", "json", "--state", "granted").lines
    assert [line["contact"] for line in lines] == [erika]


@pytest.mark.parametrize(
    "given",
    [
        {"purpose": "x"},
        {"said_at": "yesterday"},
        {"said_at": "2025-01-02T10:00:00"},
        {"evidence": []},
        {"capture": "in_thread_button"},
        {"sender": str(uuid4())},
    ],
    ids=["purpose", "time", "no zone", "evidence", "capture", "sender"],
)
def test_a_yes_that_cannot_be_read_is_refused(desk: Desk, given: dict[str, Any]) -> None:
    answer = desk.yes(desk.person(1), **given)

    assert (answer.code, answer.out) == (1, "")
    assert desk.states() == []


def test_an_import_that_does_not_show_its_text_is_listed_as_invalid(desk: Desk) -> None:
    assert desk.yes(desk.person(1), evidence={"source": "crm.csv"}).json == {"state": "invalid"}
    assert desk.states() == ["invalid"]


def test_of_an_old_yes_a_digest_is_no_proof_without_its_file(desk: Desk) -> None:
    evidence = PROOF | {"proof_sha256": "ab" * 32}
    erika = desk.person(1)
    given = {
        "capture": "import",
        "purpose": desk.purpose,
        "sender": desk.sender,
        "said_at": "2025-01-02T10:00:00+01:00",
        "evidence": evidence,
    }
    told = json.dumps(given).encode()
    empty = desk.scan.with_name("empty.pdf")
    empty.touch()

    for more in ((), ("--proof", str(empty)), ("--proof", str(empty.with_name("none.pdf")))):
        answer = desk.note(erika, told, *more)
        assert answer.code == 1
        assert "jawort consent import" in answer.err
    assert desk.states() == []


def test_a_wrong_scope_or_record_is_refused(jawort: Command, desk: Desk) -> None:
    erika = desk.person(1)

    assert desk.no(erika, "--scope", "topic:Urlaub").code == 1
    assert desk.no(str(uuid4())).code == 1
    assert desk.no("+49 171 3920001").code == 1
    assert desk.no(erika, "--said-at", "gestern").code == 1
    assert jawort("consent", "history", str(uuid4())).code == 1


def test_a_silent_yes_is_shown_in_time(jawort: Command, desk: Desk) -> None:
    erika = desk.person(1)
    desk.yes(erika)

    assert jawort("consent", "review", at=NOON).out == ""
    soon = NOON.replace(year=2026, month=12, day=20) + timedelta(hours=1)
    assert erika in jawort("consent", "review", at=soon).out
