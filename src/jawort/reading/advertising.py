"""Does a text of ours advertise? Which of its sentences does, and by what it shows.

Source: law.md §8.1 `ads_content` (word list, discount, offer and call patterns, request for a
rating) and D-17 (BGH VI ZR 134/15, VI ZR 225/17). A bare price is none: people ask what things
cost. What cannot be read counts as advertising, because in doubt it does.
"""

import re
from typing import Final, Literal, NamedTuple

Idea = Literal["discount", "offer", "urgency", "call", "rating", "news", "prize", "unread"]


class Found(NamedTuple):
    """One sentence that advertises: from which sign to which it stands, and what shows it."""

    begin: int
    end: int
    idea: Idea


_CERTAIN: Final[tuple[tuple[Idea, str], ...]] = (
    (
        "discount",
        r"\brabatt\w*|\bnachlass\b|\bgutschein\w*|\bskonto\s*-?aktion|\bcashback\b|\bvoucher\w*|"
        r"\bdiscount\w*|\bcoupon\w*|\bpromo\s*code\w*|\bschnäppchen\b|\bbargain\w*|"
        r"(?:\d+|ein(?:e|en)?)\s*(?:%|prozent)\s+(?:rabatt|nachlass|günstiger|billiger|weniger|"
        r"sparen|auf\s+(?:alle|unsere?|winter|sommer|jede|ihre[nr]?\s+(?:nächste|erste))\w*)|"
        r"\d+\s*(?:%|percent|per\s*cent)\s+(?:off|cheaper|less|savings?)|"
        r"\b(?:reduziert|herabgesetzt|halber\s+preis|half\s+price|marked\s+down)\b|"
        r"\bstatt\s+(?:bisher\s+)?(?:€\s*)?\d+(?:[.,]\d+)?\s*(?:€|euro)?\s*(?:jetzt\s+)?nur\b|"
        r"\b(?:zwei|2|drei|3)\s+(?:zum\s+preis\s+von|für)\s+(?:einem|1|eins|zwei|2)\b|"
        r"\b(?:two|2|three|3)\s+for\s+(?:the\s+price\s+of\s+)?(?:one|1|two|2)\b",
    ),
    (
        "offer",
        r"\b(?:sonder|winter|sommer|herbst|frühlings|aktions|weihnachts|oster|top|spezial|"
        r"wochen|monats|tages|spar|schnupper)-?angebote?n?\b|\bsonderpreis\w*|\baktionspreis\w*|"
        r"\bunsere?n?\s+(?:neuen?\s+|aktuellen?\s+|tollen?\s+|besten?\s+|\w+-?)?angebote\b|"
        r"\bangebot\s+de[rs]\s+(?:woche|monats|tages)\b|\b(?:special|exclusive|great)\s+offers?\b|"
        r"\b(?:our|latest|new)\s+(?:\w+\s+)?(?:offers|deals)\b|\bdeals?\s+of\s+the\s+\w+|"
        r"\bblack\s*friday\b|\bcyber\s*(?:monday|week)\b|\b(?:winter|sommer|summer)?\s*"
        r"schlussverkauf\b|\bausverkauf\b|\b(?:on|clearance|summer|winter)\s+sale\b|"
        r"\bnur\s+bei\s+uns\b|\bjubiläumsangebot\w*",
    ),
    (
        "urgency",
        r"\bnur\s+(?:noch\s+)?(?:diese[rn]?\s+(?:woche|monat)|heute|für\s+kurze\s+zeit|"
        r"bis\s+\w+\s+zum\s+\w+preis|solange\s+(?:der\s+)?vorrat)|\bsolange\s+(?:der\s+)?vorrat\b|"
        r"\bonly\s+(?:this\s+(?:week|month)|today|for\s+a\s+(?:short|limited)\s+time)\b|"
        r"\blimited\s+(?:time|offer|edition)\b|\bwhile\s+(?:stocks?|supplies)\s+lasts?\b|"
        r"\blast\s+chance\b|\bletzte\s+chance\b",
    ),
    (
        "call",
        r"\b(?:jetzt|gleich)\s+(?:zugreifen|zuschlagen|sichern|kaufen|bestellen|buchen\s+und|"
        r"shoppen|entdecken)\b|\bsichern\s+sie\s+sich\b|\bgreifen\s+sie\s+zu\b|"
        r"\blassen\s+sie\s+sich\s+(?:das|diese\w*)\s+(?:angebot\s+)?nicht\s+entgehen\b|"
        r"\bverpassen\s+sie\b|\b(?:buy|order|shop|book)\s+now\b|\bdon['’]?t\s+miss\b|"
        r"\bgrab\s+(?:yours|your|it)\b|\bsparen\s+sie\b|\bsave\s+(?:up\s+to\s+)?(?:[€$£]\s*)?\d+|"
        r"\bempfehlen\s+sie\s+uns\b|\brecommend\s+us\b|\b(?:freunde|kunden)\s+werben\b|"
        r"\brefer\s+a\s+friend\b|\bschauen\s+sie\s+(?:doch\s+)?(?:mal\s+)?in\s+unseren?\s+"
        r"(?:shop|online-?shop|laden)\b|\bvisit\s+our\s+(?:shop|store)\b|"
        r"\bfolgen\s+sie\s+uns\b|\bfollow\s+us\b",
    ),
    (
        "rating",
        r"\bbewerten\s+sie\b|\b(?:ihre|eine|gute|kurze)\s+(?:google-?)?(?:bewertung|rezension)\b|"
        r"\b(?:fünf|5)\s+sterne\b|\b(?:rate|review)\s+us\b|\bleave\s+(?:us\s+)?a\s+review\b|"
        r"\b(?:five|5)[\s-]+stars?\b|\bzufriedenheits-?umfrage\b|\bnehmen\s+sie\s+(?:kurz\s+)?"
        r"an\s+(?:unserer|der)\s+umfrage\b|\btake\s+(?:our|a\s+short)\s+survey\b",
    ),
    (
        "news",
        r"\bnewsletter\b|\bprospekte?\b|\bneu\s+(?:bei\s+uns|im\s+sortiment|eingetroffen:)|"
        r"\bunsere\s+neue\s+(?:kollektion|filiale|app)\b|\bour\s+new\s+(?:collection|store|app)\b|"
        r"\bnew\s+arrivals?\b|\btag\s+der\s+offenen\s+tür\b|\bopen\s+house\b",
    ),
    (
        "prize",
        r"\bgewinnspiel\w*|\bverlos(?:en|ung)\w*|\bgewinnen\s+sie\b|\b(?:prize\s+draw|giveaway|"
        r"sweepstakes?)\b|\bwin\s+an?\s+\w+|\b(?:gratis|kostenlos(?:e[rsn]?)?)\s+(?:dazu|testen|"
        r"probe\w*)\b|\bfree\s+(?:gift|trial|sample)s?\b|\bgeschenkt\s+dazu\b",
    ),
)

