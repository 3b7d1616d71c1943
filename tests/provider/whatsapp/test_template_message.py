"""Templates are written the way Meta takes them, gap by gap and button by button."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from jawort.domain.sending import outgoing as out
from jawort.domain.sending.outgoing import Outgoing, Recipient
from jawort.provider.whatsapp.limits import problems
from jawort.provider.whatsapp.message import render

ANNA = Recipient("phone", "+491713920001")

EVERY: list[tuple[str, out.Template, dict[str, Any]]] = [
    (
        "template without gaps",
        out.Template("hallo", "de"),
        {
            "type": "template",
            "template": {"name": "hallo", "language": {"code": "de", "policy": "deterministic"}},
        },
    ),
    (
        "template with everything",
        out.Template(
            "angebot",
            "en_US",
            header=out.Attachment("document", media_id="5", filename="a.pdf"),
            body=(
                out.TextParameter("Anna"),
                out.CurrencyParameter("12,50 €", "EUR", 12500),
                out.DateParameter("21. November"),
            ),
            buttons=(
                out.QuickReply(0, "STOP_MKT"),
                out.UrlSuffix(1, "abc"),
                out.CopyCode(2, "25OFF"),
                out.FlowStart(3, "tok", {"x": 1}),
                out.CallStart(None, 100, "p"),
            ),
            offer_ends_at=datetime(2026, 11, 22, tzinfo=UTC),
        ),
        {
            "type": "template",
            "template": {
                "name": "angebot",
                "language": {"code": "en_US", "policy": "deterministic"},
                "components": [
                    {
                        "type": "header",
                        "parameters": [
                            {"type": "document", "document": {"id": "5", "filename": "a.pdf"}}
                        ],
                    },
                    {
                        "type": "limited_time_offer",
                        "parameters": [
                            {
                                "type": "limited_time_offer",
                                "limited_time_offer": {"expiration_time_ms": 1795305600000},
                            }
                        ],
                    },
                    {
                        "type": "body",
                        "parameters": [
                            {"type": "text", "text": "Anna"},
                            {
                                "type": "currency",
                                "currency": {
                                    "fallback_value": "12,50 €",
                                    "code": "EUR",
                                    "amount_1000": 12500,
                                },
                            },
                            {"type": "date_time", "date_time": {"fallback_value": "21. November"}},
                        ],
                    },
                    {
                        "type": "button",
                        "sub_type": "quick_reply",
                        "index": "0",
                        "parameters": [{"type": "payload", "payload": "STOP_MKT"}],
                    },
                    {
                        "type": "button",
                        "sub_type": "url",
                        "index": "1",
                        "parameters": [{"type": "text", "text": "abc"}],
                    },
                    {
                        "type": "button",
                        "sub_type": "copy_code",
                        "index": "2",
                        "parameters": [{"type": "coupon_code", "coupon_code": "25OFF"}],
                    },
                    {
                        "type": "button",
                        "sub_type": "flow",
                        "index": "3",
                        "parameters": [
                            {
                                "type": "action",
                                "action": {"flow_token": "tok", "flow_action_data": {"x": 1}},
                            }
                        ],
                    },
                    {
                        "type": "button",
                        "sub_type": "voice_call",
                        "parameters": [
                            {"type": "ttl_minutes", "ttl_minutes": 100},
                            {"type": "payload", "payload": "p"},
                        ],
                    },
                ],
            },
        },
    ),
    (
        "template with named gaps",
        out.Template(
            "termin",
            "de",
            header=out.TextParameter("Anna", "first_name"),
            body=(out.TextParameter("9 Uhr", "time"),),
        ),
        {
            "type": "template",
            "template": {
                "name": "termin",
                "language": {"code": "de", "policy": "deterministic"},
                "components": [
                    {
                        "type": "header",
                        "parameters": [
                            {"type": "text", "text": "Anna", "parameter_name": "first_name"}
                        ],
                    },
                    {
                        "type": "body",
                        "parameters": [{"type": "text", "text": "9 Uhr", "parameter_name": "time"}],
                    },
                ],
            },
        },
    ),
]


@pytest.mark.parametrize(
    ("template", "expected"), [c[1:] for c in EVERY], ids=[c[0] for c in EVERY]
)
def test_every_template_is_within_limits_and_written_as_meta_takes_it(
    template: out.Template, expected: dict[str, Any]
) -> None:
    assert problems(Outgoing(template), ANNA) == []

    body = render(Outgoing(template), ANNA)

    assert {name: body[name] for name in expected} == expected
    assert (body["to"], body["type"]) == ("+491713920001", "template")
