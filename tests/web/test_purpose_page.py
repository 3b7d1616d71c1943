"""Purposes and texts in set-up: added, written with the lint beside them, published after one
question, withdrawn after a dry run; who may not write texts changes nothing.
"""

import re
from datetime import timedelta
from html import unescape
from uuid import UUID

import msgspec
import pytest
from playwright.async_api import expect

from jawort.desk.company import purpose, wording
from jawort.domain.setting import Setting, SettingKey
from jawort.domain.staff.account import Role
from jawort.domain.wording.model import AS_OF
from jawort.domain.wording.text import Wording as Text
from jawort.ledger import controller
from jawort.ledger import wording as rows
from jawort.ledger.wording import NewWording, Wording
from tests.desk.arrivals import Counter, open_counter, says, sent, taps
from tests.domain.wording.texts import also
from tests.shop import NOON, Shop
from tests.web.staff import Colleague, Hire, Office, VisitAs

PLACE = "/settings/purposes"
ADS = {
    "code": "ADS",
    "topic": "reifen",
    "channel": "wa",
    "basis": "consent",
    "cap_count": "2",
    "cap_days": "30",
    "subject_de": "Angebote für Reifen",
    "subject_en": "offers on tyres",
}


@pytest.fixture
async def settled(office: Office) -> Office:
    """A company that has said where its notice is."""
    async with office.ledger.work(office.controller.controller_id) as work:
        notice = Setting(SettingKey.NOTICE_URL, "https://firma.example/datenschutz", NOON, "Anna")
        await controller.set_setting(work, notice)
    return office


async def added(somebody: Colleague, **more: str) -> str:
    """The address of a new purpose."""
    made = await somebody.post(PLACE, ADS | more)
    assert made.status == 303, made.text
    return made.place.partition("?")[0]


def fields(text: str) -> dict[str, str]:
    """What the editor, or the question before publishing, would send."""
    found = {
        name: unescape(value)
        for name, value in re.findall(
            r'<input type="hidden" name="((?:blocks|part)-\d+|surface|language|name|yes|no)" '
            r'value="([^"]*)"',
            text,
        )
    }
    for name, value in re.findall(r'<input id="(name|yes|no)" name="\w+" value="([^"]*)"', text):
        found[name] = unescape(value)
    for name, value in re.findall(r'name="(part-\d+)"[^>]*>([^<]*)</textarea>', text):
        found[name] = unescape(value)
    return found


async def texts(office: Office) -> list[Wording]:
    """Every published text."""
    async with office.ledger.work(office.controller.controller_id) as work:
        return await wording.listed(work)


async def test_a_house_without_purposes_is_told_what_one_is(office: Office, staff: Hire) -> None:
    page = await (await staff(Role.AUDITOR)).get(PLACE, Accept_Language="de")

    assert "Noch kein Zweck" in page.text and "Zweck anlegen" not in page.text


async def test_a_purpose_is_added_and_one_the_law_does_not_allow_is_not(
    office: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    page = await tobias.get(PLACE, Accept_Language="de")
    wrong = await tobias.post(PLACE, ADS | {"basis": "contract"}, Accept_Language="de")
    twice = await tobias.post(PLACE, ADS)
    shown = await tobias.get(path, Accept_Language="de")

    assert "Angebote für Reifen" in page.text and "höchstens zweimal im Monat" in page.text
    assert (wrong.status, twice.status) == (409, 409)
    assert "§ 7 Abs. 2 UWG" in wrong.text and 'value="Angebote für Reifen"' in wrong.text
    assert "Noch kein Text" in shown.text


async def test_a_notification_ignores_a_topic_and_a_frequency_may_be_left_open(
    office: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    given = {"code": "N07", "cap_count": "", "cap_days": "", "basis": "contract"}
    await added(tobias, **given)
    async with office.ledger.work(office.controller.controller_id) as work:
        (known,) = await purpose.listed(work)

    assert (known.code, known.topic, known.basis, known.cap_count) == ("N07", "", "contract", None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"cap_count": "1o", "cap_days": "30"},
        {"cap_count": "", "cap_days": "30"},
        {"cap_count": "4", "cap_days": ""},
        {"cap_count": "0", "cap_days": "0"},
        {"cap_count": "1o", "cap_days": ""},
    ],
)
async def test_a_slip_in_the_frequency_never_means_as_often_as_one_likes(
    office: Office, staff: Hire, wrong: dict[str, str]
) -> None:
    tobias = await staff(Role.MARKETING)
    given = {"code": "N07", "basis": "contract"}
    path = await added(tobias, **given)

    changed = await tobias.post(f"{path}/change", ADS | wrong, Accept_Language="de")
    new = await tobias.post(PLACE, ADS | given | {"code": "N03"} | wrong, Accept_Language="de")
    async with office.ledger.work(office.controller.controller_id) as work:
        known = await purpose.listed(work)

    assert (changed.status, new.status) == (409, 409)
    assert "Geben Sie beide Zahlen an" in changed.text and "Geben Sie beide Zahlen" in new.text
    assert [(one.code, one.cap_count, one.cap_days) for one in known] == [("N07", 2, 30)]


