"""Samples of the webhook fields that no person's act and no reviewer brings about.

Beside those of the account (`sample_event.py`): templates, user ids, the WhatsApp Business app on
the same number, flows, calls, Meta's own agent. Source: platform.md §2.5, §3.5. Shapes that no
public page shows are marked UNSURE.
"""

from datetime import datetime, timedelta
from typing import Any

from cloudapi_simulator.business import Line
from cloudapi_simulator.person import Person
from cloudapi_simulator.template import Template
from cloudapi_simulator.world import World

Event = dict[str, Any]
_NOBODY = Person(id="per_nobody", name="Person 0099", phone="491713920099")


def sample_news(world: World, line: Line, now: datetime) -> list[Event]:
    """{"name", "field", "value"} for each, about this number, its newest template and person."""
    person = next(reversed(world.people.values()), _NOBODY)
    template = next(reversed(world.templates.values()), None)
    return [
        *([] if template is None else _template(template, now)),
        *_partner(),
        *_person(world, person, line, now),
        *_coexistence(world, person, line, now),
        *_calls(world, person, line, now),
    ]


def _event(name: str, field: str, value: dict[str, Any]) -> Event:
    return {"name": name, "field": field, "value": value}


def _of_line(line: Line, **parts: Any) -> dict[str, Any]:
    metadata = {"display_phone_number": line.digits, "phone_number_id": line.id}
    return {"messaging_product": "whatsapp", "metadata": metadata, **parts}


def _template(template: Template, now: datetime) -> list[Event]:
    which = {
        "message_template_id": int(template.id),
        "message_template_name": template.name,
        "message_template_language": template.language.replace("_", "-"),
    }
    body = (template.part("BODY") or {}).get("text", "")
    coming = {
        "new_category": template.category,
        "correct_category": "UTILITY" if template.category == "MARKETING" else "MARKETING",
        "category_update_timestamp": int((now + timedelta(hours=24)).timestamp()),
    }
    scores = {"previous_quality_score": template.quality, "new_quality_score": "RED"}
    return [
        _event("template_quality", "message_template_quality_update", scores | which),
        _event("template_category", "template_category_update", which | coming),
        _event(
            "template_components",
            "message_template_components_update",
            which | {"message_template_element": body},
        ),
    ]


def _partner() -> list[Event]:
    names = ("PARTNER_ADDED", "PARTNER_REMOVED", "PARTNER_APP_INSTALLED", "PARTNER_APP_UNINSTALLED")
    more = ("AD_ACCOUNT_LINKED", "MM_LITE_TERMS_SIGNED", "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE")
    return [_event(name.lower(), "account_update", {"event": name}) for name in (*names, *more)]


def _person(world: World, person: Person, line: Line, now: datetime) -> list[Event]:
    """The field Meta documented from March to August 2026 and then withdrew (§3.5)."""
    current = world.user_id(person, line)
    change = {
        "wa_id": person.phone,
        "detail": "User id has changed",
        "user_id": {"previous": current, "current": current[:-1] + "0"},
        "timestamp": int(now.timestamp()),
    }
    return [_event("user_id_update", "user_id_update", _of_line(line, user_id_update=[change]))]


def _coexistence(world: World, person: Person, line: Line, now: datetime) -> list[Event]:
    stamp = str(int(now.timestamp()))
    mark = world.ids.lasting_word("echo", person.id, length=20).encode().hex()
    wamid = world.ids.wamid_of(person.phone, mark, inbound=False)
    text: dict[str, Any] = {"id": wamid, "timestamp": stamp}
    text |= {"from": line.digits, "to": person.phone, "type": "text", "text": {"body": "Hallo"}}
    card = {"full_name": person.name, "first_name": person.name.split(" ")[0]}
    card["phone_number"] = person.phone
    synced = {"type": "contact", "contact": card, "action": "add", "metadata": {"timestamp": stamp}}
    past = {"phase": 0, "chunk_order": 1, "progress": 100}
    thread = {"id": person.phone, "messages": [{**text, "history_context": {"status": "READ"}}]}
    told = {"metadata": past, "threads": [thread]}
    title = "Business declined to share history"
    declined = {"errors": [{"code": 2593109, "title": title, "message": title}]}
    return [
        _event("echo", "smb_message_echoes", _of_line(line, message_echoes=[text])),
        _event("state_sync", "smb_app_state_sync", _of_line(line, state_sync=[synced])),
        _event("history", "history", _of_line(line, history=[told])),
        _event("history_declined", "history", _of_line(line, history=[declined])),
    ]


def _calls(world: World, person: Person, line: Line, now: datetime) -> list[Event]:
    stamp = str(int(now.timestamp()))
    call: dict[str, Any] = {
        "id": "wacid." + world.ids.lasting_word("call", person.id),
        "from": person.phone,
        "to": line.digits,
        "event": "connect",
        "direction": "USER_INITIATED",
        "timestamp": stamp,
        "session": {"sdp_type": "offer", "sdp": "v=0\r\n"},
    }
    lasting = ("id", "from", "to", "direction", "timestamp")
    end: dict[str, Any] = {name: call[name] for name in lasting}
    end |= {"event": "terminate", "status": "COMPLETED", "duration": 61}
    flow = {"event": "FLOW_STATUS_CHANGE", "flow_id": "1234567890123456"}
    flow |= {"message": "Flow changed from DRAFT to PUBLISHED", "new_status": "PUBLISHED"}
    error = {"code": 131000, "title": "Something went wrong", "message": "Something went wrong"}
    control = {"from": "partner", "to": "ai_agent", "event": "control_passed"}  # UNSURE: no page
    return [
        _event("call", "calls", _of_line(line, calls=[call])),
        _event("call_end", "calls", _of_line(line, calls=[end])),
        _event("flow", "flows", flow),
        _event("error_only", "messages", _of_line(line, errors=[error])),
        _event("handover", "messaging_handovers", _of_line(line, messaging_handovers=[control])),
        _event("standby", "standby", _of_line(line, standby=[])),  # UNSURE: no page shows it
    ]
