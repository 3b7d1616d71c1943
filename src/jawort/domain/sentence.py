"""What is said to people, in the two languages of the house, side by side."""

from typing import Literal, NamedTuple

Language = Literal["de", "en"]


class Sentence(NamedTuple):
    """The same thing said in German, which comes first here, and in English."""

    de: str
    en: str

    def about(self, **facts: object) -> "Sentence":
        """The same sentence with its blanks filled; a missing fact is a fault of the caller."""
        return Sentence(self.de.format_map(facts), self.en.format_map(facts))

    def in_(self, language: Language) -> str:
        """The sentence in one language."""
        return self.de if language == "de" else self.en
