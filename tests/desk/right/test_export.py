"""What a person gets who asks for their data."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.right import erasure, export
from jawort.domain.declared.declaration import exported_tables
from jawort.domain.fact import FactKind
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.domain.right.export import Package
from jawort.domain.right.export_schema import exported_name, schema
from jawort.ledger import contact, fact, suppression
from jawort.ledger.keys.vault import open_keys
from jawort.runners import sequence
from tests.desk.right.structure import complaints
from tests.ledger.full_person import FullPerson, Telling, add_full_person
from tests.shop import NOON, Shop

DOCS = Path(__file__).resolve().parents[3] / "docs"
TOLD = Telling()
LATER = NOON + timedelta(days=1)


async def _full(shop: Shop) -> FullPerson:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        full = await add_full_person(work, TOLD)
    await sequence.run_once(shop.ledger, now=NOON)
    return full


async def _export(shop: Shop, full: FullPerson, contact_id: UUID | None = None) -> Package:
    async with shop.ledger.work(full.controller_id) as work:
        return await export.export_person(work, contact_id or full.contact_id, now=LATER)


async def test_every_declared_table_appears_with_rows_of_the_person(shop: Shop) -> None:
    full = await _full(shop)

    package = await _export(shop, full, full.bsuid_id)

    assert [one.section for one in exported_tables() if not package.sections[one.section]] == []
    for table in exported_tables():
        if table.section == "facts":
            continue
        shown = set(package.sections[table.section][0])
        wanted = {exported_name(one.column) for one in table.fields if one.exported}
        assert shown == wanted | set(table.staff)


async def test_the_package_says_everything_the_person_ever_told(shop: Shop) -> None:
    full = await _full(shop)

    text = export.to_json(await _export(shop, full)).decode()

    for word in (*TOLD.erasable, TOLD.letter, TOLD.wish, "Stammkundin", "ADS · reifen · wa"):
        assert word in text
    assert "2026-11-17T10:00:00Z" in text


async def test_staff_are_numbers_and_ids_of_the_platform_are_left_out(shop: Shop) -> None:
    full = await _full(shop)

    package = await _export(shop, full)

    text = export.to_json(package).decode()
    assert package.sections["notes"][0]["written_by"] == "Agent 1"
    assert package.sections["security"][0]["account_id"] == "Agent 1"
    assert str(UUID(int=77)) not in text
    assert "wamid" not in text
    assert "_sealed" not in text


async def test_the_package_fits_its_documented_form(shop: Shop) -> None:
    full = await _full(shop)

    written = json.loads((DOCS / "export-schema.json").read_text("utf-8"))
    package: Any = json.loads(export.to_json(await _export(shop, full)))

    assert written == schema(), "print it anew: python tools/print_export_schema.py"
    assert complaints(package, written) == []
    package["sections"]["notes"][0]["shoe_size"] = 41
    del package["head"]["rights"]
    package["sections"]["profile"][0]["restricted"] = "perhaps"
    assert len(complaints(package, written)) == 3


async def test_facts_carry_their_number_in_the_log(shop: Shop) -> None:
    full = await _full(shop)

    package = await _export(shop, full)

    given = next(one for one in package.sections["facts"] if one["kind"] == "consent_given")
    assert isinstance(given["log_index"], int)
    assert given["public"] == {"purpose": "ADS"}


async def test_remembered_noes_are_part_of_the_answer(shop: Shop) -> None:
    full = await _full(shop)
    async with shop.ledger.work(full.controller_id) as work:
        known = await contact.identifiers_of(work, full.people, await open_keys(work, full.people))
        identifiers = [one.identifier for one in known]
        await suppression.add(work, identifiers, "ads", since=NOON, now=NOON)

    package = await _export(shop, full)

    assert list(package.sections["noes"]) == [{"scope": "ads", "since": NOON}]


async def test_an_open_request_is_answered_once_and_the_answer_is_a_fact(shop: Shop) -> None:
    full = await _full(shop)

    first = await _export(shop, full)
    second = await _export(shop, full)

    assert first.head.number != second.head.number
    async with shop.ledger.reading(full.controller_id) as work:
        keys = await open_keys(work, full.people)
        kinds = [one.kind for one in await fact.facts_of(work, full.people, keys)]
        states = await work.connection.fetch("SELECT state, due_on FROM right_request ORDER BY 1")
    assert kinds.count(FactKind.RIGHT_ANSWERED) == 2
    assert kinds.count(FactKind.RIGHT_REQUESTED) == 1  # the first was asked for before
    assert [row["state"] for row in states] == ["answered", "answered"]


async def test_the_head_names_purposes_recipients_source_rights_and_complaint(
    shop: Shop,
) -> None:
    full = await _full(shop)

    head = (await _export(shop, full)).head

    assert head.controller == shop.controller.name
    assert len(head.categories) == len(exported_tables())
    assert "WhatsApp" in head.recipients[0].de
    assert len(head.sources) == 2
    assert "Art. 77" in head.complaint.en
    assert head.transfer.de == "nicht hinterlegt"  # said, not left out


async def test_who_is_unknown_or_erased_gets_no_package(shop: Shop) -> None:
    full = await _full(shop)
    with pytest.raises(Refusal) as unknown:
        await _export(shop, full, UUID(int=5))
    await erasure.erase(
        shop.ledger,
        full.controller_id,
        full.contact_id,
        ground=Ground.REQUEST,
        by="Chefin",
        now=LATER,
    )

    with pytest.raises(Refusal) as erased:
        await _export(shop, full)

    assert unknown.value.code == "CONTACT_UNKNOWN"
    assert erased.value.code == "CONTACT_ERASED"


async def test_a_package_never_prints_what_is_in_it(shop: Shop) -> None:
    full = await _full(shop)

    package = await _export(shop, full)

    assert TOLD.name not in repr(package)
    assert TOLD.digits not in repr(package)
