"""Texts that ask for consent, as acts: drafted, published, shown to the right person, withdrawn."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest

from jawort import gate
from jawort.desk.company import purpose as purposes
from jawort.desk.company import wording
from jawort.desk.consent import in_thread
from jawort.desk.sending import render
from jawort.domain.decision import Obligation
from jawort.domain.fact import FactKind
from jawort.domain.ids import ZERO
from jawort.domain.purpose import NewPurpose
from jawort.domain.question import Question
from jawort.domain.refusal import Refusal
from jawort.domain.sending import outgoing as out
from jawort.domain.sentence import Language
from jawort.domain.setting import Setting, SettingKey
from jawort.domain.wording.lint import LONGEST_BODY, NOTICE_ROOM
from jawort.domain.wording.text import Surface, Wording, digest
from jawort.ledger import controller, fact
from jawort.ledger import wording as rows
from jawort.ledger.consent import rebuild, refold
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import ready
from jawort.ledger.situation import situations
from jawort.ledger.wording import NewWording
from jawort.ledger.work import Work
from tests.desk.arrivals import Counter, open_counter, says, sent, taps
from tests.domain.wording.texts import adding, also
from tests.shop import NOON, Shop

EARLY = NOON - timedelta(hours=2)
HOUR = timedelta(hours=1)


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive and has no text in force yet."""
    made = await open_counter(shop)
    async with made.work() as work:
        await work.connection.execute("UPDATE wording SET withdrawn_at = $1", EARLY - HOUR)
        address = Setting(SettingKey.NOTICE_URL, "https://autohaus.example/chat", EARLY, "Anna")
        await controller.set_setting(work, address)
        caps = "UPDATE purpose SET cap_count = 1, cap_days = 7, subject_en = 'tyre offers'"
        await work.connection.execute(caps)
    return made


async def drafted(counter: Counter, language: Language = "de") -> Wording:
    async with counter.work() as work:
        made = await wording.draft(
            work, counter.purpose_id, surface="thread", language=language, now=EARLY
        )
    assert made.findings == ()
    return made.text


async def published(counter: Counter, language: Language = "de", **changed: Any) -> UUID:
    text = also(await drafted(counter, language), **changed)
    async with counter.work() as work:
        return await wording.publish(work, text, by="Anna Admin", now=EARLY)


async def agree(counter: Counter, *, at: Any = NOON) -> UUID:
    """Erika writes START, gets the text and taps yes; gives her record."""
    await counter.take(says("START", at=at))
    (row,) = await counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, f"wamid.{row['ready_id']}", ready_id=row["ready_id"])
    tap = taps(f"jawort:yes:{row['case_id']}", "Ja, anmelden", at=at + timedelta(minutes=1))
    await counter.take(tap)
    (record,) = await counter.rows("SELECT contact_id FROM contact LIMIT 1")
    return UUID(str(record["contact_id"]))


async def withdraw(counter: Counter, text: UUID, *, really: bool = True, at: Any = None) -> Any:
    async with counter.work() as work:
        return await wording.withdraw(
            work, text, by="Anna", why="unklar", really=really, now=at or NOON + HOUR
        )


async def standing(counter: Counter) -> Sequence[Any]:
    return [
        tuple(row)
        for row in await counter.rows(
            "SELECT state, proof_ok, wording_id FROM standing_consent ORDER BY contact_id"
        )
    ]


def advertisement(counter: Counter, contact_id: UUID) -> Question:
    return Question(
        contact_id=contact_id,
        sender_id=counter.sender_id,
        channel="wa",
        origin="campaign",
        form="template",
        purpose="ADS",
        ads_content=True,
        topic="Reifen",
    )


async def consent_seen(counter: Counter, contact_id: UUID, *, after: timedelta = HOUR) -> str:
    """What the gate is told about the yes so long after noon, and that its answer follows."""
    async with counter.work() as work:
        (found,) = await situations(work, [advertisement(counter, contact_id)], now=NOON + after)
    passing = {"form": "template", "tpl_category": "marketing", "tpl_ok": True, "quiet": False}
    passing |= {"basis": "consent", "cap_hit": False, "minor": "ok", "freeze": False}
    answer = gate.decide(msgspec.structs.replace(found, **passing))
    if found.consent == "invalid":
        assert answer.code == "E_CONSENT_INVALID"
    return found.consent


