"""The law or the outside rule behind every rule of the policy, as it is quoted to people.

Source: law.md §8.2. That a reference in German and in English means the same is checked by eye,
that none is missing by a test.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jawort.domain.sentence import Sentence

_QUIET = Sentence("§ 7 Abs. 1 UWG; Regel des Betriebs", "§ 7(1) UWG; policy of the controller")
_PROOF = Sentence("Art. 7 Abs. 1 DSGVO; BGH I ZR 164/09", "Art. 7(1) GDPR; BGH I ZR 164/09")
_CONTRACT = Sentence("Art. 6 Abs. 1 lit. b oder f DSGVO", "Art. 6(1)(b) or (f) GDPR")
_CONSENT_ADS = Sentence(
    "Art. 6 Abs. 1 lit. a DSGVO; § 7 Abs. 2 Nr. 2 UWG",
    "Art. 6(1)(a) GDPR; § 7(2) Nr. 2 UWG",
)

REFERENCE: Final[Mapping[str, Sentence]] = MappingProxyType(
    {
        "R01": Sentence("Art. 5 Abs. 2, Art. 25 Abs. 2 DSGVO", "Art. 5(2), 25(2) GDPR"),
        "R02": Sentence(
            "Art. 13, Art. 28 Abs. 3, Art. 30 DSGVO; § 5 DDG",
            "Art. 13, 28(3), 30 GDPR; § 5 DDG",
        ),
        "R03": Sentence(
            "Art. 32 Abs. 1, Art. 33 Abs. 3 lit. d, Art. 34 DSGVO",
            "Art. 32(1), 33(3)(d), 34 GDPR",
        ),
        "R04": Sentence("Art. 17 Abs. 1, Art. 19 DSGVO", "Art. 17(1), 19 GDPR"),
        "R05": Sentence("Art. 17 Abs. 1 DSGVO", "Art. 17(1) GDPR"),
        "R06": Sentence(
            "Art. 5 Abs. 1 lit. d und f, Art. 12 Abs. 6, Art. 32 DSGVO",
            "Art. 5(1)(d),(f), 12(6), 32 GDPR",
        ),
        "R07": Sentence(
            "Entscheidung des Betriebs; Rechte nach Art. 12 Abs. 2 DSGVO bleiben offen",
            "decision of the controller; Art. 12(2) GDPR keeps rights open",
        ),
        "R08": Sentence("Art. 18 Abs. 1 und 2 DSGVO", "Art. 18(1)–(2) GDPR"),
        "R09": Sentence(
            "§ 7 Abs. 2 Nr. 1, § 7a UWG; Anruferlaubnis bei Meta",
            "§ 7(2) Nr. 1, § 7a UWG; Meta call permission",
        ),
        "R10": Sentence("Vorlagenregeln von Meta", "Meta template rules"),
        "R11": Sentence(
            "§ 7 Abs. 2 Nr. 2 UWG; BGH VI ZR 225/17; Kategorien von Meta",
            "§ 7(2) Nr. 2 UWG; BGH VI ZR 225/17; Meta category rules",
        ),
        "R12": Sentence("24-Stunden-Fenster von Meta", "Meta 24 h customer-service window"),
        "R13": Sentence(
            "Art. 5 Abs. 1 lit. b, Art. 6 Abs. 1 lit. b DSGVO",
            "Art. 5(1)(b), 6(1)(b) GDPR",
        ),
        "R14": Sentence(
            "§ 7 Abs. 2 Nr. 2 UWG; BGH VI ZR 134/15; BGH VI ZR 225/17",
            "§ 7(2) Nr. 2 UWG; BGH VI ZR 134/15; BGH VI ZR 225/17",
        ),
        "R15": Sentence(
            "Art. 5 Abs. 1 lit. c DSGVO; Zusage „nichts zweimal“",
            "Art. 5(1)(c) GDPR; promise “nothing sent twice”",
        ),
        "R16": Sentence("Art. 8 DSGVO", "Art. 8 GDPR"),
        "R17": Sentence(
            "Art. 7 Abs. 4, Art. 21 Abs. 3 DSGVO; § 7 Abs. 1 UWG",
            "Art. 7(4), 21(3) GDPR; § 7(1) UWG",
        ),
        "R18": Sentence(
            "BGH I ZR 164/09; OLG München 29 U 1682/12 gegen OLG Düsseldorf I-15 U 64/15",
            "BGH I ZR 164/09; OLG München 29 U 1682/12 vs OLG Düsseldorf I-15 U 64/15",
        ),
        "R19": Sentence(
            "Art. 6 Abs. 1 lit. c, Art. 12, 13, 15–22, 34 DSGVO; Anmeldung: Art. 7 Abs. 1 DSGVO",
            "Art. 6(1)(c), 12, 13, 15–22, 34 GDPR; opt-in: Art. 7(1) GDPR",
        ),
        "R20": Sentence("Art. 5 Abs. 1 lit. b DSGVO", "Art. 5(1)(b) GDPR"),
        "R21": Sentence("Art. 6 Abs. 1 lit. b, Art. 32 DSGVO", "Art. 6(1)(b), 32 GDPR"),
        "R22": Sentence(
            "Art. 22 Abs. 3 DSGVO; Meta: Weg zu einem Menschen",
            "Art. 22(3) GDPR; Meta human-escalation rule",
        ),
        "R23": Sentence("Art. 7 Abs. 3, Art. 21 Abs. 3 DSGVO", "Art. 7(3), 21(3) GDPR"),
        "R24": Sentence(
            "Art. 5 Abs. 1 lit. b DSGVO; EuGH C-654/23",
            "Art. 5(1)(b) GDPR; CJEU C-654/23",
        ),
        "R25": Sentence("Art. 5 Abs. 1 lit. c DSGVO", "Art. 5(1)(c) GDPR"),
        "R26": Sentence(
            "Art. 6 Abs. 1 lit. b DSGVO (Anfrage der Person)",
            "Art. 6(1)(b) GDPR (request of the person)",
        ),
        "R27": _CONTRACT,
        "R28": Sentence("Profil, von der Firma gewählt", "profile chosen by the controller"),
        "R29": Sentence(
            "Art. 17 Abs. 3 lit. b, Art. 21 Abs. 3 DSGVO; § 7 Abs. 2 Nr. 2 UWG",
            "Art. 17(3)(b), 21(3) GDPR; § 7(2) Nr. 2 UWG",
        ),
        "R30": Sentence("Art. 21 Abs. 2 und 3 DSGVO", "Art. 21(2)–(3) GDPR"),
        "R31": Sentence(
            "Art. 7 Abs. 3 DSGVO; § 7 Abs. 2 Nr. 2 UWG",
            "Art. 7(3) GDPR; § 7(2) Nr. 2 UWG",
        ),
        "R32": Sentence(
            "Stopp bei Meta als Widerspruch, Art. 21 Abs. 2 DSGVO",
            "Meta user_preferences stop = objection, Art. 21(2) GDPR",
        ),
        "R33": Sentence(
            "Art. 8, Erwägungsgrund 38 DSGVO; Anhang Nr. 28 UWG",
            "Art. 8, recital 38 GDPR; Annex Nr. 28 UWG",
        ),
        "R34": Sentence(
            "Art. 7 Abs. 3, Art. 21 Abs. 1, Art. 25 DSGVO",
            "Art. 7(3), 21(1), 25 GDPR",
        ),
        "R35": Sentence(
            "Art. 7 Abs. 3 DSGVO; EDSA 05/2020 (Einwilligung je Zweck)",
            "Art. 7(3) GDPR; EDPB 05/2020 (consent per purpose)",
        ),
        "R36": Sentence(
            "Art. 5 Abs. 1 lit. a, Art. 6 Abs. 1 DSGVO",
            "Art. 5(1)(a), 6(1) GDPR",
        ),
        "R37": Sentence("Art. 6 Abs. 1 lit. b DSGVO", "Art. 6(1)(b) GDPR"),
        "R38": Sentence(
            "Art. 5 Abs. 1 lit. a, Art. 25 DSGVO; EDSA 05/2020; Opt-in-Regel von Meta",
            "Art. 5(1)(a), 25 GDPR; EDPB 05/2020; Meta opt-in policy",
        ),
        "R39": _QUIET,
        "R40": _CONTRACT,
        "R41": Sentence("Art. 8 DSGVO", "Art. 8 GDPR"),
        "R42": Sentence("Art. 7 Abs. 3 DSGVO", "Art. 7(3) GDPR"),
        "R43": Sentence(
            "Art. 4 Nr. 11, Art. 6 Abs. 1 lit. a DSGVO",
            "Art. 4(11), 6(1)(a) GDPR",
        ),
        "R44": _PROOF,
        "R45": Sentence(
            "Art. 7 Abs. 1 DSGVO; EDSA 05/2020 (Auffrischen)",
            "Art. 7(1) GDPR; EDPB 05/2020 (refresh)",
        ),
        "R46": Sentence("Art. 7 Abs. 2 DSGVO", "Art. 7(2) GDPR"),
        "R47": _CONSENT_ADS,
        "R48": _PROOF,
        "R49": Sentence(
            "Art. 4 Nr. 11 DSGVO; BGH VI ZR 721/15", "Art. 4(11) GDPR; BGH VI ZR 721/15"
        ),
        "R50": Sentence(
            "angekündigte Häufigkeit im Anmeldetext; § 7 Abs. 1 UWG",
            "announced frequency in the opt-in text; § 7(1) UWG",
        ),
        "R51": _QUIET,
        "R52": _CONSENT_ADS,
        "R53": Sentence("Art. 6 Abs. 1 lit. a DSGVO", "Art. 6(1)(a) GDPR"),
        "R99": Sentence("Art. 25 Abs. 2 DSGVO", "Art. 25(2) GDPR"),
        "E_OBLIGATION": Sentence(
            "Art. 7 Abs. 3, Art. 13 DSGVO; § 6 DDG; Art. 50 KI-VO",
            "Art. 7(3), 13 GDPR; § 6 DDG; Art. 50 AI Act",
        ),
    }
)
"""By rule; `E_OBLIGATION`, the one refusal that comes from no rule, by its code."""
