"""Templates over HTTP: create, list, edit, delete. Review follows on its own time."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from cloudapi_simulator.business import Account
from cloudapi_simulator.graph.call import SUCCESS, Answer, Call, chosen, paged
from cloudapi_simulator.graph_error import GraphError, missing, unknown_object
from cloudapi_simulator.news import tell_template
from cloudapi_simulator.template import Template, check_components, checked
from cloudapi_simulator.world import World

_USUAL = ("name", "parameter_format", "components", "language", "status", "category", "id")
_NAME_REST = timedelta(days=30)
_MOST_TEMPLATES = 6000


def templates(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """GET, POST and DELETE on /{account}/message_templates."""
    if call.method == "GET":
        return _listed(world, account, call)
    if call.method == "DELETE":
        return _deleted(world, account, call, now)
    return _created(world, account, call, now)


def _of(world: World, account: Account) -> list[Template]:
    return [
        template
        for template in world.templates.values()
        if template.account_id == account.id and template.status != "DELETED"
    ]


def _listed(world: World, account: Account, call: Call) -> Answer:
    """The list with filters and, when asked for, the summary clients count on (measured.md 2.3)."""
    found = _of(world, account)
    total = len(found)
    if "name" in call.query:
        found = [template for template in found if call.query["name"] in template.name]
    for name in ("status", "language", "category"):
        wanted = {word.strip(' "[]').upper() for word in call.query.get(name, "").split(",")} - {""}
        if wanted:
            found = [t for t in found if str(getattr(t, name)).upper() in wanted]
    fields = call.query.get("fields")
    answer = paged([chosen(t.shown(), fields, _USUAL) for t in found], call)
    if "summary" in call.query:
        answer["summary"] = {
            "total_count": len(found),
            "message_template_count": total,
            "message_template_limit": _MOST_TEMPLATES,
            "are_translations_complete": True,
        }
    return Answer(answer)


def _created(world: World, account: Account, call: Call, now: datetime) -> Answer:
    given = checked(call.body)
    for template in world.templates.values():
        if (template.account_id, template.name) != (account.id, given["name"]):
            continue
        if template.status == "DELETED":
            if template.edited and now - template.edited[-1] < _NAME_REST:
                raise GraphError(
                    100, "the name of a deleted template rests for 30 days", subcode=2388023
                )
        elif template.language == given["language"]:
            raise GraphError(100, "there is content in this language already", subcode=2388024)
    if len(_of(world, account)) >= _MOST_TEMPLATES:
        raise GraphError(100, "too many templates", subcode=2388019)
    template = add(world, account.id, given, "PENDING", now)
    later = now + timedelta(seconds=world.settings.pace.review_after_s)
    world.agenda.plan(later, partial(_review, world, template))
    return Answer({"id": template.id, "status": "PENDING", "category": template.category})


def add(
    world: World, account_id: str, given: dict[str, Any], status: str, now: datetime
) -> Template:
    """Put a checked template into the world."""
    template = Template(
        id=world.ids.number("template", digits=16),
        account_id=account_id,
        status=status,
        created_at=now,
        **given,
    )
    world.templates[template.id] = template
    return template


def _review(world: World, template: Template, at: datetime) -> None:
    """The reviewer says yes to everything that still waits; noes come from the control side."""
    if template.status == "PENDING":
        template.status = "APPROVED"
        tell_template(world, template, "APPROVED", at)


def _deleted(world: World, account: Account, call: Call, now: datetime) -> Answer:
    """By name (all languages), by name and id, or by a list of ids."""
    name, one = call.parameter("name"), call.parameter("hsm_id")
    many = call.parameter("hsm_ids")
    if not name and not one and not many:
        raise missing("name")
    ids = {
        str(part).strip(' "[]')
        for part in (many if isinstance(many, list) else str(many or "").split(","))
    }
    if one:
        ids = {str(one)}
    gone = [
        template
        for template in _of(world, account)
        if (not name or template.name == name) and (ids == {""} or template.id in ids)
    ]
    if not gone:
        raise GraphError(100, "no such template", subcode=2593002)
    for template in gone:
        was_approved = template.status == "APPROVED"
        template.status = "DELETED"
        if was_approved:
            template.edited.append(now)
        tell_template(world, template, "DELETED", now)
    return SUCCESS


def one_template(world: World, template: Template, call: Call, now: datetime) -> Answer:
    """GET shows, POST edits a template."""
    if template.status == "DELETED":
        raise unknown_object(call.method, template.id)
    if call.method == "GET":
        return Answer(chosen(template.shown(), call.query.get("fields"), _USUAL))
    if template.status not in ("APPROVED", "REJECTED", "PAUSED"):
        raise GraphError(100, f"a template that is {template.status} cannot be edited")
    _check_edit_count(template, now)
    body = call.body
    category = str(body.get("category") or template.category).upper()
    if category != template.category and template.status == "APPROVED":
        raise GraphError(100, "the category of an approved template cannot be edited")
    if "components" in body:
        check_components(body["components"], category)
        template.components = body["components"]
    template.category = category
    template.ttl_s = body.get("message_send_ttl_seconds", template.ttl_s)
    template.status = "PENDING"
    template.edited.append(now)
    later = now + timedelta(seconds=world.settings.pace.review_after_s)
    world.agenda.plan(later, partial(_review, world, template))
    return SUCCESS


def _check_edit_count(template: Template, now: datetime) -> None:
    """An approved template: once in 24 hours and ten times in 30 days (platform.md §7.1)."""
    if template.status != "APPROVED":
        return
    recent = [at for at in template.edited if now - at < timedelta(days=30)]
    if len(recent) >= 10 or any(now - at < timedelta(hours=24) for at in recent):
        raise GraphError(100, "edited too often", subcode=2388040)


def unpause(world: World, template: Template, call: Call, now: datetime) -> Answer:
    """POST /{template}/unpause."""
    if template.status != "PAUSED":
        return Answer({"success": False, "reason": "The template is not paused."})
    template.status = "APPROVED"
    tell_template(world, template, "REINSTATED", now)
    return SUCCESS
