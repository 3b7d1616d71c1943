"""The declaration against the database itself."""

import asyncpg
import pytest

from jawort.domain.declared.declaration import TABLES as DECLARED
from jawort.domain.declared.declaration import (
    THINGS,
    exported_tables,
    personal_fields,
    table,
    tables_of_person,
)
from jawort.domain.declared.field import Eraser, Protection
from jawort.ledger import person
from jawort.ledger.keys.vault import open_keys
from tests.ledger.full_person import add_full_person
from tests.shop import Shop

_COLUMNS = """
SELECT class.relname AS table_name, attribute.attname AS column_name
FROM pg_attribute AS attribute JOIN pg_class AS class ON class.oid = attribute.attrelid
WHERE class.relnamespace = 'public'::regnamespace AND class.relkind IN ('r', 'p')
    AND NOT class.relispartition AND attribute.attnum > 0 AND NOT attribute.attisdropped
"""
_REFERENCES = """
SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent
FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
"""


async def _columns(shop: Shop) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    async with shop.ledger.bare_connection() as connection:
        for row in await connection.fetch(_COLUMNS):
            found.setdefault(row["table_name"], set()).add(row["column_name"])
    return found


async def test_every_column_is_declared_and_every_declared_column_exists(shop: Shop) -> None:
    declared = {one.name: set(one.columns) for one in DECLARED}
    declared |= {one.name: set(one.columns) for one in THINGS}

    assert declared == await _columns(shop)


async def test_a_column_nobody_declared_would_be_noticed(shop: Shop) -> None:
    async with shop.ledger.bare_connection() as connection:
        await connection.execute("ALTER TABLE contact ADD COLUMN shoe_size integer")

    assert (await _columns(shop))["contact"] - table("contact").columns == {"shoe_size"}


async def test_what_is_sealed_in_the_database_is_declared_as_sealed(shop: Shop) -> None:
    by_name = {(one.table.name, one.field.column): one.field for one in personal_fields()}
    things = {(one.name, column) for one in THINGS for column in one.sealed}
    sealed = {Protection.SEALED, Protection.HOUSE_SEALED, Protection.DAY_SEALED}

    for name, columns in (await _columns(shop)).items():
        for column in columns:
            if not column.endswith("_sealed"):
                continue
            if (name, column) not in things:
                assert by_name[name, column].protection in sealed, (name, column)


async def test_every_table_that_names_a_contact_is_reached_by_erasure(shop: Shop) -> None:
    reached = {(one.name, column) for one in tables_of_person() for column in one.links}

    for name, columns in (await _columns(shop)).items():
        for column in columns & {"contact_id", "linked_to"}:
            assert (name, column) in reached


async def test_what_refers_is_erased_before_what_it_refers_to(shop: Shop) -> None:
    order = {one.name: number for number, one in enumerate(tables_of_person())}
    async with shop.ledger.bare_connection() as connection:
        references = await connection.fetch(_REFERENCES)

    for row in references:
        if row["child"] in order and row["parent"] in order:
            assert order[row["child"]] < order[row["parent"]], dict(row)


def test_every_personal_field_states_what_it_must_in_both_languages() -> None:
    for one in personal_fields():
        assert one.field.de and one.field.en, one
        assert all(one.purpose), one
        assert one.basis.startswith("Art. "), one
        assert one.rule.basis, one
        assert one.eraser in Eraser, one


def test_only_hashes_and_rows_of_nobody_lie_outside_a_contact() -> None:
    loose = {one.name for one in DECLARED if not one.links}

    assert loose == {"suppression", "erasure_mark", "delivery", "update_seen"}
    assert {one.eraser for one in DECLARED if not one.links} == {Eraser.REMEMBER, Eraser.BY_AGE}


async def test_the_invented_person_is_in_every_table_and_every_sealed_value_opens(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        full = await add_full_person(work)
        keys = await open_keys(work, full.people)

        for one in tables_of_person():
            rows = await person.read(work, one, full.people, keys)
            assert rows, one.name
            for field in one.sealed:
                if field.exported:
                    assert any(row.values[field.column] is not None for row in rows), field


def test_no_two_tables_share_a_section_of_the_export() -> None:
    sections = [one.section for one in exported_tables()]

    assert sorted(set(sections)) == sorted(sections)


async def test_a_name_that_is_no_name_never_becomes_a_statement() -> None:
    with pytest.raises(ValueError, match="declared name"):
        person._name('x"; DROP TABLE contact; --')


async def test_the_database_knows_the_quoted_names(shop: Shop) -> None:
    async with shop.ledger.bare_connection() as connection:
        for one in tables_of_person():
            for made in (person._reading, person._counting):
                await connection.prepare(made(one.name).sql)
            if one.eraser is Eraser.DELETE:
                await connection.prepare(person._deleting(one.name).sql)
            if one.eraser is Eraser.EMPTY:
                await connection.prepare(person._emptying(one.name).sql)
        with pytest.raises(asyncpg.PostgresError):
            await connection.prepare("SELECT shoe_size FROM contact")
