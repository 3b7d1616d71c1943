"""What the journeys of backup and restore stand on."""

from pathlib import Path

import pytest

from jawort.desk.house import backup
from jawort.domain.recovery import RecoverySheet
from jawort.ledger import controller
from tests.journeys.backup_house import (
    ERIKA,
    JULE,
    KARL,
    MEHMET,
    Two,
    number_facts,
    say_no,
    welcome,
)
from tests.shop import NOON, Shop


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """An empty backup folder."""
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


@pytest.fixture
async def two(shop: Shop) -> Two:
    """People with a yes each; Mehmet has already said no to advertising."""
    async with shop.ledger.house_work() as work:
        other = await controller.add(work, "Hofladen Apfel e. K., Jork", country="DE", now=NOON)
    people = {}
    for one, who in ((shop.controller, (ERIKA, MEHMET, JULE)), (other, (KARL,))):
        for number in who:
            people[number] = await welcome(shop.ledger, one, number)
    await say_no(shop.ledger, shop.controller.controller_id, MEHMET, "ads", at=NOON)
    await number_facts(shop.ledger, now=NOON)
    return Two(shop.ledger, shop.controller.controller_id, other.controller_id, people)


@pytest.fixture
async def sheet(two: Two) -> RecoverySheet:
    """The printed sheet of the house."""
    return await backup.make_sheet(two.ledger, now=NOON)