_PATTERNS: Final = tuple((idea, re.compile(pattern, re.I)) for idea, pattern in _CERTAIN)
_SENTENCE: Final = re.compile(r"[^.!?…\n]*(?:[.!?…](?=\S)[^.!?…\n]*)*[.!?…]*", re.S)
_WORD: Final = re.compile(r"[^\W\d_]+")
_ADDRESS: Final = re.compile(r"https?://\S+|\S+@\S+")

# Enough of both languages that no ordinary sentence is without one of them.
_KNOWN_WORDS: Final = """
    der die das den dem des ein eine einen einem einer und oder aber ist sind war wird werden haben
    hat habe kann können wir sie ihr ihre ihren ihnen uns unser unsere ich es nicht noch schon auch
    für mit von vom zu zum zur bei bis ab um am im in an auf aus nach über wenn dass was wann wo wie
    ja nein bitte danke gern gerne guten hallo morgen heute gestern tag abend uhr termin auto wagen
    liegt passt fertig melden vielen dank herr frau montag dienstag mittwoch donnerstag freitag
    samstag sonntag grüße gruß kein keine alles klar bereit kommt kostet
    the a an and or but is are was were will would be been have has had can could we you your our
    us i it not no yes please thanks thank for with from to at by on in of as if that this what when
    where how hello hi good morning today tomorrow yesterday day time ready sure okay ok
    monday tuesday wednesday thursday friday saturday sunday mr mrs ms dear regards costs
"""
_KNOWN: Final = frozenset(_KNOWN_WORDS.split())
_END_OF_LATIN: Final = 0x250
_FEW: Final = 3  # words that may be names, numbers or a greeting in any language


def advertising(text: str) -> list[Found]:
    """The sentences of a text that advertise, in their order; the whole text if it is unread."""
    found = []
    for begin, end in sentences(text):
        part = text[begin:end]
        for idea, pattern in _PATTERNS:
            if pattern.search(part):
                found.append(Found(begin, end, idea))
                break
    if not found and not is_read(text):
        return [Found(0, len(text), "unread")]
    return found


def is_read(text: str) -> bool:
    """Whether the text is German or English, as far as that can be told from a few words."""
    words = _WORD.findall(_ADDRESS.sub(" ", text).casefold())
    if len(words) <= _FEW:
        return all(_is_latin(word) for word in words)
    known = sum(word in _KNOWN for word in words)
    return known * 6 >= len(words)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text begin and end, without the blanks around them."""
    found = []
    for match in _SENTENCE.finditer(text):
        part = match[0]
        if part.strip():
            begin = match.start() + len(part) - len(part.lstrip())
            found.append((begin, match.start() + len(part.rstrip())))
    return found


def _is_latin(word: str) -> bool:
    return all(ord(sign) < _END_OF_LATIN for sign in word)
