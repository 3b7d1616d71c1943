"""What a message was understood as stands on it, and is corrected there; never towards a yes."""

import asyncio
import html
import re
from uuid import UUID, uuid4

import pytest

from jawort.desk.right import erasure
from jawort.domain.right.erasure import Ground
from jawort.domain.staff import account
from jawort.domain.staff.account import Permission, Role
from jawort.ledger import controller, message
from jawort.ledger.message import NewMessage
from tests.desk.arrivals import Counter, says
from tests.shop import NOON
from tests.web.staff import Colleague, Hire, Office, hired, office, staff
from tests.web.wish_stage import MINUTE, SILENT, counter, heard, optout

__all__ = ["counter", "office", "staff"]


async def thread_of(counter: Counter, somebody: Colleague, **headers: str) -> str:
    """The page of Erika's conversation."""
    (row,) = await counter.rows("SELECT conversation_id FROM conversation")
    said = await somebody.get(f"/inbox/{row['conversation_id']}?view=open", **headers)
    assert said.status == 200
    return said.text


def on(page: str, message_id: UUID) -> str:
    """What stands with one message, as a person reads it."""
    found = re.search(rf'<li class="msg[^>]*id="e-{message_id}".*?\n</li>', page, re.DOTALL)
    assert found is not None
    plain = re.sub(r"<[^>]*>", " ", found[0])
    return " ".join(html.unescape(plain).split())


async def test_a_wish_stands_on_its_message_with_what_was_seen_and_a_form(
    counter: Counter, staff: Hire
) -> None:
    message_id = await heard(counter, "Bitte keine Werbung mehr")
    jana = await staff(Role.AGENT)

    german = on(await thread_of(counter, jana, Accept_Language="de"), message_id)
    english = on(await thread_of(counter, jana, Accept_Language="en"), message_id)

    assert "Verstanden: will keine Werbung mehr" in german
    assert "Zweifelsfrei: Ein Wort oder ein Knopf sagt es." in german
    assert "Stimmt das nicht? Die Nachricht heißt:" in german
    assert "nichts dergleichen will keine Werbung mehr" in german
    assert "will keine Nachrichten zu „Reifen“ will keine Terminerinnerungen mehr" in german
    assert "ein Nein beendet nur sie selbst, etwa mit START" in german
    assert "Wunsch übersehen?" not in german
    assert "Understood: wants no more advertising" in english
    assert "Is that wrong? The message says:" in english


async def test_a_correction_is_shown_right_away_and_obeyed(counter: Counter, staff: Hire) -> None:
    message_id = await heard(counter, "nein danke")
    jana = await staff(Role.AGENT)
    before = on(await thread_of(counter, jana), message_id)

    done = await jana.htmx(f"/inbox/wish/{message_id}", {"meaning": "opt_out:all"})

    after = on(await thread_of(counter, jana), message_id)
    assert "unklar: Werbung ruht, wir haben gefragt" in before
    assert done.status == 200
    assert done.headers.get("hx-redirect") is None
    assert "Vermerkt. Das Nein gilt ab sofort." in done.text
    assert f'<details class="wish" id="w-{message_id}">' in done.text
    assert "will gar nichts mehr" in done.text
    assert "Verstanden: will gar nichts mehr berichtigt" in after
    assert "will gar nichts mehr · Jana Okafor, heute, 11:10" in after
    assert "unklar: Werbung ruht" not in after
    assert await optout(counter) == "all"


async def test_a_missed_no_is_obeyed_from_its_message_in_both_ways(
    counter: Counter, staff: Hire
) -> None:
    message_id = await heard(counter, SILENT)
    jana = await staff(Role.AGENT)
    path = f"/inbox/wish/{message_id}"
    before = await thread_of(counter, jana)

    part = await jana.get(path, HX_Request="true")
    alone = await jana.get(f"{path}?view=open")
    sent_ = await jana.post(path, {"meaning": "opt_out:type:N07", "view": "view=open"})

    assert f'href="{path}">Wunsch übersehen?</a>' in before
    assert part.text.startswith("<details") and " open>" in part.text
    assert "<!doctype" not in part.text.lower() and SILENT not in part.text
    assert "<!doctype" in alone.text.lower() and SILENT in alone.text
    assert f'action="{path}"' in alone.text
    assert sent_.status == 303
    assert sent_.place.endswith(f"?view=open#e-{message_id}")
    after = on(await thread_of(counter, jana), message_id)
    assert "will keine Terminerinnerungen mehr berichtigt" in after
    assert "Gelesen als kein Wunsch Berichtigt" in after
    assert await counter.rows("SELECT FROM suppression WHERE scope = 'type:N07'")


