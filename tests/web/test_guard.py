"""Who may come in: strangers, this machine, people who work here, and forms that are ours."""

from ipaddress import ip_address
from typing import Any

import pytest

from jawort.web.guard import foreign, host_of, is_this_machine
from tests.web.conftest import Visitor

PAGES = ("/metrics", "/example/1", "/example/absent")
FOREIGN = ["evil.example", "evil.example:8080", "192.0.2.7", "127.0.0.1.evil.example", "", "::1"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("host", FOREIGN)
async def test_a_foreign_name_is_refused_everywhere_and_told_why(
    visitor: Visitor, path: str, host: str
) -> None:
    answer = await visitor.get(path, Host=host)

    assert answer.status == 421
    assert "nur unter einer Adresse dieses Rechners" in answer.text
    assert "only under an address of this machine" in answer.text
    assert "Autohaus" not in answer.text


@pytest.mark.parametrize("host", FOREIGN)
async def test_under_a_foreign_name_the_overview_is_the_log_in(visitor: Visitor, host: str) -> None:
    answer = await visitor.get("/", Host=host)

    assert (answer.status, answer.headers["location"]) == (303, "/inbox")
    assert answer.text == ""


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]:8080", "127.9.9.9"]
)
async def test_a_name_of_this_machine_is_let_in(visitor: Visitor, host: str) -> None:
    assert (await visitor.get("/", Host=host)).status == 200


@pytest.mark.parametrize("header", ["Forwarded", "X_Forwarded_For", "X_Real_IP", "Via"])
async def test_what_came_through_a_proxy_is_refused(visitor: Visitor, header: str) -> None:
    answer = await visitor.get("/metrics", **{header: "127.0.0.1"})

    assert answer.status == 403
    assert "nur auf dem Rechner selbst" in answer.text


@pytest.mark.parametrize("path", ["/live", "/health"])
async def test_a_load_balancer_may_ask_for_health_under_any_name(
    visitor: Visitor, path: str
) -> None:
    answer = await visitor.get(path, Host="jawort.firma.example", X_Forwarded_For="192.0.2.7")

    assert answer.status == 200
    assert answer.text == '{"status":"ok"}'


@pytest.mark.parametrize("client", [("192.0.2.7", 1), ("::ffff:192.0.2.7", 1), None])
def test_a_foreign_machine_is_refused(client: tuple[str, int] | None) -> None:
    assert _status(client) == 403


@pytest.mark.parametrize("client", [("127.0.0.1", 1), ("::1", 1), ("::ffff:127.0.0.1", 1)])
def test_this_machine_is_let_through(client: tuple[str, int]) -> None:
    assert _status(client) == 200


def test_two_hosts_are_none() -> None:
    assert _status(("127.0.0.1", 1), hosts=2) == 421
    assert _status(("127.0.0.1", 1), hosts=0) == 421


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("a.example", "a.example"),
        ("a.example:80", "a.example"),
        ("[::1]", "::1"),
        ("[::1]:80", "::1"),
        ("[::1", ""),
        ("[::1]evil", ""),
        ("localhost:evil", ""),
        ("a@127.0.0.1", "a@127.0.0.1"),
        ("", ""),
    ],
)
def test_the_name_is_taken_from_the_host_header(header: str, name: str) -> None:
    assert host_of(header) == name


@pytest.mark.parametrize(
    "name", ["a@127.0.0.1", "127.1", "0.0.0.0", "localhost.example", "10.0.0.1"]
)
def test_only_loopback_is_this_machine(name: str) -> None:
    assert not is_this_machine(name)


def test_all_of_127_is_this_machine() -> None:
    assert all(is_this_machine(str(ip_address(f"127.{i}.0.{i}"))) for i in range(256))


def _status(client: tuple[str, int] | None, *, hosts: int = 1) -> int:
    """What somebody from this address is answered on a page of this machine."""
    scope: Any = {"client": client, "headers": [(b"host", b"localhost")] * hosts}
    refused = foreign(scope)
    return refused.status if refused else 200
