"""What is in memory when a process begins its work stays there until it ends."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

RUBBISH: Final = 20_000
"""How many new objects may pile up before somebody looks which are rubbish: a batch makes as many
in a moment, and nearly all of them go by themselves."""


@contextmanager
def for_good() -> Iterator[None]:
    """While things are made that stay until the end, nobody looks for rubbish among them."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def set_apart() -> None:
    """Do not look again and again for rubbish among what stays, such as the words of twenty
    languages: each look through all of it stops everything for a tenth of a second.

    For a process of our own, once everything is loaded. What is rubbish by then stays too: there is
    hardly any, and to find it takes a third of a second. Source: docs.python.org, "gc.freeze".
    """
    gc.freeze()
    gc.set_threshold(RUBBISH, 20, 20)
