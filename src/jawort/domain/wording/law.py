"""The rules behind what a text that asks for consent has to say, as they are quoted to people."""

from typing import Final, NamedTuple


class Law(NamedTuple):
    """A rule: as it is quoted in both languages, and its id in our list of duties (law.md)."""

    de: str
    en: str
    rule: str


def _alike(law: str, rule: str) -> Law:
    return Law(law, law, rule)


INFORMED: Final = Law("Art. 4 Nr. 11, Art. 7 Abs. 2 DSGVO", "Art. 4(11), 7(2) GDPR", "G-01")
NAMED: Final = _alike("BGH VI ZR 721/15", "D-16")
EASY: Final = Law("Art. 7 Abs. 3 DSGVO", "Art. 7(3) GDPR", "G-11")
FREE: Final = Law("Art. 7 Abs. 4 DSGVO", "Art. 7(4) GDPR", "G-12")
SEPARATE: Final = Law("Art. 7 Abs. 2 DSGVO", "Art. 7(2) GDPR", "G-10")
ACT: Final = Law("Art. 4 Nr. 11 DSGVO; CJEU C-673/17", "Art. 4(11) GDPR; CJEU C-673/17", "S1.34")
ONE: Final = Law("Art. 4 Nr. 11 DSGVO; Erwägungsgrund 43", "Art. 4(11) GDPR; rec. 43", "G-01")
ADS: Final = Law("§ 7 Abs. 2 Nr. 2 UWG", "§ 7(2) Nr. 2 UWG", "D-03")
OPEN: Final = Law("§ 7 Abs. 2 Nr. 3 UWG, § 6 DDG", "§ 7(2) Nr. 3 UWG, § 6 DDG", "D-04")
CHILD: Final = Law("Art. 8 DSGVO", "Art. 8 GDPR", "G-13")
TOLD: Final = Law("Art. 13 DSGVO", "Art. 13 GDPR", "G-18")
AWAY: Final = Law("Art. 13 Abs. 1 lit. f DSGVO", "Art. 13(1)(f) GDPR", "S3.29")
OFTEN: Final = Law("Art. 4 Nr. 11 DSGVO", "Art. 4(11) GDPR", "S1.30")
PLAIN: Final = Law("Art. 12 Abs. 1 DSGVO", "Art. 12(1) GDPR", "K-06")
ROOM: Final = Law("Grenzen der WhatsApp-Plattform", "limits of the WhatsApp platform", "M-04")
PROOF: Final = Law(
    "Art. 7 Abs. 1 DSGVO; BGH I ZR 164/09", "Art. 7(1) GDPR; BGH I ZR 164/09", "G-09"
)
