"""From what somebody wrote to what is said: text, buttons, a list, a file or a template.

What the platform would refuse is said while one writes, in words (platform.md §1.3, §7.1).
"""

from collections.abc import Sequence
from typing import Any, Final

from jawort.domain.conversation.composer import Enclosure, Line, TemplateChoice, Writing
from jawort.domain.conversation.composer_words import cut_at_gaps
from jawort.domain.sending import outgoing as out
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.sentence import Sentence

_EMPTY: Final = Sentence("Noch ist nichts geschrieben.", "Nothing is written yet.")
_TOO_LONG: Final = Sentence(
    "Zu lang: {length} von höchstens {most} Zeichen. Teilen Sie die Antwort.",
    "Too long: {length} of at most {most} characters. Split the answer.",
)
_BUTTON_LONG: Final = Sentence(
    "„{label}“ ist zu lang für eine Taste: höchstens {most} Zeichen.",
    "“{label}” is too long for a button: at most {most} characters.",
)
_BUTTON_TWICE: Final = Sentence(
    "Zwei Tasten heißen gleich. Jede braucht einen eigenen Namen.",
    "Two buttons have the same name. Each needs one of its own.",
)
_NEEDS_WORDS: Final = Sentence(
    "Über Tasten oder einer Liste steht ein Text. Schreiben Sie ihn.",
    "Above buttons or a list stands a text. Write it.",
)
_MANY: Final = Sentence(
    "Höchstens 3 Tasten oder 10 Zeilen einer Liste.", "At most 3 buttons, or 10 lines of a list."
)
_MENU: Final = Sentence(
    "Die Liste braucht eine Taste, die sie öffnet: höchstens 20 Zeichen.",
    "The list needs a button that opens it: at most 20 characters.",
)
_NOT_BOTH: Final = Sentence(
    "Tasten, Liste und Datei gehen nicht zusammen. Senden Sie sie nacheinander.",
    "Buttons, a list and a file do not go together. Send them one after another.",
)
_VOICE_ALONE: Final = Sentence(
    "Zu einer Sprachnachricht gehört kein Text. Senden Sie beides nacheinander.",
    "A voice note carries no text. Send one after the other.",
)
_GAP_EMPTY: Final = Sentence(
    "In der Vorlage fehlt noch: {gap}. Füllen Sie das Feld aus.",
    "Still missing in the template: {gap}. Fill in the field.",
)
_GAP_LINES: Final = Sentence(
    "„{gap}“ darf keine Zeilenumbrüche oder langen Lücken enthalten.",
    "“{gap}” must not contain line breaks or wide blanks.",
)
_UNFIT: Final = Sentence(
    "Diese Vorlage hat Teile, die sich hier nicht ausfüllen lassen. Wählen Sie eine andere.",
    "This template has parts that cannot be filled in here. Choose another one.",
)


def fault_of(writing: Writing, template: KnownTemplate | None) -> Sentence | None:
    """What keeps this from being sent as it is; None when nothing does. Says what to do."""
    if writing.template_id is not None:
        return _UNFIT if template is None else _template_fault(writing.gaps, template)
    if writing.is_empty:
        return _NEEDS_WORDS if writing.buttons or writing.lines else _EMPTY
    kinds = (bool(writing.buttons), bool(writing.lines), writing.enclosure is not None)
    if sum(kinds) > 1:
        return _NOT_BOTH
    file = writing.enclosure
    if file is not None and file.type == "audio" and writing.text.strip():
        return _VOICE_ALONE
    if (writing.buttons or writing.lines) and not writing.text.strip():
        return _NEEDS_WORDS
    most = out.LONGEST[_place(writing)]
    if len(writing.text) > most:
        return _TOO_LONG.about(length=len(writing.text), most=most)
    return _buttons_fault(writing)


def content_of(writing: Writing, template: KnownTemplate | None) -> out.Content:
    """What is said, of a writing without fault."""
    if template is not None:
        return _filled(writing.gaps, template)
    if (file := writing.enclosure) is not None:
        return out.Attachment(
            file.type,
            caption=writing.text.strip() or None if file.type != "audio" else None,
            filename=file.filename or None if file.type == "document" else None,
            is_voice=file.is_voice,
            file_id=file.media_id,
        )
    frame = out.Frame(writing.text)
    if writing.buttons:
        made = (out.Button(f"answer:{n}", one) for n, one in enumerate(writing.buttons, 1))
        return out.Buttons(frame, tuple(made))
    if writing.lines:
        rows = tuple(
            out.Row(f"line:{n}", one.title, one.description or None)
            for n, one in enumerate(writing.lines, 1)
        )
        return out.Menu(frame, writing.menu, (out.Section(rows),))
    return out.Text(writing.text)


