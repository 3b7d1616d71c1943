"""What people do with conversations: one address for each act, a toast with undo as its answer.

Without a script the same form leads back to the list it came from.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from litestar import Request, Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from jawort.desk.conversation import assign, label, note, presence, progress
from jawort.domain.conversation.inbox import Acted
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.work import Work
from jawort.web.house import House
from jawort.web.page import staff_page
from jawort.web.pages.inbox_frame import Standing, standing

Ids = list[UUID]
Act = Callable[..., Awaitable[Acted]]

_BAD_FORM: Final = (
    Sentence("Das Formular ist unvollständig.", "The form is incomplete."),
    Sentence("Laden Sie die Seite neu.", "Load the page anew."),
)
_BAD_TIME: Final = (
    Sentence("Dieser Zeitpunkt ist nicht lesbar.", "This time cannot be read."),
    Sentence("Wählen Sie Tag und Uhrzeit.", "Choose day and time."),
)
_UNCHANGED: Final = Sentence("Es war schon so.", "It was so already.")
_UNDONE: Final = Sentence("Zurückgenommen.", "Taken back.")
_NOTED: Final = Sentence("Notiz gespeichert.", "Note saved.")


@dataclass(frozen=True, slots=True)
class Doing:
    """One act: what it needs, what it does with its value, and how it is told, for one or many."""

    needs: Permission
    run: Act
    one: Sentence
    many: Sentence


def _plain(act: Act) -> Act:
    """An act that needs no value."""

    async def run(work: Work, actor: Actor, ids: Ids, _value: str, *, now: datetime) -> Acted:
        return await act(work, actor, ids, now=now)

    return run


async def _snooze(work: Work, actor: Actor, ids: Ids, value: str, *, now: datetime) -> Acted:
    return await progress.snooze(work, actor, ids, moment_of(value), now=now)


async def _queue(work: Work, actor: Actor, ids: Ids, value: str, *, now: datetime) -> Acted:
    return await progress.set_queue(work, actor, ids, value, now=now)


async def _give(work: Work, actor: Actor, ids: Ids, value: str, *, now: datetime) -> Acted:
    return await assign.give(work, actor, ids, id_of(value) if value else None, now=now)


async def _label(work: Work, actor: Actor, ids: Ids, value: str, *, now: datetime) -> Acted:
    return await label.put(work, actor, ids, id_of(value), now=now)


async def _unlabel(work: Work, actor: Actor, ids: Ids, value: str, *, now: datetime) -> Acted:
    return await label.take_off(work, actor, ids, id_of(value), now=now)


def _doing(needs: Permission, run: Act, one: tuple[str, str], many: tuple[str, str]) -> Doing:
    return Doing(needs, run, Sentence(*one), Sentence(*many))


ACTS: Final[Mapping[str, Doing]] = {
    "close": _doing(
        Permission.ANSWER,
        _plain(progress.close),
        ("Erledigt.", "Done."),
        ("{n} Gespräche erledigt.", "{n} conversations done."),
    ),
    "reopen": _doing(
        Permission.ANSWER,
        _plain(progress.reopen),
        ("Wieder offen.", "Open again."),
        ("{n} Gespräche wieder offen.", "{n} conversations open again."),
    ),
    "take": _doing(
        Permission.ANSWER,
        _plain(progress.take),
        ("Ihnen zugewiesen.", "Assigned to you."),
        ("{n} Gespräche Ihnen zugewiesen.", "{n} conversations assigned to you."),
    ),
    "unread": _doing(
        Permission.ANSWER,
        _plain(progress.unread),
        ("Als ungelesen gemerkt.", "Marked as unread."),
        ("{n} Gespräche als ungelesen gemerkt.", "{n} conversations marked as unread."),
    ),
    "snooze": _doing(
        Permission.ANSWER,
        _snooze,
        ("Zurückgestellt.", "Snoozed."),
        ("{n} Gespräche zurückgestellt.", "{n} conversations snoozed."),
    ),
    "queue": _doing(
        Permission.ANSWER,
        _queue,
        ("Warteschlange geändert.", "Queue changed."),
        ("{n} Gespräche verschoben.", "{n} conversations moved."),
    ),
    "assign": _doing(  # to others; freeing one's own needs less, and `conversation.assign` knows
        Permission.ASSIGN,
        _give,
        ("Zuweisung geändert.", "Assignment changed."),
        ("{n} Gespräche neu zugewiesen.", "{n} conversations reassigned."),
    ),
    "label": _doing(
        Permission.NOTE,
        _label,
        ("Etikett angeheftet.", "Label put on."),
        ("{n} Gespräche mit Etikett.", "{n} conversations labelled."),
    ),
    "unlabel": _doing(
        Permission.NOTE,
        _unlabel,
        ("Etikett abgenommen.", "Label taken off."),
        ("{n} Etiketten abgenommen.", "{n} labels taken off."),
    ),
    "seen": _doing(
        Permission.ANSWER,
        _plain(progress.see_to_failures),
        ("Fehlschlag abgehakt.", "Failure ticked off."),
        ("{n} Fehlschläge abgehakt.", "{n} failures ticked off."),
    ),
    "private": _doing(
        Permission.MARK_PERSON,
        _plain(progress.set_private),
        (
            "Als privat beiseite gelegt. Der Inhalt wird in 10 Minuten gelöscht.",
            "Set apart as private. The content is deleted in 10 minutes.",
        ),
        (
            "{n} Gespräche als privat beiseite gelegt. Ihr Inhalt wird in 10 Minuten gelöscht.",
            "{n} conversations set apart as private. Their content is deleted in 10 minutes.",
        ),
    ),
}


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/act/…`, `/inbox/{id}/note`, `…/read`, `…/here`."""
    every = [_act(house, name, doing) for name, doing in ACTS.items()]
    return [*every, _undo(house), _note(house), _read(house), _here(house)]


