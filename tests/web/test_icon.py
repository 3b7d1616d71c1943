"""Every icon a page asks for is drawn in a sheet of icons: a missing one would just be a gap."""

import re
from pathlib import Path

from jawort.web import page
from jawort.web.sitemap import DESTINATIONS

TEMPLATES = Path(page.__file__).parent / "templates"
DRAWN = re.compile(r'<symbol id="i-([a-z0-9]+)"')
ASKED = re.compile(r'"i-([a-z0-9]+)"|#i-([a-z0-9]+)"|icon\("([a-z0-9]+)"\)')


def test_every_icon_that_is_asked_for_is_drawn() -> None:
    sheets = [one.read_text(encoding="utf-8") for one in TEMPLATES.glob("*.html")]
    drawn = {name for sheet in sheets for name in DRAWN.findall(sheet)}
    asked = {
        name
        for sheet in sheets
        for found in ASKED.findall(DRAWN.sub("", sheet))
        for name in found
        if name
    }

    assert len(asked) > 30
    assert asked - drawn == set()
    assert {one.icon for one in DESTINATIONS} - drawn == set()
