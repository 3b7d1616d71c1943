"""Declared: what the person said yes or no to, what was shown, what was asked of us."""

from jawort.domain.declared.field import (
    Eraser,
    Field,
    Protection,
    Table,
    keyed,
    link,
    plain,
    sealed,
)
from jawort.domain.retention import RetentionClass

_CONSENT = "Art. 6(1)(a), 7(1) GDPR"

STANDING_CONSENT = Table(
    "standing_consent",
    "consents",
    "Nur senden, wozu ein Ja vorliegt",
    "sending only what there is a yes for",
    _CONSENT,
    RetentionClass.CONSENT_PROOF,
    Eraser.DELETE,  # a fold over facts: the proof itself is locked in them
    "purpose_id",
    (
        link(),
        plain("purpose_id", "Zweck", "purpose"),
        plain("state", "Stand", "state"),
        plain("proof_ok", "Nachweis vollständig", "proof complete"),
        plain("scope_ok", "Umfang passend", "scope fits"),
        plain("act_at", "Erklärt am", "declared at"),
        plain("road", "Weg der Erklärung", "road of the declaration"),
    ),
    plain=("sender_id", "fact_id", "wording_id"),
)

OPT_IN_REQUEST = Table(
    "opt_in_request",
    "opt_in_requests",
    "Bestätigen einer Anmeldung",
    "confirming a wish to receive messages",
    "Art. 6(1)(f) GDPR",
    RetentionClass.OPT_IN_UNCONFIRMED,
    Eraser.DELETE,
    "request_id",
    (
        link(),
        plain("purpose_id", "Zweck", "purpose"),
        plain("road", "Weg der Anmeldung", "road of the wish"),
        keyed("code_hash", "Prüfwert des Bestätigungscodes", "check value of the code"),
        sealed("evidence_sealed", "Umstände der Anmeldung", "circumstances", holds="json"),
        plain("asked_at", "Angefragt am", "asked at"),
        plain("expires_at", "Läuft ab am", "expires at"),
        plain("settled_at", "Erledigt am", "settled at"),
        plain("retention_class", "Aufbewahrungsklasse", "retention class"),
    ),
    classed=True,
    plain=("request_id", "wording_id"),
)

NOTICE_SERVED = Table(
    "notice_served",
    "notices",
    "Nachweis der Information nach Art. 13 und 14 DSGVO",
    "proof that the person was informed (Art. 13, 14 GDPR)",
    "Art. 5(2), 13, 14 GDPR",
    RetentionClass.LOG_PERSONAL,
    Eraser.DELETE,
    "wording_id",
    (
        link(),
        plain("wording_id", "Nummer des Hinweistextes", "number of the notice text"),
        plain("served_at", "Gezeigt am", "shown at"),
    ),
)

RIGHT_REQUEST = Table(
    "right_request",
    "requests",
    "Bearbeiten von Anträgen betroffener Personen",
    "answering requests of data subjects",
    "Art. 6(1)(c), 12, 15-22 GDPR",
    RetentionClass.RIGHT_REQUEST,
    Eraser.EMPTY,  # the case lives on without the person; its facts are locked (RC19)
    "request_id",
    (
        link(),
        plain("kind", "Art des Antrags", "kind of request"),
        plain("state", "Stand", "state"),
        plain("received_at", "Eingegangen am", "received at"),
        plain("due_on", "Frist", "due on"),
        plain("answered_at", "Beantwortet am", "answered at"),
        plain("confirmed_at", "Bestätigt am", "confirmed at"),
        plain("source", "Eingang über", "received through"),
        sealed("content_sealed", "Inhalt des Antrags", "content of the request"),
    ),
    plain=("request_id",),
)

SECURITY_EVENT = Table(
    "security_event",
    "security",
    "Schutz vor Missbrauch",
    "protection against misuse",
    "Art. 6(1)(f), 32 GDPR",
    RetentionClass.SECURITY_LOG,
    Eraser.EMPTY,
    "security_event_id",
    (
        link(),
        plain("at", "Zeitpunkt", "time"),
        plain("kind", "Ereignis", "event"),
        Field(
            "address_sealed",
            Protection.DAY_SEALED,
            "Netzadresse (sieben Tage)",
            "network address (seven days)",
            exported=False,
        ),
        plain("address_network", "Gekürzte Netzadresse", "shortened network address", emptied=""),
        plain("detail", "Kennwort des Ereignisses", "code of the event", emptied=""),
    ),
    staff=("account_id",),
    plain=("security_event_id",),
)

PAGE_LINK = Table(
    "page_link",
    "page_links",
    "Abmelden ohne Anmeldung",
    "leaving without logging in",
    "Art. 7(3), 21 GDPR",
    RetentionClass.CONSENT_PROOF,
    Eraser.DELETE,
    "link_id",
    (
        link(),
        plain("use", "Zweck des Links", "what the link is for"),
        plain("scope", "Umfang", "scope"),
        plain("made_at", "Erstellt am", "made at"),
        plain("used_at", "Benutzt am", "used at"),
        plain("purpose_id", "Zweck, von einem Beleg", "purpose, of a receipt"),
    ),
    plain=("link_id", "token_sha256", "fact_id"),
)

TABLES = (PAGE_LINK, STANDING_CONSENT, OPT_IN_REQUEST, NOTICE_SERVED, RIGHT_REQUEST, SECURITY_EVENT)
