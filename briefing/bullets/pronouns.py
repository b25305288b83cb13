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

    Named = tuple[Span, Gender | None]
    """Where somebody is named, and the gender where it is known."""

_PRONOUN: Final = re.compile(
    r"\b(?:(?P<male>he|him|his|himself)|she|her|hers|herself)\b(?! or (?:he|she|his|her)\b)",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(r",[”\"]? (?P<described>(?:[\w’'.-]+ ){0,6})$")
"""What stands between an opening and the name for the subject behind it, in the text before."""


def first_pronoun(text: str, sentence: Span, written: Sequence[Named]) -> re.Match[str] | None:
    """Return the first personal pronoun of `sentence` for which no name is `written`, if any."""
    return next(
        (
            found
            for found in _PRONOUN.finditer(text, sentence.start, sentence.end)
            if not any(span.start <= found.start() < span.end for span, _ in written)
        ),
        None,
    )


def means_nobody(
    text: str, sentence: Span, pronoun: re.Match[str], people: Sequence[Named]
) -> bool:
    """Return whether `pronoun`, the first one of `sentence`, stands before all it could mean.

    `people` are the names of those who may be persons, and the words for which a name is
    written. Behind the first pronoun another one mostly means the same. An opening may
    have a pronoun for the subject that follows it ("In her youth, Moor was").
    """
    other = "female" if pronoun["male"] else "male"
    meant = [span for span, gender in people if gender != other]
    if any(span.start < pronoun.start() for span in meant):
        return False
    if calls_person(text[sentence.start : pronoun.start()]):
        return False
    return not any(_is_subject(text[pronoun.end() : span.start]) for span in meant)


def _is_subject(before: str) -> bool:
    """Return whether a name behind `before`, the text since the pronoun, can be the subject."""
    found = _SUBJECT.search(before)
    return found is not None and not FUNCTION_WORDS & set(found["described"].split()) - {"the"}
