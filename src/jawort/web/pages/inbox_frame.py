"""What every part of the inbox stands in: who asks, which list, and the words for the templates."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from litestar import Request

from jawort.desk.conversation import inbox as inbox_desk
from jawort.desk.people import verify
from jawort.desk.staff import account as account_desk
from jawort.domain.sentence import Language, Sentence
from jawort.domain.staff.account import Actor
from jawort.ledger.work import Work
from jawort.web.page import language_of
from jawort.web.pages import inbox_happened, inbox_lines, inbox_view, inbox_wish_words
from jawort.web.pages.inbox_view import Looking, Place
from jawort.web.pages.inbox_words import words
from jawort.web.session import actor_of

Asked = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody in front of the inbox, at one moment: the request, the account and its list."""

    request: Asked
    actor: Actor
    looking: Looking
    language: Language
    now: datetime

    @property
    def is_part(self) -> bool:
        """Does a page ask for a part of itself? Going back in the browser wants it whole."""
        headers = self.request.headers
        return "hx-request" in headers and "hx-history-restore-request" not in headers


def standing(request: Asked, *, now: datetime, given: str = "") -> Standing:
    """Who asks, and for which list. given: the list as a form names it."""
    return Standing(
        request,
        actor_of(request),
        inbox_view.looking(request, given),
        language_of(request),
        now,
    )


async def surroundings(work: Work, here: Standing) -> dict[str, Any]:
    """What the templates of the inbox need besides what they show."""
    queues = {
        one.name: Sentence(one.title_de, one.title_en)
        for one in await inbox_desk.queues(work, here.actor)
    }
    team = {one.account_id: one.name for one in await account_desk.colleagues(work)}
    return {"team": team} | vocabulary(here, queues, team)


def vocabulary(
    here: Standing, queues: Mapping[str, Sentence], team: Mapping[UUID, str]
) -> dict[str, Any]:
    """The words and small functions the templates call."""
    language = here.language
    return words(language, here.now) | {
        "me": here.actor,
        "here": here.looking.query,
        "queues": [{"name": name, "sentence": said} for name, said in queues.items()],
        "queue_name": lambda name: queues[name].in_(language) if name in queues else name,
        "person_name": lambda one: team.get(one, _GONE.in_(language)),
        "named": partial(inbox_lines.named, language=language),
        "kind_of": lambda value: type(value).__name__,
        "kinds": inbox_view.kind,
        "deliveries": inbox_view.DELIVERIES,
        "bytes": partial(inbox_lines.in_bytes, language=language),
        "marked_parts": inbox_lines.marked_parts,
        "right_name": lambda name: inbox_view.RIGHTS.get(name, _RIGHT),
        "call_line": partial(inbox_happened.call_line, language=language),
        "verify_ways": verify.WAYS,
        "change_line": partial(inbox_happened.change_line, language=language),
        "event_words": lambda what: inbox_view.EVENTS.get(what, inbox_view.KINDS["system"]),
        "gone_words": lambda why: inbox_view.GONE.get(why, inbox_view.GONE["erased"]),
        "states": inbox_view.STATES,
        "origins": inbox_view.ORIGINS,
        "wish_chips": partial(inbox_wish_words.chips, language=language),
        "wish_lines": partial(inbox_wish_words.lines, language=language),
        "wish_choices": partial(inbox_wish_words.choices, language=language),
    }


_GONE = Sentence("früheres Konto", "former account")
_RIGHT = Sentence("Antrag", "Request")


def place_of(here: Standing, every: tuple[Place, ...]) -> Place:
    """The list somebody looks at; the first where a queue is no longer there."""
    wanted = replace(here.looking, label=None).query
    return next((one for one in every if one.query == wanted), every[0])
