"""Tell in which languages a line names a month: a parser of dates is asked for those only."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib import import_module
from typing import Final

# fmt: off
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)
# fmt: on
_WORD: Final = re.compile(r"[^\W\d_]{2,}|[月월]")
_MOST: Final = 8
"""Languages in which a line is looked up; each takes a millisecond."""


def _words_in(text: str) -> list[str]:
    """Return the words of `text` in small letters without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return _WORD.findall(unicodedata.normalize("NFC", bare))


def languages_of(text: str) -> tuple[str, ...]:
    """Return the languages in which a word of `text` is a month, as dateparser calls them.

    Those in which most of its words are come first, then those that most people
    use; no more than eight.
    """
    order, months = _table()
    known: dict[str, int] = {}
    for word in _words_in(text):
        for language in months.get(word, ()):
            known[language] = known.get(language, 0) + 1
    return tuple(sorted(known, key=lambda one: (-known[one], order[one]))[:_MOST])


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], dict[str, set[str]]]:
    """Return the place of each language of dateparser, and each word of a month with its languages.

    Takes a tenth of a second, once, where a line is dated in a language other than English.
    """
    from dateparser.data.languages_info import language_order  # noqa: PLC0415

    months: dict[str, set[str]] = {}
    for language in language_order:
        known = import_module(f"dateparser.data.date_translation_data.{language}").info
        for name in (name for month in _MONTHS for name in known.get(month, ())):
            for word in _words_in(name):
                months.setdefault(word, set()).add(language)
    return {language: place for place, language in enumerate(language_order)}, months
