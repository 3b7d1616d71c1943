"""What became of a batch that was taken in, in counts."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch, in counts. Nothing here says anything about a person.

    messages, statuses, preferences, changes, calls: taken in. repeated: known already. forgotten:
    from before its sender's erasure. unrouted: to a number that is not ours. unmatched: reports
    about messages we do not know. unknown: not understood, shown by intake. noes: put into force.
    aside: news about the business, groups, greetings; nothing to do here. not_ours: places in the
    batch of the unrouted ones, so that somebody can be shown where they came.
    """

    messages: int = 0
    statuses: int = 0
    preferences: int = 0
    changes: int = 0
    calls: int = 0
    repeated: int = 0
    forgotten: int = 0
    unrouted: int = 0
    unmatched: int = 0
    unknown: int = 0
    noes: int = 0
    aside: int = 0
    not_ours: tuple[int, ...] = ()


@dataclass(slots=True)
class Count:
    """A Taken in the making."""

    of: dict[str, int] = field(default_factory=dict)
    not_ours: list[int] = field(default_factory=list)

    def __call__(self, name: str, more: int = 1) -> None:
        self.of[name] = self.of.get(name, 0) + more

    def taken(self) -> Taken:
        """What it has come to."""
        return Taken(**self.of, not_ours=tuple(self.not_ours))
