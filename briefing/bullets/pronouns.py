"""Tell whether a sentence shows whom its "he", "she" and "they" mean."""

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
_PLURAL: Final = re.compile(r"\b(?:[Tt]hey|[Tt]hem|[Tt]heirs?|[Tt]hemselves)\b")
_SEVERAL: Final = re.compile(
    r"\b(?:and|or|police|people|m[ae]n|wom[ae]n|child(?:ren)?|famil(?:y|ies)|couple|team|group|company"
    r"|government|crew|staff|audience|crowd|public|party|band|pair|duo|who|[a-z]*(?:one|body)|each"
    r"|every|all|both|many|few|most|some|others|firm|bank|club|board|council|committee|court|jury"
    r"|army|military|force|church|community|society|press|media|university|school|hospital|agency"
    r"|parents|youth|dozens|millions?|hundreds?|dead|injured|wounded|world|country|nation|city|town"
    r"|state|league|association|union|federation|person|student|patient|teenager"
    r"|(?!was|this|does|thus|always|perhaps|plus|across|less)[A-Za-z-]{3,}(?<![’'su])(?<!is)s)\b",
    re.IGNORECASE,
)
"""Several, or a body of several, or somebody of either sex, for whom "they" may stand."""
_SUBJECT: Final = re.compile(r",[”\"]? (?P<described>(?:(?!\d)[\w’'.-]+ ){0,6})$")
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


def means_no_several(text: str, sentence: Span, names: Sequence[Span]) -> bool:
    """Return whether "they" or "them" stands in `sentence` before any whom it could mean.

    `names` are those in the sentence of persons and bodies. "Their" in an opening may
    mean what follows ("On their return, the players").
    """
    found = _PLURAL.search(text, sentence.start, sentence.end)
    if found is None or any(span.start < found.start() for span in names):
        return False
    if found[0].lower() == "their" and "," in text[found.end() : sentence.end]:
        return False
    return _SEVERAL.search(text, sentence.start, found.start()) is None


def _is_subject(before: str) -> bool:
    """Return whether a name behind `before`, the text since the pronoun, can be the subject."""
    found = _SUBJECT.search(before)
    return found is not None and not FUNCTION_WORDS & set(found["described"].split()) - {"the"}
