"""Every no the composer can say: why and the way on in both languages, and the words stay."""

import asyncio
import html
import http.client
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest

from jawort.desk.conversation import progress
from jawort.domain.contact import ContactState
from jawort.domain.media import MB
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import contact, controller
from jawort.web.session import TOKEN_HEADER
from tests.people import erika
from tests.picture import OGG
from tests.shop import NOON, Shop
from tests.stage import Stage, stage
from tests.web.staff import Colleague, Hire, Office, office, staff

__all__ = ["office", "staff"]

HOUR: Final = timedelta(hours=1)
KEY: Final = "composer:00112233445566778899aabbccddeeff"
WORDS: Final = "Ja, ab 16 Uhr ist er fertig."
OFFER: Final = "Ja, ab 16 Uhr. Und nur diese Woche: 15 % auf Winterräder!"
ADVERT: Final = "Anzeige des Autohauses Sonnenschein: der Prospekt für {{1}}. STOP = abmelden"
SERVICE: Final = "Guten Tag {{1}}, Ihre Antwort zu {{2}} liegt bereit."
FILLED: Final = "Frau Beispiel"


@dataclass(frozen=True)
class Desk:
    """A company in which Erika asked something an hour ago."""

    made: Stage
    person: UUID
    conversation: UUID
    office: Office

    @property
    def actor(self) -> Actor:
        """Somebody who may do what leads to a no."""
        return Actor(UUID(int=9), self.made.work.controller_id, "Ruth Albers", Role.ADMIN)


Given = dict[str, object]
Lead = Callable[[Desk], Awaitable[Given]]


async def words(desk: Desk) -> Given:
    return {"text": WORDS}


async def late(desk: Desk) -> Given:
    desk.office.clock.now = NOON + 26 * HOUR
    return await words(desk)


async def offer(desk: Desk) -> Given:
    return {"text": OFFER}


async def advert(desk: Desk) -> Given:
    made = await desk.made.template(text=ADVERT)
    return {"template": str(made), "gap": [FILLED]}


async def service(desk: Desk, *gaps: str) -> Given:
    made = await desk.made.template(
        "antwort", category="utility", purpose="REPLY", text=SERVICE, fulfils=()
    )
    return {"template": str(made), "gap": list(gaps)}


async def withdrawn(desk: Desk) -> Given:
    await desk.made.consent(desk.person, "withdrawn")
    return await advert(desk)


async def objected(desk: Desk) -> Given:
    await contact.set_objection(desk.made.work, [desk.person], "ads")
    return await advert(desk)


async def child(desk: Desk) -> Given:
    await contact.set_minor(desk.made.work, [desk.person], "under_no_parent")
    return await advert(desk)


async def doubted(desk: Desk) -> Given:
    await contact.set_identity(desk.made.work, [desk.person], False, at=NOON)
    return await advert(desk)


async def frozen(desk: Desk) -> Given:
    await controller.freeze(desk.made.work, scope="all", reason="Probe", by="Anna", now=NOON)
    return await words(desk)


async def stopped(desk: Desk) -> Given:
    await contact.set_optout(desk.made.work, [desk.person], "all", at=NOON)
    return await words(desk)


async def blocked(desk: Desk) -> Given:
    await contact.set_state(desk.made.work, [desk.person], ContactState.BLOCKED)
    return await words(desk)


async def restricted(desk: Desk) -> Given:
    desk.office.clock.now = NOON + 26 * HOUR
    await contact.set_restricted(desk.made.work, [desk.person], True)
    return await service(desk, FILLED, "24-1191")


async def incomplete(desk: Desk) -> Given:
    return await service(desk, FILLED, " ")


async def too_long(desk: Desk) -> Given:
    return {"text": "ja " * 1500}


async def lost_file(desk: Desk) -> Given:
    return {"text": WORDS, "media": str(uuid4()), "media_kind": "document"}


