"""What a browser may do with a page of ours: one policy for each kind of page."""

from enum import StrEnum
from typing import Final


class Policy(StrEnum):
    """Kinds of pages by what a browser may do with them."""

    STILL = "still"  # shows something; no form, no script
    PUBLIC = "public"  # for customers: a form of ours, no script
    EMBEDDED = "embedded"  # the same, and other sites may show it in a frame
    STAFF = "staff"  # for people who work here: scripts of ours, no foreign host


_NOTHING: Final = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'"
_CONTENT: Final = {
    Policy.STILL: f"{_NOTHING}; form-action 'none'; frame-ancestors 'none'",
    Policy.PUBLIC: f"{_NOTHING}; form-action 'self'; frame-ancestors 'none'",
    Policy.EMBEDDED: f"{_NOTHING}; form-action 'self'",
    Policy.STAFF: "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' blob: data:; media-src 'self' blob:; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
}
_ALL: Final = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}
_DIFFERENT: Final[dict[Policy, dict[str, str]]] = {
    # With "no-referrer" a browser would hide where a form of ours comes from.
    Policy.STAFF: {
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), "
        "publickey-credentials-get=(self), publickey-credentials-create=(self)",
    },
    Policy.PUBLIC: {},
    Policy.EMBEDDED: {
        "Cross-Origin-Opener-Policy": "unsafe-none",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "X-Frame-Options": "",
    },
    Policy.STILL: {},
}


def headers(policy: Policy) -> dict[str, str]:
    """The headers of a page. Frames, scripts and requests not named are refused by the browser."""
    told = _ALL | _DIFFERENT[policy] | {"Content-Security-Policy": _CONTENT[policy]}
    return {name: value for name, value in told.items() if value}
