"""The languages: one file each with its `LEXICON`. A new file is found by being here."""

from pathlib import Path
from typing import Final

from jawort.reading.lexicon import Lexicon


def _lexicon(code: str) -> Lexicon:
    lexicon: Lexicon = __import__(f"{__name__}.{code}", fromlist=["LEXICON"]).LEXICON
    return lexicon


LEXICONS: Final = tuple(
    _lexicon(path.stem)
    for path in sorted(Path(__file__).parent.glob("*.py"))
    if path.stem != "__init__"
)