# -- publishing ------------------------------------------------------------------------------------


async def test_a_model_is_published_and_is_what_people_see_with_its_own_buttons(
    counter: Counter,
) -> None:
    text_id = await published(counter, yes="Ja, gern")
    await counter.take(says("START"))

    (row,) = await counter.rows("SELECT * FROM ready WHERE purpose = 'L_DOI'")
    async with counter.work() as work:
        keys = await open_keys(work, [row["contact_id"]])
        waiting = ready.opened(row["content_sealed"], row["ready_id"], keys)
        text = await wording.shown(work, text_id)
    content = waiting.content.content
    assert isinstance(content, out.Buttons)
    assert content.frame.body.startswith(text.body)
    assert [one.label for one in content.buttons] == ["Ja, gern", "Nein"]


async def test_a_faulty_text_is_refused_with_every_objection_and_nothing_is_kept(
    counter: Counter,
) -> None:
    text = also(await drafted(counter), is_ticked=True, no="")
    async with counter.work() as work:
        with pytest.raises(wording.WordingRefused) as refused:
            await wording.publish(work, text, by="Anna", now=NOON)

    assert {one.code for one in refused.value.findings} == {"PRETICKED", "BUTTON_MISSING"}
    assert len(await counter.rows("SELECT FROM wording WHERE surface <> ''")) == 0


async def test_nobody_publishes_anonymously_and_nothing_is_published_twice(
    counter: Counter,
) -> None:
    text = await drafted(counter)
    async with counter.work() as work:
        with pytest.raises(Refusal, match="WHO"):
            await wording.publish(work, text, by=" ", now=NOON)
    await published(counter)
    with pytest.raises(Refusal, match="WORDING_SAME"):
        await published(counter)


async def test_a_text_for_an_ended_or_unknown_purpose_is_refused(counter: Counter) -> None:
    text = await drafted(counter)
    async with counter.work() as work:
        stranger = also(text, purposes=(uuid4(),))
        with pytest.raises(wording.WordingRefused, match="NO_PURPOSE"):
            await wording.publish(work, stranger, by="Anna", now=NOON)
        await purposes.retire(work, counter.purpose_id, by="Anna", really=True, now=NOON)
        with pytest.raises(wording.WordingRefused, match="NO_PURPOSE"):
            await wording.publish(work, text, by="Anna", now=NOON)


@pytest.mark.parametrize("surface", ["paper", "form"])
async def test_what_is_too_long_for_a_chat_is_published_only_where_one_for_chats_is_in_force(
    counter: Counter, surface: Surface
) -> None:
    """Whoever confirms with START what they agreed to elsewhere is asked by one or the other."""
    async with counter.work() as work:
        made = await wording.draft(
            work, counter.purpose_id, surface=surface, language="de", now=EARLY
        )
        long = adding(made.text, "." * (LONGEST_BODY["thread"] - len(made.text.body)))
        with pytest.raises(wording.WordingRefused) as refused:
            await wording.publish(work, long, by="Anna", now=EARLY)
    assert [one.code for one in refused.value.findings] == ["NO_CHAT_TEXT"]

    in_chat = await published(counter)
    async with counter.work() as work:
        await wording.publish(work, long, by="Anna", now=EARLY)
    await withdraw(counter, in_chat)
    async with counter.work() as work:
        findings = await wording.check(work, long, now=NOON + HOUR)

    assert [one.code for one in findings] == ["NO_CHAT_TEXT"]


async def test_the_fact_of_publishing_holds_the_digest_of_the_text_as_shown(
    counter: Counter,
) -> None:
    text_id = await published(counter)
    async with counter.work() as work:
        keys = await open_keys(work, [ZERO])
        (told,) = await fact.facts_of_kinds(work, [FactKind.WORDING_PUBLISHED], keys)
        text = await wording.shown(work, text_id)

    assert told.public["wording_sha256"] == digest(text.body).hex() == text.body_sha256.hex()
    assert told.personal is not None
    assert told.personal["approved_by"] == "Anna Admin"
    assert told.personal["body"] == text.body


