"""An article as the search for speakers reads it: words in classes, runs, and who is mentioned."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from briefing.language.marks import Run, find_runs
from briefing.language.names.lexicon import SHORT_TITLES
from briefing.language.names.phrases import HEADS, PLURAL_HEADS, find_phrases
from briefing.language.speech import LEMMA, SAY
from briefing.language.tokens import Tokens, tokenize
from briefing.language.wordlists import words
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.model import Article, Entity, Sentence

MentionShape = Literal["name", "pronoun", "definite", "indefinite", "possessive", "bare"]

_KEPT: Final = words(
    """
    that who which by of to for with from in on at about as and but or while when after before if
    because according not was is were has have had be been being will would also then
    """
)
"""Small words that stay themselves in a path."""
_DOCUMENTS: Final = words("statement report release communique bulletin")
"""What a body says through: "an Okoro Mills statement" is Okoro Mills speaking."""
_ISSUING: Final = words("issued issues released releases published publishes circulated")
_APPOSING: Final = frozenset(",-–—")
_BELONGING: Final = words("in with from at near of for")
_LINKS: Final = (("for",), ("of",), ("at",), ("with",))
"""With what a description goes on before the comma ("the head of the clinic, Ana Reyes,")."""
KNOWING: Final = frozenset(
    {("familiar", "with"), ("close", "to"), ("briefed", "on"), ("briefed", "about")}
)
"""What is said behind an unnamed source about what the source knows."""
_CUES: Final = (("V",), ("C",), ("T",))
_LYING: Final = words("in at near")
_CLAUSE_END: Final = frozenset(".!?")
_SHAPES: Final[dict[MentionShape, str]] = {
    "name": "N",
    "pronoun": "P",
    "definite": "D",
    "indefinite": "I",
    "possessive": "S",
    "bare": "B",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that may be of the speaker."""

    span: Span
    first: int
    last: int
    shape: MentionShape
    head: str
    """Its last word, lower case."""
    entity: int | None
    """Which of the entities it means, or None for somebody without a name."""
    block: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The columns and indexes that every feature looks at; built once per article."""

    text: str
    tokens: Tokens
    runs: tuple[Run, ...]
    entities: tuple[Entity, ...]
    classes: tuple[str, ...]
    """For each token its class in a path."""
    run_of: tuple[int, ...]
    """For each token the run that it stands in, or -1."""
    run_ends: tuple[int, ...]
    """For each run the number of the first token after it, closing mark included."""
    candidates: tuple[Candidate, ...]
    """Outside marks, in reading order."""
    starting: dict[int, Candidate]
    """The candidate that begins at a token."""
    ending: dict[int, Candidate]
    """The candidate that ends at a token."""
    order: dict[int, int]
    """For the first token of each candidate its place among `candidates`."""
    sentence_starts: frozenset[int]
    """Numbers of the tokens that begin sentences."""
    sentences: tuple[range, ...]
    """The tokens of each sentence, in reading order."""
    block_tokens: tuple[range, ...]
    """The tokens of each of `Article.blocks`."""
    first_candidates: tuple[int, ...]
    """For each block the number of its first candidate; one more at the end."""
    steps: tuple[str, ...]
    """For each token the step of a path that begins at it: a mention, a run or its class."""
    leaps: tuple[int, ...]
    """For each token the token after that step."""
    contexts: dict[tuple[int, int], tuple[str, list[str]]] = field(default_factory=dict)
    """What is around the candidate of a first and last token, kept once it was described."""

    def sentence_at(self, token: int) -> range:
        """Return the tokens of the sentence that holds `token`, or none between two."""
        here = bisect_right(self.sentences, token, key=lambda inside: inside.start) - 1
        if here >= 0 and token in self.sentences[here]:
            return self.sentences[here]
        return range(token, token)


def read(
    article: Article, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]
) -> Reading:
    """Return `article` with its runs and mentions indexed."""
    tokens = tokenize(article.text)
    runs = find_runs(article)
    run_of = [-1] * len(tokens)
    run_ends = []
    for number, run in enumerate(runs):
        inside = tokens.inside(run.whole)
        run_of[inside.start : inside.stop] = [number] * len(inside)
        run_ends.append(inside.stop)
    block_tokens = tuple(tokens.inside(block.span) for block in article.blocks)
    candidates = _candidates(article, tokens, entities, run_of)
    starts = [candidate.first for candidate in candidates]
    spoken = tuple(tokens.inside(sentence.span) for sentence in sentences)
    classes = _classes(tokens)
    steps, leaps = _steps(classes, candidates, run_of, run_ends)
    return Reading(
        text=article.text,
        tokens=tokens,
        runs=runs,
        entities=entities,
        classes=classes,
        run_of=tuple(run_of),
        run_ends=tuple(run_ends),
        candidates=candidates,
        starting={candidate.first: candidate for candidate in reversed(candidates)},
        ending={candidate.last: candidate for candidate in candidates},
        order={candidate.first: number for number, candidate in enumerate(candidates)},
        sentence_starts=frozenset(inside.start for inside in spoken),
        sentences=spoken,
        block_tokens=block_tokens,
        first_candidates=(
            *(bisect_left(starts, inside.start) for inside in block_tokens),
            len(candidates),
        ),
        steps=steps,
        leaps=leaps,
    )


def _steps(
    classes: tuple[str, ...],
    candidates: tuple[Candidate, ...],
    run_of: list[int],
    run_ends: list[int],
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the steps and leaps of a reading."""
    steps = list(classes)
    leaps = list(range(1, len(classes) + 1))
    for candidate in reversed(candidates):
        steps[candidate.first] = _SHAPES[candidate.shape]
        leaps[candidate.first] = candidate.last + 1
    for place, run in enumerate(run_of):
        if run >= 0:
            steps[place] = "Q"
            leaps[place] = max(run_ends[run], place + 1)
    return tuple(steps), tuple(leaps)


