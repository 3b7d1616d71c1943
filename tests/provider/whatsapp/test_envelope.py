"""Whole deliveries: everything in them is found, and one broken update spoils no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jawort.domain.arrival import update as told
from jawort.domain.arrival.update import lane_of
from jawort.provider.whatsapp.envelope import persons_of, read_delivery

FIXTURES = Path(__file__).parents[2] / "fixtures" / "meta"
Body = Callable[[str], bytes]

KINDS = {
    "account_": ("account", "reports"),
    "business_capability": ("account", "reports"),
    "business_username": ("phone", "reports"),
    "call_from": ("call", "reports"),
    "call_ended": ("call", "reports"),
    "call_ringing": ("call", "reports"),
    "changed_": ("system", "speaks"),
    "coexistence_": ("refused_unread", "reports"),
    "error_without": ("error", "reports"),
    "flow_slow": ("flow", "reports"),
    "identity_changed": ("system", "speaks"),
    "phone_": ("phone", "reports"),
    "pin_changed": ("phone", "reports"),
    "preference_": ("preference", "speaks"),
    "status_failed_person_stopped_marketing": ("status", "speaks"),
    "status_unknown_step": ("unknown", "reports"),
    "status_": ("status", "reports"),
    "template_quick_reply": ("message", "speaks"),
    "template_": ("template", "reports"),
    "unknown_": ("unknown", "speaks"),
    "withdrawn_": ("system", "speaks"),
}


def kind_and_lane(name: str) -> tuple[str, str]:
    return next((v for start, v in KINDS.items() if name.startswith(start)), ("message", "speaks"))


PERSONAL = {"message", "status"}
SINGLE = sorted(
    path.stem
    for path in FIXTURES.glob("*.json")
    if path.stem not in {"several_kinds_in_one_delivery", "interactive_with_error_beside_it"}
)


@pytest.mark.parametrize("name", SINGLE)
def test_every_recorded_happening_is_read_as_what_it_is(name: str, body: Body) -> None:
    delivery = read_delivery(body(name))

    (update,) = delivery.updates
    assert (update.kind, lane_of(update)) == kind_and_lane(name)
    assert update.id
    assert update.account_id == "100200300400500"
    assert delivery.damaged is False


@pytest.mark.parametrize("name", [n for n in SINGLE if kind_and_lane(n)[0] in PERSONAL])
def test_messages_and_statuses_know_their_person_time_and_number(name: str, body: Body) -> None:
    (update,) = read_delivery(body(name)).updates

    assert update.persons
    assert update.at is not None
    assert update.at.year == 2025
    assert update.phone_number_id == "100600700800900"


def test_a_delivery_of_several_entries_and_changes_is_read_in_its_order(body: Body) -> None:
    delivery = read_delivery(body("several_kinds_in_one_delivery"))

    assert [update.kind for update in delivery.updates] == ["message", "status", "preference"]


def test_an_error_beside_a_message_is_told_as_well(body: Body) -> None:
    delivery = read_delivery(body("interactive_with_error_beside_it"))

    assert [update.kind for update in delivery.updates] == ["message", "error"]


def test_the_same_happening_told_twice_has_the_same_key(body: Body) -> None:
    for name in SINGLE:
        first, second = read_delivery(body(name)), read_delivery(body(name))

        assert [u.id for u in first.updates] == [u.id for u in second.updates]


def test_different_steps_of_one_message_have_different_keys(body: Body) -> None:
    keys = {read_delivery(body(name)).updates[0].id for name in ("status_sent", "status_delivered")}

    assert len(keys) == 2


def test_persons_are_found_under_all_their_names(body: Body) -> None:
    found = persons_of(read_delivery(body("text_from_known_number")))

    assert {(str(p.kind), p.value) for p in found} == {
        ("wa_id", "491713920001"),
        ("bsuid", "DE.10020030040050060070"),
    }


def test_only_those_who_may_speak_are_waited_for(body: Body) -> None:
    delivery = read_delivery(body("status_read"))

    assert persons_of(delivery)
    assert not persons_of(delivery, lane="speaks")


@pytest.mark.parametrize("name", [n for n in SINGLE if n.startswith("coexistence_")])
def test_coexistence_data_is_counted_and_nothing_of_it_is_kept(name: str, body: Body) -> None:
    (update,) = read_delivery(body(name)).updates

    assert isinstance(update, told.RefusedUnread)
    assert update.count == (2 if name == "coexistence_echo" else 1)
    kept = repr([getattr(update, field) for field in update.__struct_fields__])
    for trace in ("wamid", "4917139", "Carla", "Handy", "Alte", "declined"):
        assert trace not in kept


def test_coexistence_data_under_a_strange_field_name_is_refused_too(body: Body) -> None:
    strange = body("coexistence_echo").replace(b"smb_message_echoes", b"other_echoes")

    (update,) = read_delivery(strange).updates

    assert update.kind == "refused_unread"


def test_echoes_beside_a_message_do_not_silence_the_message(body: Body) -> None:
    document = json.loads(body("standby_copy"))
    value = document["entry"][0]["changes"][0]["value"]
    value["message_echoes"] = [{"id": "wamid.ECHO009", "text": {"body": "Echo"}}]

    updates = read_delivery(json.dumps(document).encode()).updates

    assert [update.kind for update in updates] == ["message", "refused_unread"]


@pytest.mark.parametrize("field", ["history", "smb_app_state_sync", "smb_message_echoes"])
@pytest.mark.parametrize(
    "value", [b'"Carla"', b"{}", b'{"messages":[{"id":"Carla"}]}', b'["Carla"']
)
def test_coexistence_data_of_an_unknown_shape_is_not_kept_either(field: str, value: bytes) -> None:
    whole = b'{"entry":[{"id":"1","changes":[{"field":"%s","value":%s}]}]}'

    (update,) = read_delivery(whole % (field.encode(), value)).updates

    assert isinstance(update, told.RefusedUnread)
    assert update.count == 1


@pytest.mark.parametrize(
    ("field", "lane"),
    [("partner_solutions", "reports"), ("group_status_update", "reports"), ("dreams", "speaks")],
)
def test_only_fields_known_to_be_silent_hold_nobody_up(field: str, lane: str) -> None:
    whole = b'{"entry":[{"id":"1","changes":[{"field":"%s","value":{"event":"x"}}]}]}'

    delivery = read_delivery(whole % field.encode())

    assert delivery.updates[0].kind == "unknown"
    assert lane_of(delivery.updates[0]) == lane
    assert delivery.may_concern_anybody is (lane == "speaks")


def test_unknown_things_keep_their_bytes(body: Body) -> None:
    (update,) = read_delivery(body("unknown_message_type")).updates

    assert isinstance(update, told.Unknown)
    assert json.loads(update.raw)["hologram"] == {"depth": 3}
    assert update.persons[0].value == "491713920001"
    assert update.field == "messages"


def test_nothing_that_is_told_prints_itself() -> None:
    for name in SINGLE:
        raw = (FIXTURES / f"{name}.json").read_bytes()
        delivery = read_delivery(raw)

        printed = f"{delivery!r} {delivery} {delivery.updates!r} {persons_of(delivery)!r}"
        printed += "".join(repr(list(u.__rich_repr__())) for u in delivery.updates)
        for trace in ("4917139", "wamid", "DE.", "Anna", "mira", "4930231"):
            assert trace not in printed


# --- broken deliveries ---------------------------------------------------------------------------


def message(number: int, words: str = "Hallo") -> dict[str, Any]:
    return {
        "from": "491713920001",
        "id": f"wamid.{number:04d}",
        "timestamp": "1763630000",
        "type": "text",
        "text": {"body": words},
    }


def batch(*messages: bytes) -> bytes:
    """A delivery whose messages are these bytes, whether or not they are JSON."""
    return (
        b'{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",'
        b'"value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"2"},"messages":['
        + b",".join(messages)
        + b"]}}]}]}"
    )


def good(number: int) -> bytes:
    return json.dumps(message(number)).encode()


def poisoned(words: bytes) -> bytes:
    return good(0).replace(b"Hallo", words)


MENDED = {
    "half a surrogate pair": poisoned(rb"Ja \ud83d nein"),
    "the other half": poisoned(rb"\udc00"),
    "bytes that are no UTF-8": poisoned(b"M\xfcller"),
    "a NUL as bytes": poisoned(b"a\0b"),
    "a NUL as escape": poisoned(rb"a\u0000b"),
    "a new line inside a text": poisoned(b"a\nb"),
    "a number that is none": good(0).replace(b'"1763630000"', b"NaN"),
    "a number without end": good(0).replace(b'"1763630000"', b"9" * 6000),
    "a number out of range": good(0).replace(b'"1763630000"', b"1e999"),
}
LOST = {
    "deep nesting": good(0).replace(b'"Hallo"', b"[" * 50_000 + b"]" * 50_000),
    "text that is no object": b'"hello"',
    "nothing": b"null",
    "a word": b"undefined",
    "no text": good(0).replace(b'"Hallo"', b'{"a":[]}'),
    "no content": b'{"from":"491713920001","id":"wamid.0000","type":"text"}',
    "a bracket of the wrong kind": b'{"from":"491713920001","id":["wamid.0000"}',
}


@pytest.mark.parametrize("name", MENDED)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_broken_update_is_mended_and_marked_and_spoils_no_other(name: str, place: int) -> None:
    pieces = [good(1), good(2)]
    pieces.insert(place, MENDED[name])

    delivery = read_delivery(batch(*pieces))

    assert delivery.damaged is True
    assert [u.kind for u in delivery.updates] == ["message"] * 3
    assert [u.mended for u in delivery.updates] == [at == place for at in range(3)]
    assert [u.id for u in delivery.updates if not u.mended] == ["wamid.0001", "wamid.0002"]


@pytest.mark.parametrize("name", LOST)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_update_beyond_mending_is_kept_unknown_and_spoils_no_other(
    name: str, place: int
) -> None:
    pieces = [good(1), good(2)]
    pieces.insert(place, LOST[name])

    updates = read_delivery(batch(*pieces)).updates

    unknown = updates[place]
    assert isinstance(unknown, told.Unknown)
    assert unknown.raw == LOST[name]
    assert [u.id for u in updates if u.kind == "message"] == ["wamid.0001", "wamid.0002"]


def test_what_was_replaced_is_never_something_a_database_refuses() -> None:
    for piece in MENDED.values():
        (update,) = read_delivery(batch(piece)).updates

        assert isinstance(update, told.Message)
        words = getattr(update.content, "body", "")
        assert "\0" not in words
        words.encode("utf-8")


def test_umlauts_emoji_and_whole_surrogate_pairs_are_left_alone() -> None:
    words = "Grüße 👍🏽 \\u0000 \\ud83d"

    (update,) = read_delivery(batch(json.dumps(message(1, words)).encode())).updates

    assert getattr(update, "content").body == words  # noqa: B009
    assert update.mended is False


def test_a_body_cut_off_in_the_middle_gives_what_came_before() -> None:
    whole = batch(good(1), good(2), good(3))
    cut = whole[: whole.index(b"wamid.0003") + 5]

    delivery = read_delivery(cut)

    assert delivery.damaged is True
    assert [u.id for u in delivery.updates[:2]] == ["wamid.0001", "wamid.0002"]
    assert [u.kind for u in delivery.updates] == ["message", "message", "unknown"]


def test_a_body_with_something_after_its_end_is_read_and_marked() -> None:
    delivery = read_delivery(batch(good(1)) + b" and more")

    assert delivery.damaged is True
    assert [u.id for u in delivery.updates] == ["wamid.0001"]


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b" ",
        b"\0\0",
        b"hello",
        b"[]",
        b"null",
        b"{}",
        b'{"entry":7}',
        b'{"entry":[7]}',
        b'{"entry":[{"changes":"x"}]}',
        b'{"entry":[{"changes":[7]}]}',
        b'{"entry":[{"changes":[{"field":"messages"}]}]}',
        b'{"entry":[{"changes":[{"field":"messages","value":[]}]}]}',
        b'{"entry":[{"changes":[{"field":"messages","value":{}}]}]}',
        b'{"entry":[{"changes":[{"field":"messages","value":{"messages":"x"}}]}]}',
        b'{"entry":[{"changes":[{"field":{},"value":{"messages":[1]}}]}]}',
        b"\xff\xfe\xff",
        b"{" * 100_000,
        b'{"entry":' * 20_000,
    ],
    ids=lambda raw: repr(raw[:24]),
)
def test_a_body_that_is_no_delivery_is_kept_and_counts_for_everybody(rubbish: bytes) -> None:
    delivery = read_delivery(rubbish)

    assert [u.kind for u in delivery.updates] == ["unknown"]
    assert delivery.may_concern_anybody


def test_a_delivery_without_entries_tells_nothing() -> None:
    assert read_delivery(b'{"object":"whatsapp_business_account","entry":[]}').updates == ()


def test_a_thousand_updates_of_three_megabytes_with_one_poison_lose_only_that_one() -> None:
    words = "ä" * 460
    pieces = [json.dumps(message(n, words)).encode() for n in range(999)]
    pieces.insert(437, good(0).replace(b'"Hallo"', b"[" * 5_000 + b"\\ud800" + b"]" * 5_000))
    whole = batch(*pieces)
    assert 2_800_000 < len(whole) <= 3 * 1024 * 1024

    delivery = read_delivery(whole)

    assert [u.kind for u in delivery.updates].count("message") == 999
    assert [u.kind for u in delivery.updates].count("unknown") == 1
    assert len({u.id for u in delivery.updates if u.kind == "message"}) == 999


def test_wrong_types_are_taken_for_what_they_mean() -> None:
    odd = message(1) | {"from": 491713920001, "timestamp": 1763630000, "text": {"body": 42}}
    odd["id"] = 17

    (update,) = read_delivery(batch(json.dumps(odd).encode())).updates

    assert isinstance(update, told.Message)
    assert (update.id, update.persons[0].value) == ("17", "491713920001")
    assert update.at is not None
    assert getattr(update.content, "body", None) == "42"


def test_one_object_where_a_list_belongs_is_read_as_a_list_of_one() -> None:
    whole = batch(good(1)).replace(b'"messages":[', b'"messages":').replace(b"]}}]}]}", b"}}]}]}")

    assert [u.id for u in read_delivery(whole).updates] == ["wamid.0001"]


def test_a_fault_inside_a_reader_loses_no_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    from jawort.provider.whatsapp import content, inbound

    def broken(item: dict[str, Any], **_: object) -> object:
        if item["id"] == "wamid.0002":
            raise ZeroDivisionError
        return inbound_content(item)

    inbound_content = content.read_content
    monkeypatch.setattr(inbound, "read_content", broken)

    updates = read_delivery(batch(good(1), good(2), good(3))).updates

    assert [u.kind for u in updates] == ["message", "unknown", "message"]