def _act(house: House, name: str, doing: Doing) -> HTTPRouteHandler:
    @post(f"/inbox/act/{name}", name=f"inbox_{name}", opt={"needs": doing.needs}, status_code=200)
    async def act(request: Request[Any, Any, Any]) -> Response[Any]:
        form = await request.form()
        view = str(form.get("view", ""))
        here = standing(request, now=house.clock(), given=view)
        ids = [id_of(str(one)) for one in form.getall("id", [])]
        if not ids:
            raise Refusal("FORM_INCOMPLETE", *_BAD_FORM)
        async with house.ledger.work(here.actor.controller_id) as work:
            acted = await doing.run(work, here.actor, ids, str(form.get("value", "")), now=here.now)
        sentence = doing.one if acted.count == 1 else doing.many.about(n=acted.count)
        return _answer(here, sentence if acted.count else _UNCHANGED, acted.undo_id)

    return act


def _undo(house: House) -> HTTPRouteHandler:
    @post("/inbox/act/undo", opt={"needs": Permission.READ_INBOX}, status_code=200)
    async def undo(request: Request[Any, Any, Any]) -> Response[Any]:
        form = await request.form()
        here = standing(request, now=house.clock(), given=str(form.get("view", "")))
        wanted = id_of(str(form.get("undo", "")))
        async with house.ledger.work(here.actor.controller_id) as work:
            await progress.take_back(work, here.actor, wanted, now=here.now)
        return _answer(here, _UNDONE, None)

    return undo


def _note(house: House) -> HTTPRouteHandler:
    @post("/inbox/{conversation_id:uuid}/note", opt={"needs": Permission.NOTE}, status_code=200)
    async def write(
        request: Request[Any, Any, Any], conversation_id: FromPath[UUID]
    ) -> Response[Any]:
        form = await request.form()
        here = standing(request, now=house.clock(), given=str(form.get("view", "")))
        named = [id_of(str(one)) for one in form.getall("mention", []) if one]
        text = str(form.get("text", ""))
        async with house.ledger.work(here.actor.controller_id) as work:
            await note.write(work, here.actor, conversation_id, text, mentions=named, now=here.now)
        return _answer(here, _NOTED, None, back=f"/inbox/{conversation_id}")

    return write


def _read(house: House) -> HTTPRouteHandler:
    @post(
        "/inbox/{conversation_id:uuid}/read", opt={"needs": Permission.READ_INBOX}, status_code=204
    )
    async def read(request: Request[Any, Any, Any], conversation_id: FromPath[UUID]) -> None:
        form = await request.form()
        heard = str(form.get("heard", ""))
        if not heard.isdecimal() or len(heard) > 9:
            raise Refusal("FORM_INCOMPLETE", *_BAD_FORM)
        here = standing(request, now=house.clock())
        async with house.ledger.work(here.actor.controller_id) as work:
            await progress.read(
                work, here.actor, conversation_id, heard_count=int(heard), now=here.now
            )

    return read


def _here(house: House) -> HTTPRouteHandler:
    @post(
        "/inbox/{conversation_id:uuid}/here", opt={"needs": Permission.READ_INBOX}, status_code=204
    )
    async def be_here(request: Request[Any, Any, Any], conversation_id: FromPath[UUID]) -> None:
        form = await request.form()
        here = standing(request, now=house.clock())
        async with house.ledger.work(here.actor.controller_id) as work:
            if form.get("gone"):
                await presence.gone(work, here.actor, conversation_id)
            else:
                typing = bool(form.get("typing"))
                await presence.here(work, here.actor, conversation_id, typing=typing, now=here.now)

    return be_here


def id_of(text: str) -> UUID:
    """An id out of a form; a form that was tampered with is refused, not a fault."""
    try:
        return UUID(text)
    except ValueError:
        raise Refusal("FORM_INCOMPLETE", *_BAD_FORM) from None


def moment_of(text: str) -> datetime:
    """A time out of a form, in the zone of Berlin where it names none."""
    try:
        read = datetime.fromisoformat(text)
        if read.tzinfo is None:
            read = read.replace(tzinfo=ZoneInfo("Europe/Berlin"))
        return read.astimezone(UTC)
    except (ValueError, OverflowError):  # the first and last hours of the calendar have no UTC
        raise Refusal("TIME_UNREADABLE", *_BAD_TIME) from None


def _answer(
    here: Standing, text: Sentence, undo: UUID | None, *, back: str = "/inbox"
) -> Response[Any]:
    """A toast for the page that asked; a way back for a browser without scripts."""
    query = here.looking.query
    if not here.is_part:
        return Redirect(f"{back}?{query}", status_code=303)
    answer = staff_page(here.request, "inbox_toast.html", text=text, undo=undo, view=query)
    answer.headers["HX-Trigger"] = "jawort:done"
    return answer