def _classes(tokens: Tokens) -> tuple[str, ...]:
    """Return for each token what it is in a path: a verb of saying, a mark, a kept word, or "w"."""
    table = {word: word for word in _KEPT}
    table |= dict.fromkeys(LEMMA, "C") | dict.fromkeys(SAY, "V")
    table |= {"told": "T", "asked": "A", "'s": "'s", "'": "'s"}
    found: list[str] = []
    before = ""
    for word in tokens.lower:
        if word == "." and (before in SHORT_TITLES or len(before) == 1):
            found.append("w")
            continue
        before = word
        known = table.get(word)
        if known is None:
            known = "w" if word[0].isalnum() else "." if word in _CLAUSE_END else word
        found.append(known)
    return tuple(found)


def _candidates(
    article: Article,
    tokens: Tokens,
    entities: tuple[Entity, ...],
    run_of: list[int],
) -> tuple[Candidate, ...]:
    """Return every mention outside marks; of two that begin together, the longer one."""
    meaning: dict[tuple[int, int], int] = {}
    names: dict[int, tuple[int, int]] = {}
    block_starts = [block.span.start for block in article.blocks]
    for number, entity in enumerate(entities):
        for mention in entity.mentions:
            if mention.form == "name":
                last = tokens.first_from(mention.span.end) - 1
                names[tokens.first_from(mention.span.start)] = (last, number)
            else:
                meaning[mention.span.start, mention.span.end] = number
    found: list[Candidate] = []
    for first, (last, number) in names.items():
        if run_of[first] < 0 or _is_label(tokens, first, last, run_of):
            span = Span(tokens.starts[first], tokens.ends[last])
            block = bisect_right(block_starts, span.start) - 1
            found.append(Candidate(span, first, last, "name", tokens.lower[last], number, block))
    ends = {first: last for first, (last, _) in names.items()}
    covered = {place for first, last in ends.items() for place in range(first, last + 1)}
    for here, laid in enumerate(article.blocks):
        for phrase in find_phrases(tokens, laid.span, ends):
            if run_of[phrase.first] >= 0 or run_of[phrase.last] >= 0 or phrase.last in covered:
                continue
            entity_number = meaning.get((phrase.span.start, phrase.span.end))
            found.append(
                Candidate(
                    phrase.span,
                    phrase.first,
                    phrase.last,
                    phrase.form,
                    phrase.head,
                    entity_number,
                    here,
                )
            )
    return _without_modifiers(tokens, found)


def _without_modifiers(tokens: Tokens, found: list[Candidate]) -> tuple[Candidate, ...]:
    """Return `found` in reading order, without names that only describe ("an Okoro aide")."""
    kept: list[Candidate] = []
    reach = -1
    for candidate in sorted(found, key=lambda one: (one.first, -one.last)):
        inside = candidate.last < reach and candidate.shape == "name"
        if inside and tokens.lower[candidate.last + 1] not in {"'s", "'"}:
            if kept[-1].head in _DOCUMENTS and kept[-1].entity is None:
                kept[-1] = replace(kept[-1], entity=candidate.entity)
            continue
        if candidate.shape != "name":
            reach = max(reach, candidate.last)
        kept.append(candidate)
    return tuple(kept)


