"""The inbox over real HTTP: lists, threads, acts and who may not see them."""

import asyncio
import gzip
import html
import http.client
import re
from urllib.parse import urlsplit

import pytest

from jawort.desk.sending.message import send
from jawort.domain.staff.account import Role
from jawort.ledger import controller
from tests.desk.arrivals import open_counter, says
from tests.shop import NOON, Shop
from tests.web.inbox_house import (
    HELGA,
    KATRIN,
    YUSUF,
    nobody,
    notes,
    says_more,
    settled,
    writes,
)
from tests.web.staff import Hire, Office


async def test_a_message_stands_in_the_list_with_name_words_and_clock(
    office: Office, staff: Hire
) -> None:
    _, conversation = await writes(office, KATRIN, "Guten Tag", "Ist mein Wagen fertig?")
    jana = await staff(Role.AGENT)

    shown = html.unescape((await jana.get("/inbox?view=unassigned")).text)

    assert f'id="r-{conversation}"' in shown
    assert "Katrin Bärwald" in shown
    assert "Ist mein Wagen fertig?" in shown
    assert 'aria-label="2 ungelesen"' in shown
    assert "noch 23 h" in shown
    assert KATRIN[0] not in shown


@pytest.mark.parametrize(
    ("said", "german", "english"),
    [
        (("Wann ist er fertig?",), "hat gefragt: heute, 11:00", "has asked: today, 11:00"),
        (
            ("STOP",),
            "Werbung beendet, nichts offen; schrieb zuletzt: heute, 11:00",
            "advertising ended, nothing open; last wrote: today, 11:00",
        ),
        (("Wann ist er fertig?", "STOP"), "hat gefragt: heute, 11:00", "has asked: today, 11:00"),
        (("Auskunft",), "<span>schrieb zuletzt: heute, 11:00", "<span>last wrote: today, 11:00"),
    ],
)
async def test_beside_the_thread_stands_what_holds_now_and_no_question_where_none_is_left(
    office: Office, shop: Shop, staff: Hire, said: tuple[str, ...], german: str, english: str
) -> None:
    counter = await open_counter(shop)
    for text in said:
        await counter.take(says(text))
    async with counter.work() as work:
        await work.connection.execute("UPDATE ready SET state = 'accepted'")
        conversation = await work.connection.fetchval("SELECT conversation_id FROM conversation")
    jana = await staff(Role.AGENT)

    panel = [
        html.unescape((await jana.get(f"/inbox/{conversation}/person?lang={lang}")).text)
        for lang in ("de", "en")
    ]

    assert german in panel[0]
    assert english in panel[1]
    assert ("hat gefragt" in panel[0]) == german.startswith("hat gefragt")


async def test_an_empty_list_says_that_all_is_answered(office: Office, staff: Hire) -> None:
    jana = await staff(Role.AGENT)

    german = (await jana.get("/inbox")).text
    english = (await jana.get("/inbox?lang=en")).text

    assert "Alles beantwortet." in german
    assert "Neue Nachrichten erscheinen hier von selbst." in german
    assert "All answered." in english


async def test_who_names_no_list_sees_the_first_in_which_something_stands(
    office: Office, staff: Hire
) -> None:
    _, one = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana, miriam = await staff(Role.AGENT), await staff(Role.LEAD)

    async def seen(path: str = "/inbox") -> tuple[str, bool]:
        page = html.unescape((await jana.get(path)).text)
        source = re.search(r'data-source="/inbox/rows\?view=([a-z]+)"', page)
        assert source
        return source[1], f'id="r-{one}"' in page

    free = await seen()
    named = await seen("/inbox?view=mine")
    await miriam.htmx("/inbox/act/take", {"id": str(one), "view": "view=open"})
    of_another = await seen()
    await jana.htmx("/inbox/act/take", {"id": str(one), "view": "view=open"})
    mine = await seen()
    await jana.htmx("/inbox/act/close", {"id": str(one), "view": "view=open"})
    done = await seen()

    assert free == ("unassigned", True)
    assert named == ("mine", False)
    assert of_another == ("open", True)
    assert mine == ("mine", True)
    assert done == ("unassigned", False)


