"""Commands about what carriers deliver: addresses, bodies on stdin, kept deliveries."""

import asyncio
import json
import subprocess
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from jawort.cli.run import own_command
from jawort.intake.sift import sift
from jawort.ledger.delivery import NewDelivery, keep
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, open_pool
from tests.cli.conftest import Command
from tests.intake.carrier import envelope, said, status, text
from tests.shop import NOON

SECRETS = json.dumps({"app_secret": "kept-to-itself", "access_token": "EAAG-token"}).encode()


def test_an_address_is_opened_with_secrets_that_are_never_shown_again(
    jawort: Command, company: str
) -> None:
    added = jawort("endpoint", "add", "--json", stdin=SECRETS)
    listed = jawort("endpoint", "list", "--json")

    assert (added.code, listed.code) == (0, 0)
    assert added.json["path"] == f"/webhook/{added.json['endpoint']}"
    assert len(added.json["verify_token"]) >= 24
    assert listed.json == {
        "endpoint": added.json["endpoint"],
        "dialect": "meta",
        "state": "open",
    }
    assert "kept-to-itself" not in added.out + added.err + listed.out
    assert "EAAG" not in added.out + added.err + listed.out


def test_a_dialect_without_signature_gets_a_secret_header(jawort: Command, company: str) -> None:
    added = jawort("endpoint", "add", "--dialect", "360dialog", "--json", stdin=b"{}")

    assert added.json["header"] == "x-jawort-secret"
    assert len(added.json["header_value"]) >= 32


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        ([], b"{}"),
        ([], b""),
        ([], b"[]"),
        ([], b'{"app_secret": 7}'),
        ([], b'{"app_secret": "a", "colour": "blue"}'),
        ([], b'{"app_secret": "a\\nb"}'),
        (["--base-url", "http://far.example"], SECRETS),
        (["--base-url", "https://[x"], SECRETS),
        (["--dialect", "simulator"], SECRETS),
        (["--dialect", "simulator", "--base-url", "http://far.example"], SECRETS),
    ],
)
def test_an_address_that_could_not_be_kept_safe_is_refused_with_a_cure(
    jawort: Command, company: str, arguments: list[str], stdin: bytes
) -> None:
    answer = jawort("endpoint", "add", *arguments, stdin=stdin)

    assert answer.code == 1
    assert len(answer.err.splitlines()) >= 2
    assert "kept-to-itself" not in answer.out + answer.err
    assert jawort("endpoint", "list").out == ""


def test_a_closed_address_stays_closed(jawort: Command, company: str) -> None:
    endpoint = jawort("endpoint", "add", "--json", stdin=SECRETS).json["endpoint"]

    closed, again = (jawort("endpoint", "close", endpoint) for _ in range(2))

    assert (closed.code, again.code) == (0, 1)
    assert jawort("endpoint", "list", "--json").json["state"] == "closed"
    assert jawort("endpoint", "close", "491713920001").code == 1


def test_a_body_on_stdin_is_told_line_by_line(jawort: Command) -> None:
    history = envelope(field="history", history=[{"threads": []}, {"threads": []}])
    done = subprocess.run(
        own_command("webhook", "read"),
        input=said(text(), {"type": "x"}),
        capture_output=True,
        check=False,
    )
    refused = jawort_bytes(history)
    garbage = jawort_bytes(b"\xff\x00[")

    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [set(line) for line in lines] == [{"kind", "field", "id", "person", "at"}] * 2
    assert lines[0]["kind"] == "message" and lines[0]["person"] == "491713920001"
    assert [line["kind"] for line in refused] == ["refused_unread"] * 2
    assert [line["kind"] for line in garbage] == ["unknown"]


def jawort_bytes(body: bytes) -> list[dict[str, object]]:
    done = subprocess.run(
        own_command("webhook", "read"), input=body, capture_output=True, check=False
    )
    assert done.returncode == 0
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_kept_deliveries_are_shown_and_read_again_only_when_it_is_meant(
    jawort: Command, company: str, environment: dict[str, str]
) -> None:
    asyncio.run(_put(environment, UUID(company)))
    before = jawort("delivery", "show", "--json")
    dry = jawort("delivery", "replay", "--since", "2026-11-17T10:00:00", "--json")
    really = jawort("delivery", "replay", "--since", "2026-11-17T10:00:00", "--really", "--json")
    after = jawort("delivery", "show", "--json")

    assert (before.json["speaks"], before.json["damaged"]) == (0, 0)
    assert dry.json == {"count": 2, "done": False}
    assert really.json == {"count": 2, "done": True}
    assert (after.json["speaks"], after.json["reports"]) == (1, 1)
    assert jawort("delivery", "replay", "--since", "yesterday").code == 2


async def _put(environment: dict[str, str], controller_id: UUID) -> None:
    """Three deliveries that were read, one of them an hour before the others."""
    place = f"{environment['JAWORT_HOME']}/keyring"
    ledger = Ledger(
        await open_pool(environment["JAWORT_DATABASE_URL"], size=2), Keyring.open(Path(place))
    )
    items = [
        NewDelivery(controller_id, UUID(int=7), NOON - late, one.lane, one.body, one.persons, True)
        for body, late in (
            (said(text()), timedelta()),
            (envelope(statuses=[status()]), timedelta()),
            (said(text(key="old")), timedelta(hours=1)),
        )
        for one in sift(body)
    ]
    async with ledger.house_work() as work:
        await keep(work, items)
        await work.connection.execute("UPDATE delivery SET state = 'read'")
    await ledger.close()
