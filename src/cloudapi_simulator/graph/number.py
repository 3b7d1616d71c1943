"""A business number over HTTP: its fields, profile, settings, block list, codes, contact book."""

from datetime import datetime
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.country import resolve
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call, chosen, paged
from cloudapi_simulator.graph.subscription import override
from cloudapi_simulator.graph_error import GraphError, missing, unknown_object
from cloudapi_simulator.person import Person
from cloudapi_simulator.world import World

USUAL = (
    "verified_name",
    "code_verification_status",
    "display_phone_number",
    "quality_rating",
    "platform_type",
    "throughput",
    "last_onboarded_time",
)
# field of the profile → most characters (bk in platform.md §7.3)
_PROFILE = {"about": 139, "address": 256, "description": 512, "email": 128, "vertical": 64}
_MOST_CODES = 2000


def shown(world: World, line: Line) -> dict[str, Any]:
    """All fields of a number."""
    limit = world.settings.limit
    tier = {0: "TIER_UNLIMITED", 250: "TIER_250", 2000: "TIER_2K", 10_000: "TIER_10K"}.get(
        limit.new_people_per_day, "TIER_100K"
    )
    whole = line.shown(tier, limit.messages_per_s)
    target = world.subscriptions.of_line.get(line.id)
    app = world.subscriptions.app
    account = world.subscriptions.of_account.get(line.account_id)
    addresses = {"phone_number": target, "whatsapp_business_account": account, "application": app}
    whole["webhook_configuration"] = {name: at.url for name, at in addresses.items() if at}
    return whole


