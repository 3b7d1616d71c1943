"""Refusals: what was asked cannot be done, nothing was changed, and here is what to do."""

from jawort.domain.sentence import Language, Sentence


class Refusal(Exception):
    """Something asked for is refused. `code` is stable and for machines; the rest is for people.

    Facts in the sentences are names of settings, paths, versions and numbers, never a customer's
    data: a refusal may be printed and logged.
    """

    def __init__(self, code: str, problem: Sentence, cure: Sentence) -> None:
        super().__init__(f"{code}: {problem.en} {cure.en}")
        self.code = code
        self.problem = problem
        self.cure = cure

    def say(self, language: Language) -> str:
        """What happened and what to do, in one language."""
        return f"{self.problem.in_(language)} {self.cure.in_(language)}"
