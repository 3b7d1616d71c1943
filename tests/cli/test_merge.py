"""`jawort merge …`: dry unless told otherwise, and taken back by the id it names."""

import json

from tests.cli.conftest import Command


def add(jawort: Command, number: str) -> str:
    """A record."""
    given = {"identifiers": [{"kind": "phone", "value": number}]}
    return jawort("contact", "add", stdin=json.dumps(given).encode()).out.strip()


def test_a_merge_is_dry_until_really_and_can_be_taken_back(jawort: Command, company: str) -> None:
    one, other = add(jawort, "0171 39200 01"), add(jawort, "0171 39200 02")

    planned = jawort("merge", "do", one, other, "--json")
    assert (planned.code, planned.json["one"], planned.json["other"]) == (0, [one], [other])
    assert "Dry run" in planned.err
    assert jawort("merge", "list").out == ""

    known = ("--by", "Anna", "--reason", "am Telefon")
    assert jawort("merge", "do", one, other, "--really").code == 1  # nobody answers for it
    made = jawort("merge", "do", one, other, *known, "--really", "--json")
    assert made.code == 0, made.err
    (listed,) = jawort("merge", "list", "--json").lines
    assert (listed["is"], {listed["contact"], listed["other"]}) == ("merged", {one, other})

    linked = made.json["undo"]
    assert "Dry run" in jawort("merge", "undo", linked).err
    assert len(jawort("merge", "list").out.splitlines()) == 1
    assert jawort("merge", "undo", linked, *known, "--really").code == 0
    assert jawort("merge", "list").out == ""


def test_two_people_are_not_proposed_again_and_nobody_is_merged_with_himself(
    jawort: Command, company: str
) -> None:
    one, other = add(jawort, "0171 39200 01"), add(jawort, "0171 39200 02")

    assert jawort("merge", "apart", one, other, "--by", "Anna").code == 0
    assert jawort("merge", "apart", one, other, "--by", "").code == 1
    assert jawort("merge", "do", one, one).code == 1
    assert jawort("merge", "do", one, "0171 39200 02").code == 1
