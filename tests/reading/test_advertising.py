"""Which of our own sentences advertise."""

import pytest

from jawort.reading.advertising import advertising, is_read, sentences

SERVICE = (
    "Ihr Wagen ist fertig, Sie können ihn bis 18 Uhr abholen.",
    "Der Einbau kostet 148 € und dauert eine Stunde.",
    "Passt Ihnen Montag, 8 Uhr?",
    "Der Kostenvoranschlag liegt bei 612,40 Euro.",
    "Ihr Angebot habe ich Ihnen gerade per E-Mail geschickt.",
    "Die Reifen sind da. Wir haben noch 3 Termine frei.",
    "Heute haben wir nur bis 16 Uhr geöffnet.",
    "Gern geschehen! Gute Fahrt!",
    "Danke für Ihre Nachricht, wir melden uns bis morgen.",
    "Der Akku ist noch zu 80 % geladen.",
    "Die Anzahlung beträgt 20 Prozent.",
    "Zu Ihrer Bestellung 24-1191 fehlt noch die Fahrgestellnummer.",
    "Ja.",
    "👍",
    "16 Uhr",
    "",
    "Your car is ready, you can pick it up until 6 pm.",
    "The repair will be 148 euros and takes an hour.",
    "The battery is at 80 % of its capacity.",
    "Please bring your vehicle papers to the appointment.",
    "Thanks, we will call you tomorrow.",
)
ADVERTISING = (
    ("Nur diese Woche: 15 % auf Winterräder!", "discount"),
    ("Auf alle Reifen gibt es gerade 20 % Rabatt.", "discount"),
    ("Mit dem Gutschein SOMMER sparen Sie zehn Euro.", "discount"),
    ("Schauen Sie sich unsere neuen Angebote an.", "offer"),
    ("Unser Winter-Angebot: Räderwechsel ab 29 €.", "offer"),
    ("Das gilt nur für kurze Zeit.", "urgency"),
    ("Jetzt zugreifen!", "call"),
    ("Empfehlen Sie uns weiter.", "call"),
    ("Über eine gute Bewertung bei Google freuen wir uns.", "rating"),
    ("Bewerten Sie uns bitte.", "rating"),
    ("Abonnieren Sie unseren Newsletter.", "news"),
    ("Machen Sie mit bei unserem Gewinnspiel.", "prize"),
    ("Get 20% off all winter tyres.", "discount"),
    ("See our latest deals.", "offer"),
    ("Only this week!", "urgency"),
    ("Don't miss it, order now.", "call"),
    ("Please leave us a review.", "rating"),
    ("There is a free gift for you.", "prize"),
)


@pytest.mark.parametrize("text", SERVICE)
def test_ordinary_service_is_no_advertising(text: str) -> None:
    assert advertising(text) == []


@pytest.mark.parametrize(("text", "idea"), ADVERTISING)
def test_advertising_is_seen_and_named(text: str, idea: str) -> None:
    assert [one.idea for one in advertising(text)] == [idea]


@pytest.mark.parametrize(("text", "_"), ADVERTISING)
def test_it_is_seen_however_it_is_written(text: str, _: str) -> None:
    assert advertising(text.upper())
    assert advertising(text.lower())


def test_only_the_sentence_that_advertises_is_marked() -> None:
    service = "Der Termin passt: Bringen Sie den Wagen bitte heute bis 16 Uhr."
    offer = "Und nur diese Woche: 15 % auf Winterräder!"
    text = f"{service} {offer} Bis dann."

    (found,) = advertising(text)

    assert text[found.begin : found.end] == offer


def test_sentences_do_not_end_within_numbers_and_addresses() -> None:
    text = "Es kostet 148.50 Euro. Mehr unter autohaus.example/termin!\n\nBis dann"

    assert [text[begin:end] for begin, end in sentences(text)] == [
        "Es kostet 148.50 Euro.",
        "Mehr unter autohaus.example/termin!",
        "Bis dann",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Arabanız hazır, saat altıya kadar teslim alabilirsiniz",
        "Машина готова, приезжайте до шести часов вечера",
        "Спасибо",
        "Su coche está listo para recoger esta tarde",
    ],
)
def test_what_we_cannot_read_counts_as_advertising(text: str) -> None:
    assert not is_read(text)
    assert [one.idea for one in advertising(text)] == ["unread"]
    assert (advertising(text)[0].begin, advertising(text)[0].end) == (0, len(text))


def test_a_name_and_a_number_need_not_be_read() -> None:
    assert is_read("Grüezi Frau Çelik 24-1191")
