"""`jawort consent list|find|show|history|review`: the register of yes and no."""

from typing import Annotated, Any, Final, Literal

from cyclopts import Parameter, validators

from jawort.cli.contact_input import candidates
from jawort.cli.frame import REFUSED, at_work, now, parse_id, say, show
from jawort.cli.moment import parse_time
from jawort.cli.stdin import read_line
from jawort.desk.consent import register, review
from jawort.desk.consent.register import Known
from jawort.domain.consent.review import ends_on
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger.register import FIRST, Entry, Wanted
from jawort.ledger.work import Work

State = Literal["pending", "granted", "denied", "withdrawn", "expired", "invalid"]
Count = Annotated[int, Parameter(validator=validators.Number(gte=1, lte=1000))]

_RECORD: Final = Sentence("Kennung eines Kontakts", "id of a contact")
_PURPOSE: Final = Sentence("Kennung eines Zwecks", "id of a purpose")
_ASK: Final = Sentence("Nummer, E-Mail oder Kennung der Person:", "Number, e-mail or id:")
_NOTHING: Final = Sentence(
    "Darüber ist nichts bekannt: kein Kontakt, kein Ja, kein gemerktes Nein.",
    "Nothing is known about it: no record, no yes, no remembered no.",
)
_ONLY_NO: Final = Sentence(
    "Kein Kontakt, aber ein Nein ist gemerkt: Anschreiben bleibt verboten.",
    "No record, but a no is remembered: writing first stays forbidden.",
)
_MORE: Final = Sentence("Weiter mit: --after {place}", "Go on with: --after {place}")


async def list_entries(
    *,
    purpose: str = "",
    state: tuple[State, ...] = (),
    road: str = "",
    language: str = "",
    since: str = "",
    until: str = "",
    after: str = "",
    count: Count = 100,
    controller: str = "",
    json: bool = False,
) -> None:
    """List who said yes or no to what, refusals included, page by page, without names.

    Parameters
    ----------
    purpose
        Only this purpose, by its id.
    state
        Only these states; may be given several times.
    road
        Only what came by this road, such as in_thread_button, paper, stop, email.
    language
        Only people of this language, such as de.
    since
        Only acts from this time on, such as 2026-11-01.
    until
        Only acts before this time.
    after
        Go on after this place; the last page told it.
    count
        How many, at most 1,000.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    wanted = wanted_of(purpose, state, road, language, since, until)
    place = register.place_of(after) if after else FIRST
    async with at_work(controller) as (_, work):
        page = await register.entries(work, wanted, after=place, count=count, now=now())
    for one in page:
        show(plain_of(one), as_json=json, text=_line(one))
    if len(page) == count:
        say(_MORE.about(place=register.told_place(page[-1].place)))


async def find(
    *, kind: IdentifierKind | None = None, controller: str = "", json: bool = False
) -> int:
    """Say what is known about a number, e-mail or id on stdin, also when the record is erased.

    Parameters
    ----------
    kind
        What the line is; without it, everything it could be is tried.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    line = read_line(_ASK)
    async with at_work(controller) as (chosen, work):
        names = await _meant(work, line, kind, country=chosen.country)
        found = await register.known_of(work, names, now=now())
    _tell(found, as_json=json)
    if not found.people:
        say(_ONLY_NO if found.remembered else _NOTHING)
    return 0 if found.people or found.remembered else REFUSED


