"""`jawort consent export`: the register as a table or as JSON Lines, streamed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal
from uuid import UUID

from jawort.cli.consent import State, plain_of, wanted_of
from jawort.cli.frame import controller_of, house, now, show
from jawort.desk.consent import register
from jawort.desk.contact.record import Record
from jawort.ledger.register import Entry
from jawort.papers.table import head, row


async def export(
    *,
    form: Literal["csv", "json"] = "csv",
    identifiers: bool = False,
    purpose: str = "",
    state: tuple[State, ...] = (),
    controller: str = "",
) -> None:
    """Write the register to stdout, however long it is, as CSV for tables or JSON Lines.

    A cell that a table program would calculate is made plain text by a leading apostrophe.

    Parameters
    ----------
    form
        csv or json.
    identifiers
        With names and numbers. Only where they are needed: what leaves here is yours to protect.
    purpose
        Only this purpose, by its id.
    state
        Only these states; may be given several times.
    controller
        Id of the company, where there are several.
    """
    wanted = wanted_of(purpose, state)
    async with house() as opened:
        chosen = await controller_of(opened.ledger, controller)
        async with opened.ledger.reading(chosen.controller_id) as work:
            is_first = True
            async for page in register.every(work, wanted, now=now()):
                people = await register.named(work, page) if identifiers else {}
                for plain in _exported(page, people):
                    if is_first and form == "csv":
                        show(None, as_json=False, text=head(plain))
                    is_first = False
                    show(plain, as_json=form == "json", text=row(plain))


def _exported(page: Sequence[Entry], people: Mapping[UUID, Record]) -> Iterator[dict[str, Any]]:
    for one in page:
        plain = plain_of(one)
        if people:
            known = people[one.contact_id]
            plain["name"] = known.contact.name
            plain["identifiers"] = " ".join(
                f"{who.identifier.kind.value}:{who.identifier.value}"
                for who in known.identifiers
                if who.valid_to is None
            )
        yield plain
