"""The overview of keys as pages draw it: groups of acts, each with the key somebody has for it."""

from collections.abc import Sequence
from typing import NamedTuple

from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Habits
from jawort.domain.staff.shortcut import SHORTCUTS, WHERE, Shortcut, Where, cap_of, in_force


class Line(NamedTuple):
    """One act. letter: what the script listens to; cap: what stands on the key."""

    shortcut: Shortcut
    letter: str
    cap: Sentence


class Group(NamedTuple):
    """The acts of one place."""

    where: Where
    title: Sentence
    lines: Sequence[Line]


def sheet(habits: Habits) -> list[Group]:
    """Everything a key does, in the order in which it is shown."""
    keys = in_force(habits.own_keys)
    return [
        Group(
            where,
            title,
            [
                Line(one, keys.get(one.act, ""), cap_of(one, keys, send_with=habits.send_with))
                for one in SHORTCUTS
                if one.where == where
            ],
        )
        for where, title in WHERE.items()
    ]
