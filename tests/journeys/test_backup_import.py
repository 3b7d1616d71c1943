"""Erased, an old backup restored, the number imported again: still no, until the person begins."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from jawort.desk.house import backup, restore
from jawort.desk.old_list.consent_import import Reading, Row, take_over
from jawort.desk.old_list.proof import ProofFile
from jawort.desk.old_list.row import Columns, ListMapping
from jawort.desk.right import erasure
from jawort.domain.contact import ContactState, Identifier
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.purpose import NewPurpose
from jawort.domain.question import Question
from jawort.domain.recovery import RecoverySheet
from jawort.domain.retention import RetentionClass
from jawort.domain.right.erasure import Ground
from jawort.ledger import consent, contact, controller, fact, purpose
from jawort.ledger.controller import NewSender
from jawort.ledger.situation import situations
from jawort.ledger.work import Ledger
from tests.journeys.backup_house import (
    HOUR,
    JULE,
    MEHMET,
    Two,
    make_backup,
    new_house,
    record_of,
    say_no,
)
from tests.shop import NOON

SCAN = ProofFile("liste.pdf", b"%PDF-1.4 Ja, gern")
LATER = NOON + timedelta(days=1)


async def offers(two: Two) -> tuple[UUID, UUID]:
    """A number of the first company and a purpose to which Jule and Mehmet have agreed."""
    async with two.ledger.work(two.first) as work:
        portfolio = await controller.add_portfolio(work, meta_id="1", now=NOON)
        new = NewSender(portfolio, "wa", "Sonnenschein", "DE", phone_number_id="100600700800900")
        sender = await controller.add_sender(work, new, now=NOON)
        offered = await purpose.add(work, NewPurpose("ADS", "Reifen"), now=NOON)
        said = {"act_at": NOON.isoformat(), "capture": "in_thread_button", "proof_ok": True}
        said |= {"purpose_id": str(offered), "sender_id": str(sender)}
        people = [two.people[JULE], two.people[MEHMET]]
        given = [
            NewFact(FactKind.CONSENT_GIVEN, RetentionClass.CONSENT_PROOF, one, personal=said)
            for one in people
        ]
        await fact.append(work, given, now=NOON)
        await consent.refold(work, people)
        assert [row["state"] for row in await consent.standing(work, people)] == ["granted"] * 2
    return sender, offered


async def imported(
    ledger: Ledger, two: Two, sender: UUID, offered: UUID, *people: Identifier
) -> list[str]:
    """The staff take over an old list with its proof: dry, and then really."""
    where = {"phone": 0, "said_at": 1, "text": 2, "proof": 3}
    mapping = ListMapping(
        source="Liste 2024",
        time_zone="Europe/Berlin",
        sender=sender,
        purpose=offered,
        columns=Columns(phone="p", said_at="s", text="t", proof="b"),
    )
    files = {SCAN.filename: SCAN}
    rows = [
        Row(line, (one.value, when, "Ja, Angebote.", SCAN.filename))
        for line, (one, when) in enumerate(
            ((one, when) for one in people for when in ("2024-05-03", "2026-11-18")), start=2
        )
    ]
    told = []
    for really in (False, True):
        reading = Reading(mapping, where, len(where), "DE", "Anna", really, files.get)
        for row in rows:  # each by itself: in one list the second would be a duplicate
            async for portion in take_over(ledger, two.first, [row], reading, now=LATER):
                told += [one.outcome for one in portion]
    return told


@pytest.mark.parametrize("said_no", [True, False], ids=["said no before", "said yes before"])
async def test_erased_restored_and_imported_again_is_still_no(
    two: Two, sheet: RecoverySheet, target: Path, tmp_path: Path, server_dsn: str, said_no: bool
) -> None:
    sender, offered = await offers(two)
    await make_backup(two, target)  # holds Jule with her yes
    if said_no:
        await say_no(two.ledger, two.first, JULE, "all", at=NOON + HOUR)
    await erasure.erase(
        two.ledger, two.first, two.people[JULE], ground=Ground.REQUEST, by="Anna", now=NOON + HOUR
    )
    assert await backup.write_noes(two.ledger, target, now=NOON + 2 * HOUR)

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        await restore.restore_data(ledger, target, now=NOON + 3 * HOUR)
        told = await imported(ledger, two, sender, offered, JULE)

        assert told == ["no_is_newer"] * 4
        async with ledger.work(two.first) as work:
            assert (await record_of(work, two.people[JULE])).state is ContactState.ERASED
            assert await contact.find(work, JULE) is None
            assert await consent.standing(work, [two.people[JULE]]) == []
            back = await contact.add(work, contact.NewContact("inbound", (JULE,)), now=LATER)
            question = Question(
                contact_id=back,
                channel="wa",
                origin="campaign",
                form="template",
                purpose="ADS",
                topic="Reifen",
                sender_id=sender,
            )
            (found,) = await situations(work, [question], now=LATER)
            assert found.suppressed
            assert found.consent == "none"
        assert await imported(ledger, two, sender, offered, JULE) == ["no_is_newer"] * 4


async def test_a_no_said_after_the_backup_holds_against_the_list_too(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    sender, offered = await offers(two)
    await make_backup(two, target)
    await say_no(two.ledger, two.first, MEHMET, "ads", at=NOON + HOUR)
    await backup.write_noes(two.ledger, target, now=NOON + 2 * HOUR)

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        await restore.restore_data(ledger, target, now=NOON + 3 * HOUR)
        told = await imported(ledger, two, sender, offered, MEHMET)

        assert set(told) <= {"no_is_newer", "already"}
        async with ledger.reading(two.first) as work:
            assert (await record_of(work, two.people[MEHMET])).optout == "ads"