async def show_person(contact_id: str, *, controller: str = "", json: bool = False) -> None:
    """Show what a person said, in each record, and what holds over all of them.

    Parameters
    ----------
    contact_id
        Id of one of the person's records.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        found = await register.shown(work, wanted, now=now())
    _tell(found, as_json=json)


async def history(contact_id: str, *, controller: str = "", json: bool = False) -> None:
    """Tell all that was asked, said and found out about a person's consent, the oldest first.

    Parameters
    ----------
    contact_id
        Id of one of the person's records.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, with all that proves it, for machines.
    """
    wanted = parse_id(contact_id, what=_RECORD)
    async with at_work(controller) as (_, work):
        told = await register.history(work, wanted)
    for one in told:
        plain = {
            "at": one.at.isoformat(),
            "contact": one.contact_id,
            "kind": one.kind.value,
            "about": one.about,
            "road": one.road,
            "log_index": one.log_index,
            "detail": one.detail,
        }
        brief = (f"{one.at:%Y-%m-%d %H:%M:%S}", one.kind.value, one.about, one.road)
        show(plain, as_json=json, text="  ".join(part for part in brief if part))


async def review_silent(*, count: Count = 100, controller: str = "", json: bool = False) -> None:
    """List yeses that end within 30 days because nothing has been heard of the person for long.

    Parameters
    ----------
    count
        How many, at most 1,000.
    controller
        Id of the company, where there are several.
    json
        One JSON line each, for machines.
    """
    async with at_work(controller) as (_, work):
        found = await review.silent(work, now=now(), limit=count)
    for one in found:
        end = ends_on(one.last_sign).isoformat()
        plain = {"contact": one.contact_id, "purpose": one.purpose_id, "ends_on": end}
        show(plain, as_json=json, text="  ".join(str(value) for value in plain.values()))


def wanted_of(
    purpose: str,
    state: tuple[str, ...],
    road: str = "",
    language: str = "",
    since: str = "",
    until: str = "",
) -> Wanted:
    """What to list, as it was typed. Raises Refusal for an id or a time that is none."""
    return Wanted(
        purpose_id=parse_id(purpose, what=_PURPOSE) if purpose else None,
        states=state,
        road=road,
        language=language,
        since=parse_time(since) if since else None,
        until=parse_time(until) if until else None,
    )


async def _meant(
    work: Work, line: str, kind: IdentifierKind | None, *, country: str
) -> list[Identifier]:
    """Everything the line could be, also a BSUID in any portfolio of ours."""
    found = await register.user_ids(work, line)
    scoped = (IdentifierKind.BSUID, IdentifierKind.PARENT_BSUID)
    if kind in scoped:
        return [one for one in found if one.kind is kind]
    try:
        found += candidates(line, kind, country=country)
    except Refusal:
        if not found:
            raise
    return found


def _tell(found: Known, *, as_json: bool) -> None:
    if as_json:
        plain = {
            "people": found.people,
            "entries": [plain_of(one) for one in found.entries],
            "holds": [
                {
                    "purpose": one.code,
                    "topic": one.topic,
                    "channel": one.channel,
                    "brand": one.brand,
                    "consent": one.state,
                    "proof_ok": one.proof_ok,
                    "scope_ok": one.scope_ok,
                }
                for one in found.holds
            ],
            "remembered": [
                {"scope": scope, "since": at.isoformat()} for scope, at in found.remembered
            ],
        }
        show(plain, as_json=True, text="")
        return
    for person in found.people:
        show(None, as_json=False, text=str(person))
    for one in found.entries:
        show(None, as_json=False, text=_line(one))
    for what in found.holds:
        name = " ".join(part for part in (what.code, what.topic, what.channel) if part)
        show(None, as_json=False, text=f"= {name} ({what.brand}): {what.state}")
    for scope, at in found.remembered:
        show(None, as_json=False, text=f"✗ {scope}  {at:%Y-%m-%d %H:%M}")


def plain_of(one: Entry) -> dict[str, Any]:
    """One entry for machines."""
    return {
        "contact": one.contact_id,
        "purpose": one.purpose_id,
        "sender": one.sender_id,
        "code": one.code,
        "topic": one.topic,
        "channel": one.channel,
        "brand": one.brand,
        "state": one.state,
        "at": one.act_at.isoformat(),
        "road": one.road,
        "proof_ok": one.proof_ok,
        "scope_ok": one.scope_ok,
        "language": one.language,
        "record": one.contact_state,
        "optout": one.optout,
        "objection": one.objection,
    }


def _line(one: Entry) -> str:
    parts = (
        str(one.contact_id),
        f"{one.act_at:%Y-%m-%d %H:%M}",
        one.state,
        " ".join(part for part in (one.code, one.topic) if part),
        one.channel,
        one.road,
    )
    return "  ".join(part for part in parts if part)
