"""The readable half of an export."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from pypdf import PdfReader

from jawort.desk.right import export
from jawort.domain.right.export import Package
from jawort.domain.sentence import Language
from jawort.papers.export import export_pdf, export_pictures
from jawort.papers.wording import SECTIONS
from tests.ledger.full_person import Telling, add_full_person
from tests.shop import NOON, Shop

TOLD = Telling()


@pytest.fixture
async def package(shop: Shop) -> Package:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        full = await add_full_person(work, TOLD)
        now = NOON + timedelta(days=1)
        return await export.export_person(work, full.contact_id, now=now)


def _text(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@pytest.mark.parametrize("language", ["de", "en"])
async def test_the_paper_shows_every_section_and_every_word(
    package: Package, language: Language
) -> None:
    text = _text(export_pdf(package, language))

    for name in package.sections:
        assert SECTIONS[name].in_(language) in text, name
    for word in (TOLD.name, TOLD.text_in, TOLD.text_out, TOLD.note, TOLD.letter, TOLD.wish):
        assert word in text
    assert f"+{TOLD.digits}" in text
    assert "17.11.2026, 11:00" in text or "2026-11-17, 11:00" in text  # the clock of Berlin


async def test_what_people_write_never_becomes_markup(package: Package) -> None:
    nasty = '#import "x" $\\infty$ = Titel *fett* `roh` <b> \u202e אבג 🎉'
    message = {**package.sections["messages"][0], "body": {"text": nasty}}
    sections = {**package.sections, "messages": [message]}

    text = _text(export_pdf(replace(package, sections=sections), "de"))

    assert '#import "x" $\\infty$ = Titel *fett* `roh` <b> [hebrew: 3] [party popper]' in text


async def test_a_person_of_whom_little_is_known_gets_a_paper_too(package: Package) -> None:
    empty = replace(package, sections=dict.fromkeys(package.sections, ()))

    assert "Wozu nichts gespeichert ist" in _text(export_pdf(empty, "de"))


async def test_it_can_be_looked_at(package: Package) -> None:
    assert all(one.startswith(b"\x89PNG") for one in export_pictures(package, "de"))