@pytest.mark.parametrize(
    "change",
    [
        "body = 'Anderes'",
        "body_sha256 = 'x'",
        "language = 'en'",
        "structure = '{}'",
        "approved_by = 'Niemand'",
        "published_at = published_at + interval '1 day'",
        "purpose_id = NULL",
        "withdrawn_why = 'einfach so'",
    ],
)
async def test_the_database_itself_keeps_a_published_text(counter: Counter, change: str) -> None:
    await published(counter)
    with pytest.raises(Exception, match="never changes"):
        await counter.rows(f"UPDATE wording SET {change} WHERE surface = 'thread'")


async def test_a_withdrawn_text_cannot_come_back(counter: Counter) -> None:
    text_id = await published(counter)
    await withdraw(counter, text_id)

    with pytest.raises(Exception, match="never changes"):
        await counter.rows("UPDATE wording SET withdrawn_at = NULL")
    with pytest.raises(Refusal, match="WORDING_WITHDRAWN"):
        await withdraw(counter, text_id)


# -- the text for a person -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spoken", "seen"), [("de", "de"), ("en", "en"), ("en-GB", "en"), ("fr", "en"), ("", "de")]
)
async def test_everybody_is_asked_in_their_own_language_where_there_is_a_text(
    counter: Counter, spoken: str, seen: str
) -> None:
    ids = {await published(counter, "de"): "de", await published(counter, "en"): "en"}
    await counter.take(says("Hallo"))
    await counter.rows("UPDATE contact SET language = $1", spoken)
    await counter.take(says("START", at=NOON + timedelta(seconds=5)))

    (asked,) = await counter.rows("SELECT wording_id FROM opt_in_request")
    assert ids[asked["wording_id"]] == seen


async def test_a_language_of_their_own_comes_before_ours(counter: Counter) -> None:
    await published(counter, "de")
    async with counter.work() as work:
        await work.connection.execute(
            "INSERT INTO wording (controller_id, wording_id, kind, name, version, language, body,"
            " body_sha256, published_at, approved_by, purpose_id, surface)"
            " SELECT controller_id, $1, kind, name, 9, 'tr', 'Merhaba', 'x', published_at,"
            " approved_by, purpose_id, surface FROM wording WHERE surface = 'thread'",
            UUID(int=5),
        )
    await counter.take(says("Merhaba"))
    await counter.rows("UPDATE contact SET language = 'tr'")
    await counter.take(says("START", at=NOON + timedelta(seconds=5)))

    (asked,) = await counter.rows("SELECT wording_id FROM opt_in_request")
    assert asked["wording_id"] == UUID(int=5)


async def test_each_place_has_its_own_text_in_the_language_of_whoever_sees_it(
    counter: Counter,
) -> None:
    chat = await published(counter)
    async with counter.work() as work:
        for language in ("de", "en"):
            made = await wording.draft(
                work,
                counter.purpose_id,
                surface="form",
                language=language,  # type: ignore[arg-type]
                now=EARLY,
            )
            await wording.publish(work, made.text, by="Anna", now=EARLY)

        async def found(surface: Any, language: str) -> Any:
            return await wording.in_force(
                work, counter.purpose_id, surface=surface, language=language, now=NOON
            )

        english, french = await found("form", "en-US"), await found("form", "fr")
        assert english is not None and english.body.startswith("Yes, ")
        assert french is not None and french.surface == "form"
        assert (await found("thread", "de")).wording_id == chat
        assert await found("paper", "de") is None


async def test_a_text_for_paper_is_never_shown_in_a_chat(counter: Counter) -> None:
    async with counter.work() as work:
        made = await wording.draft(
            work, counter.purpose_id, surface="paper", language="de", now=EARLY
        )
        await wording.publish(work, made.text, by="Anna", now=EARLY)
    await counter.take(says("START"))

    assert not await counter.rows("SELECT FROM opt_in_request")


# -- the end of a text -----------------------------------------------------------------------------


