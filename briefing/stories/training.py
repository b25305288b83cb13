"""Count how common terms are in news.

Use: python -m briefing.stories.training FOLDER FILE…

Each line of a file is an object with the "text" of one article, or with
"articles" that have one each. Deterministic: the same files give the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.language.terms import terms
from briefing.stories.frequencies import RAREST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def main(folder: str, sources: Sequence[str]) -> None:
    """Count the terms of the articles in `sources`; write `frequencies.json` into `folder`."""
    table = count(text for source in sources for text in _texts(Path(source)))
    target = Path(folder) / "frequencies.json"
    target.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def count(texts: Iterable[str]) -> dict[str, object]:
    """Return in how many of `texts` each term stands, terms of one frequency together."""
    articles = 0
    found: Counter[str] = Counter()
    for text in texts:
        articles += 1
        found.update(set(terms(text)))
    by_count: dict[int, list[str]] = {}
    for term, number in found.items():
        if number >= RAREST:
            by_count.setdefault(number, []).append(term)
    ordered = {str(n): " ".join(sorted(by_count[n])) for n in sorted(by_count)}
    return {"articles": articles, "terms": ordered}


def _texts(source: Path) -> Iterator[str]:
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for article in row.get("articles", [row]):
                yield article["text"]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
