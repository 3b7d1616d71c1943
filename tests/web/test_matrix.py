"""Every route that changes something × role × foreign company × missing token × no session.

The routes come from the application itself, so a new one cannot be forgotten. A route claims in
`opt["needs"]` which permission its act asks for (several: one of them; None: one's own account, so
any role); the claim is compared with what is really refused. Whatever is refused changes nothing:
the whole database is looked at before and after.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID, uuid4

import pytest
from litestar import Litestar

from jawort.domain.staff.account import PERMISSIONS, Permission, Role
from jawort.ledger import controller
from jawort.ledger.work import Ledger
from jawort.web.app import create_app
from jawort.web.guard import OPEN_PATHS, OPEN_PREFIXES, READING, SIGN_IN_PREFIXES, within
from jawort.web.house import House
from tests.ledger.full_person import Telling, add_full_person
from tests.shop import NOON
from tests.web.staff import Colleague, Hire, Office, Said

# What signing in, looking and being refused write by themselves.
NOT_COUNTED = {"account_session", "security_event", "login_failure", "day_key"}
REFUSED = ("Das darf die Rolle", "may not do this")


@dataclass(frozen=True)
class Way:
    """One method of one route of the application."""

    method: str
    path: str
    names: tuple[str, ...]
    needs: Any

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def streams(self) -> bool:
        """Does its answer go on for as long as somebody listens?"""
        return self.method == "GET" and self.path.endswith("/live")

    def allows(self, role: Role) -> bool:
        """May this role, by what the route claims?"""
        if not self.needs:
            return True
        wanted = self.needs if isinstance(self.needs, tuple | list | frozenset) else (self.needs,)
        return any(Permission(one) in PERMISSIONS[role] for one in wanted)

    def to(self, values: dict[str, UUID] | None = None) -> str:
        """The path with its blanks filled."""
        path = self.path
        for name in self.names:
            given = (values or {}).get(name)
            path = path.replace(f"{{{name}}}", str(given or uuid4()))
        return path


def ways() -> list[Way]:
    """Every method of every route for people who work here."""
    house = House(cast("Ledger", SimpleNamespace(keyring=None)), lambda: NOON)
    app: Litestar = cast("Any", create_app(house)).pages.inner.whole()
    found = []
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            path = route.path_format
            if path in OPEN_PATHS or f"{path}/".startswith(OPEN_PREFIXES):
                continue
            if path in ("/", "/metrics") or path.startswith("/example/"):
                continue
            if within(path, SIGN_IN_PREFIXES):
                continue
            for method in sorted(handler.http_methods - {"OPTIONS"}):
                names = tuple(route.path_parameters)
                found.append(Way(method, path, names, handler.opt.get("needs", "")))
    return found


WAYS = ways()
CHANGING = [way for way in WAYS if way.method not in READING]


async def kept(ledger: Ledger) -> dict[str, str]:
    """A mark of everything each table holds."""
    async with ledger.bare_connection() as connection:
        tables = await connection.fetch(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition "
            "AND relnamespace = 'public'::regnamespace ORDER BY 1"
        )
        marks = {}
        for (name,) in tables:
            if name not in NOT_COUNTED:
                marks[name] = await connection.fetchval(
                    f"SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM \"{name}\" AS t"
                )
    return marks


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The tables that are not as they were."""
    return sorted(name for name in before if before[name] != after[name])


async def send(
    somebody: Colleague, way: Way, ids: dict[str, UUID] | None = None, *, token: bool = True
) -> Said:
    """Ask for a page, or send a form that any act could begin with, as htmx does or without the
    token at all. `ids` are of things that are there; None: of nothing.
    """
    path, named = way.to(ids), ids or {}
    if way.method == "GET":
        return await somebody.get(path)
    if way.method != "POST":
        raise AssertionError(f"{way}: pages here change things by POST only")
    fields = {
        "id": named.get("conversation_id", uuid4()),
        "undo": named.get("undo_id", uuid4()),
        "value": named.get("label_id", uuid4()),
        "account": named.get("account_id", uuid4()),
        "heard": 1,
        "text": "Guten Tag",
        "name": "Probe",
        "role": "agent",
    }
    if path.endswith("/snooze"):
        fields["value"] = "2026-11-18T10:00"
    whose = str(named.get("contact_id", uuid4()))  # an upload says it in a header
    if token:
        return await somebody.htmx(path, fields, X_Contact=whose)
    return await somebody.post(path, fields, token=False, HX_Request="true", X_Contact=whose)


