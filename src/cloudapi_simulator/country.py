"""Which country a number belongs to, because Meta prefixes user ids with it."""

from collections.abc import Container

# Calling code → ISO 3166 code. Shared codes (+1, +7, +44 …) name their largest country; that is
# enough for the prefix of an invented user id. Source: ITU-T E.164 list of assigned codes.
_ASSIGNED = """
1:US 7:RU 20:EG 27:ZA 30:GR 31:NL 32:BE 33:FR 34:ES 36:HU 39:IT 40:RO 41:CH 43:AT
44:GB 45:DK 46:SE 47:NO 48:PL 49:DE 51:PE 52:MX 53:CU 54:AR 55:BR 56:CL 57:CO 58:VE
60:MY 61:AU 62:ID 63:PH 64:NZ 65:SG 66:TH 81:JP 82:KR 84:VN 86:CN 90:TR 91:IN 92:PK
93:AF 94:LK 95:MM 98:IR 212:MA 213:DZ 216:TN 218:LY 221:SN 225:CI 233:GH 234:NG
237:CM 243:CD 244:AO 249:SD 250:RW 251:ET 254:KE 255:TZ 256:UG 258:MZ 260:ZM 263:ZW
350:GI 351:PT 352:LU 353:IE 354:IS 355:AL 356:MT 357:CY 358:FI 359:BG 370:LT 371:LV
372:EE 373:MD 374:AM 375:BY 376:AD 377:MC 378:SM 380:UA 381:RS 382:ME 383:XK 385:HR
386:SI 387:BA 389:MK 420:CZ 421:SK 423:LI 502:GT 503:SV 504:HN 505:NI 506:CR 507:PA
591:BO 593:EC 595:PY 598:UY 852:HK 853:MO 855:KH 880:BD 886:TW 960:MV 961:LB 962:JO
963:SY 964:IQ 965:KW 966:SA 967:YE 968:OM 970:PS 971:AE 972:IL 973:BH 974:QA 976:MN
977:NP 992:TJ 993:TM 994:AZ 995:GE 996:KG 998:UZ
"""
_BY_CALLING_CODE = dict(pair.split(":") for pair in _ASSIGNED.split())


def calling_code_of(digits: str) -> str:
    """The calling code a number in international digits begins with, or "" when none fits."""
    for length in (3, 2, 1):
        if digits[:length] in _BY_CALLING_CODE:
            return digits[:length]
    return ""


def country_of(digits: str) -> str:
    """The ISO country of a number in international digits; "ZZ" when it is none we know."""
    return _BY_CALLING_CODE.get(calling_code_of(digits), "ZZ")


def digits_of(written: str) -> str:
    """A written number without signs: "+49 (171) 392-0001" becomes "491713920001"."""
    return "".join(sign for sign in written if sign.isdigit() and sign.isascii())


def resolve(written: str, *, home: str, known: Container[str]) -> str:
    """The number a business means by `to`, as international digits.

    With "+" it is taken as written. Without, the business number's own calling code is put in
    front, which sends a foreign or a domestic number astray. Source: platform.md §1.1, §11.2.
    GUESS: numbers Meta already knows, and those beginning with the home code, are left alone;
    without this no client could answer with the `wa_id` it was given.
    """
    digits = digits_of(written)
    if written.lstrip().startswith("+") or digits in known or digits.startswith(home):
        return _rewritten(digits)
    return home + digits


def _rewritten(digits: str) -> str:
    """Brazil, Mexico and Argentina: the id of a person may differ from the number dialled.

    GUESS at the rules: Brazil drops the ninth digit for area codes above 30, Mexico and Argentina
    carry a mobile digit ("1", "9") that callers leave out. Source: platform.md §1.1, §12.
    """
    if digits.startswith("55") and len(digits) == 13 and digits[2:4] > "30" and digits[4] == "9":
        return digits[:4] + digits[5:]
    if digits.startswith("52") and len(digits) == 12:
        return "521" + digits[2:]
    if digits.startswith("54") and len(digits) == 12 and digits[2] != "9":
        return "549" + digits[2:]
    return digits
