"""Measure stories on labelled articles: python tests/quality/measure_stories.py ARTICLES.jsonl.

Each line holds "title", "date", "text" and "event" with its "EventId". Prints
B-cubed (Bagga and Baldwin 1998) and pairwise precision, recall and F1.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import Article
from briefing.stories import group

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence


def b_cubed(found: Sequence[int], gold: Sequence[Hashable]) -> tuple[float, float]:
    """Return precision and recall, both the mean over all articles."""
    precision = recall = 0.0
    for mine, its in zip(found, gold, strict=True):
        same = sum(f == mine and g == its for f, g in zip(found, gold, strict=True))
        precision += same / found.count(mine)
        recall += same / gold.count(its)
    return precision / len(gold), recall / len(gold)


def pairwise(found: Sequence[int], gold: Sequence[Hashable]) -> tuple[float, float]:
    """Return precision and recall over pairs of articles."""
    pairs = list(combinations(range(len(gold)), 2))
    together = {pair for pair in pairs if found[pair[0]] == found[pair[1]]}
    belong = {pair for pair in pairs if gold[pair[0]] == gold[pair[1]]}
    right = len(together & belong)
    return right / max(1, len(together)), right / max(1, len(belong))


def main(source: str) -> None:
    """Group the articles of `source` and print how well."""
    rows = [json.loads(line) for line in Path(source).read_text("utf-8").splitlines() if line]
    articles = [
        Article.from_text(
            row["text"], title=row["title"], published=date.fromisoformat(row["date"][:10])
        )
        for row in rows
    ]
    gold = [row["event"]["EventId"] for row in rows]
    found = [0] * len(rows)
    for number, story in enumerate(group(articles)):
        for member in story.articles:
            found[member] = number
    print(f"{len(rows)} articles, {len(set(gold))} events, {len(set(found))} stories")  # noqa: T201
    for name, (precision, recall) in (
        ("B-cubed", b_cubed(found, gold)),
        ("pairwise", pairwise(found, gold)),
    ):
        both = 2 * precision * recall / (precision + recall)
        print(f"{name:9} P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
