"""A conversation as a page shows it: everything with this person on this number, in one order."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.desk.answer.retry import tried
from jawort.desk.arrival.heard import RENAMED
from jawort.desk.conversation.between import AUTOMATIC, Around, between, failure_of, kept
from jawort.desk.conversation.inbox import row_of
from jawort.desk.conversation.shown import Beside, line, shown
from jawort.desk.conversation.wish import scopes, wishes
from jawort.desk.staff.permit import require
from jawort.domain.conversation import thread as view
from jawort.domain.conversation.inbox import delivery_of
from jawort.domain.conversation.wish import Wish, unknown_message
from jawort.domain.ids import time_of
from jawort.domain.media import Media
from jawort.domain.refusal import Refusal
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import inbox, label, media, template, wish
from jawort.ledger import thread as rows
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.thread import Opened, Sibling, Span
from jawort.ledger.work import Work

_END: Final = datetime(9999, 1, 1, tzinfo=UTC)
_BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)


def unknown() -> Refusal:
    """There is no such conversation in this company."""
    return Refusal(
        "CONVERSATION_UNKNOWN",
        Sentence("Dieses Gespräch gibt es nicht.", "There is no such conversation."),
        Sentence("Gehen Sie zurück zur Liste.", "Go back to the list."),
    )


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What a page of a thread is made of, opened."""

    siblings: Sequence[Sibling]
    messages: Sequence[Opened]  # oldest first
    additions: Sequence[Opened]
    targets: Mapping[str, UUID]
    quotes: Mapping[UUID, Opened]
    errors: Mapping[UUID, int]
    ready: Mapping[UUID, UUID]
    files: Mapping[UUID, Media]
    templates: Mapping[tuple[str, str], KnownTemplate]
    tried: Set[UUID]
    wishes: Mapping[UUID, Wish]

    def beside(self, message_id: UUID) -> Beside:
        return Beside(self.files.get(message_id), self.templates)


async def shows_any(work: Work, actor: Actor, conversation_id: UUID, changed: Set[UUID]) -> bool:
    """Does the thread of this conversation show one of these? Who writes again after it was closed
    begins a new one in the same thread.
    """
    require(actor, Permission.READ_INBOX)
    siblings = await rows.siblings(work, conversation_id)
    return any(one.conversation_id in changed for one in siblings)


async def thread(
    work: Work, actor: Actor, conversation_id: UUID, *, older: str = "", now: datetime
) -> view.Thread:
    """The newest fifty messages and what stands between them, oldest first; `older` of an earlier
    answer gives those before. All conversations with the person on this number are one thread.

    Raises Refusal FORBIDDEN and CONVERSATION_UNKNOWN.
    """
    require(actor, Permission.READ_INBOX)
    siblings = await rows.siblings(work, conversation_id)
    here = await inbox.rows(work, [conversation_id], actor.account_id)
    if not siblings or not here:
        raise unknown()
    people = sorted({one.contact_id for one in siblings})
    keys = await open_keys(work, people)
    labels = await label.labels(work)
    row = row_of(here[0], keys, {one.label_id: one for one in labels}, now=now)
    if row.private_since is not None:
        return view.Thread(row=row, entries=(), labels_of_company=tuple(labels))
    before = _before(older)
    found = await rows.messages(
        work,
        [one.conversation_id for one in siblings],
        keys,
        before=before,
        count=view.NEWEST + 1,
    )
    messages = list(reversed(found[: view.NEWEST]))
    has_older = len(found) > view.NEWEST
    gathered = await _gather(work, siblings, messages, keys)
    since = time_of(messages[0].message_id) if has_older else _BEGINNING
    span = Span(people, row.sender_id, since, time_of(before) if before else _END)
    around = Around(span, siblings, keys, gathered.templates, row.in_doubt)
    entries = [*_messages(gathered), *_renamed(gathered), *await between(work, around)]
    if before is None:
        entries += await kept(work, siblings, keys)
    entries.sort(key=lambda one: (_stood_at(one), one.key))
    return view.Thread(
        row=row,
        entries=tuple(entries),
        older=messages[0].message_id.hex if has_older else "",
        labels_of_company=tuple(labels),
        scopes=await scopes(work) if gathered.wishes else (),
    )


