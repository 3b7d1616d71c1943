"""One person as staff see them, and what each role may do about them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from jawort.desk.people import person, person_act
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.person import Written, masked
from jawort.domain.purpose import NewPurpose
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.right.erasure import Ground
from jawort.domain.staff.account import Actor, Permission, Role
from jawort.ledger import fact, message, purpose
from jawort.ledger.fact import Fact
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.message import NewMessage
from jawort.ledger.proof import log
from jawort.ledger.work import Ledger
from tests.desk.team import Team, team
from tests.stage import Stage

NUMBER = "+491713920146"


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def _anna(ours: Team) -> Actor:
    return await ours.actor(Role.ADMIN, "Anna")


async def test_a_page_tells_who_it_is_and_masks_what_they_are_known_by(ours: Team) -> None:
    mail = Identifier(IdentifierKind.EMAIL, "erika@beispiel.example")
    erika = await ours.person(identifiers=(Identifier(IdentifierKind.PHONE, NUMBER), mail))
    thread, _ = await ours.write(erika, "Ist mein Auto fertig?")
    anna = await _anna(ours)

    async with ours.work() as work:
        seen = await person.page(work, anna, erika, now=ours.now)

    assert (seen.name, seen.state, seen.kind) == ("Erika Beispiel", "active", "consumer")
    assert seen.conversation_id == thread
    assert {one.masked for one in seen.known} == {"+49 171 ••• ••46", "e•••@•••.example"}
    assert NUMBER not in repr(seen) and "Erika" not in repr(seen)
    assert "392" not in "".join(one.masked for one in seen.known)


async def test_what_was_written_stands_between_the_facts_newest_first(ours: Team) -> None:
    erika = await ours.person()
    thread, question = await ours.write(erika, "Ist mein Auto fertig?")
    async with ours.work() as work:
        made = Stage(work, ours.sender_id)
        await made.consent(erika, "granted", "ADS", "Reifen")
        kept = NewMessage(thread, erika, "out", "text", ours.now, {"text": "Ja, ab fünf."})
        await message.add(work, kept, now=ours.now)

        seen = await person.page(work, await _anna(ours), erika, now=ours.now)
        auditor = await ours.actor(Role.AUDITOR, "Paul")
        masked_too = await person.page(work, auditor, erika, now=ours.now)

    told = [one for one in seen.history if isinstance(one, Written)]
    assert [(one.is_ours, one.words) for one in told] == [
        (True, "Ja, ab fünf."),
        (False, "Ist mein Auto fertig?"),
    ]
    assert told[1].message_id == question and told[1].delivery is None
    assert told[0].delivery is not None
    assert len(seen.history) == len(seen.events) + 2
    assert list(seen.history) == sorted(seen.history, key=lambda one: one.at, reverse=True)
    assert "Auto" not in repr(seen)
    assert not auditor.may(Permission.READ_INBOX)
    assert [one.words for one in masked_too.written] == ["", ""]


async def test_of_a_chat_set_apart_the_history_says_only_that_something_was_written(
    ours: Team,
) -> None:
    erika = await ours.person()
    thread, _ = await ours.write(erika, "Mama, wann kommst du?")
    async with ours.work() as work:
        await work.connection.execute(
            "UPDATE conversation SET private_since = $1 WHERE conversation_id = $2",
            ours.now,
            thread,
        )
        seen = await person.page(work, await _anna(ours), erika, now=ours.now)

    assert [(one.words, one.kind) for one in seen.written] == [("", "text")]


async def test_what_may_be_sent_is_what_the_gate_is_told_and_what_nobody_asked(ours: Team) -> None:
    erika = await ours.person()
    anna = await _anna(ours)
    async with ours.work() as work:
        await Stage(work, ours.sender_id).consent(erika, "granted", "ADS", "Reifen")
        await purpose.add(work, NewPurpose("N07"), now=ours.now)
        before = await person.page(work, anna, erika, now=ours.now)
        await person_act.record_no(work, anna, erika, "ads", now=ours.now)
    async with ours.work() as work:
        after = await person.page(work, anna, erika, now=ours.now)

    told = {(one.code, one.topic): (one.state, one.tone) for one in before.standings}
    assert told == {("ADS", "Reifen"): ("granted", "ok"), ("N07", ""): ("none", "plain")}
    told = {(one.code, one.topic): (one.state, one.tone) for one in after.standings}
    assert told["ADS", "Reifen"][1] != "ok"
    (no,) = [one for one in after.events if one.kind is FactKind.CONSENT_WITHDRAWN]
    assert (no.road, no.at) == ("agent", ours.now - timedelta(seconds=1))
    assert "ads" in dict(after.remembered)


@pytest.mark.parametrize("scope", ["type:N07", "all"])
async def test_a_no_to_what_rests_on_a_contract_is_no_contract_any_more_and_can_be_proved(
    ours: Team, scope: str
) -> None:
    erika = await ours.person()
    anna = await _anna(ours)
    async with ours.work() as work:
        reminders = await purpose.add(work, NewPurpose("N07", basis="contract"), now=ours.now)
        await purpose.add(work, NewPurpose("N08", basis="contract"), now=ours.now)
        before = await person.page(work, anna, erika, now=ours.now)
        await person_act.record_no(work, anna, erika, scope, now=ours.now)
    async with ours.work() as work:
        after = await person.page(work, anna, erika, now=ours.now)
        await log.sequence(work, now=ours.now)
        made = await person_act.prove_one(work, anna, erika, reminders, now=ours.now)

    assert {one.state for one in before.standings} == {"contract"}
    told = {one.code: (one.state, one.tone) for one in after.standings}
    assert told["N07"] == ("withdrawn", "no")
    assert told["N08"] == (("contract", "ok") if scope == "type:N07" else ("withdrawn", "no"))
    assert [one.kind for one in made.proof.events] == ["consent_withdrawn"]


async def test_a_number_is_shown_in_full_to_who_may_and_who_looked_is_logged(ours: Team) -> None:
    erika = await ours.person(identifiers=(Identifier(IdentifierKind.PHONE, NUMBER),))
    other = await ours.person()
    miriam = await ours.actor(Role.AGENT)
    async with ours.work() as work:
        seen = await person.page(work, miriam, erika, now=ours.now)
        (known,) = seen.known
        full = await person.reveal(
            work, miriam, erika, known.identifier_id, address="192.0.2.7", now=ours.now
        )
        with pytest.raises(Refusal, match="IDENTIFIER_UNKNOWN"):
            await person.reveal(work, miriam, other, known.identifier_id, address="", now=ours.now)
        rows = await work.connection.fetch("SELECT * FROM security_event")

    assert full == NUMBER
    (row,) = rows
    assert (row["kind"], row["account_id"], row["contact_id"], row["detail"]) == (
        "number_revealed",
        miriam.account_id,
        erika,
        "phone",
    )


async def test_each_act_is_refused_to_every_role_without_its_permission(ours: Team) -> None:
    erika, other = await ours.person(), await ours.person("Max Muster")
    actors = {role: await ours.actor(role, role.value) for role in Role}
    acts = {
        Permission.READ_PROOF: lambda work, who: person.page(work, who, erika, now=ours.now),
        Permission.REVEAL: lambda work, who: person.reveal(
            work, who, erika, uuid4(), address="", now=ours.now
        ),
        Permission.RECORD_CONSENT: lambda work, who: person_act.record_no(
            work, who, erika, "all", now=ours.now
        ),
        Permission.RESTRICT: lambda work, who: person_act.restrict(
            work, who, erika, reason="Bitte", lift=False, now=ours.now
        ),
        Permission.MARK_PERSON: lambda work, who: person_act.plan_merge(
            work, who, erika, other, now=ours.now
        ),
        Permission.EXPORT: lambda work, who: person_act.export_all(work, who, erika, now=ours.now),
        Permission.ERASE: lambda work, who: person_act.plan_erasure(work, who, erika, now=ours.now),
    }
    for permission, act in acts.items():
        for actor in actors.values():
            code = ""
            async with ours.work() as work:
                try:
                    await act(work, actor)
                except Refusal as refused:
                    code = refused.code
            assert (code == "FORBIDDEN") is not actor.may(permission), (permission, actor.role)


async def test_marks_hold_for_the_whole_person_and_another_word_is_refused(ours: Team) -> None:
    erika, double = await ours.person(), await ours.person("E. Beispiel")
    anna = await _anna(ours)
    async with ours.work() as work:
        await person_act.merge_with(work, anna, erika, double, reason="Kundennummer", now=ours.now)
        await person_act.mark_kind(work, anna, erika, "applicant", now=ours.now)
        band = await person_act.mark_age(work, anna, erika, 14, parent=False, now=ours.now)
        with pytest.raises(Refusal, match="KIND"):
            await person_act.mark_kind(work, anna, erika, "friend", now=ours.now)
    async with ours.work() as work:
        for one in (erika, double):
            seen = await person.page(work, anna, one, now=ours.now)
            assert (seen.kind, seen.minor) == ("applicant", band)
            assert set(seen.people) == {erika, double}
            assert FactKind.CONTACT_LINKED in {event.kind for event in seen.events}


async def test_a_long_life_opens_no_more_facts_than_the_page_shows(
    ours: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    erika = await ours.person()
    anna = await _anna(ours)
    for place in range(person.NEWEST + 5):
        async with ours.work() as work:
            new = NewFact(
                FactKind.NOTICE_SERVED,
                RetentionClass.CONSENT_PROOF,
                contact_id=erika,
                personal={"by": f"Nr. {place}"},
            )
            await fact.append(work, [new], now=ours.now)
    opened: list[Any] = []
    known: Callable[[Any, OpenKeys], Fact] = fact._fact

    def counted(row: Any, keys: OpenKeys) -> Fact:
        opened.append(row)
        return known(row, keys)

    monkeypatch.setattr(fact, "_fact", counted)

    async with ours.work() as work:
        seen = await person.page(work, anna, erika, now=ours.now)

    last = range(person.NEWEST + 4, 4, -1)
    assert [one.by for one in seen.events] == [f"Nr. {place}" for place in last]
    assert len(opened) == person.NEWEST


async def test_what_is_numbered_is_older_than_what_still_waits_for_its_number(ours: Team) -> None:
    erika = await ours.person()
    made = []
    for number_it in (True, True, False, False):
        async with ours.work() as work:
            new = NewFact(FactKind.NOTICE_SERVED, RetentionClass.CONSENT_PROOF, erika)
            made += await fact.append(work, [new], now=ours.now)
            if number_it:
                await log.sequence(work, now=ours.now)

    async with ours.work() as work:
        keys = await open_keys(work, [erika])
        kinds = [FactKind.NOTICE_SERVED]
        found = await fact.newest_of(work, [erika], keys, kinds, count=3)

    assert [one.fact_id for one in found] == made[:0:-1]


async def test_who_is_erased_has_no_page_any_more(ours: Team) -> None:
    erika = await ours.person()
    anna = await _anna(ours)
    async with ours.work() as work:
        assert (await person_act.plan_erasure(work, anna, erika, now=ours.now)).contact_count == 1
        assert (await person.page(work, anna, erika, now=ours.now)).name == "Erika Beispiel"
    done = await person_act.erase(ours.ledger, anna, erika, ground=Ground.REQUEST, now=ours.now)
    assert done.contact_count == 1
    async with ours.work() as work:
        with pytest.raises(Refusal):
            await person.page(work, anna, erika, now=ours.now)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("phone", NUMBER, "+49 171 ••• ••46"),
        ("wa_id", NUMBER[1:], "+49 171 ••• ••46"),
        ("email", "k.baerwald@firma.example", "k•••@•••.example"),
        ("phone", "+493023125001", "+49 30 ••• ••01"),
        ("phone", "+15550142233", "+1 555 ••• ••33"),
        ("phone", "+447700900817", "+44 770 ••• ••17"),
        ("phone", "+352621123456", "+352 621 ••• ••56"),
        ("phone", "+3726211234", "+372 ••• ••34"),
        ("email", "k@firma.example", "•••@•••.example"),
        ("email", "erika@localhost", "e•••@•••"),
        ("bsuid", "DE.11842233", "DE. ••••"),
        ("crm", "K-209", "••••"),
        ("bsuid", "DE.1184223344", "DE.1184 ••••"),
        ("crm", "K-20931", "K-••••"),
    ],
)
def test_what_is_masked_can_be_recognised_and_not_used(kind: str, value: str, shown: str) -> None:
    assert masked(kind, value) == shown
