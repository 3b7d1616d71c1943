"""Merging from the page of a person: found, compared side by side, merged, taken back; the stricter
answer shows before anything happens, and what is another person's is left alone.
"""

from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

import pytest

from jawort.desk.right import erasure
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.right.erasure import Ground
from jawort.domain.staff.account import Role
from jawort.ledger import contact, merge
from jawort.ledger.contact import NewContact
from tests.shop import NOON
from tests.stage import stage
from tests.web.staff import Colleague, Hire, Office

LONG_AGO = NOON - timedelta(days=30)


class Pair(NamedTuple):
    """Two records of what may be one person: the first said yes, the second no."""

    yes: UUID
    no: UUID


@pytest.fixture
async def pair(office: Office) -> Pair:
    """Erika by her number, who agreed to offers; and by an old number, where she said no."""
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await stage(work)
        found = []
        for number, name in (("+491713920051", "Erika <i>Beispiel</i>"), ("+491713920052", "E.")):
            known = Identifier(IdentifierKind.PHONE, number)
            new = NewContact("inbound", (known,), name=name, language="de")
            found.append(await contact.add(work, new, now=LONG_AGO))
        await made.consent(found[0], "granted", "ADS", "Reifen")
        await made.consent(found[1], "withdrawn", "ADS", "Reifen")
        await merge.propose(work, [(found[0], found[1])], "names_met", now=NOON)
    return Pair(*found)


async def linked(office: Office) -> list[tuple[UUID, UUID]]:
    """The merges in force."""
    async with office.ledger.work(office.controller.controller_id) as work:
        return [(one.contact_id, one.linked_to) for one in await merge.links(work, limit=10)]


def path(pair: Pair, rest: str = "") -> str:
    """The page on which the first record is merged."""
    return f"/contact/{pair.yes}/merge{rest}"


async def test_who_may_be_the_same_person_is_proposed_and_found_by_search(
    staff: Hire, pair: Pair
) -> None:
    miriam = await staff(Role.LEAD)
    own = await miriam.get(f"/contact/{pair.yes}")
    page = await miriam.get(path(pair), Accept_Language="de")
    hits = await miriam.post(path(pair, "/find"), {"asked": "+49 171 3920052"})
    nobody = await miriam.post(path(pair, "/find"), {"asked": "+491713920051"})

    compare = f'href="{path(pair)}/{pair.no}"'
    assert path(pair) in own.text
    assert "Vielleicht dieselbe Person" in page.text and compare in page.text
    assert "eine Nachricht trug beide Kennungen" in page.text
    assert compare in hits.text and "3920052" in hits.text
    assert nobody.text.count(compare) == 1  # the proposal; oneself is not found
    assert "+491713920051" not in page.text and "<i>" not in page.text


async def test_the_dry_run_shows_both_sides_and_the_stricter_answer_and_changes_nothing(
    staff: Hire, office: Office, pair: Pair
) -> None:
    miriam = await staff(Role.LEAD)
    dry = await miriam.get(path(pair, f"/{pair.no}"), Accept_Language="de")
    without = await miriam.post(path(pair, f"/{pair.no}"), {"reason": " "}, Accept_Language="de")

    assert "nichts ist geschehen" in dry.text
    row = dry.text[dry.text.index("<tbody>") : dry.text.index("</tbody>")]
    assert row.index("eingewilligt") < row.index("beendet") and row.count("beendet") == 2
    assert without.status == 409 and "woran Sie es erkennen" in without.text
    assert await linked(office) == []


