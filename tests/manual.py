"""The pictures of the manual: tests that look at a page anyway keep what they see, where
JAWORT_PICTURES says. CONTRIBUTING.md has the command that makes docs/pictures anew.
"""

import asyncio
import io
import os
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

MOST_BYTES = 150 * 1024
_COLOURS = 256  # of a page in one theme nothing is lost that an eye would see


def wanted() -> bool:
    """Whether somebody wants pictures."""
    return "JAWORT_PICTURES" in os.environ


async def keep(page: Page, name: str) -> None:
    """Keep what the window shows, small enough for a manual; nothing when nobody wants it."""
    if not wanted():
        return
    shot = await page.screenshot(animations="disabled", caret="hide")
    await asyncio.to_thread(_keep, shot, Path(os.environ["JAWORT_PICTURES"], f"{name}.png"))


def _keep(shot: bytes, path: Path) -> None:
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    small = picture.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    packed = io.BytesIO()
    small.save(packed, "PNG", optimize=True)
    assert len(packed.getvalue()) <= MOST_BYTES, (path.name, len(packed.getvalue()))
    path.write_bytes(packed.getvalue())
