"""The page of a person: everything in sight, every act behind its role, every refusal kept calm."""

import re
from datetime import timedelta
from uuid import UUID

import pytest

from jawort.domain.purpose import NewPurpose
from jawort.domain.staff.account import Role
from jawort.ledger import contact, purpose
from jawort.ledger.contact import NewContact
from tests.people import PHONE
from tests.shop import NOON
from tests.stage import stage
from tests.web.staff import NARROW, WIDE, Hire, Office, VisitAs

NAME = "Erika <b>Beispiel</b>"


@pytest.fixture
async def erika(office: Office) -> UUID:
    """A customer with a yes to offers, who was never asked about appointments."""
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await stage(work)
        new = NewContact("inbound", (PHONE,), name=NAME, language="de")
        somebody = await contact.add(work, new, now=NOON - timedelta(days=30))
        await made.consent(somebody, "granted", "ADS", "Reifen")
        await purpose.add(work, NewPurpose("N07"), now=NOON)
        return somebody


async def test_the_page_shows_standing_and_facts_and_masks_the_number(
    staff: Hire, erika: UUID
) -> None:
    page = await (await staff(Role.AGENT)).get(f"/contact/{erika}", Accept_Language="de")

    assert page.status == 200
    assert "Erika &lt;b&gt;Beispiel&lt;/b&gt;" in page.text and NAME not in page.text
    assert "eingewilligt" in page.text and "nie gefragt" in page.text
    assert "ADS" not in page.text
    assert PHONE.value not in page.text and "•••" in page.text
    assert "Wirklich" not in page.text  # an agent may not erase


async def test_a_revealed_number_is_shown_once_and_logged(
    staff: Hire, erika: UUID, office: Office
) -> None:
    jana = await staff(Role.AGENT)
    async with office.ledger.work(office.controller.controller_id) as work:
        found = await work.connection.fetchval("SELECT identifier_id FROM identifier")
    shown = await jana.post(f"/contact/{erika}/reveal/{found}")
    again = await jana.get(f"/contact/{erika}")
    async with office.ledger.work(office.controller.controller_id) as work:
        noted = await work.connection.fetch(
            "SELECT * FROM security_event WHERE kind = 'number_revealed'"
        )

    assert "+49 171 3920001" in shown.text
    assert "3920001" not in again.text
    assert [(row["account_id"], row["contact_id"]) for row in noted] == [
        (jana.account.account_id, erika)
    ]


async def test_a_no_to_one_type_of_notification_can_be_recorded(staff: Hire, erika: UUID) -> None:
    jana = await staff(Role.AGENT)
    offered = await jana.get(f"/contact/{erika}", Accept_Language="de")
    assert 'value="type:N07">Nachrichten der Art: Terminerinnerungen' in offered.text

    done = await jana.post(f"/contact/{erika}/no", {"scope": "type:N07", "reference": ""})

    page = await jana.get(done.place, Accept_Language="de")
    assert "Gemerktes Nein" in page.text


async def test_a_no_told_to_staff_holds_at_once(staff: Hire, erika: UUID) -> None:
    jana = await staff(Role.AGENT)
    done = await jana.post(f"/contact/{erika}/no", {"scope": "all", "reference": "Postbuch 7"})
    page = await jana.get(done.place, Accept_Language="de")

    assert done.status == 303
    assert "Es gilt ab jetzt" in page.text and "Gemerktes Nein" in page.text


async def test_what_is_refused_stands_on_the_page_and_changes_nothing(
    staff: Hire, erika: UUID
) -> None:
    ruth = await staff(Role.ADMIN)
    wrong = await ruth.post(f"/contact/{erika}/age", {"years": "elf"}, Accept_Language="de")
    unblocked = await ruth.post(f"/contact/{erika}/block", {"lift": "1"}, Accept_Language="de")

    assert (wrong.status, unblocked.status) == (409, 409)
    assert "0 bis 130" in wrong.text and "nicht gesperrt" in unblocked.text