async def one_message(
    work: Work, actor: Actor, message_id: UUID, *, now: datetime
) -> tuple[view.Thread, view.Message]:
    """A single message of a person, in a thread without anything else.

    Raises Refusal FORBIDDEN, and NO_MESSAGE where there is none that can be read here.
    """
    require(actor, Permission.READ_INBOX)
    kept_ = await wish.kept(work, message_id)
    here = await inbox.rows(work, [kept_.conversation_id], actor.account_id) if kept_ else []
    if kept_ is None or not here or here[0]["private_since"] is not None:
        raise unknown_message()
    siblings = await rows.siblings(work, kept_.conversation_id)
    keys = await open_keys(work, sorted({one.contact_id for one in siblings}))
    after = UUID(int=message_id.int + 1)
    found = await rows.messages(work, [kept_.conversation_id], keys, before=after, count=1)
    if [one.message_id for one in found] != [message_id]:
        raise unknown_message()  # a reaction or a new version: it is shown with what it is about
    (message,) = _messages(await _gather(work, siblings, found, keys))
    row = row_of(here[0], keys, {}, now=now)
    return view.Thread(row=row, entries=(message,), scopes=await scopes(work)), message


def _before(older: str) -> UUID | None:
    try:
        return UUID(hex=older) if older else None
    except ValueError:
        return None  # a spoilt cursor shows the newest


async def _gather(
    work: Work, siblings: Sequence[Sibling], messages: Sequence[Opened], keys: OpenKeys
) -> _Gathered:
    ids = [one.message_id for one in messages]
    people = sorted({one.contact_id for one in siblings})
    additions = await rows.additions(
        work,
        [one.conversation_id for one in siblings],
        keys,
        since=ids[0] if ids else None,
    )
    named = [
        str(one.body["message_id"]) for one in additions if one.body and "message_id" in one.body
    ]
    wanted = [one.row["reply_to"] for one in messages if one.row["reply_to"]]
    missing = [one for one in set(wanted) if one not in ids]
    quotes = {one.message_id: one for one in messages}
    quotes |= await rows.quoted(work, missing, people, keys)
    has_template = any(one.row["kind"] == "template" for one in messages)
    known = await template.every(work) if has_template else []
    sender_id = siblings[0].sender_id
    ready_of = await rows.ready_of(
        work, people, [one.message_id for one in messages if one.row["direction"] == "out"]
    )
    failed = [one.message_id for one in messages if one.row["status"] == "failed"]
    return _Gathered(
        siblings,
        messages,
        additions,
        await rows.by_wamid(work, named),
        quotes,
        await rows.errors(work, failed),
        ready_of,
        await media.of_messages(work, ids),
        {(one.name, one.language): one for one in known if one.sender_id == sender_id},
        await tried(work, [ready_of[one] for one in failed if one in ready_of]),
        await wishes(work, [*messages, *additions]),
    )


# -- messages ------------------------------------------------------------------------------------


def _messages(gathered: _Gathered) -> list[view.Message]:
    reactions: dict[UUID, dict[str, view.Reaction]] = {}
    edits: dict[UUID, list[Opened]] = {}
    deleted: set[UUID] = set()
    wished: dict[UUID, list[Wish]] = {}
    for one in gathered.additions:
        target = gathered.targets.get(str((one.body or {}).get("message_id", "")))
        if target is None:
            continue
        if one.message_id in gathered.wishes:
            wished.setdefault(target, []).append(gathered.wishes[one.message_id])
        if one.row["kind"] == "reaction":
            _react(reactions.setdefault(target, {}), one)
        elif one.row["kind"] == "revoke":
            deleted.add(target)
        else:
            edits.setdefault(target, []).append(one)
    return [
        _message(
            one,
            gathered,
            edits.get(one.message_id, ()),
            tuple(reactions.get(one.message_id, {}).values()),
            wished.get(one.message_id, ()),
            is_deleted=one.message_id in deleted,
        )
        for one in gathered.messages
    ]


