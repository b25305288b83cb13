"""Number the sources of a briefing and print each of them once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.export.escape import markdown
from briefing.model import Reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model import Article
    from briefing.span import Span

_MOST: Final = 5
"""Sources cited beside one line; the twentieth printing of a sentence proves no more."""


class Footnotes:
    """The sources cited so far, numbered in the order in which they were first cited.

    A footnote names the paragraph and gives the exact words. It begins with a
    word and a comma, which no CommonMark link reference definition can, so
    that a reader without the footnote extension still sees it as text.
    """

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self._articles = articles
        self._numbers: dict[Reference, int] = {}

    def of(self, article: int, spans: Iterable[Span]) -> tuple[Reference, ...]:
        """Return references to `spans` of the article with the number `article`."""
        return tuple(Reference(article, span) for span in spans)

    def marks(self, references: Iterable[Reference]) -> str:
        """Return the marks that cite `references`, such as " [^1] [^2]".

        Of many that say the same the first are cited, and the others counted.
        """
        different = list(dict.fromkeys(references))
        more = len(different) - _MOST
        cited = different[: _MOST if more > 1 else None]
        numbers = [self._numbers.setdefault(one, len(self._numbers) + 1) for one in cited]
        marks = "".join(f" [^{number}]" for number in numbers)
        return f"{marks} *and {more} more*" if more > 1 else marks

    def lines(self) -> Iterator[str]:
        """Yield the footnotes cited so far."""
        for reference, number in self._numbers.items():
            article = self._articles[reference.article]
            place = [self._paragraph(reference)]
            if len(self._articles) > 1:
                place.insert(0, f"Article {reference.article + 1}")
            words = markdown(f"{', '.join(place)}, “{reference.span.of(article.text)}”")
            yield f"[^{number}]: {words}"

    def _paragraph(self, reference: Reference) -> str:
        number = self._articles[reference.article].paragraph_number(reference.span.start)
        return f"Paragraph {number}" if number is not None else "Outside the paragraphs"
