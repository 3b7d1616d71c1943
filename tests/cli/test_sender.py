"""`jawort sender add|list`."""

from tests.cli.conftest import Command

NUMBER, ACCOUNT = "100600700800900", "100200300400500"


def test_a_number_is_noted_once_and_listed(jawort: Command, erika: str) -> None:
    added = jawort("sender", "add", NUMBER, "--waba-id", ACCOUNT, "--json")
    again = jawort("sender", "add", NUMBER, "--waba-id", ACCOUNT)
    listed = jawort("sender", "list", "--json")

    assert added.code == 0
    assert again.code == 1
    assert "sender list" in again.err
    assert listed.json["sender"] == added.json["sender"]
    assert listed.json["phone_number_id"] == NUMBER


def test_a_phone_number_is_not_an_id(jawort: Command, erika: str) -> None:
    for wrong in ("+491713920001", "١٠٠٦٠٠٧٠٠٨٠٠٩٠٠", "12", "x"):
        refused = jawort("sender", "add", wrong, "--waba-id", ACCOUNT)
        assert refused.code == 1
        assert wrong not in refused.err
    assert jawort("sender", "list").out == ""
