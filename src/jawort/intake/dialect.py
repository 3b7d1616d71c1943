"""Which carrier speaks how: the dialect behind the name that an endpoint was opened with."""

from typing import Final

from jawort.domain.endpoint import SIGNING, DialectName
from jawort.provider.whatsapp import dialect as spoken
from jawort.provider.whatsapp.dialect import Dialect

NAMES: Final[tuple[DialectName, ...]] = tuple(SIGNING)


def named(name: DialectName, *, base_url: str = "") -> Dialect:
    """The dialect of this name, at its usual address or at `base_url`.

    Raises ValueError for a simulator that is not on this machine.
    """
    match name:
        case "meta":
            return spoken.meta(base_url=base_url) if base_url else spoken.meta()
        case "360dialog":
            return spoken.dialog360(base_url=base_url) if base_url else spoken.dialog360()
        case "simulator":
            return spoken.simulator(base_url or "http://127.0.0.1")
