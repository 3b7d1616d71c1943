"""The phones in a real browser: a newcomer meets people, writes, taps, breaks things, sees all."""

import asyncio
import re
from itertools import pairwise
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from cloudapi_simulator.simulator import Simulator
from tests.browser import NARROW, WIDE, Open

KATRIN = "+491713920046"
YUSUF = "+491713920083"
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"


def at(meta: Simulator, language: str = "de") -> str:
    return f"{meta.base_url}/_simulator/?lang={language}"


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"Telefon von {name}")


def chat(page: Page, name: str) -> Locator:
    return phone(page, name).get_by_role("log")


async def heard(meta: Simulator, listener: Any, kind: str) -> dict[str, Any]:
    """The newest message of a kind the business has got."""
    async with asyncio.timeout(20):
        while True:
            await meta.settle()
            found = [message for message in listener.messages if message["type"] == kind]
            if found:
                told: dict[str, Any] = found[-1]
                return told
            await asyncio.sleep(0.02)


BUTTONS = {
    "type": "interactive",
    "interactive": {
        "type": "button",
        "body": {"text": "Passt *Dienstag*?"},
        "action": {
            "buttons": [
                {"type": "reply", "reply": {"id": "yes", "title": "Ja"}},
                {"type": "reply", "reply": {"id": "no", "title": "Nein"}},
            ]
        },
    },
}
LIST = {
    "type": "interactive",
    "interactive": {
        "type": "list",
        "body": {"text": "Wobei dürfen wir helfen?"},
        "action": {
            "button": "Wählen",
            "sections": [{"rows": [{"id": "r1", "title": "Öl"}, {"id": "r2", "title": "Reifen"}]}],
        },
    },
}


@pytest.fixture
async def katrin(meta: Simulator) -> Any:
    return meta.introduce(KATRIN, name="Katrin Bärwald", wrote=True)


async def test_an_empty_page_invites_three_people_of_whom_one_hides_the_number(
    meta: Simulator, visit: Open
) -> None:
    page = (await visit(at(meta))).page

    await page.get_by_role("button", name="Drei Leute einladen").click()

    await expect(phone(page, "Katrin Bärwald")).to_contain_text("+49 171 39200")
    await expect(phone(page, "Yusuf Demirel")).to_be_visible()
    await expect(phone(page, "@fuchs.mobil")).to_contain_text("ohne Nummer, nur Nutzer-ID")


async def test_a_person_is_added_writes_and_gets_an_answer_to_tap(
    meta: Simulator, api: Any, listener: Any, visit: Open
) -> None:
    page = (await visit(at(meta))).page
    await page.get_by_role("button", name="Telefon", exact=True).click()
    box = page.get_by_role("dialog")
    await box.get_by_label("Name", exact=True).fill("Rosa Beispiel")
    await box.get_by_label("Telefonnummer").fill("+49 171 39200 21")
    await box.get_by_role("button", name="Dazuholen").click()

    line = phone(page, "Rosa Beispiel").get_by_label("Als Rosa schreiben …")
    await line.fill("Guten *Tag*")
    await line.press("Enter")
    told = await heard(meta, listener, "text")
    await api.wamid("+491713920021", **BUTTONS)
    await meta.advance(seconds=2)
    await phone(page, "Rosa Beispiel").get_by_role("button", name="Nein").click()
    tapped = await heard(meta, listener, "interactive")

    assert told["text"] == {"body": "Guten *Tag*"}
    assert told["from"] == "491713920021"
    assert tapped["interactive"]["button_reply"] == {"id": "no", "title": "Nein"}
    await expect(chat(page, "Rosa Beispiel").locator("strong").first).to_have_text("Tag")
    await expect(chat(page, "Rosa Beispiel")).to_contain_text("getippt")