async def test_marks_restriction_and_block_show_on_the_page(staff: Hire, erika: UUID) -> None:
    ruth = await staff(Role.ADMIN)
    await ruth.post(f"/contact/{erika}/kind", {"kind": "applicant"})
    await ruth.post(f"/contact/{erika}/age", {"years": "14", "parent": "1"})
    before = await ruth.get(f"/contact/{erika}", Accept_Language="de")
    assert "Bis zum Aufheben werden die Daten nur aufbewahrt." in before.text
    await ruth.post(f"/contact/{erika}/restrict", {"reason": "Richtigkeit wird geprüft"})
    await ruth.post(f"/contact/{erika}/block")
    page = await ruth.get(f"/contact/{erika}", Accept_Language="de")

    for word in ("Bewerbung", "Eltern haben zugestimmt", "eingeschränkt", "Gesperrt"):
        assert word in page.text, word


async def test_an_erasure_begins_dry_and_wants_its_word(staff: Hire, erika: UUID) -> None:
    sabine = await staff(Role.PRIVACY)
    path = f"/contact/{erika}/erase"
    dry = await sabine.get(path, Accept_Language="de")
    mistyped = await sabine.post(path, {"word": "löschen"}, Accept_Language="de")
    still = await sabine.get(f"/contact/{erika}")
    done = await sabine.post(path, {"word": "LÖSCHEN", "ground": "request"}, Accept_Language="de")
    gone = await sabine.get(f"/contact/{erika}")
    (certificate,) = re.findall(r'action="(/contact/erased/[0-9a-f-]+)"', done.text)
    paper = await sabine.post(certificate)
    unknown = await sabine.post(f"/contact/erased/{erika}", Accept_Language="de")

    assert dry.status == 200 and "Würde vernichtet" in dry.text
    assert "Stand von Einwilligungen" in dry.text  # words, not names of tables and classes
    assert not [raw for raw in ("standing_consent", "fact_person", "RC0") if raw in dry.text]
    assert mistyped.status == 422 and "nichts gelöscht" in mistyped.text and still.status == 200
    assert "Die Daten der Person sind vernichtet." in done.text
    assert paper.status == 200 and paper.headers["content-type"] == "application/pdf"
    assert unknown.status == 409 and "Diese Bescheinigung gibt es nicht." in unknown.text
    assert gone.status == 409


@pytest.mark.parametrize("kind", ["json", "pdf"])
async def test_an_export_is_a_file_and_never_a_page(staff: Hire, erika: UUID, kind: str) -> None:
    file = await (await staff(Role.PRIVACY)).post(f"/contact/{erika}/export", {"format": kind})

    assert file.headers["content-type"].startswith(f"application/{kind}")
    assert file.headers["content-disposition"].startswith("attachment;")
    assert "Beispiel" in file.text if kind == "json" else file.text.startswith("%PDF")


async def test_each_role_sees_only_what_it_may_do(staff: Hire, erika: UUID) -> None:
    words = {
        Role.AGENT: {"Ein Nein festhalten"},
        Role.LEAD: {"Ein Nein festhalten", "Besonderheiten"},
        Role.MARKETING: set(),
        Role.AUDITOR: set(),
        Role.PRIVACY: {"Ein Nein festhalten", "Auskunft", "Besonderheiten", "Probelauf"},
    }
    every = set().union(*words.values())
    for role, wanted in words.items():
        page = await (await staff(role)).get(f"/contact/{erika}", Accept_Language="de")
        assert {word for word in every if word in page.text} == wanted, role


async def test_the_list_finds_by_name_and_by_number_and_says_when_nobody_is_there(
    staff: Hire, erika: UUID
) -> None:
    jana = await staff(Role.AGENT)
    everybody = await jana.get("/contact")
    by_number = await jana.post("/contact/find", {"asked": PHONE.value})
    nobody = await jana.post("/contact/find", {"asked": "+49 30 23125 999"}, Accept_Language="de")

    assert str(erika) in everybody.text and str(erika) in by_number.text
    assert str(erika) not in nobody.text and "Niemand gefunden" in nobody.text


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_everybody_can_use_the_pages(
    staff_visit: VisitAs, erika: UUID, size: tuple[int, int], theme: str
) -> None:
    seen = await staff_visit(Role.ADMIN, f"/contact/{erika}", size=size, theme=theme)
    for path in (None, f"/contact/{erika}/erase", "/contact"):
        if path:
            await seen.page.goto(f"http://{seen.host}{path}")
        assert await seen.barriers() == []
        assert await seen.beyond() == 0
        assert await seen.page.evaluate("document.querySelector('main').scrollWidth <= innerWidth")
