"""Measure speakers on labelled articles: python tests/quality/measure_quotes.py ARTICLES.jsonl.

Each line holds "id", "text", "quotes" in the format of the quotes' model card,
and may hold "source". Prints, for each outlet, the share of quotations that are
found and given to the right speaker by the engine and by a baseline of regular
expressions; then how often the engine is right on the quotations it is surest of.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from briefing import Article, analyze
from briefing.model.quotes import CLEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")
_MARKED: Final = re.compile(r"[“\"]([^“”\"\n]+)(?:[”\"]|$)|''([^'\n]+)''", re.MULTILINE)
_SAID: Final = r"(?:said|says|told|added|wrote|asked|tweeted|argued|explained|insisted|continued)"
_NAME: Final = (
    r"((?!(?:He|She|They|We|I|It|The|A|An|But|And|In|On|As)\b)"
    r"(?:[A-Z][\w.'’-]+\s){0,3}[A-Z][\w'’-]+)"
)
_NEAR: Final = re.compile(rf"\b{_NAME}(?:,[^,\n]{{1,80}},)?\s{_SAID}\b|\b{_SAID}\s{_NAME}")
_REACH: Final = 160
"""How far from the marks the baseline looks for a name beside a verb of saying."""
_OVERLAP: Final = 0.5
"""From which share of common words two quotations are the same."""
_SHORT: Final = 4
"""Shorter quotations that the gold does not have are not counted as wrong."""


class Guess(NamedTuple):
    """A quotation that was found: its words, who speaks, and how sure that is."""

    start: int
    end: int
    mention: tuple[int, int] | None
    name: str | None
    """For somebody unnamed the description."""
    named: bool
    confidence: float


def by_engine(text: str, *, indirect: bool) -> Iterator[Guess]:
    """Yield the quotations that the engine finds, reported speech only where it is wanted."""
    for quote in analyze(Article.from_text(text)).quotes:
        if quote.kind == "indirect" and not indirect:
            continue
        mention = (quote.mention.start, quote.mention.end) if quote.mention else None
        name = (quote.speaker.name or quote.speaker.label) if quote.speaker else None
        named = quote.speaker is not None and quote.speaker.name is not None
        for span in quote.spans:
            yield Guess(span.start, span.end, mention, name, named, quote.confidence)


def by_regex(text: str) -> Iterator[Guess]:
    """Yield what stands between marks; the speaker is the nearest name beside a verb of saying.

    Where there is none the speaker before goes on; a surname takes the full
    name that the article gave before.
    """
    full: dict[str, str] = {}
    for found in re.finditer(_NAME, text):
        full.setdefault(found[1].split()[-1], found[1])
    before: tuple[tuple[int, int], str] | None = None
    for marked in _MARKED.finditer(text):
        start, end = marked.span(1 if marked[1] is not None else 2)
        if len(_WORD.findall(text[start:end])) < _SHORT:
            continue
        near = min(
            _NEAR.finditer(text, max(0, start - _REACH), min(len(text), end + _REACH)),
            key=lambda found: max(start - found.end(), found.start() - end),
            default=None,
        )
        if near is not None:
            group = 1 if near[1] else 2
            before = near.span(group), full[near[group].split()[-1]]
        mention, name = before or (None, None)
        yield Guess(start, end, mention, name, before is not None, 1.0)


def _words(text: str, start: int, end: int) -> set[int]:
    return {start + found.start() for found in _WORD.finditer(text[start:end])}


def _last(name: str | None) -> str:
    plain = re.sub(r",? (?:Jr|Sr|II|III)\.?$|['’]s?$", "", name or "")
    words: list[str] = _WORD.findall(plain) or [""]
    return words[-1].casefold()


def _is_right(label: dict[str, Any], guess: Guess, text: str) -> bool:
    """Return whether the speaker is right: by last name, or for the unnamed by mention."""
    if label.get("speaker_name"):
        return _last(label["speaker_name"]) == _last(guess.name)
    span = label.get("speaker_span")
    if span is None:
        return guess.name is None
    meets = guess.mention is not None and guess.mention[0] < span[1] and span[0] < guess.mention[1]
    return meets or _last(guess.name) == _last(text[slice(*span)])


class Tally(NamedTuple):
    """Counts over an article: labels, guesses that count, and each match as sure, named, right."""

    labels: int
    guesses: int
    matches: list[tuple[float, bool, bool]]


def tally(row: dict[str, Any], guesses: Sequence[Guess]) -> Tally:
    """Match the guesses with the labels, best overlap first, one to one."""
    text = row["text"]
    labels = [
        (_words(text, *part), label)
        for label in row["quotes"]
        for part in label.get("parts") or [label["content"]]
    ]
    found = [_words(text, guess.start, guess.end) for guess in guesses]
    pairs = sorted(
        (-len(words & mine) / len(words | mine), place, number)
        for place, (words, _) in enumerate(labels)
        for number, mine in enumerate(found)
        if words & mine
    )
    places: set[int] = set()
    taken: dict[int, int] = {}
    for share, place, number in pairs:
        if -share >= _OVERLAP and place not in places and number not in taken:
            places.add(place)
            taken[number] = place
    ignored = set().union(*(words for words, label in labels if label.get("ignore")))
    counted = [
        number
        for number, mine in enumerate(found)
        if (number in taken and not labels[taken[number]][1].get("ignore"))
        or (number not in taken and len(mine) >= _SHORT and not mine & ignored)
    ]
    matches = [
        (
            guesses[number].confidence,
            guesses[number].named,
            _is_right(labels[taken[number]][1], guesses[number], text),
        )
        for number in counted
        if number in taken
    ]
    return Tally(sum(not label.get("ignore") for _, label in labels), len(counted), matches)


def _f1(tallies: Sequence[Tally]) -> float:
    right = sum(right for one in tallies for _, _, right in one.matches)
    return 200 * right / max(1, sum(one.labels + one.guesses for one in tallies))


def _percent(rights: Sequence[bool]) -> str:
    return f"{100 * sum(rights) / len(rights):.1f}% of {len(rights)}" if rights else "none"


def main(source: str) -> None:
    """Measure on the articles of the file `source` and print what came out."""
    rows = [json.loads(line) for line in Path(source).read_text("utf-8").splitlines() if line]
    indirect = any(label["kind"] == "indirect" for row in rows for label in row["quotes"])
    outlets: dict[str, list[tuple[Tally, Tally]]] = defaultdict(list)
    for row in rows:
        both = (
            tally(row, list(by_engine(row["text"], indirect=indirect))),
            tally(row, list(by_regex(row["text"]))),
        )
        outlets[row.get("source") or row["id"].split("_")[0]].append(both)
    print("outlet                     articles  quotations  engine F1  regex F1")  # noqa: T201
    everything = {"all": [both for some in outlets.values() for both in some]}
    for outlet, some in [*sorted(outlets.items()), *everything.items()]:
        mine, theirs = zip(*some, strict=True)
        total = sum(one.labels for one in mine)
        print(f"{outlet:26} {len(some):8} {total:11} {_f1(mine):10.1f} {_f1(theirs):9.1f}")  # noqa: T201
    matches = sorted(
        (match for mine, _ in everything["all"] for match in mine.matches), reverse=True
    )
    for share in (50, 80, 100):
        surest = matches[: len(matches) * share // 100]
        print(f"surest {share}%: right {_percent([right for _, _, right in surest])}")  # noqa: T201
    shown = [right for sure, named, right in matches if named and sure >= CLEAR]
    print(f"shown under a name: right {_percent(shown)}")  # noqa: T201
    bands: dict[int, Counter[bool]] = defaultdict(Counter)
    for sure, _, right in matches:
        bands[min(9, int(10 * sure))][right] += 1
    for band, counts in sorted(bands.items()):
        print(f"confidence {band / 10:.1f}: right {counts[True]} of {counts.total()}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
