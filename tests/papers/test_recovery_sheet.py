"""The recovery sheet as people see it."""

import io
import re
from datetime import date

import pytest
from pypdf import PdfReader

from jawort.domain.recovery import RecoverySecret, RecoverySheet, read, written
from jawort.domain.sentence import Language
from jawort.papers.recovery_sheet import sheet_pdf, sheet_pictures, sheet_text

SECRET = RecoverySecret(bytes(range(100, 132)))
SHEET = RecoverySheet(written(SECRET), "K7QF-2M9D", date(2026, 11, 17))
LINE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_printed_can_be_typed_back(language: Language) -> None:
    pages = PdfReader(io.BytesIO(sheet_pdf(SHEET, language))).pages
    printed = pages[0].extract_text()

    assert len(pages) == 1
    assert read(LINE.findall(printed)) == SECRET
    assert read(LINE.findall(sheet_text(SHEET, language))) == SECRET
    assert "K7QF-2M9D" in printed


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sheet_says_where_to_keep_it_and_what_losing_it_means(language: Language) -> None:
    text = sheet_text(SHEET, language)

    for german, english in (
        ("Nie neben den Sicherungen", "Never beside the backups"),
        ("endgültig weg", "gone for good"),
        ("zweimal, an zwei Orten", "twice, in two places"),
        ("nicht noch einmal zeigen", "cannot show them again"),
    ):
        assert (german if language == "de" else english) in text


def test_the_sheet_is_pdf_a_and_the_same_bytes_each_time() -> None:
    made = sheet_pdf(SHEET, "de")

    assert b"pdfaid" in made
    assert sheet_pdf(SHEET, "de") == made
    assert len(sheet_pictures(SHEET, "de")) == 1


def test_the_sheet_itself_prints_its_mark_only() -> None:
    assert repr(SHEET) == "RecoverySheet(K7QF-2M9D, …)"
