"""Invented pictures and other files: small, and telling where and by what they were made."""

import io
from typing import Any

from PIL import Image

MAKER = "Sonnenkamera"
COMMENT = "unser Hof in Jork"
OGG = b"OggS\x00\x02" + b"\x00" * 20 + b"OpusHead" + b"\x01" * 60
PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n"
MP4 = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00" + b"\x00" * 64


def photo(width: int = 640, height: int = 400, *, turned: int = 1, shade: int = 40) -> bytes:
    """A JPEG with a dark corner at its top left, a place, a maker and a comment.

    turned: the EXIF orientation; 6 is a phone held upright.
    """
    image = Image.new("RGB", (width, height), (200, 180, 160))
    image.paste((shade, shade, shade), (0, 0, width // 4, height // 4))
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010F] = MAKER
    place: Any = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (53.0, 31.0, 0.0)
    body = io.BytesIO()
    image.save(body, "JPEG", exif=exif, comment=COMMENT.encode(), quality=92)
    return body.getvalue()


def drawing(format_: str, size: tuple[int, int] = (300, 200), **more: Any) -> bytes:
    """A picture with a hole in it, in another format."""
    image = Image.new("RGBA", size, (10, 120, 80, 255))
    image.paste((0, 0, 0, 0), (0, 0, size[0] // 2, size[1] // 2))
    body = io.BytesIO()
    image.convert("RGB" if format_ in ("JPEG", "BMP") else "RGBA").save(body, format_, **more)
    return body.getvalue()


def moving(count: int = 3) -> bytes:
    """A sticker that moves."""
    frames = [Image.new("RGBA", (64, 64), (80 * number, 0, 0, 255)) for number in range(count)]
    body = io.BytesIO()
    frames[0].save(body, "WEBP", save_all=True, append_images=frames[1:], duration=100)
    return body.getvalue()


def opened(data: bytes) -> Image.Image:
    """A picture to look at."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
