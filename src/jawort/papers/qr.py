"""QR codes: any text as squares that a camera reads, drawn as one path that scales."""

from typing import NamedTuple

import segno

QUIET: int = 4
"""Empty modules around it. Source: ISO/IEC 18004, quiet zone of four modules."""


class Qr(NamedTuple):
    """A code as a square of `size` modules, and the path of its dark ones, for SVG."""

    size: int
    path: str

    @property
    def view_box(self) -> str:
        """The square with its quiet zone, as SVG wants it."""
        whole = self.size + 2 * QUIET
        return f"{-QUIET} {-QUIET} {whole} {whole}"


def qr(text: str) -> Qr:
    """The code of a text, with a quarter of it readable when it is soiled (level M)."""
    made = segno.make(text, error="m", micro=False, boost_error=False)
    runs = []
    for y, row in enumerate(made.matrix):
        start = None
        for x, dark in enumerate((*row, 0)):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                runs.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
                start = None
    return Qr(len(made.matrix), "".join(runs))


def svg(text: str, *, title: str) -> str:
    """The code as a picture of its own. `title` is what it is called for who cannot see it."""
    made = qr(text)
    name = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    whole = made.size + 2 * QUIET
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{made.view_box}" role="img" '
        f'shape-rendering="crispEdges"><title>{name}</title>'
        f'<rect x="-{QUIET}" y="-{QUIET}" width="{whole}" height="{whole}" fill="#fff"/>'
        f'<path d="{made.path}" fill="#1a1d2b"/></svg>\n'
    )
