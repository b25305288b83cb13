"""Rebuild the weights: python -m briefing.quotes.training QUOTED.jsonl SPEECH.jsonl FOLDER.

Each line of the two files is an article in the format of the model card.
Deterministic: the same files give the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.language import find_entities, find_sentences
from briefing.model import Article
from briefing.quotes.cues import find_cues
from briefing.quotes.features import candidates_for, describe, describe_same, target_of_run
from briefing.quotes.indirect import (
    FORMS,
    choose_features,
)
from briefing.quotes.learning import Choice, fit
from briefing.quotes.reading import read
from briefing.quotes.sources import source_features, source_options
from briefing.quotes.weights import pack
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.quotes.cues import Cue
    from briefing.quotes.indirect import Form
    from briefing.quotes.reading import Candidate, Reading

_EPOCHS: Final = 4
_LINK: Final = re.compile(r"\s(?:of|for)\s")
"""What parts the head of a source phrase from whom or what it belongs to."""


class Label(NamedTuple):
    """A labelled quote."""

    words: Span
    kind: str
    source: Span | None
    name: str | None
    cue: Span | None
    scored: bool


class Labelled(NamedTuple):
    """An article with its labelled quotes."""

    reading: Reading
    labels: list[Label]


def load(path: Path) -> Iterator[Labelled]:
    """Yield the labelled articles of a file, in its order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            article = Article.from_text(row["text"])
            sentences = find_sentences(article)
            reading = read(article, sentences, find_entities(article, sentences))
            yield Labelled(
                reading,
                [
                    Label(
                        words=Span(*part),
                        kind=quote["kind"],
                        source=_span(quote.get("speaker_span")),
                        name=quote.get("speaker_name"),
                        cue=_span(quote.get("cue_span")),
                        scored=not quote.get("ignore"),
                    )
                    for quote in row["quotes"]
                    for part in quote.get("parts") or [quote["content"]]
                ],
            )


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def right_candidates(reading: Reading, candidates: list[Candidate], label: Label) -> frozenset[int]:
    """Return which of `candidates` is the head of the labelled source phrase.

    In "Mara Quist, the chair of the Water Board" that is the name, not the
    apposition; in "Quist's deputy" it is the deputy.
    """
    if label.source is None:
        return frozenset()
    source = label.source
    inside = [n for n, c in enumerate(candidates) if source.overlaps(c.span)]
    if not inside:
        return frozenset()
    last_word = (label.name or "").split()[-1:]
    for number in inside:
        candidate = candidates[number]
        if candidate.shape == "name" and last_word == candidate.span.of(reading.text).split()[-1:]:
            return frozenset({number})
    comma = source.of(reading.text).find(",")
    head_end = source.start + comma if comma > 0 else source.end
    heads = [n for n in inside if candidates[n].span.start < head_end] or inside
    link = _LINK.search(source.of(reading.text))
    if link and comma < 0:
        heads = [
            n for n in heads if candidates[n].span.start < source.start + link.start()
        ] or heads
    return frozenset({max(heads, key=lambda n: (candidates[n].last, -candidates[n].first))})


def speaker_choices(labelled: Labelled) -> Iterator[Choice]:
    """Yield for each labelled run the choice of its speaker's mention."""
    reading = labelled.reading
    previous: tuple[int, Label, int | None] | None = None
    for number, run in enumerate(reading.runs):
        label = next((one for one in labelled.labels if one.words.overlaps(run.words)), None)
        if label is None:
            continue
        target = target_of_run(reading, number)
        candidates = candidates_for(reading, target)
        last_entity = previous[2] if previous else None
        features = describe(reading, target, candidates, last_entity)
        right = set(right_candidates(reading, candidates, label))
        entity = next((candidates[n].entity for n in sorted(right)), None)
        if previous is not None:
            before, said, _ = previous
            features.append(
                describe_same(
                    reading,
                    target,
                    target_of_run(reading, before),
                    previous_open=not reading.runs[before].closed,
                )
            )
            same_mention = label.source is not None and label.source == said.source
            same_name = not right and label.name is not None and label.name == said.name
            if same_mention or same_name:
                right.add(len(candidates))
                entity = entity if entity is not None else last_entity
        yield Choice(features, frozenset(right))
        previous = (number, label, entity)


def form_of(cue: Cue, label: Labelled, reading: Reading) -> tuple[Form, Label | None]:
    """Return where the words that `cue` reports stand, and their label."""
    start, end = reading.tokens.starts[cue.first], reading.tokens.ends[cue.last]
    reported = [
        one
        for one in label.labels
        if one.scored
        and one.kind != "direct"
        and one.cue is not None
        and one.cue.start < end
        and start < one.cue.end
    ]
    before = next((one for one in reported if one.words.end <= start), None)
    after = next((one for one in reported if one.words.start >= end), None)
    if before and after:
        return "around", before
    if before or after:
        return ("before" if before else "after"), before or after
    return "none", None


def cue_choices(labelled: Labelled) -> Iterator[Choice]:
    """Yield for each possible cue the choice of where it reports, if at all."""
    reading = labelled.reading
    for cue in find_cues(reading):
        form, _ = form_of(cue, labelled, reading)
        right = frozenset({FORMS.index(form)})
        yield Choice(choose_features(reading, cue), right)


def source_choices(labelled: Labelled) -> Iterator[Choice]:
    """Yield for each reporting cue the choice of its source."""
    reading = labelled.reading
    for cue in find_cues(reading):
        form, label = form_of(cue, labelled, reading)
        if label is None:
            continue
        options = source_options(reading, cue)
        candidates = [reading.starting[place] for place in options]
        yield Choice(
            source_features(reading, cue, form, options),
            right_candidates(reading, candidates, label),
        )


def write(weights: dict[str, float], path: Path) -> None:
    """Write `weights` to the file that the engine reads."""
    path.write_text(pack(weights), encoding="utf-8")


def main(quoted: Path, speech: Path, folder: Path) -> None:
    """Learn every model from the labelled files and write it to `folder`."""
    speakers = (choice for labelled in load(quoted) for choice in speaker_choices(labelled))
    write(fit(speakers, epochs=_EPOCHS, rare=7, smallest=0.1), folder / "speakers.json")
    articles = list(load(speech))
    cues = (choice for labelled in articles for choice in cue_choices(labelled))
    write(fit(cues, epochs=_EPOCHS, rare=16, smallest=0.15), folder / "cues.json")
    sources = (choice for labelled in articles for choice in source_choices(labelled))
    write(fit(sources, epochs=_EPOCHS, rare=8, smallest=0.12), folder / "sources.json")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
