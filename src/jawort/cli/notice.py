"""`jawort notice show|publish`: the privacy notice (Art. 13 GDPR), printed from the settings."""

from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from jawort.cli.frame import at_work, now, say, show
from jawort.desk.company import notice as acts
from jawort.domain.notice.page import Page
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.wording.model import NO_ADVICE

_PUBLISHED: Final = Sentence(
    "Version {version} gilt. Wer uns schreibt oder von uns hört, bekommt sie einmal gezeigt.",
    "Version {version} is in force. Whoever writes to us or hears from us is shown it once.",
)
_STALE: Final = Sentence(
    "Die Einstellungen sagen inzwischen anderes ({parts}): jawort notice publish",
    "The settings say something else by now ({parts}): jawort notice publish",
)
_CHANGED: Final = Sentence(
    "Anders als in Version {version}: {parts}.", "Other than in version {version}: {parts}."
)
_DRAFT: Final = Sentence(
    "Noch nicht veröffentlicht. So würde sie gedruckt:",
    "Not published yet. It would be printed so:",
)


async def show_one(
    *,
    language: Literal["de", "en"] = "de",
    version: int | None = None,
    controller: str = "",
    json: bool = False,
) -> None:
    """Show the privacy notice in force, or what it would say when none is published yet.

    Parameters
    ----------
    language
        German or English.
    version
        Another version than the newest.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines: the page as blocks.
    """
    stale: Sequence[str] = ()
    async with at_work(controller) as (_, work):
        try:
            issue = await acts.notice_page(work, language, version=version, now=now())
        except Refusal:
            if version is not None:
                raise
            draft = await acts.printed(work, language, version=1, now=now())
            say(_DRAFT)
            _show(draft, {"published": False}, as_json=json)
            return
        if version is None:
            stale = await acts.outdated(work, now=now())
    told = {
        "published": True,
        "wording": issue.wording_id,
        "published_at": issue.published_at.isoformat(),
        "approved_by": issue.approved_by,
        "sha256": issue.sha256,
        "short": issue.short,
        "changed": list(issue.changed),
        "outdated": list(stale),
    }
    _show(issue.page, told, as_json=json)
    if issue.changed:
        say(_CHANGED.about(version=issue.page.version - 1, parts=", ".join(issue.changed)))
    if stale:
        say(_STALE.about(parts=", ".join(stale)))


async def publish(*, by: str, controller: str = "", json: bool = False) -> None:
    """Publish the privacy notice as its next version, in German and English at once.

    Parameters
    ----------
    by
        Who approves it.
    controller
        Id of the company, where there are several.
    json
        One JSON line for machines.
    """
    async with at_work(controller) as (_, work):
        version = await acts.publish(work, by=by, now=now())
    if json:
        show({"version": version}, as_json=True, text="")
    else:
        say(_PUBLISHED.about(version=version))
    say(NO_ADVICE)


def _show(page: Page, told: dict[str, object], *, as_json: bool) -> None:
    lines = [page.title]
    for section in page.sections:
        title = f"** {section.title} **" if section.is_highlighted else section.title
        lines += ["", title, *section.paragraphs]
        lines += [f"- {what}: {detail}" for what, detail in section.rows]
    show({**told, "page": msgspec.to_builtins(page)}, as_json=as_json, text="\n".join(lines))
