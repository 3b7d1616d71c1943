"""A band of age: noted for the whole person, obeyed by the gate; the age itself is not kept."""

import pytest

from jawort.desk.consent import age
from jawort.domain.refusal import Refusal
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import contact, controller
from tests.ledger.asking import at
from tests.people import OTHER_PHONE
from tests.shop import NOON, Shop
from tests.stage import stage


@pytest.mark.parametrize(
    ("years", "country", "parent", "minor"),
    [
        (16, "", False, "ok"),
        (15, "", False, "under_no_parent"),
        (15, "", True, "under_with_parent"),
        (14, "AT", False, "ok"),
        (13, "AT", False, "under_no_parent"),
        (15, "US", False, "under_no_parent"),
    ],
)
async def test_the_gate_is_told_the_band_by_the_border_of_the_country(
    shop: Shop, years: int, country: str, parent: bool, minor: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await controller.set_setting(work, Setting(SettingKey.CHILD_DIRECTED, "no", NOON, "Anna"))
        one, other = await made.person(), await made.person(OTHER_PHONE.value)
        await contact.link(work, other, one, reason="staff", now=NOON)

        await age.note(work, one, years, by="Anna", country=country, parent=parent, now=NOON)

        assert (await at(made, other, purpose="ADS")).minor == minor
        rows = await work.connection.fetch("SELECT leaf FROM fact_waiting")
        told = [row["leaf"] for row in rows if b"age_told" in row["leaf"]]
        assert len(told) == 2


async def test_what_is_no_age_or_by_nobody_is_refused(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()

        with pytest.raises(Refusal, match="AGE"):
            await age.note(work, somebody, 131, by="Anna", now=NOON)
        with pytest.raises(Refusal, match="WHO"):
            await age.note(work, somebody, 20, by=" ", now=NOON)
