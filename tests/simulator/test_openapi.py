"""Meta's own OpenAPI file judges the answers, wherever no newer page says otherwise."""

import os
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.simulator.test_media import form

_BESIDE = Path(__file__).parents[3] / "shared" / "corpora" / "meta"
_FOLDER = Path(os.environ.get("JAWORT_META_CORPUS", _BESIDE))
_FILE = _FOLDER / "business-messaging-api_v23.0.yaml"
pytestmark = pytest.mark.skipif(not _FILE.is_file(), reason="Meta's OpenAPI file is not at hand")

ANNA = "+4917139200101"
FLOW = '{"version": "7.2", "screens": [{"id": "START"}]}'

# Where a newer page or a current client contradicts the file of v23.0: place → reason.
_PLACES = "{Version}/{Phone-Number-ID}"
EXCEPTIONS: dict[tuple[str, str, str], str] = {
    ("get", "/{Version}/{WABA-ID}/phone_numbers", "data.*"): (
        "`status` is called required, but Meta's page (Dec 2025) and its examples leave it out "
        "unless it is asked for"
    ),
    ("get", "/{Version}/{WABA-ID}/phone_numbers", "data.*.code_verification_status"): (
        "Meta's page on business phone numbers (Dec 2025) writes NOT_VERIFIED"
    ),
    ("get", f"/{_PLACES}/settings", "calling.status"): (
        "Meta's page on calling (Dec 2025) and pywa write ENABLED and DISABLED in capitals"
    ),
    ("get", f"/{_PLACES}/settings", "calling.call_icon_visibility"): (
        "Meta's page on calling (Dec 2025) and pywa write DEFAULT and DISABLE_ALL"
    ),
    ("get", f"/{_PLACES}/settings", "calling.callback_permission_status"): (
        "Meta's page on calling (Dec 2025) and pywa write ENABLED and DISABLED in capitals"
    ),
    ("get", f"/{_PLACES}/settings", "payload_encryption.status"): "capitals, as with calling",
    ("get", f"/{_PLACES}/settings", "storage_configuration.status"): (
        "Meta's pages on local and no storage (Dec 2025) write the states in capitals"
    ),
    ("get", f"/{_PLACES}/call_permissions", "permission.status"): (
        "Meta's page (Dec 2025) and pywa know no_permission and temporary"
    ),
    ("post", f"/{_PLACES}/calls", ""): (
        "the file offers two forms, neither of which requires anything, and wants exactly one of "
        "them to fit: no answer can"
    ),
    ("get", "/{Version}/{WABA-ID}", "business_verification_status"): (
        "Meta's Business node and pywa write the states in small letters"
    ),
    ("get", f"/{_PLACES}/message_qrdls/{{QR-Code-ID}}", ""): (
        "Meta's reference page and pywa have a list with one entry; the guess `one_code` "
        "switches to the file's form"
    ),
}
_USED: set[tuple[str, str, str]] = set()


@cache
def document() -> dict[str, Any]:
    text = _FILE.read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return read


def schema_of(method: str, path: str) -> dict[str, Any]:
    """The schema of the answer 200, with everything it refers to."""
    found = document()["paths"][path][method]["responses"]["200"]
    if "$ref" in found:
        found = document()["components"]["responses"][found["$ref"].rpartition("/")[2]]
    schema = found["content"]["application/json"]["schema"]
    return {**schema, "components": document()["components"]}


def judge(method: str, path: str, answer: Any) -> list[str]:
    """What the file has against an answer, beside the exceptions."""
    validator = jsonschema.Draft202012Validator(schema_of(method, path))
    complaints = []
    for error in validator.iter_errors(answer):
        place = ".".join("*" if isinstance(p, int) else str(p) for p in error.absolute_path)
        if (method, path, place) in EXCEPTIONS:
            _USED.add((method, path, place))
        else:
            complaints.append(f"{method} {path} at {place or 'the top'}: {error.message[:200]}")
    return complaints


class Court:
    """Asks the simulator and hands the answer to the judge."""

    def __init__(self, api: Any) -> None:
        self.api = api
        self.complaints: list[str] = []
        self.judged: list[str] = []

    async def hear(self, spec: str, path: str, body: Any = None, **more: Any) -> Any:
        """`spec` is a method and a path of the file."""
        method, place = spec.split(" ")
        status, said = await self.api(method.upper(), path, body, **more)
        assert status == 200, (spec, said)
        self.judged.append(spec)
        self.complaints += judge(method, place, said)
        return said


