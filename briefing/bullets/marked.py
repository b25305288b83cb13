"""Tell which words between quotation marks a sentence may carry as a bullet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.language.speech import LEMMA
from briefing.language.terms import FUNCTION_WORDS
from briefing.language.wordlists import words

if TYPE_CHECKING:
    from briefing.model import Quote
    from briefing.span import Span

_MOST_MARKED: Final = 0.6
"""Share of a sentence that may stand between quotation marks."""
_SAID_LAST: Final = re.compile(
    r",[”\"’']? (?:[\w’'-]+ ){0,4}(?!(?:he|she|it|they|who) )[\w’'-]+ (?:said|says|told [^,.]+)"
    r"(?: (?:on )?[A-Z][a-z]+day)?\.$"
)
"""A speaker at the end of the sentence ("…, the coast guard said on Monday.")."""
_LONGEST_TITLE: Final = 9
_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NAMING: Final = re.compile(
    r"\b(?:known as|dubbed|nicknamed|named|titled|entitled|hashtag|song|single|album|book|novel"
    r"|memoir|film|movie|show|series|play|painting|magazine|column|slogan),? $"
)
"""What stands before the name of a thing."""
_UNSPOKEN: Final = words("put hold show make find read know begin feel")
"""Lemmas of the table of speech that mostly mean something else."""
_BETWEEN: Final = words(
    "has have had also later then even recently again repeatedly who which that"
)
"""What may stand between a subject and its verb."""
_OPENED: Final = re.compile(r": [‘'][^’']*$")
"""A quotation that opens behind a colon and ends in another sentence."""


def quotation_fault(text: str, sentence: Span, quotes: tuple[Quote, ...]) -> str | None:
    """Return why the quotations of `sentence` forbid it: no speaker in it, or nothing else.

    The name of a work or of a thing needs no speaker; a phrase between marks
    whose speaker the analysis does not settle stays where the sentence itself
    says whose words it reports.
    """
    marked = 0
    for quote in quotes:
        inside = [s for s in quote.spans if s.overlaps(sentence)]
        if not inside:
            continue
        if quote.kind == "partial" and all(
            _is_name(text, s, sentence) or _is_voiced(text, s, sentence) for s in inside
        ):
            continue
        if not quote.clear and (quote.kind != "indirect" or not _holds(sentence, quote.cue)):
            return "unclear speaker"
        if quote.kind != "indirect":
            marked += sum(min(s.end, sentence.end) - max(s.start, sentence.start) for s in inside)
            if quote.mention is None or not sentence.contains(quote.mention):
                return "speaker stands elsewhere"
        elif quote.mention is not None and not sentence.overlaps(quote.mention):
            return "speaker stands elsewhere"
    return "mostly quotation" if marked > _MOST_MARKED * len(sentence) else None


def _is_name(text: str, marked: Span, sentence: Span) -> bool:
    """Return whether the words between the marks name a work or a thing ("To Kill a Mockingbird").

    A single word that opens the sentence has its capital from there.
    """
    found = _WORD.findall(marked.of(text))
    if not 1 <= len(found) <= _LONGEST_TITLE:
        return False
    if _NAMING.search(text[sentence.start : marked.start - 1]):
        return True
    opens = marked.start - sentence.start <= 1
    capitals = [word[0].isupper() or word[0].isdigit() for word in found]
    return (
        capitals[0]
        and (len(found) > 1 or not opens)
        and all(
            capital or word in FUNCTION_WORDS for word, capital in zip(found, capitals, strict=True)
        )
    )


def _is_voiced(text: str, marked: Span, sentence: Span) -> bool:
    """Return whether the sentence itself tells whose words they are.

    It does when an inflected verb of speech stands before them, in the active
    voice, right behind a subject that is no pronoun, or at the end behind a comma.
    """
    before = _WORD.findall(text[sentence.start : marked.start])
    for at, word in enumerate(before):
        if LEMMA.get(word, word) in _UNSPOKEN | {word}:
            continue
        subject = [w for w in before[:at] if w not in _BETWEEN][-1:]
        if subject and subject[0].lower() not in FUNCTION_WORDS:
            return True
    return _SAID_LAST.search(text, marked.end, sentence.end) is not None


def _holds(sentence: Span, cue: Span | None) -> bool:
    return cue is not None and sentence.contains(cue)


def unbalanced(said: str) -> str | None:
    """Return whether the sentence is a part of a longer quotation or parenthesis."""
    broken = (
        said.count("“") != said.count("”")
        or said.count('"') % 2 == 1
        or said.count("(") != said.count(")")
        or _OPENED.search(said) is not None
    )
    return "half a quotation" if broken else None