async def test_a_row_of_a_list_is_chosen_in_a_box(
    meta: Simulator, api: Any, listener: Any, visit: Open, katrin: Any
) -> None:
    await api.wamid(KATRIN, **LIST)
    await meta.advance(seconds=2)
    page = (await visit(at(meta))).page

    await phone(page, "Katrin Bärwald").get_by_role("button", name="Wählen").click()
    await page.get_by_role("dialog").get_by_role("button", name="Reifen").click()

    told = await heard(meta, listener, "interactive")
    assert told["interactive"]["list_reply"] == {"id": "r2", "title": "Reifen"}


async def test_reactions_come_and_go_and_words_can_be_quoted_changed_and_deleted(
    meta: Simulator, api: Any, listener: Any, visit: Open, katrin: Any
) -> None:
    wamid = await api.wamid(KATRIN)
    await meta.advance(seconds=2)
    page = (await visit(at(meta))).page
    own, log = phone(page, "Katrin Bärwald"), chat(page, "Katrin Bärwald")

    async def choose(item: Locator, name: str) -> None:
        await item.get_by_role("button", name="Mehr zu dieser Nachricht").click()
        await item.get_by_role("button", name=name).click()

    theirs = log.locator("li.you").first
    await choose(theirs, "Reagieren mit 👍")
    await expect(theirs.locator(".reacted")).to_contain_text("👍")
    reaction = await heard(meta, listener, "reaction")
    await choose(theirs, "Reagieren mit 👍")
    await expect(theirs.locator(".reacted")).to_have_count(0)
    await choose(theirs, "Antworten")
    await own.get_by_label("Als Katrin schreiben …").fill("Danke")
    await page.keyboard.press("Enter")
    quote = await heard(meta, listener, "text")
    mine = log.locator("li.me").last
    await choose(mine, "Ändern")
    await own.get_by_label("Als Katrin schreiben …").fill("Danke sehr")
    await page.keyboard.press("Enter")
    await expect(mine).to_contain_text("Danke sehr")
    await expect(mine).to_contain_text("geändert")
    edited = await heard(meta, listener, "unsupported")
    await choose(mine, "Löschen")
    await expect(mine).to_contain_text("Diese Nachricht wurde gelöscht")

    assert reaction["reaction"] == {"message_id": wamid, "emoji": "👍"}
    assert "emoji" not in (await heard(meta, listener, "reaction"))["reaction"]
    assert quote["context"]["id"] == wamid
    assert edited["unsupported"] == {"type": "edit"}


async def test_pictures_voice_document_place_and_card_arrive_as_what_they_are(
    meta: Simulator, listener: Any, visit: Open, katrin: Any
) -> None:
    page = (await visit(at(meta))).page
    own = phone(page, "Katrin Bärwald")
    box = page.get_by_role("dialog")

    await own.get_by_role("button", name="Foto", exact=True).click()
    await box.get_by_role("img", name="Graue Katze am Fenster").click()
    image = await heard(meta, listener, "image")
    await own.get_by_role("button", name="Sprache").click()
    audio = await heard(meta, listener, "audio")
    await own.get_by_role("button", name="Standort").click()
    await box.get_by_role("button", name="Kölner Dom").click()
    location = await heard(meta, listener, "location")
    await own.get_by_role("button", name="Mehr", exact=True).click()
    await own.get_by_role("button", name="Dokument").click()
    await box.get_by_role("button", name="Senden").click()
    document = await heard(meta, listener, "document")
    await own.get_by_role("button", name="Kontakt", exact=True).click()
    await box.get_by_role("button", name="Senden").click()
    contacts = await heard(meta, listener, "contacts")

    picture = chat(page, "Katrin Bärwald").get_by_role("img", name="Foto", exact=True)
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 960
    await expect(chat(page, "Katrin Bärwald")).to_contain_text("0:04")
    kept = meta.world.media.get(image["image"]["id"], meta.clock.now())
    assert kept is not None
    assert kept.data.startswith(b"\xff\xd8\xff")
    assert audio["audio"]["voice"] is True
    assert location["location"]["name"] == "Kölner Dom"
    assert document["document"]["filename"] == "Ausgedacht.pdf"
    assert contacts["contacts"][0]["name"]["formatted_name"] == "Rosa Beispiel"