def number(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """GET shows the number; POST sets its own webhook address or asks for a new name."""
    if call.method == "GET":
        return Answer(chosen(shown(world, line), call.query.get("fields"), USUAL))
    wanted = call.body.get("webhook_configuration")
    if isinstance(wanted, dict):
        return override(world, world.subscriptions.of_line, line.id, wanted)
    return SUCCESS


def profile(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """The business profile people see."""
    if call.method == "GET":
        whole = {"messaging_product": "whatsapp", **line.profile}
        names = tuple(whole)
        return Answer({"data": [chosen(whole, call.query.get("fields"), names)]})
    if call.body.get("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    for name, most in _PROFILE.items():
        if len(str(call.body.get(name) or "")) > most:
            raise GraphError(100, message=f"(#100) Param {name} must be at most {most} characters.")
    websites = call.body.get("websites")
    if websites is not None and (not isinstance(websites, list) or len(websites) > 2):
        raise GraphError(100, message="(#100) Param websites must be a list of at most 2.")
    known = (*_PROFILE, "websites", "profile_picture_handle")
    line.profile |= {name: call.body[name] for name in known if name in call.body}
    return SUCCESS


def settings(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Calling, storage, identity check: kept and shown."""
    if call.method == "GET":
        return Answer(dict(line.settings))
    known = ("calling", "payload_encryption", "storage_configuration", "user_identity_change")
    line.settings |= {name: call.body[name] for name in known if name in call.body}
    return SUCCESS


def automation(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Welcome message, commands, ice breakers."""
    for name, most in (("commands", 30), ("prompts", 4)):
        given = call.body.get(name)
        if given is not None and (not isinstance(given, list) or len(given) > most):
            raise GraphError(100, message=f"(#100) Param {name} must be a list of at most {most}.")
    known = ("enable_welcome_message", "commands", "prompts")
    line.automation |= {name: call.body[name] for name in known if name in call.body}
    return SUCCESS


def register(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Put the number in service; it needs a PIN of six digits."""
    pin = str(call.body.get("pin") or "")
    if len(pin) != 6 or not pin.isdigit():
        raise GraphError(100, message="(#100) The parameter pin must be 6 digits.")
    line.is_registered = True
    return SUCCESS


def deregister(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Take the number out of service; sending answers 133010 from then on."""
    line.is_registered = False
    return SUCCESS


def accept(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Verification codes: asked for and given, always right."""
    return Answer({"success": True, "id": line.id})


def encryption(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """The public key for flows."""
    if call.method == "GET":
        key = {
            "business_public_key": line.public_key,
            "business_public_key_signature_status": "VALID",
        }
        return Answer({"data": [key] if line.public_key else []})
    line.public_key = str(call.parameter("business_public_key") or "")
    return SUCCESS


def username(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """The business's own username."""
    if call.method == "POST":
        wanted = str(call.parameter("username") or "")
        if not wanted:
            raise missing("username")
        taken = any(other.username == wanted for other in world.lines.values() if other is not line)
        if taken:
            raise GraphError(147001, "the username is taken")
        line.username = wanted
        return Answer({"status": "approved"})
    if call.method == "DELETE":
        line.username = None
        return SUCCESS
    return Answer({"username": line.username, "status": "approved"} if line.username else {})


def suggestions(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Usernames kept free for the business."""
    word = "".join(sign for sign in line.name.lower() if sign.isascii() and sign.isalnum())[:30]
    return Answer({"data": [{"username_suggestions": [word]}]})


def contact_book(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """DELETE one person's entry, by user id only. Source: platform.md §3.3."""
    if call.parameter("messaging_product") != "whatsapp":
        raise missing("messaging_product")
    user_id = str(call.parameter("bsuid") or "")
    if not user_id:
        raise missing("bsuid")
    if ".ENT." in user_id:
        raise GraphError(131009, "a parent user id cannot be used here")
    person = world.person_by_user_id(user_id)
    book = world.contact_book.get(world.portfolio_of(line), set())
    deleted = person is not None and person.id in book
    if person is not None:
        book.discard(person.id)
    return Answer({"messaging_product": "whatsapp", "success": True, "deleted": deleted})


def block_users(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """Block people who wrote in the last 24 hours; partial failure is HTTP 400 with both lists."""
    if call.method == "GET":
        return Answer(paged(_blocked(world, line, now), call))
    wanted = call.body.get("block_users")
    if call.body.get("messaging_product") != "whatsapp" or not isinstance(wanted, list):
        raise missing("block_users")
    done: list[dict[str, str]] = []
    failed: list[dict[str, Any]] = []
    for entry in wanted:
        said = entry if isinstance(entry, dict) else {}
        written = str(said.get("user") or said.get("user_id") or "")
        person = _who(world, line, said)
        if person is None or (call.method == "POST" and not person.window_open(line.id, now)):
            reason = {"message": "User wrote too long ago or is unknown", "code": 139100}
            failed.append({"input": written, "errors": [reason]})
            continue
        if person.id in line.blocked:
            line.blocked.remove(person.id)
        if call.method == "POST":
            line.blocked.append(person.id)
        done.append(_named(world, line, person, written))
    listed = {("added_users" if call.method == "POST" else "removed_users"): done}
    if failed:
        error = GraphError(139100, "some users could not be changed")
        lists = {**listed, "failed_users": failed}
        error.more = {"messaging_product": "whatsapp", "block_users": lists}
        raise error
    return Answer({"messaging_product": "whatsapp", "block_users": listed})


def _who(world: World, line: Line, said: dict[str, Any]) -> Person | None:
    if said.get("user_id"):
        return world.person_by_user_id(str(said["user_id"]))
    digits = resolve(str(said.get("user") or ""), home=line.home, known=world.phones)
    return world.person_by_phone(digits)


def _named(world: World, line: Line, person: Person, written: str) -> dict[str, str]:
    """How a blocked person is listed: as they were named, never with a number not asked by."""
    if written == world.user_id(person, line):
        return {"input": written, "user_id": written}
    return {"input": written, "wa_id": person.phone}


def _blocked(world: World, line: Line, now: datetime) -> list[dict[str, str]]:
    people = [world.people[one] for one in line.blocked if one in world.people]
    shown = []
    for person in people:
        by_phone = world.shows_phone(person, line, now)
        written = "+" + person.phone if by_phone else world.user_id(person, line)
        shown.append({"messaging_product": "whatsapp", **_named(world, line, person, written)})
    return shown


def codes(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """QR codes and short links with a prefilled text."""
    if call.method == "GET":
        return Answer(paged(list(line.codes.values()), call))
    text = str(call.parameter("prefilled_message") or "")
    if not text or len(text) > 140:
        raise GraphError(100, message="(#100) prefilled_message must have 1 to 140 characters.")
    code = str(call.parameter("code") or "") or world.ids.word("code", length=14).upper()
    if call.parameter("code") and code not in line.codes:
        raise unknown_object("post", code)
    if len(line.codes) >= _MOST_CODES and code not in line.codes:
        raise GraphError(100, "at most 2000 codes a number")
    entry = {
        "code": code,
        "prefilled_message": text,
        "deep_link_url": f"https://wa.me/message/{code}",
    }
    if call.parameter("generate_qr_image"):
        form = str(call.parameter("generate_qr_image")).lower()
        entry["qr_image_url"] = f"{call.base}/_simulator/qr/{code}.{form}"
    line.codes[code] = entry
    return Answer(entry)


def one_code(world: World, line: Line, call: Call, now: datetime) -> Answer:
    """GET or DELETE one code."""
    code = call.path[2]
    if code not in line.codes:
        raise unknown_object(call.method, code)
    if call.method == "DELETE":
        del line.codes[code]
        return SUCCESS
    return Answer({"data": [line.codes[code]]})
