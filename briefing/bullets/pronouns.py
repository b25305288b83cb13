"""Tell whether a sentence shows whom its "he", "she", "his" and "her" mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.language.persons import calls_person
from briefing.language.terms import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.language.names.lexicon import Gender
    from briefing.span import Span

_PRONOUN: Final = re.compile(
    r"\b(?:(?P<male>he|him|his|himself)|she|her|hers|herself)\b(?! or (?:he|she|his|her)\b)",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(r",[”\"]? (?P<described>(?:[\w’'.-]+ ){0,6})$")
"""What stands between an opening and the name for the subject behind it, in the text before."""


def means_nobody(
    text: str,
    sentence: Span,
    people: Sequence[tuple[Span, Gender | None]],
    written: Sequence[tuple[Span, Gender | None]],
) -> bool:
    """Return whether a personal pronoun of `sentence` stands before all who could be meant.

    `people` are the names in it of those who may be persons, `written` the words for
    which a name is put, both with the gender of who is meant where it is known. Only the
    first pronoun is asked about: behind it another one mostly means the same. An opening
    may have a pronoun for the subject that follows it ("In her youth, Moor was").
    """
    first = next(
        (
            found
            for found in _PRONOUN.finditer(text, sentence.start, sentence.end)
            if not any(span.start <= found.start() < span.end for span, _ in written)
        ),
        None,
    )
    if first is None:
        return False
    other = "female" if first["male"] else "male"
    meant = [span for span, gender in (*people, *written) if gender != other]
    if any(span.start < first.start() for span in meant):
        return False
    if calls_person(text[sentence.start : first.start()]):
        return False
    return not any(_is_subject(text[first.end() : span.start]) for span in meant)


def _is_subject(before: str) -> bool:
    """Return whether a name behind `before`, the text since the pronoun, can be the subject."""
    found = _SUBJECT.search(before)
    return found is not None and not FUNCTION_WORDS & set(found["described"].split()) - {"the"}
