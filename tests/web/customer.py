"""A customer of the invented dealership who has said yes, and the pages their links open."""

import http.client
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import msgspec

from jawort.desk.company import notice
from jawort.desk.opt_out import page_link
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.setting import Setting, SettingKey
from jawort.ledger import contact, controller, purpose
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.page_link import Use
from jawort.runners import sequence
from jawort.web.house import House
from tests.desk.arrivals import Counter, open_counter, says, sent
from tests.shop import NOON, Shop
from tests.web.conftest import Visitor, started

PAGES = "https://seiten.autohaus-sonnenschein.example"
EARLY = NOON - timedelta(hours=12)
LATER = NOON + timedelta(minutes=10)
SETTLED = {
    SettingKey.PAGES_URL: PAGES,
    SettingKey.NOTICE_URL: "https://autohaus-sonnenschein.example/whatsapp",
    SettingKey.IMPRINT_URL: "https://autohaus-sonnenschein.example/impressum",
    SettingKey.COMPANY_ADDRESS: "Sonnenallee 12, 50999 Köln",
    SettingKey.COMPANY_CONTACT: "post@autohaus-sonnenschein.example, 0221 90009 120",
    SettingKey.AUTHORITY: "LDI Nordrhein-Westfalen",
    SettingKey.RECIPIENTS: "Rechenzentrum Beispiel; CRM Beispiel",
    SettingKey.TRANSFER_BASIS: "Angemessenheitsbeschluss (EU-US Data Privacy Framework)",
}


@dataclass(frozen=True)
class Customer:
    """Erika, who has agreed to offers about tyres, with the addresses she was told."""

    counter: Counter
    contact_id: UUID
    receipt: str

    async def link(self, use: Use, scope: str = "ads") -> str:
        """A link of another kind; gives its path."""
        async with self.counter.work() as work:
            token = await page_link.make(work, self.contact_id, use, scope=scope, now=NOON)
        return f"/{ {'withdraw': 'leave', 'preferences': 'choices'}[use] }/{token}"

    async def states(self) -> list[str]:
        """How her consents stand."""
        rows = await self.counter.rows("SELECT state FROM standing_consent ORDER BY state")
        return [row["state"] for row in rows]


async def customer(shop: Shop) -> Customer:
    """A shop that answers for its pages, with one customer who has just said yes."""
    counter = await open_counter(shop)
    async with counter.work() as work:
        for key, value in SETTLED.items():
            await controller.set_setting(work, Setting(key, value, EARLY, "Anna"))
        reminder = NewPurpose("N07", basis="contract", subject_de="Werkstatt-Termine")
        await purpose.add(work, reminder, now=EARLY)
        await purpose.add(work, NewPurpose("ADS", "Wohnmobile"), now=EARLY)
        await notice.publish(work, by="Anna", now=EARLY)
    await counter.take(says("START"))
    (row,) = await counter.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    await counter.take(says("JA", at=NOON + timedelta(minutes=1)))
    async with counter.work() as work:
        found = await contact.find(work, Identifier(IdentifierKind.WA_ID, "491713920001"))
    assert found is not None
    return Customer(counter, found, await told_receipt(counter))


async def told_receipt(counter: Counter) -> str:
    """The path of the receipt in what the person was answered."""
    async with counter.work() as work:
        row = await work.connection.fetchrow(
            "SELECT * FROM ready WHERE purpose = 'REPLY' ORDER BY ready_id DESC LIMIT 1"
        )
        keys = await open_keys(work, [row["contact_id"]])
        (sealed,) = [name for name in row.keys() if name.endswith("_sealed")]  # noqa: SIM118
        plain: Any = keys.open(row[sealed], place=f"ready.{sealed}:{row['ready_id']}")
    found = re.search(rf"{PAGES}(/receipt/[A-Za-z0-9_-]{{43}})", str(msgspec.json.decode(plain)))
    assert found is not None
    return found[1]


async def number_facts(shop: Shop) -> None:
    """Give the facts their numbers in the log, as `jawort work` does all the time."""
    await sequence.run_once(shop.ledger, now=LATER)


@asynccontextmanager
async def pages_of(shop: Shop) -> AsyncIterator[Visitor]:
    """The doors of this shop, some minutes after the yes."""
    async with started(House(shop.ledger, lambda: LATER)) as visitor:
        yield visitor


def post(base: str, path: str, **fields: str) -> tuple[int, dict[str, str], str]:
    """Press a button, as a browser without cookies does; follows nothing."""
    port = int(base.rstrip("/").rpartition(":")[2])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        head = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", path, urlencode(fields), head)
        answer = connection.getresponse()
        said = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, said, answer.read().decode()
    finally:
        connection.close()