def _is_label(tokens: Tokens, first: int, last: int, run_of: list[int]) -> bool:
    """Return whether a name inside marks labels a turn of a transcript ("OKORO: Well, …")."""
    return (
        tokens.words[last + 1 : last + 2] == (":",)
        and tokens.words[last].isupper()
        and (first < 2 or run_of[first - 2] != run_of[first])
    )


def head_of(reading: Reading, mention: Candidate) -> Candidate:
    """Return whom `mention` only belongs to or describes, or `mention` itself.

    "Ana Reyes – a nurse – said" is Reyes speaking, and "a woman in a red coat
    said" is the woman; "a spokesman for the Ministry" is not the ministry.
    """
    lower = reading.tokens.lower
    if (other := _named_behind(reading, mention) or _issuer(reading, mention)) is not None:
        return other
    before, after = mention.first - 1, mention.last + 1
    before -= before > 0 and mention.shape == "name" and lower[before] == "the"
    other = reading.ending.get(before - 1)
    if before > 1 and lower[before - 1 : before + 1] in KNOWING:
        return reading.ending.get(before - 2, mention)
    if other is None:
        return mention
    if lower[before] in _APPOSING and mention.shape == "indefinite":
        closed = lower[after : after + 1] == (lower[before],)
        return other if closed and other.shape == "name" else mention
    if mention.shape == "name":
        belongs = lower[before] == "for" or (
            lower[before] in _LYING
            and other.shape in {"indefinite", "definite"}
            and mention.entity is not None
            and reading.entities[mention.entity].kind in {"place", "unknown"}
        )
        return other if belongs and other.head in HEADS else mention
    inside = lower[before] in _BELONGING and mention.shape in {"indefinite", "definite"}
    people = HEADS | PLURAL_HEADS
    return other if inside and other.head in people and mention.head not in people else mention


def _issuer(reading: Reading, mention: Candidate) -> Candidate | None:
    """Return who put out the document that `mention` is ("Tull issued a statement"), or None."""
    verb = mention.first - 1
    if mention.shape != "indefinite" or mention.head not in _DOCUMENTS or verb < 1:
        return None
    if reading.tokens.lower[verb] not in _ISSUING:
        return None
    return reading.ending.get(verb - 1) or reading.ending.get(verb - 2)


def _named_behind(reading: Reading, mention: Candidate) -> Candidate | None:
    """Return the name that stands in apposition behind a description, or None.

    "A spokeswoman for the rescue service, Ana Reyes, said" is Reyes speaking.
    """
    if mention.shape in {"name", "pronoun"} or mention.entity is not None:
        return None
    lower = reading.tokens.lower
    place = mention.last + 1
    if lower[place : place + 1] in _LINKS:
        other = reading.starting.get(place + 1) or reading.starting.get(place + 2)
        if other is None:
            return None
        place = other.last + 1
    if lower[place : place + 1] != (",",):
        return None
    place += 1 + (lower[place + 1 : place + 2] == ("the",))
    named = reading.starting.get(place)
    if named is None or named.shape != "name":
        return None
    closed = lower[named.last + 1 : named.last + 2] == (",",)
    speaks = mention.head in HEADS or reading.classes[named.last + 2 : named.last + 3] in _CUES
    return named if closed and speaks else None


def path(reading: Reading, start: int, end: int, longest: int = 9) -> str:
    """Return the tokens [start, end) as a path of classes.

    A mention is one step, a marked run is one step, and so is a stretch of
    ordinary words. A path that is too long keeps its two ends.
    """
    steps: list[str] = []
    before = ""
    place = start
    while place < end:
        step, leap = reading.steps[place], reading.leaps[place]
        if leap > end and step != "Q":
            step, leap = reading.classes[place], place + 1
        if step != "w" or before != "w":
            steps.append(step)
        before, place = step, leap
    if len(steps) > longest:
        half = longest // 2
        steps = [*steps[:half], "~", *steps[-half:]]
    return " ".join(steps)


def shape_code(candidate: Candidate) -> str:
    """Return the letter that stands for a candidate's shape in a path."""
    return _SHAPES[candidate.shape]