async def test_a_thread_is_a_page_of_its_own_and_a_part_for_htmx(
    office: Office, staff: Hire
) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana = await staff(Role.AGENT)

    whole = (await jana.get(f"/inbox/{conversation}?view=unassigned")).text
    part = (await jana.get(f"/inbox/{conversation}?view=unassigned", HX_Request="true")).text
    back = await jana.get(
        f"/inbox/{conversation}", HX_Request="true", HX_History_Restore_Request="true"
    )

    assert whole.startswith("<!doctype html>")
    assert part.lstrip().startswith('<main class="thread"')
    assert "Ist mein Wagen fertig?" in whole
    assert "Ist mein Wagen fertig?" in part
    assert back.text.startswith("<!doctype html>")


async def test_marketing_and_auditors_read_no_conversation(office: Office, staff: Hire) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")

    for role in (Role.MARKETING, Role.AUDITOR):
        somebody = await staff(role)
        for path in ("/inbox", f"/inbox/{conversation}", f"/inbox/{conversation}/talk"):
            said = await somebody.get(path)
            assert said.status == 403, (role, path)
            assert "Wagen" not in said.text
        found = await somebody.post("/inbox/search", {"text": "Wagen"})
        assert found.status == 403


async def test_a_thread_of_nobody_is_not_here(office: Office, staff: Hire) -> None:
    jana = await staff(Role.AGENT)

    said = await jana.get(f"/inbox/{nobody()}")

    assert said.status == 404


async def test_an_act_answers_with_a_toast_and_can_be_taken_back(
    office: Office, staff: Hire
) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana = await staff(Role.AGENT)

    done = await jana.htmx("/inbox/act/close", {"id": str(conversation), "view": "view=open"})
    after = (await jana.get("/inbox/rows?view=open")).text
    undo = re.search(r'name="undo" value="([0-9a-f-]{36})"', done.text)
    assert undo
    taken_back = await jana.htmx("/inbox/act/undo", {"undo": undo[1], "view": "view=open"})
    again = (await jana.get("/inbox/rows?view=open")).text

    assert done.status == 200
    assert done.headers["hx-trigger"] == "jawort:done"
    assert "Erledigt." in done.text
    assert str(conversation) not in after
    assert "Zurückgenommen." in taken_back.text
    assert str(conversation) in again


async def test_without_a_script_an_act_leads_back_to_its_list(office: Office, staff: Hire) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana = await staff(Role.AGENT)

    said = await jana.post("/inbox/act/take", {"id": str(conversation), "view": "view=open"})
    mine = (await jana.get("/inbox/rows?view=mine")).text

    assert (said.status, said.place) == (303, "/inbox?view=open")
    assert str(conversation) in mine


async def test_several_conversations_are_done_at_once(office: Office, staff: Hire) -> None:
    pairs = [await writes(office, who, "Hallo") for who in (KATRIN, YUSUF, HELGA)]
    ids = [str(conversation) for _, conversation in pairs]
    jana = await staff(Role.AGENT)

    said = await jana.htmx("/inbox/act/close", {"id": ids[:2], "view": "view=open"})
    rest = (await jana.get("/inbox/rows?view=open")).text

    assert "2 Gespräche erledigt." in said.text
    assert ids[2] in rest
    assert ids[0] not in rest


@pytest.mark.parametrize("broken", ["", "x", "00000000-0000-0000-0000-00000000000z"])
async def test_a_form_without_a_readable_id_is_refused_with_a_sentence(
    office: Office, staff: Hire, broken: str
) -> None:
    jana = await staff(Role.AGENT)

    said = await jana.htmx("/inbox/act/close", {"id": broken} if broken else {})

    assert said.status == 409
    assert "Das Formular ist unvollständig." in said.text