async def test_answers_are_as_metas_own_file_describes_them(meta, api) -> None:
    meta.introduce(ANNA, wrote=True)
    court = Court(api)

    await _numbers(meta, court)
    await _messages(meta, court)
    await _templates(meta, court)
    await _flows(meta, court)
    await _account(meta, court)

    assert "\n".join(court.complaints) == ""
    assert len(set(court.judged)) >= 40
    assert set(EXCEPTIONS) - _USED == set(), "exceptions nobody needs any longer"


async def _numbers(meta: Any, court: Court) -> None:
    number, spec = meta.phone_number_id, f"/{_PLACES}"
    product = {"messaging_product": "whatsapp"}
    await court.hear(f"get {spec}", number, params={"fields": "display_phone_number,name_status"})
    await court.hear(f"get {spec}", number)
    await court.hear(f"post {spec}", number, {"pin": "123456"})
    await court.hear(f"get {spec}/settings", f"{number}/settings")
    on = {"calling": {"status": "ENABLED"}}
    await court.hear(f"post {spec}/settings", f"{number}/settings", on)
    profile = f"{number}/whatsapp_business_profile"
    about = product | {"about": "Wir sind da.", "vertical": "AUTO"}
    await court.hear(f"post {spec}/whatsapp_business_profile", profile, about)
    await court.hear(f"get {spec}/whatsapp_business_profile", profile)
    commerce = f"{number}/whatsapp_commerce_settings"
    await court.hear(f"post {spec}/whatsapp_commerce_settings", commerce, {})
    await court.hear(f"get {spec}/whatsapp_commerce_settings", commerce)
    key = f"{number}/whatsapp_business_encryption"
    pem = {"business_public_key": "-----BEGIN PUBLIC KEY-----"}
    await court.hear(f"post {spec}/whatsapp_business_encryption", key, pem)
    await court.hear(f"get {spec}/whatsapp_business_encryption", key)
    code = {"code_method": "SMS", "language": "de"}
    await court.hear(f"post {spec}/request_code", f"{number}/request_code", code)
    await court.hear(f"post {spec}/verify_code", f"{number}/verify_code", {"code": "123456"})
    pin = product | {"pin": "123456"}
    await court.hear(f"post {spec}/register", f"{number}/register", pin)
    await court.hear(f"post {spec}/deregister", f"{number}/deregister")
    await court.hear(f"post {spec}/register", f"{number}/register", pin)
    automation = {"prompts": ["Termin?"]}
    await court.hear(
        f"post {spec}/conversational_automation", f"{number}/conversational_automation", automation
    )
    await _codes(number, spec, court)
    people = product | {"block_users": [{"user": ANNA}]}
    for method in ("post", "get", "delete"):
        body = None if method == "get" else people
        await court.hear(f"{method} {spec}/block_users", f"{number}/block_users", body)


async def _codes(number: str, spec: str, court: Court) -> None:
    codes = f"{number}/message_qrdls"
    made = await court.hear(
        f"post {spec}/message_qrdls",
        codes,
        {"prefilled_message": "Ja", "generate_qr_image": "PNG"},
    )
    await court.hear(f"get {spec}/message_qrdls", codes)
    one = f"{codes}/{made['code']}"
    await court.hear(f"get {spec}/message_qrdls/{{QR-Code-ID}}", one)
    await court.hear(f"delete {spec}/message_qrdls/{{QR-Code-ID}}", one)


async def _messages(meta: Any, court: Court) -> None:
    number, spec = meta.phone_number_id, f"/{_PLACES}"
    to = {"messaging_product": "whatsapp", "to": ANNA}
    await court.hear(f"post {spec}/messages", f"{number}/messages", to | {"text": {"body": "x"}})
    offer = {
        "name": "angebot",
        "language": "de",
        "category": "MARKETING",
        "components": [{"type": "BODY", "text": "Ein Angebot"}],
    }
    await court.api.control("POST", "templates", offer)
    template = {"type": "template", "template": {"name": "angebot", "language": {"code": "de"}}}
    await court.hear(
        f"post {spec}/marketing_messages", f"{number}/marketing_messages", to | template
    )
    picture = b"\xff\xd8\xff\xe0 picture"
    up = await court.hear(f"post {spec}/media", f"{number}/media", data=form(picture, "image/jpeg"))
    await court.hear("get /{Version}/{Media-ID}", up["id"])
    await court.hear("delete /{Version}/{Media-ID}", up["id"])
    await court.hear(
        f"get {spec}/call_permissions", f"{number}/call_permissions", params={"user_wa_id": ANNA}
    )
    person = meta.world.person_by_phone(ANNA[1:])
    meta.world.calls.permission(number, person.id).is_permanent = True
    session = {"sdp_type": "offer", "sdp": "v=0"}
    call = to | {"action": "connect", "session": session}
    ringing = await court.hear(f"post {spec}/calls", f"{number}/calls", call)
    end = to | {"action": "terminate", "call_id": ringing["calls"][0]["id"]}
    await court.hear(f"post {spec}/calls", f"{number}/calls", end)


