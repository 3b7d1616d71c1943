"""What staff do about the texts people say yes to, each act behind its permission.

The acts themselves live in `desk.company.wording`: only what passes the lint is published, by a
named person, and the end of a text ends every yes to it.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from msgspec import structs

from jawort.desk.company import wording
from jawort.desk.company.wording import Drafted
from jawort.desk.staff.permit import require
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language, Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.domain.wording.finding import Finding
from jawort.domain.wording.text import Surface, Wording
from jawort.ledger.wording import Touched
from jawort.ledger.wording import Wording as Published
from jawort.ledger.wording import wordings as published
from jawort.ledger.work import Work

_NAMED: Final[dict[Surface, str]] = {"form": "page", "paper": "paper"}
"""Texts for different places count their versions each for itself."""

_LANGUAGE: Final = (
    Sentence(
        "Dieser Text ist in einer Sprache, die hier nicht geprüft wird.",
        "This text is in a language that is not checked here.",
    ),
    Sentence(
        "Veröffentlichen Sie die neue Fassung mit: jawort wording publish",
        "Publish the new version with: jawort wording publish",
    ),
)


async def listed(work: Work, actor: Actor) -> list[Published]:
    """Every text that asks for a yes, the newest first, also those that have ended."""
    require(actor, Permission.READ_PROOF)
    asking = [one for one in await wording.listed(work) if one.kind == "opt_in"]
    return sorted(asking, key=lambda one: (one.published_at, one.wording_id), reverse=True)


async def shown(work: Work, actor: Actor, wording_id: UUID) -> Published:
    """One published text that asks for a yes. Raises Refusal when there is none; a privacy notice
    is none.
    """
    require(actor, Permission.READ_PROOF)
    return await _asking(work, wording_id)


async def source(work: Work, actor: Actor, purpose_id: UUID, wording_id: UUID) -> Wording:
    """The published text that the next version begins from. Raises Refusal when it is of another
    purpose, has no parts, or is in a language that the editor cannot check.
    """
    require(actor, Permission.TEMPLATE)
    found = await _asking(work, wording_id)
    made = wording.structure_of(found)
    if made is None or found.purpose_id != purpose_id:
        raise wording.unknown()
    if made.spoken is None:
        raise Refusal("WORDING_LANGUAGE", *_LANGUAGE)
    return made


async def following(work: Work, actor: Actor, wording_id: UUID, typed: Wording) -> Wording:
    """A text as the next version of a published one: its language, and what the editor does not
    show, stay as they were. Raises Refusal as `source` does.
    """
    before = await source(work, actor, typed.purposes[0], wording_id)
    return structs.replace(
        typed,
        language=before.language,
        is_ticked=before.is_ticked,
        is_required=before.is_required,
        stands_in=before.stands_in,
        attested_by=before.attested_by,
    )


async def draft(
    work: Work,
    actor: Actor,
    purpose_id: UUID,
    *,
    surface: Surface,
    language: Language,
    now: datetime,
) -> Drafted:
    """The model text for a purpose, filled from the settings, and what the lint says to it."""
    require(actor, Permission.TEMPLATE)
    made = await wording.draft(work, purpose_id, surface=surface, language=language, now=now)
    named = await _series(work, purpose_id, surface) or made.text.name
    if named == made.text.name and (place := _NAMED.get(surface)):
        named = f"{named}-{place}"
    return replace(made, text=structs.replace(made.text, name=named))


async def _series(work: Work, purpose_id: UUID, surface: Surface) -> str:
    """The name under which this purpose is asked for in this place; empty when it never was.

    A new text then follows the old one as its next version, and does not stand beside it.
    """
    for one in reversed(await published(work)):
        if (one.purpose_id, one.surface, one.kind) == (purpose_id, surface, "opt_in"):
            return one.name
    return ""


async def check(work: Work, actor: Actor, text: Wording, *, now: datetime) -> list[Finding]:
    """Everything that is wrong with a text, as the settings stand now. Changes nothing."""
    require(actor, Permission.TEMPLATE)
    return await wording.check(work, text, now=now)


async def publish(work: Work, actor: Actor, text: Wording, *, now: datetime) -> UUID:
    """Publish a text as its next version. Raises WordingRefused with every objection."""
    require(actor, Permission.TEMPLATE)
    return await wording.publish(work, text, by=actor.name, now=now)


async def plan_withdrawal(work: Work, actor: Actor, wording_id: UUID, *, now: datetime) -> Touched:
    """Whom the end of a text would concern. Ends nothing; raises Refusal when it has ended."""
    require(actor, Permission.TEMPLATE)
    await _asking(work, wording_id)
    return await wording.withdraw(work, wording_id, by=actor.name, why="–", really=False, now=now)


async def withdraw(
    work: Work, actor: Actor, wording_id: UUID, *, why: str, now: datetime
) -> Touched:
    """End a text for good: every yes to it is invalid at once. Raises Refusal without a reason."""
    require(actor, Permission.TEMPLATE)
    await _asking(work, wording_id)
    return await wording.withdraw(work, wording_id, by=actor.name, why=why, really=True, now=now)


async def _asking(work: Work, wording_id: UUID) -> Published:
    """A text by its id, if it asks for a yes: a privacy notice is not theirs to end."""
    found = await wording.shown(work, wording_id)
    if found.kind != "opt_in":
        raise wording.unknown()
    return found
