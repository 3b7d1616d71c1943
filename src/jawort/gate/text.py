"""A text for people in the two languages of the house, side by side."""

from typing import NamedTuple


class Text(NamedTuple):
    """The same thing said in German, which comes first here, and in English."""

    de: str
    en: str