async def test_what_is_missing_in_a_text_is_said_while_it_is_written(
    settled: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    editor = await tobias.get(f"{path}/text?surface=thread&language=de", Accept_Language="de")
    typed = fields(editor.text)
    leaving = next(name for name, said in typed.items() if name[:4] == "part" and "STOP" in said)

    fine = await tobias.htmx(f"{path}/text/check", typed, Accept_Language="de")
    bad = await tobias.htmx(f"{path}/text/check", typed | {leaving: ""}, Accept_Language="de")

    assert "kein Einwand" in editor.text and "<html" in editor.text
    assert fine.status == bad.status == 200 and "<html" not in fine.text
    assert "kein Einwand" in fine.text and "Es fehlt:" not in fine.text
    assert "Es fehlt:" in bad.text and "wie es endet" in bad.text
    assert "MISSING_WITHDRAWAL" in bad.text and "DSGVO" in bad.text


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("surface", ["thread", "form", "paper"])
async def test_a_model_is_published_after_one_question_exactly_as_it_was_shown(
    settled: Office, staff: Hire, surface: str, language: str
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    editor = await tobias.get(f"{path}/text?surface={surface}&language={language}")
    review = await tobias.post(f"{path}/text/review", fields(editor.text), Accept_Language="de")
    before = await texts(settled)
    done = await tobias.post(f"{path}/text", fields(review.text))
    shown = await tobias.get(done.place, Accept_Language="de")
    (made,) = await texts(settled)

    assert "Diesen Text veröffentlichen?" in review.text and before == []
    assert done.status == 303
    assert (made.surface, made.language) == (surface, language)
    assert (made.version, made.approved_by) == (1, tobias.account.name)
    assert made.body in unescape(review.text) and made.body in unescape(shown.text)
    assert "ab jetzt gezeigt" in shown.text


async def test_a_text_with_an_objection_comes_back_and_is_not_published_by_any_road(
    settled: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    editor = await tobias.get(f"{path}/text?surface=thread&language=de")
    typed = fields(editor.text) | {"part-0": "Hallo <b>Sie</b>"}

    review = await tobias.post(f"{path}/text/review", typed, Accept_Language="de")
    forced = await tobias.post(f"{path}/text", typed, Accept_Language="de")

    assert (review.status, forced.status) == (409, 409)
    assert "Hallo &lt;b&gt;Sie&lt;/b&gt;" in review.text and "MISSING_WHO" in review.text
    assert "nicht veröffentlicht" in forced.text and "Hallo &lt;b&gt;" in forced.text
    assert await texts(settled) == []


async def test_a_text_too_long_for_the_chat_is_told_that_one_for_the_chat_is_missing(
    settled: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    editor = await tobias.get(f"{path}/text?surface=paper&language=de")
    typed = fields(editor.text)
    place = max(one for one in typed if one.startswith("part-"))
    typed[place] = (typed[place] + " " + "." * 700).strip()
    typed.setdefault(place.replace("part", "blocks"), "notice")

    checked = await tobias.htmx(f"{path}/text/check", typed, Accept_Language="de")
    forced = await tobias.post(f"{path}/text", typed, Accept_Language="en")
    assert await texts(settled) == []
    in_chat = await tobias.get(f"{path}/text?surface=thread&language=de")
    assert (await tobias.post(f"{path}/text", fields(in_chat.text))).status == 303
    done = await tobias.post(f"{path}/text", typed)

    assert "Veröffentlichen Sie zuerst einen Text für den Chat" in checked.text
    assert forced.status == 409 and "Publish a text for the chat first" in forced.text
    assert done.status == 303


async def test_a_second_model_goes_on_where_the_published_text_of_that_place_stands(
    settled: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    editor = await tobias.get(f"{path}/text?surface=thread&language=de")
    await tobias.post(f"{path}/text", fields(editor.text) | {"name": "unser-text"})

    again = await tobias.get(f"{path}/text?surface=thread&language=en")
    elsewhere = await tobias.get(f"{path}/text?surface=form&language=de")

    assert fields(again.text)["name"] == "unser-text"
    assert fields(elsewhere.text)["name"].endswith("-page")


async def test_going_on_writing_gives_the_text_back_and_the_next_version_starts_from_the_last(
    settled: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    typed = fields((await tobias.get(f"{path}/text?surface=thread&language=de")).text)
    own = typed | {"yes": "Ja, bitte"}
    again = await tobias.post(f"{path}/text/review", own | {"again": "1"})
    await tobias.post(f"{path}/text", own)
    (first,) = await texts(settled)
    following = await tobias.get(f"{path}/text?from={first.wording_id}")
    await tobias.post(f"{path}/text", fields(following.text) | {"yes": "Ja, gern"})

    assert fields(again.text) == own
    assert fields(following.text)["yes"] == "Ja, bitte"
    assert sorted(one.version for one in await texts(settled)) == [1, 2]


async def published_anyhow(office: Office, text: Text, purpose_id: UUID) -> UUID:
    """A text another road has published, such as the command line."""
    structure = msgspec.json.encode(text).decode()
    new = NewWording(
        "opt_in",
        text.name,
        text.language,
        text.body,
        "Anna Admin",
        purpose_id,
        text.surface,
        structure,
    )
    async with office.ledger.work(office.controller.controller_id) as work:
        return await rows.publish(work, new, now=NOON)


async def model(office: Office, path: str) -> Text:
    """The model for pages in German."""
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await wording.draft(
            work, UUID(path.rpartition("/")[2]), surface="form", language="de", now=NOON
        )
    return made.text


async def test_the_next_version_keeps_the_language_and_what_the_editor_does_not_show(
    settled: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    before = also(await model(settled, path), language="de-AT", attested_by="Vera Wolf")
    source = await published_anyhow(settled, before, before.purposes[0])
    page = await tobias.get(f"/settings/wordings/{source}")

    editor = await tobias.get(f"{path}/text?from={source}")
    forms = re.findall(r'(?:action|hx-post)="([^"]*/text[^"]*)"', editor.text)
    review = await tobias.post(forms[0], fields(editor.text))
    again, *_ = re.findall(r'action="([^"]*/text\?[^"]*)"', review.text)
    own = fields(review.text) | {"name": "anders"}
    done = await tobias.post(again, own)
    (made,) = [one for one in await texts(settled) if one.wording_id != source]

    assert f"from={source}" in page.text
    assert len(forms) == 2 and all(one.endswith(f"?from={source}") for one in forms)
    assert done.status == 303
    assert wording.structure_of(made) == also(before, name="anders")


@pytest.mark.parametrize("other", ["language", "purpose"])
async def test_no_next_version_of_a_text_we_do_not_read_or_of_another_purpose(
    settled: Office, staff: Hire, other: str
) -> None:
    tobias = await staff(Role.MARKETING)
    path, elsewhere = await added(tobias), await added(tobias, topic="räder")
    before = await model(settled, elsewhere if other == "purpose" else path)
    if other == "language":
        before = also(before, language="tr", attested_by="Vera Wolf")
    source = await published_anyhow(settled, before, before.purposes[0])
    page = await tobias.get(f"/settings/wordings/{source}")
    typed = fields((await tobias.get(f"{path}/text?surface=form&language=de")).text)

    refused = [
        await tobias.get(f"{path}/text?from={source}"),
        await tobias.post(f"{path}/text/check?from={source}", typed),
        await tobias.post(f"{path}/text/review?from={source}", typed),
        await tobias.post(f"{path}/text?from={source}", typed),
    ]

    assert [one.status for one in refused] == [409] * 4
    assert page.status == 200 and (f"from={source}" in page.text) is (other == "purpose")
    assert len(await texts(settled)) == 1


async def test_the_privacy_notice_is_no_text_to_be_ended_here(settled: Office, staff: Hire) -> None:
    tobias = await staff(Role.MARKETING)
    new = NewWording("notice", "notice", "de", "Wir verarbeiten Daten.", "Anna Admin")
    async with settled.ledger.work(settled.controller.controller_id) as work:
        notice_id = await rows.publish(work, new, now=NOON)
    path = f"/settings/wordings/{notice_id}"

    refused = [
        await tobias.get(path),
        await tobias.get(f"{path}/withdraw"),
        await tobias.post(f"{path}/withdraw", {"why": "Falsche Firma"}),
    ]

    assert [one.status for one in refused] == [409] * 3
    assert [one.withdrawn_at for one in await texts(settled)] == [None]


async def agreed(shop: Shop) -> Counter:
    """Erika has written START and tapped yes below the text in the chat."""
    counter = await open_counter(shop)
    await counter.take(says("START"))
    (row,) = await counter.rows("SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(counter, "wamid.asked", ready_id=row["ready_id"])
    later = NOON + timedelta(minutes=1)
    await counter.take(taps(f"jawort:yes:{row['case_id']}", "Ja, anmelden", at=later))
    return counter


async def states(counter: Counter) -> list[str]:
    """Which consents stand."""
    return [row["state"] for row in await counter.rows("SELECT state FROM standing_consent")]


async def test_withdrawing_begins_dry_wants_a_reason_and_ends_every_yes(
    office: Office, staff: Hire, shop: Shop
) -> None:
    counter, tobias = await agreed(shop), await staff(Role.MARKETING)
    office.clock.now = NOON + timedelta(minutes=5)
    path = f"/settings/wordings/{counter.wording_id}"

    dry = await tobias.get(f"{path}/withdraw", Accept_Language="de")
    without = await tobias.post(f"{path}/withdraw", {"why": " "}, Accept_Language="de")
    still = await states(counter)
    done = await tobias.post(f"{path}/withdraw", {"why": "Falsche Firma"})
    shown = await tobias.get(done.place, Accept_Language="de")
    again = await tobias.post(f"{path}/withdraw", {"why": "Falsche Firma"})

    assert re.search(r"werden ungültig</dt><dd>1</dd>", dry.text)
    assert without.status == 409 and "warum der Text endet" in without.text
    assert still == ["granted"] and await states(counter) == ["invalid"]
    assert "Falsche Firma" in shown.text and "Probelauf" not in shown.text
    assert (done.status, again.status) == (303, 409)


async def test_a_purpose_ends_after_a_dry_run_and_comes_back_when_it_is_added_again(
    office: Office, staff: Hire, shop: Shop
) -> None:
    counter, tobias = await agreed(shop), await staff(Role.MARKETING)
    path = f"{PLACE}/{counter.purpose_id}"

    dry = await tobias.get(f"{path}/retire", Accept_Language="de")
    before = await tobias.get(path, Accept_Language="de")
    done = await tobias.post(f"{path}/retire")
    after = await tobias.get(done.place, Accept_Language="de")

    assert re.search(r"haben Ja gesagt</dt><dd>1</dd>", dry.text)
    assert "Beendet:" not in before.text and "Beendet:" in after.text
    assert f"{path}/text" not in after.text


async def test_what_a_text_announces_is_never_raised_behind_its_back(
    settled: Office, staff: Hire
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    editor = await tobias.get(f"{path}/text?surface=form&language=de")
    await tobias.post(f"{path}/text", fields(editor.text))

    more = await tobias.post(f"{path}/change", ADS | {"cap_count": "9"}, Accept_Language="de")
    less = await tobias.post(f"{path}/change", ADS | {"cap_count": "1"})

    assert more.status == 409 and 'value="9"' in more.text
    assert less.status == 303


@pytest.mark.parametrize(("days", "due"), [(364, False), (365, True)])
async def test_a_text_says_when_it_must_be_looked_at_again_and_a_model_which_law_it_knows(
    settled: Office, staff: Hire, days: int, due: bool
) -> None:
    tobias = await staff(Role.MARKETING)
    path = await added(tobias)
    editor = await tobias.get(f"{path}/text?surface=thread&language=de", Accept_Language="de")
    done = await tobias.post(f"{path}/text", fields(editor.text))
    settled.clock.now = NOON + timedelta(days=days)
    later = await staff(Role.MARKETING, name="Nele Brandt")
    page = await later.get(done.place, Accept_Language="de")

    assert f"Stand der Rechtslage: {AS_OF}" in editor.text
    assert "durchzusehen bis 17.11.2027" in page.text
    assert ("zur Durchsicht fällig" in page.text) is due


@pytest.mark.parametrize("role", [Role.AGENT, Role.PRIVACY, Role.AUDITOR])
async def test_who_may_not_write_texts_reads_them_and_changes_none(
    settled: Office, staff: Hire, role: Role
) -> None:
    tobias, somebody = await staff(Role.MARKETING), await staff(role)
    path = await added(tobias)
    typed = fields((await tobias.get(f"{path}/text?surface=thread&language=de")).text)
    done = await tobias.post(f"{path}/text", typed)
    text = done.place.partition("?")[0]
    pages = [await somebody.get(one) for one in (PLACE, path, text)]
    refused = [
        await somebody.post(PLACE, ADS),
        await somebody.post(f"{path}/change", ADS),
        await somebody.post(f"{path}/retire"),
        await somebody.post(f"{path}/text", typed | {"yes": "Ja, bitte"}),
        await somebody.post(f"{path}/text/check", typed),
        await somebody.post(f"{text}/withdraw", {"why": "x"}),
        await somebody.get(f"{text}/withdraw"),
        await somebody.get(f"{path}/text"),
    ]

    assert [one.status for one in pages] == [200] * 3
    assert not any("withdraw" in one.text or "/retire" in one.text for one in pages)
    assert [one.status for one in refused] == [403] * 8
    assert [one.withdrawn_at for one in await texts(settled)] == [None]


async def test_an_unknown_purpose_or_text_is_told_calmly(office: Office, staff: Hire) -> None:
    tobias = await staff(Role.MARKETING)

    assert (await tobias.get(f"{PLACE}/{UUID(int=7)}")).status == 409
    assert (await tobias.get(f"{PLACE}/{UUID(int=7)}/text")).status == 409
    assert (await tobias.get(f"/settings/wordings/{UUID(int=7)}")).status == 409


async def test_in_a_browser_a_text_is_checked_while_it_is_typed_looked_at_and_published(
    settled: Office, staff: Hire, staff_visit: VisitAs
) -> None:
    path = await added(await staff(Role.MARKETING))
    made = await staff_visit(
        Role.MARKETING, f"{path}/text?surface=thread&language=de", name="Tobias Lenz"
    )
    page = made.page
    first = page.locator("#part-0")

    model = await first.input_value()
    await expect(page.locator("#checked")).to_contain_text("kein Einwand")
    await first.fill("Guten Tag")
    await expect(page.locator("#checked")).to_contain_text("Es fehlt:", timeout=20_000)
    await expect(page.locator(".bubble")).to_contain_text("Guten Tag Das ist freiwillig")

    await expect(first).to_have_value("Guten Tag")
    await expect(first).to_be_focused()
    assert await made.barriers() == []

    await first.fill(model)
    await page.get_by_role("button", name="Prüfen und ansehen").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Diesen Text veröffentlichen?")
    assert await made.barriers() == []
    await page.get_by_role("button", name="Veröffentlichen").click()
    await expect(page.get_by_role("status")).to_contain_text("ab jetzt gezeigt")
    assert [one.surface for one in await texts(settled)] == ["thread"]
