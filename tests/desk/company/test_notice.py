"""The privacy notice: printed from the settings, published in versions, shown once, and again."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.company import notice
from jawort.desk.company import purpose as purposes
from jawort.desk.sending.message import judge
from jawort.domain.decision import Obligation
from jawort.domain.fact import FactKind
from jawort.domain.notice.served import SERVE_AGAIN_AFTER
from jawort.domain.purpose import NewPurpose
from jawort.domain.refusal import Refusal
from jawort.domain.sending import outgoing as out
from jawort.domain.setting import SettingKey
from jawort.ledger import fact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import departure
from jawort.ledger.work import Work
from tests.desk.asking import asked, one
from tests.shop import NOON, Shop
from tests.stage import LONG_AGO, NOTICE, Stage, stage

ADDRESS = "Sonnenallee 1, 50667 Köln"
CONTACT = "post@autohaus-sonnenschein.example, +49 221 0000"
SETTLED = {
    SettingKey.COMPANY_ADDRESS: ADDRESS,
    SettingKey.COMPANY_CONTACT: CONTACT,
    SettingKey.AUTHORITY: "Landesbeauftragte für Datenschutz NRW",
    SettingKey.RECIPIENTS: "Rechenzentrum Rheinland GmbH; Kartei KG",
    SettingKey.TRANSFER_BASIS: "EU-US Data Privacy Framework",
    SettingKey.DPO_CONTACT: "dsb@autohaus-sonnenschein.example",
}
LATER = NOON + timedelta(days=1)


async def settled(work: Work) -> Stage:
    made = await stage(work)
    for key, value in SETTLED.items():
        await made.setting(key, value, at=LONG_AGO + timedelta(seconds=1))
    return made


def work_of(shop: Shop) -> Any:
    return shop.ledger.work(shop.controller.controller_id)


def words(shown: notice.Issue) -> str:
    page = shown.page
    return "\n".join(
        line
        for section in page.sections
        for line in (section.title, *section.paragraphs, *(" ".join(row) for row in section.rows))
    )


@pytest.mark.parametrize("key", notice.NEEDED)
async def test_without_any_one_of_its_facts_no_notice_is_published(
    shop: Shop, key: SettingKey
) -> None:
    async with work_of(shop) as work:
        made = await stage(work)
        await work.connection.execute("ALTER TABLE setting DISABLE TRIGGER setting_is_history")
        for name, value in SETTLED.items():
            await made.setting(name, value, at=LONG_AGO + timedelta(seconds=1))
        await made.run("DELETE FROM setting WHERE controller_id = $1 AND key = $2", key.value)

        with pytest.raises(Refusal) as refused:
            await notice.publish(work, by="Anna", now=NOON)

    assert refused.value.code == "NOTICE_INCOMPLETE"
    assert key.value in refused.value.say("de")


async def test_both_languages_name_what_article_13_asks_for(shop: Shop) -> None:
    async with work_of(shop) as work:
        await settled(work)
        new = NewPurpose("ADS", "reifen", cap_count=1, cap_days=7, subject_en="tyre offers")
        await purposes.add(work, new, by="Anna", now=NOON)
        assert await notice.publish(work, by="Anna", now=NOON) == 1
        german = await notice.notice_page(work, "de", now=NOON)
        english = await notice.notice_page(work, "en", now=NOON)

    for said in (words(german), words(english)):
        for value in (ADDRESS, CONTACT, *SETTLED.values()):
            for part in value.split("; "):
                assert part in said
        assert "Autohaus Sonnenschein GmbH, Köln" in said
        assert "Meta Platforms Ireland" in said
    assert "Version 1, 17 November 2026" in words(english)
    for german_words in (
        "Fassung 1, 17.11.2026",
        "Telefonnummer, WhatsApp-Name",
        "Nutzername und Nutzer-ID",
        "Datum und Uhrzeit der empfangenen und gesendeten WhatsApp-Nachrichten",
        "Verschlüsselung von WhatsApp endet an der Schnittstelle",
        "Meta speichert Nachrichten bis zu 30 Tage",
        "WhatsApp Ireland Ltd.",
        "keine automatischen Entscheidungen",
        "kein KI-Assistent",
        "jederzeit für die Zukunft widerrufen",
        "Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung",
    ):
        assert german_words in words(german)
    assert "Inhalt der empfangenen und gesendeten WhatsApp-Nachrichten" in words(german)
    assert "„reifen“ per WhatsApp, höchstens einmal pro Woche" in words(german)
    assert "“tyre offers” via WhatsApp, at most once a week" in words(english)
    assert "180 Tage nach ihrem Ende" in words(german)
    assert "180 days after they end" in words(english)


async def test_the_right_to_object_stands_apart_and_is_highlighted(shop: Shop) -> None:
    async with work_of(shop) as work:
        await settled(work)
        await notice.publish(work, by="Anna", now=NOON)
        for language in ("de", "en"):
            shown = await notice.notice_page(work, language, now=NOON)  # type: ignore[arg-type]
            marked = [one.key for one in shown.page.sections if one.is_highlighted]
            assert marked == ["objection"]


async def test_an_officer_who_is_not_needed_is_not_named(shop: Shop) -> None:
    async with work_of(shop) as work:
        made = await settled(work)
        await made.setting(SettingKey.DPO_CONTACT, "not needed")
        await notice.publish(work, by="Anna", now=NOON)
        shown = await notice.notice_page(work, "de", now=NOON)

    assert "not needed" not in words(shown)
    assert "Datenschutzbeauftragte" not in words(shown)


async def test_a_changed_setting_makes_the_notice_outdated_and_a_new_version_current(
    shop: Shop,
) -> None:
    async with work_of(shop) as work:
        made = await settled(work)
        await notice.publish(work, by="Anna", now=NOON)
        assert await notice.outdated(work, now=NOON) == ()
        with pytest.raises(Refusal, match="NOTICE_SAME"):
            await notice.publish(work, by="Anna", now=NOON)

        await made.setting(SettingKey.AUTHORITY, "BayLDA, Ansbach", at=LATER)
        assert await notice.outdated(work, now=LATER) == ("rights",)
        assert await notice.publish(work, by="Anna", now=LATER) == 2
        newest = await notice.notice_page(work, "de", now=LATER)
        first = await notice.notice_page(work, "de", version=1, now=LATER)

    assert "BayLDA" in words(newest)
    assert "BayLDA" not in words(first)
    assert (newest.page.version, first.page.version) == (2, 1)
    assert (newest.changed, first.changed) == (("rights",), ())


async def test_a_published_notice_never_changes(shop: Shop) -> None:
    async with work_of(shop) as work:
        await settled(work)
        await notice.publish(work, by="Anna", now=NOON)

    async with work_of(shop) as work:
        with pytest.raises(Exception, match="never changes"):
            await work.connection.execute("UPDATE wording SET structure = '{}'")


async def test_publishing_is_a_fact_with_the_digests_of_what_is_shown(shop: Shop) -> None:
    async with work_of(shop) as work:
        await settled(work)
        await notice.publish(work, by="Anna", now=NOON)
        shown = await notice.notice_page(work, "de", now=NOON)
        keys = await open_keys(work, [UUID(int=0)])
        told = await fact.facts_of_kinds(work, [FactKind.WORDING_PUBLISHED], keys)

    assert shown.sha256 in [one.public["page_sha256"] for one in told]
    assert {one.public["language"] for one in told} == {"de", "en"}


async def test_addresses_that_leave_no_room_for_the_message_are_refused(shop: Shop) -> None:
    async with work_of(shop) as work:
        made = await settled(work)
        await made.setting(SettingKey.NOTICE_URL, "https://x.example/" + "a" * 200)

        with pytest.raises(Refusal, match="NOTICE_LONG"):
            await notice.publish(work, by="Anna", now=NOON)


# -- serving ---------------------------------------------------------------------------------------


async def owes_notice(made: Stage, somebody: UUID, at: datetime) -> bool:
    conversation, inbound = await made.says(somebody, at=at)
    draft = made.draft(somebody, requested_by=inbound, conversation_id=conversation)
    (judged,) = await judge(made.work, [draft], now=at)
    return Obligation.NOTICE in judged.decision.obligations


async def serve(made: Stage, somebody: UUID, at: datetime) -> None:
    """The notice in force has left with a message."""
    conversation, inbound = await made.says(somebody, at=at)
    draft = made.draft(somebody, requested_by=inbound, conversation_id=conversation)
    outcome = await one(made, draft, at=at)
    row = await made.work.connection.fetchrow(
        "SELECT * FROM ready WHERE controller_id = $1 AND ready_id = $2",
        made.work.controller_id,
        outcome.ready_id,
    )
    left = departure.Departed(row, "accepted", f"wamid.{outcome.ready_id}")
    await departure.note(made.work, [left], now=at)
    await made.run(
        "UPDATE ready SET state = 'accepted', ended_at = $2 WHERE controller_id = $1", at
    )


async def test_a_new_version_is_shown_once_more_and_then_not_again(shop: Shop) -> None:
    async with work_of(shop) as work:
        made = await settled(work)
        somebody = await made.person()
        assert not await owes_notice(made, somebody, NOON)

        await notice.publish(work, by="Anna", now=NOON)
        assert await owes_notice(made, somebody, NOON)

        await serve(made, somebody, NOON)
        assert not await owes_notice(made, somebody, LATER)


@pytest.mark.parametrize(
    ("gap", "again"),
    [
        (SERVE_AGAIN_AFTER - timedelta(seconds=1), False),
        (SERVE_AGAIN_AFTER, True),
        (SERVE_AGAIN_AFTER + timedelta(days=30), True),
    ],
)
async def test_after_ninety_silent_days_it_is_shown_again(
    shop: Shop, gap: timedelta, again: bool
) -> None:
    async with work_of(shop) as work:
        made = await settled(work)
        somebody = await made.person()
        await notice.publish(work, by="Anna", now=NOON)
        await serve(made, somebody, NOON)

        assert await owes_notice(made, somebody, NOON + gap) is again


async def test_who_hears_from_us_in_between_is_not_shown_it_again(shop: Shop) -> None:
    async with work_of(shop) as work:
        made = await settled(work)
        somebody = await made.person()
        await notice.publish(work, by="Anna", now=NOON)
        await serve(made, somebody, NOON)
        between = NOON + timedelta(days=60)
        conversation, _ = await made.says(somebody, at=between)
        await made.answered(somebody, conversation, at=between)

        assert not await owes_notice(made, somebody, NOON + timedelta(days=120))
        assert await owes_notice(made, somebody, between + SERVE_AGAIN_AFTER)


async def test_each_serving_is_remembered_as_a_fact_also_the_second(shop: Shop) -> None:
    async with work_of(shop) as work:
        made = await settled(work)
        somebody = await made.person()
        await notice.publish(work, by="Anna", now=NOON)
        at = NOON + SERVE_AGAIN_AFTER
        await serve(made, somebody, NOON)
        await serve(made, somebody, NOON + timedelta(hours=1))
        await serve(made, somebody, at + timedelta(hours=1))
        keys = await open_keys(work, [somebody])
        told = await fact.facts_of(work, [somebody], keys, [FactKind.NOTICE_SERVED])
        shown = await notice.notice_page(work, "de", now=NOON)
        (row,) = await work.connection.fetch(
            "SELECT served_at FROM notice_served WHERE wording_id = $1", shown.wording_id
        )

    assert [one.public["notice"] for one in told] == [str(shown.wording_id)] * 2
    assert row["served_at"] == at + timedelta(hours=1)


async def test_the_published_words_are_what_the_message_carries(shop: Shop) -> None:
    async with work_of(shop) as work:
        made = await settled(work)
        await notice.publish(work, by="Anna", now=NOON)
        _, draft = await asked(made)
        (judged,) = await judge(work, [draft], now=NOON)
        shown = await notice.notice_page(work, "de", now=NOON)

    assert judged.message is not None
    content = judged.message.content.content
    assert isinstance(content, out.Text)
    assert content.body.endswith(shown.short)
    assert NOTICE in shown.short
    assert judged.message.notice_id == shown.wording_id
