"""Every limit of a message, on both sides of its border; no simulator is started for these."""

import copy
from typing import Any

import pytest

from cloudapi_simulator.graph_error import GraphError
from cloudapi_simulator.shape import check_frame, check_message


def code_of(body: dict[str, Any], *, contact_request: bool = False) -> int:
    """The error code, or 0 for a message that passes."""
    try:
        check_frame(body, most_opaque=512)
        check_message(body, contact_request=contact_request)
    except GraphError as error:
        return error.code
    return 0


def interactive(**parts: Any) -> dict[str, Any]:
    return {"type": "interactive", "interactive": {"body": {"text": "?"}, **parts}}


def buttons(count: int, title: str = "B", button_id: str = "i") -> dict[str, Any]:
    made = [
        {"type": "reply", "reply": {"id": f"{button_id}{n}", "title": f"{title}{n}"}}
        for n in range(count)
    ]
    return interactive(type="button", action={"buttons": made})


def rows(*counts: int, title: str = "T", description: str = "") -> dict[str, Any]:
    sections = [
        {
            "title": f"S{place}",
            "rows": [
                {"id": f"{place}-{n}", "title": title, "description": description}
                for n in range(count)
            ],
        }
        for place, count in enumerate(counts)
    ]
    return interactive(type="list", action={"button": "Wählen", "sections": sections})


def link(display: str = "Öffnen", url: str = "https://example.org") -> dict[str, Any]:
    action = {"name": "cta_url", "parameters": {"display_text": display, "url": url}}
    return interactive(type="cta_url", action=action)


CARD = {"name": {"formatted_name": "Anna Beispiel"}}
BORDERS: dict[str, tuple[dict[str, Any], int]] = {
    "text of 4096": ({"text": {"body": "ü" * 4096}}, 0),
    "text of 4097": ({"text": {"body": "ü" * 4097}}, 100),
    "emoji count as one": ({"text": {"body": "😀" * 4096}}, 0),
    "empty text": ({"text": {"body": " "}}, 100),
    "no text": ({"type": "text"}, 131008),
    "unknown type": ({"type": "telepathy", "telepathy": {}}, 100),
    "type of another kind": ({"type": 7}, 100),
    "content of another kind": ({"type": "text", "text": "Hallo"}, 131009),
    "caption of 1024": ({"type": "image", "image": {"id": "1", "caption": "c" * 1024}}, 0),
    "caption of 1025": ({"type": "image", "image": {"id": "1", "caption": "c" * 1025}}, 100),
    "caption on audio": ({"type": "audio", "audio": {"id": "1", "caption": "c"}}, 131009),
    "media without source": ({"type": "video", "video": {}}, 100),
    "media with two sources": (
        {"type": "video", "video": {"id": "1", "link": "https://example.org/a"}},
        100,
    ),
    "media with a strange link": ({"type": "image", "image": {"link": "ftp://x"}}, 131009),
    "three buttons": (buttons(3), 0),
    "four buttons": (buttons(4), 131009),
    "no button": (buttons(0), 131009),
    "button title of 20": (buttons(1, title="t" * 19), 0),
    "button title of 20 umlauts": (buttons(1, title="ü" * 19), 0),
    "button title of 21": (buttons(1, title="t" * 20), 131009),
    "button id of 256": (buttons(1, button_id="i" * 255), 0),
    "button id of 257": (buttons(1, button_id="i" * 256), 131009),
    "ten rows": (rows(5, 5), 0),
    "eleven rows": (rows(5, 6), 131009),
    "ten sections": (rows(*[1] * 10), 0),
    "eleven sections": (rows(*[1] * 11), 131009),
    "row title of 24": (rows(1, title="t" * 24), 0),
    "row title of 25": (rows(1, title="t" * 25), 131009),
    "row description of 72": (rows(1, description="d" * 72), 0),
    "row description of 73": (rows(1, description="d" * 73), 131009),
    "link text of 20": (link("t" * 20), 0),
    "link text of 21": (link("t" * 21), 131009),
    "link to nowhere": (link(url="example.org"), 131009),
    "257 contacts": ({"type": "contacts", "contacts": [CARD] * 257}, 0),
    "258 contacts": ({"type": "contacts", "contacts": [CARD] * 258}, 131009),
    "nameless contact": ({"type": "contacts", "contacts": [{"phones": []}]}, 131008),
    "location": ({"type": "location", "location": {"latitude": "52.5", "longitude": 13}}, 0),
    "location beyond the pole": (
        {"type": "location", "location": {"latitude": 90.1, "longitude": 0}},
        131009,
    ),
    "location without longitude": ({"type": "location", "location": {"latitude": 1}}, 131008),
    "reaction": ({"type": "reaction", "reaction": {"message_id": "w", "emoji": "👍"}}, 0),
    "reaction taken back": ({"type": "reaction", "reaction": {"message_id": "w", "emoji": ""}}, 0),
    "reaction with a word": (
        {"type": "reaction", "reaction": {"message_id": "w", "emoji": "gut"}},
        131009,
    ),
    "callback data of 512": (
        {"text": {"body": "x"}, "biz_opaque_callback_data": "d" * 512},
        0,
    ),
    "callback data of 513": (
        {"text": {"body": "x"}, "biz_opaque_callback_data": "d" * 513},
        100,
    ),
    "location request": (
        interactive(type="location_request_message", action={"name": "send_location"}),
        0,
    ),
    "number request": (
        interactive(type="request_contact_info", action={"name": "request_contact_info"}),
        0,
    ),
    "unknown interactive": (interactive(type="dance", action={}), 131009),
}


