"""Templates over HTTP: create, list, edit, delete. Review follows on its own time."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from cloudapi_simulator.business import Account
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call, chosen
from cloudapi_simulator.graph.template_list import USUAL, listed, living
from cloudapi_simulator.graph_error import GraphError, missing, unknown_object
from cloudapi_simulator.guess import guessed
from cloudapi_simulator.library import from_library
from cloudapi_simulator.news import tell_account, tell_template
from cloudapi_simulator.review import category_after_review
from cloudapi_simulator.template import Template, checked, checked_format, checked_time_to_live
from cloudapi_simulator.template_check import check_components
from cloudapi_simulator.world import World

_NAME_REST = timedelta(days=30)
_MOST_TEMPLATES = 6000
_MOST_PER_HOUR = 100  # platform.md §4.4
_HOUR = timedelta(hours=1)


def templates(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """GET, POST and DELETE on /{account}/message_templates."""
    if call.method == "GET":
        return listed(world, account, call, most=_MOST_TEMPLATES)
    if call.method == "DELETE":
        return _deleted(world, account, call, now)
    return _created(world, account, call, now)


def _ratio(world: World) -> str:
    return guessed(world.settings.guesses, "variable_ratio")


def _created(world: World, account: Account, call: Call, now: datetime) -> Answer:
    body = from_library(call.body)
    if guessed(world.settings.guesses, "named_without_format") == "positional":
        body = {"parameter_format": "POSITIONAL"} | body
    given = checked(body, _ratio(world))
    _check_hour(world, account, now)
    for template in world.templates.values():
        if (template.account_id, template.name) != (account.id, given["name"]):
            continue
        if template.deleted_at is not None:
            if template.was_approved and now - template.deleted_at < _NAME_REST:
                raise GraphError(
                    100, "the name of a deleted template rests for 30 days", subcode=2388023
                )
        elif template.language == given["language"]:
            raise GraphError(100, "there is content in this language already", subcode=2388024)
    if len(living(world, account)) >= _MOST_TEMPLATES:
        raise GraphError(100, "too many templates", subcode=2388019)
    template = add(world, account.id, given, "PENDING", now)
    template.library_name = body.get("library_template_name")
    if template.library_name:
        template.status = "APPROVED"  # the library's words are reviewed already
        template.was_approved = True
    _plan_review(world, template, now)
    return Answer({"id": template.id, "status": template.status, "category": template.category})


def _check_hour(world: World, account: Account, now: datetime) -> None:
    """A hundred new templates an hour and account. The code is a guess."""
    code = guessed(world.settings.guesses, "templates_per_hour")
    if not code.isdigit():
        return
    fresh = [
        template
        for template in world.templates.values()
        if template.account_id == account.id
        and template.created_at is not None
        and now - template.created_at < _HOUR
    ]
    if len(fresh) >= _MOST_PER_HOUR:
        raise GraphError(int(code), f"at most {_MOST_PER_HOUR} new templates an hour")


def add(
    world: World, account_id: str, given: dict[str, Any], status: str, now: datetime
) -> Template:
    """Put a checked template into the world."""
    template = Template(
        id=world.ids.number("template", of=f"{account_id}/{given['name']}/{given['language']}"),
        account_id=account_id,
        status=status,
        created_at=now,
        was_approved=status == "APPROVED",
        **given,
    )
    world.templates[template.id] = template
    return template


def _plan_review(world: World, template: Template, now: datetime) -> None:
    later = now + timedelta(seconds=world.settings.pace.review_after_s)
    world.agenda.plan(later, partial(_review, world, template))


def _review(world: World, template: Template, at: datetime) -> None:
    """The reviewer says yes to everything that still waits; noes come from the control side."""
    if template.status != "PENDING":
        return
    template.status, template.was_approved = "APPROVED", True
    found = category_after_review(template, guessed(world.settings.guesses, "advertising_utility"))
    if found != template.category:
        template.previous_category, template.category = template.category, found
    tell_template(world, template, "APPROVED", at)


def _deleted(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """By name (all languages), by name and id, or by a list of at most a hundred ids."""
    name, one = call.parameter("name"), call.parameter("hsm_id")
    many = call.parameter("hsm_ids")
    if not name and not one and not many:
        raise missing("name")
    ids = {str(one)} if one else _ids(many)
    if len(ids) > 100:
        raise GraphError(100, message="(#100) Param hsm_ids must be a list of at most 100.")
    gone = [
        template
        for template in living(world, account)
        if (not name or template.name == name) and (not ids or template.id in ids)
    ]
    if not gone:
        raise GraphError(100, "no such template", subcode=2593002)
    for template in gone:
        template.status, template.deleted_at = "DELETED", now
        tell_template(world, template, "DELETED", now)
    return SUCCESS


def _ids(many: object) -> set[str]:
    """A list, or a text such as `["1","2"]` or `1,2`."""
    parts = many if isinstance(many, list) else str(many or "").split(",")
    return {str(part).strip(' "[]') for part in parts} - {""}


def one_template(world: World, template: Template, call: Call, now: datetime) -> Answer:
    """GET shows, POST edits a template."""
    if template.status == "DELETED":
        raise unknown_object(call.method, template.id)
    if call.method == "GET":
        return Answer(chosen(template.shown(), call.query.get("fields"), USUAL))
    if template.status not in ("APPROVED", "REJECTED", "PAUSED"):
        raise GraphError(100, f"a template that is {template.status} cannot be edited")
    _check_edit_count(template, now)
    body = call.body
    category = str(body.get("category") or template.category).upper()
    if category != template.category and template.status == "APPROVED":
        raise GraphError(100, "the category of an approved template cannot be edited")
    if category not in ("MARKETING", "UTILITY", "AUTHENTICATION"):
        raise GraphError(100, "category is none that templates have")
    form = checked_format(body.get("parameter_format") or template.parameter_format)
    ttl_s = checked_time_to_live(body.get("message_send_ttl_seconds"), category)
    if body.get("components") is not None:
        check_components(body["components"], category, form, _ratio(world))
        template.components = body["components"]
        template.parameter_format = form
        _tell_components(world, template, now)
    template.category = category
    template.ttl_s = template.ttl_s if ttl_s is None else ttl_s
    template.status = "PENDING"
    template.edited.append(now)
    _plan_review(world, template, now)
    told = {"id": template.id, "name": template.name, "category": template.category}
    return Answer({"success": True, **told})  # id, name and category: pywa reads them


def _check_edit_count(template: Template, now: datetime) -> None:
    """An approved template: once in 24 hours and ten times in 30 days (platform.md §7.1)."""
    if template.status != "APPROVED":
        return
    recent = [at for at in template.edited if now - at < timedelta(days=30)]
    if len(recent) >= 10 or any(now - at < timedelta(hours=24) for at in recent):
        raise GraphError(100, "edited too often", subcode=2388039)


def _tell_components(world: World, template: Template, now: datetime) -> None:
    """Its words are others now. Source: platform.md §2.5."""
    parts = {name: template.part(name) or {} for name in ("HEADER", "BODY", "FOOTER")}
    told: dict[str, Any] = {
        "message_template_id": int(template.id),
        "message_template_name": template.name,
        "message_template_language": template.language.replace("_", "-"),
        "message_template_title": str(parts["HEADER"].get("text") or ""),
        "message_template_element": str(parts["BODY"].get("text") or ""),
        "message_template_footer": str(parts["FOOTER"].get("text") or ""),
        "message_template_buttons": [
            {
                "message_template_button_type": str(button.get("type")),
                "message_template_button_text": str(button.get("text") or ""),
            }
            for button in template.buttons
        ],
    }
    tell_account(world, template.account_id, "message_template_components_update", told, now)


def unpause(world: World, template: Template, call: Call, now: datetime) -> Answer:
    """POST /{template}/unpause."""
    if template.status != "PAUSED":
        return Answer({"success": False, "reason": "The template is not paused."})
    template.status = "APPROVED"
    tell_template(world, template, "REINSTATED", now)
    return SUCCESS


def by_account(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """GET shows one template under its account, POST archives some or takes them out again."""
    if call.method == "POST":
        return _archive(world, account, call, now)
    template = world.templates.get(call.path[2])
    refuses = guessed(world.settings.guesses, "template_under_account") == "refused"
    if template is None or template.account_id != account.id or refuses:
        raise unknown_object(call.method, call.path[2])
    return one_template(world, template, call, now)


def _archive(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """POST …/message_templates/archive and …/unarchive. Source: platform.md §7.1."""
    verb = call.path[2]
    if verb not in ("archive", "unarchive"):
        raise unknown_object(call.method, verb)
    ids = _ids(call.parameter("hsm_ids"))
    if not ids:
        raise missing("hsm_ids")
    before, after = ("APPROVED", "ARCHIVED") if verb == "archive" else ("ARCHIVED", "APPROVED")
    done, failed = [], []
    for template_id in sorted(ids)[:100]:
        template = world.templates.get(template_id)
        own = template is not None and template.account_id == account.id
        if template is None or not own or template.status != before:
            failed.append({"id": template_id, "reason": f"it is not {before}"})
            continue
        template.status = after
        tell_template(world, template, "ARCHIVED" if after == "ARCHIVED" else "UNARCHIVED", now)
        done.append(template_id)
    return Answer({f"{verb}d_templates": done, "failed_templates": failed})


def upsert(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """One template for codes in many languages at once: made, or given the new content."""
    languages = call.body.get("languages")
    if not isinstance(languages, list) or not 1 <= len(languages) <= 100:
        raise missing("languages")
    if str(call.body.get("category", "")).upper() != "AUTHENTICATION":
        raise GraphError(100, "only templates for codes can be made in many languages at once")
    all_given = [checked(_spoken(call.body, one), _ratio(world)) for one in languages]
    told = []
    for given in all_given:
        found = [
            template
            for template in living(world, account)
            if (template.name, template.language) == (given["name"], given["language"])
        ]
        template = found[0] if found else add(world, account.id, given, "APPROVED", now)
        template.components, template.ttl_s = given["components"], given["ttl_s"]
        told.append({"id": template.id, "language": template.language, "status": template.status})
    return Answer({"data": told})


def _spoken(body: dict[str, Any], language: object) -> dict[str, Any]:
    """The template in one language; its buttons get their usual label."""
    components = body.get("components")
    return {**body, "language": language, "components": components}


def compare(world: World, template: Template, call: Call, now: datetime) -> Answer:
    """GET …/compare: how two templates of an account did. Nobody blocks here, so zeros."""
    others = _ids(call.query.get("template_ids"))
    if not others:
        raise missing("template_ids")
    for name in ("start", "end"):
        if not (call.query.get(name) or "").isdigit():
            raise missing(name)
    known = [one for one in sorted(others) if one in world.templates]
    if len(known) != 1:
        raise GraphError(100, message="(#100) template_ids must name one template.")
    ids = [template.id, *known]
    sends = {one: sum(m.template_id == one for m in world.messages.values()) for one in ids}
    ranks = sorted(ids, key=lambda one: -sends[one])
    rows = [
        {"metric": "BLOCK_RATE", "type": "RELATIVE", "order_by_relative_metric": ids},
        {
            "metric": "MESSAGE_SENDS",
            "type": "NUMBER_VALUES",
            "number_values": [{"key": one, "value": sends[one]} for one in ranks],
        },
        {
            "metric": "TOP_BLOCK_REASON",
            "type": "STRING_VALUES",
            "string_values": [{"key": one, "value": "UNKNOWN_BLOCK_REASON"} for one in ids],
        },
    ]
    return Answer({"data": rows})
