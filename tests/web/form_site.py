"""A company with texts as the house drafts them, a page with three boxes, and a poster."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from jawort.desk.company import wording
from jawort.desk.road import form
from jawort.domain.purpose import NewPurpose
from jawort.domain.setting import Setting, SettingKey
from jawort.domain.wording.text import Surface
from jawort.ledger import controller, purpose
from jawort.ledger.form import Form
from jawort.ledger.work import Work
from jawort.web.house import House
from tests.desk.arrivals import Counter, open_counter
from tests.desk.road.form_desk import EARLY, a_page
from tests.shop import NOON, Shop
from tests.web.conftest import started

SETTINGS = {
    SettingKey.COMPANY_ADDRESS: "Lindenallee 14, 50999 Köln",
    SettingKey.COMPANY_CONTACT: "030 23125001, post@autohaus-sonnenschein.example",
    SettingKey.NOTICE_URL: "https://autohaus-sonnenschein.example/whatsapp",
    SettingKey.IMPRINT_URL: "https://autohaus-sonnenschein.example/impressum",
    SettingKey.PAGES_URL: "https://jawort.autohaus-sonnenschein.example",
}
PURPOSES = (
    NewPurpose("N07", basis="consent"),
    NewPurpose("N08", basis="consent"),
    NewPurpose(
        "ADS", "angebote", "wa", "consent", 2, 30, "Reifen, Pflege und Zubehör", "tyres and care"
    ),
)


class Place(NamedTuple):
    """What stands there, and where it is served."""

    counter: Counter
    page: Form
    poster: Form
    base: str

    def at(self, path: str = "", language: str = "de") -> str:
        """The address of the page."""
        return f"{self.base}f/{self.page.public_id}{path or '?'}&lang={language}"


@asynccontextmanager
async def opened(shop: Shop) -> AsyncIterator[Place]:
    """Put everything on record and start the server."""
    counter = await open_counter(shop)
    async with counter.work() as work:
        for key, value in SETTINGS.items():
            later = EARLY + timedelta(minutes=1)
            await controller.set_setting(work, Setting(key, value, later, "Anna"))
        offered = [await purpose.add(work, one, now=EARLY) for one in PURPOSES]
        for one in offered:
            await publish(work, one, "form")
            await publish(work, one, "thread")
        ways = SETTINGS[SettingKey.COMPANY_CONTACT]
        new = a_page(counter.sender_id, *offered, other_ways=ways)
        page = await form.define_from_console(work, new, by="Anna", now=NOON)
        new = a_page(
            counter.sender_id, *offered[:2], kind="poster", place="Tresen", other_ways=ways
        )
        poster = await form.define_from_console(work, new, by="Anna", now=NOON)
    async with started(House(shop.ledger, lambda: NOON)) as somebody:
        yield Place(counter, page, poster, somebody.base)


async def publish(work: Work, purpose_id: UUID, surface: Surface, *, now: datetime = NOON) -> None:
    """The drafts of the house, in both languages, as they are, put in force."""
    for language in ("de", "en"):
        made = await wording.draft(
            work,
            purpose_id,
            surface=surface,
            language=language,
            name=f"{surface}-{purpose_id}",
            now=now,
        )
        await wording.publish(work, made.text, by="Anna", now=now)
