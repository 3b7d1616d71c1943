"""Words that leave no doubt: who sends one of them alone wants no more messages, at once.

Source: law.md §5.3, columns A and S (own compilation, native-speaker check pending), W-02, W-10:
the words of every language hold for everybody, whatever language a person writes in.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from jawort.reading.fold import disguises, fold, squeezed
from jawort.reading.kind import is_word
from jawort.reading.normal import forms, normal
from jawort.reading.spelling import is_common, slip_between
from jawort.reading.text import Sentence, sentences
from jawort.reading.vocabulary import vocabulary

LONGEST: Final = 4
"""How many words a text may have to be taken for one of these. Source: law.md W-02."""

STOP_SIGN: Final = "\N{OCTAGONAL SIGN}"
_SIGN_WITHIN: Final = 200  # letters; a sign in a longer text is no command

_LEAD_MOST: Final = 2  # words of a command that something else follows
_SUBJECTS: Final = frozenset(("i", "we", "ich", "wir"))  # nobody stops these

STOP: Final[dict[str, tuple[str, ...]]] = {
    "all": ("STOP", "STOPP", "UNSUBSCRIBE", "OPTOUT", "STOPALL"),
    "bg": ("СТОП", "СПРИ", "ОТПИШИ", "ОТПИСВАНЕ"),
    "hr": ("STANI", "ODJAVA", "ODJAVI", "PREKINI"),
    "cs": ("ODHLÁSIT", "ODHLASIT", "NEZASÍLAT"),
    "da": ("AFMELD", "FRAMELD"),
    "nl": ("AFMELDEN", "UITSCHRIJVEN", "STOPPEN"),
    "en": ("UNSUBSCRIBE", "STOPALL", "STOP ALL", "OPT OUT", "OPT-OUT", "REVOKE"),
    "et": ("LÕPETA", "LOOBU", "TELLIMUSEST LOOBU"),
    "fi": ("LOPETA", "POISTU", "PERUUTA TILAUS"),
    "fr": ("ARRET", "ARRÊT", "ARRÊTER", "DÉSABONNER", "DÉSINSCRIRE", "DÉSINSCRIPTION"),
    "de": (
        "STOPP",
        "ABMELDEN",
        "ABMELDUNG",
        "ABBESTELLEN",
        "AUSTRAGEN",
        "BEENDEN",
        "KEINE WERBUNG",
        "KEINE NACHRICHTEN",
    ),
    "el": ("ΣΤΟΠ", "ΔΙΑΚΟΠΗ", "ΑΠΕΓΓΡΑΦΗ"),
    "hu": ("LEIRATKOZÁS", "LEIRATKOZOM", "LEIRATKOZNI", "ÁLLJ"),
    "ga": ("DÍLIOSTÁIL",),
    "it": ("DISISCRIVI", "DISISCRIVIMI", "DISISCRIZIONE", "CANCELLAMI"),
    "lv": ("APTURĒT", "ATTEIKTIES", "ATRAKSTĪTIES"),
    "lt": ("STABDYTI", "ATSISAKYTI", "ATSISAKAU", "NEBESIŲSKITE"),
    "mt": ("WAQQAF", "IEQAF", "NEĦĦINI"),
    "pl": ("WYPISZ", "WYPISUJĘ", "REZYGNUJĘ", "ZATRZYMAJ"),
    "pt": ("PARAR", "PARE", "DESSUBSCREVER", "ANULAR SUBSCRIÇÃO"),
    "ro": ("OPREȘTE", "OPRESTE", "DEZABONARE", "DEZABONEAZĂ"),
    "sk": ("ODHLÁSIŤ", "ODHLASIT", "NEPOSIELAŤ"),
    "sl": ("ODJAVA", "ODJAVI", "USTAVI"),
    "es": ("BAJA", "DARME DE BAJA", "DESUSCRIBIR", "PARAR"),
    "sv": ("AVSLUTA", "AVANMÄL", "AVREGISTRERA", "SLUTA"),
}

START: Final[dict[str, tuple[str, ...]]] = {
    "all": ("START",),
    "bg": ("СТАРТ", "ЗАПИШИ"),
    "hr": ("PRIJAVA", "PRIJAVI"),
    "cs": ("PŘIHLÁSIT",),
    "da": ("TILMELD",),
    "nl": ("AANMELDEN",),
    "en": ("SUBSCRIBE", "UNSTOP"),
    "et": ("ALUSTA", "LIITU"),
    "fi": ("ALOITA", "LIITY"),
    "fr": ("ABONNER", "S'ABONNER", "INSCRIRE"),
    "de": ("ANMELDEN", "ABONNIEREN"),
    "el": ("ΕΝΑΡΞΗ", "ΕΓΓΡΑΦΗ"),
    "hu": ("FELIRATKOZÁS", "FELIRATKOZOM"),
    "ga": ("LIOSTÁIL", "TOSAIGH"),
    "it": ("ISCRIVI", "ISCRIVIMI"),
    "lv": ("PIETEIKTIES", "SĀKT"),
    "lt": ("PRADĖTI", "PRENUMERUOTI"),
    "mt": ("IBDA", "ABBONA"),
    "pl": ("ZAPISZ", "SUBSKRYBUJ"),
    "pt": ("SUBSCREVER", "INICIAR"),
    "ro": ("ABONARE", "ABONEAZĂ"),
    "sk": ("PRIHLÁSIŤ",),
    "sl": ("PRIJAVA", "PRIJAVI"),
    "es": ("ALTA", "SUSCRIBIR"),
    "sv": ("ANMÄL", "STARTA"),
}

_POLITE: Final = """
    bitte danke dankeschön dank vielen jetzt sofort endlich alles alle mal ok okay hallo hi hey
    mich mir uns das den die von und mehr keine nachricht nachrichten senden schicken whatsapp
    please thanks thank you now immediately all everything hello me us the it messages message
    sending merci svp plait vous s il por favor gracias per favore grazie obrigado obrigada prosze
    dziekuje alstublieft aub tak tack kiitos hvala dekuji prosim koszonom multumesc va rog
    """
_ADVERTISING: Final = """
    werbung werbenachrichten newsletter angebote angebot reklame prospekt prospekte marketing ads
    advertising advertisements adverts promotions promotion promo offers publicité publicidad
    pubblicità publicidade reclame reklama
    """
_NOTIFICATIONS: Final = frozenset(f"n{number:02}" for number in range(1, 11))


def _all_forms(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in forms(normal(word)))


_STOP_WORDS: Final = _all_forms(word for words in STOP.values() for word in words)
_START_WORDS: Final = _all_forms(word for words in START.values() for word in words)
_POLITE_WORDS: Final = _all_forms(_POLITE.split())
_ADS_WORDS: Final = _all_forms(_ADVERTISING.split())
_SHORTEST: Final = 3
_LONG: Final = 6
_STOP_PARTS: Final = frozenset(part for word in _STOP_WORDS for part in word.split())
_OUR_WORDS: Final = _STOP_PARTS | _START_WORDS | _POLITE_WORDS | _ADS_WORDS
_FORGIVEN: Final = _STOP_PARTS | {one for one in _OUR_WORDS if len(one) >= _LONG - 1}
_FORGIVEN_BY_SIZE: Final = {
    size: [one for one in sorted(_FORGIVEN) if abs(len(one) - size) <= 1]
    for size in range(_SHORTEST, max(map(len, _FORGIVEN)) + 2)
}
_SQUEEZED: Final = {squeezed(fold(word)): word for word in sorted(_STOP_PARTS)}


def stop_scope(words: Sequence[str], topics: Sequence[str]) -> str | None:
    """What a text stops (`all`, `ads`, `topic:…`, `type:Nxx`); None when it is no clear stop.

    `words` are those of the normal text. Besides the stop word only polite words, a word for
    advertising, or the exact name of a topic of the controller may stand in it (law.md W-02, W-06).
    """
    if not 0 < len(words) <= LONGEST:
        return None
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            found = " ".join(words[start : start + length])
            if forms(found) & _STOP_WORDS:
                rest = [*words[:start], *words[start + length :]]
                if scope := _scope(found.split(), rest, topics):
                    return scope
    return None


def begins_with_stop(first: Sentence) -> bool:
    """ "Stop, I meant size M", "stop stop the red ones": a command, then something else."""
    if first.asks:
        return False
    lead = first.words[: min(first.breaks, default=len(first.words))]
    if len(lead) <= _LEAD_MOST:
        return stop_scope(lead, ()) == "all"
    is_new_thought = lead[1] == lead[0] or lead[1] in _SUBJECTS
    return is_new_thought and stop_scope(lead[:1], ()) == "all"


def is_start(words: Sequence[str]) -> bool:
    """Whether a text asks for messages: a start word, politely, perhaps with a sign-up code."""
    if not 0 < len(words) <= LONGEST:
        return False
    left = [word for word in words if not forms(word) & _POLITE_WORDS]
    if len(left) == 2 and any(sign.isdigit() for sign in left[1]):
        left = left[:1]
    return bool(left) and bool(forms(" ".join(left)) & _START_WORDS)


def without_politeness(words: Sequence[str]) -> str:
    """The text without its polite words."""
    return " ".join(word for word in words if not forms(word) & _POLITE_WORDS)


def is_stop_sign(text: str) -> bool:
    """The stop sign alone, at most with polite words."""
    if len(text) > _SIGN_WITHIN or STOP_SIGN not in text:
        return False
    said = sentences(text.replace(STOP_SIGN, " "))
    return not without_politeness([word for one in said for word in one.words])


def plain(words: Sequence[str]) -> list[str]:
    """The words as they were probably meant: without disguise, without a slip of typing."""
    return [_plain_word(word) for word in words]


@lru_cache(maxsize=8192)
def _plain_word(word: str) -> str:
    if forms(word) & _OUR_WORDS or len(word) < _SHORTEST:
        return word
    bare = fold(word)
    for meant in (bare, *disguises(bare)):
        if meant in _OUR_WORDS:
            return meant
        if (found := _SQUEEZED.get(squeezed(meant))) is not None:
            return found
    if is_common(bare) or is_word(bare) or vocabulary().lists(bare):
        return word
    near = [one for one in _FORGIVEN_BY_SIZE.get(len(bare), ()) if one[0] in bare[:2]]
    slips = [one for one in near if _is_slip(bare, one)]
    return max(slips, key=len) if slips else word


def _is_slip(typed: str, meant: str) -> bool:
    """One slip in a long word; in a short one only two letters changed over."""
    if len(meant) >= _LONG:
        return bool(slip_between(typed, meant))
    return (
        len(typed) == len(meant) >= _SHORTEST
        and typed != meant
        and (sorted(typed) == sorted(meant) and bool(slip_between(typed, meant)))
    )


def _scope(found: Sequence[str], rest: Sequence[str], topics: Sequence[str]) -> str | None:
    left = " ".join(word for word in rest if not forms(word) & _POLITE_WORDS)
    for topic in topics:
        if topic and left and forms(left) & forms(normal(topic)):
            return f"topic:{topic}"
    if left in _NOTIFICATIONS:
        return f"type:{left.upper()}"
    speaks_of_ads = any(forms(word) & _ADS_WORDS for word in [*found, *rest])
    if left and not all(forms(word) & _ADS_WORDS for word in left.split()):
        return None
    return "ads" if speaks_of_ads else "all"
