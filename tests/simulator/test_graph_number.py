"""A number over HTTP: PIN, registration, settings, profile, codes, block list, usernames."""

import pytest

from cloudapi_simulator.person import parent_id_of

ANNA = "+4917139200101"
BEN = "+4917139200102"
PRODUCT = {"messaging_product": "whatsapp"}


@pytest.fixture
def ask(meta, api):
    """A request to an edge of the number."""

    async def asked(method: str, edge: str, body=None, **more):
        return await api(method, f"{meta.phone_number_id}/{edge}".rstrip("/"), body, **more)

    return asked


def code_of(said) -> int:
    return said[1]["error"]["code"]


async def test_two_step_verification_wants_the_right_pin(meta, api, ask, listener) -> None:
    await ask("POST", "", {"pin": "123456"})
    await ask("POST", "deregister")

    wrong = await ask("POST", "register", PRODUCT | {"pin": "654321"})
    right = await ask("POST", "register", PRODUCT | {"pin": "123456"})
    await meta.settle()

    assert code_of(wrong) == 133005
    assert right == (200, {"success": True})
    changes = {change["field"]: change["value"] for change in listener.changes}
    assert changes["security"]["event"] == "PIN_CHANGED"


@pytest.mark.parametrize("pin", ["12345", "1234567", "12345a", "１２３４５６", "", None, 1.5])
async def test_a_pin_has_six_digits(ask, pin) -> None:
    assert code_of(await ask("POST", "register", PRODUCT | {"pin": pin})) == 100


async def test_the_eleventh_change_in_72_hours_is_refused(meta, ask) -> None:
    for turn in range(10):
        body = PRODUCT | {"pin": "123456"}
        edge = "register" if turn % 2 else "deregister"
        assert (await ask("POST", edge, body))[0] == 200

    early = await ask("POST", "deregister")
    await meta.advance(hours=72)
    late = await ask("POST", "deregister")

    assert code_of(early) == 133016
    assert late == (200, {"success": True})


async def test_a_number_out_of_service_cannot_be_taken_out_again(ask) -> None:
    await ask("POST", "deregister")

    assert code_of(await ask("POST", "deregister")) == 133010


async def test_a_wrong_code_is_a_guess_that_can_be_switched(api, ask) -> None:
    usual = await ask("POST", "verify_code", {"code": "000-000"})
    await api.control("PATCH", "settings", {"guesses": {"verification_code": "000000_is_wrong"}})
    switched = await ask("POST", "verify_code", {"code": "000000"})

    assert usual[0] == 200
    assert code_of(switched) == 136025


async def test_where_data_rest_is_changed_out_of_service_only(ask) -> None:
    german = {
        "storage_configuration": {
            "status": "IN_COUNTRY_STORAGE_ENABLED",
            "data_localization_region": "DE",
        }
    }
    in_service = await ask("POST", "settings", german)
    await ask("POST", "deregister")
    out_of_service = await ask("POST", "settings", german)
    _, shown = await ask("GET", "settings")

    assert code_of(in_service) == 100
    assert out_of_service == (200, {"success": True})
    assert shown["storage_configuration"]["data_localization_region"] == "DE"


@pytest.mark.parametrize(
    "wrong",
    [
        {"calling": "on"},
        {"calling": {"status": "PERHAPS"}},
        {"user_identity_change": {"enable_identity_key_check": "yes"}},
        {"storage_configuration": {"status": "SOMEWHERE"}},
        {
            "storage_configuration": {
                "status": "IN_COUNTRY_STORAGE_ENABLED",
                "data_localization_region": "XX",
            }
        },
        {"storage_configuration": {"status": "NO_STORAGE_ENABLED", "retention_minutes": 61}},
    ],
)
async def test_settings_that_do_not_exist_are_refused(ask, wrong) -> None:
    await ask("POST", "deregister")

    assert code_of(await ask("POST", "settings", wrong)) == 100


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("about", "a" * 139, "a" * 140),
        ("address", "a" * 256, "a" * 257),
        ("description", "d" * 512, "d" * 513),
        ("email", "a@b.example", "nobody"),
        ("vertical", "AUTO", "SHOE_SHOP"),
        ("websites", ["https://a.example"] * 2, ["https://a.example"] * 3),
        ("about", "x", " "),
        ("websites", [], [1]),
        ("profile_picture_handle", None, "4::never"),
    ],
)
async def test_a_profile_at_its_borders(ask, field, good, bad) -> None:
    edge = "whatsapp_business_profile"

    assert (await ask("POST", edge, PRODUCT | {field: good}))[0] == 200
    assert code_of(await ask("POST", edge, PRODUCT | {field: bad})) == 100


