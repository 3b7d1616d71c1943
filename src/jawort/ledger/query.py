"""Named queries: plain SQL in `queries/<word>.sql`, one idea each, found by name at import."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_HEAD = re.compile(r"^-- name: (?P<name>[a-z][a-z0-9_]*)(?P<house> \(whole house\))?$", re.M)


class Query(NamedTuple):
    """One statement with its name. Its first parameter is the controller, unless the head of the
    statement says `(whole house)`: then it concerns keys, backups or clocks and no controller.
    """

    word: str
    name: str
    sql: str
    whole_house: bool

    def __str__(self) -> str:
        return f"{self.word}.{self.name}"


@cache
def queries(word: str) -> dict[str, Query]:
    """All queries of `queries/<word>.sql` by name. Raises ValueError on a name used twice."""
    text = files("jawort.ledger").joinpath("queries", f"{word}.sql").read_text("utf-8")
    heads = list(_HEAD.finditer(text))
    found: dict[str, Query] = {}
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        sql = text[head.end() : following.start() if following else len(text)].strip()
        name = head["name"]
        if name in found:
            raise ValueError(f"query {word}.{name} stands twice")
        found[name] = Query(word, name, sql, whole_house=head["house"] is not None)
    return found


def query(word: str, name: str) -> Query:
    """The query `name` of `queries/<word>.sql`. Raises KeyError, at import, when it is missing."""
    return queries(word)[name]


def all_queries() -> list[Query]:
    """Every named query of the house, for the checks that walk over all of them."""
    folder = files("jawort.ledger").joinpath("queries")
    words = sorted(entry.name.removesuffix(".sql") for entry in folder.iterdir())
    return [one for word in words if word for one in queries(word).values()]
