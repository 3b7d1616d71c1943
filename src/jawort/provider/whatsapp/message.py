"""Writing a message the way Meta's `/messages` takes it."""

from __future__ import annotations

from typing import Any

from jawort.domain.sending import outgoing as out
from jawort.domain.sending.outgoing import Outgoing, Recipient

Body = dict[str, Any]


def render(message: Outgoing, to: Recipient) -> Body:
    """The request body for one message. What `limits.problems` complains about is not looked at.

    Source: Meta, "Message API", Oct 2026; business-scoped ids go into `recipient`, never `to`.
    """
    body: Body = {"messaging_product": "whatsapp"}
    match to.kind:
        case "phone":
            body |= {"recipient_type": "individual", "to": to.value}
        case "bsuid":
            body |= {"recipient_type": "individual", "recipient": to.value}
        case "group":
            body |= {"recipient_type": "group", "to": to.value}
    body |= _content(message.content)
    if message.answers_to is not None:
        body["context"] = {"message_id": message.answers_to}
    if message.callback_data is not None:
        body["biz_opaque_callback_data"] = message.callback_data
    if message.identity_hash is not None:
        body["recipient_identity_key_hash"] = message.identity_hash
    return body


def read_receipt(message_id: str, *, with_typing: bool = False) -> Body:
    """The body that marks a message (and all before it) as read, and may show that we type.

    Typing ends after 25 seconds or with the answer. Source: Meta, "Typing indicators", Dec 2025.
    """
    body: Body = {"messaging_product": "whatsapp", "status": "read", "message_id": message_id}
    return body | {"typing_indicator": {"type": "text"}} if with_typing else body


def _content(content: out.Content) -> Body:
    match content:
        case out.Text(body=words, shows_preview=shows_preview):
            return _of("text", {"body": words, "preview_url": shows_preview})
        case out.Attachment(type=kind):
            return _of(kind, _attachment(content))
        case out.Place():
            return _of("location", _place(content))
        case out.Cards(cards=cards):
            return {"type": "contacts", "contacts": [_card(card) for card in cards]}
        case out.Reaction(message_id=message_id, emoji=emoji):
            return _of("reaction", {"message_id": message_id, "emoji": emoji or ""})
        case out.Pin(message_id=message_id, days=days):
            pin = {"type": "unpin" if days is None else "pin", "message_id": message_id}
            return _of("pin", _given(pin, expiration_days=days))
        case out.Template():
            return _of("template", _template(content))
        case _:
            return _of("interactive", _interactive(content))


def _of(kind: str, value: Body) -> Body:
    return {"type": kind, kind: value}


def _given(body: Body, **values: Any) -> Body:
    """The body with those values that are given: Meta wants fields left out, never empty."""
    return body | {name: value for name, value in values.items() if value is not None}


def _attachment(attachment: out.Attachment) -> Body:
    return _given(
        {},
        id=attachment.media_id,
        link=attachment.link,
        caption=attachment.caption,
        filename=attachment.filename,
        voice=True if attachment.is_voice else None,
    )


def _place(place: out.Place) -> Body:
    """Coordinates go out as text, although they come in as numbers. Source: platform.md §1.3."""
    where: Body = {"latitude": str(place.latitude), "longitude": str(place.longitude)}
    return _given(where, name=place.name, address=place.address)


def _card(card: out.Card) -> Body:
    name = _given(
        {"formatted_name": card.formatted_name},
        first_name=card.first_name,
        last_name=card.last_name,
    )
    return _given(
        {"name": name},
        birthday=card.birthday,
        org={"company": card.company} if card.company else None,
        phones=[_given({"phone": p.phone}, type=p.type, wa_id=p.wa_id) for p in card.phones]
        or None,
        emails=[{"email": email} for email in card.emails] or None,
        urls=[{"url": url} for url in card.urls] or None,
        addresses=[
            _given({}, **{field: getattr(a, field) for field in a.__struct_fields__})
            for a in card.addresses
        ]
        or None,
    )


