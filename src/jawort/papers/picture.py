"""A picture drawn anew: what it shows, without what its file tells about place, time and device.

Run as a program it draws one picture from its input, within tight limits of memory and time: the
libraries that open pictures are written in C, and a hostile file must not take a worker with it.
"""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Literal

import msgspec

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS: Final = 64_000_000
"""A larger picture is not opened: a small file can claim any size. Our choice: phones take 50."""

MOST_FRAMES: Final = 120
PREVIEW_SIDE: Final = 320
MOST_PREVIEW_BYTES: Final = 48 * 1024

_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
_LONGEST_SIDE_OUT: Final = 4096
_STICKER_SIDE: Final = 512
_MEMORY_BYTES: Final = 1536 * 1024 * 1024
_CPU_S: Final = 20

Aim = Literal["in", "out", "sticker"]


class Order(msgspec.Struct, frozen=True):
    """What is to be drawn. aim: `in` as it came; `out` as JPEG or PNG of at most `most_bytes`;
    `sticker` as WebP.
    """

    aim: Aim
    most_bytes: int = 0


class Drawn(msgspec.Struct, frozen=True):
    """A picture drawn anew, with a small one beside it."""

    content_type: str
    width: int
    height: int
    data: bytes
    preview: bytes


class Unreadable(Exception):
    """This is no picture we can open, or one larger than we open."""


def draw(data: bytes, order: Order) -> Drawn:
    """Draw a picture anew, upright, in the colours of the web. Raises Unreadable.

    A picture that moves keeps moving where it stays WebP, and stands still otherwise.
    """
    from PIL import Image, ImageOps  # here: not needed by most of us

    Image.MAX_IMAGE_PIXELS = None  # asked for below, before anything is decoded
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Unreadable
            format_ = opened.format or ""
            frames = getattr(opened, "n_frames", 1)
            if frames > 1 and format_ == "WEBP" and order.aim != "out":
                return _moving(opened, order)
            opened.load()
            icc = opened.info.get("icc_profile")
            upright = ImageOps.exif_transpose(opened)
    except Unreadable:
        raise
    except Exception as fault:  # decoders raise whatever they like over a broken file
        raise Unreadable from fault
    return _saved(_plain(upright, icc), format_, order)


def _plain(image: Image.Image, icc: Any) -> Image.Image:
    """The pixels alone, in sRGB: nothing that the file told beside them."""
    has_alpha = image.has_transparency_data
    plain = image.convert("RGBA" if has_alpha else "RGB")
    if isinstance(icc, bytes) and icc and image.mode in ("RGB", "RGBA"):
        plain = _in_srgb(plain, icc)
    plain.info.clear()
    return plain


def _in_srgb(image: Image.Image, icc: bytes) -> Image.Image:
    from PIL import ImageCms

    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        mended = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a broken profile: the colours are a little off
    return mended if mended is not None else image


def _saved(image: Image.Image, format_: str, order: Order) -> Drawn:
    if order.aim == "sticker":
        image.thumbnail((_STICKER_SIDE, _STICKER_SIDE))
        return _drawn(image, "WEBP", quality=80)
    if order.aim == "in":
        kept = format_ if format_ in ("JPEG", "PNG", "WEBP") else _still(image)
        return _drawn(image, kept, quality=90)
    image.thumbnail((_LONGEST_SIDE_OUT, _LONGEST_SIDE_OUT))
    if image.mode == "RGBA" or format_ in ("PNG", "GIF", "BMP"):
        drawn = _drawn(image, "PNG", quality=0)
        if len(drawn.data) <= order.most_bytes:
            return drawn
    return _smaller(_on_white(image), order.most_bytes)


def _still(image: Image.Image) -> str:
    return "PNG" if image.mode == "RGBA" else "JPEG"


def _smaller(image: Image.Image, most_bytes: int) -> Drawn:
    """As JPEG, with less and less detail until it fits."""
    for quality, side in ((88, 4096), (80, 3072), (75, 2048), (70, 1280), (60, 800)):
        image.thumbnail((side, side))
        drawn = _drawn(image, "JPEG", quality=quality)
        if len(drawn.data) <= most_bytes:
            return drawn
    raise Unreadable


def _on_white(image: Image.Image) -> Image.Image:
    from PIL import Image

    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _drawn(image: Image.Image, format_: str, *, quality: int) -> Drawn:
    shown = _on_white(image) if format_ == "JPEG" else image
    body = io.BytesIO()
    more: dict[str, Any] = {"quality": quality} if format_ != "PNG" else {"compress_level": 6}
    shown.save(body, format_, **more)
    return Drawn(
        f"image/{format_.lower()}",
        image.width,
        image.height,
        body.getvalue(),
        _preview(image),
    )


def _preview(image: Image.Image) -> bytes:
    small = image.copy()
    small.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
    for quality in (72, 40, 10):
        body = io.BytesIO()
        small.save(body, "WEBP", quality=quality)
        if body.tell() <= MOST_PREVIEW_BYTES:
            return body.getvalue()
    return b""


def _moving(opened: Any, order: Order) -> Drawn:
    """A sticker that moves, frame by frame; its preview stands still."""
    count, size = opened.n_frames, opened.width * opened.height
    if count > MOST_FRAMES or count * size > MOST_PIXELS:
        raise Unreadable
    frames, spans = [], []
    for place in range(count):
        opened.seek(place)
        frame = opened.convert("RGBA")
        spans.append(int(opened.info.get("duration", 100) or 100))
        frame.info.clear()
        if order.aim == "sticker":
            frame.thumbnail((_STICKER_SIDE, _STICKER_SIDE))
        frames.append(frame)
    body = io.BytesIO()
    frames[0].save(
        body, "WEBP", save_all=True, append_images=frames[1:], duration=spans, loop=0, quality=75
    )
    first = frames[0]
    return Drawn("image/webp", first.width, first.height, body.getvalue(), _preview(first))


# -- as a program ----------------------------------------------------------------------------------


def main(given: BinaryIO, told: BinaryIO) -> int:
    """Draw the one picture of the input: a line with the order, then the file. 1: unreadable."""
    order = msgspec.json.decode(given.readline(), type=Order)
    try:
        drawn = draw(given.read(), order)
    except Unreadable:
        return 1
    told.write(msgspec.msgpack.encode(drawn))
    return 0


def _limit() -> None:
    """No more memory and time than a large photograph takes, and no file written."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_S, _CPU_S))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _limit()
    sys.exit(main(sys.stdin.buffer, sys.stdout.buffer))
