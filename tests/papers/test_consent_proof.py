"""A proof of consent on paper: complete, in two languages, with the checked file inside it."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from jawort.domain.consent.proof import OF_CONSENT, OF_OBJECTION, OF_PERSON, OF_TEXT, ConsentProof
from jawort.domain.consent.state import EVIDENCE as WANTED
from jawort.domain.sentence import Language
from jawort.papers.consent_proof import FILE_NAME, consent_proof_pdf
from jawort.papers.consent_words import EVIDENCE, KINDS, ROADS
from tests.papers.consent import BODY, DIGEST, FILE, ONLY_YES, PROOF, REFUSED, SEALED


def _text(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "de",
            (
                "Ja gesagt",
                "Text gezeigt 17.11.2026, 11:01:00",
                "Schaltfläche im Chat",
                "widerrufen",
                "Wohnmobile",
                "bgelehnt: 1",
            ),
        ),
        (
            "en",
            (
                "Said yes",
                "Text shown 2026-11-17, 11:01:00",
                "Button in the chat",
                "withdrawn",
                "camper vans",
                "efused: 1",
            ),
        ),
    ],
)
def test_it_says_what_was_shown_what_was_said_by_which_road_and_what_not(
    language: Language, said: tuple[str, ...]
) -> None:
    text = _text(consent_proof_pdf(PROOF, SEALED, language))

    assert BODY in text
    for word in (
        *said,
        PROOF.company,
        DIGEST,
        "+49 171 ••• ••01",
        "R12",
        SEALED.head_root,
        "Anna Admin",
    ):
        assert word in text, word
    assert SEALED.file_sha256 in text
    assert "verify_proof.py" in text


@pytest.mark.parametrize(
    ("proof", "de", "en"),
    [
        (ONLY_YES, "Nachweis einer Einwilligung", "Proof of consent"),
        (PROOF, "Nachweis von Einwilligung und Widerruf", "Proof of consent and withdrawal"),
        (REFUSED, "Nachweis einer Ablehnung", "Proof of a refusal"),
    ],
    ids=["yes", "withdrawn", "no"],
)
def test_the_title_says_whether_it_is_a_yes_or_a_no(proof: ConsentProof, de: str, en: str) -> None:
    assert de in _text(consent_proof_pdf(proof, SEALED, "de"))
    assert en in _text(consent_proof_pdf(proof, SEALED, "en"))


def test_the_file_that_is_checked_lies_in_the_pdf_byte_for_byte() -> None:
    reader = PdfReader(io.BytesIO(consent_proof_pdf(PROOF, SEALED, "de")))

    assert list(reader.attachments) == [FILE_NAME]
    assert reader.attachments[FILE_NAME] == [FILE]


def test_it_is_an_archive_file_with_title_language_and_tags() -> None:
    pdf = consent_proof_pdf(PROOF, SEALED, "de")
    reader = PdfReader(io.BytesIO(pdf))

    packet = reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()  # type: ignore[index]
    assert "<pdfaid:part>3</pdfaid:part>" in packet
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert reader.trailer["/Root"]["/Lang"] == "de"  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Nachweis von Einwilligung und Widerruf"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_same_proof_gives_the_same_bytes(language: Language) -> None:
    first, second = (consent_proof_pdf(PROOF, SEALED, language) for _ in range(2))

    assert first == second
    assert first != consent_proof_pdf(replace(PROOF, waiting=1), SEALED, language)


def test_what_is_erased_is_said_to_be_closed() -> None:
    closed = replace(PROOF, events=tuple(replace(one, told=None) for one in PROOF.events))

    text = _text(consent_proof_pdf(closed, SEALED, "de"))

    assert text.count("Inhalt gelöscht oder gesperrt") == len(PROOF.events)
    assert "+49 171 ••• ••01 (WhatsApp" not in text


def test_markup_in_a_wording_stays_text() -> None:
    nasty = '#panic("x") $a$ *Ja* \\ "quote"'
    text = replace(PROOF.texts[0], body=nasty)

    assert nasty in _text(consent_proof_pdf(replace(PROOF, texts=(text,)), SEALED, "de"))


def test_every_act_road_and_piece_of_evidence_has_words_in_both_languages() -> None:
    wanted = {name for names in WANTED.values() for one in names for name in one.split("|")}

    kinds = {kind.value for kind in OF_CONSENT | OF_PERSON | OF_OBJECTION | OF_TEXT}
    assert kinds == set(KINDS)
    assert wanted - {"identifier", "wording_id", "wording_sha256"} <= set(EVIDENCE)
    assert set(WANTED) <= set(ROADS)
    for word in (*KINDS.values(), *ROADS.values(), *EVIDENCE.values()):
        assert word.de and word.en
