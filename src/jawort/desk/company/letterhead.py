"""Who a public page is from: the company as it answers for itself (Art. 13(1)(a) GDPR; § 5 DDG)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jawort.domain.setting import SettingKey
from jawort.ledger import controller, notice
from jawort.ledger.work import Ledger, Work


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above and below a page for customers; empty where nobody has answered for it.

    contact: the other ways to reach the company. notice_version: its newest privacy notice, 0 when
    none is published here.
    """

    controller_id: UUID
    company: str
    address: str
    contact: str
    notice_url: str
    imprint_url: str
    notice_version: int


async def letterhead(work: Work, *, now: datetime) -> Letterhead:
    """The company of this work. Raises LookupError when there is none of that id."""
    company = await controller.controller(work)
    if company is None:
        raise LookupError("no such controller")
    stands = {key: one.value for key, one in (await controller.settings(work, now=now)).items()}
    published = await notice.newest(work, now=now)
    return Letterhead(
        controller_id=work.controller_id,
        company=company.name,
        address=stands.get(SettingKey.COMPANY_ADDRESS, ""),
        contact=stands.get(SettingKey.COMPANY_CONTACT, ""),
        notice_url=stands.get(SettingKey.NOTICE_URL, ""),
        imprint_url=stands.get(SettingKey.IMPRINT_URL, ""),
        notice_version=published[0].version if published else 0,
    )


async def is_company(ledger: Ledger, controller_id: UUID) -> bool:
    """Whether a company of this id is served here."""
    async with ledger.house_work() as work:
        return controller_id in {one.controller_id for one in await controller.controllers(work)}
