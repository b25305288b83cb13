"""Rebuild the weights of words and sentences: python -m briefing.bullets.training FILE FOLDER.

Each line of the file is an article: "text", "reference" (the sentences of a
summary by a person) and "split"; those whose split is "dev" are left out.
Deterministic: the same file gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.bullets import importance
from briefing.bullets.features import FEATURES, content_terms, describe
from briefing.bullets.learning import fit
from briefing.bullets.salience import GIVEN
from briefing.figures import find_figures
from briefing.language import find_entities, find_sentences
from briefing.language.terms import terms
from briefing.model import Analysis, Article
from briefing.quotes import find_quotes
from briefing.timeline import find_timexes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.bullets.learning import Row

_CHOSEN: Final = 3


def main(source: str, folder: str) -> None:
    """Learn from the articles of `source`; write `salience.json`, `importance.json` to `folder`."""
    sentences: list[Row] = []
    words: list[Row] = []
    with Path(source).open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row.get("split") != "dev":
                analysis = _read(Article.from_text(row["text"]))
                reference = terms(" ".join(row["reference"]))
                sentences += _labelled_sentences(analysis, reference)
                words += _labelled_terms(analysis, reference)
    learnt = [name for name in FEATURES if name not in GIVEN]
    _write(Path(folder) / "salience.json", learnt, fit(sentences)[1:])
    _write(Path(folder) / "importance.json", importance.FEATURES, fit(words))


def _write(target: Path, names: Sequence[str], found: Sequence[float]) -> None:
    table = {name: round(weight, 3) for name, weight in zip(names, found, strict=True)}
    target.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")


def _labelled_sentences(analysis: Analysis, reference: list[str]) -> list[Row]:
    lists = content_terms(analysis)
    learnt = [number for number, name in enumerate(FEATURES) if name not in GIVEN]
    best = oracle(lists, reference)
    return [
        ((1.0, *(one.features[at] for at in learnt)), number in best)
        for number, one in enumerate(describe(analysis, lists))
    ]


def _labelled_terms(analysis: Analysis, reference: list[str]) -> list[Row]:
    used = frozenset(reference)
    described = importance.describe_terms(analysis, content_terms(analysis))
    return [(features, term in used) for term, features in described.items()]


def _read(article: Article) -> Analysis:
    """Return of `article` what the features need."""
    sentences = find_sentences(article)
    entities = find_entities(article, sentences)
    timexes = find_timexes(article, sentences)
    quotes = find_quotes(article, sentences, entities, timexes)
    figures = find_figures(article, sentences, quotes, timexes)
    return Analysis(article, sentences, entities, quotes, timexes, figures=figures)


def oracle(sentences: Sequence[list[str]], reference: list[str]) -> set[int]:
    """Return the sentences that greedily raise the overlap with a summary most.

    The overlap is the F1 of content words and of their pairs (Nallapati,
    Zhai, Zhou 2017, section 3.3).
    """
    target = _grams(reference)
    chosen: set[int] = set()
    have: Counter[tuple[str, ...]] = Counter()
    reached = 0.0
    while len(chosen) < _CHOSEN:
        gains = [
            (_f1(have + _grams(sentence), target), -number)
            for number, sentence in enumerate(sentences)
            if number not in chosen
        ]
        if not gains or max(gains)[0] <= reached:
            break
        reached, negative = max(gains)
        chosen.add(-negative)
        have += _grams(sentences[-negative])
    return chosen


def _grams(words: list[str]) -> Counter[tuple[str, ...]]:
    return Counter([(word,) for word in words]) + Counter(pairwise(words))


def _f1(have: Counter[tuple[str, ...]], target: Counter[tuple[str, ...]]) -> float:
    shared = (have & target).total()
    return 2 * shared / ((have.total() + target.total()) or 1)


if __name__ == "__main__":
    main(*sys.argv[1:3])
