"""One's own keys: a letter for each act, changed and put back, with a refusal where two clash."""

from collections.abc import Mapping
from typing import Final

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff import shortcut
from jawort.domain.staff.account import Actor
from jawort.domain.staff.shortcut import Conflict
from jawort.ledger import account as memory
from jawort.ledger.work import Work

_TWICE: Final = (
    Sentence(
        "„{key}“ hätte zwei Bedeutungen: „{one}“ und „{other}“.",
        "“{key}” would mean two things: “{one}” and “{other}”.",
    ),
    Sentence(
        "Geben Sie einem davon ein anderes Zeichen, oder lassen Sie das Feld leer.",
        "Give one of them another sign, or leave its field empty.",
    ),
)
_NO_KEY: Final = (
    Sentence("Für „{one}“ steht da keine einzelne Taste.", "“{one}” has no single key there."),
    Sentence(
        "Nehmen Sie einen Buchstaben, eine Ziffer oder ein Satzzeichen.",
        "Take a letter, a digit or a punctuation mark.",
    ),
)


async def change(work: Work, actor: Actor, wanted: Mapping[str, str]) -> None:
    """Give acts other keys, for one's own account; an empty one takes the key away, and an act
    that is not named has its key as delivered.

    Raises Refusal KEY_TAKEN or KEY; then all keys stay as they were.
    """
    own = shortcut.differing(wanted)
    if wrong := shortcut.conflict(own):
        raise _refusal(wrong)
    await memory.set_own_keys(work, actor.account_id, own)


async def reset(work: Work, actor: Actor) -> None:
    """All keys of one's own account as delivered."""
    await memory.set_own_keys(work, actor.account_id, ())


def _refusal(wrong: Conflict) -> Refusal:
    words = [one.words for one in wrong.acts]
    code, (problem, cure) = ("KEY_TAKEN", _TWICE) if len(words) > 1 else ("KEY", _NO_KEY)
    key, one, other = wrong.key.upper(), words[0], words[-1]
    said = Sentence(
        problem.de.format(key=key, one=one.de, other=other.de),
        problem.en.format(key=key, one=one.en, other=other.en),
    )
    return Refusal(code, said, cure)
