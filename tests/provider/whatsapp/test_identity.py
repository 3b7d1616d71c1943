"""Who is meant: every identifier is found, and nobody is taken for somebody else."""

from __future__ import annotations

import json
from collections.abc import Callable
from uuid import UUID

import pytest

from jawort.domain.arrival import update as told
from jawort.domain.contact import IdentifierKind
from jawort.provider.whatsapp.envelope import read_delivery
from jawort.provider.whatsapp.identity import changed_ids, identify

Body = Callable[[str], bytes]
OLD, NEW = "DE.20030040050060070080", "DE.30040050060070080090"


def values(mentions: tuple[told.Mention, ...]) -> list[str]:
    return [f"{mention.kind}:{mention.value}" for mention in mentions]


def change(raw: bytes) -> told.IdentityChange:
    (update,) = read_delivery(raw).updates
    assert isinstance(update, told.IdentityChange)
    return update


def test_a_changed_number_tells_old_and_new_apart(body: Body) -> None:
    told_change = change(body("changed_number"))

    assert told_change.change == "user_changed_number"
    assert values(told_change.previous) == ["wa_id:491713920001", "bsuid:DE.10020030040050060070"]
    assert values(told_change.current) == ["wa_id:491713920009", "bsuid:DE.90020030040050060070"]
    assert set(told_change.persons) == {*told_change.previous, *told_change.current}


def test_what_stays_the_same_is_not_called_old(body: Body) -> None:
    raw = body("changed_number").replace(b"DE.90020030040050060070", b"DE.10020030040050060070")

    told_change = change(raw.replace(b'"from": "491713920001"', b'"from": "491713920009"'))

    assert values(told_change.previous) == ["wa_id:491713920001"]
    assert values(told_change.current) == ["wa_id:491713920009", "bsuid:DE.10020030040050060070"]


def test_old_identifiers_that_stand_only_in_the_sentence_are_found(body: Body) -> None:
    told_change = change(body("changed_number_old_ids_in_body_only"))

    assert values(told_change.previous) == [f"bsuid:{OLD}"]
    assert values(told_change.current) == ["wa_id:491713920008", f"bsuid:{NEW}"]


def test_a_changed_identifier_without_number_is_read(body: Body) -> None:
    told_change = change(body("changed_user_id"))

    assert values(told_change.previous) == [f"bsuid:{OLD}", "parent_bsuid:DE.ENT.22"]
    assert values(told_change.current) == [f"bsuid:{NEW}", "parent_bsuid:DE.ENT.33"]


def test_a_new_device_is_no_new_number(body: Body) -> None:
    told_change = change(body("identity_changed"))

    assert told_change.previous == ()
    assert told_change.identity_hash == "DF2lS5v2W6x="
    assert values(told_change.persons)[0] == "wa_id:491713920001"


def test_the_withdrawn_field_is_still_read(body: Body) -> None:
    told_change = change(body("withdrawn_user_id_update"))

    assert values(told_change.previous) == [
        "bsuid:DE.10020030040050060070",
        "parent_bsuid:DE.ENT.1",
    ]
    assert "bsuid:DE.90020030040050060070" in values(told_change.current)


def test_an_unknown_system_message_is_kept_unknown(body: Body) -> None:
    (update,) = read_delivery(
        body("changed_number").replace(b"user_changed_number", b"user_changed_planet")
    ).updates

    assert update.kind == "unknown"
    assert values(update.persons) == ["wa_id:491713920001"]


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("User A changed from 491713920001 to 491713920009", "491713920001", "491713920009"),
        ("User A changed from +491713920001 to +491713920009.", "491713920001", "491713920009"),
        (f"User A B changed from {OLD} to {NEW}", OLD, NEW),
        (f"User A changed from <{OLD}> to <{NEW}>", OLD, NEW),
        (
            "User changed from 441 to 442 changed from 491713920001 to 491713920009",
            "491713920001",
            "491713920009",
        ),
        ("User A changed from here to there", None, None),
        ("User A changed from 491713920001 to 491713920009 and back", None, None),
        ("User A changed", None, None),
        ("", None, None),
        (None, None, None),
        ("User A changed from 491713920001 to 491713920009" + "." * 300, None, None),
        ("changed from " + "." * 100_000 + " to x", None, None),
    ],
)
def test_only_the_end_of_the_sentence_and_only_real_identifiers_count(
    sentence: str | None, old: str | None, new: str | None
) -> None:
    found = changed_ids(sentence)

    assert [one.value if one else None for one in found] == [old, new]


def delivery(message: dict[str, str], *contacts: dict[str, object]) -> told.Update:
    value = {"contacts": list(contacts), "messages": [message | {"type": "text", "id": "w"}]}
    value["messages"][0]["text"] = {"body": "x"}  # type: ignore[index]
    whole = {"entry": [{"changes": [{"field": "messages", "value": value}]}]}
    return read_delivery(json.dumps(whole).encode()).updates[0]


def test_a_contact_of_somebody_else_adds_nothing() -> None:
    other: dict[str, object] = {"wa_id": "491713920002", "user_id": NEW, "profile": {"name": "B"}}

    update = delivery({"from": "491713920001"}, other)

    assert values(update.persons) == ["wa_id:491713920001"]
    assert isinstance(update, told.Message)
    assert update.profile_name is None


def test_a_contact_that_shares_an_identifier_fills_the_gaps() -> None:
    same: dict[str, object] = {"wa_id": "491713920001", "user_id": NEW}

    update = delivery({"from": "491713920001"}, {"wa_id": "491713920002", "user_id": OLD}, same)

    assert values(update.persons) == ["wa_id:491713920001", f"bsuid:{NEW}"]


def test_a_message_that_names_nobody_belongs_to_the_only_contact_or_to_nobody() -> None:
    one: dict[str, object] = {"user_id": NEW}
    two: dict[str, object] = {"user_id": OLD}

    assert values(delivery({}, one).persons) == [f"bsuid:{NEW}"]
    assert delivery({}, one, two).persons == ()


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("491713920001", IdentifierKind.WA_ID),
        ("DE.A1", IdentifierKind.BSUID),
        ("DE." + "9" * 128, IdentifierKind.BSUID),
        ("DE." + "9" * 129, IdentifierKind.WA_ID),
        ("DE.ENT.A1", IdentifierKind.PARENT_BSUID),
        ("de.A1", IdentifierKind.WA_ID),
    ],
)
def test_identifiers_are_told_apart_by_their_shape(value: str, kind: IdentifierKind) -> None:
    found = identify(value)

    assert found is not None
    assert (found.kind, found.value) == (kind, value)


def test_a_mention_becomes_an_identifier_only_when_it_looks_like_one() -> None:
    portfolio = UUID(int=7)
    number = told.Mention(IdentifierKind.WA_ID, "+491713920001").identifier(portfolio)
    scoped = told.Mention(IdentifierKind.BSUID, NEW).identifier(portfolio)

    assert number is not None
    assert (number.value, number.portfolio_id) == ("491713920001", UUID(int=0))
    assert scoped is not None
    assert scoped.portfolio_id == portfolio
    assert told.Mention(IdentifierKind.WA_ID, "<somebody>").identifier(portfolio) is None