async def test_the_profile_picture_is_a_file_everybody_can_see(meta, api, ask, session) -> None:
    asked = {"file_length": "5", "file_type": "image/png"}
    _, upload = await api("POST", f"{meta.settings.app_id}/uploads", params=asked)
    _, handle = await api("POST", upload["id"], data=b"\x89PNG\r\n\x1a\npicture")
    edge = "whatsapp_business_profile"

    await ask("POST", edge, PRODUCT | {"profile_picture_handle": handle["h"]})
    _, shown = await ask("GET", edge)

    async with session.get(shown["data"][0]["profile_picture_url"]) as answer:
        assert answer.content_type == "image/png"
        assert (await answer.read()).endswith(b"picture")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"commands": [{"command_name": "n" * 32, "command_description": "d" * 256}]}, 0),
        ({"commands": [{"command_name": "n" * 33, "command_description": "d"}]}, 100),
        ({"commands": [{"command_name": "n", "command_description": "d" * 257}]}, 100),
        ({"commands": [{"command_name": "n", "command_description": "d"}] * 31}, 100),
        ({"prompts": ["p" * 80] * 4}, 0),
        ({"prompts": ["p" * 81]}, 100),
        ({"prompts": ["p"] * 5}, 100),
        ({"enable_welcome_message": "perhaps"}, 100),
    ],
)
async def test_conversational_components_at_their_borders(ask, given, code) -> None:
    status, said = await ask("POST", "conversational_automation", given)

    assert said.get("error", {}).get("code", 0) == code
    assert (status == 200) is (code == 0)


async def test_only_people_who_wrote_today_can_be_blocked(meta, ask, listener) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    meta.introduce(BEN)
    both = PRODUCT | {"block_users": [{"user": ANNA}, {"user": BEN}, {"user": "+4917139200999"}]}

    partly = await ask("POST", "block_users", both)
    meta.act(anna, "text", text="Hallo?")
    await meta.settle()

    assert partly[0] == 400
    assert code_of(partly) == 139100
    lists = partly[1]["block_users"]
    assert [one["wa_id"] for one in lists["added_users"]] == [ANNA[1:]]
    assert [one["errors"][0]["code"] for one in lists["failed_users"]] == [131047, 131026]
    assert listener.messages == []


async def test_a_block_by_user_id_never_shows_the_number(meta, ask) -> None:
    anna = meta.introduce(ANNA, username="anna.b", wrote=True, enterprise=True)
    user_id = meta.world.user_id(anna, meta.world.lines[meta.phone_number_id])
    parent = parent_id_of(anna, meta.world.ids)
    by_id = PRODUCT | {"block_users": [{"user_id": user_id}]}

    blocked = await ask("POST", "block_users", by_id)
    freed = await ask("DELETE", "block_users", by_id)
    refused = await ask("POST", "block_users", PRODUCT | {"block_users": [{"user_id": parent}]})

    assert blocked[1]["block_users"]["added_users"] == [{"input": user_id, "user_id": user_id}]
    assert freed[1]["block_users"]["removed_users"] == [{"input": user_id, "user_id": user_id}]
    assert code_of(refused) == 139100


async def test_a_full_block_list_takes_nobody_else(meta, ask) -> None:
    meta.introduce(ANNA, wrote=True)
    meta.world.lines[meta.phone_number_id].blocked = [f"per_{place}" for place in range(64_000)]

    _, said = await ask("POST", "block_users", PRODUCT | {"block_users": [{"user": ANNA}]})

    assert said["block_users"]["failed_users"][0]["errors"][0]["code"] == 139101


async def test_an_entry_of_the_contact_book_is_deleted_by_user_id(meta, ask) -> None:
    anna = meta.introduce(ANNA, wrote=True)
    meta.act(anna, "text", text="Hallo")
    user_id = meta.world.user_id(anna, meta.world.lines[meta.phone_number_id])
    query = {"messaging_product": "whatsapp", "bsuid": user_id}

    first = await ask("DELETE", "contact_book", params=query)
    again = await ask("DELETE", "contact_book", params=query)
    parent = await ask("DELETE", "contact_book", params=query | {"bsuid": "DE.ENT.1"})

    assert first == (200, {"messaging_product": "whatsapp", "success": True, "deleted": True})
    assert again[1]["deleted"] is False
    assert code_of(parent) == 131009


