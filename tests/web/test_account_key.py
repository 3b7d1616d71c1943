"""One's own keys and notifications: changed, refused with a sentence, told in one overview."""

import html

import pytest
from playwright.async_api import expect

from jawort.domain.staff.account import Role
from jawort.domain.staff.shortcut import SHORTCUTS, in_force
from tests.web.inbox_house import HELGA, KATRIN, YUSUF, writes
from tests.web.staff import Hire, Office, VisitAs

# What a page of a browser may do while nobody looks at it; and what it told is kept.
AWAY = """() => {
  Object.defineProperty(document, "hidden", { get: () => window.away === true });
  window.told = [];
  window.Notification = class extends EventTarget {
    static permission = "granted";
    static async requestPermission() { return "granted"; }
    constructor(title, options) { super(); window.told.push([title, options.body]); }
    close() {}
  };
}"""

SHOWN = """() => {
  Object.defineProperty(document, "hidden", { get: () => true });
  const Real = window.Notification;
  window.Notification = class extends Real {
    constructor(...all) {
      super(...all);
      this.addEventListener("show", () => { document.documentElement.dataset.shown = "yes"; });
    }
  };
}"""


async def test_keys_are_changed_for_oneself_and_put_back(office: Office, staff: Hire) -> None:
    jana, kai = await staff(Role.AGENT), await staff(Role.AGENT, name="Kai Brandt")
    wanted = in_force(()) | {"next": "N", "note": "i"}

    saved = await jana.post("/account/keys", wanted)
    page = html.unescape((await jana.get("/account/keys?done=saved")).text)
    others = (await kai.get("/account/keys")).text
    await jana.post("/account/habits", {"language": "de"})  # other habits leave keys alone
    kept = (await jana.get("/inbox")).text
    reset = await jana.post("/account/keys/reset")
    after = (await jana.get("/inbox")).text

    assert (saved.status, saved.place) == (303, "/account/keys?done=saved")
    assert 'name="next" type="text"' in page
    assert "Gespeichert." in page
    assert "(sonst J)" in page
    assert "(sonst J)" not in others
    assert 'data-key="next" data-where="list" data-letter="n"' in kept
    assert reset.place == "/account/keys?done=reset"
    assert 'data-key="next" data-where="list" data-letter="j"' in after


@pytest.mark.parametrize(
    ("wanted", "language", "said"),
    [
        ({"next": "e"}, "de", "„E“ hätte zwei Bedeutungen: „nächstes Gespräch“ und „erledigt“."),
        ({"next": "e"}, "en", "“E” would mean two things: “next conversation” and “done”."),
        ({"next": "ab"}, "de", "Für „nächstes Gespräch“ steht da keine einzelne Taste."),
        ({"next": "\x07"}, "en", "“next conversation” has no single key there."),
    ],
)
async def test_what_cannot_be_is_refused_and_what_was_typed_stays(
    office: Office, staff: Hire, wanted: dict[str, str], language: str, said: str
) -> None:
    jana = await staff(Role.AGENT)

    refused = await jana.post(f"/account/keys?lang={language}", in_force(()) | wanted)

    assert refused.status == 409
    assert said in html.unescape(refused.text)
    assert f'value="{wanted["next"]}"' in refused.text
    assert 'data-key="next" data-where="list" data-letter="j"' in (await jana.get("/inbox")).text


@pytest.mark.parametrize("language", ["de", "en"])
async def test_the_overview_holds_every_key_on_every_page(
    office: Office, staff: Hire, language: str
) -> None:
    jana = await staff(Role.AGENT)

    for path in ("/inbox", "/contact", "/settings", "/account"):
        page = html.unescape((await jana.get(f"{path}?lang={language}")).text)
        for one in SHORTCUTS:
            words = one.words.de if language == "de" else one.words.en
            assert f"<dt>{words}</dt>" in page, (path, words)