async def test_every_kind_of_message_from_the_business_is_shown(
    meta: Simulator, api: Any, visit: Open, katrin: Any
) -> None:
    parts = [
        {"type": "HEADER", "format": "TEXT", "text": "Auftrag {{1}}"},
        {"type": "BODY", "text": "Guten Tag {{1}}, alles ist fertig."},
        {"type": "FOOTER", "text": "STOP = abmelden"},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Lesen"}]},
    ]
    parts[0]["example"], parts[1]["example"] = {"header_text": ["1"]}, {"body_text": [["a"]]}
    made = {"name": "fertig", "language": "de", "category": "UTILITY", "components": parts}
    await api.control("POST", "templates", made)
    values = [("header", "24-1191"), ("body", "Frau Bärwald")]
    given = [
        {"type": part, "parameters": [{"type": "text", "text": text}]} for part, text in values
    ]
    template = {"name": "fertig", "language": {"code": "de"}, "components": given}
    place = {"latitude": "50.94", "longitude": "6.95", "name": "Hof"}
    card = {"name": {"formatted_name": "Jana W.", "first_name": "Jana"}, "phones": []}
    link = {"display_text": "Zum Auftrag", "url": "https://example.org/a"}
    cta = {"type": "cta_url", "body": {"text": "Hier lang"}}
    cta |= {"action": {"name": "cta_url", "parameters": link}}
    file = {"link": "https://example.org/angebot.pdf", "filename": "Angebot.pdf"}
    await api.wamid(KATRIN, type="template", template=template)
    await api.wamid(KATRIN, type="location", location=place)
    await api.wamid(KATRIN, type="contacts", contacts=[card])
    await api.wamid(KATRIN, type="interactive", interactive=cta)
    await api.wamid(KATRIN, type="document", document=file)
    await meta.advance(seconds=2)

    page = (await visit(at(meta))).page

    log = chat(page, "Katrin Bärwald")
    for text in (
        *("Auftrag 24-1191", "Guten Tag Frau Bärwald, alles ist fertig.", "STOP = abmelden"),
        *("Vorlage", "Hof", "Jana W.", "Hier lang", "Angebot.pdf", "Wird nicht geladen"),
    ):
        await expect(log).to_contain_text(text)
    await expect(log.get_by_role("button", name="Lesen")).to_be_visible()
    await expect(log.get_by_role("link", name="Zum Auftrag")).to_have_attribute(
        "rel", "noopener noreferrer"
    )


async def test_what_the_business_asks_for_is_given_with_a_tap(
    meta: Simulator, api: Any, listener: Any, visit: Open, katrin: Any
) -> None:
    def asked(kind: str, name: str, **more: Any) -> dict[str, Any]:
        action = {"name": name, **more}
        return {"type": kind, "body": {"text": "Bitte"}, "action": action}

    flow = {"flow_message_version": "3", "flow_id": "123", "flow_cta": "Ausfüllen"}
    flow |= {"flow_token": "token-7", "mode": "published"}
    questions = [
        asked("flow", "flow", parameters=flow),
        asked("location_request_message", "send_location"),
        asked("request_contact_info", "request_contact_info"),
        asked("call_permission_request", "call_permission_request"),
    ]
    ids = [await api.wamid(KATRIN, type="interactive", interactive=each) for each in questions]
    await meta.advance(seconds=2)
    page = (await visit(at(meta))).page
    log, box = chat(page, "Katrin Bärwald"), page.get_by_role("dialog")

    await log.get_by_role("button", name="Ausfüllen").click()
    await box.get_by_role("button", name="Senden").click()
    form = await heard(meta, listener, "interactive")
    await log.get_by_role("button", name="Standort senden").click()
    await box.get_by_role("button", name="Brandenburger Tor").click()
    place = await heard(meta, listener, "location")
    await log.get_by_role("button", name="Nummer teilen").click()
    card = await heard(meta, listener, "contacts")
    await log.get_by_role("button", name="Anrufe erlauben").click()
    await expect(log).to_contain_text("Anrufe erlaubt")
    call = await heard(meta, listener, "interactive")

    assert "token-7" in form["interactive"]["nfm_reply"]["response_json"]
    assert card["contacts"][0]["origin"] == "contact_request"
    assert call["interactive"]["call_permission_reply"]["response"] == "accept"
    assert [told["context"]["id"] for told in (form, place, card, call)] == ids


