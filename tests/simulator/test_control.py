"""The strings behind the stage: what a panel is built from, and what people newly can do."""

from typing import Any

import pytest

from cloudapi_simulator.control_panel import list_settings_form
from cloudapi_simulator.fault import KINDS
from cloudapi_simulator.settings import Settings
from cloudapi_simulator.simulator import Simulator

ANNA = "+491713920046"


async def test_every_kind_of_fault_is_listed_with_what_it_takes(api: Any) -> None:
    status, said = await api.control("GET", "fault-kinds")

    assert status == 200
    assert [kind["do"] for kind in said["kinds"]] == [kind.do for kind in KINDS]
    assert all(kind["strikes"] in ("request", "send", "webhook") for kind in said["kinds"])


async def test_every_listed_kind_can_be_armed_with_its_usual_values(api: Any) -> None:
    _, said = await api.control("GET", "fault-kinds")

    for kind in said["kinds"]:
        status, armed = await api.control("POST", "faults", {"do": kind["do"], **kind["usual"]})
        assert status == 200, armed


async def test_a_fault_that_cannot_be_is_refused_in_a_sentence(api: Any) -> None:
    for wrong in ({"do": "nonsense"}, {"do": "duplicate", "chance": 2}, {"do": "slow", "x": 1}):
        status, said = await api.control("POST", "faults", wrong)
        assert status == 400
        assert said["error"]


async def test_every_code_of_the_catalogue_can_be_chosen(api: Any) -> None:
    _, said = await api.control("GET", "codes")

    assert {131047, 131026, 190, 131049} <= {code["code"] for code in said["codes"]}


async def test_the_form_of_the_settings_names_every_one_that_may_change_and_no_secret(
    api: Any, meta: Simulator
) -> None:
    _, said = await api.control("GET", "settings/form")
    names = {field["name"] for field in said["fields"]}

    assert (
        {"pace", "limit", "window_error", "batch_size"} <= names <= set(Settings.__struct_fields__)
    )
    assert not names & {"token", "app_secret", "verify_token", "seed"}
    assert meta.token not in str(said)


async def test_every_number_and_choice_of_the_form_can_be_sent_back(
    api: Any, meta: Simulator
) -> None:
    form = await list_settings_form(meta.engine, [], {}, {})

    for field in form["fields"]:
        if field["kind"] != "other":
            status, said = await api.control("PATCH", "settings", {field["name"]: field["value"]})
            assert status == 200, said
    for guess in form["guesses"]:
        for choice in guess["choices"]:
            status, _ = await api.control("PATCH", "settings", {"guesses": {guess["name"]: choice}})
            assert status == 200


async def test_quality_that_falls_to_red_flags_the_number_and_recovering_unflags_it(
    meta: Simulator, api: Any, listener: Any
) -> None:
    path = f"lines/{meta.phone_number_id}"

    for quality in ("YELLOW", "RED", "GREEN"):
        status, line = await api.control("PATCH", path, {"quality": quality})
        assert (status, line["quality"]) == (200, quality)
    await meta.settle()

    assert [change["value"]["event"] for change in listener.changes] == ["FLAGGED", "UNFLAGGED"]
    assert (await api.control("PATCH", path, {"quality": "BLUE"}))[0] == 400
    assert (await api.control("PATCH", "lines/1", {}))[0] == 404


async def test_a_number_that_lost_its_registration_sends_nothing(meta: Simulator, api: Any) -> None:
    await api.control("PATCH", f"lines/{meta.phone_number_id}", {"registered": False})

    assert await api.code(ANNA) == 133010


async def test_every_sample_of_an_account_event_arrives_as_it_was_shown(
    meta: Simulator, api: Any, listener: Any
) -> None:
    _, said = await api.control("GET", "account/events")

    for event in said["events"]:
        body = {"field": event["field"], "value": event["value"]}
        assert (await api.control("POST", "account", body))[0] == 200
    await meta.settle()

    arrived = [(change["field"], change["value"]) for change in listener.changes]
    for event in said["events"]:
        assert (event["field"], event["value"]) in arrived
    names = [event["name"] for event in said["events"]]
    assert len(set(names)) == len(names) > 15


async def test_without_a_number_people_get_invented_ones_that_are_free(
    meta: Simulator, api: Any
) -> None:
    meta.introduce("+491713920011")

    made = [(await api.control("POST", "people", {"name": str(n)}))[1]["phone"] for n in range(3)]

    assert made == ["+491713920010", "+491713920012", "+491713920013"]


async def test_when_every_invented_number_is_taken_the_next_one_must_be_said(api: Any) -> None:
    for _ in range(90):
        assert (await api.control("POST", "people", {}))[0] == 200

    assert (await api.control("POST", "people", {}))[0] == 400
    assert (await api.control("POST", "people", {"phone": "+447700900123"}))[0] == 200


