"""Numbers as people type them: read in one way or refused, and never repeated."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.desk.contact.number import e164
from jawort.desk.conversation import search
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from tests.people import OTHER_PHONE, erika
from tests.shop import NOON, Shop

TYPED = (
    "0171 3920001",
    "+49 171 39200-01",
    "0049 171 3920001",
    "(0171) 39200 01",
    "0171.392.00.01",
    "0171/3920001",
    "+49\u00a0171\u00a039200\u202f01",
    "+４９ １７１ ３９２０００１",
    "+49 (0) 171 392 00 01",
    "\u202a+49 171‑3920001\u202c",
    "tel:+491713920001",
    "wa.me/491713920001",
    "https://wa.me/491713920001?text=Guten%20Tag%20ich%20habe%20eine%20Frage%20zum%20Auftrag",
    "https://api.whatsapp.com/send?phone=%2B491713920001&text=Hallo",
    "whatsapp://send?phone=491713920001",
)


@pytest.mark.parametrize(
    ("typed", "country", "read"),
    [
        ("0171 39200 01", "DE", "+491713920001"),
        ("０１７１ ３９２０００１", "DE", "+491713920001"),
        ("+49171392000١", "DE", "+491713920001"),
        ("0171–39200–01", "DE", "+491713920001"),
        ("\t0171 3920001\n", "DE", "+491713920001"),
        ("0660 1234567", "AT", "+436601234567"),
        ("07700 900123", "GB", "+447700900123"),
        ("+44 7700 900123", "DE", "+447700900123"),
        ("(212) 555-0123", "US", "+12125550123"),
        ("1 212 555 0123", "US", "+12125550123"),
        ("011 49 171 3920001", "US", "+491713920001"),
    ],
    ids=range(11),
)
def test_a_number_is_read_from_the_country_it_is_dialled_in(
    typed: str, country: str, read: str
) -> None:
    assert e164(typed, country=country) == read


@pytest.mark.parametrize("typed", TYPED, ids=range(len(TYPED)))
async def test_however_a_number_is_typed_a_search_finds_the_same_person(
    shop: Shop, typed: str
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        whose = await erika(work)
        await erika(work, OTHER_PHONE)
        actor = Actor(uuid4(), work.controller_id, "Jana Okafor", Role.AGENT)

        hits = await search.find(work, actor, typed, now=NOON)

    assert [hit.contact_id for hit in hits] == [whose]


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("49 171 3920001", "DE"),
        ("171 3920001", "DE"),
        ("491713920001", "AT"),
        ("0171 39200 01 ext 5", "DE"),
        ("0171 39200 01;ext=7", "DE"),
        ("0171 39200 01 x7", "DE"),
        ("0800 FLOWERS", "DE"),
        ("Erika", "DE"),
        ("", "DE"),
        ("+", "DE"),
        ("++49", "DE"),
        ("0", "DE"),
        ("110", "DE"),
        ("+49 171", "DE"),
        ("+49 171 3920001 " * 5, "DE"),
        ("0171 3920001", "XX"),
        ("+999 12345678", "DE"),
        ("²171 3920001", "DE"),
        ("https://wa.me/message/ABC171", "DE"),
        ("https://wa.me.example/491713920001", "DE"),
    ],
    ids=range(20),
)
def test_what_could_be_read_in_two_ways_or_in_none_is_refused_without_repeating_it(
    typed: str, country: str
) -> None:
    with pytest.raises(Refusal) as refused:
        e164(typed, country=country)

    assert refused.value.code == "NO_NUMBER"
    assert len(typed) < 3 or typed.strip() not in str(refused.value)


@given(st.text(alphabet="0123456789+ ()-/.,x#*\u202a٠०", max_size=30))
def test_whatever_is_typed_is_a_number_or_a_refusal(typed: str) -> None:
    try:
        read = e164(typed, country="DE")
    except Refusal:
        return

    assert Identifier(IdentifierKind.PHONE, read).value == read


@given(st.integers(10_000_000, 99_999_999), st.sampled_from([" ", "-", "/", ".", ""]))
def test_the_same_line_is_the_same_number_however_it_is_written(line: int, gap: str) -> None:
    digits = str(line)
    spaced = f"171{gap}{digits[:4]}{gap}{digits[4:]}"

    read = {e164(begin + spaced, country="DE") for begin in ("+49 ", "0049 ", "0", "+49 (0) ")}

    assert read == {f"+49171{digits}"}