async def test_withdrawing_a_text_makes_its_consents_invalid_at_once(counter: Counter) -> None:
    text_id = await published(counter)
    erika = await agree(counter)
    assert await standing(counter) == [("granted", True, text_id)]
    assert await consent_seen(counter, erika) == "granted"

    touched = await withdraw(counter, text_id)

    assert (touched.granted_count, touched.asked_count) == (1, 0)
    assert await standing(counter) == [("invalid", False, text_id)]
    assert await consent_seen(counter, erika) == "invalid"


async def test_a_dry_run_says_whom_it_would_concern_and_ends_nothing(counter: Counter) -> None:
    text_id = await published(counter)
    await agree(counter)
    facts = await counter.rows("SELECT FROM fact")

    touched = await withdraw(counter, text_id, really=False)

    assert touched.granted_count == 1
    assert await standing(counter) == [("granted", True, text_id)]
    assert await counter.rows("SELECT FROM fact") == facts


async def test_a_dry_run_counts_rows_of_an_earlier_release_and_writes_nothing(
    counter: Counter,
) -> None:
    text_id = await published(counter)
    await agree(counter)
    await counter.rows("UPDATE standing_consent SET wording_id = NULL")
    before = await counter.rows("SELECT xmin::text, * FROM standing_consent")

    touched = await withdraw(counter, text_id, really=False)

    assert touched.granted_count == 1
    assert await counter.rows("SELECT xmin::text, * FROM standing_consent") == before


