"""What a no is about, in words: by its scope, or by the code of a purpose."""

from typing import Final

from jawort.domain.sentence import Sentence
from jawort.domain.wording.model import TYPE_NAME, type_name

_WIDE: Final = {
    "all": Sentence("alles", "everything"),
    "general": Sentence("alles", "everything"),
    "ads": Sentence("Werbung", "advertising"),
}


def scope_name(scope: str) -> Sentence:
    """What it is about: `all`, `ads`, `topic:…`, `type:Nxx`, an objection, or a purpose."""
    word, _, detail = scope.partition(":")
    if scope.lower() in _WIDE:
        return _WIDE[scope.lower()]
    kind = detail if word == "type" else scope
    return type_name(kind) if kind in TYPE_NAME else Sentence(detail or scope, detail or scope)
