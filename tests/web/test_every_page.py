"""Every page for people who work here is sound: tests/web/sound_page.py says what that means. The
pages come from the application itself, so that a new one cannot be forgotten.
"""

from collections.abc import Iterator

from jawort.desk.house.setup_step import STEPS
from jawort.desk.road import form
from jawort.domain.setting import Setting, SettingKey
from jawort.domain.staff.account import Role
from jawort.ledger import controller, purpose
from jawort.ledger.work import Work
from tests.desk.road.form_desk import EARLY, a_page
from tests.shop import NOON
from tests.web.form_site import PURPOSES, SETTINGS, publish
from tests.web.sound_page import faults
from tests.web.staff import Hire, Office, VisitAs
from tests.web.test_matrix import WAYS, Way, filled, known

NAMED = {"/setup/{name}": [one.name for one in STEPS]}
# What shows something only after an act that the person of these tests has not been part of, or
# that answers a script: seen by tests of their own.
ELSEWHERE = {
    "/contact/{contact_id}/merge/{other_id}",
    "/contact/{contact_id}/unmerge/{linked_id}",
    "/settings/forms/{form_id}/{name}",
    "/inbox/why/{wanted}",
}
FILES = ("/media/",)  # what is served is a file, not a page


def addresses(way: Way, ids: dict[str, object]) -> Iterator[str]:
    """Where this page can be seen; nowhere when nothing is there to be seen."""
    for name in NAMED.get(way.path, [""]):
        path = way.path.replace("{name}", name) if name else way.path
        if all(one in ids for one in way.names if f"{{{one}}}" in path):
            for one in way.names:
                path = path.replace(f"{{{one}}}", str(ids.get(one)))
            yield path


async def a_form(work: Work) -> None:
    """A page to sign up on, with its texts."""
    for key, value in SETTINGS.items():
        await controller.set_setting(work, Setting(key, value, EARLY, "Anna"))
    offered = [await purpose.add(work, one, now=EARLY) for one in PURPOSES[:2]]
    for one in offered:
        await publish(work, one, "form")
        await publish(work, one, "thread")
    sender = await work.connection.fetchval(
        "SELECT sender_id FROM sender WHERE controller_id = $1 LIMIT 1", work.controller_id
    )
    new = a_page(sender, *offered, other_ways=SETTINGS[SettingKey.COMPANY_CONTACT])
    await form.define_from_console(work, new, by="Anna", now=NOON)


async def test_every_page_is_open_to_everybody_in_both_themes_and_at_every_size(
    office: Office, staff: Hire, staff_visit: VisitAs
) -> None:
    ids: dict[str, object] = dict(await filled(office))
    async with office.ledger.work(office.controller.controller_id) as work:
        await a_form(work)
    ids |= await known(
        office.ledger,
        office.controller.controller_id,
        {name for way in WAYS for name in way.names if name.endswith("_id")} - set(ids),
    )
    ruth = await staff(Role.ADMIN)
    made = await staff_visit(Role.ADMIN, "/account")
    seen, unseen, found = 0, [], []
    for way in (one for one in WAYS if one.method == "GET" and not one.streams):
        if way.path.startswith(FILES):
            continue
        paths = list(addresses(way, ids))
        if not paths and way.path not in ELSEWHERE:
            unseen.append(way.path)
        for path in paths:
            said = await ruth.get(path)
            if said.status == 200 and "<!doctype html>" in said.text[:200].lower():
                language = "de" if seen % 2 else "en"
                await made.page.goto(f"{office.base.rstrip('/')}{path}?lang={language}")
                found += await faults(made, path)
                seen += 1

    assert found == []
    assert unseen == [], unseen
    assert seen > 25
