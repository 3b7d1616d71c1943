"""The poster: one sheet, in both languages, read by cameras and by screen readers."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import segno

from jawort.domain.sentence import Language
from jawort.papers.poster import Poster, poster_pdf, poster_pictures, poster_svg
from jawort.papers.qr import qr, svg

POSTER = Poster(
    company="Autohaus Sonnenschein GmbH, Köln",
    address="Lindenallee 14, 50999 Köln",
    code="7Q4KM",
    version=3,
    message="START 7Q4KM",
    link="https://wa.me/493023125001?text=START%207Q4KM",
    number="+493023125001",
    subjects=("Terminerinnerungen", "Stand Ihres Auftrags"),
    other_ways="030 23125001, post@autohaus-sonnenschein.example",
    notice_url="https://autohaus-sonnenschein.example/whatsapp",
    day=date(2026, 11, 22),
)
LONG = replace(
    POSTER,
    company="Autohaus Sonnenschein Fahrzeughandelsgesellschaft mbH & Co. KG, Neunkirchen",
    subjects=tuple(f"Benachrichtigungen zu Thema {place}" for place in range(1, 7)),
    other_ways="030 23125001, " + "x" * 60 + "@autohaus-sonnenschein.example, am Tresen",
)


@pytest.mark.parametrize("poster", [POSTER, LONG], ids=["short", "long"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_poster_is_one_sheet_whatever_it_says(poster: Poster, language: Language) -> None:
    assert len(poster_pictures(poster, language)) == 1


def test_a_poster_is_pdf_a_and_the_same_values_give_the_same_bytes() -> None:
    made = poster_pdf(POSTER, "de")

    assert made.startswith(b"%PDF-1.7")
    assert b"pdfaid:part>2<" in made
    assert poster_pdf(POSTER, "de") == made != poster_pdf(POSTER, "en")


def test_a_drawing_of_the_poster_loads_nothing_from_elsewhere() -> None:
    drawn = poster_svg(POSTER, "de")

    assert drawn.startswith("<svg")
    assert "<script" not in drawn
    hosts = set(re.findall(r'(?:href|src)="(https?://[^/"]+)', drawn))
    assert not hosts


def test_what_somebody_wrote_is_never_markup() -> None:
    hostile = replace(POSTER, company='#panic("x") *a* $b$ <c>', other_ways='#read("/etc/passwd")')

    assert len(poster_pictures(hostile, "de")) == 1


@pytest.mark.parametrize("text", ["START", "https://wa.me/493023125001?text=START%20M3XT-7Q4K"])
def test_a_picture_has_exactly_the_modules_of_its_code(text: str) -> None:
    made = qr(text)
    expected: Any = segno.make(text, error="m", micro=False, boost_error=False)

    drawn = [[False] * made.size for _ in range(made.size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", made.path):
        for place in range(int(width)):
            drawn[int(y)][int(x) + place] = True
    assert drawn == [[bool(module) for module in row] for row in expected.matrix]


def test_a_picture_has_its_quiet_zone_and_a_name() -> None:
    drawn = svg("START", title="QR <&> code")

    assert 'viewBox="-4 -4 29 29"' in drawn
    assert "<title>QR &lt;&amp;&gt; code</title>" in drawn
