"""The sample dealership is a whole little company, and nobody in it is real."""

import re
import tomllib
from importlib.resources import files
from typing import Any

from jawort.desk.company import notice, purpose, setting, wording
from jawort.desk.contact import record as records
from jawort.desk.conversation import inbox, label
from jawort.desk.right.export import export_person, to_json
from jawort.desk.sample import dealership
from jawort.desk.sample import staff as sample_staff
from jawort.desk.sample import team as sample_team
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.fact import FactKind
from jawort.domain.ids import ZERO
from jawort.domain.staff.account import Role
from jawort.ledger import consent, contact, controller, suppression
from jawort.ledger.fact import facts_of_kinds
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.proof.verify import verify
from jawort.ledger.work import Ledger
from tests.shop import NOON

TOLD: dict[str, Any] = tomllib.loads(
    files("jawort.desk.sample").joinpath("dealership.toml").read_text("utf-8")
)


async def test_it_is_ready_to_send_and_its_log_is_whole(ledger: Ledger) -> None:
    filled = await dealership.fill(ledger, now=NOON)

    async with ledger.work(filled.controller.controller_id) as work:
        assert await setting.readiness(work, now=NOON) == []
        assert await controller.freezes(work) == []
        keys = await open_keys(work, [ZERO])
        kinds = (FactKind.FROZEN, FactKind.THAWED)
        assert len(await facts_of_kinds(work, kinds, keys)) == 4
    async with ledger.reading(filled.controller.controller_id) as work:
        verdict = await verify(work)
    assert verdict.whole
    assert verdict.leaf_count > 20


async def test_it_has_purposes_texts_that_pass_the_check_and_a_notice(ledger: Ledger) -> None:
    filled = await dealership.fill(ledger, now=NOON)

    async with ledger.work(filled.controller.controller_id) as work:
        purposes = await purpose.listed(work)
        texts = [one for one in await wording.listed(work) if one.kind == "opt_in"]
        shown = await notice.notice_page(work, "de", now=NOON)
        for one in texts:
            made = wording.structure_of(one)
            assert made is not None and await wording.check(work, made, now=NOON) == []
    asked_for = {one.purpose_id for one in purposes if one.basis == "consent"}
    assert {(one.purpose_id, one.language) for one in texts} == {
        (purpose_id, language) for purpose_id in asked_for for language in ("de", "en")
    }
    assert "Angebote rund ums Auto" in str(shown.page.sections)


async def test_its_people_said_what_the_file_says(ledger: Ledger) -> None:
    filled = await dealership.fill(ledger, now=NOON)

    assert filled.contact_count == len(TOLD["person"]) >= 25
    said = sum(len(one["talk"]) for one in TOLD["person"])
    asked = sum(len(one["yes"]["topics"]) for one in TOLD["person"] if "yes" in one)
    assert filled.message_count == said + 4 * asked  # START, the text, the tap, the receipt
    async with ledger.work(filled.controller.controller_id) as work:
        (found,) = await records.find(work, [_phone("Ilse Hagedorn")])
        package = to_json(await export_person(work, found, now=NOON)).decode()
        assert "Mittwoch passt mir besser." in package
        assert "Hier ist meine neue Nummer" in package  # said from her other number
        assert await contact.person_of(work, found) == sorted(
            {found, *await records.find(work, [_phone("I. Hagedorn")])}
        )


async def test_a_no_an_objection_a_restriction_and_a_doubt_stand(ledger: Ledger) -> None:
    filled = await dealership.fill(ledger, now=NOON)

    async with ledger.work(filled.controller.controller_id) as work:
        assert "ads" in await suppression.scopes(work, [_phone("Annika Bärwald")])
        assert "all" in await suppression.scopes(work, [_phone("Piotr Zieliński")])
        assert await suppression.scopes(work, [_phone("Thure Nissen")]) == {}
        states = {}
        for one in await records.newest(work, before=None, count=50):
            states[one.contact.name] = one.contact
    assert states["Greta Sonnleitner"].objection == "ads"
    assert states["Mikołaj Bartosz"].objection == "general"
    assert states["Dr. Konrad Fehrenbach"].restricted
    assert not states["Elif Karaca"].identity_ok
    assert states["Rüdiger Wach"].state == "blocked"


async def test_what_they_agreed_to_is_proven_and_a_later_no_ends_it(ledger: Ledger) -> None:
    filled = await dealership.fill(ledger, now=NOON)

    async with ledger.work(filled.controller.controller_id) as work:
        people = {
            one.contact.name: one for one in await records.newest(work, before=None, count=50)
        }
        rows = {
            (person["name"], row["topic"]): row
            for person in TOLD["person"]
            if "yes" in person
            for row in await consent.standing(work, [people[person["name"]].contact.contact_id])
        }
    assert set(rows) == {
        (person["name"], topic)
        for person in TOLD["person"]
        if "yes" in person
        for topic in person["yes"]["topics"]
    }
    standing = [row for row in rows.values() if row["state"] == "granted"]
    assert len(standing) > 10 and all(row["proof_ok"] and row["scope_ok"] for row in standing)
    assert {name for (name, _), row in rows.items() if row["state"] == "withdrawn"} == {
        "Annika Bärwald",
        "Piotr Zieliński",
        "Volker Stahnke",
    }


async def test_the_team_has_shared_out_the_work(ledger: Ledger) -> None:
    filled = await dealership.fill(ledger, now=NOON)
    company = filled.controller.controller_id
    hired = await sample_staff.hire(ledger, company, now=NOON)
    team = {one.account.role: one.account.actor for one in hired}

    await sample_team.share_out(ledger, company, hired, now=NOON)

    async with ledger.work(company) as work:
        counts = await inbox.counts(work, team[Role.ADMIN], now=NOON)
        labels = {one.name for one in await label.labels(work, team[Role.AGENT])}
    assert counts.queues["workshop"] >= 5 and counts.queues["sales"] >= 2
    assert labels == {"Probefahrt", "Panne", "Rückruf"}


async def test_who_is_known_by_a_business_scoped_id_only_has_no_number(ledger: Ledger) -> None:
    filled = await dealership.fill(ledger, now=NOON)

    async with ledger.work(filled.controller.controller_id) as work:
        people = await records.newest(work, before=None, count=50)
    (ben,) = [one for one in people if one.contact.name == "Ben Achterberg"]

    assert [one.identifier.kind for one in ben.identifiers] == [IdentifierKind.BSUID]


def test_every_number_lies_in_a_range_set_aside_for_fiction() -> None:
    fictional = re.compile(r"\+4917139200\d\d|\+493023125\d{3}|\+447700900\d{3}")
    for person in TOLD["person"]:
        assert fictional.fullmatch(person.get("phone", "+491713920000")), person["name"]
        assert person.get("email", "@x.example").endswith(".example")
    assert fictional.fullmatch(TOLD["company"]["number"])


def _phone(name: str) -> Identifier:
    (number,) = [one["phone"] for one in TOLD["person"] if one["name"] == name]
    return Identifier(IdentifierKind.PHONE, number)
