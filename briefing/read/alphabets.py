"""Tell in which single-byte encoding a text is kept, by the letters that languages have.

In the wrong encoding, a text has letters that none of its languages writes,
capitals inside words, or signs where a letter should be.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

_WESTERN: Final = ("cp1252", "mac_roman", "iso8859_15", "cp850")
_CENTRAL: Final = ("cp1250", "iso8859_2", "mac_latin2", "cp852")
_BALTIC: Final = ("cp1257", "iso8859_13", "iso8859_4")
_CYRILLIC: Final = ("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic")
_NORDIC: Final = (*_WESTERN, "cp865", "mac_iceland")

_LANGUAGES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("àâæçéèêëîïôœùûüÿ", _WESTERN),  # French
    ("äöüß", _WESTERN),  # German
    ("áéíñóúüªº", _WESTERN),  # Spanish
    ("áàâãçéêíóôõúü", _WESTERN),  # Portuguese
    ("àèéìíîòóù", _WESTERN),  # Italian
    ("àçéèíïóòúü", _WESTERN),  # Catalan
    ("áéëèïóöüĳ", _WESTERN),  # Dutch
    ("åäöéæøüó", _NORDIC),  # Swedish, Danish, Norwegian, Finnish
    ("áðéíóúýþæö", _NORDIC),  # Icelandic
    ("ąćęłńóśźż", _CENTRAL),  # Polish
    ("áčďéěíňóřšťúůýž", _CENTRAL),  # Czech
    ("áäčďéíĺľňóôŕšťúýž", _CENTRAL),  # Slovak
    ("áéíóöőúüű", _CENTRAL),  # Hungarian
    ("ăâîşţ", _CENTRAL),  # Romanian
    ("čćđšž", _CENTRAL),  # Croatian, Slovene, Serbian
    ("ąčęėįšųūž", _BALTIC),  # Lithuanian
    ("āčēģīķļņšūž", _BALTIC),  # Latvian
    ("äõöüšž", _BALTIC),  # Estonian
    ("çğıİöşüâî", ("cp1254", "iso8859_9", "mac_turkish", "cp857")),  # Turkish
    ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", _CYRILLIC),  # Russian
    ("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", _CYRILLIC),  # Ukrainian
    ("абвгдежзийклмнопрстуфхцчшщъьюя", _CYRILLIC),  # Bulgarian
    ("абвгдђежзијклљмнњопрстћуфхцчџш", _CYRILLIC),  # Serbian
    ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", ("cp1253", "iso8859_7", "mac_greek")),
    ("אבגדהוזחטיךכלםמןנסעףפץצקרשת", ("cp1255", "iso8859_8")),
    ("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،؛؟", ("cp1256", "iso8859_6")),
)
"""The letters beyond ASCII that a language writes in news, and the encodings it was kept in."""
_COMMON: Final = frozenset("оеаинтсрвліαοιετσνηυρיוהלאתרמשבاليمنوربتة")
"""The letters that make up more than half of a text in an alphabet that is not Latin."""
_COMMON_SHARE: Final = 0.45
_SIGNS: Final = frozenset("‘’‚“”„«»‹›–—…•€£§°©®™·¿¡\xa0\xad")
_DASHES: Final = "–—"
_OPENERS: Final = "¡¿“„‚«‹"
_INSIDE: Final = frozenset("’·\xad–—")
"""Signs that may stand between two letters."""
_BEYOND: Final = re.compile(r"[^\x00-\x7f]")
_LAST_LATIN: Final = "\u024f"
_JAPANESE: Final = ("euc_jp", "cp932")
_KANA: Final = re.compile("[ぁ-ゖァ-ヺー]")
_KANA_SHARE: Final = 0.25
_MOST: Final = 800
"""Signs that are looked at; more tell no more."""
_ENOUGH: Final = 0.97


def single_byte_encoding(raw: bytes) -> str | None:
    """Return the single-byte encoding in which `raw` is a language, or None when in none."""
    best, best_score = None, _ENOUGH
    texts: dict[str, str | None] = {}
    for letters, encodings in _LANGUAGES:
        known = frozenset(letters + letters.upper())
        for encoding in encodings:
            if encoding not in texts:
                texts[encoding] = _decoded(raw, encoding)
            text = texts[encoding]
            score = _score(text, known) if text is not None else 0.0
            if score > best_score:
                best, best_score = encoding, score
    return best


def japanese_encoding(raw: bytes) -> str | None:
    """Return the encoding in which `raw` is Japanese, by its syllables, or None in none.

    What is cut off at the end of `raw` does not count.
    """
    for encoding in _JAPANESE:
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(raw)
        except UnicodeDecodeError:
            continue
        signs = _BEYOND.findall(text)
        if len(_KANA.findall(text)) > _KANA_SHARE * len(signs) > 0:
            return encoding
    return None


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _score(text: str, known: frozenset[str]) -> float:
    """Return which share of the signs beyond ASCII are where a writer would put them.

    That is 0 where the letters that are common in their alphabet are rare, or
    where most of them are capitals.
    """
    good = bad = letters = common = capitals = 0
    for found in _BEYOND.finditer(text):
        sign, place = found[0], found.start()
        letters += sign > _LAST_LATIN and sign.isalpha()
        common += sign.lower() in _COMMON
        capitals += sign > _LAST_LATIN and sign.isupper()
        if _fits(sign, text[place - 1 : place], text[place + 1 : place + 2], known):
            good += 1
        else:
            bad += 1
        if good + bad == _MOST:
            break
    if not good or common < _COMMON_SHARE * letters or capitals > letters / 2:
        return 0.0
    # Of equals, the one whose common letters are commoner.
    return good / (good + bad) + 0.01 * common / max(1, letters)


def _fits(sign: str, before: str, after: str, known: frozenset[str]) -> bool:
    if sign in known:
        # A capital stands at the start of a word or in a word of capitals, and no word has
        # letters of two alphabets.
        is_mixed = sign > _LAST_LATIN and (_is_latin(before) or _is_latin(after))
        return not is_mixed and not (sign.isupper() and before.islower())
    if sign not in _SIGNS:
        return False
    if sign in _DASHES:
        return before.isalpha() == after.isalpha() or before.isdigit() or after.isdigit()
    if sign in _OPENERS and before.isdigit():
        return False
    return sign in _INSIDE or not (before.isalpha() and after.isalpha())


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()
