"""Roles and permissions: the table is the one the documents print, and nobody has more."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from jawort.desk.staff.permit import ROLES, require
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import (
    PERMISSIONS,
    Account,
    AccountInvitation,
    Actor,
    Permission,
    Role,
)
from jawort.domain.staff.session import IDLE, LASTS, Session, Stage, agent_family

PAGE = Path(__file__).parents[3] / "docs" / "accounts.md"
NOON = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
READING = {Permission.READ_INBOX, Permission.READ_PROOF, Permission.AUDIT}
ID = UUID(int=7)


def somebody(role: Role) -> Actor:
    """An actor with this role."""
    return Actor(ID, ID, "Jana Okafor", role)


def printed() -> dict[Role, set[Permission]]:
    """Who may do what, as the page for operators says."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    head = next(line for line in lines if line.startswith("| Permission"))
    roles = [Role(word.strip()) for word in head.strip("| ").split("|")[1:]]
    found: dict[Role, set[Permission]] = {role: set() for role in roles}
    for line in lines:
        first, *cells = [cell.strip() for cell in line[1:-1].split("|")]
        names = re.findall(r"`(\w+)`", first)
        if len(cells) == len(roles) and names:
            for role, cell in zip(roles, cells, strict=True):
                if cell == "x":
                    found[role] |= {Permission(name) for name in names}
    return found


def test_the_page_prints_the_table_that_is_enforced() -> None:
    assert printed() == {role: set(may) for role, may in PERMISSIONS.items()}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("permission", list(Permission))
def test_no_role_but_those_named_is_let_through(role: Role, permission: Permission) -> None:
    actor = somebody(role)

    if permission in printed()[role]:
        require(actor, permission)
    else:
        with pytest.raises(Refusal) as refused:
            require(actor, permission)
        assert refused.value.code == "FORBIDDEN"
        assert ROLES[role].de in refused.value.say("de")


def test_an_auditor_only_reads() -> None:
    assert PERMISSIONS[Role.AUDITOR] <= READING
    assert Permission.READ_INBOX not in PERMISSIONS[Role.AUDITOR]


def test_only_who_administers_decides_who_may_do_what() -> None:
    holders = {role for role, may in PERMISSIONS.items() if Permission.ACCOUNT in may}

    assert holders == {Role.ADMIN}


def test_people_who_work_here_do_not_print_themselves() -> None:
    account = Account(ID, ID, "jana@sonnenschein.example", "Jana Okafor", Role.AGENT, NOON)

    for value in (account, account.actor, account.habits, [account], {"a": account.actor}):
        assert "Jana" not in f"{value!r} {value}"
        assert "jana@" not in f"{value!r} {value}"


def _session(seen_at: datetime, *, locked_at: datetime | None = None) -> Session:
    account = Account(ID, ID, "jana", "Jana Okafor", Role.AGENT, NOON)
    return Session(ID, account, Stage.OPEN, NOON, seen_at, NOON + LASTS, locked_at)


def test_a_session_ends_at_its_borders() -> None:
    second = timedelta(seconds=1)

    assert not _session(NOON).has_ended(now=NOON + IDLE - second)
    assert _session(NOON).has_ended(now=NOON + IDLE)
    assert not _session(NOON + LASTS - second).has_ended(now=NOON + LASTS - second)
    assert _session(NOON + LASTS - second).has_ended(now=NOON + LASTS)


def test_a_session_locks_at_its_borders() -> None:
    idle = timedelta(minutes=15)

    assert not _session(NOON).is_locked(now=NOON + idle - timedelta(seconds=1))
    assert _session(NOON).is_locked(now=NOON + idle)
    assert _session(NOON, locked_at=NOON).is_locked(now=NOON)


def test_an_invitation_is_open_until_it_is_used_withdrawn_or_over() -> None:
    def made(**more: datetime) -> AccountInvitation:
        return AccountInvitation(ID, ID, Role.AGENT, NOON, NOON + timedelta(hours=72), **more)

    assert made().is_open(now=NOON + timedelta(hours=72) - timedelta(seconds=1))
    assert not made().is_open(now=NOON + timedelta(hours=72))
    assert not made(used_at=NOON).is_open(now=NOON)
    assert not made(withdrawn_at=NOON).is_open(now=NOON)


@pytest.mark.parametrize(
    ("header", "family"),
    [
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox, Linux",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", "Safari, iPhone"),
        ("", ""),
        ("<script>", ""),
    ],
)
def test_a_browser_is_called_by_its_family_and_never_by_its_version(
    header: str, family: str
) -> None:
    assert agent_family(header) == family