def writing_of(content: out.Content, template: KnownTemplate | None) -> Writing | None:
    """What somebody wrote, out of what was made of it; None for what nobody can write here.

    template: the one it names, as it stands now.
    """
    match content:
        case out.Text(body=text):
            return Writing(text=text)
        case out.Attachment(type="image" | "video" | "audio" | "document" as kind, file_id=file_id):
            if file_id is None:
                return None
            file = Enclosure(file_id, kind, content.filename or "", content.is_voice)
            return Writing(text=content.caption or "", enclosure=file)
        case out.Buttons(frame=frame, buttons=buttons):
            return Writing(text=frame.body, buttons=tuple(one.label for one in buttons))
        case out.Menu(frame=frame, label=label, sections=sections):
            lines = [
                Line(one.title, one.description or "") for each in sections for one in each.rows
            ]
            return Writing(text=frame.body, menu=label, lines=tuple(lines))
        case out.Template() if template is not None:
            values = {
                one.name or str(number): one.text
                for number, one in enumerate(content.body, 1)
                if isinstance(one, out.TextParameter)
            }
            gaps = tuple(values.get(gap, "") for gap in choice_of(template).gaps)
            return Writing(template_id=template.template_id, gaps=gaps)
    return None


def words_of(writing: Writing, template: KnownTemplate | None) -> str:
    """All words the person will read of it, as one text."""
    if template is None:
        lines = [word for one in writing.lines for word in (one.title, one.description)]
        return "\n".join(filter(None, [writing.text, *writing.buttons, writing.menu, *lines]))
    shown = choice_of(template)
    pieces = [shown.parts[0]]
    for gap, part in zip(_padded(writing.gaps, len(shown.gaps)), shown.parts[1:], strict=True):
        pieces += [gap, part]
    return "".join(pieces)


def choice_of(template: KnownTemplate) -> TemplateChoice:
    """A template as the picker shows it, before anybody has asked the gate."""
    parts, gaps = cut_at_gaps(_part(template, "BODY"))
    return TemplateChoice(
        template_id=template.template_id,
        name=template.name,
        language=template.language,
        category=template.category,
        parts=parts,
        gaps=gaps,
        buttons=tuple(str(one.get("text") or "") for one in _buttons(template)),
        footer=_part(template, "FOOTER"),
    )


def sample_of(template: KnownTemplate) -> Writing:
    """The template with its gaps filled by anything, to ask whether it may go out at all."""
    return Writing(template_id=template.template_id, gaps=("…",) * len(choice_of(template).gaps))


def _place(writing: Writing) -> str:
    if writing.enclosure is not None:
        return "media.caption"
    if writing.lines:
        return "menu.body"
    return "interactive.body" if writing.buttons else "text.body"


def _buttons_fault(writing: Writing) -> Sentence | None:
    if len(writing.buttons) > out.MOST["buttons"] or len(writing.lines) > out.MOST["rows"]:
        return _MANY
    if writing.lines and not 0 < len(writing.menu.strip()) <= out.LONGEST["menu.label"]:
        return _MENU
    titles = [one.title for one in writing.lines]
    limits = [("button.label", writing.buttons), ("row.title", titles)]
    limits.append(("row.description", [one.description for one in writing.lines]))
    for place, labels in limits:
        most = out.LONGEST[place]
        for label in labels:
            if len(label) > most:
                return _BUTTON_LONG.about(label=label[:30], most=most)
    named = [*writing.buttons, *titles]
    return _BUTTON_TWICE if len(set(named)) < len(named) else None


def _template_fault(given: Sequence[str], template: KnownTemplate) -> Sentence | None:
    if _has_other_gaps(template):
        return _UNFIT
    gaps = choice_of(template).gaps
    for gap, value in zip(gaps, _padded(given, len(gaps)), strict=True):
        if not value.strip():
            return _GAP_EMPTY.about(gap=gap)
        if any(sign in value for sign in "\n\t") or "     " in value:
            return _GAP_LINES.about(gap=gap)
        if len(value) > out.LONGEST["template.gap"]:
            return _TOO_LONG.about(length=len(value), most=out.LONGEST["template.gap"])
    return None


def _filled(given: Sequence[str], template: KnownTemplate) -> out.Template:
    gaps = choice_of(template).gaps
    first: dict[str, str] = {}
    for gap, value in zip(gaps, _padded(given, len(gaps)), strict=True):
        first.setdefault(gap, value)
    named = not all(gap.isdigit() for gap in first)
    order = list(first) if named else sorted(first, key=int)
    body = tuple(out.TextParameter(first[gap], gap if named else None) for gap in order)
    return out.Template(template.name, template.language, body=body)


def _has_other_gaps(template: KnownTemplate) -> bool:
    """Whether something besides its text wants filling: a picture above it, a link in a button."""
    for one in template.components:
        kind = str(one.get("type", "")).upper()
        if kind == "HEADER" and (
            str(one.get("format", "TEXT")).upper() != "TEXT" or cut_at_gaps(_words(one))[1]
        ):
            return True
    return any(cut_at_gaps(str(one.get("url", "")))[1] for one in _buttons(template))


def _padded(given: Sequence[str], count: int) -> list[str]:
    return [*given, *[""] * count][:count]


def _part(template: KnownTemplate, kind: str) -> str:
    for one in template.components:
        if str(one.get("type", "")).upper() == kind:
            return _words(one)
    return ""


def _words(part: Any) -> str:
    return str(part.get("text") or "")


def _buttons(template: KnownTemplate) -> list[dict[str, Any]]:
    for one in template.components:
        if str(one.get("type", "")).upper() == "BUTTONS":
            return [button for button in one.get("buttons") or [] if isinstance(button, dict)]
    return []
