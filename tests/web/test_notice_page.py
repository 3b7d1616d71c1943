"""The privacy notice as a public page: every version, and which of them holds."""

from jawort.desk.company import notice
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import controller
from tests.shop import NOON, Shop
from tests.web.customer import customer, pages_of


async def test_the_notice_is_there_in_every_version_and_says_what_is_newest(shop: Shop) -> None:
    one = await customer(shop)
    place = f"/notice/{shop.controller.controller_id}"
    async with one.counter.work() as work:
        moved = Setting(SettingKey.COMPANY_ADDRESS, "Neue Gasse 1, Köln", NOON, "Anna")
        await controller.set_setting(work, moved)
        await notice.publish(work, by="Anna", now=NOON)

    async with pages_of(shop) as visitor:
        newest = await visitor.get(place)
        first = await visitor.get(f"{place}/1")
        english = await visitor.get(f"{place}/2?lang=en")
        answers = [await visitor.get(f"{place}/{wrong}") for wrong in ("3", "0", "-1", "x", "1e3")]

    assert "Neue Gasse 1" in newest.text
    assert "geändert" in newest.text
    assert "Sonnenallee 12, 50999 Köln" in first.text
    assert "gilt nicht mehr" in first.text
    assert "gilt nicht mehr" not in newest.text
    assert "Version 2" in english.text
    assert {one.status for one in answers} == {404}


async def test_a_company_without_a_notice_has_none_and_so_has_no_company(shop: Shop) -> None:
    async with pages_of(shop) as visitor:
        none = await visitor.get(f"/notice/{shop.controller.controller_id}?lang=de")

    assert none.status == 404
    assert shop.controller.name not in none.text