@pytest.mark.parametrize(
    "when",
    [
        "",
        "morgen",
        "2026-13-01T08:00",
        "1999-01-01T08:00",
        "0001-01-01T00:00",
        "9999-12-31T23:59-02",
    ],
)
async def test_snoozing_until_no_real_time_is_refused_with_a_sentence(
    office: Office, staff: Hire, when: str
) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana = await staff(Role.AGENT)

    said = await jana.htmx("/inbox/act/snooze", {"id": str(conversation), "value": when})

    assert said.status == 409
    assert said.headers["hx-reswap"] == "none"
    assert len(said.text) > 20


async def test_search_finds_people_and_words_and_keeps_the_words_out_of_the_address(
    office: Office, staff: Hire
) -> None:
    _, conversation = await writes(office, KATRIN, "Der Auspuff ist laut")
    await writes(office, YUSUF, "Guten Tag")
    jana = await staff(Role.AGENT)

    by_word = await jana.htmx("/inbox/search", {"text": "auspuff", "view": "view=open"})
    by_name = await jana.htmx("/inbox/search", {"text": "bärwald"})
    nothing = await jana.htmx("/inbox/search", {"text": "zylinderkopf"})
    by_address = await jana.get("/inbox/search?text=auspuff")

    assert f"/inbox/{conversation}" in by_word.text
    assert "<mark>Auspuff</mark>" in by_word.text
    assert "<mark>Bärwald</mark>" in by_name.text
    assert "Nichts gefunden" in nothing.text
    assert by_address.status in (404, 405)


async def test_a_note_names_a_colleague_who_finds_it_under_mentioned(
    office: Office, staff: Hire
) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana, miriam = await staff(Role.AGENT), await staff(Role.LEAD)

    said = await jana.htmx(
        f"/inbox/{conversation}/note",
        {"text": "Bitte <b>prüfen</b>", "mention": str(miriam.account.account_id)},
    )
    thread = (await jana.get(f"/inbox/{conversation}/talk")).text
    hers = (await miriam.get("/inbox/rows?view=mentioned")).text
    mine = (await jana.get("/inbox/rows?view=mentioned")).text

    assert said.status == 200
    assert "Bitte &lt;b&gt;prüfen&lt;/b&gt;" in thread
    assert "@Miriam Adler" in thread
    assert str(conversation) in hers
    assert str(conversation) not in mine


async def test_names_and_texts_inject_nothing(office: Office, staff: Hire) -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    somebody, conversation = await writes(office, (KATRIN[0], evil), evil)
    jana = await staff(Role.AGENT)
    await notes(office, jana.actor, conversation, evil)
    await says_more(office, somebody, "javascript:alert(1)")

    pages = [
        (await jana.get(f"/inbox/{conversation}?view=open")).text,
        (await jana.get("/inbox/rows?view=open")).text,
        (await jana.get(f"/inbox/{conversation}/person")).text,
        (await jana.htmx("/inbox/search", {"text": "script"})).text,
    ]

    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert 'href="javascript' not in page


async def test_reading_is_told_by_the_page_and_what_came_later_stays_unread(
    office: Office, staff: Hire
) -> None:
    somebody, conversation = await writes(office, KATRIN, "Eins", "Zwei")
    jana = await staff(Role.AGENT)
    talk = (await jana.get(f"/inbox/{conversation}/talk")).text
    heard = re.search(r'data-heard="(\d+)"', talk)
    assert heard
    await says_more(office, somebody, "Drei")

    said = await jana.htmx(f"/inbox/{conversation}/read", {"heard": heard[1]})
    row = (await jana.get("/inbox/rows?view=open")).text

    assert said.status == 204
    assert 'aria-label="1 ungelesen"' in row


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("theme", ["view=mine", "view=closing", "view=rights", "view=private"])
async def test_every_list_opens_in_both_languages(
    office: Office, staff: Hire, language: str, theme: str
) -> None:
    miriam = await staff(Role.LEAD)

    said = await miriam.get(f"/inbox?{theme}&lang={language}")

    assert said.status == 200
    assert f'<html lang="{language}"' in said.text


