"""Refusals: what was asked cannot be done, nothing was changed, and here is what to do."""

from jawort.domain.sentence import Language, Sentence


class Refusal(Exception):
    """Something asked for is refused. `code` is stable and for machines; the rest is for people.

    Facts in the sentences are names of settings, paths, versions and numbers, never a customer's
    data: a refusal may be printed and logged.
    """

    def __init__(
        self, code: str, problem: Sentence, cure: Sentence, *, why: Sentence | None = None
    ) -> None:
        self.code = code
        self.problem = problem
        self.why = why
        self.cure = cure
        super().__init__(f"{code}: {self.say('en')}")

    def say(self, language: Language) -> str:
        """What happened, why where that is not plain, and what to do, in one language."""
        parts = (self.problem, self.why, self.cure)
        return " ".join(part.in_(language) for part in parts if part)
