"""Reading the composer's form: what was written, as far as it is well formed.

An id that is none is left out: whoever bends a form gets an answer without it, never a fault.
"""

from typing import Any, Final, Literal, cast
from uuid import UUID

from litestar import Request

from jawort.domain.conversation.composer import Enclosure, Line, Press, Writing
from jawort.domain.sending.draft import LONGEST_KEY

LONGEST_TEXT: Final = 20_000
"""More than anybody may send, so that a text too long is told as such and not cut in silence."""

_MOST_FIELDS: Final = 40
_KEY_BEGINS: Final = "composer:"


async def press_of(request: Request[Any, Any, Any], undo_s: int) -> Press:
    """What somebody sends, keeps, saves or has weighed."""
    form = await request.form()
    many = {name: _all(form, name) for name in ("button", "line", "line_more", "gap")}
    template = _id(_one(form, "template"))
    writing = Writing(
        text=_one(form, "text").replace("\r\n", "\n"),
        quotes=_id(_one(form, "quotes")),
        asked=_id(_one(form, "asked")),
        template_id=template,
        gaps=tuple(many["gap"]) if template else (),
        buttons=tuple(one.strip() for one in many["button"] if one.strip()),
        menu=_one(form, "menu").strip(),
        lines=_lines(many["line"], many["line_more"]),
        enclosure=_enclosure(form),
    )
    key = _one(form, "key")
    if not key.startswith(_KEY_BEGINS) or len(key) > LONGEST_KEY:
        key = _KEY_BEGINS + "unnamed"  # whoever bends it sends one answer in all
    return Press(writing, key, undo_s, is_to_keep=_one(form, "do") == "keep")


def _lines(titles: list[str], more: list[str]) -> tuple[Line, ...]:
    padded = [*more, *[""] * len(titles)]
    return tuple(
        Line(title.strip(), text.strip())
        for title, text in zip(titles, padded, strict=False)
        if title.strip()
    )


def _enclosure(form: Any) -> Enclosure | None:
    media_id = _id(_one(form, "media"))
    if media_id is None:
        return None
    kind = _one(form, "media_kind")
    known = kind if kind in ("image", "video", "audio", "document") else "document"
    return Enclosure(
        media_id,
        cast(Literal["image", "video", "audio", "document"], known),
        _one(form, "media_name")[:200],
        bool(_one(form, "media_voice")),
    )


def _one(form: Any, name: str) -> str:
    found = form.get(name, "")
    return found[:LONGEST_TEXT] if isinstance(found, str) else ""


def _all(form: Any, name: str) -> list[str]:
    found = form.getall(name, [])[:_MOST_FIELDS]
    return [one[:LONGEST_TEXT] for one in found if isinstance(one, str)]


def _id(given: str) -> UUID | None:
    try:
        return UUID(given)
    except ValueError:
        return None
