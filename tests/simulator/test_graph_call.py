"""Forms over HTTP, asking to call, calling."""

from typing import Any

ANNA = "+4917139200101"
FLOW = '{"version": "7.2", "screens": [{"id": "START"}]}'


async def test_only_a_whole_draft_is_published_and_only_a_draft_deleted(meta, api) -> None:
    path = f"{meta.waba_id}/flows"
    body = {"name": "termin", "categories": ["OTHER"], "flow_json": '{"version": "7.2"}'}
    _, made = await api("POST", path, body)
    flow = made["id"]

    faulty = await api("POST", f"{flow}/publish")
    mended = await api("POST", f"{flow}/assets", {"asset_type": "FLOW_JSON", "file": FLOW})
    await api("POST", f"{flow}/publish")
    change = await api("POST", f"{flow}/assets", {"asset_type": "FLOW_JSON", "file": FLOW})
    deletion = await api("DELETE", flow)
    await api("POST", f"{flow}/deprecate")
    again = await api("POST", f"{flow}/deprecate")
    twice = await api("POST", path, body)

    assert made["validation_errors"][0]["error"] == "REQUIRED_PROPERTY_MISSING"
    assert mended[1] == {"success": True, "validation_errors": []}
    codes = [said[1]["error"]["code"] for said in (faulty, change, deletion, again, twice)]
    assert codes == [139002, 139001, 139004, 139003, 100]


async def test_the_states_of_a_form_are_told(meta, api, listener) -> None:
    body = {"name": "termin", "categories": ["OTHER"], "flow_json": FLOW, "publish": True}
    _, flow = await api("POST", f"{meta.waba_id}/flows", body)
    await api("POST", f"{flow['id']}/deprecate")
    await meta.settle()

    told = [change["value"] for change in listener.changes if change["field"] == "flows"]
    assert [one["new_status"] for one in told] == ["PUBLISHED", "DEPRECATED"]


def asking() -> dict[str, Any]:
    content = {"type": "call_permission_request", "action": {"name": "call_permission_request"}}
    return {"type": "interactive", "interactive": content}


async def test_calls_may_be_asked_for_once_a_day_and_twice_a_week(meta, api) -> None:
    anna = meta.introduce(ANNA, wrote=True)

    async def ask() -> int:
        meta.act(anna, "text", text="Hallo")
        _, said = await api.send(ANNA, **asking())
        return said.get("error", {}).get("code", 0)

    seen = [await ask()]
    await meta.advance(hours=23, minutes=59)
    seen.append(await ask())
    await meta.advance(minutes=1)
    seen.append(await ask())
    await meta.advance(days=2)
    seen.append(await ask())
    await meta.advance(days=5)
    seen.append(await ask())

    assert seen == [0, 138009, 0, 138009, 0]


async def test_the_limit_of_asking_is_a_guess_that_can_be_switched(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    await api.control("PATCH", "settings", {"guesses": {"call_request_limit": "accepted"}})

    assert [(await api.send(ANNA, **asking()))[0] for _ in range(3)] == [200, 200, 200]


async def test_a_permission_lasts_seven_days_and_a_no_is_a_no(meta, api) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    path = f"{meta.phone_number_id}/call_permissions"

    async def status() -> str:
        _, said = await api("GET", path, params={"user_wa_id": ANNA[1:]})
        return str(said["permission"]["status"])

    seen = [await status()]
    meta.act(anna, "call_permission", response="accept")
    seen.append(await status())
    await meta.advance(days=7)
    seen.append(await status())
    meta.act(anna, "call_permission", response="reject")
    seen.append(await status())

    assert seen == ["no_permission", "temporary", "no_permission", "no_permission"]


async def test_a_call_to_somebody_away_ends_unanswered(meta, api, listener) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    number = meta.phone_number_id
    meta.world.calls.permission(number, anna.id).is_permanent = True
    session = {"sdp_type": "offer", "sdp": "v=0"}
    call = {"messaging_product": "whatsapp", "to": ANNA, "action": "connect", "session": session}

    off = await api("POST", f"{number}/calls", call)
    await api("POST", f"{number}/settings", {"calling": {"status": "ENABLED"}})
    stranger = await api("POST", f"{number}/calls", call | {"to": "+4917139200102"})
    meta.act(anna, "go_offline")
    _, made = await api("POST", f"{number}/calls", call)
    await meta.advance(seconds=5)
    ended = {"action": "terminate", "call_id": made["calls"][0]["id"]} | {
        "messaging_product": "whatsapp"
    }

    assert off[1]["error"]["code"] == 138000
    assert stranger[1]["error"]["code"] == 138006
    assert [c["value"]["calls"][0]["status"] for c in listener.changes] == ["FAILED"]
    assert (await api("POST", f"{number}/calls", ended))[1]["error"]["code"] == 131009
