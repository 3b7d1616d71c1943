"""Forms on record: what can be put there, by whom, and what a version is."""

from typing import Any
from uuid import uuid4

import msgspec
import pytest

from jawort.desk.company import purpose
from jawort.desk.road import form
from jawort.desk.road.poster import poster_from_console
from jawort.desk.sample import dealership
from jawort.desk.sample import form as sample_form
from jawort.domain.consent.form import complaint, frame_tag, is_reference, link_tag
from jawort.domain.fact import FactKind
from jawort.domain.purpose import NewPurpose
from jawort.domain.refusal import Refusal
from jawort.ledger.form import secret_of
from jawort.ledger.work import Ledger
from tests.desk.arrivals import open_counter
from tests.desk.road.form_desk import Desk, a_page, open_desk
from tests.shop import NOON, Shop


@pytest.fixture
async def desk(shop: Shop) -> Desk:
    """A page with two boxes."""
    return await open_desk(await open_counter(shop))


async def refused(desk: Desk, **how: Any) -> str:
    """With which code a page like this is refused."""
    by = how.pop("by", "Anna")
    offered = how.pop("purposes", (desk.tyres,))
    new = a_page(how.pop("sender_id", desk.counter.sender_id), *offered, **how)
    with pytest.raises(Refusal) as told:
        async with desk.counter.work() as work:
            await form.define_from_console(work, new, by=by, now=NOON)
    return told.value.code


@pytest.mark.parametrize(
    "how",
    [
        {"name": " "},
        {"name": "x" * 81},
        {"place": ""},
        {"place": "x" * 121},
        {"other_ways": ""},
        {"number": "030 23125001"},
        {"number": "+0301234567"},
        {"sites": ("http://www.firma.example",)},
        {"sites": ("https://firma.example/path",)},
        {"sites": ("https://*",)},
        {"sites": ("https://firma.example; script-src *",)},
    ],
)
async def test_a_form_with_a_gap_is_refused(desk: Desk, how: dict[str, Any]) -> None:
    assert await refused(desk, **how) == "FORM_BAD"


async def test_a_form_offers_one_to_six_different_purposes(desk: Desk) -> None:
    def said(*purposes: Any) -> Any:
        return complaint(a_page(desk.counter.sender_id, *purposes))

    six = [uuid4() for _ in range(6)]
    assert said(*six) is None and said(six[0]) is None
    assert said() is not None
    assert said(*six, uuid4()) is not None
    assert said(six[0], six[0]) is not None


async def test_nobody_answers_for_it_is_refused(desk: Desk) -> None:
    assert await refused(desk, by=" ") == "WHO"


async def test_a_sender_that_is_not_ours_is_refused(desk: Desk) -> None:
    assert await refused(desk, sender_id=uuid4()) == "FORM_NUMBER"
    assert await refused(desk, number="") == "FORM_NUMBER"


@pytest.mark.parametrize(
    ("shown", "code"),
    [("+49 30 23125001", ""), ("4930 23125002", "FORM_OTHER_NUMBER"), ("030 23125002", "")],
)
async def test_a_number_that_is_not_that_of_its_sender_is_refused_where_it_is_known(
    desk: Desk, shown: str, code: str
) -> None:
    await desk.counter.rows("UPDATE sender SET display_number = $1", shown)
    new = form.as_new(desk.page)
    told = ""
    try:
        async with desk.counter.work() as work:
            await form.define_from_console(work, new, by="Anna", now=NOON)
    except Refusal as refusal:
        told = refusal.code

    assert told == code


async def test_a_purpose_that_is_none_or_has_ended_is_refused(desk: Desk) -> None:
    assert await refused(desk, purposes=(uuid4(),)) == "FORM_PURPOSE"
    async with desk.counter.work() as work:
        sms = await purpose.add(
            work, NewPurpose("N07", channel="sms", basis="consent"), by="Anna", now=NOON
        )
        await purpose.retire(work, desk.dates, by="Anna", really=True, now=NOON)

    assert await refused(desk, purposes=(sms,)) == "FORM_PURPOSE"
    assert await refused(desk, purposes=(desk.dates,)) == "FORM_PURPOSE"


async def test_a_purpose_without_a_text_for_this_place_is_refused(desk: Desk) -> None:
    # Of the reminders there is a text for pages only.
    assert await refused(desk, purposes=(desk.dates,), kind="poster") == "FORM_TEXT"