async def test_what_people_decide_is_told_or_kept_as_on_a_real_phone(
    meta: Simulator, api: Any, listener: Any, visit: Open, katrin: Any
) -> None:
    page = (await visit(at(meta))).page
    own = phone(page, "Katrin Bärwald")

    await own.get_by_role("button", name="Werbung stoppen").click()
    await expect(own.get_by_role("button", name="Werbung stoppen")).to_have_attribute(
        "aria-pressed", "true"
    )
    await own.get_by_role("button", name="Gelesen").click()
    await own.get_by_role("button", name="offline").click()
    await expect(own).to_contain_text("offline")
    await expect(own.get_by_placeholder("Katrin ist offline")).to_be_disabled()
    await api.wamid(KATRIN)
    await meta.advance(seconds=2)
    await expect(own).to_contain_text("1 warten")
    await own.get_by_role("button", name="offline").click()
    await expect(chat(page, "Katrin Bärwald")).to_contain_text("Guten Tag")
    await own.get_by_role("button", name="Mehr", exact=True).click()
    await own.get_by_role("button", name="Blockieren").click()
    await expect(own.get_by_placeholder("Katrin hat das Unternehmen blockiert")).to_be_disabled()
    await own.get_by_role("button", name="Nutzername").click()
    await page.get_by_role("dialog").get_by_label("Nutzername").fill("katrin.b")
    await page.get_by_role("button", name="Speichern").click()
    await expect(phone(page, "@katrin.b")).to_contain_text("ohne Nummer")
    await phone(page, "@katrin.b").get_by_role("button", name="Nummer wechseln").click()
    await page.get_by_role("dialog").get_by_label("Neue Nummer").fill("+491713920077")
    await page.get_by_role("button", name="Wechseln", exact=True).click()

    await heard(meta, listener, "system")
    await meta.settle()
    assert katrin.phone == "491713920077"
    assert (katrin.stopped_marketing, katrin.receipts, katrin.blocks_business) == (
        True,
        False,
        True,
    )
    assert "user_preferences" in [change["field"] for change in listener.changes]


async def test_the_business_is_seen_typing_and_its_reading_turns_the_ticks(
    meta: Simulator, api: Any, visit: Open, katrin: Any
) -> None:
    wamid = meta.act(katrin, "text", text="Hallo")["id"]
    page = (await visit(at(meta))).page
    await expect(chat(page, "Katrin Bärwald").get_by_role("img", name="zugestellt")).to_be_visible()

    mark = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}
    typing = {"typing_indicator": {"type": "text"}}
    await api("POST", f"{meta.phone_number_id}/messages", mark | typing)

    await expect(chat(page, "Katrin Bärwald").get_by_role("img", name="gelesen")).to_be_visible()
    await expect(phone(page, "Katrin Bärwald").locator(".typing")).to_be_visible()
    await api.wamid(KATRIN)
    await meta.advance(seconds=2)
    await expect(phone(page, "Katrin Bärwald").locator(".typing")).to_be_hidden()


