"""The sample dealership invites people: a page to sign up on, and a poster at its counter."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.company import purpose, wording
from jawort.desk.road import form
from jawort.desk.road.form import number_of, other_ways
from jawort.domain.consent.form import Kind, NewForm
from jawort.domain.wording.text import SPOKEN
from jawort.ledger.work import Ledger, Work

_BY: Final = "Sabine Kolbe"


@dataclass(frozen=True, slots=True)
class Invites:
    """Where strangers can sign up: the end of the page's address, and the poster's code."""

    page: str
    poster: str


async def invite(ledger: Ledger, controller_id: UUID, *, now: datetime) -> Invites:
    """Publish texts for the page, and put page and poster on record."""
    async with ledger.work(controller_id) as work:
        offered = [
            one
            for one in await purpose.listed(work)
            if one.basis == "consent" and one.channel == "wa"
        ]
        for one in offered:
            for language in SPOKEN:
                made = await wording.draft(
                    work,
                    one.purpose_id,
                    surface="form",
                    language=language,
                    name=f"{one.topic}-seite",
                    now=now,
                )
                await wording.publish(work, made.text, by=_BY, now=now)
        purposes = tuple(one.purpose_id for one in offered)
        page = await _define(work, "page", "Startseite", "Website, Startseite", purposes, now=now)
        poster = await _define(work, "poster", "Tresen", "Tresen der Werkstatt", purposes, now=now)
    return Invites(page, poster)


async def _define(
    work: Work, kind: Kind, name: str, place: str, purposes: tuple[UUID, ...], *, now: datetime
) -> str:
    sender_id, number = await number_of(work, None)
    new = NewForm(
        kind=kind,
        name=name,
        place=place,
        purposes=purposes,
        sender_id=sender_id,
        number=number,
        other_ways=await other_ways(work, now=now),
    )
    return (await form.define_from_console(work, new, by=_BY, now=now)).public_id