@pytest.mark.parametrize("rate", [0, -1, "fast", 10**9])
async def test_a_clock_that_cannot_run_so_is_refused(api: Any, rate: object) -> None:
    status, said = await api.control("POST", "clock", {"mode": "real", "rate": rate})

    assert status == 400
    assert said["error"]


async def test_a_faster_clock_goes_on_from_where_it_is(meta: Simulator, api: Any) -> None:
    before = meta.clock.now()

    _, said = await api.control("POST", "clock", {"mode": "real", "rate": 60})

    assert said["rate"] == 60
    assert 0 <= (meta.clock.now() - before).total_seconds() < 3600


# -- what people newly can do


async def test_an_edit_changes_the_phone_and_tells_the_business_only_that_there_was_one(
    meta: Simulator, listener: Any
) -> None:
    anna = meta.introduce(ANNA)
    wamid = meta.act(anna, "text", text="Dienstag")["id"]

    meta.act(anna, "edit", message=wamid, text="Mittwoch")
    await meta.settle()

    assert [(m.content["body"], m.edited) for m in anna.inbox] == [("Mittwoch", True)]
    assert listener.messages[-1]["unsupported"] == {"type": "edit"}
    assert "Mittwoch" not in str(listener.bodies)


async def test_a_picture_keeps_itself_when_its_caption_is_edited(
    meta: Simulator, listener: Any
) -> None:
    anna = meta.introduce(ANNA)
    wamid = meta.act(anna, "image", caption="links")["id"]

    meta.act(anna, "edit", message=wamid, text="rechts")

    assert anna.inbox[0].content["caption"] == "rechts"
    assert anna.inbox[0].content["id"]


@pytest.mark.parametrize(("choice", "count"), [("silent", 1), ("told", 2)])
async def test_whether_a_deletion_is_told_is_a_guess_that_can_be_switched(
    meta: Simulator, api: Any, listener: Any, choice: str, count: int
) -> None:
    await api.control("PATCH", "settings", {"guesses": {"deletion": choice}})
    anna = meta.introduce(ANNA)
    wamid = meta.act(anna, "text", text="Versehen")["id"]

    meta.act(anna, "delete", message=wamid)
    await meta.settle()

    assert anna.inbox[0].deleted
    assert len(listener.messages) == count
    if choice == "told":
        assert listener.messages[-1]["unsupported"] == {"type": "revoke"}


@pytest.mark.parametrize(
    "deed",
    [
        {"do": "edit", "message": "wamid.none", "text": "x"},
        {"do": "delete", "message": "wamid.none"},
        {"do": "delete"},
        {"do": "call_permission", "response": "perhaps"},
        {"do": "tap", "button": {"a": 1}},
        {"do": "nonsense"},
    ],
)
async def test_what_nobody_can_do_is_refused_in_a_sentence(
    meta: Simulator, api: Any, deed: dict[str, Any]
) -> None:
    meta.introduce(ANNA)

    status, said = await api.control("POST", "people/491713920046/act", deed)

    assert status == 400
    assert said["error"]


async def test_a_message_is_edited_or_deleted_by_its_writer_only_and_not_after_deletion(
    meta: Simulator, api: Any
) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    theirs = await api.wamid(ANNA)
    await meta.advance(seconds=2)
    own = meta.act(anna, "text", text="weg")["id"]
    meta.act(anna, "delete", message=own)

    for message in (theirs, own):
        deed = {"do": "edit", "message": message, "text": "anders"}
        assert (await api.control("POST", f"people/{anna.id}/act", deed))[0] == 400


@pytest.mark.parametrize("response", ["accept", "reject"])
async def test_calls_are_allowed_for_a_week_or_declined(
    meta: Simulator, listener: Any, response: str
) -> None:
    anna = meta.introduce(ANNA)

    meta.act(anna, "call_permission", response=response, message="wamid.x")
    await meta.settle()

    told = listener.messages[-1]
    reply = told["interactive"]["call_permission_reply"]
    assert told["context"]["id"] == "wamid.x"
    assert reply["response"] == response
    week = int(meta.clock.now().timestamp()) + 7 * 86400
    assert reply.get("expiration_timestamp") == (week if response == "accept" else None)


async def test_the_second_button_is_tapped_even_if_the_first_is_called_one(
    meta: Simulator, api: Any, listener: Any
) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    buttons = [{"type": "reply", "reply": {"id": n, "title": f"Nr. {n}"}} for n in ("1", "2")]
    asked = {"type": "button", "body": {"text": "Welche?"}, "action": {"buttons": buttons}}
    await api.wamid(ANNA, type="interactive", interactive=asked)
    await meta.advance(seconds=2)

    meta.act(anna, "tap", button=1)
    await meta.settle()

    assert listener.messages[-1]["interactive"]["button_reply"]["id"] == "2"
