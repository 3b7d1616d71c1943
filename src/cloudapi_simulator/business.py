"""The business side: its account and its phone numbers."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cloudapi_simulator.country import calling_code_of, digits_of


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why sends are refused at present: a code, until a time or until it is taken away."""

    code: int
    details: str
    until: datetime | None = None
    only: str = ""  # "template" or "answer": what is refused; else everything


@dataclass(slots=True)
class Line:
    """One business phone number."""

    id: str
    account_id: str
    display: str
    name: str
    profile: dict[str, Any] = field(default_factory=lambda: {"vertical": "UNDEFINED"})
    settings: dict[str, Any] = field(default_factory=dict)
    automation: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, dict[str, Any]] = field(default_factory=dict)  # QR codes
    blocked: list[str] = field(default_factory=list)  # person ids
    username: str | None = None
    quality: str = "GREEN"
    is_registered: bool = True
    is_verified: bool = True  # a code proved that the number is the business's
    pin: str | None = None  # of two-step verification
    registrations: list[datetime] = field(default_factory=list)  # and deregistrations
    wanted_name: str | None = None  # a new display name under review
    commerce: dict[str, bool] = field(default_factory=dict)
    public_key: str | None = None
    free_service_used: dict[str, int] = field(default_factory=dict)  # by month
    refusals: dict[str, Refusal] = field(default_factory=dict)  # by what brought them about

    @property
    def digits(self) -> str:
        """The number as international digits."""
        return digits_of(self.display)

    @property
    def home(self) -> str:
        """Its own calling code."""
        return calling_code_of(self.digits)

    def shown(self, tier: str, throughput: int) -> dict[str, Any]:
        """Every field a client may ask of a number. Source: platform.md §7.3."""
        return {
            "verified_name": self.name,
            "code_verification_status": "VERIFIED" if self.is_verified else "NOT_VERIFIED",
            "display_phone_number": self.display,
            "quality_rating": self.quality,
            "platform_type": "CLOUD_API",
            "throughput": {"level": "HIGH" if throughput > 80 else "STANDARD"},
            "last_onboarded_time": "2026-01-05T09:00:00+0000",
            "id": self.id,
            "name_status": "APPROVED",
            "new_name_status": "PENDING_REVIEW" if self.wanted_name else "NONE",
            "new_display_name": self.wanted_name,
            "status": "CONNECTED" if self.is_registered else "DISCONNECTED",
            "account_mode": "LIVE",
            "is_official_business_account": False,
            "is_pin_enabled": self.pin is not None,
            "is_on_biz_app": False,
            "is_preverified_number": False,
            "search_visibility": "VISIBLE",
            "messaging_limit_tier": tier,
            "whatsapp_business_manager_messaging_limit": tier,
            "quality_score": {"score": self.quality},
            "conversational_automation": {"id": self.id, **self.automation},
            "health_status": {
                "can_send_message": "AVAILABLE",
                "entities": [
                    {"entity_type": "PHONE_NUMBER", "id": self.id, "can_send_message": "AVAILABLE"},
                    {"entity_type": "WABA", "id": self.account_id, "can_send_message": "AVAILABLE"},
                ],
            },
            "certificate": "",
            "username": self.username,
        }


@dataclass(slots=True)
class Account:
    """One WhatsApp Business Account."""

    id: str
    name: str
    portfolio_id: str
    refusals: dict[str, Refusal] = field(default_factory=dict)
    review: str = "APPROVED"

    def shown(self) -> dict[str, Any]:
        """Every field a client may ask of an account."""
        return {
            "id": self.id,
            "name": self.name,
            "timezone_id": "57",
            "message_template_namespace": f"ns_{self.id}",
            "currency": "EUR",
            "country": "DE",
            "account_review_status": self.review,
            "business_verification_status": "verified",
            "health_status": {"can_send_message": "AVAILABLE", "entities": []},
            "is_enabled_for_insights": True,
            "marketing_messages_lite_api_status": "ONBOARDED",
            "ownership_type": "SELF_OWNED",
            "owner_business_info": {"id": self.portfolio_id, "name": self.name},
            "primary_funding_id": None,
            "purchase_order_number": None,
            "status": "ACTIVE",
        }