async def test_the_board_moves_time_breaks_things_decides_and_writes_everything_down(
    meta: Simulator, api: Any, listener: Any, visit: Open, katrin: Any
) -> None:
    waiting = {"name": "neu", "language": "de", "category": "MARKETING", "status": "PENDING"}
    waiting["components"] = [{"type": "BODY", "text": "Winterreifen."}]
    await api.control("POST", "templates", waiting)
    page = (await visit(at(meta))).page
    board = page.get_by_role("complementary", name="Steuerung")

    before = meta.clock.now()
    await board.get_by_role("button", name="+24 h").click()
    await expect(phone(page, "Katrin Bärwald")).to_contain_text("Fenster zu")
    assert (meta.clock.now() - before).total_seconds() == 86400
    await board.get_by_role("button", name="×60").click()
    await expect(board.get_by_role("button", name="×60")).to_have_attribute("aria-pressed", "true")
    assert meta.clock.rate == 60
    await board.get_by_role("button", name="Stopp").click()
    await expect(board.get_by_role("button", name="Stopp")).to_have_attribute(
        "aria-pressed", "true"
    )

    await board.get_by_role("button", name="Doppelt: einstellen").click()
    await page.get_by_role("dialog").get_by_label("Wie viele Male").fill("3")
    await page.get_by_role("button", name="Scharf stellen").click()
    await expect(board.get_by_role("switch", name="Doppelt")).to_be_checked()
    armed = meta.world.faults.shown()
    assert [(fault["do"], fault["times"]) for fault in armed] == [("duplicate", 3)]
    await board.get_by_role("switch", name="Nicht erreichbar").check()
    await expect(board.get_by_text("2 an")).to_be_visible()
    await board.get_by_role("button", name="Alle aus").click()
    await expect(board.get_by_role("switch", name="Doppelt")).not_to_be_checked()

    await board.get_by_role("tab", name="Tempo").click()
    await board.get_by_label("zugestellt nach").fill("2.5")
    await board.get_by_label("zugestellt nach").press("Enter")
    await board.get_by_role("tab", name="Vorlagen").click()
    await board.get_by_role("button", name="Ablehnen").first.click()
    await page.get_by_role("dialog").get_by_label("Grund").select_option("SCAM")
    await page.get_by_role("dialog").get_by_role("button", name="Ablehnen").click()
    await expect(board.get_by_text("abgelehnt")).to_be_visible()
    await board.get_by_role("tab", name="Konto").click()
    await board.get_by_role("button", name="Sperre", exact=True).click()
    await page.get_by_role("button", name="Melden").click()
    await expect(board.get_by_text("webhook account_update DISABLED_UPDATE")).to_be_visible()

    assert meta.world.settings.pace.delivered_after_s == 2.5
    decided = [c["value"] for c in listener.changes if c["field"].startswith("message_template")]
    assert (decided[-1]["event"], decided[-1]["reason"]) == ("REJECTED", "SCAM")

    await board.get_by_label("Suchen").fill("DISABLED_UPDATE")
    line = board.locator("details", has_text="DISABLED_UPDATE").first
    await line.locator("summary").click()
    await expect(line.locator("pre").first).to_contain_text('"waba_ban_state": "DISABLE"')
    async with page.expect_download() as coming:
        await board.get_by_role("link", name="herunterladen").click()
    assert (await coming.value).suggested_filename == "transcript.jsonl"


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_each_field_of_the_connection_stands_below_its_name(
    meta: Simulator, api: Any, visit: Open, katrin: Any, size: tuple[int, int]
) -> None:
    page = (await visit(at(meta), size=size)).page
    if size == NARROW:
        await page.get_by_role("button", name="Steuerung").click()
    await page.get_by_role("tab", name="Anschluss").click()

    form = page.locator("form.webhook")
    await expect(form.get_by_label("Ihr Prüfwort")).to_be_visible()
    places = [await one.bounding_box() for one in await form.locator("label, input, button").all()]

    assert len(places) == 5
    assert None not in places
    for above, below in pairwise(places):
        assert above["y"] + above["height"] <= below["y"]  # type: ignore[index]
    assert {round(one["x"]) for one in places} == {round(places[0]["x"])}  # type: ignore[index]