@pytest.mark.parametrize(
    ("meaning", "says_"),
    [
        ("none", "Vermerkt. Die Werbung ruht weiter, bis die Person geantwortet hat."),
        ("access", "Vermerkt. Der Fall ist offen."),
        ("erasure", "Vermerkt. Der Fall ist offen, und die Werbung ruht."),
        ("human", "Vermerkt. Das Gespräch wartet auf einen Menschen."),
    ],
)
async def test_the_notice_says_what_followed(
    counter: Counter, staff: Hire, meaning: str, says_: str
) -> None:
    message_id = await heard(counter, "nein danke")

    done = await (await staff(Role.PRIVACY)).htmx(f"/inbox/wish/{message_id}", {"meaning": meaning})

    assert says_ in done.text
    assert await optout(counter) == "ads"
    assert not await counter.rows("SELECT FROM suppression")


@pytest.mark.parametrize(
    "meaning",
    [
        "",
        "opt_out",
        "opt_out:",
        "opt_out:topic:Urlaub",
        "opt_out:type:N99",
        "opt_out:<script>alert(1)</script>",
        "opt_out:all:x",
        "opt_in",
        "opt_in:ads",
        "help",
        "x" * 5000,
        "\u202eopt_out:all",
    ],
)
async def test_a_form_that_was_tampered_with_changes_nothing(
    counter: Counter, staff: Hire, meaning: str
) -> None:
    message_id = await heard(counter, SILENT)
    jana = await staff(Role.AGENT)

    said = await jana.htmx(f"/inbox/wish/{message_id}", {"meaning": meaning})

    assert said.status == 409
    assert "<script>" not in said.text
    assert await optout(counter) == "none"
    assert not await counter.rows("SELECT FROM suppression")
    assert "berichtigt" not in on(await thread_of(counter, jana), message_id)


@pytest.mark.parametrize("role", [Role.MARKETING, Role.AUDITOR])
async def test_who_may_not_is_refused_and_sees_nothing(
    counter: Counter, staff: Hire, role: Role
) -> None:
    message_id = await heard(counter, "Bitte keine Werbung mehr")
    somebody = await staff(role)

    shown = await somebody.get(f"/inbox/wish/{message_id}")
    refused = await somebody.htmx(f"/inbox/wish/{message_id}", {"meaning": "opt_out:all"})

    assert (shown.status, refused.status) == (403, 403)
    assert await optout(counter) == "ads"


async def test_who_may_read_but_not_record_sees_why_and_no_form(
    counter: Counter, staff: Hire, monkeypatch: pytest.MonkeyPatch
) -> None:
    understood = await heard(counter, "Bitte keine Werbung mehr")
    silent = await heard(counter, SILENT, at=NOON + 2 * MINUTE)
    less = account.PERMISSIONS[Role.AGENT] - {Permission.RECORD_CONSENT}
    monkeypatch.setitem(account.PERMISSIONS, Role.AGENT, less)
    jana = await staff(Role.AGENT)

    page = await thread_of(counter, jana)
    refused = await jana.htmx(f"/inbox/wish/{silent}", {"meaning": "opt_out:all"})

    assert "Zweifelsfrei" in on(page, understood)
    assert "/inbox/wish/" not in page
    assert "Wunsch übersehen?" not in page
    assert refused.status == 403
    assert await optout(counter) == "ads"