async def card(desk: Desk) -> Given:
    return {"text": "Die Karte 4111 1111 1111 1111", "button": ["Ja", "Ja"]}


REFUSALS: Final[dict[str, tuple[Lead, tuple[str, str], tuple[str, str]]]] = {
    "the window is closed": (
        late,
        ("Nach 24 Stunden nimmt WhatsApp", "Bewahren Sie die Antwort auf"),
        ("After 24 hours WhatsApp takes", "Keep the answer"),
    ),
    "advertising in an answer": (
        offer,
        ("Der markierte Satz ist Werbung", "Nehmen Sie den Satz heraus."),
        ("The marked sentence is advertising", "Take the sentence out."),
    ),
    "advertising without consent": (
        advert,
        ("liegt keine Einwilligung vor", "Bitten Sie um eine neue Anmeldung"),
        ("There is no consent from this person", "Invite a new opt-in"),
    ),
    "the consent is withdrawn": (
        withdrawn,
        ("hat ihre Einwilligung widerrufen", "Dabei bleibt es."),
        ("has withdrawn the consent", "Leave it at that."),
    ),
    "objected to advertising": (
        objected,
        ("hat der Werbung widersprochen", "Dabei bleibt es."),
        ("has objected to advertising", "Leave it at that."),
    ),
    "advertising to a child": (
        child,
        ("ist ein Kind oder könnte eines sein", "Kinder bekommen keine Werbung"),
        ("is a child, or might be one", "children get no advertising"),
    ),
    "the number may be somebody else's": (
        doubted,
        ("nicht sicher, wem diese Nummer heute gehört", "Klären Sie, wer das ist"),
        ("not certain whose number this is", "Find out who this is"),
    ),
    "sending is frozen": (
        frozen,
        ("Zurzeit gilt ein Sendestopp", "bis die zuständige Person den Sendestopp aufhebt"),
        ("Sending is frozen at the moment", "until the person in charge lifts the freeze"),
    ),
    "everything is stopped": (
        stopped,
        ("hat Nachrichten wie diese beendet", "Warten Sie, bis die Person wieder schreibt."),
        ("has ended messages like this one", "Wait until the person writes again."),
    ),
    "the contact is blocked": (
        blocked,
        ("hat diesen Kontakt gesperrt", "Heben Sie die Sperre"),
        ("has blocked this contact", "Lift the block"),
    ),
    "the use is restricted": (
        restricted,
        ("dürfen zurzeit nur aufbewahrt werden", "Antworten darf ein Mensch, wenn"),
        ("data may only be kept, not used", "A human may answer when the person writes"),
    ),
    "a gap of a template is empty": (
        incomplete,
        ("In der Vorlage fehlt noch: 2.", "Füllen Sie das Feld aus."),
        ("Still missing in the template: 2.", "Fill in the field."),
    ),
    "the text is too long": (
        too_long,
        ("Zu lang: 4500 von höchstens 4096 Zeichen.", "Teilen Sie die Antwort."),
        ("Too long: 4500 of at most 4096 characters.", "Split the answer."),
    ),
    "the file is gone": (
        lost_file,
        ("Diese Datei gibt es nicht oder nicht mehr.", "Laden Sie die Seite neu."),
        ("There is no such file any more.", "Load the page again."),
    ),
    "a card number, and two buttons of one name": (
        card,
        (
            "gehört nicht in einen Chat. Nehmen Sie sie heraus. Zum Bezahlen: einen Zahlungslink",
            "Jede braucht einen eigenen Namen.",
        ),
        ("Take it out. To be paid, send a payment link", "Each needs one of its own."),
    ),
}


