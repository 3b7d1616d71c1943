"""The privacy notice (Art. 13 GDPR) as a page: printed from the settings, so that it stays true.

Own words after law.md §6.3; K-06. No legal advice. The right to object stands apart and first in
weight (Art. 21(4) GDPR); what data there are is named as in law.md S1.14 to S1.16.
"""

from collections.abc import Iterator

import msgspec

from jawort.domain.frequency import Frequency, in_words
from jawort.domain.notice.words import (
    AI,
    AUTOMATED,
    BASIS,
    CONTRACT_OR_INTEREST,
    CONTROLLER,
    DATA,
    DELIVERY,
    ENCRYPTION,
    IMPRINT,
    KEPT,
    KINDS,
    MAIN_TITLE,
    OBJECTION,
    OBLIGATION,
    OFFICER,
    ON_CHANNEL,
    PURPOSES,
    RIGHTS,
    STORAGE,
    THIRD_COUNTRY,
    TITLES,
    VERSION,
    spoken_span,
)
from jawort.domain.retention import RULES
from jawort.domain.sentence import Language


class Served(msgspec.Struct, frozen=True, kw_only=True):
    """One purpose as the notice names it. subject: in the language of the page."""

    code: str
    subject: str
    channel: str
    basis: str
    cap_count: int | None = None
    cap_days: int | None = None


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What the notice says of the company: its settings of legal weight and its purposes.

    dpo: empty where none is due. recipients: everybody besides Meta. storage: how long Meta keeps
    messages.
    """

    company: str
    address: str
    contact: str
    dpo: str
    authority: str
    recipients: tuple[str, ...]
    transfer_basis: str
    storage: str
    uses_ai: bool
    imprint_url: str
    served: tuple[Served, ...]


class Section(msgspec.Struct, frozen=True):
    """One part of the page: paragraphs, then a table of two columns, where there is one."""

    key: str
    title: str
    paragraphs: tuple[str, ...]
    rows: tuple[tuple[str, str], ...] = ()
    is_highlighted: bool = False


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The notice in one language. `as_of`: the day it was printed, in ISO form."""

    language: Language
    title: str
    company: str
    version: int
    as_of: str
    sections: tuple[Section, ...]


def page(facts: Facts, language: Language, *, version: int, as_of: str) -> Page:
    """The notice as these facts make it."""
    last = VERSION.about(version=version, day=as_of).in_(language)
    sections = (*_sections(facts, language), _section("version", language, last))
    return Page(
        language=language,
        title=MAIN_TITLE.about(company=facts.company).in_(language),
        company=facts.company,
        version=version,
        as_of=as_of,
        sections=sections,
    )


def changed(before: Page, after: Page) -> tuple[str, ...]:
    """Which parts say something else now, whatever their version; empty when none does."""
    old = {one.key: one for one in before.sections}
    new = {one.key: one for one in after.sections}
    keys = [*old, *(key for key in new if key not in old)]
    return tuple(key for key in keys if key != "version" and old.get(key) != new.get(key))


def _sections(facts: Facts, language: Language) -> Iterator[Section]:
    who = [CONTROLLER.about(company=facts.company, address=facts.address, contact=facts.contact)]
    if facts.dpo:
        who.append(OFFICER.about(dpo=facts.dpo))
    who.append(IMPRINT.about(imprint=facts.imprint_url))
    yield _section("controller", language, *(one.in_(language) for one in who))
    yield _section("purposes", language, rows=tuple(_purposes(facts, language)))
    yield _section("data", language, *(one.in_(language) for one in DATA))
    recipients = (DELIVERY.in_(language), *facts.recipients)
    yield _section("recipients", language, *recipients, ENCRYPTION.in_(language))
    away = THIRD_COUNTRY.about(basis=facts.transfer_basis, contact=facts.contact)
    stored = STORAGE[facts.storage]
    yield _section("third_country", language, away.in_(language), stored.in_(language))
    yield _section("retention", language, rows=tuple(_periods(language)))
    yield _section("rights", language, RIGHTS.about(authority=facts.authority).in_(language))
    yield Section(
        "objection", TITLES["objection"].in_(language), (OBJECTION.in_(language),), (), True
    )
    free = OBLIGATION.about(contact=facts.contact).in_(language)
    yield _section("obligation", language, free)
    machine = AI[facts.uses_ai]
    yield _section("automated", language, AUTOMATED.in_(language), machine.in_(language))


def _purposes(facts: Facts, language: Language) -> Iterator[tuple[str, str]]:
    """What is done and on which basis: what every house does, and what this one has on record."""
    yield PURPOSES["answers"].in_(language), CONTRACT_OR_INTEREST.in_(language)
    for one in facts.served:
        kind = KINDS["ads" if one.code in ("ADS", "N10") else "note"]
        what = kind.about(subject=one.subject, channel=ON_CHANNEL[one.channel].in_(language))
        often = ""
        if one.cap_count is not None and one.cap_days is not None:
            often = f", {in_words(Frequency(one.cap_count, one.cap_days)).in_(language)}"
        basis = BASIS["ads" if one.code in ("ADS", "N10") else one.basis]
        yield f"{what.in_(language)}{often}", basis.in_(language)
    for name in ("proof", "rights", "security"):
        yield PURPOSES[name].in_(language), BASIS[name].in_(language)


def _periods(language: Language) -> Iterator[tuple[str, str]]:
    for kept, (what, start) in KEPT.items():
        span = spoken_span(RULES[kept].span, language)
        yield what.in_(language), f"{span} {start.in_(language)}".strip()


def _section(
    key: str, language: Language, *paragraphs: str, rows: tuple[tuple[str, str], ...] = ()
) -> Section:
    return Section(key, TITLES[key].in_(language), paragraphs, rows)