async def known(ledger: Ledger, controller_id: UUID, names: Iterable[str]) -> dict[str, UUID]:
    """For each blank of a path an id that a row of this company has under that name."""
    found = {}
    async with ledger.bare_connection() as connection:
        for name in set(names):
            for column in (name, f"{name}_id"):
                tables = await connection.fetch(
                    "SELECT c.table_name FROM information_schema.columns AS c "
                    "JOIN information_schema.columns AS d USING (table_schema, table_name) "
                    "WHERE c.table_schema = 'public' AND c.column_name = $1 "
                    "AND c.data_type = 'uuid' AND d.column_name = 'controller_id' ORDER BY 1",
                    column,
                )
                for (table,) in tables:
                    one = await connection.fetchval(
                        f'SELECT "{column}" FROM "{table}" WHERE controller_id = $1 '
                        f'AND "{column}" IS NOT NULL LIMIT 1',
                        controller_id,
                    )
                    if one and name not in found:
                        found[name] = UUID(str(one))
    return found


async def filled(office: Office) -> dict[str, UUID]:
    """A person with everything at the company, and the ids of what there is."""
    owner = office.controller.controller_id
    async with office.ledger.work(owner) as work:
        await add_full_person(work, now=office.clock())
    wanted = {"contact_id", "conversation_id", "undo_id", "label_id", "account_id"}
    return await known(office.ledger, owner, wanted.union(*(way.names for way in WAYS)))


def test_every_route_that_changes_something_claims_a_permission() -> None:
    forgotten = [str(way) for way in CHANGING if way.needs == "" and way.path != "/logout"]

    assert forgotten == []
    assert len(CHANGING) > 5


async def test_without_a_session_nothing_is_answered_and_nothing_changes(
    office: Office, staff: Hire
) -> None:
    ids = await filled(office)
    nobody = await staff(Role.ADMIN)
    nobody.cookies.clear()
    before = await kept(office.ledger)

    for way in CHANGING:
        assert (await send(nobody, way, ids)).status == 401, way
    for way in (one for one in WAYS if one.method == "GET"):
        said = await nobody.get(way.to(ids))
        assert (said.status, said.text) == (303, ""), way
        assert said.place.startswith("/login"), way
    assert changed(before, await kept(office.ledger)) == []


@pytest.mark.parametrize("token", ["", "A" * 43, "of a colleague"])
async def test_without_the_token_of_the_session_nothing_changes(
    office: Office, staff: Hire, token: str
) -> None:
    ids = await filled(office)
    ruth, colleague = await staff(Role.ADMIN), await staff(Role.LEAD)
    ruth.form_token = colleague.form_token if token == "of a colleague" else token
    before = await kept(office.ledger)

    for way in CHANGING:
        said = await send(ruth, way, ids, token=bool(token))
        assert said.status == 403, way
        assert "Es wurde nichts geändert" in said.text, way
    assert changed(before, await kept(office.ledger)) == []


@pytest.mark.parametrize("role", list(Role))
async def test_what_a_role_may_not_do_is_refused_and_changes_nothing(
    office: Office, staff: Hire, role: Role
) -> None:
    ids = await filled(office)
    somebody = await staff(role)
    before = await kept(office.ledger)

    faults = []
    for way in (one for one in WAYS if not one.allows(role) and not one.streams):
        said = await send(somebody, way, ids)
        if said.status != 403 or not any(words in said.text for words in REFUSED):
            faults.append(f"{way}: {said.status}")

    assert faults == []
    assert changed(before, await kept(office.ledger)) == []


@pytest.mark.parametrize("role", list(Role))
async def test_what_a_role_may_do_is_not_refused_for_the_role(
    office: Office, staff: Hire, role: Role
) -> None:
    """Asked for things that are not there, so that nothing happens: only the refusal counts."""
    faults = []
    for way in (one for one in WAYS if one.needs != "" and one.allows(role) and not one.streams):
        somebody = await staff(role)  # some routes end their own session
        said = await send(somebody, way)
        if said.status >= 500 or any(words in said.text for words in REFUSED):
            faults.append(f"{way}: {said.status}")

    assert faults == []


async def test_what_belongs_to_another_company_is_neither_shown_nor_changed(
    office: Office, staff: Hire
) -> None:
    ids = await filled(office)
    owner = await staff(Role.ADMIN)
    async with office.ledger.house_work() as house:
        other = await controller.add(house, "Hotel Mond KG, Trier", country="DE", now=NOON)
    ids |= {"account_id": owner.account.account_id}
    before = await kept(office.ledger)
    secret = [*Telling().erasable, "Sonnenschein", owner.account.name]

    faults = []
    for way in (one for one in WAYS if one.names and not one.streams):
        stranger = await staff(Role.ADMIN, name="Nora Mond", controller=other)
        said = await send(stranger, way, ids)
        shown = [word for word in secret if word in said.text]
        if said.status not in (204, 303, 400, 404, 409, 410, 422) or shown:
            faults.append(f"{way}: {said.status} {shown}")
    after = await kept(office.ledger)
    touched = set(changed(before, after)) - {"account"}  # the stranger was hired meanwhile

    assert faults == []
    assert touched == set()