@pytest.mark.parametrize("name", BORDERS)
def test_a_message_at_its_border(name: str) -> None:
    body, code = BORDERS[name]

    assert code_of(body) == code


def test_a_body_text_has_another_limit_in_lists_than_with_buttons() -> None:
    for made, most in ((buttons(1), 1024), (rows(1), 4096)):
        fits, too_long = copy.deepcopy(made), copy.deepcopy(made)
        fits["interactive"]["body"]["text"] = "t" * most
        too_long["interactive"]["body"]["text"] = "t" * (most + 1)

        assert code_of(fits) == 0
        assert code_of(too_long) == 131009


def test_buttons_that_look_alike_are_refused() -> None:
    made = buttons(2)
    made["interactive"]["action"]["buttons"][1]["reply"]["title"] = "B0"

    assert code_of(made) == 131009


def test_headers_and_footers_have_limits() -> None:
    for footer, code in (("f" * 60, 0), ("f" * 61, 131009)):
        made = buttons(1)
        made["interactive"]["footer"] = {"text": footer}
        assert code_of(made) == code
    for header, code in (("h" * 60, 0), ("h" * 61, 131009)):
        made = rows(1)
        made["interactive"]["header"] = {"type": "text", "text": header}
        assert code_of(made) == code
    made = rows(1)
    made["interactive"]["header"] = {"type": "image", "image": {"id": "1"}}
    assert code_of(made) == 131009


def test_the_second_spelling_of_the_number_request_is_a_choice() -> None:
    body = interactive(type="contact_request")

    assert code_of(body) != 0
    assert code_of(body, contact_request=True) == 0


@pytest.mark.parametrize("wrong", [None, 5, "x", [], [[]], {"a": None}, {"buttons": [None]}])
def test_parts_of_the_wrong_kind_are_refused_and_never_crash(wrong: Any) -> None:
    for kind in ("button", "list", "cta_url", "flow", "request_contact_info"):
        assert code_of(interactive(type=kind, action=wrong)) in (131008, 131009)
    for kind in ("image", "location", "reaction", "contacts", "interactive", "template"):
        assert code_of({"type": kind, kind: wrong}) in (100, 131008, 131009)