async def test_a_code_is_shown_in_the_form_that_was_chosen(api, ask) -> None:
    _, made = await ask("POST", "message_qrdls", {"prefilled_message": "Ja"})
    as_list = await ask("GET", f"message_qrdls/{made['code']}")
    await api.control("PATCH", "settings", {"guesses": {"one_code": "object"}})
    as_object = await ask("GET", f"message_qrdls/{made['code']}")

    assert as_list[1] == {"data": [as_object[1]]}
    assert len(made["code"]) == 14
    assert set(made["code"]) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


async def test_a_number_has_at_most_two_thousand_codes(meta, ask) -> None:
    line = meta.world.lines[meta.phone_number_id]
    line.codes = {str(place): {"code": str(place)} for place in range(2000)}

    assert code_of(await ask("POST", "message_qrdls", {"prefilled_message": "Ja"})) == 100


async def test_a_username_is_taken_once_and_told_of(meta, api, ask, listener) -> None:
    added = {"cc": "49", "phone_number": "3023125009", "verified_name": "Zweites Haus"}
    _, other = await api("POST", f"{meta.waba_id}/phone_numbers", added)
    await api("POST", f"{other['id']}/verify_code", {"code": "123456"})
    await api("POST", f"{other['id']}/register", PRODUCT | {"pin": "123456"})

    first = await ask("POST", "username", {"username": "lindental"})
    second = await api("POST", f"{other['id']}/username", {"username": "lindental"})
    odd = await ask("POST", "username", {"username": "Lindental!"})
    gone = await ask("DELETE", "username")
    await meta.settle()

    assert first == (200, {"status": "approved"})
    assert code_of(second) == 147001
    assert code_of(odd) == 100
    assert gone == (200, {"success": True})
    told = [c["value"]["status"] for c in listener.changes if "username" in c["field"]]
    assert told == ["approved", "deleted"]


async def test_a_new_name_is_reviewed_and_told_of(meta, ask, listener) -> None:
    await ask("POST", "", PRODUCT | {"new_display_name": "Lindental Werkstatt"})
    _, waiting = await ask("GET", "", params={"fields": "new_name_status,verified_name"})
    await meta.advance(seconds=5)
    _, done = await ask("GET", "", params={"fields": "new_name_status,verified_name"})

    assert waiting["new_name_status"] == "PENDING_REVIEW"
    assert done["verified_name"] == "Lindental Werkstatt"
    assert done["new_name_status"] == "NONE"
    assert listener.changes[0]["value"]["decision"] == "APPROVED"


async def test_the_apps_own_token_is_good_for_its_subscriptions_only(meta, api) -> None:
    app, secret = meta.settings.app_id, meta.app_secret
    headers = {"Authorization": f"Bearer {app}|{secret}"}

    own = await api("GET", f"{app}/subscriptions", headers=headers)
    foreign = await api("GET", meta.phone_number_id, headers=headers)

    assert own[0] == 200
    assert code_of(foreign) == 190


@pytest.mark.parametrize(("secret", "code"), [("right", 0), ("wrong", 1)])
async def test_a_token_is_given_for_the_right_secret_only(meta, api, secret, code) -> None:
    query = {"client_id": meta.settings.app_id, "client_secret": "nonsense"}
    if secret == "right":
        query["client_secret"] = meta.app_secret

    _, said = await api("GET", "oauth/access_token", params=query)

    assert said.get("error", {}).get("code", 0) == code


@pytest.mark.parametrize(("choice", "status"), [("accepted", 200), ("2635", 400), ("100", 400)])
async def test_a_removed_version_is_a_guess_that_can_be_switched(
    meta, api, session, choice, status
) -> None:
    await api.control("PATCH", "settings", {"guesses": {"old_version": choice}})
    headers = {"Authorization": f"Bearer {meta.token}"}

    for version, wanted in (("v20.0", status), ("v21.0", 200), ("v26.0", 200)):
        async with session.get(f"{meta.base_url}/{version}/{meta.waba_id}", headers=headers) as got:
            assert got.status == wanted
