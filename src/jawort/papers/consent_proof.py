"""The proof of a consent, or of a refusal, on paper: what was shown and said, and how to check it.

The file that is checked lies in the PDF (PDF/A-3); what is printed is for people (law.md D-14).
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from jawort.domain.consent.proof import ConsentProof, Event, Sealed, Text
from jawort.domain.consent.proof_file import HOW_TO
from jawort.domain.sentence import Language, Sentence
from jawort.papers import typeset
from jawort.papers.consent_words import CHANNELS, EVIDENCE, KINDS, OUTCOMES, ROADS, STATES, WORDS
from jawort.papers.wording import CODES, a_day, a_time, coded, named, short_day

FILE_NAME: Final = "consent-proof.json"

_SUMMARY_FULL: Final = Sentence(
    "Dieser Nachweis nennt alles, was zu diesem Zweck gefragt, gezeigt, gesagt und widerrufen "
    "wurde. Jeder Eintrag steht in einem Protokoll, in dem eine nachträgliche Änderung auffällt, "
    "auch eine der Firma. Die prüfbare Datei liegt diesem PDF bei.",
    "This proof names all that was asked, shown, said and withdrawn about this purpose. Each entry "
    "stands in a log in which a later change is noticed, one by the company too. The file that can "
    "be checked lies within this PDF.",
)
_SUMMARY_MASKED: Final = Sentence(
    "Dieser Nachweis nennt alles, was zu diesem Zweck gefragt, gezeigt, gesagt und widerrufen "
    "wurde. Jeder Eintrag steht in einem Protokoll, in dem eine nachträgliche Änderung auffällt, "
    "auch eine der Firma. Kennungen sind gekürzt; für die gekürzten Angaben steht die Firma mit "
    "ihrem Siegel ein. Die prüfbare Datei liegt diesem PDF bei.",
    "This proof names all that was asked, shown, said and withdrawn about this purpose. Each entry "
    "stands in a log in which a later change is noticed, one by the company too. Identifiers are "
    "shortened; the company answers for what is shortened with its seal. The file that can be "
    "checked lies within this PDF.",
)
_TITLE_YES: Final = Sentence("Nachweis einer Einwilligung", "Proof of consent")
_TITLE_NO: Final = Sentence("Nachweis einer Ablehnung", "Proof of a refusal")
_TITLE_ENDED: Final = Sentence(
    "Nachweis von Einwilligung und Widerruf", "Proof of consent and withdrawal"
)
_SUBTITLE: Final = Sentence("nach Art. 7 Abs. 1 DSGVO", "under Art. 7(1) GDPR")
_VERSION: Final = Sentence(
    "{name}, Fassung {version} ({language}), veröffentlicht am {day}, freigegeben von {by}. "
    "Prüfsumme (SHA-256):",
    "{name}, version {version} ({language}), published on {day}, approved by {by}. "
    "Digest (SHA-256):",
)
_ENDED: Final = Sentence(" Zurückgezogen am {day}.", " Withdrawn on {day}.")
_BUTTONS: Final = Sentence("Schaltflächen: {listed}", "Buttons: {listed}")
_PLACE: Final = Sentence("{when} · Eintrag {index}", "{when} · entry {index}")
_CLOSED: Final = Sentence(
    "Inhalt gelöscht oder gesperrt; der Eintrag steht weiter im Protokoll.",
    "Contents erased or locked; the entry still stands in the log.",
)
_DECIDED: Final = Sentence(
    "Über Nachrichten zu diesem Zweck wurde {count}-mal entschieden: {listed}. Zuletzt am {at}: "
    "{outcome} ({code}, Regel {rule}).",
    "Messages for this purpose were decided upon {count} times: {listed}. Last on {at}: {outcome} "
    "({code}, rule {rule}).",
)
_UNDECIDED: Final = Sentence(
    "Über keine Nachricht zu diesem Zweck wurde bisher entschieden.",
    "No message for this purpose has been decided upon so far.",
)
_CLOSING: Final = Sentence(
    "Der Nachweis zeigt, dass diese Einträge so im Protokoll standen, als der Baumkopf "
    "unterschrieben wurde. Er ersetzt keine Rechtsberatung. SHA-256 der beiliegenden Datei: "
    "{digest}",
    "The proof shows that these entries stood in the log like this when the tree head was signed. "
    "It is no legal advice. SHA-256 of the file within: {digest}",
)
_WAITING: Final = Sentence(
    " {count} weitere Tatsachen haben noch keine Nummer.", " {count} more facts have no number yet."
)
_SKIPPED: Final = frozenset({"wording_sha256", "wording_id", "identifier"})


def consent_proof_pdf(proof: ConsentProof, sealed: Sealed, language: Language) -> bytes:
    """The proof as PDF/A-3 with the file that is checked in it."""
    return typeset.pdf(
        "consent_proof",
        _data(proof, sealed, language),
        day=proof.made_at.astimezone(UTC).date(),
        attached=sealed.file.decode(),
    )


def _data(proof: ConsentProof, sealed: Sealed, language: Language) -> dict[str, object]:
    summary = _SUMMARY_MASKED if proof.is_masked else _SUMMARY_FULL
    return {
        "language": language,
        "title": _title(proof).in_(language),
        "subtitle": _SUBTITLE.in_(language),
        "controller": proof.company,
        "made": a_day(proof.made_at.astimezone(UTC).date(), language),
        "number_label": WORDS["digest"].in_(language),
        "number": sealed.file_sha256[:16],
        "words": {name: word.in_(language) for name, word in WORDS.items()},
        "file_name": FILE_NAME,
        "file_words": WORDS["file"].in_(language),
        "facts": _facts(proof, language),
        "summary": summary.in_(language),
        "texts": [_text(one, language) for one in proof.texts],
        "events": [_event(one, proof, language) for one in proof.events],
        "not_chosen": [
            [
                _subject(one.subject_de, one.subject_en, one.topic or one.code, language),
                named(CHANNELS, one.channel, language),
                named(STATES, one.state, language),
            ]
            for one in proof.not_chosen
        ],
        "decisions": _decisions(proof, language),
        "named": [
            [
                named(CODES, one.kind, language),
                one.value,
                _period(one.valid_from, one.valid_to, language),
            ]
            for one in proof.named
        ],
        "log": _log(proof, sealed, language),
        "check": HOW_TO.in_(language),
        "closing": _CLOSING.about(digest=sealed.file_sha256).in_(language),
    }


def _title(proof: ConsentProof) -> Sentence:
    kinds = {one.kind.value for one in proof.events}
    if "consent_given" not in kinds:
        return _TITLE_NO if kinds & {"consent_refused", "consent_withdrawn"} else _TITLE_YES
    is_over = proof.standing and all(one.state != "granted" for one in proof.standing)
    return _TITLE_ENDED if is_over else _TITLE_YES


def _facts(proof: ConsentProof, language: Language) -> list[list[str]]:
    purpose = proof.purpose
    subject = _subject(
        purpose.subject_de, purpose.subject_en, purpose.topic or purpose.code, language
    )
    states = [
        f"{named(STATES, one.state, language)} ({one.brand}, {_at(one.at, proof, language)})"
        for one in proof.standing
    ]
    rows = [
        ("company", proof.company),
        ("purpose", f"{subject} ({purpose.code}), {named(CHANNELS, purpose.channel, language)}"),
        ("person", ", ".join(one.value for one in proof.named if one.valid_to is None) or "–"),
        ("records", ", ".join(str(one) for one in proof.contact_ids)),
        ("stands", "; ".join(states) or WORDS["no_consent"].in_(language)),
        ("made", _at(proof.made_at, proof, language)),
    ]
    if purpose.cap_count:
        often = WORDS["often"].about(count=purpose.cap_count, days=purpose.cap_days)
        rows.insert(2, ("frequency", often.in_(language)))
    return [[WORDS[name].in_(language), value] for name, value in rows]


def _text(one: Text, language: Language) -> dict[str, str]:
    about = _VERSION.about(
        name=one.name,
        version=one.version,
        language=one.language,
        day=short_day(one.published_at.date(), language),
        by=one.approved_by,
    ).in_(language)
    if one.withdrawn_at:
        day = short_day(one.withdrawn_at.date(), language)
        about = about.replace(". ", f".{_ENDED.about(day=day).in_(language)} ", 1)
    listed = " · ".join(f"[{label}]" for label in (one.yes, one.no) if label)
    buttons = _BUTTONS.about(listed=listed).in_(language) if listed else ""
    return {"body": one.body, "about": about, "sha256": one.sha256, "buttons": buttons}


def _event(one: Event, proof: ConsentProof, language: Language) -> dict[str, object]:
    when = _at(one.at, proof, language, seconds=True) if one.at else short_day(one.day, language)
    place = _PLACE.about(when=when, index=one.index).in_(language)
    title = named(KINDS, one.kind.value, language)
    if one.told is None:
        return {"title": title, "when": place, "rows": [["", _CLOSED.in_(language)]]}
    return {"title": title, "when": place, "rows": _circumstances(one, proof, language)}


def _circumstances(one: Event, proof: ConsentProof, language: Language) -> list[list[str]]:
    """The road, the channel, the identifier, and the evidence of law.md §4.2 for that road."""
    told = one.told or {}
    rows = []
    if one.road:
        rows.append([WORDS["road"].in_(language), named(ROADS, one.road, language)])
    if one.kind.value in ("consent_asked", "consent_given", "consent_refused"):
        channel = named(CHANNELS, proof.purpose.channel, language)
        rows.append([WORDS["channel"].in_(language), channel])
    for shown in proof.shown:
        if str(shown.message_id) == one.evidence.get("asked_message_id"):
            at = _at(shown.at, proof, language, seconds=True)
            rows.append([WORDS["shown"].in_(language), at])
    identifier = one.evidence.get("identifier")
    if isinstance(identifier, Mapping) and identifier.get("value"):
        kind = coded(str(identifier.get("kind", "")), language)
        rows.append([WORDS["identifier"].in_(language), f"{identifier['value']} ({kind})"])
    for name, value in {**_own(told), **one.evidence}.items():
        if name in EVIDENCE and name not in _SKIPPED and value not in ("", None, [], {}):
            rows.append([named(EVIDENCE, name, language), _said(value, proof, language)])
    digest = one.public.get("wording_sha256") or one.evidence.get("wording_sha256")
    if digest:
        rows.append([WORDS["digest_of_text"].in_(language), f"{str(digest)[:16]}…"])
    return rows


def _own(told: Mapping[str, Any]) -> dict[str, Any]:
    """What a fact tells beside its evidence."""
    return {name: value for name, value in told.items() if name not in ("evidence", "at")}


def _said(value: Any, proof: ConsentProof, language: Language) -> str:
    """A piece of evidence as it is read: times on the clock, our own buttons by their meaning,
    a form by its place, each box with whether it was ticked.
    """
    if isinstance(value, Mapping) and (form := value.get("form", value)).get("place"):
        return f"{form['place']} ({form.get('version', '')}, {form.get('id', '')})"
    if isinstance(value, list) and all(isinstance(one, Mapping) for one in value):
        return "; ".join(
            f"{one.get('subject', '')}: "
            + WORDS["ticked" if one.get("ticked") else "not_ticked"].in_(language)
            for one in value
        )
    text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    if text.startswith(("jawort:yes:", "jawort:no:")):
        return WORDS["tapped_yes" if text.startswith("jawort:yes:") else "tapped_no"].in_(language)
    if text == "in_thread":
        return WORDS["in_thread"].in_(language)
    if text in ("all", "ads"):
        return coded(text, language)
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return _at(at, proof, language, seconds=True) if at.tzinfo else text


def _at(at: datetime, proof: ConsentProof, language: Language, *, seconds: bool = False) -> str:
    shown = a_time(at, language, proof.country)
    if seconds:
        head, _, zone = shown.partition(" UTC")
        shown = f"{head}:{at:%S}{' UTC' if shown.endswith('UTC') else ''}{zone}"
    return shown


def _subject(subject_de: str, subject_en: str, other: str, language: Language) -> str:
    return (subject_de if language == "de" else subject_en) or subject_de or other


def _period(begin: datetime, end: datetime | None, language: Language) -> str:
    return f"{short_day(begin.date(), language)} – {short_day(end.date(), language) if end else ''}"


def _decisions(proof: ConsentProof, language: Language) -> str:
    known = proof.decisions
    if known.last is None:
        return _UNDECIDED.in_(language)
    listed = ", ".join(
        f"{named(OUTCOMES, word, language)}: {count}" for word, count in known.outcomes.items()
    )
    return _DECIDED.about(
        count=sum(known.outcomes.values()),
        listed=listed,
        at=_at(known.last.at, proof, language),
        outcome=OUTCOMES[known.last.outcome].in_(language),
        code=known.last.code,
        rule=known.last.rule,
    ).in_(language)


def _log(proof: ConsentProof, sealed: Sealed, language: Language) -> list[list[str]]:
    entries = ", ".join(str(one.index) for one in proof.events)
    if proof.waiting:
        entries += "." + _WAITING.about(count=proof.waiting).in_(language)
    rows = [
        ("entries", entries),
        ("size", str(sealed.head_size)),
        ("signed", f"{sealed.head_at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"),
        ("root", sealed.head_root),
        ("key", sealed.key_fingerprint),
    ]
    return [[WORDS[name].in_(language), value] for name, value in rows]
