"""The way back: after signing in people go on where they were, and never to another host."""

from urllib.parse import quote

import pytest

from jawort.web.token import is_from_here
from tests.web.staff import Office
from tests.web.test_login import LOGIN, PASSWORD, stranger


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "/%2F/evil.example",
        "%2F%2Fevil.example",
        "javascript:alert(1)",
        "//[",
        "/\u20ac",
        "/account?x=\u00e4",
        "/a%0d%0aSet-Cookie:x=1",
        "inbox",
        "",
    ],
)
async def test_signing_in_leads_nowhere_but_here(office: Office, target: str) -> None:
    somebody = await stranger(office)
    path = f"/login?next={quote(target, safe='')}"

    said = await somebody.post(path, {"login": LOGIN, "password": PASSWORD})

    assert (said.status, said.place) == (303, "/inbox")


async def test_the_door_opens_whatever_address_was_asked_for(office: Office) -> None:
    somebody = await stranger(office)

    for target in ("//[", "/%E2%82%AC", "%ff", "/%00"):
        assert (await somebody.get(f"/login?next={target}")).status == 200, target


@pytest.mark.parametrize(
    ("current", "place"),
    [
        ("http://127.0.0.1/account?x=1", "/login?next=/account%3Fx%3D1"),
        ("http://[", "/login"),
        ("http://127.0.0.1/account?x=\u00e4", "/login"),
        ("", "/login"),
    ],
)
async def test_a_page_that_lost_its_session_is_led_to_the_door_wherever_it_says_it_was(
    office: Office, current: str, place: str
) -> None:
    somebody = await stranger(office)

    said = await somebody.get("/account", HX_Request="true", HX_Current_URL=current)

    assert (said.status, said.headers["hx-redirect"]) == (401, place)


@pytest.mark.parametrize("origin", [b"http://[", b"http://[::1", b"null", b""])
def test_an_origin_that_cannot_be_read_is_not_ours(origin: bytes) -> None:
    headers = [(b"host", b"127.0.0.1:8080"), (b"origin", origin)]

    assert not is_from_here({"headers": headers})
