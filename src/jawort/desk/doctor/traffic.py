"""What is stuck at the doors: unread deliveries, silent numbers, errands, files, doubts."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from jawort.desk.company import sender
from jawort.desk.doctor.finding import Finding, to_do
from jawort.domain.sentence import Sentence
from jawort.ledger import delivery, doubt, media
from jawort.ledger.controller import Controller
from jawort.ledger.delivery import Depth
from jawort.ledger.sending import attempt, errand
from jawort.ledger.work import Work

_BEHIND: Final = timedelta(minutes=5)  # reading takes less than a second; more means it stands
_UNFETCHED: Final = timedelta(hours=1)  # fetching takes seconds
_MOST: Final = 1_000

_LOOK: Final = Sentence(
    "Läuft `jawort work`? Was vorliegt, zeigt: jawort delivery show",
    "Is `jawort work` running? What lies there: jawort delivery show",
)


async def traffic(work: Work, one: Controller, *, now: datetime) -> list[Finding]:
    """What waits for somebody in this company; nothing where all is moving."""
    depth = await delivery.depth(work, now=now)
    found = list(_deliveries(one.name, depth, now=now))
    for number in await sender.listed(work):
        found += _number(one.name, number)
    lost = len(await attempt.unknown(work, count=_MOST))
    if lost:
        found.append(
            to_do(
                "message_unknown",
                _said(
                    one.name,
                    "Von {count} Nachrichten ist unbekannt, ob sie ankamen.",
                    "of {count} messages nobody knows whether they arrived.",
                    lost,
                ),
                Sentence(
                    "jawort message unknown, dann jawort message close",
                    "jawort message unknown, then jawort message close",
                ),
            )
        )
    for kind in await errand.standing(work):
        if kind.failed:
            found.append(_errand(one.name, kind))
    if unfetched := await media.overdue(work, before=now - _UNFETCHED):
        found.append(_files(one.name, unfetched))
    if in_doubt := len(await doubt.listed(work, count=_MOST)):
        found.append(
            to_do(
                "identity_doubt",
                _said(
                    one.name,
                    "Bei {count} Datensätzen ist ungewiss, wer dahintersteht; sie werden nicht "
                    "angeschrieben.",
                    "of {count} records it is uncertain who is behind them; they are not written "
                    "to.",
                    in_doubt,
                ),
                Sentence(
                    "Wer schreibt, wird gefragt. Sonst: jawort identity list",
                    "Whoever writes is asked. Otherwise: jawort identity list",
                ),
            )
        )
    return found


def _deliveries(company: str, depth: Depth, *, now: datetime) -> Iterator[Finding]:
    if depth.overdue:
        yield to_do(
            "delivery_overdue",
            _said(
                company,
                "{count} Zustellungen, in denen jeder sprechen kann, sind seit über einer Minute "
                "ungelesen. Sie halten den Versand nicht mehr auf.",
                "{count} deliveries in which anybody may be speaking are unread for more than a "
                "minute. They no longer hold sending back.",
                depth.overdue,
            ),
            _LOOK,
        )
    if depth.oldest_at is not None and now - depth.oldest_at > _BEHIND:
        yield to_do(
            "reading_behind",
            _said(
                company,
                f"{{count}} Zustellungen sind ungelesen, die älteste seit "
                f"{depth.oldest_at:%d.%m.%Y %H:%M} UTC.",
                f"{{count}} deliveries are unread, the oldest since "
                f"{depth.oldest_at:%Y-%m-%d %H:%M} UTC.",
                depth.speaks + depth.reports,
            ),
            _LOOK,
        )
    if depth.set_aside:
        yield to_do(
            "delivery_set_aside",
            _said(
                company,
                "{count} Zustellungen ließen sich nicht lesen; an ihre Personen geht nichts.",
                "{count} deliveries could not be read; nothing goes to their persons.",
                depth.set_aside,
            ),
            Sentence(
                "Nach einer Aktualisierung: jawort delivery replay --since … --really",
                "After an update: jawort delivery replay --since … --really",
            ),
        )


def _number(company: str, one: sender.Standing) -> Iterator[Finding]:
    named = one.sender.phone_number_id or one.sender.brand
    if one.halted is not None:
        yield to_do(
            "sender_halted",
            Sentence(
                f"{company}: Die Nummer {named} schweigt seit {one.halted.halted_at:%d.%m.%Y}; "
                f"Meta meldet {one.halted.code}.",
                f"{company}: the number {named} is silent since {one.halted.halted_at:%Y-%m-%d}; "
                f"Meta says {one.halted.code}.",
            ),
            Sentence(
                f"Beheben Sie die Ursache, dann: jawort sender resume {one.sender.sender_id}",
                f"Put it right, then: jawort sender resume {one.sender.sender_id}",
            ),
        )
    elif one.sender.channel == "wa" and not one.has_key:
        yield to_do(
            "sender_no_key",
            Sentence(
                f"{company}: Für die Nummer {named} gibt es keinen Schlüssel zum Senden.",
                f"{company}: for the number {named} there is no key to send with.",
            ),
            Sentence(
                "jawort endpoint add mit access_token, dann jawort sender use",
                "jawort endpoint add with an access_token, then jawort sender use",
            ),
        )


def _errand(company: str, kind: errand.Standing) -> Finding:
    if kind.kind == "media":
        return _file_left(company, kind.failed)
    book = Sentence(
        "Löschen Sie die Person im Kontaktbuch bei Meta von Hand, oder schalten Sie es dort ab.",
        "Delete the person from the contact book at Meta by hand, or switch it off there.",
    )
    other = Sentence(
        "Prüfen Sie Schlüssel und Nummer: jawort sender list",
        "Check key and number: jawort sender list",
    )
    return to_do(
        "errand_failed",
        _said(
            company,
            f"{{count}} Botengänge zu Meta schlugen fehl ({kind.kind}).",
            f"{{count}} errands to Meta have failed ({kind.kind}).",
            kind.failed,
        ),
        book if kind.kind == "contact_book" else other,
    )


def _file_left(company: str, count: int) -> Finding:
    """What we gave the carrier to send goes with the person, or by itself. Source: Meta, "Upload
    media" (kept for 30 days), read 2026-11.
    """
    return to_do(
        "errand_failed",
        _said(
            company,
            "{count} Dateien gelöschter Personen liegen noch bei Meta: Das Löschen dort schlug "
            "fehl. 30 Tage nach dem Hochladen verschwinden sie von selbst.",
            "{count} files of erased persons still lie at Meta: deleting them there has failed. "
            "They go by themselves 30 days after they were uploaded.",
            count,
        ),
        Sentence(
            "Prüfen Sie Schlüssel und Nummer, damit das nächste Löschen gelingt: jawort sender "
            "list. Vermerken Sie bei der Löschung, bis wann die Dateien dort noch liegen.",
            "Check key and number, so that the next deletion succeeds: jawort sender list. Note "
            "with the erasure until when the files still lie there.",
        ),
    )


def _files(company: str, count: int) -> Finding:
    return to_do(
        "media_unfetched",
        _said(
            company,
            "{count} Dateien von Kunden sind nach einer Stunde noch nicht abgeholt. Sieben Tage "
            "nach dem Eingang löscht Meta sie.",
            "{count} files of customers are not fetched after an hour. Meta deletes them seven "
            "days after they came.",
            count,
        ),
        Sentence(
            "Läuft `jawort work`? Schlüssel und Nummer prüfen: jawort sender list",
            "Is `jawort work` running? Check key and number: jawort sender list",
        ),
    )


def _said(company: str, de: str, en: str, count: int) -> Sentence:
    told = Sentence(de, en).about(count=count)
    return Sentence(f"{company}: {told.de}", f"{company}: {told.en}")