async def test_what_is_not_there_for_us_is_told_in_one_way(
    counter: Counter, office: Office, staff: Hire
) -> None:
    message_id = await heard(counter, SILENT)
    (ours,) = await counter.rows("SELECT message_id FROM message WHERE direction = 'out'")
    async with office.ledger.house_work() as house:
        other = await controller.add(house, "Hotel Mond KG, Trier", country="DE", now=NOON)
    nora = await hired(office, Role.ADMIN, name="Nora Mond", controller=other)
    jana = await staff(Role.AGENT)
    asked = [(nora, message_id), (jana, ours["message_id"]), (jana, uuid4())]

    for somebody, wanted in asked:
        path = f"/inbox/wish/{wanted}"
        shown = await somebody.get(path)
        refused = await somebody.htmx(path, {"meaning": "opt_out:all"})
        assert (shown.status, refused.status) == (404, 409)
        assert "hat keine Person geschrieben" in refused.text

    assert await optout(counter) == "none"


async def test_of_an_erased_person_nothing_is_shown_and_nothing_is_corrected(
    counter: Counter, office: Office, staff: Hire
) -> None:
    message_id = await heard(counter, "Bitte keine Werbung mehr")
    jana = await staff(Role.AGENT)
    path = f"/inbox/wish/{message_id}"
    assert (await jana.get(path)).status == 200
    (row,) = await counter.rows("SELECT contact_id FROM contact")
    owner = office.controller.controller_id
    await erasure.erase(
        office.ledger, owner, row["contact_id"], ground=Ground.REQUEST, by="Anna", now=NOON
    )

    shown = await jana.get(path)
    refused = await jana.htmx(path, {"meaning": "opt_out:all"})

    assert (shown.status, refused.status) == (404, 409)


async def test_a_private_conversation_keeps_its_wishes_to_itself(
    counter: Counter, staff: Hire
) -> None:
    message_id = await heard(counter, "Bitte keine Werbung mehr")
    async with counter.work() as work:
        await work.connection.execute("UPDATE conversation SET private_since = $1", NOON)
    miriam = await staff(Role.LEAD)

    shown = await miriam.get(f"/inbox/wish/{message_id}")
    refused = await miriam.htmx(f"/inbox/wish/{message_id}", {"meaning": "opt_out:all"})

    assert (shown.status, refused.status) == (404, 409)
    assert await optout(counter) == "ads"


async def test_two_colleagues_who_correct_at_once_are_both_obeyed(
    counter: Counter, staff: Hire
) -> None:
    message_id = await heard(counter, SILENT)
    jana, miriam = await staff(Role.AGENT), await staff(Role.LEAD)
    path = f"/inbox/wish/{message_id}"

    both = await asyncio.gather(
        jana.htmx(path, {"meaning": "opt_out:ads"}),
        miriam.htmx(path, {"meaning": "opt_out:type:N07"}),
    )

    assert [one.status for one in both] == [200, 200]
    assert await optout(counter) == "ads"
    rows = await counter.rows("SELECT scope FROM suppression")
    assert {row["scope"] for row in rows} == {"ads", "type:N07"}
    shown = on(await thread_of(counter, jana), message_id)
    assert ("Jana Okafor," in shown) != ("Miriam Adler," in shown)


async def test_a_new_version_that_is_a_no_is_shown_on_its_message(
    counter: Counter, staff: Hire
) -> None:
    silent = await heard(counter, SILENT)
    at = NOON + 2 * MINUTE
    await counter.take(says("Hallo", at=at, wamid="wamid.first"))
    (row,) = await counter.rows(
        "SELECT message_id, contact_id, conversation_id FROM message WHERE at = $1", at
    )
    body = {
        "text": "STOP",
        "message_id": "wamid.first",
        "understood": {"intents": ["opt_out"], "scope": "all", "tier": "A"},
    }
    new = NewMessage(row["conversation_id"], row["contact_id"], "in", "edit", at + MINUTE, body)
    async with counter.work() as work:
        edit = await message.add(work, new, now=at + MINUTE)
    jana = await staff(Role.AGENT)

    page = await thread_of(counter, jana)
    done = await jana.htmx(f"/inbox/wish/{edit}", {"meaning": "none"})

    assert "will gar nichts mehr" in on(page, row["message_id"])
    assert f'action="/inbox/wish/{edit}"' in page
    assert "Wunsch übersehen?" not in on(page, row["message_id"])
    assert "Wunsch übersehen?" in on(page, silent)
    assert done.status == 200
