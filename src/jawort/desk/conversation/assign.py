"""Who answers: conversations given by hand, and by rules when they begin."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.conversation.progress import act, within_bounds
from jawort.desk.staff.permit import require
from jawort.domain.conversation.inbox import Acted, Rule
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import standing
from jawort.ledger.search import words
from jawort.ledger.standing import Opened, Standing
from jawort.ledger.work import Work

MOST_RULES: Final = 100
_LONGEST: Final = 400


async def give(
    work: Work,
    actor: Actor,
    conversations: Sequence[UUID],
    account_id: UUID | None,
    *,
    now: datetime,
) -> Acted:
    """Give conversations to a colleague, to oneself, or to nobody.

    Whoever answers may take, and free what is their own; the rest needs ASSIGN.
    Raises Refusal FORBIDDEN, TOO_MANY, and ACCOUNT_UNKNOWN for somebody who does not answer here.
    """
    require(actor, Permission.ANSWER)
    if account_id != actor.account_id:
        found = await standing.lock(work, within_bounds(conversations))
        own = all(one.assigned_to in (None, actor.account_id) for one in found.values())
        if account_id is not None or not own:
            require(actor, Permission.ASSIGN)
    if account_id is not None and not await standing.living_accounts(work, [account_id]):
        raise Refusal(
            "ACCOUNT_UNKNOWN",
            Sentence("Dieses Konto beantwortet hier nichts.", "This account does not answer here."),
            Sentence("Wählen Sie jemanden aus der Liste.", "Choose somebody from the list."),
        )

    def move(one: Standing) -> Standing:
        return replace(one, assigned_to=account_id)

    return await act(work, actor, conversations, move, word="assign", now=now)


async def rules(work: Work, actor: Actor) -> list[Rule]:
    """The rules of assignment, in the order in which they are asked."""
    require(actor, Permission.READ_INBOX)
    return await standing.rules(work)


async def set_rules(work: Work, actor: Actor, chosen: Sequence[Rule]) -> None:
    """Take over all rules, in this order. Raises Refusal FORBIDDEN and RULE_FORM."""
    require(actor, Permission.QUICK_REPLY)
    ids = {one.rule_id for one in chosen}
    if len(ids) != len(chosen) or len(chosen) > MOST_RULES or not all(map(_fits, chosen)):
        raise Refusal(
            "RULE_FORM",
            Sentence("Diese Regeln gehen so nicht.", "These rules do not work."),
            Sentence(
                "Jede Regel braucht einen Namen, eine Bedingung und ein Ziel: eine Warteschlange "
                "oder mindestens ein Konto.",
                "Each rule needs a name, a condition and an aim: a queue or at least one account.",
            ),
        )
    await standing.set_rules(work, chosen)


def _fits(rule: Rule) -> bool:
    has_aim = bool(rule.queue or rule.accounts)
    has_value = bool(rule.value.strip()) or rule.when == "always"
    sized = 0 < len(rule.name.strip()) <= _LONGEST and len(rule.value) <= _LONGEST
    return has_aim and has_value and sized


# -- when a conversation begins ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class First:
    """The first words of a person in a conversation that may just have begun."""

    conversation_id: UUID
    text: str = field(repr=False)


async def apply_rules(work: Work, first: Sequence[First], *, now: datetime) -> int:
    """Give conversations that began at this moment by the company's rules; gives how many found
    one. Called by the reading, in its own transaction: without rules it costs one look.
    """
    if not first:
        return 0
    known = await standing.rules(work)
    if not known:
        return 0
    texts: dict[UUID, str] = {}
    for one in first:
        texts[one.conversation_id] = f"{texts.get(one.conversation_id, '')} {one.text}"
    opened = await standing.just_opened(work, sorted(texts), now=now)
    if not opened:
        return 0
    labels = await standing.labels_of(work, [one.conversation_id for one in opened])
    living = await standing.living_accounts(
        work, sorted({account for rule in known for account in rule.accounts})
    )
    meant: dict[UUID, list[Opened]] = {}
    for conversation in opened:
        said = set(words(texts[conversation.conversation_id]))
        put = labels.get(conversation.conversation_id, set())
        rule = next((rule for rule in known if fits(rule, conversation, said, put)), None)
        if rule is not None:
            meant.setdefault(rule.rule_id, []).append(conversation)
    by_id = {rule.rule_id: rule for rule in known}
    given = []
    for rule_id in sorted(meant):
        given += await _given(work, by_id[rule_id], meant[rule_id], living)
    await standing.assign(work, given)
    return len(given)


def fits(rule: Rule, conversation: Opened, said: set[str], labels: set[UUID]) -> bool:
    """Does a rule fit a conversation that begins with these words?"""
    wanted = [part.strip() for part in rule.value.split(",") if part.strip()]
    match rule.when:
        case "always":
            return True
        case "word":
            return any(_folded(one) in said for one in wanted)
        case "sender":
            return str(conversation.sender_id) in wanted
        case "queue":
            return conversation.queue in wanted
        case "label":
            return any(str(one) in wanted for one in labels)


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()


async def _given(
    work: Work, rule: Rule, conversations: Sequence[Opened], living: set[UUID]
) -> list[tuple[UUID, str, UUID | None]]:
    """One after the other in turn, over those who still work here."""
    accounts = [one for one in rule.accounts if one in living]
    if not accounts:
        return [(one.conversation_id, rule.queue, None) for one in conversations]
    begin = await standing.turns(work, rule.rule_id, len(conversations))
    return [
        (one.conversation_id, rule.queue, accounts[(begin + number) % len(accounts)])
        for number, one in enumerate(conversations)
    ]