@pytest.mark.parametrize(
    "query",
    [
        "view=queue",
        "view=queue&queue=",
        "view=queue&queue=%00",
        "view=%00",
        "view=x",
        "queue=service",
        "after=zz",
        "after=%00",
    ],
)
async def test_a_spoilt_address_leads_to_ones_own_list_or_to_the_first_look(
    office: Office, staff: Hire, query: str
) -> None:
    jana = await staff(Role.AGENT)

    said = await jana.get(f"/inbox?{query}")

    shown = "mine" if "view=" in query else "unassigned"
    assert said.status == 200
    assert f'data-source="/inbox/rows?view={shown}"' in said.text


@pytest.mark.parametrize("cursor", ["%00", "zz", "9" * 300, "%ff"])
async def test_a_spoilt_cursor_of_a_thread_shows_its_newest(
    office: Office, staff: Hire, cursor: str
) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana = await staff(Role.AGENT)

    said = await jana.get(f"/inbox/{conversation}/older?older={cursor}")

    assert said.status == 200
    assert "Ist mein Wagen fertig?" in said.text


@pytest.mark.parametrize("text", ["\x00", "%", "'; --", "a" * 5000, "🙂 Ж"])
async def test_any_search_has_an_answer(office: Office, staff: Hire, text: str) -> None:
    jana = await staff(Role.AGENT)

    said = await jana.htmx("/inbox/search", {"text": text})

    assert said.status == 200


async def test_why_shows_the_decision_with_every_rule_as_a_part_and_as_a_page(
    office: Office, staff: Hire
) -> None:
    somebody, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await settled(work)
        (outcome,) = await send(work, [made.draft(somebody, purpose="ADS")], now=NOON)
    jana, paul = await staff(Role.AGENT), await staff(Role.AUDITOR)

    thread = html.unescape((await jana.get(f"/inbox/{conversation}/talk")).text)
    part = await jana.get(f"/inbox/why/{outcome.decision_id}", HX_Request="true")
    whole = await paul.get(f"/inbox/why/{outcome.decision_id}?lang=en")

    assert f"/inbox/why/{outcome.decision_id}" in thread
    assert part.text.lstrip().startswith('<aside class="whynot"')
    assert part.text.count('<span class="r">R') == 54
    assert "Warum nicht?" in part.text
    assert whole.text.startswith("<!doctype html>")
    assert "Why not?" in whole.text
    missing = await jana.get(f"/inbox/why/{nobody()}")
    assert missing.status == 404
    assert "Dazu ist keine Entscheidung gespeichert." in missing.text


async def test_a_decision_of_another_company_is_not_here(office: Office, staff: Hire) -> None:
    somebody, _ = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await settled(work)
        (outcome,) = await send(work, [made.draft(somebody, purpose="ADS")], now=NOON)
    async with office.ledger.house_work() as house:
        other = await controller.add(house, "Hofladen Apfel e. K., Jork", country="DE", now=NOON)
    stranger = await staff(Role.ADMIN, name="Karl Apfel", controller=other)

    said = await stranger.get(f"/inbox/why/{outcome.decision_id}")

    assert said.status == 404


async def test_static_files_are_given_packed_to_who_can_unpack_them_and_pages_never(
    office: Office, staff: Hire
) -> None:
    jana = await staff(Role.AGENT)

    plain = await asyncio.to_thread(_fetched, office, "/static/inbox.css", "identity")
    packed = await asyncio.to_thread(_fetched, office, "/static/inbox.css", "gzip, br")
    page = await jana.get("/inbox", Accept_Encoding="gzip")

    assert plain[0] == ""
    assert packed[0] == "gzip"
    assert gzip.decompress(packed[1]) == plain[1]
    assert "content-encoding" not in page.headers


def _fetched(office: Office, path: str, accepts: str) -> tuple[str, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(office.base).port, timeout=30)
    try:
        connection.request("GET", path, headers={"Accept-Encoding": accepts})
        answer = connection.getresponse()
        return answer.getheader("content-encoding", ""), answer.read()
    finally:
        connection.close()


async def test_news_of_a_thread_keep_the_way_back_to_the_list_one_came_from(
    office: Office, staff: Hire
) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana = await staff(Role.AGENT)

    news = await jana.get(f"/inbox/{conversation}/talk?view=open")

    assert 'href="/inbox?view=open"' in news.text
