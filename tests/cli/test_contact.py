"""`jawort contact …`: found as typed, never echoed, and what people ask for holds at once."""

import json
from uuid import UUID, uuid4

import pytest

from tests.cli.conftest import Command

TYPED = (
    "+49 171 3920001",
    "+491713920001",
    "0049 171 3920001",
    "0171 39200 01",
    "0171/3920001",
    "(0171) 39200-01",
    "0171.392.0001",
    "+49 (0) 171 3920001",
    "tel:+49-171-3920001",
    "\u202a+49 171 3920001\u202c",
)


@pytest.mark.parametrize("place", range(len(TYPED)))
def test_a_number_is_found_however_it_is_typed(jawort: Command, erika: str, place: int) -> None:
    found = jawort("contact", "find", stdin=TYPED[place].encode() + b"\n")

    assert (found.code, found.out) == (0, f"{erika}\n")


def test_who_is_known_by_the_carriers_spelling_only_is_found_by_the_number(
    jawort: Command, company: str
) -> None:
    given = {"identifiers": [{"kind": "wa_id", "value": "491713920001"}]}
    added = jawort("contact", "add", stdin=json.dumps(given).encode())

    assert jawort("contact", "find", stdin=b"0171 3920001").out == added.out
    assert jawort("contact", "find", "--kind", "wa_id", stdin=b"491713920001").out == added.out


def test_nobody_found_is_a_refusal_with_a_cure_that_does_not_repeat_the_number(
    jawort: Command, company: str
) -> None:
    found = jawort("contact", "find", stdin=b"0171 3920002")

    assert (found.code, found.out) == (1, "")
    assert "no contact" in found.err
    assert "392" not in found.err


def test_a_second_record_for_the_same_person_is_refused_and_names_the_first(
    jawort: Command, erika: str
) -> None:
    given = {"identifiers": [{"kind": "phone", "value": "+49 171 3920001"}]}
    again = jawort("contact", "add", stdin=json.dumps(given).encode())

    assert (again.code, again.out) == (1, "")
    assert erika in again.err
    assert len(jawort("contact", "list", "--json").lines) == 1


def test_a_list_shows_ids_and_no_names_or_numbers(jawort: Command, erika: str) -> None:
    listed = jawort("contact", "list")

    assert erika in listed.out
    assert "phone …01" in listed.out
    assert "Erika" not in listed.out
    assert "17139200" not in listed.out


def test_a_list_goes_on_where_the_last_page_ended(jawort: Command, company: str) -> None:
    for number in range(3):
        given = {"identifiers": [{"kind": "crm", "value": f"kunde-{number}"}]}
        assert jawort("contact", "add", stdin=json.dumps(given).encode()).code == 0

    every = [one["contact"] for one in jawort("contact", "list", "--json").lines]
    first = jawort("contact", "list", "--count", "1", "--json").json["contact"]
    rest = jawort("contact", "list", "--before", first, "--json").lines

    assert len(every) == 3
    assert [first, *(one["contact"] for one in rest)] == every


def test_one_record_is_shown_with_what_is_known(jawort: Command, erika: str) -> None:
    shown = jawort("contact", "show", erika, "--json").json

    assert shown["name"] == "Erika Beispiel"
    assert shown["identifiers"][0]["value"] == "+491713920001"
    assert "phone = +491713920001" in jawort("contact", "show", erika).out


def test_a_restriction_is_set_once_and_lifted_once(jawort: Command, erika: str) -> None:
    said = ("--by", "Datenschutz", "--reason", "Richtigkeit bestritten")

    assert jawort("contact", "restrict", erika, *said).code == 0
    assert jawort("contact", "show", erika, "--json").json["restricted"] is True
    again = jawort("contact", "restrict", erika, *said)
    assert (again.code, "already" in again.err) == (1, True)
    assert jawort("contact", "restrict", erika, *said, "--lift").code == 0
    assert jawort("contact", "restrict", erika, *said, "--lift").code == 1
    assert jawort("contact", "show", erika, "--json").json["restricted"] is False


def test_an_objection_to_advertising_is_never_settled_by_us(jawort: Command, erika: str) -> None:
    said = ("--by", "Datenschutz", "--scope", "ads")

    assert jawort("contact", "object", erika, *said).code == 0
    refused = jawort("contact", "object", erika, *said, "--settle")

    assert refused.code == 1
    assert "Art. 21(3)" in refused.err
    assert jawort("contact", "show", erika, "--json").json["objection"] == "ads"


def test_the_answer_to_why_names_rule_sentence_and_next_step(jawort: Command, erika: str) -> None:
    why = jawort("contact", "why", erika, "--purpose", "ADS", "--origin", "campaign")
    plain = jawort("contact", "why", erika, "--purpose", "ADS", "--json").json

    assert why.code == 0
    assert "must not go out" in why.out
    assert plain["decision"] == "DENY"
    assert plain["code"] in why.out
    assert len(plain["rules"]) > 40
    everything = jawort("contact", "why", erika, "--purpose", "ADS", "--all")
    assert len(everything.out.splitlines()) > len(why.out.splitlines())


def test_why_about_nobody_is_a_mistake_and_not_a_decision(jawort: Command, company: str) -> None:
    why = jawort("contact", "why", str(uuid4()), "--purpose", "REPLY")

    assert (why.code, why.out) == (1, "")
    assert "no such contact" in why.err


def test_a_new_record_has_an_id_that_is_no_number(erika: str) -> None:
    assert UUID(erika).version == 7


def test_one_company_never_sees_the_records_of_another(jawort: Command, erika: str) -> None:
    added = jawort("controller", "add", "--name", "Zweitfirma GmbH, Bonn", "--json")
    other = ("--controller", added.json["controller"])
    said = ("--by", "a", "--reason", "b")

    assert jawort("contact", "find", *other, stdin=b"0171 3920001").code == 1
    assert jawort("contact", "list", *other).out == ""
    for verb in (["show"], ["restrict", *said], ["object", "--by", "a", "--scope", "ads"]):
        refused = jawort("contact", verb[0], erika, *verb[1:], *other)
        assert (refused.code, "no such contact" in refused.err) == (1, True)
    for verb in (["erase"], ["export", "--to", "/nowhere"], ["why", "--purpose", "REPLY"]):
        refused = jawort("contact", verb[0], erika, *verb[1:], *other)
        assert (refused.code, "no such contact" in refused.err) == (1, True)
    asked = jawort("contact", "show", erika)
    assert (asked.code, "Which company" in asked.err) == (1, True)


def test_a_link_for_a_person_needs_an_address_of_the_pages(jawort: Command, erika: str) -> None:
    refused = jawort("contact", "link", erika)
    assert refused.code == 1
    assert "pages_url" in refused.err

    pages = "https://seiten.example"
    jawort("controller", "confirm", "pages_url", pages, "--by", "Anna")
    choices = jawort("contact", "link", erika, "--json")
    leave = jawort("contact", "link", erika, "--use", "leave", "--json")

    assert choices.json["url"].startswith(f"{pages}/choices/")
    assert leave.json["url"].startswith(f"{pages}/leave/")
    assert jawort("contact", "link", "00000000-0000-0000-0000-000000000000").code == 1
