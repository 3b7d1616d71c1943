"""Refusals in the one envelope Meta uses for all of them."""

from typing import Any

# code → (HTTP status as documented, title). Source: platform.md §5, compiled from Meta's page
# "Error codes" and current clients. Live traffic may answer another status: key on the code.
CATALOGUE: dict[int, tuple[int, str]] = {
    0: (401, "AuthException"),
    1: (400, "API Unknown"),
    2: (503, "API Service"),
    3: (500, "API Method"),
    4: (400, "API Too Many Calls"),
    10: (403, "Permission Denied"),
    33: (400, "Parameter value is not valid"),
    100: (400, "Invalid parameter"),
    101: (400, "Missing client id"),
    104: (401, "An access token is required to request this resource"),
    190: (401, "Access token has expired"),
    200: (403, "API Permission"),
    368: (403, "Temporarily blocked for policies violations"),
    2200: (400, "Callback verification failed"),
    2500: (400, "Unknown path components"),
    2635: (400, "The version of the API is no longer available"),
    80007: (400, "Rate limit issues"),
    80008: (400, "Too many calls to this WhatsApp Business account"),
    130429: (400, "Rate limit hit"),
    130472: (400, "User's number is part of an experiment"),
    130497: (403, "Business account is restricted from messaging users in this country"),
    131000: (500, "Something went wrong"),
    131005: (403, "Access denied"),
    131008: (400, "Required parameter is missing"),
    131009: (400, "Parameter value is not valid"),
    131016: (500, "Service unavailable"),
    131021: (400, "Recipient cannot be sender"),
    131026: (400, "Message undeliverable"),
    131030: (400, "Recipient phone number not in allowed list"),
    131031: (403, "Account has been locked"),
    131037: (400, "Display name approval needed"),
    131042: (400, "Business eligibility payment issue"),
    131045: (500, "Incorrect certificate"),
    131047: (400, "Re-engagement message"),
    131048: (400, "Spam rate limit hit"),
    131049: (400, "Message not delivered to keep a healthy ecosystem"),
    131050: (400, "User has stopped receiving marketing messages"),
    131051: (400, "Unsupported message type"),
    131052: (400, "Media download error"),
    131053: (400, "Media upload error"),
    131055: (400, "Method not allowed"),
    131056: (400, "Pair rate limit hit"),
    131057: (500, "Account in maintenance mode"),
    131060: (400, "This message is currently unavailable"),
    131062: (400, "Business-scoped user id recipients are not supported for this message"),
    131063: (400, "Marketing templates are disabled on this endpoint"),
    131064: (400, "Messaging limit reached"),
    132000: (400, "Template parameter count mismatch"),
    132001: (404, "Template does not exist"),
    132005: (400, "Template hydrated text too long"),
    132007: (400, "Template format character policy violated"),
    132008: (400, "Template parameter value is not valid"),
    132012: (400, "Template parameter format mismatch"),
    132015: (400, "Template is paused"),
    132016: (400, "Template is disabled"),
    132068: (400, "Flow is blocked"),
    132069: (400, "Flow is throttled"),
    133000: (500, "Incomplete deregistration"),
    133004: (503, "Server temporarily unavailable"),
    133005: (400, "Two-step verification PIN mismatch"),
    133006: (400, "Phone number re-verification needed"),
    133008: (400, "Too many two-step verification PIN guesses"),
    133009: (400, "Two-step verification PIN guessed too fast"),
    133010: (400, "Phone number not registered"),
    133015: (400, "Please wait before registering this number"),
    133016: (400, "Account register and deregister limit reached"),
    134011: (400, "Payments terms of service not accepted"),
    134100: (400, "Only marketing messages are supported"),
    134101: (400, "Template is syncing"),
    134102: (500, "Template unavailable for use"),
    135000: (400, "Generic user error"),
    136025: (400, "Verification code is wrong"),
    137000: (400, "Recipient identity key does not match"),
    138000: (400, "Calling is not enabled"),
    138001: (400, "Receiver uncallable"),
    138002: (400, "Concurrent calls limit"),
    138003: (400, "Duplicate call"),
    138004: (500, "Call connection error"),
    138005: (400, "Call rate limit exceeded"),
    138006: (400, "No approved call permission"),
    138007: (400, "Call connection timeout"),
    138009: (400, "Call permission request limit hit"),
    138012: (400, "Business initiated calls limit hit"),
    138018: (400, "Calling cannot be enabled"),
    139000: (400, "Flow is blocked by integrity"),
    139001: (400, "Flow cannot be updated"),
    139002: (400, "Flow cannot be published"),
    139003: (400, "Flow cannot be deprecated"),
    139004: (400, "Flow cannot be deleted"),
    139100: (400, "Failed to block or unblock some users"),
    139101: (400, "Block list limit reached"),
    139102: (400, "Block list concurrent update"),
    139103: (500, "Block list internal error"),
    147001: (400, "Username is not available"),
    147002: (400, "Business is not eligible for usernames"),
    147003: (400, "Facebook account is not linked"),
    147004: (400, "Instagram account is not linked"),
    2593107: (400, "Synchronization request limit exceeded"),
    2593108: (400, "Synchronization request outside of allowed time"),
    2593109: (400, "Business declined to share history"),
}
HREF = "/documentation/business-messaging/whatsapp/support/error-codes"


class GraphError(Exception):
    """A request the platform refuses, with everything its envelope needs."""

    def __init__(
        self,
        code: int,
        details: str = "",
        *,
        message: str = "",
        subcode: int | None = None,
        http: int | None = None,
    ) -> None:
        status, title = CATALOGUE.get(code, (400, "Something went wrong"))
        super().__init__(f"{code} {title}")
        self.code = code
        self.http = http or status
        self.message = message or f"(#{code}) {title}"
        self.details = details
        self.subcode = subcode
        self.user_title = ""
        self.user_message = ""
        self.slow_s = 0.0  # a fault may let a refusal come late, too
        self.more: dict[str, Any] = {}  # stands beside `error`, e.g. the lists of a partial block

    def envelope(self, trace: str) -> dict[str, Any]:
        """The body of the answer. `fbtrace_id` is always there, `error_data` for details."""
        kind = "GraphMethodException" if self.subcode == 33 else "OAuthException"
        error: dict[str, Any] = {"message": self.message, "type": kind, "code": self.code}
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        if self.user_message:
            error["is_transient"] = False
            error["error_user_title"] = self.user_title
            error["error_user_msg"] = self.user_message
        elif self.details:
            error["error_data"] = {"messaging_product": "whatsapp", "details": self.details}
        error["fbtrace_id"] = trace
        return {**self.more, "error": error}


def asynchronous(code: int, details: str = "") -> dict[str, Any]:
    """The same refusal as it stands in a failed status: no type, no trace, with a link."""
    title = CATALOGUE.get(code, (400, "Something went wrong"))[1]
    return {
        "code": code,
        "title": title,
        "message": title,
        "error_data": {"details": details or title},
        "href": HREF,
    }


def unknown_object(method: str, node: str) -> GraphError:
    """The answer for an id that does not exist or is not ours to see: code 100, subcode 33."""
    return GraphError(
        100,
        message=f"Unsupported {method.lower()} request. Object with ID '{node}' does not exist, "
        "cannot be loaded due to missing permissions, or does not support this operation.",
        subcode=33,
    )


def missing(name: str) -> GraphError:
    """A parameter the platform insists on and the caller left out."""
    return GraphError(100, message=f"(#100) The parameter {name} is required.")
