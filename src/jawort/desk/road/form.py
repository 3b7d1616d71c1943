"""Forms and posters: defined by a named person, shown to strangers, referred to by shops.

What a page shows is always a published text of each purpose, unticked, one box for each (law.md
E-08, CJ-01). A form asks for no number: the identifier is the one that writes in the chat (D-14).
"""

import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final
from uuid import UUID

from jawort.desk.company.purpose import subject_of
from jawort.desk.staff.permit import require
from jawort.domain.consent.form import NewForm, complaint, is_number, is_reference
from jawort.domain.consent.invitation import ALPHABET, POSTER_LENGTH, Seen
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import controller, fact, form_tally, invitation
from jawort.ledger import form as rows
from jawort.ledger.form import Form
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.sender import Sender, senders
from jawort.ledger.wording import Wording, in_language, opt_in_wordings
from jawort.ledger.work import Ledger, Work

_SPOKEN: Final = ("de", "en")

_FIX: Final = Sentence(
    "Nichts wurde gespeichert; ändern Sie die Angabe.",
    "Nothing was stored; change what was given.",
)
_WHO: Final = (
    Sentence("Es fehlt, wer das veranlasst.", "It is missing who asks for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_UNKNOWN: Final = (
    Sentence(
        "Dieses Formular gibt es nicht, oder es ist beendet.",
        "There is no such form, or it has ended.",
    ),
    Sentence("Zeigen Sie alle mit: jawort form list", "List all with: jawort form list"),
)
_MOVED: Final = (
    Sentence(
        "Das Formular wurde gerade von jemand anderem geändert.",
        "Somebody else has just changed the form.",
    ),
    Sentence("Sehen Sie es sich an: jawort form list", "Look at it: jawort form list"),
)
_NUMBER: Final = (
    Sentence(
        "Von diesem Absender ist keine Rufnummer bekannt, oder es gibt ihn nicht.",
        "No phone number of this sender is known, or there is none of that id.",
    ),
    Sentence("Nennen Sie sie mit --number.", "Give it with --number."),
)
_OTHER: Final = (
    Sentence(
        "Das ist nicht die Rufnummer dieses Absenders: Wer dorthin schreibt, käme woanders an.",
        "This is not the phone number of this sender: who writes to it would end up elsewhere.",
    ),
    Sentence("Nehmen Sie {number}.", "Take {number}."),
)
_PURPOSE: Final = (
    Sentence(
        "Dieser Zweck ist keiner für WhatsApp oder schon beendet: {purpose}",
        "This purpose is none for WhatsApp, or has ended: {purpose}",
    ),
    Sentence("Zeigen Sie alle mit: jawort purpose list", "List all with: jawort purpose list"),
)
_TEXT: Final = (
    Sentence(
        "Zu diesem Zweck ist kein Text in Kraft, der hier gezeigt werden kann: {purpose}",
        "No text is in force for this purpose that can be shown here: {purpose}",
    ),
    Sentence(
        "Beginnen Sie mit: jawort wording draft {purpose} --surface {surface}",
        "Begin with: jawort wording draft {purpose} --surface {surface}",
    ),
)
_REFERENCE: Final = (
    Sentence(
        "Dieser Link ist nicht echt oder wurde verändert. Es ist nichts geschehen.",
        "This link is not genuine, or was changed. Nothing has happened.",
    ),
    Sentence("Öffnen Sie ihn noch einmal aus dem Shop heraus.", "Open it from the shop once more."),
)


@dataclass(frozen=True, slots=True)
class ShownBox:
    """One box as it is shown: never ticked. body: the published text exactly as it stands."""

    wording_id: UUID
    body: str
    language: str
    subject: str
    is_ad: bool


@dataclass(frozen=True, slots=True)
class ShownForm:
    """A form as a visitor sees it. carried: what the page sends back, signed by us."""

    form: Form
    boxes: tuple[ShownBox, ...]
    carried: bytes


async def define(work: Work, actor: Actor, new: NewForm, *, now: datetime) -> Form:
    """Put a form or a poster on record; its address or code is made here and stays for good.
    Raises Refusal; FORBIDDEN for who may not write texts. So do the acts below.
    """
    require(actor, Permission.TEMPLATE)
    return await define_from_console(work, new, by=actor.name, now=now)


async def define_from_console(work: Work, new: NewForm, *, by: str, now: datetime) -> Form:
    """The same from the command line, which has no actor: who reaches it owns the machine."""
    await _check(work, new, by=by, now=now)
    secret = secrets.token_hex(32) if new.kind == "checkout" else ""
    for _ in range(20):
        public_id = _public_id(POSTER_LENGTH if new.kind == "poster" else 16)
        form_id = await rows.add(work, new, public_id, secret=secret, by=by, now=now)
        if form_id is not None:
            await _remember(work, new, public_id, "defined", by=by, now=now)
            return await one(work, public_id)
    raise RuntimeError("no free code in twenty attempts")


async def change(work: Work, actor: Actor, public_id: str, new: NewForm, *, now: datetime) -> Form:
    """Put the next version in force; the address stays, and so does the kind."""
    require(actor, Permission.TEMPLATE)
    return await change_from_console(work, public_id, new, by=actor.name, now=now)


async def change_from_console(
    work: Work, public_id: str, new: NewForm, *, by: str, now: datetime
) -> Form:
    """The same from the command line."""
    await _check(work, new, by=by, now=now)
    known = await one(work, public_id)
    if known.kind != new.kind:
        raise unknown()
    try:
        await rows.change(work, known, new, by=by, now=now)
    except LookupError:
        raise Refusal("FORM_MOVED", *_MOVED) from None
    await _remember(work, new, public_id, "changed", by=by, now=now)
    return await one(work, public_id)


async def end(work: Work, actor: Actor, public_id: str, *, now: datetime) -> None:
    """Invite nobody there any more. Codes handed out before still lead into the chat."""
    require(actor, Permission.TEMPLATE)
    await end_from_console(work, public_id, by=actor.name, now=now)


async def end_from_console(work: Work, public_id: str, *, by: str, now: datetime) -> None:
    """The same from the command line."""
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    known = await one(work, public_id)
    await rows.end(work, known.form_id, now=now)
    await _remember(work, as_new(known), public_id, "ended", by=by, now=now)


async def reopen(work: Work, actor: Actor, form_id: UUID, *, now: datetime) -> Form:
    """Invite people again where it had ended, at the same address, as the next version. What a form
    needs is looked at anew: its texts may have been withdrawn meanwhile.
    """
    require(actor, Permission.TEMPLATE)
    known = next((it for it in await rows.forms(work) if it.form_id == form_id), None)
    if known is None:
        raise unknown()
    await _check(work, as_new(known), by=actor.name, now=now)
    if not await rows.reopen(work, known, by=actor.name, now=now):
        raise Refusal("FORM_MOVED", *_MOVED)
    await _remember(work, as_new(known), known.public_id, "reopened", by=actor.name, now=now)
    return await one(work, known.public_id)


async def listed(work: Work) -> list[Form]:
    """Every form and poster in its newest version, also those that have ended."""
    return await rows.forms(work)


async def one(work: Work, public_id: str) -> Form:
    """The form in force at this address. Raises Refusal when there is none."""
    for known in await rows.in_force(work, [public_id]):
        return known
    raise unknown()


async def company_of(ledger: Ledger, public_id: str) -> UUID | None:
    """The company whose form is at this address; None when there is none in force."""
    if not re.fullmatch(f"[{ALPHABET}]{{5,16}}", public_id):
        return None
    async with ledger.house_work() as work:
        return await rows.controller_of(work, public_id)


async def shown(
    work: Work,
    form: Form,
    *,
    language: str,
    framed: bool = False,
    reference: str = "",
    now: datetime,
) -> ShownForm:
    """What somebody sees who opens a form now: of each purpose the newest text in force, in their
    language rather than another. Without a text a purpose is not offered. Nothing is kept.
    """
    known = {one.purpose_id: one for one in await purposes(work)}
    texts = await opt_in_wordings(work, now=now, surface="form")
    boxes = []
    for purpose_id in form.purposes:
        mine = [text for text in texts if text.purpose_id == purpose_id]
        text = in_language(mine, language)
        if text is not None and not known[purpose_id].is_retired:
            boxes.append(_box(text, known[purpose_id], language))
    seen = Seen(
        visit=timeless_id(secrets.token_bytes(16)),
        form_id=form.form_id,
        version=form.version,
        shown_at=int(now.timestamp()),
        language=language,
        wordings=tuple(box.wording_id for box in boxes),
        framed=framed,
        reference=reference,
    )
    return ShownForm(form, tuple(boxes), invitation.sign(work, seen))


async def count_shown(ledger: Ledger, controller_id: UUID, form: Form, *, now: datetime) -> None:
    """Count that the page was opened, and nothing about who has opened it. Never fails."""
    await form_tally.count_shown(ledger, controller_id, form.form_id, now=now)


async def reference(work: Work, form: Form, told: str, signature: str) -> str:
    """What a shop refers to, checked: its own id of an order or account, signed with the secret of
    the form. Empty where the shop refers to nothing. Raises Refusal for anything else.
    """
    if not told and not signature:
        return ""
    secret = await rows.secret_of(work, form)
    given = signature.encode(errors="replace")
    if not secret or not is_reference(told):
        raise Refusal("REFERENCE_FORGED", *_REFERENCE)
    if not hmac.compare_digest(signed(secret, form.public_id, told).encode(), given):
        raise Refusal("REFERENCE_FORGED", *_REFERENCE)
    return told


def signed(secret: str, public_id: str, told: str) -> str:
    """How a shop signs its reference: HMAC-SHA-256 in hexadecimal over address and reference."""
    return hmac.new(secret.encode(), f"{public_id}\n{told}".encode(), sha256).hexdigest()


def as_new(known: Form) -> NewForm:
    """A form as it was asked for, to be changed."""
    return NewForm(
        kind=known.kind,
        name=known.name,
        place=known.place,
        purposes=known.purposes,
        sender_id=known.sender_id,
        number=known.number,
        other_ways=known.other_ways,
        confirmed_by=known.confirmed_by,
        sites=known.sites,
    )


async def number_of(work: Work, sender_id: UUID | None) -> tuple[UUID, str]:
    """The sender people write to, the oldest where none is named, and its number as far as it is
    known. Raises Refusal when there is no such sender.
    """
    known = [one for one in await senders(work) if one.channel == "wa"]
    for found in known:
        if sender_id in (None, found.sender_id):
            return found.sender_id, _e164(found)
    raise Refusal("FORM_NUMBER", *_NUMBER)


async def other_ways(work: Work, *, now: datetime) -> str:
    """How else the company is reached, as its settings say; empty where nobody has said it."""
    settings = await controller.settings(work, now=now)
    found = settings.get(SettingKey.COMPANY_CONTACT)
    return found.value if found else ""


async def address(work: Work, form: Form, *, now: datetime) -> str:
    """Where the form is reached, as far as the address of the pages is settled."""
    settings = await controller.settings(work, now=now)
    pages = settings.get(SettingKey.PAGES_URL)
    return f"{pages.value.rstrip('/') if pages else ''}/f/{form.public_id}"


def unknown() -> Refusal:
    """There is no such form, or it has ended."""
    return Refusal("FORM_UNKNOWN", *_UNKNOWN)


async def _check(work: Work, new: NewForm, *, by: str, now: datetime) -> None:
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    sender = next((it for it in await senders(work) if it.sender_id == new.sender_id), None)
    if sender is None or not new.number:
        raise Refusal("FORM_NUMBER", *_NUMBER)
    if wrong := complaint(new):
        raise Refusal("FORM_BAD", wrong, _FIX)
    own = _e164(sender)
    if is_number(own) and own != new.number:
        raise Refusal("FORM_OTHER_NUMBER", _OTHER[0], _OTHER[1].about(number=own))
    surface = "thread" if new.kind == "poster" else "form"
    known = {one.purpose_id: one for one in await purposes(work)}
    texts = {one.purpose_id for one in await opt_in_wordings(work, now=now, surface=surface)}
    for purpose_id in new.purposes:
        purpose = known.get(purpose_id)
        if purpose is None or purpose.is_retired or not purpose.channel.startswith("wa"):
            raise Refusal("FORM_PURPOSE", _PURPOSE[0].about(purpose=purpose_id), _PURPOSE[1])
        if purpose_id not in texts:
            facts = {"purpose": purpose_id, "surface": surface}
            raise Refusal("FORM_TEXT", *(part.about(**facts) for part in _TEXT))


async def _remember(
    work: Work, new: NewForm, public_id: str, what: str, *, by: str, now: datetime
) -> None:
    said = NewFact(
        FactKind.SETTING_CHANGED,
        RetentionClass.LOG_PERSONAL,
        public={"key": "form", "value": f"{what} {new.kind} {public_id}"},
        personal={
            "name": new.name,
            "place": new.place,
            "purposes": [str(one) for one in new.purposes],
            "confirmed_by": new.confirmed_by,
            "by": by,
        },
    )
    await fact.append(work, [said], now=now)


def _box(text: Wording, purpose: Purpose, language: str) -> ShownBox:
    spoken = next((one for one in _SPOKEN if text.language.startswith(one)), None)
    subject = subject_of(purpose, "de" if (spoken or language) == "de" else "en")
    is_ad = purpose.code in ("ADS", "N10")
    return ShownBox(text.wording_id, text.body, text.language, subject, is_ad)


def _public_id(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def _e164(sender: Sender) -> str:
    digits = re.sub(r"\D", "", sender.display_number)
    return f"+{digits}" if digits else ""


def links_in(body: str) -> Sequence[tuple[str, bool]]:
    """A text in pieces, each with whether it is an address; together they are the whole text."""
    pieces = re.split(r"(https://[^\s<>\"]*[^\s<>\".,;:!?)])", body)
    return [(piece, place % 2 == 1) for place, piece in enumerate(pieces) if piece]
