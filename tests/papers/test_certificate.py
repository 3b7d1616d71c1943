"""The certificate as a paper: complete, in two languages, the same bytes each time."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from jawort.domain.declared.declaration import tables_of_person
from jawort.domain.retention import RULES
from jawort.domain.sentence import Language
from jawort.papers.certificate import certificate_pdf, certificate_pictures
from jawort.papers.wording import CLASSES, TABLES, article
from tests.papers.samples import CERTIFICATE


def _text(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_certificate_says_what_went_what_stays_why_and_until_when(
    language: Language,
) -> None:
    text = _text(certificate_pdf(CERTIFICATE, language))

    assert str(CERTIFICATE.erasure_id) in text
    assert "Autohaus Sonnenschein GmbH, Köln" in text
    for removed in CERTIFICATE.removed:
        name = TABLES[removed.table].in_(language)
        assert name[:1].upper() + name[1:] in text
    for kept in CERTIFICATE.kept:
        name = CLASSES[kept.retention_class.value].in_(language)
        assert name[:1].upper() + name[1:] in text
    assert ("31.12.2032" if language == "de" else "2032-12-31") in text
    assert ("25. Dezember 2026" if language == "de" else "25 December 2026") in text
    assert "Meta" in text


def test_everything_an_erasure_removes_has_a_name_for_people() -> None:
    assert {table.name for table in tables_of_person()} <= set(TABLES)
    assert {one.value for one in RULES if RULES[one].outlives_erasure} <= set(CLASSES)


@pytest.mark.parametrize(
    ("basis", "german"),
    [
        ("Art. 7(1), 17(3)(e) GDPR; § 31 OWiG", "Art. 7 Abs. 1, 17 Abs. 3 lit. e DSGVO; § 31 OWiG"),
        ("Art. 6(1)(b)/(f), 5(1)(e) GDPR", "Art. 6 Abs. 1 lit. b/f, 5 Abs. 1 lit. e DSGVO"),
        ("Art. 5(1)(c),(e) GDPR", "Art. 5 Abs. 1 lit. c, e DSGVO"),
        ("§ 257(1) Nr. 2-3, (4) HGB", "§ 257 Abs. 1 Nr. 2-3, Abs. 4 HGB"),
    ],
)
def test_a_law_is_cited_as_each_language_cites_it(basis: str, german: str) -> None:
    assert article(basis, "de") == german
    assert article(basis, "en") == basis


def test_what_could_not_be_scrubbed_is_said() -> None:
    honest = replace(CERTIFICATE, live_files_clean=False)

    assert "bereits entfernt" in _text(certificate_pdf(CERTIFICATE, "de"))
    assert "bereits entfernt" not in _text(certificate_pdf(honest, "de"))


def test_nothing_kept_is_said_in_words() -> None:
    assert "Nichts." in _text(certificate_pdf(replace(CERTIFICATE, kept=()), "de"))


def test_the_same_certificate_gives_the_same_bytes_in_archive_form() -> None:
    first, second = (certificate_pdf(CERTIFICATE, "de") for _ in range(2))

    assert first == second
    assert b"pdfaid" in first


def test_markup_in_a_name_stays_text() -> None:
    nasty = replace(CERTIFICATE, controller='#panic("x") $a$ *Haus* \\ "quote"')

    assert '#panic("x") $a$ *Haus* \\ "quote"' in _text(certificate_pdf(nasty, "de"))


def test_it_can_be_looked_at() -> None:
    for picture in certificate_pictures(CERTIFICATE, "en"):
        assert picture.startswith(b"\x89PNG")
