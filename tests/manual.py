"""The pictures of the manual: tests that look at a page anyway keep what they see, where
JAWORT_PICTURES says. CONTRIBUTING.md has the command that makes docs/pictures anew.
"""

import asyncio
import io
import os
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import Page

MOST_BYTES = 150 * 1024
OFTEN = 160  # colours; the other 96 of a palette are chosen for what is left


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
    packed = io.BytesIO()
    picture.quantize(palette=_palette(picture), dither=Image.Dither.NONE).save(
        packed, "PNG", optimize=True
    )
    assert len(packed.getvalue()) <= MOST_BYTES, (path.name, len(packed.getvalue()))
    path.write_bytes(packed.getvalue())


def _palette(picture: Image.Image) -> Image.Image:
    """What covers most keeps its tone; the rest, edges of letters, comes near."""
    counted: Any = picture.getcolors(picture.width * picture.height) or []
    most = [colour for _, colour in sorted(counted, reverse=True)[:OFTEN]]
    near = picture.quantize(256 - len(most), Image.Quantize.MAXCOVERAGE).getpalette() or []
    made = Image.new("P", (1, 1))
    made.putpalette([part for colour in most for part in colour] + near)
    return made