async def test_names_and_texts_inject_nothing(
    meta: Simulator, api: Any, visit: Open, katrin: Any
) -> None:
    evil = meta.introduce(YUSUF, name=HOSTILE, wrote=True)
    meta.act(evil, "text", text=HOSTILE + " javascript:alert(3) https://a.example/<b>\"'`")
    meta.act(evil, "location", name=HOSTILE, address=HOSTILE)
    meta.act(evil, "contact", contacts=[{"name": HOSTILE}, "not even a card"])
    text = {"body": HOSTILE + "\n> *" + HOSTILE + "*\n```" + HOSTILE}
    await api.wamid(YUSUF, type="text", text=text)
    link = {"display_text": "Los", "url": 'https://example.org/"><script>'}
    cta = {"type": "cta_url", "body": {"text": HOSTILE}}
    cta |= {"action": {"name": "cta_url", "parameters": link}}
    await api.wamid(YUSUF, type="interactive", interactive=cta)
    file = {"link": "https://[", "filename": HOSTILE}
    await api.wamid(YUSUF, type="document", document=file)
    await meta.advance(seconds=2)
    seen = await visit(at(meta))
    seen.page.on("dialog", lambda dialog: seen.complaints.append(f"dialog {dialog.message}"))

    await expect(phone(seen.page, HOSTILE)).to_contain_text("<script>alert(2)</script>")
    await seen.page.get_by_text("POST /…/messages").first.click()

    assert await seen.page.locator(".handy img, .handy script, .board script").count() == 0
    hrefs = await seen.page.locator(".talk a").evaluate_all("all => all.map(a => a.protocol)")
    assert set(hrefs) == {"https:"}


async def test_a_hundred_messages_keep_the_newest_in_sight(
    meta: Simulator, visit: Open, katrin: Any
) -> None:
    for number in range(150):
        meta.act(katrin, "text", text=f"Zeile {number}")
    page = (await visit(at(meta))).page
    await expect(chat(page, "Katrin Bärwald").get_by_text("Zeile 149")).to_be_in_viewport()

    meta.act(katrin, "text", text="Zeile 150")

    await expect(chat(page, "Katrin Bärwald").get_by_text("Zeile 150")).to_be_in_viewport()
    assert await chat(page, "Katrin Bärwald").locator("li.item").count() == 151


async def test_with_the_keyboard_alone_a_person_is_invited_and_writes(
    meta: Simulator, listener: Any, visit: Open
) -> None:
    page = (await visit(at(meta))).page
    await expect(page.get_by_role("button", name="Drei Leute einladen")).to_be_visible()

    async def tab_to(name: str, most: int = 40) -> None:
        for _ in range(most):
            await page.keyboard.press("Tab")
            label = await page.evaluate(
                "() => { const e = document.activeElement;"
                " return e.getAttribute('aria-label') || e.textContent; }"
            )
            if label == name:
                return
        raise AssertionError(f"the keyboard never comes to {name}")

    await tab_to("Zur Steuerung springen")
    await tab_to("Drei Leute einladen")
    await page.keyboard.press("Enter")
    await expect(phone(page, "@fuchs.mobil")).to_be_visible()
    await tab_to("Als Katrin schreiben …")
    await page.keyboard.type("Nur mit Tasten")
    await page.keyboard.press("Enter")
    assert (await heard(meta, listener, "text"))["text"] == {"body": "Nur mit Tasten"}
    await tab_to("Standort")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await tab_to("Störungen", 60)
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("tab", name="Tempo")).to_be_focused()