def _react(given: dict[str, view.Reaction], one: Opened) -> None:
    """A side has one reaction on a message: a new one replaces it, an empty one takes it away."""
    assert one.body is not None
    side, emoji = one.row["direction"], one.body.get("emoji")
    given.pop(side, None)
    if isinstance(emoji, str) and emoji:
        given[side] = view.Reaction(emoji, side, one.row["at"])


def _message(
    one: Opened,
    gathered: _Gathered,
    edits: Sequence[Opened],
    reactions: tuple[view.Reaction, ...],
    wished: Sequence[Wish],
    *,
    is_deleted: bool,
) -> view.Message:
    row, body, is_ours = one.row, one.body or {}, one.row["direction"] == "out"
    content, earlier = _versions(one, gathered, edits)
    if is_deleted:
        content, earlier = view.Gone("deleted"), ()
    own = gathered.wishes.get(one.message_id)
    return view.Message(
        key=one.message_id,
        at=row["at"],
        message_id=one.message_id,
        conversation_id=row["conversation_id"],
        direction=row["direction"],
        kind=row["kind"],
        shown=content,
        origin=row["origin"],
        written_by=row["written_by"],
        ready_id=gathered.ready.get(one.message_id),
        delivery=delivery_of(row["status"]) if is_ours else None,
        delivered_at=row["status_at"],
        quote=_quote(one, gathered),
        reactions=reactions,
        earlier=earlier,
        failure=_failure(one, gathered) if row["status"] == "failed" else None,
        is_automatic=is_ours and row["origin"] in AUTOMATIC,
        is_forwarded=bool(body.get("forwarded")),
        came_from_ad=bool(body.get("came_from")),
        wishes=(*((own,) if own else ()), *wished),
    )


def _failure(one: Opened, gathered: _Gathered) -> view.Failure:
    ready_id = gathered.ready.get(one.message_id) if one.row["origin"] == "human" else None
    code = gathered.errors.get(one.message_id, 0)
    return failure_of(code, ready_id=ready_id, is_tried=ready_id in gathered.tried)


def _versions(
    one: Opened, gathered: _Gathered, edits: Sequence[Opened]
) -> tuple[view.Shown, tuple[view.Edit, ...]]:
    """The newest version of a message, and the earlier ones with the time each ended."""
    current = shown(one.body, one.row["kind"], gathered.beside(one.message_id))
    earlier = []
    for edit in edits:
        earlier.append(view.Edit(current, edit.row["at"]))
        text = (edit.body or {}).get("text")
        current = view.Words(text) if isinstance(text, str) and text else view.Unsupported("edit")
    return current, tuple(earlier)


def _quote(one: Opened, gathered: _Gathered) -> view.Quote | None:
    wanted = one.row["reply_to"]
    if wanted is None:
        return None
    found = gathered.quotes.get(wanted)
    if found is None:
        return view.Quote(None, "", "")
    words = line(shown(found.body, found.row["kind"], gathered.beside(wanted)))
    return view.Quote(wanted, found.row["direction"], words, found.row["kind"])


def _renamed(gathered: _Gathered) -> list[view.Change]:
    """A username that changed, told just before the first message that bears the new one."""
    made = []
    for one in gathered.messages:
        names = (one.body or {}).get(RENAMED)
        if not (isinstance(names, list) and len(names) == 2 and all(map(str, names))):
            continue
        made.append(
            view.Change(
                key=UUID(int=one.message_id.int - 1),
                at=time_of(one.message_id),
                what="username",
                contact_id=one.row["contact_id"],
                before=str(names[0]),
                after=str(names[1]),
            )
        )
    return made


def _stood_at(entry: view.Entry) -> datetime:
    """Where an entry stands: messages when they were kept, so that one that comes late is seen."""
    if isinstance(entry, view.Message):
        return time_of(entry.message_id)
    return entry.at - timedelta(microseconds=entry.at.microsecond % 1000)
