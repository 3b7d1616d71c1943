"""A picture drawn anew shows the same and tells nothing more; a hostile one harms nobody."""

import io

import pytest
from PIL import Image

from jawort.papers import picture
from jawort.papers.picture import MOST_PREVIEW_BYTES, PREVIEW_SIDE, Order, Unreadable, draw, main
from jawort.papers.picture_apart import draw_apart
from tests.picture import COMMENT, MAKER, drawing, moving, opened, photo

IN = Order("in")
OUT = Order("out", 5 * 1024 * 1024)


def test_the_pictures_of_these_tests_do_tell_something() -> None:
    told = photo()

    assert MAKER.encode() in told
    assert COMMENT.encode() in told
    assert opened(told).getexif().get_ifd(0x8825)


@pytest.mark.parametrize("order", [IN, OUT])
def test_place_maker_and_comment_are_gone(order: Order) -> None:
    drawn = draw(photo(), order)

    for data in (drawn.data, drawn.preview):
        image = opened(data)
        assert not image.getexif()
        assert MAKER.encode() not in data
        assert COMMENT.encode() not in data
        assert b"Exif" not in data
        assert "comment" not in image.info


@pytest.mark.parametrize("format_", ["PNG", "WEBP", "TIFF"])
def test_other_formats_tell_nothing_either(format_: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = MAKER
    told = drawing(format_, exif=exif.tobytes())
    assert MAKER.encode() in told

    assert MAKER.encode() not in draw(told, IN).data
    assert MAKER.encode() not in draw(told, OUT).data


def test_a_picture_taken_upright_stays_upright() -> None:
    drawn = draw(photo(640, 400, turned=6), IN)

    shown = opened(drawn.data).convert("L")
    assert (drawn.width, drawn.height) == shown.size == (400, 640)
    light = shown.tobytes()
    corner, opposite = light[10 * 400 + 390], light[630 * 400 + 10]
    assert corner < 90 < opposite  # the dark corner has come to the top right


def test_a_picture_from_a_person_keeps_its_kind_and_its_size() -> None:
    for format_, kind in (("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")):
        drawn = draw(drawing(format_), IN)
        assert (drawn.content_type, drawn.width, drawn.height) == (kind, 300, 200)


@pytest.mark.parametrize(
    ("format_", "kind"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/png"),
        ("BMP", "image/png"),
        ("WEBP", "image/png"),  # it has a hole, which JPEG cannot show
        ("TIFF", "image/png"),
        ("AVIF", "image/png"),
    ],
)
def test_what_leaves_is_a_kind_that_whatsapp_takes(format_: str, kind: str) -> None:
    assert draw(drawing(format_), OUT).content_type == kind


def test_a_large_picture_is_made_to_fit() -> None:
    noise = io.BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(noise, "PNG")
    assert len(noise.getvalue()) > 1_000_000

    drawn = draw(noise.getvalue(), Order("out", 300_000))

    assert drawn.content_type == "image/jpeg"
    assert len(drawn.data) <= 300_000


def test_the_small_view_is_small() -> None:
    drawn = draw(photo(2000, 1000), IN)

    assert opened(drawn.preview).size == (PREVIEW_SIDE, PREVIEW_SIDE // 2)
    assert len(drawn.preview) <= MOST_PREVIEW_BYTES


def test_a_sticker_that_moves_keeps_moving() -> None:
    drawn = draw(moving(3), IN)

    assert drawn.content_type == "image/webp"
    assert getattr(opened(drawn.data), "n_frames", 1) == 3
    assert getattr(opened(drawn.preview), "n_frames", 1) == 1


def test_a_sticker_with_too_many_pictures_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MOST_FRAMES", 2)

    with pytest.raises(Unreadable):
        draw(moving(3), IN)
    assert draw(moving(2), IN).width == 64


def _claims_to_be_huge() -> bytes:
    body = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(body, "PNG")
    return body.getvalue()


HOSTILE = {
    "empty": b"",
    "no picture": b"\xff\xd8\xff\xe0 an invented picture \xff\xd9",
    "cut": photo()[:900],
    "text": b"hello",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_picture_is_said_to_be_none(name: str) -> None:
    with pytest.raises(Unreadable):
        draw(HOSTILE[name], IN)


def test_a_small_file_that_claims_a_huge_picture_is_not_decoded() -> None:
    huge = _claims_to_be_huge()
    assert len(huge) < 200_000

    with pytest.raises(Unreadable):
        draw(huge, IN)


async def test_a_picture_is_drawn_in_a_process_apart() -> None:
    drawn = await draw_apart(photo(), IN)

    assert (drawn.content_type, drawn.width) == ("image/jpeg", 640)


async def test_a_process_that_dies_over_a_picture_takes_nobody_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import sys

    from jawort.papers import picture_apart

    dies = (sys.executable, "-c", "import os; os.abort()")
    monkeypatch.setattr(picture_apart, "_COMMAND", dies)

    with pytest.raises(Unreadable):
        await draw_apart(photo(), IN)


async def test_a_process_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from jawort.papers import picture_apart

    sleeps = (sys.executable, "-c", "import time; time.sleep(600)")
    monkeypatch.setattr(picture_apart, "_COMMAND", sleeps)
    monkeypatch.setattr(picture_apart, "PATIENCE_S", 0.3)

    with pytest.raises(Unreadable):
        await draw_apart(photo(), IN)


async def test_nonsense_from_the_process_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from jawort.papers import picture_apart

    lies = (sys.executable, "-c", "print('a lovely picture')")
    monkeypatch.setattr(picture_apart, "_COMMAND", lies)

    with pytest.raises(Unreadable):
        await draw_apart(photo(), IN)


def test_as_a_program_it_answers_with_a_picture_or_with_a_fault() -> None:
    told = io.BytesIO()

    assert main(io.BytesIO(b'{"aim":"in"}\n' + photo()), told) == 0
    assert main(io.BytesIO(b'{"aim":"in"}\nnothing'), io.BytesIO()) == 1
    assert b"image/jpeg" in told.getvalue()