async def test_a_narrow_window_shows_one_place_at_a_time_without_scrolling_sideways(
    meta: Simulator, visit: Open, katrin: Any
) -> None:
    meta.introduce(YUSUF, name="Yusuf Demirel")
    page = (await visit(at(meta), size=NARROW)).page
    places = page.get_by_role("navigation", name="Telefone und Steuerung")
    await expect(phone(page, "Katrin Bärwald")).to_be_visible()
    await expect(phone(page, "Yusuf Demirel")).to_be_hidden()

    meta.act(next(p for p in meta.world.people.values() if p.name[0] == "Y"), "text", text="Hu")
    await places.get_by_role("button", name="Yusuf").click()

    await expect(phone(page, "Yusuf Demirel").get_by_label("Als Yusuf")).to_be_in_viewport()
    await expect(phone(page, "Katrin Bärwald")).to_be_hidden()
    await places.get_by_role("button", name="Steuerung").click()
    await expect(page.get_by_role("button", name="+24 h")).to_be_visible()
    for width in (320, 390, 760):
        await page.set_viewport_size({"width": width, "height": 800})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def test_an_empty_narrow_page_invites_as_well(meta: Simulator, visit: Open) -> None:
    page = (await visit(at(meta), size=NARROW)).page

    await page.get_by_role("button", name="Drei Leute einladen").click()

    await expect(phone(page, "Katrin Bärwald")).to_be_visible()


async def test_a_phone_put_away_can_be_taken_out_again(
    meta: Simulator, visit: Open, katrin: Any
) -> None:
    page = (await visit(at(meta))).page

    await page.get_by_role("button", name="Telefon von Katrin Bärwald weglegen").click()
    await expect(phone(page, "Katrin Bärwald")).to_have_count(0)
    await page.reload()
    await expect(page.get_by_text("Alle Telefone sind weggelegt")).to_be_visible()
    await page.get_by_role("button", name="Katrin Bärwald").click()

    await expect(phone(page, "Katrin Bärwald")).to_be_visible()


@pytest.mark.parametrize("language", ["de", "en"])
async def test_nobody_is_shut_out(
    meta: Simulator, api: Any, visit: Open, katrin: Any, language: str
) -> None:
    meta.act(katrin, "text", text="Hallo *da*, siehe https://example.org")
    meta.act(katrin, "location", name="Kölner Dom")
    await api.wamid(KATRIN, **BUTTONS)
    await meta.advance(seconds=2)
    await api.control("POST", "faults", {"do": "duplicate", "times": 0})
    seen = await visit(at(meta, language))
    page, barriers = seen.page, []
    await expect(page.get_by_role("log").first).to_contain_text("Dienstag")

    for theme in ("light", "dark"):
        await page.emulate_media(color_scheme=theme)
        await page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
        barriers += await seen.barriers()
        await page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        for place in (f"[data-place={katrin.id}]", "[data-place=board]"):
            await page.locator(place).click()
            barriers += await seen.barriers()

    assert barriers == []


async def test_nobody_is_shut_out_of_any_part_of_the_board_or_of_a_question(
    meta: Simulator, api: Any, visit: Open, katrin: Any
) -> None:
    await api.wamid(KATRIN, **LIST)
    await meta.advance(seconds=2)
    seen = await visit(at(meta))
    page, barriers = seen.page, []

    for name in ("settings", "templates", "account", "connection"):
        await page.locator(f"#tab-{name}").click()
        await expect(page.locator("#panel > *")).not_to_be_empty()
        barriers += await seen.barriers()
    await page.locator(".lines summary").last.click()
    await page.get_by_role("button", name="Mehr zu dieser Nachricht").last.click()
    await page.get_by_role("button", name="Telefon", exact=True).click()
    await expect(page.get_by_role("dialog")).to_be_visible()

    assert barriers + await seen.barriers() == []


async def test_the_language_follows_the_browser_and_can_be_switched(
    meta: Simulator, visit: Open
) -> None:
    page = (await visit(f"{meta.base_url}/", locale="en-GB")).page
    await expect(page.get_by_role("heading", level=1)).to_have_text("Phones")

    await page.get_by_role("link", name="Deutsch").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Telefone")
    await expect(page).to_have_url(re.compile("lang=de"))
    await page.get_by_role("button", name="Hell oder dunkel").click()
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
