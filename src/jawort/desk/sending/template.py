"""Binding a template: somebody has read it and says what it is for and what its words fulfil."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.domain.decision import Obligation
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.purpose import KIND, Purpose
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.template import KnownTemplate, contradicted
from jawort.domain.sentence import Sentence
from jawort.ledger import fact, sender, template
from jawort.ledger.sending import errand
from jawort.ledger.work import Work

_UNKNOWN: Final = (
    Sentence("Diese Vorlage gibt es nicht.", "There is no such template."),
    Sentence("Zeigen Sie alle mit: jawort template list", "List all with: jawort template list"),
)
_WHO: Final = (
    Sentence("Es fehlt, wer die Vorlage gelesen hat.", "It is missing who has read the template."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_CATEGORY: Final = (
    Sentence(
        "Die Vorlage ist bei der Plattform als „{category}“ genehmigt; dieser Zweck braucht "
        "„{expected}“.",
        "The platform has approved the template as “{category}”; this purpose needs “{expected}”.",
    ),
    Sentence(
        "Wählen Sie eine passende Vorlage, oder legen Sie eine neue zur Genehmigung vor.",
        "Choose a template that fits, or submit a new one for approval.",
    ),
)
_NO_KEY: Final = (
    Sentence(
        "Keine unserer Nummern hat einen Schlüssel, mit dem sich die Liste lesen ließe.",
        "None of our numbers has a key with which the list could be read.",
    ),
    Sentence(
        "Legen Sie eine Adresse mit access_token an: jawort endpoint add",
        "Open an address with an access_token: jawort endpoint add",
    ),
)
_NOT_THERE: Final = (
    Sentence(
        "In der Vorlage ist nicht zu sehen: {listed}.", "The template does not show: {listed}."
    ),
    Sentence(
        "Geben Sie nur an, was im Text steht, oder legen Sie eine neue Fassung zur Genehmigung "
        "vor.",
        "Name only what its words say, or submit a new version for approval.",
    ),
)


async def bind(
    work: Work,
    template_id: UUID,
    purpose: Purpose,
    fulfils: Sequence[Obligation],
    *,
    by: str,
    now: datetime,
) -> KnownTemplate:
    """Bind a template to a purpose, with the obligations its words fulfil (law.md §8.3).

    Obligations cannot be added to an approved template, so a missing one keeps its messages from
    leaving (`E_OBLIGATION`). Raises Refusal when the template is unknown, is approved in another
    category, or visibly lacks what is claimed.
    """
    if not by.strip():
        raise Refusal("WHO", *_WHO)
    one = await shown(work, template_id)
    kind = KIND[purpose, False]
    if one.category != kind.expected and not (kind.ads and one.category == "utility"):
        problem = _CATEGORY[0].about(category=one.category, expected=kind.expected)
        raise Refusal("TEMPLATE_CATEGORY", problem, _CATEGORY[1])
    if lacking := contradicted(one, fulfils):
        listed = ", ".join(lack.value for lack in lacking)
        raise Refusal("TEMPLATE_LACKS", _NOT_THERE[0].about(listed=listed), _NOT_THERE[1])
    claimed = sorted(set(fulfils))
    await template.bind(work, template_id, purpose, claimed, by=by, now=now)
    said = NewFact(
        FactKind.SETTING_CHANGED,
        RetentionClass.LOG_PERSONAL,
        public={"key": "template", "value": f"{purpose} {' '.join(claimed)}".strip()},
        personal={"template": str(template_id), "by": by},
    )
    await fact.append(work, [said], now=now)
    return await shown(work, template_id)


async def pull(work: Work, *, now: datetime) -> int:
    """Have the lists of templates read from the platform, one for each number that has a key; gives
    how many were asked for. One that waits already is not asked for twice.

    Raises Refusal when no number could read one.
    """
    keyed = await sender.doors(work)
    if not keyed:
        raise Refusal("NO_ACCESS_KEY", *_NO_KEY)
    return sum([await errand.add_once(work, "template", one, now=now) for one in sorted(keyed)])


async def listed(work: Work) -> list[KnownTemplate]:
    """All templates of the controller with their state and what they are bound to."""
    return await template.every(work)


async def shown(work: Work, template_id: UUID) -> KnownTemplate:
    """One template. Raises Refusal when there is none of that id."""
    found = (await template.of_ids(work, [template_id])).get(template_id)
    if found is None:
        raise Refusal("TEMPLATE_UNKNOWN", *_UNKNOWN)
    return found
