"""The composer over HTTP: without a script, as a part for one, and what is refused."""

import re
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from jawort.domain.staff.account import Role
from tests.people import erika
from tests.shop import NOON, Shop
from tests.stage import Stage, stage
from tests.web.staff import Colleague, Hire, Office, office, staff

__all__ = ["office", "staff"]

HOUR = timedelta(hours=1)
KEY = "composer:00112233445566778899aabbccddeeff"
OFFER = "Ja, ab 16 Uhr. Und nur diese Woche: 15 % auf Winterräder!"


@dataclass(frozen=True)
class Desk:
    """Somebody of the staff, and a conversation to answer in."""

    shop: Shop
    agent: Colleague
    conversation: UUID
    inbound: UUID

    def path(self, what: str) -> str:
        return f"/inbox/{self.conversation}/{what}"

    async def value(self, statement: str) -> object:
        async with self.shop.ledger.bare_connection() as connection:
            return await connection.fetchval(statement)


@pytest.fixture
async def desk(shop: Shop, office: Office, staff: Hire) -> Desk:
    """Erika asked an hour ago."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await erika(work)
        await made.show_notice(person)
        conversation, inbound = await made.says(person, at=NOON - HOUR)
    return Desk(shop, await staff(Role.AGENT), conversation, inbound)


def marks(text: str) -> list[tuple[str, str]]:
    """Tone and sign of what the composer tells of what was just done."""
    return re.findall(
        r'<p class="word ?(\w*)" role="status"[^>]*><svg[^>]*><use href="#([\w-]+)"', text
    )


async def test_a_plain_form_sends_once_and_says_so(desk: Desk) -> None:
    page = await desk.agent.get(desk.path("answer"))
    key = re.search(r'name="key" value="([^"]+)"', page.text)
    assert key is not None
    given = {"text": "Ja, ab 16 Uhr.", "key": key[1], "do": "send"}
    first, second = [await desk.agent.post(desk.path("send"), given) for _ in range(2)]

    assert (page.status, first.status, second.status) == (200, 200, 200)
    assert "Geht gleich hinaus." in first.text
    assert marks(first.text) == [("", "i-ok")]
    assert first.headers["hx-trigger"] == "jawort:changed"
    assert await desk.value("SELECT count(*) FROM ready") == 1
    assert 'name="text" rows="2"' in first.text
    assert "Ja, ab 16 Uhr." not in first.text


async def test_a_refusal_shows_the_words_the_reason_the_law_and_a_way_on(desk: Desk) -> None:
    said = await desk.agent.post(desk.path("send"), {"text": OFFER, "key": KEY})
    again = await desk.agent.get(desk.path("answer"))

    for shown in (said.text, again.text):
        assert "nur diese Woche: 15 % auf Winterräder!</textarea>" in shown
        assert "So nicht." in shown
        assert "§ 7 Abs. 2 Nr. 2 UWG" in shown
        assert "R14" in shown
        assert "<mark>Und nur diese Woche" in shown
    assert await desk.value("SELECT count(*) FROM ready") == 0


async def test_the_verdict_comes_before_the_button(desk: Desk) -> None:
    said = await desk.agent.post(desk.path("verdict"), {"text": "Ja, ab 16 Uhr.", "key": KEY})
    english = await desk.agent.post(
        desk.path("verdict") + "?lang=en", {"text": "Ja, ab 16 Uhr.", "key": KEY}
    )

    assert "als Antwort auf heute, 10:00." in said.text
    assert 'data-what="allowed"' in said.text
    assert "noch 22 h 59 min" in said.text
    assert "as an answer to today, 10:00." in english.text
    assert await desk.value("SELECT count(*) FROM decision") == 0


async def test_marks_are_counted_in_characters_also_after_emoji(desk: Desk) -> None:
    words = "👍🏽 Gern. Jetzt zugreifen!"
    said = await desk.agent.post(desk.path("verdict"), {"text": words, "key": KEY})
    marks = re.search(r'data-marks="(\d+)-(\d+) "', said.text)

    assert marks is not None
    assert words[int(marks[1]) : int(marks[2])] == "Jetzt zugreifen!"


async def test_who_asked_for_it_is_tied_to_the_message(desk: Desk) -> None:
    given = {"text": OFFER, "key": KEY, "asked": str(desk.inbound)}
    await desk.agent.post(desk.path("send"), given)

    assert await desk.value("SELECT answers FROM ready") == desk.inbound


async def test_taken_back_the_words_are_there_again(desk: Desk) -> None:
    await desk.agent.post(desk.path("send"), {"text": "Ja, ab 16 Uhr.", "key": KEY})
    ready = await desk.value("SELECT ready_id FROM ready")
    said = await desk.agent.post(desk.path("undo"), {"ready": str(ready)})

    assert "Zurückgeholt." in said.text
    assert "Ja, ab 16 Uhr.</textarea>" in said.text
    assert await desk.value("SELECT state FROM ready") == "cancelled"


async def test_closed_the_answer_waits_and_can_be_changed(
    desk: Desk, office: Office, staff: Hire
) -> None:
    office.clock.now = NOON + 24 * HOUR
    agent = await staff(Role.AGENT)
    closed = await agent.get(desk.path("answer"))
    given = {"text": "Ja, ab 16 Uhr.", "key": KEY, "do": "keep"}
    kept = await agent.post(desk.path("send"), given)
    where = re.search(r'formaction="([^"]+/withdraw)"', kept.text)
    assert where is not None
    changed = await agent.post(where[1], {"text": "Bis dann!", "key": KEY})
    again = await agent.post(where[1], {"text": "Moment.", "key": KEY})

    assert "Fenster zu seit 9:59" in closed.text
    assert 'value="keep"' not in closed.text  # there is nothing to keep yet
    assert "Geht hinaus, sobald Erika Beispiel schreibt oder tippt" in kept.text
    assert "Ja, ab 16 Uhr.\nBis dann!</textarea>" in changed.text
    assert "Diese Antwort wartet nicht mehr." in again.text
    assert marks(again.text) == [("plain", "i-dash")]  # nothing was achieved, nothing went wrong
    assert marks(changed.text) == [("", "i-ok")]
    assert "Moment.</textarea>" in again.text  # what was written meanwhile is still there
    assert await desk.value("SELECT state FROM kept_answer") == "withdrawn"


async def test_too_late_is_no_success(desk: Desk) -> None:
    late = await desk.agent.post(desk.path("undo"), {"ready": str(UUID(int=1))})

    assert "Zu spät: Die Nachricht ist schon unterwegs." in late.text
    assert marks(late.text) == [("plain", "i-dash")]


async def test_a_draft_outlives_the_session(desk: Desk, staff: Hire) -> None:
    await desk.agent.post(desk.path("draft"), {"text": "Halb ferti", "key": KEY})
    back = await staff(Role.AGENT)
    page = await back.get(desk.path("answer"))

    assert back.cookies != desk.agent.cookies
    assert "Halb ferti</textarea>" in page.text


async def test_a_late_draft_of_what_was_sent_is_told_so(desk: Desk) -> None:
    given = {"text": "Ja, ab 16 Uhr.", "key": KEY}
    before = await desk.agent.post(desk.path("draft"), given)
    await desk.agent.post(desk.path("send"), given)
    after = await desk.agent.post(desk.path("draft"), given)

    assert (before.status, "x-jawort-sent" in before.headers) == (204, False)
    assert (after.status, after.headers["x-jawort-sent"]) == (409, "1")


async def test_a_part_is_no_whole_page(desk: Desk) -> None:
    part = await desk.agent.post(desk.path("send"), {"text": OFFER, "key": KEY}, X_Jawort_Part="1")

    assert part.text.lstrip().startswith("<form")
    assert "<html" not in part.text


@pytest.mark.parametrize(
    "text", ["x" * 4097, "x" * 30_000, "<script>alert(1)</script>", '"><img src=x>', "\x00", " "]
)
async def test_whatever_is_typed_is_answered_and_escaped(desk: Desk, text: str) -> None:
    said = await desk.agent.post(desk.path("send"), {"text": text, "key": KEY})

    assert said.status == 200
    assert "<script>alert" not in said.text
    assert "<img src=x>" not in said.text


async def test_a_text_too_long_is_said_with_its_length_and_still_there(desk: Desk) -> None:
    said = await desk.agent.post(desk.path("send"), {"text": "ja " * 1500, "key": KEY})

    assert "Zu lang: 4500 von höchstens 4096 Zeichen." in said.text
    assert "ja ja ja" in said.text


async def test_buttons_and_a_list_go_out_as_such(desk: Desk) -> None:
    given = {"text": "Passt es?", "key": KEY, "button": ["Ja", "Nein", ""]}
    await desk.agent.post(desk.path("send"), given)
    twice = {"text": "Passt es?", "key": KEY + "2", "button": ["Ja", "Ja"]}
    said = await desk.agent.post(desk.path("send"), twice)

    assert await desk.value("SELECT count(*) FROM ready") == 1
    assert "Zwei Tasten heißen gleich." in said.text


@pytest.mark.parametrize(
    "given",
    [
        {"asked": "x", "quotes": "'; DROP TABLE ready", "template": "1", "media": "zz"},
        {"key": ""},
        {"key": "k" * 5000},
        {"line": ["a"] * 100, "line_more": ["b"]},
        {"quotes": str(uuid4()), "asked": str(uuid4()), "template": str(uuid4())},
        {"media": str(uuid4()), "media_kind": "image"},
    ],
)
async def test_a_bent_form_is_no_fault(desk: Desk, given: dict[str, object]) -> None:
    for what in ("verdict", "send"):
        said = await desk.agent.post(desk.path(what), {"text": "Ja.", "key": KEY, **given})
        assert said.status == 200, what
    assert (await desk.agent.post(desk.path("draft"), {"text": "Ja.", **given})).status in (
        204,
        409,
    )


@pytest.mark.parametrize("what", ["send", "verdict", "draft", "undo", "voice"])
async def test_without_the_token_of_the_session_nothing_happens(desk: Desk, what: str) -> None:
    said = await desk.agent.post(desk.path(what), {"text": "Ja.", "key": KEY}, token=False)

    assert said.status == 403
    assert await desk.value("SELECT count(*) FROM ready") == 0


@pytest.mark.parametrize("role", [Role.MARKETING, Role.PRIVACY, Role.AUDITOR])
async def test_roles_that_do_not_answer_are_told_so(desk: Desk, staff: Hire, role: Role) -> None:
    other = await staff(role)
    for what in ("send", "verdict", "draft"):
        assert (await other.post(desk.path(what), {"text": "Ja.", "key": KEY})).status == 403
    assert await desk.value("SELECT count(*) FROM ready") == 0


async def test_who_only_reads_sees_the_clock_and_no_button(desk: Desk, staff: Hire) -> None:
    page = await (await staff(Role.PRIVACY)).get(desk.path("answer"))

    assert page.status == 200
    assert "noch 22 h 59 min" in page.text
    assert 'name="text"' not in page.text


async def test_what_is_no_recording_is_refused_in_words(desk: Desk) -> None:
    said = await desk.agent.post(desk.path("voice"), {"x": "y"})

    assert said.status == 409
    assert '"code":"VOICE_UNREADABLE"' in said.text


async def test_quick_replies_are_for_leads_and_filled_for_the_person(
    desk: Desk, staff: Hire
) -> None:
    lead = await staff(Role.LEAD)
    given = {"shortcut": "/Gruss", "body": "Guten Tag {name}, hier ist {agent}."}
    done = await lead.post("/settings/quick-replies", given)
    refused = await desk.agent.post("/settings/quick-replies", given)
    wrong = await lead.post("/settings/quick-replies", {"shortcut": "x", "body": "Hallo {vorname}"})
    page = await desk.agent.get(desk.path("answer"))

    assert (done.status, refused.status, wrong.status) == (303, 403, 409)
    assert "{vorname}" in wrong.text
    assert 'data-shortcut="gruss"' in page.text
    assert 'data-body="Guten Tag Erika Beispiel, hier ist Jana Okafor."' in page.text


async def test_templates_say_what_may_go_and_what_is_missing(desk: Desk, shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        sender = await work.connection.fetchval("SELECT sender_id FROM sender")
        made = Stage(work, sender)
        text = "Guten Tag {{1}}, Ihre Antwort zu {{2}} liegt bereit."
        answer = await made.template(
            "antwort", category="utility", purpose="REPLY", text=text, fulfils=()
        )
        await made.template()
    shown = await desk.agent.get(desk.path("composer/templates"))
    half = {"template": str(answer), "gap": ["Frau Beispiel", " "], "key": KEY}
    missing = await desk.agent.post(desk.path("send"), half)
    full = {"template": str(answer), "gap": ["Frau Beispiel", "24-1191"], "key": KEY}
    done = await desk.agent.post(desk.path("send"), full)

    assert shown.text.index("antwort") < shown.text.index("prospekt")
    assert "R47" in shown.text
    assert "In der Vorlage fehlt noch: 2." in missing.text
    assert "Frau Beispiel" in missing.text
    assert "Geht gleich hinaus." in done.text


async def test_every_rule_can_be_read_before_the_button_is_pressed(desk: Desk) -> None:
    given = {"text": OFFER, "key": KEY}
    verdict = await desk.agent.post(desk.path("verdict"), given)
    page = await desk.agent.post(desk.path("explain"), given)
    part = await desk.agent.post(desk.path("explain") + "?lang=en", given, X_Jawort_Part="1")
    at_all = await desk.agent.get(desk.path("why"))

    assert f'formaction="{desk.path("explain")}"' in verdict.text
    assert "<html" in page.text
    assert "noch nichts gesendet" in page.text
    assert "<html" not in part.text
    assert "nothing sent yet" in part.text
    for shown, rule in ((page, "R14"), (part, "R14"), (at_all, "R27")):
        assert shown.status == 200
        assert re.search(rf'rule (no|ok) decides">.*?"r">{rule}<', shown.text)
        assert shown.text.count("<summary>") == 54
    assert OFFER not in page.text
    assert await desk.value("SELECT count(*) FROM decision") == 0


async def test_what_is_too_long_is_said_above_the_rules_that_would_allow_it(desk: Desk) -> None:
    given = {"text": "x" * 4097, "key": KEY}
    page = await desk.agent.post(desk.path("explain"), given)
    part = await desk.agent.post(desk.path("explain") + "?lang=en", given, X_Jawort_Part="1")

    assert "Zu lang: 4097 von höchstens 4096 Zeichen." in page.text
    assert "Warum nicht?" in page.text
    assert part.text.index("Too long: 4097 of at most 4096") < part.text.index("R27")


async def test_an_auditor_reads_why_nobody_can_write_and_not_the_conversation(
    desk: Desk, office: Office, staff: Hire
) -> None:
    office.clock.now = NOON + 26 * HOUR
    auditor = await staff(Role.AUDITOR)

    why = await auditor.get(desk.path("why"))
    talk = await auditor.get(f"/inbox/{desk.conversation}")
    unknown = await auditor.get(f"/inbox/{uuid4()}/why")

    assert (why.status, talk.status, unknown.status) == (200, 403, 404)
    assert re.search(r'rule no decides">.*?"r">R12<', why.text)
    assert "Erika" not in why.text


async def test_a_failed_answer_is_tried_again_once_and_a_no_is_said_and_remembered(
    desk: Desk, office: Office, staff: Hire
) -> None:
    await desk.agent.post(desk.path("send"), {"text": "Ja, ab 16 Uhr.", "key": KEY})
    ready = await desk.value("UPDATE ready SET state = 'failed' RETURNING ready_id")
    thread = await desk.agent.get(f"/inbox/{desk.conversation}")
    first, second = [await desk.agent.htmx(desk.path(f"again/{ready}")) for _ in range(2)]
    plain = await desk.agent.post(desk.path(f"again/{ready}"))
    count = await desk.value("SELECT count(*) FROM ready")
    await desk.value("UPDATE ready SET state = 'failed' RETURNING 1")
    office.clock.now = NOON + 26 * HOUR
    late = await staff(Role.AGENT)
    again = await desk.value("SELECT ready_id FROM ready WHERE idempotency_key LIKE 'again:%'")
    held = await late.htmx(desk.path(f"again/{again}"))

    assert f'action="{desk.path(f"again/{ready}")}"' in thread.text
    assert [first.status, second.status, plain.status, plain.place] == [
        200,
        200,
        303,
        f"/inbox/{desk.conversation}",
    ]
    assert "Wird noch einmal gesendet." in first.text
    assert count == 2
    assert held.status == 409
    assert "24 Stunden" in held.text
    assert await desk.value("SELECT count(*) FROM decision WHERE outcome = 'deny'") == 1
