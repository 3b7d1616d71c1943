"""The inbox in a real browser: looks, keys, focus, and that nothing moves under a reader's eyes."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.async_api import expect

from jawort.desk.conversation import label
from jawort.desk.sending.message import send
from jawort.domain.conversation.inbox import PAGE
from jawort.domain.conversation.thread import NEWEST
from jawort.domain.staff.account import Role
from tests.shop import NOON
from tests.web.inbox_house import HELGA, KATRIN, YUSUF, notes, says_more, settled, writes
from tests.web.staff import NARROW, WIDE, Hire, Office, VisitAs

SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""
# What came over the line for the page: heads and packed bodies, as the browser counts them. What a
# live update asks for later, on a slow machine, is no part of it.
WEIGHT = """() => performance.getEntries()
  .filter((entry) => ["navigation", "resource"].includes(entry.entryType))
  .filter((entry) => !/\\/(talk|rows|live|head|counts|composer)(\\?|$)/.test(entry.name))
  .map((entry) => [new URL(entry.name).pathname, entry.transferSize])"""
MOST_BYTES = 110 * 1024  # issue: 150 KB; what is taken away once stays away


@pytest.mark.parametrize(
    ("size", "theme", "locale"),
    [(WIDE, "light", "de-DE"), (NARROW, "dark", "en-GB")],
    ids=["wide", "narrow"],
)
async def test_nobody_is_shut_out_of_list_and_thread(
    office: Office, staff: Hire, staff_visit: VisitAs, theme: str, size: Any, locale: str
) -> None:
    _, conversation = await writes(office, KATRIN, "Guten Tag", "Ist mein Wagen fertig?")
    await writes(office, YUSUF, "Hallo")
    timo = await staff(Role.LEAD)
    await notes(office, timo.actor, conversation, "Bitte den Kotflügel ansehen")

    there = await staff_visit(
        Role.AGENT, f"/inbox/{conversation}?view=open", size=size, theme=theme, locale=locale
    )
    await there.page.locator("#person .maylist").wait_for(state="attached")
    thread = await there.barriers()
    await there.page.goto(f"{office.base}inbox?view=open")
    await there.page.locator("#rows li.rowbox").first.wait_for()
    listed = await there.barriers()

    assert (thread, listed) == ([], [])


async def test_a_full_page_is_light_and_nothing_on_it_moves_while_it_loads(
    office: Office, staff_visit: VisitAs
) -> None:
    for place in range(45):
        somebody = (f"+49171392{place:04}", f"Person Nummer {place}")
        await writes(office, somebody, "Guten Tag", at=NOON - timedelta(minutes=place + 1))
    sentences = ["Ein längerer Satz über einen Wagen, der morgen fertig ist."] * 60
    _, conversation = await writes(office, KATRIN, *sentences)

    there = await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")
    await there.page.locator("#person .maylist").wait_for()

    weight = await there.page.evaluate(WEIGHT)
    assert await there.page.locator("#talk-list .msg").count() == NEWEST
    assert await there.page.locator("#rows .rowbox").count() == PAGE
    assert await there.page.evaluate(SHIFTS) == 0
    assert sum(size for _, size in weight) <= MOST_BYTES, weight
    assert all(size for _, size in weight)  # a first visit: nothing was there before


async def test_a_new_message_appears_by_itself_and_leaves_what_one_types_alone(
    office: Office, staff_visit: VisitAs
) -> None:
    somebody, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    page = (await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")).page
    await page.fill("#answer", "Ihr Wagen ist")

    await says_more(office, somebody, "Ich komme um vier.", at=NOON + timedelta(minutes=1))
    await writes(office, YUSUF, "Haben Sie noch Winterreifen?", at=NOON + timedelta(minutes=2))

    await expect(page.locator("#talk-list")).to_contain_text("Ich komme um vier.")
    await expect(page.locator("#rows")).to_contain_text("Haben Sie noch Winterreifen?")
    await expect(page.locator('[data-count-of="open"]').first).to_have_text("2")
    await expect(page.locator("#answer")).to_have_value("Ihr Wagen ist")
    await expect(page.locator("#answer")).to_be_focused()


async def test_who_reads_older_messages_keeps_the_line_of_sight(
    office: Office, staff_visit: VisitAs
) -> None:
    sentences = [f"Satz {n}" for n in range(NEWEST + 20)]
    somebody, conversation = await writes(office, KATRIN, *sentences)
    page = (await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")).page
    await page.click("#talk-list .older a")
    line = page.locator("#talk-list .msg", has_text="Satz 12")
    await line.scroll_into_view_if_needed()
    before = await line.bounding_box()

    for n in range(3):
        await says_more(office, somebody, f"Neu {n}", at=NOON + timedelta(minutes=1 + n))
    await expect(page.locator("#newer")).to_be_visible()
    after = await line.bounding_box()
    await page.click("#newer")

    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) <= 1
    await expect(page.locator("#talk-list .msg", has_text="Neu 2")).to_be_in_viewport()
    await expect(page.locator("#talk-list .msg")).to_have_count(NEWEST + 20 + 3)
    await expect(page.locator("#talk-list .older")).to_have_count(0)  # all of them stand there


async def test_a_list_in_use_does_not_change_its_order_under_the_hand(
    office: Office, staff_visit: VisitAs
) -> None:
    helga, _ = await writes(office, HELGA, "Erste", at=NOON - timedelta(hours=2))
    await writes(office, KATRIN, "Zweite", at=NOON - timedelta(hours=1))
    page = (await staff_visit(Role.AGENT, "/inbox?view=open")).page
    names = page.locator("#rows .row .top b")
    await page.locator("#rows .row").first.hover()

    await says_more(office, helga, "Noch etwas")
    await expect(page.locator("#rows")).to_contain_text("Noch etwas")
    held = await names.all_inner_texts()
    await page.click("#arrived")
    moved = await names.all_inner_texts()

    assert held == ["Katrin Bärwald", "Helga Ostermann"]
    assert moved == ["Helga Ostermann", "Katrin Bärwald"]
    await expect(page.locator("#arrived")).to_be_hidden()


async def test_a_day_goes_by_the_keyboard_alone(office: Office, staff_visit: VisitAs) -> None:
    await writes(office, HELGA, "Erste", at=NOON - timedelta(hours=2))
    await writes(office, KATRIN, "Zweite", at=NOON - timedelta(hours=1))
    page = (await staff_visit(Role.AGENT, "/inbox?view=open")).page
    thread = page.locator("#thread")

    await page.keyboard.press("j")
    await expect(page.locator("#rows .row").first).to_be_focused()
    await page.keyboard.press("j")
    await page.keyboard.press("k")
    await page.keyboard.press("Enter")
    await expect(thread.locator("h2").first).to_have_text("Katrin Bärwald")
    await expect(page.locator("#answer")).to_be_focused()
    await page.keyboard.type("jkez")
    await expect(page.locator("#answer")).to_have_value("jkez")
    await page.keyboard.press("Escape")
    await expect(page.locator('#rows .row[aria-current="true"]')).to_be_focused()
    await page.keyboard.press("Shift+E")
    await expect(page.locator("#toasts")).to_contain_text("Erledigt.")
    await expect(thread.locator("h2").first).to_have_text("Helga Ostermann")
    await expect(page.locator("#rows .row")).to_have_count(1)
    await page.locator("#toasts button").press("Enter")
    await expect(page.locator("#toasts")).to_contain_text("Zurückgenommen.")
    await expect(page.locator("#rows .row")).to_have_count(2)


async def test_letters_can_be_switched_off_and_the_sheet_tells_all_of_them(
    office: Office, staff_visit: VisitAs
) -> None:
    await writes(office, KATRIN, "Zweite")
    there = await staff_visit(Role.AGENT, "/inbox?view=open")
    page = there.page

    await page.keyboard.press("?")
    await expect(page.locator("#sheet")).to_be_visible()
    barriers = await there.barriers()
    await page.locator("#letters").uncheck()
    await page.keyboard.press("Escape")
    await expect(page.locator("#sheet")).to_be_hidden()
    await page.keyboard.press("?")
    await page.keyboard.press("j")

    assert barriers == []
    await expect(page.locator("#sheet")).to_be_hidden()
    await expect(page.locator("#rows .row").first).not_to_be_focused()


async def test_the_palette_leads_to_any_list_by_its_name(
    office: Office, staff_visit: VisitAs
) -> None:
    there = await staff_visit(Role.AGENT, "/inbox")
    page = there.page

    await page.keyboard.press("Control+k")
    await expect(page.locator("#palette input")).to_be_focused()
    barriers = await there.barriers()
    await page.keyboard.type("zurückgest")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/inbox?view=snoozed")

    assert barriers == []
    await expect(page.locator("#empty")).to_contain_text("Hier ist nichts.")


async def test_what_was_said_while_the_line_was_down_comes_after_it(
    office: Office, staff_visit: VisitAs
) -> None:
    somebody, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    there = await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")
    page = there.page
    await page.fill("#answer", "Ein Entwurf")

    await page.context.set_offline(True)
    await expect(page.locator("#offline")).to_be_visible()
    await says_more(office, somebody, "Während der Stille", at=NOON + timedelta(minutes=1))
    await page.context.set_offline(False)

    await expect(page.locator("#talk-list")).to_contain_text("Während der Stille")
    await expect(page.locator("#offline")).to_be_hidden()
    await expect(page.locator("#answer")).to_have_value("Ein Entwurf")
    await page.goto("about:blank")  # a line that is down is complained about until here
    lost = "console: Failed to load resource: net::"
    there.complaints[:] = [one for one in there.complaints if not one.startswith(lost)]


async def test_two_colleagues_see_each_other_and_what_the_other_does(
    office: Office, staff_visit: VisitAs
) -> None:
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    jana = (await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")).page
    miriam = (await staff_visit(Role.LEAD, f"/inbox/{conversation}?view=open")).page

    await expect(jana.locator("#here")).to_have_text("Miriam Adler ist auch hier")
    await miriam.locator("#answer").press_sequentially("Guten Tag")
    await expect(jana.locator("#here")).to_have_text("Miriam Adler schreibt gerade …")
    await miriam.keyboard.press("Escape")
    await miriam.locator("#menu-assign summary").click()
    await miriam.locator("#menu-assign button", has_text="Selbst übernehmen").click()

    await expect(jana.locator("#menu-assign summary")).to_have_text("Miriam Adler")
    await expect(jana.locator("#rows .row .who")).to_contain_text("MA")


async def test_bulk_acts_take_what_is_picked_and_nothing_else(
    office: Office, staff_visit: VisitAs
) -> None:
    for who in (KATRIN, YUSUF, HELGA):
        await writes(office, who, "Hallo")
    page = (await staff_visit(Role.AGENT, "/inbox?view=open")).page

    for box in (await page.locator("#rows .pick input").all())[:2]:
        await box.check()
    await expect(page.locator("#bulk")).to_contain_text("2 gewählt")
    await page.locator("#bulk button", has_text="Erledigt").click()

    await expect(page.locator("#toasts")).to_contain_text("2 Gespräche erledigt.")
    await page.mouse.move(900, 500)
    await expect(page.locator("#rows .row")).to_have_count(1)
    await expect(page.locator("#bulk")).to_be_hidden()


async def test_search_by_slash_finds_while_one_types_and_is_led_by_keys_alone(
    office: Office, staff: Hire, staff_visit: VisitAs
) -> None:
    _, loud = await writes(office, KATRIN, "Der Auspuff ist laut")
    await writes(office, YUSUF, "Guten Tag")
    await writes(office, HELGA, "Auch mein Auspuff")
    lead = await staff(Role.LEAD)
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await label.add_label(work, lead.actor, "Auspuff", "c", now=NOON)
        await label.put(work, lead.actor, [loud], made.label_id, now=NOON)
    page = (await staff_visit(Role.AGENT, "/inbox?view=open")).page
    search, rows = page.locator("#search"), page.locator("#rows a.row")

    await page.keyboard.press("/")
    await page.keyboard.type("auspu")
    await expect(page.locator("#rows mark")).to_have_count(2)
    await expect(rows).to_have_count(3)
    await page.keyboard.press("ArrowDown")
    await expect(rows.nth(0)).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await expect(rows.nth(1)).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    await expect(search).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#rows :is(mark, .labelled)")).to_have_count(0)  # the list is back
    await expect(rows).to_have_count(3)
    await page.keyboard.type("laut")
    await expect(page.locator("#rows mark")).to_have_text("laut")
    assert page.url.endswith("/inbox?view=open")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"**/inbox/{loud}*")

    await search.fill("zylinderkopf")
    await expect(page.locator("#empty")).to_contain_text("Versuchen Sie weniger Wörter")
    await page.click("#empty .btn")
    await expect(rows).to_have_count(3)


@pytest.mark.parametrize("path", ["list", "thread"])
async def test_at_four_hundred_percent_nothing_is_cut_off_sideways(
    office: Office, staff_visit: VisitAs, path: str
) -> None:
    _, conversation = await writes(office, KATRIN, "Donaudampfschifffahrtsgesellschaft" * 9)
    where = f"/inbox/{conversation}" if path == "thread" else "/inbox?view=open"

    page = (await staff_visit(Role.AGENT, where, size=(320, 256))).page

    wide = await page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320
    outside = """() => [...document.querySelectorAll('button, a, input, textarea, summary')]
      .filter((it) => it.checkVisibility() && !it.closest('.skip, .pick'))
      .filter((it) => { const b = it.getBoundingClientRect(); return b.width && b.right > 321; })
      .map((it) => it.outerHTML.slice(0, 120))"""
    assert await page.evaluate(outside) == []


async def test_focus_goes_from_list_to_thread_to_composer_to_person(
    office: Office, staff_visit: VisitAs
) -> None:
    _, conversation = await writes(office, KATRIN, "Hallo")
    page = (await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")).page
    await page.locator("#person .maylist").wait_for()
    await page.evaluate("document.activeElement.blur()")

    seen: list[str] = []
    where = """() => { const it = document.activeElement, of = (name) => it.closest(name);
      return of('.skip') ? 'skip' : of('.rail') ? 'rail' : of('.queues') ? 'queues'
        : of('.list') ? 'list' : of('#composer') ? 'composer' : of('.thread') ? 'thread'
        : of('.person') ? 'person' : ''; }"""
    for _ in range(90):
        await page.keyboard.press("Tab")
        found = await page.evaluate(where)
        if found and (not seen or seen[-1] != found):
            seen.append(found)
        if found == "composer":
            break

    assert seen == ["skip", "rail", "queues", "list", "thread", "composer"]


async def test_on_a_phone_the_thread_takes_the_place_of_the_list_and_gives_it_back(
    office: Office, staff_visit: VisitAs
) -> None:
    await writes(office, KATRIN, "Ist mein Wagen fertig?")
    page = (await staff_visit(Role.AGENT, "/inbox?view=open", size=NARROW)).page

    await page.locator("#rows .row").click()
    await expect(page.locator("#thread h2").first).to_have_text("Katrin Bärwald")
    await expect(page.locator(".list")).to_be_hidden()
    await expect(page.locator(".rail")).to_be_hidden()
    await page.locator("[data-person]").click()
    await expect(page.locator("#person")).to_be_visible()
    await page.locator("[data-person-close]").click()
    await expect(page.locator("#person")).to_be_hidden()
    await page.locator(".thread .back").click()

    await expect(page.locator("#rows .row")).to_be_visible()
    await expect(page.locator("#thread")).to_be_hidden()


async def test_why_opens_beside_the_thread_and_gives_the_focus_back(
    office: Office, staff_visit: VisitAs
) -> None:
    somebody, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await settled(work)
        await send(work, [made.draft(somebody, purpose="ADS", ads_content=True)], now=NOON)
    there = await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")
    page = there.page
    link = page.locator("#talk-list [data-why-link]")

    await page.locator("#talk").focus()
    await page.keyboard.press("w")
    await expect(page.locator("#why")).to_be_focused()
    await expect(page.locator("#why .rule")).to_have_count(54)
    barriers = await there.barriers()
    await page.keyboard.press("Escape")

    assert barriers == []
    await expect(page.locator("#why")).to_have_count(0)
    await expect(link).to_be_focused()


async def test_a_note_is_written_by_one_key_and_shown_at_once(
    office: Office, staff: Hire, staff_visit: VisitAs
) -> None:
    await staff(Role.LEAD)
    _, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    page = (await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")).page

    await page.locator("#talk").focus()
    await page.keyboard.press("n")
    await expect(page.locator("#note-text")).to_be_focused()
    await page.keyboard.type("Bitte ansehen")
    await page.locator("#note-form select").select_option(label="Miriam Adler")
    await page.locator("#note-form button").press("Enter")

    await expect(page.locator("#talk-list .note")).to_contain_text("@Miriam Adler Bitte ansehen")
    await expect(page.locator("#note-form")).to_be_hidden()
    await expect(page.locator("#toasts")).to_contain_text("Notiz gespeichert.")


async def test_beside_the_thread_stands_what_may_be_sent_and_no_number_in_full(
    office: Office, staff_visit: VisitAs
) -> None:
    somebody, conversation = await writes(office, KATRIN, "Ist mein Wagen fertig?")
    async with office.ledger.work(office.controller.controller_id) as work:
        await (await settled(work)).consent(somebody)
    page = (await staff_visit(Role.AGENT, f"/inbox/{conversation}?view=open")).page

    panel = page.locator("#person")
    await expect(panel.locator(".maylist")).to_contain_text("Antworten")
    await expect(panel.locator(".maylist")).to_contain_text("eingewilligt")
    await expect(panel).to_contain_text("••")
    await expect(panel).not_to_contain_text(KATRIN[0][3:])
    await expect(panel.get_by_role("link", name="Ganze Seite öffnen")).to_be_visible()