def _interactive(content: out.Content) -> Body:
    match content:
        case out.Buttons(frame=frame, buttons=buttons):
            taps = [{"type": "reply", "reply": {"id": b.key, "title": b.label}} for b in buttons]
            return _framed("button", frame, {"buttons": taps})
        case out.Menu(frame=frame, label=label, sections=sections):
            action = {"button": label, "sections": [_section(section) for section in sections]}
            return _framed("list", frame, action)
        case out.Link(frame=frame, label=label, url=url):
            return _framed("cta_url", frame, _action("cta_url", display_text=label, url=url))
        case out.Flow(frame=frame):
            return _framed("flow", frame, _action("flow", **_flow(content)))
        case out.AddressRequest(body=body, country=country, values=values):
            action = _action("address_message", country=country, values=values)
            return _framed("address_message", out.Frame(body), action)
        case out.VoiceCall(body=body, label=label):
            action = _action(
                "voice_call",
                display_text=label,
                ttl_minutes=content.ttl_minutes,
                payload=content.payload,
            )
            return _framed("voice_call", out.Frame(body), action)
        case out.LocationRequest(body=body):
            return _framed("location_request_message", out.Frame(body), {"name": "send_location"})
        case out.CallPermissionRequest(body=body):
            kind = "call_permission_request"
            return _framed(kind, out.Frame(body), {"name": kind})
        case out.ContactInfoRequest(body=body):
            kind = "request_contact_info"  # not Meta's printed `contact_request`: platform.md §1.3
            return _framed(kind, out.Frame(body), {"name": kind})
        case _:
            raise TypeError(f"no way to write {type(content).__name__}")


def _framed(kind: str, frame: out.Frame, action: Body) -> Body:
    return _given(
        {"type": kind, "body": {"text": frame.body}, "action": action},
        header=_header(frame.header),
        footer={"text": frame.footer} if frame.footer else None,
    )


def _header(header: str | out.Attachment | None) -> Body | None:
    if header is None:
        return None
    if isinstance(header, str):
        return {"type": "text", "text": header}
    return _of(header.type, _attachment(header))


def _action(name: str, **parameters: Any) -> Body:
    return {"name": name, "parameters": _given({}, **parameters)}


def _section(section: out.Section) -> Body:
    rows = [
        _given({"id": row.key, "title": row.title}, description=row.description)
        for row in section.rows
    ]
    return _given({"rows": rows}, title=section.title)


def _flow(flow: out.Flow) -> Body:
    first = _given({}, screen=flow.screen, data=flow.data or None)
    return {
        "flow_message_version": "3",
        "flow_id": flow.flow_id,
        "flow_name": flow.flow_name,
        "flow_cta": flow.label,
        "flow_token": flow.token,
        "mode": "draft" if flow.is_draft else "published",
        "flow_action": flow.action,
        "flow_action_payload": first if flow.action == "navigate" else None,
    }


def _template(template: out.Template) -> Body:
    language = {"code": template.language, "policy": "deterministic"}
    components: list[Body] = []
    if template.header is not None:
        parameter = _header_parameter(template.header)
        components.append({"type": "header", "parameters": [parameter]})
    if template.offer_ends_at is not None:
        ends = {"expiration_time_ms": int(template.offer_ends_at.timestamp() * 1000)}
        offer = _of("limited_time_offer", ends)
        components.append({"type": "limited_time_offer", "parameters": [offer]})
    if template.body:
        parameters = [_parameter(parameter) for parameter in template.body]
        components.append({"type": "body", "parameters": parameters})
    components += [_button(button) for button in template.buttons]
    return _given({"name": template.name, "language": language}, components=components or None)


def _header_parameter(header: out.TextParameter | out.Attachment | out.Place) -> Body:
    match header:
        case out.TextParameter():
            return _parameter(header)
        case out.Attachment(type=kind):
            return _of(kind, _attachment(header))
        case out.Place():
            return _of("location", _place(header))


def _parameter(parameter: out.Parameter) -> Body:
    match parameter:
        case out.TextParameter(text=text):
            body: Body = {"type": "text", "text": text}
        case out.CurrencyParameter(fallback=fallback, code=code, amount_1000=amount):
            value = {"fallback_value": fallback, "code": code, "amount_1000": amount}
            body = _of("currency", value)
        case out.DateParameter(fallback=fallback):
            body = _of("date_time", {"fallback_value": fallback})
    return _given(body, parameter_name=parameter.name)


def _button(button: out.TemplateButton) -> Body:
    match button:
        case out.QuickReply(payload=payload):
            kind, values = "quick_reply", [_single("payload", payload)]
        case out.UrlSuffix(text=text):
            kind, values = "url", [_single("text", text)]
        case out.CopyCode(code=code):
            kind, values = "copy_code", [_single("coupon_code", code)]
        case out.FlowStart(token=token, data=data):
            action = _given({"flow_token": token}, flow_action_data=data)
            kind, values = "flow", [_single("action", action)]
        case out.CallStart(ttl_minutes=ttl, payload=payload):
            given = (("ttl_minutes", ttl), ("payload", payload))
            kind, values = "voice_call", [_single(n, v) for n, v in given if v is not None]
    index = None if button.index is None else str(button.index)
    return _given({"type": "button", "sub_type": kind, "parameters": values}, index=index)


def _single(kind: str, value: Any) -> Body:
    return {"type": kind, kind: value}