async def test_a_changed_key_works_the_old_one_does_not_and_pages_are_reached_by_name(
    office: Office, staff: Hire, staff_visit: VisitAs
) -> None:
    jana = await staff(Role.AGENT)
    await writes(office, KATRIN, "Ist mein Wagen fertig?")
    there = await staff_visit(Role.AGENT, "/inbox?view=open")
    page, keys = there.page, there.page.keyboard

    await keys.press("?")
    await expect(page.locator("#sheet")).to_be_visible()
    await page.get_by_role("link", name="Tasten ändern").press("Enter")
    await page.wait_for_url("**/account/keys")
    await page.get_by_label("nächstes Gespräch").fill("M")
    await keys.press("Enter")
    await page.wait_for_url("**/account/keys?done=saved")
    await keys.press("Control+k")
    await expect(page.locator("#palette input")).to_be_focused()
    await keys.type("postf")
    await keys.press("Enter")
    await page.wait_for_url("**/inbox")
    await page.goto(f"{office.base}inbox?view=open")
    await keys.press("j")
    await expect(page.locator("#rows .row").first).not_to_be_focused()
    await keys.press("m")

    await expect(page.locator("#rows .row").first).to_be_focused()
    assert (await jana.get("/account/keys")).text.count("(sonst") == 1


@pytest.mark.parametrize(
    ("notify", "first", "second"),
    [
        ("off", None, None),
        ("quiet", "Neue Nachricht", "Neue Nachricht"),
        ("named", "Neue Nachricht von Katrin Bärwald", "Neue Nachricht von Helga Ostermann"),
    ],
)
async def test_a_browser_tells_of_news_only_as_much_as_somebody_wants(
    office: Office,
    staff: Hire,
    staff_visit: VisitAs,
    notify: str,
    first: str | None,
    second: str | None,
) -> None:
    jana = await staff(Role.AGENT)
    await jana.post("/account/habits", {"language": "de", "notify": notify})
    page = (await staff_visit(Role.AGENT, "/account")).page
    await page.add_init_script(f"({AWAY})()")
    await page.goto(f"{office.base}inbox?view=open")
    await expect(page).to_have_title("Postfach · Jawort")

    await page.evaluate("window.away = true")
    await writes(office, KATRIN, "Meine IBAN ist geheim")
    await expect(page).to_have_title("(1) Postfach · Jawort")
    early = await page.evaluate("window.told")
    await writes(office, HELGA, "Mein Befund ist da")
    await expect(page).to_have_title("(2) Postfach · Jawort")
    both = await page.evaluate("window.told")
    await page.evaluate("window.away = false")
    await writes(office, YUSUF, "Guten Tag")
    await expect(page).to_have_title("(3) Postfach · Jawort")

    assert early == ([["Jawort", first]] if first else [])
    assert both == ([["Jawort", first], ["Jawort", second]] if first else [])
    assert await page.evaluate("window.told") == both  # who looks is told nothing


async def test_the_browser_is_asked_when_somebody_wants_it_and_a_no_is_said(
    office: Office, staff: Hire, staff_visit: VisitAs
) -> None:
    there = await staff_visit(Role.AGENT, "/account")
    page = there.page
    await page.add_init_script(f"({AWAY})()")
    await page.goto(f"{office.base}account")
    says = page.locator("#notify-says")
    await page.evaluate("Notification.permission = 'denied'")

    await page.get_by_label("Neue Nachrichten melden").select_option("quiet")
    await expect(says).to_contain_text("Dieser Browser lässt keine Benachrichtigungen von hier zu.")
    assert await there.barriers() == []
    await page.get_by_label("Neue Nachrichten melden").select_option("off")
    await expect(says).to_be_hidden()


async def test_with_the_permission_of_the_browser_a_real_notification_is_shown(
    office: Office, staff: Hire, staff_visit: VisitAs
) -> None:
    jana = await staff(Role.AGENT)
    await jana.post("/account/habits", {"language": "de", "notify": "quiet"})
    page = (await staff_visit(Role.AGENT, "/account")).page
    await page.context.grant_permissions(["notifications"], origin=office.base.rstrip("/"))
    await page.add_init_script(f"({SHOWN})()")
    await page.goto(f"{office.base}inbox?view=open")

    assert await page.evaluate("Notification.permission") == "granted"
    await writes(office, KATRIN, "Guten Tag")
    await expect(page.locator("html")).to_have_attribute("data-shown", "yes")
