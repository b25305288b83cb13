"""Tell in which languages a line names a month, before a parser of dates is asked."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import Final

TABLE: Final = files("briefing") / "months.txt"
"""The months of dateparser's languages (BSD-3-Clause; from the Unicode CLDR), a word a line; the
first line has all languages, those that most people use first."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}|[月월]")
_MOST: Final = 8
"""Languages in which a line is looked up; each takes a millisecond."""


def words_in(text: str) -> list[str]:
    """Return the words of `text` as the table writes them: in small letters without accents."""
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
    for word in words_in(text):
        for language in months.get(word, ()):
            known[language] = known.get(language, 0) + 1
    return tuple(sorted(known, key=lambda one: (-known[one], order[one]))[:_MOST])


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], dict[str, tuple[str, ...]]]:
    first, *rows = (row.split() for row in TABLE.read_text("utf-8").splitlines())
    order = {language: number for number, language in enumerate(first[1:])}
    return order, {word: tuple(languages) for word, *languages in rows}
