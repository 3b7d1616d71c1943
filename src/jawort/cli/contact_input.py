"""Who is meant, as people and programs say it: checked, brought into one form, never echoed."""

from typing import Any, Final
from uuid import UUID

from jawort.desk.contact.number import e164
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import ZERO
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger.contact import NewContact

_FIELDS: Final = ("name", "username", "language", "kind", "origin", "identifiers")
_KINDS: Final = ("consumer", "business", "employee", "applicant")
_ORIGINS: Final = ("agent", "import", "form", "inbound")
_SCOPED: Final = (IdentifierKind.BSUID, IdentifierKind.PARENT_BSUID)
EXAMPLE: Final = '{"identifiers": [{"kind": "phone", "value": "+49 30 23125 000"}]}'
_NAME_MAX: Final = 300  # characters
_LANGUAGE_MAX: Final = 35  # characters of a language tag, BCP 47 (RFC 5646 §4.4.1, read 2026-11)

_WRONG = Sentence("Feld {field}: {de}.", "Field {field}: {en}.")
_CURE = Sentence(
    "docs/commands.md nennt alle Felder; gebraucht wird etwa: {example}",
    "docs/commands.md lists all fields; what is needed is such as: {example}",
)


def new_contact(given: dict[str, Any], *, country: str) -> NewContact:
    """The record somebody described. Raises Refusal that names the field and not its value."""
    if unknown := given.keys() - set(_FIELDS):
        raise _wrong(
            "?",
            f"{len(unknown)} unbekannte; erlaubt sind {', '.join(_FIELDS)}",
            f"{len(unknown)} unknown; allowed are {', '.join(_FIELDS)}",
        )
    raw = given.get("identifiers", [])
    if not isinstance(raw, list):
        raise _wrong("identifiers", "muss eine Liste sein", "must be a list")
    return NewContact(
        origin=_choice(given, "origin", _ORIGINS),
        identifiers=tuple(_identifier(one, place, country) for place, one in enumerate(raw)),
        name=_text(given, "name", _NAME_MAX),
        username=_text(given, "username", _NAME_MAX),
        language=_text(given, "language", _LANGUAGE_MAX),
        kind=_choice(given, "kind", _KINDS),
    )


def candidates(line: str, kind: IdentifierKind | None, *, country: str) -> list[Identifier]:
    """Everything a line could be: of the kind that was said, or of every kind it has the form of.

    BSUIDs hold within a portfolio and are not looked for by a line. Raises Refusal when the line
    has not the form of the kind that was said.
    """
    if kind in _SCOPED:
        raise _wrong("kind", "nach BSUID wird hier nicht gesucht", "a BSUID is not looked for here")
    if kind is not None:
        return [_made(kind, line, country=country)]
    kinds = (
        IdentifierKind.PHONE,
        IdentifierKind.WA_ID,
        IdentifierKind.EMAIL,
        IdentifierKind.CRM,
    )
    found = []
    for one in kinds:
        try:
            found.append(_made(one, line, country=country))
        except Refusal:
            continue  # not of this kind
    phones = [one.value for one in found if one.kind is IdentifierKind.PHONE]
    # Who is known by a number may be known by the carrier's spelling of it only.
    found += [Identifier(IdentifierKind.WA_ID, value.removeprefix("+")) for value in phones]
    return found


def _identifier(raw: Any, place: int, country: str) -> Identifier:
    field = f"identifiers[{place}]"
    if not isinstance(raw, dict) or raw.keys() - {"kind", "value", "portfolio"}:
        raise _wrong(
            field, "braucht kind und value, sonst nichts", "needs kind and value, and no more"
        )
    kind, value = raw.get("kind"), raw.get("value")
    if not (isinstance(kind, str) and isinstance(value, str)) or kind not in set(IdentifierKind):
        kinds = ", ".join(IdentifierKind)
        raise _wrong(
            field,
            f"kind muss eines sein von {kinds}, value ein Text",
            f"kind must be one of {kinds}, value a text",
        )
    portfolio = _portfolio(raw, field) if kind in _SCOPED else ZERO
    if portfolio == ZERO and raw.get("portfolio") is not None:
        raise _wrong(field, "nur ein BSUID hat ein portfolio", "only a BSUID has a portfolio")
    return _made(IdentifierKind(kind), value, portfolio, country=country, field=field)


def _portfolio(raw: dict[str, Any], field: str) -> UUID:
    try:
        return UUID(str(raw.get("portfolio")))
    except ValueError:
        raise _wrong(
            field, "ein BSUID gilt in einem portfolio", "a BSUID holds within a portfolio"
        ) from None


def _made(
    kind: IdentifierKind,
    value: str,
    portfolio: UUID = ZERO,
    *,
    country: str,
    field: str = "stdin",
) -> Identifier:
    text = value.strip()
    if kind is IdentifierKind.PHONE:
        text = e164(text, country=country)
    try:
        return Identifier(kind, text, portfolio)
    except ValueError:
        raise _wrong(
            field, f"hat nicht die Form von {kind.value}", f"has not the form of {kind.value}"
        ) from None


def _text(given: dict[str, Any], field: str, longest: int) -> str:
    value = given.get(field, "")
    if not isinstance(value, str) or len(value) > longest:
        raise _wrong(
            field,
            f"muss ein Text von höchstens {longest} Zeichen sein",
            f"must be a text of at most {longest} characters",
        )
    return value.strip()


def _choice(given: dict[str, Any], field: str, choices: tuple[str, ...]) -> str:
    value = given.get(field, choices[0])
    if value not in choices:
        listed = ", ".join(choices)
        raise _wrong(field, f"muss eines sein von {listed}", f"must be one of {listed}")
    return str(value)


def _wrong(field: str, de: str, en: str) -> Refusal:
    return Refusal(
        "BAD_CONTACT", _WRONG.about(field=field, de=de, en=en), _CURE.about(example=EXAMPLE)
    )
