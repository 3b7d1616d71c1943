"""Invented conversations for the tests of the inbox in the browser."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from jawort.desk.conversation import note
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.staff.account import Actor
from jawort.ledger import contact
from jawort.ledger.search import Indexed, index
from jawort.ledger.work import Work
from tests.shop import NOON
from tests.stage import LONG_AGO, Stage, stage
from tests.web.staff import Office

KATRIN = ("+491713920046", "Katrin Bärwald")
YUSUF = ("+491713920083", "Yusuf Demirel")
HELGA = ("+491713920051", "Helga Ostermann")


async def person(made: Stage, who: tuple[str, str], *, language: str = "de") -> UUID:
    """Somebody with a name who has seen the notice of the house."""
    identifiers = (Identifier(IdentifierKind.PHONE, who[0]),)
    new = contact.NewContact("inbound", identifiers, name=who[1], language=language)
    found = await contact.add(made.work, new, now=LONG_AGO)
    await made.show_notice(found)
    await index(made.work, [Indexed(found, found, who[1])])
    return found


async def writes(
    office: Office, who: tuple[str, str], *texts: str, at: datetime = NOON
) -> tuple[UUID, UUID]:
    """Somebody new writes some messages, a minute apart; gives contact and conversation."""
    async with office.ledger.work(office.controller.controller_id) as work:
        made = await settled(work)
        somebody = await person(made, who)
        first = at - timedelta(minutes=len(texts) - 1)
        for place, text in enumerate(texts):
            moment = first + timedelta(minutes=place)
            conversation, message_id = await made.says(somebody, text, at=moment)
            await index(work, [Indexed(message_id, somebody, text)])
    return somebody, conversation


async def says_more(office: Office, whose: UUID, text: str, *, at: datetime = NOON) -> None:
    """Somebody known writes again."""
    async with office.ledger.work(office.controller.controller_id) as work:
        _, message_id = await (await settled(work)).says(whose, text, at=at)
        await index(work, [Indexed(message_id, whose, text)])


async def notes(
    office: Office, actor: Actor, conversation: UUID, text: str, *mentions: UUID
) -> None:
    """A colleague leaves an internal note."""
    async with office.ledger.work(office.controller.controller_id) as work:
        await note.write(work, actor, conversation, text, mentions=mentions, now=NOON)


async def settled(work: Work) -> Stage:
    """The company with its one number, settled when first asked for."""
    sender = await work.connection.fetchval(
        "SELECT sender_id FROM sender WHERE controller_id = $1", work.controller_id
    )
    return Stage(work, sender) if sender else await stage(work)


def nobody() -> UUID:
    """An id nothing has."""
    return uuid4()