async def _templates(meta: Any, court: Court) -> None:
    spec, path = "/{Version}/{WABA-ID}/message_templates", f"{meta.waba_id}/message_templates"
    body = {
        "name": "abholung",
        "language": "de",
        "category": "UTILITY",
        "components": [{"type": "BODY", "text": "Ihr Wagen ist fertig."}],
    }
    made = await court.hear(f"post {spec}", path, body)
    await court.hear(f"get {spec}", path)
    await meta.advance(seconds=5)
    await court.hear("get /{Version}/{TEMPLATE_ID}", made["id"])
    change = {"components": [{"type": "BODY", "text": "Er ist fertig."}]}
    await court.hear("post /{Version}/{TEMPLATE_ID}", made["id"], change)
    await court.hear(f"delete {spec}", path, params={"name": "abholung"})


async def _flows(meta: Any, court: Court) -> None:
    spec, path = "/{Version}/{WABA-ID}/flows", f"{meta.waba_id}/flows"
    body = {"name": "termin", "categories": ["OTHER"], "flow_json": FLOW}
    made = await court.hear(f"post {spec}", path, body)
    draft = await court.hear(f"post {spec}", path, body | {"name": "zweiter"})
    await court.hear(f"get {spec}", path)
    one = "/{Version}/{Flow-ID}"
    await court.hear(f"get {one}", made["id"], params={"fields": "id,name,preview,health_status"})
    await court.hear(f"post {one}", made["id"], {"name": "termin_neu"})
    await court.hear(
        f"post {one}/assets", f"{made['id']}/assets", {"asset_type": "FLOW_JSON", "file": FLOW}
    )
    await court.hear(f"get {one}/assets", f"{made['id']}/assets")
    await court.hear(f"post {one}/publish", f"{made['id']}/publish")
    await court.hear(f"post {one}/deprecate", f"{made['id']}/deprecate")
    await court.hear(f"delete {one}", draft["id"])


async def _account(meta: Any, court: Court) -> None:
    spec, waba = "/{Version}/{WABA-ID}", meta.waba_id
    every = "id,name,account_review_status,business_verification_status,ownership_type,currency"
    await court.hear(f"get {spec}", waba)
    await court.hear(f"get {spec}", waba, params={"fields": every + ",country,timezone_id"})
    await court.hear(f"post {spec}", waba, {"name": "Autohaus Lindental"})
    added = {"cc": "49", "phone_number": "3023125007", "verified_name": "Zweites Haus"}
    await court.hear(f"post {spec}/phone_numbers", f"{waba}/phone_numbers", added)
    await court.hear(f"get {spec}/phone_numbers", f"{waba}/phone_numbers")
    await court.hear(f"post {spec}/subscribed_apps", f"{waba}/subscribed_apps")
    await court.hear(f"get {spec}/subscribed_apps", f"{waba}/subscribed_apps")
    await court.hear(f"delete {spec}/subscribed_apps", f"{waba}/subscribed_apps")
    business, portfolio = "/{Version}/{Business-ID}", meta.settings.portfolio_id
    await court.hear(f"get {business}", portfolio)
    for name in ("owned_whatsapp_business_accounts", "client_whatsapp_business_accounts"):
        await court.hear(f"get {business}/{name}", f"{portfolio}/{name}")


async def test_refusals_have_the_form_the_file_gives_them(meta, api) -> None:
    errors = document()["components"]["schemas"]
    names = sorted(name for name in errors if name.startswith(("GraphAPIError", "ErrorResponse")))
    number = meta.phone_number_id
    said = [
        (await api("POST", f"{number}/messages", {}))[1],
        (await api("GET", "123456789"))[1],
        (await api("POST", f"{number}/register", {"messaging_product": "whatsapp", "pin": "1"}))[1],
        (await api("POST", f"{meta.waba_id}/message_templates", {"name": "x"}))[1],
    ]

    for name in names:
        schema = {**errors[name], "components": document()["components"]}
        for answer in said:
            found = jsonschema.Draft202012Validator(schema).iter_errors(answer)
            assert [error.message for error in found] == [], name
