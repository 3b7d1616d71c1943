"""Every id the pretended platform gives out, repeatable from one seed."""

import base64
from collections import Counter
from hashlib import blake2b

_MOST_SERIES = 100_000  # of one thing each, e.g. the messages of one person


class Identifiers:
    """Makes ids that look like Meta's and are the same in every run with the same seed.

    Series of one thing (`of`: mostly a person) count by themselves: what one client gets does not
    depend on what another one asks for meanwhile.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._given: Counter[str] = Counter()
        self._series: dict[tuple[str, str], int] = {}
        self._age = 0

    def _bytes(self, purpose: str, of: str = "") -> bytes:
        return blake2b(
            f"{self._seed}\0{purpose}\0{of}".encode("utf-8", "surrogatepass"), digest_size=20
        ).digest()

    def _next(self, purpose: str, of: str = "") -> bytes:
        if not of:
            self._given[purpose] += 1
            return self._bytes(purpose, str(self._given[purpose]))
        place = self._series[purpose, of] = self._series.get((purpose, of), 0) + 1
        if len(self._series) > _MOST_SERIES:
            self._series.clear()  # memory is bounded; a new age keeps ids from coming twice
            self._age += 1
        return self._bytes(f"{purpose}/{self._age}" if self._age else purpose, f"{of}\0{place}")

    def number(self, purpose: str, *, digits: int = 16, of: str = "") -> str:
        """A new decimal id. Meta's are strings of ten to seventeen digits; clients check that."""
        low = 10 ** (digits - 1)
        return str(low + int.from_bytes(self._next(purpose, of)[:12], "big") % (9 * low))

    def lasting_number(self, purpose: str, of: str, *, digits: int = 20) -> str:
        """The same decimal id whenever asked for the same thing."""
        low = 10 ** (digits - 1)
        return str(low + int.from_bytes(self._bytes(purpose, of)[:16], "big") % (9 * low))

    def wamid(self, peer: str, *, inbound: bool) -> str:
        """A message id. As Meta's does, it hides the other side's number inside base64.

        Shape after public examples (platform.md §1.2); treat it as opaque and personal.
        """
        mark = self._next("wamid in" if inbound else "wamid out", peer).hex().upper()
        return self.wamid_of(peer, mark, inbound=inbound)

    @staticmethod
    def wamid_of(peer: str, mark: str, *, inbound: bool) -> str:
        """The message id with this mark of hexadecimal digits."""
        digits = mark[: 20 if inbound else 18].encode()
        who = peer.encode()[-40:]
        kind = b"\x15\x02\x00\x12\x18" if inbound else b"\x15\x02\x00\x11\x18"
        record = b"\x1c\x18" + bytes([len(who)]) + who + kind + bytes([len(digits)]) + digits
        return "wamid." + base64.b64encode(record + b"\x00").decode()

    def word(self, purpose: str, *, length: int = 22, of: str = "") -> str:
        """A new opaque word of letters and digits, such as a trace id."""
        text = base64.urlsafe_b64encode(self._next(purpose, of)).decode()
        return text.replace("-", "x").replace("_", "y")[:length]

    def lasting_word(self, purpose: str, of: str, *, length: int = 22) -> str:
        """The same opaque word whenever asked for the same thing."""
        text = base64.urlsafe_b64encode(self._bytes(purpose, of)).decode()
        return text.replace("-", "x").replace("_", "y")[:length]

    def chance(self, purpose: str, *, of: str = "") -> float:
        """A number from 0 to below 1, the same sequence in every run."""
        return int.from_bytes(self._next(purpose, of)[:6], "big") / 2**48
