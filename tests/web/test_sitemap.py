"""The palette knows every page: compared with the routes of the application, role by role."""

import re

import pytest

from jawort.domain.staff.account import Role
from jawort.web.sitemap import DESTINATIONS
from tests.web.staff import Hire
from tests.web.test_matrix import WAYS

PAGES = sorted({way.path for way in WAYS if way.method == "GET" and not way.names})
LISTENS = {way.path for way in WAYS if way.streams}
OFFERED = re.compile(r'<li data-href="([^"]+)">')


def test_no_page_stands_twice_and_all_of_them_are_there() -> None:
    addresses = [one.address for one in DESTINATIONS]

    assert len(set(addresses)) == len(addresses)
    assert set(addresses) <= set(PAGES)


@pytest.mark.parametrize("role", list(Role))
async def test_the_palette_offers_exactly_the_pages_a_role_may_open(
    staff: Hire, role: Role
) -> None:
    somebody = await staff(role)
    palette = OFFERED.findall((await somebody.get("/account")).text)

    opens = []
    for path in PAGES:
        if path not in LISTENS:
            said = await somebody.get(path)
            # Files and parts of a page are asked for by a page, not by somebody.
            if said.status == 200 and said.text[:20].lower().startswith("<!doctype html>"):
                opens.append(path)

    assert sorted(palette) == opens


async def test_the_page_set_up_and_the_rail_are_drawn_from_the_same_table(staff: Hire) -> None:
    page = (await (await staff(Role.ADMIN)).get("/settings")).text
    rail = page[page.index('<nav class="rail"') : page.index("</nav>")]
    body = page[page.index('<ul class="places">') : page.index("</main>")]

    assert all(
        (f'href="{one.address}"' in rail) == bool(one.rail)
        for one in DESTINATIONS
        if one.address != "/account"
    )
    assert all((f'href="{one.address}"' in body) == bool(one.about) for one in DESTINATIONS)