async def opened(shop: Shop, office: Office, lead: Lead) -> tuple[str, Given, UUID]:
    """A conversation in which something stands against an answer; its place and the answer."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await erika(work)
        await made.show_notice(person)
        conversation, _ = await made.says(person, at=NOON - HOUR)
        given = await lead(Desk(made, person, conversation, office))
    return f"/inbox/{conversation}", given | {"key": KEY}, person


@pytest.mark.parametrize("what", REFUSALS)
async def test_a_no_says_why_and_the_way_on_and_the_words_are_still_there(
    shop: Shop, office: Office, staff: Hire, what: str
) -> None:
    lead, *told = REFUSALS[what]
    place, given, _ = await opened(shop, office, lead)
    agent = await staff(Role.AGENT)

    for language, (sentence, next_step) in zip(("de", "en"), told, strict=True):
        said = await agent.post(f"{place}/send?lang={language}", given)
        shown = html.unescape(said.text)
        assert said.status == 200
        assert sentence in shown, language
        assert next_step in shown, language
    later = html.unescape((await agent.get(f"{place}/answer?lang=de")).text)

    kept = str(given.get("text") or given["template"])
    for page in (shown, later):
        assert kept.strip() in page
        assert "gap" not in given or f'name="gap" value="{FILLED}"' in page
    async with shop.ledger.bare_connection() as connection:
        assert await connection.fetchval("SELECT count(*) FROM ready") == 0


async def test_set_apart_as_private_the_answer_says_so_and_keeps_nothing_new(
    shop: Shop, office: Office, staff: Hire
) -> None:
    async def apart(desk: Desk) -> Given:
        await progress.set_private(desk.made.work, desk.actor, [desk.conversation], now=NOON)
        return await words(desk)

    place, given, _ = await opened(shop, office, apart)
    agent = await staff(Role.AGENT)
    german, english = [await agent.post(f"{place}/send?lang={one}", given) for one in ("de", "en")]

    assert "Dieser Chat ist als privat abgelegt. Von hier geht nichts hinaus." in german.text
    assert "This chat is set apart as private. Nothing leaves from here." in english.text
    assert f"{WORDS}</textarea>" in german.text
    async with shop.ledger.bare_connection() as connection:
        assert await connection.fetchval("SELECT count(*) FROM composer_draft") == 0


FILES: Final[dict[str, tuple[bytes, dict[str, str], int, tuple[str, str], tuple[str, str]]]] = {
    "a program": (
        b"MZ" + bytes(200),
        {"X-File-Name": "angebot.exe"},
        422,
        ("Diese Art von Datei nimmt WhatsApp nicht an.", "Es gehen JPEG, PNG"),
        ("WhatsApp does not take this file type.", "Word, Excel and PowerPoint will do."),
    ),
    "more than WhatsApp takes": (
        OGG + bytes(16 * MB),
        {"X-File-Name": "lied.ogg"},
        413,
        ("WhatsApp nimmt hier höchstens 16 MB.", "Verkleinern Sie sie"),
        ("WhatsApp takes 16 MB here at most.", "Make it smaller"),
    ),
}


@pytest.mark.parametrize("what", FILES)
async def test_a_file_that_cannot_go_says_why_and_the_words_are_still_there(
    shop: Shop, office: Office, staff: Hire, what: str
) -> None:
    data, headers, status, german, english = FILES[what]
    place, given, person = await opened(shop, office, words)
    agent = await staff(Role.AGENT)
    await agent.post(f"{place}/draft", given)

    answered, said = await upload(agent, data, {"X-Contact": str(person)} | headers)
    later = await agent.get(f"{place}/answer")

    assert answered == status
    for sentence in german + english:
        assert sentence in said
    assert f"{WORDS}</textarea>" in later.text


async def upload(agent: Colleague, data: bytes, headers: dict[str, str]) -> tuple[int, str]:
    """Give a file as the composer's script does."""
    given: dict[str, Any] = {
        "Cookie": "; ".join(f"{name}={value}" for name, value in agent.cookies.items()),
        TOKEN_HEADER: agent.form_token,
        "Origin": agent.office.base.rstrip("/"),
    }

    def run() -> tuple[int, str]:
        port = urlsplit(agent.office.base).port
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("POST", "/media/upload", data, given | headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    return await asyncio.to_thread(run)