async def test_a_merge_is_made_with_a_reason_noted_and_taken_back(
    staff: Hire, office: Office, pair: Pair
) -> None:
    miriam = await staff(Role.LEAD)
    done = await miriam.post(path(pair, f"/{pair.no}"), {"reason": "Rief an"})
    ((out, into),) = await linked(office)
    page = await miriam.get(done.place, Accept_Language="de")
    again = await miriam.post(path(pair, f"/{pair.no}"), {"reason": "Rief an"})
    back = f"/contact/{pair.yes}/unmerge/{out}"
    dry = await miriam.get(back, Accept_Language="de")
    still = await linked(office)
    without = await miriam.post(back, {"reason": ""})
    undone = await miriam.post(back, {"reason": "Vater und Tochter"})
    after = await miriam.get(undone.place, Accept_Language="de")
    async with office.ledger.bare_connection() as connection:
        noted = await connection.fetch(
            "SELECT kind FROM security_event WHERE kind LIKE 'person_%' ORDER BY kind"
        )

    assert done.status == 303 and {out, into} == set(pair)
    assert back in page.text and "Die strengere Antwort gilt" in page.text
    assert again.status == 409
    assert "Probelauf" in dry.text and still == [(out, into)]
    assert (without.status, undone.status) == (409, 303)
    assert await linked(office) == []
    assert "Vielleicht dieselbe Person" not in after.text  # somebody has looked
    assert [row["kind"] for row in noted] == ["person_merged", "person_unmerged"]


async def test_two_people_are_never_proposed_again(staff: Hire, office: Office, pair: Pair) -> None:
    miriam = await staff(Role.LEAD)
    apart = await miriam.post(path(pair, f"/{pair.no}/apart"))
    page = await miriam.get(apart.place, Accept_Language="de")

    assert apart.status == 303 and "zwei Personen" in page.text
    assert "Vielleicht dieselbe Person" not in page.text
    assert await linked(office) == []


async def test_a_merge_of_somebody_else_is_not_taken_back_from_this_page(
    staff: Hire, office: Office, pair: Pair
) -> None:
    miriam = await staff(Role.LEAD)
    async with office.ledger.work(office.controller.controller_id) as work:
        known = Identifier(IdentifierKind.PHONE, "+491713920053")
        third = await contact.add(work, NewContact("inbound", (known,)), now=LONG_AGO)
    await miriam.post(path(pair, f"/{pair.no}"), {"reason": "Rief an"})
    ((out, _),) = await linked(office)

    dry = await miriam.get(f"/contact/{third}/unmerge/{out}")
    refused = await miriam.post(f"/contact/{third}/unmerge/{out}", {"reason": "x"})

    assert (dry.status, refused.status) == (409, 409)
    assert len(await linked(office)) == 1


async def test_who_is_erased_can_be_neither_compared_nor_merged(
    staff: Hire, office: Office, pair: Pair
) -> None:
    miriam = await staff(Role.LEAD)
    owner = office.controller.controller_id
    await erasure.erase(office.ledger, owner, pair.no, ground=Ground.REQUEST, by="Sabine", now=NOON)

    page = await miriam.get(path(pair))
    dry = await miriam.get(path(pair, f"/{pair.no}"))
    done = await miriam.post(path(pair, f"/{pair.no}"), {"reason": "x"})

    assert page.status == 200 and str(pair.no) not in page.text
    assert (dry.status, done.status) == (409, 409)


@pytest.mark.parametrize("role", [Role.AGENT, Role.MARKETING, Role.AUDITOR])
async def test_who_may_not_mark_people_merges_nobody(
    staff: Hire, office: Office, pair: Pair, role: Role
) -> None:
    somebody: Colleague = await staff(role)
    own = await somebody.get(f"/contact/{pair.yes}")
    refused = [
        await somebody.get(path(pair)),
        await somebody.post(path(pair, "/find"), {"asked": "Erika"}),
        await somebody.get(path(pair, f"/{pair.no}")),
        await somebody.post(path(pair, f"/{pair.no}"), {"reason": "x"}),
        await somebody.post(path(pair, f"/{pair.no}/apart")),
        await somebody.get(f"/contact/{pair.yes}/unmerge/{pair.no}"),
        await somebody.post(f"/contact/{pair.yes}/unmerge/{pair.no}", {"reason": "x"}),
    ]

    assert own.status == 200 and path(pair) not in own.text
    assert [one.status for one in refused] == [403] * 7
    assert await linked(office) == []