async def test_a_change_is_a_version_and_what_was_shown_before_still_counts(desk: Desk) -> None:
    before = await desk.offered()
    async with desk.counter.work() as work:
        known = await form.one(work, desk.page.public_id)
        new = msgspec.structs.replace(form.as_new(known), purposes=(desk.dates,))
        changed = await form.change_from_console(
            work, desk.page.public_id, new, by="Anna", now=NOON
        )
        now = await form.shown(work, changed, language="de", now=NOON)

    invited = await desk.sends_in(before.carried, {desk.tyres_text})

    assert (changed.version, changed.public_id) == (2, desk.page.public_id)
    assert [box.wording_id for box in now.boxes] == [desk.dates_text]
    assert invited.form.version == 1


async def test_two_changes_at_once_do_not_overwrite_each_other(desk: Desk) -> None:
    from jawort.ledger import form as rows

    async with desk.counter.work() as work:
        await form.change_from_console(
            work, desk.page.public_id, form.as_new(desk.page), by="Anna", now=NOON
        )
        with pytest.raises(LookupError):
            await rows.change(work, desk.page, form.as_new(desk.page), by="Max", now=NOON)


async def test_only_a_form_for_a_shop_has_a_key_and_it_is_kept_sealed(desk: Desk) -> None:
    async with desk.counter.work() as work:
        new = a_page(desk.counter.sender_id, desk.tyres, kind="checkout")
        made = await form.define_from_console(work, new, by="Anna", now=NOON)
        key = await secret_of(work, made)

        assert await secret_of(work, desk.page) == ""
    assert len(key) == 64
    rows = await desk.counter.rows("SELECT t::text AS row FROM form AS t")
    assert all(key not in row["row"] for row in rows)
    assert key not in repr(made)


async def test_who_defined_changed_and_ended_it_is_a_fact(desk: Desk) -> None:
    async with desk.counter.work() as work:
        await form.end_from_console(work, desk.page.public_id, by="Max", now=NOON)

        with pytest.raises(Refusal):
            await form.end_from_console(work, desk.page.public_id, by="Max", now=NOON)
    rows = await desk.counter.rows(
        "SELECT convert_from(leaf, 'UTF8') AS leaf FROM fact_waiting JOIN fact"
        " USING (controller_id, fact_id) WHERE kind = $1",
        FactKind.SETTING_CHANGED.value,
    )
    told = [row["leaf"] for row in rows if '"form"' in row["leaf"]]
    assert len(told) == 2
    assert any("defined page" in leaf for leaf in told)
    assert any("ended page" in leaf for leaf in told)


async def test_codes_of_posters_are_short_and_addresses_of_pages_are_not(desk: Desk) -> None:
    async with desk.counter.work() as work:
        new = a_page(desk.counter.sender_id, desk.tyres, kind="poster")
        codes = {
            (await form.define_from_console(work, new, by="Anna", now=NOON)).public_id
            for _ in range(20)
        }

    assert {len(code) for code in codes} == {5}
    assert len(codes) == 20
    assert len(desk.page.public_id) == 16


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("order-4711", True),
        ("a", True),
        ("A/1:2_3.4", True),
        ("x" * 80, True),
        ("x" * 81, False),
        ("", False),
        ("-1", False),
        ("Erika Beispiel", False),
        ("erika@post.example", False),
        ("1\n2", False),
    ],
)
def test_a_reference_is_an_id_and_no_free_text(text: str, fits: bool) -> None:
    assert is_reference(text) is fits


def test_what_a_site_puts_on_its_page_has_no_script() -> None:
    frame = frame_tag("https://jawort.example/f/M3XT", "en", height=900)

    assert 'src="https://jawort.example/f/M3XT?lang=en&amp;embed=1"' in frame
    assert "script" not in frame
    assert link_tag("https://jawort.example/f/M3XT", "de").endswith("Nachrichten per WhatsApp</a>")


def test_the_pieces_of_a_text_are_the_whole_text_and_addresses_end_before_the_full_stop() -> None:
    text = "Mehr: https://firma.example/a?b=1. Oder https://x.example/y, ja."

    pieces = form.links_in(text)

    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, is_link in pieces if is_link] == [
        "https://firma.example/a?b=1",
        "https://x.example/y",
    ]


async def test_the_sample_dealership_has_a_page_and_a_poster(ledger: Ledger) -> None:
    filled = await dealership.fill(ledger, now=NOON)

    invites = await sample_form.invite(ledger, filled.controller.controller_id, now=NOON)

    async with ledger.work(filled.controller.controller_id) as work:
        page = await form.one(work, invites.page)
        shown = await form.shown(work, page, language="en", now=NOON)
        said = await poster_from_console(work, invites.poster, "de", now=NOON)
    assert len(shown.boxes) == 2
    assert said.message == f"START {invites.poster}"
    assert "Angebote rund ums Auto" in said.subjects
