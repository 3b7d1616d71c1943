"""Forms and posters as staff see them: what there is, what each has brought, what goes where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.company.letterhead import letterhead
from jawort.desk.company.purpose import subject_of
from jawort.desk.road import form as acts
from jawort.desk.sending import legal
from jawort.desk.staff.permit import require
from jawort.domain.consent.form import Kind, frame_tag, link_tag
from jawort.domain.refusal import Refusal
from jawort.domain.sending.outgoing import Text
from jawort.domain.sentence import Language, Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.domain.wording.text import SPOKEN
from jawort.ledger import form as rows
from jawort.ledger import form_tally, security
from jawort.ledger.form import Form
from jawort.ledger.form_tally import Tally
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.sender import Sender, senders
from jawort.ledger.wording import Wording, opt_in_wordings
from jawort.ledger.work import Work

FRAME_HEIGHT: Final = 900
"""Pixels into which both steps of a form fit."""

PAGES: Final = (
    Sentence(
        "Für die Seiten steht noch keine öffentliche Adresse mit https:// fest.",
        "No public address with https:// is settled for the pages yet.",
    ),
    Sentence(
        "Bestätigen Sie sie: jawort controller confirm pages_url",
        "Confirm it: jawort controller confirm pages_url",
    ),
)
NO_SECRET: Final = (
    Sentence(
        "Dieses Formular hat keinen Schlüssel: Es gehört zu keinem Shop.",
        "This form has no key: it belongs to no shop.",
    ),
    Sentence(
        "Legen Sie eines für den Shop an: jawort form add --checkout",
        "Add one for the shop: jawort form add --checkout",
    ),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A form in its newest version, with what it has brought; None: nothing was counted yet."""

    form: Form
    tally: Tally | None


@dataclass(frozen=True, slots=True)
class Offered:
    """A purpose a form can offer: the languages it has a text in, beside a box and in the chat."""

    purpose: Purpose
    on_page: tuple[str, ...]
    in_chat: tuple[str, ...]

    def languages(self, kind: Kind) -> tuple[str, ...]:
        """The languages it can be shown in on a form of this kind; none: it cannot be offered."""
        return self.in_chat if kind == "poster" else self.on_page


async def listed(work: Work, actor: Actor) -> list[Listed]:
    """Every form and poster in its newest version, the newest first; what has ended comes last."""
    require(actor, Permission.READ_PROOF)
    brought = await form_tally.tallies(work)
    found = [Listed(one, brought.get(one.form_id)) for one in await rows.forms(work)]
    newest_first = sorted(found, key=lambda one: one.form.form_id, reverse=True)
    return sorted(newest_first, key=lambda one: one.form.ended_at is not None)


async def found(
    work: Work, actor: Actor, form_id: UUID, *, needs: Permission = Permission.READ_PROOF
) -> Listed:
    """One of them, for an act that needs this permission. Raises Refusal when there is none."""
    require(actor, needs)
    for one in await listed(work, actor):
        if one.form.form_id == form_id:
            return one
    raise acts.unknown()


async def offered(work: Work, actor: Actor, *, now: datetime) -> list[Offered]:
    """What a form could offer: every purpose on WhatsApp that has not ended."""
    require(actor, Permission.READ_PROOF)
    on_page = await opt_in_wordings(work, now=now, surface="form")
    in_chat = await opt_in_wordings(work, now=now, surface="thread")

    def spoken(texts: Sequence[Wording], purpose_id: UUID) -> tuple[str, ...]:
        return tuple(sorted(it.language for it in texts if it.purpose_id == purpose_id))

    return [
        Offered(one, spoken(on_page, one.purpose_id), spoken(in_chat, one.purpose_id))
        for one in await purposes(work)
        if not one.is_retired and one.channel.startswith("wa")
    ]


async def numbers(work: Work, actor: Actor) -> list[Sender]:
    """The numbers of ours that people can write to, for whoever makes a form."""
    require(actor, Permission.TEMPLATE)
    return [one for one in await senders(work) if one.channel == "wa"]


async def thanks(work: Work, actor: Actor, form: Form, *, now: datetime) -> dict[Language, str]:
    """What the person is sent right after the yes, in each of our languages (law.md K-02)."""
    require(actor, Permission.READ_PROOF)
    head = await letterhead(work, now=now)
    known = {one.purpose_id: one for one in await purposes(work)}
    said: dict[Language, str] = {}
    for language in SPOKEN:
        what = "; ".join(subject_of(known[one], language) for one in form.purposes)
        sent = legal.signed_up(head.company, language, what=what, day=now.date(), link="https://…")
        said[language] = sent.content.body if isinstance(sent.content, Text) else ""
    return said


async def snippet(
    work: Work, actor: Actor, form: Form, language: Language, *, now: datetime
) -> tuple[str, str]:
    """What a site puts on its page: a link, and a frame that shows the form there. Raises Refusal
    as long as nobody has said under which address the pages are reached.
    """
    require(actor, Permission.READ_PROOF)
    return await snippet_from_console(work, form, language, height=FRAME_HEIGHT, now=now)


async def snippet_from_console(
    work: Work, form: Form, language: Language, *, height: int, now: datetime
) -> tuple[str, str]:
    """The same from the command line, which has no actor."""
    address = await acts.address(work, form, now=now)
    if not address.startswith("https://"):
        raise Refusal("PAGES_URL", *PAGES)
    return link_tag(address, language), frame_tag(address, language, height=height)


async def secret(work: Work, actor: Actor, form: Form, *, now: datetime) -> str:
    """The key with which a shop signs its references; who has looked stands in the security log.
    Raises Refusal where there is none.
    """
    require(actor, Permission.TEMPLATE)
    key = await secret_from_console(work, form)
    await security.note_by(work, "shop_key_shown", actor.account_id, detail=form.public_id, now=now)
    return key


async def secret_from_console(work: Work, form: Form) -> str:
    """The same from the command line."""
    key = await rows.secret_of(work, form)
    if not key:
        raise Refusal("NO_SECRET", *NO_SECRET)
    return key
