"""A sound body for every edge of the Graph surface that takes one; the fuzz damages them."""

from typing import Any

ANNA = "4917139200101"
PRODUCT = {"messaging_product": "whatsapp"}
BODY_PART = {"type": "BODY", "text": "Hallo {{1}}, bis bald.", "example": {"body_text": [["A"]]}}
FLOW = '{"version": "7.2", "screens": [{"id": "START"}]}'
SOUND: dict[str, list[dict[str, Any]]] = {
    "number/": [
        {"pin": "123456"},
        {"new_display_name": "Werkstatt"},
        {
            "webhook_configuration": {
                "override_callback_uri": "http://x.example",
                "verify_token": "v",
            }
        },
    ],
    "number/messages": [
        PRODUCT | {"to": "+" + ANNA, "type": "text", "text": {"body": "x"}},
        PRODUCT | {"status": "read", "message_id": "wamid.x", "typing_indicator": {"type": "text"}},
        PRODUCT
        | {
            "to": "+" + ANNA,
            "type": "template",
            "template": {
                "name": "hello_world",
                "language": {"code": "en_US"},
                "components": [{"type": "body", "parameters": [{"type": "text", "text": "A"}]}],
            },
        },
        PRODUCT
        | {
            "to": "+" + ANNA,
            "type": "interactive",
            "interactive": {
                "type": "carousel",
                "body": {"text": "?"},
                "action": {
                    "cards": [
                        {
                            "card_index": place,
                            "header": {"type": "image", "image": {"link": "https://x.example/a"}},
                            "body": {"text": "x"},
                            "action": {
                                "name": "cta_url",
                                "parameters": {"display_text": "x", "url": "https://x.example"},
                            },
                        }
                        for place in range(2)
                    ]
                },
            },
        },
        PRODUCT
        | {
            "recipient": "DE.1",
            "type": "interactive",
            "interactive": {
                "type": "product_list",
                "header": {"type": "text", "text": "x"},
                "body": {"text": "?"},
                "action": {
                    "catalog_id": "1",
                    "sections": [{"title": "x", "product_items": [{"product_retailer_id": "1"}]}],
                },
            },
        },
    ],
    "number/marketing_messages": [
        PRODUCT
        | {
            "to": "+" + ANNA,
            "type": "template",
            "template": {"name": "hello_world", "language": {"code": "en_US"}},
        }
    ],
    "number/media": [PRODUCT | {"type": "image/png", "ttl_minutes": 5}],
    "number/whatsapp_business_profile": [
        PRODUCT
        | {"about": "x", "email": "a@b.example", "websites": ["https://x"], "vertical": "AUTO"}
    ],
    "number/whatsapp_commerce_settings": [{"is_cart_enabled": True}],
    "number/conversational_automation": [
        {
            "enable_welcome_message": True,
            "commands": [{"command_name": "x", "command_description": "y"}],
            "prompts": ["x"],
        }
    ],
    "number/settings": [
        {
            "calling": {"status": "ENABLED"},
            "storage_configuration": {
                "status": "IN_COUNTRY_STORAGE_ENABLED",
                "data_localization_region": "DE",
            },
            "user_identity_change": {"enable_identity_key_check": True},
            "payload_encryption": {"status": "ENABLED"},
        }
    ],
    "number/whatsapp_business_encryption": [{"business_public_key": "PEM"}],
    "number/register": [PRODUCT | {"pin": "123456", "data_localization_region": "DE"}],
    "number/request_code": [{"code_method": "SMS", "language": "de"}],
    "number/verify_code": [{"code": "123456"}],
    "number/username": [{"username": "lindental"}],
    "number/contact_book": [PRODUCT | {"bsuid": "DE.1"}],
    "number/block_users": [PRODUCT | {"block_users": [{"user": "+" + ANNA}, {"user_id": "DE.1"}]}],
    "number/message_qrdls": [{"prefilled_message": "x", "generate_qr_image": "SVG", "code": "A"}],
    "number/calls": [
        PRODUCT
        | {"to": "+" + ANNA, "action": "connect", "session": {"sdp_type": "offer", "sdp": "v"}},
        PRODUCT | {"action": "terminate", "call_id": "wacid.1"},
    ],
    "account/": [{"name": "x"}],
    "account/phone_numbers": [
        {"country_code": "49", "phone_number": "3023125008", "verified_name": "Zwei"}
    ],
    "account/message_templates": [
        {
            "name": "abholung",
            "language": "de",
            "category": "UTILITY",
            "message_send_ttl_seconds": 60,
            "components": [
                {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::x"]}},
                BODY_PART,
                {"type": "FOOTER", "text": "x"},
                {
                    "type": "BUTTONS",
                    "buttons": [
                        {"type": "URL", "text": "x", "url": "https://x/{{1}}", "example": ["x"]}
                    ],
                },
            ],
        },
        {"name": "aus", "library_template_name": "termin_erinnerung_1", "language": "de"},
        {
            "name": "karten",
            "language": "de",
            "category": "MARKETING",
            "components": [
                BODY_PART,
                {
                    "type": "CAROUSEL",
                    "cards": [
                        {
                            "components": [
                                {
                                    "type": "HEADER",
                                    "format": "IMAGE",
                                    "example": {"header_handle": ["4::x"]},
                                },
                                {
                                    "type": "BUTTONS",
                                    "buttons": [{"type": "QUICK_REPLY", "text": "x"}],
                                },
                            ]
                        }
                    ]
                    * 2,
                },
            ],
        },
    ],
    "account/message_templates/*": [{"hsm_ids": ["1", "2"]}],
    "account/upsert_message_templates": [
        {
            "name": "code",
            "languages": ["de"],
            "category": "AUTHENTICATION",
            "components": [
                {"type": "BODY", "add_security_recommendation": True},
                {"type": "FOOTER", "code_expiration_minutes": 5},
                {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE"}]},
            ],
        }
    ],
    "account/flows": [{"name": "x", "categories": ["OTHER"], "flow_json": FLOW, "publish": True}],
    "account/subscribed_apps": [{"override_callback_uri": "http://x.example", "verify_token": "v"}],
    "template/": [{"components": [BODY_PART], "category": "UTILITY"}],
    "flow/": [{"name": "x", "categories": ["OTHER"], "endpoint_uri": "https://x"}],
    "flow/assets": [{"asset_type": "FLOW_JSON", "file": FLOW}],
    "app/subscriptions": [
        {
            "object": "x",
            "callback_url": "http://x.example",
            "verify_token": "v",
            "fields": "messages",
        }
    ],
    "app/uploads": [{"file_type": "image/png", "file_length": 3}],
}
