"""Word an event: a short clause that reads alone and keeps its attribution."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from briefing.span import Span

if TYPE_CHECKING:
    from briefing.model import Article, Entity, Timex

_LONGEST: Final = 25
_SUBJECTS: Final = frozenset({"he", "she"})
"""Of a person; what "it" and "they" stand for is too seldom sure to be written down."""
_BREAK: Final = re.compile(
    r"[;:—–]\s|,\s(?=(?:and|but|while|which|who|when|where|after|as|with|according)\b)|\s(?=(?:while|when)\s)"
)
_CONNECTIVE: Final = re.compile(r"^(?:But|And|However|Meanwhile|Still|Yet|So|Also),?\s+")
_ATTRIBUTION: Final = re.compile(
    r"\b(?:said|says|told|according to|announced|claimed|reported|wrote)\b"
)


class Pronouns:
    """The subject pronouns of an article whose person is known, by place."""

    def __init__(self, text: str, entities: tuple[Entity, ...]) -> None:
        self._places = sorted(
            (mention.span, entity.name)
            for entity in entities
            if entity.kind == "person"
            for mention in entity.mentions
            if mention.form == "pronoun" and mention.span.of(text).lower() in _SUBJECTS
        )

    def inside(self, span: Span) -> list[tuple[Span, str]]:
        """Return the pronouns in `span` and the names they stand for, in order."""
        first = bisect_left(self._places, span.start, key=lambda item: item[0].start)
        last = bisect_left(self._places, span.end, key=lambda item: item[0].start)
        return self._places[first:last]


def wording(
    article: Article,
    sentence: Span,
    timex: Timex | None,
    pronouns: Pronouns,
) -> str:
    """Return the clause of `sentence` around `timex`, at most about 25 words, pronouns named.

    A longer sentence without a clean cut is shortened at the end, marked by an ellipsis.
    """
    text = article.text
    span = _cut(text, sentence, timex)
    words = " ".join(_with_names(text, span, pronouns).split())
    words = _CONNECTIVE.sub("", words).strip(" ,;:—–-")
    if words:
        words = words[0].upper() + words[1:]
    parts = words.split(" ")
    if len(parts) > _LONGEST + 5:
        return " ".join(parts[:_LONGEST]).rstrip(",;:") + " …"
    return words if not words or words[-1] in '.!?…”"’' else words + "."


def _cut(text: str, sentence: Span, timex: Timex | None) -> Span:
    """Return the first part of `sentence` that ends at a clause border, behind its date."""
    words = sentence.of(text)
    if len(words.split()) <= _LONGEST:
        return sentence
    least = (timex.span.end - sentence.start) if timex is not None else 0
    best = len(words)
    for border in _BREAK.finditer(words):
        cut = words[: border.start()]
        if border.start() < least or len(cut.split()) < 8:
            continue
        if len(cut.split()) > _LONGEST:
            break
        if cut.count("“") != cut.count("”") or cut.count('"') % 2:
            continue
        if _ATTRIBUTION.search(words[border.start() :]) and not _ATTRIBUTION.search(cut):
            continue
        best = border.start()
    return Span(sentence.start, sentence.start + best)


def _with_names(text: str, span: Span, pronouns: Pronouns) -> str:
    """Return the words of `span` with the first pronoun of each person replaced by the name."""
    pieces: list[str] = []
    end = span.start
    named: set[str] = set()
    for where, name in pronouns.inside(span):
        if where.start < end or name in named or name.split()[-1] in text[span.start : where.start]:
            continue
        named.add(name)
        pieces += [text[end : where.start], f"[{name}]"]
        end = where.end
    return "".join([*pieces, text[end : span.end]])
