"""What a reader has settled about stories: which articles belong together, which do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.corrections.apply import key_of, same_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model import Article, Correction

    Pairs = list[tuple[int, int]]


def settled_stories(
    articles: Sequence[Article], corrections: Iterable[Correction]
) -> tuple[Pairs, Pairs]:
    """Return the pairs of indices into `articles` that are together, and that are apart.

    `corrections` are those in force, oldest first; of two about one article the
    later one stands. An article that is not there is in no pair.
    """
    settled = {
        (one.article.hash, one.article.source): one
        for one in corrections
        if one.kind in {"same story", "own story"} and one.article is not None
    }
    if not settled:
        return [], []
    keys = [key_of(article) for article in articles]
    together: Pairs = []
    apart: Pairs = []
    for one in settled.values():
        here = [n for n, key in enumerate(keys) if one.article and same_article(one.article, key)]
        for number in here:
            if one.kind == "own story":
                apart += ((number, other) for other in range(len(keys)) if other not in here)
            elif one.other is not None:
                together += (
                    (number, n) for n, key in enumerate(keys) if same_article(one.other, key)
                )
    return together, apart
