"""A counter with a page to sign up on: what a visitor does there, and what it comes to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from jawort.desk.road import form, invitation
from jawort.desk.road.invitation import Circumstances, Invited
from jawort.domain.consent.form import NewForm
from jawort.domain.fact import FactKind
from jawort.domain.purpose import NewPurpose
from jawort.ledger import fact, purpose, wording
from jawort.ledger.form import Form
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.wording import NewWording
from jawort.ledger.work import Work
from tests.desk.arrivals import Counter
from tests.shop import NOON

EARLY = NOON - timedelta(days=1)
AT_HOME = Circumstances("203.0.113.77", "Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0")
TYRES = "Ja, das Autohaus darf mir Angebote zu Reifen schicken."
DATES = "Ja, das Autohaus darf mich an Termine erinnern."


@dataclass(frozen=True)
class Desk:
    """The counter, two purposes with a text for a page each, and a page that offers both."""

    counter: Counter
    tyres: UUID
    dates: UUID
    tyres_text: UUID
    dates_text: UUID
    page: Form

    async def offered(self, *, now: datetime = NOON, **more: Any) -> form.ShownForm:
        """Somebody opens the page."""
        async with self.counter.work() as work:
            return await form.shown(work, self.page, language="de", now=now, **more)

    async def sends_in(
        self, carried: bytes, ticked: Collection[UUID], *, now: datetime = NOON
    ) -> Invited:
        """And presses its button."""
        async with self.counter.work() as work:
            return await invitation.submit(work, carried, ticked, AT_HOME, now=now)

    async def ticks(self, *wordings: UUID, now: datetime = NOON) -> Invited:
        """Somebody opens the page, ticks these boxes and presses the button."""
        shown = await self.offered(now=now)
        return await self.sends_in(shown.carried, set(wordings), now=now)

    async def standing(self) -> list[tuple[UUID, str, bool, bool, str]]:
        """Which consent stands: of each purpose its state, proof, scope and road."""
        rows = await self.counter.rows(
            "SELECT purpose_id, state, proof_ok, scope_ok, road FROM standing_consent ORDER BY 1"
        )
        return [tuple(row) for row in rows]

    async def given(self) -> Sequence[dict[str, Any]]:
        """The evidence of every yes."""
        people = [row[0] for row in await self.counter.rows("SELECT contact_id FROM contact")]
        async with self.counter.work() as work:
            keys = await open_keys(work, people)
            found = await fact.facts_of(work, people, keys, [FactKind.CONSENT_GIVEN])
        return [dict(one.personal["evidence"]) for one in found if one.personal]

    async def replies(self) -> int:
        """How many answers of ours wait."""
        return len(await self.counter.rows("SELECT FROM ready WHERE purpose = 'REPLY'"))

    async def questions(self) -> int:
        """How many texts to be answered wait."""
        return len(await self.counter.rows("SELECT FROM ready WHERE purpose = 'L_DOI'"))


async def open_desk(counter: Counter, **how: Any) -> Desk:
    """Put the page on record."""
    async with counter.work() as work:
        dates = await purpose.add(work, NewPurpose("N07", basis="consent"), now=EARLY)
        tyres_text = await _publish(work, "reifen-seite", TYRES, counter.purpose_id)
        dates_text = await _publish(work, "termine-seite", DATES, dates)
        new = a_page(counter.sender_id, counter.purpose_id, dates, **how)
        made = await form.define_from_console(work, new, by="Anna", now=EARLY)
    return Desk(counter, counter.purpose_id, dates, tyres_text, dates_text, made)


async def _publish(work: Work, name: str, body: str, wanted: UUID) -> UUID:
    new = NewWording("opt_in", name, "de", body, "Anna", wanted, surface="form")
    return await wording.publish(work, new, now=EARLY)


def a_page(sender_id: UUID, *purposes: UUID, **how: Any) -> NewForm:
    """A page that offers these purposes."""
    given: dict[str, Any] = {
        "kind": "page",
        "name": "Startseite",
        "place": "Website, Startseite",
        "purposes": purposes,
        "sender_id": sender_id,
        "number": "+493023125001",
        "other_ways": "030 23125001, post@autohaus-sonnenschein.example",
    }
    return NewForm(**given | how)