async def test_rows_of_an_earlier_release_are_made_anew_in_portions_only_when_a_text_ends(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    text_id = await published(counter)
    erika = await agree(counter)
    people = [*(UUID(int=one) for one in range(1, 4)), erika]
    seen: list[int] = []

    async def found(*_: object) -> list[UUID]:
        return people

    async def folded(work: Work, portion: Sequence[UUID]) -> None:
        seen.append(len(portion))
        await refold(work, portion)

    monkeypatch.setattr("jawort.desk.company.wording.rows.folded_before", found)
    monkeypatch.setattr("jawort.desk.company.wording.consent.refold", folded)
    monkeypatch.setattr("jawort.desk.company.wording._PORTION", 3)
    await withdraw(counter, text_id, really=False)
    dry = list(seen)
    await withdraw(counter, text_id)

    assert (dry, seen) == ([], [3, 1])
    assert await standing(counter) == [("invalid", False, text_id)]


async def test_what_is_folded_from_facts_alone_is_the_same(counter: Counter) -> None:
    text_id = await published(counter)
    await agree(counter)
    await withdraw(counter, text_id)
    before = await counter.rows("SELECT * FROM standing_consent")

    async with counter.work() as work:
        await rebuild(work)

    assert await counter.rows("SELECT * FROM standing_consent") == before


async def test_a_row_that_missed_the_end_of_its_text_does_not_pass_the_gate(
    counter: Counter,
) -> None:
    text_id = await published(counter)
    erika = await agree(counter)
    await withdraw(counter, text_id)
    await counter.rows("UPDATE standing_consent SET state = 'granted', proof_ok = true")

    assert await consent_seen(counter, erika) == "invalid"


async def test_a_yes_to_another_text_is_not_touched(counter: Counter) -> None:
    first = await published(counter)
    second = await published(counter, yes="Ja, gern")
    erika = await agree(counter)

    touched = await withdraw(counter, first)

    assert touched.granted_count == 0
    assert await standing(counter) == [("granted", True, second)]
    assert await consent_seen(counter, erika) == "granted"


async def test_who_said_yes_before_to_a_row_of_an_earlier_release_is_found(
    counter: Counter,
) -> None:
    text_id = await published(counter)
    erika = await agree(counter)
    await counter.rows("UPDATE standing_consent SET wording_id = NULL")

    touched = await withdraw(counter, text_id)

    assert touched.granted_count == 1
    assert await consent_seen(counter, erika) == "invalid"


async def test_who_is_being_asked_with_it_can_no_longer_say_yes(counter: Counter) -> None:
    text_id = await published(counter)
    await counter.take(says("START"))
    (row,) = await counter.rows("SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.asked", ready_id=row["ready_id"])
    touched = await withdraw(counter, text_id, at=NOON + timedelta(seconds=30))
    await counter.take(
        taps(f"jawort:yes:{row['case_id']}", "Ja, anmelden", at=NOON + timedelta(minutes=1))
    )

    assert touched.asked_count == 1
    assert [one[0] for one in await standing(counter)] == ["pending"]
    async with counter.work() as work:
        assert await in_thread.expire(work, now=NOON + HOUR) == 1
    assert [one[0] for one in await standing(counter)] == ["expired"]


async def test_whoever_took_it_back_before_stays_withdrawn(counter: Counter) -> None:
    text_id = await published(counter)
    await agree(counter)
    await counter.take(says("STOP", at=NOON + timedelta(minutes=5)))

    touched = await withdraw(counter, text_id)

    assert touched.granted_count == 0
    assert [one[0] for one in await standing(counter)] == ["withdrawn"]


async def test_after_the_end_only_a_new_yes_to_a_new_text_counts(counter: Counter) -> None:
    await withdraw(counter, await published(counter))
    again = await published(counter, yes="Ja, gern")
    erika = await agree(counter, at=NOON + 2 * HOUR)

    assert await standing(counter) == [("granted", True, again)]
    assert await consent_seen(counter, erika, after=3 * HOUR) == "granted"


async def test_the_end_is_a_fact_with_its_reason(counter: Counter) -> None:
    text_id = await published(counter)
    await withdraw(counter, text_id)
    async with counter.work() as work:
        keys = await open_keys(work, [ZERO])
        (told,) = await fact.facts_of_kinds(work, [FactKind.WORDING_WITHDRAWN], keys)
        text = await wording.shown(work, text_id)

    assert told.personal is not None
    assert (told.personal["by"], told.personal["why"]) == ("Anna", "unklar")
    assert told.public["wording_sha256"] == text.body_sha256.hex()


async def test_without_a_name_or_a_reason_nothing_ends(counter: Counter) -> None:
    text_id = await published(counter)
    async with counter.work() as work:
        for by, why, code in (("", "unklar", "WHO"), ("Anna", " ", "WHY")):
            with pytest.raises(Refusal, match=code):
                await wording.withdraw(work, text_id, by=by, why=why, really=True, now=NOON)
        with pytest.raises(Refusal, match="WORDING_UNKNOWN"):
            await wording.withdraw(work, uuid4(), by="Anna", why="x", really=True, now=NOON)


@pytest.mark.parametrize("really", [False, True])
async def test_a_privacy_notice_is_no_text_to_be_withdrawn(counter: Counter, really: bool) -> None:
    async with counter.work() as work:
        new = NewWording("notice", "chat", "de", "Kurz.", "Anna")
        notice = await rows.publish(work, new, now=EARLY)
    with pytest.raises(Refusal, match="WORDING_NOTICE"):
        await withdraw(counter, notice, really=really)
    async with counter.work() as work:
        assert (await wording.shown(work, notice)).withdrawn_at is None


async def test_a_topic_is_named_as_the_company_has_put_it_on_record(counter: Counter) -> None:
    async with counter.work() as work:
        around = await wording.surroundings(work, counter.purpose_id, "en", now=NOON)
        german = await wording.surroundings(work, counter.purpose_id, "de", now=NOON)
        await purposes.add(work, NewPurpose("N03", basis="contract"), by="Anna", now=NOON)
        more = await wording.surroundings(work, counter.purpose_id, "de", now=NOON)

    assert around.subject is not None and around.subject.words == "tyre offers"
    assert german.subject is not None and german.subject.words == "Reifen"
    assert (german.others, more.others) == ((), ("Versandstatus",))


@pytest.mark.parametrize(("more", "fits"), [(0, True), (1, False)])
def test_the_longest_text_and_the_longest_notice_fit_into_one_message(
    more: int, fits: bool
) -> None:
    head = render.Letterhead(
        company="Autohaus Sonnenschein GmbH, Köln",
        brand="Sonnenschein",
        notice_url="https://x.example",
        imprint_url="https://x.example",
        language="de",
        notice_id=uuid4(),
        notice_text="n" * NOTICE_ROOM,
    )
    longest = "w" * (LONGEST_BODY["thread"] + more)
    question = out.Buttons(frame=out.Frame(body=longest), buttons=(out.Button("k", "Ja"),))

    written = render.write(question, [Obligation.NOTICE], head)

    assert (written is not None) is fits
